"""A slip of the words: the time, the direction, the source or the basis of an amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck import edtf
from factcheck.claims import around
from factcheck.judging.comparing.agreement import (
    agrees,
    figures_of_that_number,
    figures_of_the_very_number,
    is_told_closely,
)
from factcheck.judging.comparing.timeliness import time_in_it
from factcheck.judging.diagnoses import slot_changed, source_changed, whose_date
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.standing_still import is_called_by_it
from factcheck.judging.diagnoses.turned_round import is_owed, told_turned
from factcheck.judging.slips.undone import Undone, but_for, with_setting, with_slots
from factcheck.judging.together.company import Company
from factcheck.judging.together.told_otherwise import is_other_money
from factcheck.judging.together.told_together import with_that_number
from factcheck.kinds import PLACES
from factcheck.matching import Bearings, Candidate
from factcheck.matching.attributes import is_yearly, spans_years
from factcheck.matching.periods import is_no_time_of_it
from factcheck.model import ABSENT, Claim, Fact, Slot
from factcheck.patterns import HEDGES, pattern

_CLOSE = Decimal("0.02")
_RIGHT_BEHIND = pattern(r",?\s+(?:(?:in|at|of)\s+)?")
_OF_EACH = pattern(r"(?:in|for) each of\b|(?:each|every) year\b")
_CLOSE_BY = pattern(r"(?:\s+(?!and\b|but\b|while\b)[\w'-]+){0,4}\s*")
_RECEIVED = pattern(
    r"(?:\s+[a-z]+){0,3}\s+(?:receiv(?:e[sd]?|ing)|got|borrow(?:s|ed)?|obtained|took|drew"
    r"|(?:was|were) (?:lent|granted))\s+"
    r"(?:(?:an?|the|soft|cheap|concessional|chinese|in|of|worth|loans?|credits?|grants?|and|aid)\s+)*"
    rf"{HEDGES}"
)
"""What leads from a name to the amount that it received, and not to something else."""
_TWO_YEARS = pattern(r"\D*\d{4}\D+\d{4}\D*")


def at_another_time(case: Case, known: Sequence[Candidate]) -> Iterator[Undone]:
    """Undo a year, or a span of the same kind, that the sentence writes in digits.

    A span told of several figures may hold their own: "between 2000 and 2021: under Khan, $19bn".
    """
    known_then = (
        fact
        for fact in but_for(case, known, "period")
        if agrees(case.claim, fact) and is_told_closely(case.claim, fact)
    )
    yield from _at_the_times_of(case, known_then)


def over_other_years(case: Case) -> Iterator[Undone]:
    """Undo a span of years that no figure of the very number of an amount is of."""
    claim = case.claim
    if _TWO_YEARS.fullmatch(claim.slots.period.text):
        own = figures_of_the_very_number(claim, case.index)
        yield from _at_the_times_of(case, filter(spans_years, own))


def on_another_price_basis(case: Case) -> Iterator[Undone]:
    """Undo a price basis right behind an amount: "$240 billion in constant 2021 dollars"."""
    claim, basis = case.claim, case.claim.slots.price_basis
    between = around.between(claim, claim.mention.end, basis.start)
    if basis.is_stated and basis.start > claim.mention.end and _RIGHT_BEHIND.fullmatch(between):
        changed = with_slots(claim, price_basis=ABSENT)
        yield Undone("FC105", changed, slot_changed.told_on_another_basis)


def in_all(case: Case) -> Iterator[Undone]:
    """Undo "a year" beside an amount, if no figure for each year is that number."""
    if _is_told_yearly(case.claim) and not _is_a_yearly_figure(case):
        yield Undone("FC106", _told_in_all(case.claim), slot_changed.told_of_another_span)


def _is_told_yearly(claim: Claim) -> bool:
    """Whether words tell an amount of each year: "a year", "in each of the past ten years"."""
    said = claim.slots.aggregation
    between = around.between(claim, claim.mention.end, said.start)
    is_of_each = said.value == "annual" and _OF_EACH.match(said.text.lower()) is not None
    return claim.mention.per == "year" or (
        is_of_each and said.start >= claim.mention.end and _CLOSE_BY.fullmatch(between) is not None
    )


def _told_in_all(claim: Claim) -> Claim:
    slots = with_slots(claim, aggregation=ABSENT)
    return replace(slots, mention=replace(claim.mention, per=None))


def _at_the_times_of(case: Case, figures: Iterable[Fact]) -> Iterator[Undone]:
    claim, stated = case.claim, case.claim.slots.period
    of_all = edtf.bounds(stated.value or "") if stated.rule == "date-in-sentence" else None
    if not around.is_here(claim, stated.start):
        return
    if not any(map(str.isdigit, stated.text)) or time_in_it(claim):
        return
    if whose_date.is_dated_past_another(case) or whose_date.is_told_of_now(case):
        return
    if any(_is_of_that_time(fact, stated) for fact in figures_of_that_number(claim, case.index)):
        return
    times = {
        when: None
        for fact in figures
        if (when := edtf.interval(fact.period_start, fact.period_end))
        and _is_alike(when, stated.value or "")
        and not is_called_by_it(case, fact)
        and not slot_changed.may_be_told_with_it(case, fact)
        and not is_no_time_of_it(case.bearings, fact)
        and not (of_all and of_all.contains(edtf.bounds(when)))
    }
    for when in times:
        periods = tuple(
            replace(hit, edtf=when) if hit.slot.start == stated.start else hit
            for hit in claim.setting.periods
        )
        yield Undone(
            "FC201", with_setting(claim, periods=periods), slot_changed.told_at_another_time
        )


def _is_of_that_time(fact: Fact, stated: Slot) -> bool:
    """Whether a figure is of the very time that is stated: another may have its number, too."""
    return edtf.interval(fact.period_start, fact.period_end) == stated.value


def _is_alike(one: str, other: str) -> bool:
    """Whether two times differ, and both are spans, or told to the year, the month or the day."""
    return one != other and (len(one) == len(other) or ("/" in one and "/" in other))


def the_other_way_round(case: Case) -> Iterator[Undone]:
    """Undo giver and receiver exchanged, where the sentence names both.

    One may be meant by a word: "China owes it $67 billion", where it names Pakistan before.
    """
    claim = case.claim
    givers, takers = (
        {hit.entity for hit in case.bearings.stated if hit.role == role}
        for role in ("provider", "recipient")
    )
    told_twice = {hit.entity for hit in case.bearings.stated if hit.slot.rule == "who-gives"}
    parties = givers | takers
    if any(hit.slot.rule == "owes-it" for hit in case.bearings.takers):
        parties |= {hit.entity for hit in case.bearings.stated if hit.kind in PLACES}
    if len(parties) != 2 or told_twice & takers:
        return
    one, other = parties
    turned = {one: other, other: one}
    entities = tuple(
        replace(hit, entity=turned.get(hit.entity, hit.entity)) for hit in claim.setting.entities
    )
    slots = {
        name: replace(slot, value=turned[slot.value])
        for name in ("subject", "provider", "recipient")
        if (slot := getattr(claim.slots, name)).value in turned
    }
    yield Undone("FC302", with_slots(with_setting(claim, entities=entities), **slots), told_turned)


def received_by_its_giver(case: Case) -> Iterator[Undone]:
    """Undo the role of who is told to have received an amount, and only ever gives.

    "China received $354.4 billion": by its very number it is what China gave. What is paid back
    goes to who gave it. Nobody else may be named who could be the other party.
    """
    claim, index, takers = case.claim, case.index, case.bearings.takers
    told = {hit.entity for hit in (*case.bearings.givers, *takers)}
    if len(told) != 1 or not takers or not takers[0].slot.is_stated:
        return
    (giver,) = told
    led = around.between(claim, takers[0].slot.end, claim.mention.start)
    if giver not in index.providers or _RECEIVED.fullmatch(led) is None:
        return
    if any(hit.kind in PLACES and hit.entity != giver for hit in case.bearings.stated):
        return
    figures = figures_of_the_very_number(claim, index)
    if any(is_owed(index.measures[fact.measure]) for fact in figures):
        return
    entities = tuple(
        replace(hit, role="provider") if hit.role == "recipient" else hit
        for hit in claim.setting.entities
    )
    slots = {"recipient": ABSENT, "provider": claim.slots.recipient}
    if claim.slots.subject.value == giver:
        slots["subject"] = ABSENT
    yield Undone("FC302", with_slots(with_setting(claim, entities=entities), **slots), told_turned)


def by_another_source(case: Case, known: Sequence[Candidate]) -> Iterator[Undone]:
    """Undo a source that has no such figure, right beside the amount."""
    claim, said = case.claim, case.claim.slots.attribution
    if not source_changed.is_of_this_amount(case):
        return
    if any(c.fact.publisher == said.value and _is_close(claim, c.fact) for c in known):
        return
    publishers = {
        fact.publisher: None
        for fact in but_for(case, known, "attribution")
        if agrees(claim, fact) and source_changed.may_be_its_own(case, fact)
    }
    for publisher in publishers:
        entities = tuple(
            replace(hit, entity=publisher) if hit.role == "attribution" else hit
            for hit in claim.setting.entities
        )
        slots = {"attribution": replace(said, value=publisher)}
        changed = with_slots(with_setting(claim, entities=entities), **slots)
        yield Undone("FC304", changed, source_changed.told_of_another_source)


def by_the_year(case: Case, known: Sequence[Candidate], beside: Company) -> Iterator[Undone]:
    """Undo "a year" behind an amount that is one in all, of what may be meant or is told beside."""
    claim = case.claim
    if not _is_told_yearly(claim) or _is_a_yearly_figure(case):
        return
    changed = _told_in_all(claim)
    totals = [f for f in but_for(case, known, "aggregation") if agrees(claim, f)]
    anew = Case(replace(case.match, bearings=Bearings(changed, case.index)))
    totals += [fact for fact in with_that_number(anew) if beside.holds(fact)]
    if any(not is_other_money(case, fact) for fact in totals):
        yield Undone("FC106", changed, slot_changed.told_of_another_span)


def _is_a_yearly_figure(case: Case) -> bool:
    """Whether an amount is that of a figure for each year, of whatever the words may mean."""
    return any(
        is_yearly(case.index.measures[fact.measure])
        for fact in figures_of_that_number(case.claim, case.index)
    )


def _is_close(claim: Claim, fact: Fact) -> bool:
    """Whether an amount is that of a figure, printed carelessly."""
    said, value = claim.mention.value, fact.value
    return said is not None and value is not None and abs(said - value) <= abs(value) * _CLOSE
