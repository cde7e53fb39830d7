"""Settings from outside any file: variables of the environment, `--config KEY=VALUE`."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.config.files import Layer
from factcheck.config.record import Asked, setting_names
from factcheck.errors import FactcheckError

_PREFIX = "FACTCHECK_"


def over_files(asked: Asked) -> tuple[list[Layer], list[FactcheckError]]:
    """Give what stands over a file, the command line last, and what is no TOML in it."""
    layers: list[Layer] = []
    faults: list[FactcheckError] = []
    told = [*_variables(asked), *((f"--config {each}", each) for each in asked.overrides)]
    for name, text in told:
        if layer := _parsed(name, text):
            layers.append(layer)
        else:
            faults.append(_fault(name))
    return layers, faults


def _variables(asked: Asked) -> list[tuple[str, str]]:
    """Give the variables that are settings, each as `key = value`."""
    names = {_PREFIX + name.upper(): name for name in setting_names()}
    return [
        (variable, f"{name} = {asked.environment[variable]}")
        for variable, name in names.items()
        if asked.environment.get(variable)
    ]


def _parsed(name: str, text: str) -> Layer | None:
    """Read `key = value` as TOML; a value without quotes that is none is a text."""
    import tomllib  # noqa: PLC0415 - most runs have nothing to parse

    key, _, value = text.partition("=")
    is_bare = re.fullmatch(r"[^\[\]{}\"',=\\]+", value.strip())
    for attempt in (text, f'{key} = "{value.strip()}"') if is_bare else (text,):
        try:
            settings = tomllib.loads(attempt)
        except tomllib.TOMLDecodeError:
            continue
        return Layer(name=name, folder=Path.cwd(), text=attempt, settings=settings)
    return None


def _fault(name: str) -> FactcheckError:
    return FactcheckError(
        "toml-syntax",
        "this is no setting as TOML writes it",
        where=name,
        hint="""write KEY=VALUE, as fail_on=error or 'references=["figures"]'""",
    )
