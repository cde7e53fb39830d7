"""Kinds that are asked for together: of mentions, of entities, of outcomes."""

from __future__ import annotations

from factcheck.model import Status

DATES = frozenset({"date", "daterange"})
"""Mentions that are no amount, but a time."""
COUNTS = frozenset({"count", "number"})
"""Mentions and units of what is counted, whether a noun says what or none does."""
PLACES = frozenset({"country", "region"})
"""The kinds of entity that are places; the others are bodies, people and things."""
THINGS = frozenset({"project", "programme"})
"""The kinds of entity that somebody carries out."""
AGREEING = frozenset({Status.SUPPORTED, Status.NEAR})
FLAGGED = frozenset({Status.CONTRADICTED, Status.INCONSISTENT})
UNDECIDED = frozenset({Status.AMBIGUOUS, Status.UNVERIFIABLE})
