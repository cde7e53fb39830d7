"""The digest of this program's own modules and tables: what others of it made is made anew.

A checkout may have other rules under the same version.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

_PROGRAM = Path(__file__).parent


def digest_of(*names: str) -> str:
    """Give the digest of the files whose paths inside the program fit the patterns."""
    found = {path for name in names for path in _PROGRAM.glob(name) if path.is_file()}
    told = sorted(f"{path.relative_to(_PROGRAM).as_posix()} {_digest(path)}" for path in found)
    return sha256("\n".join(told).encode()).hexdigest()


@cache
def _digest(path: Path) -> str:
    return sha256(path.read_text("utf-8").encode()).hexdigest()
