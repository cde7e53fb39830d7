"""Months, days of the week and words for today, for use within patterns."""

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = rf"(?:{MONTHS})"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
TODAY = r"(?:today|now|nowadays|currently|at present)"
