"""What narrows an amount, or makes something else of it: parts, deeds, plans, other things."""
