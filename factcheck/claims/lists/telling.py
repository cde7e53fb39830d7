"""Amounts told each by another source: "APP has $2 billion, Dawn $3 billion"."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.claims.lists.pairing import are_alike
from factcheck.claims.scenes.roles import RoleHit
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.claims.scenes.skeleton import is_a_source, only_keeps_figures
from factcheck.model import Mention
from factcheck.patterns import HEDGES, SET_AGAINST, pattern

_IN_TURN = pattern(
    rf"(?:[,;]|\b(?:and|but|while|whereas|{SET_AGAINST}))\s+(?:the\s+)?$", re.IGNORECASE
)
_HAS = pattern(
    r"(?:\s?['\u2019]s?(?:\s+(?:own\s+)?(?:data|figures|statistics|books|count|tables))?)?"
    r"(?:,\s+(?:which|who|with|for|counting|adding|including)\s[^;:]{1,60},)?"
    rf"\s+(?:(?:at|of|with|to|shows?|has|had)\s+)?{HEDGES}"
)
_OWNS = ("'s ", "\u2019s ")
_IN_WHOSE = pattern(r"\s+(?:at|in)\s+(?:the\s+)?")
_AND = pattern(rf"(?:[,;]|\b(?:and|but|while|{SET_AGAINST}))\s+{HEDGES}$", re.IGNORECASE)
"""What sets an amount beside one told before: ", against $3 billion in the Bank's statistics"."""


@once_a_place
def teller_in_turn(scene: Scene, mention: Mention) -> int | None:
    """Give the name that tells an amount as another told the one before: "and Dawn $3 billion".

    It stands right before the amount or, led to by "at" or "in", right behind it.
    """
    at = bisect_left(scene.names, mention.start, key=lambda name: name.start)
    if at > 0 and _HAS.fullmatch(scene.text, scene.names[at - 1].end, mention.start):
        start = _with_its_owner(scene, at - 1)
        is_led_to = _IN_TURN.search(scene.text, scene.back(start), start)
        if is_led_to and _tells_in_turn(scene, mention, at - 1, start):
            return at - 1
    if at < len(scene.names) and _IN_WHOSE.fullmatch(
        scene.text, mention.end, scene.names[at].start
    ):
        is_set_beside = _AND.search(scene.text, scene.back(mention.start), mention.start)
        if is_set_beside and _tells_in_turn(scene, mention, at, mention.start):
            return at
    return None


def is_of_a_teller(scene: Scene, mention: Mention, start: int, end: int) -> bool:
    """Whether words of a measure are those of the name of a source, where sources tell in turn.

    "Boston University has loans of $498 billion, the World Bank's debt statistics $293 billion".
    """
    return teller_in_turn(scene, mention) is not None and any(
        name.start <= start and end <= name.end and is_a_source(name.entity, scene.index)
        for name in scene.names
    )


def _with_its_owner(scene: Scene, number: int) -> int:
    """Give where a name begins, with who keeps what it is: "Boston University's CODF"."""
    name = scene.names[number]
    if number > 0 and scene.text[scene.names[number - 1].end : name.start] in _OWNS:
        return scene.names[number - 1].start
    return name.start


def _tells_in_turn(scene: Scene, mention: Mention, number: int, start: int) -> bool:
    """Whether a name publishes figures, and another tells the like amount before it."""
    entity = scene.names[number].entity
    if not is_a_source(entity, scene.index):
        return False
    before = [m for m in scene.mentions_near(mention) if m.end <= start and are_alike(m, mention)]
    return bool(before) and any(
        _tells(scene, before[-1], role, other, number)
        for other in range(number)
        for role in scene.roles.get(other, ())
        if role.role == "attribution"
    )


def _tells(scene: Scene, amount: Mention, role: RoleHit, teller: int, after: int) -> bool:
    """Whether a name told an amount, and one may do so after it who is named beside no giver.

    "AidData says that China lent $5 billion, the World Bank $3 billion": these are loans of both.
    """
    if role.words.start >= amount.start or scene.names[teller].entity == scene.names[after].entity:
        return False
    if only_keeps_figures(scene.names[after].entity, scene.index):
        return True
    before = [n for n in range(after) if scene.names[n].end <= amount.start]
    if any(each.role == "provider" for n in before for each in scene.roles.get(n, ())):
        return False
    return scene.names[after].entity not in scene.index.providers or max(before) <= teller
