"""Parts of a year: "Q3 2015", "the second half of 2021", "18q4", "summer 2015"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import nearest
from factcheck.rules.dates.fiscal import FiscalYear, fiscal_number, fiscal_year
from factcheck.rules.dates.grammar import (
    Expression,
    Found,
    Run,
    atom,
    get,
    skip,
    skip_all,
    starts,
    touching,
)
from factcheck.rules.dates.inside import Months, place_of
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import full_year, year_number
from factcheck.rules.dates.relative import Unit, next_unit, period_inside
from factcheck.rules.dates.told import is_of_a_game
from factcheck.rules.dates.years import Year, Years, two_years
from factcheck.rules.nouns import words_as

_NEXT_WORD = pattern(r" ([a-z-]+)")
_IN_THE = pattern(r"\b(?:in|for) (?:the )?\Z")
_FIGURES = pattern(
    r"(?:[$€£¥%¢₦₹]|\d(?:m|bn|tn)\b|\bper ?cent\b"
    r"|\b(?:thousand|[mb]illion|trillion|bn|crore|lakh)\b)"
    r"(?:[^.;]|\.\d)*\Z"
)
_GREW = pattern(
    r"\s(?:rose|fell|grew|climbed|dropped|increased|decreased|declined|jumped)\s(?:by\s)?"
    r"\d[\d.]*\s?(?:%|per\s?cent)"
    r"|\s(?:was|were)\s\d[\d.]*\s?(?:%|per\s?cent)\s(?:higher|lower|up|down|more|less)\b"
    r"|,?\s(?:against|compared\s(?:with|to)|versus)\s[^.;]{1,50}\b(?:year|six\smonths)\b"
)
_A_NAME_BEFORE = pattern(r"\b[A-Z][\w-]*\s\Z|\b(?:model|histone)\s\Z")
_IN_A_ROW = pattern(r"\s(?:running|in\s(?:a\srow|succession))\b")
_NAMED = 20
_MADE = ("output", "production", "growth")
"""What is also told of something called H1: "H2 production"."""
_BESIDE = 120
"""What tells of money or shares before "in the first half", and how far off, in code points."""
_LONGEST_YEAR = 366
"""In days: a fiscal year told by two years of no known calendar is longer."""


class Part(Expression, frozen=True):
    """A quarter, half or season of a year; of the year that fits where none is stated.

    `number` counts quarters and halves from 1; for a season it is the EDTF code.
    """

    family = "date-part"
    unit: str
    number: int
    of: Expression | None = None

    def rule(self) -> str:
        """Name the rule of seasons or that of quarters and halves."""
        return "date-season" if self.unit == "season" else self.family

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse the half or quarter of a game: a half without its year is of accounts.

        "First-half profit", "H1 revenue", "sales rose by 7 per cent in the first half", "sales
        in the first half rose 7 per cent"; "they scored 37 points in the fourth quarter".
        """
        if self.of is not None:
            return True
        if self.unit in ("quarter", "half") and is_of_a_game(text, start, end):
            return False
        if self.unit != "half":
            return not _IN_A_ROW.match(text, end)  # "a loss for the third quarter running"
        if _IN_THE.search(text, max(0, start - 7), start) and not text.startswith(" of", end):
            told = _FIGURES.search(text, max(0, start - _BESIDE), start) or _GREW.match(text, end)
            return told is not None
        word = _NEXT_WORD.match(text, end)
        if word is None or word[1] not in words_as("accounts"):
            return False
        if text[start] == "H":
            is_a_model = _A_NAME_BEFORE.search(text, max(0, start - _NAMED), start) is not None
            return word[1] not in _MADE and not is_a_model
        return "-" in text[start:end]

    def when(self, clock: Clock) -> When:
        """Give the part of its year."""
        if self.of is not None:
            whole = self.of.when(clock)
            return self._in(whole) if whole.first else UNKNOWN
        if clock.today is None:
            return UNKNOWN
        years = range(clock.today.year - 1, clock.today.year + 2)
        return nearest([self._in(meaning.year(y)) for y in years], clock) or UNKNOWN

    def _in(self, whole: When) -> When:
        assert whole.first is not None
        long = whole.last is not None and (whole.last - whole.first).days > _LONGEST_YEAR
        if long and whole.grain not in meaning.YEARS:
            return UNKNOWN
        if self.unit == "season":
            return meaning.season(whole.first.year, self.number)
        if whole.grain not in ("year", "span"):
            return meaning.half_of(whole, self.number) if self.unit == "half" else UNKNOWN
        length = meaning.MONTHS[self.unit]
        start = meaning.add_months(whole.first, length * (self.number - 1))
        if start.month % length == 1:  # of a calendar year, or of a fiscal year beginning with one
            number = (start.month - 1) // length + 1
            return getattr(meaning, self.unit)(start.year, number)  # type: ignore[no-any-return]
        return meaning.span(start, meaning.day_before(meaning.add_months(start, length)))


# ---- grammar -----------------------------------------------------------------------------


def of_period(run: Run, at: int) -> Found | None:
    """Read the period that a part belongs to, behind "of", "in" or nothing."""
    after = skip(run, skip(run, at, ","), "of", "in", "for", "-", "/")
    return atom(run, after)


def _with_year(run: Run, at: int, unit: str, number: int) -> Found:
    """Read the year behind a quarter or half, or its fiscal year."""
    found = of_period(run, at)
    if found is None and get(run, at).text in ("of", "in"):
        found = period_inside(run, skip(run, at + 1, "the"))
    if found and isinstance(found[1], Part):
        found = None
    if found:
        whole = found[1]
        if isinstance(whole, Years):
            whole = FiscalYear(whole.last, spans_two=True)
        return found[0], Part(unit, number, whole)
    after = skip(run, at, "-", "'")
    short = get(run, after)
    if short.kind == "number" and len(short.text) == 2 and (after > at or touching(run, at)):
        return after + 1, Part(unit, number, Year(full_year(short.value)))
    return at, Part(unit, number)


@starts("q", "h")
def short_part(run: Run, at: int) -> Found | None:
    """Read "Q3 2015", "H1 2020", "Q1-2019", "Q4 FY2022", "Q2", "in H1", "H1 revenue"."""
    unit, limit = ("quarter", 4) if get(run, at).text == "q" else ("half", 2)
    number = get(run, at + 1)
    if number.kind != "number" or not touching(run, at + 1) or not 1 <= number.value <= limit:
        return None
    return _with_year(run, at + 2, unit, number.value)


@starts("number", needs=("q", "h"))
def digit_part(run: Run, at: int) -> Found | None:
    """Read "3Q 2015", "2H21", "4Q22"."""
    token, letter = get(run, at), get(run, at + 1)
    unit, limit = {"q": ("quarter", 4), "h": ("half", 2)}.get(letter.text, ("", 0))
    if not unit or not touching(run, at + 1) or not 1 <= token.value <= limit:
        return None
    found = _with_year(run, at + 2, unit, token.value)
    return found if found[0] > at + 2 else None


@starts("number", "relative", "fiscal", "financial", "fy", needs=("q", "h", "quarter", "half"))
def year_then_part(run: Run, at: int) -> Found | None:
    """Read "2015 Q3", "2019-H2", "18q4", "next year's first quarter", "2016 the third quarter"."""
    year = atom_year(run, at)
    if year is None:
        return None
    after = skip_all(run, year[0], "'", "s", "-", ",")
    part = (short_part(run, after) if get(run, after).text in ("q", "h") else None) or named_part(
        run, after
    )
    if part is None or not isinstance(part[1], Part) or part[1].of is not None:
        return None
    return part[0], Part(part[1].unit, part[1].number, year[1])


def atom_year(run: Run, at: int) -> Found | None:
    """Read a year that a part may follow."""
    if year := year_number(run, at):
        return year[0], Year(year[1])
    token = get(run, at)
    if token.kind == "number" and len(token.text) == 2 and get(run, at + 1).text in ("q", "h"):
        return at + 1, Year(full_year(token.value))
    if token.kind != "number":
        found = next_unit(run, at) or fiscal_year(run, at)
        year_like = found and isinstance(found[1], (Unit, FiscalYear))
        return found if year_like else None
    return None


@starts("the", "ordinal", "number", "relative", "final", needs=("quarter", "half"))
def named_part(run: Run, at: int) -> Found | None:
    """Read "the third quarter of 2015", "second-half (profit)", "final quarter"."""
    at = skip(run, at, "the")
    number = place_of(run, at)
    if number is None:
        return None
    end, place = number
    end = skip(run, end, "-")
    fiscal = skip(run, end, "fiscal", "financial")
    unit = get(run, fiscal).plain
    if unit not in ("quarter", "half"):
        return None
    if get(run, fiscal).text.endswith("s") and get(run, at - 1).text not in ("and", "or"):
        return None
    if place < 0:
        of_a_year = get(run, at).text == "final" or get(run, fiscal + 1).text in ("of", "in")
        place = meaning.LAST[unit] if of_a_year else 0
    limit = 4 if unit == "quarter" else 2
    return _with_year(run, fiscal + 1, unit, place) if 1 <= place <= limit else None


@starts("the", "ordinal", "number", needs=("quarters", "halves"))
def listed_part(run: Run, at: int) -> Found | None:
    """Read the third of "the third and fourth quarters", of the year of the last."""
    first = place_of(run, skip(run, at, "the"))
    joint = skip(run, first[0], "and", "or") if first else at
    last = named_part(run, joint) if first and joint > first[0] else None
    if first is None or last is None or not isinstance(last[1], Part) or first[1] < 1:
        return None
    is_earlier = first[1] < last[1].number
    return (first[0], replace(last[1], number=first[1])) if is_earlier else None


@starts("month", "the", needs=("quarter",))
def quarter_to(run: Run, at: int) -> Found | None:
    """Read "the March quarter", "December 2020 quarter": the one that ends with the month."""
    if get(run, at - 1).text == "-":
        return None  # "the April-June quarter"
    at = skip(run, at, "the")
    month, year = get(run, at), year_number(run, at + 1)
    end = skip(run, year[0] if year else at + 1, "-")
    if month.kind != "month" or month.value % 3 or get(run, end).text != "quarter":
        return None
    number = month.value // 3
    if year:
        return end + 1, Part("quarter", number, Year(year[1]))
    return _with_year(run, end + 1, "quarter", number)


@starts("number", needs=("mfy", "qfy", "hfy"))
def joined_part(run: Run, at: int) -> Found | None:
    """Read "10MFY21", "1HFY22"."""
    number, joined = get(run, at), get(run, at + 1)
    year = fiscal_number(run, skip(run, at + 2, "'"))
    if joined.text not in ("mfy", "qfy", "hfy") or year is None or not touching(run, at + 1):
        return None
    if joined.plain == "month":
        return (year[0], Months(number.value, "month", year[1])) if number.value < 12 else None
    most = 12 // meaning.MONTHS[joined.plain]
    return (
        (year[0], Part(joined.plain, number.value, year[1])) if 1 <= number.value <= most else None
    )


@starts("season", "the", needs=("season",))
def season(run: Run, at: int) -> Found | None:
    """Read "summer 2015", "the autumn of 2021"."""
    at = skip(run, at, "the")
    if get(run, at).kind != "season":
        return None
    token = get(run, at)
    falls = token.text in ("fall", "spring")  # "prices will fall in 2015"
    after = skip(run, skip(run, at + 1, ","), "of", "" if falls else "in")
    if (pair := two_years(run, after)) and isinstance(pair[1], Years):
        return pair[0], Part("season", token.value, Year(pair[1].first))
    year = atom_year(run, after)
    if year is None or (isinstance(year[1], Unit) and year[1].unit != "year"):
        return None
    if falls and isinstance(year[1], Unit) and not _is_named(run, at):
        return None  # "exports will fall next year"
    return year[0], Part("season", token.value, year[1])


@starts("the", needs=("seasons",))
def seasons(run: Run, at: int) -> Found | None:
    """Read "the summers of 1985" of "the summers of 1985 and 1986"."""
    token = get(run, at + 1)
    year = year_number(run, at + 3) if get(run, at + 2).text == "of" else None
    if token.kind != "seasons" or year is None or get(run, year[0]).text == "-":
        return None
    return year[0], Part("season", token.value, Year(year[1]))


def _is_named(run: Run, at: int) -> bool:
    """Whether "fall" is a season by the word before: "in fall", "the fall", "late fall"."""
    before = get(run, at - 1)
    return before.kind in ("part", "relative") or before.text in ("in", "the", "during", "by")
