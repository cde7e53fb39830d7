"""Words of aggregation close to an amount that are told of something else."""

from __future__ import annotations

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import A_PART, WordHit
from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import HEDGES, SET_AGAINST, pattern

_AND_A = pattern(r",?\s+(?:and|with)\s+(?:(?:an?|the|its|with)\s+)*")
_NOUN_OF = pattern(rf"\s+(?:[a-z]+\s+){{1,3}}(?:of|at|is|was)\s+{HEDGES}")
_SET_AGAINST = pattern(
    r"\b(?:than|(?:exceed|surpass|outstrip|outweigh|outpac|dwarf|eclips|match|equal|rival|doubl"
    r"|tripl)[a-z]*|tops|topped|topping|correspond(?:s|ed|ing)? (?:to|with)"
    r"|(?:equivalent|comparable|close|next) (?:to|with)|equal to"
    rf"|{SET_AGAINST}|relative to|in relation to|as (?:much|many|large|big|high|great|costly) as"
    rf"|(?:{A_PART}|fraction|part|share|multiple|%) of|twice|double|triple|thrice|half|times)"
    r"\s+(?:[\w.\u2019'-]+\s+){0,5}$"
)
"""What leads to another thing that an amount is set against: "exceeded the country's"."""


def is_of_something_else(scene: Scene, mention: Mention, hit: WordHit) -> bool:
    """Whether words are those of another amount, or of what the amount is set against."""
    return (
        _belongs_to_another(scene, mention, hit)
        or _leads_on(scene, mention, hit)
        or _is_set_against(scene, mention, hit)
    )


def _is_set_against(scene: Scene, mention: Mention, hit: WordHit) -> bool:
    """Whether a yearly thing is only what an amount is held against.

    "The losses of $7.8 billion exceeded the country's annual output"; not "more than $7 billion
    in annual losses".
    """
    if hit.value != "annual" or hit.start < mention.end:
        return False
    return _SET_AGAINST.search(scene.text, mention.end, hit.start) is not None


def _leads_on(scene: Scene, mention: Mention, hit: WordHit) -> bool:
    """Whether a word behind an amount tells of the next: "870 MW and an annual output of 3 GWh"."""
    return _AND_A.fullmatch(scene.text, mention.end, hit.start) is not None and any(
        _NOUN_OF.fullmatch(scene.text, hit.end, other.start)
        for other in scene.mentions_near(mention)
    )


def _belongs_to_another(scene: Scene, mention: Mention, hit: WordHit) -> bool:
    """Whether words stand in another amount, or nearer to it: "$11 billion, or $518m a year"."""
    own = scene.distance(mention, hit.start, hit.end)
    return any(
        other.start <= hit.start < other.end
        or (other.per == "year" and hit.start == other.end + 1)
        or scene.distance(other, hit.start, hit.end) < own
        for other in scene.mentions_near(mention)
        if other.kind not in DATES
    )
