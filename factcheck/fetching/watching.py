"""Whom a fetch tells how far it is, and whom it asks."""

from __future__ import annotations

from typing import Protocol


class Watcher(Protocol):
    """Someone who waits for a fetch."""

    def at(self, task: str, done: int, whole: int | None) -> None:
        """Hear how much of a task is done: bytes, or rows; `whole` is None if not known."""

    def say(self, line: str) -> None:
        """Hear why it takes longer, or what was found."""

    def vouches(self, question: str) -> bool | None:
        """Say whether to go on; None where there is nobody to ask."""
