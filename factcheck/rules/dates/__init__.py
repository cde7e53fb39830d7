"""Dates in prose: one module a family of expressions, each with its grammar and meaning.

`rules` declares the rules with their triggers; `reading` turns a hit into a mention; `finishing`
settles what one date says of another.
"""

from __future__ import annotations

from factcheck.rules.dates import (  # noqa: F401  (each registers its productions or rules)
    ago,
    away,
    back,
    bare_days,
    beside_told,
    calendar,
    days,
    decades,
    ended,
    fiscal,
    holidays,
    inside,
    joined_years,
    listed_days,
    near_days,
    no_days,
    numeric,
    openings,
    parts,
    periods,
    ranges,
    relative,
    rules,
    rules_beside,
    seasons,
    told_ends,
    weekdays,
    weeks,
    years,
)
from factcheck.rules.dates.finishing import finish as finish
