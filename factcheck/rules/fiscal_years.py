# ruff: noqa: RUF001 - quotes are what is read here
"""Whose fiscal year is told: that of the country that its clause names, else its sentence.

"In FY22 India spent $5 million. Pakistan spent $3 million in FY23." tells years that begin in
April and in July. Where no country is named close by, or several that begin theirs in different
months, the year is that of the text (`settling`). A country whose years are those of the calendar
is meant only where it owns the year ("Germany's fiscal 2022"): beside others it lends to them, or
is compared with them.
"""

from __future__ import annotations

from factcheck import geography
from factcheck.documents.clauses import clauses
from factcheck.documents.sentences import split
from factcheck.model import Span
from factcheck.patterns import pattern

JANUARY = 1
_NEAR = 300
"""How far, in code points, the sentence of a year reaches."""
_OWNED = pattern(r"(?:['’]s?)?\s(?:for\s)?\Z")
"""What stands between a country and a fiscal year of its own: "the budget of India for FY23"."""
_A_PARTNER = pattern(r"\b(?:to|from|with|than|against)\s(?:the\s)?\Z")
"""What leads to a country that something goes to or comes from: "exports to the US in FY23"."""
_LEAD = 12
_MONEY = (" dollar", " Dollar")


def countries_named(text: str) -> list[tuple[int, int, geography.Country]]:
    """Find the countries that a text names for themselves: not those of "51 billion US dollars"."""
    return [
        (start, end, country)
        for start, end, name in geography.find(text)
        if not text.startswith(_MONEY, end) and (country := geography.country(name)) is not None
    ]


def first_month_near(text: str, at: int) -> int | None:
    """Give the month in which the fiscal year at an offset begins, None where none near tells."""
    low, high = _sentence(text, at)
    own = _owner(text[low:at])
    if own is not None:
        return own.fiscal_year_start
    clause = next((each for each in clauses(text, low, high) if at < each.end), Span(low, high))
    return _month(text[clause.start : clause.end]) or _month(text[low:high])


def _owner(before: str) -> geography.Country | None:
    """Give the country whose name ends right before a fiscal year, which is its own then."""
    start, end, country = [(0, 0, None), *countries_named(before)][-1]
    is_own = country is not None and _OWNED.match(before, end) and not _is_partner(before, start)
    return country if is_own else None


def _month(words: str) -> int | None:
    """Give the month of the countries that do or have something, if it is the same one."""
    months = {
        country.fiscal_year_start
        for start, _, country in countries_named(words)
        if not _is_partner(words, start)
    }
    months.discard(JANUARY)
    return months.pop() if len(months) == 1 else None


def _is_partner(words: str, start: int) -> bool:
    return _A_PARTNER.search(words, max(0, start - _LEAD), start) is not None


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Give the sentence around an offset, or as much of it as is near."""
    low = max(text.rfind("\n", 0, at) + 1, at - _NEAR)
    end = text.find("\n", at, at + _NEAR)
    high = end if end >= 0 else min(at + _NEAR, len(text))
    sentences = split(text, low, high)
    return next(((first, last) for first, last in sentences if at < last), (low, high))
