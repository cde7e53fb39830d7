"""A drafted package on disk: written beside its place, checked, then put there in one go."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct

from factcheck.errors import FactcheckError
from factcheck.reference import check
from factcheck.reference.package import DESCRIPTOR

Rows = Sequence[Mapping[str, str]]
_LICENCE = {"name": "unknown", "title": "Unknown: fill in what the publisher of the table allows"}


class Resource(Struct, frozen=True):
    """A table of the package, and what its descriptor says of it besides."""

    name: str
    title: str
    rows: Rows
    factcheck: dict[str, Any]


class Heading(NamedTuple):
    """The name and title of a package, and where its table is from."""

    name: str
    title: str
    sources: list[dict[str, str]]


def write(target: Path, heading: Heading, resources: Sequence[Resource]) -> list[FactcheckError]:
    """Write a package, in place of one that is there; give the faults that a check finds in it.

    Raises:
        FactcheckError: it cannot be written.

    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-"))
        try:
            _fill(staged, heading, resources)
            staged.chmod(0o755)
            faults = check(staged)
            _put(staged, target)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    except OSError as error:
        raise FactcheckError(
            "unwritable-folder",
            f"the package cannot be written: {error.strerror}",
            where=str(target),
            hint="see who owns the folder, or give another one with --out",
        ) from error
    return [_moved(fault, str(staged), str(target)) for fault in faults]


def refuse_existing(target: Path, *, is_forced: bool) -> None:
    """Refuse a folder that is there already, and even if forced one with other files in it.

    Raises:
        FactcheckError: it must not be written over.

    """
    if not target.exists():
        return
    if not target.is_dir():
        what, hint = "this is a file", "give a folder with --out"
    elif not is_forced:
        what = "there is such a folder already"
        hint = "add --force to write it anew, or give another one with --out"
    elif strange := _strange(target):
        what = f"it holds what is not of its package ({', '.join(strange[:3])})"
        hint = "take that out, or give another folder with --out"
    else:
        return
    raise FactcheckError("folder-exists", what, where=str(target), hint=hint)


def _strange(target: Path) -> list[str]:
    """Give the files of a folder that belong to no package, all of them where it is none."""
    files = sorted(path.name for path in target.iterdir())
    try:
        listed = json.loads((target / DESCRIPTOR).read_text(encoding="utf-8"))["resources"]
        own = {DESCRIPTOR, *(str(each["path"]) for each in listed)}
    except (OSError, ValueError, KeyError, TypeError):
        own = set()
    return [name for name in files if name not in own]


def _put(staged: Path, target: Path) -> None:
    """Put a folder in its place; the one that stood there is gone only when the new one stands."""
    if not target.exists():
        staged.rename(target)
        return
    aside = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-"))
    before = aside / "before"
    try:
        target.rename(before)
        staged.rename(target)
    finally:
        if before.exists() and not target.exists():
            before.rename(target)
        shutil.rmtree(aside, ignore_errors=True)


def _fill(folder: Path, heading: Heading, resources: Sequence[Resource]) -> None:
    listed = []
    for resource in resources:
        content = _csv(resource.rows)
        (folder / f"{resource.name}.csv").write_bytes(content)
        listed.append(
            {
                "name": resource.name,
                "path": f"{resource.name}.csv",
                "title": resource.title,
                "profile": "tabular-data-resource",
                "format": "csv",
                "encoding": "utf-8",
                "licenses": [_LICENCE],
                "sources": heading.sources,
                "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
                "schema": {
                    "fields": [{"name": name, "type": "string"} for name in resource.rows[0]]
                },
                "factcheck": resource.factcheck,
            }
        )
    descriptor = {
        "name": heading.name,
        "title": heading.title,
        "version": "0.1",
        "resources": listed,
    }
    text = json.dumps(descriptor, ensure_ascii=False, indent=2)
    (folder / DESCRIPTOR).write_bytes(f"{text}\n".encode())


def _csv(rows: Rows) -> bytes:
    """Write rows as CSV."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _moved(fault: FactcheckError, staged: str, target: str) -> FactcheckError:
    """Give a fault with the place where the package stands now."""
    where, message = (text.replace(staged, target) for text in (fault.where, fault.message))
    return FactcheckError(fault.code, message, where=where, hint=fault.hint)
