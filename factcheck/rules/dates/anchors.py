"""Which of the dates that a text has told another one is counted from.

"A month earlier", "the previous year", "the same quarter last year", "that year": mostly the last
one that was told, but neither the day of the telling nor what another is only compared with.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from factcheck import edtf
from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.away import Away
from factcheck.rules.dates.back import Back, DayBack, SamePeriod
from factcheck.rules.dates.decades import TurnOfCentury
from factcheck.rules.dates.grammar import Expression
from factcheck.rules.dates.meaning import When
from factcheck.rules.dates.periods import Part
from factcheck.rules.dates.relative import Unit, Units
from factcheck.rules.dates.seasons import RelativeMonth
from factcheck.rules.dates.stated import A_DAY, A_YEAR, REACH, Stated, is_near
from factcheck.rules.dates.tense import looks_ahead
from factcheck.rules.dates.years import Year

_GRAINS: Final = {
    "month": pattern(r"\d{4}-(?:0\d|1[0-2])"),
    "quarter": pattern(r"\d{4}-(?:3[3-6]|(?:01/\d{4}-03|04/\d{4}-06|07/\d{4}-09|10/\d{4}-12))"),
}
_BEGUN: Final = {"month": _GRAINS["month"], "year": A_YEAR}
_COUNTED: Final = (Away, DayBack, RelativeMonth, TurnOfCentury)
_EARLIER: Final = ("previous", "prior", "earlier", "before")
_PERIODS: Final = ("week", "month", "quarter")
_OF_THE_YEAR: Final = Unit("year", 0)
_SAME_CLAUSE = pattern(r"(?!.*\bthis\b)[^.,;:]{1,60}")
_LED = pattern(r"\b[Ii]n\s\Z")


def anchor_of(
    said: Expression, bare: Expression, told: Sequence[Mention], stated: Stated, text: str
) -> Mention | None:
    """Give the date from which an expression is counted; None for the article's own.

    `told` are the mentions up to its own, which is the last; `bare` is what it holds.
    """
    start = told[-1].start
    if isinstance(said, SamePeriod) or said == Back(""):
        same = _same_period(said, told, stated)
        return same if is_near(same, start) else None
    if isinstance(said, Units):
        return _beside(said, stated, start) if said.anchored else None
    if isinstance(bare, Back) and not bare.offset and (begun := _begun(bare, told)):
        return begun
    if not is_near(stated.last, start):
        return None
    if isinstance(bare, Unit):
        return _period_before(bare, stated) or stated.before(bare.offset)
    if isinstance(bare, Back):
        return stated.last if bare.offset else stated.gone or stated.last
    return _counted_from(bare, stated, text, start) if isinstance(bare, _COUNTED) else None


def when_of(told: Mention) -> When:
    """Give the days of a date that was told."""
    days = edtf.bounds(told.resolved or "")
    grain = {10: "day", 7: "month", 4: "year"}.get(len((told.resolved or "").rstrip("~")), "span")
    if grain == "month" and int((told.resolved or "")[5:7]) > 12:
        grain = "quarter"
    return When(told.resolved, days.first, days.last, grain)  # type: ignore[arg-type]


def of_the_year_told(said: Part, stated: Stated, text: str, mention: Mention) -> Part:
    """Give a part of the year that its clause tells: "shrank in 2013 in the first quarter of it".

    Which is how "the first quarter of the year" is meant there.
    """
    last, start = stated.last, mention.start
    if said.of != _OF_THE_YEAR or last is None or not A_YEAR.fullmatch(last.text):
        return said
    if looks_ahead(text, start, mention.end):
        return said  # "elected in 2016, he will leave in the last quarter of the year"
    led = _LED.search(text, max(0, last.start - 3), last.start)
    if led is None or last is not stated.main or not _SAME_CLAUSE.fullmatch(text, last.end, start):
        return said
    return replace(said, of=Year(int(last.text)))


def _same_period(said: Expression, told: Sequence[Mention], stated: Stated) -> Mention | None:
    """Give the period that is meant by "the same": of the length of its unit, if one is told."""
    if not isinstance(said, SamePeriod):
        return stated.same_period(told[-1].start)
    if said.unit not in _PERIODS or stated.period is None:
        return stated.period
    for mention in reversed(told[:-1]):
        if mention.kind not in DATES or not mention.resolved:
            continue
        if told[-1].start - mention.end > REACH:
            break
        is_other = any(word in mention.text for word in _EARLIER)
        if (
            not is_other
            and ".." not in mention.resolved
            and meaning.is_one(when_of(mention), said.unit)
        ):
            return mention
    return stated.period


def _beside(said: Units, stated: Stated, start: int) -> Mention | None:
    """Give the period that "the previous three months" come before.

    It is as long as they are, or one of them, told last ("In February sales fell after gains in
    the previous three months").
    """
    period = stated.period
    if period is None or not is_near(period, start):
        return None
    is_one = when_of(period).grain == said.unit
    return None if is_one and stated.last is not period else period


def _begun(said: Back, told: Sequence[Mention]) -> Mention | None:
    """Give the month or year since when something lasts, if it is the date told last.

    "It has been under construction since January 2017. A syndicate lent $1.4 billion in the same
    month."
    """
    last = next((each for each in told[-2::-1] if each.kind in DATES and each.resolved), None)
    first, _, end = ((last and last.resolved) or "").partition("/")
    is_one = end == ".." and _BEGUN.get(said.unit, A_DAY).fullmatch(first)
    if last is None or not is_one or not is_near(last, told[-1].start):
        return None
    return replace(last, resolved=first)


def _period_before(said: Unit, stated: Stated) -> Mention | None:
    """Give the month or quarter that "the previous month" comes behind, told before some day.

    "Exports rose in May, it said on Tuesday, after a fall in the previous month."
    """
    last, period = stated.last, stated.period
    if last is None or period is None or said.unit not in _GRAINS or last is period:
        return None
    if last.start - period.end > REACH or not A_DAY.fullmatch(last.resolved or ""):
        return None
    return period if _GRAINS[said.unit].fullmatch(period.resolved or "") else None


def _counted_from(said: Expression, stated: Stated, text: str, start: int) -> Mention | None:
    """Give the date from which months and years are counted: not from that of the telling.

    "It ended on June 30, the paper reported on Sunday. Twelve months earlier it had been more."
    """
    in_days = isinstance(said, Away) and all(unit in ("day", "week") for _, unit in said.steps)
    day = stated.day
    one_day = day is not None and ". " not in text[day.end : start]
    if in_days and one_day and A_YEAR.fullmatch((stated.last and stated.last.resolved) or ""):
        return day  # "on October 24, of an illness of 2013; two days earlier"
    return stated.last if in_days or not isinstance(said, Away) else stated.told_of or stated.last
