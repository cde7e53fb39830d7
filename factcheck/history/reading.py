"""What is remembered, read back from the tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

import msgspec
from msgspec.structs import replace

from factcheck.history.looks import Article, Inputs, Past
from factcheck.history.packing import record_of, unpacked
from factcheck.keys import Basis, json_of
from factcheck.model import ArticleReport, Report
from factcheck.nights import HEARD, Card, Cause, Count, Event, Night, Standing, State
from factcheck.reporting import merged

_TREND = 30
"""So many nights are told of beside one."""
_FINDINGS = (
    "SELECT path, fingerprint, findings.state, cause, since, nights, card, reason, updated,"
    " findings.id FROM findings JOIN articles ON article = articles.id"
)
_OF_A_NIGHT = (
    "SELECT path, standings.fingerprint, standings.state, standings.cause, standings.since,"
    " standings.nights, cards.card, standings.reason, updated, findings.id, is_unseen"
    " FROM standings JOIN findings ON finding = findings.id"
    " JOIN cards ON standings.card = sha256 WHERE night = ?"
)
"""A night is told as it was: under the names and in the words of then."""


def past(sql: sqlite3.Connection) -> Past:
    """Read what is remembered of articles and findings."""
    last = sql.execute("SELECT max(id) FROM nights WHERE stage <> 'checking'").fetchone()[0]
    articles = {
        path: Article(
            path=path,
            source=source,
            content=content,
            basis=record_of(Basis, basis),
            said=msgspec.json.decode(said, type=dict[str, str]),
            is_gone=night < (last or 0),
        )
        for path, source, content, basis, said, night in sql.execute(
            "SELECT path, source, content, basis, said, night FROM articles ORDER BY id"
        )
    }
    findings: dict[str, dict[str, Standing]] = {}
    for each in _standings(sql, _FINDINGS):
        findings.setdefault(each.path, {})[each.id] = each
    return Past(articles=articles, findings=findings)


def last(sql: sqlite3.Connection) -> Night | None:
    """Read the last finished night, without its findings and its trend."""
    row = sql.execute(
        "SELECT night FROM nights WHERE stage <> 'checking' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return record_of(Night, row[0]) if row else None


def counts(sql: sqlite3.Connection) -> list[Count]:
    """Read all finished nights in numbers, the oldest first."""
    rows = sql.execute("SELECT count FROM nights WHERE stage <> 'checking' ORDER BY id")
    return [record_of(Count, each) for (each,) in rows]


def changes(sql: sqlite3.Connection, most: int) -> list[Standing]:
    """Read the findings that came or went last, the latest first; what nobody heard of is left."""
    order = "ORDER BY updated DESC, findings.id DESC"
    heard = (
        each
        for each in _standings(sql, f"{_FINDINGS} {order}")
        if each.state in HEARD or each.state is State.FIXED is each.events[-1].state
    )
    return list(islice(heard, most))


def keys_of(sql: sqlite3.Connection, name: str) -> dict[int, tuple[str, str]]:
    """Read path and id of each finding of a night, by its number; in the order of the paths."""
    rows = sql.execute(
        "SELECT finding, path, fingerprint FROM standings"
        " JOIN nights ON standings.night = nights.id WHERE nights.name = ?",
        (name,),
    ).fetchall()
    rows.sort(key=lambda row: row[1:])
    return {finding: (path, id_) for finding, path, id_ in rows}


def night_of(sql: sqlite3.Connection, name: str) -> tuple[Night, Report]:
    """Read a night, with the nights before it in its trend.

    Raises:
        KeyError: there is none of that name.

    """
    row = sql.execute(
        "SELECT id, night, inputs FROM nights WHERE name = ? AND stage <> 'checking'", (name,)
    ).fetchone()
    if row is None:
        raise KeyError(name)
    number, night, inputs = row
    trend = counts(sql)
    at = next(index for index, each in enumerate(trend) if each.night == name)
    later = {each.night for each in trend[at + 1 :]}
    standings = [
        replace(each, events=tuple(event for event in each.events if event.night not in later))
        for each in _standings(sql, _OF_A_NIGHT, number)
    ]
    standings.sort(key=lambda each: (each.path, each.card.line, each.card.column, each.id))
    told = replace(
        record_of(Night, night),
        trend=tuple(trend[max(0, at + 1 - _TREND) : at + 1]),
        standings=tuple(standings),
        previous=trend[at - 1].night if at else None,
        following=trend[at + 1].night if at + 1 < len(trend) else None,
    )
    return told, _report(sql, number, record_of(Inputs, inputs))


def _report(sql: sqlite3.Connection, number: int, inputs: Inputs) -> Report:
    parts = [Report(packages=inputs.packages)]
    for data, source, unread in sql.execute(
        "SELECT kept, contents.source, problem FROM looks LEFT JOIN checks ON checked = key"
        " LEFT JOIN contents ON content = sha256 WHERE looks.night = ? ORDER BY position",
        (number,),
    ):
        if data is None:
            parts.append(Report(articles=(record_of(ArticleReport, unread),)))
        else:
            kept = unpacked(data, source)
            names = dict(kept.names)
            parts.append(Report(articles=(kept.article,), facts=kept.facts, names=names))
    return replace(
        merged(parts),
        skipped=inputs.skipped,
        problems=inputs.problems,
        warnings=inputs.warnings,
    )


def _standings(sql: sqlite3.Connection, statement: str, *values: object) -> Iterator[Standing]:
    rows = sql.execute(statement, values).fetchall()
    events = _events(sql, {row[9] for row in rows})
    for path, id_, state, cause, since, nights, card, reason, updated, row, *unseen in rows:
        yield Standing(
            path=path,
            id=id_,
            state=State(state),
            cause=Cause(cause) if cause else None,
            since=since,
            nights=nights,
            card=record_of(Card, card),
            reason=reason,
            events=tuple(events.get(row, ())),
            updated=datetime.fromisoformat(updated),
            is_unseen=bool(unseen and unseen[0]),
            finding=row,
        )


def _events(sql: sqlite3.Connection, findings: set[int]) -> dict[int, list[Event]]:
    events: dict[int, list[Event]] = {}
    for finding, night, state, cause, code in sql.execute(
        "SELECT finding, night, state, cause, code FROM events WHERE finding IN"
        " (SELECT value FROM json_each(?)) ORDER BY rowid",
        (json_of(sorted(findings)),),
    ):
        told = Event(
            night=night, state=State(state), cause=Cause(cause) if cause else None, code=code
        )
        events.setdefault(finding, []).append(told)
    return events
