"""What currency a sign, code or name stands for; `settling` says what a bare "$" means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factcheck.tables import cells, rows

_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""Letters that stand for money before a number, and for something else behind one ("gate 17R")."""
_PLURALS = ("s", "kroner", "kronor")
SUBUNIT = "money.subunit"
"""The rule of cents, pence and paise."""


class Currency(Struct, frozen=True, gc=False):
    """What a sign or word before or after a number stands for.

    `code` is None for a word that several countries share; `word` is then its first spelling
    in `data/currency_words.csv`. `part` is what one is of the main unit (a cent: 0.01).
    (in MEUR: 1000000). `weak` codes and letters are English words or numbering too (ALL, N), and
    need more than a number beside them.
    `local` currencies have such a part too, and are meant where the text is about their country.
    It is one only in a text with one of the words of `beside` ("UA 7 billion"), if there are any.
    """

    code: str | None
    word: str = ""
    part: Decimal = Decimal(1)
    weak: bool = False
    local: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    def is_shared_by(self, other: Currency) -> bool:
        """Whether it is a bare sign of several currencies, and another is one: "NZ$2-$3"."""
        shared = shared_words().get(self.word) if self.code is None else None
        return shared is not None and other.code in shared.codes


class Shared(Struct, frozen=True, gc=False):
    """A word that several currencies share: the default, and which they are."""

    word: str
    default: str | None
    codes: tuple[str, ...]


@cache
def shared_words() -> dict[str, Shared]:
    """Words that several currencies share, by each of their spellings."""
    return {
        word: Shared(words[0], row["default"] or None, cells(row["codes"].replace(" ", "|")))
        for row in rows("currency_words")
        for words in (cells(row["words"]),)
        for word in words
    }


def sharing(text: str) -> tuple[str, ...]:
    """Give the currencies that share the sign or word of an amount ("Rs 5 crore").

    A full name is shared by none ("5 million Kenyan shillings").
    """
    shared = _shared_by(text)
    return shared.codes if shared else ()


def usual(text: str) -> str | None:
    """Give what the shared sign or word of an amount stands for where nothing settles it."""
    shared = _shared_by(text)
    return shared.default if shared else None


@lru_cache(maxsize=1024)
def _shared_by(text: str) -> Shared | None:
    words = re.sub(r"[\d.,\s]+", " ", text).split()
    names = (" ".join(words[at:]) for at in range(len(words) - 1))
    if any((known := after_number().get(name)) and known.code for name in names):
        return None
    return next((shared for word in words if (shared := shared_words().get(word))), None)


@cache
def sums_with(letter: str) -> re.Pattern[str]:
    """Match a sum or price that a letter makes of a number: "P51 billion", "P20 a kilo"."""
    priced = r"\s(?:an?|per)\s(?:kilo|kilogram|kg|lit(?:re|er)|share|barrel)\b"
    return re.compile(rf"(?<!\w){re.escape(letter)}[0-9][0-9.,]*(?:[\s-][mbt]r?illion\b|{priced})")


@cache
def pointed() -> frozenset[str]:
    """Give the currencies of countries that print thousands with points ("Rp 15.000")."""
    return _printed_with("thousands")


@cache
def with_rates() -> frozenset[str]:
    """Give those of which others buy so few that a rate has a point, too ("to DM 1.650")."""
    return _printed_with("rates")


def _printed_with(point: str) -> frozenset[str]:
    return frozenset(row["code"] for row in rows("currencies") if point in cells(row["point"]))


@cache
def _beside() -> dict[str, tuple[str, ...]]:
    """Give the words without which letters and names are no currency, by its code."""
    return {row["code"]: cells(row["words"]) for row in rows("currency_marks")}


@cache
def before_number() -> dict[str, Currency]:
    """Signs and codes as they stand before a number."""
    table: dict[str, Currency] = {}
    for row in rows("currency_words"):
        shared = Currency(None, cells(row["words"])[0])
        table.update(dict.fromkeys(cells(row["before"]), shared))
        table.update(dict.fromkeys(cells(row["letters"]), replace(shared, weak=True)))
    for row in rows("currencies"):
        code, beside = row["code"], _beside().get(row["code"], ())
        weak = row["code_is"] == "weak"
        table[code] = Currency(code, weak=weak)
        if row["code_is"] == "loose":
            table[code.lower()] = Currency(code)
            table["M" + code] = Currency(code, part=Decimal(1_000_000))
        for sign in cells(row["signs"]):
            table.setdefault(sign, Currency(code, beside=beside))
        for letter in cells(row["letters"]):
            table.setdefault(letter, Currency(code, weak=True, beside=beside))
    return table


@cache
def after_number() -> dict[str, Currency]:
    """Names, codes and signs as they follow a number."""
    table = {word: Currency(None, shared.word) for word, shared in shared_words().items()}
    for row in rows("currencies"):
        known = Currency(row["code"], beside=_beside().get(row["code"], ()))
        table[row["code"]] = Currency(row["code"], weak=row["code_is"] == "weak")
        names = [row["name"], *cells(row["names"])]
        if row["code_is"] == "loose":
            names.append(row["code"].lower())
            table["M" + row["code"]] = Currency(row["code"], part=Decimal(1_000_000))
        for name in (
            *names,
            *map(str.lower, names),
            *(sign for sign in cells(row["signs"]) if "/" not in sign and sign not in _CAPITALS),
            *cells(row["signs_after"]),
        ):
            table.setdefault(name, known)
    for name, currency in list(table.items()):
        for word in price_words():
            table.setdefault(f"{word} {name}", currency)
    return table | _subunits()


@cache
def price_words() -> tuple[str, ...]:
    """Give the words that say in whose prices money is, before its name ("constant euros")."""
    return tuple(word for row in rows("price_words") for word in cells(row["words"]))


@cache
def full_names(word: str) -> tuple[tuple[str, str], ...]:
    """Give what tells which of several a shared word is: ("Swiss francs", "CHF"), ("₹", "INR").

    A code does, too ("CHF 1.32 billion").

    With a name that is shared itself ("CFA francs") goes its first spelling.
    """
    spellings = _spellings(word)
    codes = shared_words()[word].codes
    return tuple(
        (name, currency.code or currency.word)
        for name, currency in after_number().items()
        if currency.word != word and currency.code in (None, *codes)
        if currency.part == 1
        and (
            (name[0].isupper() and name.endswith(_PLURALS) and name.rpartition(" ")[2] in spellings)
            or (currency.code and (len(name) == 1 and not name.isalnum()))
            or (name == currency.code and not currency.weak)
            or (currency.code and _is_one_of(name, spellings))
        )
    )


def _is_one_of(sign: str, spellings: frozenset[str]) -> bool:
    """Whether capitals before a shared sign say whose it is ("KSh")."""
    return any(
        sign.endswith(shared) and sign.removesuffix(shared).isupper()
        for shared in spellings
        if shared.istitle()
    )


def _spellings(word: str) -> frozenset[str]:
    return frozenset(each for each, shared in shared_words().items() if shared.word == word)


def _subunits() -> dict[str, Currency]:
    table: dict[str, Currency] = {}
    for row in rows("subunits"):
        shared, part = shared_words().get(row["of"]), Decimal(row["part"])
        local = cells(row["local"])
        whole = Currency(row["of"], "", part)
        if shared:
            whole = Currency(None, shared.word, part, local=local)
        table.update(dict.fromkeys(cells(row["words"]), whole))
        for country, code in _countries_with(row["of"], local):
            of_theirs = Currency(code, "", part)
            table.update({f"{country} {word}": of_theirs for word in cells(row["told_of"])})
    return table


def _countries_with(sign: str, local: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield by whose money a word shared by several is told apart ("Taiwan" dollars are TWD).

    Of `local` currencies any name does ("Kenyan" shillings).
    """
    shared = shared_words().get(sign)
    if shared is None:
        return
    spellings = _spellings(shared.word)
    for country, word, code in _names_with_countries():
        if code in local or (code in shared.codes and word in spellings):
            yield country, code


@cache
def _names_with_countries() -> tuple[tuple[str, str, str], ...]:
    """Give the names of currencies that begin with a country: it, the word behind it, the code."""
    parted = (
        (*name.rpartition(" ")[::2], row["code"])
        for row in rows("currencies")
        for name in (row["name"], *cells(row["names"]))
    )
    return tuple(each for each in parted if each[0][:1].isupper())
