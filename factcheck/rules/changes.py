"""Whether two numbers are a range, or what something rose by and to ("rose from $3m to $5m")."""

from __future__ import annotations

import re
from functools import cache

from factcheck.patterns import HEDGES, pattern
from factcheck.rules.amount import Amount
from factcheck.rules.nouns import noun
from factcheck.rules.yearlike import word_before
from factcheck.tables import cells, rows

_RANGING = pattern(
    r"\b(?:(?:anywhere|somewhere|rang(?:e|es|ed|ing)|trad(?:ed|ing))\sfrom|(?:range|band|bracket|corridor)\sof)\s\Z"
)
_A_RANGE = pattern(r"[\s-](?:\w+\s)?(?:range|band|bracket)\b")
_GOES_ON = pattern(r"\b(?:is|are|was|were|been)\s[a-z]+ing\sby\s\Z")
"""What goes on, and by how much: "the debt is increasing by Rs 15 billion"."""
_EACH_TIME = pattern(
    r"\s(?:(?:each|every|a|per)\s(?:day|week|month|year)|daily|monthly|annually)\b"
)
"""How often it does so: "is increasing by Rs 15 billion to Rs 20 billion each month"."""
_TO_CHANGE = pattern(
    r"\b(?:will|would|should|could|can|may|might|to)(?:(?:\s(?!from\b)[a-z]+){1,4}"
    r"|\s[a-z]+\s[0-9][0-9,.]*(?:\s[a-z]+){1,3}\sand\s[a-z]+)\s\Z"
)
"""A verb of change that tells what is to come, and by how much ("should rise 4% to 6%").

And one behind such a verb and what that changes ("to cut 350 jobs and save $1bn to $2bn").
"""
_FORESEEN = pattern(
    r"\b(?:sees?|expects?|forecasts?|predicts?|projects?|anticipates?|foresees?|guides?)\s[^.;]*\Z"
)
"""A verb that tells what is foreseen ("sees sales up 3% to 4%")."""
_CAME_FROM = pattern(
    r"[0-9](?:\s?[a-z]+)?\sto\s[^\W\d_]{0,3}[$€£₹]?\s?[0-9][0-9.,]*(?:\s?[a-z%]+){0,3},?\s"
    r"(?:up\s|down\s)?from\s\Z"
)
_BROUGHT_FROM = pattern(
    r"\b(?:tak(?:es|en|ing)|took|br(?:ings|inging|ought))\s(?:the|its|their)\s"
    r"(?:[^\W\d_][\w'\u2019-]*\s){1,7}from\s\Z"
)
"""What was moved on, from where ("took the average price from £4 to £5")."""
_CHANGED_BY = pattern(
    r"\b(?:[a-z]{2,}ed|rose|risen|fell|fallen|grew|grown|shrank|shrunk|sank|slid|cut)\s"
    r"(?:[a-z]+\s){0,2}by\s\Z"
)
"""What a figure was changed by: what comes behind "to" is then what it came to."""
_LOST = pattern(
    r"\b(?:los(?:e|es|t|ing)|gain(?:s|ed|ing)?|add(?:s|ed|ing)?)\s"
    r"(?:[0-9][0-9.,]*(?:\sto\s[0-9.,]+)?(?:\s[a-z-]+){1,2}\sand\s)?\Z"
)
"""A loss is told without what it came to, where its ends are that near.

So is what comes behind another ("adds 10 to 14 days and $1 million to $1.5 million").
"""
_GOT = pattern(r"\brais(?:e|es|ed|ing)\s\Z")
"""How much was got together, where a sum is what was raised ("raised £20m to £25m")."""
_IS_SO_MUCH = pattern(
    r"\b(?P<what>(?:what|that|which|who)\s(?:[a-z]+\s){0,2})?"
    r"(?:cost(?:s|ing)?|pay(?:s|ing)?|paid|worth|earn(?:s|ed|ing)?|charg(?:es?|ed|ing)|spen[dt]s?"
    r"|spending|invest(?:s|ed|ing)?|needs?|needed|requires?|required|(?:sells?|sold|goes|went)\sfor"
    rf"|(?:valued|estimated|priced|put)\sat)\s{HEDGES}\Z"
)
"""A verb that tells how much a thing is, whatever changed before: "622 metres up, cost $10m"."""
_NEXT_CLAUSE = r",\s(?:and|as|while|with|but|though|although|which|who|whose|where|when)\s"
"""What may follow a verb of change and tells of more ("up 4%, as owners got $3 to $4")."""
_ONE_SCALE = 2
"""The ends of a range whose scale is told once are less than so many times apart."""
NEAR = 3
"""The ends of what is foreseen are less than so many times apart."""
_OWNED = pattern(r"(?:[a-z]['\u2019]s|\bthan\s(?:the|its|their))\s\Z")
"""Who has a range, or what is compared with it ("lower than April's 3.2% to 3.7% forecast")."""
_LEAD = 12
_BACK = 70
"""How far back a verb of change is looked for, in code points."""


@cache
def _change_words() -> tuple[str, ...]:
    return tuple(word for row in rows("change_words") for word in cells(row["words"]))


@cache
def _change() -> re.Pattern[str]:
    words = "|".join(_change_words())
    return re.compile(
        rf"(?<![\w-])(?!up\sto\b)(?:{words})\b(?!\sthan\b)(?![^.;]*[.;]\s)(?![^.;]*{_NEXT_CLAUSE}[^,]*\Z)",
        re.IGNORECASE,
    )


def is_change(text: str, start: int) -> bool:
    """Whether a verb of change stands before `start` in its sentence ("rose from")."""
    first = max(0, start - _BACK)
    before = text[first:start].lower()
    if before.endswith(", "):
        return False  # "the diving final, 60 to 500 yuan at face value"
    if _BROUGHT_FROM.search(text, first, start):
        return True
    if not any(word in before for word in _change_words()):
        return False
    so_much = _IS_SO_MUCH.search(text, first, start)
    if so_much and not so_much["what"]:
        return False
    return _change().search(text, first, start) is not None


def is_from_and_to(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is what something came from and to ("rose from 44 to 69 years")."""
    is_led = text.endswith("from ", 0, start) and " to " in text[start:end]
    return is_led and not is_ranging(text, start) and is_change(text, start)


def is_ranging(text: str, start: int) -> bool:
    """Whether words say that a range begins at `start` ("anywhere from", "a band of")."""
    return _RANGING.search(text, max(0, start - _BACK), start) is not None


def is_by_and_to(low: Amount, high: Amount) -> bool:
    """Whether a number is told to have changed by one to the other ("fell by 12,000 to 48,000").

    "It will fall by 10 to 15", "fell by 10 to 15 percent", "lost by 200 to 300 a year" and "rose
    by 20 to 30 people" are ranges.
    """
    text, back = low.text, max(0, low.start - _BACK)
    if not text.endswith("by ", 0, low.start) or high.unit is not None or low.unit is not None:
        return False
    if _CHANGED_BY.search(text, back, low.start) is None or _EACH_TIME.match(text, high.end):
        return False
    is_to_come = _TO_CHANGE.search(text, back, low.start) or _FORESEEN.search(text, back, low.start)
    is_one_scale = low.low.scale == high.low.scale
    return not is_to_come and not (is_one_scale and noun(text, high.end))


def is_stretch(low: Amount, high: Amount, *, hyphened: bool) -> bool:
    """Whether two numbers are a range even behind a verb of change.

    "a $2-to-$3-billion loan", "ranged from $3m to $5m", "traded in a $64 to $67 range",
    "should rise 4 percent to 6 percent", "plans to raise €3bn to €5bn", "lost $2bn to $3bn".
    """
    text, back = low.text, max(0, low.start - _BACK)
    if hyphened or is_ranging(text, low.start) or _A_RANGE.match(text, high.end):
        return True
    if _GOES_ON.search(text, back, low.start) and _EACH_TIME.match(text, high.end):
        return True
    if high.low.value >= NEAR * low.low.value:
        return False
    if _OWNED.search(text, max(0, low.start - _LEAD), low.start):
        return True
    if text.startswith("of ", low.start - 3) or _FORESEEN.search(text, back, low.start):
        return True
    if low.prefix is not None and _GOT.search(text, back, low.start):
        return True
    lost = _LOST.search(text, back, low.start)
    return lost is not None or _TO_CHANGE.search(text, back, low.start) is not None


def is_of_one_scale(low: Amount, high: Amount) -> bool:
    """Whether ends whose scale is told once are so near that none is a change of the other.

    "The banks cut loans, then made $40 to $45 million of new ones".
    """
    if word_before(low.text, low.start).lower() in _change_words():
        return False
    return high.low.value < _ONE_SCALE * low.low.value


def is_from_one_to_another(low: Amount, high: Amount) -> bool:
    """Whether a range stands before that came from this one ("$4 to $5, up from $3 to $4")."""
    if high.low.value >= NEAR * low.low.value:
        return False
    return _CAME_FROM.search(low.text, max(0, low.start - _BACK), low.start) is not None
