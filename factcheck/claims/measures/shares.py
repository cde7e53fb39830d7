"""A share of an amount before it: "committed $36 billion, and 52.8 percent of that went to …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import in_lower_case, own_words
from factcheck.model import Measure, MeasureHit, Mention
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import PhraseHit

_OF_IT = pattern(r"\s+of\s+(?:that|it|this|which|the\s+(?:sum|total|money|amount))\b")
_OF_WHICH = pattern(rf"\bof\s+(?:which|that|this)\s+{HEDGES}$")
_WEIGHT = 70
_OF_THE_ECONOMY = pattern(
    r"(?:as\s+)?(?:an?\s+|the\s+)?(?:share|percent|per\s+cent|percentage|proportion|portion|%|pct|pc)\s+of\s+"
    r"(?:its\s+|their\s+|the\s+)?(?:GDP|GNI|GNP|gross\s+(?:domestic|national)\s+(?:product|income))",
    re.IGNORECASE,
)
"""What anything may be a share of: that names no measure."""
_WORD = re.compile(r"[a-z]{3,}")
_NO_TOPIC = frozenset(
    (
        *("share", "percent", "per", "cent", "percentage", "proportion", "portion", "pct", "ratio"),
        *("gdp", "gni", "gnp", "gross", "domestic", "national", "product", "income", "the", "its"),
        *("their", "and", "for", "from", "with", "spent", "spends", "spend", "total", "current"),
    )
)


def share_of_it(
    scene: Scene, mention: Mention, read: Callable[[Scene, Mention], list[MeasureHit]]
) -> list[MeasureHit]:
    """Give the measures of shares of what the amount before is of, as `read` reads it.

    A package says of what a measure is a share by a phrase: "share of commitments".
    """
    if mention.kind != "percent":
        return []
    found = _OF_IT.match(scene.text, mention.end, scene.span.end) or _OF_WHICH.search(
        scene.text, scene.back(mention.start), mention.start
    )
    earlier = (m for m in reversed(scene.mentions_near(mention)) if m.end <= mention.start)
    whole = next((m for m in earlier if m.kind == "money"), None)
    if found is None or whole is None:
        return []
    slot = scene.slot(None, *found.span(), "share-of-it")
    of = {hit.measure for hit in read(scene, whole)}
    return [MeasureHit(each.id, _WEIGHT, slot) for each in _shares(scene, of)]


def _shares(scene: Scene, of: set[str]) -> Iterator[Measure]:
    measures = scene.index.measures
    words = {measures[each].phrases[0] for each in of if measures[each].phrases}
    told = {f"share of {the}{each}" for each in words for the in ("", "the ")}
    for measure in measures.values():
        if measure.unit_kind == "percent" and not told.isdisjoint(measure.phrases):
            yield measure


def is_only_its_unit(scene: Scene, hit: PhraseHit) -> bool:
    """Whether words are the unit of any share, "percent of GDP", and none tells what has it.

    So is what is measured only inferred: a deficit or a tax is so many percent of GDP as well.
    """
    if not _OF_THE_ECONOMY.fullmatch(hit.text):
        return False
    own = " ".join(own_words(scene.index.measures[each]) for each in hit.measures)
    topic = {*_WORD.findall(own)} - _NO_TOPIC
    return topic.isdisjoint(_WORD.findall(in_lower_case(scene.sentence)))


def is_in_another_share(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words are the unit of another share: "yields 21.9%, and tax is 10.3% of GDP"."""
    return any(
        other is not mention and other.start < hit.start < other.end
        for other in scene.mentions_near(mention)
        if other.kind == "percent"
    )
