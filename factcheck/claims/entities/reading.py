"""The entities near an amount, with their roles and their nearness."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.claims.entities.choosing import of_this_amount
from factcheck.claims.entities.comparing import (
    is_past_a_semicolon,
    speaks_of_it,
)
from factcheck.claims.entities.relative import as_party, gives_another
from factcheck.claims.entities.shared_roles import (
    across,
    gives_in_its_stead,
    in_its_role,
    owned,
)
from factcheck.claims.lists.alignment import Aligned, aligned, leader_of
from factcheck.claims.lists.gapping import Gap, gap_before
from factcheck.claims.lists.pairing import is_of_another
from factcheck.claims.lists.telling import teller_in_turn
from factcheck.claims.scenes.adjectives import (
    dates_by_its_event,
    is_an_end_of_a_line,
    is_beside_its_own,
    is_only_told_of_another,
    is_the_whole_of_it,
    is_where_it_stands,
    names_an_era,
    tells_when,
)
from factcheck.claims.scenes.contrast import is_not_counted
from factcheck.claims.scenes.roles import RoleHit
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.teller_rows import OF_ONE_AMOUNT
from factcheck.claims.scenes.wholes import wholes_inside
from factcheck.kinds import THINGS
from factcheck.model import EntityHit, Mention, Reach, Role, Slot, Span
from factcheck.patterns import pattern
from factcheck.reference import PLACES, NameHit

INSIDE_NAME = "inside-name"
_PLACE_BEHIND = pattern(r"\s+(?:(?:of|in)\s+[a-z]+\s+)?(?:in|to|for)\s+(?:the\s+)?$")
SENTENCE_APART = 10_000
"""How much farther a name stands with each sentence between."""
_BEHIND_A_COMMA = 12


def far_entities(reach: Reach, steps: int, scene: Scene, *, goes_on: bool) -> list[EntityHit]:
    """Give the names of a sentence before the amount's own, or of a headline.

    They have no role for this amount and are inferred. `steps` is how many sentences lie
    between; within one the first name stands out most, as its subject. What it leaves out is
    named to those only that go on about it.
    """
    text, first = scene.text, scene.span.start
    names = [name for name in scene.names if goes_on or not is_not_counted(text, first, name)]
    hits = [_far(scene, name, reach, steps) for name in names]
    for name in names:
        for start, end, whole in wholes_inside(name, scene.index):
            part = NameHit(start, end, scene.text[start:end], whole)
            hits.append(_far(scene, part, reach, steps))
    return hits


def read_entities(scene: Scene, mention: Mention) -> list[EntityHit]:
    """Give the entities of a sentence, one hit for each name and role that it has there."""
    hits: list[EntityHit] = []
    in_turn = teller_in_turn(scene, mention)
    gap = gap_before(scene, mention) if in_turn is None else None
    lists = _lists(scene, mention) if in_turn is None else None
    leader = leader_of(scene, mention, lists) if lists else None
    for number, name in of_this_amount(scene, mention):
        if (lists and name in lists.other_names) or (gap and number == gap.parallel):
            continue
        if number == leader:
            continue
        if not (lists or number in scene.roles) and is_of_another(scene, mention, name):
            continue
        told = scene.roles.get(number, [])
        own = _own_roles(scene, mention, number)
        if told and not own and all(role.role == "attribution" for role in told):
            continue
        if _has_no_part(scene, mention, number, gap):
            continue
        own = as_party(scene, mention, number, own)
        if gap is not None:
            own = across(scene, gap, number, own)
        if lists and name == lists.name:
            hits.append(_in_its_list(scene, mention, name, lists, leader))
            continue
        hits.extend(_near(scene, mention, name, role) for role in own)
        if not any(role.role in ("provider", "recipient") for role in own):
            hits.append(_near(scene, mention, name, None))
        hits.extend(_inside(scene, mention, name))
    return _place_behind(scene, mention, hits)


def _lists(scene: Scene, mention: Mention) -> Aligned | None:
    return aligned(scene, mention) or owned(scene, mention)


def _own_roles(scene: Scene, mention: Mention, number: int) -> list[RoleHit]:
    """Give the roles of a name that hold for an amount; who tells it in turn tells it alone."""
    in_turn = teller_in_turn(scene, mention)
    if number == in_turn:
        return [RoleHit("attribution", Span(*scene.names[number][:2]), "in-turn")]
    own = [r for r in scene.roles.get(number, ()) if _speaks_of(scene, mention, r)]
    return own if in_turn is None else [r for r in own if r.role != "attribution"]


def _has_no_part(scene: Scene, mention: Mention, number: int, gap: Gap | None) -> bool:
    """Whether a name gives another amount, or only tells more of another name."""
    return (
        gives_another(scene, mention, number)
        or (gap is not None and gives_in_its_stead(scene, gap, number))
        or is_the_whole_of_it(scene, number)
        or is_only_told_of_another(scene, mention, number)
        or dates_by_its_event(scene, *scene.names[number][:2])
    )


def _in_its_list(
    scene: Scene, mention: Mention, name: NameHit, lists: Aligned, leader: int | None
) -> EntityHit:
    """Give the name at the amount's place of a list, in the role that the list has."""
    listed = {name, *lists.other_names}
    numbers = [n for n, each in enumerate(scene.names) if each in listed]
    if leader is not None:
        numbers.append(leader)
    roles = [role for n in numbers for role in scene.roles.get(n, ()) if role.role != "attribution"]
    own = scene.names.index(name)
    if roles and own not in scene.roles:
        roles = [in_its_role(scene, own, roles[0])]
    hit = _near(scene, mention, name, roles[0] if roles else None)
    return replace(hit, reach=Reach.CLAUSE, distance=0)


def _kind(scene: Scene, name: NameHit) -> str:
    return scene.index.entities[name.entity].kind


def _place_behind(scene: Scene, mention: Mention, hits: list[EntityHit]) -> list[EntityHit]:
    """Make the place right behind an amount its receiver: "$60 billion in the U.K.".

    A place in the name of a project that receives it is none: "to the Kigali Innovation Fund", nor
    is one that only says whose a measure is: "$33 billion in US aid".
    """
    givers = {hit.entity for hit in hits if hit.role == "provider"}
    place = next(
        (
            hit
            for hit in hits
            if hit.kind in PLACES
            and hit.role in ("", "recipient")
            and not (hit.slot.rule == INSIDE_NAME and _names_a_thing(scene, hit, hits))
            and scene.text[hit.slot.end : hit.slot.end + 1] not in ("'", "\u2019")
            and hit.entity not in givers
            and not any(
                said.start == hit.slot.start and said.end > hit.slot.end for said in scene.phrases
            )
            and _PLACE_BEHIND.fullmatch(scene.text, mention.end, hit.slot.start)
        ),
        None,
    )
    if place is None or not any(hit.role == "recipient" for hit in hits):
        return hits
    own = replace(place, role="recipient")
    others = [h for h in hits if h is not place and h.role != "recipient"]
    return [*others, own]


def _names_a_thing(scene: Scene, place: EntityHit, hits: Sequence[EntityHit]) -> bool:
    """Whether a place stands in the name of a programme, a project that receives, or a lender."""
    return any(
        hit.slot.start <= place.slot.start < hit.slot.end
        and (
            hit.kind == "programme"
            or (hit.role == "recipient" and hit.kind in THINGS)
            or hit.entity in scene.index.providers - {place.entity}
        )
        for hit in hits
    )


def nearest_each(hits: Sequence[EntityHit]) -> tuple[EntityHit, ...]:
    """Give for each entity, role and reach the nearest hit, in order."""
    best: dict[tuple[str, str, int, bool], EntityHit] = {}
    for hit in hits:
        key = (hit.entity, hit.role, int(hit.reach), hit.slot.rule == INSIDE_NAME)
        if key not in best or hit.distance < best[key].distance:
            best[key] = hit
    return tuple(best.values())


def _inside(scene: Scene, mention: Mention, name: NameHit) -> Iterator[EntityHit]:
    """Give the countries that a longer name contains: "Chinese power producers in Pakistan".

    And the project that one of its agreements is named for: "the memorandum on Chashma-5".
    """
    for start, end, whole in wholes_inside(name, scene.index):
        yield replace(
            _near(scene, mention, name, None),
            entity=whole,
            kind=scene.index.entities[whole].kind,
            slot=scene.slot(whole, start, end, "named"),
        )
    for start, end, country in scene.countries_inside(name):
        yield EntityHit(
            entity=country,
            kind="country",
            role="",
            reach=scene.reach(mention, name.start),
            distance=scene.distance(mention, name.start, name.end),
            slot=scene.slot(country, start, end, INSIDE_NAME),
        )


def _speaks_of(scene: Scene, mention: Mention, role: RoleHit) -> bool:
    """Whether a role holds for this amount: said in its clause, or where no other amount stands."""
    if role.rule in OF_ONE_AMOUNT:
        return role.words.start < mention.end and mention.start < role.words.end
    if role.role == "attribution":
        return speaks_of_it(scene, mention, role.words)
    own = scene.clause_of(mention.start)
    first, last = scene.clause_of(role.words.start), scene.clause_of(role.words.end - 1)
    if first <= own <= last:
        return True
    return not any(
        first <= scene.clause_of(other.start) <= last
        for other in scene.mentions_near(mention)
        if other.kind not in ("date", "daterange", "duration")
    )


def _near(scene: Scene, mention: Mention, name: NameHit, role: RoleHit | None) -> EntityHit:
    slot = scene.slot(name.entity, name.start, name.end, role.rule if role else "named")
    if (
        is_where_it_stands(scene, mention, name.start)
        or is_an_end_of_a_line(scene, name.start)
        or tells_when(scene, mention, name.start)
        or names_an_era(scene, name.end)
        or is_beside_its_own(scene, mention, name.start, name.end)
        or is_past_a_semicolon(scene, mention, name)
    ):
        slot = replace(slot, state="inferred")
    return EntityHit(
        entity=name.entity,
        kind=scene.index.entities[name.entity].kind,
        role=role.role if role else "",
        reach=scene.reach(mention, name.start),
        distance=scene.distance(mention, name.start, name.end) + _detour(scene, mention, name),
        slot=slot,
    )


def _detour(scene: Scene, mention: Mention, name: NameHit) -> int:
    """Give what a name behind the amount and a comma costs: it belongs to what comes next."""
    behind = name.start >= mention.end and "," in scene.text[mention.end : name.start]
    return _BEHIND_A_COMMA if behind else 0


def _far(scene: Scene, name: NameHit, reach: Reach, steps: int) -> EntityHit:
    slot = Slot(
        value=name.entity,
        state="inferred",
        text=scene.text[name.start : name.end],
        start=name.start,
        end=name.end,
        rule="named-before" if reach is Reach.BEFORE else "named-in-headline",
    )
    return EntityHit(
        entity=name.entity,
        kind=scene.index.entities[name.entity].kind,
        role="",
        reach=reach,
        distance=SENTENCE_APART * (steps + 1) + name.start - scene.span.start,
        slot=slot,
    )


def with_role(entities: Sequence[EntityHit], role: Role) -> EntityHit | None:
    """Give the nearest entity in a role."""
    hits = [hit for hit in entities if hit.role == role]
    return min(hits, key=lambda hit: (hit.reach, hit.distance, hit.slot.start)) if hits else None
