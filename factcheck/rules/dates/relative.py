"""Periods told from the article's own: "last year", "the past decade", "this fiscal"."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.grammar import Expression, Found, Run, atom, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import count
from factcheck.rules.nouns import words_as

SMALL: Final = ("hour", "minute", "second")
_BUSINESS: Final = ("business", "working")
_KINDS: Final = ("full", "calendar", "fiscal", *_BUSINESS)
_LASTS = pattern(
    r"(?i)\b(?:to|will|would|could|can|may|might|should|must|shall|not|they|n't|likely|usually)\s\Z"
)
"""What stands before "last" where it is the verb."""
_WORD = pattern(r"[\s-]([a-z]+)")
_TELLS_WHICH = pattern(
    r"\sof\s(?:the|an?|his|her|its|their|our|my|[a-z]+['\u2019]s?|[a-z]{4,})\s?\b|\s(?:being|was|is)\s\d{4}\b"
)
_LASTING: Final = ("over", "within", "during", "for", "through")
_PARTS: Final = {"quarter": 25, "half": 50}
"""How many years parts of a century are of."""
_COUNTABLE: Final = ("day", "week", "month", "quarter", "year")


class Unit(Expression, frozen=True):
    """A day, week, month, quarter, year …, counted from the one that today lies in."""

    family = "date-relative"
    unit: str
    offset: int
    fiscal: bool = False
    anchored: bool = False

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse what is told behind: "the last year of his term", "the last year being 2017"."""
        if not _TELLS_WHICH.match(text, end):
            return True
        if text.startswith("last ", start):
            start = max(0, start - len("the "))
        return text[start : start + len("the last ")].lower() != "the last "

    def when(self, clock: Clock) -> When:
        """Give the unit that holds the day so many units away."""
        if self.anchored and clock.anchor and clock.anchor.first:
            if self.unit == "week" and meaning.is_one(clock.anchor, "week"):
                return meaning.weeks_away(clock.anchor, self.offset)
            if self.unit == "year" and meaning.is_a_year(clock.anchor):
                return meaning.years_away(clock.anchor, self.offset)
            return meaning.around(self.unit, _first(self.unit, clock.anchor.first, self.offset))
        if clock.today is None:
            return UNKNOWN
        if self.fiscal and clock.fiscal_year_start not in (None, 1):
            return _fiscal(clock.today, clock.fiscal_year_start or 1, self.offset)
        return meaning.around(self.unit, _first(self.unit, clock.today, self.offset))


def _first(unit: str, today: date, offset: int) -> date:
    start = meaning.around(unit, today).first or today
    return meaning.moved(start, unit, offset)


def _fiscal(today: date, start: int, offset: int) -> When:
    begun = today.year if today.month >= start else today.year - 1
    first = date(begun + offset, start, 1)
    return meaning.span(first, meaning.moved(meaning.add_months(first, 12), "day", -1), "year")


class Units(Expression, frozen=True):
    """The last or next so many whole days, weeks, months, quarters or years.

    Those before or behind a period that the text has told, where they are `anchored` ("£5m in
    the year to March 2020, up from £4m in the previous 12 months").
    """

    family = "date-relative"
    interval = True
    unit: str
    count: int
    back: bool
    anchored: bool = False

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse the verb ("is to last one year")."""
        return text[start : start + 5] != "last " or not _LASTS.search(
            text, max(0, start - 9), start
        )

    def when(self, clock: Clock) -> When:
        """Give the units before (after) the one that today lies in."""
        beside = self._beside(clock.anchor) if self.anchored and clock.anchor else None
        if beside is not None:
            return beside
        if clock.today is None or self.count < 1:
            return UNKNOWN
        low, high = (-self.count, -1) if self.back else (1, self.count)
        first, last = (_first(self.unit, clock.today, offset) for offset in (low, high))
        if first == last:
            return meaning.around(self.unit, first)
        return meaning.between(meaning.around(self.unit, first), meaning.around(self.unit, last))

    def _beside(self, told: When) -> When | None:
        """Give those right before or after a period that was told, and is of as many, or one."""
        if told.first is None:
            return None
        after = meaning.moved(told.first, self.unit, 1 if told.grain == self.unit else self.count)
        if told.last != meaning.day_before(after):
            return None
        first = meaning.moved(told.first, self.unit, -self.count) if self.back else after
        return meaning.span(first, meaning.day_before(meaning.moved(first, self.unit, self.count)))


class BusinessDays(Expression, frozen=True):
    """The last or next so many days from Monday to Friday."""

    family = "date-relative"
    interval = True
    count: int
    back: bool

    def when(self, clock: Clock) -> When:
        """Give the days from the first to the last of them."""
        if clock.today is None:
            return UNKNOWN
        weeks, rest = divmod(self.count - 1, 5)
        near = _workday(clock.today, -1 if self.back else 1)
        far = meaning.moved(near, "week", -weeks if self.back else weeks)
        for _ in range(rest):
            far = _workday(far, -1 if self.back else 1)
        return meaning.span(min(near, far), max(near, far))


def _workday(day: date, step: int) -> date:
    """Give the next day from Monday to Friday, that way."""
    day = meaning.moved(day, "day", step)
    while day.weekday() >= 5:
        day = meaning.moved(day, "day", step)
    return day


class YearsAround(Expression, frozen=True):
    """The ten years before or after this one ("over the past decade")."""

    family = "date-relative"
    interval = True
    years: int

    def when(self, clock: Clock) -> When:
        """Give the years, this one included: "the past decade" reaches up to now."""
        if clock.today is None:
            return UNKNOWN
        now = clock.today.year
        first, last = sorted((now, now + self.years))
        return meaning.between(meaning.year(first), meaning.year(last))


class PastYear(Expression, frozen=True):
    """The twelve months up to now ("in the past year")."""

    family = "date-relative"
    interval = True

    def when(self, clock: Clock) -> When:
        """Give the months from the article's own, a year before, up to it."""
        if clock.today is None:
            return UNKNOWN
        year, month = clock.today.year, clock.today.month
        return meaning.between(meaning.month(year - 1, month), meaning.month(year, month))


class FiscalAlone(Unit, frozen=True):
    """A fiscal year without the noun, as South Asian papers have it ("so far this fiscal")."""

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse "the current fiscal deficit"."""
        behind = _WORD.match(text, end)
        joined = behind is not None and behind[1] in ("and", "or")
        return behind is None or (behind[1] in words_as("stop") and not joined)


# ---- grammar -----------------------------------------------------------------------------


@starts("relative", "the", needs=("fiscal",))
def this_fiscal(run: Run, at: int) -> Found | None:
    """Read "this fiscal", "the last fiscal"."""
    at = skip(run, at, "the")
    which = get(run, at)
    is_one = which.kind == "relative" and get(run, at + 1).text == "fiscal"
    return (at + 2, FiscalAlone("year", which.value, fiscal=True)) if is_one else None


@starts("relative", "the", needs=("unit",))
def next_unit(run: Run, at: int) -> Found | None:
    """Read "last year", "this fiscal year", "the coming quarter", "next week's"."""
    is_within = _is_within(run, at)
    at = skip(run, at, "the")
    token = get(run, at)
    if token.kind != "relative":
        return None
    kind_at = skip(run, at + 1, "calendar", "fiscal", "financial", "working", "full")
    fiscal = get(run, kind_at - 1).text in ("fiscal", "financial")
    unit = get(run, kind_at)
    if unit.kind != "unit" or unit.plain in SMALL or unit.plain == "fortnight":
        return None
    if (token.text, unit.plain) == ("this", "weekend"):
        return None  # the past one as well, by the tense
    if get(run, kind_at - 1).text == "full" and get(run, kind_at + 1).text == "of":
        return None  # "the last full week of 2011" is another year's
    if unit.text.endswith("s") or (unit.plain == "half" and token.text in ("last", "past")):
        return None
    if unit.plain == "decade" and token.value:
        around = YearsAround(10) if is_within else Unit("decade", 1)
        return kind_at + 1, (YearsAround(-10) if token.value < 0 else around)
    if unit.plain == "day" and token.value < 0 and token.text != "previous":
        return None
    if token.text == "past" and unit.plain == "year" and kind_at == at + 1:
        return kind_at + 1, PastYear()
    is_the_next = token.text == "next" and get(run, at - 1).text == "the"
    is_then = token.text in ("following", "previous", "prior") or is_the_next
    anchored = is_then or unit.plain == "day"
    return kind_at + 1, Unit(unit.plain, token.value, fiscal, anchored and token.value != 0)


def _is_within(run: Run, at: int) -> bool:
    """Whether what follows lasts from now on: "over the next decade", no "early in the next"."""
    led = get(run, at).text == "the" and get(run, at - 1).text in _LASTING
    return led and get(run, at - 2).kind != "part"


@starts("relative", "the", "number", "cardinal", needs=("relative",))
def counted_units(run: Run, at: int) -> Found | None:
    """Read "the past three years", "last 2 weeks", "next 3 days", "3 next weeks"."""
    at = skip(run, at, "the")
    found = count(run, at + 1) if get(run, at).kind == "relative" else count(run, at)
    if found is None or get(run, at).text in ("a", "an"):
        return None
    before = get(run, at).kind == "relative"
    which = get(run, at if before else found[0])
    kind = get(run, found[0] if before else found[0] + 1).text
    unit_at = skip(run, found[0] if before else found[0] + 1, *_KINDS, "-")
    unit, number = get(run, unit_at), int(found[1])
    if which.kind != "relative" or not which.value or number != found[1] or unit.kind != "unit":
        return None
    is_after = before and which.text == "following" and get(run, at - 1).text != "the"
    if is_after or (not before and not unit.text.endswith("s")):
        return None  # "freed following two weeks there", "(up from) 35 last month"
    said = _counted(unit.plain, number, back=which.value < 0, business=kind in _BUSINESS)
    if isinstance(said, Units) and which.text in ("previous", "prior", "following"):
        said = replace(said, anchored=True)
    return (unit_at + 1, said) if said else None


def _counted(unit: str, number: int, *, back: bool, business: bool) -> Expression | None:
    if unit in ("decade", "century"):
        years = number * meaning.YEARS[unit]
        return YearsAround(-years if back else years)
    if business:
        return BusinessDays(number, back) if unit == "day" and number else None
    return Units(unit, number, back) if unit in _COUNTABLE else None


@starts("relative", "the", needs=("century",))
def part_of_century(run: Run, at: int) -> Found | None:
    """Read "the past quarter-century", "the next half century"."""
    at = skip(run, at, "the")
    years = _PARTS.get(get(run, at + 1).text, 0) * get(run, at).value
    end = skip(run, at + 2, "-")
    if get(run, at).kind != "relative" or not years or get(run, end).text != "century":
        return None
    return end + 1, YearsAround(years)


@starts("unit", "the", needs=("next",))
def after_next(run: Run, at: int) -> Found | None:
    """Read "the week after next", "the year after the next"."""
    at = skip(run, at, "the")
    unit, after = get(run, at), skip(run, at + 2, "the")
    words = get(run, at + 1).text, get(run, after).text
    if unit.kind != "unit" or unit.plain in SMALL or words != ("after", "next"):
        return None
    return after + 1, Unit(unit.plain, 2)


def period_inside(run: Run, at: int) -> Found | None:
    """Read a period that has days and weeks: a month, a year, "the month"."""
    if found := atom(run, at):
        return found
    token = get(run, at)
    if token.kind == "unit" and token.plain in ("month", "week", "year", "quarter"):
        return at + 1, Unit(token.plain, 0)
    return None
