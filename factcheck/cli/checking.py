"""Articles checked for a command: each under the configuration nearest to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
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
from factcheck.engine import check_documents
from factcheck.model import Report
from factcheck.paths import folder_of
from factcheck.processes import processes
from factcheck.spreading import ENOUGH, Task


class Terms(Struct, frozen=True, kw_only=True):
    """What articles are checked under, as it was asked for."""

    wanted: Wanted
    asked: Asked
    references: tuple[str, ...] = ()
    as_of: date | None = None
    jobs: int | None = 1


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
        yield Part(config, check_documents([], desk.index(config), config))
    work = ((task, each) for task, group in groups for each in inputs.documents(group, outside))
    with processes(terms.jobs, alone=ENOUGH) as helpers:
        for task, report in spreading.check(work, desk.index, helpers):
            yield Part(task.config, report)


def _task(config: Config, desk: Desk, terms: Terms) -> Task:
    desk.index(config)
    return Task(
        folders=tuple(map(str, desk.folders(config))),
        config=config,
        as_of=terms.as_of,
        today=terms.as_of or today(),
        is_guarded=not is_debugging(),
    )
