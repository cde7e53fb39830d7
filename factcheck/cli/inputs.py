"""What commands work on: the configuration, the reference data, the articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import click
from msgspec import structs

from factcheck import config as configuration
from factcheck.cli.faults import ending, told
from factcheck.cli.grammar import is_debugging
from factcheck.cli.options import Wanted
from factcheck.cli.outside import Outside
from factcheck.config import Asked, Config
from factcheck.documents import Discovery, Source, discover, read
from factcheck.documents.discovery import STDIN
from factcheck.documents.formats import reader_for, supported
from factcheck.errors import ExitCode, FactcheckError
from factcheck.model import Document
from factcheck.paths import shown
from factcheck.reference import Index, cache_folder, load, locate
from factcheck.reporting import error_of, own_fault


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


def found(wanted: Wanted) -> Discovery:
    """Find the articles that a command is to work on.

    Raises:
        UsageError: standard input has a name that no format fits, or is not read at all.

    """
    discovery = discover(wanted.paths, wanted.feeds, with_addresses=True)
    if not wanted.stdin_name:
        return discovery
    if STDIN not in wanted.paths:
        raise click.UsageError("--stdin-filename names standard input: name - as the article, too.")
    if Path(wanted.stdin_name).suffix and not reader_for(wanted.stdin_name):
        raise click.UsageError(
            f"No supported format: {wanted.stdin_name!r}; articles are files ending in "
            f"{supported()}."
        )
    named = Source(shown(wanted.stdin_name), STDIN, named=wanted.stdin_name)
    sources = (named if each.file == STDIN else each for each in discovery.sources)
    return structs.replace(discovery, sources=tuple(sources))


def documents(sources: Iterable[Source], outside: Outside) -> Iterator[Document | FactcheckError]:
    """Read articles one by one, when they are asked for; a fault of our own costs one only."""
    for source in sources:
        try:
            yield from _documents(source, outside)
        except (FactcheckError, OSError):
            raise
        except Exception as error:
            if is_debugging():
                raise
            yield own_fault(error, source.path)


def _documents(source: Source, outside: Outside) -> Iterator[Document | FactcheckError]:
    if source.kind != "file":
        yield from outside.read(source)
        return
    if source.file == STDIN and sys.stdin.isatty():
        click.echo("Reading the article from the terminal; Ctrl-D ends it.", err=True)
    yield from read(source, stdin=sys.stdin.buffer)


class Articles:
    """The articles that are wanted, read one by one; what cannot be read is told on stderr."""

    def __init__(self, wanted: Wanted, asked: Asked) -> None:
        self._found = found(wanted)
        self._outside = Outside(asked, is_offline=wanted.is_offline)
        self._errors: list[str] = []
        self._any = False

    def __iter__(self) -> Iterator[Document]:
        for article in chain(self._found.errors, documents(self._found.sources, self._outside)):
            if isinstance(article, Document):
                self._any = True
                for fault in article.faults:
                    self.tell(error_of(fault))
                yield article
            else:
                self.tell(article)

    def tell(self, fault: FactcheckError) -> None:
        """Tell of an article that could not be read."""
        self._errors.append(fault.code)
        click.echo(told(fault), err=True)

    def outcome(self) -> ExitCode:
        """Say how a command ends that went through them."""
        return ending(self._errors, is_anything=self._any)
