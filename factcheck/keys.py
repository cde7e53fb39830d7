"""What a verdict depends on, as digests: a check whose key is known need not be made again."""

from __future__ import annotations

from datetime import date
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import msgspec
from msgspec import Struct

import factcheck
from factcheck.config import Config
from factcheck.documents.directives import may_expire
from factcheck.model import Document, PackageInfo
from factcheck.paths import plain
from factcheck.program import digest_of

_VERDICTS = ("locale", "day_first", "currencies", "severities", "tolerances", "per_file_ignores")
"""The settings that change what is found in an article."""
_DECIDE = (
    "*.py",
    "data/*.csv",
    *(
        f"{room}/**/*.py"
        for room in (
            "claims", "config", "consistency", "documents", "judging", "matching", "reference",
            "rules", "suppressions",
        )
    ),
)  # fmt: skip
_READERS = ("trafilatura", "markdown_it", "re2")


class Basis(Struct, frozen=True, kw_only=True):
    """What an article was checked under, each as a digest or version: what may change verdicts."""

    references: str
    rules: str
    configuration: str


def json_of(record: object) -> str:
    """Write a record as JSON."""
    return msgspec.json.encode(record).decode("utf-8", "replace")


def digest(text: str) -> str:
    """Give the sha256 of a text; half a surrogate pair counts as a question mark."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def basis_of(config: Config, packages: tuple[PackageInfo, ...]) -> Basis:
    """Say under what articles of a configuration are checked."""
    settings = {name: getattr(config, name) for name in _VERDICTS}
    return Basis(
        references=digest(json_of([package.sha256 for package in packages])),
        rules=rules(),
        configuration=digest(json_of(settings)),
    )


def rules() -> str:
    """Name the rules that this program checks by: its version, its parts, what reads for it.

    A checkout may have other rules under the same version.
    """
    return f"{factcheck.__version__}+{_parts()}"


@cache
def _parts() -> str:
    """Give the digest of all modules and tables that decide about a verdict."""
    return digest(f"{digest_of(*_DECIDE)}\n{_readers()}")[:12]


def _readers() -> str:
    """Give the modules by which the libraries that read articles tell their versions apart.

    The library that looks versions up takes a tenth of a warm run to import.
    """
    return "\n".join(map(_first_module, _READERS))


def _first_module(library: str) -> str:
    """Give what a library is opened with; empty where it is not installed."""
    try:
        found = find_spec(library)
        return Path(found.origin).read_text("utf-8") if found and found.origin else ""
    except (OSError, ValueError):  # a module without a spec, in an archive, or compiled
        return library


def key_of(
    document: Document,
    basis: Basis,
    as_of: date | None,
    today: date,
    named: tuple[str, ...] = (),
) -> str:
    """Give the digest of all that the verdicts about an article depend on.

    The day counts only where a suppression ends on one. `named` are the paths of what is not the
    article's and that findings tell of.
    """
    day = today if may_expire(document.source) else None
    about = (plain(document.path), document.title, document.published, document.url)
    paths = map(plain, named)
    return digest(json_of((basis, about, as_of, day, digest(document.source), *paths)))
