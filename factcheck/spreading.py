"""Articles checked one after the other, or by several processes at once, with the same outcome."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

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


@contextmanager
def processes(jobs: int) -> Iterator[Executor | None]:
    """Start processes that check articles; for one job there is none, and None is given."""
    if jobs == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - most runs need none
    from multiprocessing import get_context  # noqa: PLC0415

    # Threads of a progress bar would be forked along.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def check(
    work: Iterable[Work], index_of: Callable[[Config], Index], executor: Executor | None = None
) -> Iterator[tuple[Task, Report]]:
    """Check articles, each under its task, and give what was found in their order.

    The articles of a report follow each other and have one task. Without an executor they are
    checked here, under the index that `index_of` gives.

    Raises:
        FactcheckError: a process that checked articles is gone.

    """
    if executor is None:
        for task, articles in _chunks(work):
            yield task, _report(task, articles, index_of(task.config))
        return
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - most runs need none

    sent: deque[tuple[Task, Future[Report]]] = deque()
    try:
        for task, articles in _chunks(work):
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


def _chunks(work: Iterable[Work]) -> Iterator[tuple[Task, _Articles]]:
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
                yield task, chunk
                chunk, size = [], 0
        if chunk:
            yield task, chunk


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
