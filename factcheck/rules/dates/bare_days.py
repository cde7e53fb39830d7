"""Days told without their month: "on the 18th", "on the 12th and 13th in the south"."""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import Found, Run, get, skip, starts
from factcheck.rules.dates.numbers import ordinal
from factcheck.rules.nouns import words_as

LED = (
    r"(?:in|at|on|and|or|but|to|for|from|with|by|against|when|where|while|as|because|before|after)"
)
"""What may stand behind a day and is counted by no number."""
NO_NOUN: Final = rf"(?=\s{LED}\b|\s?(?:[,.;:)!?\u2013\u2014\"\u201d]|$)|\s[-\u2013\u2014])"
"""What stands behind a day that counts nothing."""
_TO_A_DAY = pattern(r"\s(?:and|or)\s(?:again\s)?(?:on\s)?the\s\d{1,2}(?:st|nd|rd|th)\b(?!\s\w)")
"""What leads from one day of a month to another ("on the 3rd and again on the 6th")."""
_TO_DAYS = pattern(
    rf"(?:,\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th))*\s(?:and|or)\s(?:the\s)?"
    rf"\d{{1,2}}(?:st|nd|rd|th)\b{NO_NOUN}"
)
_LED = pattern(rf"\s(?!and\b|or\b){LED}\s")
_MONTH_TOLD = pattern(
    r"\b(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|May)\s\d"
    r"|\d(?:st|nd|rd|th)?\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_WORD = pattern(r"[a-z]+")
_BEHIND: Final = 60
_NEAR: Final = 120
"""So far before a day, in code points, one with its month may stand."""


class DayOfMonth(CalendarDate, frozen=True):
    """A day without its month ("on the 18th")."""

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse it before a word that it could number ("on the 18th floor").

        Behind a day with its month no preposition does ("June 3 … and on the 12th in the south"),
        but where holes or floors are told of ("June 3 … a par on the 18th at St Andrews").
        """
        if not text[end : end + 2].strip(" ").isalnum() or _TO_A_DAY.match(text, end):
            return True
        if _LED.match(text, end) is None and _TO_DAYS.match(text, end) is None:
            return False
        low, high = max(0, start - _NEAR), end + _BEHIND
        if not words_as("numbered").isdisjoint(_WORD.findall(text, low, high)):
            return False
        return _MONTH_TOLD.search(text, low, start) is not None


@starts("on", needs=("number",))
def day_of_month(run: Run, at: int) -> Found | None:
    """Read "on the 18th", but not the first day of "on 21st, 22nd and 23rd August"."""
    after = skip(run, at + 1, "the")
    found = ordinal(run, after)
    whole = found and get(run, found[0]).text not in ("of", "-") and found[1] <= 31
    if found and whole and get(run, after).kind == "number" and not _comes_to_a_month(run, *found):
        return found[0], DayOfMonth(day=found[1])
    return None


def _comes_to_a_month(run: Run, at: int, day: int) -> bool:
    """Whether a month stands behind a day, or behind the days that follow it in a list."""
    following = ordinal(run, skip(run, skip(run, skip(run, at, ","), "and"), "the"))
    if following and following[1] > day:
        return _comes_to_a_month(run, *following)
    return get(run, skip(run, at, "of")).kind == "month"
