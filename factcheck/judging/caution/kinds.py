"""Things of another kind than what a figure is of: "Karot and a 1,100MW nuclear plant"."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.model import Entity
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import rows

_ITS_NOUN = pattern(
    r"(?:^|[^\w-])(?P<what>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,3})\s+"
    rf"(?:of|with|worth|costing|for|at)\s+{HEDGES}$"
)
"""The words of which an amount is told behind them: "a coal plant of 1,320 MW"."""
_NOUN_BEHIND = pattern(r"[\s-]+(?P<what>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,3})")
"""Those of which it is told before them: "a 1,100 MW nuclear plant"."""
_WORD = pattern(r"[\w-]+")
_NO_NOUN = frozenset(
    "of in at on for with to from by and or but than as is are was were has have had will would"
    " the its their that which who where when while".split()
)


@caution(
    "other-kind",
    examples={
        "The length of the Tana Bridge is told beside a tunnel of 5.2 km.": (
            '"tunnel" is a thing of another kind'
        ),
        "Long are the Tana Bridge and a 5.2 km tunnel.": '"tunnel" is a thing of another kind',
    },
    rejects=("The Tana Bridge has a length of 5.2 km.",),
)
def other_kind(doubt: Doubt) -> str:
    """Give the kind of thing that an amount is told of, where what its figure is of is another."""
    if doubt.subject.kind != "project":
        return ""
    word = _of_its_noun(doubt)
    if not word:
        return ""
    return f'"{word}" is a thing of another kind' if is_of_another_kind(word, doubt.subject) else ""


def is_of_another_kind(word: str, entity: Entity) -> bool:
    """Whether a noun names a kind of thing, and the names of an entity only others."""
    kind, own = _kinds().get(_singular(word)), _kinds_of((entity.name, *entity.aliases))
    return kind is not None and bool(own) and kind not in own


def _of_its_noun(doubt: Doubt) -> str | None:
    """Give the last word of the amount's own noun phrase that names a kind."""
    before, behind = _ITS_NOUN.search(doubt.before), _NOUN_BEHIND.match(doubt.behind)
    for found in (before, behind):
        words = _WORD.findall(found["what"]) if found else []
        if found is behind:
            end = next((n for n, word in enumerate(words) if word in _NO_NOUN), len(words))
            words = words[:end]
        else:
            start = next((n for n, word in enumerate(reversed(words)) if word in _NO_NOUN), None)
            words = words[len(words) - start :] if start is not None else words
        for word in reversed(words):
            if _singular(word) in _kinds():
                return word
    return None


@lru_cache(maxsize=1024)
def _kinds_of(names: tuple[str, ...]) -> frozenset[str]:
    words = {_singular(word) for name in names for word in _WORD.findall(name.lower())}
    return frozenset(_kinds()[word] for word in words if word in _kinds())


def _singular(word: str) -> str:
    return word.removesuffix("s") if not word.endswith("ss") else word


@cache
def _kinds() -> dict[str, str]:
    return {row["word"].lower(): row["kind"] for row in rows("kinds_of_things")}
