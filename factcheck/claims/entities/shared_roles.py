"""The role of a name that shares the verb of another: "Beijing committed …, Russia $170bn"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from factcheck.claims.lists.gapping import Gap
from factcheck.claims.scenes.roles import RoleHit
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.model import Mention, Span


def across(scene: Scene, gap: Gap, number: int, own: list[RoleHit]) -> list[RoleHit]:
    """Give the name before a gap the role that another has beside the amount before."""
    if gap.takes:
        taker = RoleHit("recipient", Span(*scene.names[number][:2]), "gap-to")
        return [taker] if number == gap.name else [r for r in own if r.role != "recipient"]
    parallel = _acting_before(scene, gap) if gap.parallel is None else gap.parallel
    if parallel is None:
        return own
    if number == gap.name:
        roles = [r for r in scene.roles.get(parallel, ()) if r.role != "attribution"]
        return roles if may_give(scene, number) else [as_taker(role) for role in roles]
    if number == parallel:
        return [r for r in own if r.role == "attribution"]
    return own


def may_give(scene: Scene, number: int) -> bool:
    """Whether nothing speaks against a name as a giver: its figures are not all those of takers."""
    entity = scene.names[number].entity
    measures = {measure for hit in scene.phrases for measure in hit.measures}
    takes = any(entity in scene.index.subjects_of(measure) for measure in measures)
    givers = set().union(*map(scene.index.providers_of, measures))
    return entity in givers or not (givers and takes)


def as_taker(role: RoleHit) -> RoleHit:
    """Give a role as that of who takes, if it is that of a giver."""
    return role._replace(role="recipient") if role.role == "provider" else role


def _acting_before(scene: Scene, gap: Gap) -> int | None:
    """Give the number of the last name before an amount that acts, best of the same kind.

    "China's commitments to developing countries came to $79 billion, against $61 billion for the
    United States": these gave, too.
    """
    acting = _all_acting_before(scene, gap.antecedent)
    if not acting and may_give(scene, gap.name):
        acting = _all_giving_before(scene, gap.antecedent)
    acting = acting or _all_given_by_behind(scene, gap)
    own = _kind(scene, gap.name)
    return next((n for n in acting if _kind(scene, n) == own), next(iter(acting), None))


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
