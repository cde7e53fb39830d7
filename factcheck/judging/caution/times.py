"""Why an amount is of another time than its figure, or of one that is not told in figures."""

from __future__ import annotations

from factcheck import edtf
from factcheck.claims.periods.dating import is_day_of_news
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import AMOUNTS, caution
from factcheck.judging.comparing.timeliness import time_in_it
from factcheck.kinds import DATES
from factcheck.model import Reach
from factcheck.patterns import pattern

_BEFORE_IT = pattern(
    r"^(?:long |just |even )?before the (?:pandemic|war|crisis|crash|merger|takeover|strike|slump"
    r"|lockdowns?)\b"
)
"""What a sentence begins with that tells of an earlier time, and not by its date."""


@caution(
    "day-of-the-news",
    blocks="wrong",
    of=DATES,
    published="2018-11-20",
    examples={"The Mara Dam was inaugurated on Monday.": '"Monday" is the day of the news'},
    rejects=("The Mara Dam was inaugurated on 3 May 2018.",),
)
def day_of_the_news(doubt: Doubt) -> str:
    """Give the day on which something was told, which need not be that on which it was done."""
    mention = doubt.claim.mention
    return f'"{mention.text}" is the day of the news' if is_day_of_news(mention) else ""


@caution(
    "time-without-figures",
    blocks="wrong",
    of=AMOUNTS,
    examples={
        "From 2000 to 2021 Norway lent Kenya $8.9 billion in the last year.": (
            '"in the last year" is a time that is not told in figures'
        ),
        "Before the pandemic the Tana Bridge cost $392 million.": (
            '"before the pandemic" is a time that is not told in figures'
        ),
    },
    rejects=("From 2000 to 2021 Norway lent Kenya $8.9 billion in all.",),
)
def time_without_figures(doubt: Doubt) -> str:
    """Give words for a time within that of the sentence: "in the last year", "in its first half".

    A figure is of all that time.
    """
    before = _BEFORE_IT.search(doubt.claim.setting.sentence)
    when = before[0] if before else time_in_it(doubt.claim)
    return f'"{when}" is a time that is not told in figures' if when else ""


@caution(
    "another-time",
    blocks="wrong",
    of=AMOUNTS,
    examples={
        "In 2020 Norway's lending to Kenya was $8.9 billion.": (
            "the figure is for 2017, and the article speaks of another time"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",),
)
def another_time(doubt: Doubt) -> str:
    """Give the time of a figure, where the sentence names another one.

    When somebody told the amount is no such time, nor is one over which it came together: "in the
    past decade".
    """
    if doubt.first.period_agrees or doubt.covered is None:
        return ""
    is_another = any(
        hit.reach <= Reach.SENTENCE and not hit.telling and not _is_over_years(doubt, hit.edtf)
        for hit in doubt.claim.setting.periods
    )
    if not is_another:
        return ""
    return f"the figure is for {doubt.fact.period_end}, and the article speaks of another time"


def _is_over_years(doubt: Doubt, stated: str) -> bool:
    """Whether a level is held against years that end with the one in which it stood."""
    told, covered = edtf.bounds(stated), doubt.covered
    if doubt.measure.dynamics != "stock" or not (covered and told.first and told.last):
        return False
    ends = covered.last is not None and covered.last.year == told.last.year
    return ends and told.first.year < told.last.year
