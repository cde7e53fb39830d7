"""What makes a figure one of a group, a place or a product: "among women", "in Bali, Indonesia"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.claims.scenes.words import WordHit, harmless_words, own_words, plain_words
from factcheck.claims.scenes.written_units import is_in_unit
from factcheck.geography import is_demonym
from factcheck.model import Measure, MeasureHit, Mention, Slot
from factcheck.patterns import pattern, worded
from factcheck.reference import NameHit, PhraseHit

_KINDS = frozenset({"percent", "count", "number", "duration", "quantity"})
"""Money has its own words for what it goes to."""
_MODIFIER = pattern(
    r"(?P<led>(?:(?:['\u2019]s|\b(?:[Tt]he|[Ii]ts|[Tt]heir|of|in))\b|[:;,|](?=\s*[a-z])|^)\s*)"
    r"(?P<words>[A-Za-z][a-z-]+)\s+$"
)
_PLACE = pattern(
    r"(?:^|\b(?:[Ii]n|[Oo]f|[Aa]t|[Nn]ear|[Aa]round)\s+)(?P<place>[A-Z][a-z\u00c0-\u024f-]+)"
    r"\s*,\s+(?:in\s+)?(?:the\s+)?$"
)
_LOCAL = pattern(
    r"\b(?:[Tt]he|[Aa]t|[Ii]n|[Ff]rom|[Oo]f)\s+(?P<place>[A-Z][a-z\u00c0-\u024f-]+)\s+[a-z]+"
    r"\s+(?:in|of)\s+(?:the\s+)?$"
)
_OUTSIDE = pattern(
    r"\b(?:[Aa]bove|[Nn]ear|[Oo]utside|[Bb]eyond|[Oo]ff|[Cc]lose\s+to)\s+(?:the\s+coast\s+of\s+)?(?:the\s+)?$"
)
_CONTINENTS = frozenset(("africa", "america", "asia", "europe", "oceania", "indochina"))
_BEHIND = pattern(r"\s+(?:(?:of|for|among|in)\s+)?(?:\w+\s+)?")
_IS_OF = pattern(r"\s+(?:of|among)\s+(?:all\s+|the\s+)?")
_TO_SIDE = pattern(
    r"(?:\s+(?:of|by|from)\s+(?:the\s+)?(?:[A-Z][\w.-]*\s+){1,3})?\s*\b(?:to|from|with)\s+(?:the\s+)?"
)
_SORT = pattern(
    r"(?:\s+(?:rate|ratio))?\s*[,;]\s+(?P<words>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,2})\s*\("
)
_OPENS = pattern(r"\s*\(")
_HEAD = pattern(r"(?:^|\bfor\s+)(?P<words>[A-Z][a-z]+(?:\s+[a-z-]+){0,3})\s*,\s+$")
_OF_AGES = ("age", "year", "under", "over", " above ", " below ", " than ")
_DIGITS = pattern(r"\d+")
_ALL = frozenset(("total", "all", "overall", "annual", "average", "national"))
_AGED = pattern(
    r"\b(?<!\b[Mm]edian )(?<!\b[Aa]verage )(?<!\b[Mm]ean )(?:aged?|ages)\s+"
    r"(?:over\s+|under\s+|between\s+|from\s+)?\d+(?:(?:\s*[-\u2013]\s*|\s+(?:to|and)\s+)\d+)?"
    r"|\b\d+(?:(?:\s*[-\u2013]\s*|\s+(?:to|and)\s+)\d+)?[- ]years?[- ]olds?\b"
    r"|\b(?:under|over)-\d{2}s\b"
    r"|\b(?:those|people|persons|population|residents|children|citizens|women|men|adults|workers)\s+"
    r"(?:under|over|above|below|older than|younger than)\s+(?:the age of\s+)?\d{1,2}\b"
)
_ITS = pattern(
    r"\b[Tt]he\s+(?:city|town|state|province|region|county|district|municipality|capital)\s?['\u2019]s"
    r"\s+(?:[a-z]+\s+)?$"
)
_CURRENT = pattern(r"\s*\((?:[^()]{0,20},\s*)?\s*(?:in )?current US ?\$")
_PARITY = worded("ppp purchasing", r"(?i)\bPPP\b|\bpurchasing[- ]power\b")
_COMES_IN = pattern(r"(?i)\b(?:migration|inflows?|investment|remittances|arrivals)\b")
"""What is of those to whom it comes."""
_COMPASS = pattern(
    r"\b(?:[Tt]he\s+)?(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Nn]orth-?east|[Nn]orth-?west"
    r"|[Ss]outh-?east|[Ss]outh-?west)(?:ern)?\s+(?:of\s+|part\s+of\s+)?$"
)
_ARMED = pattern(r"\b(?:armed|army|armies|troops?|soldiers?)\b")
_BOTH = pattern(r"\b(?:men\s+(?:and|or)\s+women|women\s+(?:and|or)\s+men|boys\s+and\s+girls)\b")
_OF_PLACES = pattern(r"\s+(?:of\s+)?(?:the\s+)?(?:countries|nations|neighbou?rs|states|regions)\b")
_SHORT = 3
_REACH = 40
_STEM = 6
KIND_OF = "kind-of"
"""The rule of a part that only a noun in front of the words tells."""


def is_of_a_group(scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit) -> bool:
    """Whether words beside those of a measure make another figure of it that it does not name.

    A group of people, a place within the country.
    """
    if _of_a_sort(scene, measure, hit):
        return True
    if _of_its_place(scene, hit) or _at_parity(scene, mention, measure, hit):
        return True
    if mention.kind not in _KINDS:
        return mention.kind == "money" and not scene.roles and _in_a_place(scene)
    return _of_people(scene, mention, measure, hit) or _in_a_place(scene)


def _of_its_place(scene: Scene, hit: PhraseHit) -> bool:
    """Whether words are told of a place that goes unnamed: "the city's GDP per capita"."""
    if any(scene.index.entities[name.entity].kind != "country" for name in scene.names):
        return False
    return _ITS.search(scene.text, max(scene.span.start, hit.start - _REACH), hit.start) is not None


def _at_parity(scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit) -> bool:
    """Whether purchasing power stands between the words of another measure and an amount."""
    if hit.end > mention.start:
        return False
    if _CURRENT.match(scene.text, hit.end) and _PARITY.pattern.search(own_words(measure)):
        return True
    told = scene.search(_PARITY, hit.end, mention.start) if mention.kind == "money" else None
    if told is None or _PARITY.pattern.search(own_words(measure)):
        return False
    return not scene.is_in_name(*told.span())  # "under the PPP government"


def _of_a_sort(scene: Scene, measure: Measure, hit: PhraseHit) -> bool:
    """Whether a table sets a sort behind the words: "Health expenditure, public (% of GDP)"."""
    return any(not _names(measure, word) for word in _sort(scene, hit))


@once_a_place
def _sort(scene: Scene, hit: PhraseHit) -> tuple[str, ...]:
    """Give the words of a sort, those aside that say nothing."""
    found = _SORT.match(scene.text, hit.end)
    if found is None and _OPENS.match(scene.text, hit.end):
        found = _HEAD.search(scene.text, max(scene.span.start, hit.start - _REACH), hit.start)
        if found and (scene.is_known(*found.span("words")) or _is_adverb(found["words"])):
            return ()
    words = found["words"].lower().split() if found else ()
    return tuple(word for word in words if word not in _ALL and word not in plain_words())


def _is_adverb(words: str) -> bool:
    return words.partition(" ")[0].lower() in plain_words()


def _of_people(scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit) -> bool:
    groups = _groups(scene)
    clauses = groups and {scene.clause_of(mention.start), scene.clause_of(hit.start)}
    return any(
        scene.clause_of(word.start) in clauses
        and not (hit.start <= word.start < hit.end)
        and not _are_all(scene, mention, word)
        and not _is_of_another(scene, mention, word)
        and not scene.is_in_name(word.start, word.end)
        and not _names(measure, scene.text[word.start : word.end])
        and not _are_soldiers(scene, mention, measure, word)
        for word in groups
    )


def _are_all(scene: Scene, mention: Mention, word: WordHit) -> bool:
    """Whether men and women are told together, an age is the amount, or the poor are states."""
    if word.start == mention.start or _OF_PLACES.match(scene.text, word.end):
        return True
    start = max(scene.span.start, word.start - _REACH)
    return any(
        found.start() <= word.start < found.end()
        for found in _BOTH.finditer(scene.text, start, min(scene.span.end, word.end + _REACH))
    )


def _are_soldiers(scene: Scene, mention: Mention, measure: Measure, word: WordHit) -> bool:
    """Whether men are those of an army, of whom there are no women: "an army of 2,000 men"."""
    if mention.noun != "men" or not mention.end < word.start < mention.end + _SHORT:
        return False
    return _ARMED.search(own_words(measure)) is not None and "women" not in scene.sentence


def _groups(scene: Scene) -> list[WordHit]:
    """Give the words for groups of people in a sentence."""
    told = (word for word in scene.words if word.slot == "group")
    return scene.once((_groups,), lambda: [*told, *_aged(scene)])


def _aged(scene: Scene) -> Iterator[WordHit]:
    """Yield people of some ages: "15-24 year-olds", "among those under 25", "aged 65 and over".

    Those of whom a unit is a share are all that are counted: "(% of population ages 15+)".
    """
    if any(word in scene.sentence for word in _OF_AGES):
        for found in _AGED.finditer(scene.text, scene.span.start, scene.span.end):
            if is_in_unit(scene.sentence, found.start() - scene.span.start):
                continue
            yield WordHit(found.start(), found.end(), "group", "people")


def _is_of_another(scene: Scene, mention: Mention, word: WordHit) -> bool:
    """Whether a word stands nearer to another amount, or leads to one: "male: 66 years".

    Behind an amount it must follow close: "37 percent of rural households".
    """
    if word.start >= mention.end:
        leads = scene.text[word.end : word.end + 2].lstrip().startswith(":")
        if leads or not _BEHIND.fullmatch(scene.text, mention.end, word.start):
            return True
        if _IS_OF.fullmatch(scene.text, mention.end, word.start):
            return False  # "(69.3 per cent of men, 46.5 per cent of women)"
    return scene.is_nearer_another(mention, word.start, word.end)


def _names(measure: Measure, word: str) -> bool:
    """Whether a word is one of the measure's own."""
    own = own_words(measure)
    if (ages := _DIGITS.findall(word)) and set(ages) <= set(_DIGITS.findall(own)):
        return True
    said = word.lower()
    return said in own and re.search(rf"\b{re.escape(said)}\b", own) is not None


def kind_before(scene: Scene, named: MeasureHit) -> Slot | None:
    """Give a noun in front of the words of a measure that narrows them: "coffee exports"."""
    found = modifier_of(scene, named)
    if found is None or (not found["led"].strip() and found.start() != scene.span.start):
        return None
    if is_akin(scene, scene.index.measures[named.measure], found["words"].lower(), _STEM):
        return None
    return scene.slot("part", *found.span("words"), KIND_OF)


def modifier_of(
    scene: Scene, named: MeasureHit, way: re.Pattern[str] = _MODIFIER
) -> re.Match[str] | None:
    """Give a word right in front of those of a measure that is none of the usual ones there."""
    words = named.slot
    first = words.text.partition(" ")[0].lower()
    is_date = scene.index.measures[named.measure].unit_kind == "date"
    if first in plain_words() and (is_date or not first.endswith("s")):
        return None  # a verb, and what stands before it does it
    start = max(scene.span.start, words.start - _REACH)
    found = way.search(scene.text, start, words.start)
    word = found["words"].lower() if found else ""
    if word in plain_words() or word in harmless_words():
        return None
    return None if found and scene.is_known(*found.span("words")) else found


@cache
def _given() -> frozenset[str]:
    """Give the nouns of what is given and owed."""
    groups = ("owe-noun", "give-noun", "steady-give-noun", "loan-noun")
    return frozenset(word for group in groups for word in words_of_group(group))


def is_akin(scene: Scene, measure: Measure, word: str, stem: int) -> bool:
    """Whether a word is one of the measure's, or of the subject of all: "tourism", "tourists"."""
    if _names(measure, word):
        return True
    if len(word) < _STEM:
        return False
    begins = word[:stem]
    said = (" ".join(each.phrases).lower() for each in scene.index.measures.values())
    return any(begins in words and re.search(rf"\b{re.escape(begins)}", words) for words in said)


def other_side(scene: Scene, named: MeasureHit) -> Slot | None:
    """Give the other side of a trade behind the words: "Vietnam's exports to Japan"."""
    words = named.slot
    here = scene.clause_of(words.start)
    if scene.roles or not _given().isdisjoint(words.text.lower().split()):
        return None  # what one gives the other, or owes
    own = [name for name in scene.names if scene.clause_of(name.start) == here]
    if own and own[0].start >= words.end and _COMES_IN.search(words.text):
        return None  # "net migration to Peru, mostly from Bolivia"
    for name in own if len({name.entity for name in own}) > 1 else ():
        found = _TO_SIDE.fullmatch(scene.text, words.end, name.start)
        if found is not None:
            return scene.slot("part", words.end, name.end, KIND_OF)
    return None


def _in_a_place(scene: Scene) -> bool:
    """Whether the only name of the sentence says where a place lies: "in Bali, Indonesia".

    Or where in it: "in northern Ghana".
    """
    return len(scene.names) == 1 and _lies_in(scene, scene.names[0])


@once_a_place
def _lies_in(scene: Scene, name: NameHit) -> bool:
    if _COMPASS.search(scene.text, max(scene.span.start, name.start - _REACH), name.start):
        return not is_demonym(name.text)
    start = max(scene.span.start, name.start - _REACH)
    if _OUTSIDE.search(scene.text, start, name.start):
        return scene.text[name.end : name.end + 1] not in ("'", "\u2019")
    found = _LOCAL.search(scene.text, start, name.start)
    if found and not scene.is_known(*found.span("place")) and not _is_adverb(found["place"]):
        return found["place"].lower() not in harmless_words()
    found = _PLACE.search(scene.text, max(scene.span.start, name.start - _REACH), name.start)
    if found is None or scene.is_known(*found.span("place")):
        return False
    return found["place"].lower() not in (_CONTINENTS | plain_words())


def is_narrower(scene: Scene, measure_id: str, other_id: str) -> bool:
    """Whether a measure is another one with a condition: "commitments including rollovers".

    Words that they share mean the plain one, if that has a figure too.
    """
    measure, other = scene.index.measures[measure_id], scene.index.measures[other_id]
    return measure_id != other_id and measure.phrases[0].startswith(f"{other.phrases[0]} ")
