"""Physical quantities in the units of pint: 660 MW, 27 kilometres, 2.4 million tonnes."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules import rates
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule
from factcheck.rules.below_zero import below_zero
from factcheck.rules.counts import count
from factcheck.rules.follow import follows
from factcheck.rules.in_two_units import whole
from factcheck.rules.nouns import words_as

_OF = pattern(
    r"\sof(?:\s[a-zA-Z][a-zA-Z0-9]{2,20}){1,2}?(?=\s(?:an?|per|each|every|annually|yearly|daily)\b)"
)
_WEIGHED = pattern(r"\b(?:weigh(?:s|ed|ing)?|contain(?:s|ed|ing)?)\s(?:[a-z]+\s){0,3}\Z")
_BACK = 40


@cache
def _of_stuff() -> re.Pattern[str]:
    """Match what so many grams are of, or the pack or piece that weighs them."""
    pulled = "|".join(sorted(words_as("pulled")))
    pack = "|".join(sorted(words_as("packed")))
    return re.compile(rf"\sof\s(?!(?:[a-z]+\s)?(?:{pulled})\b)[a-z]|-?\s(?:[a-z]+\s)?(?:{pack})\b")


@amount_rule(
    "quantity.unit",
    examples={
        "a plant of 660 MW": {"text": "660 MW", "value": "660", "unit": "MW"},
        "a plant of 2x660 MW": {"text": "660 MW", "value": "660", "unit": "MW"},
        "It has 900 sq. ft. of space.": {"text": "900 sq. ft", "unit": "foot^2"},
        "a 27-kilometre road": {"text": "27-kilometre", "value": "27", "unit": "km"},
        "2 million barrels a day": {"text": "2 million barrels", "unit": "barrel", "per": "day"},
        "The mercury fell to -31C.": {"text": "-31C", "value": "-31", "unit": "degC"},
        "It was 30 degrees below zero.": {"text": "30 degrees below zero", "value": "-30"},
        "He is 5 feet 4 inches tall.": {"text": "5 feet 4 inches", "value": "64", "unit": "inch"},
        "It burns 2 million tonnes of coal a year.": {"text": "2 million tonnes", "per": "year"},
    },
    rejects=(
        "The 4x100m relay was lost.",
        "the model QX660 MW",
        "Of 31C and 31D, seat 31C was hot.",
        "Tickets in 22F, 22E and 22D were sold for the hottest show.",
        "Bus 14C was late in the cold, and a size 34C froze.",
    ),
)
def quantity(amount: Amount) -> Mention | None:
    """Read a number with a physical unit, and what it is counted by behind what it measures."""
    return _measured(amount, "quantity.unit")


def _measured(amount: Amount, rule: str) -> Mention:
    unit = amount.unit
    assert unit is not None
    amount, name = whole(below_zero(amount, unit.unit), unit.unit)
    per = unit.per
    if per is None and (stuff := _OF.match(amount.text, amount.end)) is not None:
        rate = rates.read(amount.text, stuff.end(), amount.context.signs)
        per = None if rate is None else rate[1]
    return amount.mention("quantity", name, rule, factor=unit.factor, per=per)


@amount_rule(
    "quantity.gram",
    examples={
        "Police seized 500g of heroin.": {"text": "500g", "value": "500", "unit": "g"},
        "The loaf weighs 800g.": {"text": "800g", "value": "800", "unit": "g"},
    },
    rejects=(
        "It runs on 5g networks.",
        "The pilot pulled 9g in the turn.",
        "The car corners at 2g of lateral load.",
    ),
)
def grams(amount: Amount) -> Mention | None:
    """Read "g" as grams where so much of something is told of, or its weight, or a rate.

    Anywhere else the letter says nothing of the number, high or low ("9g in the turn").
    """
    text, start, end = amount.text, amount.start, amount.end
    is_told = _of_stuff().match(text, end) or _WEIGHED.search(text, max(0, start - _BACK), start)
    if is_told or rates.read(text, end, amount.context.signs):
        return _measured(amount, "quantity.gram")
    bare = (amount.high or amount.low).end
    return count(replace(amount, end=bare, unit=None, follows=follows(text, bare)))
