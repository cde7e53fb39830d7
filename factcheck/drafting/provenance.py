"""Where a table is from, of what time, and what it is about where its rows do not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck import edtf, geography
from factcheck.drafting.guesses import Guess, Sureness
from factcheck.drafting.places import country_of
from factcheck.drafting.shapes import Observation
from factcheck.drafting.subjects import Named
from factcheck.drafting.times import Period, within
from factcheck.drafting.wording import slug
from factcheck.errors import FactcheckError

_SOURCE = re.compile(r"\W*(?:data )?sources?\s*:?\s*(?P<who>[^,;.(:]{3,60})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s,;)]+")


def dated(
    seen: list[Observation], titles: Sequence[str], period: str, told: list[Guess]
) -> list[Observation]:
    """Give numbers without a time the one that is said, or that of the title, if it has one."""
    if seen and all(each.period for each in seen):
        return seen
    headed = {each.period for each in seen if each.period}
    titled = [named[0] for title in titles if (named := within(title, None))]
    sure: Sureness = "medium"
    if period:
        found, sure, why = _said(period), "high", "said on the command line"
    elif len(headed) == 1:
        found, why = headed.pop(), "in one header, taken for all columns"
    elif titled and not headed:
        found, why = titled[0], "that of the title; no column has times"
    else:
        words = "no column and no title says of what time the figures are: add --period YEAR"
        told.append(Guess("time", "none", "low", words))
        return seen
    shown = edtf.interval(found.start, found.end) or found.start
    told.append(Guess("time", shown, sure, why))
    return [each if each.period else each._replace(period=found) for each in seen]


def _said(period: str) -> Period:
    if not edtf.is_valid(period):
        raise FactcheckError(
            "bad-date",
            f"--period {period!r} is no date",
            hint="write 2019, 2019-03, or 2018/2020 for a span of years",
        )
    start, _, end = period.partition("/")
    return Period(start, end or start, "year", start[:4])


def whole_of(about: str, named: Sequence[str], title: str, told: list[Guess]) -> Named:
    """Give what a table is about whose rows name nothing."""
    country = geography.country(country_of(about) or "") if about else None
    if about:
        told.append(Guess("about", about, "high", "said on the command line"))
        if country is not None:
            return Named(country.id, "country", country.name, is_known=True)
        return Named(slug(about) or "whole", "organisation", about)
    country = geography.country(named[0]) if named else None
    if country is not None:
        told.append(Guess("about", country.name, "medium", "named by title, file or notes"))
        return Named(country.id, "country", country.name, is_known=True)
    told.append(Guess("about", title, "low", "no column and no title names it: add --about NAME"))
    return Named(slug(title) or "whole", "region", title)


def publisher_of(notes: Sequence[str], told: list[Guess]) -> Named | None:
    """Give who published a table, by the line "Source: …" below it."""
    for note in notes:
        found = _SOURCE.match(note)
        who = found["who"].strip() if found else ""
        if who and not who.lower().startswith("http") and country_of(who) is None:
            told.append(Guess("publisher", who, "medium", "named below the table"))
            return Named(slug(who), "organisation", who)
    return None


def sources_of(file: str, notes: Sequence[str]) -> list[dict[str, str]]:
    """Give the sources of a package: the file, and what stands below the table."""
    sources = [{"title": file}]
    for note in notes:
        address = _ADDRESS.search(note)
        if address or _SOURCE.match(note):
            sources.append({"title": note} | ({"path": address[0]} if address else {}))
    return sources
