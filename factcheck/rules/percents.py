"""Percentages, percentage points and basis points."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule, finish
from factcheck.rules.follow import follows
from factcheck.rules.numerals import Numeral
from factcheck.rules.registry import Context
from factcheck.rules.units import Unit

_PARTS = {
    "quarter": Decimal("0.25"),
    "half": Decimal("0.5"),
    "three-quarter": Decimal("0.75"),
    "full": Decimal(1),
    "whole": Decimal(1),
}
_PART = pattern(
    r"(?:[Aa] )?(?:([Qq]uarter|[Hh]alf|[Tt]hree-quarter)-(?:percentage-)?"
    r"|(full|whole) percentage[ -])point"
)
_POINT = Unit("percent.part_of_point", "percent")
_OF_A_RATE = pattern(r"\s(?:cuts?|rises?|increases?|hikes?|moves?|steps?|reductions?|easing)\b")
_RATE = pattern(r"\b[Rr]ates?\b|\bFed\b|\b[Cc]entral\s[Bb]ank|\bper\s?cent\b|%|\b[Yy]ields?\b")
_LEAD = pattern(r"\s(?:lead|edge|ahead|behind|win|loss|victory|margin|deduction|more|less)\b")
_NEAR = 80
"""How far before and behind a part of a point, in code points, a rate may be named."""


@amount_rule(
    "percent.word",
    examples={
        "Growth slowed to 4.2 percent.": {"text": "4.2 percent", "value": "4.2"},
        "It fell by minus-3%.": {"text": "minus-3%", "value": "-3"},
        "between 5 and 7 per cent of them": {"value": "5", "value_max": "7", "modifier": "range"},
    },
)
def percent(amount: Amount) -> Mention | None:
    """Read a percentage."""
    return amount.mention("percent", "percent", "percent.word")


@amount_rule(
    "percent.point",
    examples={
        "a cut of 0.3 percentage points": {"text": "0.3 percentage points", "value": "0.3"},
        "a cut of 25 basis points": {"text": "25 basis points", "value": "0.25"},
    },
)
def points(amount: Amount) -> Mention | None:
    """Read a difference between percentages; its noun is "percentage point"."""
    assert amount.unit is not None
    return amount.mention(
        "percent", "percent", "percent.point", factor=amount.unit.factor, noun="percentage point"
    )


def in_words(text: str, start: int, end: int, context: Context) -> Mention | None:
    """Read "a quarter-point", where a rate is told of (a team may lead by it), "a full one"."""
    hit = _PART.fullmatch(text, start, end)
    if hit is None:
        return None
    part = (hit[1] or hit[2]).lower()
    is_a_rate = _OF_A_RATE.match(text, end) or _RATE.search(
        text, max(0, start - _NEAR), end + _NEAR
    )
    if not is_a_rate or _LEAD.match(text, end):
        return None
    number = Numeral(start, end, _PARTS[part], None, part)
    return finish(Amount(text, start, end, number, context, None, _POINT, follows(text, end)))


@amount_rule(
    "percent.part_of_point",
    trigger=r"\b(?:[Aa] )?(?:(?:[Qq]uarter|[Hh]alf|[Tt]hree-quarter)-(?:percentage-)?"
    r"|(?:full|whole) percentage[ -])point\b",
    read=in_words,
    examples={
        "The Fed made a quarter-point cut.": {"text": "a quarter-point", "value": "0.25"},
        "Rates went up by a half-point.": {"text": "a half-point", "value": "0.5"},
        "It raised its rate a whole percentage point.": {"value": "1"},
    },
    rejects=("She has a half-point lead over the champion.", "Its rate is the whole point."),
)
def part_of_point(amount: Amount) -> Mention | None:
    """Read a part of a percentage point, or a whole one, by which a rate changes."""
    return amount.mention("percent", "percent", "percent.part_of_point", noun="percentage point")
