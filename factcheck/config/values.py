"""What each setting may hold: one function a setting, registered under its name.

A function gives the typed value, for one that does not fit what does no harm: the fault that
it notes ends the reading.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from typing import Any, TypeGuard, cast, get_args

from factcheck.codes import CODES, is_known
from factcheck.config.nightly import Nightly
from factcheck.config.nightly_values import read_nightly
from factcheck.config.positions import KeyPath
from factcheck.config.record import Config, FailOn, Level
from factcheck.config.sheet import Sheet, listed, told
from factcheck.paths import shown
from factcheck.spelling import did_you_mean
from factcheck.tables import cells, rows

_FAIL_ON: tuple[str, ...] = get_args(FailOn)
_LEVELS: tuple[str, ...] = get_args(Level)
_MONTH_FIRST = frozenset(("US", "PH", "FM", "MH", "PW", "GU", "AS", "PR", "VI", "MP"))
_EITHER_FIRST = frozenset(("CA",))

Reader = Callable[[Any, Sheet], object]
READERS: dict[str, Reader] = {}


def _setting(read: Reader) -> Reader:
    READERS[read.__name__.lstrip("_")] = read
    return read


@_setting
def _references(value: object, sheet: Sheet) -> tuple[str, ...]:
    if not isinstance(value, list):
        sheet.wrong_type("references", value, 'a list of folders, ["reference_data"]')
        return ()
    folders = []
    for index, item in enumerate(value):
        path = ("references", index)
        if not isinstance(item, str) or not item:
            what = f"a folder is written as text in quotes, not as {told(item)}"
            sheet.fault("wrong-type", what, path)
            continue
        folder = sheet.layer.folder / os.path.expanduser(item)  # noqa: PTH111
        if not folder.is_dir():
            base = "this file" if sheet.layer.is_file else "the working directory"
            hint = f"paths are relative to {base}; this one would be {shown(folder)}"
            sheet.fault("no-references", f'there is no folder "{item}"', path, hint)
        folders.append(os.path.abspath(folder))  # noqa: PTH100 - links stay as they are
    return tuple(folders)


@_setting
def _locale(value: object, sheet: Sheet) -> str | None:
    countries = {row["iso2"] for row in rows("countries")}
    if not isinstance(value, str):
        sheet.wrong_type("locale", value, 'text like "en-GB"')
        return None
    language, _, country = value.replace("_", "-").partition("-")
    if language.lower() != "en":
        what = f'locale must be English, "en" or "en-GB", not "{value}"'
        sheet.fault("wrong-value", what, ("locale",), "articles in English are checked")
        return None
    if country and country.upper() not in countries:
        what = f'"{country}" in the locale "{value}" is no country'
        meant = did_you_mean(country.upper(), countries)
        sheet.fault("wrong-value", what, ("locale",), meant or 'write it like "en-GB"')
        return None
    return f"en-{country.upper()}" if country else "en"


@_setting
def _day_first(value: object, sheet: Sheet) -> bool | None:
    if isinstance(value, bool):
        return value
    sheet.wrong_type("day_first", value, "true or false, without quotes")
    return None


@_setting
def _private_addresses(value: object, sheet: Sheet) -> bool:
    if isinstance(value, bool):
        return value
    sheet.wrong_type("private_addresses", value, "true or false, without quotes")
    return False


@_setting
def _fail_on(value: object, sheet: Sheet) -> FailOn:
    if value in _FAIL_ON:
        return cast("FailOn", value)
    what = f"fail_on must be {listed(_FAIL_ON, 'or')}, not {told(value)}"
    meant = did_you_mean(value, _FAIL_ON) if isinstance(value, str) else ""
    sheet.fault("wrong-value", what, ("fail_on",), meant)
    return Config().fail_on


@_setting
def _min_coverage(value: object, sheet: Sheet) -> float:
    if (share := _number(value, 1)) is not None:
        return share
    what = f"min_coverage must be a share from 0 to 1, not {told(value)}"
    sheet.fault("wrong-value", what, ("min_coverage",), "write half of the claims as 0.5")
    return 0.0


@_setting
def _severities(value: object, sheet: Sheet) -> dict[str, Level]:
    levels: dict[str, Level] = {}
    for code, level in _entries("severities", value, sheet, '{ FC203 = "error" }').items():
        _is_code(code, "unknown-code", ("severities", code), sheet)
        if level in _LEVELS:
            levels[code] = cast("Level", level)
            continue
        what = f"a severity must be {listed(_LEVELS, 'or')}, not {told(level)}"
        meant = did_you_mean(level, _LEVELS) if isinstance(level, str) else ""
        away = f'to ignore it everywhere: per_file_ignores = {{ "*" = ["{code}"] }}'
        sheet.fault("wrong-value", what, ("severities", code), meant or away)
    return levels


@_setting
def _tolerances(value: object, sheet: Sheet) -> dict[str, float]:
    percents: dict[str, float] = {}
    for name, percent in _entries("tolerances", value, sheet, "{ debt = 2 }").items():
        if (number := _number(percent, 100)) is not None:
            percents[name] = number
            continue
        what = f"a tolerance must be a number of percent from 0 to 100, not {told(percent)}"
        sheet.fault("wrong-value", what, ("tolerances", name), "write 2 % as 2")
    return percents


@_setting
def _per_file_ignores(value: object, sheet: Sheet) -> dict[str, tuple[str, ...]]:
    ignores: dict[str, tuple[str, ...]] = {}
    right = '{ "drafts/*" = ["FC203"] }'
    for glob, codes in _entries("per_file_ignores", value, sheet, right).items():
        path = ("per_file_ignores", glob)
        if not isinstance(codes, list):
            what = f'codes must be a list, ["FC203"], not {told(codes)}'
            sheet.fault("wrong-type", what, path)
            continue
        sheet.renamed[glob] = _whole(glob, sheet)
        ignores[sheet.renamed[glob]] = tuple(
            code
            for index, code in enumerate(codes)
            if _is_code(code, "wrong-value", (*path, index), sheet)
        )
    return ignores


@_setting
def _baseline(value: object, sheet: Sheet) -> str | None:
    if isinstance(value, str) and value:
        return os.path.abspath(sheet.layer.folder / os.path.expanduser(value))  # noqa: PTH100, PTH111
    sheet.wrong_type("baseline", value, 'the name of a file, "factcheck-baseline.json"')
    return None


@_setting
def _nightly(value: object, sheet: Sheet) -> Nightly:
    return read_nightly(value, sheet)


def _is_code(code: object, fault: str, path: KeyPath, sheet: Sheet) -> TypeGuard[str]:
    """Whether a code, or what codes begin with, is known; one that is not is a fault."""
    if isinstance(code, str) and is_known(code):
        return True
    meant = did_you_mean(code, CODES) if isinstance(code, str) else ""
    hint = meant or "codes are FC101 and so on, or what they begin with, FC2"
    sheet.fault(fault, f"there is no code {told(code)}", path, hint)
    return False


def _whole(glob: str, sheet: Sheet) -> str:
    """Give a glob with the folder that it is relative to; a mere name fits in any folder."""
    if "/" not in glob:
        return glob
    import glob as globbing  # noqa: PLC0415 - only asked for here

    folder = globbing.escape(os.path.abspath(sheet.layer.folder))  # noqa: PTH100
    return os.path.normpath(f"{folder}/{glob}").replace(os.sep, "/")


@_setting
def _currencies(value: object, sheet: Sheet) -> dict[str, str]:
    means: dict[str, str] = {}
    given = _entries("currencies", value, sheet, '{ "$" = "CAD" }')
    for sign, code in given.items():
        spellings, choices = _signs().get(sign, ((), ()))
        if code in choices:
            means |= dict.fromkeys(spellings, str(code))
        else:
            _wrong_sign(sign, code, choices, sheet)
    return means | {sign: str(code) for sign, code in given.items() if sign in means}


def _wrong_sign(sign: str, code: object, choices: tuple[str, ...], sheet: Sheet) -> None:
    path = ("currencies", sign)
    if not choices:
        hint = did_you_mean(sign, _signs()) or 'signs are "$", "Rs", "£", "peso" and the like'
        sheet.fault("unknown-sign", f'"{sign}" is no sign of several currencies', path, hint)
        return
    upper = code.upper() if isinstance(code, str) else ""
    hint = f"it can be {listed(choices, 'or')}"
    if upper in choices:
        hint = f'did you mean "{upper}"?'
    what = f'"{sign}" must be a currency code (ISO 4217), not {told(code)}'
    if any(row["code"] == code for row in rows("currencies")):
        what = f'"{sign}" cannot stand for {code}'
    sheet.fault("wrong-value", what, path, hint)


def _entries(name: str, value: object, sheet: Sheet, right: str) -> dict[str, object]:
    if isinstance(value, dict):
        return value
    sheet.wrong_type(name, value, f"a table, {right}")
    return {}


def _number(value: object, most: int) -> float | None:
    """Give a number from 0 to `most`, None for anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= most:
        return float(value)
    return None


@cache
def _signs() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the spellings of every bare sign, and the currencies that it may stand for."""
    return {
        sign: (cells(row["words"]), cells(row["codes"]))
        for row in rows("currency_words")
        for sign in cells(row["words"])
    }


def day_first_in(locale: str | None) -> bool | None:
    """Whether a locale writes the day before the month; None where nobody can tell."""
    country = (locale or "").partition("-")[2]
    if not country or country in _EITHER_FIRST:
        return None
    return country not in _MONTH_FIRST
