"""The day on which an edition came out, beside what it holds: which edition is told of is clear.

"The lab tracks 13,427 projects worth $843 billion. The dataset was put out on 29 September 2021":
a publisher has a day for each edition, and the figures around it are those of one.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck import edtf
from factcheck.kinds import DATES
from factcheck.matching import Match
from factcheck.matching.slots import compare
from factcheck.model import Fact, MeasureHit, Reach
from factcheck.patterns import pattern

_IT = pattern(
    r"\W*(?:it|they|(?:the|this|that|its|their)\s+(?:(?:new|latest|full|whole|same|lab['\u2019]s)\s+)?"
    r"(?:report|study|paper|data ?set|database|data|edition|release|tally|findings|figures"
    r"|numbers))\s+(?:was|were|had been|has been|have been|came|appeared|is|are)\b"
)
"""What takes up the edition that the sentence before told of, and what became of it."""


def as_of_its_release(match: Match, beside: Sequence[Fact], before: Sequence[Fact]) -> Match:
    """Give a match with the day of the one edition as certain of which figures are told."""
    mention = match.claim.mention
    is_a_day = mention.kind in DATES and edtf.is_a_day(mention.resolved or "")
    if not is_a_day or not match.claim.slots.measure.is_stated:
        return match
    near = beside or (before if _IT.match(match.claim.setting.sentence) else ())
    days = {(fact.publisher, fact.as_of) for fact in near if fact.publisher and fact.as_of}
    publishers = {publisher for publisher, _ in days}
    own = [
        (hit, fact)
        for hit in match.claim.setting.measures
        for fact in match.index.facts_of(hit.measure)
        if fact.publisher in match.index.lineage(fact.subject)[1:]
        and (fact.publisher, fact.date_value) in days
    ]
    if len(own) != 1 or len(publishers) != 1 or not _tells_of(match, own[0][1], beside):
        return match
    hit, fact = own[0]
    found = compare(match.bearings, MeasureHit(hit.measure, hit.weight, hit.slot), fact)
    sure = replace(found, certain=True, giver_named=True, period_agrees=True, conflicts=())
    return replace(match, bound=(sure,))


def _tells_of(match: Match, fact: Fact, beside: Sequence[Fact]) -> bool:
    """Whether a sentence names nobody who brought it out but its publisher.

    Where it tells what the edition holds, it must name that one.
    """
    named = [hit for hit in match.bearings.stated if hit.reach <= Reach.SENTENCE]
    is_its = any(match.bearings.related(hit.entity, fact.publisher) for hit in named)
    others = any(
        hit.role == "attribution" and not match.bearings.related(hit.entity, fact.publisher)
        for hit in named
    )
    return not others and (is_its or not beside)
