"""Which unknown name of a clause an amount may be of, and which names say nothing of it."""

from __future__ import annotations

import re

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.strangers import acts_on, unknown_names
from factcheck.claims.scenes.tellers import LABS, STAFF
from factcheck.claims.scenes.words import own_words
from factcheck.claims.scenes.written_units import is_in_unit
from factcheck.kinds import DATES
from factcheck.model import MeasureHit, Mention, Span
from factcheck.patterns import YEAR, pattern
from factcheck.reference.undated import is_a_statistical_body, is_undated, may_tell_for_all
from factcheck.rules.yearlike import is_behind_a_title

_BASE = pattern(r"(?i)(?:gross )?(?:gdp|gnp|gni|(?:domestic|national) (?:product|income))")
"""What shares are told of, which narrows nothing: "3 percent of GDP"."""
_RANKED = pattern(
    r"\b(?:\w+est|most|least|top|average|mean|median)\b[^,;]{0,60}\b(?:in|of|among)\s+(?:the\s+)?$"
)
_UNDER = pattern(r"\b[Uu]nder\s+(?:(?:former|then|late|the|its|his)\s+)*$")
_OFFICE = pattern(r"(?:President|Prime|Premier|King|Chancellor|Governor|Minister|General)\b")
_IN_OFFICE = pattern(r"\b(?:President|Prime|Premier|(?:Chief )?Minister|Governor|Ambassador)\b")
"""Who did it on a day, which narrows nothing: "Chief Minister Usman Buzdar opened it"."""
_AUDIENCE = pattern(
    r"\b(?:told|tells|informed|briefed|addressed|(?:placed|laid|put|brought)\s+before"
    r"|(?:presented|submitted|reported|reply|answer|statement)\s+to"
    r"|(?:papers|documents|records|minutes)\s+(?:of|before))\s+(?:(?:the|an?)\s+)?$",
    re.IGNORECASE,
)
_FORUM = pattern(
    r"\s+(?:Forum|Summit|Conference|Dialogue)\b|\s+(?:was|were|is|has\s+been"
    r"|have\s+been|had\s+been)\s+(?:told|informed|briefed)\b"
    r"|(?:(?<=Committee)|(?<=Council)|(?<=Commission)|(?<=Cabinet)|(?<=Board)|(?<=Parliament))\s+"
    r"(?:(?:ha[sd]|have|also|finally|recently)\s+){0,2}(?:approved|cleared|endorsed|sanctioned|passed"
    r"|ratified|rejected|considered|deferred|recommended|(?:gave|given)\s+(?:the|its)\b)"
)
"""Who is told of an amount and where, or decides of it: "the Water Council has cleared"."""
_AT_HOME = pattern(
    rf"\b{LABS}\s+(?:based\s+)?(?:in|at|of|from)\s+(?:the\s+)?"
    rf"(?:{LABS}\s+of\s+|(?:\w+\s+(?:&|and|of)\s+)?\w+\s+in\s+)?$"
    rf"|\b{STAFF}(?:\s+and\s+[a-z]+)?\s+(?:at|from|of|with)\b[^;:.]{{0,80}}$"
    r"|\b(?:governor|chief minister|mayor|premier|senator)\s+of\s+(?:the\s+)?$"
    r"|\bofficials\s+in\s+$|\b(?:consul(?:ate)?(?:\s+general)?|ambassador|embassy|spokes(?:man|woman|person)|correspondent)"
    r"\s+(?:in|to|at)\s+$",
    re.IGNORECASE,
)
_TEAM_AT = pattern(
    r"(?:['\u2019]s|,\s+(?:an?|the))?\s+(?:research\s+)?(?:project|team|unit|group|programme?|initiative|staff)"
    r"\s+(?:based\s+)?(?:at|of|in)\s+(?:the\s+)?"
)
_HOME_BEHIND = pattern(rf"(?:\s+|-)(?:based|{LABS}|{STAFF})\b")
"""Where those are at home who tell: "a research lab in Virginia", "the governor of Sindh"."""
_TERM_BEHIND = pattern(
    r"['\u2019]s\s+(?:(?:first|last|second|third|final)\s+)?(?:full\s+)?(?:year|term|day|month|visit|trip|tour)s?\b"
    r"|(?:['\u2019]s?)?\s+(?:standards?|norms)\b"
)
_FOR_THE_MOST_PART = pattern(
    r"\b(?:chief|main|most|large|primari|part)ly\s+(?:for|to|on|in)\s+(?:the\s+)?$"
)
"""When somebody ruled, by whose standards something is judged, and where most of an amount went:
all of it is told all the same."""
_FROM_TO = pattern(r"From\s+(?:the\s+)?(?:[A-Z][\w-]+\s+to\s+(?:the\s+)?)?$")
_AMONG_THEM = pattern(r"\s+(?:among\s+(?:them|others)|included)\b")
"""What only tells how far things reach, or names one of them behind: "the port at Gwadar among"."""
_ON_A_RIVER = pattern(r"\b(?:plant|station|dam|project)\s+on\s+the\s+$")
_WHERE = pattern(
    r"\b(?:on|in|near|at|along|between|from|across|outside|by"
    r"|(?:north|south|east|west)(?:-?(?:east|west))?\s+of)\s+(?:the\s+)?"
    r"(?:[a-z]+\s+of\s+|(?:central|rural|coastal|upper|lower|(?:north|south|east|west)[a-z-]*)\s+)?$"
)
_BROUGHT_FROM = pattern(
    r"\b(?:carr(?:y|ies|ied|ying)|mov(?:es?|ed|ing)|bring(?:s|ing)?|feed(?:s|ing)?|com(?:es?|ing)"
    r"|(?:transmit|transport|evacuat|wheel|pump|deliver|suppl|haul|ship)[a-z]*)\b[^.;:]{0,70}"
    r"\bfrom\s[^.;:\d]{0,80}$"
)
"""From where what is measured is brought, and to where: "carry 4,000 MW from Sindh to Lahore"."""
_TWO_WORDS = pattern(r"(?<!\S)(?:\S++\s++){1,2}$")
_AFTERTHOUGHT = pattern(
    r"[^,;]*,(?!\s+(?:all|most|more|mainly|mostly|largely|half|part|of|chiefly|just|only)\b)[^;]*"
)
_LED_TO = pattern(
    r"\b(?:in|of|for|to|at|by|from|on|near|under|through|via|than|like|excluding|including)\s+"
    r"(?:the\s+)?$"
)
_OF_WHICH = pattern(r",\s+(?:(?:for|of|to|on|in|from|by|with)\s+which|whose)\b")
"""What tells of a thing right behind its name: "Neelum-Jhelum, for which a credit of $1bn"."""
_CITED_BEFORE = pattern(
    r"\b(?:according\s+to|citing|quoting|per|source\s*:|says|said"
    r"|(?:figures|data|estimates?|statistics|numbers)\s+(?:of|by|from)"
    r"|(?:reported|estimated|published|compiled|measured)\s+by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_CITED_BEHIND = pattern(
    rf"(?:['\u2019]s?)?(?:\s+(?:{YEAR}|report|data|figures|survey|database))*"
    r"\s+(?:puts?|says|said|estimates|estimated|reckons)\b"
)
_IN_BRACKETS = pattern(r"[(\[]\s*$")
_BRACKETS_BEHIND = pattern(
    rf"\s*,?\s*(?:[A-Z]{{2,6}}\s*,?\s*)?(?:{YEAR}(?:\s?[\u2013-]\s?\d\d)?)?\s*[)\]]"
)
"""How a source is told: "according to the ITU", "the FAO puts it at", "( Eurostat )"."""
_IS_ONE = pattern(r"\b(?:is|was|are|were|remains?|remained|became|as)\s+(?:still\s+)?an?\s+$")
"""What leads to the sort of a thing, which narrows nothing: "Chad is a Least Developed Country"."""
_FOR_ONE_OF_THEM = pattern(
    r"\b(?:low|high|modest|large|small|normal|typical|usual|average|good|poor|rare|extreme)\s+for\s+"
    r"(?:the\s+)?$"
)
_AND_THERE = pattern(r",\s+(?:and|but|while)\s+(?:in|at)\s+$")
_FOR_A_REASON = pattern(
    r"\s*,\s+(?:(?:driven|fuell?ed|helped|boosted|buoyed|hurt|caused|hit|lifted|supported|swollen)"
    r"\s+by|thanks\s+to|due\s+to|owing\s+to|because\s+of)\s[^,;]*$"
)
_SET_BESIDE = pattern(r"[(,;]\s*(?:the\s+)?$")
_ITS_AVERAGE = pattern(r"(?:[A-Z][\w-]*\s+){1,3}(?:(?:average|mean|median)\s+)?[:=]?\s*$")
"""What an amount is only judged by, what is told of elsewhere, and what it comes from."""
_MOST_DIGITS = 3
_SMALL = frozenset(("of", "the", "and", "for"))
_BEHIND = 6


def unknown_name(
    scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span
) -> str | None:
    """Give a name that nobody knows, of whom or of what the amount may be."""
    measure = named.slot if named else None
    first = clause.start
    if measure is not None and clause.start <= measure.start < mention.start:
        first = words_back(scene.text, measure.start, clause.start)
    for name in unknown_names(scene, clause):
        tells = measure and (acts_on(scene, name, measure) or _OF_WHICH.match(scene.text, name.end))
        if name.end <= first and not tells:
            continue
        if name.start > mention.end and _is_past(scene, mention, name.start):
            break
        if not _says_nothing(scene, mention, named, name, clause):
            return scene.text[name.start : name.end].rstrip(".")
    return None


def _is_past(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether a name stands too far behind an amount to be said of it, or behind the next one.

    Or past a comma, where nothing leads to it as to a place: "52 years, with AIDS taking a toll".
    Right behind the number of a title in a list the next title begins: "( days ) 32 Hospital beds".
    """
    if scene.words_between(mention.end, start) > _BEHIND:
        return True
    if start == mention.end + 1 and is_behind_a_title(scene.text, mention.start):
        return True
    if _AFTERTHOUGHT.fullmatch(scene.text, mention.end, start) and not _LED_TO.search(
        scene.text, mention.end, start
    ):
        return True
    if any(each.search(scene.text, mention.end, start) for each in (_AND_THERE, _FOR_A_REASON)):
        return True
    if _SET_BESIDE.search(scene.text, mention.end, start) and any(
        _ITS_AVERAGE.match(scene.text, start, other.start) for other in scene.mentions_near(mention)
    ):
        return True
    return any(mention.end <= other.start < start for other in scene.mentions_near(mention))


def _says_nothing(
    scene: Scene, mention: Mention, named: MeasureHit | None, name: Span, clause: Span
) -> bool:
    """Whether a name narrows nothing: the place of a project, a short form, one set against.

    Nor does who is told, where who tells is at home, who ruled then, the base of a share, a word
    of the measure or its unit, or a place among whose places one is ranked ("the highest in Latin
    America").
    """
    words = scene.text[name.start : name.end]
    if _is_where_it_stands(scene, mention, name.start) or _is_short_form(scene, name):
        return True
    if _BASE.fullmatch(words.rstrip(".")) or _is_own_word(scene, named, words):
        return True
    if _AUDIENCE.search(scene.text, clause.start, name.start) or _FORUM.match(
        scene.text, name.end, clause.end
    ):
        return True
    if _is_at_home(scene, name, clause):
        return True
    if _TERM_BEHIND.match(scene.text, name.end) or _FOR_THE_MOST_PART.search(
        scene.text, clause.start, name.start
    ):
        return True
    if _AMONG_THEM.match(scene.text, name.end) or (
        named is not None
        and _FROM_TO.fullmatch(scene.text, clause.start, name.start)
        and scene.index.measures[named.measure].unit_kind != "length"
    ):
        return True
    did_it = mention.kind in DATES and _IN_OFFICE.search(words)
    if did_it or (_OFFICE.match(words) and _UNDER.search(scene.text, clause.start, name.start)):
        return True
    if any(
        each.search(scene.text, clause.start, name.start)
        for each in (_RANKED, _IS_ONE, _FOR_ONE_OF_THEM)
    ) or _is_a_source(scene, mention, name):
        return True
    if is_in_unit(scene.sentence, name.start - scene.span.start):
        return True
    return any(hit.text == words for hit in scene.index.names_in(words))


def _is_at_home(scene: Scene, name: Span, clause: Span) -> bool:
    """Whether who tells is at home there: "AidData, a project at William & Mary"."""
    text = scene.text
    if _AT_HOME.search(text, clause.start, name.start) or _HOME_BEHIND.match(
        text, name.end, clause.end
    ):
        return True
    return any(
        scene.index.entities[teller.entity].kind == "organisation"
        and _TEAM_AT.fullmatch(text, teller.end, name.start)
        for teller in scene.names
        if teller.end < name.start
    )


def _is_a_source(scene: Scene, mention: Mention, name: Span) -> bool:
    """Whether a name only tells who counts such things, of whom the references know nothing.

    So exact a number as hardly two sources have alike may be its own all the same.
    """
    text = scene.text
    called = text[name.start : name.end]
    if not may_tell_for_all(called) or not is_undated(scene.index):
        return False
    if sum(map(str.isdigit, mention.digits.strip("0."))) > _MOST_DIGITS:
        return False
    if _CITED_BEFORE.search(text, scene.span.start, name.start) or _CITED_BEHIND.match(
        text, name.end
    ):
        return True
    is_in_brackets = is_a_statistical_body(called) and _IN_BRACKETS.search(
        text, scene.span.start, name.start
    )
    return bool(is_in_brackets) and _BRACKETS_BEHIND.match(text, name.end) is not None


def _is_own_word(scene: Scene, named: MeasureHit | None, name: str) -> bool:
    """Whether a name is made of words of the measure itself: "tonnes of CO2"."""
    if named is None:
        return False
    measure = scene.index.measures[named.measure]
    words = own_words(measure)
    return all(
        re.search(rf"\b{re.escape(word)}\b", words)
        for word in name.rstrip(".").lower().split()
        if word not in _SMALL
    )


def _is_where_it_stands(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether a name is only the place of a project that the sentence names: "on the Jhelum".

    Or that from which, or to which, what is measured is brought.
    """
    if _ON_A_RIVER.search(scene.text, scene.span.start, start):
        return True
    if mention.kind == "quantity" and _BROUGHT_FROM.search(scene.text, scene.span.start, start):
        return True
    return any(scene.index.entities[name.entity].kind == "project" for name in scene.names) and (
        _WHERE.search(scene.text, scene.span.start, start) is not None
    )


def _is_short_form(scene: Scene, name: Span) -> bool:
    """Whether letters in brackets only abbreviate known words: "other official flows (OOF)"."""
    start, end = name.start, name.end
    in_brackets = scene.text[start - 2 : start] == " (" and scene.text[end : end + 1] == ")"
    return in_brackets and scene.is_known(start - 3, start - 2)


def words_back(text: str, at: int, floor: int) -> int:
    """Give the start of the second word before a place."""
    found = _TWO_WORDS.search(text[floor:at])
    return floor + found.start() if found else at
