"""Words beside those of a measure that make another thing's name of them: "migration rate"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims.scenes.scene import Scene
from factcheck.model import Measure, Mention
from factcheck.patterns import pattern
from factcheck.reference import PhraseHit
from factcheck.tables import cells, rows

_SO_MANY = pattern(r"\bper (?:[\d,]+|hundred|thousand|million)\b")
_WORD = pattern(r"[a-z]+(?:-[a-z]+)*")
_REACH = 30
_LARGE = 10**6
_RATES = frozenset({"percent", "number"})


def is_of_another_name(scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit) -> bool:
    """Whether words of a measure only go into the name of another: "external debt per capita".

    Nor is a rate of so many told in millions ("127 million subscriptions" for "per 100 people"),
    and what is net is not gross. Words that the measure has itself change nothing of it.
    """
    own = " ".join((measure.title, *measure.phrases)).lower()
    if measure.unit_kind == "number" and mention.scale >= _LARGE and _SO_MANY.search(own):
        return True
    before = scene.text[max(scene.span.start, hit.start - _REACH) : hit.start].lower()
    behind = scene.text[hit.end : min(scene.span.end, hit.end + _REACH)].lower()
    found = [_before().search(before), _behind().match(behind)]
    if measure.unit_kind not in _RATES:
        found.append(_rate().match(behind))
    if any(each and not _is_in(each["what"], own) for each in found):
        return True
    return _is_opposite([*_WORD.findall(before)[-2:], *_WORD.findall(behind)[:4]], own)


def _is_opposite(words: list[str], own: str) -> bool:
    opposites = _opposites()
    return any(
        word in opposites and _is_in(opposites[word], own) and not _is_in(word, own)
        for word in words
    )


def _is_in(word: str, own: str) -> bool:
    stem = word.removesuffix("s")
    return re.search(rf"\b{re.escape(stem)}", own) is not None


@cache
def _words(place: str) -> str:
    table = rows("compounds")
    each = (
        re.escape(word) for row in table if row["place"] == place for word in cells(row["words"])
    )
    return "|".join(sorted(each, key=len, reverse=True))


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
def _opposites() -> dict[str, str]:
    pairs = [(row["one"], row["other"]) for row in rows("opposites")]
    return dict(pairs) | {other: one for one, other in pairs}
