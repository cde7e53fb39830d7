"""How many times so much one amount is said to be another one: "twice", "more than halved"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.consistency.changes.changes import Change
from factcheck.consistency.registry import Amount, Inconsistency
from factcheck.consistency.rounding import may_be
from factcheck.intervals import divided
from factcheck.tables import cells, rows

_SLACK, _WIDE = Decimal("0.15"), Decimal("0.3")
_ANY = Decimal(1000)
_VERY = r"(?:well\s+|far\s+|much\s+|slightly\s+|just\s+|a\s+little\s+)?"
QUALIFIED = (
    rf"(?:(?P<more>{_VERY}(?:more\s+than|over|above)|at\s+least)\s+"
    rf"|(?P<less>{_VERY}(?:less\s+than|under|below)|at\s+most|not\s+quite|up\s+to|as\s+much\s+as)\s+"
    r"|(?P<near>nearly|almost|close\s+to|about|roughly|around|some|approximately)\s+"
    r"|(?:exactly|precisely)\s+)?"
)


class Said(NamedTuple):
    """A change, how many times the one amount the other is said to be, and between what that is."""

    change: Change
    words: str
    factors: tuple[Decimal, ...]
    low: Decimal
    high: Decimal

    @property
    def may_be(self) -> bool:
        """Whether the two amounts may be so many times each other, as they are rounded."""
        made = divided(may_be(self.change.after), may_be(self.change.before))
        return made is None or any(
            made.high >= factor * self.low and made.low <= factor * self.high
            for factor in self.factors
        )


def as_said(change: Change, found: re.Match[str], *factors: Decimal, is_verb: bool) -> Said:
    """Give what is said; "more than halved" fell further, and "more than half" of it is left."""
    low, high = 1 - _SLACK, 1 + _WIDE
    if found["near"]:
        low, high = 1 - _WIDE, 1 + _WIDE
    is_higher, is_lower = bool(found["more"]), bool(found["less"])
    if is_verb and factors[0] < 1:
        is_higher, is_lower = is_lower, is_higher
    if is_higher:
        high = _ANY
    if is_lower:
        low = Decimal(0)
    return Said(change, re.sub(r"\s+", " ", found["words"]), factors, low, high)


@cache
def factors(part: str) -> dict[str, Decimal]:
    """Give the words of a part of speech with the times that they stand for."""
    return {
        word: Decimal(row["factor"])
        for row in rows("multiples")
        if row["part of speech"] == part
        for word in cells(row["words"])
    }


def words(part: str) -> str:
    """Give these words as a part of a pattern."""
    return "|".join(sorted(factors(part), key=len, reverse=True))


@cache
def known_or_number() -> str:
    """Give what finds how many times: "twice", "12 times"."""
    return rf"(?P<known>{words('times')})|(?P<number>[\w.,-]+)\s+times"


def factor_of(found: re.Match[str], number: Amount | None) -> Decimal | None:
    """Give the factor: of "half as many again" one and a half."""
    if found["known"]:
        known = factors("times")[re.sub(r"\s+", " ", found["known"].lower())]
        if found["again"]:
            return known + 1 if known < 1 else None
        return known
    is_it = number is not None and number.start == found.start("number")
    is_whole = is_it and number is not None and number.end == found.end("number")
    value = number.checked.claim.mention.value if is_whole and number else None
    return value if value and value > 1 and not found["again"] else None


def not_so_many(said: Said) -> Inconsistency:
    """Tell that two amounts are not so many times each other."""
    before, after = said.change.before, said.change.after
    return Inconsistency(
        position=max(before.position, after.position),
        code="FC403",
        message=f'from {before.text} to {after.text} is not "{said.words}"',
        notes=(f"operand: {before.text}",),
    )
