"""Pieces of work done by several processes at once, in the order and to the outcome of one."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from multiprocessing.process import BaseProcess

_AHEAD = 64
"""So many pieces are sent before the first is back: more processes would have nothing to do."""
_MOST = 8
"""More processes are for who asks for them: each may have to load what it needs."""
_LAST_WAIT = 2.0
"""Seconds in which processes that are cut off have to be gone; some Pythons wait for ever."""
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

    From when on there are helpers, `do` and the pieces are sent to them. After ctrl-C, what is
    back by then is given before it goes on.

    Raises:
        FactcheckError: a process that worked is gone.

    """
    sent: _Sent[_Done] = _Sent()
    done = 0
    try:
        for piece, size in pieces:
            executor = helpers(done)
            if executor is None:
                yield do(piece)
                done += size
            else:
                with _lost_ones_told():
                    sent.add(executor.submit(do, piece))
                yield from sent.outcomes(_AHEAD)
        yield from sent.outcomes(0)
    except KeyboardInterrupt:
        yield from sent.back()
        raise


class _Sent(Generic[_Done]):
    """The pieces that were sent and of which nothing was given yet, in their order."""

    def __init__(self) -> None:
        self._futures: deque[Future[_Done]] = deque()
        self._given: Future[_Done] | None = None

    def add(self, future: Future[_Done]) -> None:
        self._futures.append(future)

    def outcomes(self, most: int) -> Iterator[_Done]:
        """Give what is back in front; where more than so many are out, wait for it."""
        while self._futures and (len(self._futures) > most or self._futures[0].done()):
            future = self._futures[0]
            outcome = _outcome(future)
            self._given = future  # ctrl-C may come before it is taken away
            yield outcome
            self._futures.popleft()

    def back(self) -> Iterator[_Done]:
        """Give what is back in front and came to its end."""
        for future in list(self._futures):
            if not future.done() or future.cancelled() or future.exception():
                return
            if future is not self._given:
                yield future.result()


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
    from multiprocessing import active_children, get_context  # noqa: PLC0415
    from threading import Thread  # noqa: PLC0415

    others = set(active_children())
    pool = ProcessPoolExecutor(number, mp_context=get_context(_way()), initializer=_begin)
    try:
        with _lost_ones_told():
            pool.submit(_begin)  # a refusal of the system comes here
        yield pool
    except BaseException:
        for process in set(active_children()) - others:
            process.terminate()  # nobody waits for what it is at
        ending = Thread(target=pool.shutdown, daemon=True)
        ending.start()
        ending.join(_LAST_WAIT)
        raise
    else:
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
