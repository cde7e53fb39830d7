"""Which findings the comments of an article silence, and which of these comments are amiss."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import unescape

from msgspec.structs import replace

from factcheck.codes import CODES
from factcheck.errors import FactcheckError
from factcheck.model import CheckedClaim, Document, Finding, Span
from factcheck.suppressions.reach import Reaches
from factcheck.suppressions.reading import Suppression, read

_NO_REASON = "no reason given"


def silence(
    document: Document, checked: Sequence[CheckedClaim], today: date | None
) -> tuple[list[CheckedClaim], list[Finding], list[FactcheckError]]:
    """Give the claims again, what is amiss with suppressions, and those that say nothing clear."""
    suppressions, faults = read(document)
    reaches = Reaches(document, suppressions)
    active = [_Active(each, reaches.of(each), today) for each in suppressions]
    claims = [_heard(each, active) for each in checked]
    findings = [found for each in active for found in each.findings(active)]
    return claims, findings, faults


def _heard(checked: CheckedClaim, active: Sequence[_Active]) -> CheckedClaim:
    """Silence a finding where something does. Of several one is of use, one that is in any case."""
    if not checked.verdict.severity:
        return checked
    taking = [each for each in active if each.takes(checked)]
    silencing = [each for each in taking if not each.is_expired]
    for each in taking:
        if each.is_expired:
            each.use(checked)
    if not silencing:
        return checked
    useful = min(silencing, key=lambda each: (not each.is_used, not each.suppression.reason))
    for each in silencing:
        each.use(checked, useful)
    reasons = [each.suppression.reason for each in silencing if each.suppression.reason]
    claim = replace(checked.claim, suppressed=reasons[0] if reasons else _NO_REASON)
    return replace(checked, claim=claim)


class _Active:
    """A suppression at work, and what it has been of use for."""

    def __init__(self, suppression: Suppression, reach: Span, today: date | None) -> None:
        until = suppression.until
        self.suppression = suppression
        self.is_expired = until is not None and today is not None and until < today
        self._reach = reach
        self._used: set[str] = set()
        self._doubled: dict[str, int] = {}

    @property
    def is_used(self) -> bool:
        """Whether it silences something that no other one does."""
        return bool(self._used)

    def takes(self, checked: CheckedClaim) -> bool:
        """Whether a finding is in its reach, under its codes and figures."""
        codes, figures = self._fitting(checked)
        if not self._reach.start <= checked.claim.mention.start < self._reach.end:
            return False
        return bool(codes or not self.suppression.codes) and bool(
            figures or not self.suppression.figures
        )

    def use(self, checked: CheckedClaim, useful: _Active | None = None) -> None:
        """Note that it is of use for a finding that it takes, or that `useful` is in its place."""
        codes, figures = self._fitting(checked)
        for each in (*codes, *figures, ""):
            if useful is None or useful is self:
                self._used.add(each)
            else:
                self._doubled.setdefault(each, useful.suppression.line)

    def _fitting(self, checked: CheckedClaim) -> tuple[list[str], list[str]]:
        """Give its codes and figures that a finding has."""
        mention, code = checked.claim.mention, checked.verdict.code or ""
        words = mention.unmarked or mention.text
        codes = [each for each in self.suppression.codes if code.startswith(each)]
        return codes, [each for each in self.suppression.figures if _same(each, words)]

    def findings(self, others: Sequence[_Active]) -> Iterator[Finding]:
        """Say what is amiss with it; of one that may go only that."""
        own = self.suppression
        if own.verb == "on":
            if not any(_ends(own, each.suppression) for each in others):
                yield self._finding("FC901", "nothing is off here: remove it")
            return
        if not self._used:
            by = self._doubled.get("")
            what = f"line {by} silences that already" if by else "nothing is left to silence here"
            yield self._finding("FC901", f"{what}: remove it")
            return
        for each in (*own.codes, *own.figures):
            if each not in self._used:
                told, by = each if each in own.codes else f'"{each}"', self._doubled.get(each)
                why = f"silenced by line {by} already" if by else "not found here"
                yield self._finding("FC901", f"{told} is {why}: leave it out")
        if not own.reason:
            yield self._finding("FC902", "it has no reason: write -- and why")
        elif own.verb == "ignore" and not (own.codes or own.figures):
            yield self._finding("FC902", "it names no code: write which one it silences")
        if self.is_expired:
            what = f"it held until {own.until}: mend the article, or set a new day"
            yield self._finding("FC903", what)

    def _finding(self, code: str, message: str) -> Finding:
        own = self.suppression
        level = CODES[code].severity
        return Finding(code=code, severity=level, message=message, line=own.line, column=own.column)


def _ends(on: Suppression, other: Suppression) -> bool:
    return other.verb == "off" and other.directive.start < on.directive.start


def _same(figure: str, text: str) -> bool:
    """Whether a figure is written so in an article, however its spaces are."""
    return unescape(figure).split() == unescape(text).split()
