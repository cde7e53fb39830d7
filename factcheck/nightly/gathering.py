"""From the sources of the configuration to the articles of a night."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from factcheck import documents
from factcheck.config.nightly import Source
from factcheck.documents import Source as File
from factcheck.documents import discover
from factcheck.errors import FactcheckError
from factcheck.model import Document, Problem, Skipped
from factcheck.paths import plain, shown
from factcheck.reporting import own_fault, problem_of

if TYPE_CHECKING:
    from factcheck.web import Entry, Web

Article = Document | FactcheckError


class Item(NamedTuple):
    """What will be read: a file, or an article of the web; `source` names where it comes from.

    `is_followed` marks an article that its source no longer lists.
    """

    source: str
    path: str
    what: File | Entry
    is_followed: bool = False

    def is_over(self, fault: FactcheckError) -> bool:
        """Whether a fault in reading says that there is no such article any more."""
        return self.is_followed and fault.code == "gone" and fault.where == self.path


class Plan(NamedTuple):
    """What a night reads, in order, what was passed over, and what cannot be had.

    `silent` names the sources of which nothing can be said tonight, `missing` what the paths of
    articles begin with whose folder is not there, or empty: what these held before may still be
    there.
    """

    items: tuple[Item, ...]
    skipped: tuple[Skipped, ...]
    problems: tuple[Problem, ...]
    silent: frozenset[str]
    missing: tuple[str, ...]


class Gathering:
    """Finds and reads the articles of sources. `web` opens the web, None where it is not asked.

    Files under the folder `site` are the report itself and no articles.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        web: Callable[[], Web] | None,
        site: Path,
        followed: Mapping[str, Sequence[str]],
    ) -> None:
        self._sources, self._site, self._followed = sources, site, followed
        self._open = web
        self._web: Web | None = None
        self._items: dict[str, Item] = {}
        self._skipped: list[Skipped] = []
        self._problems: list[Problem] = []
        self._silent: set[str] = set()
        self._missing: list[str] = []

    def plan(self) -> Plan:
        """Ask feeds and sitemaps what they list, and look which files there are.

        An article that two sources hold is the first one's. What a feed does not list any more
        is read all the same if it is among those `followed` of its source.
        """
        for source in self._sources:
            for found in self._found(source):
                self._items.setdefault(found.path, found)
        return Plan(
            tuple(self._items.values()),
            tuple(self._skipped),
            tuple(self._problems),
            frozenset(self._silent),
            tuple(self._missing),
        )

    def read(self, item: Item) -> Iterator[Article]:
        """Read what was planned; a collection gives many, each error is one among them.

        An article that its source no longer lists, and that its server no longer has, gives none.
        """
        try:
            for article in self._read(item):
                if isinstance(article, Document) and article.title:
                    article = replace(article, title=plain(article.title))  # noqa: PLW2901
                yield article
        except FactcheckError as fault:
            if not item.is_over(fault):
                yield fault
        except Exception as error:  # noqa: BLE001 - whatever it is, the other articles go on
            yield own_fault(error, item.path)

    def _read(self, item: Item) -> Iterator[Article]:
        if isinstance(item.what, File):
            yield from documents.read(item.what)
            return
        from factcheck.web import document_of  # noqa: PLC0415 - most nights ask no web

        yield document_of(self._outside().article(item.what))

    def _found(self, source: Source) -> Iterator[Item]:
        found = discover(source.paths)
        self._problems += map(problem_of, found.errors)
        for fault in found.errors:
            if fault.code == "unreadable":
                self._silent.add(source.name)
            elif fault.code in ("no-such-path", "no-match", "no-articles"):
                self._missing += _missing(fault.where)
        self._skipped += (replace(each, path=plain(each.path)) for each in found.skipped)
        for file in found.sources:
            path = plain(file.path)
            if self._site in Path(file.file).absolute().parents:
                self._skipped.append(Skipped(path, "the report itself"))
            else:
                yield Item(source.name, path, replace(file, path=path))
        if source.feeds or source.urls or source.sitemap:
            yield from self._pages(source)

    def _pages(self, source: Source) -> Iterator[Item]:
        if self._open is None:
            what, hint = "nothing is asked of the web, as --offline says", "leave --offline out"
            fault = FactcheckError("offline", what, where=source.name, hint=hint)
            self._problems.append(problem_of(fault))
            self._silent.add(source.name)
            return
        from factcheck.web import Entry  # noqa: PLC0415 - most nights ask no web

        web = self._outside()
        listed = [(web.feed, feed) for feed in source.feeds]
        missed = partial(self._miss, source)
        asked_for = partial(web.sitemap, miss=missed)
        listed += [(asked_for, each) for each in (source.sitemap,) if each]
        for ask, address in listed:
            try:
                entries = ask(address)
            except Exception as error:  # noqa: BLE001 - whatever it is, the other sources go on
                missed(error if isinstance(error, FactcheckError) else own_fault(error, address))
            else:
                yield from (Item(source.name, _path(each), each) for each in entries)
        for address in source.urls:
            yield Item(source.name, address, Entry(address=address))
        for address in self._followed.get(source.name, ()):
            yield Item(source.name, address, Entry(address=address), is_followed=True)

    def _miss(self, source: Source, fault: FactcheckError) -> None:
        """Tell that a list of articles cannot be had: what was on it stands as it stood."""
        self._problems.append(problem_of(fault))
        self._silent.add(source.name)

    def _outside(self) -> Web:
        if self._web is None:
            assert self._open is not None
            self._web = self._open()
        return self._web


def _missing(pattern: str) -> Iterator[str]:
    """Give what paths begin with under a folder that says nothing of the articles it had.

    It is not there, or it is empty, as the place of a share is that is not mounted. Where others
    are left in it, those that it had are gone.
    """
    parts = Path(pattern).parts
    at = next((at for at, part in enumerate(parts) if has_magic(part)), len(parts))
    folder = Path(*parts[:at])
    if not folder.is_dir() or _is_empty(folder):
        yield f"{plain(shown(folder))}/"


def _is_empty(folder: Path) -> bool:
    """Whether nothing lies in a folder but what is hidden, as systems leave it in any."""
    try:
        return all(each.name.startswith(".") for each in folder.iterdir())
    except OSError:
        return False


def _path(entry: Entry) -> str:
    return entry.kept.address if entry.kept else entry.address
