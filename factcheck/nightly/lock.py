"""One lock, so that two nights never overlap."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from factcheck.errors import FactcheckError
from factcheck.paths import shown
from factcheck.writing import write_at_once


class _Holder(Struct):
    """The process that has the lock, kept beside it for whoever asks."""

    process: int
    host: str
    since: str

    def __str__(self) -> str:
        return f"process {self.process} on {self.host}, since {self.since}"


@contextmanager
def locked(history: Path, now: datetime) -> Iterator[str]:
    """Hold the lock of a history; give what is to be said of whoever held it before and died.

    The system frees the lock of a process that is gone, however it ended.

    Raises:
        FactcheckError: another night is going on, or the lock cannot be made.

    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - only a night needs it

    lock = history.with_name(f"{history.name}.lock")
    slip = history.with_name(f"{history.name}.holder")
    try:
        history.parent.mkdir(parents=True, exist_ok=True)
        held = FileLock(lock).acquire(timeout=0)
    except Timeout:
        holder = _read(slip)
        what = f"another night is going on ({holder})" if holder else "another night is going on"
        hint = "wait for it to end; if it hangs, end that process"
        raise FactcheckError("two-nights", what, where=shown(history), hint=hint) from None
    except OSError as error:
        what = f"the lock cannot be made: {(error.strerror or 'no access').lower()}"
        hint = "see that its folder can be written, and that there is room on the disk"
        raise FactcheckError("lock", what, where=shown(lock), hint=hint) from error
    with held:
        before = _read(slip)
        mine = _Holder(os.getpid(), socket.gethostname(), now.isoformat(timespec="seconds"))
        with suppress(OSError):
            write_at_once(slip, msgspec.json.encode(mine))
        try:
            yield f"a night did not end ({before}): its lock was taken over" if before else ""
        finally:
            slip.unlink(missing_ok=True)


def _read(slip: Path) -> _Holder | None:
    try:
        return msgspec.json.decode(slip.read_bytes(), type=_Holder)
    except (OSError, msgspec.MsgspecError):
        return None
