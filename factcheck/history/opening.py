"""Opening the file of the history: made where there is none, set aside where it cannot be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.history.schema import APPLICATION, STEPS
from factcheck.paths import shown

_PATIENCE = 30.0
"""Seconds that another program, which looks into the file, is waited for."""


class _UnusableError(Exception):
    """The file is damaged, or of a version that this program does not know."""


@contextmanager
def opened(path: Path, day: str) -> Iterator[tuple[sqlite3.Connection, list[str]]]:
    """Give the connection to a history, and what was to be said of opening it.

    A file that is damaged, or was written by a newer factcheck, is set aside under a name with
    the `day` in it, and a new one begun.

    Raises:
        FactcheckError: the file is no history but another program's, or it cannot be written.

    """
    notes: list[str] = []
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            connection = _connected(path)
        except (_UnusableError, sqlite3.DatabaseError) as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            aside = _set_aside(path, day)
            what = f"the history {shown(path)} could not be used ({error}): it was set aside as "
            notes.append(f"{what}{shown(aside)}, and a new one begun")
            connection = _connected(path)
    with closing(connection):
        yield connection, notes


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Tell what SQLite and the system say against a file, with its mend.

    Raises:
        FactcheckError: it cannot be opened, read or written.

    """
    try:
        yield
    except sqlite3.Error as error:
        hint = "see that its folder can be written, and that there is room on the disk"
        if "locked" in str(error):
            hint = "another program holds it: close it and run this again"
        what = f"the history cannot be used: {error}"
        raise FactcheckError("history", what, where=shown(path), hint=hint) from error
    except OSError as error:
        what = f"the history cannot be used: {(error.strerror or 'no access').lower()}"
        hint = "see that its folder can be written"
        raise FactcheckError("history", what, where=shown(path), hint=hint) from error


def _connected(path: Path) -> sqlite3.Connection:
    """Connect to a file that is whole, ours, and of today's version when this returns."""
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        _made_current(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _made_current(connection: sqlite3.Connection, path: Path) -> None:
    version = _number(connection, "user_version")
    owner = _number(connection, "application_id")
    if owner != APPLICATION and (owner or version or _has_tables(connection)):
        what = "this file is no history of factcheck, but another program's"
        hint = "name another file as nightly.history"
        raise FactcheckError("history", what, where=shown(path), hint=hint)
    if version > len(STEPS):
        raise _UnusableError(f"a newer factcheck wrote it, version {version} for {len(STEPS)}")
    if (fault := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise _UnusableError(f"it is damaged: {fault}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    for at, step in enumerate(STEPS[version:], version + 1):
        numbers = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {at};"
        connection.executescript(f"BEGIN IMMEDIATE; {step} {numbers} COMMIT;")
    connection.execute("PRAGMA foreign_keys = ON")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None


def _set_aside(path: Path, day: str) -> Path:
    """Move a file, and what SQLite keeps beside it, to a name that is free."""
    number, aside = 1, path.with_name(f"{path.name}.{day}")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.{day}-{number}")
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + suffix))
    return aside
