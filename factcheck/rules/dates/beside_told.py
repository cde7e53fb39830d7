"""Days beside one that the text has told: "the next morning", "that night", "the Sunday after".

They are none where no day was told before them.
"""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.back import Back
from factcheck.rules.dates.grammar import Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import cardinal
from factcheck.rules.dates.relative import SMALL

_CLOSES = pattern(
    r"\s*(?:[,.;:)!?\u2013\u2014\"\u201d]|-\s|$)"
    r"|\s(?:and|or|but|as|when|while|with|without|to|at|for|from|because|in|on|by|he|she|it|they"
    r"|we|i|I|you|the|an?|his|her|its|their|was|were|had|after|before|many|some|most|more|only"
    r"|there|[A-Z][a-z]+)\b"
)
"""What may stand behind a night that is no adjective ("that night shifts were cut")."""
_ENDS = pattern(
    r"\s*(?:[,.;:)!?\u2013\u2014\"\u201d]|-\s|$)"
    r"|\s(?:and|or|but|as|when|while|he|she|it|they|we|many|some|most|more|only|there|at|in)\b|\s\d"
)
"""What may stand behind "that followed", which has no object then."""
_ASIDE_ENDS = pattern(
    r"\s*(?:[,.;:)!?\u2013\u2014\"\u201d]|-\s|$)|\s(?:and|or|but|as|when|while|at|in)\b"
)
"""What may stand behind "the Sunday after" and "the night before" where they lead to no clause."""
_SIDES: Final = {"before": -1, "after": 1, "earlier": -1, "later": 1}
_NEXT: Final = {"next": 1, "following": 1, "previous": -1, "that": 0}


class PartOfThatDay(Back, frozen=True):
    """The day of a morning or night told by another ("the next morning", "the night before")."""

    aside: bool = False

    def when(self, clock: Clock) -> When:
        """Give it, where one day was told."""
        return _day_beside(clock, self.offset)

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse an adjective ("that night shifts"), and what is told ("the night before the")."""
        return (_ASIDE_ENDS if self.aside else _CLOSES).match(text, end) is not None


class WeekdayBack(Back, frozen=True):
    """The day of the week right before or after one that was told ("the Sunday after")."""

    weekday: int = 0

    def when(self, clock: Clock) -> When:
        """Give it, where one day was told."""
        day = _day_beside(clock, 0).first
        if day is None:
            return UNKNOWN
        apart = (self.weekday - day.weekday()) * self.offset % 7 or 7
        return meaning.day(meaning.moved(day, "day", apart * self.offset))

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse "the Sunday after the vote" and "the Sunday after they met"."""
        return _ASIDE_ENDS.match(text, end) is not None


class ThatFollowed(Back, frozen=True):
    """So many days, weeks or years from one that was told ("the five days that followed")."""

    interval = True
    count: int = 1

    def when(self, clock: Clock) -> When:
        """Give them, where a date was told."""
        last = clock.anchor.last if clock.anchor else None
        if last is None:
            return UNKNOWN
        first = meaning.moved(last, "day", 1)
        return meaning.span(first, meaning.day_before(meaning.moved(first, self.unit, self.count)))

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse those that followed something else ("that followed the vote")."""
        return _ENDS.match(text, end) is not None


def _day_beside(clock: Clock, offset: int) -> When:
    told = clock.anchor
    if told is None or told.first is None or told.first != told.last:
        return UNKNOWN
    return meaning.day(meaning.moved(told.first, "day", offset))


# ---- grammar -----------------------------------------------------------------------------


@starts("that", "the", needs=("time of day", "night"))
def part_of_that_day(run: Run, at: int) -> Found | None:
    """Read "the next morning", "that night", "the night before"."""
    start = skip(run, at, "the")
    which = get(run, start).text
    if _is_part(run, start) and start > at:
        side = get(run, start + 1).text
        found = start + 2, PartOfThatDay("day", _SIDES.get(side, 0), aside=True)
        return found if side in _SIDES else None
    led = which in _NEXT and (start > at or which == "that") and _is_part(run, start + 1)
    return (start + 2, PartOfThatDay("day", _NEXT[which])) if led else None


def _is_part(run: Run, at: int) -> bool:
    return get(run, at).kind == "time of day" or get(run, at).text == "night"


@starts("the", needs=("weekday",))
def weekday_back(run: Run, at: int) -> Found | None:
    """Read "the Sunday after", "the Monday before"."""
    day, side = get(run, at + 1), get(run, at + 2).text
    if day.kind != "weekday" or side not in _SIDES or day.text.endswith("days"):
        return None
    return at + 3, WeekdayBack("day", _SIDES[side], weekday=day.value)


@starts("the", needs=("followed",))
def that_followed(run: Run, at: int) -> Found | None:
    """Read "the five days that followed"."""
    number = cardinal(run, at + 1)
    unit = get(run, number[0]) if number else get(run, at)
    if number is None or unit.kind != "unit" or unit.plain in SMALL:
        return None
    if [get(run, number[0] + step).text for step in (1, 2)] != ["that", "followed"]:
        return None
    return number[0] + 3, ThatFollowed(unit.plain, count=number[1])
