"""Days of the week: "on Friday", "Tuesday next week", "two Fridays ago"."""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import HOUSE, STREET, is_surname
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import cardinal
from factcheck.rules.dates.relative import Unit, next_unit
from factcheck.rules.dates.weeks import WeekBeside, beside

_NAME_GOES_ON = pattern(r" [A-Z][a-z]")
_PAPER = pattern(r" (?:Magazine|Times|Herald|Telegraph|Tribune|Review)\b")
_RECENT: Final = 2
"""In days: "last Monday", told on Wednesday, is that of the week before; this one is "Monday"."""
LONG: Final = 4
"""In days: further back than that, the same day of the week to come is much nearer."""
_NOUN = pattern(r" ([a-z]+)")
_NO_NOUN: Final = ("in", "of", "when", "that", "and", "or", "for", "to", "on", "as")
_CLUBS: Final = ("Sheffield ", "TGI ")
"""What a day of the week is only the second half of the name of."""
_BOTH_OF_IT = pattern(r"\sand\s[A-Z][a-z]+\s(?:of\s)?(?:last|next|this)\sweek(?=\s*(?:[.,;)]|$))")
_REPEATED = pattern(r"(?i)\b(?:each|every|first|second|third|fourth|fifth)\s\Z")
_TO_A_DAY = pattern(r"(?:\sto\s|\s?[-\u2013]\s?)[A-Z][a-z]+day\b")
_FROM_A_DAY = pattern(r"\b[A-Z][a-z]+day(?:\sto\s|\s?[-\u2013]\s?)\Z")
_OPEN = pattern(r"\b(?:[Oo]pen|[Oo]pening\shours|[Aa]ll\sday)[:,]?\s(?:from\s)?\Z")
_ONLY = pattern(r"\s(?:only|inclusive)(?=[.,;:)]|$|\s(?:and|but|from)\b)")
_TIMETABLE = pattern(r"\s(?:timetable|schedule|league|supplement)\b")
"""What tells that a day of the week is that of every week."""
_LEAD: Final = 40
_WEEKS_ON: Final = {"week": 1, "fortnight": 2}
_SHORT: Final = frozenset(["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri"])


class Weekday(Expression, frozen=True):
    """A day of the week: the past one in a newspaper, unless the tense or a word says otherwise."""

    family = "date-weekday"
    weekday: int
    which: str = ""

    def when(self, clock: Clock) -> When:
        """Give the day."""
        if clock.today is None:
            return UNKNOWN
        since = (clock.today.weekday() - self.weekday) % 7
        monday = -clock.today.weekday()
        if self.which == "this":
            offset = monday + self.weekday
        elif self.which in ("next", "following"):
            offset = monday + 7 + self.weekday
        elif self.which in ("last", "previous", "prior"):
            offset = -since if since > _RECENT else -since - 7
        elif self.which == "past":
            offset = -since if since else -7
        elif clock.future or self.which in ("coming", "upcoming"):
            offset = (7 - since) if since or self.which else 0
        elif clock.future is None and since > LONG:
            offset = 7 - since  # where no verb tells, the nearer one
        else:
            offset = -since
        return meaning.day(meaning.moved(clock.today, "day", offset))

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse "every Monday", "the first Monday of each month", Mr Friday, Friday Street."""
        if is_surname(text, start) or text.startswith(".com", end) or STREET.match(text, end):
            return False
        if HOUSE.match(text, end) or is_weekly(text, start, end):
            return False
        if text[max(0, start - 3) : start].lower().endswith((" a ", "(a ")):
            noun = _NOUN.match(text, end)
            if noun is None or noun[1] in _NO_NOUN:
                return False  # "Jan. 20, a Sunday"; "a Sunday vote" tells its day
        if text.endswith(_CLUBS, max(0, start - 10), start):
            return False
        lead = text[max(0, start - 4) : start].lower()
        named = (lead == "the " and _NAME_GOES_ON.match(text, end)) or (
            lead == "and " and _PAPER.match(text, end)
        )
        return not named and _REPEATED.search(text, max(0, start - 12), start) is None


def is_weekly(text: str, start: int, end: int) -> bool:
    """Whether days of every week are told: "open Tuesday-Saturday", "from Monday to Friday only".

    Or what is named by one ("a Saturday timetable").
    """
    before = text[max(0, start - _LEAD) : start]
    if _TIMETABLE.match(text, end):
        return before.endswith((" a ", " the "))
    follows, comes_behind = _TO_A_DAY.match(text, end), _FROM_A_DAY.search(before)
    if not (follows or comes_behind or text[start:end].count("day") > 1):
        return False
    begin = comes_behind.start() if comes_behind else len(before)
    stop = follows.end() if follows else end
    return _OPEN.search(before, 0, begin) is not None or _ONLY.match(text, stop) is not None


class DayOfWeek(Expression, frozen=True):
    """A day of a stated week ("Tuesday next week", "monday of this week")."""

    family = "date-weekday"
    weekday: int
    week: Expression

    def when(self, clock: Clock) -> When:
        """Give the day of that week."""
        week = self.week.when(clock)
        if week.first is None:
            return UNKNOWN
        return meaning.day(meaning.moved(week.first, "day", self.weekday))


class ListedDay(DayOfWeek, frozen=True):
    """The first of two days of one week ("Wednesday and Thursday last week")."""

    alone: Expression

    def as_it_stands(self, text: str, start: int, end: int) -> Expression | None:
        """Give the day alone in a clause of its own ("on Monday and Friday last week he came")."""
        return self if _BOTH_OF_IT.match(text, end) else self.alone.as_it_stands(text, start, end)


class WeekdaysAway(Expression, frozen=True):
    """So many Fridays from now or ago."""

    family = "date-weekday"
    weekday: int
    number: int

    def when(self, clock: Clock) -> When:
        """Give the day."""
        if clock.today is None:
            return UNKNOWN
        ahead = (self.weekday - clock.today.weekday()) % 7 or 7
        offset = ahead + 7 * (self.number - 1) if self.number > 0 else ahead + 7 * self.number
        return meaning.day(meaning.moved(clock.today, "day", offset))


# ---- grammar -----------------------------------------------------------------------------


@starts("weekday", needs=("and",))
def listed_weekday(run: Run, at: int) -> Found | None:
    """Read the Wednesday of "Wednesday and Thursday last week"."""
    is_listed = get(run, at + 1).text == "and" and get(run, at + 2).kind == "weekday"
    alone, last = weekday(run, at), weekday(run, at + 2) if is_listed else None
    if alone is None or last is None or not isinstance(last[1], DayOfWeek):
        return None
    return at + 1, ListedDay(get(run, at).value, last[1].week, alone[1])


@starts("weekday")
def weekday(run: Run, at: int) -> Found | None:
    """Read "Friday", "Tuesday next week", "Friday of last week", "wednesday after next"."""
    token = get(run, at)
    after = skip(run, at + 1, ".")
    week = next_unit(run, skip(run, skip(run, after, ","), "of", "in"))
    if week and isinstance(week[1], Unit) and week[1].unit == "week":
        return week[0], DayOfWeek(token.value, week[1])
    if [get(run, after).text, get(run, after + 1).text] == ["week", "last"]:
        return after + 2, WeekdaysAway(token.value, -2)  # "on Tuesday week last"
    if get(run, after).text == "week" and get(run, after + 1).text not in ("of", "to", "ended"):
        return after + 1, WeekdaysAway(token.value, 2)  # "on Monday week"
    if [get(run, after).text, get(run, after + 1).text] == ["after", "next"]:
        return after + 2, WeekdaysAway(token.value, 2)
    if get(run, after).text in ("before", "after") and get(run, at - 1).text == "the":
        return _weekday_beside(run, after, token.value)
    plural = token.text.endswith("days")
    if plural or (token.text not in _SHORT and len(token.text) < 6):
        return None
    if token.text in _SHORT and not token.written[0].isupper():
        return None
    return (at + 1, Weekday(token.value))


@starts("relative", "the", needs=("weekday",))
def which_weekday(run: Run, at: int) -> Found | None:
    """Read "next Friday", "last Monday", "this past Wednesday", "next week on Tuesday"."""
    start = skip(run, at, "the")
    which = get(run, start)
    if which.text == "following" and start == at:
        return None  # "closed following Tuesday's landslide"
    if which.text == "this" and get(run, start + 1).text in ("past", "coming"):
        start += 1
        which = get(run, start)
    day = get(run, start + 1)
    if which.kind == "relative" and day.kind == "weekday" and not day.text.endswith("days"):
        return start + 2, Weekday(day.value, which.text if which.text != "current" else "this")
    week = next_unit(run, at)
    if week is None or not isinstance(week[1], Unit) or week[1].unit != "week":
        return None
    after = skip(run, skip(run, skip(run, week[0], "'"), "s"), "on", ",")
    day = get(run, after)
    if day.kind != "weekday" or day.text.endswith("days"):
        return None
    return after + 1, DayOfWeek(day.value, week[1])


def _weekday_beside(run: Run, at: int, weekday: int) -> Found | None:
    """Read the day of "the Wednesday before Thanksgiving"."""
    found = beside(run, at + 1, before=get(run, at).text == "before")
    if found is None or not isinstance(found[1], WeekBeside):
        return None
    return found[0], WeekBeside(found[1].day, found[1].before, weekday)


@starts("a", "cardinal", needs=("week", "fortnight"))
def a_week_on(run: Run, at: int) -> Found | None:
    """Read "a week on Monday", "a fortnight on Monday": the Monday after the next one, or two."""
    unit, joint, day = (get(run, at + step) for step in (1, 2, 3))
    further = _WEEKS_ON.get(unit.text, 0) if get(run, at).text in ("a", "one") else 0
    lasting = get(run, at - 1).text == "for"  # "banned for a week on Monday"
    if not further or lasting or joint.text != "on" or day.kind != "weekday":
        return None
    return at + 4, WeekdaysAway(day.value, 1 + further)


@starts("cardinal", "number", needs=("weekday",))
def weekdays_away(run: Run, at: int) -> Found | None:
    """Read "three Fridays from now", "2 Thursdays ago"."""
    number = cardinal(run, at)
    if number is None or get(run, number[0]).kind != "weekday" or not 1 <= number[1] < 60:
        return None
    day, word = get(run, number[0]), get(run, number[0] + 1).text
    if not day.text.endswith("days"):
        return None
    if word == "ago":
        return number[0] + 2, WeekdaysAway(day.value, -number[1])
    if word == "from" and get(run, number[0] + 2).text in ("now", "today"):
        return number[0] + 3, WeekdaysAway(day.value, number[1])
    return None
