"""What a diagnosis is: one function that says what went wrong, or None, tried in order."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from factcheck.intervals import Interval
from factcheck.judging.diagnoses.case import Case
from factcheck.model import Fact


class Diagnosis(Struct, frozen=True, gc=False, kw_only=True):
    """What went wrong: the facts behind it, what was expected, and the words for it.

    `tried` is the figure that fits them (for the coincidence). `suggestion` replaces the amount,
    or names what to change where the amount is right.
    """

    code: str
    facts: tuple[Fact, ...]
    message: str
    expected: str | None = None
    expected_unit: str | None = None
    suggestion: str | None = None
    tried: Interval | None = None


class Silenced(Exception):  # noqa: N818 - nothing went wrong
    """Raised by a diagnosis that finds the amount right for something else in the sentence."""


Diagnose = Callable[[Case], Diagnosis | None]
DIAGNOSES: dict[str, Diagnose] = {}
"""By code; the order in which they are tried is the contract's (`diagnosing`)."""


def diagnosis(code: str) -> Callable[[Diagnose], Diagnose]:
    """Register a diagnosis under its code."""

    def register(diagnose: Diagnose) -> Diagnose:
        DIAGNOSES[code] = diagnose
        return diagnose

    return register
