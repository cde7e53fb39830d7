"""Who gives or tells where only a pronoun says so.

"It lent $2 billion", "their loans came to $5bn"; "he added that the plant cost $2 billion".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from factcheck.claims.discourse.going_on import nearest
from factcheck.claims.discourse.surroundings import Far
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.scene import Scene
from factcheck.model import EntityHit, MeasureHit, Mention, Reach

_PRONOUNS = frozenset(("it", "they", "its", "their"))
_RULE = "pronoun-gives"


def speaker_meant(scene: Scene, around: Sequence[Far]) -> str | None:
    """Give who, unknown to the references, tells what a sentence does: named in it, or "he"."""
    own = scene.unknown_source
    if own is not None or _he_says().match(scene.lowered) is None:
        return own
    before = [far.scene for far in around if far.reach is Reach.BEFORE]
    return before[0].unknown_source if before else None


def givers_meant(
    scene: Scene, mention: Mention, measures: Sequence[MeasureHit], far: Sequence[EntityHit]
) -> list[EntityHit]:
    """Give the one giver of the sentence before, where a pronoun of this one gives."""
    if not measures or _PRONOUNS.isdisjoint(scene.sentence.lower().split()):
        return []
    clause = scene.clauses[scene.clause_of(mention.start)]
    if _gives().search(scene.text, clause.start, clause.end) is None:
        return []
    givers = scene.index.providers_of(measures[0].measure)
    before = [hit for hit in far if hit.reach is Reach.BEFORE and hit.entity in givers]
    meant = nearest(before)
    if len(meant) != 1 or any(name.entity in givers for name in scene.names):
        return []
    hit = next(hit for hit in before if hit.entity in meant)
    return [replace(hit, role="provider", slot=replace(hit.slot, state="stated", rule=_RULE))]


@cache
def _gives() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, words_of_group("give-verb")))
    nouns = "|".join(map(re.escape, (*words_of_group("give-noun"), *words_of_group("loan-noun"))))
    return re.compile(
        rf"\b(?:it|they)\s+(?:(?:has|have|had|also|since|already)\s+)*(?:{verbs})\b"
        rf"|\b(?:its|their)\s+(?:[\w-]+\s+){{0,3}}(?:{nouns})\b",
        re.IGNORECASE,
    )


@cache
def _he_says() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, words_of_group("say-verb")))
    return re.compile(rf"\W*s?he\s+(?:(?:also|then|further|later|had|has)\s+)*(?:{verbs})\b")
