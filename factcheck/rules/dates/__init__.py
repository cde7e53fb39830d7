"""Dates in prose: one module a family of expressions, each with its grammar and meaning.

`rules` declares the rules with their triggers; `reading` turns a hit into a mention; `back`
settles what points back to a date stated before.
"""

from __future__ import annotations

from factcheck.rules.dates import (
    back as back,
    calendar as calendar,
    holidays as holidays,
    numeric as numeric,
    parts as parts,
    periods as periods,
    ranges as ranges,
    relative as relative,
    rules as rules,
    weekdays as weekdays,
    years as years,
)
from factcheck.rules.dates.back import finish as finish
