"""Countries: their names in prose, demonyms, governments, currencies and fiscal years.

The rows of `data/countries.csv` are those of ISO 3166, named as newspapers write them. A
country stands for itself under its name, its demonym ("Pakistani") and the words for its
government ("Islamabad", "the Kremlin"). Phrases that only look like one ("Indian Ocean",
"Washington Post") stand in `data/not_countries.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from factcheck.model import Entity
from factcheck.tables import cells, rows

if TYPE_CHECKING:
    import ahocorasick

_BOTH = "city-state"
_NO_COUNTRY = ""
_SHORTEST_CAPITALISED = 5
"""Shorter names in capitals would meet acronyms (MALI, OMAN)."""

_SAME_LENGTH = (("\n", " "), ("\r", " "), ("\t", " "), ("\xa0", " "), ("\u2019", "'"))


class Country(Struct, frozen=True, kw_only=True):
    """A row of ISO 3166.

    `currency` is its ISO 4217 code (None: it has none), `aliases` other names and those that
    stand for its government, `fiscal_year_start` the month in which its government's fiscal
    year begins.
    """

    id: str
    name: str
    iso2: str
    iso3: str
    currency: str | None
    demonyms: tuple[str, ...]
    aliases: tuple[str, ...]
    fiscal_year_start: int


@cache
def seats_of_government() -> frozenset[str]:
    """Give the cities and buildings that prose calls governments by; else they are places."""
    return frozenset(row["name"] for row in rows("seats_of_government") if row["kind"] != _BOTH)


@cache
def countries_of_places() -> Mapping[str, str]:
    """Give the country of each city or province by which prose places a sum: "Chicago"."""
    return {place: row["country"] for row in rows("country_marks") for place in cells(row["words"])}


@cache
def places_of_news() -> frozenset[str]:
    """Give the seats of governments, and cities that are countries of their own: "Singapore"."""
    return frozenset(row["name"] for row in rows("seats_of_government"))


@cache
def countries() -> tuple[Country, ...]:
    """Give all countries, in order of their ids."""
    return tuple(
        Country(
            id=row["id"],
            name=row["name"],
            iso2=row["iso2"],
            iso3=row["iso3"],
            currency=row["currency"] or None,
            demonyms=cells(row["demonyms"]),
            aliases=cells(row["aliases"]),
            fiscal_year_start=int(row["fiscal_year_start"]),
        )
        for row in rows("countries")
    )


@cache
def _by_id() -> dict[str, Country]:
    return {country.id: country for country in countries()}


def country(country_id: str) -> Country | None:
    """Give the country with an id (`united-states`), or None."""
    return _by_id().get(country_id)


@cache
def _ids_by_other_names() -> dict[str, str]:
    """Give the ids of countries by their names and codes in lower case."""
    return {
        name.lower(): country.id
        for country in countries()
        for name in (*country.aliases, country.iso2, country.iso3, country.name)
        if name not in seats_of_government()
    }


def id_called(name: str) -> str | None:
    """Give the id of the country that goes by a name or ISO 3166 code: "Czechia", "GBR", or None.

    Words may be joined by hyphens, as those of ids are.
    """
    said = name.lower()
    known = _ids_by_other_names()
    return known.get(said) or known.get(said.replace("-", " "))


@cache
def entities() -> tuple[Entity, ...]:
    """Give the countries as entities of a reference package, demonyms among their aliases."""
    return tuple(
        Entity(
            id=country.id,
            kind="country",
            name=country.name,
            aliases=(*country.aliases, *country.demonyms),
        )
        for country in countries()
    )


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(word for country in countries() for word in country.demonyms)


def is_demonym(name: str) -> bool:
    """Whether a name is a demonym ("Chinese"), which stands for a country as an adjective."""
    return name in _demonyms()


def find(text: str) -> list[tuple[int, int, str]]:
    """Find the countries that a text names: `(start, end, country id)`, in order.

    Whole words as they are capitalised in `data/`, of overlapping names the first and
    longest. Linear in the text.
    """
    found: list[tuple[int, int, str]] = []
    reached = 0
    for start, end, country_id in sorted(_hits(text), key=lambda hit: (hit[0], -hit[1])):
        if start >= reached:
            found.append((start, end, country_id))
            reached = end
    return [hit for hit in found if hit[2] != _NO_COUNTRY]


def _hits(text: str) -> Iterator[tuple[int, int, str]]:
    prose = text
    for printed, plain in _SAME_LENGTH:
        prose = prose.replace(printed, plain)
    for last, (length, country_id) in _automaton().iter(prose):
        start, end = last + 1 - length, last + 1
        if _is_whole_word(prose, start, end):
            yield start, end, country_id


def _is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit goes on before or behind, nor a dollar sign ("US$")."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_@#"):
        return False
    return end == len(text) or not (text[end].isalnum() or text[end] in "_$")


@cache
def _automaton() -> ahocorasick.Automaton:
    import ahocorasick  # noqa: PLC0415 - not needed to start

    automaton = ahocorasick.Automaton()
    names = {row["phrase"]: _NO_COUNTRY for row in rows("not_countries")}
    for country in countries():
        for name in _spellings(country):
            names.setdefault(name, country.id)
    for name, country_id in names.items():
        for spelling in _wrapped(name):
            automaton.add_word(spelling, (len(spelling), country_id))
    automaton.make_automaton()
    return automaton


def _spellings(country: Country) -> Iterator[str]:
    """Give the spellings of a country, headlines in capitals and plural demonyms too."""
    yield country.name
    yield from country.aliases
    if len(country.name) >= _SHORTEST_CAPITALISED:
        yield country.name.upper()
    for demonym in country.demonyms:
        yield demonym
        if re.search(r"(?:[nik]|er|ech)$", demonym):
            yield demonym + "s"


def _wrapped(name: str) -> Iterator[str]:
    """Give a name as it stands, and with one of its spaces as a line ending of two characters."""
    yield name
    for space in re.finditer(" ", name):
        yield f"{name[: space.start()]}  {name[space.end() :]}"
