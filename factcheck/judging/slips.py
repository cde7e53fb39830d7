"""What an amount may be but for one slip: the claims that undo it, one function a code.

None of them says that something is wrong: `undoing` asks whether a claim without the slip would
be supported, and only then is it told, in the words of its diagnosis.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from factcheck import edtf
from factcheck.judging.agreement import agrees, in_unit_of, number_fits
from factcheck.judging.caution.not_meant import time_in_it
from factcheck.judging.diagnoses import (
    currency_changed,
    number_changed,
    other_measure,
    slot_changed,
    source_changed,
    whose_date,
)
from factcheck.judging.diagnoses.registry import (
    Case,
    Diagnosis,
    explains,
    is_of_any_money,
    is_stated,
    telling_digits,
)
from factcheck.judging.diagnoses.turned_round import told_turned
from factcheck.judging.digits import MANY, TWO, unswapped
from factcheck.judging.recognising import told_near
from factcheck.judging.told_together import Company, likely
from factcheck.matching import Candidate
from factcheck.matching.attributes import may_be_in, spans_years
from factcheck.matching.bearings import SlotName
from factcheck.model import Claim, Fact, MeasureHit
from factcheck.patterns import pattern
from factcheck.units import is_currency

_POWERS = (3, -3, 6, -6)
_CLOSE = Decimal("0.02")
_GIFT = pattern(r"\b(?:grants?|gifts?|donations?|donated)\b")
_LOAN = pattern(r"\b(?:loans?|lent|credits?|lending|borrowed)\b")
_WITH_ITS_SUM = pattern(r"\b(?:grant|gift|donation|loan|credit)s? (?:of|worth) \S{0,4}\d")
"""What is given in another way beside an amount, with a sum of its own."""
_LOUDEST = 100


class Undone(NamedTuple):
    """A claim without a slip: the slip's code, and how it is told of the figure then found."""

    code: str
    claim: Claim
    told: Callable[[Case, Fact], Diagnosis]


def undone(case: Case, beside: Company, anywhere: Company) -> Iterator[Undone]:
    """Yield a claim without each slip that may be in it.

    `beside` is told in its sentence, `anywhere` in the article.
    """
    yield from _the_other_way_round(case)
    if telling_digits(case.claim) < TWO:
        return
    match = case.match
    all_known = (*match.bound, *match.less_likely, *match.near_misses, *told_near(case))
    known = [c for c in all_known if c.fact.computed is None or c.fact.computed.is_whole]
    yield from _at_another_time(case, [*known, *_in_other_years(case, anywhere)])
    known += likely(case, beside, least=TWO)
    yield from _in_another_currency(case, known)
    yield from _by_another_source(case, known)
    yield from _at_another_scale(case, known, anywhere)
    yield from _with_digits_swapped(case, known, anywhere)
    yield from _of_another_measure(case)


def by_their_digits(case: Case, company: Company) -> Iterator[Undone]:
    """Yield a claim in the currency, and at the scale, of figures published with those told."""
    known = list(likely(case, company))
    yield from _in_another_currency(case, known)
    yield from _at_another_scale(case, known, company)
    yield from _with_digits_swapped(case, known, company)


def _but_for(case: Case, known: list[Candidate], slot: SlotName) -> Iterator[Fact]:
    """Yield the figures that nothing but one slot sets aside."""
    for candidate in known:
        if candidate.conflicts == (slot,) and explains(case.claim, candidate.fact):
            yield candidate.fact


class _Numbers:
    """The numbers of figures in a claim's unit, among which one without a slip is looked for."""

    def __init__(self, claim: Claim, known: Iterable[Candidate], company: Company) -> None:
        is_rounded = telling_digits(claim) >= MANY
        self._points = [
            (span.point, is_rounded or _is_sum_of_it(each, company))
            for each in known
            if (span := in_unit_of(claim, each.fact)) is not None
        ]

    def hold(self, value: Decimal, step: Decimal | None) -> bool:
        """Whether a number is that of a figure itself, and not one that only its hedge allows.

        Of two digits it must be the very one, but for a sum, which no number is rounded to.
        """
        half = (step or Decimal(0)) / 2
        return any(abs(value - point) <= half * is_rounded for point, is_rounded in self._points)


def _is_sum_of_it(candidate: Candidate, company: Company) -> bool:
    """Whether a figure is a sum of a table, of a thing that is named or told of right."""
    is_its = candidate.certain or (candidate.period_agrees and company.tells_of(candidate.fact))
    return candidate.fact.computed is not None and is_its


def _in_other_years(case: Case, company: Company) -> Iterator[Candidate]:
    """Yield what a table has for other years of a thing of which the article tells more."""
    for candidate in case.at_other_times:
        if not spans_years(candidate.fact) and company.tells_of(candidate.fact):
            yield candidate


def _at_another_time(case: Case, known: list[Candidate]) -> Iterator[Undone]:
    """Undo a year, or a span of the same kind, that the sentence writes in digits.

    A span told of several figures may hold their own: "between 2000 and 2021: under Khan, $19bn".
    """
    claim, stated = case.claim, case.claim.slots.period
    of_all = edtf.bounds(stated.value or "") if stated.rule == "date-in-sentence" else None
    if not _is_here(claim, stated.start):
        return
    if not any(map(str.isdigit, stated.text)) or time_in_it(claim):
        return
    if whose_date.is_dated_past_another(case):
        return
    times = {
        when: None
        for fact in _but_for(case, known, "period")
        if (when := edtf.interval(fact.period_start, fact.period_end))
        and len(when) == len(stated.value or "")
        and agrees(claim, fact)
        and not whose_date.begins_then(case, fact)
        and not (of_all and of_all.contains(edtf.bounds(when)))
    }
    for when in times:
        periods = tuple(
            replace(hit, edtf=when) if hit.slot.start == stated.start else hit
            for hit in claim.setting.periods
        )
        yield Undone("FC201", _set(claim, periods=periods), slot_changed.told_at_another_time)


def _the_other_way_round(case: Case) -> Iterator[Undone]:
    """Undo giver and receiver exchanged, where the sentence names both."""
    claim = case.claim
    parties = {hit.entity for hit in case.bearings.stated if hit.role in ("provider", "recipient")}
    if len(parties) != 2:
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
    yield Undone("FC302", _slotted(_set(claim, entities=entities), **slots), told_turned)


def _in_another_currency(case: Case, known: list[Candidate]) -> Iterator[Undone]:
    """Undo a currency that the printed sign cannot stand for."""
    claim = case.claim
    if claim.mention.kind != "money":
        return
    units = {
        fact.unit: None
        for fact in _but_for(case, known, "unit")
        if is_currency(fact.unit) and number_fits(claim, fact) and not may_be_in(claim, fact)
    }
    for unit in units:
        mention = replace(claim.mention, unit=unit, unit_stated=True)
        changed = replace(claim, unit=unit, mention=mention)
        yield Undone("FC103", changed, currency_changed.told_in_another_currency)


def _by_another_source(case: Case, known: list[Candidate]) -> Iterator[Undone]:
    """Undo a source that has no such figure, right beside the amount."""
    claim, said = case.claim, case.claim.slots.attribution
    if telling_digits(claim) < MANY or not source_changed.is_of_this_amount(case):
        return
    if any(c.fact.publisher == said.value and _is_close(claim, c.fact) for c in known):
        return
    publishers = {
        fact.publisher: None
        for fact in _but_for(case, known, "attribution")
        if agrees(claim, fact) and source_changed.may_be_its_own(case, fact)
    }
    for publisher in publishers:
        entities = tuple(
            replace(hit, entity=publisher) if hit.role == "attribution" else hit
            for hit in claim.setting.entities
        )
        slots = {"attribution": replace(said, value=publisher)}
        changed = _slotted(_set(claim, entities=entities), **slots)
        yield Undone("FC304", changed, source_changed.told_of_another_source)


def _at_another_scale(case: Case, known: list[Candidate], company: Company) -> Iterator[Undone]:
    """Undo a thousandfold or a millionfold: other powers of ten meet too many figures.

    Small sums of a table, too, are so many that what is too large meets one.
    """
    claim, mention = case.claim, case.claim.mention
    if mention.value is None:
        return
    fitting = [each for each in known if not each.conflicts]
    larger, smaller = (_Numbers(claim, fitting, near) for near in (company, Company(())))
    for power in _POWERS:
        factor = Decimal(10) ** power
        value, step = mention.value * factor, mention.step * factor if mention.step else None
        if (larger if power > 0 else smaller).hold(value, step):
            changed = replace(mention, value=value, step=step, scale=mention.scale * factor)
            told = partial(number_changed.told_at_another_scale, power)
            yield Undone("FC102", replace(claim, mention=changed), told)


def _with_digits_swapped(case: Case, known: list[Candidate], company: Company) -> Iterator[Undone]:
    """Undo two neighbouring digits that were swapped."""
    claim, mention = case.claim, case.claim.mention
    fitting = (c for c in known if not c.conflicts and (c.period_agrees or not c.fact.computed))
    numbers = _Numbers(claim, fitting, company)
    for span in unswapped(mention):
        if numbers.hold(span.point, mention.step):
            found = replace(claim, mention=replace(mention, value=span.point))
            yield Undone("FC104", found, number_changed.told_with_digits_swapped)


def _of_another_measure(case: Case) -> Iterator[Undone]:
    """Undo a loan told as a grant, or the reverse, and what was given told as what is owed."""
    claim, named, measures = case.claim, case.claim.slots.measure, case.index.measures
    if not is_stated(named) or named.value is None:
        return
    own = measures[named.value]
    for other in (measures[each] for each in own.confusable_with):
        if other.unit_kind != own.unit_kind or not case.index.providers_of(other.id):
            continue
        if _is_otherwise_given(case, other.phrases[0]) or (
            (own.dynamics, other.dynamics) == ("stock", "flow")
            and telling_digits(claim) >= MANY
            and other_measure.is_measured_here(case)
            and not is_of_any_money(named)
        ):
            slot = replace(named, value=other.id)
            hits = (MeasureHit(other.id, _LOUDEST, slot),)
            changed = _slotted(_set(claim, measures=hits), measure=slot)
            yield Undone("FC303", changed, other_measure.told_of_another_measure)


def _is_otherwise_given(case: Case, other: str) -> bool:
    """Whether the words say a gift and others a loan, or the reverse; not "grants and loans"."""
    said = case.claim.slots.measure.text
    near = f"{said} {_WITH_ITS_SUM.sub('', case.claim.setting.clause)}"
    if _GIFT.search(near) and _LOAN.search(near):
        return False
    return any(
        one.search(said) and another.search(other)
        for one, another in ((_GIFT, _LOAN), (_LOAN, _GIFT))
    )


def _is_here(claim: Claim, start: int | None) -> bool:
    return start is not None and claim.sentence.start <= start < claim.sentence.end


def _is_close(claim: Claim, fact: Fact) -> bool:
    """Whether an amount is that of a figure, printed carelessly."""
    said, value = claim.mention.value, fact.value
    return said is not None and value is not None and abs(said - value) <= abs(value) * _CLOSE


def _set(claim: Claim, **changes: object) -> Claim:
    return replace(claim, setting=replace(claim.setting, **changes))


def _slotted(claim: Claim, **changes: object) -> Claim:
    return replace(claim, slots=replace(claim.slots, **changes))
