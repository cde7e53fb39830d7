"""How many articles and claims, and what became of them: the honest denominators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from factcheck.kinds import FLAGGED, UNDECIDED
from factcheck.model import CheckedClaim, Problem, Report, Severity, Status

RANKS = {"info": 1, "warning": 2, "error": 3, "never": 4}
"""How severe a finding is, and what `fail_on` asks for at least."""


NOTHING_IN = frozenset(("no-articles", "no-match", "empty-file"))
"""Faults of inputs that could be read, and hold no article."""


class Tally(Struct, frozen=True):
    """Counts of a report. `reasons` counts the undecided claims by `Verdict.reason`.

    `articles` are those that were checked, `unread` the inputs and articles that were not.
    `statuses` counts every claim, `silenced` those of them that are suppressed.
    """

    articles: int
    claims: int
    statuses: Counter[Status]
    reasons: Counter[str]
    silenced: Counter[Status]
    unread: int

    def heard(self, status: Status) -> int:
        """Claims of a status that are not suppressed."""
        return self.statuses[status] - self.silenced[status]

    @property
    def mismatches(self) -> int:
        """Claims that disagree with a reference or with their own article, and are heard."""
        return sum(map(self.heard, FLAGGED))

    @property
    def undecided(self) -> int:
        """Claims that could not be checked."""
        return sum(self.statuses[status] for status in UNDECIDED)

    @property
    def coverage(self) -> float:
        """The share of the claims that were decided; all of none."""
        return (self.claims - self.undecided) / self.claims if self.claims else 1.0


def tally(report: Report) -> Tally:
    """Count a report."""
    checked = list(claims(report))
    return Tally(
        articles=sum(article.document is not None for article in report.articles),
        claims=len(checked),
        statuses=Counter(entry.verdict.status for entry in checked),
        reasons=Counter(
            entry.verdict.reason or entry.verdict.status.value
            for entry in checked
            if entry.verdict.status in UNDECIDED
        ),
        silenced=Counter(
            entry.verdict.status for entry in checked if entry.claim.suppressed is not None
        ),
        unread=len(report.problems) + sum(article.document is None for article in report.articles),
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


def fails(report: Report, fail_on: str) -> bool:
    """Whether anything is found that is at least as severe as `fail_on`."""
    return any(RANKS[severity] >= RANKS[fail_on] for severity in severities(report))


def problems(report: Report) -> Iterator[Problem]:
    """Go through what could not be read or checked, inputs first."""
    yield from report.problems
    for article in report.articles:
        yield from article.errors
