"""From folders to an index, by way of the cache."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import FactcheckError, FaultsError
from factcheck.reference import cache, package
from factcheck.reference.compiled import Compiled
from factcheck.reference.index import Index
from factcheck.reference.package import Package


def load(directories: Sequence[Path], *, cache_dir: Path | None) -> Index:
    """Read the packages in these folders as one index; without `cache_dir` nothing is kept.

    Raises:
        FaultsError: every fault of all the packages. A stale hash is none: see
            `Index.warnings`.

    """
    packages = _read(directories)
    if cache_dir is None:
        return Index(_compile(packages))
    key = cache.key(packages)
    compiled = cache.load(cache_dir, key)
    if compiled is None:
        compiled = _compile(packages)
        cache.save(cache_dir, key, compiled)
    return Index(compiled)


def _read(directories: Sequence[Path]) -> list[Package]:
    """Read each package once, however often it is named."""
    packages: dict[str, Package] = {}
    faults: list[FactcheckError] = []
    for directory in directories:
        try:
            found = package.read(directory)
        except FactcheckError as fault:
            faults.append(fault)
        else:
            packages.setdefault(found.sha256, found)
    if faults:
        raise FaultsError(faults)
    return list(packages.values())


def _compile(packages: Sequence[Package]) -> Compiled:
    from factcheck.reference.checks import examine  # noqa: PLC0415 - a warm run needs neither
    from factcheck.reference.compiling import compiled  # noqa: PLC0415

    examined = [examine(each) for each in packages]
    faults = [fault for each in examined for fault in each.faults]
    if faults:
        raise FaultsError(faults)
    return compiled(examined)
