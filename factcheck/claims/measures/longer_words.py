"""Words that are part of longer ones, which name another measure: "GNI" in "GNI per capita"."""

from __future__ import annotations

from factcheck.claims.measures.kinds import kinds_of
from factcheck.claims.measures.vetoes import is_vetoed
from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.reference import PhraseHit

_A_SORT_OF = pattern(
    r"(?!is |are |was |were |be |been |has |have |had |the |of |in |on |as )[a-zA-Z]+ "
)
"""A word that makes what stands behind it one sort of it: "unpaid" bills."""
_OF_A_NAME = pattern(
    r"\s+(?:[A-Z][\w-]*\s+){0,2}(?:Corporation|Bank|Agency|Fund|Authority|Association|Institution"
    r"|Institute|Ministry|Council|Commission|Company|Centre|Center)\b"
)
"""What ends the name of somebody: "the International Development Finance" Corporation."""


def is_in_another(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether the words are part of longer ones, or of somebody's name."""
    return is_inside_longer(scene, mention, hit) or is_inside_name(scene, hit)


def is_inside_longer(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether the words are part of longer ones for a measure that may well be meant."""
    return any(
        other.start <= hit.start
        and hit.end <= other.end
        and other.end - other.start > hit.end - hit.start
        and not (other.start < mention.end and mention.start < other.end)
        and any(_may_be_meant(scene, mention, hit, other, measure) for measure in other.measures)
        for other in scene.phrases_near(mention)
    )


def is_inside_name(scene: Scene, hit: PhraseHit) -> bool:
    """Whether the words are part of the name of somebody."""
    is_capital = scene.text[hit.start : hit.start + 1].isupper()
    return is_capital and _OF_A_NAME.match(scene.text, hit.end) is not None


def _may_be_meant(
    scene: Scene, mention: Mention, hit: PhraseHit, other: PhraseHit, measure: str
) -> bool:
    """Whether longer words name a measure of what is named, or a sort of what the shorter name.

    An amount of "unpaid bills" is none of bills, whether or not the references have any.
    """
    if scene.index.measures[measure].unit_kind not in kinds_of(scene, mention):
        return False
    if is_vetoed(scene, mention, measure, other):
        return False
    if hit.end == other.end and _A_SORT_OF.fullmatch(scene.text, other.start, hit.start):
        return True
    subjects = scene.index.subjects_of(measure)
    is_its = any(name.entity in subjects for name in scene.names)
    return is_its or bool(scene.index.wholes_of(measure))
