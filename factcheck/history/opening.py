"""Opening the file of the history: made where there is none, set aside where it cannot be used."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec

from factcheck.errors import FactcheckError
from factcheck.history.schema import APPLICATION, STEPS
from factcheck.paths import shown

_PATIENCE = 30.0
"""Seconds that another program, which looks into the file, is waited for."""


_READING = (sqlite3.Error, zlib.error, msgspec.MsgspecError, ValueError, TypeError)
"""What reading may raise where bytes are not what was written."""
_MAGIC = b"SQLite format 3\0"
_MOVE = "move the file away: the next factcheck nightly begins a new one"
_NO_TEXT = "Could not decode to UTF-8"


class _UnusableError(Exception):
    """The file is damaged, or of a version that this program does not know."""


@contextmanager
def opened(
    path: Path, day: str | None, look: Callable[[sqlite3.Connection], object]
) -> Iterator[tuple[sqlite3.Connection, list[str]]]:
    """Give the connection to a history, and what was to be said of opening it.

    A file that is damaged, so that `look` cannot read it, or was written by a newer factcheck, is
    set aside under a name with the `day` in it, and a new one begun; without a day it is refused.

    Raises:
        FactcheckError: the file is no history but another program's, or it cannot be used.

    """
    notes: list[str] = []
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        try:
            connection = _connected(path, look)
        except _UnusableError as error:
            if day is None:
                hint = "the next factcheck nightly sets it aside, and begins a new one"
                raise _fault(str(error), path, hint) from error
            aside = _set_aside(path, day)
            what = f"the history {shown(path)} could not be used ({error}): it was set aside as "
            notes.append(f"{what}{shown(aside)}, and a new one begun")
            connection = _connected(path, look)
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
        elif is_damage(error):
            hint = _MOVE
        raise _fault(_words(error), path, hint) from error
    except OSError as error:
        reason = (error.strerror or "no access").lower()
        raise _fault(reason, path, "see that its folder can be written") from error


@contextmanager
def whole(path: Path) -> Iterator[None]:
    """Tell, beside what `told` does, that what is read is not what was written.

    Raises:
        FactcheckError: a row is damaged, or the file cannot be read.

    """
    try:
        with told(path):
            yield
    except _READING as error:
        raise _fault(_words(error), path, _MOVE) from error


def is_damage(error: Exception) -> bool:
    """Whether reading failed on the bytes of a file, not on getting at them."""
    if isinstance(error, sqlite3.OperationalError):
        return _NO_TEXT in str(error)
    return isinstance(error, _READING)


def _words(error: Exception) -> str:
    """Say what is wrong with the bytes, and nothing of what they are."""
    if isinstance(error, sqlite3.DatabaseError) and _NO_TEXT not in str(error):
        return str(error)
    return "it is damaged: a row cannot be read"


def _fault(what: str, path: Path, hint: str) -> FactcheckError:
    what = f"the history cannot be used: {what}"
    return FactcheckError("history", what, where=shown(path), hint=hint)


def _connected(path: Path, look: Callable[[sqlite3.Connection], object]) -> sqlite3.Connection:
    """Connect to a file that is whole, ours, and of today's version when this returns."""
    if not _begins_well(path):
        raise _UnusableError("it is no database")
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        _made_current(connection, path)
        look(connection)
    except Exception as error:
        connection.close()
        if is_damage(error):
            raise _UnusableError(_words(error)) from error
        raise
    return connection


def _begins_well(path: Path) -> bool:
    """Whether a file is new or SQLite's: of any other, SQLite would delete what lies beside."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) in (b"", _MAGIC)
    except FileNotFoundError:
        return True


def _made_current(connection: sqlite3.Connection, path: Path) -> None:
    version = _number(connection, "user_version")
    owner = _number(connection, "application_id")
    if owner != APPLICATION and (owner or version or _has_tables(connection)):
        what = "this file is no history of factcheck, but another program's"
        hint = "name another file as nightly.history"
        raise FactcheckError("history", what, where=shown(path), hint=hint)
    if version > len(STEPS):
        what = "a newer factcheck wrote it, which this one cannot read"
        raise _UnusableError(f"{what}: version {version}, not {len(STEPS)}")
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _UnusableError("it is damaged")
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
