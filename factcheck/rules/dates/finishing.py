"""Once over all dates of a text, in order: what one date says of another.

Settles what points back to a date stated before ("that year", "a month earlier"), months that
share the year of a neighbour, and 3/4/2015 where other dates in digits show the order.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import Final

import msgspec

from factcheck import edtf
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.dates import meaning, reading
from factcheck.rules.dates.away import Away
from factcheck.rules.dates.back import Back, DayBack, SamePeriod
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.decades import TurnOfCentury
from factcheck.rules.dates.grammar import Expression
from factcheck.rules.dates.meaning import Clock, When
from factcheck.rules.dates.numeric import day_comes_first
from factcheck.rules.dates.openings import Since, Until
from factcheck.rules.dates.parts import PartOf
from factcheck.rules.dates.relative import Unit
from factcheck.rules.dates.seasons import RelativeMonth
from factcheck.rules.dates.stated import A_DAY, REACH, Stated, is_near, is_open
from factcheck.rules.dates.tense import looks_ahead
from factcheck.rules.registry import Context

_LISTED = pattern(
    r"(?:,|,? (?:and|or|then)(?: (?:another|again|one|a second|a third|the other))?)"
    r"(?: (?:in|on))? "
)
_BACKWARD: Final = frozenset({"date-calendar", "date-relative", "date-back", "date-century"})
_FLAG = attrgetter("flag")
_KINDS: Final = ("date", "daterange")
_GRAINS: Final = {
    "month": pattern(r"\d{4}-(?:0\d|1[0-2])"),
    "quarter": pattern(r"\d{4}-(?:3[3-6]|(?:01/\d{4}-03|04/\d{4}-06|07/\d{4}-09|10/\d{4}-12))"),
}
_DETERMINED = pattern(r"(?i)\b(?:the|an?|its|his|her|their|in|for)\s\Z")
_NOUN = pattern(r"\s(?!and\b|or\b|to\b|the\b|an?\b|when\b|with\b|by\b|in\b|on\b|as\b)[a-z]{3,}")
_BEGUN = pattern(r"\b(?:founded|established|built|opened|born|begun|launched)\s(?:in|on)\s\Z")
_SINCE = pattern(r"(?i)\bsince\s(?:[\w'\u2019-]+\s){0,5}\Z")
_SAID_ON = pattern(
    r"(?i)\b(?:said|told\s[a-z]+|announced|reported|confirmed)\son\s(?:[A-Z][a-z]+day,?\s)?\Z"
)
_TOLD_ON = pattern(
    r"(?i)\b(?:said|reported|reports|announced|wrote|confirmed|disclosed|revealed|showed)\s"
    r"(?:(?:on|late|early)\s){0,2}\Z"
)
"""What leads to the day on which something is told, from which no other is counted in months."""
_NEAR: Final = 30
_FAR: Final = 60
_LATE_YEARS: Final = 2
_LATE_DAYS: Final = 100
_NEXT_YEAR: Final = 4
"""A month stands in the year after where it would be more months before the one told last."""
_GOES_BACK = pattern(
    r"(?i)\b(?:from|against|than|versus|compared (?:with|to))\s+[^\s;]{1,12}"
    r"(?:\s+[^\s;]{1,12}){0,3}\s+(?:in|of)\s+$"
)
"""What leads to the date of an amount that was before: "30% in September, up from 27% in May"."""
_ANCHORED = pattern(r"(?i)earlier|later|before|after|following|previous|prior|day\b")
_SENTENCE_END = pattern(r"[.!?][\"\u201d\u2019)]?\s+(?=[A-Z\"\u201c])|;\s|\n\s*\n")


def finish(mentions: Sequence[Mention], text: str, context: Context) -> list[Mention]:
    """Settle the dates of a text by one another; other mentions stay as they are."""
    known = list(_settle_digits(mentions, text, context))
    backward = [at for at, mention in enumerate(known) if mention.rule in _BACKWARD]
    pointing = [at for at in backward if _points_back(known[at])]
    if not pointing:
        return known
    is_calendar = any(known[at].rule == "date-calendar" for at in pointing)
    lenders = _lenders(known, text) if is_calendar else {}
    stated, told = Stated(), 0
    for at in pointing:
        for mention in known[told:at]:
            if mention.kind in _KINDS:
                on_the_day = _TOLD_ON.search(text, max(0, mention.start - _NEAR), mention.start)
                stated = stated.then(mention, of_the_telling=on_the_day is not None)
        lender, told = lenders.get(known[at].start), at
        before = Stated(None, lender) if lender else stated
        known[at] = _settled(known[at], before, text, context)
    return known


def _points_back(mention: Mention) -> bool:
    """Whether a date may mean another day beside one stated before."""
    return mention.rule == "date-back" or is_open(mention)


def _settle_digits(mentions: Sequence[Mention], text: str, context: Context) -> Sequence[Mention]:
    """Settle 3/4/2015 by the order of the other dates in digits, where they agree."""
    if "ambiguous" not in set(map(_FLAG, mentions)):
        return mentions
    orders = {day_comes_first(m.text) for m in mentions if m.rule == "date-digits"} - {None}
    if len(orders) != 1:
        return mentions
    settled = Context(today=context.today, day_first=orders.pop(), signs=context.signs)
    return [
        (m.flag == "ambiguous" and reading.mention(text, m.start, m.end, settled)) or m
        for m in mentions
    ]


def _lenders(mentions: Sequence[Mention], text: str) -> dict[int, Mention]:
    """Give by their start the months of a list that a date behind lends its year.

    "in April and May 2020", "in January, February and March 2019".
    """
    lenders: dict[int, Mention] = {}
    lender: Mention | None = None
    start = len(text)
    for mention in reversed(mentions):
        if mention.rule != "date-calendar" or (is_open(mention) and lender is None):
            lender = None
        elif not is_open(mention):
            lender = mention if mention.resolved else None
        elif _LISTED.fullmatch(text, mention.end, start) and lender is not None:
            lenders[mention.start] = lender
        else:
            lender = None
        start = mention.start
    return lenders


def _settled(mention: Mention, stated: Stated, text: str, context: Context) -> Mention:
    if mention.rule == "date-relative" and not _ANCHORED.search(mention.text):
        return mention
    read = context.said.get((mention.start, mention.end))
    if not isinstance(read, Expression):
        return mention
    said, anchor = read, None
    if isinstance(day := _bare(said), CalendarDate):
        borrowed = _borrowed(day, stated.full, text, mention, context)
        said = said if borrowed is day else _around(said, borrowed)
    elif isinstance(said, SamePeriod) or said == Back(""):
        same = stated.same_period(mention.start) if said == Back("") else stated.period
        anchor = same if is_near(same, mention.start) else None
    elif isinstance(
        _bare(said), Back | Away | Unit | DayBack | RelativeMonth | TurnOfCentury
    ) and is_near(stated.last, mention.start):
        anchor = _period_before(_bare(said), stated) or _counted_from(_bare(said), stated)
    if said is read and anchor is None:
        return mention
    when = _when(anchor.resolved or "") if anchor else None
    meant = reading.meant(said, Clock(context, anchor=when))
    return reading.as_mention(text, mention.start, mention.end, said, meant)


def _bare(said: Expression) -> Expression:
    """Give the date in "since …", "by …" and "early …", another expression as it is."""
    match said:
        case Since():
            return said.start
        case Until():
            return said.end
        case PartOf():
            return said.whole
        case _:
            return said


def _around(said: Expression, day: CalendarDate) -> Expression:
    """Give an expression with another day or month in it."""
    match said:
        case Since():
            return msgspec.structs.replace(said, start=day)
        case Until():
            return msgspec.structs.replace(said, end=day)
        case PartOf():
            return msgspec.structs.replace(said, whole=day)
        case _:
            return day


def _period_before(said: Expression, stated: Stated) -> Mention | None:
    """Give the month or quarter that "the previous month" comes behind, told before some day.

    "Exports rose in May, it said on Tuesday, after a fall in the previous month."
    """
    last, period = stated.last, stated.period
    unit = said.unit if isinstance(said, Unit) else ""
    if last is None or period is None or unit not in _GRAINS or last is period:
        return None
    if last.start - period.end > REACH or not A_DAY.fullmatch(last.resolved or ""):
        return None
    return period if _GRAINS[unit].fullmatch(period.resolved or "") else None


def _counted_from(said: Expression, stated: Stated) -> Mention | None:
    """Give the date from which months and years are counted: not from that of the telling.

    "It ended on June 30, the paper reported on Sunday. Twelve months earlier it had been more."
    """
    in_days = isinstance(said, Away) and all(unit in ("day", "week") for _, unit in said.steps)
    return stated.last if in_days or not isinstance(said, Away) else stated.told_of or stated.last


def _when(text: str) -> When:
    days = edtf.bounds(text)
    grain = {10: "day", 7: "month", 4: "year"}.get(len(text.rstrip("~")), "span")
    if grain == "month" and int(text[5:7]) > 12:
        grain = "quarter"
    return When(text, days.first, days.last, grain)  # type: ignore[arg-type]


def _borrowed(
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
        return msgspec.structs.replace(said, year=first.year - (said.month > first.month))
    if not is_near(stated, start) or _tells_of_itself(text, stated, start):
        return said
    if context.today is not None and _SENTENCE_END.search(text, stated.end, start):
        return said
    monthly = len(stated.resolved) >= len("2015-04")
    goes_on = monthly and _GOES_BACK.search(text, stated.end, start) is None
    full = _behind(said, first) if goes_on else msgspec.structs.replace(said, year=first.year)
    when = reading.meant(full, Clock(context))
    if context.today is not None and _is_latest(said, first, context):
        return said
    to_come = context.today and when.first and when.first > context.today
    if to_come and looks_ahead(text, start, mention.end) is False:
        ahead = context.today is not None and context.today < first
        return full if ahead and said.month and _goes_on(text, stated.end, mention) else said
    gone = context.today and when.last and when.last < context.today
    if gone and looks_ahead(text, start, mention.end):
        return said
    return full if full.month and said.weekday_fits(when) else said


def _tells_of_itself(text: str, stated: Mention, start: int) -> bool:
    """Whether a year is only that of a thing, or since when it is so, or a day that of the news.

    "Best known for the 1978 film, she died on Oct. 30", "the hottest since records began in
    1884, the office said on 1 August", "the paper, founded in October 1843, closed on July 10".
    """
    if text.startswith(",", stated.end) and _BEGUN.search(
        text, max(0, stated.start - _FAR), stated.start
    ):
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


def _behind(said: CalendarDate, first: date) -> CalendarDate:
    """Give the day or month that a text which has told `first` goes on with."""
    if said.month is None:
        later = meaning.add_months(first, int((said.day or 0) < first.day))
        return msgspec.structs.replace(said, month=later.month, year=later.year)
    passed = first.month - said.month > _NEXT_YEAR
    return msgspec.structs.replace(said, year=first.year + passed)
