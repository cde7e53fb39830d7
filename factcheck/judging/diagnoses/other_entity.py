"""The number is that of another entity: FC301."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims import around
from factcheck.claims.discourse.going_on import loudest
from factcheck.judging.comparing.agreement import explains, in_unit
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.diagnoses.case import Case, own_figure
from factcheck.judging.diagnoses.elsewhere import is_of_another_body
from factcheck.judging.diagnoses.of_another import goes_on_of, is_of_another_named_here
from factcheck.judging.diagnoses.other_giver import wrong_giver
from factcheck.judging.diagnoses.registry import Diagnosis, Silenced, diagnosis
from factcheck.judging.phrasing.style import fact_in_style
from factcheck.kinds import DATES
from factcheck.matching.attributes import spans_years
from factcheck.matching.slots import compare
from factcheck.model import Claim, Fact, MeasureHit, Reach
from factcheck.patterns import pattern
from factcheck.reference import Index

_CAPITALISED = pattern(r"[A-Z][^\W\d_]{3,}")
_WITH_OTHERS = pattern(
    r"\b(?:rich(?:er)?|wealth(?:y|ier)|high-income|advanced|developed|all|others|rest)\b[^.;]{0,30}"
    r"\b(?:added|included?|counted|too|as well)\b"
    r"|\b(?:adding|including|counting|with) (?:in )?(?:also )?(?:the )?(?:rich|wealth|high-income"
    r"|advanced|developed|others|rest\b)|\bto the rest of the world\b"
)
_FAR_BEHIND, _MANY = 50, 20


@diagnosis("FC301")
def wrong_entity(case: Case) -> Diagnosis | None:
    """Find the amount as exactly one other entity's figure of the same measure.

    Raises:
        Silenced: the sentence names that entity, or what it is a part of, so that the amount may
            well be its.

    """
    if (giver := wrong_giver(case)) is not None:
        return giver
    slots = case.claim.slots
    if slots.measure.value is None or not slots.subject.is_stated:
        return None
    if case.claim.mention.kind in DATES or _is_far_behind(case.claim):
        return None
    if not case.is_wrong and (_is_past_a_semicolon(case.claim) or not _is_named_here(case)):
        return None
    if not case.bound and (case.telling_digits < TWO or case.claim.setting.qualifier):
        return None
    measures = [case.bound[0].measure] if case.bound else _measures_named(case.claim)
    entities = case.index.entities
    fitting = [
        fact
        for measure in measures
        for fact in of_anybody(case, measure)
        if fact.subject != _own_subject(case) and _is_telling(case, fact)
    ]
    if len({fact.subject for fact in fitting}) != 1:
        return None
    fact, mend = next(_differing_only(case, fitting), None), own_figure(case)
    if fact is not None and _may_be_its_own(case, fact):
        raise Silenced
    if fact is None or (case.telling_digits < TWO and _is_always_somebodys(case, fact)):
        return None
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


def told_of_somebody_else(case: Case, fact: Fact) -> Diagnosis:
    """Tell whose an amount is, where its sentence names another country."""
    slots = case.claim.slots
    owner = country_of(case.index, fact) or fact.subject
    return _told_of(case, fact, owner, slots.recipient.value or slots.subject.value)


def told_of_another_project(case: Case, fact: Fact) -> Diagnosis:
    """Tell of which project an amount is, where its sentence names another."""
    return _told_of(case, fact, fact.subject, case.claim.slots.subject.value)


def _told_of(case: Case, fact: Fact, owner_id: str, own: str | None) -> Diagnosis:
    entities = case.index.entities
    owner = entities[owner_id].name
    return Diagnosis(
        code="FC301",
        facts=(fact,),
        message=f"the amount is that of {owner}, not of {entities[own].name if own else 'another'}",
        suggestion=owner,
        tried=case.interval,
    )


def country_of(index: Index, fact: Fact) -> str | None:
    """Give the country that a figure is of, or that received it."""
    parties = (fact.recipient, fact.subject)
    return next((each for each in parties if each and index.entities[each].kind == "country"), None)


def _measures_named(claim: Claim) -> list[str]:
    """Give the measures that words name loudest, and all that the same words name."""
    hits = claim.setting.measures
    alike = [hit.measure for hit in hits if hit.slot.start == hits[0].slot.start]
    return [*dict.fromkeys((*loudest(hits), *alike))]


def _is_always_somebodys(case: Case, fact: Fact) -> bool:
    """Whether a single digit is that of a year of a large table, of whom nothing names."""
    of_many = fact.computed is not None and len(case.index.subjects_of(fact.measure)) > _MANY
    return of_many and not spans_years(fact) and fact.subject not in case.bearings.named


def _is_telling(case: Case, fact: Fact) -> bool:
    """Whether an amount has digits enough: fewer where its publisher tells of another country."""
    if case.bound or case.telling_digits >= MANY:
        return True
    is_country = case.index.entities[_own_subject(case)].kind == "country"
    return is_country and case.bearings.any_related(case.bearings.sources, fact.publisher)


def _may_be_its_own(case: Case, fact: Fact) -> bool:
    """Whether the amount may well be that other entity's, or neither's, as things are told."""
    own, bearings = _own_subject(case), case.bearings
    return (
        own in (fact.provider, fact.publisher)
        or bearings.says(fact.subject)
        or is_of_another_named_here(case)
        or bearings.related(fact.subject, own)
        or _is_told_of(case, fact)
        or (case.index.entities[fact.subject].kind == "region" and _takes_in_others(case))
        or goes_on_of(case, fact, own)
        or is_of_another_body(case, fact)
        or any(c.fact.subject == own and case.fits(c.fact) for c in case.misses("sector"))
    )


def _differing_only(case: Case, fitting: list[Fact]) -> Iterator[Fact]:
    """Yield the figures from which a claim differs by nothing but who of a kind is named."""
    entities = case.index.entities
    for fact in fitting:
        if (
            entities[fact.subject].kind == entities[_own_subject(case)].kind
            and explains(case.claim, fact)
            and _only_the_entity_differs(case, fact)
            and (case.bound or not _is_owed_to_anybody(case, fact))
        ):
            yield fact


def _is_owed_to_anybody(case: Case, fact: Fact) -> bool:
    """Whether no creditor is named of what is owed: a country's whole debt is another figure."""
    is_owed = case.index.measures[fact.measure].dynamics == "stock" and fact.provider is not None
    return is_owed and not case.bearings.names(fact.provider or "")


def _is_told_of(case: Case, fact: Fact) -> bool:
    """Whether the words that tell the other entity from the claim's own are in the sentence.

    A part that is called after the whole needs none: "section of the Karakoram Highway".
    "241 km of the Karakoram Highway between Thakot and Raikot" is the Thakot-Raikot section; "the
    mine that feeds it" is what the last word of "Thar Block I coal mine" tells from the plant.
    """
    other, own = (case.index.entities[i].name for i in (fact.subject, _own_subject(case)))
    if own in other:
        return True
    said = case.claim.setting.sentence
    head, is_thing = other.split()[-1], case.index.entities[fact.subject].kind == "project"
    if is_thing and head not in own and f" {head.lower()} " in said:
        return True
    telling = _names_of(other) - _names_of(own)
    return len(telling) > 1 and all(name in said for name in telling)


def may_be_told_of(case: Case, other: str, own: str) -> bool:
    """Whether a word of a name is said that another has not: "and that of Sachal $134 million".

    Or one is a section that goes by the name of the whole.
    """
    said = case.claim.setting.sentence
    return own in other or any(name in said for name in _names_of(other) - _names_of(own))


def _takes_in_others(case: Case) -> bool:
    """Whether an amount is of more than those named: with the rich, "to the rest of the world"."""
    return _WITH_OTHERS.search(case.claim.setting.sentence) is not None


def _names_of(name: str) -> set[str]:
    return {word.lower() for word in _CAPITALISED.findall(name)}


def _is_named_here(case: Case) -> bool:
    """Whether the amount's own sentence names its subject, and no sentence before."""
    named = (hit.entity for hit in case.bearings.stated if hit.reach <= Reach.SENTENCE)
    return _own_subject(case) in named


def _is_past_a_semicolon(claim: Claim) -> bool:
    """Whether a semicolon parts the amount from the name of whose it is."""
    subject, start = claim.slots.subject, claim.mention.start
    return around.is_here(claim, subject.start) and ";" in around.between(claim, subject.end, start)


def _is_far_behind(claim: Claim) -> bool:
    """Whether the subject is only a name far behind the amount, without a part in it."""
    subject = claim.slots.subject
    return subject.rule == "named" and subject.start > claim.mention.end + _FAR_BEHIND


def of_anybody(case: Case, measure: str) -> list[Fact]:
    """Give the facts of a measure, whosever they are, that the claim's number fits."""
    found: list[Fact] = []
    for unit, figures in case.index.figures_of(measure).items():
        if (tried := in_unit(case.claim, unit)) is not None:
            found += figures.meeting(tried)
    own = next((fact for fact in case.bound if fact.computed), None)
    if own is not None:
        found += [f for f in case.index.computed.of_others(own) if case.fits(f)]
    return found


def _own_subject(case: Case) -> str:
    subject = case.bound[0].subject if case.bound else case.claim.slots.subject.value
    assert subject is not None
    return subject


def _only_the_entity_differs(case: Case, fact: Fact) -> bool:
    held = compare(case.bearings, MeasureHit(fact.measure, 0, case.claim.slots.measure), fact)
    return set(held.conflicts) <= {"subject", "recipient", "sector"}
