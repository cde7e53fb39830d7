"""FC403: so many for every 1,000, and one for so many: only a slip of the pen is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.operands import begin
from factcheck.consistency.prices.nearby import (
    FEWEST,
    Made,
    Operand,
    Place,
    noun_of,
    operand,
    places,
    slips,
)
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.intervals import divided, scaled
from factcheck.kinds import COUNTS
from factcheck.model import Document
from factcheck.patterns import pattern

_LEAD = 60
_PER_SO_MANY = pattern(
    r"(?:\s[a-z]+)?\s(?:for\severy|for\seach|per|in\severy|in|out\sof\severy)\s$", re.IGNORECASE
)
_ONE_FOR = pattern(r"\bone\s(?:[a-z]+\s){0,3}(?:for|to)\s(?:each\s|every\s)?$", re.IGNORECASE)
_ROUND = frozenset(map(Decimal, ("1000", "10000", "100000", "1000000")))


@inconsistency
def rates_by_thousand(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "24,800 offences, or 8 for every 1,000 of the 310,000 people"; "one for 510 people"."""
    for place in places(document, checked):
        last = place.last
        if last.kind not in COUNTS:
            continue
        before = place.before(_LEAD)
        if "one " in before.lower() and _ONE_FOR.search(before):
            yield from slips(last, list(_rates(place, None)))
        elif base := _base(place):
            yield from slips(last, list(_rates(place, base)))


def _base(place: Place) -> Amount | None:
    """Give the 1,000 that an amount is told for each of."""
    last = place.last
    beside = place.checked.counts_by_sentence[last.checked.claim.sentence]
    base = next((each for each in beside if each.start >= last.end), None)
    if base is None or base.interval.point not in _ROUND:
        return None
    return base if _PER_SO_MANY.fullmatch(place.text, last.end, base.start) else None


def _rates(place: Place, base: Amount | None) -> Iterator[Made]:
    """Yield how many of some there are for so many of the others, or how many of these for one."""
    counts = [(each, near) for each, near in place.amounts(beside=True) if _is_whole(each)]
    nouns = {noun_of(each) for each in (place.last, base) if each is not None} - {""}
    many = [(each, near) for each, near in counts if _is_population(place.text, each, nouns)]
    few = [each for each in counts if each not in many and each[0].start < place.last.start]
    for at, (one, is_near) in enumerate(few):
        for other, is_beside in many:
            few_ = operand(one, is_near=is_near and not at)
            yield from _rate(few_, operand(other, is_near=is_beside), base)


def _rate(few: Operand, many: Operand, base: Amount | None) -> Iterator[Made]:
    one, other = (few, many) if base else (many, few)
    exact, loose = divided(one.exact, other.exact), divided(one.loose, other.loose)
    times = base.interval.point if base else Decimal(1)
    if exact is not None and loose is not None:
        yield Made((few, many), scaled(exact, times), scaled(loose, times))


def _is_whole(amount: Amount) -> bool:
    point = amount.interval.point
    is_base = point in _ROUND and not noun_of(amount)
    return amount.kind in COUNTS and point >= FEWEST and point % 1 == 0 and not is_base


def _is_population(text: str, amount: Amount, nouns: set[str]) -> bool:
    """Whether an amount is all there are: people, or those of which so many are told."""
    if noun_of(amount) in nouns | _PEOPLE:
        return True
    return bool(_OF_ALL.search(text, max(0, amount.start - _LEAD), begin(text, amount)))


_PEOPLE = frozenset({"people", "inhabitants", "residents"})
_OF_ALL = pattern(
    r"\bof\s(?:(?:the|its|all)\s|(?:which|whom)\sthere\s(?:are|were)\s)?$", re.IGNORECASE
)
