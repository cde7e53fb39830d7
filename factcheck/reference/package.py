"""A reference package on disk: `datapackage.json` and the files that it names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from factcheck.documents.discovery import path_meant
from factcheck.errors import FactcheckError
from factcheck.reference.descriptor import entries, places_by_resource, resource_spans, text_of
from factcheck.reference.places import line_column

DESCRIPTOR = "datapackage.json"


class Resource(Struct, frozen=True, gc=False, kw_only=True):
    """One file of a package. `data` is None where it could not be read.

    `links` are the addresses of its sources, as far as they have one. `terms` is what the
    descriptor has under `factcheck`.
    """

    name: str
    path: str
    role: str | None
    title: str = ""
    licences: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    hash: str = ""
    terms: dict[str, Any] = {}
    data: bytes | None = None

    @property
    def sha256(self) -> str:
        """The digest of the file as it stands, in hex; empty if it could not be read."""
        return "" if self.data is None else hashlib.sha256(self.data).hexdigest()


class Package(Struct, frozen=True, gc=False, kw_only=True):
    """A package as it stands on disk, and what is wrong with its descriptor and files."""

    directory: Path
    name: str
    version: str
    title: str
    descriptor: bytes
    resources: tuple[Resource, ...] = ()
    faults: tuple[FactcheckError, ...] = ()

    @property
    def sha256(self) -> str:
        """The digest over the sorted (path, bytes) of the descriptor and every file, in hex."""
        files = [(DESCRIPTOR, self.descriptor)]
        files += [(each.path, each.data) for each in self.resources if each.data is not None]
        digest = hashlib.sha256()
        for path, data in sorted(files):
            digest.update(f"{path}\0{len(data)}\0".encode())
            digest.update(data)
        return digest.hexdigest()

    def place(self, name: str) -> str:
        """Give `file:line:column` of a resource's name in the descriptor."""
        text = self.descriptor.decode("utf-8-sig", errors="replace")
        for start, end, found in resource_spans(text):
            if found == name:
                named = re.compile(r'"name"\s*:\s*"').search(text, start, end)
                line, column = line_column(text, named.end() - 1 if named else start)
                return f"{self.directory / DESCRIPTOR}:{line}:{column}"
        return _beginning(self.directory)

    def place_of_value(self, name: str, *path: str | int, of_its_key: bool = False) -> str:
        """Give `file:line:column` of a value of a resource, or of what should hold it."""
        text = self.descriptor.decode("utf-8-sig", errors="replace")
        places = places_by_resource(text)
        whole = (name, *path)
        while len(whole) > 1 and whole not in places:
            whole = whole[:-1]
        if len(whole) == 1:
            return self.place(name)
        line, column = line_column(text, places[whole][0 if of_its_key else 1])
        return f"{self.directory / DESCRIPTOR}:{line}:{column}"

    def place_of_entry(self, number: int) -> str:
        """Give `file:line:column` of the nth entry of "resources", from 0 on."""
        text = self.descriptor.decode("utf-8-sig", errors="replace")
        for start, _, _ in islice(entries(text), number, None):
            line, column = line_column(text, start)
            return f"{self.directory / DESCRIPTOR}:{line}:{column}"
        return _beginning(self.directory)


def read(directory: Path) -> Package:
    """Read a package and the bytes of all its files.

    Raises:
        FactcheckError: there is no `datapackage.json`, or it is no JSON object.

    """
    descriptor = _descriptor_bytes(directory)
    content = _parsed(directory, descriptor)
    faults: list[FactcheckError] = []
    package = Package(
        directory=directory,
        name=text_of(content.get("name")) or directory.resolve().name,
        version=text_of(content.get("version")),
        title=text_of(content.get("title")),
        descriptor=descriptor,
    )
    listed = content.get("resources")
    listed = listed if isinstance(listed, list) else []
    resources = [
        _resource(package, each, content, faults) for each in listed if isinstance(each, dict)
    ]
    faults += [
        _no_object(package, number)
        for number, each in enumerate(listed)
        if not isinstance(each, dict)
    ]
    if not listed:
        faults.append(
            FactcheckError(
                "no-resources",
                f"{DESCRIPTOR} names no resources",
                where=_beginning(directory),
                hint='list its CSV files under "resources", each with its "factcheck" role',
            )
        )
    return replace(package, resources=tuple(resources), faults=tuple(faults))


def _no_object(package: Package, number: int) -> FactcheckError:
    return FactcheckError(
        "bad-resource",
        f"resource {number + 1} is no object",
        where=package.place_of_entry(number),
        hint='write {"name": …, "path": …, "factcheck": {"role": …}}, or take it out',
    )


def _beginning(directory: Path) -> str:
    """Give the place of what is wrong with a descriptor as a whole."""
    return f"{directory / DESCRIPTOR}:1:1"


def _descriptor_bytes(directory: Path) -> bytes:
    try:
        return (directory / DESCRIPTOR).read_bytes()
    except OSError as error:
        code, what = "unreadable-file", f"{DESCRIPTOR}: {error.strerror}"
        hint = f"a reference package is a folder with {DESCRIPTOR} and the CSV files it names"
        if isinstance(error, FileNotFoundError | NotADirectoryError):
            code, what = "no-datapackage", f"no {DESCRIPTOR} here"
            if not directory.is_dir():
                what = "this is no folder" if directory.exists() else "there is no such folder"
                near = None if directory.exists() else path_meant(directory)
                hint = f'did you mean "{near}"?' if near else hint
        raise FactcheckError(
            code,
            what,
            where=str(directory),
            hint=hint,
        ) from error


def _parsed(directory: Path, descriptor: bytes) -> dict[str, Any]:
    try:
        text = descriptor.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FactcheckError(
            "encoding",
            f"{DESCRIPTOR} is no UTF-8",
            where=_place_of_byte(directory, descriptor, error.start),
            hint="save it as UTF-8",
        ) from error
    try:
        content = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        content = _decoded(directory, text)
    if not isinstance(content, dict):
        raise FactcheckError(
            "invalid-json",
            f"{DESCRIPTOR} is no JSON object",
            where=_beginning(directory),
            hint='begin with {"name": …, "resources": […]}',
        )
    return content


def _place_of_byte(directory: Path, descriptor: bytes, offset: int) -> str:
    before = descriptor[:offset].decode("utf-8-sig")
    line, column = line_column(before, len(before))
    return f"{directory / DESCRIPTOR}:{line}:{column}"


def _decoded(directory: Path, text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Decode what the quick decoder refuses, or tell the place of its fault."""
    import json  # noqa: PLC0415 - a run without faults does without

    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise FactcheckError(
            "invalid-json",
            f"{DESCRIPTOR} is no JSON: {error.msg}",
            where=f"{directory / DESCRIPTOR}:{error.lineno}:{error.colno}",
            hint="look for a missing or extra comma, quote or bracket just before this place",
        ) from error
    except RecursionError:
        return None


def _resource(
    package: Package,
    content: Mapping[str, Any],
    inherited: Mapping[str, Any],
    faults: list[FactcheckError],
) -> Resource:
    name, path = text_of(content.get("name")), text_of(content.get("path"))
    extra = content.get("factcheck")
    terms = extra if isinstance(extra, dict) else {}
    if extra is not None and not isinstance(extra, dict):
        what = f'resource {name!r}: "factcheck" is no object'
        hint = 'write "factcheck": {"role": "facts"}, or whatever its role is'
        faults.append(
            FactcheckError(
                "bad-terms",
                what,
                where=package.place_of_value(name or path, "factcheck"),
                hint=hint,
            )
        )
    data = None
    if _is_inside(path):
        data = _file(package, path, name, faults)
    elif extra is not None or not isinstance(content.get("path"), str | list | None):
        what = f"resource {name!r} has no path to a file of the package"
        hint = '"path" is relative to the folder of the package, without ".."'
        where = package.place_of_value(name or path, "path")
        faults.append(FactcheckError("bad-path", what, where=where, hint=hint))
    return Resource(
        name=name or path,
        path=path,
        role=text_of(terms.get("role")) or None,
        terms=terms,
        title=text_of(content.get("title")),
        licences=_titles(content.get("licenses") or inherited.get("licenses"), "name", "title"),
        sources=_titles(content.get("sources") or inherited.get("sources"), "title", "path"),
        links=_titles(content.get("sources") or inherited.get("sources"), "path"),
        hash=text_of(content.get("hash")),
        data=data,
    )


def _is_inside(path: str) -> bool:
    """Whether a path may name a file of the package; what has no role may lie on the web."""
    is_strange = "://" in path or not path.isprintable()
    return bool(path) and not (path.startswith("/") or ".." in Path(path).parts or is_strange)


def _file(package: Package, path: str, name: str, faults: list[FactcheckError]) -> bytes | None:
    try:
        return (package.directory / path).read_bytes()
    except OSError as error:
        faults.append(
            FactcheckError(
                "missing-file",
                f"resource {name!r}: {Path(path).name} cannot be read ({error.strerror})",
                where=package.place(name or path),
                hint=f"put the file there, or take the resource out of {DESCRIPTOR}",
            )
        )
        return None


def _titles(listed: object, *keys: str) -> tuple[str, ...]:
    """Give for each object of a list the first of its keys that has a text."""
    if not isinstance(listed, list):
        return ()
    found = (next(filter(None, (text_of(each.get(key)) for key in keys)), "")
             for each in listed if isinstance(each, dict))  # fmt: skip
    return tuple(filter(None, found))
