"""Three nights that are always the same: a quiet one, a busy one, a broken one.

The articles are checked for real against the reference data; what a history would know of them
is made up.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from factcheck.amounts import claimed
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_documents
from factcheck.errors import FactcheckError
from factcheck.model import ArticleReport, CheckedClaim, Document, Problem, Report, Status
from factcheck.nights import Card, Cause, Count, Event, Gate, Night, Standing, State, Table
from factcheck.output.rows import evidence, facts_of, gap_words
from factcheck.output.tally import tally
from factcheck.reference import Index

CORPORA = Path(__file__).parents[1] / "corpora" / "verdicts"
LAST = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
TONIGHT = "2026-11-25"
HOSTILE = "</script><img src=x onerror=\"document.title='pwned'\">\u202egnp.exe\u2066"

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
    "china/who-owes-whom.txt": ("a302a", "a303a", "a106a", "a104b"),
    "briefs/bridges.txt": ("a401a", "a404a"),
}
TRUE = {"s01": SEVERAL["s01"], "s06": SEVERAL["s06"], "t22": "briefs/state-lenders.txt"}
ADDRESS = "https://news.example/"


def corpus() -> dict[str, str]:
    """Read the texts of the labelled corpora."""
    found = {}
    for name in ("seedlike", "altered", "true"):
        for line in (CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            found[entry["id"]] = entry["text"]
    return found


def composed() -> Iterator[Document]:
    """Put texts of the labelled corpora together."""
    found = corpus()
    for path, keys in COMPOSED.items():
        text = "\n".join(found[key] for key in keys)
        yield from_text(text, path=path, published="2026-11-21")


def texts(names: dict[str, str]) -> Iterator[Document]:
    """Give articles of the labelled corpora names of their own."""
    found = corpus()
    for key, path in names.items():
        document = from_text(found[key], path=path, published="2026-11-20")
        title = found[key].partition("\n")[0] if key.startswith("s") else None
        yield replace(document, title=title, url=f"{ADDRESS}{path.removesuffix('.txt')}")


def checked(index: Index, articles: Sequence[Document | FactcheckError]) -> Report:
    """Check articles; the packages are told without their hash, which every edit changes."""
    report = check_documents(articles, index, Config())
    packages = tuple(replace(each, version="2026.11", sha256="0" * 64) for each in report.packages)
    return replace(report, packages=packages)


def findings(report: Report) -> Iterator[tuple[ArticleReport, CheckedClaim]]:
    """Go through the claims that are findings."""
    for article in report.articles:
        for claim in article.claims:
            if claim.verdict.severity in ("error", "warning"):
                yield article, claim


def card(article: ArticleReport, one: CheckedClaim, report: Report) -> Card:
    """Keep a finding in words."""
    claim, verdict = one.claim, one.verdict
    facts = facts_of(verdict, {fact.id: fact for fact in report.facts})
    source = article.document.source if article.document else ""
    return Card(
        code=verdict.code or "",
        severity=verdict.severity or "info",
        confidence=verdict.confidence,
        line=claim.line,
        column=claim.column,
        text=claim.mention.text,
        sentence=source[claim.sentence.start : claim.sentence.end],
        title=article.document.title if article.document else None,
        claimed=claimed(claim),
        references=tuple(evidence(fact, report.names) for fact in facts),
        difference=gap_words(one, facts),
        message=verdict.message,
        suggestion=verdict.suggestion,
        source_url=facts[0].source_url if facts else "",
    )


def standing(
    path: str, id_: str, kept: Card, state: State, cause: Cause | None, nights: int = 1
) -> Standing:
    """Make up how a finding stands."""
    since = f"{LAST - timedelta(days=nights - 1):%Y-%m-%d}"
    came = Event(night=since, state=State.NEW, cause=Cause.ARTICLE_NEW, code=kept.code)
    now = Event(night=TONIGHT, state=state, cause=cause, code=kept.code)
    is_old = state is State.OPEN
    if state is State.NEW:
        came = replace(now, night=since)
    return Standing(
        path=path,
        id=id_,
        state=state,
        cause=cause,
        since=since,
        nights=nights,
        card=kept,
        reason="The ministry gave us its own figure."
        if state in (State.SILENCED, State.BASELINED)
        else "",
        events=(came,) if is_old or state is State.NEW else (came, now),
        updated=LAST - timedelta(days=nights - 1),
    )


def trend(tonight: Count, nights: int = 30) -> tuple[Count, ...]:
    """Make up the nights before: the data changed once, the rules once, one night was broken."""
    past = []
    for back in range(nights - 1, 0, -1):
        day = LAST - timedelta(days=back)
        open_ = 6 + (back * 7) % 5 + (9 if back < 19 else 0)
        past.append(
            Count(
                night=f"{day:%Y-%m-%d}",
                started=day,
                new=9 if back == 19 else (back * 3) % 4 if back % 3 else 0,
                open=open_,
                fixed=(back * 5) % 3,
                articles=12,
                claims=90,
                supported=48 + back % 4,
                contradicted=open_,
                unverifiable=30,
                is_data_changed=back == 19,
                is_rules_changed=back == 8,
                is_broken=back == 12,
            )
        )
    return (*past, tonight)


def count_of(report: Report, standings: Sequence[Standing], *, is_broken: bool = False) -> Count:
    """Count a night."""
    states = [each.state for each in standings]
    counts = tally(report)
    return Count(
        night=TONIGHT,
        started=LAST,
        new=sum(state in (State.NEW, State.REOPENED) for state in states),
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
        is_broken=is_broken,
    )


TABLES = (
    Table(
        package="factcheck-reference",
        name="aiddata",
        file="aiddata.csv",
        rows=120,
        sha256="9f3c" * 16,
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
        sha256="41be" * 16,
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
        sha256="7d" * 32,
    ),
)


def night(report: Report, standings: Sequence[Standing], **more: object) -> Night:
    """Make up a night around a report."""
    is_broken = bool(more.get("broken"))
    known: dict[str, object] = {
        "name": TONIGHT,
        "started": LAST,
        "seconds": 38.4,
        "trend": trend(count_of(report, standings, is_broken=is_broken)),
        "standings": tuple(standings),
        "tables": TABLES,
        "previous": "2026-11-24",
        "command": "factcheck nightly --config factcheck.toml",
        "configuration": "7be1" * 16,
        "version": "0.1.0",
        "python": "3.11.9",
        "address": "https://desk.example/facts/",
    }
    return Night(**{**known, **more})  # type: ignore[arg-type]


def busy(index: Index) -> tuple[Report, Night]:
    """Many findings of every state and cause, a gate that failed, an article that is not read."""
    unread = FactcheckError(
        "unreadable", "it is no text", where="desk/scan.pdf", hint="save it as text"
    )
    report = checked(index, [*texts(SEVERAL), *composed(), unread])
    away = Problem(
        code="fetching",
        message="the server did not answer within 20 seconds",
        where="https://news.example/corridor",
        hint="it is tried again tomorrow",
    )
    report = replace(report, problems=(away,))
    states = (
        (State.OPEN, Cause.ARTICLE_NEW, 12),
        (State.NEW, Cause.ARTICLE_NEW, 1),
        (State.NEW, Cause.ARTICLE_EDITED, 1),
        (State.OPEN, Cause.DATA, 5),
        (State.NEW, Cause.DATA, 1),
        (State.REOPENED, Cause.ARTICLE_EDITED, 1),
        (State.OPEN, Cause.ARTICLE_NEW, 30),
        (State.SILENCED, Cause.SILENCE, 9),
        (State.NEW, Cause.RULES, 1),
        (State.BASELINED, Cause.BASELINE, 40),
    )
    standings = [
        standing(article.path, one.claim.id, card(article, one, report), *states[at % len(states)])
        for at, (article, one) in enumerate(findings(report))
    ]
    gone = replace(standings[0].card, line=4, column=12, text="$88 billion", suggestion=None)
    standings += [
        standing("china/withdrawn.txt", "0f1e2d3c4b5a", gone, State.FIXED, Cause.ARTICLE_GONE, 7),
        replace(
            standing("desk/scan.pdf", "aa11bb22cc33", gone, State.OPEN, Cause.ARTICLE_NEW, 3),
            is_unseen=True,
        ),
    ]
    gates = (
        Gate(name="max_new", bound="0", found="5", is_met=False),
        Gate(name="min_coverage", bound="50 %", found="68 %", is_met=True),
    )
    return report, night(
        report,
        standings,
        gates=gates,
        notes=("taken up at 02:03 UTC after it was cut off; 4 articles were done before",),
    )


def quiet(index: Index) -> tuple[Report, Night]:
    """Nothing new, two that stay open in a text that nobody has mended."""
    report = checked(index, [*texts({"s10": SEVERAL["s10"], "s04": SEVERAL["s04"], **TRUE})])
    standings = [
        standing(
            article.path, one.claim.id, card(article, one, report), State.OPEN,
            Cause.ARTICLE_NEW, 6,
        )
        for article, one in findings(report)
    ]  # fmt: skip
    gates = (Gate(name="max_new", bound="0", found="0", is_met=True),)
    return report, night(report, standings, gates=gates, tables=TABLES[1:])


def broken(index: Index) -> tuple[Report, Night]:
    """Nothing could be checked, as the reference data has faults; the findings stand as before."""
    _, before = busy(index)
    faults = (
        Problem(
            code="bad-number",
            message='"4.6E+10" is no plain number: a spreadsheet wrote it',
            where="reference_data/aiddata.csv:88:7",
            hint="write 46000000000",
        ),
        Problem(
            code="unknown-entity",
            message='no entity has the id "pakistn"',
            where="reference_data/aiddata.csv:91:3",
            hint="did you mean pakistan?",
        ),
    )
    report = Report()
    heard = [
        replace(each, state=State.OPEN, nights=each.nights + 1, since="2026-11-20", is_unseen=True)
        for each in before.standings
        if each.state in (State.NEW, State.OPEN)
    ]
    return report, night(report, heard, broken=faults, tables=())


def hostile(index: Index) -> tuple[Report, Night]:
    """The busy night with markup, direction marks and line ends wherever words can come from."""
    report, made = busy(index)
    first, *others = report.articles
    document = first.document
    assert document is not None
    path = f"desk/{HOSTILE}\nsecond line.txt"
    evil = from_text(document.source + f"\n\nIt owes $1 billion {HOSTILE} more.\n", path=path)
    evil = replace(evil, title=HOSTILE, url="javascript:alert(1)")
    again = checked(index, [evil])
    facts = tuple(
        replace(fact, note=HOSTILE, source_url="javascript:alert(1)", as_of=HOSTILE)
        for fact in report.facts
    )
    report = replace(report, articles=(*again.articles, *others), facts=facts)
    standings = [
        replace(
            standing(each.path, claim.claim.id, card(each, claim, report), State.NEW, Cause.DATA),
            reason=HOSTILE,
        )
        for each, claim in findings(report)
    ]
    gone = replace(
        standings[0].card, text=HOSTILE, sentence=f"So {HOSTILE}.", title=HOSTILE, message=HOSTILE,
        suggestion=HOSTILE, claimed=HOSTILE, references=(HOSTILE,), difference=HOSTILE,
        source_url="javascript:alert(1)",
    )  # fmt: skip
    standings.append(standing(path, "0123456789ab", gone, State.FIXED, Cause.ARTICLE_EDITED))
    tables = (replace(TABLES[0], name=HOSTILE, licence=HOSTILE),)
    more = replace(made, standings=tuple(standings), tables=tables, notes=(HOSTILE,))
    return report, replace(more, command=HOSTILE)


def many(index: Index, *, articles: int, findings: int) -> tuple[Report, Night]:
    """A night over many articles of a usual length, so many of their claims being findings."""
    report, made = busy(index)
    bodies = [each for each in report.articles if each.document and len(each.claims) > 3]
    copies = [
        replace(body, path=f"copy/{at:04d}/{body.path}")
        for at in range(articles)
        for body in bodies[at % len(bodies) :][:1]
    ]
    whole = replace(report, articles=tuple(copies), problems=())
    wrong = list(_wrong(whole))
    step = max(len(wrong) // findings, 1)
    standings = [
        standing(article.path, one.claim.id, card(article, one, whole), *_turn(at))
        for at, (article, one) in enumerate(wrong[::step][:findings])
    ]
    return whole, replace(made, standings=tuple(standings), trend=trend(count_of(whole, standings)))


_wrong = findings
"""The name is that of a number in `many`."""


def _turn(at: int) -> tuple[State, Cause, int]:
    return (State.OPEN, Cause.DATA, 3) if at % 4 else (State.NEW, Cause.ARTICLE_NEW, 1)
