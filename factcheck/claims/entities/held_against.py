"""Names that another is held against or ranked behind, though they stand right before its amount.

"A trifle next to what Washington spent"; "Brazil comes first after Venezuela, with $54.3 billion".
"""

from __future__ import annotations

from factcheck.claims.scenes.scene import Scene
from factcheck.kinds import PLACES
from factcheck.model import Mention
from factcheck.patterns import HEDGES, TWO_TO_TEN, pattern, worded
from factcheck.reference import NameHit

_CAPITALS = r"[A-Z][\w'\u2019.-]*(?:\s+[A-Z][\w'\u2019.-]*){0,2}"
_WHAT = worded(
    "what",
    r"(?i)\b(?:next\s+to|compared\s+(?:to|with)|beside|against|measured\s+by|than|dwarfed\s+by"
    r"|(?:a|some)\s+(?:fraction|multiple|tenth|fifth|quarter|third|half)\s+of|half|twice|double|triple"
    rf"|(?:{TWO_TO_TEN})\s+times)\s+what\s+(?:the\s+)?$",
)
"""What leads to whose doings an amount is held against: "half of what", "dwarfed by what"."""
_BEHIND = worded(
    "after second next beaten surpassed",
    r"\b(?:after|second\s+(?:only\s+)?to|next\s+(?:only\s+)?to|(?:beaten|surpassed)\s+only\s+by)\s+"
    rf"(?:the\s+)?(?:{_CAPITALS}(?:,\s+{_CAPITALS})*,?\s+and\s+(?:the\s+)?)?$",
)
"""What leads to those who alone have more: "first after Venezuela", "after Russia and Angola"."""
_AND_HAS = pattern(
    rf"(?:(?:,|,?\s+and)\s+(?:the\s+)?{_CAPITALS}){{0,3}},\s+(?:with|at|on|having)\s+{HEDGES}\S?"
)
"""What leads past a comma to the amount of whom the clause is: ", with $54.3 billion"."""

_FALLS_ON = pattern(
    r"(?:\s+of\s[^;:]{1,80}?)?\s+(?:(?:falls?|fell|falling|rests?)\s+on|(?:belongs?|belonged|went|goes)"
    r"\s+to|(?:is|was|lies|lay)\s+in|(?:is|was)\s+owed\s+by|of\s[^;:]{1,40}\sin)"
    r"\s+(?:(?:only|just|alone)\s+)?(?:(?:[a-z]+\s+)?(?:countries|nations|borrowers),\s+)?(?:the\s+)?"
)
"""What leads from a share to whom it falls on: "61 percent of the debt falls on"."""
_MAKES_UP = pattern(
    r"(?:\s+(?:alone|together|itself))?\s+(?:accounts?\s+for|accounted\s+for|makes?\s+up|made\s+up)\s+"
    rf"{HEDGES}"
)
_OF_A_WHOLE = pattern(rf"\bof\s+(?:(?:the|all|this|that|its|their)\s+)?{HEDGES}$")


def is_whom_a_share_falls_on(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether only a share falls on a name, and the amount is the whole or another one.

    "Loans of $676 billion, and 61 percent of the hidden part falls on Venezuela and Russia".
    """
    if mention.kind != "money" or scene.index.entities[name.entity].kind not in PLACES:
        return False
    if name.start < mention.start:
        return False
    if _makes_up_a_share(scene, mention, name):
        return True
    share = next(
        (
            m
            for m in reversed(scene.mentions_near(mention))
            if m.kind == "percent" and m.end <= name.start
        ),
        None,
    )
    if share is None or not _FALLS_ON.fullmatch(scene.text, share.end, name.start):
        return False
    return mention.end <= share.start or bool(
        _OF_A_WHOLE.search(scene.text, share.end, mention.start)
    )


def _makes_up_a_share(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a share of something is made up by a name: "and note that Russia makes up 61%"."""
    return mention.end <= name.start and any(
        share.kind == "percent" and _MAKES_UP.fullmatch(scene.text, name.end, share.start)
        for share in scene.mentions_near(mention)
        if share.start >= name.end
    )


def is_in_what_it_is_held_against(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a name behind an amount does something that the amount is only held against.

    "$588 million, a trifle next to what Washington spent", "half of what Japan lent".
    """
    return (
        name.start >= mention.end
        and scene.search(_WHAT, scene.back(name.start), name.start) is not None
    )


def is_ranked_before(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a name is that of one who has more, and the amount that of who comes after it.

    "Brazil comes first after Venezuela, with $54.3 billion". Both are countries, say: "a loan after
    Sri Lanka, with $2 billion" ranks nobody.
    """
    if name.end > mention.start or not _AND_HAS.fullmatch(scene.text, name.end, mention.start):
        return False
    if scene.search(_BEHIND, scene.back(name.start), name.start) is None:
        return False
    kind = scene.index.entities[name.entity].kind
    return any(
        other.end < name.start and scene.index.entities[other.entity].kind == kind
        for other in scene.names
    )
