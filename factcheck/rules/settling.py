"""What a bare "$", "Rs" or "pound" means in a text.

It is settled by the countries that the text names, else by the configuration, else by the
default of `data/currency_words.csv` (USD, none for "Rs", JPY, GBP).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any

import re2

from factcheck import geography
from factcheck.rules.currencies import Shared, shared_words
from factcheck.tables import rows

_NEAR = 300
"""How far, in code points, a sentence is searched for a country."""
_WORLDWIDE = ("USD", "GBP")
"""The currencies that a bare sign means unless the text is about another country with it."""


class _Rivals:
    """The countries whose currency a shared word may be: where a text names them."""

    def __init__(self, shared: Shared) -> None:
        self._codes: dict[bytes, str | None] = {}
        for country in geography.countries():
            if country.currency in shared.codes and country.currency != _quiet(shared):
                for name in (country.name, *country.aliases, *country.demonyms):
                    self._codes.setdefault(name.encode(), country.currency)
        known = tuple(name.decode() for name in self._codes)
        for row in rows("not_countries"):
            if any(name in row["phrase"] for name in known):
                self._codes[row["phrase"].encode()] = None
        options = re2.Options()
        options.longest_match = True
        names = "|".join(re2.escape(name.decode()) for name in self._codes)
        self._pattern: Any = re2.compile(rf"\b(?:{names})\b".encode(), options)

    def find(self, data: bytes) -> tuple[list[int], list[str]]:
        """Give where the text names such countries, in code points, and their currencies."""
        places: list[int] = []
        codes: list[str] = []
        byte = point = 0
        for hit in self._pattern.finditer(data):
            start, end = hit.span()
            code = self._codes[data[start:end]]
            if code is not None:
                point += len(data[byte:start].decode("utf-8", "surrogatepass"))
                byte = start
                places.append(point)
                codes.append(code)
        return places, codes


def _quiet(shared: Shared) -> str | None:
    """Give the currency whose own countries need not be looked for."""
    return shared.default if shared.default in _WORLDWIDE else None


@cache
def _rivals(word: str) -> _Rivals:
    return _Rivals(shared_words()[word])


class Countries:
    """The countries of one text, and what its bare signs mean. Nothing is looked up unasked."""

    def __init__(self, text: str, configured: Mapping[str, str] | None = None) -> None:
        self._text = text
        self._configured = configured or {}
        self._named: dict[str, tuple[list[int], list[str], str | None]] = {}

    def currency(self, word: str, at: int) -> tuple[str | None, bool]:
        """Give the currency of a bare word ("$", "Rs") at `at`, and whether it counts as stated.

        A symbol whose country the sentence names counts as stated; so does "$" where the text
        names no country with another dollar.
        """
        shared = shared_words()[word]
        places, codes, main = self._named.get(word) or self._look_up(shared)
        if not places:
            code = self._configured.get(shared.word) or shared.default
            return code, code in _WORLDWIDE
        if main is None:
            return shared.default, False
        near = self._in_sentence(places, at)
        if near is not None:
            return codes[near], True
        return main, False

    def _look_up(self, shared: Shared) -> tuple[list[int], list[str], str | None]:
        """Find the rivals and the one that the text names most; None where the default stays."""
        places, codes = _rivals(shared.word).find(self._data)
        main = Counter(codes).most_common(1)[0][0] if codes else None
        if main is not None and _quiet(shared) and not self._is_local(shared):
            main = None
        for word in (shared.word, *_spellings(shared)):
            self._named[word] = places, codes, main
        return places, codes, main

    def _is_local(self, shared: Shared) -> bool:
        """Whether the text is about one country of that word: named most, the default's never."""
        money = Counter(country.currency for country in self._found if country.currency)
        return shared.default not in money and money.most_common(1)[0][0] in shared.codes

    def _in_sentence(self, places: list[int], at: int) -> int | None:
        """Give which country of the sentence stands nearest to `at`."""
        text = self._text
        low = max(at - _NEAR, *(text.rfind(end, max(0, at - _NEAR), at) for end in (". ", "\n")))
        ends = [text.find(end, at, at + _NEAR) for end in (". ", "\n")]
        high = min((end for end in ends if end >= 0), default=at + _NEAR)
        after = bisect_left(places, at)
        near = [n for n in (after - 1, after) if 0 <= n < len(places) and low <= places[n] <= high]
        return min(near, key=lambda number: abs(places[number] - at), default=None)

    @cached_property
    def _data(self) -> bytes:
        return self._text.encode("utf-8", "surrogatepass")

    @cached_property
    def _found(self) -> list[geography.Country]:
        known = {country.id: country for country in geography.countries()}
        return [known[name] for _, _, name in geography.find(self._text)]

    @cached_property
    def fiscal_year_start(self) -> int | None:
        """The month in which the fiscal years of the country that the text names most begin."""
        months = Counter(country.fiscal_year_start for country in self._found)
        return months.most_common(1)[0][0] if months else None


@cache
def _spellings(shared: Shared) -> tuple[str, ...]:
    return tuple(word for word, other in shared_words().items() if other == shared)
