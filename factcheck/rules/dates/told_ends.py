"""Ranges of which one end is told elsewhere: "2018 from May to June", "from 2000 to that year"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import REPORT, REPORTED, pattern
from factcheck.rules.dates import meaning, reading
from factcheck.rules.dates.anchors import when_of
from factcheck.rules.dates.back import Back, back
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import Expression, Found, Run, atom, get, phrase, skip
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import year_number
from factcheck.rules.dates.ranges import Range, in_year, led_range
from factcheck.rules.dates.stated import is_near
from factcheck.rules.dates.years import Year
from factcheck.rules.registry import Context

_POINTS: Final = ("date", "time", "day")
"""What is the very time that was told: "that date"; "that year" is read in `back`."""
_UNITS: Final = ("day", "week", "month", "quarter", "year")
_TO: Final = ("to", "until", "till", "through")
_ITS_HEAD = pattern(
    r"(?i)(?<=then)\s(?:vice |deputy |prime )?(?:president|minister|chancellor|premier|governor"
    r"|chief|secretary|chairman|king|emperor|leader|mayor|head|owner)\b"
)
"""What makes "then" a word of the noun behind it: "until then President Hu"."""
_SENTENCE_END = pattern(r"[.!?][\"\u201d\u2019)]?\s+(?=[A-Z\"\u201c])|\n\s*\n")
_TELLING = rf"(?:says|{REPORTED}|{REPORT})"
_TOLD_IN = pattern(rf"(?i)\b{_TELLING}\s(?:(?:of|from|in|on|for|early|late)\s)*\Z")
_TOLD_BEHIND = pattern(rf"(?i)\s(?:[a-z]+\s)?{_TELLING}\b")
"""What a date of the telling stands behind and before: "reported in 2023", "its 2023 edition"."""
_LEAD: Final = 40


class ToOneTold(Expression, frozen=True):
    """From or to a date that the text has told before, both included."""

    interval = True
    family = "date-back"
    first: Expression
    last: Expression
    is_untold: bool = False

    def when(self, clock: Clock) -> When:
        """Give all days; none where what is pointed back to is not told, or no such end."""
        told = clock.anchor
        if told is None or self.is_untold:
            return UNKNOWN
        if not (_may_be(self.first, told) and _may_be(self.last, told)):
            return UNKNOWN
        start, end = self.first.when(clock), self.last.when(clock)
        if not (start.last and end.first and start.last < end.first):
            return UNKNOWN
        return meaning.between(start, end)

    def as_it_stands(self, text: str, start: int, end: int) -> Expression:
        """Give it as one to no date that was told: "to the year before independence"."""
        is_told = _ITS_HEAD.match(text, end) is None and self.last.stands(text, start, end)
        return self if is_told else replace(self, is_untold=True)


def _may_be(side: Expression, told: When) -> bool:
    """Whether an end can be what was told: "that year" may be May 2015's, no month is 2015."""
    if not isinstance(side, Back) or not side.unit:
        return True
    if told.grain not in _UNITS or side.unit not in _UNITS:
        return False
    return _UNITS.index(told.grain) <= _UNITS.index(side.unit)


def one_told(
    said: ToOneTold, told: Sequence[Mention], text: str, context: Context
) -> Mention | None:
    """Give the date that an end points back to; None where it is not certain.

    `told` are the mentions up to that of the range. In its sentence, or where none is in the one
    before, there may be only one that can be meant, and it is not that of the telling.
    """
    found: dict[str | None, Mention] = {}
    sentences, furthest, behind = 0, 1, told[-1].start
    for mention in reversed(told[:-1]):
        sentences += len(_SENTENCE_END.findall(text, mention.end, behind))
        behind = mention.start
        if sentences > furthest or not is_near(mention, told[-1].start):
            break
        if mention.kind not in DATES:
            continue
        one = _closed(mention)
        if not one.resolved or "/" in one.resolved:
            return None
        meant = reading.meant(said, Clock(context, anchor=when_of(one)))
        if meant.edtf is None:
            continue
        if _is_of_the_telling(mention, text):
            return None
        found[meant.edtf], furthest = one, sentences
    return next(iter(found.values())) if len(found) == 1 else None


def _closed(mention: Mention) -> Mention:
    """Give the end at which an open interval is told: "by 2021", "since 2013"."""
    first, _, last = (mention.resolved or "").partition("/")
    end = last if first == ".." else first if last == ".." else mention.resolved
    return replace(mention, resolved=end)


def _is_of_the_telling(mention: Mention, text: str) -> bool:
    """Whether words of reporting stand beside a date: "reported in 2023", "its 2023 edition"."""
    low = max(0, mention.start - _LEAD)
    return bool(_TOLD_IN.search(text, low, mention.start) or _TOLD_BEHIND.match(text, mention.end))


# ---- grammar -----------------------------------------------------------------------------


@phrase(
    "from", "between", "since", "starting", "number", "month", "that", "the", "then",
    needs=("that", "same", "then", "before", "after", "earlier", "later"),
)  # fmt: skip
def to_one_told(run: Run, at: int) -> Found | None:
    """Read "from 2000 to that year", "between 2008 and then", "since 2000 up to that date"."""
    led = get(run, at).text
    start = skip(run, at, "from", "between", "since", "starting")
    first = _side(run, skip(run, start, "from", "in"), is_led=start > at)
    if first is None:
        return None
    joint = skip(run, first[0], ",") if start > at else first[0]
    joint = skip(run, joint, "and") if led != "between" else joint
    joint = skip(run, joint, "right", "up")
    if get(run, joint).text not in (("and",) if led == "between" else _TO):
        return None
    last = _side(run, joint + 1, is_led=True)
    if last is None or isinstance(first[1], Back) == isinstance(last[1], Back):
        return None
    if led == "since" and first[1] == Back(""):
        return None  # "until 2013 $4 billion, and since then, to 2021, $24 billion": from 2014 on
    return last[0], ToOneTold(first[1], last[1])


def _side(run: Run, at: int, *, is_led: bool) -> Found | None:
    """Read an end: a year, a month of a year, or what points back to a date."""
    is_twice = (get(run, at).text, get(run, at + 1).text) == ("that", "same")
    told = at + is_twice
    if is_led and (found := back(run, told) or _then(run, told)):
        return found
    found = atom(run, at)
    said = found[1] if found else None
    is_dated = isinstance(said, CalendarDate) and said.year is not None
    return found if is_dated or isinstance(said, Year) else None


def _then(run: Run, at: int) -> Found | None:
    """Read "then", "that date", "the same time" as the very time that was told."""
    if get(run, at).text == "then":
        return (at + 1, Back("")) if get(run, at + 1).text != "-" else None
    start = skip(run, at, "the")
    is_told = get(run, start).text in ("that", "same") and get(run, start + 1).text in _POINTS
    return (start + 2, Back("")) if is_told else None


@phrase("number", needs=("from", "between"))
def year_before_range(run: Run, at: int) -> Found | None:
    """Read "2018 from February to December"."""
    year = year_number(run, at)
    after = skip(run, year[0], ",") if year else at
    if year is None or get(run, after).text not in ("from", "between"):
        return None
    found = led_range(run, after)
    dated = found[1] if found else None
    if found is None or not isinstance(dated, Range) or not isinstance(dated.last, CalendarDate):
        return None
    return found[0], Range(dated.first, in_year(dated.last, year[1]))
