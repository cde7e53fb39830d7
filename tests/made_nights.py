"""Nights that are always the same: real checks of articles, with made histories.

Tests get them from the fixture `made_nights`. The clock stands still, and the reference data
are named without their sha256, so that golden files change only when what is said does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_documents
from factcheck.errors import FactcheckError
from factcheck.model import Document, Problem, Report
from factcheck.nightly.counting import count_of
from factcheck.nights import HEARD, Card, Cause, Count, Event, Gate, Night, Standing, State, Table
from factcheck.output.cards import Carded, cards
from factcheck.output.words import share
from factcheck.reference import Index

CORPORA = Path(__file__).parent / "corpora" / "verdicts"
NAME = "2026-11-25"
BEFORE = "2026-11-24"
STARTED = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
ADDRESS = "https://desk.example/facts/"
DIGEST = "9f3c" * 16
HOSTILE = "</script><img src=x onerror=\"document.title='pwned'\">\u202egnp.exe\u2066"
_QUIETED = (State.SILENCED, State.BASELINED)

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
    "AidData counts $94.4 billion of Chinese commitments to Pakistan.\n"
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
    nights: int = 1


_Stands = tuple[State, Cause, int]


class Nights(Mapping[str, Made]):
    """The nights by name, each made when it is first asked for.

    On a `quiet` one nothing is wrong, on a `still` one nothing is new. `busy` has a finding in
    every state, `full` twenty more, as a page has them; `hostile` is a full one whose words are
    markup. On a `broken` one the reference data could not be loaded.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._made: dict[str, Made] = {}

    def __getitem__(self, name: str) -> Made:
        if name not in self._made:
            self._made[name] = _MAKERS[name](self)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_MAKERS)

    def __len__(self) -> int:
        return len(_MAKERS)

    def checked(self, articles: Iterable[Document | FactcheckError]) -> Report:
        """Check articles against the reference data of the project."""
        report = check_documents(list(articles), self._index, Config())
        packages = tuple(
            replace(each, version="2026.11", sha256=DIGEST) for each in report.packages
        )
        return replace(report, packages=packages, warnings=())

    def true(self) -> Report:
        """Check articles in which nothing is wrong."""
        return self.checked(texts(TRUE))

    def renamed(self, key: str, path: str) -> Report:
        """Check an article of the labelled corpora under a name of its own."""
        return self.checked(texts({key: path}))

    def held(self, report: Report, found: Iterable[tuple[Carded, _Stands]]) -> Made:
        """Give a night of which the history tells so much: state, cause, for how many nights."""
        standings = [standing(each, Told(*told)) for each, told in found]
        return Made(report, night(counts(count(report, standings), MONTH), standings))

    def many(self, *, articles: int, findings: int) -> Made:
        """Give a night over many articles of a usual length, so many of their claims findings."""
        report = self["full"].report
        bodies = [each for each in report.articles if each.document and len(each.claims) > 3]
        copies = [
            replace(body, path=f"copy/{at:04d}/{body.path}")
            for at, body in zip(range(articles), cycle(bodies), strict=False)
        ]
        whole = replace(report, articles=tuple(copies), problems=())
        wrong = list(_wrong(whole))
        turns = (Told(State.NEW, Cause.ARTICLE_NEW), *[Told(State.OPEN, Cause.DATA, 3)] * 3)
        chosen = wrong[:: max(len(wrong) // findings, 1)][:findings]
        return self.held(whole, zip(chosen, cycle(turns), strict=False))


def standing(each: Carded, told: Told, **more: object) -> Standing:
    """Make a finding stand as told, with the events that made it so."""
    is_fixed = told.state is State.FIXED
    came = STARTED - timedelta(days=told.nights - 1 + is_fixed)
    events = tuple(_events(each.card.code, told, came))
    made = Standing(
        path=each.path,
        id=each.id,
        state=told.state,
        cause=told.cause,
        since=f"{came:%Y-%m-%d}",
        nights=told.nights,
        card=each.card,
        events=events,
        updated=datetime.fromisoformat(f"{events[-1].night}T02:00:00Z"),
    )
    return replace(made, **more)


def _events(code: str, told: Told, came: datetime) -> Iterator[Event]:
    """Tell how a finding came to stand so; one that came back was away for three nights."""

    def event(day: datetime, state: State, cause: Cause) -> Event:
        return Event(night=f"{day:%Y-%m-%d}", state=state, cause=cause, code=code)

    if told.state in (State.NEW, State.OPEN):
        yield event(came, State.NEW, told.cause)
    elif told.state is State.REOPENED:
        yield event(came - timedelta(days=7), State.NEW, Cause.ARTICLE_NEW)
        yield event(came - timedelta(days=3), State.FIXED, Cause.ARTICLE_EDITED)
        yield event(came, State.REOPENED, told.cause)
    elif told.state is State.FIXED:
        yield event(came, State.NEW, Cause.ARTICLE_NEW)
        yield event(STARTED, State.FIXED, told.cause)
    else:
        yield event(came, told.state, told.cause)


WEEK = ((0, 1, 0), (0, 1, 0), (2, 1, 0), (0, 3, 0), (1, 2, 1), (1, 3, 0))
"""Nights of (new, open, fixed), the oldest first."""
MONTH = tuple(
    (
        9 if back == 19 else (back * 3) % 4 if back % 3 else 0,
        6 + (back * 7) % 5 + (9 if back < 19 else 0),
        (back * 5) % 3,
    )
    for back in range(29, 0, -1)
)


def counts(last: Count, before: Sequence[tuple[int, int, int]]) -> tuple[Count, ...]:
    """Put nights before one, a day apart.

    The data changed nineteen nights ago, the rules eight, and twelve nights ago it broke.
    """
    earlier = (
        Count(
            night=f"{last.started - timedelta(days=back):%Y-%m-%d}",
            started=last.started - timedelta(days=back),
            new=new,
            open=still,
            fixed=fixed,
            articles=12,
            claims=90,
            supported=50,
            contradicted=new + still,
            unverifiable=40 - new - still,
            is_data_changed=back == 19,
            is_rules_changed=back == 8,
            is_broken=back == 12,
        )
        for back, (new, still, fixed) in zip(range(len(before), 0, -1), before, strict=True)
    )
    return (*earlier, last)


def count(report: Report, standings: Sequence[Standing]) -> Count:
    """Count a night as the nightly job does."""
    return count_of(NAME, STARTED, standings, report)


def gates(count: Count) -> tuple[Gate, ...]:
    """Hold a night against two bounds."""
    bounds = (
        Gate(name="max_new", bound="0", found=str(count.new), is_met=not count.new),
        Gate(name="min_coverage", bound="50%", found=share(count.coverage), is_met=True),
    )
    assert count.coverage >= 0.5
    return bounds


TABLES = (
    Table(
        package="factcheck-reference",
        name="aiddata",
        file="aiddata.csv",
        rows=120,
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
        rows=96,
        sha256=DIGEST,
        licence="facts, each with its source",
        newest="2026-11-22",
        age=3,
        max_age=365,
        is_changed=True,
    ),
    Table(
        package="factcheck-reference",
        name="entities",
        file="entities.csv",
        rows=310,
        sha256=DIGEST,
    ),
)


def night(trend: tuple[Count, ...], standings: Sequence[Standing], **more: object) -> Night:
    """Make a night of 25 November."""
    made = Night(
        name=NAME,
        started=STARTED,
        seconds=38.2,
        trend=trend,
        standings=tuple(standings),
        tables=TABLES,
        previous=BEFORE,
        command="factcheck nightly --config factcheck.toml",
        configuration="7be1" * 16,
        version="1.4.0",
        python="3.13.5",
        address=ADDRESS,
    )
    return replace(made, **more)


# ---- nights over small articles ----------------------------------------------------------


def own(articles: Mapping[str, tuple[str, str | None]]) -> Iterator[Document | FactcheckError]:
    """Give articles by their path: text and title; an empty text could not be read."""
    for path, (text, title) in articles.items():
        if text:
            yield from_text(text, path=path, title=title, published=BEFORE)
        else:
            yield FactcheckError(
                "undecodable", "byte 0x92 at offset 17 is no UTF-8", where=path,
                hint="save it as UTF-8",
            )  # fmt: skip


def quiet(nights: Nights) -> Made:
    """A night on which nothing is wrong."""
    report = nights.checked(own({"debt.md": _ARTICLES["debt.md"]}))
    last = count(report, ())
    trend = counts(last, [(0, 0, 0)] * 3)
    return Made(report, night(trend, (), gates=gates(last), tables=()))


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
    ("opinion/column.md", "FC101"): Told(State.OPEN, Cause.ARTICLE_NEW, 6),
    ("opinion/column.md", "FC102"): Told(State.SILENCED, Cause.SILENCE, 5),
    ("opinion/column.md", "FC901"): Told(State.OPEN, Cause.ARTICLE_EDITED, 2),
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


def _gone() -> Iterator[Standing]:
    """Give what no article shows: one that was fixed, and one whose article was not read."""
    fixed = Told(State.FIXED, Cause.ARTICLE_EDITED, 7)
    yield standing(Carded("sahiwal.md", "0a1b2c3d4e5f", _GONE), fixed)
    unseen = Told(State.OPEN, Cause.ARTICLE_NEW, 2)
    yield standing(Carded("old.txt", "f5e4d3c2b1a0", _GONE), unseen, is_unseen=True)


def _busy_standings(report: Report) -> Iterator[Standing]:
    for each in cards(report):
        told = _TOLD[each.path, each.card.code]
        reason = "agreed with the desk" if told.state is State.SILENCED else ""
        yield standing(each, told, reason=reason)
    yield from _gone()


def busy(nights: Nights) -> Made:
    """A night with findings in every state, an unread article, old data and a failed gate."""
    report = nights.checked(own(_ARTICLES))
    return _failed(report, tuple(_busy_standings(report)), WEEK)


def _failed(
    report: Report, standings: Sequence[Standing], before: Sequence[tuple[int, int, int]]
) -> Made:
    """Make a night of a failed gate, with a note."""
    last = replace(count(report, standings), failed=("max_new",), is_data_changed=True)
    notes = ("taken up after it was cut off",)
    more = night(counts(last, before), standings, gates=gates(last), notes=notes)
    return Made(report, more)


def broken(nights: Nights) -> Made:
    """A night on which the reference data could not be loaded; what was open stands."""
    fault = Problem(
        code="no-number",
        message="'4.6E+10' is no plain decimal",
        where="reference_data/aiddata.csv:88:9",
        hint="write 46000000000",
    )
    missing = Problem(code="no-file", message="no such file", where="reference_data/rates.csv")
    standings = [
        standing(
            Carded(each.path, each.id, each.card),
            Told(State.OPEN, each.cause or Cause.ARTICLE_NEW, max(each.nights, 2)),
            is_unseen=True,
        )
        for each in nights["busy"].night.standings
        if each.state in HEARD
    ]
    last = replace(count(Report(), standings), is_broken=True)
    trend = counts(last, [(0, 0, 0), (1, 0, 0)])
    return Made(Report(), night(trend, standings, tables=(), broken=(fault, missing)))


# ---- nights over the labelled corpora ----------------------------------------------------

SEVERAL = {
    "s02": "china/ten-years-of-the-corridor.txt",
    "s03": "power/still-waiting-for-money.txt",
    "s04": "gwadar/first-plane.txt",
    "s05": "china/lender-of-last-resort.txt",
    "s07": "lahore/first-metro.txt",
    "s08": "kabul/islamabad-leans-on-beijing.txt",
    "s10": "power/two-dams.txt",
    "s01": "china/biggest-borrowers.txt",
    "s06": "china/america-the-customer.txt",
    "a102f": "briefs/six-accords.txt",
    "a203c": "briefs/official-finance.txt",
    "a403a": "briefs/exports.txt",
}
COMPOSED = {
    "power/megawatts.txt": ("a101c", "a104c", "a301a", "a101f"),
    "china/editions.txt": ("a203a", "a203d", "a105a"),
    "china/who-owes-whom.txt": ("a302a", "t23", "a106a", "a104b"),
    "briefs/bridges.txt": ("a401a", "a404a"),
}
TRUE = {"s01": SEVERAL["s01"], "s06": SEVERAL["s06"], "t22": "briefs/state-lenders.txt"}


def corpus() -> dict[str, str]:
    """Read the texts of the labelled corpora."""
    found = {}
    for name in ("seedlike", "altered", "true"):
        for line in (CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            found[entry["id"]] = entry["text"]
    return found


def texts(names: Mapping[str, str]) -> Iterator[Document]:
    """Give articles of the labelled corpora names of their own."""
    found = corpus()
    for key, path in names.items():
        document = from_text(found[key], path=path, published="2026-11-20")
        title = found[key].partition("\n")[0] if key.startswith("s") else None
        url = f"https://news.example/{path.removesuffix('.txt')}"
        yield replace(document, title=title, url=url)


def composed() -> Iterator[Document]:
    """Put texts of the labelled corpora together."""
    found = corpus()
    for path, keys in COMPOSED.items():
        text = "\n".join(found[key] for key in keys)
        yield from_text(text, path=path, published="2026-11-21")


def _wrong(report: Report) -> Iterator[Carded]:
    """Go through what a history follows: a figure off by rounding only is left out."""
    return (each for each in cards(report) if each.card.severity != "info")


def still(nights: Nights) -> Made:
    """A night with nothing new, and two that stay open in a text that nobody has mended."""
    report = nights.checked(texts({"s10": SEVERAL["s10"], "s04": SEVERAL["s04"], **TRUE}))
    found = ((each, Told(State.OPEN, Cause.ARTICLE_NEW, 6)) for each in _wrong(report))
    _, made = nights.held(report, found)
    return Made(report, replace(made, gates=gates(made.count), tables=TABLES[1:]))


_TURNS = (
    Told(State.OPEN, Cause.ARTICLE_NEW, 12),
    Told(State.NEW, Cause.ARTICLE_NEW),
    Told(State.NEW, Cause.ARTICLE_EDITED),
    Told(State.OPEN, Cause.DATA, 5),
    Told(State.NEW, Cause.DATA),
    Told(State.REOPENED, Cause.ARTICLE_EDITED),
    Told(State.OPEN, Cause.ARTICLE_NEW, 30),
    Told(State.SILENCED, Cause.SILENCE, 9),
    Told(State.NEW, Cause.RULES),
    Told(State.BASELINED, Cause.BASELINE, 40),
)


def full(nights: Nights) -> Made:
    """Many findings of every state and cause, a gate that failed, two inputs that are not read."""
    report = nights.checked([*texts(SEVERAL), *composed(), *own({"old.txt": ("", None)})])
    away = Problem(
        code="fetching",
        message="the server did not answer within 20 seconds",
        where="https://news.example/corridor",
        hint="it is tried again tomorrow",
    )
    report = replace(report, problems=(away,))
    standings = []
    for each, told in zip(_wrong(report), cycle(_TURNS), strict=False):
        reason = "The ministry gave us its own figure." if told.state in _QUIETED else ""
        standings.append(standing(each, told, reason=reason))
    return _failed(report, (*standings, *_gone()), MONTH)


def hostile(nights: Nights) -> Made:
    """The full night with markup, direction marks and line ends wherever words can come from."""
    report, made = nights["full"]
    first, *others = report.articles
    document = first.document
    assert document is not None
    path = f"desk/{HOSTILE}\nsecond line.txt"
    evil = from_text(document.source + f"\n\nIt owes $1 billion {HOSTILE} more.\n", path=path)
    evil = replace(evil, title=HOSTILE, url="javascript:alert(1)")
    again = nights.checked([evil])
    facts = tuple(
        replace(fact, note=HOSTILE, source_url="javascript:alert(1)", as_of=HOSTILE)
        for fact in report.facts
    )
    report = replace(report, articles=(*again.articles, *others), facts=facts)
    new = Told(State.NEW, Cause.DATA)
    standings = [standing(each, new, reason=HOSTILE) for each in _wrong(report)]
    gone = replace(
        standings[0].card, text=HOSTILE, sentence=f"So {HOSTILE}.", title=HOSTILE, message=HOSTILE,
        suggestion=HOSTILE, claimed=HOSTILE, references=(HOSTILE,), difference=HOSTILE,
        source_url="javascript:alert(1)",
    )  # fmt: skip
    fixed = Told(State.FIXED, Cause.ARTICLE_EDITED)
    standings.append(standing(Carded(path, "0123456789ab", gone), fixed))
    tables = (replace(TABLES[0], name=HOSTILE, licence=HOSTILE),)
    more = replace(made, standings=tuple(standings), tables=tables, notes=(HOSTILE,))
    return Made(report, replace(more, command=HOSTILE))


_MAKERS = {
    "quiet": quiet,
    "still": still,
    "busy": busy,
    "full": full,
    "broken": broken,
    "hostile": hostile,
}
