"""Where the nightly job of a configuration is at home: its sources, its history, its site."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from factcheck import config as configuration
from factcheck.config import Asked, Config
from factcheck.config.nightly import Nightly
from factcheck.desk import Desk
from factcheck.errors import FactcheckError

_SITE, _HISTORY = "site", "factcheck-history.sqlite"
_EXAMPLE = """write into factcheck.toml:
[[nightly.sources]]
name = "articles"
paths = ["articles/*"]"""


class Job(NamedTuple):
    """The nightly job of a configuration, with all its places absolute."""

    config: Config
    nightly: Nightly
    desk: Desk
    site: Path
    history: Path


def job_of(asked: Asked, references: Sequence[str] = ()) -> Job:
    """Read the configuration, and go to its folder: articles are called as seen from there.

    So an article has one name, wherever the job is started.

    Raises:
        FactcheckError: the configuration has faults, all of them told.

    """
    asked = replace(asked, file=asked.file.absolute() if asked.file else None)
    references = [os.path.abspath(each) if Path(each).is_dir() else each for each in references]  # noqa: PTH100
    folder = home_of(configuration.load(Path.cwd(), asked=asked))
    os.chdir(folder)
    config = configuration.load(folder, asked=asked)  # its places as seen from there
    nightly = config.nightly or Nightly()
    return Job(
        config=config,
        nightly=nightly,
        desk=Desk(asked, references),
        site=Path(nightly.site or folder / _SITE),
        history=history_of(config),
    )


def history_of(config: Config) -> Path:
    """Give the file of the history: the one that is named, else beside the configuration."""
    if config.nightly and config.nightly.history:
        return Path(config.nightly.history)
    return home_of(config) / _HISTORY


def home_of(config: Config) -> Path:
    """Give the folder of a configuration, without a file the working directory."""
    return Path(config.source).absolute().parent if config.source else Path.cwd()


def refuse_without_sources(job: Job) -> None:
    """Refuse a job that has nothing to check.

    Raises:
        FactcheckError: there are no sources.

    """
    if not job.nightly.sources:
        where = job.config.source or ""
        what = "the configuration names no sources of articles"
        raise FactcheckError("no-sources", what, where=where, hint=_EXAMPLE)
