"""FC403: an amount and the same in another currency beside it, against the rates of that time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, product

from factcheck.amounts import spoken
from factcheck.consistency.registry import Amount, Claims, Inconsistency
from factcheck.consistency.rounding import to_three_digits
from factcheck.geography import country as country_of
from factcheck.geography import find
from factcheck.intervals import Interval
from factcheck.model import Document
from factcheck.patterns import HEDGES, YEAR, pattern
from factcheck.reference.prices import Prices, Rate
from factcheck.rules.currencies import sharing, usual
from factcheck.units import is_currency

_BETWEEN = pattern(
    rf"\s*\(\s*(?:(?:or|equal to|i\.e\.)\s+)?{HEDGES}"
    rf"|,?\s+(?:or|equivalent to|equal to|that is)\s+{HEDGES}",
    re.IGNORECASE,
)
_ASIDE = pattern(
    r",\s+(?:i\.e\.,?\s+)?(?:about|approximately|approx\.?|roughly|around|some|nearly)\s+"
)
_ENDS = pattern(r"\s*(?:[.,;:)]|\Z)")
"""What an amount is told anew by and ends with: "Rs567.5bn, approximately $2bn"."""
_CLOSES = pattern(
    r"\s*(?:[),;.\u2013\u2014=/-]|(?:at|per|an?|each|then|today|now|or|and|in\s+(?:all|total|today)|equivalent"
    r"|US|USD)\b)",
    re.IGNORECASE,
)
"""What may follow within brackets: "for students" would be another price."""
_NOT_ANOTHER = pattern(
    r"\s*(?:[.,;:)\u2013\u2014=/-]|\Z)"
    r"|\s+(?:at|per|an?|each|and|but|to|into|from|that|which|who|was|were|is|are|will|would|has|have|had"
    r"|in\s+(?:all|total|today|debt|loans|cash|aid|grants)|worth|last|this|when|while|more|less|annually)\b"
)
_OLDEST = 1999
_BACK = 12
"""So many years ago a deal may have been made of which an article names no year."""
_YEAR = pattern(rf"\b{YEAR}\b")
_SLACK = Decimal("0.12")
"""Official rates, market rates and rounding lie so far apart."""


def conversions(document: Document, checked: Claims, prices: Prices) -> Iterator[Inconsistency]:
    """Find "Rs567.5 billion ($20 billion)": a ratio that no year's rate up to the article's gives.

    An article may convert at the rate of the deal, of its year or of the day: only what fits
    none of those of the last years, and of the years that it names, is called wrong.
    """
    published = document.published or ""
    if not published[:4].isdecimal():
        return
    years = _years(document.text, int(published[:4]))
    for amounts in checked.by_sentence.values():
        for one, two in pairwise(amounts):
            if not _is_pair(document.text, one, two) or _are_published(one, two):
                continue
            if not _is_of_old(one) | _is_of_old(two):
                pairs = product(_meant(one, document.text), _meant(two, document.text))
                yield from _wrong(one, two, _rates(pairs, prices, years))


def _is_pair(text: str, one: Amount, two: Amount) -> bool:
    if one.unit == two.unit or not (is_currency(one.unit or "") and is_currency(two.unit or "")):
        return False
    if told := _BETWEEN.fullmatch(text, one.end, two.start):
        ends = _CLOSES if "(" in told[0] else _NOT_ANOTHER
        return ends.match(text, two.end) is not None
    is_aside = _ASIDE.fullmatch(text, one.end, two.start) is not None
    return is_aside and _ENDS.match(text, two.end) is not None


def _are_published(*amounts: Amount) -> bool:
    """Whether the references have both figures, at whatever rate their source converted."""
    return all(each.is_known for each in amounts)


def _is_of_old(amount: Amount) -> bool:
    """Whether an amount is of a time before there are rates."""
    times = (hit.edtf[:4] for hit in amount.checked.claim.setting.periods)
    return any(year.isdecimal() and int(year) < _OLDEST for year in times)


def _meant(amount: Amount, text: str) -> tuple[str, ...]:
    """Give the currencies that an amount may be in, the likeliest first.

    A sign that the sentence does not settle may be that of any country that the text names, or
    what it stands for most often: "Egypt got £12.67bn ($15.6bn)".
    """
    settled = amount.unit or ""
    likely: set[str | None] = {usual(amount.text)}
    if not amount.checked.claim.mention.unit_stated:
        likely.update(country.currency for name in find(text) if (country := country_of(name[2])))
    return (settled, *(code for code in sharing(amount.text) if code in likely - {settled}))


def _years(text: str, published: int) -> list[int]:
    """Give the years whose rates an article may convert at, the latest first."""
    named = {int(year) + step for year in _YEAR.findall(text) for step in (-1, 0, 1)}
    known = named.union(range(published - _BACK, published + 1))
    return sorted((year for year in known if _OLDEST <= year <= published), reverse=True)


def _rates(pairs: Iterable[tuple[str, str]], prices: Prices, years: Sequence[int]) -> list[Rate]:
    """Give the rates of some years, in their order."""
    return [
        rate
        for source, target in pairs
        for when in years
        if (rate := prices.rate(source, target, str(when)))
    ]


def _wrong(one: Amount, two: Amount, rates: Sequence[Rate]) -> Iterator[Inconsistency]:
    spans = (one.interval, _at_the_scale_of(two, one))
    if not rates or any(
        _widened(rate.of(span)).meets(two.interval) for rate, span in product(rates, spans)
    ):
        return
    right = rates[0].of(one.interval).point
    yield Inconsistency(
        position=two.position,
        code="FC403",
        message=f"{one.text} is about {spoken(to_three_digits(right), two.unit)} "
        f"(at {rates[0].told}), not {two.text}",
        expected=f"{right.to_integral_value():f}",
        expected_unit=two.unit,
        notes=(f"converted from: {one.text}",),
    )


def _at_the_scale_of(two: Amount, one: Amount) -> Interval:
    """Give an amount with the scale word of the other, which it may have lost: "£39.39 ($49bn)"."""
    first, other = (each.checked.claim.mention.scale for each in (one, two))
    times = other if first == 1 and "." in one.text else Decimal(1)
    return Interval(*(bound * times for bound in one.interval))


def _widened(span: Interval) -> Interval:
    return Interval(span.low * (1 - _SLACK), span.point, span.high * (1 + _SLACK))
