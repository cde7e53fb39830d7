"""Articles checked one after the other, or by several processes at once, with the same outcome."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from factcheck.config import Config
from factcheck.engine import check_documents, error_of, problem_of
from factcheck.errors import FactcheckError
from factcheck.model import ArticleReport, Document, Problem, Report, Setting
from factcheck.reference import Index, cache_folder, load

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

_CHUNK = 32_000
"""So many characters are sent to a process at once: little enough that none waits for another."""
_AHEAD = 8
"""So many chunks are sent before the first is back."""
_ALONE = 250_000
"""So many characters are checked in about the time that processes take to start."""
_MOST = 8
"""More processes are for who asks for them: each loads the reference data."""


Helpers = Callable[[int], "Executor | None"]
"""Gives who checks articles besides this process once so many characters are checked, if any."""


class Task(Struct, frozen=True, kw_only=True):
    """What articles are checked under, small enough to be sent to another process.

    `folders` are the reference packages. `as_of` and `today` are those of
    `engine.check_document`. With `is_guarded` a fault of our own in one article is told of that
    article, and the others go on.
    """

    folders: tuple[str, ...]
    config: Config
    as_of: date | None = None
    today: date | None = None
    is_guarded: bool = False


Work = tuple[Task, Document | FactcheckError]
_Articles = Sequence[Document | Problem]


class _Chunk(NamedTuple):
    task: Task
    articles: _Articles
    size: int


@contextmanager
def processes(jobs: int | None) -> Iterator[Helpers]:
    """Let so many processes check articles; they are started when they are wanted, and ended here.

    None stands for one on each core, once there turns out to be enough to check, if it can be had.

    Raises:
        FactcheckError: the system starts no processes, when they are wanted.

    """
    number = min(_cores(), _MOST) if jobs is None else jobs
    least = _ALONE if jobs is None else 0
    with ExitStack() as ending:

        @cache
        def started() -> Executor | None:
            try:
                pool = ending.enter_context(_pool(number))
            except (ImportError, NotImplementedError, OSError) as error:
                if jobs is None:
                    return None
                what = f"{number} processes cannot be started: {error}"
                raise FactcheckError("no-processes", what, hint="use --jobs 1") from error
            return pool

        yield lambda checked: started() if number > 1 and checked >= least else None


def _cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _pool(number: int) -> Iterator[Executor]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - most runs need none
    from multiprocessing import get_context  # noqa: PLC0415

    # Threads of a progress bar would be forked along.
    pool = ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=_begin)
    try:
        pool.submit(_begin)  # this starts them all
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def nobody(_: int) -> None:
    """Give nobody: the articles are checked here."""


def check(
    work: Iterable[Work], index_of: Callable[[Config], Index], helpers: Helpers = nobody
) -> Iterator[tuple[Task, Report]]:
    """Check articles, each under its task, and give what was found in their order.

    The articles of a report follow each other and have one task. Until there are helpers they are
    checked here, under the index that `index_of` gives.

    Raises:
        FactcheckError: a process that checked articles is gone.

    """
    chunks = _chunks(work)
    checked = 0
    while (executor := helpers(checked)) is None:
        chunk = next(chunks, None)
        if chunk is None:
            return
        yield chunk.task, _report(chunk.task, chunk.articles, index_of(chunk.task.config))
        checked += chunk.size
    yield from _spread(chunks, executor)


def _spread(chunks: Iterator[_Chunk], executor: Executor) -> Iterator[tuple[Task, Report]]:
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - most runs need none

    sent: deque[tuple[Task, Future[Report]]] = deque()
    try:
        for task, articles, _ in chunks:
            sent.append((task, executor.submit(_elsewhere, task, articles)))
            if len(sent) > _AHEAD:
                first, future = sent.popleft()
                yield first, future.result()
        for task, future in sent:
            yield task, future.result()
    except BrokenExecutor as error:
        what = "a process that checked articles was ended from outside"
        hint = "where memory is short, use fewer --jobs"
        raise FactcheckError("process-gone", what, hint=hint) from error


def _chunks(work: Iterable[Work]) -> Iterator[_Chunk]:
    """Put articles together that follow each other under one task, up to a size."""
    for _, group in groupby(work, key=lambda each: id(each[0])):
        chunk: list[Document | Problem] = []
        size = 0
        for task, article in group:
            if isinstance(article, FactcheckError):
                chunk.append(problem_of(article))
            else:
                chunk.append(article)
                size += len(article.source)
            if size > _CHUNK:
                yield _Chunk(task, chunk, size)
                chunk, size = [], 0
        if chunk:
            yield _Chunk(task, chunk, size)


def _report(task: Task, articles: _Articles, index: Index) -> Report:
    documents = (error_of(each) if isinstance(each, Problem) else each for each in articles)
    return check_documents(
        documents, index, task.config, task.as_of, task.today, is_guarded=task.is_guarded
    )


def _begin() -> None:
    """Leave ctrl-C to the process that waits for this one."""
    import signal  # noqa: PLC0415 - only a process of several needs it

    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def _opened(folders: tuple[str, ...]) -> Index:
    return load([Path(folder) for folder in folders], cache_dir=cache_folder())


def _elsewhere(task: Task, articles: _Articles) -> Report:
    """Check articles in a process of its own; what nobody will read is not sent back."""
    report = _report(task, articles, _opened(task.folders))
    return replace(report, articles=tuple(map(_lighter, report.articles)))


def _lighter(article: ArticleReport) -> ArticleReport:
    claims = (
        replace(each, claim=replace(each.claim, setting=Setting())) for each in article.claims
    )
    return replace(article, claims=tuple(claims))
