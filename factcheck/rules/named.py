"""Where a text names countries that pay in a currency, and whether it names a currency in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache

from factcheck import geography
from factcheck.rules.currencies import full_names
from factcheck.rules.searching import Search, longest_first, searcher
from factcheck.tables import cells, rows

_FEW = 12
"""So few names are looked for one by one before the pattern is asked."""
_ASCII, _EDGE = 127, r"\b"
_DATELINE = re.compile(
    rb"\s?(?:\(|\xe2\x80[\x93\x94]|--|-\s)|,\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
"""What follows a place in capitals that begins a report: not "ONTARIO, Calif."."""
_LONG = 5
"""A name of so many letters is known in capitals, too; a shorter one may be an abbreviation."""


class Names:
    """The names of the countries that pay in some currencies, as one pattern over bytes.

    With `marks` what belongs to a country names it, too: "Mumbai", "the BJP".
    """

    def __init__(self, codes: tuple[str, ...], *, marks: bool) -> None:
        self._codes: dict[bytes, str | None] = {
            name.encode(): country.currency
            for country in geography.countries()
            if country.currency in codes
            for name in (
                country.name,
                *country.aliases,
                *country.demonyms,
                *(f"{demonym}s" for demonym in country.demonyms),
                *(marks_of_countries().get(country.id, ()) if marks else ()),
            )
        }
        self._codes |= {  # datelines: "LAHORE, May 3"
            name.upper(): code for name, code in self._codes.items() if len(name) >= _LONG
        }
        self._named = tuple(self._codes)
        self._codes |= dict.fromkeys(_mistaken(self._named))

    @cached_property
    def _search(self) -> Search:
        return _any_of(self._codes)

    def may_be_in(self, data: bytes) -> bool:
        """Whether something stands in a text that is such a name, or only looks like one."""
        return self._search(data, 0, len(data))[0][0] >= 0

    def find(self, data: bytes) -> Iterator[tuple[int, str]]:
        """Give where such countries are named, in bytes, and their currencies."""
        if len(self._named) < _FEW and not any(name in data for name in self._named):
            return
        search, size, end = self._search, len(data), 0
        while True:
            [(start, end)] = search(data, end, size)
            if start < 0:
                return
            code = self._codes[data[start:end]]
            if code is not None:
                yield start, code


def _mistaken(names: Sequence[bytes]) -> list[bytes]:
    """Give the phrases that hold one of the names and mean no country."""
    phrases = [row["phrase"].encode() for row in rows("not_countries")]
    together = b"\n".join(phrases)
    held = [name for name in names if name in together]
    known = frozenset(names)
    return [each for each in phrases if each not in known and any(name in each for name in held)]


def _any_of(names: Iterable[bytes]) -> Search:
    """Give the search for names as whole words; RE2 knows no word's end behind "Malmö"."""
    whole = (
        rf"{'' if name[0] > _ASCII else _EDGE}{re.escape(name.decode())}"
        rf"{'' if name[-1] > _ASCII else _EDGE}"
        for name in names
    )
    return searcher(longest_first("|".join(whole).replace(r"\ ", " ")))


@cache
def marks_of_countries() -> dict[str, tuple[str, ...]]:
    """Give the places, parties and papers of countries by the id of each country."""
    marks: dict[str, tuple[str, ...]] = {}
    for row in rows("country_marks"):
        marks[row["country"]] = marks.get(row["country"], ()) + cells(row["words"])
    return marks


def marked(data: bytes) -> list[str]:
    """Give the ids of the countries that places, parties and papers of a text belong to.

    Each is given once for every such name, in the order of the table whatever the text's is.
    """
    known, search = _countries_by_mark()
    given = _marks_as_given()
    found: set[bytes] = set()
    size, end = len(data), 0
    while True:
        [(start, end)] = search(data, end, size)
        if start < 0:
            return [country for mark, country in known.items() if mark in found]
        mark = data[start:end]
        if not mark.isupper() or mark in given or _is_dateline(data, start, end):
            found.add(mark)


def _is_dateline(data: bytes, start: int, end: int) -> bool:
    """Whether a place in capitals begins a report: "LAHORE, May 3", "KARACHI: The bank"."""
    if data.startswith(b": ", end):
        return start == 0 or data.startswith(b"\n", start - 1)
    return _DATELINE.match(data, end) is not None


@cache
def _marks_as_given() -> frozenset[bytes]:
    """Give the marks as the table has them: "ONGC" is no dateline."""
    return frozenset(mark.encode() for marks in marks_of_countries().values() for mark in marks)


@cache
def _countries_by_mark() -> tuple[dict[bytes, str], Search]:
    known = {
        mark.encode(): country for country, marks in marks_of_countries().items() for mark in marks
    }
    known |= {  # datelines: "EDMONTON, May 3"
        mark.upper(): country for mark, country in known.items() if len(mark) >= _LONG
    }
    return known, _any_of(known)


@cache
def names(*codes: str) -> Names:
    """Give the names of the countries that pay in some currencies."""
    return Names(codes, marks=False)


@cache
def names_and_marks(*codes: str) -> Names:
    """Give the names of such countries and of what belongs to them."""
    return Names(codes, marks=True)


@lru_cache(maxsize=4)
def may_name(data: bytes, codes: tuple[str, ...]) -> bool:
    """Whether a text may name such a country or what belongs to one; most do not.

    The answers for the last text are kept: it is asked by whom names, and by whom places count.
    """
    return names_and_marks(*codes).may_be_in(data)


@cache
def full_name(word: str) -> Search:
    """Give the search for what tells which of several currencies a word is."""
    known = "|".join(re.escape(name) for name, _ in full_names(word))
    return searcher(longest_first(known.replace(r"\ ", " ")))
