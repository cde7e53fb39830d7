"""From a parsed file to a typed Config, every fault on the way kept."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from typing import cast, get_args

from factcheck.config import Config, FailOn
from factcheck.config.files import ConfigFile
from factcheck.config.positions import KeyPath, find_positions
from factcheck.errors import FactcheckError, FaultsError
from factcheck.paths import shown
from factcheck.spelling import did_you_mean
from factcheck.tables import cells, rows

_FAIL_ON: tuple[str, ...] = get_args(FailOn)
_MONTH_FIRST = frozenset(("US", "PH", "FM", "MH", "PW", "GU", "AS", "PR", "VI", "MP"))
_EITHER_FIRST = frozenset(("CA",))


def read(file: ConfigFile) -> Config:
    """Make the Config of a file.

    Raises:
        FaultsError: every unknown setting and every value that does not fit.

    """
    reader = _Reader(file)
    config = reader.config()
    if reader.faults:
        raise FaultsError([fault for _, fault in sorted(reader.faults, key=lambda item: item[0])])
    return config


class _Reader:
    """The settings of a file, and the faults found so far with their offsets."""

    def __init__(self, file: ConfigFile) -> None:
        self.faults: list[tuple[int, FactcheckError]] = []
        self._file = file
        self._positions = find_positions(file.text)
        self._known = [name for name in Config.__struct_fields__ if name != "source"]
        self._spelled: dict[str, str] = {}

    def config(self) -> Config:
        values = self._values()
        locale = self._locale(values["locale"]) if "locale" in values else None
        day_first = self._flag("day_first", values["day_first"]) if "day_first" in values else None
        return Config(
            references=tuple(self._references(values.get("references", []))),
            locale=locale,
            day_first=_day_first(locale) if day_first is None else day_first,
            currencies=self._currencies(values.get("currencies", {})),
            fail_on=self._fail_on(values.get("fail_on", Config().fail_on)),
            source=shown(self._file.path),
        )

    def _values(self) -> dict[str, object]:
        """Give the settings by their name, `fail-on` as `fail_on`; unknown ones are faults."""
        values: dict[str, object] = {}
        for key, value in self._file.settings.items():
            name = key.replace("-", "_")
            if name not in self._known:
                hint = did_you_mean(name, self._known) or f"settings are {_listed(self._known)}"
                self._fault("unknown-setting", f'there is no setting "{key}"', (key,), hint)
            elif name in values:
                what = f'"{self._spelled[name]}" and "{key}" are the same setting'
                self._fault("doubled-setting", what, (key,), "keep one of them")
            else:
                values[name] = value
                self._spelled[name] = key
        return values

    def _references(self, value: object) -> Iterable[str]:
        if not isinstance(value, list):
            self._wrong_type("references", value, 'a list of folders, ["reference_data"]')
            return
        for index, item in enumerate(value):
            path = ("references", index)
            if not isinstance(item, str) or not item:
                what = f"a folder is written as text in quotes, not as {_told(item)}"
                self._fault("wrong-type", what, path)
                continue
            folder = self._file.path.parent / os.path.expanduser(item)  # noqa: PTH111
            if not folder.is_dir():
                self._fault(
                    "no-references",
                    f'there is no folder "{item}"',
                    path,
                    f"paths are relative to this file; this one would be {shown(folder)}",
                )
            yield str(folder)

    def _locale(self, value: object) -> str | None:
        countries = {row["iso2"] for row in rows("countries")}
        if not isinstance(value, str):
            self._wrong_type("locale", value, 'text like "en-GB"')
            return None
        language, _, country = value.replace("_", "-").partition("-")
        if language.lower() != "en":
            what = f'locale must be English, "en" or "en-GB", not "{value}"'
            self._fault("wrong-value", what, ("locale",), "articles in English are checked")
            return None
        if country and country.upper() not in countries:
            what = f'"{country}" in the locale "{value}" is no country'
            meant = did_you_mean(country.upper(), countries)
            self._fault("wrong-value", what, ("locale",), meant or 'write it like "en-GB"')
            return None
        return f"en-{country.upper()}" if country else "en"

    def _flag(self, name: str, value: object) -> bool | None:
        if isinstance(value, bool):
            return value
        self._wrong_type(name, value, "true or false, without quotes")
        return None

    def _fail_on(self, value: object) -> FailOn:
        if value in _FAIL_ON:
            return cast("FailOn", value)
        what = f"fail_on must be {_listed(_FAIL_ON, 'or')}, not {_told(value)}"
        meant = did_you_mean(value, _FAIL_ON) if isinstance(value, str) else ""
        self._fault("wrong-value", what, ("fail_on",), meant)
        return Config().fail_on

    def _currencies(self, value: object) -> dict[str, str]:
        if not isinstance(value, dict):
            self._wrong_type("currencies", value, 'a table, { "$" = "CAD" }')
            return {}
        means: dict[str, str] = {}
        for sign, code in value.items():
            spellings, choices = _signs().get(sign, ((), ()))
            if code in choices:
                means |= dict.fromkeys(spellings, str(code))
            else:
                self._wrong_sign(sign, code, choices)
        return means | {sign: code for sign, code in value.items() if sign in means}

    def _wrong_sign(self, sign: str, code: object, choices: tuple[str, ...]) -> None:
        path = ("currencies", sign)
        if not choices:
            hint = did_you_mean(sign, _signs()) or 'signs are "$", "Rs", "£", "peso" and the like'
            self._fault("unknown-sign", f'"{sign}" is no sign of several currencies', path, hint)
            return
        upper = code.upper() if isinstance(code, str) else ""
        hint = f"it can be {_listed(choices, 'or')}"
        if upper in choices:
            hint = f'did you mean "{upper}"?'
        what = f'"{sign}" must be a currency code (ISO 4217), not {_told(code)}'
        if any(row["code"] == code for row in rows("currencies")):
            what = f'"{sign}" cannot stand for {code}'
        self._fault("wrong-value", what, path, hint)

    def _wrong_type(self, name: str, value: object, right: str) -> None:
        self._fault("wrong-type", f"{name} must be {right}, not {_told(value)}", (name,))

    def _fault(self, code: str, message: str, path: KeyPath, hint: str = "") -> None:
        """Note a fault: an unknown key at the key, everything else at its value."""
        name, *inner = path
        is_about_key = code.startswith(("unknown", "doubled"))
        spelled = name if is_about_key else self._spelled[str(name)]
        key, value = self._position((*self._file.table, spelled, *inner))
        offset = key if is_about_key else value
        line = self._file.text.count("\n", 0, offset) + 1
        column = offset - self._file.text.rfind("\n", 0, offset)
        where = f"{shown(self._file.path)}:{line}:{column}"
        self.faults.append((offset, FactcheckError(code, message, where=where, hint=hint)))

    def _position(self, path: KeyPath) -> tuple[int, int]:
        """Give where key and value stand; for an element of `[[references]]`, where that does."""
        while path not in self._positions:
            path = path[:-1]
        return self._positions[path]


@cache
def _signs() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the spellings of every bare sign, and the currencies that it may stand for."""
    return {
        sign: (cells(row["words"]), cells(row["codes"]))
        for row in rows("currency_words")
        for sign in cells(row["words"])
    }


def _day_first(locale: str | None) -> bool | None:
    """Whether a locale writes the day before the month; None where nobody can tell."""
    country = (locale or "").partition("-")[2]
    if not country or country in _EITHER_FIRST:
        return None
    return country not in _MONTH_FIRST


def _listed(words: Iterable[str], last: str = "and") -> str:
    *others, final = words
    return f"{', '.join(others)} {last} {final}" if others else final


def _told(value: object) -> str:
    """Name a value as TOML writes it, or its kind if it is large."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "a list"
    return "a table" if isinstance(value, dict) else str(value)
