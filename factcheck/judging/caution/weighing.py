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
    tables,
    times,
    unanchored,
    unread,
    unstated,
    voices,
)
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import Caution, Cautions
from factcheck.judging.caution.sizes import is_its_size

_OF_ONE_PARTY = Cautions(one_party)
_OF_THE_WRONG_AGE, _OF_ANOTHER_TIME = Cautions(age), Cautions(times)
_UNANCHORED = Cautions(unanchored)
_OF_OTHERS = Cautions(
    in_passing,
    *(several, not_its_cost, estimates, others.anothers_size, another_thing.left_aside),
    *(part_of_the_time.risen_to, namesakes.second_phase, sorts.no_average),
)
_UNSTATED = Cautions(unstated)
_OF_A_TABLE = Cautions(gaps_of_tables, one_party, tables)
"""What is asked of figures that a table has; the others were published."""
_TOO_LITTLE = Cautions(
    *(part_of_the_time, shares, earlier, leeway, others, debts, another_thing, kinds, events),
    *(own_heads, namesakes, programmes, some_of_them, sorts, several, not_its_cost, estimates),
    in_passing,
)
"""What allows no diagnosis at all, as nothing does that is asked of a table's figure."""
_NOT_WRONG = Cautions(*(one_party, times, age, unanchored, extents, parts, voices, sources, unread))
"""What lets a slip be told, and yet no amount be called wrong that no slip explains."""
_OF_A_SIZE = Cautions(times, age, sources)
"""What is asked of a size that only tells which thing is meant."""
_OF_ANOTHER_TIME_OR_SOURCE = Cautions(times, age, voices, sources)
"""What of these tells of another time, or of another source."""
CAUTIONS_IN_ORDER: tuple[Caution, ...] = tuple(
    {
        each.id: each
        for group in (_UNSTATED, _OF_A_TABLE, _TOO_LITTLE, _NOT_WRONG)
        for each in group.all
    }.values()
)


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
