"""Which reference packages a run works with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import factcheck
from factcheck.errors import FactcheckError
from factcheck.reference.package import DESCRIPTOR

_FOLDER = "reference_data"


def locate(explicit: Sequence[str], configured: Sequence[str], cwd: Path) -> list[Path]:
    """Give the folders of the packages: the first of these that there are.

    Those named on the command line, those of the configuration, `reference_data/` in the
    working directory, the package that is installed with the program. Those that are named
    need not exist: reading them says so.

    Raises:
        FactcheckError: none is named and none is installed.

    """
    if named := explicit or configured:
        return [_folder(cwd, name) for name in named]
    here = _folder(cwd, _FOLDER)
    if (here / DESCRIPTOR).is_file() or any(here.glob("*.csv")):
        return [here]
    program = Path(factcheck.__file__).parent
    for installed in (program / _FOLDER, program.parent / _FOLDER):
        if (installed / DESCRIPTOR).is_file():
            return [installed]
    raise FactcheckError(
        "no-references",
        "no reference data: none was named, and none is installed",
        hint="name a package with --references DIR, or install factcheck again",
    )


def _folder(cwd: Path, name: str) -> Path:
    """Give a folder as it was written, for messages, where that is possible."""
    path = Path(name).expanduser() if name.startswith("~") else Path(name)
    if path.name == DESCRIPTOR:
        path = path.parent
    return path if cwd == Path.cwd() else cwd / path
