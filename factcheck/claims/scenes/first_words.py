"""Whether the first word of a sentence is a name, or capitalised only for standing first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import ACTED, topic_words, verbs_of_change, words_of_value
from factcheck.geography import countries_of_places
from factcheck.patterns import HEDGES, pattern

OWNS = pattern(r"['\u2019]s$|(?<=s)['\u2019]$")
_APPOSITION = pattern(r",\s+(?:the|an?|its|his|her|their|[A-Z][\w-]*['\u2019]s)\s+")
_HAD = pattern(r"\s+(?:alone\s+)?(?:had|has|posted|recorded|boasts)\s+(?:an?|the)\b")
_PAST = pattern(
    rf"\s+(?:[a-z]+ly\s+|(?:by\s+)?itself\s+|alone\s+)?(?P<verb>{ACTED}|sent)\s+(?:in\s+)?{HEDGES}"
)
_AT = pattern(r"(?:\s+\d{1,3})?\s+(?:in|of|at|near|on|off|outside)\s+(?:the\s+)?")
_ASIDE = pattern(
    r",\s+(?:in|on|at|near|off|between|north|south|east|west|home|which|where"
    r"|(?P<lies>based|located|situated|headquartered))\s[^,;]{2,60},(?=\s)"
)
_ALONE = pattern(r"\s+alone\s+[a-z]")
_DOES = pattern(
    rf"\s+(?:[a-z]+ly\s+|also\s+|alone\s+)?(?:(?P<verb>{ACTED})\s+{HEDGES}"
    rf"(?!(?:to|by|from|at|up|down|in|on|over|above|below|off|with|when|after|as)\b)"
    rf"|(?:has|had|have)\s+{HEDGES}(?=an?\s|the\s|[^a-z]))"
)
"""What only somebody or something does, and no rate or sum: "received", "had some"."""
_IS_A_NAME = pattern(r"[A-Z\d&.-]{2,}|[A-Za-z]*[a-z][A-Z]\w*|[A-Z]\w*\d\w*")
"""A word that is a name however it stands: "EDF", "BioNTech", "A380"."""
_DASHES = (" - ", " \u2013 ", " \u2014 ")


def only_begins(scene: Scene, run: Sequence[re.Match[str]]) -> bool:
    """Whether a single word may be capitalised only for standing first in its sentence.

    Not where it owns something ("Punjab's GDP"), is explained ("Punjab, the largest province,"),
    has something ("Texas had a GDP"), acts before all that is known ("Jones scored 23 goals
    for Leeds"), or where it lies is told ("Crete in Greece received").
    """
    word = run[0]
    if len(run) > 1 or " " in word[0]:
        return False
    if word[0].endswith("ing") and word.start() == scene.span.start:
        return True  # "Replying to a question"
    if word.start() not in (scene.span.start, scene.end_of_dateline):
        if scene.text.endswith(_DASHES, scene.span.start, word.start()):
            return True  # behind a dateline
        is_behind_colon = scene.text.endswith(": ", scene.span.start, word.start())
        return is_behind_colon and word[0].lower() in topic_words()
    return not (
        OWNS.search(word[0])
        or _APPOSITION.match(scene.text, word.end())
        or _HAD.match(scene.text, word.end())
        or _acts_first(scene, word)
        or _has_a_place(scene, word)
    )


def _acts_first(scene: Scene, word: re.Match[str]) -> bool:
    """Whether a verb follows at once, a number, and only then a name.

    A noun, too, may hold or produce so much ("Mining employed 3 million in Poland"), but nothing
    that is a name however it stands ("EDF generated 339 TWh in France").
    """
    if not scene.names or word.end() > scene.names[0].start:
        return False
    verb = _PAST.match(scene.text, word.end(), scene.names[0].start)
    if verb is None or verb["verb"] in words_of_value("standing", "amounts"):
        return False
    if verb["verb"] in words_of_value("standing", "stands") and not _IS_A_NAME.fullmatch(word[0]):
        return False
    return any(verb.end() == m.start < scene.names[0].start for m in scene.mentions)


def _has_a_place(scene: Scene, word: re.Match[str]) -> bool:
    """Whether words tell where something lies that then does something, or is told of alone."""
    aside = _ASIDE.match(scene.text, word.end())
    if aside and (aside["lies"] or not _is_a_noun(word[0])) and _does(scene, aside.end()):
        return True
    if _is_a_noun(word[0]):
        return False
    return _ALONE.match(scene.text, word.end()) is not None or any(
        _AT.fullmatch(scene.text, word.end(), name.start) and _does(scene, name.end)
        for name in scene.names
    )


def _does(scene: Scene, place: int) -> bool:
    """Whether a verb follows by which nothing merely amounts to a number, and no share."""
    does = _DOES.match(scene.text, place)
    if does is None or does["verb"] in words_of_value("standing", "amounts"):
        return False
    if does["verb"] in verbs_of_change():
        return False
    return not any(
        does.end() == m.start and m.kind in ("percent", "duration") for m in scene.mentions
    )


def _is_a_noun(word: str) -> bool:
    """Whether a word is rather one for many, or for a whole: "Farmers", "Industry"."""
    if word in countries_of_places():
        return False
    return word.endswith("s") or word.lower() in (*words_of_value("whole", "acts"), *topic_words())
