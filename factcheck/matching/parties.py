"""Who gives and who receives, held against a fact."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.kinds import PLACES, THINGS
from factcheck.matching.bearings import OPEN, Bearings, Held
from factcheck.model import EntityHit, Fact, Reach
from factcheck.patterns import pattern
from factcheck.reference import Index

_OWES = frozenset({"owes-as", "owes", "owes-it", "who-owes", "has-debt", "ends-owing"})
"""The rules by which words say that somebody owes."""
_OF_ONE = frozenset({"who-owes", "has-debt", "owner-of-debt", "who-pays-back"})
"""The rules of who owes that may leave to whom unsaid."""
_IS_GIVEN = frozenset({"gives-straight", "gives-to", "lends-straight", "is-given"})
"""The rules by which a verb of giving names who receives."""
_BESIDE = (Reach.CLAUSE, Reach.BEFORE)
_IT = pattern(r"^(?:when |in which |and )?it\s+[a-z]+")
_SET_AGAINST = pattern(r"\b(?:while|whereas|against|compared (?:with|to)|as opposed to)\b")


def compare_provider(bearings: Bearings, fact: Fact) -> Held:
    """Compare who gives, or is owed."""
    if not fact.provider:
        return _compare_with_its_givers(bearings, fact)
    if is_turned_round(bearings, fact):
        return OPEN
    givers = bearings.givers
    if not givers:
        return Held(4 if bearings.names(fact.provider) else -4)
    if bearings.any_related(givers, fact.provider):
        return Held(10, why=f"provider {givers[0].entity}")
    return Held(0, conflict=True, why=f"from {givers[0].entity}, not {fact.provider}")


def _compare_with_its_givers(bearings: Bearings, fact: Fact) -> Held:
    """Compare who gives with those who gave for a thing, where a figure of it does not say who.

    "Saudi Arabia paid the bill of $230 million for the airport", which China gave.
    """
    givers = [hit for hit in bearings.givers if _may_pay(bearings, hit)]
    if not givers or bearings.index.entities[fact.subject].kind != "project":
        return OPEN  # for a programme others may give as well
    known = _parties_of(bearings.index, fact.subject)
    if not any(giver for giver, _ in known):
        return OPEN
    parties = {party for pair in known for party in pair if party}
    if any(bearings.is_party(hit.entity, fact) for hit in givers) or any(
        bearings.any_related(givers, party) for party in parties
    ):
        return OPEN
    return Held(0, conflict=True, why=f"from {givers[0].entity}, who gave nothing for it")


def _may_pay(bearings: Bearings, hit: EntityHit) -> bool:
    """Whether somebody may pay for a thing: a paper "gave an estimate" of its cost."""
    return hit.kind in PLACES or hit.entity in bearings.index.providers


def _parties_of(index: Index, subject: str) -> tuple[tuple[str | None, str | None], ...]:
    """Give who gives and who receives in the figures of a thing; a place has no such parties."""
    if index.entities[subject].kind not in THINGS:
        return ()
    of = (index.facts_about(measure, subject) for measure in index.measures_about(subject))
    return tuple({(fact.provider, fact.recipient): None for facts in of for fact in facts})


def compare_recipient(bearings: Bearings, fact: Fact) -> Held:
    """Compare who receives, or owes, and with whom something was signed."""
    takers = bearings.takers
    strange = (hit for hit in bearings.partners if not bearings.is_party(hit.entity, fact))
    if (other := next(strange, None)) is not None:
        known = _parties_of(bearings.index, fact.subject)
        givers = {fact.provider} if fact.provider else {giver for giver, _ in known if giver}
        takes = any(bearings.related(other.entity, taker) for _, taker in known)
        if givers and not takes and not any(map(bearings.says, givers)):
            told = ", ".join(sorted(givers))
            return Held(0, conflict=True, why=f"with {other.entity}, not {told}")
    if not fact.provider and _is_given_away(bearings, fact):
        return Held(0, conflict=True, why=f"to {takers[0].entity}, by {fact.recipient}")
    if not fact.provider or not takers or is_turned_round(bearings, fact):
        return OPEN
    is_taken = fact.recipient is not None and fact.subject != fact.provider
    if is_taken and _may_owe_nothing(bearings, fact):
        return OPEN
    if is_taken and all(_gives_it(bearings, hit.entity, fact) for hit in takers):
        return Held(0, conflict=True, why=f"to {fact.provider}, who gives it")
    is_given = any(hit.slot.rule in _IS_GIVEN for hit in takers)
    is_its_givers = is_given and fact.subject == fact.provider and fact.recipient is not None
    receivers = (fact.recipient,) if is_its_givers else (fact.recipient, fact.subject)
    for receiver in receivers:
        if bearings.any_related(takers, receiver):
            return Held(10, why=f"recipient {takers[0].entity}")
    return Held(0, conflict=True, why=f"to {takers[0].entity}, not {fact.subject}")


def _is_given_away(bearings: Bearings, fact: Fact) -> bool:
    """Whether the country of a project gives an amount to another one, and the figure is its cost.

    "Pakistan is lending China $4.8 billion for Chashma-5": what it costs is spent in Pakistan.
    """
    if not bearings.any_related(bearings.givers, fact.recipient):
        return False
    return bool(bearings.takers) and all(
        hit.kind in PLACES and not bearings.related(hit.entity, fact.recipient)
        for hit in bearings.takers
    )


def _gives_it(bearings: Bearings, entity: str, fact: Fact) -> bool:
    """Whether somebody gave a figure, or is the bank of who did: "a loan to China Eximbank"."""
    if entity == fact.provider:
        return True
    gives = entity in bearings.index.providers_of(fact.measure)
    return gives and bearings.is_part_of(entity, fact.provider)


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
    if fact.subject == fact.provider and any(
        hit.entity == fact.provider and hit.slot.rule in _OWES for hit in takers
    ):
        return True
    if not fact.provider or not givers or not takers:
        return False
    if bearings.any_related(givers, fact.provider):
        return False
    receiver = fact.recipient or fact.subject
    return bearings.any_related(givers, receiver) and bearings.any_related(takers, fact.provider)


def provider_is_named(bearings: Bearings, fact: Fact) -> bool:
    """Whether the sentence, the subject's own name or the fact's source says from whom it comes."""
    key = (fact.provider, fact.subject, fact.recipient, fact.publisher)
    named = bearings.givers_named.get(key)
    if named is None:
        named = bearings.givers_named[key] = _is_giver_named(bearings, fact)
    return named


def _is_giver_named(bearings: Bearings, fact: Fact) -> bool:
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
    if bearings.givers or any(
        bearings.related(hit.entity, giver) and (hit.reach in _BESIDE) for hit in bearings.stated
    ):
        return False
    return _IT.search(bearings.claim.setting.clause) is None


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
