"""The compiled index kept in one file, found by the digest of all that it was made of.

The file is a line that names its format, its key, a checksum, and msgpack. One that is
truncated, altered, of another format or not readable counts as absent; one that cannot be
written is done without.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from factcheck.program import digest_of
from factcheck.reference.compiled import Compiled
from factcheck.reference.package import Package
from factcheck.writing import write_at_once

_FORMAT = b"factcheck index\n"
_COMPILE = ("*.py", "data/*.csv", "reference/**/*.py")
"""The modules and tables by which an index is compiled."""
_KEPT = 16


def folder() -> Path | None:
    """Give `$FACTCHECK_CACHE_DIR`, else the user's cache folder; None where there is neither."""
    if chosen := os.environ.get("FACTCHECK_CACHE_DIR"):
        return Path(chosen)
    found = _of_the_user()
    return found if found.is_absolute() else None


def _of_the_user() -> Path:
    """Give what the system keeps caches in: on Linux without the library, slow to import, for it.

    XDG Base Directory Specification: `$XDG_CACHE_HOME` if it is absolute, else `~/.cache`.
    """
    if sys.platform == "linux":
        chosen = Path(os.environ.get("XDG_CACHE_HOME", ""))
        home = Path(os.path.expanduser("~/.cache"))  # noqa: PTH111 - who has no home has no cache
        return (chosen if chosen.is_absolute() else home) / "factcheck"
    import platformdirs  # noqa: PLC0415 - not needed where the folder was chosen

    return Path(platformdirs.user_cache_dir("factcheck", appauthor=False))


def key(packages: Sequence[Package]) -> str:
    """Give the digest of what an index of these packages is made of."""
    digest = hashlib.sha256(_FORMAT + digest_of(*_COMPILE).encode())
    for package in packages:
        digest.update(f"\0{package.directory}\0{package.sha256}".encode())
    return digest.hexdigest()


def load(directory: Path, name: str) -> Compiled | None:
    """Read the index of that key; None if there is none that can be trusted."""
    try:
        content = _file(directory, name).read_bytes()
    except OSError:
        return None
    size = len(_head(name, b""))
    body = content[size:]
    if content[:size] != _head(name, body):
        return None
    try:
        return msgspec.msgpack.decode(body, type=Compiled)
    except msgspec.MsgspecError:
        return None


def save(directory: Path, name: str, compiled: Compiled) -> None:
    """Write the index of that key in one go; a disk that cannot be written is no fault."""
    body = msgspec.msgpack.encode(compiled)
    target = _file(directory, name)
    with contextlib.suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_at_once(target, _head(name, body) + body)
        _drop_old(target)


def _file(directory: Path, name: str) -> Path:
    return directory / "references" / f"{name}.index"


def _head(name: str, body: bytes) -> bytes:
    return b"%s%s %08x\n" % (_FORMAT, name.encode(), zlib.crc32(body))


def _drop_old(newest: Path) -> None:
    """Keep the newest few: every edit of a package leaves one behind."""
    aged = sorted(newest.parent.glob("*.index"), key=lambda path: path.stat().st_mtime)
    for old in aged[:-_KEPT]:
        old.unlink(missing_ok=True)
