"""Which reference packages a run works with."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import factcheck
from factcheck.errors import FactcheckError
from factcheck.paths import shown
from factcheck.reference.package import DESCRIPTOR

_FOLDER = "reference_data"


def locate(explicit: Sequence[str], configured: Sequence[str], cwd: Path) -> list[Path]:
    """Give the folders of the packages: the first of these that there are.

    Those named on the command line, those of the configuration, `reference_data/` in the
    working directory, the package that is installed with the program. A package that was
    fetched goes by its name. Those that are named need not exist: reading them says so.

    Raises:
        FactcheckError: none is named and none is installed.

    """
    if named := explicit or configured:
        return [_folder(cwd, name) for name in named]
    here = _folder(cwd, _FOLDER)
    if (here / DESCRIPTOR).is_file() or any(here.glob("*.csv")):
        return [here]
    if found := installed():
        return [found]
    raise FactcheckError(
        "no-references",
        "no reference data: none was named, and none is installed",
        hint="name a package with --references DIR, or install factcheck again",
    )


def installed() -> Path | None:
    """Give the folder of the package that is installed with the program, if there is one."""
    program = Path(factcheck.__file__).parent
    folders = (program / _FOLDER, program.parent / _FOLDER)
    return next((folder for folder in folders if (folder / DESCRIPTOR).is_file()), None)


def data_folder() -> Path:
    """Give `$FACTCHECK_DATA_DIR`, else the user's data folder: where fetched packages stand."""
    if chosen := os.environ.get("FACTCHECK_DATA_DIR"):
        return Path(chosen)
    import platformdirs  # noqa: PLC0415 - not needed where the folder was chosen

    return Path(platformdirs.user_data_dir("factcheck", appauthor=False))


def fetched(name: str) -> Path:
    """Give the folder where the fetched package of a name stands, or would."""
    return data_folder() / "references" / name


def _folder(cwd: Path, name: str) -> Path:
    """Give a folder as it is shown, from the working directory, where that is possible.

    The name of a fetched package stands for its folder where there is no folder of that name.
    """
    path = Path(name).expanduser() if name.startswith("~") else Path(name)
    if path.is_absolute() and cwd == Path.cwd():
        path = Path(shown(path))
    if path.name == DESCRIPTOR:
        path = path.parent
    if path.name == name and not (cwd / path).is_dir() and fetched(name).is_dir():
        return fetched(name)
    return path if cwd == Path.cwd() else cwd / path
