"""Days that are told of another step of a thing, are counted from others, or lie in a long time."""

from __future__ import annotations

import re
from math import inf

from factcheck.claims import around
from factcheck.edtf import Days
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.judging.comparing.agreement import agrees
from factcheck.judging.comparing.timeliness import A_MONTH, A_YEAR
from factcheck.judging.phrasing.dates import date_words
from factcheck.kinds import DATES
from factcheck.patterns import pattern

_SEVERAL_YEARS = 2 * A_YEAR
_OF_A_DAY, _OF_A_MONTH = 3, 2
"""So many words has a date that is of a day, or of a month."""
_WILL_BE = pattern(
    r"\b(?:will|shall|is(?: (?:due|set|expected|likely|planned|scheduled))? to)\s+"
    r"(?:[a-z]+\s+)?(?:be|begin|start|open|enter|go|come)\b"
    r"(?:\s+(?!(?:was|were|had|has|after|before|when|since)\b)[a-z]+){0,3}$"
)
_COUNTED = pattern(
    r"(?i)(?:(?:the|that)\s+(?:same\s+|very\s+|next\s+|previous\s+|following\s+)?|an?\s+)day"
    r"(?:\s+(?:before|after|earlier|later))?"
)
"""A day that is told by another one, which need not be the one it is counted from here."""


@caution(
    "day-by-another",
    of=DATES,
    published="2019-03-01",
    examples={
        "The Mara Dam, opened the day before, was shut on 3 May 2018.": (
            '"the day before" is counted from another day'
        ),
    },
    rejects=("The Mara Dam was opened on 3 May 2018.",),
)
def day_by_another(doubt: Doubt) -> str:
    """Give a day that is only told by another: "opened the day before, it wrote on 26 May"."""
    told = doubt.claim.mention.text
    return f'"{told}" is counted from another day' if _COUNTED.fullmatch(told) else ""


@caution(
    "older-article",
    of=DATES,
    published="2019-03-01",
    examples={
        "The 2019 Rift Atlas was released in February 2019.": "the article is older than that day",
        "The 2019 Rift Atlas is released in May 2019.": "the article is older than that day",
    },
    rejects=("The Mara Dam was opened on 3 May 2018.",),
)
def older_article(doubt: Doubt) -> str:
    """Give why what an article looks forward to, or tells as done, is not what came after it."""
    published, right = doubt.claim.setting.published, doubt.fact.date_value
    is_older = published and right and doubt.claim.low and published < right
    return "the article is older than that day" if is_older else ""


@caution(
    "still-to-come",
    of=DATES,
    published="2019-03-01",
    examples={"The Mara Dam will be opened in May 2019.": "that day was long past by then"},
    rejects=("The Mara Dam was opened in May 2017.",),
)
def still_to_come(doubt: Doubt) -> str:
    """Give why what an article says is still to come is not what was past by its day.

    So is what is planned for a day after it: "planned for 2030", told in 2023.
    """
    claim, words = doubt.claim, doubt.claim.slots.measure
    published, right = claim.setting.published, doubt.fact.date_value
    is_past = published and right and right < published[: len(right)]
    if not is_past or not around.is_here(claim, words.start):
        return ""
    told = f"{around.before(claim, words.start)}{words.text}"
    is_ahead = "planned" in doubt.measure.title.lower() and (published or "") < (
        claim.mention.resolved or ""
    )
    return "that day was long past by then" if is_ahead or _WILL_BE.search(told) else ""


@caution(
    "right-day-beside",
    of=DATES,
    examples={
        "The Mara Dam was opened in May 2017; it was opened again on 25 October 2018.": (
            "its sentence gives the day of the reference data, too"
        ),
    },
    rejects=("The Mara Dam was opened in March 2019.",),
)
def right_day_beside(doubt: Doubt) -> str:
    """Give why a date beside the right one is that of another step: "ready in July, opened on".

    Or it is the day of such an event itself, which came after the article was written.
    """
    claim, right = doubt.claim, doubt.fact.date_value
    others = doubt.index.facts_about(doubt.fact.measure, doubt.fact.subject)
    if any(agrees(claim, each) for each in others):
        return "it is the day of another such event"
    words = date_words(right).lower().split() if right else []
    if len(words) not in (_OF_A_DAY, _OF_A_MONTH) or doubt.claim.point == right:
        return ""
    *days, month, year = words
    day = days[0] if days else r"\d{1,2}"
    told = rf"(?<!\d)(?:{day} {month}|{month} {day}),? {year}\b"
    is_told = re.search(told, doubt.claim.setting.sentence) is not None
    return "its sentence gives the day of the reference data, too" if is_told else ""


@caution(
    "told-over-years",
    blocks="wrong",
    of=("money",),
    published="2024-06-10",
    examples={
        "Over the past ten years Norway promised Kenya a $9.3 billion package for the corridor.": (
            "it is told over years, and the figure at once"
        ),
    },
    rejects=("In May 2019 Norway promised Kenya a $9.3 billion package for the corridor.",),
)
def told_over_years(doubt: Doubt) -> str:
    """Give why what was announced at once is not what came about over years."""
    if doubt.measure.dynamics != "event" or _days_in(doubt.covered) > A_MONTH:
        return ""
    stated = (days for _, days in doubt.bearings.stated_periods)
    is_over_years = any(_SEVERAL_YEARS < _days_in(days) < inf for days in stated)
    return "it is told over years, and the figure at once" if is_over_years else ""


def _days_in(days: Days | None) -> float:
    """Give how many days a time lasts; one that is open, or none, lasts for ever."""
    if days is None or days.first is None or days.last is None:
        return inf
    return (days.last - days.first).days
