"""A figure that its sentence states right beside another amount: that is of something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.judging.alone.verdict import judged_alone
from factcheck.matching import Candidate, Match, thing_of
from factcheck.matching.periods import covers_just
from factcheck.matching.sectors import are_named
from factcheck.model import CheckedClaim, Claim, Fact, Slot, Span, Status, Verdict
from factcheck.patterns import HEDGES, SET_AGAINST, pattern
from factcheck.reference import Index
from factcheck.units import is_currency

_OF_ANOTHER_THING = frozenset({"FC101", "FC106", "FC201", "FC301", "FC303", "FC304"})
"""Not the slips of one number, which may be told twice: a scale, its digits, its currency."""


_OF_ITS_NUMBER = frozenset({"FC101", "FC102", "FC103", "FC104"})
"""What may be told of an amount that is held against what is left."""
_TOLD_BY = {"FC201": "period", "FC301": "subject", "FC303": "measure"}
_BESIDE = 12
"""How far, in code points, what a number is told by may stand from it."""

_WAS = pattern(rf"\b(?:from|than|after|having been|{SET_AGAINST})\s+(?:the\s+)?{HEDGES}$")
_SET_AGAINST = pattern(
    r"(?:[^.;\d]|\d{4}\b|-\d\d\b|\d[\d.]*\s?(?:%|per\s?cent)){0,60}?"
    r"\b(?:(?:up|down|higher|lower|more|less|fewer)(?:\s+[^\s,;]+){0,4}?\s+(?:from|than)"
    rf"|after|having been|{SET_AGAINST})\s+(?:the\s+)?{HEDGES}[^\s\d]{{0,4}}\d"
)
"""What leads from an amount to what it was before: "in 2022, up 9 percent from the $5 billion"."""

Agreed = dict[Span, dict[str, set[str | None]]]
"""By sentence and fact, the numbers that agree with it."""


def without_doubles(
    matches: Sequence[Match],
    checked: Sequence[CheckedClaim],
    tolerances: Mapping[str, float],
) -> list[CheckedClaim]:
    """Leave open what a figure contradicts that another amount of the sentence agrees with.

    "Sahiwal and Karot can generate 1,320 MW and 720 MW": the 720 MW of Karot say nothing of the
    1,320 MW, whatever they are bound to. Not so where one number is told twice, each time right
    beside a name, a date or words of its own: "Kenya 66, Uganda 66".
    """
    agreed: Agreed = {}
    for each in checked:
        if each.verdict.status is Status.SUPPORTED:
            for fact in each.verdict.facts:
                here = agreed.setdefault(each.claim.sentence, {})
                here.setdefault(fact, set()).add(each.claim.point)
    words = "but its sentence gives their figure, too"
    return [
        _of_what_is_left(match, agreed, tolerances) or opened(each, words)
        if _is_double(match, each, agreed)
        else opened(each, "but its sentence tells another figure of their source for that time")
        if _is_of_their_time(each, agreed, match.index)
        else each
        for match, each in zip(matches, checked, strict=True)
    ]


def _is_of_their_time(checked: CheckedClaim, agreed: Agreed, index: Index) -> bool:
    """Whether a number for other years stands beside one of its source that is right for them.

    "$240 billion to 22 countries from 2000 to 2021": the study tells the sum for those years, too.
    """
    if checked.verdict.code != "FC201":
        return False
    told = [index.fact(fact) for fact in agreed.get(checked.claim.sentence, ())]
    return any(
        tells_those_years(checked.claim, index.fact(fact), told) for fact in checked.verdict.facts
    )


def tells_those_years(claim: Claim, fact: Fact, told: Iterable[Fact]) -> bool:
    """Whether figures tell more of what one is of, by its source, for the years of a claim.

    What an amount is set against is of other years: not "$66 billion in 2022, up from $61 billion
    in 2022".
    """
    return any(
        (each.publisher, each.subject) == (fact.publisher, fact.subject)
        and covers_just(claim, each)
        and not (thing_of(each)[:2] == thing_of(fact)[:2] and _is_compared(claim))
        for each in told
    )


def _is_compared(claim: Claim) -> bool:
    """Whether words set an amount against the next one, or against the one before."""
    behind, led = around.behind(claim), around.before(claim)
    return _SET_AGAINST.match(behind) is not None or _WAS.search(led) is not None


def _of_what_is_left(
    match: Match, agreed: Agreed, tolerances: Mapping[str, float]
) -> CheckedClaim | None:
    """Judge an amount by the figures that its sentence does not tell yet; None if that is vain."""
    left = tuple(c for c in match.bound if not _is_told(match, c, agreed))
    if not left:
        return None
    rest = replace(match, bound=left)
    again = judged_alone(rest, tolerances)
    is_wrong = again.verdict.code in _OF_ITS_NUMBER
    return again if is_wrong and not _is_double(rest, again, agreed) else None


def _is_told(match: Match, candidate: Candidate, agreed: Agreed) -> bool:
    """Whether another amount of the sentence tells a figure."""
    told = map(match.index.fact, agreed.get(match.claim.sentence, ()))
    return any(_is_told_by(match, candidate, fact) for fact in told)


def _is_told_by(match: Match, candidate: Candidate, told: Fact) -> bool:
    """Whether a figure is told by another amount: itself, or in what others say of its thing.

    Of a part, publisher, giver or time that the sentence names it is a figure of its own.
    """
    fact, bearings = candidate.fact, match.bearings
    if fact.id == told.id or thing_of(fact)[:2] != thing_of(told)[:2]:
        return fact.id == told.id
    if fact.unit != told.unit or _is_of_another_year(fact, told):
        return False
    if fact.sector != told.sector and are_named(bearings.near_stems, fact.sector):
        return False
    if _is_more_than_a_part(match.claim, fact, told):
        return False
    for own, other in ((fact.publisher, told.publisher), (fact.provider, told.provider)):
        if own != other and bearings.says(own or ""):
            return False
    fits = any(
        each.fact.id == told.id and each.period_agrees and each.weight >= candidate.weight
        for each in match.bound
    )
    return fits or not candidate.period_agrees


def _is_more_than_a_part(claim: Claim, fact: Fact, told: Fact) -> bool:
    """Whether a whole is held against an amount that is more than the part that is told.

    Its own clause, or words before it, must say what it is of.
    """
    said, words = claim.mention.value, claim.slots.measure
    is_measured = words.start < claim.mention.end + len(claim.setting.behind)
    is_whole = is_measured and bool(told.sector) and not fact.sector
    return is_whole and said is not None and told.value is not None and said > told.value


def _is_of_another_year(fact: Fact, told: Fact) -> bool:
    """Whether two sums are of different years: what a thing costs changes, its size does not."""
    years = {(each.period_start or each.as_of or "")[:4] for each in (fact, told)}
    return is_currency(fact.unit) and len(years) > 1


def _is_double(match: Match, checked: CheckedClaim, agreed: Agreed) -> bool:
    verdict, claim = checked.verdict, checked.claim
    if verdict.status is not Status.CONTRADICTED or verdict.code not in _OF_ANOTHER_THING:
        return False
    if verdict.code == "FC101":
        own = (c for c in match.bound if c.fact.id == verdict.facts[0])
        return any(_is_told(match, candidate, agreed) for candidate in own)
    here = agreed.get(claim.sentence, {})
    said = [here.get(fact) for fact in verdict.facts]
    if not any(said):
        return False
    same = all(points == {claim.point} for points in said if points)
    return not (same and _stands_beside(claim, _TOLD_BY.get(verdict.code or "")))


def _stands_beside(claim: Claim, name: str | None) -> bool:
    """Whether what a number is told by stands right before or behind it."""
    slot: Slot | None = getattr(claim.slots, name) if name else None
    if slot is None or not slot.is_stated or slot.start is None:
        return False
    gap = max(claim.mention.start - slot.end, slot.start - claim.mention.end)
    return gap <= (2 * _BESIDE if name == "period" else _BESIDE)


def opened(checked: CheckedClaim, why: str) -> CheckedClaim:
    """Leave open what was called wrong, and say why."""
    verdict = Verdict(
        status=Status.UNVERIFIABLE,
        confidence="low",
        message=f"it differs from the reference data, {why}",
        reason="not-certain",
        derivation=checked.verdict.derivation[:-1],
    )
    return replace(checked, verdict=verdict)
