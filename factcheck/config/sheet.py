"""The settings of one origin while they are read, and the faults found on the way."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.config.files import Layer
from factcheck.config.positions import KeyPath, find_positions
from factcheck.config.record import setting_names
from factcheck.errors import FactcheckError
from factcheck.spelling import did_you_mean


class Sheet:
    """What one file, variable or option says; `faults` have the offsets at which they stand."""

    def __init__(self, layer: Layer) -> None:
        self.layer = layer
        self.faults: list[tuple[int, FactcheckError]] = []
        self.renamed: dict[str, str] = {}
        """Entries of tables that are called otherwise once they are read."""
        self._positions = find_positions(layer.text)
        self._spelled: dict[str, str] = {}

    def values(self) -> dict[str, object]:
        """Give the settings by their name, `fail-on` as `fail_on`; unknown ones are faults."""
        values: dict[str, object] = {}
        known = setting_names()
        for key, value in self.layer.settings.items():
            name = key.replace("-", "_")
            if name not in known:
                hint = did_you_mean(name, known) or f"settings are {listed(known)}"
                self.fault("unknown-setting", f'there is no setting "{key}"', (key,), hint)
            elif name in values:
                what = f'"{self._spelled[name]}" and "{key}" are the same setting'
                self.fault("doubled-setting", what, (key,), "keep one of them")
            else:
                values[name] = value
                self._spelled[name] = key
        return values

    def fault(self, code: str, message: str, path: KeyPath, hint: str = "") -> None:
        """Note a fault: an unknown key at the key, everything else at its value."""
        key, value = self._at(path, is_spelled=code == "doubled-setting")
        offset = key if code.startswith(("unknown", "doubled")) else value
        where = self.layer.place(offset)
        self.faults.append((offset, FactcheckError(code, message, where=where, hint=hint)))

    def wrong_type(self, name: str, value: object, right: str) -> None:
        """Note a value of another kind than its setting has."""
        self.fault("wrong-type", f"{name} must be {right}, not {told(value)}", (name,))

    def place(self, *path: str) -> str:
        """Say where a setting, or an entry of a table, is written."""
        return self.layer.place(self._at(path)[0])

    def _at(self, path: KeyPath, *, is_spelled: bool = False) -> tuple[int, int]:
        """Give where key and value stand; for an element of `[[references]]`, where that does."""
        name, *inner = path
        written = name if is_spelled else self._spelled.get(str(name), name)
        spelled = (*self.layer.table, written, *inner)
        while spelled not in self._positions:
            spelled = spelled[:-1]
        return self._positions[spelled]


def listed(words: Iterable[str], last: str = "and") -> str:
    """Give `a, b and c`."""
    *others, final = words
    return f"{', '.join(others)} {last} {final}" if others else final


def told(value: object) -> str:
    """Name a value as TOML writes it, or its kind if it is large."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "a list"
    return "a table" if isinstance(value, dict) else str(value)
