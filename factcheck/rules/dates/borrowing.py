"""The year that a date without one takes from a date stated before it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from msgspec.structs import replace

from factcheck import edtf
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.dates import meaning, reading
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.holidays import Holiday
from factcheck.rules.dates.meaning import Clock
from factcheck.rules.dates.stated import is_near, is_open
from factcheck.rules.dates.stories import is_soon, of_the_story
from factcheck.rules.dates.tense import looks_ahead
from factcheck.rules.dates.years import Year
from factcheck.rules.nouns import words_as
from factcheck.rules.registry import Context

_DETERMINED = pattern(r"(?i)\b(?:the|an?|its|his|her|their|in|for)\s\Z")
_NOUN = pattern(r"\s(?!and\b|or\b|to\b|the\b|an?\b|when\b|with\b|by\b|in\b|on\b|as\b)[a-z]{3,}")
_BEGUN = pattern(
    r"\b(?i:founded|established|built|opened|born|begun|launched|elected|appointed|married)\s"
    r"(?:in\s[A-Z][\w'\u2019-]*(?:\s[A-Z][\w'\u2019-]*)*\s)?(?:(?:in|on)\s)?\Z"
)
_NEXT_WORDS = pattern(r"\s([a-z]+)(?:\s([a-z]+))?")
_PROJECTED = pattern(
    r"\b(?:projected|predicted|forecast|expected|estimated|seen)\sin\s(?:the|its|their|an?)\s\Z"
)
_DIED = pattern(r"\s(?:and|but|who)\s(?:has\s)?died\b")
_DIED_ON = pattern(r"\b(?:died|passed\saway)\s(?:[a-z]+ly\s)?(?:(?:on|last)\s)?\Z")
_SINCE = pattern(r"(?i)\bsince\s(?:[\w'\u2019-]+\s){0,5}\Z")
_SAID_ON = pattern(
    r"(?i)\b(?:said|told\s[a-z]+|announced|reported|confirmed)\son\s(?:[A-Z][a-z]+day,?\s)?\Z"
)
_GOES_BACK = pattern(
    r"(?i)\b(?:from|against|than|versus|compared (?:with|to))\s+[^\s;]{1,12}"
    r"(?:\s+[^\s;]{1,12}){0,3}\s+(?:in|of)\s+$"
)
"""What leads to the date of an amount that was before: "30% in September, up from 27% in May"."""
_SENTENCE_END = pattern(r"[.!?][\"\u201d\u2019)]?\s+(?=[A-Z\"\u201c])|;\s|\n\s*\n")
_A_MONTH = pattern(r"(\d{4})-(0[1-9]|1[0-2])")
_A_DAY = pattern(r"(\d{4})-(\d\d)-\d\d")
_LAST_DAY = pattern(r"(\d{4})-(\d\d)-(\d\d)\Z")
_SENTENCE: Final = 150
_AND_AGAIN = pattern(r",?\s(?:and|then)\s(?:then\s|again\s)?")
_GOES_ON = pattern(
    r",?\s(?:and|then|and\sthen)\s(?:(?:by\s)?(?:another\s|a\sfurther\s)?(?:[$£€][0-9][0-9.,]*"
    r"|[0-9][0-9.,]*\s?(?:%|per\s?cent|percentage\spoints|points|[mb]illion|cents))\s)?"
    r"(?:in|on|from|by)\s"
)
"""What leads from a day to the next with no verb: "on March 1 and 15 percent in September"."""
_NEAR: Final = 30
_FAR: Final = 60
_LATE_YEARS: Final = 2
_LATE_DAYS: Final = 100
_NEXT_YEAR: Final = 4
"""A month stands in the year after where it would be more months before the one told last."""
_BREAK = pattern(r"[.;:]|,\s(?:and|but|while)\s")
_HAD = pattern(r"\b(?:had|having)\b|[a-z]['\u2019]d\b")
"""What tells of a time before another, which itself was long ago."""
_HAS = pattern(r"\b(?:has|have|is|are|now)\b")
_HAS_SINCE = pattern(r",?\s(?:it\s|they\s|he\s|she\s)?(?:has|have)\b")
"""What tells that it is still so ("and since April has been a hotel")."""
_OPENS = pattern(r"(?:\AIn|[.;,\n]\s?[Ii]n)\s\Z")
_LEAD: Final = 5
_CLAUSE: Final = 60
"""So far behind its year, in code points, a holiday of the same clause may stand."""


def borrowed(
    said: CalendarDate, stated: Mention | None, text: str, mention: Mention, context: Context
) -> CalendarDate:
    """Take the year of a date in the same sentence, or of any where the article has no date."""
    if said.year is not None or said.away is not None or stated is None or not stated.resolved:
        return said
    first, start = edtf.bounds(stated.resolved).first, mention.start
    if first is None:
        return said
    if (
        stated.start > start and said.month
    ):  # a list: the same year, or the one before ("December and January")
        return replace(said, year=first.year - (said.month > first.month))
    is_soon_after = is_soon(said, stated)
    if not is_near(stated, start) or _tells_of_itself(
        text, stated, start, is_soon_after=is_soon_after
    ):
        return said
    if context.today is not None and _SENTENCE_END.search(text, stated.end, start):
        return of_the_story(said, stated, text, mention, context)
    monthly = len(stated.resolved) >= len("2015-04")
    goes_on = monthly and _GOES_BACK.search(text, stated.end, start) is None
    full = _behind(said, first) if goes_on else replace(said, year=first.year)
    when = reading.meant(full, Clock(context))
    if _is_latest(said, first, context) or _is_since_lately(text, stated, mention, context):
        return said
    to_come = context.today and when.first and when.first > context.today
    if to_come and _is_known(text, start, mention.end):
        return said
    if to_come and looks_ahead(text, start, mention.end) is False:
        ahead = context.today is not None and context.today < first
        return full if ahead and said.month and _goes_on(text, stated.end, mention) else said
    gone = context.today and when.last and when.last < context.today
    if gone and looks_ahead(text, start, mention.end):
        return said
    return full if full.month and said.weekday_fits(when) else said


def going_on(
    said: CalendarDate, stated: Mention | None, text: str, mention: Mention, context: Context
) -> CalendarDate:
    """Take the year of a day to come with which a clause goes on, with no verb of its own.

    "The wage rises 10 percent on March 1 and 15 percent in September", told in February.
    """
    first = edtf.bounds(stated.resolved).first if stated and stated.resolved else None
    if first is None or stated is None or context.today is None or first <= context.today:
        return said
    if said.month is None or said.year is not None or said.month <= first.month:
        return said
    if not _GOES_ON.fullmatch(text, stated.end, mention.start) or not is_open(stated):
        return said
    is_told = looks_ahead(text, mention.start, mention.end)
    return replace(said, year=first.year) if is_told is None and said.away is None else said


def _tells_of_itself(text: str, stated: Mention, start: int, *, is_soon_after: bool) -> bool:
    """Whether a year is only that of a thing, or since when it is so, or a day that of the news.

    "Best known for the 1978 film, she died on Oct. 30", "the hottest since records began in
    1884, the office said on 1 August", "the paper, founded in October 1843, closed on July 10",
    "born in Leeds on 12 March 1932 and died on April 3", "born June 3, 1922, died Feb. 11".
    """
    if _DIED_ON.search(text, max(0, start - _NEAR), start) and not is_soon_after:
        return True
    is_apart = text.startswith(",", stated.end) or _DIED.match(text, stated.end)
    if is_apart and _BEGUN.search(text, max(0, stated.start - _FAR), stated.start):
        return True
    if stated.resolved != stated.text:
        return False
    of_a_thing = _DETERMINED.search(text, max(0, stated.start - _NEAR), stated.start) and (
        _NOUN.match(text, stated.end)
    )
    return bool(
        of_a_thing
        or _SINCE.search(text, max(0, stated.start - _FAR), stated.start)
        or _SAID_ON.search(text, max(0, start - _NEAR), start)
    )


def _is_known(text: str, start: int, end: int) -> bool:
    """Whether a day's own thing has been: "2002 will be weak after the September 11 attacks".

    Or a forecast was made then ("2002 will be worse than projected in its October outlook").
    """
    noun = _NEXT_WORDS.match(text, end)
    has_happened = noun is not None and not words_as("happened").isdisjoint(noun.groups())
    return has_happened or _PROJECTED.search(text, max(0, start - _NEAR), start) is not None


def _goes_on(text: str, behind: int, mention: Mention) -> bool:
    """Whether no verb looks back between a date to come and one that goes on from it.

    "It agreed to lend €18bn in 2023, the first slice in January."
    """
    between = text[behind : mention.end]
    return looks_ahead(between, mention.start - behind, len(between)) is not False


def _is_latest(said: CalendarDate, stated: date, context: Context) -> bool:
    """Whether a date is so near the article's own that it needs no year beside one of late.

    "It was listed in October 2022 and sold in late February", in March 2024.
    """
    today = context.today
    when = reading.meant(said, Clock(context))
    if today is None or when.last is None or not 0 <= today.year - stated.year <= _LATE_YEARS:
        return False
    return 0 <= (today - when.last).days <= _LATE_DAYS


def _is_since_lately(text: str, stated: Mention, mention: Mention, context: Context) -> bool:
    """Whether something is so since a month of late, long behind a year told before it.

    "The ferry, built in 1934, carried troops and, since April, tourists", but "by 1987 it had
    been shut since April", and so had one that "in 1987, shut since April, burned".
    """
    start, end = mention.start, mention.end
    first = edtf.bounds(stated.resolved or "").first
    if context.today is None or first is None or not text.startswith("since ", start):
        return False
    if context.today.year - first.year <= _LATE_YEARS:
        return False
    is_now = _HAS.search(text, stated.end, start) or _HAS_SINCE.match(text, end)
    by_the_way = text.endswith("and, ", 0, start) and text.startswith(",", end)
    return bool(is_now or by_the_way) and _HAD.search(text, stated.end, start) is None


def _behind(said: CalendarDate, first: date) -> CalendarDate:
    """Give the day or month that a text which has told `first` goes on with."""
    if said.month is None:
        later = meaning.add_months(first, int((said.day or 0) < first.day))
        return replace(said, month=later.month, year=later.year)
    passed = first.month - said.month > _NEXT_YEAR
    return replace(said, year=first.year + passed)


def in_its_year(said: Holiday, stated: Mention | None, text: str, start: int) -> Holiday:
    """Take the year that opens the clause of a holiday: "in 2007, blossoms froze on Easter"."""
    year = (stated.resolved or "") if stated else ""
    if stated is None or said.year or said.which is not None or not year.isdecimal():
        return said
    led = text[max(0, stated.start - _LEAD) : stated.start]
    opens = _OPENS.search(led) and text.startswith(",", stated.end)
    if not opens or start - stated.end > _CLAUSE or _BREAK.search(text, stated.end, start):
        return said
    return replace(said, year=Year(int(year)))


def in_month_told(
    said: CalendarDate, stated: Mention | None, text: str, start: int
) -> CalendarDate | None:
    """Take the month that stands right before a day: "strikes in April, on the 3rd and the 6th"."""
    if said.month is not None or stated is None:
        return None
    if told := _day_before(said, stated, text, start):
        return replace(said, month=int(told[2]), year=int(told[1]))
    goes_on = stated.text.startswith("on the ") and _AND_AGAIN.fullmatch(text, stated.end, start)
    told = (_A_DAY if goes_on else _A_MONTH).fullmatch(stated.resolved or "")
    if told is None or not (goes_on or text[stated.end : start] == ", "):
        return None
    return replace(said, month=int(told[2]), year=int(told[1]))


def _day_before(said: CalendarDate, stated: Mention, text: str, start: int) -> re.Match[str] | None:
    """Give the day of the month that the sentence told before a later one ("and on the 12th")."""
    told = _LAST_DAY.search(stated.resolved or "")
    if told is None or stated.rule != "date-calendar" or said.weekday is not None:
        return None
    goes_on = ". " not in text[stated.end : start] and start - stated.end < _SENTENCE
    return told if goes_on and int(told[3]) < (said.day or 0) else None
