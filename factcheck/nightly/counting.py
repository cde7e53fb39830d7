"""A night in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from factcheck.model import Report, Status
from factcheck.nights import Count, Standing, State
from factcheck.output.tally import tally


def count_of(night: str, started: datetime, standings: Sequence[Standing], report: Report) -> Count:
    """Count the findings of a night and the claims of its articles."""
    states = [each.state for each in standings]
    counts = tally(report)
    return Count(
        night=night,
        started=started,
        new=states.count(State.NEW) + states.count(State.REOPENED),
        open=states.count(State.OPEN),
        fixed=states.count(State.FIXED),
        silenced=states.count(State.SILENCED),
        baselined=states.count(State.BASELINED),
        articles=counts.articles,
        unread=counts.unread,
        claims=counts.claims,
        supported=counts.statuses[Status.SUPPORTED],
        near=counts.statuses[Status.NEAR],
        contradicted=counts.statuses[Status.CONTRADICTED],
        inconsistent=counts.statuses[Status.INCONSISTENT],
        ambiguous=counts.statuses[Status.AMBIGUOUS],
        unverifiable=counts.statuses[Status.UNVERIFIABLE],
    )
