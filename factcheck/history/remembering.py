"""What a night found, written into the tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from factcheck.history.looks import Look
from factcheck.history.standings import Outcome, Tonight
from factcheck.keys import digest, json_of
from factcheck.nights import Standing

_PUT_FINDING = """
INSERT INTO findings (
    article, fingerprint, state, cause, since, nights, updated, code, severity, line, text,
    sentence, message, suggestion, reason, card
) VALUES (
    (SELECT id FROM articles WHERE path = :path), :fingerprint, :state, :cause, :since, :nights,
    :updated, :code, :severity, :line, :text, :sentence, :message, :suggestion, :reason, :card
) ON CONFLICT (article, fingerprint) DO UPDATE SET
    state = excluded.state, cause = excluded.cause, since = excluded.since,
    nights = excluded.nights, updated = excluded.updated, code = excluded.code,
    severity = excluded.severity, line = excluded.line, text = excluded.text,
    sentence = excluded.sentence, message = excluded.message, suggestion = excluded.suggestion,
    reason = excluded.reason, card = excluded.card"""

_ID_OF_FINDING = """
SELECT findings.id FROM findings JOIN articles ON article = articles.id
WHERE path = :path AND fingerprint = :fingerprint"""

_PUT_STANDING = """
INSERT INTO standings VALUES (
    :night, :finding, :path, :fingerprint, :state, :cause, :since, :nights, :reason, :is_unseen,
    :content
)"""

_STILL_THERE = """
UPDATE articles SET night = ? WHERE source = ?
AND night >= (SELECT max(id) FROM nights WHERE stage <> 'checking')"""


def remember(sql: sqlite3.Connection, night: int, tonight: Tonight, outcome: Outcome) -> None:
    """Write articles as they were seen, findings as they stand, and what happened to them."""
    for new, old in outcome.moved.items():
        sql.execute("UPDATE articles SET path = ? WHERE path = ?", (new, old))
    for (path, new), old in outcome.renamed.items():
        sql.execute(
            "UPDATE findings SET fingerprint = ? WHERE fingerprint = ?"
            " AND article = (SELECT id FROM articles WHERE path = ?)",
            (new, old, path),
        )
    for look in tonight.looks:
        _look(sql, night, look)
    sql.executemany(_STILL_THERE, ((night, source) for source in tonight.silent))
    for standing in outcome.standings:
        _standing(sql, night, standing, tonight.night)
    _drop(sql, outcome.dropped, tonight)


def _look(sql: sqlite3.Connection, night: int, look: Look) -> None:
    """Remember an article as it was seen; of one that could not be read only that it is there."""
    if look.content is None:
        sql.execute("UPDATE articles SET night = ? WHERE path = ?", (night, look.path))
        return
    sql.execute(
        "INSERT INTO articles (path, source, content, basis, said, night)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET source = excluded.source,"
        " content = excluded.content, basis = excluded.basis, said = excluded.said,"
        " night = excluded.night",
        (
            look.path,
            look.source,
            look.content,
            json_of(look.basis),
            json_of(dict(look.said)),
            night,
        ),
    )


def _standing(sql: sqlite3.Connection, night: int, standing: Standing, name: str) -> None:
    """Write a finding as it stands, now and for this night, and what happened to it tonight."""
    row = _row(standing)
    content = digest(str(row["card"]))
    sql.execute(_PUT_FINDING, row)
    sql.execute("INSERT OR IGNORE INTO cards VALUES (?, ?)", (content, row["card"]))
    finding = sql.execute(_ID_OF_FINDING, row).fetchone()[0]
    own = {"night": night, "finding": finding, "is_unseen": standing.is_unseen}
    sql.execute(_PUT_STANDING, row | own | {"content": content})
    for event in standing.events:
        if event.night == name:
            cause = event.cause and event.cause.value
            told = (finding, event.night, event.state.value, cause, event.code)
            sql.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?)", told)


def _row(standing: Standing) -> dict[str, object]:
    card = standing.card
    assert standing.updated is not None
    return {
        "path": standing.path,
        "fingerprint": standing.id,
        "state": standing.state.value,
        "cause": standing.cause and standing.cause.value,
        "since": standing.since,
        "nights": standing.nights,
        "updated": standing.updated.isoformat(),
        "code": card.code,
        "severity": card.severity,
        "line": card.line,
        "text": card.text,
        "sentence": card.sentence,
        "message": card.message,
        "suggestion": card.suggestion,
        "reason": standing.reason,
        "card": json_of(card),
    }


def _drop(sql: sqlite3.Connection, dropped: Iterable[tuple[str, str]], tonight: Tonight) -> None:
    """Let findings go that nobody had heard of: they were silenced or accepted."""
    for path, fingerprint in dropped:
        sql.execute(
            "UPDATE findings SET state = 'fixed', updated = ? WHERE fingerprint = ?"
            " AND article = (SELECT id FROM articles WHERE path = ?)",
            (tonight.when.isoformat(), fingerprint, path),
        )
