"""What commands work on: the configuration, the reference data, the articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import click

from factcheck import config as configuration
from factcheck.cli.faults import ending, told
from factcheck.config import Asked, Config
from factcheck.documents import Source, discover, read
from factcheck.documents.discovery import STDIN
from factcheck.errors import ExitCode, FactcheckError
from factcheck.model import Document
from factcheck.reference import Index, cache_folder, load, locate


def settings(asked: Asked) -> Config:
    """Read the configuration in force in the working directory.

    Raises:
        FaultsError: every fault of it.

    """
    return configuration.load(Path.cwd(), asked=asked)


def references(explicit: Sequence[str], config: Config) -> Index:
    """Load the reference packages in force.

    Raises:
        FactcheckError: there is none, or FaultsError with every fault of them.

    """
    return load(locate(explicit, config.references, Path.cwd()), cache_dir=cache_folder())


def documents(sources: Iterable[Source]) -> Iterator[Document | FactcheckError]:
    """Read articles one by one, when they are asked for."""
    for source in sources:
        if source.file == STDIN and sys.stdin.isatty():
            click.echo("Reading the article from the terminal; Ctrl-D ends it.", err=True)
        yield from read(source, stdin=sys.stdin.buffer)


class Articles:
    """The articles of some paths, read one by one; what cannot be read is told on stderr."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._found = discover(paths)
        self._errors: list[str] = []
        self._any = False

    def __iter__(self) -> Iterator[Document]:
        for article in chain(self._found.errors, documents(self._found.sources)):
            if isinstance(article, Document):
                self._any = True
                yield article
            else:
                self._errors.append(article.code)
                click.echo(told(article), err=True)

    def outcome(self) -> ExitCode:
        """Say how a command ends that went through them."""
        return ending(self._errors, is_anything=self._any)
