"""Which dates of a sentence are said of an amount."""
