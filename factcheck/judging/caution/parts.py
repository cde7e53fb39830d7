"""When an amount is a part of something for which only the whole has a row."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.measures.groups import KIND_OF
from factcheck.claims.qualifiers.aggregation import SOME_MORE, SOME_OF_IT
from factcheck.claims.qualifiers.deeds import EVENT
from factcheck.matching import Match
from factcheck.matching.attributes import spans_years
from factcheck.matching.bearings import stems
from factcheck.matching.sectors import are_named
from factcheck.model import Claim, Fact
from factcheck.patterns import pattern
from factcheck.reference import PLACES

_OF_IT = pattern(
    r"\b(?:all|half|most|part|much|some|third|quarter|bulk|percent|per cent|%) of"
    r" (?:it|which|that|this|them)\b|\bof (?:it|which|that|them)\s[^,;]*\d"
)
_SHARE_OF = pattern(
    r"(?:\b(?:third|quarter|fifth|tenth|half|percent|per cent|pc|share|part|portion|most|bulk)|%)"
    r"\s+of\s+(?:(?:the|its|their|that|this)\s+)?(?:[^\s,;]+\s+){0,4}[^\s,;]*$"
)
_A_PART_OF_IT = pattern(
    r"\b(?:part|portion|share|half|third|quarter|bulk|most|rest|remainder) of\s+"
    r"(?:[^\s,;]+\s+){0,4}[^\s,;]+['\u2019]s?\s+$"
)
"""What is told of a part of what somebody has: "the energy part of the corridor's $46 billion"."""
_OF_WHICH = pattern(
    r",?\s+(?:out )?of (?:which|that)\b"
    r"|[^,;]{0,25},\s+(?:(?:about|around|nearly|roughly|some|almost|over|more than) )?"
    r"(?:(?:an? |one |the )?(?:third|quarter|fifth|tenth|half|part|portion|share|fraction|bulk|most"
    r"|much)|[\d.]+ ?(?:%|percent|per cent|pc)) of (?:it|which|that|this|them|the total)\b"
)
_OF_THE_SUM = ("of which", "of that", "of that sum", "of that total", "of that amount")
_NOT_GIVEN = (KIND_OF, EVENT)
"""The rules of parts that say nothing of what one gives another ("financed 161 projects")."""


def is_a_part(match: Match) -> bool:
    """Whether the amount is a part of something for which only the whole has a row."""
    aggregation = match.claim.slots.aggregation
    if aggregation.value != "part" or not match.bound:
        return False
    fact = match.bound[0].fact
    if aggregation.rule == SOME_OF_IT:
        return not _is_of_its_own_year(match)
    if aggregation.text in _OF_THE_SUM and _has_its_own_row(match):
        return False
    if aggregation.rule == SOME_MORE:
        behind = stems(match.claim.setting.behind)
        return not (fact.sector and are_named(behind, fact.sector))
    return not fact.sector and not (aggregation.rule in _NOT_GIVEN and fact.provider)


def _has_its_own_row(match: Match) -> bool:
    """Whether the words behind a part say what has a row: "of which $2.6bn was ODA-like"."""
    measure, end = match.claim.slots.measure, match.claim.mention.end
    is_behind = end <= measure.start < end + len(match.claim.setting.behind)
    return (is_behind and measure.state == "stated") or _is_of_its_own_year(match)


def _is_of_its_own_year(match: Match) -> bool:
    """Whether a part is told by the one year that the bound figure is of: "$12.7bn in 2008"."""
    first, period, end = match.bound[0], match.claim.slots.period, match.claim.mention.end
    is_behind = end <= period.start < end + len(match.claim.setting.behind)
    is_its = first.period_agrees and first.fact.computed and not spans_years(first.fact)
    return bool(is_its) and is_behind and period.state == "stated"


def is_a_whole_with_parts(claim: Claim, fact: Fact) -> bool:
    """Whether the giver named is that of a part: "$126 billion, of which $30 billion to China"."""
    provider, end = claim.slots.provider, claim.mention.end
    if provider.state == "stated" and provider.start < end:
        return False
    if not any(
        hit.slot.start > end and hit.kind in PLACES and hit.entity != fact.subject
        for hit in claim.setting.entities
    ):
        return False
    return _OF_WHICH.match(around.behind(claim)) is not None


def of_a_share_of_it(claim: Claim) -> str:
    """Give why words behind an amount are not of it: "a quarter of its $62bn was for energy"."""
    measure = claim.slots.measure
    if _A_PART_OF_IT.search(around.before_in_clause(claim)):
        return "what stands before it is said of a part of it"
    if measure.start < claim.mention.end:
        return ""
    before = around.up_to_end_in_clause(claim)
    between = around.between(claim, claim.mention.end, measure.start)
    is_share = _SHARE_OF.search(before) or _OF_IT.search(between) or _SHARE_OF.search(between)
    return "what stands behind it is said of a share of it" if is_share else ""
