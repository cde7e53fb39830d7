"""What a verdict depends on, as digests: a check whose key is known need not be made again."""

from __future__ import annotations

from datetime import date

import factcheck
from factcheck.config import Config
from factcheck.history import Basis
from factcheck.history.packing import digest, json_of
from factcheck.model import Document, PackageInfo

_VERDICTS = ("locale", "day_first", "currencies", "severities", "tolerances", "per_file_ignores")
"""The settings that change what is found in an article."""


def basis_of(config: Config, packages: tuple[PackageInfo, ...]) -> Basis:
    """Say under what articles of a configuration are checked."""
    settings = {name: getattr(config, name) for name in _VERDICTS}
    return Basis(
        references=digest(json_of([package.sha256 for package in packages])),
        rules=factcheck.__version__,
        configuration=digest(json_of(settings)),
    )


def key_of(document: Document, basis: Basis, as_of: date | None, today: date) -> str:
    """Give the digest of all that the verdicts about an article depend on.

    The day counts only where a suppression ends on one.
    """
    day = today if "until=" in document.source else None
    about = (document.path, document.title, document.published, document.url)
    return digest(json_of((basis, about, as_of, day, digest(document.source))))
