"""The article against itself: FC401 to FC404. It needs no reference row, and must be quiet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from factcheck.codes import CODES
from factcheck.consistency import (
    growth,
    impossible,
    measured_twice,
    proportions,
    ratios,
    repeats,
    totals,
    units_of_it,
    ways,
    wholes,
)
from factcheck.consistency.conversions import conversions
from factcheck.consistency.registry import CHECKS, Check, Claims, Inconsistency
from factcheck.model import CheckedClaim, Document, Status, Verdict
from factcheck.reference.prices import Prices

__all__ = ["check"]
_MODULES = (
    *(impossible, growth, ratios, proportions, totals, wholes, measured_twice, units_of_it, ways),
    repeats,
)
"""Imported for what they register; of two findings on one claim the first stands."""
_KEEPS = frozenset({Status.CONTRADICTED})


def check(
    document: Document, checked: Sequence[CheckedClaim], prices: Prices
) -> list[CheckedClaim]:
    """Give the claims again, with those that disagree with their own article marked so."""
    claims, result = Claims(checked), list(checked)
    for examine in _checks(prices):
        for found in examine(document, claims):
            at = found.position
            if result[at].verdict.status in _KEEPS | {Status.INCONSISTENT}:
                continue
            result[at] = replace(result[at], verdict=_verdict(result[at].verdict, found))
    return result


def _checks(prices: Prices) -> Iterator[Check]:
    yield from CHECKS
    yield partial(conversions, prices=prices)


def _verdict(before: Verdict, found: Inconsistency) -> Verdict:
    return Verdict(
        status=Status.INCONSISTENT,
        code=found.code,
        severity=CODES[found.code].severity,
        confidence="high",
        message=found.message,
        expected=found.expected,
        expected_unit=found.expected_unit,
        suggestion=found.suggestion,
        notes=found.notes,
        derivation=(*before.derivation, f"{found.code}: {found.message}"),
    )
