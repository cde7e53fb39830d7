"""The settings in force as one record, and what somebody asks for beside a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from factcheck.config.nightly import Nightly

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
