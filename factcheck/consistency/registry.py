"""What a check of the article against itself is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from types import ModuleType

from msgspec import Struct

from factcheck.intervals import Interval, interval_of
from factcheck.kinds import MEASURED
from factcheck.model import CheckedClaim, Document, Span, Status


class Inconsistency(Struct, frozen=True, gc=False, kw_only=True):
    """A claim, by its position, that does not go with what else the article says."""

    position: int
    code: str
    message: str
    expected: str | None = None
    expected_unit: str | None = None
    suggestion: str | None = None
    notes: tuple[str, ...] = ()


class Claims(tuple[CheckedClaim, ...]):  # noqa: SLOT001 - a tuple has no room for slots
    """The amounts and dates of an article, in order, whether they are claims or not."""

    @cached_property
    def by_sentence(self) -> dict[Span, list[Amount]]:
        """The sums, shares and quantities of each sentence, in order."""
        return {
            span: measured
            for span, amounts in self.counts_by_sentence.items()
            if (measured := [each for each in amounts if each.kind in MEASURED])
        }

    @cached_property
    def counts_by_sentence(self) -> dict[Span, list[Amount]]:
        """These, with counts and plain numbers, of each sentence; neither dates nor durations."""
        found: dict[Span, list[Amount]] = {}
        for position, entry in enumerate(self):
            if entry.claim.mention.kind not in _TIMES and (told := amount_of(position, entry)):
                found.setdefault(entry.claim.sentence, []).append(told)
        return found

    @cached_property
    def kept(self) -> dict[str, str]:
        """What several checks make of the article's text, so that it is made once."""
        return {}

    @cached_property
    def times_by_sentence(self) -> dict[Span, list[tuple[int, CheckedClaim]]]:
        """The dates, spans of time and durations of each sentence with their positions."""
        found: dict[Span, list[tuple[int, CheckedClaim]]] = {}
        for position, entry in enumerate(self):
            if entry.claim.mention.kind in _TIMES:
                found.setdefault(entry.claim.sentence, []).append((position, entry))
        return found


_TIMES = frozenset({"date", "daterange", "duration"})


Check = Callable[[Document, Claims], Iterator[Inconsistency]]
_CHECKS: dict[str, list[Check]] = {}


def inconsistency(check: Check) -> Check:
    """Register a check."""
    _CHECKS.setdefault(check.__module__, []).append(check)
    return check


def of_modules(*modules: ModuleType) -> tuple[Check, ...]:
    """Give the checks of some modules, in their order."""
    return tuple(check for module in modules for check in _CHECKS[module.__name__])


class Amount(Struct, frozen=True, gc=False):
    """A claim with its position among the article's claims, its interval, and how it is told."""

    position: int
    checked: CheckedClaim
    interval: Interval
    start: int
    end: int
    kind: str
    unit: str | None
    text: str

    @property
    def is_known(self) -> bool:
        """Whether a row has it."""
        return self.checked.verdict.status is Status.SUPPORTED

    @property
    def is_wrong(self) -> bool:
        """Whether a row tells that it is wrong: what goes with it is none the worse for that."""
        return self.checked.verdict.status is Status.CONTRADICTED


def amount_of(position: int, checked: CheckedClaim) -> Amount | None:
    """Give a claim as an amount; None for a date."""
    claim, mention = checked.claim, checked.claim.mention
    interval = interval_of(mention)
    if interval is None:
        return None
    start, end = mention.start, mention.end
    return Amount(position, checked, interval, start, end, mention.kind, claim.unit, mention.text)
