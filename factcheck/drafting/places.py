"""Countries as statistics name them: "Korea, Rep.", "Egypt, Arab Rep.", "KOR"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck import geography

_SPELLED_OUT = (
    (r"^Korea, Dem\. Rep\.?$", "North Korea"),
    (r" - ", "-"),
    (r"\bDem\. People's Rep\.?", "Democratic People's Republic of"),
    (r"\bDem\. Rep\.?", "Democratic Republic of"),
    (r"\bRep\.(?= |$)", "Republic of"),
    (r"\bSt\. ", "Saint "),
    (r" ?& ?", " and "),
)
_MARKS = re.compile(r"\s*(?:[*†‡]+|\[\w{1,3}\]|[¹²³⁴-⁹]+)$")
_WHOLE = re.compile(r"^all[- ](?=[A-Z])", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:$|[,(]|SAR\b|RB$)")


def country_of(cell: str) -> str | None:
    """Give the country that a cell names, by its name, another spelling or its ISO code."""
    text = _WHOLE.sub("", _MARKS.sub("", cell.strip()))
    plain = _by_spelling()
    for spelling in (text, *_turned(text)):
        if found := plain.get(spelling.casefold()):
            return found
    if re.fullmatch(r"[A-Z]{2,3}", text):
        return _by_code().get(text)
    hits = geography.find(text)
    if hits and hits[0][0] == 0 and _TAIL.match(text, hits[0][1]):
        named, name = geography.country(hits[0][2]), text[: hits[0][1]]
        if named and name not in named.demonyms and name not in geography.seats_of_government():
            return named.id
    return None


def are_countries(cells: Sequence[str]) -> bool:
    """Whether most of some cells, no two alike, are names of countries."""
    named = sum(country_of(cell) is not None for cell in cells)
    return bool(cells) and named >= max(min(2, len(cells)), 0.6 * len(cells))


def are_codes(cells: Sequence[str]) -> bool:
    """Whether cells are ISO 3166 codes: all of them capitals, of two or three letters."""
    return bool(cells) and all(re.fullmatch(r"[A-Z]{2,3}", cell) for cell in cells)


def _turned(text: str) -> list[str]:
    """Give "Republic of Korea" for "Korea, Rep."."""
    for short, long in _SPELLED_OUT:
        text = re.sub(short, long, text)
    head, comma, tail = text.partition(", ")
    return [f"{tail} {head}", text] if comma else [text]


@cache
def _by_spelling() -> dict[str, str]:
    """Give the countries by their names, but not by those of the seats of their governments."""
    found: dict[str, str] = {}
    for country in geography.countries():
        for name in (country.name, *country.aliases):
            if name not in geography.seats_of_government():
                found.setdefault(name.casefold(), country.id)
    return found


@cache
def _by_code() -> dict[str, str]:
    codes = {country.iso2: country.id for country in geography.countries()}
    return codes | {country.iso3: country.id for country in geography.countries()}
