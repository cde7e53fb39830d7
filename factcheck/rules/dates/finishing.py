"""Once over all dates of a text, in order: what one date says of another.

Settles what points back to a date stated before ("that year", "a month earlier"), months that
share the year of a neighbour, and 3/4/2015 where other dates in digits show the order.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

import msgspec

from factcheck import edtf
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.dates import reading
from factcheck.rules.dates.away import Away
from factcheck.rules.dates.back import Back, DayBack, SamePeriod
from factcheck.rules.dates.borrowing import borrowed, in_its_year, in_month_told
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.decades import TurnOfCentury
from factcheck.rules.dates.grammar import Expression
from factcheck.rules.dates.holidays import Holiday
from factcheck.rules.dates.listed_days import with_listed
from factcheck.rules.dates.meaning import Clock, When
from factcheck.rules.dates.numeric import day_comes_first
from factcheck.rules.dates.openings import Since, Until
from factcheck.rules.dates.parts import PartOf
from factcheck.rules.dates.relative import Unit, Units
from factcheck.rules.dates.seasons import RelativeMonth
from factcheck.rules.dates.stated import A_DAY, A_YEAR, REACH, Stated, is_near, is_open
from factcheck.rules.registry import Context

_LISTED = pattern(
    r"(?:,|,? (?:and|or|then)(?: (?:another|again|one|a second|a third|the other))?)"
    r"(?: (?:in|on))? "
)
_BACKWARD: Final = frozenset(
    {"date-calendar", "date-relative", "date-back", "date-century", "date-holiday"}
)
_FLAG = attrgetter("flag")
_KINDS: Final = ("date", "daterange")
_GRAINS: Final = {
    "month": pattern(r"\d{4}-(?:0\d|1[0-2])"),
    "quarter": pattern(r"\d{4}-(?:3[3-6]|(?:01/\d{4}-03|04/\d{4}-06|07/\d{4}-09|10/\d{4}-12))"),
}
_TOLD_ON = pattern(
    r"(?i)\b(?:said|reported|reports|announced|wrote|confirmed|disclosed|revealed|showed)\s"
    r"(?:(?:on|late|early)\s){0,2}\Z"
)
"""What leads to the day on which something is told, from which no other is counted in months."""
_NEAR: Final = 30
_ANCHORED = pattern(r"(?i)\bthe next\b|earlier|later|before|after|following|previous|prior|day\b")


def finish(mentions: Sequence[Mention], text: str, context: Context) -> list[Mention]:
    """Settle the dates of a text by one another; other mentions stay as they are."""
    listed = with_listed(mentions, text, context)
    known = list(_settle_digits(listed, text, context))
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
        full = in_month_told(day, stated.last, text, mention.start)
        full = full or borrowed(day, stated.full, text, mention, context)
        said = _around(said, full)
    elif isinstance(day, Holiday):
        said = _around(said, in_its_year(day, stated.full, text, mention.start))
    elif isinstance(said, SamePeriod) or said == Back(""):
        same = stated.same_period(mention.start) if said == Back("") else stated.period
        anchor = same if is_near(same, mention.start) else None
    elif isinstance(said, Units) and said.anchored:
        anchor = stated.period if is_near(stated.period, mention.start) else None
    elif isinstance(
        _bare(said), Back | Away | Unit | DayBack | RelativeMonth | TurnOfCentury
    ) and is_near(stated.last, mention.start):
        one_day = stated.day and ". " not in text[stated.day.end : mention.start]
        anchor = _period_before(_bare(said), stated) or _counted_from(
            _bare(said), stated, stated.day if one_day else None
        )
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


def _around(said: Expression, day: CalendarDate | Holiday) -> Expression:
    """Give an expression with another day or month in it."""
    if day is _bare(said):
        return said
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


def _counted_from(said: Expression, stated: Stated, day: Mention | None) -> Mention | None:
    """Give the date from which months and years are counted: not from that of the telling.

    `day` is the one that the same sentence tells.

    "It ended on June 30, the paper reported on Sunday. Twelve months earlier it had been more."
    """
    in_days = isinstance(said, Away) and all(unit in ("day", "week") for _, unit in said.steps)
    if in_days and day and A_YEAR.fullmatch((stated.last or day).resolved or ""):
        return day  # "on October 24, of an illness of 2013; two days earlier"
    return stated.last if in_days or not isinstance(said, Away) else stated.told_of or stated.last


def _when(text: str) -> When:
    days = edtf.bounds(text)
    grain = {10: "day", 7: "month", 4: "year"}.get(len(text.rstrip("~")), "span")
    if grain == "month" and int(text[5:7]) > 12:
        grain = "quarter"
    return When(text, days.first, days.last, grain)  # type: ignore[arg-type]
