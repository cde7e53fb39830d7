"""What a table does not hold, so that its figures belie no amount."""

from __future__ import annotations

from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.model import Reach


@caution(
    "part-in-the-table",
    of_tables=True,
    examples={
        "In 2021 Kenya's harvest was 3.12 million tonnes.": (
            "the table holds only part of the whole"
        ),
    },
    rejects=("In 2021 Uganda's harvest was 3.12 million tonnes.",),
)
def part_in_the_table(doubt: Doubt) -> str:
    """Give why a table that holds only part of something says nothing of all of it."""
    return "" if doubt.fact.is_whole else "the table holds only part of the whole"


@caution(
    "timeless-table",
    of_tables=True,
    examples={
        "In 2021 Tanzania's harvest was 3.12 million tonnes.": (
            "the table does not say what time it is of"
        ),
    },
    rejects=("Tanzania's harvest was 3.12 million tonnes.",),
)
def timeless_table(doubt: Doubt) -> str:
    """Give why a table without a time says nothing of the time that an article names."""
    is_timed = doubt.fact.period_start is None and any(
        hit.reach <= Reach.SENTENCE and not hit.telling for hit in doubt.claim.setting.periods
    )
    return "the table does not say what time it is of" if is_timed else ""
