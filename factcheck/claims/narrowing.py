"""What narrows an amount in a way that the references do not know."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims.scene import Scene
from factcheck.claims.words import plain_words
from factcheck.claims.written_units import is_in_unit, times
from factcheck.model import MeasureHit, Mention, Slot, Span
from factcheck.patterns import pattern
from factcheck.rules.currencies import after_number, before_number
from factcheck.tables import cells, rows

_SOME_THING = (
    r"(?P<what>(?:the |a |an |its |their |new |other )*"
    r"(?!(?:the|a|an|its|their)\b)[a-z][\w-]+(?:\s+[a-z][\w-]+){0,3})"
)
_QUALIFIER = pattern(
    r"\s+(?:(?:was|were|is|are|went|goes|go)\s+)?(?:for|on|into|towards?)\s+" + _SOME_THING
)
_ALL_OF_IT = (
    r"(?!(?:countr\w+|nations?|governments?|states?|econom\w+|regions?|continent|world|people|end"
    r"|tune|same|years?|periods?|projects?|program\w*|corridor|initiative|scheme|plan|deal|package"
    r"|extent|point|public|private|treasury|central|federal)\b)"
)
_TO = ("to", "for")
_TAKER = r"\s+to\s+(?:the\s+)?(?:[A-Z][\w.-]*\s+){0,2}[A-Z][\w.-]*"
_A_PART = pattern(
    r"\s+(?:to|for)\s+(?P<what>(?:(?:the|an?|two|three|four|five|six|seven|eight|nine|ten|several"
    rf"|many|some)\s+){_ALL_OF_IT}[a-z][\w-]+(?:\s+[a-z][\w-]+)?)\s+(?:of|in|at|near)\b"
    rf"|{_TAKER}['\u2019]s?\s+(?P<own>{_ALL_OF_IT}[a-z][\w-]+)"
    rf"|{_TAKER}\s+for\s+(?P<use>(?:(?:the|an?|its|new)\s+)*{_ALL_OF_IT}[a-z][\w-]+)"
)
_NAME = pattern(
    r"[A-Z][\w\u2019'&.-]*[\w.]"
    r"(?:\s+(?:of|and|the|for|&)\s+(?=[A-Z])|\s+(?=[A-Z])|[A-Z][\w\u2019'&.-]*[\w.])*"
)
_BASE = pattern(r"(?i)(?:gross )?(?:gdp|gnp|gni|(?:domestic|national) (?:product|income))")
"""What shares are told of, which narrows nothing: "3 percent of GDP"."""
_RANKED = pattern(
    r"\b(?:\w+est|most|least|top|average|mean|median)\b[^,;]{0,60}\b(?:in|of|among)\s+(?:the\s+)?$"
)
_OWNS = ("'s", "\u2019s")
_BEHIND = 6
_CONTAINER = pattern(
    r"\b(?:under|within|part of|framework of|umbrella of|ambit of|projects? of)\s+"
    r"(?:the\s+)?(?:(?:framework|umbrella|ambit) of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_ONE_THING = pattern(
    r"\b(?:the|this|that|its)\s+(?:\w+\s+)?(?:project|plant|line|road|airport|port|unit"
    r"|power station|facility|dam|highway|motorway|expressway)(?:'s|\u2019s)?(?=\s)|^It\b",
    re.IGNORECASE,
)
_SECTOR = (
    r"(?:transport(?:ation)?|infrastructure|energy|power|roads?|rail(?:way)?s?|highways?"
    r"|motorways?|expressways?|transmission|hydropower|coal|health|education|agricultur\w+|mining"
    r"|telecom\w*|water|housing)"
)
_OF_SECTORS = ("project", "sector", "scheme", "grid", "network")
_OF_A_SECTOR = pattern(
    rf"\b(?:for|to|in|into|of|on)\s+(?:[\w'\u2019-]+\s+){{0,4}}?(?P<what>{_SECTOR}"
    rf"(?:\s+{_SECTOR})?)\s+(?:projects?|sectors?|schemes?|grid|networks?)\b",
    re.IGNORECASE,
)
_SEVERAL = pattern(
    r"\b(?P<what>(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|other|more)\s+"
    r"(?:\w+\s+){0,3}(?:projects|plants|stations|dams|roads|lines|ports|airports|schemes))\b"
    r"[^,;]{0,40}$",
    re.IGNORECASE,
)
_FOR_EXAMPLE = pattern(r",?\s+(?:such as|like|including)\s+(?:the\s+)?")
_OF_ROADS = pattern(rf"\s+of\s+(?:(?!and\b)\w+\s+){{0,2}}(?P<what>{_SECTOR})\b", re.IGNORECASE)
_PLAIN_TAIL = pattern(
    r"(?:the )?(?:years?|period|first time|time|moment|past|most part|example|instance|now"
    r"|\w+ing\b).*"
)


def read_qualifier(scene: Scene, mention: Mention, named: MeasureHit | None) -> str | None:
    """Give words that narrow the amount to something which the references do not know.

    That is "for roads and railways" or "to two dams in Kenya" after the amount; one thing of a
    programme, several things or a sector that the sentence speaks of; or an unknown name in its
    clause, from just before the words of its measure to just behind the amount.
    """
    measure = named.slot if named else None
    found = _QUALIFIER.match(scene.text, mention.end, scene.span.end)
    if found and not scene.is_known(*found.span("what")) and not _PLAIN_TAIL.match(found["what"]):
        return found["what"]
    behind = scene.text[mention.end : scene.span.end].lstrip()
    part = behind.startswith(_TO) and _A_PART.match(scene.text, mention.end, scene.span.end)
    if part and part.lastgroup and not _PLAIN_TAIL.match(part[part.lastgroup]):
        return part[part.lastgroup]
    if what := _container(scene) or _several(scene, mention) or _sector(scene, mention, measure):
        return what
    return _unknown_name(scene, mention, named)


def _unknown_name(scene: Scene, mention: Mention, named: MeasureHit | None) -> str | None:
    measure = named.slot if named else None
    clause = scene.clauses[scene.clause_of(mention.start)]
    first = clause.start
    if measure is not None and clause.start <= measure.start < mention.start:
        first = _words_back(scene.text, measure.start, clause.start)
    for name in _NAME.finditer(scene.text, first, clause.end):
        if name.start() == scene.span.start and not (" " in name[0] or name[0].endswith(_OWNS)):
            continue
        if name.start() > mention.end and _is_past(scene, mention, name.start()):
            break
        if len(name[0]) == 1 or scene.is_known(*name.span()) or _is_short_form(scene, *name.span()):
            continue
        if not (_is_no_name(name[0]) or _says_nothing(scene, named, name, clause)):
            return name[0].rstrip(".")
    return None


def _says_nothing(
    scene: Scene, named: MeasureHit | None, name: re.Match[str], clause: Span
) -> bool:
    """Whether a name narrows nothing: the base of a share, a word of the measure or its unit.

    Nor does a place among whose places one is ranked ("the highest in Latin America").
    """
    if _BASE.fullmatch(name[0].rstrip(".")) or _is_own_word(scene, named, name[0]):
        return True
    if _RANKED.search(scene.text, clause.start, name.start()):
        return True
    return is_in_unit(scene.sentence, name.start() - scene.span.start)


def _is_past(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether a name stands too far behind an amount to be said of it, or behind the next one."""
    if scene.words_between(mention.end, start) > _BEHIND:
        return True
    return any(mention.end <= other.start < start for other in scene.mentions_near(mention))


def _is_own_word(scene: Scene, named: MeasureHit | None, name: str) -> bool:
    """Whether a name is a word of the measure itself: "tonnes of CO2"."""
    if named is None:
        return False
    measure = scene.index.measures[named.measure]
    words = " ".join((measure.title, *measure.phrases)).lower()
    return any(
        re.search(rf"\b{re.escape(word)}\b", words)
        for word in name.rstrip(".").lower().split()
        if word not in plain_words()
    )


def _is_short_form(scene: Scene, start: int, end: int) -> bool:
    """Whether letters in brackets only abbreviate known words: "other official flows (OOF)"."""
    in_brackets = scene.text[start - 2 : start] == " (" and scene.text[end : end + 1] == ")"
    return in_brackets and scene.is_known(start - 3, start - 2)


def _container(scene: Scene) -> str | None:
    """Give the programme of which the amount's thing is only one ("the project … under CPEC")."""
    kinds = [scene.index.entities[name.entity].kind for name in scene.names]
    if "programme" not in kinds or "project" in kinds:
        return None
    thing = _ONE_THING.search(scene.text[scene.span.start : scene.span.end])
    if thing is None:
        return None
    for name, kind in zip(scene.names, kinds, strict=True):
        if kind == "programme" and _CONTAINER.search(scene.text, scene.span.start, name.start):
            return thing[0].strip()
    return None


def _several(scene: Scene, mention: Mention) -> str | None:
    """Give several things that an amount is of, where single ones are named beside them."""
    single = [n for n in scene.names if scene.index.entities[n.entity].kind == "project"]
    found = single and _SEVERAL.search(scene.text, scene.span.start, mention.start)
    if not found:
        return None
    between = any(
        found.end("what") <= name.start < mention.start
        and not _FOR_EXAMPLE.fullmatch(scene.text, found.end("what"), name.start)
        for name in single
    )
    return None if between else found["what"]


def _sector(scene: Scene, mention: Mention, measure: Slot | None) -> str | None:
    """Give the words of a sector to which the amount is limited, outside its measure's words."""
    found = _OF_ROADS.match(scene.text, mention.end, scene.span.end)
    if found is None:
        clause = scene.clauses[scene.clause_of(mention.start)]
        words = scene.text[clause.start : clause.end].lower()
        if any(word in words for word in _OF_SECTORS):
            found = _OF_A_SECTOR.search(scene.text, clause.start, clause.end)
    if found is None or scene.is_in_name(*found.span("what")):
        return None
    start, end = found.span("what")
    if measure is not None and measure.start < end and start < measure.end:
        return None
    return found["what"]


def _words_back(text: str, at: int, floor: int) -> int:
    """Give the start of the second word before a place."""
    found = re.search(r"(?:\S+\s+){0,2}$", text[floor:at])
    return floor + found.start() if found else at


def _is_no_name(name: str) -> bool:
    first = name.split(maxsplit=1)[0].removesuffix(_OWNS[0]).removesuffix(_OWNS[1])
    return first in _unit_words() or name in before_number() or first.lower() in plain_words()


@cache
def _unit_words() -> frozenset[str]:
    """Give the words of which the names of units and currencies are made, as they begin a line."""
    names = (name for row in rows("units") for name in cells(row["names"]))
    words = {word for name in (*names, *after_number(), *times()) for word in name.split()}
    return frozenset(word for each in words for word in (each, each.capitalize(), each.upper()))
