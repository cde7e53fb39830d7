"""What is known of a file that was downloaded, in part or in whole: kept beside it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from factcheck.writing import write_at_once


class Receipt(Struct, frozen=True, kw_only=True):
    """What a server said about a file. `whole` is its size in bytes, None if it did not say."""

    address: str
    etag: str = ""
    modified: str = ""
    whole: int | None = None
    is_done: bool = False

    @property
    def validator(self) -> str:
        """What tells whether the file is still the same to the byte, or nothing."""
        return self.etag if self.etag and not self.etag.startswith("W/") else self.modified


class Download(Struct, frozen=True):
    """A file that is being downloaded, or was, and its receipt."""

    file: Path

    @property
    def size(self) -> int:
        """How many bytes are there."""
        return self.file.stat().st_size if self.file.exists() else 0

    @property
    def _slip(self) -> Path:
        return self.file.with_name(f"{self.file.name}.json")

    def receipt(self, address: str) -> Receipt | None:
        """Give the receipt, if there is one for what is there and for this address."""
        if not self.file.exists():
            return None
        try:
            found = msgspec.json.decode(self._slip.read_bytes(), type=Receipt)
        except (OSError, msgspec.MsgspecError):
            return None
        return found if found.address == address else None

    def note(self, receipt: Receipt) -> None:
        """Write the receipt."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        write_at_once(self._slip, msgspec.json.encode(receipt))

    def forget(self) -> None:
        """Delete what was downloaded."""
        self.file.unlink(missing_ok=True)
        self._slip.unlink(missing_ok=True)
