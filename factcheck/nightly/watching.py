"""Who hears how far a night is."""

from __future__ import annotations

from typing import Protocol


class Watcher(Protocol):
    """Someone who waits for a night."""

    def at(self, task: str, done: int, whole: int | None) -> None:
        """Hear how much of a task is done, in articles; `whole` is None if not known."""

    def say(self, line: str) -> None:
        """Hear what was found on the way."""
