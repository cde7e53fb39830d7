"""Quantities that leave out their unit, because one before in the sentence has told it.

"Emissions of 4.9 billion tonnes in 2023, from 5.1 billion in 2022".
"""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.amounts import TRIGGER, read_amount
from factcheck.rules.at_other_times import goes_on, has_its_time
from factcheck.rules.left_out import BACK, ENDS, PLAIN, TIMES, are_alike, is_free
from factcheck.rules.registry import Rule, register

_RULE = "quantity.in_turn"
_ITS_OWN = pattern(
    r"(?:\s(?:of\s(?:the\s)?[\w-]+(?:\s[a-z-]+)?|(?:an?|per)\s(?:day|week|month|year)|long|wide|deep|high)"
    r"(?=,?\s|$))"
)
"""What goes with a quantity before its time: "319 million tonnes of CO2 in 2022"."""


def in_turn(mentions: list[Mention], text: str) -> list[Mention]:
    """Give the mentions, with the unit at each number that is the last quantity's at a time."""
    for at, mention in enumerate(mentions):
        if mention.rule != PLAIN or mention.value_max is not None:
            continue
        told = _told_before(mentions, at, text)
        if told is None or not are_alike(told, mention) or not is_free(text, mention.end):
            continue
        if has_its_time(mentions, at, text) and (
            goes_on(told, mentions, at, text)
            or goes_on(_with_its_own(told, text), mentions, at, text)
        ):
            mentions[at] = replace(
                mention,
                kind=told.kind,
                unit=told.unit,
                unit_stated=told.unit_stated,
                per=told.per,
                rule=_RULE,
            )
    return mentions


def _with_its_own(told: Mention, text: str) -> Mention:
    """Give a quantity with what is told of it right behind it."""
    own = _ITS_OWN.match(text, told.end)
    return replace(told, end=own.end()) if own else told


def _told_before(mentions: list[Mention], at: int, text: str) -> Mention | None:
    """Give the quantity right before a number, but for times, in its sentence."""
    for told in reversed(mentions[max(0, at - BACK) : at]):
        if told.kind in TIMES and told.kind != "percent":
            continue
        if told.kind != "quantity":
            return None
        return told if ENDS.search(text, told.end, mentions[at].start) is None else None
    return None


register(
    Rule(
        _RULE,
        TRIGGER,
        read_amount,
        {
            "It emitted 4.9 billion tonnes in 2023, from 5.1 billion in 2022.": {
                "text": "5.1 billion",
                "kind": "quantity",
                "unit": "tonne",
            },
            "It pumped 1.2 million barrels a day, up from 1.1 million a year earlier.": {
                "text": "1.1 million",
                "per": "day",
            },
            "They had 148 GW at the end of 2023, against 139 a year earlier.": {
                "text": "139",
                "kind": "quantity",
                "unit": "GW",
            },
        },
        (
            "It emitted 4.9 billion tonnes in 2023, and 5.1 billion people live there.",
            "It emitted 4.9 billion tonnes in 2023, from 5.1 billion chimneys.",
        ),
        "Read a number as a quantity of the unit that the sentence has told before, at a time.",
    )
)
