"""Pieces of work done by several processes at once, in the order and to the outcome of one."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from multiprocessing.process import BaseProcess

_AHEAD = 64
"""So many pieces are sent before the first is back: more processes would have nothing to do."""
_MOST = 8
"""More processes are for who asks for them: each may have to load what it needs."""
_THREADS = "/proc/self/task"

_Piece = TypeVar("_Piece")
_Done = TypeVar("_Done")
Helpers = Callable[[int], "Executor | None"]
"""Gives who works besides this process, if anybody does, once it has done so much."""


def nobody(_: int) -> None:
    """Give nobody: all is done here."""


@contextmanager
def processes(jobs: int | None, *, alone: int) -> Iterator[Helpers]:
    """Let so many processes do the work; they are started when they are wanted, and ended here.

    None stands for one on each core, up to eight, if they can be had, once so much is done
    `alone` that it turns out to be worth it.

    Raises:
        FactcheckError: the system starts no processes, when they are wanted.

    """
    number = min(_cores(), _MOST) if jobs is None else min(jobs, _AHEAD)
    least = alone if jobs is None else 0
    with ExitStack() as ending:

        @cache
        def started() -> Executor | None:
            try:
                return ending.enter_context(_pool(number))
            except (ImportError, NotImplementedError, OSError) as error:
                if jobs is None:
                    return None
                what = f"{number} processes cannot be started: {error}"
                raise FactcheckError("no-processes", what, hint="use --jobs 1") from error

        yield lambda done: started() if number > 1 and done >= least else None


def spread(
    pieces: Iterable[tuple[_Piece, int]],
    do: Callable[[_Piece], _Done],
    helpers: Helpers = nobody,
) -> Iterator[_Done]:
    """Do pieces, each given with its size, and give what came of them in their order.

    From when on there are helpers, `do` and the pieces are sent to them.

    Raises:
        FactcheckError: a process that worked is gone.

    """
    sent: deque[Future[_Done]] = deque()
    done = 0
    for piece, size in pieces:
        executor = helpers(done)
        if executor is None:
            yield do(piece)
            done += size
            continue
        with _lost_ones_told():
            sent.append(executor.submit(do, piece))
        while len(sent) > _AHEAD or (sent and sent[0].done()):
            yield _outcome(sent.popleft())
    while sent:
        yield _outcome(sent.popleft())


def _outcome(future: Future[_Done]) -> _Done:
    with _lost_ones_told():
        return future.result()


@contextmanager
def _lost_ones_told() -> Iterator[None]:
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - most runs need none

    try:
        yield
    except BrokenExecutor as error:
        what = "a process that worked on articles was ended from outside"
        hint = "where memory is short, use fewer --jobs"
        raise FactcheckError("process-gone", what, hint=hint) from error


@contextmanager
def _pool(number: int) -> Iterator[Executor]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - most runs need none
    from multiprocessing import get_context  # noqa: PLC0415

    pool = ProcessPoolExecutor(number, mp_context=get_context(_way()), initializer=_begin)
    try:
        with _lost_ones_told():
            pool.submit(_begin)  # a refusal of the system comes here
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _way() -> Literal["fork", "spawn"]:
    """Fork off where this process is known to have no other thread: that takes a tenth as long."""
    try:
        return "fork" if len(os.listdir(_THREADS)) == 1 else "spawn"  # noqa: PTH208 - only counted
    except OSError:
        return "spawn"


def _begin() -> None:
    """Leave ctrl-C to the process that waits for this one, and end with it, however it ends."""
    import signal  # noqa: PLC0415 - only a process of several needs these
    from multiprocessing import parent_process  # noqa: PLC0415
    from threading import Thread  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if origin := parent_process():
        Thread(target=_end_after, args=(origin,), daemon=True).start()


def _end_after(origin: BaseProcess) -> None:
    origin.join()
    os._exit(1)
