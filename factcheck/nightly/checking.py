"""The articles of a night checked: what is known already is not checked again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from factcheck import spreading
from factcheck.baseline import Baseline
from factcheck.config import Config
from factcheck.desk import Desk
from factcheck.errors import FactcheckError, FaultsError
from factcheck.history import History, Kept
from factcheck.keys import Basis, basis_of, key_of
from factcheck.model import ArticleReport, Document, Report
from factcheck.nightly.gathering import Article, Item
from factcheck.nightly.watching import Watcher
from factcheck.paths import folder_of
from factcheck.processes import Helpers
from factcheck.reporting import problem_of
from factcheck.spreading import Task, Work


class Checked(Struct, kw_only=True):
    """An article of the night: from which source, what was found under which key, or why not."""

    source: str
    path: str
    key: str | None = None
    basis: Basis | None = None
    baseline: Baseline | None = None
    kept: Kept | None = None
    unread: ArticleReport | None = None


class Checking:
    """Checks articles under the configuration nearest to each, and keeps what it found at once."""

    def __init__(
        self, desk: Desk, history: History, night: int, as_of: date | None, today: date
    ) -> None:
        self._desk, self._history, self._night = desk, history, night
        self._as_of, self._today = as_of, today
        self._tasks: dict[int, tuple[Task, Basis]] = {}
        self._checked: list[Checked] = []
        self._sent: deque[Checked] = deque()

    def run(
        self,
        articles: Iterable[tuple[Item, Article]],
        helpers: Helpers,
        watcher: Watcher,
        whole: int,
    ) -> list[Checked]:
        """Check articles, each given with what it was read from, and give them in their order."""
        for _, report in spreading.check(self._work(articles), self._desk.index, helpers):
            self._take(report)
            watcher.at("checking", len(self._checked) - len(self._sent), whole)
        return self._checked

    def _work(self, articles: Iterable[tuple[Item, Article]]) -> Iterator[Work]:
        """Give what has to be checked; what need not, or cannot, is noted.

        What could not be read goes under the name by which it was asked for: a fault may lie
        elsewhere, as where a page has moved to.
        """
        for item, article in articles:
            path = article.path if isinstance(article, Document) else item.path
            one = Checked(source=item.source, path=path)
            self._checked.append(one)
            if isinstance(article, FactcheckError):
                one.unread = _unread(path, article)
                continue
            try:
                config = self._desk.config(folder_of(path))
                task, one.basis = self._task(config)
                one.baseline = self._desk.baseline(config)
            except FactcheckError as fault:
                one.unread = _unread(path, fault)
                continue
            one.key = key_of(article, one.basis, self._as_of, self._today)
            one.kept = self._history.kept(one.key)
            if one.kept is None:
                self._sent.append(one)
                yield task, article

    def _task(self, config: Config) -> tuple[Task, Basis]:
        known = self._tasks.get(id(config))
        if known is None:
            index = self._desk.index(config)
            task = Task(
                folders=tuple(map(str, self._desk.folders(config))),
                config=config,
                as_of=self._as_of,
                today=self._today,
                is_guarded=True,
            )
            known = self._tasks[id(config)] = (task, basis_of(config, index.packages))
        return known

    def _take(self, report: Report) -> None:
        """Keep what was found in some articles, so that a night cut off has not to do it again."""
        facts = {fact.id: fact for fact in report.facts}
        made: dict[str, Kept] = {}
        for article in report.articles:
            one = self._sent.popleft()
            if article.document is None:
                one.unread, one.key = article, None
                continue
            named = [key for each in article.claims for key in each.verdict.facts]
            own = [facts[key] for key in dict.fromkeys(named)]
            ids = {id_ for fact in own for id_ in _named_in(fact)}
            names = {id_: name for id_, name in report.names.items() if id_ in ids}
            one.kept = Kept(article=article, facts=tuple(own), names=names)
            assert one.key is not None
            made[one.key] = one.kept
        self._history.keep(self._night, made)


def _named_in(fact: object) -> Iterator[str]:
    for name in ("measure", "subject", "provider", "recipient", "publisher"):
        if id_ := getattr(fact, name):
            yield id_


def _unread(path: str, fault: FactcheckError) -> ArticleReport:
    faults = fault.faults if isinstance(fault, FaultsError) else [fault]
    return ArticleReport(path=path, document=None, errors=tuple(map(problem_of, faults)))
