"""Articles checked one after the other, or by several processes at once, with the same outcome."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from factcheck.config import Config
from factcheck.errors import FactcheckError
from factcheck.model import ArticleReport, Document, Problem, Report, Setting
from factcheck.processes import Helpers, nobody, spread
from factcheck.reference import Index, cache_folder, load
from factcheck.reporting import error_of, problem_of

ENOUGH = 150_000
"""With so many characters behind it, a check that goes on is worth the start of processes."""
_CHUNK = 4_000
"""So many characters are checked at once, here or in a process of its own: little enough that none
waits for another, and that ctrl-C costs a second or two of what was done."""
_indexes: dict[tuple[str, ...], Index] = {}
"""The references that are loaded here; a process that is forked off has them from its origin."""


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


class Chunk(NamedTuple):
    """Articles that follow each other and have one task."""

    task: Task
    articles: Sequence[Document | Problem]


def check(
    work: Iterable[Work], index_of: Callable[[Config], Index], helpers: Helpers = nobody
) -> Iterator[tuple[Task, Report]]:
    """Check articles, each under its task, and give what was found in their order.

    The articles of a report follow each other and have one task. `index_of` gives the references
    for those that are checked here.

    Raises:
        FactcheckError: a process that checked articles is gone.

    """
    tasks: deque[Task] = deque()

    def pieces() -> Iterator[tuple[Chunk, int]]:
        for chunk, size in chunks(work, _CHUNK):
            import factcheck.engine  # noqa: PLC0415, F401 - before any process is forked off

            tasks.append(chunk.task)
            _indexes[chunk.task.folders] = index_of(chunk.task.config)
            yield chunk, size

    try:
        for report in spread(pieces(), _checked, helpers):
            yield tasks.popleft(), report
    finally:
        _indexes.clear()


def chunks(work: Iterable[Work], most: int) -> Iterator[tuple[Chunk, int]]:
    """Put articles together that follow each other under one task, up to a size; give it, too."""
    for _, group in groupby(work, key=lambda each: id(each[0])):
        articles: list[Document | Problem] = []
        size = 0
        for task, article in group:
            if isinstance(article, FactcheckError):
                articles.append(problem_of(article))
            else:
                articles.append(article)
                size += len(article.source)
            if size > most:
                yield Chunk(task, articles), size
                articles, size = [], 0
        if articles:
            yield Chunk(task, articles), size


def _checked(chunk: Chunk) -> Report:
    """Check articles, here or in a process of its own; what nobody will read is not sent back."""
    from factcheck.engine import check_documents  # noqa: PLC0415 - not needed where all is known

    task = chunk.task
    index = _indexes.get(task.folders)
    if index is None:
        folders = [Path(folder) for folder in task.folders]
        index = _indexes[task.folders] = load(folders, cache_dir=cache_folder())
    documents = (error_of(each) if isinstance(each, Problem) else each for each in chunk.articles)
    report = check_documents(
        documents, index, task.config, task.as_of, task.today, is_guarded=task.is_guarded
    )
    return replace(report, articles=tuple(map(_lighter, report.articles)))


def _lighter(article: ArticleReport) -> ArticleReport:
    claims = (
        replace(each, claim=replace(each.claim, setting=Setting())) for each in article.claims
    )
    return replace(article, claims=tuple(claims))
