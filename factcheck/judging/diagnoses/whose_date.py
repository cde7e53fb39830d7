"""Whether a date in an amount's sentence is said of something else than the amount."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck import edtf
from factcheck.claims import around
from factcheck.claims.measures.sizes import NAMES_THING
from factcheck.claims.scenes.calendar import WEEKDAY
from factcheck.judging.caution.earlier import NOW
from factcheck.judging.comparing.digits import TWO
from factcheck.judging.comparing.timeliness import A_YEAR, is_of_its_day
from factcheck.judging.diagnoses.case import Case
from factcheck.model import Fact, Slot, Span
from factcheck.patterns import HEDGES, pattern

_AN_AMOUNT = pattern(r"[$\u20ac\u00a3\u00a5%]|(?:m|b|tr)illion\b|\d(?:bn|m|tn)\b")
_FROM = pattern(
    r"\b(?:from|since|(?:starting|starts|beginning|begins|began) in)\s+$"
    r"|\byears\s+(?:that\s+)?(?:following|followed|after|since)\b[^,;]{0,60}\bin\s+$"
)
_UP_TO = pattern(r"\b(?:ended|ending|ends)\s+(?:in|with|on)\s+$")
_EDITION = pattern(
    r"\b(?:edition|version|release)\s+(?:of|from|dated)\s+$"
    r"|\b(?:runs|ran|goes|went|reaches|reached)\s+(?:only\s+)?(?:up\s+)?to\s+$"
)
_OF_NEWS = pattern(rf"\b(?:day|week|month)\b|{WEEKDAY}\b", re.IGNORECASE)
_TOLD = pattern(r"\b(?:said|told|wrote|reported|stated|noted)\s+(?:on\s+|in\s+)?$")
_SAID = pattern(r"\b(?:said|told|wrote|stated|noted|added|tweeted)\s+(?:[a-z]+\s+)?(?:in|on)\s+$")
_OF_THE_NEXT = pattern(r";|\b(?:and|while|but|whereas)\s|,\s+(?:which|who)\s")
_OWN_DATE = pattern(
    r"(?:illion|\d\s?(?:bn|mn?|tn|%))\)?\s+(?:[a-z]+ed\s+)?(?:in|on|by|for|during)\s+$"
)
_WITH_AN_AMOUNT = pattern(r",?\s+(?:at|with)\s+(?:[a-z]+\s+){0,2}[^\s\w]{0,3}\d")
_BACK = pattern(r"(?:the )?(?:same|that) day\b")
_JOINED = pattern(rf"\s*,?\s+(?:and|but|against|after)\s+{HEDGES}")
_AFTER_THEM = pattern(
    r"\b(?:that|which)\s+(?:followed|preceded|succeeded|came\s+(?:next|after|before))\b"
    r"|\b(?:before|after)\s+(?:it|them)\b|\bits\s+(?:successor|predecessor)\b"
)
"""Words by which something comes after, or before, what has a time of its own."""
_ORIGINAL = pattern(r"\b(?:original|initial|first|earlier|previous)\s+$")
_DEED = pattern(
    r"\b(?:open(?:ed)?|inaugurated|completed|finished|commissioned|(?:in|into) (?:[a-z]+ )?"
    r"(?:operation|service|use)|operating|running)(?:\s+to\s+[a-z]+)?(?:\s+(?:in|on))?\s+$"
)
_NEXT_CLAUSE = pattern(r"^(?:\s+alone)?,\s+(?:and|but|while|whereas)\s")
_NEXT_BEGINS = pattern(r",\s+(?:and|but|while|whereas)\s+(?:(?:in|on|by|for|since)\s+)?$")
_LEADS_IN = pattern(
    r"(?:[^,;]{0,40}\s(?:years?|months?|weeks?|days?|decades?)\s)?"
    r"(?:after|before|since|once|when|although|though|while|until)\s"
)
_MAIN_CLAUSE = pattern(
    r",\s+[^,;]*\b(?:was|were|is|has|had|began|opened|started|went|came|[a-z]{3,}ed)\b"
)
_ITS_OWN_TIME = pattern(
    r",?\s+(?:when|as|after|once|before|until|while|by the time"
    r"|that (?:spring|summer|autumn|fall|winter))\b"
)
_AFTER_IT = pattern(r",\s+(?:after|following|before|on top of)\s")
_DONE_THEN = pattern(
    r"\b(?:and|but|then)\s+(?:(?:was|were|has|had|been|then|finally|officially)\s+)*"
    r"(?:[a-z]{3,}ed|began|went|came|broke|ran|sold)\b(?:,[^,;]{2,40},)?[^,;]*$"
)
_IN_RETURN = pattern(r"^\s+(?:for|against|on)\s+(?:an?|the|its|their)\s+(?:[a-z]+\s+){1,2}of\s+")
"""What leads from the date of a payment to what it is paid for: "by 2024 for a loan of"."""
_PEAKED = pattern(r"\b(?:peaked|culminated|topped\s+out)\s+(?:only\s+)?(?:in|during)\s+$")
"""What dates the height of something, and not its sum: "of $70.3 billion, peaked in 2017"."""
_OF_ITS_OWN_CLAUSE = pattern(
    r",\s+(?:and|but|while|whereas)\s+(?:the|its?|he|she|they|their|this|that)\s+[a-z-]+\s+[^,;]*$"
)
_BEGINS = pattern(r"\W*(?:(?:in|on|by|from|between|since|during|over)\s+)?(?:the\s+)?$")
_PAST_A_BRACKET = pattern(r"^[^()]*\)[^()]*(?:;|,\s+(?:and|but|while|whereas)\s)")
"""What parts a date from an amount: "since 2012, and the country holds", "(…, 2017), whereas"."""
_BEGUN = pattern(
    r"[,(]\s*(?!when\b|as\b|after\b|since\b)[^,;()]{0,40}"
    r"\b(?:launched|begun|started|established|founded|initiated|unveiled|announced)\s+(?:in|on)\s+$"
)
"""What dates how a thing began, in an aside: "CPEC, launched in 2013, is worth"."""
_NEXT, _MANY_TIMES = Decimal("0.02"), 3
_WHO = pattern(r"\s+(?:the\s+)?")
"""What stands between the day of a publication and who publishes: "in 2024 the World Bank"."""
_TIME_APART = pattern(r"\b(?:years?|months?|weeks?|days?|decades?)\s+(?:after|before)\b")
"""What leads from a date to what was at another time: "it opened in May, a year after"."""


def is_told_of_now(case: Case) -> bool:
    """Whether an amount's clause speaks of today, and the date stands before that clause."""
    setting, when = case.claim.setting, case.claim.slots.period.start
    if NOW.search(setting.clause) is None:
        return False
    return when - case.claim.sentence.start < setting.sentence.find(setting.clause)


def _is_by_the_way(case: Case) -> bool:
    """Whether an amount only tells which thing is meant: "it began CPEC, a $62bn plan, in 2015"."""
    claim, named = case.claim, case.claim.slots.measure
    if named.rule != NAMES_THING or named.start > claim.mention.start:
        return False
    return around.between(claim, named.end, claim.mention.start).lstrip().startswith(",")


def is_dated_past_another(case: Case) -> bool:
    """Whether a date may be that of another amount, which stands between or behind, or a deed.

    "The loan was $1.55bn, and the contract of April 2015 $1.62bn." Or of what was done then: "it
    was built with a credit of $966m, and opened in July 2020". Or the amount has a time of its own:
    "$104 billion in 2019 and $74 billion when the pandemic struck".
    """
    claim, stated = case.claim, case.claim.slots.period
    if not around.is_here(claim, stated.start):
        return False
    first, last = sorted(
        (Span(claim.mention.start, claim.mention.end), Span(stated.start, stated.end))
    )
    if is_past_another(case, stated) or _is_of_the_main_clause(case, stated):
        return True
    if _is_by_the_way(case):
        return True
    if stated.start >= claim.mention.end and _PEAKED.search(around.before(claim, stated.start)):
        return True
    between = around.between(claim, first.end, last.start)
    if last.start != stated.start:
        return _is_of_what_stands_before(case, around.before(claim, stated.start), between)
    if _DONE_THEN.search(between) or (
        "," in between and _WITH_AN_AMOUNT.match(around.behind(claim, last.end))
    ):
        return True
    if not _OF_THE_NEXT.search(between):
        return False
    return _AN_AMOUNT.search(around.behind(claim, last.end)) is not None


def _is_of_what_stands_before(case: Case, before: str, between: str) -> bool:
    """Whether a date before an amount is that of what stands before the date, or between them."""
    if (
        _TIME_APART.search(between)
        or _IN_RETURN.match(between)
        or _is_of_an_earlier_clause(before, between)
    ):
        return True
    if _ORIGINAL.search(between) or (_DEED.search(before) and "," in between):
        return True
    if _AFTER_IT.search(between) or _ITS_OWN_TIME.match(around.behind(case.claim)):
        return True
    if _JOINED.fullmatch(between) and _AFTER_THEM.search(case.claim.setting.behind):
        return True  # "from 2013 to 2017 and $19.6 billion under the government that followed"
    return _OWN_DATE.search(before) is not None and _NEXT_CLAUSE.search(between) is not None


def _is_of_an_earlier_clause(before: str, between: str) -> bool:
    """Whether words lead from a date to an amount that has a clause of its own.

    A date with which a sentence begins is that of all its clauses.
    """
    if before.count("(") > before.count(")"):
        return _PAST_A_BRACKET.search(between) is not None
    return _OF_ITS_OWN_CLAUSE.search(between) is not None and not _BEGINS.fullmatch(before)


def _is_of_the_main_clause(case: Case, stated: Slot) -> bool:
    """Whether a sentence begins with a clause that tells the amount, and goes on with the date.

    "Seven years after China offered a loan of $130 million, the road was opened on June 3."
    """
    claim = case.claim
    if _LEADS_IN.match(claim.setting.sentence) is None or stated.start < claim.mention.end:
        return False
    between = around.between(claim, claim.mention.end, stated.start)
    return _MAIN_CLAUSE.search(between) is not None


def is_when_it_was_said(case: Case) -> bool:
    """Whether a date is that of the telling: "since its launch, the governor said in April"."""
    return _SAID.search(around.before(case.claim)) is not None


def is_of_the_edition(case: Case) -> bool:
    """Whether a date is that of who tells: "its edition of 2023 had", "which runs to 2017"."""
    return _EDITION.search(_before_its_date(case)) is not None


def is_of_the_telling(case: Case) -> bool:
    """Whether a date is that of the news: "the embassy said this month"."""
    is_told = _TOLD.search(_before_its_date(case)) is not None
    return is_told and _OF_NEWS.search(case.claim.slots.period.text) is not None


def is_when_it_came_out(case: Case, fact: Fact) -> bool:
    """Whether who published a figure does so on a date, which is that of its publication.

    "In late 2024 the World Bank named China its largest creditor, owed $29 billion."
    """
    said, when = case.claim.slots.period.value, case.claim.slots.period.end
    if not said or not fact.as_of:
        return False
    if not any(
        hit.entity == fact.publisher
        and _WHO.fullmatch(around.between(case.claim, when, hit.slot.start))
        for hit in case.bearings.stated
    ):
        return False
    stated = edtf.bounds(said)
    if stated.first is None or stated.last is None or (stated.last - stated.first).days > A_YEAR:
        return False
    return stated.overlaps(edtf.bounds(fact.as_of))


def _before_its_date(case: Case) -> str:
    """Give the words of an amount's sentence before the date that it is told with."""
    return around.before(case.claim, case.claim.slots.period.start)


def begins_a_clause(case: Case) -> bool:
    """Whether a date begins what is told next: "It opened in May, and in 2016 it had cost more"."""
    claim, measure = case.claim, case.claim.slots.measure
    return _NEXT_BEGINS.search(around.between(claim, measure.end, claim.mention.start)) is not None


def is_of_its_beginning(case: Case) -> bool:
    """Whether a date is that of how a thing began: "the $62 billion corridor, launched in 2015"."""
    return _BEGUN.search(_before_its_date(case)) is not None


def may_be_of_any_time(case: Case) -> bool:
    """Whether an undated amount of two digits is next to what a thing had at some other time."""
    if case.telling_digits > TWO or not case.match.best:
        return False
    if case.bearings.stated_periods and not is_of_its_beginning(case):
        return False
    published = case.claim.setting.published
    if any(is_of_its_day(each.fact, published) for each in case.match.best):
        return False
    said, first = case.claim.mention.value or Decimal(0), case.match.best[0].fact
    told = case.index.facts_about(first.measure, first.subject)
    values = {each.value for each in told if each.value and each.unit == first.unit}
    return len(values) > _MANY_TIMES and any(abs(said / each - 1) <= _NEXT for each in values)


def is_of_an_event_of_it(case: Case, fact: Fact) -> bool:
    """Whether a date is rightly told of how a thing began: "launched in 2013, is worth $62bn"."""
    stated, index = case.claim.slots.period.value, case.index
    if not stated or not is_of_its_beginning(case):
        return False
    return any(
        (event.date_value or "").startswith(stated)
        for measure in index.measures.values()
        if measure.unit_kind == "date"
        for event in index.facts_about(measure.id, fact.subject)
    )


def begins_then(case: Case, fact: Fact) -> bool:
    """Whether a date is told as the beginning or end of a time, and is: "counting from 2000".

    What is of a day does not begin: "repayments of $6 billion from 2021" are due from then on.
    """
    stated, before = case.claim.slots.period, _before_its_date(case)
    began, ended = (fact.period_start or "")[:4], (fact.period_end or "")[:4]
    if _UP_TO.search(before):
        return (stated.value or "").startswith(ended or "-")
    if _FROM.search(before) is None:
        return False
    is_of_a_day = fact.period_start == fact.period_end
    return is_of_a_day or (stated.value or "").startswith(began or "-")


def points_at_its_time(case: Case, fact: Fact) -> bool:
    """Whether words that point back may mean the time of a figure: "in 2014 …, that year".

    So may both its ends, in whatever words they stand.
    "The same day" is that of news which may stand anywhere.
    """
    said, year = case.claim.slots.period.text, (fact.period_start or "")[:4]
    last = (fact.period_end or "")[:4]
    if year and year != last and all(each in case.claim.setting.sentence for each in (year, last)):
        return True
    if any(map(str.isdigit, said)):
        return False
    points_back = _BACK.match(said.lower()) is not None
    return points_back or (year != "" and year in case.claim.setting.sentence)


def is_past_another(case: Case, said: Slot) -> bool:
    """Whether another amount stands between an amount and words of its sentence."""
    claim = case.claim
    first, last = sorted((Span(claim.mention.start, claim.mention.end), Span(said.start, said.end)))
    between = around.between(claim, first.end, last.start)
    return around.is_here(claim, first.start) and _AN_AMOUNT.search(between) is not None
