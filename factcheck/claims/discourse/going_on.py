"""A sentence that names nobody and goes on about the one thing of a sentence before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.claims.discourse.of_the_place import goes_on_about_the_place, its_place
from factcheck.claims.entities.choosing import of_this_amount
from factcheck.claims.entities.reading import SENTENCE_APART, nearest_each
from factcheck.claims.lists.pairing import is_of_another
from factcheck.claims.scenes.built_things import any_built_thing
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.standing_in import is_called
from factcheck.claims.scenes.stretches import Stretches
from factcheck.claims.scenes.words import plain_verbs, words_that_bring_nothing
from factcheck.model import EntityHit, MeasureHit, Mention, Reach, Span
from factcheck.patterns import HEDGES, pattern

GOES_ON = "goes-on"
"""The rule of a name of a sentence before that is as good as stated."""
_WORD = pattern(r"(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?:['\u2019][^\W\d_]+)?")
BEHIND_THAN = pattern(rf"\bthan\s+(?:the\s+)?{HEDGES}$")
"""What something is compared with is rather somebody else's: "more than the $46 billion that …"."""
_STOP = pattern(r"[,;:.()]")
_COUNTS = frozenset({"count", "number", "quantity"})
_COUNTED = pattern(r"\s(?:of )?(?:[a-z-]+ ){0,2}[a-z-]+(?=,| and )")
_HOLDS = pattern(
    r"\b(?:part|component|project|branch) of\s+(?:the\s+)?(?:[\w$.,-]+\s+){0,3}$"
    r"|\bunder\s+(?:the\s+)?$"
)
_BESIDE = pattern(
    rf"(?:The|This)\s+(?:[a-z-]+\s+)?(?P<thing>{any_built_thing('beside')})\s+(?:[a-z]+\s+)?"
    r"(?:cost|is|was|has|had|will|would|takes?|took|needs?|needed)\b"
)
"""Things that bear such a word in their names, if they are ones."""
_NEAR = 60
_AS_LOUD = 8


class _Before(NamedTuple):
    """The one subject of the sentences before, who gives it, and those who give such things."""

    meant: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    givers: frozenset[str] = frozenset()


def going_on(
    scene: Scene,
    mention: Mention,
    measures: Sequence[MeasureHit],
    far: Sequence[EntityHit],
) -> frozenset[str]:
    """Give what the sentence goes on about: the one subject that stands before it.

    "Pakistan owes China $67.2 billion. The average interest rate is 3.72 percent" brings no new
    subject: all of its words are plain ones, words of measures, or of those who tell. Where one
    is not ("farmers", "reserves"), the amount may be of somebody else.
    """
    if not measures or measures[0].slot.state != "stated" or not far:
        return frozenset()
    if BEHIND_THAN.search(scene.text, scene.back(mention.start), mention.start):
        return frozenset()
    named = tuple(loudest(measures))
    before = scene.once((_told_before, named), lambda: _told_before(scene, named, far))
    if not before.meant and (place := its_place(scene, measures[0], far, named)):
        before = _Before(place, place, before.givers)
    if not before.meant or _names_another(scene, mention, before):
        return frozenset()
    if _is_of_a_thing_beside(scene, before.meant):
        return frozenset()
    if _brings_new(scene, mention, measures[0]) and not goes_on_about_the_place(
        scene, mention, measures[0], before.meant
    ):
        return frozenset()
    return before.known


def as_known(
    scene: Scene, far: Sequence[EntityHit], known: frozenset[str]
) -> tuple[EntityHit, ...]:
    """Give the nearest of the names around a sentence, as stated where it goes on about them."""
    return scene.once(
        (as_known, known),
        lambda: nearest_each(
            [_stated(hit) if hit.entity in known and _tells_of(scene, hit) else hit for hit in far]
        ),
    )


def _is_of_a_thing_beside(scene: Scene, meant: AbstractSet[str]) -> bool:
    """Whether a sentence is of a road or a bridge, and what stands before it is none."""
    found = _BESIDE.match(scene.text, scene.span.start)
    return found is not None and not any(is_called(scene, each, found["thing"]) for each in meant)


def _told_before(scene: Scene, named: tuple[str, ...], far: Sequence[EntityHit]) -> _Before:
    index = scene.index
    told_of = [
        hit
        for hit in far
        if any(hit.entity in index.subjects_of(measure) for measure in named)
        and _tells_of(scene, hit)
    ]
    meant = nearest(told_of)
    if len(meant) != 1 or _has_parts(scene, meant, told_of):
        return _Before()
    givers: frozenset[str] = frozenset().union(*map(index.providers_of, named))
    before = [hit for hit in far if _tells_of(scene, hit)]
    if _has_rival(told_of, before, givers):
        return _Before()
    known = meant | _the_giver(scene, givers, before)
    return _Before(frozenset(meant), frozenset(known), givers)


def _tells_of(scene: Scene, hit: EntityHit) -> bool:
    """Whether a name stands in a sentence before, and not only as that of what holds something."""
    return hit.reach is Reach.BEFORE and not _only_holds(scene, hit)


def _only_holds(scene: Scene, hit: EntityHit) -> bool:
    """Whether a name is only that of what something is part of: "part of the $60 billion CPEC"."""
    start = hit.slot.start
    return _HOLDS.search(scene.text, max(start - _NEAR, 0), start) is not None


def loudest(measures: Sequence[MeasureHit]) -> list[str]:
    """Give the measures that words name about as loudly as the first one."""
    return [hit.measure for hit in measures if hit.weight > measures[0].weight - _AS_LOUD]


def _has_rival(
    told_of: Sequence[EntityHit], before: Sequence[EntityHit], givers: AbstractSet[str]
) -> bool:
    """Whether another of its sort without a figure stands as near: "Ghana is great, too"."""
    first = min(told_of, key=lambda hit: hit.distance)
    return any(
        hit.kind == first.kind
        and hit.entity != first.entity
        and hit.entity not in givers
        and hit.distance // SENTENCE_APART <= first.distance // SENTENCE_APART
        for hit in before
    )


def _has_parts(scene: Scene, meant: set[str], told_of: Sequence[EntityHit]) -> bool:
    """Whether something is told of as well that is only a part of what is meant."""
    lines = (scene.index.lineage(hit.entity)[1:] for hit in told_of)
    return any(not meant.isdisjoint(line) for line in lines)


def _the_giver(scene: Scene, givers: AbstractSet[str], before: Sequence[EntityHit]) -> set[str]:
    """Give the one who gives, if the sentence itself names nobody who does."""
    if any(name.entity in givers for name in scene.names):
        return set()
    found = nearest([hit for hit in before if hit.entity in givers])
    return found if len(found) == 1 else set()


def _stated(hit: EntityHit) -> EntityHit:
    return replace(hit, slot=replace(hit.slot, state="stated", rule=GOES_ON))


def nearest(hits: Sequence[EntityHit]) -> set[str]:
    """Give those of the nearest sentence that names any."""
    least = min((hit.distance // SENTENCE_APART for hit in hits), default=0)
    return {hit.entity for hit in hits if hit.distance // SENTENCE_APART == least}


def _names_another(scene: Scene, mention: Mention, before: _Before) -> bool:
    """Whether somebody is named by then who neither gives nor tells nor is meant."""
    index, end = scene.index, scene.clauses[scene.clause_of(mention.start)].end
    for number, name in of_this_amount(scene, mention):
        entity = name.entity
        if name.start >= end:
            break
        if is_of_another(scene, mention, name):
            continue
        roles = {role.role for role in scene.roles.get(number, ())}
        if entity in before.meant or index.entities[entity].kind == "person":
            continue
        if roles and roles <= {"attribution", "provider"}:
            continue
        if entity in before.givers and "recipient" not in roles:
            continue
        if index.entities[entity].kind == "organisation" and "recipient" not in roles:
            continue
        return True
    return False


def _brings_new(scene: Scene, mention: Mention, named: MeasureHit) -> bool:
    return not brings_only(scene, mention, words_that_bring_nothing(), _alike(scene, named))


def brings_only(
    scene: Scene,
    mention: Mention,
    words: frozenset[str],
    said: frozenset[str | None] = frozenset(),
) -> bool:
    """Whether a sentence holds only some words up to an amount, and behind it in its clause.

    Names, amounts and what is `said` of measures of some kinds do not count.
    """
    clause = scene.clauses[scene.clause_of(mention.start)]
    stop = _STOP.search(scene.text, mention.end, clause.end)
    end = stop.start() if stop else clause.end
    new = scene.once((_new_words, words, said), lambda: _new_words(scene, words, said))
    until = bisect_left(new, end, key=lambda word: word.start)
    return not until or (
        mention.kind in _COUNTS
        and all(_is_counted(scene, word, mention) for word in islice(new, until))
    )


def _new_words(scene: Scene, words: frozenset[str], said: frozenset[str | None]) -> list[Span]:
    """Give the words of a sentence that are none of some, nor of names, amounts or what is said."""
    measures = scene.index.measures
    phrases = (
        hit
        for hit in scene.phrases
        if said and any(measures[each].unit_kind in said for each in hit.measures)
    )
    known = Stretches((*phrases, *scene.names, *scene.mentions))
    return [
        Span(*found.span())
        for found in _WORD.finditer(scene.text, scene.span.start, scene.span.end)
        if not _is_one_of(found["word"].lower(), words) and not known.touch(*found.span())
    ]


def _is_counted(scene: Scene, word: Span, mention: Mention) -> bool:
    """Whether a word is what an amount counts, where a list goes on behind: "9,000 jobs, 5 km"."""
    at = bisect_left(scene.mentions, word.start, key=lambda other: other.end)
    if not at:
        return False
    counted = _COUNTED.match(scene.text, scene.mentions[at - 1].end, mention.start)
    return counted is not None and word.start < counted.end()


def _is_one_of(word: str, words: AbstractSet[str]) -> bool:
    """Whether a word is known, as it is, or as what it is made of: "highly", "creating"."""
    if word in words or (word.endswith("ly") and word[:-2] in words):
        return True
    if not word.endswith("ing"):
        return False
    return not plain_verbs().isdisjoint((word[:-3] + "ed", word[:-3] + "s", word[:-3] + "es"))


def _alike(scene: Scene, named: MeasureHit) -> frozenset[str | None]:
    """Give the kind of a measure, and that of the money that a rate is of.

    "The average loan carries interest of 4 percent" is of loans; "interest on the dues came to
    $2 million" is of no dues.
    """
    own = scene.index.measures[named.measure].unit_kind
    return frozenset({own} if own in ("money", "date") else {own, "money"})
