"""The sentences of an article, and what stands before and above each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.claims.entities.currency import settled
from factcheck.claims.entities.reading import far_entities
from factcheck.claims.lists.pairing import amount_behind
from factcheck.claims.scenes.another import (
    brings_another,
    is_of_another,
    takes_its_place,
    tells_of_a_stranger,
)
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.standing_in import THE_PROJECT, stood_for
from factcheck.claims.scenes.told_scales import scaled
from factcheck.documents import segments
from factcheck.model import Document, EntityHit, Mention, Reach, Span
from factcheck.patterns import pattern, worded
from factcheck.reference import PLACES, Index

_SENTENCES_BACK = 2
_LISTED = frozenset({"item", "cell"})
_EVERYWHERE = worded(
    "worldwide globally abroad globe world",
    r"(?i)\b(?:worldwide|globally|(?:lent|lends?|lending|loans?)\s+abroad|(?:around|across|throughout)\s+the\s+(?:globe|world)"
    r"|the\s+world\s+over)\b",
)
_GOES_ON = pattern(r"(?:It|Its|This|That|They|Their)\b")
"""How a sentence goes on about what the one before names, as "the railway" does."""
_FARTHEST = 4
"""How far back those that name nobody are passed over."""
TOPIC = "topic-of-the-article"
"""The rule of what no sentence near an amount names, and the article last told of."""
_COUNTRIES = frozenset({"country"})
_MANIFOLD = PLACES | {"programme"}
_TOLD_OF = _COUNTRIES | {"project", "programme"}
_TOPIC_BACK = 12
"""How many sentences back an article may have named what it still tells of."""


class Far(NamedTuple):
    """A sentence that is not the amount's own, and how many of its kind stand nearer."""

    reach: Reach
    steps: int
    scene: Scene


class Surroundings:
    """Finds the scene of a mention and its context; each scene is built once, when asked for."""

    def __init__(self, document: Document, mentions: Sequence[Mention], index: Index) -> None:
        self.document = document
        self._index = index
        self._parts = segments.segment(document)
        self._starts = [sentence.start for sentence in self._parts.sentences]
        self._headings = [n for n in range(len(self._starts)) if self._is_heading(n)]
        self._scenes: dict[int, Scene] = {}
        self._numbers: dict[int, int] = {}
        self._around: dict[int, list[Far]] = {}
        self._far: dict[int, list[EntityHit]] = {}
        self.mentions = [self._settled(mention) for mention in mentions]
        self._mentions: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            self._mentions.setdefault(self._number(mention.start), []).append(mention)

    def _settled(self, mention: Mention) -> Mention:
        number = self._number(mention.start)
        if number < 0:
            return mention
        sentence = self._parts.sentences[number]
        words = self.document.text[sentence.start : sentence.end]
        return scaled(settled(mention, words, self._index), words, sentence.start)

    def _number(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _scene(self, number: int) -> Scene:
        if number not in self._scenes:
            sentence = self._parts.sentences[number]
            span = Span(sentence.start, sentence.end)
            found = self._mentions.get(number, ())
            scene = Scene(self.document.text, span, found, self._index)
            self._scenes[number] = scene
            self._numbers[id(scene)] = number
        return self._scenes[number]

    def scene_of(self, mention: Mention) -> Scene | None:
        """Give the sentence that holds a mention; None where it stands in no prose."""
        number = self._number(mention.start)
        if number < 0 or mention.start >= self._parts.sentences[number].end:
            return None
        return self._scene(number)

    def is_cell(self, scene: Scene) -> bool:
        """Whether a scene is a cell of a table."""
        return self._kind_of(self._numbers[id(scene)]) == "cell"

    def lead_of(self, scene: Scene) -> Scene | None:
        """Give the line that leads to the list in which a sentence stands: "…, by country:"."""
        number = self._leads.get(self._numbers[id(scene)])
        return None if number is None else self._scene(number)

    @cached_property
    def _leads(self) -> dict[int, int]:
        """The sentences of list items and of cells, each with the one that leads to them."""
        leads: dict[int, int] = {}
        for number in range(1, len(self._parts.sentences)):
            kind, above = self._kind_of(number), number - 1
            if kind not in _LISTED:
                continue
            if self._kind_of(above) == kind:
                if above in leads and not self._begins_a_table(number):
                    leads[number] = leads[above]
            elif self._is_lead(above):
                leads[number] = above
        return leads

    def _begins_a_table(self, number: int) -> bool:
        """Whether a cell stands before the one above it: it is the first of another table."""
        blocks, block = self._parts.blocks, self._parts.sentences[number].block
        place, before = blocks[block].place, blocks[block - 1].place
        return place is not None and before is not None and place < before

    def _is_lead(self, number: int) -> bool:
        sentence = self._parts.sentences[number]
        if self._is_heading(number) or self._kind_of(number) == "caption":
            return True
        return self.document.text.endswith(":", sentence.start, sentence.end)

    def _kind_of(self, number: int) -> str:
        return self._parts.blocks[self._parts.sentences[number].block].kind

    def around(self, scene: Scene) -> Sequence[Far]:
        """Give the sentences before one, nearest first, then the headlines above it."""
        number = self._numbers[id(scene)]
        if number not in self._around:
            before, above = self._before(number), self._headlines(number)
            self._around[number] = [
                *(Far(Reach.BEFORE, steps, other) for steps, other in enumerate(before)),
                *(Far(Reach.HEADLINE, steps, other) for steps, other in enumerate(above)),
            ]
        return self._around[number]

    def far_entities(self, scene: Scene) -> Sequence[EntityHit]:
        """Give the names of the sentences around one, the same for all of its amounts."""
        number = self._numbers[id(scene)]
        if number not in self._far:
            far = self.around(scene)
            goes_on = _goes_on(scene)
            hits = [far_entities(*each, goes_on=goes_on) for each in far]
            hits = _up_to_a_stranger(far, hits)
            if is_of_another(scene):
                hits = list(map(_without_things, hits))
            for steps, each in enumerate(far):
                if each.reach is not Reach.BEFORE:
                    break
                before, hits[steps] = hits[steps], stood_for(scene, hits[steps], farther=steps > 0)
                is_last = hits[steps] != before or not any(hits[steps + 1 :])
                if is_last or _tells_of_a_thing(before) or brings_another(each.scene):
                    break
            self._far[number] = _of_everywhere(scene, [hit for each in hits for hit in each])
        return self._far[number]

    def topic(self, scene: Scene, named: Sequence[EntityHit]) -> Sequence[EntityHit]:
        """Give the one country or thing that the sentences above last told of, besides givers.

        An article on Ghana need not name it in each sentence. It is as far as a headline, and is
        asked for where nothing of the kind is `named` nearer.
        """
        givers = self._index.providers
        if any(
            hit.kind in (*_TOLD_OF, "region") and hit.entity not in givers
            for hit in named
            if hit.reach is not Reach.HEADLINE
        ):
            return ()
        if scene.search(_EVERYWHERE, scene.span.start, scene.span.end):
            return ()
        kinds = _COUNTRIES if is_of_another(scene) else _TOLD_OF
        number = self._numbers[id(scene)]
        for steps, n in enumerate(range(number - 1, max(number - 1 - _TOPIC_BACK, -1), -1)):
            above = self._scene(n)
            hits = far_entities(Reach.HEADLINE, steps, above, goes_on=False)
            told = [hit for hit in hits if hit.kind in kinds and hit.entity not in givers]
            if len({hit.entity for hit in told}) > 1:
                told = _receivers(above, told) or _parts(above, told)
            if told or self._is_heading(n):
                return list(map(_as_topic, told)) if len({hit.entity for hit in told}) == 1 else ()
            if is_of_another(above):
                kinds = _COUNTRIES
        return ()

    def above(self, scene: Scene) -> Iterator[Sequence[EntityHit]]:
        """Yield the names of each sentence above one, the nearest first, headings as well."""
        number = self._numbers[id(scene)]
        for steps, n in enumerate(range(number - 1, -1, -1)):
            yield far_entities(Reach.BEFORE, steps, self._scene(n), goes_on=False)

    @cached_property
    def named(self) -> frozenset[str]:
        """What the article names anywhere, but for places and programmes, of which much is part."""
        entities = self._index.entities
        found = {name.entity for name in self._index.names_in(self.document.text)}
        return frozenset(each for each in found if entities[each].kind not in _MANIFOLD)

    def _before(self, number: int) -> list[Scene]:
        """Give the sentences before it in its block, nearest first; else the last one above."""
        block = self._parts.sentences[number].block
        numbers, named = [], 0
        for n in range(number - 1, max(number - 1 - _FARTHEST, -1), -1):
            if self._parts.sentences[n].block != block or named == _SENTENCES_BACK:
                break
            numbers.append(n)
            named += len(numbers) < _SENTENCES_BACK or bool(self._scene(n).names)
        if not numbers and number > 0 and not self._is_heading(number - 1):
            numbers = [number - 1]
        return [self._scene(n) for n in numbers]

    def _headlines(self, number: int) -> list[Scene]:
        """Give the nearest heading above, and the first heading of the article."""
        above = self._headings[: bisect_left(self._headings, number)]
        chosen = [above[-1], above[0]] if len(above) > 1 else above
        return [self._scene(n) for n in chosen]

    def _is_heading(self, number: int) -> bool:
        return self._kind_of(number) == "heading"


def _up_to_a_stranger(far: Sequence[Far], named: list[list[EntityHit]]) -> list[list[EntityHit]]:
    """Leave out the things of sentences before one that tells of another, or of an unknown one."""
    for at, each in enumerate(far):
        if each.reach is not Reach.BEFORE or _tells_of_a_thing(named[at]):
            break
        if not any(map(_tells_of_a_thing, named[at + 1 :])):
            break
        if (
            is_of_another(each.scene)
            or tells_of_a_stranger(each.scene)
            or takes_its_place(each.scene)
        ):
            return [*named[: at + 1], *map(_without_things, named[at + 1 :])]
    return named


def _tells_of_a_thing(hits: Sequence[EntityHit]) -> bool:
    return any(hit.kind == "project" for hit in hits)


def _without_things(hits: list[EntityHit]) -> list[EntityHit]:
    return [h for h in hits if h.kind != "project" or h.reach is not Reach.BEFORE]


def _goes_on(scene: Scene) -> bool:
    """Whether a sentence takes up what the one before names, and be it to leave it out."""
    text, start = scene.text, scene.span.start
    return any(words.match(text, start) is not None for words in (_GOES_ON, THE_PROJECT))


def _receivers(scene: Scene, told: Sequence[EntityHit]) -> list[EntityHit]:
    """Leave those to whom something is given, or who owe, if no other has an amount of its own."""
    takers = {
        scene.names[number].entity
        for number, roles in scene.roles.items()
        if any(role.role == "recipient" for role in roles)
    }
    others = {hit.entity for hit in told} - takers
    if any(amount_behind(scene, name) for name in scene.names if name.entity in others):
        return []
    return [hit for hit in told if hit.entity in takers]


def _parts(scene: Scene, told: Sequence[EntityHit]) -> list[EntityHit]:
    """Leave out what others are only a part of: "no project of the corridor like ML-1"."""
    wholes = {whole for hit in told for whole in scene.index.lineage(hit.entity)[1:]}
    return [hit for hit in told if hit.entity not in wholes]


def _as_topic(hit: EntityHit) -> EntityHit:
    return replace(hit, slot=replace(hit.slot, rule=TOPIC))


def _of_everywhere(scene: Scene, far: list[EntityHit]) -> list[EntityHit]:
    """Leave out the places of other sentences where this one is of all the world."""
    if scene.search(_EVERYWHERE, scene.span.start, scene.span.end) is None:
        return far
    measures = {measure for hit in scene.phrases for measure in hit.measures}
    givers = frozenset[str]().union(*map(scene.index.providers_of, measures))
    return [hit for hit in far if hit.kind not in PLACES or hit.entity in givers]
