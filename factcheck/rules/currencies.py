"""What currency a sign, code or name stands for, and what a bare "$" means in a text.

A bare sign is settled by the countries that the text names, else by the configuration, else
by the default of `data/currency_words.csv` (USD, none for "Rs", JPY, GBP).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, cached_property

from msgspec import Struct

from factcheck import geography
from factcheck.tables import cells, rows

_NEAR = 300
"""How far, in code points, a sentence is searched for a country."""
_WORLDWIDE = ("USD", "GBP")
"""The currencies that a bare sign means unless the text is about another country with it."""


class Currency(Struct, frozen=True):
    """What a sign or word before or after a number stands for.

    `code` is None for a word that several countries share; `word` is then its first spelling
    in `data/currency_words.csv`. `part` is what one is of the main unit (a cent: 0.01).
    (in MEUR: 1000000). `weak` codes are English words too (ALL), and need more than a number
    beside them.
    """

    code: str | None
    word: str = ""
    part: Decimal = Decimal(1)
    weak: bool = False


class _Shared(Struct, frozen=True):
    """A word that several currencies share: the default, and which they are."""

    word: str
    default: str | None
    codes: tuple[str, ...]


@cache
def _shared() -> dict[str, _Shared]:
    return {
        word: _Shared(words[0], row["default"] or None, cells(row["codes"].replace(" ", "|")))
        for row in rows("currency_words")
        for words in (cells(row["words"]),)
        for word in words
    }


def sharing(text: str) -> tuple[str, ...]:
    """Give the currencies that share the sign or word of an amount ("Rs 5 crore")."""
    words = re.sub(r"[\d.,\s]+", " ", text).split()
    return next((shared.codes for word in words if (shared := _shared().get(word))), ())


@cache
def before_number() -> dict[str, Currency]:
    """Signs and codes as they stand before a number."""
    table: dict[str, Currency] = {}
    for row in rows("currency_words"):
        shared = Currency(None, cells(row["words"])[0])
        table.update(dict.fromkeys(cells(row["before"]), shared))
    for row in rows("currencies"):
        code = row["code"]
        weak = row["code_is"] == "weak"
        table[code] = Currency(code, weak=weak)
        if row["code_is"] == "loose":
            table[code.lower()] = Currency(code)
            table["M" + code] = Currency(code, part=Decimal(1_000_000))
        for sign in cells(row["signs"]):
            table.setdefault(sign, Currency(code))
    return table


@cache
def after_number() -> dict[str, Currency]:
    """Names, codes and signs as they follow a number."""
    table = {word: Currency(None, shared.word) for word, shared in _shared().items()}
    for row in rows("currencies"):
        known = Currency(row["code"])
        table[row["code"]] = Currency(row["code"], weak=row["code_is"] == "weak")
        names = [row["name"], *cells(row["names"])]
        if row["code_is"] == "loose":
            names.append(row["code"].lower())
            table["M" + row["code"]] = Currency(row["code"], part=Decimal(1_000_000))
        for name in (*names, *map(str.lower, names), *cells(row["signs"]), *cells(row["signs_after"])):
            table.setdefault(name, known)
    return table | _subunits()


def _subunits() -> dict[str, Currency]:
    table: dict[str, Currency] = {}
    for row in rows("subunits"):
        shared, part = _shared().get(row["of"]), Decimal(row["part"])
        whole = Currency(None, shared.word, part) if shared else Currency(row["of"], "", part)
        table.update(dict.fromkeys(cells(row["words"]), whole))
    return table


class Countries:
    """The countries of one text, and what its bare signs mean. Nothing is looked up unasked."""

    def __init__(self, text: str, configured: Mapping[str, str | None] | None = None) -> None:
        self._text = text
        self._configured = configured or {}

    def currency(self, word: str, at: int) -> tuple[str | None, bool]:
        """Give the currency of a bare word ("$", "Rs") at `at`, and whether it counts as stated.

        A symbol whose country the sentence names counts as stated; so does "$" where the text
        names no country with another dollar.
        """
        shared = _shared()[word]
        rivals = [(place, code) for place, code in self._money if code in shared.codes]
        if not rivals:
            code = self._configured.get(shared.word) or shared.default
            return code, code in _WORLDWIDE
        if shared.default in _WORLDWIDE and not self._is_local(shared, rivals):
            return shared.default, all(code == shared.default for _, code in rivals)
        near = self._in_sentence(rivals, at)
        if near:
            return min(near, key=lambda hit: abs(hit[0] - at))[1], True
        return Counter(code for _, code in rivals).most_common(1)[0][0], False

    def _is_local(self, shared: _Shared, rivals: list[tuple[int, str]]) -> bool:
        """Whether the text is about one country of that word: named most, the default's never."""
        codes = {code for _, code in rivals}
        most = Counter(code for _, code in self._money).most_common(1)[0][0]
        return shared.default not in codes and most in codes

    def _in_sentence(self, hits: list[tuple[int, str]], at: int) -> list[tuple[int, str]]:
        low = max(self._text.rfind(end, max(0, at - _NEAR), at) for end in (". ", "\n"))
        ends = [self._text.find(end, at, at + _NEAR) for end in (". ", "\n")]
        high = min((end for end in ends if end >= 0), default=at + _NEAR)
        return [hit for hit in hits if max(low, at - _NEAR) <= hit[0] <= high]

    @cached_property
    def _found(self) -> list[tuple[int, geography.Country]]:
        known = {country.id: country for country in geography.countries()}
        return [(start, known[name]) for start, _, name in geography.find(self._text)]

    @cached_property
    def _money(self) -> list[tuple[int, str]]:
        return [(at, country.currency) for at, country in self._found if country.currency]

    @cached_property
    def fiscal_year_start(self) -> int | None:
        """The month in which the fiscal years of the country that the text names most begin."""
        months = Counter(country.fiscal_year_start for _, country in self._found)
        return months.most_common(1)[0][0] if months else None
