"""From a trigger's hit to a mention: the run around it, the expression in it, the days it means."""

from __future__ import annotations

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.addresses import is_in_address
from factcheck.rules.dates.grammar import Expression, Length, Run, expression
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.tense import is_over, looks_ahead
from factcheck.rules.dates.told import is_moved, is_of_a_budget
from factcheck.rules.dates.words import tokens, window
from factcheck.rules.kept import Kept
from factcheck.rules.registry import Context

_WHOLE = "date-digits"
"""The rule of dates that tell a day even in the name of a file ("report-2015-04-20.pdf")."""
_BEFORE_CHRIST = pattern(
    r"\s(?:BCE?|B\.C\.(?:E\.)?)"
    r"(?:\s?(?:[,.;:)\u2013\u2014-]|$)"
    r"|\s(?:and|or|to|by|in|at|as|of|on|for|from|until|before|after|when|with|under|above|below"
    r"|beneath|was|were|is|had)\b)"
)
"""What makes a year or century one before those that are read ("the 5th century BC").

British Columbia has a noun behind it: "in 2018 B.C. wildfires burned".
"""


_JOINED = pattern(
    r"(?<=quarter|...half)-(?:point|percent|percentage|mile|century|centuries|finals?|finalists?"
    r"|back|hour|marathon|dozen|tonne|inch|pounder)\b"
)
"""What makes a quarter or half one of something else ("by the same quarter-point margin")."""


@Kept
def _read(asked: tuple[str, int, int, int]) -> tuple[int, int, Expression] | None:
    """Read the expression that meets `text[low:high]` in a run and begins at `done` or behind.

    Gives where it stands in the run, and what it says. The same few words ("in 2015", "last
    year") are most runs of a newspaper, and are read once.
    """
    text, low, high, done = asked
    found = Run(tokens(text, low))
    begin = 0
    while begin < len(found) and found[begin].start < high:
        one = expression(found, begin) if found[begin].start >= done else None
        if one is None:
            begin += 1
            continue
        end, said = one
        if found[end - 1].end > low:
            return found[begin].start, found[end - 1].end, said
        begin = max(end, begin + 1)
    return None


def read_expression(
    text: str, start: int, end: int, last: tuple[int, int] = (0, 0)
) -> tuple[int, int, Expression] | None:
    """Read the expression of time around a hit, the first that the prose lets stand.

    `last` is where the one before stands: what it holds is not read anew.
    """
    low, high = window(text, start, end, last[0])
    if "from " in text[low:high]:
        low, high = _apart(text, (start, end), low, high)
    done = max(last[1] - low, 0)
    while found := _read[text[low:high], start - low, end - low, done]:
        first, stop, said = found
        standing = said.as_it_stands(text, low + first, low + stop)
        joined = text.startswith("-", low + stop) and _JOINED.match(text, low + stop)
        if standing is not None and not joined:
            return low + first, low + stop, standing
        done = first + 1
    return None


def _apart(text: str, hit: tuple[int, int], low: int, high: int) -> tuple[int, int]:
    """Give the side of a hit where something was moved from one day to another: no range."""
    since = text.index("from ", low, high)
    to = text.find(" to ", since, high)
    if to < 0 or not is_moved(text, since + len("from ")):
        return low, high
    return (low, to) if hit[1] <= to else (to + len(" to "), high)


def mention(text: str, start: int, end: int, context: Context) -> Mention | None:
    """Read the date or duration around a trigger's hit as a mention."""
    last = context.dated
    found = read_expression(text, start, end, last if last[1] <= start else (0, 0))
    if found is None:
        return None
    begin, stop, said = found
    if is_in_address(text, begin, stop) and said.rule() != _WHOLE:
        return None
    if text.startswith("B", stop + 1) and _BEFORE_CHRIST.match(text, stop):
        return None
    context.dated = place = (begin, stop)
    context.said[place] = said
    if isinstance(said, Length):
        return said.mention(text, begin, stop)
    clock = Clock(context) if is_moved(text, begin) else _Tense(context, text, begin, stop)
    return as_mention(text, begin, stop, said, meant(said, clock))


class _Tense(Clock):
    """A clock that asks the prose around a date."""

    __slots__ = ("_end", "_start", "_text")

    def __init__(self, context: Context, text: str, start: int, end: int) -> None:
        self._context = context
        self._text = text
        self._start = start
        self._end = end
        self.anchor = None

    @property
    def future(self) -> bool | None:
        """Whether the sentence looks ahead or back."""
        return looks_ahead(self._text, self._start, self._end)

    @property
    def fiscal_year_start(self) -> int | None:
        """The month in which the fiscal years of the country begin that the sentence tells of."""
        return self._context.fiscal_year_start_at(self._start)

    @property
    def of_a_budget(self) -> bool:
        """Whether words of a budget stand near in the sentence."""
        return is_of_a_budget(self._text, self._start, self._end)

    @property
    def over(self) -> bool:
        """Whether the verb right before the date looks back."""
        return is_over(self._text, self._start)


def tense(context: Context, text: str, start: int, end: int) -> Clock:
    """Give the clock that asks the prose around `text[start:end]`."""
    return _Tense(context, text, start, end)


def meant(said: Expression, clock: Clock) -> When:
    """Give the days that an expression means, UNKNOWN beyond the calendar's ends."""
    try:
        return said.when(clock)
    except (ValueError, OverflowError):
        return UNKNOWN


def as_mention(text: str, start: int, end: int, said: Expression, when: When) -> Mention:
    """Make the mention of an expression: an interval is a `daterange`, anything else a `date`."""
    interval = said.interval or "/" in (when.edtf or "")
    return Mention(
        start=start, end=end, text=text[start:end], kind="daterange" if interval else "date",
        resolved=when.edtf, modifier=said.modifier, flag=when.flag, rule=said.rule(),
    )  # fmt: skip
