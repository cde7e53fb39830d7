"""What the records that are counted are worth: "13,427 projects worth $690 billion".

A count tells the edition of a dataset, and that has one sum of all its records: no words but
"worth" need to name it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.judging.alone.verdict import contradicted, with_stated_slots
from factcheck.judging.comparing.agreement import agrees, is_near
from factcheck.judging.comparing.digits import MANY, telling_digits
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.diagnosing import wrong_by
from factcheck.judging.together.recognising import UNKNOWN
from factcheck.judging.together.told_together import is_told_plainly
from factcheck.kinds import COUNTS, DATES
from factcheck.matching import Match
from factcheck.matching.slots import compare
from factcheck.model import CheckedClaim, Fact, MeasureHit, Status
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import Index

_WORTH = pattern(
    r"\b(?:worth|valued\s+at|totall?ing|amounting\s+to)\s+(?:a\s+(?:total|combined)\s+(?:of\s+)?)?"
    rf"{HEDGES}$"
)
_THEY_ARE = pattern(
    r"\W*(?:(?:taken\s+together|together|altogether|in\s+all|all\s+told),?\s+)?(?:they|these)\s+"
    rf"(?:are|were)\s+(?:together\s+|altogether\s+)?(?:worth|valued\s+at)\s+{HEDGES}"
)
_APART = pattern(r"[;:]|\b(?:which|them|among|while|but|another|others?|more)\b")
"""What brings in some of them, or others."""
_SLIPS = ("FC103", "FC102", "FC104")
_MAY_DIFFER = frozenset({"subject", "unit"})
_TIMES = DATES | {"duration"}


def with_their_worth(
    matches: Sequence[Match], checked: Sequence[CheckedClaim]
) -> list[CheckedClaim]:
    """Call wrong what was left open and is not what the records just counted are worth."""
    after = list(checked)
    for at, match in enumerate(matches):
        if checked[at].verdict.reason in UNKNOWN and _is_a_worth(match):
            counted = _counted_before(at, checked, match.index)
            worth = _worth_of(counted, match.index) if counted else None
            after[at] = (worth and _judged(match, worth)) or checked[at]
    return after


def _is_a_worth(match: Match) -> bool:
    """Whether an amount is one sum that words say something is worth, and nothing narrows."""
    claim = match.claim
    mention = claim.mention
    is_a_sum = mention.kind == "money" and mention.value is not None and mention.value_max is None
    if not is_a_sum or claim.setting.qualifier or not is_told_plainly(claim):
        return False
    before = around.before(claim)
    return bool(_WORTH.search(before) or _THEY_ARE.fullmatch(before.lower()))


def _counted_before(at: int, checked: Sequence[CheckedClaim], index: Index) -> Fact | None:
    """Give the figure of an edition that is counted right before an amount, and told right."""
    claim = checked[at].claim
    is_of_those = _THEY_ARE.fullmatch(around.before(claim).lower()) is not None
    counted: Fact | None = None
    for other, fact in _counts_before(at, checked, index):
        is_here = other.claim.sentence.start == claim.sentence.start
        if is_here is is_of_those or fact is None:
            return None
        if counted is not None and fact.subject != counted.subject:
            return None
        if is_here and _APART.search(
            around.between(claim, other.claim.mention.end, claim.mention.start)
        ):
            return None
        if telling_digits(other.claim) >= MANY:
            counted = fact
    return counted


def _counts_before(
    at: int, checked: Sequence[CheckedClaim], index: Index
) -> Iterator[tuple[CheckedClaim, Fact | None]]:
    """Yield the numbers of one sentence before an amount, with their figures of an edition."""
    sentence: int | None = None
    for other in reversed(checked[:at]):
        if other.claim.mention.kind in _TIMES:
            continue
        if sentence not in (None, other.claim.sentence.start):
            return
        sentence = other.claim.sentence.start
        is_known = other.claim.mention.kind in COUNTS and other.verdict.status is Status.SUPPORTED
        fact = index.fact(other.verdict.facts[0]) if is_known else None
        is_of_it = fact is not None and fact.publisher in index.lineage(fact.subject)[1:]
        yield other, fact if is_of_it else None


def _worth_of(counted: Fact, index: Index) -> Fact | None:
    """Give the one sum of all that an edition holds: of its publisher, its time and its day."""
    own = (counted.publisher, counted.period_start, counted.period_end, counted.as_of)
    found = [
        fact
        for measure in index.measures.values()
        if measure.unit_kind == "money" and any(p.endswith(" worth") for p in measure.phrases)
        for whole in index.wholes_of(measure.id)
        for fact in index.facts_about(measure.id, whole)
        if (fact.publisher, fact.period_start, fact.period_end, fact.as_of) == own
        and not fact.sector
        and fact.value
    ]
    return found[0] if len(found) == 1 else None


def _judged(match: Match, worth: Fact) -> CheckedClaim | None:
    """Judge an amount by what the records are worth; None where it may be something else."""
    claim, index = match.claim, match.index
    hit = MeasureHit(worth.measure, 0, claim.slots.measure)
    known = compare(match.bearings, hit, worth)
    if not _MAY_DIFFER.issuperset(known.conflicts) or is_near(claim, worth):
        return None
    measures = (worth.measure, *index.measures[worth.measure].confusable_with)
    alike = (fact for each in measures for fact in index.facts_about(each, worth.subject))
    if any(fact.publisher == worth.publisher and agrees(claim, fact) for fact in alike):
        return None
    case = Case(replace(match, bound=(replace(known, conflicts=(), certain=True),)))
    found = wrong_by(case, _SLIPS)
    if found is None or (found[0].code == "FC101" and claim.unit != worth.unit):
        return None
    verdict = replace(contradicted(case.match, *found), confidence="medium")
    return with_stated_slots(match, verdict)
