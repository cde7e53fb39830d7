"""The nights in their file: begun, filled, finished, forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from factcheck.history import reading
from factcheck.history.looks import Entry, Inputs, Kept, Past
from factcheck.history.opening import is_damage, opened, told, whole
from factcheck.history.packing import packed, unpacked
from factcheck.history.remembering import remember
from factcheck.history.standings import Outcome, Tonight
from factcheck.keys import digest, json_of
from factcheck.model import Report
from factcheck.nights import Count, Night, Standing

_LEAST = 2
"""So many nights are kept however old they are: the last one, and one to compare it with."""

_PUT_CONTENT = """
INSERT INTO contents VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET source = excluded.source"""
_FORGET_FINDINGS = """
DELETE FROM findings WHERE state = 'fixed' AND updated < ?
AND id NOT IN (SELECT finding FROM standings)"""
_FORGET_ARTICLES = """
DELETE FROM articles WHERE night < ? AND night < (SELECT min(id) FROM nights)
AND id NOT IN (SELECT article FROM findings)"""
_FORGET_CHECKS = """
DELETE FROM checks WHERE night <> ?
AND key NOT IN (SELECT checked FROM looks WHERE checked IS NOT NULL)"""


class History:
    """The nights in a file. Every method may raise `FactcheckError`, code `history`."""

    def __init__(self, connection: sqlite3.Connection, path: Path, notes: list[str]) -> None:
        self.notes = tuple(notes)
        """What is to be said of opening the file."""
        self._sql = connection
        self._path = path

    @classmethod
    @contextmanager
    def at(cls, path: Path, day: str | None = None) -> Iterator[History]:
        """Open the history in a file, or begin one.

        One that cannot be used is set aside, with `day` in its name; without a day it is left.

        Raises:
            FactcheckError: it cannot be opened or made.

        """
        with opened(path, day, _look) as (connection, notes):
            yield cls(connection, path, notes)

    # ---- a night as it goes on

    def begin(self, started: datetime) -> tuple[int, str, int]:
        """Begin a night; give its number, its name, and how many checks a broken-off one left.

        A night that was cut off is not told of: what it had checked is taken up by this one.
        """
        with self._writing():
            left = self._one(
                "SELECT count(*) FROM checks JOIN nights ON checks.night = nights.id"
                " WHERE stage = 'checking'"
            )
            last = self._one(
                "SELECT max(coalesce((SELECT max(id) FROM nights), 0),"
                " coalesce((SELECT max(night) FROM checks), 0))"
            )
            self._sql.execute("DELETE FROM nights WHERE stage = 'checking'")
            name = self._free_name(started.date().isoformat())
            self._sql.execute(
                "INSERT INTO nights (id, name, started) VALUES (?, ?, ?)",
                (last + 1, name, started.isoformat()),
            )
        return last + 1, name, left

    def kept(self, key: str) -> Kept | None:
        """Give what was found under a key, None if it is not there, or not whole."""
        with told(self._path):
            try:
                row = self._sql.execute(
                    "SELECT kept, contents.source, sha256 FROM checks"
                    " JOIN contents ON content = sha256 WHERE key = ?",
                    (key,),
                ).fetchone()
                if row is None or digest(row[1]) != row[2]:
                    return None
                return unpacked(row[0], row[1])
            except Exception as error:
                if is_damage(error):
                    return None
                raise

    def keep(self, night: int, checks: Mapping[str, Kept]) -> None:
        """Keep what was found in articles, each under the key of all that it depends on."""
        with self._writing():
            for key, each in checks.items():
                assert each.article.document is not None
                source = each.article.document.source
                content = digest(source)
                self._sql.execute(_PUT_CONTENT, (content, source))
                self._sql.execute(
                    "INSERT OR REPLACE INTO checks VALUES (?, ?, ?, ?)",
                    (key, content, night, packed(each)),
                )

    def finish(
        self,
        number: int,
        night: Night,
        *,
        entries: Sequence[Entry],
        inputs: Inputs,
        tonight: Tonight,
        outcome: Outcome,
    ) -> None:
        """Keep a night, all of it or nothing of it; the last of its trend are its own numbers."""
        bare = replace(night, trend=(), standings=(), previous=None, following=None)
        with self._writing():
            self._sql.executemany(
                "INSERT INTO looks VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (
                        number,
                        at,
                        each.path,
                        each.source,
                        each.key,
                        each.unread and json_of(each.unread),
                    )
                    for at, each in enumerate(entries)
                ),
            )
            remember(self._sql, number, tonight, outcome)
            self._sql.execute(
                "UPDATE nights SET stage = 'checked', night = ?, count = ?, inputs = ?"
                " WHERE id = ?",
                (json_of(bare), json_of(night.count), json_of(inputs), number),
            )

    def published(self, name: str) -> None:
        """Note that the pages of a night are written."""
        with self._writing():
            self._sql.execute("UPDATE nights SET stage = 'published' WHERE name = ?", (name,))

    def owe(self, name: str) -> None:
        """Note that a mail about a night is to go out."""
        with self._writing():
            self._sql.execute(
                "UPDATE nights SET mailed = '' WHERE name = ? AND mailed IS NULL", (name,)
            )

    def mailed(self, name: str, when: datetime) -> None:
        """Note that a mail went out for a night."""
        with self._writing():
            self._sql.execute(
                "UPDATE nights SET mailed = ? WHERE name = ?", (when.isoformat(), name)
            )

    def forget(self, before: datetime) -> list[str]:
        """Forget the nights from before a time, and what only they knew; give their names."""
        with self._writing():
            names = [
                name
                for (name,) in self._sql.execute(
                    "SELECT name FROM nights WHERE started < ? AND id NOT IN"
                    " (SELECT id FROM nights ORDER BY id DESC LIMIT ?)",
                    (before.isoformat(), _LEAST),
                )
            ]
            self._sql.executemany("DELETE FROM nights WHERE name = ?", ((each,) for each in names))
            if names:
                self._forget_what_is_over(before)
        return names

    def _forget_what_is_over(self, before: datetime) -> None:
        last = self._one("SELECT max(id) FROM nights")
        for statement, value in (
            (_FORGET_FINDINGS, before.isoformat()),
            (_FORGET_ARTICLES, last),
            (_FORGET_CHECKS, last),
        ):
            self._sql.execute(statement, (value,))
        self._sql.execute("DELETE FROM contents WHERE sha256 NOT IN (SELECT content FROM checks)")
        self._sql.execute("DELETE FROM cards WHERE sha256 NOT IN (SELECT card FROM standings)")

    # ---- what was

    def names(self) -> list[str]:
        """Give the names of the finished nights, the oldest first."""
        return self._column("SELECT name FROM nights WHERE stage <> 'checking' ORDER BY id")

    def unpublished(self) -> list[str]:
        """Give the names of the finished nights whose pages were not all written."""
        return self._column("SELECT name FROM nights WHERE stage = 'checked' ORDER BY id")

    def past(self) -> Past:
        """Give all that is remembered of the finished nights."""
        with whole(self._path):
            return reading.past(self._sql)

    def last(self) -> Night | None:
        """Give the last finished night, without its findings and its trend."""
        with whole(self._path):
            return reading.last(self._sql)

    def counts(self) -> list[Count]:
        """Give all nights in numbers, the oldest first."""
        with whole(self._path):
            return reading.counts(self._sql)

    def changes(self, most: int) -> list[Standing]:
        """Give the findings that were heard of last, each as it is now."""
        with whole(self._path):
            return reading.changes(self._sql, most)

    def night(self, name: str) -> tuple[Night, Report]:
        """Read a night as it was.

        Raises:
            KeyError: there is none of that name.

        """
        with whole(self._path):
            return reading.night_of(self._sql, name)

    def keys_of(self, name: str) -> dict[int, tuple[str, str]]:
        """Give path and id of each finding of a night by its number, in the order of the night."""
        with whole(self._path):
            return reading.keys_of(self._sql, name)

    def mailed_since(self, started: datetime) -> list[str]:
        """Give the names of the nights from a time on for which a mail went out."""
        return self._column(
            "SELECT name FROM nights WHERE mailed > '' AND started >= ? ORDER BY id",
            started.isoformat(),
        )

    def owed_since(self, started: datetime) -> list[str]:
        """Give the names of the nights from a time on whose mail has not gone out, but should."""
        return self._column(
            "SELECT name FROM nights WHERE mailed = '' AND started >= ? ORDER BY id",
            started.isoformat(),
        )

    # ---- the file

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Write all of a block or nothing of it."""
        with told(self._path):
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._sql.execute("COMMIT")
            except BaseException:
                if self._sql.in_transaction:
                    self._sql.execute("ROLLBACK")
                raise

    def _free_name(self, day: str) -> str:
        taken = {name for (name,) in self._sql.execute("SELECT name FROM nights")}
        name, number = day, 1
        while name in taken:
            number += 1
            name = f"{day}-{number}"
        return name

    def _one(self, statement: str) -> int:
        return int(self._sql.execute(statement).fetchone()[0])

    def _column(self, statement: str, *values: str) -> list[str]:
        with whole(self._path):
            return [each for (each,) in self._sql.execute(statement, values)]


def _look(sql: sqlite3.Connection) -> None:
    """Read what a night will need, so that damage comes out before it begins."""
    reading.past(sql)
    reading.last(sql)
    reading.counts(sql)
