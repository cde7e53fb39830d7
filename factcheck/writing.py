"""Files written in one go: there is the old content or the new, never half of it."""

from __future__ import annotations

import os
from pathlib import Path

_BEGUN = ".factcheck-"
"""What the names of files begin with that are not written to their end."""


def sweep(folder: Path) -> None:
    """Take away what a write that was cut off left in a folder.

    Raises:
        OSError: the folder cannot be written.

    """
    for left in folder.glob(f"{_BEGUN}*"):
        left.unlink(missing_ok=True)


def write_at_once(target: Path, content: bytes) -> None:
    """Write a file beside its place, then put it there, with the permissions that it had.

    A new one gets those of any new file, not the narrow ones of a temporary file.

    Raises:
        OSError: the folder cannot be written; its `filename` is the file that was to be.

    """
    try:
        _written_beside(target, content)
    except OSError as error:
        error.filename, error.filename2 = os.fspath(target), None
        raise


def _written_beside(target: Path, content: bytes) -> None:
    import shutil  # noqa: PLC0415 - slow to import, and a warm run writes nothing
    import tempfile  # noqa: PLC0415

    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=_BEGUN, delete=False) as file:
        written = Path(file.name)
        try:
            file.write(content)
            file.close()
            if target.exists():
                shutil.copymode(target, written)
            else:
                written.chmod(0o666 & ~_umask())
            written.replace(target)
        except OSError:
            written.unlink(missing_ok=True)
            raise


def _umask() -> int:
    """Give the permissions that new files lack; they can only be read by setting them."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
