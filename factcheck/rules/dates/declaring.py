"""How a rule of dates is declared, and the words of which triggers are made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from factcheck.rules.dates.reading import mention
from factcheck.rules.registry import Rule, register


def any_of(*patterns: str) -> str:
    """Join patterns to one in which a space stands for any space, one of a line's end too."""
    return "|".join(_LITERAL_SPACE.sub(_any_space, pattern) for pattern in patterns)


def _any_space(found: re.Match[str]) -> str:
    return r"[\s\x{a0}]" if found[0] == " " else found[0].replace(" ", r"\s\x{a0}")


Examples = Mapping[str, Mapping[str, str | None]]


def date_rule(
    rule_id: str, summary: str, *, trigger: str, examples: Examples, rejects: tuple[str, ...] = ()
) -> None:
    """Register a rule of dates; all have one reader, so that a hit is read once."""
    register(Rule(rule_id, trigger, mention, examples, rejects, summary))


_LITERAL_SPACE = re.compile(r"\[[^]]*\]| ")
UNIT: Final = (
    r"(?:days?|weeks?|weekends?|months?|quarters?|qtr|half|years?|yrs?|decades?|century|centuries)"
)
MONTH: Final = (
    r"(?:(?i:january|february|april|june|july|august|september|october|november|december)"
    r"|March|MARCH|May|MAY|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
    r"|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b)"
)
DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
SMALL_MONTH: Final = r"(?:jan|feb|mar|march|apr|may|jun|jul|aug|sept?|oct|nov|dec)"
SEASON: Final = r"(?:spring|summer|autumn|fall|winter)"
WHICH: Final = (
    r"(?:last|latest|past|previous|prior|this|current|next|coming|upcoming|following|"
    r"ongoing|outgoing)"
)
YEAR: Final = r"(?:1[0-9]|20|21)\d\d"
PART_OF_DAY: Final = r"(?:morning|afternoon|evening|night)"
WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DECADE: Final = r"(?:twen|thir|for|fif|six|seven|eigh|nine|nough)ties"
PLACE: Final = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|final|last)"
PART: Final = r"(?:end|beginning|start|middle|rest|close|later|earlier|early|late)"
