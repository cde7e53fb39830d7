"""So much each, a year or a unit, times so many."""
