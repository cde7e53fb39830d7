"""The signs by which an amount is weighed: each is one question about it.

What a sign counts for stands in `data/signs.csv`. `tests/benchmarks/points.py` measures it on the
labelled passages of the corpora, and tells what each would be worth today.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from factcheck import tables
from factcheck.intervals import interval_of
from factcheck.judging.balance.evidence import Evidence
from factcheck.judging.caution.plainly import goes_on
from factcheck.judging.together.told_otherwise import is_other_money
from factcheck.kinds import COUNTS

Sign = Callable[[Evidence], bool]
SIGNS: dict[str, Sign] = {}
"""By their names in `data/signs.csv`."""
ALWAYS, ENOUGH = "always", "enough"
"""Rows of that table as well: what counts whatever is told, and how many points are enough."""
_TO_THE_LETTER = 160
"""So much fits a figure of which words state all: only a caution keeps an amount open, then."""


class Weight(NamedTuple):
    """How many points a sign counts for, below zero against, and how it is told."""

    points: int
    words: str


@cache
def weights() -> dict[str, Weight]:
    """Read what each sign counts for."""
    return {r["sign"]: Weight(int(r["points"]), r["words"]) for r in tables.rows("signs")}


def signs_of(evidence: Evidence) -> tuple[str, ...]:
    """Name the signs that speak, for or against."""
    return tuple(name for name, ask in SIGNS.items() if ask(evidence))


def sign(ask: Sign) -> Sign:
    """Register a sign under the name of its function."""
    SIGNS[ask.__name__.replace("_", "-")] = ask
    return ask


@sign
def published_together(seen: Evidence) -> bool:
    """Tell whether the article tells a figure that was published with this one."""
    return seen.has_company


@sign
def measure_told(seen: Evidence) -> bool:
    """Tell whether the article tells another figure of the same measure."""
    return any(each.measure == seen.fact.measure for each in seen.told.near.all)


@sign
def measure_beside(seen: Evidence) -> bool:
    """Tell whether its sentence tells another figure of the same measure."""
    return any(each.measure == seen.fact.measure for each in seen.beside)


@sign
def thing_beside(seen: Evidence) -> bool:
    """Tell whether its sentence tells another figure of the same thing."""
    return any(each.subject == seen.fact.subject for each in seen.beside)


@sign
def goes_on_about_it(seen: Evidence) -> bool:
    """Tell whether its clause goes on about what was told before."""
    return goes_on(seen.claim)


@sign
def more_than_it(seen: Evidence) -> bool:
    """Tell whether it is more than the figure: it is no part of it, then."""
    return seen.times > 1


@sign
def known_number(seen: Evidence) -> bool:
    """Tell whether any figure of the reference data, in the same unit, is that number."""
    own = interval_of(seen.claim.mention)
    figures = seen.told.index.figures_in(seen.fact.unit)
    return own is not None and any(True for _ in figures.meeting(own))


@sign
def to_the_letter(seen: Evidence) -> bool:
    """Tell whether words state all of the figure, so that only a caution keeps it open."""
    return seen.first.weight > _TO_THE_LETTER


@sign
def of_its_time(seen: Evidence) -> bool:
    """Tell whether words tell the time of the figure: only something else keeps it open, then."""
    return seen.first.period_agrees


@sign
def counted(seen: Evidence) -> bool:
    """Tell whether it is a number of things."""
    return seen.claim.mention.kind in COUNTS


@sign
def percentage(seen: Evidence) -> bool:
    """Tell whether it is a percentage, of which there are few."""
    return seen.claim.mention.kind == "percent"


@sign
def money_of_another_kind(seen: Evidence) -> bool:
    """Tell whether words beside it name money of another kind, or no finance at all."""
    return seen.claim.mention.kind == "money" and is_other_money(seen.case, seen.fact)
