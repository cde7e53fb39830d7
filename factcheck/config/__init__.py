"""The configuration: `factcheck.toml`, or `[tool.factcheck]` in pyproject.toml.

references = ["reference_data"]   # packages, relative to this file
locale = "en-GB"                  # 3/4/2015 is 3 April; day_first = true says the same
fail_on = "error"                 # error, warning, info, never
min_coverage = 0.5                # half of the claims must be decided
private_addresses = true          # pages of hosts that are not on the public internet

[currencies]                      # what a bare sign means
"$" = "CAD"
Rs = "PKR"

[severities]                      # by code, or by what codes begin with
FC2 = "warning"

[tolerances]                      # percent that an amount may be off
debt = 2

[per_file_ignores]                # globs, relative to this file
"drafts/*" = ["FC203"]

[nightly]                         # see factcheck.config.nightly

Over the file stand the environment (`FACTCHECK_FAIL_ON=error`), then the command line
(`--config fail_on=error`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from factcheck.config.nightly import Nightly

__all__ = ["Asked", "Config", "entry", "load", "setting_names"]

FailOn = Literal["error", "warning", "info", "never"]
Level = Literal["error", "warning", "info"]
Codes = Annotated[str, Meta(pattern=r"^FC\d{0,3}$")]
Percent = Annotated[float, Meta(ge=0, le=100)]


class Config(Struct, frozen=True, kw_only=True):
    """The settings in force; the defaults are those without a configuration file.

    What each means is its description here, for `factcheck config --schema` too. `currencies`
    holds every spelling in the row of a sign in `data/currency_words.csv`, `per_file_ignores`
    absolute globs, or mere names; `references` and `baseline` are absolute too. `source` is the
    file that was read, None without one. `origins` says of each setting that is no default, and
    of each entry of a table (`severities.FC2`), where it stands.
    """

    references: Annotated[
        tuple[str, ...],
        Meta(description="Folders of reference packages, relative to this file."),
    ] = ()
    locale: Annotated[
        str | None,
        Meta(description='English as it is written somewhere: "en-GB" puts the day first.'),
    ] = None
    day_first: Annotated[
        bool | None,
        Meta(description="Whether 3/4/2015 is 3 April; without it, what the locale says."),
    ] = None
    currencies: Annotated[
        Mapping[str, str],
        Meta(description='What a bare sign means where the text does not tell: "$" = "CAD".'),
    ] = field(default_factory=dict)
    severities: Annotated[
        Mapping[Codes, Level],
        Meta(description='How severe a code is, or all that begin so: FC2 = "warning".'),
    ] = field(default_factory=dict)
    tolerances: Annotated[
        Mapping[str, Percent],
        Meta(description="Percent that an amount may be off, by package, table or measure."),
    ] = field(default_factory=dict)
    per_file_ignores: Annotated[
        Mapping[str, tuple[Codes, ...]],
        Meta(description="Codes that are ignored in articles whose path fits a glob."),
    ] = field(default_factory=dict)
    fail_on: Annotated[
        FailOn,
        Meta(description="The least severity that ends a run with 1."),
    ] = "warning"
    min_coverage: Annotated[
        float,
        Meta(ge=0, le=1, description="Share of the claims that must be decided, else 1."),
    ] = 0.0
    private_addresses: Annotated[
        bool,
        Meta(description="Whether pages are taken from hosts that are not on the public internet."),
    ] = False
    baseline: Annotated[
        str | None,
        Meta(description="The file of findings that are accepted, relative to this file."),
    ] = None
    nightly: Annotated[
        Nightly | None,
        Meta(description="What factcheck nightly checks, and where it keeps what it finds."),
    ] = None
    source: str | None = None
    origins: Mapping[str, str] = field(default_factory=dict)


class Asked(Struct, frozen=True, kw_only=True):
    """What somebody asks for beside the nearest file: another file, none at all, single settings.

    `overrides` are `KEY=VALUE` in TOML, `environment` the variables of the process.
    """

    file: Path | None = None
    overrides: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    is_isolated: bool = False


def setting_names() -> tuple[str, ...]:
    """Give the names of all settings, in the order in which they are shown."""
    return tuple(name for name in Config.__struct_fields__ if name not in {"source", "origins"})


def entry(name: str, key: str) -> str:
    """Name an entry of a table as TOML writes it: `severities.FC2`, `currencies."$"`."""
    is_bare = key.isascii() and key.replace("_", "").replace("-", "").isalnum()
    return f"{name}.{key}" if is_bare else f'{name}."{key}"'


def load(start: Path, asked: Asked | None = None) -> Config:
    """Read the nearest file from the folder `start` upwards.

    `asked` may name another one, and what stands over it.

    Raises:
        FaultsError: every fault at once, with its place.

    """
    asked = asked or Asked()
    from factcheck.config.files import find  # noqa: PLC0415 - Config itself costs nothing
    from factcheck.config.layers import over_files  # noqa: PLC0415

    found = None if asked.is_isolated else find(start, asked.file)
    layers, faults = over_files(asked)
    if found is None and not layers and not faults:
        return Config()
    from factcheck.config.settings import read  # noqa: PLC0415 - most runs have nothing to read

    return read([*filter(None, [found]), *layers], faults)
