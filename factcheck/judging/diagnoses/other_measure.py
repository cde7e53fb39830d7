"""The number is that of another measure: FC303."""

from __future__ import annotations

import re

from factcheck.claims import around
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.comparing.timeliness import is_by_its_source
from factcheck.judging.diagnoses.case import Case, own_figure
from factcheck.judging.diagnoses.registry import Diagnosis, Silenced, diagnosis
from factcheck.judging.diagnoses.source_changed import is_printed
from factcheck.judging.phrasing.style import fact_in_style
from factcheck.judging.words.given import is_told_loosely, named_otherwise, says_otherwise
from factcheck.judging.words.nouns import is_named_before, is_of_any_money, title_of
from factcheck.judging.words.states import has_a_state, is_not_so
from factcheck.matching import Candidate, candidates_of
from factcheck.matching.bearings import stems
from factcheck.matching.periods import time_of
from factcheck.matching.sectors import are_named
from factcheck.model import Fact, Measure, MeasureHit
from factcheck.patterns import pattern

_JOINED = pattern(r"\s*(?:for|of|in|to|on|at|under)\b")
_IN_A_CLAUSE = pattern(
    r",\s+(?:when|which|who|whose|where|while|after|as|an?\s+[^,;]{1,50}\s(?:that|which|who))\b[^,]*$"
)
_IT_IS = pattern(r",?\s+(?:it|they|this|that)\s+(?:is|are|was|were|stands?|stood|has|had)\b")
_COUNTED = pattern(r"\b\d[\d,]*\s(?P<what>[a-z]+s)\b")
_OF_THE = pattern(
    r"(?:\d[^\s,;]*(?:\s+[a-z]+)?|\b(?:half|thirds?|quarters?|fifths?|most|much|some|part|rest))"
    r"\s+(?:out )?of\s+the\s+$"
)
"""What leads from a part to "the $240 billion lent": what that is was told before."""
_ANOTHER_NUMBER = pattern(r"\b(?!(?:1[89]|20)\d\d\b)\d")
_OF_A_SUM = pattern(r"\W*of (?:the|its|all)\b[^,;\d]*+\d[^,;]*+,")
_OF_LENDERS = pattern(r"\b(?:lenders?|banks?|creditors?)\s+(?:ha(?:s|ve|d)\s+)?(?:\w+\s+)?$")
_FOR_PROJECTS = pattern(
    r"\W*(?:in|of)\s(?:\w+\s){0,2}lending\s(?:for|to|across|in)\s(?:[a-z]+\s){0,3}\d[\d,]*\sprojects\b"
)
"""What is called so loosely, grants too: "$843 billion in Chinese lending for 13,427 projects"."""
_OF_ANY_MONEY_IN_IT = pattern(r"\b(?:financ|invest|fund)")
"""Words for what a project costs as for what is lent for it: "financing of $1.74 billion"."""
_AVERAGE = pattern(r"average\b", re.IGNORECASE)
_SMALL = stems("with without in of and or the all")
_ENOUGH = {"programme": MANY, "project": TWO}
"""So many digits a sum must have; of a country's there are not so many that are alike."""
_BESIDE, _LED = 2, 5


@diagnosis("FC303")
def wrong_measure(case: Case) -> Diagnosis | None:
    """Find the amount among the measures that are easily confused with the one stated."""
    own = case.bound
    if not is_measured_here(case):
        return None
    if not own:
        return _given_otherwise(case)
    fitting = _of_confusable_measures(case, own[0].measure)
    if len({(fact.measure, fact.subject) for fact in _apart(fitting)}) != 1:
        return None
    fact, mend = fitting[0], own_figure(case, fitting[0]) or own[0]
    measures = case.index.measures
    if _is_any_value(case, mend.measure) or _is_no_mend(case, fact, mend):
        raise Silenced
    kind = case.index.entities[fact.subject].kind
    if fact.unit != "count" and case.telling_digits < _ENOUGH.get(kind, 0):
        raise Silenced  # what is signed, pledged and announced goes by one round sum
    if _is_all_that_is_published(case, fact, mend) or _is_its_part(case, fact, mend):
        raise Silenced
    stated, other = measures[mend.measure], measures[fact.measure]
    if is_told_loosely(case.claim, other) or _is_said_to_be(case, stated, other):
        raise Silenced
    is_known = _OF_THE.search(around.before(case.claim)) or _is_told_which(case, stated, other)
    if is_known or _another_is_named_beside(case, mend.measure):
        raise Silenced
    if _is_worded_alike(case, mend, fact) or _FOR_PROJECTS.match(around.behind(case.claim)):
        raise Silenced
    return Diagnosis(
        code="FC303",
        facts=(fact, mend),
        message=f"this is another figure: {title_of(other.title)}, not {title_of(stated.title)}",
        expected=f"{mend.value:f}" if mend.value is not None else mend.date_value,
        expected_unit=mend.unit,
        suggestion=fact_in_style(case.claim, mend),
        tried=case.interval,
    )


def _is_no_mend(case: Case, fact: Fact, mend: Fact) -> bool:
    """Whether a figure is no other number, or that of what somebody else gave."""
    if mend.value == fact.value:
        return True
    gave, other = fact.provider, mend.provider
    return bool(gave and other) and not case.bearings.related(gave or "", other or "")


def is_measured_here(case: Case) -> bool:
    """Whether the words of the measure stand in the amount's sentence, and in no later clause.

    Not so in "$2.5 billion was the most of all, thanks to loans" or "for 9.8 years and leave 3.7
    of grace", "161 loans went there; energy took 40 percent and transport 14" or "in the energy
    portfolio it is 51 per cent". A part is one of its sum: "of the $1.28 trillion that it lent,
    $525 billion is owed". Nor are they a part of who tells ("International Debt Statistics").
    """
    claim, start = case.claim, case.claim.slots.measure.start
    if not around.is_here(claim, start):
        return False
    if any(
        hit.kind == "organisation" and hit.slot.start <= start < hit.slot.end
        for hit in claim.setting.entities
    ):
        return False
    if _OF_A_SUM.match(around.before(claim)):
        return False
    between = around.between(claim, claim.slots.measure.end, claim.mention.start)
    if _IT_IS.match(between) or (";" in between and _ANOTHER_NUMBER.search(between)):
        return False
    if _IN_A_CLAUSE.search(around.before(claim, start)) and (
        "," in around.between(claim, start, claim.mention.start)
    ):
        return False
    between = around.between(claim, claim.mention.end, start)
    return "," not in between and not _ANOTHER_NUMBER.search(between)


def _given_otherwise(case: Case) -> Diagnosis | None:
    """Find what was given over a time told as what is owed, or as a gift, with no own figure.

    Or the reverse. Time and source or giver must be stated, and be those of the other figure.
    """
    named, measures = case.claim.slots.measure, case.index.measures
    if named.value is None or case.telling_digits < TWO:
        return None
    own = measures[named.value]
    fitting = [
        candidate.fact
        for other in own.confusable_with
        if measures[other].unit_kind == own.unit_kind
        for candidate in candidates_of(
            case.bearings, MeasureHit(other, 0, named), case.has_number_of
        )
        if not candidate.conflicts
        and candidate.certain
        and candidate.period_agrees
        and (
            _is_of_its_source(case, candidate, {own.dynamics, measures[other].dynamics})
            or (candidate.giver_named and says_otherwise(named.text, case.claim, measures[other]))
        )
    ]
    if len({(fact.measure, fact.subject) for fact in _apart(fitting)}) != 1:
        return None
    return told_of_another_measure(case, fitting[0])


def of_a_gift(case: Case) -> Diagnosis | None:
    """Find the figure of a loan, or of all that was given, that words tell as one of a gift.

    "China gave grants of $240 billion to bail out 22 countries" in loans.
    """
    for fact in sorted(case.bound, key=lambda fact: fact.unit != case.claim.unit):
        if case.fits(fact):
            named = named_otherwise(case.claim, case.index.measures[fact.measure])
            if named is not None:
                return told_of_another_measure(case, fact, named.measure)
    return None


def told_of_another_measure(case: Case, fact: Fact, named: str | None = None) -> Diagnosis:
    """Tell what an amount measures, where the measure stated has no figure."""
    measures = case.index.measures
    own, meant = measures[named or case.claim.slots.measure.value or ""], measures[fact.measure]
    return Diagnosis(
        code="FC303",
        facts=(fact,),
        message=f"this is another figure: {title_of(meant.title)}, not {title_of(own.title)}",
        suggestion=meant.phrases[0] if meant.phrases else title_of(meant.title),
        tried=case.interval,
    )


def _is_of_its_source(case: Case, candidate: Candidate, dynamics: set[str]) -> bool:
    """Whether a figure is of a flow for a stock, or the reverse, and of the very source."""
    is_unique, other = case.telling_digits >= MANY, case.index.measures[candidate.fact.measure]
    return (
        dynamics == {"stock", "flow"}
        and not (is_named_before(case.claim, other) or is_told_loosely(case.claim, other))
        and not is_of_any_money(case.claim.slots.measure)
        and is_by_its_source(case.bearings, candidate.fact, even_a_lender=is_unique)
    )


def _is_all_that_is_published(case: Case, fact: Fact, mend: Fact) -> bool:
    """Whether who is named has but one of another sort of what was given: Horn's "lent $240bn"."""
    says = case.bearings.says
    is_given = fact.provider is not None and fact.provider == mend.provider
    return is_given and says(fact.publisher or "") and not says(mend.publisher or "")


def _is_its_part(case: Case, fact: Fact, mend: Fact) -> bool:
    """Whether the amount is that of the part which the sentence names: "the energy side"."""
    near = case.bearings.near_stems
    is_another = fact.sector not in ("", mend.sector)
    return is_another and are_named(near, fact.sector)


def _is_any_value(case: Case, stated: str) -> bool:
    """Whether words are of any value of a programme, or any money in a project: "financing of"."""
    words = {hit.measure: hit.slot.start for hit in case.claim.setting.measures}
    kind = case.index.entities[case.bound[0].subject].kind
    alike = [measure for measure, start in words.items() if start == words.get(stated)]
    if kind == "project":
        return _OF_ANY_MONEY_IN_IT.search(case.claim.slots.measure.text.lower()) is not None
    return kind == "programme" and len(alike) > 1


def _is_said_to_be(case: Case, stated: Measure, other: Measure) -> bool:
    """Whether other words of the sentence turn the one measure into the other.

    "161 loans in all, with commitments of $68.9 billion" are commitments in loans, as "lenders
    committed"; of projects "4,776 were financed by loans"; "not yet under construction" is planned.
    """
    said, before = case.claim.setting.sentence, around.before(case.claim)
    by_whom = around.before(case.claim, case.claim.slots.measure.start)
    is_average = case.claim.slots.aggregation.value == "average"
    if is_average and _AVERAGE.match(other.title) and not _AVERAGE.match(stated.title):
        return True
    is_by_lenders = "lending" in other.phrases and _OF_LENDERS.search(by_whom)
    if is_by_lenders or (has_a_state(other) and is_not_so(case.claim)):
        return True
    words = {counted["what"] for counted in _COUNTED.finditer(before)}
    if other.unit_kind == "count":
        words.update(re.split(r"[\d;,]", around.behind(case.claim), maxsplit=1)[0].split())
    if not words.isdisjoint(other.phrases):
        return True
    return any(words.lower() in said for words in set(stated.not_phrases) & set(other.phrases))


def _another_is_named_beside(case: Case, stated: str) -> bool:
    """Whether only words right beside the amount name another.

    "Dividends on $26 billion invested", "repayments on an investment of $26 billion".
    """
    mention, named = case.claim.mention, case.claim.setting.measures
    beside = {
        hit.measure
        for hit in named
        if (0 <= hit.slot.start - mention.end <= _BESIDE and not _JOINED.match(hit.slot.text))
        or (hit.slot.text.endswith(" of") and 0 <= mention.start - hit.slot.end <= _LED)
    }
    return bool(beside) and stated not in beside


def _is_worded_alike(case: Case, mend: Fact, fact: Fact) -> bool:
    """Whether the other is the stated measure with a condition that the words may leave out.

    "Committed" may be meant with rollovers, where only such is told; records are called projects,
    and what was invested in a programme is called so as well as what it was to be.
    """
    stated, other = (case.index.measures[each.measure] for each in (mend, fact))
    is_any = fact.unit == "count" or case.index.entities[mend.subject].kind == "programme"
    is_called_so = case.claim.slots.measure.text.lower() in map(str.lower, other.phrases)
    is_narrower = other.phrases[0].startswith(f"{stated.phrases[0]} ")
    is_of_another_time = is_narrower and time_of(mend) != time_of(fact)
    return is_called_so and (is_of_another_time or is_any)


def _is_told_which(case: Case, stated: Measure, other: Measure) -> bool:
    """Whether a condition tells which of two is meant: commitments, "if rollovers are counted"."""
    plain, told = sorted((stated.phrases[0].lower(), other.phrases[0].lower()), key=len)
    if not told.startswith(f"{plain} "):
        return False
    condition = stems(told.removeprefix(plain)) - _SMALL
    return not condition.isdisjoint(stems(case.claim.setting.sentence))


def _is_told_so(case: Case, fact: Fact) -> bool:
    """Whether a rough figure is the number printed: $57 billion is none of "about $60 billion"."""
    return fact.modifier != "approx" or is_printed(case, fact)


def _apart(facts: list[Fact]) -> list[Fact]:
    """Leave out what is the very figure of another measure: no rollover was left to be counted."""
    return list({(fact.value, fact.subject): fact for fact in reversed(facts)}.values())


def _of_confusable_measures(case: Case, measure_id: str) -> list[Fact]:
    """Give the figures of measures easily confused with one that have the amount's number."""
    measure = case.index.measures[measure_id]
    slot = case.claim.slots.measure
    return [
        candidate.fact
        for other in measure.confusable_with
        if case.index.measures[other].unit_kind == measure.unit_kind
        for candidate in candidates_of(
            case.bearings, MeasureHit(other, 0, slot), case.has_number_of
        )
        if not candidate.conflicts and _is_told_so(case, candidate.fact)
    ]
