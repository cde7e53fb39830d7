"""How far something is that takes its time: a bar on a terminal, elsewhere a line at times."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

from factcheck.output.cells import safe_text

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Bar:
    """A bar on standard error for one task after another, gone when they are done.

    Where there is no terminal, a line is written every `between` seconds; with None, none.
    """

    def __init__(
        self, between: float | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._between, self._clock = between, clock
        self._told = clock()
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def at(self, task: str, done: int, whole: int | None) -> None:
        """Show how much of a task is done; a bar without an end where the whole is not known."""
        if not sys.stderr.isatty():
            self._tell(task, done, whole)
            return
        bar = self._bar = self._bar or _started()
        if task not in self._tasks:
            for other in self._tasks.values():
                bar.remove_task(other)
            self._tasks = {task: bar.add_task(task)}
        bar.update(self._tasks[task], completed=done, total=whole)

    def _tell(self, task: str, done: int, whole: int | None) -> None:
        now = self._clock()
        if self._between is None or now - self._told < self._between:
            return
        self._told = now
        said = f"{done:,} of {whole:,}" if whole is not None else f"{done:,}" if done else "…"
        self.say(f"{task}: {said}")

    def say(self, line: str) -> None:
        """Write a line above the bar."""
        self.clear()
        print(safe_text(line), file=sys.stderr)  # noqa: T201 - click is not for output/

    def clear(self) -> None:
        """Take the bar away until there is more to show."""
        if self._bar:
            self._bar.stop()
        self._bar, self._tasks = None, {}


def _started() -> Progress:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import Progress  # noqa: PLC0415

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.start()
    return bar
