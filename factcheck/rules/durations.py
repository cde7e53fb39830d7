"""Durations: "six-year", "two and a half years", "a decade", "1 hour and 30 minutes"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.model import Mention
from factcheck.patterns import HEDGES, TWO_TO_TEN, pattern
from factcheck.rules import hedges
from factcheck.rules.changes import is_from_and_to
from factcheck.rules.clocks import is_in_hours
from factcheck.rules.dates.declaring import date_rule
from factcheck.rules.dates.grammar import Found, Length, Run, get, phrase, skip, skip_all
from factcheck.rules.dates.numbers import count
from factcheck.rules.dates.told import is_of_a_batsman

SIZES: Final = {
    "second": ("second", 1), "minute": ("minute", 1), "hour": ("hour", 1), "day": ("day", 1),
    "weekend": ("day", 2), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1),
    "quarter": ("month", 3), "year": ("year", 1), "decade": ("year", 10),
    "century": ("year", 100),
}  # fmt: skip
"""Each unit in units of ISO 8601."""
_LETTERS: Final = {"year": "Y", "month": "M", "week": "W", "day": "D",
                   "hour": "H", "minute": "M", "second": "S"}  # fmt: skip
_SMALLER: Final = {("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24,
                   ("hour", "minute"): 60, ("minute", "second"): 60}  # fmt: skip
_AFTER_AN_ARTICLE: Final = frozenset(
    ("for", "in", "within", "than", "about", "around", "nearly", "almost", "over", "after", "last",
     "lasted", "lasts", "least", "most", "takes", "took", "take", "half", "once", "exactly")
)  # fmt: skip
_IN_A_ROW: Final = ("consecutive", "straight", "successive")
_BETWEEN: Final = ("working", "business", "full", "calendar", "whole", "more", *_IN_A_ROW)
"""What stands between a number and its unit ("four consecutive months")."""
_OVER = pattern(r"(?i)(?:\b(\w+)\s)?\bover\s(an?\s)?\Z")
_LASTING: Final = frozenset(
    ("for", "in", "of", "is", "was", "took", "take", "takes", "taking", "last", "lasts", "lasted",
     "lasting", "just", "well", "slightly", "little", "after", "since", "within", "spent", "ran",
     "served", "or", "with")
)  # fmt: skip
"""Words behind which "over nine months" means more than nine, and not in their course."""
_AGE = pattern(r"[\s-]olds?\b|\s+of\s+age\b")
_LIVED = pattern(
    rf"\b[Ll]iv(?:e[sd]?|ing)\s+(?:on\s+average\s+)?(?:(?:to|until)\s+)?(?:be\s+)?{HEDGES}$"
    r"|\b[Ll]ife\s(?:expectancy|span)\b[^.,;:\d]{0,40}$"
)
"""What makes a length of an age: "people live to be 76 years old"."""
_LIFE = 60
_SET_APART = pattern(r"[\d.,]+\s+[-\u2013]\s+[A-Z]")
_COMPARED = pattern(r"\s(?:earlier|later|sooner|longer|older|younger|shorter)\sthan\b")
_DIGITS = pattern(r"\d+(?:\.\d+)?(?![\d,½¼¾])")
_MORE: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_CLOCK_BEFORE = pattern(r"(?:[$€£¥#:./,]|\d-)\Z")


class Duration(Length, frozen=True):
    """A length of time: counts of units, the largest first; `most` where it is a range."""

    steps: tuple[tuple[Decimal, str], ...]
    most: Decimal | None = None
    article: bool = False

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse ages, and "a day" where it says how often ("three times a day").

        A dash set apart ends what is told of a number ("1408.10 - Year 2012").
        """
        is_two = self.most is not None and is_from_and_to(text, start, end)
        if is_two or _SET_APART.match(text, start, end):
            return False
        if is_in_hours(text, start, end) or self._is_of_a_batsman(text, start, end):
            return False
        if _CLOCK_BEFORE.search(text, max(0, start - 2), start):
            return False
        if _AGE.match(text, end) and not _LIVED.search(text, max(0, start - _LIFE), start):
            return False
        if not self.article or _COMPARED.match(text, end):
            return True
        before = text[max(0, start - 16) : start].split()
        return bool(before and before[-1].lower() in _AFTER_AN_ARTICLE)

    def _is_of_a_batsman(self, text: str, start: int, end: int) -> bool:
        """Whether centuries are runs: "made 33 centuries", "three centuries in the series"."""
        if self.steps[0][1] != "century":
            return False
        return is_of_a_batsman(text, start, end)

    def iso(self) -> str | None:
        """Give the ISO 8601 form, None for a range."""
        if self.most is not None:
            return None
        days, hours = "", ""
        for number, unit in self.steps:
            plain, size = SIZES[unit]
            part = f"{_plain(number * size)}{_LETTERS[plain]}"
            if plain in ("hour", "minute", "second"):
                hours += part
            else:
                days += part
        return f"P{days}" + (f"T{hours}" if hours else "")

    def total(self) -> tuple[Decimal | None, str | None]:
        """Give the whole length in its smallest unit, where the units convert."""
        plain, size = SIZES[self.steps[0][1]]
        total = self.steps[0][0] * size
        for number, unit in self.steps[1:]:
            smaller, size = SIZES[unit]
            factor = _SMALLER.get((plain, smaller))
            if factor is None:
                return None, None
            total, plain = total * factor + number * size, smaller
        return total, plain

    def mention(self, text: str, start: int, end: int) -> Mention:
        """Make the mention, with the hedge beside it."""
        value, unit = self.total()
        size = SIZES[self.steps[0][1]][1]
        hedge = hedges.before(text, start) or hedges.after(text, end)
        if hedge and _is_course(text, start):
            hedge = None
        modifier = hedge[0] if hedge else "exact"
        digits, step = self._as_printed(text[start:end], Decimal(size))
        return Mention(
            start=start, end=end, text=text[start:end], kind="duration", value=value,
            value_max=None if self.most is None else self.most * size, unit=unit,
            modifier=modifier if self.most is None else "range",
            hedge=hedge[1] if hedge else None, resolved=self.iso(), rule="duration",
            digits=digits, scale=Decimal(size), step=step,
        )  # fmt: skip

    def _as_printed(self, written: str, size: Decimal) -> tuple[str, Decimal | None]:
        """Give the digits of "70.9 years" and the size of the last one; words have none."""
        digits = _DIGITS.match(written)
        if digits is None or len(self.steps) > 1 or self.most is not None:
            return "", None
        return digits[0], size.scaleb(-len(digits[0].partition(".")[2]))


def _is_course(text: str, start: int) -> bool:
    """Whether an "over" before a duration says in what time ("repaid over nine months")."""
    over = _OVER.search(text, max(0, start - 20), start)
    if over is None:
        return False
    return over[2] is not None or (over[1] or "").lower() not in _LASTING


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


# ---- grammar -----------------------------------------------------------------------------


@phrase("number", "cardinal", "amount", "a", "an", "unit", "another", "couple", needs=("unit", "h"))
def duration(run: Run, at: int) -> Found | None:
    """Read "six-year", "two and a half years", "an hour and a half", "1 hour and 30 minutes"."""
    if ranged := _range(run, at):
        return ranged
    article = get(run, at).text in ("a", "an")
    first = _step(run, at)
    if first is None:
        return None
    end, step = first
    steps = [step]
    while (more := _step(run, skip(run, end, ",", "and"))) and _smaller(more[1][1], steps[-1][1]):
        end = more[0]
        steps.append(more[1])
    joint = skip(run, end, "-")  # "a week-and-a-half"
    tail = skip_all(run, skip(run, joint, "and"), "-", "a")
    part = _MORE.get(get(run, tail).text)
    if get(run, tail).text == "quarter" and get(run, tail + 1).text == "of":
        part = None  # "a year and a quarter of the budget"
    if len(steps) == 1 and get(run, joint).text == "and" and part:
        steps, end = [(step[0] + part, step[1])], tail + 1
    bare = article and len(steps) == 1 and steps[0][0] == 1
    bare = bare and steps[0][1] not in ("decade", "century", "fortnight")
    return end, Duration(tuple(steps), article=bare)


def _smaller(unit: str, than: str) -> bool:
    order = list(SIZES)
    return order.index(unit) < order.index(than)


def _step(run: Run, at: int) -> tuple[int, tuple[Decimal, str]] | None:
    found = count(run, at)
    if found is None or get(run, at).text == "0":
        return None
    end = skip(run, skip(run, found[0], "-"), *_BETWEEN)
    if get(run, end).text == "quarters" and get(run, end - 1).text == "-":
        return None  # "three-quarters" is a fraction
    unit, in_a_row = _unit(run, end), get(run, end - 1).text in _IN_A_ROW
    if in_a_row and not get(run, end).text.endswith("s"):
        return None  # "five straight day games"
    return (end + 1, (found[1], unit)) if unit else None


def _unit(run: Run, at: int) -> str:
    token = get(run, at)
    if token.text == "h" and get(run, at + 1).kind != "number":
        return "hour"
    if token.kind != "unit" or token.plain not in SIZES:
        return ""
    if token.plain == "quarter" and not token.text.endswith("s"):
        return ""
    short = token.text in ("mo", "sec", "min", "hr", "wk") and not token.written.islower()
    return "" if short else token.plain


def _range(run: Run, at: int) -> Found | None:
    """Read "two to three years", "1.5-2 years", "two and a half to three hours"."""
    low = _number(run, at)
    joints = ("and",) if get(run, at - 1).text == "between" else ("to", "-", "or")
    if low is None or get(run, low[0]).text not in joints:
        return None
    joint = low[0] + 1 if get(run, low[0] + 1).text in ("to", "or") else low[0]
    high = _number(run, skip(run, joint + 1, "-"))
    if high is None or high[1] <= low[1]:
        return None
    unit_at = skip(run, high[0], "-")
    unit = _unit(run, unit_at)
    if not unit:
        return None
    return unit_at + 1, Duration(((low[1], unit),), most=high[1])


def _number(run: Run, at: int) -> tuple[int, Decimal] | None:
    """Read one end of a range, with its decimals or half."""
    return count(run, at) if get(run, at).kind in ("number", "cardinal", "amount") else None


# ---- the rule ----------------------------------------------------------------------------

_UNITS: Final = (
    r"(?i:years?|yrs?|months?|mos?|weeks?|wks?|weekends?|fortnights?|days?|nights?|quarters|"
    r"decades?|century|centuries|hours?|hrs?|minutes?|mins?|seconds|secs?)"
)
_NUMBER: Final = (
    r"(?:\d[\d,.]{0,8}[½¼¾]?|[½¼¾]|"
    rf"(?i:an?|half|one|{TWO_TO_TEN}|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|"
    r"another|couple of|couple|dozen|quarter|all|full|whole|entire))"
)


date_rule(
    "duration",
    "Read a length of time: a number and a unit, also joined, halved or ranged.",
    trigger=r"[½¼¾] ?(?:hour|day|year)s?\b|\b\d{1,3} ?h\b|"
    rf"\b{_NUMBER}[\s-]{{0,2}}(?:(?i:an?|full|more|working|business|consecutive|straight|successive)[\s-])?{_UNITS}\b|"
    r"\b(?i:hour|day|week|month|year|decade|century)-long\b",
    examples={
        "It was a six-year project.": {"text": "six-year", "resolved": "P6Y", "unit": "year"},
        "The talks took two and a half years.": {"value": "2.5", "resolved": "P2.5Y"},
        "It took a week-and-a-half.": {"value": "1.5", "resolved": "P1.5W"},
        "It has run for a decade.": {"text": "a decade", "value": "10", "resolved": "P10Y"},
        "The repairs take 1.5 to 2 years.": {"value": "1.5", "value_max": "2", "unit": "year"},
        "Trains take between 2 and 3 hours.": {"text": "2 and 3 hours", "value_max": "3"},
        "They met for 1 hour and 30 minutes.": {"resolved": "PT1H30M", "value": "90"},
        "Prices fell for four consecutive months.": {"value": "4", "resolved": "P4M"},
        "It is repaid over nine months.": {"text": "nine months", "modifier": "exact"},
        "It lasted over nine months.": {"text": "nine months", "modifier": "over"},
        "He was held for ten days before his trial.": {"text": "ten days", "resolved": "P10D"},
        "He ruled for a quarter of a century.": {"text": "a quarter of a century", "value": "25"},
        "Terms rose from 4 to 6 years.": {"text": "6 years", "resolved": "P6Y"},
        "People there live to be 76 years old.": {"text": "76 years", "resolved": "P76Y"},
    },
    rejects=(
        "A six-year-old boy was found.",
        "She is 76 years old.",
        "It pumps 40,000 barrels a day.",
        "The second minute book was lost.",
        "A three-quarters majority is needed.",
        "Full year 2015 was better.",
        "It raised its full-year forecast.",
        "He quit ten days before his trial.",
    ),
)
