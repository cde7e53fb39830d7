# ruff: noqa: RUF001 - quotes are what is read here
"""Whether a sentence looks ahead or back: the nearest verb before a date, else the first behind.

The verbs stand in `data/verbs.csv`. A report's own date ("NAIROBI, June 10 (Reuters) - ") is past
whatever follows.
"""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates.governing import (
    UNTIL,
    is_last,
    is_plotted,
    is_reported,
    led_ahead,
)
from factcheck.rules.dates.told import is_compared, is_set_ahead, is_told_late, is_traded
from factcheck.rules.dates.verbs import is_present, stops
from factcheck.rules.dates.verbs import verdict as verdict_of
from factcheck.rules.nouns import words_as

_BACK: Final = 150
_FORWARD: Final = 75
"""How far a verb is looked for, in code points."""
_POSSESSIVE: Final = ("'s ", "’s ")
_PAST_LED: Final = ("above", "below", "following", "despite", "from", "since")
"""What stands before a day whose own things are told ("above Wednesday's close")."""
_WAKE = pattern(r"\b(?:in\sthe\s(?:wake|aftermath)|as\sa\sresult|on\sthe\sheels)\sof\s\Z")
"""What leads to what has happened ("in the wake of Monday's storms")."""
_LEVELS: Final = ("above", "below")
"""What a level that was is told by ("is 15 per cent above January")."""
_COVERING = pattern(
    r"(?i)\b(?:data|figures|reports?|surveys?|stud(?:y|ies)|statistics|results)\scovering\s\Z"
)
"""What leads to the time that figures are of ("data covering January to October show")."""
_SET_ANEW: Final = frozenset(
    ("cut", "raised", "lowered", "lifted", "trimmed", "kept", "maintained", "gave", "issued", "set")
)
"""What is done to a forecast or target that is still to be met."""
_CLOSE: Final = 8
"""In words: so far from its day a verb tells of that very day."""
_SHORT_DATE: Final = 24
"""A day and its month are no longer, in code points."""
_NEAR_LED: Final = ("before", "after", "of", "at")
"""What stands before a day whose own things are near: "ahead of Sunday's vote"."""
_OWNED = pattern(r"([a-z][a-z0-9.-]*)(?:\s([a-z]+))?\b")
_AHEAD_OF = pattern(r"\bahead\sof\s(?:an?|the|its|his|her|their)\s(?:[a-z]+\s){1,2}on\s\Z")
"""What leads to the day of what is to come ("filed ahead of a hearing on Monday")."""
_LISTED: Final = 40
"""So far off, in code points, the "on" of a list of days may stand."""
_ON = pattern(
    r"(?:^|\W)(?:on|night\sof)\s(?:the\s)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?,?\s(?:(?:and|or)\s(?:the\s)?)?){0,4}\Z"
)
"""What leads to a day, or to the last of a list ("on 3, 10 and")."""
_LED_RANGE: Final = ("from ", "between ")
_BY_THE_WAY = pattern(r",\s(?:which|who|whose|where)\s[^,;.]{1,80},(?=\s)")
"""What has a verb of its own ("will close its factory, which opened in 1974, by the end of")."""
_SAID: Final = ("said,", "says,", "added,")
"""What is said by the way, between commas."""
_SAID_BY = pattern(
    r",[\"\u201d\u2019]?\s(?:[\w.'\u2019-]+\s){1,4}?(?:said|says|added|told\s\w+|wrote)\b"
)
"""Who said it, which tells nothing of when it is ("until autumn, he said")."""
_LED_BY_IN: Final = ("in ", "in the ", "on ", "at ")
_THAN_NOW = pattern(r"\bnow\s[^.;]{1,50}\sthan\s(?:in|on|at)\s\Z")
"""What was is told beside what is now ("now costs $82 more than in October")."""
_CAME_FROM = pattern(
    r"\b(?:up|down)\sfrom\s[^;:]{1,40}\s(?:in|on|at)\s(?:the\s)?\Z"
    r"|\b(?:following|after)\san?\s(?:[a-z-]+\s){0,3}"
    r"(?:rise|fall|cut|increase|drop|decline|jump|surge|slump|gain|loss)\sin\s\Z"
)
"""What was, whatever is told before it ("holds 30%, up from 27% in February").

"It will get 36,000 cedis, following a rise in April."
"""
_DATELINE = pattern(r"\s?\([A-Z][A-Za-z]+\)\s?[-\u2013\u2014]|\s(?:--|\u2013|\u2014|-)\s[A-Z]")
"""What follows the date of a report itself ("NAIROBI, June 10 (Reuters) - ")."""
_COMPARED = pattern(
    r"\s(?:after|from|against|than|versus|vs|compared\s(?:with|to))\s[^.;,0-9]{0,24}\d"
    r"(?:(?!\sto\s|\.\s)[^;]){0,40}\s(?:in|for)\s\Z"
)
"""What was is told beside what is to come ("is seen at 4% after 3% in February")."""
_RISEN = pattern(r",\s(?:up|down)\s(?:by\s)?[$€£]?[0-9]")
"""What is known of a time that is over ("$3bn of investment in the first half, up 12%")."""
_AFTER = pattern(r"\bafter\s(?:the|a|an|his|her|its|their)\s[a-z]+\son\s\Z")
"""What comes behind something else ("will go home after the operation on Saturday")."""
_IN_DASHES = pattern(r"\s[–—]\s[^–—.;]*\d[^–—.;]*\Z")
"""What leads to the date of an amount between dashes ("the dues — Rs 4bn at the end of June —")."""
_NOUN = pattern(r"\s[a-z]{3}")
"""What a date names that stands between an article and it ("the April 14 accords")."""
_BREAK = pattern(r",\s(?:and|but|while|whereas|though)\s")
"""Where the clause ends in which a date stands."""


_DAY_OF = pattern(r"day\s(?:of|in)\s")
"""What tells a day by its place in a month ("the last Sunday in October")."""
_CLOSED = pattern(r"[,.!?][\"\u201d]\s|[\"\u201d],\s")
"""Where a quote ends: who said it then tells nothing of a day in it ("do or die," he said)."""


def _is_of_day(text: str, start: int, end: int) -> bool:
    """Whether a day is told, or the week of one: "Friday", "May 3", "the first week of May"."""
    if text.startswith("day", end - 3) or text.find(" week ", start, end) >= 0:
        return True
    return end - start < _SHORT_DATE and any(map(str.isdigit, text[start:end]))


def looks_ahead(text: str, start: int, end: int) -> bool | None:
    """Whether the sentence of `text[start:end]` looks ahead; None where no verb tells.

    What was done "for March" says nothing of when that March is.
    """
    owning = text.startswith(_POSSESSIVE, end)
    if _DATELINE.match(text, end) or (owning and _owns_what_happened(text, end)):
        return False
    if text.endswith(_LED_BY_IN, 0, start) and (
        _THAN_NOW.search(text, max(0, start - 60), start)
        or _CAME_FROM.search(text, max(0, start - 60), start)
    ):
        return False
    if is_traded(text, start, end) or _AHEAD_OF.search(text, max(0, start - _FORWARD), start):
        return True
    low = _paragraph(text, start)
    words = _BY_THE_WAY.sub(" ", text[low:start]).split()
    last = words[-1].lower() if words else ""
    ahead = led_ahead(text, start, end, words)
    if ahead is not False:
        return ahead
    led = text[max(0, start - _LISTED) : start]
    if _COVERING.search(led) or (owning and (last in _PAST_LED or _WAKE.search(led))):
        return False
    if (owning and last in _NEAR_LED) or is_set_ahead(text, start, end):
        return None
    if low and not text[low - 1].isspace():
        del words[:1]  # cut in two
    by_rule = _DAY_OF.search(text, start, end) is not None
    verdict = _before(words, of_day=by_rule or _is_of_day(text, start, end), is_rule=by_rule)
    if verdict is None:
        return _of_what_follows(text, start, end, words, owning=owning)
    if not verdict:
        return _of_what_it_is_for(words) if last == "for" else False
    return _of_what_is_to_come(text, low, (start, end), words)


def _of_what_is_to_come(
    text: str, low: int, date: tuple[int, int], words: list[str]
) -> bool | None:
    """Say whether a date in a sentence that looks ahead is to come as well."""
    (start, end), last = date, words[-1].lower() if words else ""
    if is_compared(text, start):
        return False
    if last == "in" and words[-2:-1] == ["planned"]:
        return _of_what_was_planned(text, end, words)
    aside = _is_aside(text, start, end, last) or _is_told_behind(text, low, start, end)
    return None if aside else True


def _of_what_follows(
    text: str, start: int, end: int, words: list[str], *, owning: bool
) -> bool | None:
    """Say what the verb behind a date tells, where none stands before it."""
    last = words[-1].lower() if words else ""
    if text.startswith(UNTIL, start) and any(map(str.isdigit, text[start:end])):
        goes_on = text[end : end + 1] not in (":", ")") and _behind(text, end) is not False
        return True if goes_on else None
    if owning and last == "in" and len(words) > 1:
        return None  # "the dead in Tuesday's quake could"
    if owning and last == "for" and _owns(text, end, "awaited"):
        return True
    ahead = _behind(text, end)
    if ahead is None and (last in _LEVELS or _COMPARED.search(text, max(0, start - _BACK), start)):
        return False
    if ahead and is_compared(text, start):
        return False
    if ahead and (last == "of" or is_told_late(text, start, end)):
        return None  # "the votes of May 7 will be counted"
    return ahead


def _paragraph(text: str, start: int) -> int:
    """Give how far back a verb may stand: no headline tells of what is below it."""
    low = max(0, start - _BACK)
    blank = text.rfind("\n\n", low, start)
    return low if blank < 0 else blank + 2


def _of_what_it_is_for(words: list[str]) -> bool | None:
    """Whether a day is that for which something was called: "called a strike for Monday"."""
    noun = words[-2].lower() if len(words) > 1 else ""
    close = set(map(str.lower, words[-_CLOSE:]))
    if is_reported(close):
        return False  # "reported a loss of $3m for the year to March"
    if noun in words_as("foreseen") and not _SET_ANEW.isdisjoint(close):
        return True
    return True if noun in words_as("scheduled") else None


def _of_what_was_planned(text: str, end: int, words: list[str]) -> bool | None:
    """Say when something was planned: "raids planned in the summer went wrong"."""
    if is_plotted(words, before=True) or _behind(text, end) is False:
        return False
    return None if is_plotted(words, before=False) else True


def _is_told_behind(text: str, low: int, start: int, end: int) -> bool:
    """Whether a date opens a clause whose verb looks back: "it may pay, and in May it did"."""
    breaks = list(_BREAK.finditer(text, low, start))
    if not breaks or _before(text[breaks[-1].end() : start].split(), of_day=False) is not None:
        return False
    return _behind(text, end) is False


def _owns_what_happened(text: str, end: int) -> bool:
    """Whether a day's own thing is over: "Saturday's quake could cost Chile $15 billion"."""
    return _owns(text, end, "happened")


def _owns(text: str, end: int, role: str) -> bool:
    """Whether a day's own thing is one of such: "the jackpot for Tuesday's drawing"."""
    noun = _OWNED.match(text, end + 3)
    return noun is not None and not words_as(role).isdisjoint(noun.groups())


def is_over(text: str, start: int) -> bool:
    """Whether a verb that looks back stands close before a day ("he signed the deed on Feb. 4").

    What is told of it by the way is no such verb ("it may run, they said, on Feb. 4").
    """
    led = _ON.search(text, max(0, start - _LISTED), start)
    if not (led or text.startswith(_LED_RANGE, start)):
        return False
    words = text[max(0, start - _BACK) : start].split()[1:]
    close = [word for word in words if word not in _SAID][-_CLOSE:]
    if "before" in close or is_last(close, "rescheduled"):
        return False  # "trains were cancelled on August 6" may be told ahead of it
    return _before(close, of_day=False) is False


def _is_aside(text: str, start: int, end: int, last: str) -> bool:
    """Whether a date stands by the way in a sentence that looks ahead, and may well be over.

    "It will undo the rise of July 16", "must be gone under the April 14 accords", "is seen at 4%
    after 3% in February".
    """
    if last == "of" or (last == "the" and _NOUN.match(text, end)):
        return True
    if _IN_DASHES.search(text, max(0, start - _BACK), start):
        return True
    if last == "on" and _AFTER.search(text, max(0, start - _FORWARD), start):
        return True
    if last in ("in", "for") and _COMPARED.search(text, max(0, start - _BACK), start):
        return True
    return is_told_late(text, start, end)


def _before(words: list[str], *, of_day: bool, is_rule: bool = False) -> bool | None:
    """Say what the last verb before a date tells, None where its sentence has none.

    The present tells of a day of the week to come ("they vote on Sunday").
    """
    for at in range(len(words) - 1, -1, -1):
        if stops(words[at]):
            break
        verdict = verdict_of(words, at)
        if verdict is None and of_day and is_present(words, at, is_rule=is_rule):
            return True
        if verdict is not None:
            return verdict
    return None


def _behind(text: str, end: int) -> bool | None:
    """Say what the first verb behind a date tells, None where its clause has none."""
    if _RISEN.match(text, end):
        return False
    high = min(len(text), end + _FORWARD)
    broken = _BREAK.search(text, end, high)
    last = broken.start() if broken else high
    said = _SAID_BY.match(text, end, last)
    quoted = None if said else _CLOSED.search(text, end, last)
    last = quoted.start() if quoted else last
    words = text[said.end() if said else end : last].split()
    for at, word in enumerate(words):
        verdict = verdict_of(words, at)
        if verdict is not None or stops(word):
            return verdict
    return None
