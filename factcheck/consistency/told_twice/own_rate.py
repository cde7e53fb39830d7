"""FC403: a sum that an article converts at another rate than its others, or than it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise
from typing import NamedTuple

from factcheck.consistency.misprints import meant
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed, may_be, to_three_digits
from factcheck.intervals import Interval, divided, multiplied
from factcheck.model import Document
from factcheck.patterns import HEDGES, YEAR, pattern
from factcheck.units import is_currency

_OPENS = pattern(rf"\s*\(\s*(?:(?:or|i\.e\.)\s+)?{HEDGES}", re.IGNORECASE)
_FEWEST = 3
_WIDTH, _CLEAR = Decimal("1.08"), Decimal("1.5")
"""So far apart rates of one article may lie, and so far off is one that has slipped."""
_NO_LETTERS = pattern(
    r"[^a-z$\u20ac\u00a3]+|\b(?:thousand|million|billion|trillion|crore|lakh)s?\b"
)
_YEAR = pattern(rf"\b{YEAR}\b")


class _Pair(NamedTuple):
    """A sum with the same in brackets, how many times the one the other is, and the currencies."""

    one: Amount
    two: Amount
    rate: Interval
    currencies: tuple[str, str]


@inconsistency
def own_rate(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "$1 billion (106 billion shillings)" that all others of an article belie.

    Whose shillings they are, nobody needs to know. Of one pair alone a slip is told, where the
    article has the rate: "The rupee stood at 83 to the dollar".
    """
    pairs = list(_pairs(document.text, checked))
    for pair in pairs:
        yield from _at_told_rate(pair, checked)
    for currencies in dict.fromkeys(pair.currencies for pair in pairs):
        alike = [pair for pair in pairs if pair.currencies == currencies]
        odd = _odd_one(alike) if len(alike) >= _FEWEST else None
        if odd and not _is_of_a_year(document.text, odd):
            rate = next(pair.rate.point for pair in alike if pair is not odd)
            yield _told(odd, rate, "of the article's other sums")


def _pairs(text: str, checked: Claims) -> Iterator[_Pair]:
    if "(" not in text:
        return
    for amounts in checked.by_sentence.values():
        for one, two in pairwise(amounts):
            if not one.kind == two.kind == "money" or one.is_wrong or two.is_wrong:
                continue
            if not _OPENS.fullmatch(text, one.end, two.start) or not text.startswith(")", two.end):
                continue
            rate = divided(may_be(two), may_be(one))
            currencies = _currency(one), _currency(two)
            if rate and currencies[0] != currencies[1]:
                yield _Pair(one, two, rate, currencies)


def _at_told_rate(pair: _Pair, checked: Claims) -> Iterator[Inconsistency]:
    """Hold a pair against the rates of either currency that are told."""
    one, two = pair.one, pair.two
    rates = [each for each in chain(*checked.counts_by_sentence.values()) if _is_rate(each)]
    for rate in rates:
        per = rate.checked.claim.mention.per
        if per == one.unit:
            right = multiplied(as_printed(one), rate.interval)
        elif per == two.unit and (other := divided(as_printed(one), rate.interval)):
            right = other
        else:
            continue
        if not right.meets(as_printed(two)) and meant(two, right) is not None:
            yield _told(pair, right.point / one.interval.point, "that it tells")
            return


def _is_rate(amount: Amount) -> bool:
    mention = amount.checked.claim.mention
    return amount.kind == "number" and is_currency(mention.per or "") and amount.interval.low > 0


def _currency(amount: Amount) -> str:
    return amount.unit or _NO_LETTERS.sub("", amount.text.lower())


def _odd_one(pairs: Sequence[_Pair]) -> _Pair | None:
    """Give the one pair that is far off all the others, which are of one rate."""
    for odd in pairs:
        rates = sorted(pair.rate.point for pair in pairs if pair is not odd)
        if rates[-1] > rates[0] * _WIDTH:
            continue
        if odd.rate.low > rates[-1] * _CLEAR or odd.rate.high * _CLEAR < rates[0]:
            return odd
    return None


def _is_of_a_year(text: str, pair: _Pair) -> bool:
    """Whether a sum may be of a time of its own, and so be its rate."""
    span = pair.one.checked.claim.sentence
    return _YEAR.search(text, span.start, span.end) is not None


def _told(odd: _Pair, rate: Decimal, whose: str) -> Inconsistency:
    right = to_three_digits(odd.one.interval.point * rate)
    return Inconsistency(
        position=odd.two.position,
        code="FC403",
        message=f"{odd.one.text} is not {odd.two.text} at the rate {whose}: "
        f"there one is about {to_three_digits(rate):f}, here {to_three_digits(odd.rate.point):f}",
        expected=f"{right:f}",
        expected_unit=odd.two.unit,
        notes=(f"converted from: {odd.one.text}",),
    )
