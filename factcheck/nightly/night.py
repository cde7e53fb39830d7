"""A night: the articles gathered, checked, and compared with the nights before."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

import factcheck
from factcheck.config import Config
from factcheck.config.nightly import Nightly
from factcheck.desk import Desk
from factcheck.errors import FactcheckError, FaultsError
from factcheck.history import Entry, History, Inputs, Look, Past, Tonight, stand
from factcheck.keys import Basis, basis_of
from factcheck.model import Problem, Report
from factcheck.nightly.cards import look_of
from factcheck.nightly.checking import Checked, Checking
from factcheck.nightly.counting import count_of
from factcheck.nightly.gates import gates_of
from factcheck.nightly.gathering import Article, Gathering, Item, Plan
from factcheck.nightly.tables import tables_of
from factcheck.nightly.watching import Watcher
from factcheck.nights import HEARD, Night
from factcheck.processes import processes
from factcheck.reporting import problem_of
from factcheck.spreading import ENOUGH

if TYPE_CHECKING:
    from factcheck.web import Web


class Order(Struct, frozen=True, kw_only=True):
    """What a night is to do.

    `now` is its time in UTC, `clock` counts seconds, `command` is how it was asked for. `web`
    opens the web, None asks nothing of it. `notes` are to be said of it in any case.
    """

    config: Config
    nightly: Nightly
    desk: Desk
    site: Path
    now: datetime
    clock: Callable[[], float]
    as_of: date | None = None
    jobs: int | None = 1
    command: str = ""
    web: Callable[[], Web] | None = None
    notes: tuple[str, ...] = ()


def hold(order: Order, history: History, watcher: Watcher) -> str:
    """Hold a night and keep it in the history; give its name.

    Faulty reference data break it: that is kept, too, and nothing that stood is changed.

    Raises:
        FactcheckError: the history cannot be written.

    """
    return _Holding(order, history, watcher).done()


class _Holding:
    """A night that is going on, with what is known of those before it."""

    def __init__(self, order: Order, history: History, watcher: Watcher) -> None:
        self._order, self._history, self._watcher = order, history, watcher
        self._begun = order.clock()
        self._past, self._last = history.past(), history.last()
        self._number, self._name, self._left = history.begin(order.now)

    def done(self) -> str:
        """Go through the night."""
        order = self._order
        try:
            index = order.desk.index(order.config)
            order.desk.baseline(order.config)
        except FactcheckError as fault:
            self._break(_problems(fault))
            return self._name
        plan = self._plan()
        checked = self._check(plan)
        looks = (*_looks(checked), *_hidden(checked, plan.missing, self._past))
        tonight = Tonight(night=self._name, when=self._when(), looks=looks, silent=plan.silent)
        inputs = Inputs(
            packages=index.packages,
            skipped=plan.skipped,
            problems=plan.problems,
            warnings=index.warnings,
        )
        self._finish(tonight, checked, inputs, basis_of(order.config, index.packages))
        return self._name

    def _plan(self) -> Plan:
        order, past = self._order, self._past
        followed: dict[str, list[str]] = {}
        for source in order.nightly.sources:
            if source.feeds or source.sitemap:
                followed[source.name] = [
                    path
                    for path, article in past.articles.items()
                    if article.source == source.name and "://" in path and _is_heard(past, path)
                ]
        self._gathering = Gathering(order.nightly.sources, order.web, order.site, followed)
        self._watcher.at("gathering", 0, None)
        return self._gathering.plan()

    def _check(self, plan: Plan) -> list[Checked]:
        order = self._order
        checking = Checking(
            order.desk, self._history, self._number, order.as_of, order.as_of or order.now.date()
        )
        with processes(order.jobs, alone=ENOUGH) as helpers:
            return checking.run(self._articles(plan), helpers, self._watcher, len(plan.items))

    def _articles(self, plan: Plan) -> Iterator[tuple[Item, Article]]:
        for item in plan.items:
            for article in self._gathering.read(item):
                yield item, article

    def _finish(
        self, tonight: Tonight, checked: Sequence[Checked], inputs: Inputs, basis: Basis
    ) -> None:
        order = self._order
        outcome = stand(tonight, self._past)
        tables = tables_of(
            order.desk.folders(order.config),
            order.now.date(),
            order.nightly.max_age,
            self._last.tables if self._last else (),
        )
        count = replace(
            count_of(self._name, order.now, outcome.standings, _report(checked, inputs)),
            is_data_changed=any(each.is_changed for each in tables),
            is_rules_changed=self._last is not None and self._last.version != factcheck.__version__,
        )
        gates = gates_of(order.config, outcome.standings, count, tables)
        failed = tuple(gate.name for gate in gates if not gate.is_met)
        night = replace(
            self._night(),
            trend=(replace(count, failed=failed),),
            gates=gates,
            tables=tables,
            configuration=basis.configuration,
        )
        entries = [
            Entry(path=one.path, source=one.source, key=one.key, unread=one.unread)
            for one in checked
        ]
        self._history.finish(
            self._number, night, entries=entries, inputs=inputs, tonight=tonight, outcome=outcome
        )

    def _break(self, problems: tuple[Problem, ...]) -> None:
        """Keep a night on which nothing could be checked: all stands as it stood."""
        everything = frozenset(article.source for article in self._past.articles.values())
        tonight = Tonight(night=self._name, when=self._when(), looks=(), silent=everything)
        outcome = stand(tonight, self._past)
        count = count_of(self._name, self._order.now, outcome.standings, Report())
        night = replace(
            self._night(),
            trend=(replace(count, is_broken=True),),
            tables=self._last.tables if self._last else (),
            broken=problems,
        )
        self._history.finish(
            self._number, night, entries=(), inputs=Inputs(), tonight=tonight, outcome=outcome
        )

    def _night(self) -> Night:
        order = self._order
        return Night(
            name=self._name,
            started=order.now,
            seconds=round(order.clock() - self._begun, 1),
            trend=(),
            notes=tuple(self._notes()),
            command=order.command,
            version=factcheck.__version__,
            python=platform.python_version(),
            address=order.nightly.address,
        )

    def _when(self) -> datetime:
        """Give the time of what happens tonight: never before the night before."""
        return max(self._order.now, self._last.started) if self._last else self._order.now

    def _notes(self) -> Iterator[str]:
        yield from self._order.notes
        yield from self._history.notes
        if self._left:
            many = "1 article" if self._left == 1 else f"{self._left} articles"
            yield f"a night was cut off: the {many} that it had checked were not checked again"
        if self._last and self._order.now < self._last.started:
            before = self._last.started.isoformat(timespec="minutes")
            yield f"the clock of this machine is behind: the night before was held at {before}"


def _looks(checked: Sequence[Checked]) -> Iterator[Look]:
    """Say how each article is tonight; of one that could not be read, only that it is there."""
    nothing = Basis(references="", rules="", configuration="")
    for one in checked:
        if one.kept is None or one.basis is None or one.baseline is None:
            yield Look(path=one.path, source=one.source, basis=nothing)
        else:
            yield look_of(one.source, one.kept, one.basis, one.baseline)


def _hidden(checked: Sequence[Checked], missing: Sequence[str], past: Past) -> Iterator[Look]:
    """Give the articles that may still be there, in collections or folders that are hidden."""
    seen = {one.path for one in checked}
    hidden = (*missing, *(f"{one.path}#" for one in checked if one.unread is not None))
    for path, article in past.articles.items():
        if not article.is_gone and path not in seen and path.startswith(hidden):
            yield Look(path=path, source=article.source, basis=article.basis)


def _is_heard(past: Past, path: str) -> bool:
    return any(each.state in HEARD for each in past.findings.get(path, {}).values())


def _report(checked: Sequence[Checked], inputs: Inputs) -> Report:
    articles = (one.kept.article if one.kept else one.unread for one in checked)
    return Report(
        articles=tuple(each for each in articles if each is not None), problems=inputs.problems
    )


def _problems(fault: FactcheckError) -> tuple[Problem, ...]:
    faults = fault.faults if isinstance(fault, FaultsError) else [fault]
    return tuple(map(problem_of, faults))
