"""Why a figure says nothing of what was before: the article tells of two times.

A figure without a time is taken as the latest.
"""

from __future__ import annotations

from factcheck import edtf
from factcheck.claims.scenes.calendar import TODAY
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.model import PeriodHit, Reach
from factcheck.patterns import HEDGES, SET_AGAINST, YEAR, pattern

_FROM = pattern(rf"\bfrom\s+(?:an? (?:low|high|peak|level|record|rate)(?: of)?\s+)?{HEDGES}$")
_TO = pattern(rf"\bto\s+{HEDGES}\W?\d|^\s+(?:in|a year|the (?:year|month)|(?:year|month)s? )")
_CAME_FROM = pattern(rf"(?:,|\b(?:up|down))\s+from\s+{HEDGES}$")
_CAME_TO = pattern(rf"\b(?:from|by)\s+{HEDGES}\W?\d[\w.,]*(?:\s+[a-z]+)?\s+to\s+{HEDGES}$")
_WILL = (
    r"(?:will|would|may|might|could|can|should|is to|are to|was to|were to|(?:set|due|likely) to)"
)
_GROW = (
    r"(?:grow|rise|increase|expand|climb|swell|go up"
    r"|be (?:raised|increased|expanded|extended|enlarged|upgraded|doubled|lifted))"
)
_IS_BEING = (
    r"(?:is|are|was|were)\s+(?:now\s+|currently\s+)?being\s+"
    r"(?:raised|increased|expanded|extended|enlarged|upgraded|doubled|lifted|widened|rebuilt)"
)
_WILL_COME_TO = pattern(
    rf"\b(?:{_WILL}\s+(?:\w+ly\s+)?{_GROW}|{_IS_BEING})\b[^,;:]{{0,60}}\bto\s+{HEDGES}$"
)
_THAN = pattern(rf"\b(?:{SET_AGAINST})\s+{HEDGES}$")
_AT_SOME_TIME = pattern(rf"\s+in\s+{YEAR}\b|\s+(?:a|the|one) year (?:ago|earlier|before)\b")
_AT_THE_START = pattern(
    r"\s+(?:(?:at|in)\s+the\s+(?:very\s+)?(?:start|outset|beginning)|to\s+(?:begin|start)\s+with|at\s+first)\b"
)
_PEAK = (
    r"(?:peak|high|low|record|height|maximum|minimum|trough|high point|low point|high-water mark)"
)
_AT_ITS_PEAK = pattern(
    rf"\b(?:{YEAR}(?:['\u2019]s)?\s+(?:[a-z-]+\s+)?"
    r"|(?:below|above|under|off|short of|beyond|past|close to|near|nearing|than|beat(?:s|ing)?"
    r"|against)\s+(?:its|their|the|an?|that|last)\s+"
    rf"(?:[\w'\u2019-]+\s+){{0,3}}?){_PEAK}\s+(?:of|at|\()\s*{HEDGES}$"
)
"""What leads to how high or low something stood once: "well below its 2011 peak of"."""
NOW = pattern(rf"\b{TODAY}\b")
_SINCE_THEN = pattern(rf"\b(?:{TODAY}|(?:has|have) (?:since|now))\b")
_OWN_YEAR = pattern(rf"({YEAR})\s*[:=]?\s*$")
_A_YEARS = pattern(rf"\b({YEAR})\s*[:=]?\s*-?\d")
_IN_BRACKETS = rf"[^()\d]{{0,16}}\(\s*({YEAR})\b[^()]{{0,12}}\)"
_YEAR_BEHIND, _A_NUMBERS_YEAR = pattern(_IN_BRACKETS), pattern(rf"\d{_IN_BRACKETS}")
_TO_IT_IN = pattern(rf"\bin\s+({YEAR})\s+to\s+{HEDGES}$")
_IN_A_YEAR_TO = pattern(rf"\bin\s+({YEAR})\s+to\b")
_LAST_CENTURY = 1999
_LONG_AGO = 2009
_SOME_YEARS = 5
_WAS = pattern(
    r"\b(?:was|were|had|did|got|ate|gave|grew|made|spent|sold|stood|took|drew|won|held|bore)\b"
    r"|(?<!\bhas )(?<!\bhave )(?<!\bis )(?<!\bare )(?<!\bbeen )\b[a-z]{2,}ed\b"
)
"""How something was then; not what it "has reached"."""
_SO_IT_STANDS = pattern(
    r"\b(?:as (?:of|at)|last|latest|newest|most recent(?:ly)?|estimated?|estimates|est|census"
    r"|(?:measur|record|updat|publish|releas|report)ed)\b"
)
"""What tells that a level of years ago is the latest that was counted: "last recorded in 2003"."""
_WAS_ONCE = "it is what that was once, at its peak or lowest"
_OF_NOW = "the figure has no time, and the article speaks of years ago"
_CAME_LATER = "the article tells what came later, too"


@caution(
    "came-from",
    examples={
        "The Tana Bridge's length grew from 3.1 km to 4.2 km.": _CAME_LATER,
        "The Tana Bridge's length is 4.2 km, up from 3.1 km.": _CAME_LATER,
    },
    rejects=("The Tana Bridge's length is 3.1 km.",),
)
def came_from(doubt: Doubt) -> str:
    """Give why what an amount came from is none of what it came to: "up from 32 million"."""
    is_timed = any(hit.slot.is_stated for hit in doubt.claim.setting.periods)
    if (doubt.first.period_agrees and is_timed) or not _FROM.search(doubt.before):
        return ""
    return _CAME_LATER if _TO.search(doubt.behind) or _CAME_FROM.search(doubt.before) else ""


@caution(
    "came-to",
    examples={
        "The Tana Bridge's length grew from 4.2 km to 5.6 km.": (
            "the article tells what it was before, too"
        ),
    },
    rejects=("The Tana Bridge's length grew to 5.6 km.",),
)
def came_to(doubt: Doubt) -> str:
    """Give why an amount whose change is told may be newer than the figure."""
    is_newer = not doubt.first.period_agrees and _CAME_TO.search(doubt.before)
    return "the article tells what it was before, too" if is_newer else ""


@caution(
    "will-come-to",
    examples={
        "The Tana Bridge's length may be extended to 5.6 km.": "it is what that is yet to come to",
        "The Mara Dam's capacity will grow to 900 MW.": "it is what that is yet to come to",
        "The Mara Dam's capacity is being raised to 900 MW.": "it is what that is yet to come to",
    },
    rejects=("The Tana Bridge's length grew to 5.6 km.",),
)
def will_come_to(doubt: Doubt) -> str:
    """Give why what something will grow to is not what it is."""
    is_to_come = not doubt.first.period_agrees and _WILL_COME_TO.search(doubt.before_in_clause)
    return "it is what that is yet to come to" if is_to_come else ""


@caution(
    "at-the-start",
    examples={"The Tana Bridge's length was 3.1 km in the beginning.": _CAME_LATER},
    rejects=("The Tana Bridge's length was 3.1 km at the end.",),
)
def at_the_start(doubt: Doubt) -> str:
    """Give why what something was at first is not what it came to: "$9 billion at the start"."""
    return _CAME_LATER if _AT_THE_START.match(doubt.behind) else ""


@caution(
    "at-its-peak",
    examples={
        "Kenya's renewable share is well below its 2011 peak of 82.4 percent.": _WAS_ONCE,
        "Kenya's renewable share is still under its all-time high of 82.4 percent.": _WAS_ONCE,
    },
    rejects=("Kenya's renewable share reached a peak of 82.4 percent in 2021.",),
)
def at_its_peak(doubt: Doubt) -> str:
    """Give why what something once was at most or least is not what it is."""
    is_it = not doubt.first.period_agrees and _AT_ITS_PEAK.search(doubt.before)
    return _WAS_ONCE if is_it else ""


def _is_timeless(doubt: Doubt) -> bool:
    """Whether the figure has no time, nor anything that the amount shares with it."""
    return doubt.covered is None and not doubt.first.period_agrees


@caution(
    "set-against",
    examples={
        "The Tana Bridge's length is 4.2 km, compared with 3.1 km a year earlier.": _CAME_LATER,
    },
    rejects=("The Tana Bridge's length is 3.1 km.",),
)
def set_against(doubt: Doubt) -> str:
    """Give why what is set against an amount of another time is not the latest."""
    if not _is_timeless(doubt) or not _THAN.search(doubt.before):
        return ""
    return _CAME_LATER if _AT_SOME_TIME.match(doubt.behind) else ""


@caution(
    "in-a-series",
    examples={
        "Length of the Tana Bridge, km: 2011 3.1 km 2012 4.2 km.": _CAME_LATER,
        "The Tana Bridge's length grew in 2016 to 3.1 km and in 2020 to 5.6 km.": _CAME_LATER,
    },
    rejects=("Length of the Tana Bridge: 3.1 km.",),
)
def in_a_series(doubt: Doubt) -> str:
    """Give why a number of a series is not its latest: "2011 118.2 2012 122.7".

    Or with the years behind, "13 % (2010 est.), 11.2 % (2009 est.)", or "in 2011 to 118".
    """
    if not _is_timeless(doubt):
        return ""
    before, behind = doubt.before, doubt.behind
    if own := _OWN_YEAR.search(before):
        told = _A_YEARS.findall(before) + _A_YEARS.findall(behind)
    elif own := _YEAR_BEHIND.match(behind):
        told = _A_NUMBERS_YEAR.findall(before) + _A_NUMBERS_YEAR.findall(behind)
    elif own := _TO_IT_IN.search(before):
        told = _IN_A_YEAR_TO.findall(behind)
    else:
        return ""
    return _CAME_LATER if max(told, default="") > own[1] else ""


@caution(
    "last-century",
    examples={
        "In 1964 the Tana Bridge was 3.1 km long.": (
            "the figure has no time, and the article speaks of the last century"
        ),
    },
    rejects=("The Tana Bridge is 3.1 km long.",),
)
def last_century(doubt: Doubt) -> str:
    """Give why a figure without a time, which is taken as the latest, says nothing of 1950.

    What a clause tells of today is of today, whatever was in another: "by 1994 it had dropped to
    69; it has since recovered to 73.6".
    """
    is_old = _is_timeless(doubt) and any(
        days.last and days.last.year <= _LAST_CENTURY
        for hit, days in doubt.bearings.periods
        if not _is_past_by_now(doubt, hit)
    )
    return "the figure has no time, and the article speaks of the last century" if is_old else ""


def _is_past_by_now(doubt: Doubt, time: PeriodHit) -> bool:
    """Whether a time is told in another clause, and the amount's own tells of today."""
    is_now = _SINCE_THEN.search(doubt.claim.setting.clause) is not None
    return is_now and time.reach is not Reach.CLAUSE


@caution(
    "long-ago",
    published="2023-06-12",
    examples={
        "In 2003 the repayment period of Norway's loans to Kenya was 11 years.": _OF_NOW,
        "Norway's loans to Kenya had a repayment period of 11 years in 2016.": _OF_NOW,
    },
    rejects=(
        "The repayment period of Norway's loans to Kenya was 11 years.",
        "In 2021 the repayment period of Norway's loans to Kenya was 11 years.",
        "The repayment period of Norway's loans to Kenya was last recorded at 11 years in 2003.",
        "In 2016 the Tana Bridge was 3.1 km long.",
    ),
)
def long_ago(doubt: Doubt) -> str:
    """Give why a figure without a time says nothing of how it was years before: "in 2005 still".

    Years before the article came out or the figure was told, or in the first decade of the
    century. What was built stays as it is, and an old count may be the latest that there is.
    """
    if not _is_timeless(doubt) or doubt.subject.kind == "project":
        return ""
    stated = doubt.bearings.stated_periods
    ends = [
        days.last.year
        for hit, days in stated
        if days.last and not hit.telling and not _is_past_by_now(doubt, hit)
    ]
    if not ends or max(ends) > _latest_year_of_long_ago(doubt):
        return ""
    clause = doubt.claim.setting.clause
    is_then = _WAS.search(clause) and not _SO_IT_STANDS.search(doubt.claim.setting.sentence)
    return _OF_NOW if is_then else ""


def _latest_year_of_long_ago(doubt: Doubt) -> int:
    """Give the last year that is years before an article, or before its figure was told."""
    told = (doubt.claim.setting.published, doubt.fact.as_of)
    days = (edtf.bounds(day).last for day in told if day)
    return max([_LONG_AGO, *(day.year - _SOME_YEARS for day in days if day)])


@caution(
    "today-too",
    examples={"In 2004 the Tana Bridge was 3.1 km long; today it is longer.": _CAME_LATER},
    rejects=("In 2004 the Tana Bridge was 3.1 km long.",),
)
def today_too(doubt: Doubt) -> str:
    """Give why what was once is not the latest: "in 1960 it was 48 years; today it is 72"."""
    if not _is_timeless(doubt):
        return ""
    hits = doubt.claim.setting.periods
    years = [hit.edtf[:4] for hit in hits if hit.reach <= Reach.SENTENCE]
    now = NOW.search(doubt.behind) if years else None
    is_later = now is not None and max(years) not in doubt.behind[now.start() :]
    return _CAME_LATER if is_later else ""
