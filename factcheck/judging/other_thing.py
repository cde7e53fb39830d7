"""The number is that of another thing: FC303 (another measure) and FC301 (another entity)."""

from __future__ import annotations

from decimal import Decimal

from factcheck.claims.discourse.going_on import loudest
from factcheck.judging.agreement import fits, in_unit
from factcheck.judging.registry import Case, Diagnosis, Silenced, diagnosis, explains
from factcheck.judging.timeliness import is_by_its_source
from factcheck.judging.wording import fact_in_style
from factcheck.matching import candidates_of
from factcheck.matching.slots import compare
from factcheck.model import Claim, Fact, Measure, MeasureHit
from factcheck.patterns import pattern

_CAPITALISED = pattern(r"[A-Z][^\W\d_]{3,}")
_JOINED = pattern(r"\s*(?:for|of|in|to|on|at|under)\b")
_FAR_BEHIND, _BESIDE = 50, 2
_TELLING_DIGITS, _TWO_DIGITS = 3, 2
"""A round number is found somewhere by chance, if the entity has no figure of its own."""


def _own_figure(case: Case, other: Fact | None = None) -> Fact | None:
    """Give the figure that is due: the one of the other figure's time, if there are several."""
    due = [fact for fact in case.bound if fact.superseded_by is None]
    fellows = [fact for fact in due if other and _time(fact) == _time(other)]
    return next(iter(fellows or due), None)


def _time(fact: Fact) -> tuple[str | None, str | None]:
    return fact.period_start, fact.period_end


@diagnosis("FC303")
def wrong_measure(case: Case) -> Diagnosis | None:
    """Find the amount among the measures that are easily confused with the one stated."""
    own = case.bound
    if not own:
        return _stock_for_flow(case)
    fitting = [
        fact
        for fact in _of_confusable_measures(case, own[0].measure)
        if fits(case.claim, fact) and explains(case.claim, fact)
    ]
    if len({(fact.measure, fact.subject) for fact in _apart(fitting)}) != 1:
        return None
    fact, mend = fitting[0], _own_figure(case, fitting[0]) or own[0]
    measures = case.index.measures
    if _is_said_to_be(case, measures[mend.measure], measures[fact.measure]):
        raise Silenced
    if _another_is_named_beside(case, mend.measure):
        raise Silenced
    if _time(mend) != _time(fact) and _is_worded_alike(
        case, measures[mend.measure], measures[fact.measure]
    ):
        raise Silenced
    return Diagnosis(
        code="FC303",
        facts=(fact, mend),
        message=f"this is another figure: {_title(measures[fact.measure].title)}, "
        f"not {_title(measures[mend.measure].title)}",
        expected=f"{mend.value:f}" if mend.value is not None else mend.date_value,
        expected_unit=mend.unit,
        suggestion=fact_in_style(case.claim, mend),
        tried=case.interval,
    )


def _stock_for_flow(case: Case) -> Diagnosis | None:
    """Find what was given over a time told as what is owed, or the reverse, with no own figure.

    Time and source must be stated, and be those of the other figure.
    """
    named, measures = case.claim.slots.measure, case.index.measures
    if named.value is None or case.telling_digits < _TWO_DIGITS:
        return None
    own = measures[named.value]
    fitting = [
        candidate.fact
        for other in own.confusable_with
        if {own.dynamics, measures[other].dynamics} == {"stock", "flow"}
        and measures[other].unit_kind == own.unit_kind
        for candidate in candidates_of(case.bearings, MeasureHit(other, 0, named))
        if not candidate.conflicts
        and candidate.certain
        and candidate.period_agrees
        and is_by_its_source(case.match, candidate.fact, case.index)
        and fits(case.claim, candidate.fact)
        and explains(case.claim, candidate.fact)
    ]
    if len({(fact.measure, fact.subject) for fact in _apart(fitting)}) != 1:
        return None
    fact, meant = fitting[0], measures[fitting[0].measure]
    return Diagnosis(
        code="FC303",
        facts=(fact,),
        message=f"this is another figure: {_title(meant.title)}, not {_title(own.title)}",
        suggestion=meant.phrases[0] if meant.phrases else _title(meant.title),
        tried=case.interval,
    )


def _is_said_to_be(case: Case, stated: Measure, other: Measure) -> bool:
    """Whether another clause of the sentence has words that turn the one measure into the other."""
    said = case.claim.setting.sentence
    return any(words.lower() in said for words in set(stated.not_phrases) & set(other.phrases))


def _another_is_named_beside(case: Case, stated: str) -> bool:
    """Whether only words right behind the amount name another: "dividends on $26 bn invested"."""
    end, named = case.claim.mention.end, case.claim.setting.measures
    beside = {
        hit.measure
        for hit in named
        if 0 <= (hit.slot.start or 0) - end <= _BESIDE and not _JOINED.match(hit.slot.text)
    }
    return bool(beside) and stated not in beside


def _is_worded_alike(case: Case, stated: Measure, other: Measure) -> bool:
    """Whether the other is the stated measure with a condition that the words may leave out.

    "Committed" may be meant with rollovers, where only such a figure is told for that time.
    """
    if not other.phrases[0].startswith(f"{stated.phrases[0]} "):
        return False
    return case.claim.slots.measure.text.lower() in map(str.lower, other.phrases)


def _apart(facts: list[Fact]) -> list[Fact]:
    """Leave out what is the very figure of another measure: no rollover was left to be counted."""
    first: dict[tuple[Decimal | None, str], Fact] = {}
    for fact in facts:
        first.setdefault((fact.value, fact.subject), fact)
    return list(first.values())


def _title(title: str) -> str:
    return title[0].lower() + title[1:] if title[1:2].islower() else title


def _of_confusable_measures(case: Case, measure_id: str) -> list[Fact]:
    measure = case.index.measures[measure_id]
    slot = case.claim.slots.measure
    return [
        candidate.fact
        for other in measure.confusable_with
        if case.index.measures[other].unit_kind == measure.unit_kind
        for candidate in candidates_of(case.bearings, MeasureHit(other, 0, slot))
        if not candidate.conflicts
    ]


@diagnosis("FC301")
def wrong_entity(case: Case) -> Diagnosis | None:
    """Find the amount as exactly one other entity's figure of the same measure.

    Raises:
        Silenced: the sentence names that entity, so that the amount may well be its.

    """
    if (giver := _wrong_giver(case)) is not None:
        return giver
    slots = case.claim.slots
    if slots.measure.value is None or slots.subject.state != "stated":
        return None
    if case.claim.mention.kind in ("date", "daterange") or _is_far_behind(case.claim):
        return None
    if not case.bound and (case.telling_digits < _TELLING_DIGITS or case.claim.setting.qualifier):
        return None
    measures = [case.bound[0].measure] if case.bound else loudest(case.claim.setting.measures)
    entities = case.index.entities
    fitting = [
        fact
        for measure in measures
        for fact in _fitting(case, measure)
        if fact.subject != _own_subject(case)
    ]
    if len({fact.subject for fact in fitting}) != 1:
        return None
    kind = entities[_own_subject(case)].kind
    fitting = [
        fact
        for fact in fitting
        if entities[fact.subject].kind == kind
        and explains(case.claim, fact)
        and _only_the_entity_differs(case, fact)
    ]
    if not fitting:
        return None
    fact, mend = fitting[0], _own_figure(case)
    if case.bearings.says(fact.subject) or _is_told_of(case, fact) or _goes_on_of(case, fact):
        raise Silenced
    own = entities[_own_subject(case)].name
    return Diagnosis(
        code="FC301",
        facts=(fact, mend) if mend else (fact,),
        message=f"the amount is that of {entities[fact.subject].name}, not of {own}",
        expected=f"{mend.value:f}" if mend and mend.value is not None else None,
        expected_unit=mend.unit if mend else None,
        suggestion=fact_in_style(case.claim, mend) if mend else entities[fact.subject].name,
        tried=case.interval,
    )


def _is_told_of(case: Case, fact: Fact) -> bool:
    """Whether the words that tell the other entity from the claim's own are in the sentence.

    "241 km of the Karakoram Highway between Thakot and Raikot" is the Thakot-Raikot section.
    """
    entities, own = case.index.entities, _own_subject(case)
    telling = _names_of(entities[fact.subject].name) - _names_of(entities[own].name)
    said = case.claim.setting.sentence
    return len(telling) > 1 and all(name in said for name in telling)


def _goes_on_of(case: Case, fact: Fact) -> bool:
    """Whether the sentence before names that entity, and no word here that the own one receives.

    "Ethiopia is in debt. When the railway to Djibouti was built, $5.9 billion went to the country."
    """
    bearings, own = case.bearings, _own_subject(case)
    takes = any(hit.entity == own and hit.role for hit in bearings.entities)
    return fact.subject in bearings.named_close_by and not takes


def _names_of(name: str) -> set[str]:
    return {word.lower() for word in _CAPITALISED.findall(name)}


def _wrong_giver(case: Case) -> Diagnosis | None:
    """Find the amount as what another than the one named gave the same subject.

    It must be put down to who published it, or be of the time stated, and print three digits.
    Who has received it is only told in a way that sounds like giving: "Egypt's lending".
    """
    if case.bound or case.telling_digits < _TELLING_DIGITS:
        return None
    fitting = [
        c.fact
        for c in case.misses("provider")
        if c.certain
        and fits(case.claim, c.fact)
        and explains(case.claim, c.fact)
        and not case.bearings.any_related(case.bearings.givers, c.fact.recipient or c.fact.subject)
        and (c.period_agrees or case.bearings.any_related(case.bearings.sources, c.fact.publisher))
    ]
    if len({(fact.measure, fact.subject, fact.provider) for fact in fitting}) != 1:
        return None
    fact, entities = fitting[0], case.index.entities
    giver, named = entities[fact.provider or ""], case.claim.slots.provider
    if case.bearings.names(giver.id):
        raise Silenced
    return Diagnosis(
        code="FC301",
        facts=(fact,),
        message=f"the amount is from {giver.name}, not from {named.text}",
        suggestion=giver.name,
        tried=case.interval,
    )


def _is_far_behind(claim: Claim) -> bool:
    """Whether the subject is only a name far behind the amount, without a part in it."""
    subject = claim.slots.subject
    return subject.rule == "named" and subject.start > claim.mention.end + _FAR_BEHIND


def _fitting(case: Case, measure: str) -> list[Fact]:
    """Give the facts of a measure, whosever they are, that the claim's number fits."""
    found = []
    for unit, figures in case.index.figures_of(measure).items():
        tried = in_unit(case.claim, unit)
        if tried is not None:
            found += list(figures.meeting(tried))
    own = next((fact for fact in case.bound if fact.computed), None)
    if own is not None:
        found += [f for f in case.index.computed.of_others(own) if fits(case.claim, f)]
    return found


def _own_subject(case: Case) -> str:
    subject = case.bound[0].subject if case.bound else case.claim.slots.subject.value
    assert subject is not None
    return subject


def _only_the_entity_differs(case: Case, fact: Fact) -> bool:
    hit = MeasureHit(fact.measure, 0, case.claim.slots.measure)
    conflicts = compare(case.bearings, hit, fact).conflicts
    return set(conflicts) <= {"subject", "recipient", "sector"}
