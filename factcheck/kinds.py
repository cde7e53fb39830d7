"""What is asked for together: kinds of mentions and of entities, modifiers, outcomes."""

from __future__ import annotations

from factcheck.model import Status

DATES = frozenset({"date", "daterange"})
"""Mentions that are no amount, but a time."""
COUNTS = frozenset({"count", "number"})
"""Mentions and units of what is counted, whether a noun says what or none does."""
MEASURED = frozenset({"money", "percent", "quantity"})
"""Mentions that are amounts of something whether or not a noun says of what."""
PLACES = frozenset({"country", "region"})
"""The kinds of entity that are places; the others are bodies, people and things."""
THINGS = frozenset({"project", "programme"})
"""The kinds of entity that somebody carries out."""
NO_LESS = frozenset({"over", "at_least"})
"""The modifiers of an amount that is a lower bound."""
AGREEING = frozenset({Status.SUPPORTED, Status.NEAR})
FLAGGED = frozenset({Status.CONTRADICTED, Status.INCONSISTENT})
UNDECIDED = frozenset({Status.AMBIGUOUS, Status.UNVERIFIABLE})
