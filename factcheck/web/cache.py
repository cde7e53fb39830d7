"""What servers gave before, kept with what tells whether it is still the same.

A folder holds `slips/`, one small JSON file an address, and `content/`, the bodies by their
sha256. An entry that is damaged counts as absent; one that cannot be written is done without.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from factcheck.writing import write_at_once


class Body(Struct, frozen=True, kw_only=True):
    """What a server gave for an address: `charset` as it named it, None where it did not.

    `answered` is where redirects led to; `is_unchanged` says that it came from the cache.
    """

    address: str
    answered: str
    content: bytes
    media_type: str
    charset: str | None
    is_unchanged: bool = False


class Slip(Struct, frozen=True, kw_only=True):
    """What a server said about a body; `answered` is where redirects led to."""

    address: str
    answered: str
    media_type: str
    charset: str | None
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    etag: str = ""
    modified: str = ""

    @property
    def conditions(self) -> Mapping[str, str]:
        """Give the headers that ask for the body only if it is another one."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


class Cache:
    """Bodies of a folder; without one, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def found(self, address: str) -> tuple[Slip, Body] | None:
        """Give what is kept of an address, if it is whole."""
        if self._folder is None:
            return None
        try:
            slip = msgspec.json.decode(self._slip(self._folder, address).read_bytes(), type=Slip)
            content = self._content(self._folder, slip.sha256).read_bytes()
        except (OSError, ValueError, msgspec.MsgspecError):
            return None
        if slip.address != address or _digest(content) != slip.sha256:
            return None
        return slip, Body(
            address=address,
            answered=slip.answered,
            content=content,
            media_type=slip.media_type,
            charset=slip.charset,
            is_unchanged=True,
        )

    def keep(self, slip: Slip, content: bytes) -> None:
        """Keep a body in the place of the one before; one without validators is of no use."""
        if self._folder is None or not slip.conditions:
            return
        before = self.found(slip.address)
        with contextlib.suppress(OSError):
            for path, written in (
                (self._content(self._folder, slip.sha256), content),
                (self._slip(self._folder, slip.address), msgspec.json.encode(slip)),
            ):
                path.parent.mkdir(parents=True, exist_ok=True)
                write_at_once(path, written)
            if before and before[0].sha256 != slip.sha256:
                self._content(self._folder, before[0].sha256).unlink(missing_ok=True)

    @staticmethod
    def _slip(folder: Path, address: str) -> Path:
        return folder / "slips" / f"{_digest(address.encode())}.json"

    @staticmethod
    def _content(folder: Path, sha256: str) -> Path:
        return folder / "content" / sha256


def slip(body: Body, headers: Mapping[str, str]) -> Slip:
    """Make the slip of a body that came with some headers."""
    return Slip(
        address=body.address,
        answered=body.answered,
        media_type=body.media_type,
        charset=body.charset,
        sha256=_digest(body.content),
        etag=headers.get("ETag", ""),
        modified=headers.get("Last-Modified", ""),
    )


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
