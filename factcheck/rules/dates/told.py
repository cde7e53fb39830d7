"""Months and quarters of goods and of figures: what is told of them in its own time.

Wheat is sold "for December delivery" ahead of it; "first-quarter earnings" and "the figures for
March" are told when the time is over. A budget is told by fiscal years.
"""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.nouns import words_as

_DELIVERY = pattern(r"\s(?:delivery|deliveries|settlement|expiry|futures|contracts?)\b")
"""What is traded ahead of its month ("wheat for December delivery")."""
_CONTRACTS: Final = ("futures", "contract", "contracts")
_CONTRACT = pattern(r"\b(?:contracts?|futures|delivery|deliveries|options)\sfor\s\Z")
"""What stands before such a month ("the wheat contract for March")."""
_SET_AHEAD = pattern(
    r"\s(?:[a-z]+\s){0,2}?(?:(?:selling|contract|reference|list)\sprices?|cargo(?:es)?|loadings?)\b"
)
"""What is set or sold some time before its month ("cut its February selling price")."""
_BENCHMARK = pattern(
    r"\s(?:Brent|WTI|West\sTexas|[Nn]atural\sgas|heating\soil|gasoline|lean\shogs|live\scattle)\b"
    r"(?:\s(?P<of>[a-z]+))?"
)
"""What else is traded by its month: "December natural gas rose"."""
_BEGINS = pattern(r"(?:^|[.!?:;]\s|[\n\u201c\"(*\u2022]\s?)\Z")
_GOODS = pattern(r"\s([a-z]+)(?:\s([a-z]+))?")
_FIGURES = pattern(r"(?P<of>['\u2019]s)?\s(?P<what>[a-z-]+(?:\s[a-z-]+){0,2})\b")
_ARTICLES: Final = ("The ", "the ", "Its ", "its ", "their ")
_THAN = pattern(
    r"\b(?!rather\b|other\b|later\b|earlier\b|sooner\b)(?:[a-z]+er|worse|more|less)\sthan\s"
    r"(?:(?:(?:projected|predicted|forecast|expected|estimated|seen|assumed)\s)?"
    r"(?:in|on|for|during)\s|those\s(?:of|in|for)\s)?(?:(?:the|its|their)\s)?\Z"
)
"""What leads to a month with which another is compared ("will be worse than in December").

Or to that of a forecast that was made ("lower than projected in its October outlook").
"""
_ADJECTIVE: Final = "-quarter"
_SEASON: Final = frozenset(("reporting", "season"))
"""What comes when a quarter is over: "the second-quarter reporting season"."""
_LED: Final = 16
_DELIVERED: Final = "delivery in "
"""What may stand between "for" and the month in which goods are due."""

_PLAY = (
    r"\b(?:scor(?:ed|ing)\s(?:[a-z]+\s)?(?:\d+\b|points|goals)|touchdowns?|quarterback|halftime"
    r"|free throws?|field goals?)\b"
)
_PLAYED, _IN_PLAY = pattern(rf"{_PLAY}[^.;]*\Z"), pattern(rf"[^.;]*?{_PLAY}")
"""What tells of a game in the sentence of "in the fourth quarter", before and behind it."""
_GAME: Final = 120
"""How far off that is looked for, in code points."""
_MONEY_OF_THE_STATE = (
    r"(?:budget(?:s|ary)?|council\stax|(?<!trade\s)(?<!account\s)(?:deficit|surplus)|outlay|capex|capital\s"
    r"(?:outlay|spending|expenditure)|(?:tax|revenue|surplus|deficit)\s(?:target|collection)s?)"
)
_BUDGET_OF = pattern(
    rf"(?i)\b{_MONEY_OF_THE_STATE}\b(?:[^.;]|\.\d){{0,90}}\s(?:for|of|in|during)\s(?:the\s)?\Z"
)
"""What is told of a fiscal year before it: "India's budget for 2022-23"."""
_BUDGET_BEHIND = pattern(rf"(?i)\s(?:[a-z]+\s){{0,2}}?{_MONEY_OF_THE_STATE}\b")
_NO_BUDGET = pattern(r"(?i)\s(?:financial\s)?(?:crisis|season|pandemic|recession|bushfires|war)\b")
_KEPT_SO = pattern(r"(?:,\s[a-z]+|\b(?:was|were|been|stayed|remained)\sclosed)\s\Z")
"""What was so, and was not only then ordered: an aside, or "was closed"."""
_YEAR_OF_A_BUDGET = pattern(r"(?i)\b(?:tax|budget|assessment)\syears?,?\s(?:of\s)?\Z")
"""What names a fiscal year otherwise: "the tax year 2016-17", "the budget year, 2005/06"."""
_NEAR_A_BUDGET: Final = 140


_SCORED = pattern(
    r"\b(?:(?:hit|made|makes|scored|struck|smashed|notched|slammed|cracked|compiled)\s(?:[a-z]+\s)?"
    r"|(?:batsman|batting|innings|Tests?|ODIs?|wickets?)\b[^.;]{0,40})\Z"
)
_IN_THE_SERIES = pattern(
    r"[^.;]{0,40}\b(?:Tests?|ODIs?|one-day|first-class|innings|wickets?|batsm[ae]n|series|career|runs)\b"
)


_SCORES: Final = 60
_MOVED = pattern(
    r"\b(?:postponed|rescheduled|delayed|deferred|shifted|(?:was|were|been|be|being)\smoved"
    r"|(?:brought|pushed|put|moved)\s(?:forward|back|up))\sfrom\s(?:[A-Z0-9][^.;,]{0,24}\sto\s)?\Z"
)
"""What leads to the day from which something was moved, or to which."""
_MOVE: Final = 64


def is_moved(text: str, start: int) -> bool:
    """Whether something was moved from or to a day ("was put back from May to June")."""
    if not text.endswith(("from ", "to "), 0, start):
        return False
    return _MOVED.search(text, max(0, start - _MOVE), start) is not None


def is_of_a_batsman(text: str, start: int, end: int) -> bool:
    """Whether centuries are told of that somebody scored."""
    if _SCORED.search(text, max(0, start - _SCORES), start):
        return True
    return _IN_THE_SERIES.match(text, end) is not None


def is_of_a_game(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells of a game: "they scored 37 points in the fourth quarter"."""
    played = _PLAYED.search(text, max(0, start - _GAME), start)
    return played is not None or _IN_PLAY.match(text, end, end + _GAME) is not None


def is_traded(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is the month in which goods sold ahead are due."""
    if _DELIVERY.match(text, end):
        return True
    if any(map(str.isdigit, text[start:end])):
        goods = None
    else:
        goods = _GOODS.match(text, end)
        known = None if " " in text[start:end] else _BENCHMARK.match(text, end)
        if known and known["of"] in _CONTRACTS:
            return True
        if known and known["of"] not in words_as("flow"):
            return _BEGINS.search(text, max(0, start - 3), start) is not None
    if goods is not None and goods[1] in words_as("traded"):
        return goods[2] not in words_as("flow")
    before = text[max(0, start - _LED - len(_DELIVERED)) : start]
    delivered = before.endswith(_DELIVERED)
    before = before.removesuffix(_DELIVERED)
    if not before.endswith("for "):
        return False
    goods_due = words_as("traded") | words_as("delivered") if delivered else words_as("traded")
    if any(word.lower() in goods_due for word in before.split()[-2:-1]):
        return True  # "crude for July fell", "gas for delivery in July"
    return _CONTRACT.search(before) is not None


def is_set_ahead(text: str, start: int, end: int) -> bool:
    """Whether a month is that of a price or cargo, which are told before it or soon after."""
    is_bare = not any(map(str.isdigit, text[start:end]))
    return is_bare and _SET_AHEAD.match(text, end) is not None


def is_of_a_contract(text: str, start: int, end: int) -> bool:
    """Whether a month is that of "the May contract"."""
    return (
        text.endswith(("The ", "the ", "its "), 0, start) and _DELIVERY.match(text, end) is not None
    )


def is_told_for(text: str, start: int, end: int) -> bool:
    """Whether "for May" says which month something is of ("wheat for May delivery", "data for").

    Anything else is for a person of that name, as often as not.
    """
    if is_traded(text, start, end):
        return True
    word = text[max(0, start - _LED) : start - 5].split()[-1:]
    return bool(word) and word[0].lower() in words_as("monthly") | words_as("scheduled")


def is_told_late(text: str, start: int, end: int) -> bool:
    """Whether it is of a time that is mostly over when it is told, even in a future tense.

    "It will report first-quarter earnings", "the figures for March are due on Friday", "the
    January data will be worse".
    """
    if _is_of_figures(text, start, end):
        return True
    if text.startswith(_ADJECTIVE, end - len(_ADJECTIVE)):
        noun = _GOODS.match(text, end)
        return noun is not None and noun[1] in (words_as("accounts") | _SEASON)
    if not text.endswith("for ", 0, start):
        return False
    word = text[max(0, start - _LED) : start - 5].split()[-1:]
    of_data = bool(word) and word[0].lower() in words_as("monthly")
    return of_data or text.startswith(_ADJECTIVE[1:], end - len(_ADJECTIVE) + 1)


def is_kept_so(text: str, start: int) -> bool:
    """Whether something was so on days that are over ("banks, closed from Friday to Monday")."""
    return _KEPT_SO.search(text, max(0, start - _LED), start) is not None


def is_compared(text: str, start: int) -> bool:
    """Whether something else is told beside what was so then ("will be worse than in March")."""
    return _THAN.search(text, max(0, start - 3 * _LED), start) is not None


def _is_of_figures(text: str, start: int, end: int) -> bool:
    """Whether a month is that of its own figures: "July's trade data", "the May jobs report"."""
    behind = _FIGURES.match(text, end)
    if behind is None or any(map(str.isdigit, text[start:end])):
        return False
    is_led = behind["of"] or text.endswith(_ARTICLES, 0, start)
    named = is_led or _BEGINS.search(text, max(0, start - 3), start)
    return bool(named) and not words_as("monthly").isdisjoint(behind["what"].split())


def is_of_a_budget(text: str, start: int, end: int) -> bool:
    """Whether two years are told of a budget ("India's budget for 2022-23")."""
    if _NO_BUDGET.match(text, end):
        return False
    named = start + len("year ") * text.startswith("year ", start)
    if _YEAR_OF_A_BUDGET.search(text, max(0, start - _NEAR_A_BUDGET), named):
        return True
    if _BUDGET_BEHIND.match(text, end):
        return True
    low = max(text.rfind(". ", max(0, start - _NEAR_A_BUDGET), start), start - _NEAR_A_BUDGET, 0)
    return _BUDGET_OF.search(text, low, start) is not None
