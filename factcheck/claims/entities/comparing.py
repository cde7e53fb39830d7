"""Names that something is only compared with, or told at: "more than Kenya", "said in Paris"."""

from __future__ import annotations

from functools import cache

from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.patterns import pattern
from factcheck.reference import NameHit
from factcheck.tables import rows

_CAPITALS = r"[A-Z][\w'\u2019.-]*(?:\s+[A-Z][\w'\u2019.-]*){0,2}"
_COMPARING = (
    *("following", "behind", "unlike", "than", "ahead of", "trailing", "compared to"),
    *("compared with", "in contrast to", "surpassing", "overtaking", "leads", "leading"),
    *("tops", "topping", "dwarfing", "exceeding", "eclipsing", "outstripping", "outpacing"),
    *("versus", "against", "short of", "a fraction of", "on top of", "dwarf", "dwarfs"),
)
_COMPARED = pattern(
    rf"\b(?i:{'|'.join(_COMPARING)})\s+(?:the\s+)?"
    rf"(?:{_CAPITALS}(?:,\s+{_CAPITALS})*\s+(?:and|or)\s+(?:the\s+)?)?$"
    rf"|\bincluding\s+(?:the\s+)?(?:{_CAPITALS},?\s+(?:and\s+)?(?:the\s+)?){{0,4}}$"
)


@once_a_place
def is_set_beside(scene: Scene, name: NameHit) -> bool:
    """Whether words of comparing lead to a name."""
    before = scene.text[scene.span.start : name.start].lower()
    if not any(word in before for word in (*_COMPARING, "including")):
        return False
    return _COMPARED.search(scene.text, scene.span.start, name.start) is not None


_NEWS = (
    *(
        "said",
        "says",
        "told",
        "speaking",
        "spoke",
        "visit",
        "visits",
        "visiting",
        "trip",
        "arrived",
    ),
    *("met", "meeting", "summit", "forum", "ceremony", "conference", "talks", "officials"),
)
_TOLD_AT = pattern(
    rf"\b(?:{'|'.join(_NEWS)})(?:\s+(?:reporters|journalists|lawmakers|parliament))?"
    r"\s+(?:in|to)\s+$"
)


@once_a_place
def is_where_it_is_told(scene: Scene, name: NameHit) -> bool:
    """Whether a seat of government is only the place of the news: "he said in Beijing"."""
    if name.text not in _seats():
        return False
    return _TOLD_AT.search(scene.text, scene.span.start, name.start) is not None


@cache
def _seats() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("seats_of_government"))
