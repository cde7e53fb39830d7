"""What points back to a date stated before: "that year", "the same period", "the year before"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.away import Away
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.days import calendar_date
from factcheck.rules.dates.fiscal import FiscalYear
from factcheck.rules.dates.grammar import Expression, Found, Run, atom, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.relative import PastYear, Unit
from factcheck.rules.dates.years import Year, Years

_A_YEAR_AGO = (
    ("year", "-", "ago"),
    ("year", "-", "earlier"),
    ("prior", "-", "year"),
    ("previous", "-", "year"),
)
_ON = ("on", "onward", "onwards", "to", "until", "till", "through", "forward")
"""What goes on with a time behind "from that quarter"; what comes from one is of people."""
_PERIODS = ("week", "month", "quarter", "half")


class Back(Expression, frozen=True):
    """A period that the text has named before; `unit` is "" for "the same period"."""

    family = "date-back"
    unit: str
    offset: int = 0

    def when(self, clock: Clock) -> When:
        """Give the period around the date stated before, else around today."""
        anchor = clock.anchor
        if not self.unit:
            return anchor or UNKNOWN
        day = anchor.first if anchor else clock.today
        if day is None:
            return UNKNOWN
        if self.unit == "day" and anchor and anchor.last != day:
            return anchor  # "the same day", of one that is told by its month only
        if self.unit == "year" and anchor and meaning.is_a_year(anchor):
            # "$4bn in the 2024 fiscal year, from $3bn the year before"
            return meaning.years_away(anchor, self.offset)
        return meaning.around(self.unit, meaning.moved(day, self.unit, self.offset))

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse "the year before independence"."""
        return not self.offset or _GOES_ON.match(text, end) is None


_CLOSES = pattern(r"\s*(?:[,.;:)]|$)")
_GOES_ON = pattern(r"\s+(?!(?:and|but|or)\b)\w")


class DayBack(Expression, frozen=True):
    """A day or month of the year or month stated before ("October 28 that year")."""

    family = "date-back"
    date: CalendarDate
    of: Back

    def when(self, clock: Clock) -> When:
        """Give it in that year; "the 13th of that month" in that month."""
        told = self.of.when(clock).first
        if told is None:
            return UNKNOWN
        return replace(self.date, month=self.date.month or told.month, year=told.year).when(clock)


class ThatMonth(DayBack, frozen=True):
    """A month of the year stated before, at the end of what is said ("signed that April, …")."""

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse "said that April exports fell"."""
        return _CLOSES.match(text, end) is not None


class SamePeriod(Expression, frozen=True):
    """The months of another year that a text has named for one ("the same period last year").

    `unit` is what the text calls them, "" for a period; `of` is the other year.
    """

    family = "date-back"
    unit: str
    of: Expression

    def when(self, clock: Clock) -> When:
        """Give the period stated before in that year; all of that year where none is stated."""
        anchor = clock.anchor
        if anchor is None or anchor.first is None or anchor.last is None:
            return self.of.when(clock)
        if self.unit and not meaning.is_one(anchor, self.unit):
            anchor = meaning.around(self.unit, anchor.first + (anchor.last - anchor.first) / 2)
        if isinstance(self.of, Unit | Away | Back):
            return meaning.years_away(anchor, -_years(self.of))
        whole = self.of.when(clock)
        return _inside(anchor, whole) or whole


def _years(of: Unit | Away | Back) -> int:
    """Give how many years before a period is told."""
    return int(of.steps[0][0]) if isinstance(of, Away) else -of.offset


class YearBefore(SamePeriod, frozen=True):
    """The months of the year before ("the previous corresponding period")."""

    def when(self, clock: Clock) -> When:
        """Give them; none where no period is stated before."""
        return SamePeriod.when(self, clock) if clock.anchor else UNKNOWN


def _inside(when: When, whole: When) -> When | None:
    """Give the same days in the year that `whole` is, None where they lie in no one year."""
    if when.first is None or whole.first is None or whole.last is None:
        return None
    apart = whole.first.year - when.first.year
    for years in (apart, apart + 1):
        found = meaning.years_away(when, years)
        if found.first and found.last and whole.first <= found.first and found.last <= whole.last:
            return found
    return None


# ---- grammar -----------------------------------------------------------------------------


@starts("that", "the", "same", needs=("unit", "period"))
def back(run: Run, at: int) -> Found | None:
    """Read "that year", "the same period", "the year before", "the year that followed".

    Not what comes "from that quarter": who gives it.
    """
    start = skip(run, at, "the")
    token = get(run, start)
    same = token.text in ("same", "that")
    unit = get(run, start + 1 if same else start)
    if same and unit.text in ("period", "time") and token.text == "same":
        return (start + 2, Back("")) if unit.text == "period" else None
    if unit.kind != "unit" or unit.plain not in (
        "day",
        "week",
        "month",
        "quarter",
        "year",
        "decade",
    ):
        return None
    if same:
        if (get(run, at - 1).text, token.text, unit.text) == ("from", "that", "quarter"):
            is_one = get(run, start + 2).text in _ON
        else:
            is_one = not unit.text.endswith("s") and unit.text != "night"
        return (start + 2, Back(unit.plain)) if is_one else None
    word = get(run, start + 1).text
    if start > at and word in ("before", "after", "earlier", "later") and unit.text == unit.plain:
        return start + 2, Back(unit.plain, -1 if word in ("before", "earlier") else 1)
    if start > at and (word, get(run, start + 2).text) == ("that", "followed"):
        return start + 3, Back(unit.plain, 1)
    return None


@starts("month", "number", "ordinal", "the", "weekday", needs=("that", "same"))
def day_back(run: Run, at: int) -> Found | None:
    """Read "October 28 that year", "May of the same year"."""
    found = calendar_date(run, at)
    if found is None or found[1].year is not None:
        return None
    year = back(run, skip(run, skip(run, found[0], ","), "of"))
    if year is None or not isinstance(year[1], Back) or year[1].unit != "year":
        return None
    return year[0], DayBack(found[1], year[1])


@starts("that", needs=("month",))
def that_month(run: Run, at: int) -> Found | None:
    """Read "that April"."""
    month = get(run, at + 1)
    found = calendar_date(run, at + 1) if month.kind == "month" else None
    if found is None or found[0] != at + 2:
        return None
    return found[0], ThatMonth(found[1], Back("year"))


@starts("the", "same", "corresponding", "comparable", needs=("same",))
def same_period(run: Run, at: int) -> Found | None:
    """Read "the same period last year", "the corresponding months of 2020"."""
    start = skip(run, at, "the")
    token = get(run, start + 1)
    named = token.text == "period" or (token.kind == "unit" and token.plain in _PERIODS)
    if get(run, start).plain != "same" or not named:
        return None
    unit = token.plain if token.kind == "unit" and not token.text.endswith("s") else ""
    year = _year(run, skip(run, skip(run, start + 2, ","), "of", "in", "for", "during"))
    return (year[0], SamePeriod(unit, year[1])) if year else None


def _year(run: Run, at: int) -> Found | None:
    """Read the year, of the calendar or fiscal, that a period is looked for in."""
    found = atom(run, at)
    said = found[1] if found else None
    if found and isinstance(said, PastYear):
        return found[0], Unit("year", -1)
    away = isinstance(said, Unit | Back) and said.unit == "year" and said.offset < 0
    away = away or (isinstance(said, Away) and [unit for _, unit in said.steps] == ["year"])
    return found if away or isinstance(said, Year | Years | FiscalYear) else None


@starts("the", "relative", "glue", "corresponding", "comparable", needs=("same",))
def corresponding(run: Run, at: int) -> Found | None:
    """Read "the previous corresponding period", "the corresponding quarter": of the year before."""
    start = skip(run, at, "the")
    is_before = get(run, start).text in ("previous", "prior")
    word, unit = get(run, start + is_before), get(run, start + is_before + 1)
    of_a_year = word.text in ("corresponding", "comparable") or (is_before and word.text == "same")
    named = unit.text == "period" or (unit.kind == "unit" and unit.plain in _PERIODS)
    if not of_a_year or not named or unit.text.endswith("s") or not (is_before or start > at):
        return None
    plain = unit.plain if unit.kind == "unit" else ""
    return start + is_before + 2, YearBefore(plain, Unit("year", -1))


@starts("unit", "the", "relative", needs=("-",))
def year_ago_period(run: Run, at: int) -> Found | None:
    """Read "the year-ago quarter", "the year-earlier period", "the prior-year quarter"."""
    at = skip(run, at, "the")
    words = tuple(get(run, at + place).text for place in range(3))
    if words not in _A_YEAR_AGO:
        return None
    token = get(run, at + 3)
    if token.text != "period" and token.plain not in _PERIODS:
        return None
    return at + 4, SamePeriod(token.plain if token.kind == "unit" else "", Unit("year", -1))
