"""A noun of an amount's own, which says what it is of: "and unemployment of 35 percent".

Words of a measure that have an amount already say nothing of a later one that such a noun heads,
whether or not the references know it: "inflation of 2.3 percent and unemployment of 35 percent".
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims.measures.groups import is_akin
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.claims.scenes.words import (
    harmless_words,
    neutral_words,
    own_words,
    plain_words,
    topic_words,
    values_of,
    words_of_value,
)
from factcheck.kinds import DATES
from factcheck.model import Mention, Span
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import PhraseHit
from factcheck.tables import cells, rows

_WORD = (
    r"(?!(?:and|but|while|whereas|with|plus|or|is|was|are|were|at)\b)"
    r"(?:[A-Za-z][\w-]*|\(\s?[A-Z][A-Za-z]+\s?\))"
)
_LABEL = rf"(?P<words>{_WORD}(?:\s+{_WORD}){{0,5}}?)"
_HEADED = pattern(
    r"(?:(?:^|[,;:(|.\u2026>\u201d\"])\s*|\b(?:[Aa]nd|[Bb]ut|[Ww]hile|[Ww]hereas|[Ww]ith|[Pp]lus)\s+)"
    rf"(?:(?:an?|the|its|their|an?\s+average|average)\s+)?{_LABEL}"
    r"(?P<link>\s+(?:of|at|is|was|are|were|(?:stood|stands)\s+at|came\s+to|totall?ed|reached)"
    rf"|\s*[:,]|)\s+{HEDGES}$"
)
_NEXT_LABEL = pattern(rf"\s+{_LABEL}\s*(?P<link>:)\s+{HEDGES}$")
"""A label right behind another amount: "Growth: 2.4 % Inflation: 6.1 %"."""
_DOING = pattern(
    r"(?:\b(?:and|but|while|whereas)|[,;])\s+[a-z]+ing(?:\s+[a-z]+){1,4}?(?:\s+(?:takes?|took))?"
    rf"\s+{HEDGES}$"
)
_TO_DO = pattern(r"\s+to\s+(?!be\b)[a-z]{2,}")
_COMMA = pattern(r"[^,;:|]{0,14}[,|]\s+")
_BETWEEN_NOUNS = frozenset(("of", "in", "for", "on", "to", "per"))
_FIGURES = frozenset(
    (
        *("rate", "rates", "ratio", "ratios", "index", "number", "level", "share", "reading"),
        *("pace", "percentage", "count", "result", "measurement"),
    )
)
"""What only says that there is a figure: what goes before tells of what."""
_A_WORD = pattern(r"[A-Za-z][\w-]{2,}")
_SLOT = "aggregation"
_REACH = 90
_STEM, _LONG = 5, 6


@once_a_place
def noun_of(scene: Scene, mention: Mention) -> Span | None:
    """Give the words right before an amount that name what it is of, known or not."""
    start = max(scene.span.start, mention.start - _REACH)
    found = _HEADED.search(scene.text, start, mention.start) or _label_behind(scene, mention)
    if found is None:
        return None
    span = Span(*found.span("words"))
    said = scene.text[span.start : span.end].lower()
    if said in statistics() or _is_in_a_list(scene, mention, found):
        return span
    is_aside = found["link"].strip() == "," and (found[0][0].isalpha() or mention.kind != "percent")
    if not found["link"] or is_aside:
        return None  # "$300 million and a bit, $333 million"
    if _words_within(scene, span):
        return span
    return span if not _is_a_name(scene, found) and _names_something(said.split()) else None


def _is_a_name(scene: Scene, found: re.Match[str]) -> bool:
    """Whether capitals make a name of words, as that of who tells: "and Eurostat at 5 percent"."""
    is_first = found.start() <= scene.span.start
    return found["words"][0].isupper() and not is_first and found["link"].strip().isalpha()


def _words_within(scene: Scene, noun: Span) -> list[PhraseHit]:
    """Give the words of measures that a noun holds."""
    return [
        hit
        for hit in scene.phrases
        if hit.measures and noun.start <= hit.start and hit.end <= noun.end
    ]


def _label_behind(scene: Scene, mention: Mention) -> re.Match[str] | None:
    """Give a label that stands right behind the amount before, and holds words of a measure."""
    before = [m for m in scene.mentions_near(mention) if m.end <= mention.start]
    found = _NEXT_LABEL.match(scene.text, before[-1].end, mention.start) if before else None
    is_known = found and _words_within(scene, Span(*found.span("words")))
    return found if is_known else None


def _is_in_a_list(scene: Scene, mention: Mention, found: re.Match[str]) -> bool:
    """Whether a noun alone leads to an amount in a list: "12 % in all, poverty 4 %"."""
    before = [m for m in scene.mentions_near(mention) if m.end <= found.start("words")]
    if not before or not _COMMA.fullmatch(scene.text, before[-1].end, found.start("words")):
        return False
    return not found["words"].lower().endswith(("ed", "ing")) and _names_something(
        found["words"].lower().split()
    )


def _names_something(words: list[str]) -> bool:
    """Whether words are a noun, with what goes before or belongs to it, that says what is told."""
    if words[0] in _BETWEEN_NOUNS or words[-1] in _BETWEEN_NOUNS:
        return False
    nouns = [word for word in words if word not in _BETWEEN_NOUNS]
    if not plain_words().isdisjoint(nouns):
        return False
    while len(nouns) > 1 and nouns[-1] in _FIGURES:
        nouns.pop()
    return nouns[-1] not in _empty() | _FIGURES


def is_headed_by_another(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words of a measure had their amount, and a noun that is none of them has this one."""
    if hit.end > mention.start or mention.start >= scene.span.end:
        return False  # or the words are those of a sentence before
    if _is_of_another_doing(scene, mention, hit):
        return True
    noun = noun_of(scene, mention)
    if noun is None or noun.start < hit.end or not _has_its_amount(scene, mention, hit, noun):
        return False
    inside = _words_within(scene, noun)
    if any(not set(other.measures).isdisjoint(hit.measures) for other in inside):
        return mention.kind != "money" and any(
            len(word) < _LONG or not is_akin(scene, measure, word, max(_LONG, len(word) - 1))
            for word in _brought(scene, noun, hit)
            for measure in (scene.index.measures[each] for each in hit.measures)
        )
    return bool(inside or _brought(scene, noun, hit))


def _brought(scene: Scene, noun: Span, hit: PhraseHit) -> list[str]:
    """Give the words of a noun that are none of a measure's own: "producer price index"."""
    own = " ".join(own_words(scene.index.measures[each]) for each in hit.measures)
    return [
        word[0].lower()
        for word in _A_WORD.finditer(scene.text, noun.start, noun.end)
        if word[0].lower()[:_STEM] not in own
        and word[0].lower() not in _plain_modifiers() | _BETWEEN_NOUNS
        and not scene.names_touching(*word.span())
    ]


def _is_of_another_doing(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether a time is that of another deed: "7 days to start a firm and 30 to get a permit"."""
    if mention.kind != "duration" or not any(
        other.kind == "duration" and other.end <= mention.start
        for other in scene.mentions_near(mention)
    ):
        return False
    if _DOING.search(scene.text, hit.end, mention.start):
        return True
    return _TO_DO.match(scene.text, mention.end, scene.span.end) is not None


def _has_its_amount(scene: Scene, mention: Mention, hit: PhraseHit, noun: Span) -> bool:
    """Whether an amount stands behind words of a measure, before the noun of a later one."""
    return any(
        hit.start <= other.start < noun.start and other.kind not in DATES
        for other in scene.mentions_near(mention)
    )


@cache
def _empty() -> frozenset[str]:
    """Give the nouns that name nothing of their own: "a total", "an increase", "a record low"."""
    general = {row["noun"] for row in rows("general_nouns")}
    changes = {word for row in rows("change_words") for word in cells(row["words"])}
    parts = {
        w
        for value in values_of(_SLOT)
        for told in words_of_value(_SLOT, value)
        for w in told.split()
    }
    return topic_words() | neutral_words() | harmless_words() | general | changes | parts


@cache
def _plain_modifiers() -> frozenset[str]:
    """Give the words that make nothing else of a noun."""
    return (plain_words() - statistics()) | neutral_words() | harmless_words() | _FIGURES


@cache
def statistics() -> frozenset[str]:
    """Give the usual names of statistics, which need nothing to lead to an amount."""
    columns = ("words", "phrases")
    return frozenset(
        word.lower() for row in rows("statistics") for at in columns for word in cells(row[at])
    )
