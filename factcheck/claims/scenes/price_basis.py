"""In which prices an amount is told: constant ones of a year, nominal ones, PPP."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims.scenes.words import WordHit
from factcheck.model import Mention, Span
from factcheck.patterns import HEDGES, YEAR, pattern

_PRICED = ("price", "dollars", "usd", "us$", "eur", "gbp", "rupees", "pounds", "terms", "money")
_CONSTANT = pattern(
    r"\b(?:constant|real|inflation-adjusted)[ -](?:US )?(?P<a>\d{4})(?:[ -](?:US|U\.S\.))?"
    r"[ -](?:dollars|prices|USD|US\$|EUR|GBP|euros|rupees|pounds)|"
    r"\b(?P<b>\d{4}) (?:constant|real)? ?(?:US |U\.S\. )?(?:dollars|prices)|"
    r"\bat (?P<c>\d{4}) price(?:s|[ -]levels?)|"
    r"\bin (?P<d>\d{4}) (?:US )?(?:dollars|euros|rupees|pounds|terms|money)\b|"
    r"(?<!illion )(?<!U\.S\. )\b(?:constant )?(?:US )?(?:prices|dollars|euros|rupees|pounds) of"
    r" (?:the year )?(?P<e>\d{4})\b",
    re.IGNORECASE,
)
_NOMINAL = pattern(
    r"\bnominal(?=\s+(?:GDP|GNI|GNP|gross)\b)|(?<=\()\s*nominal(?=\s*\))", re.IGNORECASE
)
_SEVERAL = 2
_WHICH_IS = pattern(
    r"\b(?:which (?:is|was|makes)|that is|or|equal to|equals|equivalent to|corresponds to)\s+"
    rf"{HEDGES}$"
)
_BASE = pattern(r"\(\s*base(?:\s+year)?\s*[:=]?\s+$", re.IGNORECASE)
_BASE_YEAR = pattern(rf"{YEAR} (?:US |U\.S\. )?(?:dollars|prices|euros|rupees|pounds)")


def names_a_price_basis(mention: Mention) -> bool:
    """Whether what looks like money is the year of a price basis: "constant 2021 dollars"."""
    return mention.kind == "money" and _BASE_YEAR.fullmatch(mention.text) is not None


def price_bases(text: str, span: Span, words: Sequence[WordHit]) -> list[WordHit]:
    """Read "in constant 2014 dollars", "in nominal terms", wherever a sentence says it."""
    constant = [
        WordHit(
            found.start(),
            found.end(),
            "price_basis",
            f"constant-{next(group for group in found.groups() if group)}",
        )
        for found in _constant_prices(text, span)
    ]
    constant += [
        WordHit(found.start(), found.end(), "price_basis", "nominal")
        for found in _NOMINAL.finditer(text, span.start, span.end)
    ]
    return constant + [
        hit
        for hit in words
        if hit.slot == "price_basis"
        and not any(one.start < hit.end and hit.start < one.end for one in constant)
    ]


def basis_of(
    text: str, bases: Sequence[WordHit], mention: Mention, mentions: Sequence[Mention]
) -> WordHit | None:
    """Give the basis of an amount: of several the one behind it, before the next amount.

    "$1.03 trillion in nominal terms and $1.28 trillion in constant 2021 dollars". It does not
    reach past a semicolon: "In nominal terms it is $1 trillion; in constant 2021 dollars …".
    What stands between the last amount and this one is its own: "at PPP it was $24,600, in current
    dollars $16,934". Nor is that of what an amount is in other prices: "$1.6bn, which is $1.8bn in
    2021 dollars". The words of its currency come first: "1.28 trillion constant dollars".
    """
    if own := next((hit for hit in bases if mention.start <= hit.start < mention.end), None):
        return own
    if len(bases) < _SEVERAL:
        only = next(iter(bases), None)
        if only and _is_past(text, only, mention, mentions):
            return None
        return None if only and _is_told_anew(text, only, mention, mentions) else only
    ends = [m.start for m in mentions if m.kind == "money" and m.start > mention.start]
    stop = text.find(";", mention.end)
    ends += [stop] if stop >= 0 else []
    stretch = [hit for hit in bases if mention.end <= hit.start < min(ends, default=hit.end)]
    behind = min(stretch, key=lambda hit: hit.start, default=None)
    done = max((m.end for m in mentions if m.kind == "money" and m.end <= mention.start), default=0)
    ahead = [hit for hit in bases if done <= hit.start < mention.start]
    own = max(ahead, key=lambda hit: (hit.end, -hit.start), default=None)
    if own and (behind is None or "," in text[mention.end : behind.start]):
        return own
    return behind or next((hit for hit in bases if hit.end <= mention.start), None)


def _is_past(text: str, basis: WordHit, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a semicolon parts a basis from an amount: behind it, or of another before it."""
    if ";" in text[mention.end : basis.start]:
        return True
    semicolon = text.rfind(";", basis.end, mention.start)
    return any(m.kind == "money" and basis.end <= m.start < semicolon for m in mentions)


def _is_told_anew(text: str, basis: WordHit, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether another amount, with the basis behind it, says what an amount is in those prices."""
    return any(
        m.kind == "money"
        and mention.end < m.start < basis.start
        and _WHICH_IS.search(text, mention.end, m.start)
        for m in mentions
    )


def is_base_year(date: Mention, text: str, span: Span) -> bool:
    """Whether a year says whose prices an amount is in, and not when: "in prices of 2021".

    Or from where an index counts: "( base 2005 )".
    """
    if date.end - date.start != len("2021"):
        return False
    if _BASE.search(text, span.start, date.start):
        return True
    return any(found.start() <= date.start < found.end() for found in _constant_prices(text, span))


def _constant_prices(text: str, span: Span) -> Iterator[re.Match[str]]:
    sentence = text[span.start : span.end].lower()
    if any(word in sentence for word in _PRICED):
        yield from _CONSTANT.finditer(text, span.start, span.end)
