"""Once over all dates of a text, in order: what one date says of another.

Settles what points back to a date stated before ("that year", "a month earlier"), months that
share the year of a neighbour, and 3/4/2015 where other dates in digits show the order.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

import msgspec

from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.dates import reading
from factcheck.rules.dates.anchors import anchor_of, of_the_year_told, when_of
from factcheck.rules.dates.borrowing import borrowed, going_on, in_its_year, in_month_told
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import Expression
from factcheck.rules.dates.holidays import Holiday
from factcheck.rules.dates.listed_days import with_listed
from factcheck.rules.dates.meaning import Clock
from factcheck.rules.dates.numeric import day_comes_first
from factcheck.rules.dates.openings import Since, Until
from factcheck.rules.dates.parts import PartOf
from factcheck.rules.dates.periods import Part
from factcheck.rules.dates.stated import Stated, is_aimed_at, is_compared, is_open
from factcheck.rules.dates.told_ends import ToOneTold, one_told
from factcheck.rules.registry import Context

_LISTED = pattern(
    r"(?:,|,? (?:and|or|then)(?: (?:another|again|one|a second|a third|the other))?)"
    r"(?: (?:in|on))? "
)
_BACKWARD: Final = frozenset(
    {"date-calendar", "date-relative", "date-back", "date-century", "date-holiday", "date-part"}
)
_BACK: Final = 24
"""How many mentions back a period is looked for that another is compared with."""
_FLAG = attrgetter("flag")
_TOLD_ON = pattern(
    r"(?i)\b(?:said|reported|reports|announced|wrote|confirmed|disclosed|revealed|showed)\s"
    r"(?:(?:on|late|early)\s){0,2}\Z"
)
"""What leads to the day on which something is told, from which no other is counted in months."""
_OWNED_NEXT = pattern(r"(?i)next (?:year|month|quarter|week)['\u2019]s\b")
"""A time to come of which something only is: "next year's budget"."""
_NEAR: Final = 30
_ANCHORED: Final = {
    "date-relative": pattern(
        r"(?i)\bthe next\b|earlier|later|before|after|following|previous|prior|day\b"
    ),
    "date-part": pattern(r"\bof the year\Z"),
}
"""What is left of other dates tells itself, by rule."""


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
            if mention.kind in DATES and mention.resolved:
                on_the_day = _TOLD_ON.search(text, max(0, mention.start - _NEAR), mention.start)
                stated = stated.then(
                    mention,
                    of_the_telling=on_the_day is not None,
                    compared=is_compared(mention, text),
                    owning=_OWNED_NEXT.match(text, mention.start) is not None,
                    aimed_at=is_aimed_at(mention, text),
                )
        lender, told = lenders.get(known[at].start), at
        before = Stated(None, lender) if lender else stated
        known[at] = _settled(known[max(0, at - _BACK) : at + 1], before, text, context)
    return known


def _points_back(mention: Mention) -> bool:
    """Whether a date may mean another day beside one stated before."""
    anchored = _ANCHORED.get(mention.rule)
    if anchored is not None and not anchored.search(mention.text):
        return False
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


def _settled(told: Sequence[Mention], stated: Stated, text: str, context: Context) -> Mention:
    """Settle the last of the mentions by those before it."""
    mention = told[-1]
    read = context.said.get((mention.start, mention.end))
    if not isinstance(read, Expression):
        return mention
    said, anchor = read, None
    if isinstance(day := _bare(said), CalendarDate):
        full = in_month_told(day, stated.last, text, mention.start)
        full = full or borrowed(day, stated.full, text, mention, context)
        full = going_on(day, stated.last, text, mention, context) if full is day else full
        said = _around(said, full)
    elif isinstance(day, Holiday):
        said = _around(said, in_its_year(day, stated.full, text, mention.start))
    elif isinstance(said, Part):
        said = of_the_year_told(said, stated, text, mention)
    elif isinstance(said, ToOneTold):
        anchor = one_told(said, told, text, context)
    else:
        anchor = anchor_of(said, day, told, stated, text)
    if said is read and anchor is None:
        return mention
    when = when_of(anchor) if anchor else None
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
