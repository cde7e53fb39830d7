"""The cautions in their order, and what is asked of them: the first that speaks is told."""

from __future__ import annotations

from factcheck.judging.caution import (
    age,
    another_thing,
    debts,
    earlier,
    estimates,
    events,
    extents,
    gaps_of_tables,
    in_passing,
    kinds,
    leeway,
    namesakes,
    not_its_cost,
    one_party,
    other_days,
    other_nouns,
    others,
    own_heads,
    part_of_the_time,
    parts,
    programmes,
    several,
    shares,
    some_of_them,
    sorts,
    sources,
    stages,
    tables,
    times,
    unanchored,
    units_of_time,
    unread,
    unstated,
    voices,
)
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import Cautions, of_modules
from factcheck.judging.caution.sizes import is_its_size

CAUTIONS_IN_ORDER = of_modules(
    *(unstated, gaps_of_tables, one_party, tables, part_of_the_time, shares, earlier, stages),
    *(leeway, others, debts, another_thing, kinds, events, other_days, own_heads, namesakes),
    *(programmes, some_of_them, sorts, several, not_its_cost, estimates, in_passing, times, age),
    *(unanchored, units_of_time, other_nouns, extents, parts, voices, sources, unread),
)
_UNSTATED = Cautions(of_modules(unstated))
"""What is asked first of all before an amount is called wrong, and of no diagnosis."""
_OF_A_TABLE = Cautions(
    each for each in CAUTIONS_IN_ORDER if each.of_tables or each.blocks == "all-of-tables"
)
"""What allows no diagnosis of figures that a table has; the others were published."""
_TOO_LITTLE = Cautions(
    each for each in CAUTIONS_IN_ORDER if each.blocks == "all" and not each.of_tables
)
"""What allows no diagnosis at all."""
_NOT_WRONG = Cautions(
    each for each in CAUTIONS_IN_ORDER if each.blocks != "all" and each not in _UNSTATED.all
)
"""What lets a slip be told, and yet no amount be called wrong that no slip explains."""
_OF_OTHERS = Cautions(each for each in CAUTIONS_IN_ORDER if each.of_others)
_OF_ONE_PARTY = Cautions(of_modules(one_party))
_OF_THE_WRONG_AGE, _OF_ANOTHER_TIME = Cautions(of_modules(age)), Cautions(of_modules(times))
_UNANCHORED = Cautions(of_modules(unanchored))
_OF_A_SIZE = Cautions(of_modules(times, age, sources))
"""What is asked of a size that only tells which thing is meant."""
_OF_ANOTHER_TIME_OR_SOURCE = Cautions(of_modules(times, age, voices, sources))
"""What of these tells of another time, or of another source."""


def says_too_little(doubt: Doubt) -> str:
    """Give why the bound figure allows no diagnosis at all; "" where it does."""
    if is_its_size(doubt):
        return sorts.one_of_its_units.words(doubt)
    if doubt.too_little is None:
        of_a_table = _OF_A_TABLE.words(doubt) if doubt.is_of_a_table else ""
        doubt.too_little = of_a_table or _TOO_LITTLE.words(doubt)
    return doubt.too_little


def words_against(doubt: Doubt) -> str:
    """Give what speaks against calling an amount wrong that differs; "" where nothing does.

    `contradicted` needs measure, entity and unit stated. A part, a change, a narrowing, another
    time or a source that the references do not know makes a figure of its own.
    """
    not_wrong = _OF_A_SIZE if is_its_size(doubt) else _NOT_WRONG
    return _UNSTATED.words(doubt) or says_too_little(doubt) or not_wrong.words(doubt)


def is_told_of_others(doubt: Doubt) -> bool:
    """Whether words tell an amount of several things, or of something beside its figure's own."""
    return _OF_OTHERS.words(doubt) != ""


def has_another_time_or_source(doubt: Doubt) -> bool:
    """Whether an amount is of another time than a figure, or told by somebody else."""
    return _OF_ANOTHER_TIME_OR_SOURCE.words(doubt) != ""


def is_of_one_party(doubt: Doubt) -> bool:
    """Whether the figure is the total of a country, and the amount that of one of its own."""
    return _OF_ONE_PARTY.words(doubt) != ""


def is_too_old_or_new(doubt: Doubt) -> bool:
    """Whether the figure is too old or too new for an undated claim."""
    return _OF_THE_WRONG_AGE.words(doubt) != ""


def is_of_another_time(doubt: Doubt) -> bool:
    """Whether words tell of another time than that of the figure."""
    return _OF_ANOTHER_TIME.words(doubt) != ""


def is_unanchored(doubt: Doubt) -> bool:
    """Whether an amount and its figure share no time by which they could be held together."""
    return _UNANCHORED.words(doubt) != ""
