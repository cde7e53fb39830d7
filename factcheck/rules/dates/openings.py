"""Intervals open on one side, and dates that are only about: "since 2013", "circa 1850"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.back import Back
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import (
    ANYTHING,
    Expression,
    Found,
    Run,
    atom,
    get,
    phrase,
    skip,
)
from factcheck.rules.dates.meaning import Clock, When
from factcheck.rules.dates.near_days import Day
from factcheck.rules.dates.neighbours import is_counted_in_words
from factcheck.rules.dates.parts import PartOf, ends_behind
from factcheck.rules.dates.seasons import BareSeason
from factcheck.rules.dates.verbs import is_done_by
from factcheck.rules.dates.years import Year, year_stands

_CLOSES = pattern(r"\s*(?:[,.;:)]|$)|\s+(?:it|they|he|she|this|that)\b")


class Since(Expression, frozen=True):
    """An interval open at its end; `exclusive` for "after", `past` for "since"."""

    interval = True
    start: Expression
    exclusive: bool = False
    past: bool = False

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.start.rule()

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse what is no year ("by 2000 votes"), and "since the Monday before the vote"."""
        if isinstance(self.start, Back):
            return self.start.stands(text, start, end)
        return type(self.start) is not Year or _stands_behind(text, start, end)

    def when(self, clock: Clock) -> When:
        """Give the days from the date on; "after 2010" begins in 2011, "after 5 May" then."""
        found = self.start.when(clock.looking_back() if self.past else clock)
        if found.edtf is None or found.first is None or found.last is None:
            return When(None, flag=found.flag)
        if self.exclusive and found.grain in ("year", "month", "quarter", "decade"):
            found = meaning.around(found.grain, meaning.moved(found.last, "day", 1))
        return When(f"{meaning.side(found, last=False)}/..", found.first, None)


def _stands_behind(text: str, start: int, end: int) -> bool:
    """Whether a year stands behind "by" or "since", and no count ("by 2000 votes")."""
    if text[end - 4 : end].isdigit():
        return year_stands(text, end - 4, end)
    return not is_counted_in_words(text, start, end, led=True)


class Starting(Since, frozen=True):
    """From a date on, to come unless the sentence looks back ("starting Jan. 1")."""

    def when(self, clock: Clock) -> When:
        """Give the days from the date on."""
        return Since.when(self, clock.looking_ahead() if clock.future is None else clock)


class ThenOn(Since, frozen=True):
    """From a date on, at the end of what is said."""

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse "from 2000 on loans"."""
        return _CLOSES.match(text, end) is not None


class Until(Expression, frozen=True):
    """An interval open at its beginning; `exclusive` for "before"."""

    interval = True
    end: Expression
    exclusive: bool = False

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.end.rule()

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse what is no year ("by 2000 votes") and "midway through 2018"."""
        if text.startswith("through", start) and text.endswith("way ", 0, start):
            return False
        if text.startswith("up", start) and text[start - 1 : start] == "-":
            return False  # "in the run-up to 2012"
        if text.startswith("by", start) and _IT_HAPPENED.match(text, end):
            return False  # "cut by Tuesday's quake"
        if text.startswith("by", start) and is_done_by(
            text[max(0, start - _LONGEST_VERB) : start].split()
        ):
            return False  # "followed by the weekend"
        if _DOER.search(text, max(0, start - _LONGEST_VERB), start) and _SURNAME.match(text, end):
            return False  # "is played by June Weekes"
        if isinstance(self.end, Back):
            return self.end.stands(text, start, end)
        if isinstance(self.end, BareSeason):
            return self.end.stands(text, end - len(text[start:end].rsplit(maxsplit=1)[-1]), end)
        return type(self.end) is not Year or _stands_behind(text, start, end)

    def when(self, clock: Clock) -> When:
        """Give the days up to the date; "before 2010" ends with 2009.

        What was told to last until a day may still go on.
        """
        found = self.end.when(clock.untold() if self._may_last(clock) else clock)
        if found.edtf is None or found.first is None or found.last is None:
            return When(None, flag=found.flag)
        if self.exclusive:
            day = meaning.moved(found.first, "day", -1)
            grain = found.grain if found.grain in ("year", "month", "decade") else "day"
            found = meaning.around(grain, day)
        return When(f"../{meaning.side(found, last=True)}", None, found.last)

    def _may_last(self, clock: Clock) -> bool:
        return self._of_a_day() and clock.today is not None and not clock.future

    def _of_a_day(self) -> bool:
        return isinstance(self.end, CalendarDate) and self.end.day is not None


class Approximate(Expression, frozen=True):
    """About a date."""

    modifier = "approx"

    date: Expression

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.date.rule()

    def when(self, clock: Clock) -> When:
        """Give the date, marked as approximate where EDTF can."""
        return meaning.about(self.date.when(clock))

    def stands(self, text: str, start: int, end: int) -> bool:
        """Ask the date itself, and refuse "42 U.S.C. 1983" and "31 \N{DEGREE SIGN}C. 2006 was"."""
        if text[start - 1 : start] in (".", "\N{DEGREE SIGN}", "\u00ba") and text[start] in "cC":
            return False
        return self.date.stands(text, start, end)


_IT_HAPPENED = pattern(
    r"['\u2019]s (?:[a-z]+ )?(?:quake|earthquake|crash|storm|fire|blast|bomb|attack|floods?"
    r"|hurricane|explosion|collapse|strike|shock|blow|defeat|loss|accident|raid)\b"
)
_DOER = pattern(r"\b(?:[a-z]+ed|sung|led|won|written|made|taught)\s\Z")
_LONGEST_VERB: Final = 14
_SURNAME = pattern(
    r"(?<=April|.June|..May) [A-Z][a-z]+\b(?!['\u2019 ](?:s\b|had|has|have|will|is|was))"
)
_OPENERS: Final[Mapping[tuple[str, ...], tuple[type[Since | Until], bool]]] = {
    ("since",): (Since, False),
    ("after",): (Since, True),
    ("starting",): (Starting, False),
    ("starting", "from"): (Starting, False),
    ("starting", "on"): (Starting, False),
    ("beginning",): (Starting, False),
    ("beginning", "on"): (Starting, False),
    ("later", "than"): (Since, True),
    ("no", "earlier", "than"): (Since, False),
    ("by",): (Until, False),
    ("by", "about"): (Until, False),
    ("by", "around"): (Until, False),
    ("until",): (Until, False),
    ("till",): (Until, False),
    ("through",): (Until, False),
    ("up", "to"): (Until, False),
    ("up", "until"): (Until, False),
    ("no", "later", "than"): (Until, False),
    ("not", "later", "than"): (Until, False),
    ("before",): (Until, True),
    ("prior", "to"): (Until, True),
    ("earlier", "than"): (Until, True),
    ("sooner", "than"): (Until, True),
}


# ---- grammar -----------------------------------------------------------------------------


@phrase("since", "after", "by", "until", "till", "through", "before", "starting", "beginning",
        "part", "not", "no", "relative", "up", "sooner", "to")  # fmt: skip
def open_interval(run: Run, at: int) -> Found | None:
    """Read "since 2013", "by October 2023", "before 2010", "up to 2021", "To 2015, it lent …"."""
    if get(run, at).text == "to":
        return _up_to_a_year(run, at)
    if get(run, at).text in ("later", "earlier") and get(run, at - 1).kind == "unit":
        return None  # "two weeks later than 2020"
    for length in (3, 2, 1):
        words = tuple(token.text for token in run[at : at + length])
        if words in _OPENERS:
            make, exclusive = _OPENERS[words]
            return _opened(run, at + length, make, exclusive=exclusive)
    return None


def _up_to_a_year(run: Run, at: int) -> Found | None:
    """Read "to 2015" where it opens a sentence and a comma follows."""
    end = atom(run, at + 1) if run[at].written == "To" else None
    if end is None or type(end[1]) is not Year or get(run, end[0]).text != ",":
        return None
    return end[0], Until(end[1])


def _opened(run: Run, at: int, make: type[Since | Until], *, exclusive: bool) -> Found | None:
    """Read the date of an open interval.

    "since the 2008 crisis", "after the Sept. 11 attacks" and "beginning 2008" are none, nor is
    "after Monday's crash", which is of that very day.
    """
    whole = atom(run, at)
    inner = whole or atom(run, skip(run, at, "the"))
    named = "the" in (get(run, at).text, get(run, at - 1).text) or get(run, at - 1).kind == "part"
    if inner is None or (named and type(inner[1]) is Year):
        return None
    if whole is None and type(inner[1]) is CalendarDate:
        return None
    if get(run, inner[0] - 2).text == "-" and get(run, inner[0] - 1).plain in ("quarter", "half"):
        return None  # "after fourth-quarter revenue"
    if exclusive and [get(run, inner[0] + i).text for i in (0, 1)] == ["'", "s"]:
        return None
    if get(run, at - 1).text == "since":
        return inner[0], Since(inner[1], exclusive, past=True)
    return inner[0], _to_an_end(run, at, make(inner[1], exclusive))


def _to_an_end(run: Run, at: int, said: Since | Until) -> Since | Until:
    """Give what ends or begins with an end: "before the end of the year" is in it.

    "After year-end" is in the next.
    """
    if not said.exclusive or not _names_an_end(run, skip(run, at, "the")):
        return said
    if isinstance(said, Until):
        return replace(said, exclusive=False)
    return replace(said, start=said.start.whole) if isinstance(said.start, PartOf) else said


def _names_an_end(run: Run, at: int) -> bool:
    """Whether "the end of", "year-end" or "March-end" begins there."""
    if get(run, at).text in ("end", "close"):
        return True
    return ends_behind(run, at) is not None


@phrase(ANYTHING, needs=("or", "and", "onwards", "onward"))
def or_later(run: Run, at: int) -> Found | None:
    """Read "2012 or later", "1 May and earlier", "from 2015 onwards"."""
    first = atom(run, skip(run, at, "from"))
    if first is None:
        return None
    word, after = get(run, first[0]).text, get(run, first[0] + 1).text
    if word in ("onwards", "onward"):
        return first[0] + 1, Since(first[1])
    closed = get(run, first[0] + 2).kind in ("", ",", ".", ")")
    if word not in ("or", "and") or not closed:
        return None
    if after in ("later", "after"):
        return first[0] + 2, Since(first[1])
    return (first[0] + 2, Until(first[1])) if after in ("earlier", "before") else None


@phrase("from", needs=("on",))
def from_then_on(run: Run, at: int) -> Found | None:
    """Read "from 2000 on, …"; "from Monday on" may be a day's news."""
    first = atom(run, at + 1)
    if first is None or type(first[1]) is not Year or get(run, first[0]).text != "on":
        return None
    return first[0] + 1, ThenOn(first[1])


@phrase("about", "around", "circa", "c", "roughly", "approximately")
def approximate(run: Run, at: int) -> Found | None:
    """Read "around 2015", "circa 1900", "c. 1900"."""
    inner = atom(run, skip(run, at + 1, "."))
    if get(run, at).text == "c" and inner and get(run, inner[0] - 1).kind != "number":
        return None  # "12c a year before"
    if inner and get(run, inner[0]).text == "-" and atom(run, inner[0] + 1):
        return None  # "circa 1926-1928"
    if inner and isinstance(inner[1], Day):
        return None  # "she turns around tomorrow"
    return (inner[0], Approximate(inner[1])) if inner else None
