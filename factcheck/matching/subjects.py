"""Whether a claim is about a fact's subject, or about somebody else named nearer."""

from __future__ import annotations

from factcheck import geography
from factcheck.claims import around
from factcheck.claims.discourse.going_on import GOES_ON
from factcheck.claims.entities.reading import INSIDE_NAME
from factcheck.claims.scenes.standing_in import STANDS_FOR
from factcheck.kinds import PLACES, THINGS
from factcheck.matching.bearings import Bearings, Held
from factcheck.model import EntityHit, Fact, Reach
from factcheck.patterns import pattern
from factcheck.reference import Index

_NEARNESS = {Reach.CLAUSE: 30, Reach.SENTENCE: 24, Reach.BEFORE: 10, Reach.HEADLINE: 4}
_UNNAMED = -8
_A_BODY = pattern(
    r"\s+(?:[a-z-]+\s+){0,2}?(?:group|company|firm|corporation|conglomerate|giant|start-?up|bank"
    r"|lender|insurer|retailer|airline|carrier|club|side|foundation|charity|trust|operator|developer"
    r"|[a-z]*makers?|manufacturer|producer|supplier|builder|miner|brewer|publisher|utility)\b"
)
"""What a demonym stands before that is a body, and no country."""


def compare_subject(bearings: Bearings, fact: Fact) -> Held:
    """Give the weight, whether the subject conflicts, and why."""
    own = _nearest([hit for hit in bearings.entities if hit.entity == fact.subject])
    if own is None:
        return Held(_UNNAMED, why=f"subject {fact.subject} goes without saying")
    if own.reach > Reach.SENTENCE and (other := _stated_subject(bearings, fact, own)):
        return Held(0, conflict=True, why=f"about {other.entity}, not {fact.subject}")
    if not _is_in_its_words(bearings, fact, own) and (rival := _rival(bearings, fact, own)):
        return Held(0, conflict=True, why=f"about {rival.entity}, not {fact.subject}")
    bonus = 6 if own.role == "recipient" or own.kind == "project" else 0
    return Held(_NEARNESS[own.reach] + bonus, why=f'subject {fact.subject}: "{own.slot.text}"')


def _is_in_its_words(bearings: Bearings, fact: Fact, own: EntityHit) -> bool:
    """Whether the words that name a measure name whose it is: "the size of CPEC"."""
    return any(
        hit.measure == fact.measure and hit.slot.start <= own.slot.start < hit.slot.end
        for hit in bearings.claim.setting.measures
    )


def _nearest(hits: list[EntityHit]) -> EntityHit | None:
    return min(hits, key=_nearness) if hits else None


def _nearness(hit: EntityHit) -> tuple[int, int, int, int]:
    return (int(hit.reach), 0 if hit.role == "recipient" else 1, hit.distance, hit.slot.start)


def _stated_subject(bearings: Bearings, fact: Fact, own: EntityHit) -> EntityHit | None:
    """Give an entity of the sentence that the amount is about, if it is not the fact's subject.

    Where the sentence goes on about the subject, an authority is only who decides or tells, and
    what holds the subject only where it belongs.
    """
    index, parties = bearings.index, {fact.subject, fact.provider, fact.recipient}
    for hit in bearings.stated:
        if hit.role == "provider" or hit.slot.rule == INSIDE_NAME:
            continue
        if hit.entity in bearings.speakers:
            continue
        if hit.kind == "organisation" and (
            own.slot.rule == GOES_ON
            or (
                (own.slot.rule == STANDS_FOR or own.kind == "project")
                and hit.entity not in bearings.subjects_with_figures
            )
        ):
            continue
        if own.slot.is_stated and hit.entity in index.lineage(fact.subject):
            continue
        if (
            own.slot.rule == STANDS_FOR
            and own.kind == "programme"
            and geography.is_demonym(hit.slot.text)
        ):
            continue  # "the third edition. It holds 20,985 projects of Chinese lenders"
        if hit.kind == "person" or hit.entity in parties or _is_source(hit, index):
            continue
        if _only_surrounds(bearings, hit, own) or _only_says_whence(bearings, hit, own):
            continue
        if parties.isdisjoint(index.lineage(hit.entity)):
            return hit
    return None


def _only_surrounds(bearings: Bearings, hit: EntityHit, own: EntityHit) -> bool:
    """Whether a country without such figures stands beside a project: what is meant stays open."""
    is_place = hit.kind in PLACES and hit.entity not in bearings.subjects_with_figures
    is_meant = own.slot.state == "inferred" or own.kind == "project"
    return is_place and own.kind in THINGS and is_meant


def _only_says_whence(bearings: Bearings, hit: EntityHit, own: EntityHit) -> bool:
    """Whether a demonym tells where a body is at home that was named before: "the Dutch group"."""
    if own.kind != "organisation" or not geography.is_demonym(hit.slot.text):
        return False
    claim = bearings.claim
    behind = around.between(claim, hit.slot.end, claim.sentence.end)
    return _A_BODY.match(behind) is not None


def _is_source(hit: EntityHit, index: Index) -> bool:
    return hit.kind != "project" and not index.publishers.isdisjoint(index.lineage(hit.entity))


def _rival(bearings: Bearings, fact: Fact, own: EntityHit) -> EntityHit | None:
    """Give another entity that the amount is about rather than the fact's subject.

    A part with figures of its own goes before the whole, a project before its country; of two
    of a kind the receiver, else the nearer one.
    """
    for hit in bearings.entities:
        if _reach(hit) > own.reach or hit.entity == own.entity or hit.entity in bearings.speakers:
            continue
        if hit.slot.rule == INSIDE_NAME or _is_its_party(hit, fact):
            continue
        if _only_places(bearings, hit, own, fact):
            continue
        if _is_the_one_meant(bearings, hit, own):
            return hit
        if hit.entity in bearings.subjects_with_figures and _is_more_specific(
            bearings, hit, own, fact
        ):
            return hit
        has_figures = hit.entity in bearings.subjects_with_figures
        if not has_figures and (own.reach > Reach.SENTENCE or _stands_within(own, hit)):
            continue
        if _same_line(hit.entity, fact.subject, bearings.index):
            continue
        if _is_nearer(hit, own, gives=fact.provider is not None):
            return hit
    return None


def _is_its_party(hit: EntityHit, fact: Fact) -> bool:
    """Whether somebody gives a figure, or gets it where it is told of who gives.

    "The foundation gave $5 million to the museum": a figure of the foundation.
    """
    is_of_the_giver = fact.subject == fact.provider
    return hit.entity == fact.provider or (is_of_the_giver and hit.entity == fact.recipient)


def _only_places(bearings: Bearings, hit: EntityHit, own: EntityHit, fact: Fact) -> bool:
    """Whether a name only places another that a sentence states: its site, or what it is part of.

    "A plant at Thar Block-II, the ThalNova project"; "the corridor, part of the Belt and Road".
    """
    if not own.slot.is_stated:
        return False
    is_site = hit.kind == own.kind and hit.slot.state == "inferred"
    is_whole = hit.entity in bearings.index.lineage(fact.subject)[1:]
    return is_site or (is_whole and _nearness(hit) > _nearness(own))


def _is_the_one_meant(bearings: Bearings, hit: EntityHit, own: EntityHit) -> bool:
    """Whether a sentence states one project, and names another only as where that stands."""
    return (
        hit.kind == own.kind == "project"
        and (hit.slot.state, own.slot.state) == ("stated", "inferred")
        and max(_reach(hit), own.reach) <= Reach.SENTENCE
        and hit.entity in bearings.subjects_with_figures
    )


def _reach(hit: EntityHit) -> Reach:
    """Give how near a name stands, or a noun that stands for it."""
    return Reach.CLAUSE if hit.slot.rule == STANDS_FOR else hit.reach


def _stands_within(own: EntityHit, hit: EntityHit) -> bool:
    """Whether a name stands within a longer one: "the memorandum on Chashma-5"."""
    return hit.slot.start <= own.slot.start and own.slot.end <= hit.slot.end


def _is_more_specific(bearings: Bearings, hit: EntityHit, own: EntityHit, fact: Fact) -> bool:
    if fact.subject in bearings.index.lineage(hit.entity)[1:]:
        return True
    return hit.kind == "project" and own.kind != "project" and hit.reach is Reach.CLAUSE


def _same_line(one: str, other: str, index: Index) -> bool:
    """Whether the one is part of the other and no project in its own right."""
    return other in index.lineage(one) and index.entities[one].kind != "project"


def _is_nearer(hit: EntityHit, own: EntityHit, *, gives: bool) -> bool:
    """Whether an entity of the same kind receives, or stands nearer where none does.

    Who `gives` is left out where the figure is of something given.
    """
    alike = hit.kind == own.kind or {hit.kind, own.kind} <= PLACES
    if not alike or (gives and hit.role == "provider") or own.role == "recipient":
        return False
    return hit.role == "recipient" or _nearness(hit) < _nearness(own)
