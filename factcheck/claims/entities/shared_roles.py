"""The role of a name that shares the verb of another: "Beijing committed …, Russia $170bn"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice

from factcheck.claims.entities.comparing import is_set_beside
from factcheck.claims.lists.alignment import Aligned
from factcheck.claims.lists.gapping import Gap
from factcheck.claims.lists.pairing import only_tells
from factcheck.claims.scenes.roles import RoleHit
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.model import Mention, Span
from factcheck.reference import PLACES

_GIVERS = PLACES | {"organisation"}


def across(scene: Scene, gap: Gap, number: int, own: list[RoleHit]) -> list[RoleHit]:
    """Give the name before a gap the role that another has beside the amount before."""
    if gap.takes:
        taker = RoleHit("recipient", Span(*scene.names[number][:2]), "gap-to")
        return [taker] if number == gap.name else [r for r in own if r.role != "recipient"]
    if gap.gives:
        giver = RoleHit("provider", Span(*scene.names[number][:2]), "gap-by")
        return [giver] if number == gap.name else [r for r in own if r.role != "provider"]
    parallel = _acting_before(scene, gap) if gap.parallel is None else gap.parallel
    if parallel is None:
        return own
    if number == gap.name:
        roles = [r for r in scene.roles.get(parallel, ()) if r.role != "attribution"]
        return [in_its_role(scene, number, role) for role in roles]
    if number == parallel:
        return [r for r in own if r.role == "attribution"]
    return own


def owned(scene: Scene, mention: Mention) -> Aligned | None:
    """Give the owner of an amount and what it is compared with: "less than Kenya's $4 billion"."""
    names = scene.names
    at = bisect_right(names, mention.start, key=lambda name: name.end) - 1
    if (
        at < 0
        or only_tells(scene, names[at])
        or not (scene.is_owner(names[at], mention) and is_set_beside(scene, names[at]))
    ):
        return None
    takes, gives = may_take(scene, at), gives_in_figures(scene, at)
    others = (
        names[n]
        for n in reversed(range(at))
        if (
            len(kinds := {_kind(scene, n), _kind(scene, at)}) == 1
            or (kinds <= _GIVERS and not (takes and gives))
        )
        and (
            (takes and gives)
            or takes != any(role.role == "provider" for role in scene.roles.get(n, ()))
        )
    )
    return Aligned(names[at], tuple(islice(others, 1)), None)


def gives_in_its_stead(scene: Scene, gap: Gap, number: int) -> bool:
    """Whether the name before a gap gives its amount, and another gave the one before alone.

    "America gave $61 billion and the G7 $163 billion": America has no part in the latter.
    """
    if gap.takes or gap.parallel is not None or number == gap.name:
        return False
    roles = scene.roles.get(number, ())
    if not roles or any(role.role != "provider" for role in roles):
        return False
    return gap.gives or (number == _acting_before(scene, gap) and may_give(scene, gap.name))


def may_give(scene: Scene, number: int) -> bool:
    """Whether nothing speaks against a name as a giver: its figures are not all those of takers."""
    givers = set().union(*map(scene.index.providers_of, _measures(scene)))
    return gives_in_figures(scene, number) or not (givers and may_take(scene, number))


def gives_in_figures(scene: Scene, number: int) -> bool:
    """Whether a name gives some figure of a measure that the sentence names."""
    entity = scene.names[number].entity
    return any(entity in scene.index.providers_of(measure) for measure in _measures(scene))


def may_take(scene: Scene, number: int) -> bool:
    """Whether a figure of a measure that the sentence names is of a name."""
    entity = scene.names[number].entity
    return any(entity in scene.index.subjects_of(measure) for measure in _measures(scene))


def _measures(scene: Scene) -> set[str]:
    return {measure for hit in scene.phrases for measure in hit.measures}


def in_its_role(scene: Scene, number: int, role: RoleHit) -> RoleHit:
    """Give a role of another as that of a name that only takes, or only gives, in its figures."""
    if role.role == "provider" and not may_give(scene, number):
        return role._replace(role="recipient")
    only_gives = gives_in_figures(scene, number) and not may_take(scene, number)
    if role.role == "recipient" and only_gives:
        return role._replace(role="provider")
    return role


def _acting_before(scene: Scene, gap: Gap) -> int | None:
    """Give the number of the last name before an amount that acts, best of the same kind.

    "China's commitments to developing countries came to $79 billion, against $61 billion for the
    United States": these gave, too.
    """
    acting = _all_acting_before(scene, gap.antecedent)
    if not acting and may_give(scene, gap.name):
        acting = _all_giving_before(scene, gap.antecedent)
    acting = acting or _all_given_by_behind(scene, gap)
    acting = [n for n in acting if _is_of_one_side(scene, n, gap.name)] or acting
    own = _kind(scene, gap.name)
    return next((n for n in acting if _kind(scene, n) == own), next(iter(acting), None))


def _is_of_one_side(scene: Scene, number: int, name: int) -> bool:
    """Whether a name has the role in which alone another has figures: both give, or both take.

    "Denmark's aid to Ukraine came to $8 billion, while Norway's was $4 billion."
    """
    gives, takes = gives_in_figures(scene, name), may_take(scene, name)
    if gives == takes:
        return True
    roles = {role.role for role in scene.roles.get(number, ())}
    return ("provider" if gives else "recipient") in roles


def _all_given_by_behind(scene: Scene, gap: Gap) -> list[int]:
    """Give who gave the amount before, told behind it: "$61bn was given by Rome, and Oslo …"."""
    first = bisect_left(scene.names, gap.antecedent.end, key=lambda name: name.start)
    return [
        n
        for n in range(first, gap.name)
        if any(role.rule == "given-by" for role in scene.roles.get(n, ()))
    ]


def _kind(scene: Scene, number: int) -> str:
    return scene.index.entities[scene.names[number].entity].kind


@once_a_place
def _all_giving_before(scene: Scene, mention: Mention) -> list[int]:
    """Give the numbers of the names before an amount that give, be it as an adjective."""
    before = bisect_right(scene.names, mention.start, key=lambda name: name.end)
    return [
        n
        for n in reversed(range(before))
        if any(role.role == "provider" for role in scene.roles.get(n, ()))
    ]


@once_a_place
def _all_acting_before(scene: Scene, mention: Mention) -> list[int]:
    """Give the numbers of the names before an amount that act, the last first."""
    before = bisect_right(scene.names, mention.start, key=lambda name: name.end)
    return [n for n in reversed(range(before)) if _acts(scene, n)]


def _acts(scene: Scene, number: int) -> bool:
    """Whether a name gives or receives itself, and not only as in "Chinese bailouts"."""
    return any(
        role.role != "attribution" and role.rule != "giver-adjective"
        for role in scene.roles.get(number, ())
    )
