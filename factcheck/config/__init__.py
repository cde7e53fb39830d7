"""The configuration: `factcheck.toml`, or `[tool.factcheck]` in pyproject.toml.

references = ["reference_data"]   # packages, relative to this file
locale = "en-GB"                  # 3/4/2015 is 3 April; day_first = true says the same
fail_on = "error"                 # error, warning, info, never

[currencies]                      # what a bare sign means
"$" = "CAD"
Rs = "PKR"
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

__all__ = ["Config", "load"]

FailOn = Literal["error", "warning", "info", "never"]


class Config(Struct, frozen=True, kw_only=True):
    """The settings in force; the defaults are those without a configuration file.

    `references` are the folders of packages, empty for the default ones. `day_first` settles
    3/4/2015 (None: it stays ambiguous). `currencies` says what a bare sign or word means
    ("$": "CAD"), for every spelling in its row of `data/currency_words.csv`. `source` is the
    file that the settings come from, None for the defaults.
    """

    references: tuple[str, ...] = ()
    locale: str | None = None
    day_first: bool | None = None
    currencies: Mapping[str, str] = field(default_factory=dict)
    fail_on: FailOn = "warning"
    source: str | None = None


def load(start: Path, explicit: Path | None = None) -> Config:
    """Read the explicit file, else the nearest one from the folder `start` upwards.

    Raises:
        FaultsError: every fault of the file at once, with file, line and column.

    """
    from factcheck.config.files import find  # noqa: PLC0415 - Config itself costs nothing
    from factcheck.config.settings import read  # noqa: PLC0415

    found = find(start, explicit)
    return Config() if found is None else read(found)
