"""Words beside those of a measure that make another thing's name of them: "migration rate"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.claims.scenes.words import own_words
from factcheck.claims.scenes.written_units import HEAD_WORDS
from factcheck.model import Measure, Mention
from factcheck.patterns import pattern
from factcheck.reference import PhraseHit
from factcheck.tables import cells, rows

_SO_MANY = pattern(r"\bper (?:[\d,]+|hundred|thousand|million)\b")
_WORD = pattern(r"[a-z]+(?:-[a-z]+)*")
_REACH = 30
_LARGE = 10**6
_A_HEAD = frozenset(("per-capita", *(f"per {head}" for head in HEAD_WORDS)))
"""Words for the same: whoever has one of them has them all."""
_RATES = frozenset({"percent", "number"})


class _Beside(NamedTuple):
    """Words right beside those of a measure: such as make another name of them, and others."""

    others: tuple[str, ...]
    rate: tuple[str, ...]
    opposites: tuple[str, ...]


def is_of_another_name(scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit) -> bool:
    """Whether words of a measure only go into the name of another: "external debt per capita".

    Nor is a rate of so many told in millions ("127 million subscriptions" for "per 100 people"),
    and what is net is not gross. Words that the measure has itself change nothing of it.
    """
    in_millions = measure.unit_kind == "number" and mention.scale >= _LARGE
    if in_millions and _SO_MANY.search(own_words(measure)):
        return True
    beside = _beside(scene, hit)
    others = beside.others if measure.unit_kind in _RATES else beside.others + beside.rate
    if others and any(not _is_in(word, own_words(measure)) for word in others):
        return True
    return any(
        _is_in(opposites()[word], own_words(measure)) and not _is_in(word, own_words(measure))
        for word in beside.opposites
    )


@once_a_place
def _beside(scene: Scene, hit: PhraseHit) -> _Beside:
    before = scene.text[max(scene.span.start, hit.start - _REACH) : hit.start].lower()
    behind = scene.text[hit.end : min(scene.span.end, hit.end + _REACH)].lower()
    leads = before.removesuffix("\n").endswith(_leads()) and _before().search(before)
    rate = _rate().match(behind)
    near: list[str] = []
    if not _opposing().isdisjoint(scene.vocabulary):
        near = [*_WORD.findall(before)[-2:], *_WORD.findall(behind)[:4]]
    return _Beside(
        others=tuple(found["what"] for found in (leads, _behind().match(behind)) if found),
        rate=(rate["what"],) if rate else (),
        opposites=tuple(word for word in near if word in opposites()),
    )


def _is_in(word: str, own: str) -> bool:
    if word in _A_HEAD:
        return any(each in own for each in _A_HEAD)
    stem = word.removesuffix("s")
    return re.search(rf"\b{re.escape(stem)}", own) is not None


def _words(place: str) -> str:
    return "|".join(sorted(map(re.escape, _listed(place)), key=len, reverse=True))


def _listed(place: str) -> tuple[str, ...]:
    table = rows("compounds")
    return tuple(word for row in table if row["place"] == place for word in cells(row["words"]))


@cache
def _behind() -> re.Pattern[str]:
    return pattern(rf"\s+(?P<what>{_words('behind')})\b")


@cache
def _rate() -> re.Pattern[str]:
    return pattern(rf"\s+(?P<what>{_words('rate')})\b")


@cache
def _before() -> re.Pattern[str]:
    return pattern(
        rf"\b(?P<what>(?:{_words('of')})(?= of (?:the )?$)|(?:{_words('before')})(?= $))"
        r"(?: of (?:the )?| )$"
    )


@cache
def opposites() -> dict[str, str]:
    """Give the words of `data/opposites.csv` with their opposites, both ways."""
    pairs = [(row["one"], row["other"]) for row in rows("opposites")]
    return dict(pairs) | {other: one for one, other in pairs}


@cache
def _opposing() -> frozenset[str]:
    """Give the words of which a sentence has one where it has a word with an opposite."""
    return frozenset(word.partition("-")[0] for word in opposites())


@cache
def _leads() -> tuple[str, ...]:
    """Give what stands right before the words of a measure where others lead to them."""
    return (" of ", " of the ", *(f"{words} " for words in _listed("before")))
