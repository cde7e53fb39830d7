"""How many articles and claims, and what became of them: the honest denominators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from factcheck.model import CheckedClaim, Problem, Report, Severity, Status

FLAGGED = (Status.CONTRADICTED, Status.INCONSISTENT)
UNDECIDED = (Status.AMBIGUOUS, Status.UNVERIFIABLE)


class Tally(Struct, frozen=True):
    """Counts of a report. `reasons` counts the undecided claims by `Verdict.reason`.

    `articles` are those that were checked, `unread` the inputs and articles that were not.
    """

    articles: int
    claims: int
    statuses: Counter[Status]
    reasons: Counter[str]
    silenced: int
    unread: int

    @property
    def mismatches(self) -> int:
        """Claims that disagree with a reference or with their own article."""
        return sum(self.statuses[status] for status in FLAGGED)

    @property
    def undecided(self) -> int:
        """Claims that could not be checked."""
        return sum(self.statuses[status] for status in UNDECIDED)


def tally(report: Report) -> Tally:
    """Count a report."""
    checked = list(claims(report))
    return Tally(
        articles=sum(not article.errors for article in report.articles),
        claims=len(checked),
        statuses=Counter(entry.verdict.status for entry in checked),
        reasons=Counter(
            entry.verdict.reason or entry.verdict.status.value
            for entry in checked
            if entry.verdict.status in UNDECIDED
        ),
        silenced=sum(entry.claim.suppressed is not None for entry in checked),
        unread=len(report.problems) + sum(bool(article.errors) for article in report.articles),
    )


def claims(report: Report) -> Iterator[CheckedClaim]:
    """Go through every claim of every article, in order."""
    for article in report.articles:
        yield from article.claims


def severities(report: Report) -> Iterator[Severity]:
    """Go through the severities of all that is found and not silenced."""
    for article in report.articles:
        yield from (finding.severity for finding in article.findings)
    for entry in claims(report):
        if entry.verdict.severity and entry.claim.suppressed is None:
            yield entry.verdict.severity


def problems(report: Report) -> Iterator[Problem]:
    """Go through what could not be read or checked, inputs first."""
    yield from report.problems
    for article in report.articles:
        yield from article.errors
