"""Reads what was and what it became: "from A to B", "to B from A" and "B, up from A"."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.consistency.registry import Amount
from factcheck.patterns import HEDGES, pattern

_ARTICLE = r"(?:(?:the|a|an|its|their)\s+)?"
_WHEN = (
    r"(?:,?\s+(?:in|on|at|by|for|during|under)\s+(?:[\w.'\u2019-]+\s*){1,5}"
    r"|,?\s+(?:a|one|two|three|five|ten)\s+(?:years?|months?|decades?)\s+(?:ago|earlier|before|later)"
    r"|\s+(?:last|this|that)\s+(?:year|month|week|quarter)|\s*\([^()]{1,30}\))?"
)
_UP_OR_DOWN = pattern(
    rf",?\s+(?:[a-z]+ly\s+)?(?P<word>up|down)\s+(?:[a-z]+ly\s+)?from\s+"
    rf"(?:(?:the|a|an|its|just|only)\s+)?{HEDGES}$",
    re.IGNORECASE,
)


class Change(NamedTuple):
    """What was, what it became, and where the words begin that lead to the first of the two."""

    before: Amount
    after: Amount
    start: int

    @property
    def is_of_rates(self) -> bool:
        """Whether the two are percentages, of which one may leave that out."""
        return "percent" in (self.before.kind, self.after.kind)


class _Form(NamedTuple):
    """What stands before the first of two amounts, and between them."""

    leads: re.Pattern[str]
    goes_on: re.Pattern[str]
    is_turned: bool = False


def _form(leads: str, goes_on: str, *, is_turned: bool = False) -> _Form:
    return _Form(pattern(f"{leads}$", re.IGNORECASE), pattern(goes_on, re.IGNORECASE), is_turned)


_PLAINLY = (
    _form(rf"\s+from\s+{_ARTICLE}{HEDGES}", rf"{_WHEN},?\s+to\s+{_ARTICLE}{HEDGES}"),
    _form(
        rf"\s+to\s+{_ARTICLE}{HEDGES}",
        rf"{_WHEN},?\s+from\s+{_ARTICLE}{HEDGES}",
        is_turned=True,
    ),
)
"""With nothing but hedges and times around the two."""


def change_told_plainly(text: str, start: int, one: Amount, two: Amount) -> Change | None:
    """Read "from A to B" or "to B from A" where no other amount bears out what the words say."""
    return _read(_PLAINLY, text, start, one, two)


def change_apposed(text: str, one: Amount, two: Amount) -> tuple[Change, str] | None:
    """Read "B, up from A", with the word that says which way it went."""
    found = _UP_OR_DOWN.search(text, one.end, two.start)
    return (Change(two, one, found.start()), found["word"]) if found else None


def _read(
    forms: tuple[_Form, ...], text: str, start: int, one: Amount, two: Amount
) -> Change | None:
    if one.unit != two.unit:
        return None
    for leads, goes_on, is_turned in forms:
        found = leads.search(text, start, one.start)
        if found and goes_on.fullmatch(text, one.end, two.start):
            before, after = (two, one) if is_turned else (one, two)
            return Change(before, after, found.start())
    return None
