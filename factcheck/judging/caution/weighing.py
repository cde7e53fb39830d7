"""The cautions in their order, and what is asked of them: the first that speaks is told."""

from __future__ import annotations

from factcheck.judging.caution import (
    another_thing,
    earlier,
    extents,
    gaps_of_tables,
    later,
    leeway,
    one_party,
    others,
    part_of_the_time,
    shares,
    sorts,
    sources,
    tables,
    times,
    unanchored,
    unstated,
    voices,
)
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import Caution, cautions_of, first_words

_OF_ONE_PARTY = cautions_of(one_party)
_LATER = cautions_of(later)
_UNSTATED = cautions_of(unstated)
_OF_A_TABLE = cautions_of(gaps_of_tables, one_party, tables)
"""What is asked of figures that a table has; the others were published."""
_TOO_LITTLE = cautions_of(
    *(part_of_the_time, shares, earlier, leeway, others, another_thing, sorts),
)
"""What allows no diagnosis at all, as nothing does that is asked of a table's figure."""
_NOT_WRONG = cautions_of(one_party, times, later, unanchored, extents, voices, sources)
"""What lets a slip be told, and yet no amount be called wrong that no slip explains."""
CAUTIONS_IN_ORDER: tuple[Caution, ...] = tuple(
    {each.id: each for each in (*_UNSTATED, *_OF_A_TABLE, *_TOO_LITTLE, *_NOT_WRONG)}.values()
)


def says_too_little(doubt: Doubt) -> str:
    """Give why the bound figure allows no diagnosis at all; "" where it does."""
    of_a_table = first_words(_OF_A_TABLE, doubt) if doubt.is_of_a_table else ""
    return of_a_table or first_words(_TOO_LITTLE, doubt)


def may_be_called_wrong(doubt: Doubt) -> str:
    """Give why an amount that differs must not be called wrong; "" where it may.

    `contradicted` needs measure, entity and unit stated. A part, a change, a narrowing, another
    time or a source that the references do not know makes a figure of its own.
    """
    return first_words(_UNSTATED, doubt) or says_too_little(doubt) or first_words(_NOT_WRONG, doubt)


def is_of_one_party(doubt: Doubt) -> bool:
    """Whether the figure is the total of a country, and the amount that of one of its own."""
    return first_words(_OF_ONE_PARTY, doubt) != ""


def came_later(doubt: Doubt) -> bool:
    """Whether the figure is too old or too new for an undated claim."""
    return first_words(_LATER, doubt) != ""
