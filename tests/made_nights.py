"""A quiet, a busy and a broken night: real checks of small articles, with made histories.

Tests get them from the fixture `made_nights`. The clock stands still, and the reference data
are named without their sha256, so that golden files change only when what is said does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_documents
from factcheck.errors import FactcheckError
from factcheck.model import PackageInfo, Problem, Report
from factcheck.nights import Card, Cause, Count, Event, Gate, Night, Standing, State, Table
from factcheck.output.cards import Carded, cards
from factcheck.output.tally import tally
from factcheck.reference import Index

NAME = "2026-11-25"
BEFORE = "2026-11-24"
STARTED = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
ADDRESS = "https://desk.example/facts/"
DIGEST = "9f3c" * 16

OVERVIEW = (
    "In 2013 China announced a package of $46 billion for the China-Pakistan Economic Corridor.\n"
    "\n"
    "Pakistan's debt to China reached $76.2 billion between 2000 and 2021, according to AidData.\n"
    "\n"
    "Trade between the two came to $19 billion, the minister hopes.\n"
)
GWADAR = (
    "The China-Pakistan Economic Corridor is worth $62 million, announced in 2017.\n"
    "\n"
    "The debt of Pakistan to China reached $67.2 billion by 2021, AidData says.\n"
)
LAB = "Chinese official finance for Pakistan amounts to $24.3 billion, says AidData.\n"
COLUMN = (
    "AidData counts $34.4 billion of Chinese commitments to Pakistan.\n"
    "\n"
    "<!-- factcheck: ignore FC102 -- agreed with the desk -->\n"
    "<!-- factcheck: ignore FC201 -- a date that was mended -->\n"
    "\n"
    "The debt of Pakistan to China reached $67.2 million by 2021.\n"
)
FAIR = "The debt of Pakistan to China reached $67.2 billion by 2021, AidData says.\n"


class Made(NamedTuple):
    """A night and what was checked in it."""

    report: Report
    night: Night


class Told(NamedTuple):
    """What the history is made to say of a finding."""

    state: State
    cause: Cause
    since: str = NAME
    nights: int = 1


def made(index: Index) -> Mapping[str, Made]:
    """Give the three nights by name."""
    return {"quiet": quiet(index), "busy": busy(index), "broken": broken()}


def checked(index: Index, articles: Mapping[str, tuple[str, str | None]]) -> Report:
    """Check articles by their path: text and title; an empty text could not be read."""
    documents = [
        from_text(text, path=path, title=title, published="2026-11-24")
        if text
        else FactcheckError(
            "undecodable", "byte 0x92 at offset 17 is no UTF-8", where=path, hint="save it as UTF-8"
        )
        for path, (text, title) in articles.items()
    ]
    report = check_documents(documents, index, Config())
    package = PackageInfo(name="factcheck-reference", version="2026.11", sha256=DIGEST)
    return replace(report, packages=(package,), warnings=())


def standing(each: Carded, told: Told, **more: object) -> Standing:
    """Make a finding of a report stand as told, with the event that made it so."""
    day = NAME if told.state in (State.NEW, State.REOPENED, State.FIXED) else told.since
    event = Event(night=day, state=told.state, cause=told.cause, code=each.card.code)
    made = Standing(
        path=each.path,
        id=each.id,
        state=told.state,
        cause=told.cause,
        since=told.since,
        nights=told.nights,
        card=each.card,
        events=(event,),
        updated=datetime.fromisoformat(f"{day}T02:00:00Z"),
    )
    return replace(made, **more)


def counts(last: Count, before: Sequence[tuple[int, int, int]]) -> tuple[Count, ...]:
    """Put nights of (new, open, fixed) before one, a day apart."""
    days = [last.started - timedelta(days=len(before) - index) for index in range(len(before))]
    earlier = (
        Count(
            night=day.date().isoformat(),
            started=day,
            new=new,
            open=still,
            fixed=fixed,
            articles=5,
            claims=20,
            supported=10,
            contradicted=new + still,
            unverifiable=10 - new - still,
        )
        for day, (new, still, fixed) in zip(days, before, strict=True)
    )
    return (*earlier, last)


def count(report: Report, standings: Sequence[Standing], **more: object) -> Count:
    """Count a night."""
    told = tally(report)
    of = {state: sum(each.state is state for each in standings) for state in State}
    made = Count(
        night=NAME,
        started=STARTED,
        new=of[State.NEW] + of[State.REOPENED],
        open=of[State.OPEN],
        fixed=of[State.FIXED],
        silenced=of[State.SILENCED],
        baselined=of[State.BASELINED],
        articles=told.articles,
        unread=told.unread,
        claims=told.claims,
    )
    statuses = {status.value: number for status, number in told.statuses.items()}
    return replace(made, **statuses, **more)


def night(trend: tuple[Count, ...], standings: Sequence[Standing], **more: object) -> Night:
    """Make a night of 25 November."""
    made = Night(
        name=NAME,
        started=STARTED,
        seconds=38.2,
        trend=trend,
        standings=tuple(standings),
        tables=(
            Table(
                package="factcheck-reference",
                name="aiddata",
                file="aiddata.csv",
                rows=44,
                sha256=DIGEST,
                licence="ODC-By-1.0",
                newest="2026-04-27",
                age=212,
                max_age=180,
            ),
            Table(
                package="factcheck-reference",
                name="cpec_announcements",
                file="cpec_announcements.csv",
                rows=61,
                sha256=DIGEST,
                newest="2026-11-22",
                age=3,
                max_age=180,
                is_changed=True,
            ),
        ),
        previous=BEFORE,
        command="factcheck nightly --config factcheck.toml",
        configuration="7be1" * 16,
        version="1.4.0",
        python="3.13.5",
        address=ADDRESS,
    )
    return replace(made, **more)


def quiet(index: Index) -> Made:
    """A night on which nothing is wrong."""
    report = checked(index, {"debt.md": (FAIR, "What is owed")})
    gates = (Gate(name="max_new", bound="0", found="0", is_met=True),)
    trend = counts(count(report, ()), [(0, 0, 0)] * 3)
    return Made(report, night(trend, (), gates=gates, tables=()))


_ARTICLES = {
    "cpec-overview.md": (OVERVIEW, "CPEC at ten"),
    "gwadar.md": (GWADAR, None),
    "lab.md": (LAB, "What the lab counts"),
    "opinion/column.md": (COLUMN, "A column"),
    "debt.md": (FAIR, "What is owed"),
    "old.txt": ("", None),
}
_TOLD = {
    ("cpec-overview.md", "FC201"): Told(State.NEW, Cause.ARTICLE_NEW),
    ("cpec-overview.md", "FC104"): Told(State.NEW, Cause.ARTICLE_NEW),
    ("gwadar.md", "FC102"): Told(State.REOPENED, Cause.ARTICLE_EDITED),
    ("lab.md", "FC203"): Told(State.NEW, Cause.DATA),
    ("opinion/column.md", "FC101"): Told(State.OPEN, Cause.ARTICLE_NEW, "2026-11-20", 6),
    ("opinion/column.md", "FC102"): Told(State.SILENCED, Cause.SILENCE, "2026-11-21", 5),
    ("opinion/column.md", "FC901"): Told(State.OPEN, Cause.ARTICLE_EDITED, BEFORE, 2),
}
_GONE = Card(
    code="FC102",
    severity="error",
    line=31,
    column=12,
    text="$1.8 million",
    sentence="The plant took a loan of $1.8 million.",
    title="Sahiwal",
    claimed="1.8 m USD (1.75–1.85)",
    references=("1.8 bn USD, projects.csv:4",),
    difference="1,000 times too small",
    message="the number is 1,000 times too small",
    suggestion="$1.8 billion",
)


def _busy_standings(report: Report) -> Iterator[Standing]:
    for each in cards(report):
        told = _TOLD[each.path, each.card.code]
        reason = "agreed with the desk" if told.state is State.SILENCED else ""
        yield standing(each, told, reason=reason)
    gone = Told(State.FIXED, Cause.ARTICLE_EDITED, "2026-11-18", 7)
    yield standing(Carded("sahiwal.md", "0a1b2c3d4e5f", _GONE), gone)
    unseen = Told(State.OPEN, Cause.ARTICLE_NEW, BEFORE, 2)
    yield standing(Carded("old.txt", "f5e4d3c2b1a0", _GONE), unseen, is_unseen=True)


def busy(index: Index) -> Made:
    """A night with findings in every state, an unread article, old data and a failed gate."""
    report = checked(index, _ARTICLES)
    standings = tuple(_busy_standings(report))
    gates = (
        Gate(name="max_new", bound="0", found="4", is_met=False),
        Gate(name="min_coverage", bound="50%", found="90%", is_met=True),
    )
    last = count(report, standings, failed=("max_new",), is_data_changed=True)
    before = [(0, 1, 0), (0, 1, 0), (2, 1, 0), (0, 3, 0), (1, 2, 1), (1, 3, 0)]
    notes = ("taken up after it was cut off",)
    return Made(report, night(counts(last, before), standings, gates=gates, notes=notes))


def broken() -> Made:
    """A night on which the reference data could not be loaded; what was open stands."""
    fault = Problem(
        code="no-number",
        message="'4.6E+10' is no plain decimal",
        where="reference_data/aiddata.csv:88:9",
        hint="write 46000000000",
    )
    missing = Problem(code="no-file", message="no such file", where="reference_data/rates.csv")
    told = Told(State.OPEN, Cause.ARTICLE_NEW, BEFORE, 2)
    standings = (standing(Carded("sahiwal.md", "0a1b2c3d4e5f", _GONE), told, is_unseen=True),)
    last = Count(night=NAME, started=STARTED, open=1, is_broken=True)
    trend = counts(last, [(0, 0, 0), (1, 0, 0)])
    return Made(Report(), night(trend, standings, tables=(), broken=(fault, missing)))
