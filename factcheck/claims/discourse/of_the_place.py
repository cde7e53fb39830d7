"""A statistic of the one country that the sentence before tells of: "Its GDP per head was $473".

Of a project, a sentence goes on only if it brings in nothing else (`going_on`): a part of it has
a cost and a length, too. Of a country, a statistic is told in a few words, and what stands in
brackets, behind a comma or another "and", tells of something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from factcheck.claims.entities.reading import SENTENCE_APART
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.stretches import Stretches
from factcheck.claims.scenes.words import (
    neutral_words,
    own_words,
    verbs_of_change,
    words_that_bring_nothing,
)
from factcheck.geography import is_demonym
from factcheck.kinds import PLACES
from factcheck.model import EntityHit, MeasureHit, Mention, Reach, Span
from factcheck.patterns import pattern

_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS = pattern(r"[,;:.()]|\s(?:and|while|but|or|according\s+to)\b")
_OF_ALL = pattern(
    r"\bof\s+(?:the|its|all|their)\s+(?:\w+\s+)?(?:population|people|inhabitants|citizens)\b",
    re.IGNORECASE,
)
_ITS = pattern(
    r"\b(?:its|their|the\s+(?:country|nation|kingdom|republic)['\u2019]s)\s+$", re.IGNORECASE
)
_IT_HAS = pattern(
    r"(?:It|The\s+(?:country|nation|kingdom|republic))\s+(?:has|had)\s+"
    r"(?:(?:(?!(?:with|where|whose|in|for|among)\b)[\w-]+(?:\s?,)?\s+)*and\s+)?an?\s+(?:average\s+)?$"
)
_LEADS = pattern(r"\s+(?!and\b|or\b|as\s+well\b|with\b|in\b)[a-z]+")
_FIRST = len("The ")


def goes_on_about_the_place(
    scene: Scene, mention: Mention, named: MeasureHit, meant: Collection[str]
) -> bool:
    """Whether a sentence tells a statistic of places that were told of, and of no part of them.

    "Life expectancy at birth rose to 74 years, and malaria has gone": all that is said of the
    amount are words of its measure and plain ones. Not so where others lead to it, or narrow it
    ("In the slums, life expectancy is", "the region's life expectancy"), nor of what is given.
    """
    if scene.index.providers_of(named.measure) or any(
        scene.index.entities[each].kind not in PLACES for each in meant
    ):
        return False
    if _IT_HAS.fullmatch(scene.text, scene.span.start, named.slot.start):
        return True
    own = set(_WORD.findall(own_words(scene.index.measures[named.measure])))
    known = words_that_bring_nothing() | neutral_words() | own | verbs_of_change()
    return all(word in known for word in _said_of_it(scene, mention))


def its_place(
    scene: Scene, named: MeasureHit, far: Sequence[EntityHit], measures: Collection[str]
) -> frozenset[str]:
    """Give the country that leads the sentence before, where this one says "its".

    Or where that names others only by adjectives ("Palau lives on American aid").
    """
    before = [hit for hit in far if hit.reach is Reach.BEFORE]
    first = min(before, key=lambda hit: hit.distance, default=None)
    if first is None or first.kind not in PLACES or not _leads(scene, first):
        return frozenset()
    of_it = [each for each in measures if first.entity in scene.index.subjects_of(each)]
    if not of_it or any(map(scene.index.providers_of, of_it)):
        return frozenset()
    start = scene.span.start
    is_its = _ITS.search(scene.text, start, named.slot.start) or _IT_HAS.fullmatch(
        scene.text, start, named.slot.start
    )
    are_adjectives = all(
        is_demonym(hit.slot.text)
        for hit in before
        if hit.entity != first.entity and hit.kind in PLACES
    )
    return frozenset((first.entity,)) if is_its or are_adjectives else frozenset()


def _leads(scene: Scene, hit: EntityHit) -> bool:
    """Whether a name begins the sentence before, and a verb or adverb follows it."""
    return (
        hit.distance <= SENTENCE_APART + _FIRST
        and not is_demonym(hit.slot.text)
        and _LEADS.match(scene.text, hit.slot.end) is not None
    )


def _said_of_it(scene: Scene, mention: Mention) -> Iterator[str]:
    """Yield the words, in lower case, up to an amount and behind it that may be said of it."""
    stop = _ENDS.search(scene.text, mention.end, scene.span.end)
    end = stop.start() if stop else scene.span.end
    whole = _OF_ALL.finditer(scene.text, scene.span.start, end)
    known = Stretches(
        (*scene.phrases, *scene.names, *scene.mentions, *(Span(*hit.span()) for hit in whole))
    )
    for found in _WORD.finditer(scene.text, scene.span.start, end):
        if not known.touch(*found.span()):
            yield found[0].lower()
