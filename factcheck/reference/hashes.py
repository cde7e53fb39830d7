"""The digests in `datapackage.json`: which no longer fit, and new ones written."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.reference import package as packages
from factcheck.reference.descriptor import resource_spans
from factcheck.reference.package import DESCRIPTOR, Package, Resource
from factcheck.writing import write_at_once

_HINT = "see that the change is meant, then: factcheck references check {} --update-hashes"


def stale(package: Package) -> Iterator[FactcheckError]:
    """Yield the resources whose hash is missing or is not that of the file."""
    hint = _HINT.format(shlex.quote(str(package.directory)))
    for resource in package.resources:
        if resource.data is None or _fits(resource):
            continue
        code, message = "stale-hash", f"{resource.path} was changed after its hash was written"
        if not resource.hash:
            code, message = "missing-hash", f"resource {resource.name!r} has no hash"
        yield FactcheckError(code, message, where=package.place(resource.name), hint=hint)


def _fits(resource: Resource) -> bool:
    return resource.hash.lower() == f"sha256:{resource.sha256}"


def update_hashes(directory: Path) -> list[str]:
    """Write the hashes that are stale or missing; give the names of their resources.

    Nothing else in the descriptor is touched.

    Raises:
        FactcheckError: there is no package, or its descriptor cannot be written.

    """
    package = packages.read(directory)
    fresh = {
        resource.name: resource.sha256
        for resource in package.resources
        if resource.data is not None and not _fits(resource)
    }
    if fresh:
        text = package.descriptor.decode("utf-8-sig")
        bom = "\ufeff" if package.descriptor.startswith(b"\xef\xbb\xbf") else ""
        content = (bom + _renewed(text, fresh)).encode()
        try:
            write_at_once(directory / DESCRIPTOR, content)
        except OSError as error:
            raise FactcheckError(
                "unwritable-file",
                f"{DESCRIPTOR} cannot be written: {error.strerror}",
                where=str(directory / DESCRIPTOR),
                hint="see who owns the file, and whether the disk may be written",
            ) from error
    return list(fresh)


def _renewed(text: str, fresh: dict[str, str]) -> str:
    parts = []
    done = 0
    for start, end, name in resource_spans(text):
        if name in fresh:
            parts += [text[done:start], _with_hash(text[start:end], fresh[name])]
            done = end
    return "".join([*parts, text[done:]])


def _with_hash(resource: str, sha256: str) -> str:
    renewed, count = re.subn(
        r'("hash"\s*:\s*)(?:"[^"]*"|null)', rf'\g<1>"sha256:{sha256}"', resource, count=1
    )
    if count:
        return renewed
    path = re.compile(r'(\s*)("path"\s*:\s*"(?:[^"\\]|\\.)*")')
    return path.sub(rf'\1\2,\1"hash": "sha256:{sha256}"', resource, count=1)
