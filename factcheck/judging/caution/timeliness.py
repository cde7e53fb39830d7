"""Whether a figure is of the time that the article speaks of, and can contradict it at all."""

from __future__ import annotations

from datetime import date

from factcheck import edtf
from factcheck.claims import around
from factcheck.claims.periods.dating import is_day_of_news
from factcheck.edtf import Days
from factcheck.judging.caution import not_meant
from factcheck.matching import Match
from factcheck.matching.attributes import spans_years
from factcheck.matching.periods import is_less, period_of
from factcheck.model import Fact, PeriodHit, Reach
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import PLACES, Index

_A_MONTH, _A_YEAR, _TWO_YEARS = 31, 366, 731
_THEN = pattern(r"\b(?:since|until|before|after) then\b")
_SEVERAL = 3
_LONG_PAST = 913
"""After so many days, two years and a half, a newer figure is known."""
_FROM = pattern(rf"\bfrom\s+(?:an? (?:low|high|peak|level|record|rate)(?: of)?\s+)?{HEDGES}$")
_TO = pattern(rf"\bto\s+{HEDGES}\W?\d|^\s+(?:in|a year|the (?:year|month)|(?:year|month)s? )")
_CAME_FROM = pattern(rf"(?:,|\b(?:up|down))\s+from\s+{HEDGES}$")
_SO_FAR = pattern(r"\b(?:so|thus) far\b|\b(?:year[- ])?to[- ]date\b")
_CAME_TO = pattern(rf"\b(?:from|by)\s+{HEDGES}\W?\d[\w.,]*(?:\s+[a-z]+)?\s+to\s+{HEDGES}$")
_THAN = pattern(rf"\b(?:against|compared (?:with|to)|versus)\s+{HEDGES}$")
_AT_SOME_TIME = pattern(r"\s+in\s+(?:19|20)\d\d\b|\s+(?:a|the|one) year (?:ago|earlier|before)\b")
_NOW = pattern(r"\b(?:today|now|currently|nowadays|at present)\b")


def of_another_time(match: Match, index: Index) -> str:
    """Give why the bound figure is of a time that the article does not speak of; "" if it does.

    An article cannot disagree with what came after it, a stock changes from year to year, and
    the total of many years says nothing of one of them.
    """
    claim, candidate = match.claim, match.bound[0]
    fact = candidate.fact
    if claim.mention.kind in ("date", "daterange"):
        if is_day_of_news(claim.mention):
            return f'"{claim.mention.text}" is the day of the news'
        return ""
    if when := not_meant.time_in_it(claim):
        return f'"{when}" is a time that is not told in figures'
    if candidate.period_agrees:
        return came_later(match, index) or _stood_earlier(match, index)
    if period_of(fact) is not None and any(
        hit.reach <= Reach.SENTENCE and not hit.telling for hit in claim.setting.periods
    ):
        return f"the figure is for {fact.period_end}, and the article speaks of another time"
    if later := came_later(match, index) or _told_before(match):
        return later
    if not is_anchored(match, index):
        return "neither time nor source is that of the figure"
    return ""


def _stood_earlier(match: Match, index: Index) -> str:
    """Give why how much there was in one year does not belie what there was "by" a later one."""
    fact = match.bound[0].fact
    covered = period_of(fact)
    if index.measures[fact.measure].dynamics != "stock" or covered is None or covered.last is None:
        return ""
    by = [days for _, days in match.bearings.stated_periods if days.first is None and days.last]
    later = by and all(days.last and days.last.year > covered.last.year + 1 for days in by)
    return f"the figure is of {fact.period_end}, and such figures change" if later else ""


def _told_before(match: Match) -> str:
    """Give why what something was to cost says nothing of what it had cost later."""
    figures = [candidate.fact for candidate in match.best]
    if match.claim.mention.kind != "money" or any(
        period_of(fact) is not None or not fact.as_of for fact in figures
    ):
        return ""
    newest = max(fact.as_of or "" for fact in figures)
    told = edtf.bounds(newest).last
    later = any(
        told and days.first and days.first.year > told.year
        for hit, days in match.bearings.stated_periods
        if not hit.telling
    )
    return f"the figure was told in {newest}, before that time" if later else ""


def of_a_part_of_the_time(match: Match, index: Index) -> str:
    """Give why a figure of a month says nothing of a stated year; "" where it may.

    A sum over less time is less, and of a stock that is told month by month any may be meant.
    """
    if not match.bound:
        return ""
    fact = match.bound[0].fact
    covered, dynamics = period_of(fact), index.measures[fact.measure].dynamics
    if dynamics == "flow" and (then := _THEN.search(match.claim.setting.clause)):
        return f'"{then[0]}" is no time that the words here tell'
    if covered is None or dynamics == "event":
        return ""
    if dynamics == "flow" and any(
        is_less(hit, days, covered) for hit, days in match.bearings.stated_periods
    ):
        return "the figure is of more than that time"
    if dynamics == "flow" and _goes_on(match, covered):
        return "that time was not over"
    if not match.bound[0].period_agrees:
        return ""
    if any(_is_before_the_end(hit, days, covered) for hit, days in match.bearings.stated_periods):
        return "the figure is of the whole year"
    stated = (edtf.bounds(hit.edtf) for hit in match.claim.setting.periods)
    year = next((days for days in stated if _is_part(covered, days)), None)
    if year is None or (dynamics == "stock" and not _is_told_often(fact, year, index)):
        return ""
    return "the figure is of a part of that time"


def _is_before_the_end(hit: PeriodHit, days: Days, covered: Days) -> bool:
    """Whether a month or a day stands within the year of a figure, before its last month.

    How a stock stood in August is not how it stood at the end of the year, or on average.
    """
    if hit.telling or not (covered.first and covered.last and days.first and days.last):
        return False
    if (covered.last - covered.first).days + 1 < _A_YEAR - 1 or not days.overlaps(covered):
        return False
    return (days.last - days.first).days < _A_MONTH and days.last < covered.last


def _goes_on(match: Match, covered: Days) -> bool:
    """Whether an amount is told before its time is over: "so far this year", "by June 2017"."""
    if _SO_FAR.search(match.claim.setting.clause):
        return True
    return any(
        days.first is None and days.last and covered.last and _is_within(days.last, covered)
        for _, days in match.bearings.stated_periods
    )


def _is_within(day: date, covered: Days) -> bool:
    """Whether a day lies before the end of a time, and not before it began."""
    assert covered.last is not None
    return (covered.first is None or covered.first <= day) and day < covered.last


def of_an_earlier_time(match: Match) -> str:
    """Give why a figure without a time says nothing of what was before; "" where it may.

    Such a figure is taken as the latest: "from 32 million in 2019 to 4 million", "in 1960 it was
    48 years; today it is 72".
    """
    if not match.bound or match.bound[0].period_agrees:
        return ""
    claim, is_dated = match.claim, period_of(match.bound[0].fact) is not None
    before, behind = around.before(claim), around.behind(claim)
    if _FROM.search(before) and (_TO.search(behind) or _CAME_FROM.search(before)):
        return "the article tells what came later, too"
    if _CAME_TO.search(before):
        return "the article tells what it was before, too"
    if is_dated:
        return ""
    compares = _THAN.search(before) and _AT_SOME_TIME.match(behind)
    if compares or not_meant.has_a_later_one(before, behind):
        return "the article tells what came later, too"
    if words := not_meant.of_the_last_century(days for _, days in match.bearings.periods):
        return words
    years = [hit.edtf[:4] for hit in claim.setting.periods if hit.reach <= Reach.SENTENCE]
    now = _NOW.search(behind) if years else None
    if now is not None and max(years) not in behind[now.start() :]:
        return "the article tells what came later, too"
    return ""


def _is_part(covered: Days, stated: Days) -> bool:
    """Whether days lie within a year, or less, that has more than twice as many; not in a month."""
    if not (covered.first and covered.last and stated.first and stated.last):
        return False
    inside = stated.first <= covered.first and covered.last <= stated.last
    length, whole = (covered.last - covered.first).days + 1, (stated.last - stated.first).days + 1
    return inside and 2 * length < whole <= _A_YEAR and (length > 1 or whole > _A_MONTH)


def _is_told_often(fact: Fact, year: Days, index: Index) -> bool:
    """Whether a stock has figures for several times of a year."""
    others = index.facts_about(fact.measure, fact.subject)
    times = {other.period_end: period_of(other) for other in others if other.sector == fact.sector}
    return sum(days is not None and _is_part(days, year) for days in times.values()) >= _SEVERAL


def is_anchored(match: Match, index: Index) -> bool:
    """Whether an undated amount can be held against the dated figure that it is bound to.

    A sum over some years, or a stock that has stood at several heights, is another figure
    wherever the article shares neither its time nor its source; not so the only sum that there
    is of a government, whose time in office is meant.
    """
    if not match.bound:
        return True
    candidate = match.bound[0]
    fact = candidate.fact
    dated = fact.period_start is not None or fact.period_end is not None
    if candidate.period_agrees or not dated:
        return True
    if any(is_of_its_day(c.fact, match.claim.setting.published) for c in match.best):
        return True
    if fact.computed and fact.computed.is_general:
        return True
    dynamics = index.measures[fact.measure].dynamics
    if dynamics == "event" and fact.unit == "count":
        return False  # how many were signed on one day is not how many there are
    has_its_time = index.entities[fact.subject].kind == "organisation"
    a_sum = dynamics == "flow" and (
        (spans_years(fact) and not has_its_time) or _is_of_long_ago(match, fact, index)
    )
    return not (a_sum or _changes(fact, index)) or is_by_its_source(match, fact, index)


def is_of_its_day(fact: Fact, published: str | None, days: int = _A_MONTH) -> bool:
    """Whether a figure was told when an article came out, or so many days before that.

    What covers more than a year is of no day.
    """
    covered, told = period_of(fact), edtf.bounds(published).last if published else None
    if told is None or covered is None or covered.first is None or covered.last is None:
        return False
    if (covered.last - covered.first).days > _A_YEAR:
        return False
    return covered.first <= told and (told - covered.last).days <= days


def _is_of_long_ago(match: Match, fact: Fact, index: Index) -> bool:
    """Whether a place has had such figures for later years when the article came out.

    What a bridge cost stays what it cost.
    """
    if index.entities[fact.subject].kind not in PLACES:
        return False
    published, covered = match.claim.setting.published, period_of(fact)
    told = edtf.bounds(published).first if published else None
    if told is None or covered is None or covered.last is None:
        return False
    return told.year - covered.last.year > 1


def is_by_its_source(match: Match, fact: Fact, index: Index) -> bool:
    """Whether the article puts the amount down to who published a figure, or to its edition."""
    if fact.publisher is None:
        return False
    return fact.publisher in index.lineage(fact.subject) or any(
        hit.role == "attribution" and hit.entity in index.lineage(fact.publisher)
        for hit in match.claim.setting.entities
    )


def came_later(match: Match, index: Index) -> str:
    """Give why figures are too old or too new for an undated claim; "" where they are not."""
    if not match.bound or match.claim.mention.kind in ("date", "daterange"):
        return ""
    fact, published = match.bound[0].fact, match.claim.setting.published
    covered = period_of(fact)
    if later := not_meant.told_later(fact, published, index):
        return later
    if covered is None and not _changes(fact, index):
        return ""
    if covered is None and not fact.as_of and not is_by_its_source(match, fact, index):
        return "nothing says when the figure was true, and such figures change"
    if published is None:
        return ""
    told = edtf.bounds(published)
    if later := not_meant.of_later(fact, published):
        return later
    stock = index.measures[fact.measure].dynamics == "stock"
    if stock and not match.bound[0].period_agrees and not _is_near(fact, covered, told):
        return f"the figure is of {fact.as_of or fact.period_end}, and such figures change"
    return ""


def _is_near(fact: Fact, covered: Days | None, told: Days) -> bool:
    """Whether a figure was seen at most a month after an article, or two years before it.

    Nor may it be of a time long past.
    """
    seen = edtf.bounds(fact.as_of).last if fact.as_of else covered and covered.last
    if seen is None or told.last is None:
        return True
    if covered and covered.last and (told.last - covered.last).days > _LONG_PAST:
        return False
    return -_A_MONTH <= (told.last - seen).days <= _TWO_YEARS


def _changes(fact: Fact, index: Index) -> bool:
    """Whether the references have figures of that sort for several times."""
    others = index.facts_about(fact.measure, fact.subject)
    if index.measures[fact.measure].dynamics == "event":
        return False
    if fact.computed and index.computed.at_several_times(fact.measure, fact.subject):
        return True
    return len({other.period_end for other in others if other.period_end}) > 1
