"""Whether a date may be that of an amount at all: no day of news, no dateline, no base year."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factcheck.claims.periods.comparisons import is_compared
from factcheck.claims.scenes.calendar import WEEKDAY
from factcheck.claims.scenes.price_basis import is_base_year
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.model import Mention, PeriodHit
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import Index, PhraseHit

_DAY_OF_NEWS = pattern(
    r"(?:(?:on|last|this|next|late|early|since)\s+)*"
    rf"(?:(?:{WEEKDAY}|today|yesterday|tomorrow|tonight)(?:\s+(?:morning|afternoon|evening|night))?"
    r"|morning|afternoon|evening)",
    re.IGNORECASE,
)
_SINCE = pattern(r"since\s+(?=[^,]*\d)", re.IGNORECASE)
_HAS_BEEN = pattern(r"(?:[^.;:]|\.\d)*?\bha(?:s|ve)\s+been\s+(?:(?:in|under)\s+)?")
_LEAD = 50
_VAGUE = r"early|mid|middle|late|beginning|start|end"
_PART_OF_A_YEAR = pattern(
    rf"(?:the\s+)?(?:very\s+)?(?:{_VAGUE}|first\s+half|second\s+half)\b", re.IGNORECASE
)
_VAGUE_PART = pattern(rf"(?:the\s+)?(?:very\s+)?(?:{_VAGUE})\b", re.IGNORECASE)
_AFTER_AN_EVENT = pattern(
    r"\bafter\b[^,;:]{0,60}\b(?:launched|started|founded|announced|began|signed|unveiled)\s+"
    r"(?:in\s+)?$|\byears?\s+(?:ending|ended|up to|through|until)\s+(?:in\s+)?$",
    re.IGNORECASE,
)

_IN_OFFICE = pattern(
    r"\b(?:in\s+(?:office|power)|(?:took|seized|assumed|lost)\s+(?:power|office)|came\s+to\s+power"
    r"|sworn\s+in|elected|ousted|toppled|coup)"
    r"(?:\s+(?:by|in|after)\s+an?\s+[a-z]+)?\s+(?:(?:in|on|of|from|since|until|till)\s+)?$"
)
"""Words that date who ruled, by the one end of it: "under the party in office since 2013"."""


_DEED = (
    r"(?:opened|reopened|closed|shut|founded|established|set\s+up|built|completed|finished"
    r"|inaugurated|commissioned|abandoned|mothballed|born|elected"
    r"|nationali[sz]ed|privati[sz]ed|renamed|damaged|destroyed|flooded|dating)"
)
_IN_AN_ASIDE = pattern(
    r"[,(\u2013\u2014]\s*(?:(?:which|that|who|whose\s+[a-z]+)\s+)?(?:(?:was|were|had|has|itself)\s+)*"
    rf"(?:been\s+)?(?:(?:first|once|finally|only|originally|formally|officially)\s+)?{_DEED}\b"
    r"[^;()\u2013\u2014]{0,60}?\b(?:in|on|of|since|from|to)\s+$",
    re.IGNORECASE,
)
"""An aside that dates what was done with a thing: "the railway, first opened in 1964, is to"."""
_IN_A_RELATIVE_CLAUSE = pattern(
    r"[,(\u2013\u2014]\s*(?:which|who|whose\s+[a-z]+|where)\s+"
    r"(?P<told>[^,;()\u2013\u2014]{3,60}?)\b(?:in|on|since|from|until|after|before)\s+$",
    re.IGNORECASE,
)
_OF_AN_AMOUNT = pattern(
    r"\b(?:(?:start|launch|announc|unveil|sign|agree|pledg|promis|commit|approv|borrow|receiv|financ"
    r"|fund|invest|cost|pric|valu|estimat|total|amount|cover|span|count|publish|releas|reach|peak"
    r"|show|report|measur)[a-z]*|beg[aiu]n|runs?|ran|len[dt]s?|gave|gives?|given|got|spen[dt]s?|worth"
    r"|puts?|stood|c[ao]mes?|ow(?:es?|ed)|r[oi]se[sn]?|fell|grew|said|is|are|was|were|took)\b",
    re.IGNORECASE,
)
"""Deeds and states that date an amount, too: "the package, which was launched in 2013"."""
_BEGUN_THEN = pattern(
    r"[,(]\s*(?:(?:which|that)\s+was\s+)?(?:first\s+)?(?:launched|started|begun|announced|unveiled|signed"
    r"|conceived|planned|valued)\b[^,;()]{0,40}?\b(?:in|on|of)\s+$",
    re.IGNORECASE,
)
_GROWN_SINCE = pattern(
    r"[,)]\s+(?:has|have|had)\s+(?:since\s+|now\s+|in\s+time\s+)?"
    r"(?:grown|increased|swollen|swelled|ballooned|expanded|risen)\b[^,;:]*$"
)
"""What dates the beginning of something, and leads to what it has become."""
_OPENS_ASIDE = pattern(
    r"[,(\u2013\u2014]\s*(?P<to>to\s+(?:which|whom)|(?:which|who)\s+had)?"
    r"(?(to)|(?:which|who|where|having))\s+[^,;()]*$",
    re.IGNORECASE,
)
"""The beginning of the relative clause in which an amount stands."""
_GOES_STRAIGHT = pattern(
    r"(?:\s+(?:power\s+)?(?:project|plant|station|facility))?"
    r"(?:\s+(?:in|at|near|outside)\s+[A-Z][\w-]+)?(?:\s*[,(;:\u2013\u2014]"
    r"|\s+(?:has|have|had|is|was|which|that|and|now|already|began|started|in|open)\b|\s*$)"
)
"""What stands between the name of a project and what it does."""
_WHEN = pattern(r",?\s+when\s")
_WITH = pattern(rf",\s+(?:with|at)\s+{HEDGES}")
"""What joins an amount to the date before it: "the peak was 2013, with $1.2 billion"."""
IN_PART = pattern(
    r"\s*,?\s*(?:on\s+(?:a\s+)?trial|in\s+part\b|part(?:ial)?ly|as\s+far\s+as\b"
    r"|for\s+(?:(?:an?|its|the|some)\s+)?(?:first\s+)?(?:trials?|tests?|rehearsals?)\b"
    r"|with\s+(?:(?:only|just)\s+)?(?:one|two|half|a\s+(?:single|half|third|quarter|part|first))\b)"
)
"""What stands behind the day of an event that was not that of the whole, or not for good."""
_BY_SOMEBODY = pattern(r"\s+by\b")
_SINCE_THEN = pattern(r"\b(?:since|after|until|when)\b[^,;]*$", re.IGNORECASE)
_IT_HAS = pattern(r"[;,]\s+(?:and\s+)?it\s+(?:has|had|is|was)\b[^,;]*$", re.IGNORECASE)
"""What begins a clause that goes on about the thing just named: "; it has operated"."""
_BREACHES = pattern(
    r"\b(?:violat|breach|break|broke|contradict|contraven|ignor|defi|flout|follow|obey|breaks?)[a-z]*\s+"
    r"(?:the|its|an?)\s+(?:[\w-]+\s+){0,4}?(?:framework|agreement|accord|treaty|law|act|policy|pact|deal"
    r"|memorandum|convention|protocol|contract|constitution|resolution|plan)\s+(?:of|from)\s+$",
    re.IGNORECASE,
)
"""What was laid down at a time: "the unpaid dues violate the energy framework of 2015"."""
_END_OF_ASIDE = pattern(r"[,)\u2013\u2014]")
_TO_BE_DONE_IN = pattern(
    r"\bto\s+be\s+(?:built|completed|finished|constructed|implemented|carried\s+out|spent"
    r"|reali[sz]ed)\s+in\s+[\w-]+\s+(?:years|months)$"
)
"""What tells how long works are to take: "$11.8 billion for roads, to be built in six years"."""


def is_part_of_a_year(mention: Mention) -> bool:
    """Whether a date is a part of one year: "mid-2021", "late 2018", "the first half of 2021"."""
    first, _, last = (mention.resolved or "").partition("/")
    return first[:4] == last[:4] and _PART_OF_A_YEAR.match(mention.text) is not None


def as_its_beginning(text: str, mention: Mention, index: Index) -> Mention:
    """Give the day since which something works or is open as a date: "in operation since May 2021".

    Words of an event must lead to it. Any other mention is given as it is.
    """
    first, _, last = (mention.resolved or "").partition("/")
    led = _SINCE.match(mention.text) if first and last == ".." else None
    if led is None:
        return mention
    start = mention.start + led.end()
    is_led = _leads_an_event(text, mention, start, index) and _is_of_the_whole(text, mention, index)
    if not (is_led or _heads_one(text, mention, index)):
        return mention
    if any(behind.match(text, mention.end) for behind in (IN_PART, _BY_SOMEBODY)):
        return mention
    return replace(
        mention, start=start, text=text[start : mention.end], kind="date", resolved=first
    )


def _leads_an_event(text: str, mention: Mention, start: int, index: Index) -> bool:
    """Whether words of an event stand right before "since"."""
    before = max(0, mention.start - _LEAD)
    hits = index.phrases_in(text[before:start], before)
    return any(hit.end >= mention.start - 1 and _is_of_a_date(hit, index) for hit in hits)


def _is_of_the_whole(text: str, mention: Mention, index: Index) -> bool:
    """Whether no part of a project has been there since: "Karot's fish ladder has been open"."""
    first = max(0, mention.start - 4 * _LEAD)
    sentence = text[first : mention.start].rpartition(". ")[2]
    named = [
        hit for hit in index.names_in(sentence) if index.entities[hit.entity].kind == "project"
    ]
    if not named or _GOES_STRAIGHT.match(sentence, named[-1].end) is not None:
        return True
    return _IT_HAS.search(sentence, named[-1].end) is not None


def _heads_one(text: str, mention: Mention, index: Index) -> bool:
    """Whether a sentence begins so, and goes on: "Since May 2021 the plant has been working"."""
    has = _HAS_BEEN.match(text, mention.end, mention.end + 4 * _LEAD)
    if has is None or not mention.text[0].isupper():
        return False
    hits = index.phrases_in(text[has.end() : has.end() + _LEAD], has.end())
    return any(hit.start <= has.end() + 1 and _is_of_a_date(hit, index) for hit in hits)


def _is_of_a_date(hit: PhraseHit, index: Index) -> bool:
    return any(index.measures[measure].unit_kind == "date" for measure in hit.measures)


def is_vague_in_its_year(mention: Mention) -> bool:
    """Whether a part of a year has no bounds: "early", "mid-" and "late", but not a half."""
    return is_part_of_a_year(mention) and _VAGUE_PART.match(mention.text) is not None


def is_day_of_news(date: Mention) -> bool:
    """Whether a date is the day of the news ("on Friday"): when it was told, not what it covers."""
    return _DAY_OF_NEWS.fullmatch(date.text) is not None


@once_a_place
def may_date(scene: Scene, date: Mention) -> bool:
    """Whether a date may be that of an amount: no part of a name, no day of news, no base year.

    Nor a holiday, near which something happened ("it set off a storm at Christmas"), nor the time
    that works are to take.
    """
    if scene.names_touching(date.start, date.end):
        return False
    if date.text.lower().startswith("within") or date.end <= scene.end_of_dateline:
        return False
    if is_day_of_news(date) or date.rule == "date-holiday" or is_compared(scene, date):
        return False
    if is_base_year(date, scene.text, scene.span) or _is_how_long_it_takes(scene, date):
        return False
    if date.kind == "date" and _IN_OFFICE.search(scene.text, scene.back(date.start), date.start):
        return False
    return _AFTER_AN_EVENT.search(scene.text, scene.span.start, date.start) is None


def _is_how_long_it_takes(scene: Scene, date: Mention) -> bool:
    before = scene.back(date.start)
    return date.text.endswith("s") and bool(_TO_BE_DONE_IN.search(scene.text, before, date.end))


def is_parted_by_an_aside(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether one of an amount and a date stands in an aside, and the other outside of it."""
    if _has_grown_since(scene, mention, date) or _BREACHES.search(
        scene.text, mention.end, date.start
    ):
        return True
    return _is_of_an_aside(scene, mention, date) or _is_outside_its_aside(scene, mention, date)


def _has_grown_since(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether an amount is what has become of what a date began: "begun in 2013, has grown to"."""
    if _BEGUN_THEN.search(scene.text, scene.back(date.start), date.start) is None:
        return False
    return _GROWN_SINCE.match(scene.text, date.end, mention.start) is not None


def _is_of_an_aside(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether a date is that of a deed in an aside, and the amount stands outside of it."""
    text, before = scene.text, scene.back(date.start)
    aside = _IN_AN_ASIDE.search(text, before, date.start)
    if aside is None:
        aside = _IN_A_RELATIVE_CLAUSE.search(text, before, date.start)
        if aside is None or _OF_AN_AMOUNT.search(aside["told"]):
            return False
        if any(aside.start() <= m.start < date.start for m in scene.mentions_near(date)):
            return False
    if mention.end <= aside.start():
        return True
    is_over = _END_OF_ASIDE.search(scene.text, date.end, max(mention.start, date.end))
    return date.end <= mention.start and is_over is not None


def _is_outside_its_aside(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether an amount stands in an aside, and a date outside of it.

    "In 2020 Ecuador, to which China committed $26.6 billion, restructured its bonds". A date before
    it may be its own, too, unless what was done is older: "since 2022 China, which had committed".
    """
    text, before = scene.text, scene.back(mention.start)
    opens = _OPENS_ASIDE.search(text, before, mention.start)
    closes = opens and _END_OF_ASIDE.search(text, mention.end, scene.span.end)
    if opens is None or closes is None:
        return False
    if date.start >= closes.end():
        return True
    if date.end > opens.start():
        return False
    is_apart = opens["to"] or _SINCE_THEN.search(text, scene.back(date.start), date.end)
    return is_apart is not None


def leads_in(scene: Scene, clause: int, mention: Mention, dates: list[Mention]) -> Mention | None:
    """Give the date right before a clause that tells of that time, or before its amount.

    "In 2017, when it was $2bn", "the peak was 2013, with $1.2bn".
    """
    start = scene.clauses[clause].start
    for date in dates:
        then = _WHEN.match(scene.text, date.end)
        if then and date.end <= start < then.end():
            return date
        is_one_time = "/" not in (date.resolved or "")
        if is_one_time and _WITH.fullmatch(scene.text, date.end, mention.start):
            return date
    return None


def is_to_come(period: PeriodHit, published: str | None) -> bool:
    """Whether a sentence before tells by when something is yet to be: "by 2024 it has to repay"."""
    return period.edtf.startswith("../") and not (published and period.edtf[3:] <= published)
