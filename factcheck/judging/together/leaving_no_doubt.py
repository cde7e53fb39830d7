"""What the grammar of an amount leaves no doubt about, beside the figures that are told there."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.together.bare_items import as_of_its_list
from factcheck.judging.together.edition_counts import as_of_an_edition
from factcheck.judging.together.edition_days import as_of_its_release
from factcheck.judging.together.going_back import as_going_back
from factcheck.judging.together.one_publication import as_of_its_publication
from factcheck.matching import Match
from factcheck.model import Fact


def by_what_is_told(
    match: Match, beside: Sequence[Fact], before: Sequence[Fact], anywhere: Sequence[Fact]
) -> Match:
    """Give a match with the one figure as certain that goes on with what others agree with.

    They are those of the amount's sentence, of the one before, and of all the article.
    """
    match = as_going_back(match, (*beside, *before))
    match = as_of_its_list(match, before, anywhere)
    match = as_of_an_edition(match, beside, before, anywhere)
    match = as_of_its_release(match, beside, before)
    return as_of_its_publication(match, (*beside, *before), anywhere)
