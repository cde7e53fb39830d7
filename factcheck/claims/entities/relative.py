"""Who gives or takes an amount, by the words right around it and no others.

In a clause behind it ("the $319 billion that the US put up"), or where it is still to be given
("China will invest $46 billion in Pakistan").
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from factcheck.claims.scenes.roles import RoleHit, words_of_group
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.model import Mention, Role, Span
from factcheck.patterns import HEDGES, pattern

_THAT = pattern(r"\s+(?:that|which)\s+(?:the\s+)?")
_FROM = pattern(
    r"\s+(?:that|which)\s+(?:comes?|came|(?:was|were)\s+given)\s+(?:from|by)\s+(?:the\s+)?"
)
_TO = pattern(
    r"\s+(?:that|which)\s+(?:(?:has|have|had|was|were|been)\s+)*(?:went|goes|gone|flow(?:s|ed)|given"
    r"|lent|paid|granted|committed|promised|extended|channell?ed)\s+to\s+(?:the\s+)?"
)
_WILL_GIVE = pattern(
    r"(?:\s+[a-z]+)?\s+(?:will|would|shall|(?:is|are|was|were|plan(?:s|ned)?|(?:ha(?:s|ve)\s+)?agreed"
    r"|intends?|wants?|promised|pledged)\s+to)\s+(?:[a-z]+ly\s+)?"
    r"(?:invest|lend|give|provide|put|pour|pump|grant|extend|channel|donate)\s+"
    rf"(?:[a-z,-]+\s+){{0,4}}{HEDGES}"
)
_IN_WHOM = pattern(r"(?:\s+worth\s+of)?(?:\s+[a-z]+)?\s+(?:in|into|to)\s+(?:the\s+)?")
_OF_WHAT = pattern(r"\b(?:of|than|as) what\s+(?:the\s+)?$")
_VERB = pattern(r"\s+(?:has\s+|have\s+|had\s+)?(?P<verb>[a-z]+(?:\s+up)?)")


@cache
def _giving() -> frozenset[str]:
    return frozenset((*words_of_group("give-verb"), "put up"))


@once_a_place
def relative_giver(scene: Scene, mention: Mention) -> int | None:
    """Give the position of the name that gives in the clause right behind an amount."""
    at = bisect_left(scene.names, mention.end, key=lambda name: name.start)
    if at < len(scene.names) and _FROM.fullmatch(scene.text, mention.end, scene.names[at].start):
        return at
    if at == len(scene.names) or not _THAT.fullmatch(
        scene.text, mention.end, scene.names[at].start
    ):
        return None
    verb = _VERB.match(scene.text, scene.names[at].end, scene.span.end)
    gives = verb and not _giving().isdisjoint((verb["verb"], verb["verb"].split()[0]))
    return at if gives else None


@once_a_place
def relative_taker(scene: Scene, mention: Mention) -> int | None:
    """Give the position of the name that takes in the clause right behind an amount."""
    at = bisect_left(scene.names, mention.end, key=lambda name: name.start)
    if at == len(scene.names):
        return None
    return at if _TO.fullmatch(scene.text, mention.end, scene.names[at].start) else None


@once_a_place
def to_be_given(scene: Scene, mention: Mention) -> tuple[int, int] | None:
    """Give the positions of the names that will give and take an amount, if they are around it."""
    at = bisect_left(scene.names, mention.start, key=lambda name: name.start)
    if not 0 < at < len(scene.names):
        return None
    giver, taker = scene.names[at - 1 : at + 1]
    leads = _WILL_GIVE.fullmatch(scene.text, giver.end, mention.start)
    if leads is None or not _IN_WHOM.fullmatch(scene.text, mention.end, taker.start):
        return None
    return at - 1, at


def gives_another(scene: Scene, mention: Mention, number: int) -> bool:
    """Whether a name gives in the clause behind another amount, and has no part in this one.

    Nor has one that an amount is only measured by: "was 83% of what the World Bank lent".
    """
    name = scene.names[number]
    if _OF_WHAT.search(scene.text, mention.end, name.start) and any(
        mention.end < other.start < name.start for other in scene.mentions_near(mention)
    ):
        return True
    return any(
        relative_giver(scene, other) == number
        for other in scene.mentions_near(mention)
        if other is not mention
    )


def as_party(scene: Scene, mention: Mention, number: int, own: list[RoleHit]) -> list[RoleHit]:
    """Give the roles of a name: who gives or takes in the words around an amount does so alone."""
    giver, taker = to_be_given(scene, mention) or (
        relative_giver(scene, mention),
        relative_taker(scene, mention),
    )
    parties: tuple[tuple[Role, int | None], ...] = (("provider", giver), ("recipient", taker))
    for party, alone in parties:
        if number == alone:
            return [RoleHit(party, Span(*scene.names[number][:2]), "clause-of-amount")]
        if alone is not None:
            own = [role for role in own if role.role != party]
    return own
