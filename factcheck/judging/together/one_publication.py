"""The figures of one publication, which an article goes through: the next one is of it, too.

"Completed: 38 projects worth over $25 billion. Under way: 23, at $2.1 billion": several sources
have told such numbers at several times; three that are those of one list say which is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.judging.caution.far_off import is_times_off
from factcheck.judging.caution.plainly import words_left
from factcheck.kinds import THINGS
from factcheck.matching import Candidate, Match
from factcheck.model import Fact
from factcheck.patterns import pattern

_NOW = pattern(r"\b(?:now|today|currently|at present|meanwhile|since then)\b")
_GOING_ON = ("all", "further", "another", "more", "be", "cover", "under")
"""What a list may say of the next thing, besides the words of its measure."""
_OTHERS = 2
"""So many more figures of the publication must the article tell of the thing."""


def as_of_its_publication(match: Match, near: Sequence[Fact], anywhere: Sequence[Fact]) -> Match:
    """Give a match with the figure of the one publication that the article tells, if one is `near`.

    It has no other figure of it; and no other publication of what the amount may be is told of.
    """
    claim = match.claim
    is_dated = match.bearings.stated_periods and claim.slots.modality.value != "planned"
    if not match.bound or is_dated or claim.setting.qualifier:
        return match
    told = {fact.id: _publication_of(fact) for fact in anywhere}
    often = {key for key in told.values() if key and [*told.values()].count(key) >= _OTHERS}
    measure = match.bound[0].fact.measure
    own = [
        each
        for each in match.bound
        if each.fact.measure == measure and _publication_of(each.fact) in often
    ]
    if len(own) != 1 or own[0].fact.id in told or not _is_of_it(match, own[0]):
        return match
    key = _publication_of(own[0].fact)
    if not any(_publication_of(fact) == key for fact in near):
        return match
    sure = replace(own[0], certain=True, giver_named=True, period_agrees=True)
    return replace(match, bound=(sure,))


def _is_of_it(match: Match, candidate: Candidate) -> bool:
    """Whether an amount is that of a project or a programme, named or gone on about.

    "A typical dam costs $3 billion" and "on the railways 11 are in progress" are of others, and
    what there is "now" was not told in the publication.
    """
    fact, claim = candidate.fact, match.claim
    if match.index.entities[fact.subject].kind not in THINGS or _NOW.search(claim.setting.clause):
        return False
    is_off = is_times_off(replace(match, bound=(candidate,)))
    if candidate.certain:
        return not is_off or _digits(claim.mention.value) == _digits(fact.value)
    told = f"{claim.slots.measure.text} {fact.sector}".lower()
    return (
        words_left(claim) <= {*told.split(), *_GOING_ON}
        and not is_off
        and all(match.bearings.is_party(hit.entity, fact) for hit in match.bearings.stated)
    )


def _publication_of(fact: Fact) -> tuple[str, str, str] | None:
    """Give who told a figure, where, and of what; None where that is not known."""
    if fact.publisher is None or not fact.source_url:
        return None
    return (fact.publisher, fact.source_url, fact.subject)


def _digits(value: Decimal | None) -> list[str]:
    """Give the digits of a number but for noughts, whatever their order."""
    return sorted(char for char in f"{value or 0:f}" if char in "123456789")
