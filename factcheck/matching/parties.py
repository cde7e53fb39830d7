"""Who gives and who receives, held against a fact."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.entities import SENTENCE_APART
from factcheck.claims.entities.shortly import SHORT_NAME
from factcheck.matching.attributes import spans_years
from factcheck.matching.bearings import OPEN, Bearings, Held
from factcheck.matching.sectors import are_named
from factcheck.model import Fact, Reach
from factcheck.patterns import pattern
from factcheck.reference import PLACES

_OWES = frozenset({"owes-as", "owes", "owes-it", "who-owes", "has-debt"})
"""The rules by which words say that somebody owes."""
_OF_ONE = frozenset({"who-owes", "has-debt", "owner-of-debt", "who-pays-back"})
"""The rules of who owes that may leave to whom unsaid."""
_BESIDE = (Reach.CLAUSE, Reach.BEFORE)
_DATASET = pattern(
    r"\b(?:data ?set|database|edition|release)(?:,[^,;]{3,40},)?\s+(?:now\s+|also\s+)?"
    r"(?:hold|cover|contain|list|captur|track|record|count|compris|includ|document)(?:s|es|ed)\b"
)
_NEWLY = pattern(r"\bthat\s+(?:it|they|no|none)\b")
"""What tells of some that a dataset holds: "which covers 90 projects that it had missed"."""
_IT = pattern(r"^(?:when |in which |and )?it\s+[a-z]+")
_SET_AGAINST = pattern(r"\b(?:while|whereas|against|compared (?:with|to)|as opposed to)\b")
_AN_AMOUNT = pattern(r"[$\u20ac\u00a3\u00a5]|(?:m|b|tr)illion\b")


def compare_provider(bearings: Bearings, fact: Fact) -> Held:
    """Compare who gives, or is owed."""
    if not fact.provider or is_turned_round(bearings, fact):
        return OPEN
    givers = bearings.givers
    if not givers:
        return Held(4 if bearings.names(fact.provider) else -4)
    if bearings.any_related(givers, fact.provider):
        return Held(10, why=f"provider {givers[0].entity}")
    return Held(0, conflict=True, why=f"from {givers[0].entity}, not {fact.provider}")


def compare_recipient(bearings: Bearings, fact: Fact) -> Held:
    """Compare who receives, or owes, and with whom something was signed."""
    takers = bearings.takers
    strange = (hit for hit in bearings.partners if not bearings.is_party(hit.entity, fact))
    may_be_with = fact.provider is not None and not bearings.says(fact.provider)
    if may_be_with and (other := next(strange, None)):
        return Held(0, conflict=True, why=f"with {other.entity}, not {fact.provider}")
    if not fact.provider or not takers or is_turned_round(bearings, fact):
        return OPEN
    is_taken = fact.recipient is not None and fact.subject != fact.provider
    if is_taken and _may_owe_nothing(bearings, fact):
        return OPEN
    if is_taken and all(hit.entity == fact.provider for hit in takers):
        return Held(0, conflict=True, why=f"to {fact.provider}, who gives it")
    for receiver in (fact.recipient or fact.subject, fact.subject):
        if bearings.any_related(takers, receiver):
            return Held(10, why=f"recipient {takers[0].entity}")
    return Held(0, conflict=True, why=f"to {takers[0].entity}, not {fact.subject}")


def _may_owe_nothing(bearings: Bearings, fact: Fact) -> bool:
    """Whether a creditor is said to have debts or to return, beside who owes it a figure.

    "China carries debt of $67 billion from Pakistan on its books": these are its claims.
    """
    says = fact.recipient is not None and bearings.says(fact.recipient)
    return says and all(
        hit.entity == fact.provider and hit.slot.rule in _OF_ONE for hit in bearings.takers
    )


def compare_direction(bearings: Bearings, fact: Fact) -> Held:
    """Find giver and receiver exchanged."""
    if not is_turned_round(bearings, fact):
        return OPEN
    return Held(0, conflict=True, why=f"the other way round than from {fact.provider}")


def is_turned_round(bearings: Bearings, fact: Fact) -> bool:
    """Whether the fact's receiver gives in the claim, and its giver receives."""
    givers, takers = bearings.givers, bearings.takers
    if any(hit.entity == fact.provider and hit.slot.rule in _OWES for hit in takers):
        return fact.subject == fact.provider
    if not fact.provider or not givers or not takers:
        return False
    if bearings.any_related(givers, fact.provider):
        return False
    receiver = fact.recipient or fact.subject
    return bearings.any_related(givers, receiver) and bearings.any_related(takers, fact.provider)


def provider_is_named(bearings: Bearings, fact: Fact) -> bool:
    """Whether the sentence, the subject's own name or the fact's source says from whom it comes."""
    if fact.provider is None or fact.provider in bearings.index.lineage(fact.subject):
        return True
    if bearings.names(fact.provider):
        if _is_set_against(bearings, fact.provider):
            return False
        if not _stands_apart(bearings, fact.provider):
            return True
    if bearings.any_related(bearings.sources, fact.publisher):
        return True
    return fact.provider in bearings.named_close_by and _only_its_own_are_named(bearings, fact)


def _only_its_own_are_named(bearings: Bearings, fact: Fact) -> bool:
    """Whether a sentence names nobody but those of a figure, who is its subject among them."""
    parties = (fact.subject, fact.recipient, fact.publisher)
    return bearings.says(fact.subject) and all(
        any(bearings.related(hit.entity, party) for party in parties)
        for hit in bearings.stated
        if hit.kind != "person"
    )


def _stands_apart(bearings: Bearings, giver: str) -> bool:
    """Whether nobody gives, and the giver is only named in another clause of the sentence.

    "It" may take the giver up: "China's peak year was 2017, when it committed $14 billion".
    """
    if _IT.search(bearings.claim.setting.clause):
        return False
    return not bearings.givers and not any(
        bearings.related(hit.entity, giver) and (hit.reach in _BESIDE) for hit in bearings.stated
    )


def _is_set_against(bearings: Bearings, giver: str) -> bool:
    """Whether words of contrast part an amount from each name of its giver, which come later.

    "They committed $163 billion, while China's commitments came to $79 billion".
    """
    claim = bearings.claim
    end = claim.mention.end
    return all(
        hit.slot.start >= end
        and _SET_AGAINST.search(around.between(claim, end, hit.slot.start)) is not None
        for hit in bearings.stated
        if bearings.related(hit.entity, giver)
    )


def subject_is_stated(bearings: Bearings, fact: Fact) -> bool:
    """Whether the sentence names the subject.

    All the world is named by the giver together with the source, and an edition as the dataset of
    who publishes it: its day tells which.
    """
    if bearings.says(fact.subject):
        return True
    if fact.computed and fact.computed.is_general:
        return True
    if fact.publisher in bearings.index.lineage(fact.subject)[1:]:
        return _is_the_dataset(bearings, fact)
    if bearings.index.entities[fact.subject].kind != "region":
        return False
    source = any(bearings.related(h.entity, fact.publisher) for h in bearings.sources) or any(
        fact.publisher in whole for _, whole, _ in bearings.editions
    )
    return source and _gives(bearings, fact)


def _is_the_dataset(bearings: Bearings, fact: Fact) -> bool:
    """Whether a sentence tells what all of a dataset holds: "AidData's dataset covers 4,373"."""
    publisher, setting = fact.publisher or "", bearings.claim.setting
    told = _DATASET.search(setting.sentence)
    if told is None or publisher not in bearings.named or _NEWLY.search(setting.behind):
        return False
    return not any(
        hit.kind in PLACES
        and hit.reach <= Reach.SENTENCE
        and hit.entity not in bearings.index.providers
        for hit in bearings.stated
    )


def is_borne_out(bearings: Bearings, fact: Fact) -> bool:
    """Whether all else in the sentence is said of a subject that only stands in the one before.

    "Of what Beijing committed to the country from 2000 to 2021, AidData reckons": giver, source
    and the very span of years leave no doubt about whom it is told of.
    """
    if not spans_years(fact) or fact.publisher is None or _are_several(bearings, fact):
        return False
    if fact.publisher in bearings.index.lineage(fact.subject):
        return bearings.speakers == {fact.publisher}
    is_close = fact.subject in bearings.named_close_by and bearings.names(fact.publisher)
    return is_close and (fact.provider is None or _gives(bearings, fact))


def is_vouched_for(bearings: Bearings, fact: Fact) -> bool:
    """Whether who published a figure tells of what only the sentence before names, and alone.

    "AidData counts 161 loans", where nobody else with loans is named since.
    """
    if not bearings.any_related(bearings.sources, fact.publisher) or _are_several(bearings, fact):
        return False
    subjects = bearings.index.subjects_of(fact.measure)
    near = {h.entity for h in bearings.entities if h.reach <= Reach.BEFORE and h.entity in subjects}
    return (
        near - {fact.provider, fact.publisher} == {fact.subject}
        or bearings.claim.slots.subject.value == fact.subject
    )


def is_the_only_one(bearings: Bearings, fact: Fact) -> bool:
    """Whether a subject is the only one in the sentence before that has such figures.

    And no one is named beside the amount but who gives, receives or tells of it.
    """
    subjects = bearings.index.subjects_of(fact.measure)
    before = {
        hit.entity
        for hit in bearings.entities
        if hit.reach is Reach.BEFORE
        and hit.distance < 2 * SENTENCE_APART
        and hit.slot.rule != SHORT_NAME
    }
    if (before & subjects) - {fact.provider} != {fact.subject} or _are_several(bearings, fact):
        return False
    return all(
        hit.kind == "person" or hit.role == "attribution" or bearings.is_party(hit.entity, fact)
        for hit in bearings.stated
    )


def _are_several(bearings: Bearings, fact: Fact) -> bool:
    """Whether the sentences before name another of a subject's kind that no sentence since does."""
    kind = bearings.index.entities[fact.subject].kind
    alike = {h.entity for h in bearings.entities if h.kind == kind and h.reach is Reach.BEFORE}
    return not alike <= {fact.subject, fact.provider, fact.publisher}


def is_all_of_it(bearings: Bearings, fact: Fact) -> bool:
    """Whether a figure of the world is that of all that its giver gave, or its source counts.

    "China lent $240 billion in rescue loans from 2008 to 2021", with that very time, and nobody
    who received it. Over many years its giver need only be named, alone: "the crown that China
    wears, having extended $240 billion in bailouts from 2000 to 2021".
    """
    if fact.subject not in bearings.index.wholes_of(fact.measure):
        return False
    if not bearings.wholes_need_no_name:
        return False
    if bearings.sources:
        return bearings.any_related(bearings.sources, fact.publisher)
    claim = bearings.claim
    is_open = not bearings.givers and not bearings.takers
    if is_open and spans_years(fact) and bearings.stated_periods:
        return bearings.names(fact.provider or "") and all(
            hit.kind == "person" or bearings.is_party(hit.entity, fact) for hit in bearings.stated
        )
    between = [
        around.between(claim, hit.slot.end, claim.mention.start)
        for hit in bearings.givers
        if bearings.related(hit.entity, fact.provider)
        and around.is_here(claim, hit.slot.start)
        and hit.slot.end <= claim.mention.start
    ]
    return any(_AN_AMOUNT.search(words) is None for words in between)


def is_told_by_its_part(bearings: Bearings, fact: Fact) -> bool:
    """Whether words name the part that a figure is limited to, which only the whole has.

    "China's swap lines came to $170 billion of the rescue lending": no country has figures of
    those.
    """
    is_its_measure = bearings.claim.slots.measure.value == fact.measure
    if not fact.sector or not is_its_measure or not bearings.wholes_need_no_name:
        return False
    index = bearings.index
    wholes = index.wholes_of(fact.measure)
    if fact.subject not in wholes or not are_named(bearings.clause_stems, fact.sector):
        return False
    return bearings.names(fact.provider or "") and not any(
        fact.sector in index.sectors_of(fact.measure, other)
        for other in index.subjects_of(fact.measure)
        if other != fact.subject
    )


def _gives(bearings: Bearings, fact: Fact) -> bool:
    return any(bearings.related(hit.entity, fact.provider) for hit in bearings.givers)
