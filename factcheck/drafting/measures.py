"""The measures of a table: one for each header and unit, told apart from one another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factcheck.drafting import converted, headers, phrases
from factcheck.drafting.counting import count, of_their_own
from factcheck.drafting.guesses import Guess
from factcheck.drafting.quantities import Home, Quantity
from factcheck.drafting.shapes import Observation
from factcheck.drafting.titles import is_generic, is_part, with_title
from factcheck.drafting.wording import slug
from factcheck.units import unit_kind

_STOCK = re.compile(
    r"\b(?:stocks?|debt|reserves|outstanding|population|assets|deposits|balance|inventory|as of"
    r"|at end|end of|holdings|capacity|membership|area)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\b(?:revenues?|turnover|sales|income|profits?|earnings|costs?|expenditures?|spending|budget"
    r"|debt)$",
    re.IGNORECASE,
)
"""Nouns of money: theirs are millions where a header says "m"."""
_SPANS = {"year": "year", "fiscal year": "year", "month": "month", "quarter": "month"}
"""By what time of a figure words beside it rule it out: a year, or a part of one."""
_MOST_ALIKE = 8
_SHOWN = 3
_SHOWN_CURRENCIES = 4

Key = tuple[str, str, bool]
"""The header words and unit of numbers, and whether each has a currency of its own."""


class Measure(Struct, frozen=True):
    """A row of `measures.csv`, with how its numbers are counted and how finely.

    `currencies` are those of its numbers, the commonest first, where each number has its own;
    `said_in` are the words for the one of all its numbers, where others of the name have others.
    """

    id: str
    title: str
    unit_kind: str
    dynamics: str
    phrases: tuple[str, ...]
    not_phrases: tuple[str, ...]
    quantity: Quantity
    step: Decimal
    confusable_with: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    said_in: str = ""

    @property
    def shown(self) -> str:
        """How its numbers are counted, for people."""
        several = ", ".join(self.currencies[:_SHOWN_CURRENCIES])
        if (more := len(self.currencies) - _SHOWN_CURRENCIES) > 0:
            several += f" and {more} more"
        return replace(self.quantity, unit=several or self.quantity.unit).shown()

    def row(self) -> dict[str, str]:
        """Give its row."""
        return {
            "id": self.id,
            "title": self.title,
            "unit_kind": self.unit_kind,
            "dynamics": self.dynamics,
            "phrases": "|".join(self.phrases),
            "not_phrases": "|".join(self.not_phrases),
            "confusable_with": "|".join(self.confusable_with),
        }


class Measures:
    """The measures of a table, by the header words and unit of their numbers.

    `title` is what the table is about, for headers that name nothing themselves.
    """

    def __init__(
        self, observations: Sequence[Observation], title: str, table: Quantity, home: Home
    ) -> None:
        self._title, self._table, self._home = title, table, home
        self.guesses: list[Guess] = []
        self._names = Counter(map(self._name, _grouped(observations)))
        found: dict[Key, Measure] = {}
        for key, group in _grouped(observations).items():
            found[key] = self._measure(key, group, {each.id for each in found.values()})
        apart = {key: _told_apart(each, found) for key, each in found.items()}
        self._by_key: Mapping[Key, Measure] = apart
        self._currencies = {(each.line, each.column): each.currency for each in observations}

    def of(self, observation: Observation) -> Measure:
        """Give the measure of a number."""
        return self._by_key[_key(observation)]

    def named(self, what: str) -> Measure | None:
        """Give the measure of the numbers under a header, None where there are none.

        Those that are counted alike stand before those that have a currency of their own.
        """
        found = [key for key in self._by_key if key[0] == what]
        return self._by_key[min(found, key=lambda key: key[2])] if found else None

    def currency(self, line: int, column: int) -> str:
        """Give the currency that a number has of its own, '' where it has none."""
        return self._currencies.get((line, column), "")

    def all(self) -> list[Measure]:
        """Give every measure, in the order of the columns."""
        return list(self._by_key.values())

    def _name(self, key: Key) -> str:
        """Give the words by which an amount goes, '' for those of the title."""
        words = headers.read(key[0], self._home, is_money=True).words
        return "" if is_generic(words) and self._title else words.lower()

    def _measure(self, key: Key, group: Sequence[Observation], taken: set[str]) -> Measure:
        what, unit, is_money = key
        said = headers.read(what, self._home, is_money=is_money)
        if unit:
            said = said.above(headers.read(f"({unit})", self._home, is_money=is_money))
        is_title = is_generic(said.words) and bool(self._title)
        is_named = is_title or (is_part(said.words) and bool(self._title))
        noun = with_title(said.words, self._title) if is_named else said.words
        kind = phrases.words_for(noun, said, is_title=is_title).kind
        if said.unit == "m" and _AMOUNT.search(said.words):
            said, kind = headers.read(what, self._home, is_money=True), "money"
        numbers = [each.number for each in group]
        if is_money:
            counted = of_their_own(said, group, self._table)
        else:
            counted = count(said, noun, kind, numbers, table=self._table, home=self._home)
        kinds = {each.period.kind if each.period else "" for each in group}
        span = _SPANS.get(kinds.pop(), "") if len(kinds) == 1 else ""
        words = phrases.words_for(noun, counted.quantity, is_title=is_title, span=span)
        is_one_of_several = not is_money and self._names[self._name(key)] > 1
        is_amount = unit_kind(counted.quantity.unit) == "money"
        said_in = (
            converted.in_words(counted.quantity.unit) if is_one_of_several and is_amount else ""
        )
        found = Measure(
            id=_free_id(
                slug(noun, "_") or "figure",
                "own currency" if is_money else counted.quantity.unit,
                taken,
            ),
            title=", ".join(filter(None, (words.title, said_in))),
            unit_kind=unit_kind(counted.quantity.unit),
            dynamics=words.dynamics or ("stock" if _STOCK.search(noun) else "flow"),
            phrases=(*words.phrases, *([f"{words.phrases[0]} {said_in}"] if said_in else ())),
            not_phrases=words.not_phrases,
            quantity=counted.quantity,
            step=min(number.step for number in numbers),
            currencies=_currencies(group),
            said_in=said_in,
        )
        how = f"{found.shown}, {found.dynamics}"
        called = ", ".join(found.phrases[:_SHOWN])
        told = f'"{found.title}" ({how}), said as {called}'
        if is_title and not words.kind:
            why = f"{counted.why}; named by the title: see its phrases in measures.csv"
            self.guesses.append(Guess("measure", told, "low", why))
        else:
            self.guesses.append(Guess("measure", told, counted.sure, counted.why))
        return found


def _grouped(observations: Sequence[Observation]) -> dict[Key, list[Observation]]:
    grouped: dict[Key, list[Observation]] = {}
    for each in observations:
        grouped.setdefault(_key(each), []).append(each)
    return grouped


def _key(each: Observation) -> Key:
    return each.what, each.unit, bool(each.currency)


def _currencies(group: Sequence[Observation]) -> tuple[str, ...]:
    """Give the currencies that numbers have of their own, the commonest first."""
    counted = Counter(each.currency for each in group if each.currency)
    return tuple(code for code, _ in counted.most_common())


def _free_id(base: str, unit: str, taken: set[str]) -> str:
    longer = f"{base}_{slug(unit, '_')}"
    names = (base, longer, *(f"{longer}_{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _told_apart(own: Measure, found: Mapping[Key, Measure]) -> Measure:
    """Let the longer words of other measures rule out the shorter ones of this one.

    Words that several measures in one kind of unit have are left out, but for the first of each
    and those of one amount in several currencies.
    """
    others = [each for each in found.values() if each.id != own.id]
    alike = [each for each in others if each.unit_kind == own.unit_kind]
    elsewhere = {phrase for e in alike if not _is_same_amount(e, own) for phrase in e.phrases}
    longer = [
        phrase
        for other in others
        for phrase in other.phrases
        if phrase not in own.phrases and _holds_one_of(phrase, own.phrases)
    ]
    return replace(
        own,
        phrases=tuple(
            phrase for at, phrase in enumerate(own.phrases) if not at or phrase not in elsewhere
        ),
        not_phrases=tuple(dict.fromkeys((*own.not_phrases, *longer))),
        confusable_with=tuple(each.id for each in alike[:_MOST_ALIKE]),
    )


def _is_same_amount(one: Measure, other: Measure) -> bool:
    return bool(one.said_in or other.said_in) and one.phrases[0] == other.phrases[0]


def _holds_one_of(longer: str, words: Sequence[str]) -> bool:
    return any(re.search(rf"\b{re.escape(each)}\b", longer, re.IGNORECASE) for each in words)
