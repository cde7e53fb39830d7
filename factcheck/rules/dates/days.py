"""Dates of the calendar in words: "20 April 2015", "April 20, 2015", "Friday the 15th"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.rules.dates.behind import NOUN, SCALE
from factcheck.rules.dates.calendar import CalendarDate, MonthOfGoods
from factcheck.rules.dates.grammar import (
    Expression,
    Found,
    Run,
    get,
    skip,
    skip_all,
    starts,
    touching,
)
from factcheck.rules.dates.numbers import day_number, full_year, ordinal, year_number
from factcheck.rules.dates.relative import Unit, next_unit

_COUNTS = 12
"""A number up to this one counts other things more often than days, as does an ordinal in words."""
_IN = ("in", "during", "throughout")
"""What leads to a whole month."""
_PASTS = ("sat", "wed")
"""What is a verb before "on" ("it sat on June 9")."""


@starts("weekday", needs=("number", "ordinal", "cardinal"))
def weekday_first(run: Run, at: int) -> Found | None:
    """Read "Friday, 20 April 2015", "Tuesday, April 20", "Friday the 15th", "Sunday 31"."""
    weekday = get(run, at).value
    if get(run, at).text in _PASTS and get(run, at + 1).text == "on":
        return None
    after = skip_all(run, at + 1, ".", ",", "the", "on", "(")
    found = day_first(run, after) or month_first(run, after)
    if found and isinstance(found[1], CalendarDate) and found[1].day:
        end, full = found
        return _closed(run, after, end), _with_weekday(full, weekday)
    day = None if _counts(run, after) else day_number(run, after)
    if day and get(run, after - 1).text != "on" and get(run, day[0]).kind not in ("unit", "number"):
        return day[0], CalendarDate(day=day[1], weekday=weekday)
    return None


def _counts(run: Run, at: int) -> bool:
    """Whether a number behind a weekday counts something ("on Sunday two ministers resigned").

    "Sunday 31", "Fri 3" and "Friday the 3rd" tell a day.
    """
    token, found, before = get(run, at), ordinal(run, at), get(run, at - 1)
    if token.kind == "number" and found is not None:
        return False
    if before.text in (",", "the"):
        return not _is_late_ordinal(run, at)
    if token.kind == "number":
        return token.value <= _COUNTS and before.text.endswith("day")
    return found is None


def _is_late_ordinal(run: Run, at: int) -> bool:
    """Whether a word tells a day, as in "Friday the thirteenth".

    A low one counts what follows ("on Tuesday, the first since May", "on Monday the second").
    """
    found = ordinal(run, at) if get(run, at - 1).text == "the" else None
    return found is not None and found[1] > _COUNTS


def _with_weekday(found: Expression, weekday: int) -> CalendarDate:
    assert isinstance(found, CalendarDate)
    return CalendarDate(found.month, found.day, found.year, weekday)


def _closed(run: Run, opened: int, end: int) -> int:
    return skip(run, end, ")") if get(run, opened - 1).text == "(" else end


@starts("relative", needs=("month",))
def weekday_near(run: Run, at: int) -> Found | None:
    """Read "next Wednesday, 17 April", "last Friday, May 10"."""
    token = get(run, at)
    near = token.value or token.text == "this"
    found = weekday_first(run, at + 1) if near and get(run, at + 1).kind == "weekday" else None
    return found if found and isinstance(found[1], CalendarDate) and found[1].month else None


@starts("number", "ordinal", "cardinal", "the", needs=("month",))
def day_first(run: Run, at: int) -> Found | None:
    """Read "20 April 2015", "the 5th of March, 2014", "first of March", "22/Jan/2019"."""
    at = skip(run, at, "the")
    day = day_number(run, at)
    if day is None:
        return None
    of = skip(run, skip(run, day[0], "day"), "of")
    after = skip(run, of, "-", "/", ".")
    month = get(run, after)
    if month.kind != "month" or (_is_verb(run, after) and of == day[0]):
        return None
    end, year = _year_after(run, _abbreviated(run, after), day_known=True)
    named = get(run, end + 1)
    if get(run, end).text == "(" and named.kind == "weekday":  # "23rd June (Friday)"
        return skip(run, end + 2, ")"), CalendarDate(month.value, day[1], year, named.value)
    return end, CalendarDate(month.value, day[1], year)


def _is_verb(run: Run, at: int) -> bool:
    """Whether "may" or "march" stands there in lower case, as the verb does."""
    token = get(run, at)
    return token.written in ("may", "march") and get(run, at - 1).text != "of"


def _is_percent(run: Run, at: int) -> bool:
    first, second = get(run, at).text, get(run, at + 1).text
    return first in ("%", "percent") or (first, second) == ("per", "cent")


@starts("month")
def month_first(run: Run, at: int) -> Found | None:
    """Read "April 20, 2015", "April the 5th", "April 2015", "Oct/2", "May"."""
    if get(run, at).kind != "month":
        return None
    month, after = get(run, at).value, _abbreviated(run, at)
    joined = skip(run, skip(run, after, "-", "/", ","), "the")
    behind = joined - 1 if get(run, joined - 1).text == "the" else joined
    comma = get(run, behind - 1).text == ","
    plain = get(run, joined).kind == "number" and ordinal(run, joined) is None
    dated = plain and year_number(run, skip(run, joined + 1, ",")) is not None
    counted = comma and (
        get(run, joined).kind == "cardinal" or (plain and not dated) or _places(run, joined)
    )
    day = day_number(run, joined) if year_number(run, joined) is None and not counted else None
    if comma and day and get(run, day[0]).kind in ("unit", "cardinal", "number"):
        dated = get(run, day[0]).kind == "number" and year_number(run, day[0]) is not None
        day = day if dated else None  # "in November, 3 months after", "the first five months of"
    if joined == after and get(run, joined).text == "one":
        day = None  # "the September one"
    if day and (_is_percent(run, day[0]) or _is_a_count(run, at, joined, day[0])):
        day = None  # "and in December 14 percent", "in July three men were held"
    if day and not (get(run, joined).kind == "number" and len(get(run, joined).text) > 2):
        dashed = get(run, day[0]).text == "-" and get(run, joined - 1).text != "-"
        end, year = (
            _year_after(run, day[0], day_known=True)
            if not dashed or year_number(run, day[0] + 1)
            else (day[0], None)  # "May 12-14" is two days
        )
        weekday = skip(run, end, ",", "(")
        if get(run, weekday).kind == "weekday" and weekday > end and get(run, weekday).end > 0:
            closed = _closed(run, weekday, weekday + 1)
            return closed, CalendarDate(month, day[1], year, get(run, weekday).value)
        return end, CalendarDate(month, day[1], year)
    end, year = _year_after(run, after, day_known=False)
    if _is_verb(run, at) and get(run, after).text == "of":
        return None  # "the march of 1930"
    if year is None and not _month_alone(run, at):
        is_first = at == 0 or get(run, at - 1).text == "the"
        is_name = get(run, at).written[0].isupper() and is_first
        return (end, MonthOfGoods(month)) if is_name else None
    return end, CalendarDate(month, None, year)


def _is_a_count(run: Run, month: int, at: int, end: int) -> bool:
    """Whether a number behind a month counts what follows ("in March 17 million people").

    One in words tells a day only at the end, or before its year; one in digits counts people or
    things where "in" or "mid" leads to the month, and days or weeks behind it anywhere.
    """
    if ordinal(run, at) is not None:
        return False
    behind, lead = get(run, end), get(run, month - 1)
    part = get(run, month - 2) if lead.text == "-" else lead
    if behind.plain == SCALE or part.text in ("early", "mid", "late"):
        return True
    if lead.text == "on":
        return False
    some_of = behind.text == "of" and get(run, end + 1).kind not in ("number", "relative")
    if get(run, at).kind == "cardinal":
        return some_of or behind.kind in ("counted", "unit") or behind.text in ("or", "more")
    if behind.kind == "unit" and behind.text.endswith("s"):
        return True
    return lead.text in _IN and (some_of or behind.plain == NOUN)


def _places(run: Run, at: int) -> bool:
    """Whether an ordinal in words tells the place of what follows ("in May, the third fall")."""
    found = ordinal(run, at) if get(run, at).kind != "number" else None
    if found is None:
        return False
    return get(run, found[0]).text != "," and year_number(run, found[0]) is None


def _abbreviated(run: Run, at: int) -> int:
    """Step over a month and the full stop of its short form."""
    short = len(get(run, at).text) <= 4 and get(run, at).text not in ("may", "june", "july")
    return skip(run, at + 1, ".") if short else at + 1


def _month_alone(run: Run, at: int) -> bool:
    """Whether the word means the month even without a day or year beside it."""
    token, before = get(run, at), get(run, at - 1).text
    joined = get(run, at - 2).kind in ("month", "number", "unit", "part") and before in _JOINTS
    joined = joined or (get(run, at + 1).text in _JOINTS and get(run, at + 2).kind == "month")
    led = (
        joined
        or before in _LEADING
        or get(run, at + 1).kind == "relative"
        or get(run, at - 1).kind in ("relative", "part")
    )
    if token.written == "March" and [get(run, at + 1).text, get(run, at + 2).text] == ["'", "s"]:
        return True
    if token.text in ("may", "march", "mar", "jan"):
        return led and token.written[0].isupper()
    return token.written[0].isupper() or (len(token.text) > 4 or token.text in ("june", "july"))


_LEADING = frozenset(
    ("in", "for", "of", "by", "since", "until", "till", "from", "through", "before", "after",
     "between", "during")
)  # fmt: skip
_JOINTS = frozenset(["-", "/", "and", "or", "to", "through", "until"])


def _year_after(run: Run, at: int, *, day_known: bool) -> tuple[int, int | None]:
    """Read the year behind a month or day, if one stands there; else end before a full stop."""
    after = skip(run, skip(run, at, ",", "-", "/", ".", "in"), "of")
    found = year_number(run, after)
    if found:
        return _era(run, found[0]), found[1]
    end = at - 1 if get(run, at - 1).text == "." else at
    token, behind = get(run, after), get(run, after + 1).text
    if early := _early_year(run, after):
        return early
    if token.kind != "number" or len(token.text) != 2 or get(run, after - 1).text == ",":
        return end, None
    two = (day_known or token.value > 31) and behind != ":" and not _is_percent(run, after + 1)
    two = two and get(run, after + 1).plain not in (SCALE, NOUN)  # "in June 40 people died"
    if get(run, at).text == "-" and get(run, after + 1).kind == "month":
        two = False  # "5 December-11 December"
    goes_on = touching(run, after + 1) and not (behind == "," and _is_hyphened(run, at))
    return (after + 1, full_year(token.value)) if two and not goes_on else (end, None)


def _is_hyphened(run: Run, at: int) -> bool:
    """Whether the same sign stands before a month and behind it: "4-Jul-22"."""
    return get(run, at).text in ("-", "/") and get(run, at - 2).text == get(run, at).text


def _early_year(run: Run, at: int) -> tuple[int, int] | None:
    """Read "79 AD", "AD 79", "109 CE"."""
    token, behind = get(run, at), get(run, at + 1)
    number, era = (behind, token) if token.text == "ad" else (token, behind)
    if number.kind != "number" or len(number.text) > 3 or era.text not in ("ad", "ce"):
        return None
    return at + 2, number.value


def _era(run: Run, at: int) -> int:
    return at + 1 if get(run, at).text in ("ad", "ce") else at


@starts("number", "cardinal", needs=("month",))
def year_first(run: Run, at: int) -> Found | None:
    """Read "2015 April", "2018 March 18", "2019-aug-01", "September-2020-23"."""
    year = year_number(run, at)
    if year is None:
        return None
    comma = get(run, year[0]).text == "," and not touching(run, year[0])
    after = skip(run, year[0], "-", "/", "," if comma else "-")
    month = get(run, after)
    if month.kind != "month" or _is_verb(run, after):
        return None
    day_at = skip(run, _abbreviated(run, after), "-", "/")
    day = day_number(run, day_at)
    if day and (get(run, day_at).kind != "number" or len(get(run, day_at).text) <= 2):
        return day[0], CalendarDate(month.value, day[1], year[1])
    return _abbreviated(run, after), CalendarDate(month.value, None, year[1])


def calendar_date(run: Run, at: int) -> tuple[int, CalendarDate] | None:
    """Read a day or month in any order of its parts."""
    read = {"weekday": weekday_first, "month": month_first}.get(get(run, at).kind, day_first)
    found = read(run, at)
    said = found[1] if found else None
    return (found[0], said) if found and isinstance(said, CalendarDate) else None


@starts("number", "ordinal", "cardinal", "the", "month", "weekday", needs=("relative",))
def in_year_away(run: Run, at: int) -> Found | None:
    """Read "12 May last year", "May 22, this year"."""
    found = calendar_date(run, at)
    if found is None or found[1].year is not None:
        return None
    year = next_unit(run, skip(run, skip(run, found[0], ","), "of"))
    if year is None or not isinstance(year[1], Unit) or year[1].unit != "year" or year[1].fiscal:
        return None
    return year[0], replace(found[1], away=year[1].offset)
