"""Reads the configuration that is nearest to a folder, and what is said over it."""

from __future__ import annotations

from pathlib import Path

from factcheck.config.record import Asked, Config


def load(start: Path, asked: Asked | None = None) -> Config:
    """Read the nearest file from the folder `start` upwards.

    `asked` may name another one, and what stands over it.

    Raises:
        FaultsError: every fault at once, with its place.

    """
    asked = asked or Asked()
    from factcheck.config.files import find  # noqa: PLC0415 - the record itself costs nothing
    from factcheck.config.layers import over_files  # noqa: PLC0415

    found = None if asked.is_isolated else find(start, asked.file)
    layers, faults = over_files(asked)
    if found is None and not layers and not faults:
        return Config()
    from factcheck.config.settings import read  # noqa: PLC0415 - most runs have nothing to read

    return read([*filter(None, [found]), *layers], faults)
