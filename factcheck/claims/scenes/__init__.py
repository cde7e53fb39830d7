"""One sentence as claims read it: its names, words and clauses."""
