"""The number is right, one thing said of it is not: FC203, FC201, FC106, FC105."""

from __future__ import annotations

from decimal import Decimal

from factcheck import edtf
from factcheck.claims import around
from factcheck.judging.comparing.agreement import (
    is_only_about_it,
    is_told_closely,
)
from factcheck.judging.comparing.converting import repricing
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.comparing.editions import is_outdated, successor_of
from factcheck.judging.comparing.timeliness import is_by_its_source, time_in_it
from factcheck.judging.diagnoses.case import Case, closest
from factcheck.judging.diagnoses.ends_of_spans import ends_then
from factcheck.judging.diagnoses.registry import Diagnosis, Silenced, diagnosis
from factcheck.judging.diagnoses.standing_still import (
    is_about_then,
    is_its_term,
    is_known_already,
    is_of_a_part_of_a_year,
    is_told_the_next_day,
    stood_before_and_after,
    tells_how_long,
    was_told_soon_after,
)
from factcheck.judging.diagnoses.times_of_others import is_of_another_thing
from factcheck.judging.diagnoses.whose_date import (
    begins_then,
    is_dated_past_another,
    is_of_an_event_of_it,
    is_of_the_edition,
    is_of_the_telling,
    is_past_another,
    is_told_of_now,
    is_when_it_came_out,
    points_at_its_time,
)
from factcheck.judging.phrasing.dates import date_in_style, date_words
from factcheck.judging.phrasing.style import fact_in_style, in_style_of
from factcheck.kinds import DATES
from factcheck.matching import Candidate, candidates_of
from factcheck.matching.attributes import is_yearly
from factcheck.model import Fact, MeasureHit
from factcheck.patterns import pattern

_AS_LOUD = 20
_SPENT_ON = pattern(
    r"\s+(?:a|per|each|every)\s+year\s+(?:in|for|on)\s+(?!(?:the|all|total|average|loans?|grants?)\b)(?=[a-z])"
)


def _fitting(case: Case, candidates: list[Candidate]) -> list[Fact]:
    claim = case.claim
    return [
        c.fact for c in candidates if case.has_number_of(c.fact) and is_told_closely(claim, c.fact)
    ]


@diagnosis("FC203")
def outdated(case: Case) -> Diagnosis | None:
    """Find an older edition's figure told as today's."""
    for candidate in case.match.best:
        fact = candidate.fact
        if not is_outdated(case.bearings, fact) or not case.fits(fact):
            continue
        newer = successor_of(fact, case.index)
        assert newer is not None
        assert newer.value is not None
        since = date_words(newer.as_of) if newer.as_of else "since"
        return Diagnosis(
            code="FC203",
            facts=(fact, newer),
            message=f"this is the figure of an older edition; a newer one replaced it ({since})",
            expected=f"{newer.value:f}",
            expected_unit=newer.unit,
            suggestion=fact_in_style(case.claim, newer),
            tried=case.interval,
        )
    return None


@diagnosis("FC201")
def wrong_date(case: Case) -> Diagnosis | None:
    """Find the amount at another time than the one stated.

    Raises:
        Silenced: it may well have stood so then, or is only what the thing is known by, or the
            date is that of something else, or of a part of a year where figures are of years.

    """
    mention = case.claim.mention
    if mention.kind in DATES or not mention.unit_stated or is_of_the_telling(case):
        return None
    candidates = [*case.misses("period"), *case.at_other_times]
    facts = closest(case, _fitting(case, [c for c in candidates if not _is_aimed_at(case, c.fact)]))
    if not facts:
        return None
    fact = facts[0]
    of_its_time = (is_known_already, is_its_term, is_of_a_part_of_a_year, may_be_told_with_it)
    if (
        is_dated_past_another(case)
        or is_of_the_edition(case)
        or is_told_of_now(case)
        or time_in_it(case.claim)
        or stood_before_and_after(case, facts)
        or tells_how_long(case)
        or is_only_about_it(case.claim, fact)
        or any(ask(case, fact) for ask in of_its_time)
        or any(ask(case, fact) for ask in (is_of_another_thing, is_about_then, points_at_its_time))
    ):
        raise Silenced
    if _fits_by_chance(case, fact) or _is_one_of_several(case, fact):
        return None
    fellows = (f for f in facts if f is not fact and f.period_start == fact.period_start)
    return told_at_another_time(case, fact, *fellows)


def may_be_told_with_it(case: Case, fact: Fact) -> bool:
    """Whether the stated time goes with a figure, though it is not the time that the figure is of.

    It begins or ends with it, the news of a day is told on it, or who published it tells it then.
    """
    return (
        begins_then(case, fact)
        or ends_then(case, fact)
        or was_told_soon_after(case, fact)
        or is_told_the_next_day(case, fact)
        or is_of_an_event_of_it(case, fact)
        or is_when_it_came_out(case, fact)
    )


def told_at_another_time(case: Case, fact: Fact, *fellows: Fact) -> Diagnosis:
    """Tell that an amount is of another time; `fellows` are those that publish it, too."""
    when, stated = edtf.interval(fact.period_start, fact.period_end), case.claim.slots.period
    assert when is not None
    return Diagnosis(
        code="FC201",
        facts=(fact, *fellows),
        message=f"the amount is right, but it is the figure for {date_words(when)}, "
        f'not "{stated.text}"',
        expected=when,
        expected_unit="date",
        suggestion=date_in_style(when, stated.text, stated.value),
        tried=case.interval,
    )


def _fits_by_chance(case: Case, fact: Fact) -> bool:
    """Whether a table has a sum of so few digits for some span of years anyway.

    So has somebody who counts all the world, where the article names neither it nor that source,
    and somebody else than the publisher of the figure that is bound, where an amount is round.
    """
    if is_by_its_source(case.bearings, fact):
        return fact.computed is not None and case.claim.mention.value_max is not None
    if fact.computed is None:
        is_round = case.telling_digits < TWO
        is_anothers = all(fact.publisher != bound.publisher for bound in case.bound[:1])
        return (is_round and is_anothers) or case.bearings.named.keys().isdisjoint(
            {fact.subject, fact.publisher}
        )
    return case.telling_digits < MANY or case.claim.mention.value_max is not None


def _is_one_of_several(case: Case, fact: Fact) -> bool:
    """Whether a round amount is that of one of several events of the kind: another deposit.

    A few of a kind are found at any time: "six documents were signed".
    """
    if case.telling_digits > 1 or case.claim.mention.kind != "money":
        return case.telling_digits < TWO and case.claim.mention.text.isalpha()
    held = case.index.facts_about(fact.measure, fact.subject)
    return len({other.period_start for other in held if other.value == fact.value}) > 1


def _is_aimed_at(case: Case, fact: Fact) -> bool:
    """Whether an amount is planned for a time after that of a figure: "below 5 percent by 2030"."""
    if case.claim.slots.modality.value != "planned" or not fact.period_end:
        return False
    covered = edtf.bounds(fact.period_end).last
    return any(
        covered and days.last and days.last.year > covered.year
        for _, days in case.bearings.stated_periods
    )


@diagnosis("FC106")
def wrong_aggregation(case: Case) -> Diagnosis | None:
    """Find a total told as a yearly figure, or the reverse."""
    facts = closest(case, _fitting(case, case.misses("aggregation")) or _a_year_or_in_all(case))
    if not facts or is_spent_on_something(case, facts[0]):
        return None
    return told_of_another_span(case, facts[0])


def is_spent_on_something(case: Case, fact: Fact) -> bool:
    """Whether words tell on what a project spends a sum each year: "$2 billion a year in fuel"."""
    found = _SPENT_ON.match(around.behind(case.claim))
    if found is None or case.index.entities[fact.subject].kind != "project":
        return False
    place = case.claim.mention.end + found.end()
    return all(hit.slot.start != place for hit in case.bearings.stated)


def told_of_another_span(case: Case, fact: Fact) -> Diagnosis:
    """Tell that a figure is one for all the time and not for a year, or the reverse."""
    yearly = case.claim.slots.aggregation.value == "annual"
    right = "a total over the whole time" if yearly else "a figure for one year"
    each = _each_year(fact) if yearly else None
    return Diagnosis(
        code="FC106",
        facts=(fact,),
        message=f"the amount is {right}, not {'a yearly figure' if yearly else 'a total'}",
        expected=f"{each:f}" if each else None,
        expected_unit=fact.unit if each else None,
        suggestion=in_style_of(case.claim, each, fact.precision) if each else None,
        tried=case.interval,
    )


def _a_year_or_in_all(case: Case) -> list[Fact]:
    """Give the figures of the same told a year for a total, or in all for what is told a year.

    Such a measure has a title of its own ("average annual commitments"), and the same words but
    for those.
    """
    measures, hits = case.index.measures, case.claim.setting.measures
    if case.claim.slots.aggregation.value not in ("annual", "total") or not hits:
        return []
    others = {
        other: hit.slot
        for hit in hits
        if hit.weight > hits[0].weight - _AS_LOUD
        for other in measures[hit.measure].confusable_with
        if is_yearly(measures[other]) != is_yearly(measures[hit.measure])
        and measures[other].unit_kind == measures[hit.measure].unit_kind
    }
    found = [
        candidate
        for other, slot in others.items()
        for candidate in candidates_of(case.bearings, MeasureHit(other, 0, slot))
    ]
    return _fitting(case, [c for c in found if set(c.conflicts) == {"aggregation"}])


def _each_year(fact: Fact) -> Decimal | None:
    """Give the yearly mean of a total, to the digit that the total is printed to."""
    span = edtf.interval(fact.period_start, fact.period_end)
    days = edtf.bounds(span) if span else None
    if fact.value is None or days is None or days.first is None or days.last is None:
        return None
    mean = fact.value / (days.last.year - days.first.year + 1)
    step = fact.precision or Decimal(1)
    return (mean / step).to_integral_value() * step


@diagnosis("FC105")
def wrong_price_basis(case: Case) -> Diagnosis | None:
    """Find the amount on another price basis than the one stated."""
    facts = closest(case, _fitting(case, case.misses("price_basis")))
    stated = case.claim.slots.price_basis
    is_behind = stated.start > case.claim.mention.start
    if not facts or (is_behind and is_past_another(case, stated)):
        return None
    return told_on_another_basis(case, facts[0])


def told_on_another_basis(case: Case, fact: Fact) -> Diagnosis:
    """Tell on which price basis an amount is."""
    stated = case.claim.slots.price_basis
    factor = repricing(fact, stated.value or "", case.index)
    repriced = None if factor is None or fact.value is None else fact.value * factor
    return Diagnosis(
        code="FC105",
        facts=(fact,),
        message=f'the amount is in {basis_words(fact.price_basis)}, not "{stated.text}"',
        expected=f"{repriced.to_integral_value():f}" if repriced else None,
        expected_unit=fact.unit if repriced else None,
        suggestion=basis_words(fact.price_basis),
        tried=case.interval,
    )


def basis_words(basis: str) -> str:
    """Say a price basis in words: `constant-2021` is `constant 2021 prices`."""
    kind, _, year = basis.partition("-")
    return (
        f"{kind} {year} prices"
        if year
        else {"ppp": "purchasing-power parity"}.get(kind, f"{kind} prices")
    )
