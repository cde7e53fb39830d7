"""Lengths of time up to a date, or from one on: "the year to 30 June 2021"."""

from __future__ import annotations

from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import Expression, Found, Run, atom, get, skip, starts
from factcheck.rules.dates.inside import place_of
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import cardinal
from factcheck.rules.dates.openings import Until
from factcheck.rules.dates.parts import PartOf
from factcheck.rules.dates.seasons import RelativeMonth
from factcheck.rules.dates.weekdays import Weekday
from factcheck.rules.dates.years import Year

_FISCAL = ("fiscal", "financial", "business")
_BEGAN = ("began", "beginning", "starting", "commencing")


class Ended(Expression, frozen=True):
    """A length of time up to and including a date ("the year to 30 June 2021").

    Or, `onward`, from it on ("the five years that began in 2013").
    """

    family = "date-week"
    interval = True
    count: int
    unit: str
    end: Expression
    onward: bool = False

    def when(self, clock: Clock) -> When:
        """Give the days up to the end; what comes in half a year is mostly told when it is over."""
        if self.onward:
            first = self.end.when(clock).first
            after = first and meaning.moved(first, self.unit, self.count)
            return meaning.span(first, meaning.day_before(after)) if first and after else UNKNOWN
        months = self.unit in ("week", "month") and clock.today is not None and clock.future
        found = self.end.when(clock.untold() if months else clock)
        if found.last is None:
            return When(None, flag=found.flag)
        after = meaning.moved(found.last, "day", 1)
        first = meaning.moved(after, self.unit, -self.count)
        if self.unit != "week" and first.day < after.day:
            first = meaning.moved(first, "day", 1)  # "three months ended Dec. 30" begin in October
        return meaning.span(first, found.last)


# ---- grammar -----------------------------------------------------------------------------


@starts(
    "unit",
    "number",
    "cardinal",
    "the",
    "fiscal",
    "financial",
    "relative",
    needs=("ended", "ending", "to", "through", *_BEGAN),
)
def ended(run: Run, at: int) -> Found | None:
    """Read "the year to 30 June 2021", "nine months ended Sept. 30", "12 months to March".

    And "the 15 years that ended in 2014", "the five years that began in 2013".
    """
    at = skip(run, skip(run, skip(run, at, "the"), "fiscal", "financial", "half", "business"), "-")
    number = cardinal(run, at)
    unit_at = skip(run, number[0] if number else at, "-", "fiscal", "financial")
    unit = get(run, unit_at)
    if unit.kind != "unit" or unit.plain not in ("week", "month", "quarter", "year", "decade"):
        return None
    period = skip(run, skip(run, unit_at + 1, "period") if number else unit_at + 1, "that")
    word = get(run, period).text
    half = "half" in (get(run, at - 1).text, get(run, at - 2).text) and unit.plain == "year"
    led = number or half or get(run, at - 1).text == "the"
    is_fiscal = get(run, at - 1).text in _FISCAL and unit.text == "year"
    is_said_so = get(run, period - 1).text == "that" or word.endswith("ing")
    onward = bool(number or is_fiscal) and unit.plain == "year" and word in _BEGAN and is_said_so
    ends = word in ("ended", "ending") or (word in ("to", "through") and (led or is_fiscal))
    leads = ("on", "in") if is_said_so or is_fiscal else ("on",)
    end = atom(run, skip(run, period + 1, *leads)) if ends or onward else None
    if end is None or not isinstance(
        end[1], CalendarDate | Year | PartOf | Weekday | RelativeMonth
    ):
        return None
    if unit.text.endswith("s") and not number and isinstance(end[1], Year):
        return end[0], Until(end[1])  # "in the years to 2021"
    if word == "to" and is_fiscal and not led and getattr(end[1], "year", None) is None:
        return None  # "they moved the fiscal year to July"
    count, plain = (6, "month") if half else (number[1] if number else 1, unit.plain)
    return end[0], Ended(count, plain, end[1], onward=onward)


@starts("ordinal", "number", "the", "fiscal", needs=("ended", "ending", "to"))
def part_ended(run: Run, at: int) -> Found | None:
    """Read "fourth quarter ended June 30", "the first half to 30 September"."""
    is_moved = get(run, at - 1).text in ("from", "between")
    place = place_of(run, skip(run, skip(run, at, "the"), "fiscal"))
    unit_at = skip(run, place[0], "fiscal", "financial") if place else at
    unit = get(run, unit_at).plain
    if place is None or unit not in ("quarter", "half"):
        return None
    word = get(run, unit_at + 1).text
    ends = word in ("ended", "ending") or (word == "to" and not is_moved)
    end = atom(run, skip(run, unit_at + 2, "on")) if ends else None
    if end is None or not isinstance(end[1], CalendarDate):
        return None
    if word == "to" and end[1].day is None:
        return None  # "it moved the first half to May"
    return end[0], Ended(meaning.MONTHS[unit], "month", end[1])
