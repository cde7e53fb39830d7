"""From what a user names (files, folders, globs, `-`) to the files that hold articles."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from factcheck.documents.formats import reader_for, supported
from factcheck.documents.globs import expanded, folder_before, is_linked_folder
from factcheck.errors import FactcheckError
from factcheck.model import Skipped
from factcheck.paths import is_address, shown, without_password
from factcheck.spelling import closest

STDIN = "-"
EXPECTED = ".expected.json"
"""What the files beside articles end in that hold the verdicts which tests expect of them."""
REPORT = "<!-- factcheck-report -->"
"""What a report of ours has in its first lines: its figures are no claims of an article."""
_HEAD = 200
"""Bytes in which that stands."""
_SCHEME = re.compile(r"[a-z][a-z\d+.-]+://", re.IGNORECASE)


class Source(Struct, frozen=True, gc=False):
    """A file that holds articles: as it is shown (relative, with `/`), and where it lies.

    Of a `page` or a `feed` of the web, both are the address; whoever has it gets it. `named` is
    what the user calls standard input: its suffix says the format.
    """

    path: str
    file: str
    kind: Literal["file", "page", "feed"] = "file"
    named: str = ""


class Discovery(Struct, frozen=True, gc=False):
    """The articles' files in the order named, what was passed over, and what went wrong."""

    sources: tuple[Source, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[FactcheckError, ...] = ()


def discover(
    paths: Sequence[str], feeds: Sequence[str] = (), *, with_addresses: bool = False
) -> Discovery:
    """Find the files that hold articles; one that is named twice is taken once.

    `with_addresses` is for those who can get pages from the web; for others an address is an
    error.

    A folder gives its files with a supported suffix, sorted, the hidden ones left out, and
    those with expected verdicts not spoken of. A path that is wrong is an error among others,
    never an exception.
    """
    sources: dict[str, Source] = {}
    skipped: dict[str, Skipped] = {}
    errors: list[FactcheckError] = []
    for path in dict.fromkeys(paths):
        for found in _found(path, with_addresses=with_addresses):
            match found:
                case Source():
                    sources.setdefault(_place(found), found)
                case Skipped():
                    skipped.setdefault(found.path, found)
                case _:
                    errors.append(found)
    of_feeds = (Source(feed, feed, "feed") for feed in dict.fromkeys(feeds))
    return Discovery((*sources.values(), *of_feeds), tuple(skipped.values()), tuple(errors))


Found = Source | Skipped | FactcheckError


def _place(source: Source) -> str:
    """Give what is the same for a file however it is named."""
    return source.file if source.kind != "file" else os.path.abspath(source.file)  # noqa: PTH100


def _found(path: str, *, with_addresses: bool) -> Iterator[Found]:
    if path == STDIN:
        yield Source(STDIN, STDIN)
    elif is_address(path) and with_addresses:
        yield Source(path, path, "page")
    elif is_address(path):
        yield FactcheckError(
            "not-supported",
            "web addresses are not supported here",
            where=without_password(path),
            hint="save the page as an .html file, and name that",
        )
    elif os.path.isdir(path):  # noqa: PTH112 - says False of "" and of a name that is too long
        yield from _folder(path)
    elif os.path.exists(path):  # noqa: PTH110
        yield _file(path)
    elif _SCHEME.match(path):
        yield _no_address(path)
    elif glob.has_magic(path):
        yield from _matches(path)
    else:
        yield _missing(path)


def _file(path: str) -> Found:
    """Take a file that was named itself; without a suffix it is plain text."""
    suffix = Path(path).suffix
    if not suffix or reader_for(path):
        return Source(shown(path), path)
    if path.endswith(EXPECTED):
        return Skipped(shown(path), "expected verdicts")
    return FactcheckError(
        "unsupported-format",
        f"no supported format: {suffix}",
        where=shown(path),
        hint=f"articles are files ending in {supported()}: save it as plain text",
    )


def _matches(pattern: str) -> Iterator[Found]:
    matches = sorted(set(expanded(pattern)))
    if all(map(is_linked_folder, matches)):
        yield _no_match(pattern)
    for path in matches:
        if os.path.isdir(path):  # noqa: PTH112
            if "**" not in pattern:
                yield from _folder(path)
            elif is_linked_folder(path):
                yield Skipped(shown(path), "link to a folder")
        elif _may_never_end(path):
            yield Skipped(shown(path), "no plain file")
        else:
            yield from _met(path, shown(path))


def _no_match(pattern: str) -> FactcheckError:
    """Tell that a pattern matches nothing, or that nobody may look into its folder."""
    folder = folder_before(pattern)
    try:
        os.scandir(folder).close()
    except PermissionError as error:
        return unreadable(shown(folder), error)
    except OSError:
        pass
    return FactcheckError(
        "no-match",
        "nothing matches this pattern",
        where=pattern,
        hint='"*" stands for any part of a name, "**" for any folders between',
    )


def _met(file: str, path: str) -> Iterator[Found]:
    """Take a plain file that nobody named, if it may be an article."""
    if file.endswith(EXPECTED):
        return
    if not reader_for(file):
        yield Skipped(path, "no supported format")
    elif is_report(file):
        yield Skipped(path, "written by factcheck")
    else:
        yield Source(path, file)


def is_report(file: str | Path) -> bool:
    """Whether a file is a page or a Markdown report that we wrote."""
    try:
        with open(file, "rb") as stream:  # noqa: PTH123 - a name may hold what a Path refuses
            return REPORT.encode() in stream.read(_HEAD)
    except OSError:
        return False


def _may_never_end(path: str) -> bool:
    """Whether a name that was only met with is a pipe, a socket or a device.

    One that the user names itself is read: a shell gives a pipe for `<(pandoc draft.docx)`.
    """
    return os.path.exists(path) and not os.path.isfile(path)  # noqa: PTH110, PTH113


def _folder(folder: str) -> Iterator[Found]:
    found = list(_walk(folder))
    yield from found
    if not any(isinstance(item, Source | FactcheckError) for item in found):
        passed = f" ({len(found)} skipped)" if found else ""
        yield FactcheckError(
            "no-articles",
            f"there is no article in this folder{passed}",
            where=shown(folder),
            hint=f"articles are files ending in {supported()}",
        )


def _walk(folder: str) -> Iterator[Found]:
    """Give what a folder holds, subfolders after files, each sorted by name."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: (entry.is_dir(), entry.name))
    except OSError as error:
        yield unreadable(shown(folder), error)
        return
    for entry in entries:
        path = shown(entry.path)
        kind = "folder" if entry.is_dir() else "file"
        if entry.name.startswith("."):
            yield Skipped(path, f"hidden {kind}")
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif entry.is_dir():
            yield Skipped(path, "link to a folder")
        elif _may_never_end(entry.path):
            yield Skipped(path, "no plain file")
        else:
            yield from _met(entry.path, path)


def unreadable(path: str, error: OSError) -> FactcheckError:
    """Tell why the operating system refuses a file."""
    reason = (error.strerror or "cannot be read").lower()
    hint = "give yourself the right to read it: chmod u+r" if error.errno == 13 else ""
    return FactcheckError("unreadable", reason, where=path, hint=hint)


def _no_address(path: str) -> FactcheckError:
    """Tell that an address is none of those that are read."""
    from urllib.parse import unquote, urlsplit  # noqa: PLC0415 - rare, and slow to import

    what, hint = "only http(s) addresses are read", "save the file, and name that"
    if path.lower().startswith("file:"):
        what, hint = "a file is named by its path", f"name it {unquote(urlsplit(path).path)}"
    return FactcheckError("not-supported", what, where=without_password(path), hint=hint)


def _missing(path: str) -> FactcheckError:
    meant = path_meant(Path(path))
    return FactcheckError(
        "no-such-path",
        "there is no such file or folder",
        where=shown(path) if path else '""',
        hint=f'did you mean "{meant}"?' if meant else "",
    )


def path_meant(path: Path) -> str | None:
    """Give the existing path that a mistyped one most resembles, its parts mended in turn."""
    mended = Path(path.anchor)
    for part in path.relative_to(path.anchor).parts:
        step = mended / part
        if not os.path.exists(step):  # noqa: PTH110 - says False of a name that is too long
            try:
                names = sorted(os.listdir(mended))  # noqa: PTH208
            except OSError:
                return None
            name = closest(part, [name for name in names if not name.startswith(".")])
            if name is None:
                return None
            step = mended / name
        mended = step
    return shown(mended) if path.parts and mended != path else None
