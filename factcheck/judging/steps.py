"""The claims of an article judged, step by step; each step decides what the ones before left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.judging.balance import on_balance
from factcheck.judging.exchanged import with_exchanges
from factcheck.judging.slips.undoing import without_slips
from factcheck.judging.together.article import Together
from factcheck.judging.together.few_digits import with_few_digits
from factcheck.judging.worth_of_them import with_their_worth
from factcheck.matching import Match
from factcheck.model import CheckedClaim
from factcheck.reference import Index


def judged(
    matches: Sequence[Match], index: Index, tolerances: Mapping[str, float]
) -> list[CheckedClaim]:
    """Judge the claims of an article, in their order.

    `tolerances` are the percents that an amount may be off, as a configuration holds them.
    """
    checked = on_balance(matches, without_slips(Together(matches, index, tolerances)), index)
    for step in (with_their_worth, with_exchanges):
        checked = step(matches, checked)
    return with_few_digits(matches, checked, index)
