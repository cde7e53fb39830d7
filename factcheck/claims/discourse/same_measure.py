"""A sentence that names another party and no measure: it is told of the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from factcheck.claims.discourse.going_on import BEHIND_THAN, brings_only, loudest
from factcheck.claims.discourse.same_figure import Meant, in_the_roles
from factcheck.claims.entities.reading import read_entities
from factcheck.claims.lists.gapping import whose_it_is_measured_by
from factcheck.claims.measures.kinds import may_go_on
from factcheck.claims.measures.reading import read_measures
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import neutral_words, plain_verbs, plain_words
from factcheck.model import EntityHit, Mention, Reach
from factcheck.patterns import pattern

_TELLS = frozenset(("has", "have", "is", "was", "disputed", "gives"))
_ENDS = pattern(r"\s*(?:[.,;)\u201d\"]|$)")


def same_measure(scene: Scene, mention: Mention, before: Sequence[Scene]) -> Meant | None:
    """Read "Argentina received $112 billion" behind "China lent Egypt $16 billion in rescue loans".

    The sentence names somebody who has figures of that measure, and its words say nothing of
    what is measured: "received", "came next with", "had". "Repaid" and "sold" do.
    """
    if not may_go_on(scene, mention) or not scene.names:
        return None
    if BEHIND_THAN.search(scene.text, scene.back(mention.start), mention.start):
        return None
    named = {name.entity for number, name in enumerate(scene.names) if not _tells(scene, number)}
    if not brings_only(scene, mention, _neutral_words() if named else _words_of_telling()):
        return None
    if not named and not _ENDS.match(scene.text, mention.end, scene.span.end):
        return None
    kind, of_others = mention.kind, bool(named)
    last = next((each for each in before if any(m.kind == kind for m in each.mentions)), None)
    meant = _told_in(last, kind, of_others) if last else None
    if meant is None:
        return None
    subjects: frozenset[str] = frozenset().union(
        *map(scene.index.subjects_of, loudest(meant.measures))
    )
    if not named <= subjects:
        return None
    return meant if named else Meant(meant.measures, [*meant.entities, *_tellers(scene, mention)])


def _tellers(scene: Scene, mention: Mention) -> list[EntityHit]:
    hits = read_entities(scene, mention)
    return [replace(hit, role="attribution") for hit in hits if hit.kind == "organisation"]


def _told_in(before: Scene, kind: str, of_others: bool) -> Meant | None:
    """Give what the amounts of a kind in a sentence are of, if they all are of one measure.

    What they are only measured by is left out: "close to the $394 billion of the United States".
    Whose they are is left out where the amount is `of_others`.
    """
    key = (_told_in, kind, of_others)
    return before.once(key, lambda: _read_in(before, kind, of_others))


def _read_in(before: Scene, kind: str, of_others: bool) -> Meant | None:
    like = [m for m in before.mentions if m.kind == kind and m.per in (None, "year")]
    others = [m for m in like if whose_it_is_measured_by(before, m) is None]
    *earlier, last = [read_measures(before, other) for other in others] or [[]]
    if not last or any(last[0].measure not in {h.measure for h in hits} for hits in earlier):
        return None
    meant = in_the_roles(before, others[-1], last)
    if of_others:
        return meant
    subjects = before.index.subjects_of(last[0].measure)
    owned = read_entities(before, others[-1])
    whose = [replace(hit, reach=Reach.BEFORE) for hit in owned if hit.entity in subjects]
    givers = [hit for hit in meant.entities if hit.role == "provider"]
    return Meant(last, [*givers, *whose])


def _tells(scene: Scene, number: int) -> bool:
    """Whether a name is that of who tells: "Wikipedia has $1.4 billion"."""
    if any(role.role == "attribution" for role in scene.roles.get(number, ())):
        return True
    entity, index = scene.names[number].entity, scene.index
    return index.entities[entity].kind == "organisation" and entity in index.publishers


@cache
def _words_of_telling() -> frozenset[str]:
    """Give the words by which somebody only tells an amount: "the embassy spoke of", "has"."""
    groups = (words_of_group("say-verb"), words_of_group("say-noun"))
    tells = {word for group in groups for words in group for word in words.split()}
    return frozenset(plain_words() - plain_verbs() | tells | _TELLS)


@cache
def _neutral_words() -> frozenset[str]:
    """Give the words that say nothing of what is measured."""
    return frozenset(plain_words() - plain_verbs() | neutral_words())
