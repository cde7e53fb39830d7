"""Articles checked for a command: each under the configuration nearest to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, takewhile
from typing import NamedTuple

from msgspec import Struct

from factcheck import spreading
from factcheck.cli import inputs
from factcheck.cli.clock import today
from factcheck.cli.grammar import is_debugging
from factcheck.cli.options import Wanted
from factcheck.cli.outside import Outside
from factcheck.config import Asked, Config
from factcheck.desk import Desk
from factcheck.documents import Source
from factcheck.keys import Basis, basis_of, key_of
from factcheck.model import ArticleReport, Document, Report
from factcheck.paths import folder_of
from factcheck.processes import Helpers, processes
from factcheck.reference import cache_folder
from factcheck.reporting import reported
from factcheck.result_cache import ResultCache
from factcheck.spreading import ENOUGH, Task, Work


class Terms(Struct, frozen=True, kw_only=True):
    """What articles are checked under, as it was asked for.

    With `is_cached`, what was found in an article before is taken for found.
    """

    wanted: Wanted
    asked: Asked
    references: tuple[str, ...] = ()
    as_of: date | None = None
    jobs: int | None = 1
    is_cached: bool = True


class Part(NamedTuple):
    """Articles that follow each other and have one configuration; nothing of it is accepted yet."""

    config: Config
    report: Report


def checked(sources: Sequence[Source], terms: Terms, desk: Desk) -> Iterator[Part]:
    """Check articles in their order; without any, give a part that says what was in force.

    Raises:
        FaultsError: every fault of a configuration or of the reference data, before anything is
            checked under it.

    """
    outside = Outside(terms.asked, is_offline=terms.wanted.is_offline)
    groups = [
        (_task(config, desk, terms), list(group))
        for config, group in groupby(sources, lambda source: desk.config(folder_of(source.path)))
    ]
    if not groups:
        config = inputs.settings(terms.asked)
        yield Part(config, reported((), desk.index(config)))
    work = ((task, each) for task, group in groups for each in inputs.documents(group, outside))
    folder = cache_folder() if terms.is_cached else None
    with (
        processes(terms.jobs, alone=ENOUGH) as helpers,
        ResultCache.at(folder, today()) as results,
    ):
        yield from _Checking(desk, results).run(work, helpers)


def _task(config: Config, desk: Desk, terms: Terms) -> Task:
    desk.index(config)
    return Task(
        folders=tuple(map(str, desk.folders(config))),
        config=config,
        as_of=terms.as_of,
        today=terms.as_of or today(),
        is_guarded=not is_debugging(),
    )


class _Article(Struct):
    """An article in its place: under which key it is checked, and what was found."""

    task: Task
    key: str | None = None
    report: ArticleReport | None = None


class _Checking:
    """Checks what was not found before, and gives all in the order of the articles."""

    def __init__(self, desk: Desk, results: ResultCache) -> None:
        self._desk, self._results = desk, results
        self._bases: dict[int, Basis] = {}
        self._articles: deque[_Article] = deque()
        self._sent: deque[_Article] = deque()

    def run(self, work: Iterable[Work], helpers: Helpers) -> Iterator[Part]:
        try:
            for _, report in spreading.check(self._unknown(work), self._desk.index, helpers):
                self._take(report)
                yield from self._done()
        except KeyboardInterrupt:
            yield from self._done()
            raise
        yield from self._done()

    def _take(self, report: Report) -> None:
        """Put what was found in its place, and keep it."""
        made: dict[str, ArticleReport] = {}
        for found in report.articles:
            article = self._sent.popleft()
            article.report = found
            if article.key:
                made[article.key] = found
        self._results.keep(made)

    def _unknown(self, work: Iterable[Work]) -> Iterator[Work]:
        """Give what has to be checked; what was found before is put in its place."""
        for task, document in work:
            article = _Article(task)
            self._articles.append(article)
            if isinstance(document, Document) and self._results.is_kept:
                article.key = self._key(task, document)
                article.report = self._results.found(article.key, document)
            if article.report is None:
                self._sent.append(article)
                yield task, document

    def _key(self, task: Task, document: Document) -> str:
        config = task.config
        basis = self._bases.get(id(task))
        if basis is None:
            packages = self._desk.index(config).packages
            basis = self._bases[id(task)] = basis_of(config, packages)
        named = (*task.folders, config.source or "")
        return key_of(document, basis, task.as_of, task.today or today(), named)

    def _done(self) -> Iterator[Part]:
        """Take away the articles in front about which all is known, as parts."""
        ready = takewhile(lambda each: each.report is not None, self._articles)
        for task, group in groupby(list(ready), lambda each: each.task):
            reports = [self._articles.popleft().report for _ in group]
            index = self._desk.index(task.config)
            yield Part(task.config, reported(tuple(filter(None, reports)), index))
