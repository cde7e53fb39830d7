"""The names near an amount that it may be of, without those that only stand beside it."""

from __future__ import annotations

import re

from factcheck.claims.entities.beside import only_stands_beside
from factcheck.claims.entities.comparing import (
    end_of_its_whole,
    is_set_beside,
    is_where_it_is_told,
    start_of_its_share,
)
from factcheck.claims.entities.held_against import (
    is_in_what_it_is_held_against,
    is_ranked_before,
    is_whom_a_share_falls_on,
)
from factcheck.claims.lists.pairing import are_alike
from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import NameHit

_RANKED_BEHIND = pattern(
    r"\s+(?:as|being)\s+(?:the |its |their )?(?:top|largest|biggest|main|single|number one)\b",
    re.IGNORECASE,
)
_BRACKET = pattern(r"(?P<words>(?:\s+[A-Z][\w-]*){0,4})\s*\($")
_CAPITAL_BEFORE_BRACKET = pattern(r"\b[A-Z][\w'\u2019-]*\s*\($")
_WHICH = pattern(
    r",\s+which,?\s+(?:according to [^,;:]{2,40}?,?\s+|by [^,;:]{2,30}?\s+count,?\s+)?"
    r"(?:had|has|have|spent|spends|recorded|posted|took|produced|made|emitted)\s[^,;:]*"
)
"""What leads from a name to an amount that it has itself: "behind Kenya, which had exports of"."""
_SEMICOLON = pattern(r";\s")
_ITS_OWN_IS = pattern(r"['\u2019]s?\s+(?:is|was|are|were|came|stood|has|had)\b")
_APPOSED = pattern(rf",\s+(?:with\s+)?{HEDGES}")
_THINGS = frozenset({"project", "programme"})


def of_this_amount(scene: Scene, mention: Mention) -> list[tuple[int, NameHit]]:
    """Give the names near an amount without those that only stand beside the one it is of.

    Names that something is compared with or ranked among, and, where the amount stands in
    brackets behind a name ("Sahiwal Coal Power (1320 MW)") or right before one ("400 MW
    Quaid-e-Azam Solar Park"), the other projects.
    """
    text = scene.text
    first, last = start_of_its_share(scene, mention), end_of_its_whole(scene, mention)
    named = [
        (number, name)
        for number, name in scene.names_near(mention)
        if first <= name.start < last
        and not is_where_it_is_told(scene, name)
        and not is_in_what_it_is_held_against(scene, mention, name)
        and not is_ranked_before(scene, mention, name)
        and not is_whom_a_share_falls_on(scene, mention, name)
        and not _has_the_next(scene, mention, name)
        and (
            scene.roles.get(number)
            or not (_is_compared(scene, mention, name) or only_stands_beside(scene, mention, name))
        )
    ]
    own = None
    if text.endswith("(", scene.span.start, mention.start):
        own = next((p for p in named if _BRACKET.fullmatch(text, p[1].end, mention.start)), None)
        if own is None and _CAPITAL_BEFORE_BRACKET.search(text, scene.span.start, mention.start):
            return [pair for pair in named if _kind(scene, pair[1]) not in _THINGS]
    elif mention.kind in ("money", "quantity"):
        own = next((p for p in named if text[mention.end : p[1].start] in (" ", "-")), None)
        if own is None and text[mention.end : mention.end + 1] == ",":
            own = next(
                (p for p in named if _APPOSED.fullmatch(text, p[1].end, mention.start)), None
            )
    if own is None or _kind(scene, own[1]) not in _THINGS:
        return named
    return [p for p in named if p == own or _kind(scene, p[1]) not in _THINGS]


def _has_the_next(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a name has the amount past a semicolon: "they paid £422m; Chelsea's is £404m"."""
    if name.start < mention.end or _SEMICOLON.search(scene.text, mention.end, name.start) is None:
        return False
    return _ITS_OWN_IS.match(scene.text, name.end) is not None or any(
        scene.is_owner(name, m) for m in scene.mentions_near(mention) if m.start >= name.end
    )


def _kind(scene: Scene, name: NameHit) -> str:
    return scene.index.entities[name.entity].kind


def _is_compared(scene: Scene, mention: Mention, name: NameHit) -> bool:
    if is_set_beside(scene, name):
        return not _has_own_amount(scene, mention, name)
    return mention.end <= name.start and bool(_RANKED_BEHIND.match(scene.text, name.end))


def _has_own_amount(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether the amount is that of the name compared with: "84 %, ahead of Kenya with 71"."""
    if name.end > mention.start:
        return False
    if scene.is_owner(name, mention) or scene.text[name.end : name.end + 1] in ("'", "\u2019"):
        return True
    if _WHICH.fullmatch(scene.text, name.end, mention.start):
        return True
    return any(
        other.end <= name.start and are_alike(other, mention)
        for other in scene.mentions_near(mention)
    )
