"""An amount that is told of the figure of the sentence before, at another time."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from factcheck.claims.entities.reading import read_entities
from factcheck.claims.measures.reading import read_measures
from factcheck.claims.scenes.scene import Scene
from factcheck.model import EntityHit, MeasureHit, Mention, Reach
from factcheck.patterns import pattern

_THE_FIGURE = pattern(
    r"(?:[A-Z][^;:]{0,40}?,?\s+)?(?:[Tt]he|[Tt]hat|[Tt]his)\s+(?:figure|total|sum|amount|number|tally"
    r"|share|ratio|proportion)\s+(?:was|is|stood|had|has|rose|fell|reached|came|grew|climbed|dropped"
    r"|hit)\b"
    r"|(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?:(?:single\s+)?(?:peak|high|low|best|[a-z]+est|record|top)"
    r"(?:\s+(?:single\s+)?(?:year|sum|amount|figure))?|[a-z]+est)(?:\s+by\s+far|\s+of\s+(?:all|them))?\s+"
    r"(?:was|came|fell|is)\b"
    r"|(?:[A-Z][^;:]{0,60}?\s)?(?:had|has|have)\s+(?:(?:still|then|earlier|first|previously)\s+)*"
    r"put\s+(?:it|that|(?:the|that)\s+(?:amount|figure|sum|total|debt|cost|share))\s+at\b"
    r"|(?:(?:[A-Z][^;:]{0,40}?,|(?:Only |Just |Even )?(?:[Ii]n|[Bb]y|[Aa]t|[Oo]n)"
    r"\s[^;:,]{2,30}?)\s+(?:it|they)|It|They)\s+(?:was|were|had been|stood|began|started|rose"
    r"|fell|reached|peaked|grew|climbed|dropped|hit|came"
    r"|ha[ds]\s+(?:come|fallen|risen|dropped|grown|climbed|gone))\b"
)
_IN_A_LIST = pattern(r"(?:,\s+[^,.;]{2,50}){0,5},?\s+(?:and|&)\s")
_REACH = 40
_MOST_WORDS = 5


class Meant(NamedTuple):
    """The measures and parties of the amount of the sentence before."""

    measures: list[MeasureHit]
    entities: list[EntityHit]


def same_figure(scene: Scene, mention: Mention, before: Scene) -> Meant | None:
    """Read "In February the figure was $25 billion" behind "Pakistan owed China $30 billion".

    The sentence before must hold one amount of the kind; who told it is not carried over.
    """
    found = _THE_FIGURE.match(scene.text, scene.span.start, mention.start)
    if found is None or scene.words_between(found.end(), mention.start) > _MOST_WORDS:
        return None
    others = [other for other in before.mentions if other.kind == mention.kind]
    if len(others) != 1:
        return None
    measures = read_measures(before, others[0])
    entities = [
        replace(hit, reach=Reach.BEFORE)
        for hit in read_entities(before, others[0])
        if hit.role != "attribution"
    ]
    return Meant(measures, entities) if measures else None


def in_the_roles(before: Scene, other: Mention, measures: list[MeasureHit]) -> Meant:
    """Give what an amount of the sentence before is of, with who gave and told, not whose it is."""
    entities = [
        replace(hit, reach=Reach.BEFORE)
        for hit in read_entities(before, other)
        if hit.role == "provider"
        or (hit.role == "attribution" and not _is_one_of_several(before, hit))
    ]
    return Meant(measures, entities)


def _is_one_of_several(before: Scene, hit: EntityHit) -> bool:
    """Whether a source is the first of a list: "by the World Bank, Harvard and AidData"."""
    assert hit.slot.end is not None
    listed = _IN_A_LIST.match(before.text, hit.slot.end, before.span.end)
    return listed is not None and any(
        hit.slot.end < name.start < listed.end() + _REACH
        and before.index.entities[name.entity].kind == "organisation"
        for name in before.names
    )
