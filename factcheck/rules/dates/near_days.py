"""Days told from the article's own: "yesterday", "last night", "the weekend"."""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.relative import Unit

_PAPER = pattern(r"\b(?:USA|Christianity|Psychology|History|Business|Profit|Medical News)\s\Z")
"""What names a paper with "Today"."""
_IT_SAYS = pattern(r"\s(?:said|says|report(?:s|ed)|wrote|TV|magazine|newspaper)\b")
"""What only a paper does, or is."""
_NAMED: Final = 14
_FRIDAY: Final = 4
_ANOTHER_NIGHT = pattern(
    r"\s(?:of|in\s(?:office|power|town)|shift|train|bus|flight|market|club|show|programme|program"
    r"|dress|tea|gown|class|paper|in\s\d{4})\b"
)
"""What follows a night that is no day of the article's: "the last night of the Proms"."""
_ONE_OF_MANY = pattern(r"(?i)\b(?:the|an?|his|her|its|their|every|[a-z]+['\u2019]s|on)\s\Z")


class Day(Expression, frozen=True):
    """Today, tomorrow, the day before yesterday."""

    family = "date-relative"
    offset: int

    def when(self, clock: Clock) -> When:
        """Give the day."""
        if clock.today is None:
            return UNKNOWN
        return meaning.day(meaning.moved(clock.today, "day", self.offset))

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse the name of a paper ("USA Today", "India Today reported")."""
        if text[start:end] != "Today":
            return True
        named = _PAPER.search(text, max(0, start - _NAMED), start) or _IT_SAYS.match(text, end)
        return named is None


class PartOfADay(Day, frozen=True):
    """The day that its night, morning or evening belongs to."""

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse titles, and the last of several: "This Morning", "on the last night of"."""
        words = text[start:end].split()
        if words[-1][:1].isupper() or _ANOTHER_NIGHT.match(text, end):
            return False
        return _ONE_OF_MANY.search(text, max(0, start - _NAMED), start) is None


class Fortnight(Expression, frozen=True):
    """The fourteen days up to now, or from tomorrow on ("in the past fortnight")."""

    family = "date-relative"
    interval = True
    back: bool

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse that of something else ("the last fortnight of the war")."""
        return not text.startswith(" of ", end)

    def when(self, clock: Clock) -> When:
        """Give the days, this one the last of those that are past."""
        if clock.today is None:
            return UNKNOWN
        first, last = (-13, 0) if self.back else (1, 14)
        return meaning.span(
            meaning.moved(clock.today, "day", first), meaning.moved(clock.today, "day", last)
        )


class Weekend(Expression, frozen=True):
    """The weekend: the past one, unless the sentence looks ahead."""

    family = "date-relative"
    interval = True

    def when(self, clock: Clock) -> When:
        """Give Saturday and Sunday."""
        if clock.today is None:
            return UNKNOWN
        past = clock.today.weekday() < 5 and not clock.future
        return Unit("weekend", -1 if past else 0).when(clock)


class ThisWeekend(Unit, frozen=True):
    """The weekend of this week, or the past one where the sentence looks back early in a week."""

    def when(self, clock: Clock) -> When:
        """Give Saturday and Sunday ("robbers struck this weekend", told on a Tuesday)."""
        is_early = clock.today is not None and clock.today.weekday() < _FRIDAY
        past = is_early and clock.future is False
        return Unit("weekend", -1 if past else 0).when(clock)


# ---- grammar -----------------------------------------------------------------------------


@starts("day", "the", "unit", needs=("day",))
def named_day(run: Run, at: int) -> Found | None:
    """Read "today", "yesterday", "the day after tomorrow"."""
    token = get(run, at)
    if token.kind == "day":
        said = PartOfADay if token.text == "tonight" else Day
        return at + 1, said(token.value)
    at = skip(run, at, "the")
    side, day = get(run, at + 1), get(run, at + 2)
    if get(run, at).text == "day" and side.text in ("after", "before") and day.kind == "day":
        step = 1 if side.text == "after" else -1
        return (at + 3, Day(2 * step)) if day.value == step else None
    return None


@starts("relative", needs=("night", "time of day"))
def part_of_a_day(run: Run, at: int) -> Found | None:
    """Read "last night", "this morning": the day that it belongs to."""
    which, part = get(run, at).text, get(run, at + 1)
    if (which, part.text) == ("last", "night"):
        return at + 2, PartOfADay(-1)
    return (at + 2, PartOfADay(0)) if which == "this" and part.kind == "time of day" else None


@starts("the", needs=("fortnight",))
def fortnight(run: Run, at: int) -> Found | None:
    """Read "the past fortnight", "the coming fortnight"."""
    which = get(run, at + 1)
    is_one = which.kind == "relative" and which.value and get(run, at + 2).text == "fortnight"
    return (at + 3, Fortnight(which.value < 0)) if is_one else None


@starts("relative", needs=("weekend",))
def this_weekend(run: Run, at: int) -> Found | None:
    """Read "this weekend"."""
    is_one = (get(run, at).text, get(run, at + 1).text) == ("this", "weekend")
    return (at + 2, ThisWeekend("weekend", 0)) if is_one else None


@starts("the", needs=("weekend",))
def weekend(run: Run, at: int) -> Found | None:
    """Read "the weekend" with "over", "during" or "at" before it."""
    led = get(run, at - 1).text in ("over", "during", "at", "on", "since", "by", "this")
    of_a_day = get(run, at + 2).text == "of"  # "over the weekend of May 3-4"
    told = led and get(run, at + 1).text == "weekend" and not of_a_day
    return (at + 2, Weekend()) if told else None
