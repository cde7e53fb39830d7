"""Whether a sentence names another place, project or body than those of a figure."""

from __future__ import annotations

from factcheck.judging.diagnoses.case import Case
from factcheck.kinds import PLACES
from factcheck.model import Fact, Reach


def is_elsewhere(case: Case, fact: Fact, *, is_beside: bool = False) -> bool:
    """Whether the sentence names a country, and not that of a figure: "Zambia's $111.8bn".

    Of a programme or region it is the clause, which may name another giver, too; of a project it is
    another project, unless others of its list stand beside it (`is_beside`); of a body such as a
    government it is another that shares a measure with it.
    """
    bearings, kind = case.bearings, case.index.entities[fact.subject].kind
    if bearings.says(fact.subject):
        return False
    if kind == "project":
        return not is_beside and any(
            hit.kind == kind and hit.reach <= Reach.SENTENCE for hit in bearings.stated
        )
    if kind == "organisation" and _is_of_its_like(case, fact):
        return True
    return any(
        hit.kind == "country"
        and (kind == "country" or hit.reach is Reach.CLAUSE)
        and hit.entity not in bearings.speakers
        and not _only_gives(case, hit.entity, fact)
        and not bearings.is_party(hit.entity, fact)
        for hit in bearings.stated
    )


def _is_of_its_like(case: Case, fact: Fact) -> bool:
    """Whether the sentence names, for the body that a figure is of, another that has figures."""
    near = {hit.entity for hit in case.bearings.entities if hit.reach <= Reach.SENTENCE}
    if fact.subject in near:
        return False
    others = {
        hit.entity
        for hit in case.bearings.stated
        if hit.kind == "organisation" and hit.entity in near
    }
    compared = map(case.index.subjects_of, case.index.measures if others else ())
    return any(fact.subject in alike and not others.isdisjoint(alike) for alike in compared)


def _only_gives(case: Case, entity: str, fact: Fact) -> bool:
    """Whether a country is only who gives, beside the giver of a figure."""
    if entity not in case.index.providers:
        return False
    kind = case.index.entities[fact.subject].kind
    return kind == "country" or fact.provider is None or case.bearings.says(fact.provider)


def is_of_others(case: Case, fact: Fact) -> bool:
    """Whether a sentence tells what another body did, or of a country beside a figure's parties.

    Beside that of a programme or of all, in its clause: "Sri Lanka's share of the Belt and Road".
    """
    bearings = case.bearings
    if is_elsewhere(case, fact) or is_of_another_body(case, fact):
        return True
    return case.index.entities[fact.subject].kind in ("region", "programme") and any(
        hit.kind == "country"
        and hit.reach is Reach.CLAUSE
        and hit.entity not in bearings.speakers | case.index.providers
        and not bearings.is_party(hit.entity, fact)
        for hit in bearings.stated
    )


def is_of_another_body(case: Case, fact: Fact) -> bool:
    """Whether the sentence tells what another body did: "The Fund approved $15.6bn for Ukraine"."""
    parties, related = (fact.provider, fact.publisher, fact.recipient), case.bearings.related
    return fact.provider is not None and any(
        hit.kind == "organisation"
        and hit.entity not in case.bearings.speakers
        and hit.reach <= Reach.SENTENCE
        and not any(related(hit.entity, party) for party in parties)
        for hit in case.bearings.stated
    )


def names_another_place(case: Case, fact: Fact) -> bool:
    """Whether the sentence names a place that is none of the figure's."""
    bearings = case.bearings
    return any(
        hit.kind in PLACES and not bearings.is_party(hit.entity, fact, telling=False)
        for hit in bearings.stated
    )
