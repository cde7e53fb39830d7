"""A slip of the number itself: its currency, its scale, two of its digits.

It is looked for in the figures that may be meant, then in all whose very number it leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from factcheck.amounts import LONG
from factcheck.intervals import Interval
from factcheck.judging.comparing.agreement import fineness, in_unit_of, is_told_closely, number_fits
from factcheck.judging.comparing.digits import (
    MANY,
    POWERS,
    TENS,
    TWO,
    VERY_MANY,
    telling_digits,
    unswapped,
)
from factcheck.judging.diagnoses import currency_changed, number_changed, whose_date
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.slips.undone import Undone, but_for
from factcheck.judging.together.company import Company
from factcheck.matching import Candidate
from factcheck.matching.attributes import may_be_in
from factcheck.model import Claim, Mention
from factcheck.units import is_currency

_MEASURED = frozenset({"money", "quantity"})
_OTHER_POWERS = (*TENS, 2, -2)


def in_another_currency(case: Case, known: Sequence[Candidate]) -> Iterator[Undone]:
    """Undo a currency that the printed sign cannot stand for."""
    claim = case.claim
    if claim.mention.kind != "money" or currency_changed.is_a_conversion(claim):
        return
    units = {
        fact.unit: None
        for fact in but_for(case, known, "unit")
        if is_currency(fact.unit)
        and fact.unit != currency_changed.currency(claim.unit)
        and number_fits(claim, fact)
        and is_told_closely(replace(claim, unit=fact.unit), fact)
        and not may_be_in(claim, fact.unit)
    }
    yield from (_in_currency(claim, unit) for unit in units)


def at_another_scale(case: Case, known: Sequence[Candidate], company: Company) -> Iterator[Undone]:
    """Undo a thousandfold or a millionfold: other powers of ten meet too many of few digits.

    Small sums of a table, too, are so many that what is too large meets one.
    """
    claim, mention = case.claim, case.claim.mention
    if mention.value is None or number_changed.is_without_its_unit(case):
        return
    fitting = [each for each in known if not each.conflicts]
    finest, is_told = fineness(claim), telling_digits(claim) >= VERY_MANY
    larger, smaller = (_Numbers(claim, fitting, near) for near in (company, Company(())))
    for power in (*POWERS, *_OTHER_POWERS) if is_told else POWERS:
        factor = Decimal(10) ** power
        value, fine = mention.value * factor, finest * factor if finest else None
        if (larger if power > 0 else smaller).hold(value, fine):
            yield at_power(claim, power)


def with_digits_swapped(
    case: Case, known: Sequence[Candidate], company: Company
) -> Iterator[Undone]:
    """Undo two neighbouring digits that were swapped."""
    claim = case.claim
    if whose_date.may_be_of_any_time(case):
        return
    fitting = (c for c in known if not c.conflicts and (c.period_agrees or not c.fact.computed))
    numbers = _Numbers(claim, fitting, company)
    for span in unswapped(claim.mention):
        if numbers.hold(span.point, fineness(claim)):
            yield with_number(claim, span.point)


def leaving_any_figure(case: Case) -> Iterator[Undone]:
    """Undo a slip that leaves the very number of a figure, whatever the figure is of.

    Two digits, swapped, leave too many.
    """
    claim, mention = case.claim, case.claim.mention
    if mention.value is None:
        return
    value, step = mention.value, mention.step
    if mention.kind == "money" and not currency_changed.is_a_conversion(claim):
        own = currency_changed.currency(claim.unit)
        for unit in case.index.currencies:
            if unit != own and not may_be_in(claim, unit) and is_a_figures(case, unit, value, step):
                yield _in_currency(claim, unit)
    if mention.kind in _MEASURED:
        for power in POWERS:
            if is_a_figures(case, claim.unit, *times(mention, power)):
                yield at_power(claim, power)
    for span in unswapped(mention) if case.telling_digits >= MANY else ():
        if not ends_with_nought(span.point, mention) and is_a_figures(
            case, claim.unit, span.point, step
        ):
            yield with_number(claim, span.point)


def leaving_what_is_named(case: Case) -> Iterator[Undone]:
    """Undo a thousandfold, a digit too many or too few, two swapped or another currency.

    Whether what is left is that of a figure named, the sentence must tell: so few digits are
    those of many.
    """
    claim, mention = case.claim, case.claim.mention
    if mention.value is None or case.telling_digits < TWO:
        return
    figures_in = case.index.figures_in
    figures = figures_in(claim.unit or "")
    if mention.kind in _MEASURED or (mention.kind == "count" and case.telling_digits >= MANY):
        swapped = (span.point for span in unswapped(mention))
        yield from (with_number(claim, point) for point in swapped if figures.have(point))
    if mention.kind in _MEASURED:
        powers = (each for each in (*POWERS, *TENS) if figures.have(times(mention, each)[0]))
        yield from (at_power(claim, power) for power in powers)
    if mention.kind == "money" and not currency_changed.is_a_conversion(claim):
        own = currency_changed.currency(claim.unit)
        units = (u for u in case.index.currencies if u != own and figures_in(u).have(mention.value))
        yield from (_in_currency(claim, unit) for unit in units if not may_be_in(claim, unit))


def ends_with_nought(value: Decimal, mention: Mention) -> bool:
    """Whether a number would be printed with a nought behind the point: "$1.80 billion"."""
    step = mention.step or mention.scale
    return step < mention.scale and LONG.remainder(value, step * 10) == 0


def is_a_figures(case: Case, unit: str | None, value: Decimal, step: Decimal | None) -> bool:
    """Whether a figure has a number; of very many, one of what the sentence names."""
    figures, half = case.index.figures_in(unit or ""), (step or Decimal(0)) / 2
    span = Interval(value - half, value, value + half)
    return any(
        fact.modifier == "exact"
        and fact.value is not None
        and span.low <= fact.value <= span.high
        and case.stands_out(fact)
        for fact in figures.meeting(span)
    )


def _in_currency(claim: Claim, unit: str) -> Undone:
    mention = replace(claim.mention, unit=unit, unit_stated=True)
    changed = replace(claim, unit=unit, mention=mention)
    return Undone("FC103", changed, currency_changed.told_in_another_currency)


def times(mention: Mention, power: int) -> tuple[Decimal, Decimal | None]:
    """Give the number of an amount, and the size of its last digit, times a power of ten."""
    assert mention.value is not None
    factor = Decimal(10) ** power
    return mention.value * factor, mention.step * factor if mention.step else None


def at_power(claim: Claim, power: int) -> Undone:
    """Give a claim at another power of ten."""
    mention = claim.mention
    (value, step), scale = times(mention, power), mention.scale * Decimal(10) ** power
    changed = replace(mention, value=value, step=step, scale=scale)
    told = partial(number_changed.told_at_another_scale, power)
    return Undone("FC102", replace(claim, mention=changed), told)


def with_number(claim: Claim, value: Decimal) -> Undone:
    """Give a claim with the number that it has where two of its digits are swapped back."""
    changed = replace(claim, mention=replace(claim.mention, value=value))
    return Undone("FC104", changed, number_changed.told_with_digits_swapped)


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
