"""Why a figure is of more or less than the time that an article speaks of."""

from __future__ import annotations

from datetime import date

from factcheck import edtf
from factcheck.edtf import Days
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.judging.comparing.timeliness import A_MONTH, A_YEAR
from factcheck.judging.words.adding_up import has_added_up
from factcheck.kinds import THINGS
from factcheck.matching.attributes import spans_years
from factcheck.matching.periods import is_less, period_of
from factcheck.model import PeriodHit, Reach
from factcheck.patterns import HEDGES, pattern

_THEN = pattern(r"\b(?:since|until|before|after) then\b")
SO_FAR = pattern(r"\b(?:so|thus) far\b|\b(?:year[- ])?to[- ]date\b")
"""Words for a time that is not over."""
_SEVERAL = 3
_MANY_TIMES = 2
"""What is so many times the figure of a year, or more, may be a sum over several."""
_CAME_ABOUT = pattern(
    r"\b(?:was|were|got)\s+(?:[a-z]+ly\s+)?"
    r"(?:completed|finished|commissioned|opened|inaugurated|added|created|launched|delivered)\b"
)
"""What happened in a time, and is no count of what had come about by then: "have been"."""
_HAS_RISEN_TO = pattern(
    rf"\b(?:stands?|stood|ris(?:en|es)|rose|grown|grew|come|came)\s+(?:at|to)\s+{HEDGES}$"
)


@caution(
    "then",
    examples={
        "From 2000 to 2021 Norway lent Kenya $8.9 billion, more than before then.": (
            '"before then" is no time that the words here tell'
        ),
    },
    rejects=("From 2000 to 2021 Norway lent Kenya $8.9 billion, more than before.",),
)
def then(doubt: Doubt) -> str:
    """Give words that point to a time told elsewhere: "since then"."""
    if doubt.measure.dynamics != "flow":
        return ""
    found = _THEN.search(doubt.claim.setting.clause)
    return f'"{found[0]}" is no time that the words here tell' if found else ""


@caution(
    "less-time",
    examples={
        "By July 2021 Norway had given Kenya aid of $358 million that year.": (
            "the figure is of more than that time"
        ),
    },
    rejects=("In 2021 Norway had given Kenya aid of $358 million.",),
)
def less_time(doubt: Doubt) -> str:
    """Give why a sum over more time than an article names is larger than what is told."""
    covered = doubt.covered
    if covered is None or doubt.measure.dynamics != "flow":
        return ""
    is_of_less = any(is_less(hit, days, covered) for hit, days in doubt.bearings.stated_periods)
    return "the figure is of more than that time" if is_of_less else ""


@caution(
    "not-over",
    examples={
        "So far in 2021 Kenya's road budget was $358 million.": "that time was not over",
    },
    rejects=("In 2021 Kenya's road budget was $358 million.",),
)
def not_over(doubt: Doubt) -> str:
    """Give why an amount that is told before its time is over is not all of it."""
    covered = doubt.covered
    if covered is None or doubt.measure.dynamics == "stock":
        return ""
    is_a_flow = doubt.measure.dynamics == "flow"
    goes_on = (is_a_flow and SO_FAR.search(doubt.claim.setting.clause)) or any(
        days.first is None and days.last and covered.last and _is_within(days.last, covered)
        for _, days in doubt.bearings.stated_periods
    )
    return "that time was not over" if goes_on else ""


def _is_within(day: date, covered: Days) -> bool:
    """Whether a day lies before the end of a time, and not before it began."""
    assert covered.last is not None
    return (covered.first is None or covered.first <= day) and day < covered.last


@caution(
    "added-up-by-then",
    blocks="wrong",
    of=("money",),
    examples={
        "All told, Kenya's aid from Norway was $3.58 billion in 2021.": (
            "the figure is of a year of those that may be counted"
        ),
    },
    rejects=(
        "Kenya's aid from Norway was $3.58 billion in 2021.",
        "All told, Kenya's aid from Norway was $358 million in 2021.",
    ),
)
def added_up_by_then(doubt: Doubt) -> str:
    """Give why a year's figure does not belie more that came together by its end: "in all"."""
    covered, said, value = doubt.covered, doubt.claim.mention.value, doubt.fact.value
    if covered is None or doubt.measure.dynamics != "flow" or spans_years(doubt.fact):
        return ""
    if said is None or value is None or said < value * _MANY_TIMES:
        return ""
    is_a_sum = has_added_up(doubt.claim, None)
    return "the figure is of a year of those that may be counted" if is_a_sum else ""


@caution(
    "another-start",
    examples={
        "Since 1990 the corridor has had 86 work sites.": "the figure begins in 2010",
    },
    rejects=("Since 2010 the corridor has had 86 work sites.",),
)
def another_start(doubt: Doubt) -> str:
    """Give when a figure begins, where the article begins years before: "since the 1990s"."""
    covered = doubt.covered
    if covered is None or covered.first is None or covered.last is None:
        return ""
    if (covered.last - covered.first).days <= A_YEAR:
        return ""
    is_earlier = any(
        days.first and days.last is None and (covered.first - days.first).days > 2 * A_YEAR
        for hit, days in doubt.bearings.stated_periods
        if hit.reach is Reach.CLAUSE
    )
    return f"the figure begins in {doubt.fact.period_start}" if is_earlier else ""


@caution(
    "within-the-year",
    examples={
        "In May 2020 Kenya owed Norway $9.4 billion.": "the figure is of the whole year",
        "Kenya's share of renewables was 81 percent in the last quarter of 2021.": (
            "the figure is of the whole year"
        ),
        "Early in 2021 Kenya's share of renewables was 81 percent.": (
            "the figure is of the whole year"
        ),
        "In December 2021 Kenya's share of renewables was 81 percent.": (
            "the figure is of the whole year"
        ),
    },
    rejects=(
        "In 2020 Kenya owed Norway $9.4 billion.",
        "At the end of 2020 Kenya owed Norway $9.4 billion.",
    ),
)
def within_the_year(doubt: Doubt) -> str:
    """Give why how much there was in August is not how much at the end of the year.

    Nor is it the average of the year, as a share or a rate may be.
    """
    covered = doubt.covered
    if covered is None or doubt.measure.dynamics == "event" or not doubt.first.period_agrees:
        return ""
    has_an_end = doubt.measure.dynamics == "stock" and doubt.measure.unit_kind != "percent"
    is_within = any(
        _is_part_of_its_year(hit, days, covered, has_an_end=has_an_end)
        for hit, days in doubt.bearings.stated_periods
    )
    return "the figure is of the whole year" if is_within else ""


def _is_part_of_its_year(hit: PeriodHit, days: Days, covered: Days, *, has_an_end: bool) -> bool:
    """Whether a stated time is a part of a figure's year: but its end, where that is what counts.

    Of a day that is told of a rate the last one counts, too: that of a month is no average.
    """
    if hit.telling or not (covered.first and covered.last and days.first and days.last):
        return False
    if (covered.last - covered.first).days + 1 < A_YEAR - 1 or not days.overlaps(covered):
        return False
    length = (days.last - days.first).days
    may_end_it = has_an_end or length == 0
    return length < A_YEAR // 2 + 2 and (days.last < covered.last or not may_end_it)


@caution(
    "more-time",
    examples={
        "In 2021 Kenya had 97,300 visitors.": "the figure is of a part of that time",
    },
    rejects=("In May 2021 Kenya had 97,300 visitors.",),
)
def more_time(doubt: Doubt) -> str:
    """Give why a figure of a month says nothing of a stated year.

    Of a stock that is told month by month any may be meant.
    """
    covered, dynamics = doubt.covered, doubt.measure.dynamics
    if covered is None or dynamics == "event" or not doubt.first.period_agrees:
        return ""
    stated = (edtf.bounds(hit.edtf) for hit in doubt.claim.setting.periods)
    year = next((days for days in stated if _is_part(covered, days)), None)
    if year is None or (dynamics == "stock" and not _is_told_often(doubt, year)):
        return ""
    return "the figure is of a part of that time"


def _is_part(covered: Days, stated: Days) -> bool:
    """Whether days lie within a year, or less, that has more than twice as many; not in a month."""
    if not (covered.first and covered.last and stated.first and stated.last):
        return False
    inside = stated.first <= covered.first and covered.last <= stated.last
    length, whole = (covered.last - covered.first).days + 1, (stated.last - stated.first).days + 1
    return inside and 2 * length < whole <= A_YEAR and (length > 1 or whole > A_MONTH)


def _is_told_often(doubt: Doubt, year: Days) -> bool:
    """Whether a stock has figures for several times of a year."""
    fact = doubt.fact
    others = doubt.index.facts_about(fact.measure, fact.subject)
    times = {other.period_end: period_of(other) for other in others if other.sector == fact.sector}
    return sum(days is not None and _is_part(days, year) for days in times.values()) >= _SEVERAL


@caution(
    "risen-to",
    of_others=True,
    of=("money",),
    examples={
        "Relief from Norway to Kenya has now risen to $39 million.": (
            "it is what there is in all by then"
        ),
    },
    rejects=("On 4 May 2021 Norway gave Kenya relief of $39 million.",),
)
def risen_to(doubt: Doubt) -> str:
    """Give why what has come together is not what was given on one day: "deposits stand at"."""
    covered = None if doubt.first.period_agrees else doubt.covered
    is_of_a_day = covered is not None and covered.first == covered.last
    if not is_of_a_day or doubt.subject.kind in THINGS:
        return ""
    found = _HAS_RISEN_TO.search(doubt.before_in_clause)
    return "it is what there is in all by then" if found else ""


@caution(
    "came-about-then",
    of=("money", "count", "number", "quantity"),
    examples={
        "In 2020 41 work sites of the corridor were opened.": "it is only what came about then",
    },
    rejects=(
        "By 2020 41 work sites of the corridor had been opened.",
        "In 2020 the corridor had 41 work sites.",
        "In 2020 76 work sites of the corridor were opened.",
    ),
)
def came_about_then(doubt: Doubt) -> str:
    """Give why what was completed in a year is less than all that was complete by its end."""
    said, whole = doubt.claim.mention.value, doubt.fact.value
    if doubt.measure.dynamics != "stock" or said is None or whole is None or said >= whole:
        return ""
    if not _CAME_ABOUT.search(doubt.claim.setting.clause):
        return ""
    is_in_a_time = any(
        days.first and days.last and days.first < days.last
        for hit, days in doubt.bearings.stated_periods
        if hit.reach is Reach.CLAUSE
    )
    return "it is only what came about then" if is_in_a_time else ""
