"""Verbs that make something else of an amount than how things stand: "opened 85 stores"."""

from __future__ import annotations

from functools import cache

from factcheck.claims.scene import Scene
from factcheck.claims.words import words_of
from factcheck.model import Measure, Mention, Slot, Span
from factcheck.patterns import pattern

_LAST_WORD = pattern(
    r"(?:(?P<before>\w+)\s+)?(?P<word>\w+)\s+"
    r"(?:(?:about|around|some|nearly|almost|over|roughly|an?|more than|at least)\s+)*$"
)
_ARTICLES = ("a", "an", "the", "its", "their", "some")
_COUNTED = frozenset({"count", "number", "quantity"})
_REACH = 80


def event_of_a_stock(scene: Scene, mention: Mention, measure: Measure) -> Slot | None:
    """Read "opened 85 stores", which says nothing of how many there are.

    Verbs that tell how a stock stands ("numbered", "employed") stand in `data/claim_words.csv`,
    and so do those that tell what happened and do not end in "-ed".
    """
    if mention.kind not in _COUNTED:
        return None
    start = max(scene.span.start, mention.start - _REACH)
    found = _LAST_WORD.search(scene.text, start, mention.start)
    if found is None:
        return None
    if found["word"] in words_of("event", "undone"):
        return scene.slot("part", found.start("word"), mention.end, "undone")
    if measure.dynamics != "stock" or not found["word"].endswith("ed") | (
        found["word"] in _events()
    ):
        return None
    if found["before"] in _ARTICLES:
        return None  # "a combined 5 million"
    word = Span(*found.span("word"))
    if found["word"] in _standing() or scene.is_known(word.start, word.end):
        return None
    return scene.slot("part", word.start, mention.end, "event-of-a-stock")


@cache
def _standing() -> frozenset[str]:
    return frozenset(words_of("standing", "stands"))


@cache
def _events() -> frozenset[str]:
    return frozenset(words_of("event", "happens"))


def deed_of_the_measure(scene: Scene, mention: Mention, measure: Slot) -> str | None:
    """Give the verb by which a measure's words only do something: "the services sector employs".

    The amount is then of what they do it to. The name of whom they do it to may stand between.
    """
    assert measure.start is not None
    end = next((name.start for name in scene.names if name.end + 1 == mention.start), mention.start)
    found = _LAST_WORD.search(scene.text, max(scene.span.start, end - _REACH), end)
    if found is None or found.start("word") < measure.end or found["word"] not in _deeds():
        return None
    return None if scene.is_known(*found.span("word")) else found["word"]


@cache
def _deeds() -> frozenset[str]:
    return frozenset(words_of("event", "done"))
