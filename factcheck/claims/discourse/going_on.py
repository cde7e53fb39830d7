"""A sentence that names nobody and goes on about the one thing of a sentence before."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import plain_verbs, plain_words, topic_words
from factcheck.model import EntityHit, MeasureHit, Mention, Reach, Span
from factcheck.patterns import pattern
from factcheck.reference import PhraseHit

GOES_ON = "goes-on"
"""The rule of a name of a sentence before that is as good as stated."""
_WORD = pattern(r"(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?:['\u2019][^\W\d_]+)?")
_STOP = pattern(r"[,;:.()]")
_COUNTS = frozenset({"count", "number", "quantity"})
_COUNTED = pattern(r"\s(?:of )?(?:[a-z-]+ ){0,2}[a-z-]+(?=,| and )")
_HOLDS = pattern(
    r"\b(?:part|component|project|branch) of\s+(?:the\s+)?(?:[\w$.,-]+\s+){0,3}$"
    r"|\bunder\s+(?:the\s+)?$"
)
_NEAR = 60
_AS_LOUD = 8
_SENTENCE = 10_000


def going_on(
    scene: Scene,
    mention: Mention,
    measures: Sequence[MeasureHit],
    far: Sequence[EntityHit],
) -> list[EntityHit]:
    """Make stated what the sentence goes on about: the one subject that stands before it.

    "Pakistan owes China $67.2 billion. The average interest rate is 3.72 percent" brings no new
    subject: all of its words are plain ones, words of measures, or of those who tell. Where one
    is not ("farmers", "reserves"), the amount may be of somebody else.
    """
    if not measures or measures[0].slot.state != "stated" or not far:
        return list(far)
    named = loudest(measures)
    subjects: frozenset[str] = frozenset().union(*map(scene.index.subjects_of, named))
    givers: frozenset[str] = frozenset().union(*map(scene.index.providers_of, named))
    before = [hit for hit in far if hit.reach is Reach.BEFORE and not _only_holds(scene, hit)]
    told_of = [hit for hit in before if hit.entity in subjects]
    meant = nearest(told_of)
    if len(meant) != 1 or _has_parts(scene, meant, told_of) or _has_rival(told_of, before, givers):
        return list(far)
    if _names_another(scene, mention, meant, givers) or (_brings_new(scene, mention, measures[0])):
        return list(far)
    known = meant | _the_giver(scene, givers, before)
    return [_stated(hit) if hit in before and hit.entity in known else hit for hit in far]


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
        and hit.distance // _SENTENCE <= first.distance // _SENTENCE
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
    least = min((hit.distance // _SENTENCE for hit in hits), default=0)
    return {hit.entity for hit in hits if hit.distance // _SENTENCE == least}


def _names_another(
    scene: Scene, mention: Mention, meant: set[str], givers: AbstractSet[str]
) -> bool:
    """Whether somebody is named by then who neither gives nor tells nor is meant."""
    index, end = scene.index, scene.clauses[scene.clause_of(mention.start)].end
    for number, name in enumerate(scene.names):
        entity = name.entity
        if name.start >= end:
            break
        roles = {role.role for role in scene.roles.get(number, ())}
        if entity in meant or index.entities[entity].kind == "person":
            continue
        if roles and roles <= {"attribution", "provider"}:
            continue
        if entity in givers and "recipient" not in roles:
            continue
        if index.entities[entity].kind == "organisation" and "recipient" not in roles:
            continue
        return True
    return False


def _brings_new(scene: Scene, mention: Mention, named: MeasureHit) -> bool:
    said = [Span(hit.start, hit.end) for hit in scene.phrases if _is_alike(scene, named, hit)]
    return not brings_only(scene, mention, plain_words() | topic_words(), said)


def brings_only(
    scene: Scene, mention: Mention, words: AbstractSet[str], said: Sequence[Span] = ()
) -> bool:
    """Whether a sentence holds only some words up to an amount, and behind it in its clause.

    Names, amounts and what is `said` do not count.
    """
    clause = scene.clauses[scene.clause_of(mention.start)]
    end = min(clause.end, _stop(scene.text, mention.end))
    known = [*said, *(Span(name.start, name.end) for name in scene.names)]
    known += [_with_its_noun(scene, other, mention) for other in scene.mentions]
    return all(
        _is_one_of(found["word"].lower(), words)
        or any(span.start < found.end() and found.start() < span.end for span in known)
        for found in _WORD.finditer(scene.text, scene.span.start, end)
    )


def _with_its_noun(scene: Scene, other: Mention, mention: Mention) -> Span:
    """Give an amount with what it counts, where a list goes on behind it: "9,000 jobs, 5 km"."""
    is_listed = mention.kind in _COUNTS
    counted = _COUNTED.match(scene.text, other.end, mention.start) if is_listed else None
    return Span(other.start, counted.end() if counted else other.end)


def _is_one_of(word: str, words: AbstractSet[str]) -> bool:
    """Whether a word is known, as it is, or as what it is made of: "highly", "creating"."""
    if word in words or (word.endswith("ly") and word[:-2] in words):
        return True
    if not word.endswith("ing"):
        return False
    return not plain_verbs().isdisjoint((word[:-3] + "ed", word[:-3] + "s", word[:-3] + "es"))


def _is_alike(scene: Scene, named: MeasureHit, hit: PhraseHit) -> bool:
    """Whether words are of a measure of the same kind, or of the money that a rate is of.

    "The average loan carries interest of 4 percent" is of loans; "interest on the dues came to
    $2 million" is of no dues.
    """
    measures = scene.index.measures
    own = measures[named.measure].unit_kind
    kinds = {own} if own in ("money", "date") else {own, "money"}
    return any(measures[each].unit_kind in kinds for each in hit.measures)


def _stop(text: str, start: int) -> int:
    found = _STOP.search(text, start)
    return found.start() if found else len(text)
