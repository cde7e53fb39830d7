"""Binds a claim: holds the facts of what its words name against its slots, and keeps the best."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from factcheck import edtf
from factcheck.matching.bearings import Bearings, FactsOfMeasure
from factcheck.matching.bound import Match
from factcheck.matching.computed import computed_about
from factcheck.matching.programmes import meant_programmes
from factcheck.matching.slots import Candidate, compare
from factcheck.model import Claim, Fact, MeasureHit
from factcheck.patterns import pattern
from factcheck.reference import Index

MARGIN = 16
_FAR_BEHIND = 40
_A_GIFT = pattern(r"\b(?:grants?|gifts?|aid|equity)\b")
_NO_DATE, _AFTERWARDS, _HALF_A_YEAR = 100_000, 31, 183


def match(claim: Claim, index: Index) -> Match:
    """Bind a claim to the facts that it is about."""
    bearings = Bearings(claim, index)
    hits = (*claim.setting.measures, *_in_words_of_its_source(bearings))
    if not hits:
        return Match(bearings=bearings, reason="no-measure")
    loudest = hits[0].weight
    candidates = [
        candidate
        for hit in hits
        if hit.weight > loudest - _FAR_BEHIND
        for candidate in candidates_of(bearings, hit)
    ]
    day = edtf.bounds(claim.setting.published).last if claim.setting.published else None
    order = partial(_order, index, day)
    fitting = sorted((c for c in candidates if not c.conflicts), key=order)
    near = tuple(sorted((c for c in candidates if c.conflicts), key=order))
    if not fitting:
        return Match(bearings=bearings, near_misses=near, reason="no-reference")
    least = fitting[0].weight - MARGIN
    bound = tuple(c for c in fitting if c.weight >= least)
    wholes = tuple(c for c in bound if c.fact.is_whole)
    less = tuple(c for c in fitting if c.weight < least)
    return Match(bearings=bearings, bound=wholes or bound, less_likely=less, near_misses=near)


def _in_words_of_its_source(bearings: Bearings) -> tuple[MeasureHit, ...]:
    """Give what words mean in the mouth of a source that has no figures of what they name.

    Of the loans of China that Boston University counts "commitments" are those of loans, but not
    of what others gave, nor of grants.
    """
    index, hits = bearings.index, bearings.claim.setting.measures
    if not hits or len(bearings.speakers) != 1 or len(bearings.givers_stated) != 1:
        return ()
    if _A_GIFT.search(bearings.claim.setting.sentence):
        return ()
    (source,) = bearings.speakers
    its, own = index.measures_by(source), index.measures[hits[0].measure]
    if not its or not index.wholes_of(own.id) or any(hit.measure in its for hit in hits):
        return ()
    alike = (index.measures[m] for m in own.confusable_with if m in its and index.wholes_of(m))
    return tuple(
        MeasureHit(other.id, hits[0].weight, hits[0].slot)
        for other in alike
        if (other.unit_kind, other.dynamics) == (own.unit_kind, own.dynamics)
        and bearings.givers_stated <= index.providers_of(other.id)
    )


def candidates_of(
    bearings: Bearings, hit: MeasureHit, may_be: Callable[[Fact], bool] | None = None
) -> list[Candidate]:
    """Hold the facts of a measure against the claim's slots, if their subject is named at all.

    Only those that `may_be` meant, if that is given: their number alone rules most of them out.
    """
    asked = asked_of(bearings, hit.measure)
    facts = asked.facts if may_be is None else filter(may_be, asked.facts)
    found = [compare(bearings, hit, fact) for fact in facts]
    if not asked.unnamed:
        return found
    return [c for c in found if c.fact.subject not in asked.unnamed or not c.conflicts]


def asked_of(bearings: Bearings, measure: str) -> FactsOfMeasure:
    """Give the facts of a measure that a claim may be about; they are gathered once."""
    asked = bearings.asked.get(measure)
    if asked is None:
        asked = bearings.asked[measure] = _gathered(bearings, measure)
    return asked


def _gathered(bearings: Bearings, measure: str) -> FactsOfMeasure:
    index = bearings.index
    subjects = index.subjects_of(measure)
    asked = [subject for subject in bearings.named if subject in subjects]
    if bearings.wholes_need_no_name:
        asked += [s for s in index.wholes_of(measure) if s not in bearings.named]
    unnamed = meant_programmes(bearings, measure)
    facts: list[Fact] = []
    computed = index.computed.subjects_of(measure)
    for subject in sorted({*asked, *unnamed}):
        facts += index.facts_about(measure, subject)
        if subject in computed:
            facts += computed_about(bearings, measure, subject)
    published = bearings.claim.setting.published
    last = edtf.bounds(published).last if published else None
    if last is not None:
        is_a_level = index.measures[measure].dynamics == "stock"
        facts = [fact for fact in facts if not _is_unheard_of(fact, last, is_a_level=is_a_level)]
    return FactsOfMeasure(tuple(facts), tuple(unnamed))


def _is_unheard_of(fact: Fact, published: date, *, is_a_level: bool) -> bool:
    """Whether a figure is of a time long after an article, and was told no sooner.

    A level, unlike a sum that is given, is none of a plan.
    """
    began = edtf.bounds(fact.period_start).first if fact.period_start else None
    if began is None or (began - published).days <= _HALF_A_YEAR:
        return False
    told = edtf.bounds(fact.as_of).first if fact.as_of else None
    return is_a_level if told is None else told > published


def _order(
    index: Index, day: date | None, candidate: Candidate
) -> tuple[int, int, bool, int, int, str]:
    """Order by fit; of figures that fit alike what was published comes before what was added up.

    Then that which was the newest when the article came out, and of levels told at once that of
    the latest time.
    """
    fact, conflicts = candidate.fact, len(candidate.conflicts)
    age = gone = 0
    if day is not None and not conflicts:
        age = _age(fact, day)
        gone = _gone(fact, day) if index.measures[fact.measure].dynamics == "stock" else 0
    return (conflicts, -candidate.weight, fact.computed is not None, age, gone, fact.id)


def _gone(fact: Fact, day: date) -> int:
    """Give how many years before an article a figure's time ended."""
    end = edtf.bounds(fact.period_end).last if fact.period_end else None
    return max(day.year - end.year, 0) if end else 0


def _age(fact: Fact, day: date) -> int:
    """Give how many half years before an article a figure was told; what came later comes last."""
    told = fact.as_of or fact.period_end
    last = edtf.bounds(told).last if told else None
    if last is None:
        return _NO_DATE
    age = (day - last).days
    return max(age, 0) // _HALF_A_YEAR if age >= -_AFTERWARDS else _NO_DATE - age
