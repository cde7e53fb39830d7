"""Lengths of time that other words tell, or that lead to something else.

Parts of a unit ("a quarter of a century"), what went on so long before something ("held for
five days before her release"), and the millions of years of geology.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.dates.away import Away, steps_at
from factcheck.rules.dates.grammar import Expression, Found, Run, atom, get, phrase, skip, starts
from factcheck.rules.dates.numbers import fraction_of, year_number
from factcheck.rules.durations import SIZES, Duration
from factcheck.rules.nouns import words_as
from factcheck.rules.yearlike import word_before

Steps = tuple[tuple[Decimal, str], ...]

_PLACED: Final = (" in ", " on ", " when ")
_LED: Final = 40
_NEXT_WORDS = pattern(r"\s([a-z-]+)\b")
_NEAR: Final = 30
"""So far behind "full-year", in code points, its noun may stand."""
_AGES: Final = Decimal(1_000_000)
"""Years are counted in so many by geologists and astronomers."""
_ISO: Final = {"years": "P{:f}Y", "hours": "PT{:f}H", "days": "P{:f}D"}
_OLD = pattern(r"[\s-]olds?\b|\s+of\s+age\b")


class LengthBefore(Duration, frozen=True):
    """How long something went on before something else; the word itself is no part of it."""

    def mention(self, text: str, start: int, end: int) -> Mention:
        """Make the mention of the length alone."""
        bare = text[start:end].rpartition(" ")[0].rstrip()
        return Duration.mention(self, text, start, start + len(bare))


class FullYear(Duration, frozen=True):
    """A full year, as of what lasts one ("a full-year ban")."""

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse the year of accounts, which is no length of time ("full-year forecast")."""
        known = words_as("accounts") | words_as("foreseen") | words_as("monthly")
        for word in _NEXT_WORDS.findall(text, end, end + _NEAR):
            if word in known:
                return False
            if word in words_as("stop"):
                break
        return Duration.stands(self, text, start, end)


class Before(Away, frozen=True):
    """So many units before a date that is not named again ("two days before")."""

    def as_it_stands(self, text: str, start: int, end: int) -> Expression | None:
        """Refuse "two days before the vote", but for what lasted that long until then.

        "A year before in May" is a date, "held for a year before the trial" a length.
        """
        if text.startswith(_PLACED, end) or not text[end : end + 2].strip(" ").isalnum():
            return self
        lasted = _lasted().search(text, max(0, start - _LED), start)
        if lasted is None or word_before(text, lasted.start()) in words_as("scheduled"):
            return None  # "set for two weeks before the vote"
        return LengthBefore(_whole(self.steps))


@cache
def _lasted() -> re.Pattern[str]:
    """Match what leads to a length: "for", a verb such as "waited", and a hedge behind them."""
    verbs = "|".join(sorted(words_as("lasting")))
    return re.compile(
        rf"\b(?:for|{verbs})\s(?:(?:about|around|nearly|almost|roughly|some|over|only|just"
        r"|more\sthan|less\sthan|at\sleast|up\sto)\s)?\Z",
        re.IGNORECASE,
    )


def _whole(steps: Steps) -> Steps:
    """Give counts as a paper prints them, without zeros behind the point."""
    return tuple((Decimal(f"{number.normalize():f}"), unit) for number, unit in steps)


def in_ages(amount: Amount, noun_end: int, noun: str) -> Mention | None:
    """Read millions of years or hours as a length ("66 million years ago"); an age is none."""
    is_length = noun in _ISO and amount.low.scale >= _AGES
    if not is_length or _OLD.match(amount.text, noun_end):
        return None
    found = replace(amount, end=noun_end).mention("duration", noun.removesuffix("s"), "duration")
    one = found.value_max is None and found.value is not None
    return replace(found, resolved=_ISO[noun].format(found.value)) if one else found


# ---- grammar -----------------------------------------------------------------------------


@starts("number", "cardinal", "a", "an", "amount", "unit", "another", "couple", needs=("before",))
def before_it(run: Run, at: int) -> Found | None:
    """Read "two days before", of what is told without a date."""
    found = steps_at(run, at)
    if found is None or get(run, found[0]).text != "before":
        return None
    if atom(run, skip(run, found[0] + 1, "that")) is not None:
        return None
    return found[0] + 1, Before(found[1], back=True, anchored=True)


@phrase("a", "an", "cardinal", "number", "unit", needs=("quarter", "quarters", "third", "thirds"))
def part_of_unit(run: Run, at: int) -> Found | None:
    """Read "a quarter of a century", "three-quarters of an hour", "a quarter-century"."""
    found = fraction_of(run, at)
    if found is None or found[1][1] not in SIZES:
        return None
    unit, size = SIZES[found[1][1]]
    return found[0], Duration(_whole(((found[1][0] * size, unit),)))


@phrase("all", "full", "whole", "entire", needs=("unit",))
def whole_unit(run: Run, at: int) -> Found | None:
    """Read "all week", "full-year", "an entire decade"."""
    unit = get(run, skip(run, at + 1, "-", "the"))
    if unit.kind != "unit" or unit.plain not in SIZES or unit.text.endswith("s"):
        return None
    end = skip(run, at + 1, "-", "the") + 1
    if unit.plain in ("quarter", "second", "minute") or year_number(run, end):
        return None  # "for the fourth quarter and full year 2025"
    if get(run, at).text == "full" and get(run, at + 1).text == "-" and unit.plain == "year":
        return end, FullYear(((Decimal(1), "year"),))
    return end, Duration(((Decimal(1), unit.plain),))


@phrase("unit", needs=("long",))
def unit_long(run: Run, at: int) -> Found | None:
    """Read "day-long", "a decade-long"."""
    unit, dash, long = (get(run, at + place) for place in range(3))
    if get(run, at - 1).text == "-":
        return None  # "quarter-century-long"
    if unit.kind != "unit" or unit.text.endswith("s") or unit.plain not in SIZES:
        return None
    if dash.text != "-" or long.text != "long":
        return None
    return at + 3, Duration(((Decimal(1), unit.plain),))
