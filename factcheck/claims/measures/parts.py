"""Amounts that are only a part of a measure's figure, or told of many of its years together."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims.lists.pairing import are_alike
from factcheck.claims.measures.counting import may_count
from factcheck.claims.measures.groups import is_akin, modifier_of
from factcheck.claims.measures.own_nouns import statistics
from factcheck.claims.scenes.calendar import MONTH
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import harmless_words, plain_verbs, plain_words, topic_words
from factcheck.kinds import COUNTS
from factcheck.model import Fact, Measure, MeasureHit, Mention
from factcheck.patterns import HEDGES, YEAR, pattern, worded
from factcheck.reference import PhraseHit
from factcheck.tables import cells, rows

_LABEL = pattern(rf"(?P<label>[A-Z][a-z]{{3,}}[^:;.|]{{2,60}}?)\s*(?P<link>[:,])\s+{HEDGES}$")
_THEM = r"(?:whom|which|them|these|those)"
_OF_WHOM = pattern(rf"\bof\s+{_THEM},?\s+{HEDGES}$")
_OF_THEM = pattern(rf"\s+(?:are\s+|were\s+)?of\s+{_THEM}\b")
_OPENS = pattern(r"(?:\s+[a-z]+){0,2}\s*:\s+")
_NOUN = pattern(r"\s+(?P<noun>[A-Z]?[a-z]+(?:\s+[A-Z]?[a-z]+)?)\s*,")
_END = pattern(r"[,;:.()]")
_OPENING = '"\u201c\u2018([:;,|'
_BARE = pattern(r"(?P<words>[A-Za-z][a-z'\u2019-]+)[^\S\n]+$")
_LED = pattern(r"(?:['\u2019]s?|\b(?:[Tt]he|[Ii]ts|[Tt]heir))\s+(?P<between>(?:[a-z-]+\s+){0,2})$")
_ALONE = worded(
    "alone only method methodology",
    r"(?:^|[,;]|\b(?:and|but))\s*(?:[Oo]n|[Ii]n|[Ff]or|[Bb]y|[Uu]nder)\s+(?:the\s+)?"
    r"(?P<what>[A-Za-z-]+(?:\s+[a-z-]+){0,2})\s+(?P<how>alone|only|method(?:ology)?)"
    r",?\s+(?:it|that|they)\s+(?:was|were|is|are|(?:came|amounted)\s+to|(?:stood|stands)\s+at|reached)"
    rf"\s+{HEDGES}$",
)
_AVERAGED = worded(
    "averaged average mean",
    rf"\b(?:averaged|(?:average|mean)\s+of)\s+{HEDGES}$",
)
_FROM_UNTIL = pattern(
    rf"[^.;]{{0,40}}?\b(?:from|between|over)\s+{YEAR}\s+(?:to|until|till|and|through|-)\s+{YEAR}\b"
)
_EXTREME = worded(
    "high low peak maximum minimum",
    r"\b(?:all[- ]time|record|historic(?:al)?|lifetime)\s+(?:high|low|peak|maximum|minimum)"
    rf"\s+(?:of|at)\s+{HEDGES}$",
)
_IN_MONTH = pattern(rf"[^.,;()]{{0,30}}?\bin\s+{MONTH}\b")
_YEAR, _STEM, _FEW = len("2022"), 6, 4


def is_part_of_another(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether a number counts only some of those that the number before it counts.

    "147,600 soldiers, of whom 72,500 are in the army", "195,800 of them active". A part whose
    name is known may have figures of its own.
    """
    if mention.kind not in COUNTS or hit.start >= mention.start:
        return False
    before = [m for m in scene.mentions_near(mention) if m.end <= mention.start]
    if not any(are_alike(m, mention) for m in before) or _is_known_part(scene, mention):
        return False
    start = max(scene.back(mention.start), before[-1].end)
    return (
        _OF_WHOM.search(scene.text, start, mention.start) is not None
        or _OF_THEM.match(scene.text, mention.end, scene.span.end) is not None
        or _opens_a_list_of_parts(scene, mention, before[-1])
    )


def _opens_a_list_of_parts(scene: Scene, mention: Mention, before: Mention) -> bool:
    """Whether parts follow a colon: "8,550 personnel: 4,500 Army, 2,000 Navy"."""
    if not are_alike(before, mention) or not _OPENS.fullmatch(
        scene.text, before.end, mention.start
    ):
        return False
    found = _NOUN.match(scene.text, mention.end, scene.span.end)
    return found is not None and any(
        are_alike(m, mention) and 0 < m.start - found.end() < _FEW
        for m in scene.mentions_near(mention)
    )


def _is_known_part(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands behind an amount, in what belongs to it."""
    stop = _END.search(scene.text, mention.end, scene.span.end)
    return bool(scene.names_touching(mention.end, stop.start() if stop else scene.span.end))


def is_of_a_kind(scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit) -> bool:
    """Whether a noun in front makes only a part of what is told: "the prison population".

    Money and quantities of a kind are told by qualifiers, which say what they are; what a hyphen
    joins may only describe the whole: "its fast-growing population".
    """
    if mention.kind in ("money", "quantity") or hit.end > mention.start:
        return False
    if hit.text.partition(" ")[0].lower() in plain_verbs() or not _is_of_countries(scene, measure):
        return False  # "the film runs 103 minutes", "group deliveries" of a company
    named = MeasureHit(measure.id, 0, scene.slot(None, hit.start, hit.end, "measure-words"))
    bare = modifier_of(scene, named, _BARE)
    if bare is None or not _is_led_to(scene, bare):
        return False
    word = bare["words"].lower()
    if word in _occasions() or "-" in word or word.endswith("est"):
        return False  # "over the whole period net migrants numbered 10,417"
    return not is_akin(scene, measure, word, max(_STEM, len(word) - 1))


def _is_of_countries(scene: Scene, measure: Measure) -> bool:
    entities = scene.index.entities
    return any(entities[each].kind == "country" for each in scene.index.subjects_of(measure.id))


@cache
def _occasions() -> frozenset[str]:
    """Give the words for a time, which end what says when."""
    told = (row["words"] for row in rows("scope_words") if row["kind"] == "occasion")
    return frozenset(word for words in told for word in cells(words))


def _is_led_to(scene: Scene, found: re.Match[str]) -> bool:
    """Whether a name or an article leads to a word: "Slovenia wholesale price index".

    What makes nothing else of a noun may stand between: "the estimated prison population".
    """
    start = found.start("words")
    if start == scene.span.start or scene.text[:start].rstrip()[-1] in _OPENING:
        return True
    led = _LED.search(scene.text, scene.back(start), start)
    if led and harmless_words().issuperset(led["between"].split()):
        return True
    return any(name.end == start - 1 for name in scene.names_touching(start - 2, start))


def is_told_otherwise(scene: Scene, mention: Mention) -> bool:
    """Whether "it" is taken up in part or by another count: "on goods alone it was 7 percent".

    What money goes to alone is left to its qualifiers.
    """
    found = scene.search(_ALONE, scene.back(mention.start), mention.start)
    if found is None or (mention.kind == "money" and found["how"] in ("alone", "only")):
        return False
    return not _names_or_measures(scene, *found.span("what"))


def measures_left(scene: Scene, mention: Mention, hits: list[MeasureHit]) -> list[MeasureHit]:
    """Leave out what the sentences around an amount name where its own says it is another.

    It has a label ("Children in work: 28.8 %"), or is an average of many years.
    """
    is_labelled = mention.kind == "percent" and _has_a_label(scene, mention)
    if not hits or is_labelled or is_told_otherwise(scene, mention):
        return []
    measures = scene.index.measures
    return [
        hit
        for hit in hits
        if not is_of_many_years(scene, mention, measures[hit.measure])
        and may_count(mention, measures[hit.measure])
    ]


def _has_a_label(scene: Scene, mention: Mention) -> bool:
    found = _LABEL.match(scene.text, scene.span.start, mention.start)
    if found is None or _names_or_measures(scene, *found.span("label")):
        return False
    if found["link"] == ",":
        return found["label"].lower() in statistics()
    words = found["label"].lower().split()
    return words[0] not in plain_words() and not all(word in topic_words() for word in words)


def _names_or_measures(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch holds a name or words of a measure."""
    if scene.names_touching(start, end):
        return True
    return any(hit.measures and start <= hit.start < end for hit in scene.phrases)


def is_of_many_years(scene: Scene, mention: Mention, measure: Measure) -> bool:
    """Whether an amount is an average of years, or the extreme among months of many years.

    "Inflation averaged 12 percent from 2005 until 2013, reaching an all-time high of 31 percent
    in May 2008", where the figures of the measure are of single years, or have no time.
    """
    averaged = scene.search(_AVERAGED, scene.back(mention.start), mention.start)
    if averaged and _FROM_UNTIL.match(scene.text, mention.end, scene.span.end):
        return not any(map(_is_of_years, scene.index.facts_of(measure.id)))
    if not scene.search(_EXTREME, scene.back(mention.start), mention.start):
        return False
    if not _IN_MONTH.match(scene.text, mention.end, scene.span.end):
        return False
    facts = scene.index.facts_of(measure.id)
    return not any(len(fact.period_start or "") > _YEAR for fact in facts)


def _is_of_years(fact: Fact) -> bool:
    start, end = fact.period_start or "", fact.period_end or ""
    return bool(start and end) and start[:_YEAR] != end[:_YEAR]
