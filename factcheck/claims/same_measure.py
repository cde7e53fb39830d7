"""A sentence that names another party and no measure: it is told of the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.claims.going_on import brings_only
from factcheck.claims.measures import read_measures
from factcheck.claims.same_figure import Meant, of_the_rest
from factcheck.claims.scene import Scene
from factcheck.claims.words import plain_words, plain_verbs
from factcheck.model import Mention
from factcheck.tables import rows

_KINDS = frozenset({"money", "percent", "quantity"})


def same_measure(scene: Scene, mention: Mention, before: Sequence[Scene]) -> Meant | None:
    """Read "Argentina received $112 billion" behind "China lent Egypt $16 billion in rescue loans".

    The sentence names somebody who has figures of that measure, and its words say nothing of
    what is measured: "received", "came next with", "had". "Repaid" and "sold" do.
    """
    if mention.kind not in _KINDS or not scene.names:
        return None
    if not brings_only(scene, mention, _neutral_words()):
        return None
    meant = next(filter(None, (_told_in(each, mention) for each in before)), None)
    if meant is None:
        return None
    subjects = scene.index.subjects_of(meant.measures[0].measure)
    named = {name.entity for number, name in enumerate(scene.names) if not _tells(scene, number)}
    return meant if named and named <= subjects else None


def _told_in(before: Scene, mention: Mention) -> Meant | None:
    """Give what the amounts of a sentence are of, if they all are of one measure."""
    others = [m for m in before.mentions if m.kind == mention.kind]
    *earlier, last = [read_measures(before, other) for other in others] or [[]]
    if not last or any(last[0].measure not in {h.measure for h in hits} for hits in earlier):
        return None
    return of_the_rest(before, others[-1], last)


def _tells(scene: Scene, number: int) -> bool:
    return any(role.role == "attribution" for role in scene.roles.get(number, ()))


@cache
def _neutral_words() -> frozenset[str]:
    """Give the words that say nothing of what is measured."""
    neutral = {row["word"] for row in rows("neutral_words")}
    return frozenset(plain_words() - plain_verbs() | neutral)
