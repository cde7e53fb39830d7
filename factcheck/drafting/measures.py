"""The measures of a table: one for each header and unit, told apart from one another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factcheck.drafting import headers, phrases
from factcheck.drafting.counting import count
from factcheck.drafting.guesses import Guess, Sureness
from factcheck.drafting.quantities import Home, Quantity
from factcheck.drafting.shapes import Observation
from factcheck.drafting.titles import is_generic, is_part, with_title
from factcheck.drafting.unit_words import currency_of
from factcheck.drafting.wording import slug
from factcheck.units import unit_kind

_STOCK = re.compile(
    r"\b(?:stocks?|debt|reserves|outstanding|population|assets|deposits|balance|inventory|as of"
    r"|at end|end of|holdings|capacity|membership|area)\b",
    re.IGNORECASE,
)
_SPANS = {"year": "year", "fiscal year": "year", "month": "month", "quarter": "month"}
"""By what time of a figure words beside it rule it out: a year, or a part of one."""
_MOST_ALIKE = 8
_SHOWN = 3


class Measure(Struct, frozen=True):
    """A row of `measures.csv`, with how its numbers are counted and how finely."""

    id: str
    title: str
    unit_kind: str
    dynamics: str
    phrases: tuple[str, ...]
    not_phrases: tuple[str, ...]
    quantity: Quantity
    step: Decimal
    confusable_with: tuple[str, ...] = ()

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


def apart_by_money(observations: Sequence[Observation], home: Home) -> list[Observation]:
    """Give the numbers of one column that are of several currencies each its own as its unit."""
    codes: dict[str, set[str]] = {}
    for each in observations:
        if not each.unit and (code := currency_of(each.number.sign, home)[0]):
            codes.setdefault(each.what, set()).add(code)
    several = {what for what, found in codes.items() if len(found) > 1}
    return [
        each._replace(unit=currency_of(each.number.sign, home)[0])
        if each.what in several and not each.unit
        else each
        for each in observations
    ]


class Measures:
    """The measures of a table, by the header words and unit of their numbers.

    `title` is what the table is about, for headers that name nothing themselves.
    """

    def __init__(
        self, observations: Sequence[Observation], title: str, table: Quantity, home: Home
    ) -> None:
        self._title, self._table, self._home = title, table, home
        self.guesses: list[Guess] = []
        found: dict[tuple[str, str], Measure] = {}
        for key, group in _grouped(observations).items():
            found[key] = self._measure(*key, group, {each.id for each in found.values()})
        apart = {key: _told_apart(each, found) for key, each in found.items()}
        self._by_key: Mapping[tuple[str, str], Measure] = apart

    def of(self, observation: Observation) -> Measure:
        """Give the measure of a number."""
        return self._by_key[observation.what, observation.unit]

    def named(self, what: str) -> Measure | None:
        """Give the measure of the numbers under a header, None where there are none."""
        return next((each for (said, _), each in self._by_key.items() if said == what), None)

    def all(self) -> list[Measure]:
        """Give every measure, in the order of the columns."""
        return list(self._by_key.values())

    def _measure(
        self, what: str, unit: str, group: Sequence[Observation], taken: set[str]
    ) -> Measure:
        said = headers.read(what, self._home)
        if unit:
            said = said.above(headers.read(f"({unit})", self._home))
        is_title = is_generic(said.words) and bool(self._title)
        is_named = is_title or (is_part(said.words) and bool(self._title))
        noun = with_title(said.words, self._title) if is_named else said.words
        kind = phrases.words_of(noun, said, is_title=is_title).kind
        numbers = [each.number for each in group]
        counted = count(said, noun, kind, numbers, table=self._table, home=self._home)
        kinds = {each.period.kind if each.period else "" for each in group}
        span = _SPANS.get(kinds.pop(), "") if len(kinds) == 1 else ""
        words = phrases.words_of(noun, counted.quantity, is_title=is_title, span=span)
        found = Measure(
            id=_free_id(slug(noun, "_") or "figure", counted.quantity.unit, taken),
            title=words.title,
            unit_kind=unit_kind(counted.quantity.unit),
            dynamics=words.dynamics or ("stock" if _STOCK.search(noun) else "flow"),
            phrases=words.phrases,
            not_phrases=words.not_phrases,
            quantity=counted.quantity,
            step=min(number.step for number in numbers),
        )
        how = f"{counted.quantity.shown()}, {found.dynamics}"
        called = ", ".join(found.phrases[:_SHOWN])
        told = f'"{found.title}" ({how}), said as {called}'
        if is_title and not words.kind:
            why = f"{counted.why}; named by the title: see its phrases in measures.csv"
            self.guesses.append(Guess("measure", told, "low", why))
        else:
            sure, why = self._by_its_sign(group[0]) or (counted.sure, counted.why)
            self.guesses.append(Guess("measure", told, sure, why))
        return found

    def _by_its_sign(self, observation: Observation) -> tuple[Sureness, str] | None:
        """Give how sure the currency of numbers that stand apart by theirs is, and why."""
        sign = observation.number.sign
        code, is_certain = currency_of(sign, self._home)
        if not code or code != observation.unit:
            return None
        return "high" if is_certain else "medium", f'the cells have "{sign}"'


def _grouped(observations: Sequence[Observation]) -> dict[tuple[str, str], list[Observation]]:
    grouped: dict[tuple[str, str], list[Observation]] = {}
    for each in observations:
        grouped.setdefault((each.what, each.unit), []).append(each)
    return grouped


def _free_id(base: str, unit: str, taken: set[str]) -> str:
    longer = f"{base}_{slug(unit, '_')}"
    names = (base, longer, *(f"{longer}_{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _told_apart(own: Measure, found: Mapping[tuple[str, str], Measure]) -> Measure:
    """Let the longer words of other measures rule out the shorter ones of this one.

    Words that several measures in one kind of unit have are left out, but for the first of each.
    """
    others = [each for each in found.values() if each.id != own.id]
    alike = [each for each in others if each.unit_kind == own.unit_kind]
    elsewhere = {phrase for each in alike for phrase in each.phrases}
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


def _holds_one_of(longer: str, words: Sequence[str]) -> bool:
    return any(re.search(rf"\b{re.escape(each)}\b", longer, re.IGNORECASE) for each in words)
