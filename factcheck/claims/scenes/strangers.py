"""Names that the references do not know, found beside those that they know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter

from factcheck.claims.scenes.first_words import OWNS, only_begins
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.claims.scenes.words import plain_words
from factcheck.claims.scenes.written_units import times
from factcheck.model import Slot, Span
from factcheck.patterns import pattern
from factcheck.reference import PLACES
from factcheck.rules.currencies import after_number, before_number
from factcheck.tables import cells, rows

_NAME = pattern(
    r"[A-Z][\w\u2019'&.-]*[\w.]"
    r"(?:\s+(?:of|and|the|for|&)\s+(?=[A-Z])|\s+(?=[A-Z])|[A-Z][\w\u2019'&.-]*[\w.])*"
)
_GLUED = pattern(r"(?:.*\s)?[A-Z]\w+(?:The|In|It|As)(?:\s|$)")
"""A word of a page that lost the space behind it: "other CountriesThe Population of"."""
_GLUED_TITLE = pattern(r"(?:.*\s)?[A-Z]\w*[a-z](?P<again>[A-Z][A-Za-z]+)$")
"""The name of a page that lost the space before its title: "Trading EconomicsGDP per head"."""
_LEADING = pattern(r"(?:The|A|An|But|And|In|By|Of)\s+(?=[A-Z][\w'\u2019&.-]*\s+[A-Z])")
_LED_BY = pattern(r"(?P<word>[A-Z][a-z]+)\s+(?:the\s+)?(?=[A-Z])")
"""A first word that only begins the sentence of an unknown name: "While the Dasu", "The Padma"."""
_CAPITALISED = pattern(r"[A-Z][\w\u2019'&.-]*[\w.]")
_PLACE_BEFORE = pattern(r"(?:['\u2019]s?)?\s+")
_PLACE_BEHIND = pattern(r"\s+(?:(?:of|and)\s+(?:the\s+)?)?")
_MEASURE_BEFORE = pattern(r"\s+(?:of|in|to|for)\s+(?:the\s+)?")
_BODY = pattern(
    r"(?:['\u2019]s?)?\s+(?:[a-z][a-z-]+\s+){0,3}?(?P<what>companies|firms|corporations|banks"
    r"|enterprises|contractors|utilities|provinces|states|cities|municipalities|counties|districts"
    r"|businesses|households|families|investors|universities|farmers|railways|airlines|producers|sector|army)"
    r"\b"
)
_AT_WORK = pattern(r"\b(?:to|of|from)\s+(?:the\s+)?$", re.IGNORECASE)
_AS_SOURCE = pattern(r"(?:\b(?:by|according\s+to)\s+(?:the\s+)?|\(\s*)$", re.IGNORECASE)
_IN_A_PLACE = (
    r"(?:\s+(?:in|at|near|on|off|outside)\s+(?:the\s+)?(?![A-Z][a-z]+day\b)[A-Z][\w.-]*"
    r"(?:\s+[A-Z][\w.-]*){0,2})?"
)
_ACTS = pattern(
    rf"(?:(?<=['\u2019]s)(?:\s+[a-z][a-z-]+){{1,3}})?{_IN_A_PLACE}"
    r"(?:,\s+[^,;]{3,70},)?(?:\s+[a-z][a-z-]+)?\s+"
    r"(?:(?:has|had|have|also|alone|itself|since|already|posted|recorded|boasts)\s+)*"
    r"(?:(?:an?|the)\s+(?:[a-z][a-z-]+\s+)?)?"
)
"""What stands between a name and what it does: "Dasu in Kohistan has a", "Sindh's farms"."""
_OFFICES = frozenset(
    (
        *("President", "Premier", "Prime", "Minister", "Ministry", "Vice", "Chairman", "Secretary"),
        *("Consul", "Chancellor", "Governor", "Senator", "Mr", "Mrs", "Ms", "Dr", "Sir", "General"),
        *("Government", "Foreign", "Finance", "Treasury", "Commerce", "Planning", "Embassy"),
        *("Republic", "People's", "State", "Council", "Communist", "Party", "Islamic", "Federal"),
    )
)
"""Words that stand for the government of the country whose name goes with them."""
_A_LAND = r"\b(?:district|river|province|tehsil|valley|basin|county)\b"
_LAND, _LAND_BEFORE = pattern(_A_LAND), pattern(rf"{_A_LAND}\s+(?:of\s+)?$")
_LAND_BEHIND = pattern(rf"\s+{_A_LAND}")


@once_a_place
def unknown_names(scene: Scene, clause: Span) -> tuple[Span, ...]:
    """Give the capitalised words of a clause that are no name, measure or amount known here.

    Of "Punjab's GDP" and "China's Silk Road Fund" it gives "Punjab's" and "Silk Road Fund"; of
    a longer name that holds a known one other than a country it gives nothing.
    """
    return tuple(_unknown_names(scene, clause))


def _unknown_names(scene: Scene, clause: Span) -> Iterator[Span]:
    for name in _NAME.finditer(scene.text, clause.start, clause.end):
        if (glued := _GLUED.match(name[0])) and (
            glued.end() == len(name[0]) or scene.is_known(name.start() + glued.end(), name.end())
        ):
            continue
        if (title := _GLUED_TITLE.match(name[0])) and _stands_twice(scene, title["again"]):
            continue
        if not scene.is_known(*name.span()):
            led = _led(name[0]) if _is_no_name(name[0]) else 0
            if led or (
                len(name[0]) > 1 and not _is_no_name(name[0]) and not only_begins(scene, [name])
            ):
                yield Span(name.start() + led, name.end())
        elif not scene.is_in_title_case:
            yield from _beside_known(scene, *name.span())


def _stands_twice(scene: Scene, word: str) -> bool:
    """Whether a word of a title stands in a sentence by itself as well."""
    return word in scene.sentence and re.search(rf"\b{word}\b", scene.sentence) is not None


def _led(name: str) -> int:
    """Give how long the words are that only begin a sentence before a name; 0 if there are none."""
    if whole := _LEADING.match(name):
        return whole.end()
    led = _LED_BY.match(name)
    if led is None or led["word"].lower() not in plain_words():
        return 0
    rest = name[led.end() :]
    is_office = rest.partition(" ")[0] in _OFFICES
    return led.end() if len(rest) > 1 and not (is_office or _is_no_name(rest)) else 0


def is_where_something_lies(sentence: str, name: str) -> bool:
    """Whether words of a lower-case sentence call a name a river or a district."""
    own = name.lower()
    if own not in sentence:
        return False
    if _LAND.search(own) is not None:
        return True
    before, _, behind = sentence.partition(own)
    return _LAND_BEFORE.search(before) is not None or _LAND_BEHIND.match(behind) is not None


def acts_on(scene: Scene, name: Span, measure: Slot) -> bool:
    """Whether the words of a measure are what a name does: "Texas had a GDP of", "X committed"."""
    assert measure.start is not None
    return name.end < measure.start and (
        _ACTS.fullmatch(scene.text, name.end, measure.start) is not None
    )


def bodies(scene: Scene, measure: Slot, end: int) -> Iterator[Span]:
    """Yield those of a place that act or take in its stead: "Pakistan's power companies owe"."""
    for name in scene.names:
        body = _is_place(scene, name.entity) and _BODY.match(scene.text, name.end, end)
        if not body or scene.is_in_name(*body.span("what")):
            continue
        span = Span(*body.span("what"))
        if acts_on(scene, span, measure) or (
            name.start > measure.end and _AT_WORK.search(scene.text, measure.end, name.start)
        ):
            yield span


def _beside_known(scene: Scene, start: int, end: int) -> Iterator[Span]:
    """Yield the runs of words of a longer name that are unknown in themselves and own or act."""
    if any(not _is_place(scene, name.entity) for name in scene.names_touching(start, end)):
        return
    words = list(_CAPITALISED.finditer(scene.text, start, end))
    known = [_is_known_word(scene, word) for word in words]
    for is_known, group in groupby(zip(known, words, strict=True), key=itemgetter(0)):
        run = [word for _, word in group]
        while run and _is_no_name(run[0][0]):
            run.pop(0)
        strange = sum("-" in word[0] or not scene.is_known(*word.span()) for word in run)
        if is_known or not strange or only_begins(scene, run):
            continue
        first, last = run[0].start(), run[-1].end()
        owns = OWNS.search(scene.text, last - 2, last)
        is_source = _AS_SOURCE.search(scene.text, scene.span.start, first)
        alone = strange > 1 and not any(known) and not is_source
        if owns or alone or _is_of_known(scene, first, last):
            yield Span(first, _end_with_place(scene, last))


def _end_with_place(scene: Scene, end: int) -> int:
    """Give where a name ends that a place belongs to: "Bank of China"."""
    return next(
        (
            name.end
            for name in scene.names
            if name.start > end and _PLACE_BEHIND.fullmatch(scene.text, end, name.start)
        ),
        end,
    )


def _is_of_known(scene: Scene, start: int, end: int) -> bool:
    """Whether words belong to a place, or words of a measure to them: "the GDP of Punjab"."""
    if _AS_SOURCE.search(scene.text, scene.span.start, start):
        return False
    for name in scene.names:
        if _PLACE_BEFORE.fullmatch(scene.text, name.end, start) and name.end <= start:
            return not _AS_SOURCE.search(scene.text, scene.span.start, name.start)
        if name.start >= end and _PLACE_BEHIND.fullmatch(scene.text, end, name.start):
            return True
    return any(
        hit.end <= start and _MEASURE_BEFORE.fullmatch(scene.text, hit.end, start)
        for hit in scene.phrases
    )


def _is_place(scene: Scene, entity: str) -> bool:
    return scene.index.entities[entity].kind in PLACES


def _is_known_word(scene: Scene, word: re.Match[str]) -> bool:
    if len(word[0]) == 1 or _bare(word[0]) in _OFFICES:
        return True
    return scene.is_known(*word.span()) and not _is_half_a_name(scene, word)


def _is_half_a_name(scene: Scene, word: re.Match[str]) -> bool:
    """Whether a known word only goes into a name: "Silk Road Fund", "Mombasa-Nairobi railway"."""
    if names := scene.names_touching(*word.span()):
        return "-" in word[0] and all(
            word.start() < hit.start and scene.text[hit.start - 1] == "-" for hit in names
        )
    return word[0].istitle() and any(
        (hit.start, hit.end) == word.span() and hit.start > scene.span.start
        for hit in scene.phrases
    )


def _bare(word: str) -> str:
    """Give a word without the sign of the owner."""
    owner = OWNS.search(word)
    return word[: owner.start()] if owner else word


def _is_no_name(name: str) -> bool:
    first = _bare(name.split(maxsplit=1)[0])
    return first in _unit_words() or name in before_number() or first.lower() in plain_words()


@cache
def _unit_words() -> frozenset[str]:
    """Give the words of which the names of units and currencies are made, as they begin a line."""
    names = (name for row in rows("units") for name in cells(row["names"]))
    told = (
        *names,
        *after_number(),
        *times(),
        "people",
        "persons",
        "inhabitants",
        "number",
        "index",
    )
    words = {word for name in told for word in name.split()}
    return frozenset(word for each in words for word in (each, each.capitalize(), each.upper()))
