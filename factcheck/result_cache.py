"""What was found in articles, kept from run to run: what is unchanged is not checked again.

One SQLite file in the cache folder, a row an article, found by the digest of all that its
verdicts depend on. What is damaged counts as absent; a file that cannot be written, or that
another program holds, is done without. Only its owner can read it: it quotes the articles.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path

import msgspec
from msgspec.structs import replace

from factcheck.model import ArticleReport, Document

FILE_NAME = "results.sqlite"
_VERSION = 1
_TABLE = "CREATE TABLE results (key TEXT PRIMARY KEY, used INTEGER NOT NULL, found BLOB NOT NULL)"
_PATIENCE = 0.2
"""Seconds that another run is waited for: longer would cost more than is saved."""
_DAYS = 30
"""What nobody asked for during so many days is dropped."""
_MOST = 20_000
"""So many articles are kept, some 100 MB."""
_QUICK = 1


class ResultCache:
    """The results in a file; without a connection to it nothing is kept."""

    def __init__(self, connection: sqlite3.Connection | None, day: date) -> None:
        self._sql = connection
        self._day = day.toordinal()
        self._used: set[str] = set()
        self._is_grown = False

    @classmethod
    @contextmanager
    def at(cls, folder: Path | None, day: date) -> Iterator[ResultCache]:
        """Open what is kept in a folder, or begin it; in the end, drop what is old by `day`.

        Without a folder nothing is kept.
        """
        connection = _opened(folder / FILE_NAME) if folder else None
        if connection is None:
            yield cls(None, day)
            return
        with closing(connection):
            results = cls(connection, day)
            yield results
            results.tidy()

    @property
    def is_kept(self) -> bool:
        """Whether anything can be kept here."""
        return self._sql is not None

    def found(self, key: str, document: Document) -> ArticleReport | None:
        """Give what was found in a document under a key; None where nothing is kept of it."""
        if self._sql is None:
            return None
        try:
            row = self._sql.execute("SELECT found, used FROM results WHERE key = ?", (key,))
            packed, used = row.fetchone() or (b"", 0)
            report = msgspec.msgpack.decode(zlib.decompress(packed), type=ArticleReport)
            if used < self._day:
                self._used.add(key)
        except (sqlite3.Error, zlib.error, msgspec.MsgspecError, TypeError):
            return None
        return replace(report, document=document)

    def keep(self, results: Mapping[str, ArticleReport]) -> None:
        """Keep what was found in articles, each under its key.

        Not of those that could not be read, nor of those whose names cannot be written.
        """
        if self._sql is None:
            return
        packed = {key: _packed(each) for key, each in results.items() if each.document is not None}
        rows = [(key, self._day, found) for key, found in packed.items() if found is not None]
        if not rows:
            return
        with suppress(sqlite3.Error), self._sql:
            self._sql.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
            self._is_grown = True

    def tidy(self) -> None:
        """Note what was asked for, and drop what was not for long, or is too much."""
        if self._sql is None:
            return
        with suppress(sqlite3.Error), self._sql:
            self._sql.executemany(
                "UPDATE results SET used = ? WHERE key = ?",
                ((self._day, key) for key in self._used),
            )
            if self._is_grown:
                self._sql.execute("DELETE FROM results WHERE used < ?", (self._day - _DAYS,))
                # Of one day, what was found last is what the next run will ask for.
                self._sql.execute(
                    "DELETE FROM results WHERE rowid IN (SELECT rowid FROM results"
                    " ORDER BY used DESC, rowid DESC LIMIT -1 OFFSET ?)",
                    (_MOST,),
                )


def _packed(report: ArticleReport) -> bytes | None:
    """Pack what was found without the document, which whoever asks for it has.

    None where a name in it is no UTF-8: that of the file, or of what it was checked against.
    """
    try:
        found = msgspec.msgpack.encode(replace(report, document=None))
    except UnicodeEncodeError:
        return None
    return zlib.compress(found, _QUICK)


def _opened(file: Path) -> sqlite3.Connection | None:
    """Open the file, a new one in the place of one that is none; None where it cannot be used."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _connected(file)
        except sqlite3.OperationalError:
            return None
        except sqlite3.DatabaseError:
            file.unlink(missing_ok=True)
            return _connected(file)
    except (OSError, sqlite3.Error):
        return None


def _connected(file: Path) -> sqlite3.Connection:
    file.touch(mode=0o600)
    connection = sqlite3.connect(file, timeout=_PATIENCE)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != _VERSION:
            with connection:
                connection.execute("DROP TABLE IF EXISTS results")
                connection.execute(_TABLE)
                connection.execute(f"PRAGMA user_version = {_VERSION}")
    except BaseException:
        connection.close()
        raise
    return connection
