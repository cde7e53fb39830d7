"""Match -> `Verdict`: intervals are compared, and a mismatch is diagnosed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.codes import CODES, OF_THE_NUMBER
from factcheck.judging.alone.close_by import TOLD_CLOSE_BY, as_close_by
from factcheck.judging.alone.meant import may_be_meant
from factcheck.judging.alone.of_the_day import as_news_of_the_day
from factcheck.judging.alone.taking_over import taken_over
from factcheck.judging.caution.abstaining import cannot_be_checked, why_not_wrong
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.comparing import converting
from factcheck.judging.comparing.agreement import (
    agrees,
    has_a_point_for_thousands,
    is_at_another_scale,
    is_by_another_time,
    is_near,
)
from factcheck.judging.comparing.editions import is_outdated
from factcheck.judging.comparing.timeliness import came_out_since
from factcheck.judging.comparing.tolerances import is_tolerated, tolerance
from factcheck.judging.comparing.without_sign import HOW_TOLD, without_sign
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.diagnosing import diagnose
from factcheck.judging.diagnoses.registry import Diagnosis
from factcheck.judging.phrasing.notes import amount_words, derivation_of, notes_of, rivals_of
from factcheck.judging.phrasing.style import fact_in_style
from factcheck.judging.words.ruling_out import is_ruled_out
from factcheck.matching import Candidate, Match, thing_of
from factcheck.model import CheckedClaim, Confidence, Fact, Status, Verdict

_MAY_BE_ANOTHERS = frozenset({"FC101", "FC104", "FC301"})
"""Codes that are withdrawn where the number is that of another figure that fits."""


def judged_alone(match: Match, tolerances: Mapping[str, float] | None = None) -> CheckedClaim:
    """Judge a claim by itself, and put it together with its verdict (`with_stated_slots`)."""
    return with_stated_slots(match, judge(match, tolerances))


def with_stated_slots(match: Match, verdict: Verdict) -> CheckedClaim:
    """Put a claim together with its verdict, and if that is wrong, with its slots as stated.

    What they infer counts as stated; an empty measure or subject is that of the figure, where
    the article names who tells of it. Where it names nobody and nothing that the amount could
    be of, the claim is left open again, as `not-certain`.
    """
    claim = match.claim
    if verdict.status is not Status.CONTRADICTED:
        return CheckedClaim(claim, verdict)
    slots = taken_over(claim, match.index.fact(verdict.facts[0]))
    if slots is None:
        reason, words = "not-certain", "the article names nobody and nothing that it could be of"
        return CheckedClaim(claim, _open(match, reason, f"it differs from a figure, but {words}"))
    return CheckedClaim(replace(claim, slots=slots), verdict)


def judge(match: Match, tolerances: Mapping[str, float] | None) -> Verdict:
    """Judge a claim by the facts that it is bound to, and say why.

    `tolerances` are the percents that an amount may be off, as a configuration holds them.
    """
    if reason := cannot_be_checked(match):
        return _open(match, reason[0], reason[1])
    if (deficit := without_sign(match)) is not None:
        verdict = judge(deficit, tolerances)
        # Whose else its number is, other figures say with their sign.
        if verdict.code is None or verdict.code in OF_THE_NUMBER:
            return replace(verdict, notes=(HOW_TOLD, *verdict.notes))
    current = [c for c in match.bound if _may_be_told(match, c.fact)]
    agreeing = [c for c in current if agrees(match.claim, c.fact) and may_be_meant(match, c)]
    if agreeing:
        return agreed(match, agreeing)
    near = [c for c in match.best if c in current and _is_nearly(match, c)]
    if near and not is_at_another_scale(match.claim, [c.fact for c in match.best]):
        return _near(match, near)
    if tolerances and (tolerated := _tolerated(match, current, tolerances)):
        words = f"within the tolerance of {tolerance(tolerated[0].fact, tolerances):g} %"
        return agreed(match, tolerated, words)
    if converted := converting.agreeing(match):
        return agreed(match, [each.candidate for each in converted], converted[0].told)
    return _disagreed(match)


def _may_be_told(match: Match, fact: Fact) -> bool:
    """Whether a figure is neither replaced by the article's day nor ruled out by words."""
    return not (is_outdated(match.bearings, fact) or is_ruled_out(match, fact))


def _is_nearly(match: Match, candidate: Candidate) -> bool:
    return is_near(match.claim, candidate.fact) and may_be_meant(match, candidate)


def _tolerated(
    match: Match, current: list[Candidate], tolerances: Mapping[str, float]
) -> list[Candidate]:
    return [c for c in match.best if c in current and is_tolerated(match.claim, c.fact, tolerances)]


def _open(match: Match, reason: str, message: str) -> Verdict:
    facts = tuple(c.fact.id for c in match.best) if reason == "several-fit" else ()
    return Verdict(
        status=Status.AMBIGUOUS if reason == "several-fit" else Status.UNVERIFIABLE,
        confidence="low",
        message=message,
        reason=reason,
        facts=facts,
        derivation=derivation_of(match),
    )


def agreed(match: Match, agreeing: Sequence[Candidate], conversion: str = "") -> Verdict:
    """Support the claim, unless only a less likely reading of the wording does."""
    best = {c.fact.id for c in match.best}
    first = [c for c in agreeing if c.fact.id in best]
    if not (first or conversion) and _is_another_thing(match, agreeing[0]):
        if not _is_told_of(agreeing[0]):
            return _disagreed(match)
        words = "several figures fit the wording, and they do not agree about the amount"
        return _open(match, "several-fit", words)
    facts = sorted(first or agreeing, key=lambda c: _distance(match, c))
    return Verdict(
        status=Status.SUPPORTED,
        confidence=_confidence(match, facts[0]),
        message=f"agrees with {amount_words(facts[0].fact, match.index)}",
        facts=tuple(dict.fromkeys(c.fact.id for c in facts)),
        notes=(*filter(None, [conversion]), *notes_of(match, [c.fact for c in facts])),
        derivation=(*derivation_of(match), *filter(None, [conversion])),
    )


def _distance(match: Match, candidate: Candidate) -> tuple[bool, Decimal, int]:
    """Order agreeing facts by how near they are to the printed number, then as they were bound.

    What was told long after an article comes last.
    """
    published = match.claim.setting.published
    is_late = published is not None and came_out_since(candidate.fact, published)
    said, value = match.claim.mention.value, candidate.fact.value
    gap = abs(said - value) if said is not None and value is not None else Decimal(0)
    return (is_late, gap, -candidate.weight)


def _is_another_thing(match: Match, other: Candidate) -> bool:
    """Whether a bound fact is of another measure or subject than the best; a part is a note."""
    best = match.bound[0].fact
    return thing_of(best)[:2] != thing_of(other.fact)[:2]


def _is_told_of(candidate: Candidate) -> bool:
    """Whether anything near an amount names whom a figure is of, or who gave it."""
    return candidate.certain or candidate.is_named or candidate.giver_named


def _near(match: Match, near: list[Candidate]) -> Verdict:
    fact = near[0].fact
    return Verdict(
        status=Status.NEAR,
        severity="info",
        confidence=_confidence(match, near[0]),
        message=_why_near(match, fact),
        facts=tuple(c.fact.id for c in near),
        expected=f"{fact.value:f}" if fact.value is not None else None,
        expected_unit=fact.unit,
        suggestion=fact_in_style(match.claim, fact),
        notes=notes_of(match, [fact]),
        derivation=derivation_of(match),
    )  # fmt: skip


def _why_near(match: Match, fact: Fact) -> str:
    if is_by_another_time(match.claim, fact):
        return "a month has somewhat more or fewer weeks, as they are counted"
    if has_a_point_for_thousands(match.claim, fact):
        return "the point may be that of the thousands"
    if match.claim.mention.modifier == "approx":
        return "the figure is a little further off than the hedge stretches"
    if match.claim.mention.modifier != "exact":
        return "that is true, and the figure is further off than the words tell"
    return "the figure was cut off or rounded up instead of rounded"


def _disagreed(match: Match) -> Verdict:
    wholes = _without_parts(match)
    case = Case(as_news_of_the_day(wholes))
    found, chance = diagnose(case)
    if found is None and (close := as_close_by(wholes)) is not wholes:
        again, by_chance = diagnose(Case(close))
        if again and again.code in TOLD_CLOSE_BY:
            case, found, chance = Case(close), again, by_chance
    if found and (
        (found.code == "FC101" and _is_of_a_sector(match))
        or (found.code in _MAY_BE_ANOTHERS and _fits_worse(match))
        or (found.code == "FC303" and _is_called_both(match, found.facts[0]))
    ):
        words = "several figures fit the wording, and they do not agree about the amount"
        return _open(match, "several-fit", words)
    if found is None:
        reason, message = why_not_wrong(case.doubt if case.match is match else Doubt(match))
        return _open(match, reason, message)
    return contradicted(replace(match, bound=case.match.bound), found, chance)


def contradicted(match: Match, found: Diagnosis, chance: Decimal | None) -> Verdict:
    """Say that a claim is wrong, why, and what would be right."""
    return Verdict(
        status=Status.CONTRADICTED,
        code=found.code,
        severity=CODES[found.code].severity,
        confidence=_sureness(found, match),
        message=found.message,
        facts=tuple(dict.fromkeys(fact.id for fact in found.facts)),
        expected=found.expected,
        expected_unit=found.expected_unit,
        suggestion=found.suggestion,
        coincidence=chance,
        notes=rivals_of(match, list(found.facts)),
        derivation=(*derivation_of(match), f"{found.code}: {found.message}"),
    )


def _fits_worse(match: Match) -> bool:
    """Whether the amount is that of a figure that fits the wording, but worse than others.

    Or that of something else that its sentence names.
    """
    says = match.bearings.says
    return any(c.certain and agrees(match.claim, c.fact) for c in match.less_likely) or any(
        c.conflicts == ("subject",) and says(c.fact.subject) and agrees(match.claim, c.fact)
        for c in match.near_misses
    )


def _is_of_a_sector(match: Match) -> bool:
    """Whether the amount is that of a part, where nothing says which part is meant."""
    return not any(c.fact.sector for c in match.best) and any(
        c.conflicts == ("sector",) and c.certain and agrees(match.claim, c.fact)
        for c in match.near_misses
    )


def _is_called_both(match: Match, fact: Fact) -> bool:
    """Whether other words name the other measure: "debt to China had gone unreported".

    Or the amount is that of the own measure too, for a time that fits worse.
    """
    own_measure = match.bound[0].fact.measure if match.bound else None
    if any(
        c.certain and c.fact.measure == own_measure and agrees(match.claim, c.fact)
        for c in match.less_likely
    ):
        return True
    said = {hit.measure: hit.slot.text for hit in match.claim.setting.measures}
    own = said.get(match.bound[0].fact.measure) if match.bound else None
    is_likely = any(c.certain and c.fact == fact for c in match.less_likely)
    return is_likely and said.get(fact.measure) != own


def _without_parts(match: Match) -> Match:
    """Leave out figures of tables that hold only a part: these support, and contradict nothing."""

    def wholes(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        return tuple(c for c in candidates if c.fact.is_whole)

    bound, near_misses = wholes(match.bound), wholes(match.near_misses)
    if len(bound) == len(match.bound) and len(near_misses) == len(match.near_misses):
        return match
    return replace(match, bound=bound, near_misses=near_misses)


def _confidence(match: Match, candidate: Candidate) -> Confidence:
    if not candidate.certain:
        return "low"
    return "high" if candidate.period_agrees or not match.claim.setting.periods else "medium"


def _sureness(found: Diagnosis, match: Match) -> Confidence:
    if found.code == "FC101":
        return "high" if match.best and match.best[0].period_agrees else "medium"
    return "high"
