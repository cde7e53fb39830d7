"""The site: one folder that any web server or file share serves, written file by file.

Each file is there as it was or as it will be, never in part. `latest.html` comes last: until
then the night before is the latest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from factcheck.config.nightly import Nightly
from factcheck.documents.discovery import is_report
from factcheck.errors import FactcheckError
from factcheck.history import History
from factcheck.model import Report
from factcheck.nights import Night
from factcheck.paths import shown
from factcheck.writing import sweep, write_at_once

LATEST = "latest.html"
_BESIDE = {
    "report.md": "markdown",
    "results.json": "json",
    "report.eml": "email",
    "feed.atom": "atom",
    "index.html": "index",
    LATEST: "html",
}
"""What stands beside the pages of the nights, in the order in which it is written."""
_MARKED = ("index.html", LATEST, "report.md")
"""Those that say themselves that they are ours."""
_AFTER = "the nights are in the history: mend this, and factcheck report writes the site"
_ENTRIES = 100
"""So many findings are in the feed."""


class Site:
    """The folder in which nights are shown."""

    def __init__(self, folder: Path, nightly: Nightly) -> None:
        self._folder, self._nightly = folder, nightly

    def publish(self, history: History, names: Sequence[str]) -> None:
        """Write the pages of nights, and what shows the last of all.

        Raises:
            FactcheckError: the folder cannot be written, or holds pages of somebody else; the
                nights stay in the history.

        """
        known = history.names()
        last, first = known[-1], known.index(names[0]) if names else 0
        self._refuse_foreign()
        with self._told():
            self._folder.mkdir(parents=True, exist_ok=True)
            sweep(self._folder)
        for name in names:
            night, report = history.night(name)
            self._write(f"{name}.html", rendered("html", report, night, history, self._nightly))
            if name == last:
                self._write_last(history, report, night)
        for name in names:
            history.published(name)
        if first:
            self._renew(history, known[first - 1])

    def _refuse_foreign(self) -> None:
        for name in _MARKED:
            file = self._folder / name
            if file.is_file() and not is_report(file):
                what = f"{name} is there already, and not one of ours: it is not written over"
                raise FactcheckError("site", what, where=shown(file), hint=_AFTER)

    def _renew(self, history: History, name: str) -> None:
        """Write the page of a night again, whose neighbours are others now; if it is whole."""
        if not (self._folder / f"{name}.html").exists():
            return
        try:
            night, report = history.night(name)
        except FactcheckError:
            return
        self._write(f"{name}.html", rendered("html", report, night, history, self._nightly))

    def drop(self, history: History, names: Sequence[str]) -> None:
        """Take away the pages of nights that are forgotten; none leads to them any more.

        Raises:
            FactcheckError: the folder cannot be written.

        """
        if not names:
            return
        with self._told():
            for name in names:
                (self._folder / f"{name}.html").unlink(missing_ok=True)
        self._renew(history, history.names()[0])

    def _write_last(self, history: History, report: Report, night: Night) -> None:
        for file, form in _BESIDE.items():
            self._write(file, rendered(form, report, night, history, self._nightly))

    def _write(self, name: str, pieces: Iterable[str]) -> None:
        content = "".join(pieces).encode("utf-8", "backslashreplace")
        with self._told(name):
            write_at_once(self._folder / name, content)

    @contextmanager
    def _told(self, name: str = "") -> Iterator[None]:
        try:
            yield
        except OSError as error:
            what = f"the site cannot be written: {(error.strerror or 'no access').lower()}"
            where = shown(self._folder / name)
            raise FactcheckError("site", what, where=where, hint=_AFTER) from error


def rendered(
    form: str, report: Report, night: Night, history: History, nightly: Nightly
) -> Iterator[str]:
    """Write a night in one of the forms of the site: html, markdown, json, atom, email, index."""
    return _FORMS[form](report, night, history, nightly)


def _html(report: Report, night: Night, _: History, __: Nightly) -> Iterator[str]:
    from factcheck.output.html import night_page  # noqa: PLC0415 - slow to import

    return night_page(report, night)


def _markdown(report: Report, night: Night, _: History, __: Nightly) -> Iterator[str]:
    from factcheck.output.format_markdown import night_markdown  # noqa: PLC0415

    return night_markdown(report, night)


def _json(report: Report, night: Night, _: History, __: Nightly) -> Iterator[str]:
    from factcheck.output.format_json import night_json  # noqa: PLC0415

    return night_json(report, night)


def _atom(_: Report, __: Night, history: History, nightly: Nightly) -> Iterator[str]:
    from factcheck.output.anchors import anchors  # noqa: PLC0415
    from factcheck.output.atom import feed, night_of  # noqa: PLC0415

    told = history.changes(_ENTRIES)
    places: dict[tuple[str, int], str] = {}
    for night in {night_of(each) for each in told}:
        keys = history.keys_of(night)
        named = anchors(keys.values())
        places |= {(night, finding): named[key] for finding, key in keys.items()}
    return feed(told, history.counts(), nightly.address, places)


def _email(report: Report, night: Night, history: History, nightly: Nightly) -> Iterator[str]:
    from factcheck.nightly.mailing import mail_of  # noqa: PLC0415

    yield mail_of(report, night, nightly, history).as_string()


def _index(_: Report, __: Night, history: History, nightly: Nightly) -> Iterator[str]:
    from factcheck.output.html import index_page  # noqa: PLC0415

    return index_page(history.counts(), nightly.address)


_FORMS: dict[str, Callable[[Report, Night, History, Nightly], Iterator[str]]] = {
    "html": _html,
    "markdown": _markdown,
    "json": _json,
    "atom": _atom,
    "email": _email,
    "index": _index,
}
