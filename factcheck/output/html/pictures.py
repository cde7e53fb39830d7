"""A claim and what stands against it, on a number line or a time line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcheck import edtf
from factcheck.amounts import as_decimal, claimed, plain, published, spoken
from factcheck.model import CheckedClaim, Claim, Fact, Status
from factcheck.output.html.axis import axis_of, day_axis, day_ticks, label_at, ticks_of
from factcheck.output.html.drawings import Line
from factcheck.output.rows import held_against
from factcheck.reference.figures import fact_interval

_LARGEST = 1e300
"""Beyond it a float holds no amount."""


class _Amount(NamedTuple):
    """A span in base units, with its words."""

    low: Decimal
    high: Decimal
    said: str

    def is_as(self, other: _Amount) -> bool:
        return (self.low, self.high) == (other.low, other.high)

    def meets(self, other: _Amount) -> bool:
        return self.low <= other.high and other.low <= self.high


def picture_of(checked: CheckedClaim, facts: Sequence[Fact]) -> Line | None:
    """Draw a claim against what it should be; None where there are not two things to draw.

    Where the amount is right, and something else about it is not, there is nothing to see.
    """
    if checked.verdict.expected_unit == "date" or checked.claim.unit == "date":
        return _time_line(checked)
    return _number_line(checked, facts)


# ---- numbers -----------------------------------------------------------------------------


def _number_line(checked: CheckedClaim, facts: Sequence[Fact]) -> Line | None:
    claim = checked.claim
    said, (against, *rivals) = _claimed(claim), _against(checked, facts) or (None,)
    if said is None or against is None or said.meets(against):
        return None
    ends = [float(end) for each in (said, against, *rivals) for end in (each.low, each.high)]
    if max(map(abs, ends)) > _LARGEST:
        return None
    axis = axis_of(ends)
    bar = axis.extent(float(said.low), float(said.high))
    dot = axis.extent(float(against.low), float(against.high))
    unit = claim.unit if claim.unit == "percent" else None
    what = "the article itself" if checked.verdict.status is Status.INCONSISTENT else "reference"
    return Line(
        title=f"Claimed {said.said}, {what} {against.said}",
        told=_told(said, against, rivals),
        caption=_caption(claim, is_log=axis.is_log, begins_at_zero=axis.begins_at_zero),
        ticks=ticks_of(axis, lambda value: spoken(Decimal(repr(value)), unit)),
        claimed=bar,
        claimed_label=label_at(bar, *_halves(f"claimed {said.said}")),
        against=dot,
        against_label=label_at(dot, f"{what} {against.said}"),
        rivals=tuple(axis.extent(float(each.low), float(each.high)) for each in rivals),
        rows=_rows(said, what, against, rivals),
    )


def _halves(said: str) -> tuple[str, str]:
    """Part an amount from the interval in brackets behind it."""
    amount, bracket, interval = said.partition(" (")
    return amount, bracket.strip() + interval


def _claimed(claim: Claim) -> _Amount | None:
    low, high = as_decimal(claim.low), as_decimal(claim.high)
    if low is None or high is None or claim.mention.value is None:
        return None
    return _Amount(low, high, claimed(claim))


def _against(checked: CheckedClaim, facts: Sequence[Fact]) -> list[_Amount]:
    """Give what the claim is held against, then other figures that the verdict names."""
    unit = checked.claim.unit
    spans = [(fact, fact_interval(fact)) for fact in facts if fact.unit == unit]
    found = [_Amount(span.low, span.high, published(fact)) for fact, span in spans if span]
    value = held_against(checked, list(facts))
    if value is not None:
        meant = [each for each in found if each.low <= value <= each.high]
        found = [*(meant or [_Amount(value, value, spoken(value, unit))]), *found]
    return [
        each
        for index, each in enumerate(found)
        if not any(each.is_as(other) for other in found[:index])
    ]


def _told(said: _Amount, against: _Amount, rivals: Sequence[_Amount]) -> str:
    told = f"The claim is {'above' if said.low > against.high else 'below'} it."
    if rivals:
        told += f" Other figures: {', '.join(each.said for each in rivals)}."
    return told


def _caption(claim: Claim, *, is_log: bool, begins_at_zero: bool) -> str:
    unit = {"percent": "percent", "count": "", "number": ""}.get(claim.unit or "", claim.unit or "")
    if is_log:
        how = "each mark is ten times the one before, or more"
    else:
        how = "" if begins_at_zero else "the axis does not begin at 0"
    return "; ".join(part for part in (unit, how) if part)


def _rows(
    said: _Amount, what: str, against: _Amount, rivals: Sequence[_Amount]
) -> tuple[tuple[str, str, str], ...]:
    named = [
        ("claimed", said),
        (what, against),
        *(("other figure", each) for each in rivals),
    ]
    return tuple((name, _grouped(each.low), _grouped(each.high)) for name, each in named)


def _grouped(value: Decimal) -> str:
    whole, point, rest = plain(value).partition(".")
    return f"{int(whole or 0):,}{point}{rest}" if whole not in ("-", "-0", "") else plain(value)


# ---- days --------------------------------------------------------------------------------


class _Days(NamedTuple):
    first: date
    last: date
    said: str


def _time_line(checked: CheckedClaim) -> Line | None:
    claim, verdict = checked.claim, checked.verdict
    stated = claim.point if claim.unit == "date" else claim.slots.period.value
    said = _days(stated)
    against = _days(verdict.expected if verdict.expected_unit == "date" else None)
    if said is None or against is None:
        return None
    axis = day_axis([said.first, said.last, against.first, against.last])
    bar = axis.extent(said.first.toordinal(), said.last.toordinal() + 1)
    dot = axis.extent(against.first.toordinal(), against.last.toordinal() + 1)
    return Line(
        title=f"Claimed {said.said}, reference {against.said}",
        told=f"The claim is {'after' if said.first > against.last else 'before'} it.",
        caption="",
        ticks=day_ticks(axis),
        claimed=bar,
        claimed_label=label_at(bar, f"claimed {said.said}"),
        against=dot,
        against_label=label_at(dot, f"reference {against.said}"),
        rows=tuple(
            (what, each.first.isoformat(), each.last.isoformat())
            for what, each in (("claimed", said), ("reference", against))
        ),
    )


def _days(text: str | None) -> _Days | None:
    """Read a time that has both ends."""
    if not text or not edtf.is_valid(text):
        return None
    span = edtf.bounds(text)
    return _Days(span.first, span.last, text) if span.first and span.last else None
