"""Lengths of time, ages and the order of events, with the dates that they go by."""
