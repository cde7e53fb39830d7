"""From parsed settings to a typed Config, every fault on the way kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from factcheck.config.files import Layer
from factcheck.config.record import Config, entry, setting_names
from factcheck.config.sheet import Sheet
from factcheck.config.values import READERS, day_first_in
from factcheck.errors import FactcheckError, FaultsError


def read(layers: Iterable[Layer], faults: Iterable[FactcheckError] = ()) -> Config:
    """Make the Config of a file and what stands over it; of each setting the last word counts.

    Tables are put together entry by entry.

    Raises:
        FaultsError: every unknown setting and every value that does not fit.

    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    found: list[FactcheckError] = []
    source = None
    for layer in layers:
        sheet = Sheet(layer)
        source = layer.name if layer.is_file else source
        for name, raw in sheet.values().items():
            value = READERS[name](raw, sheet)
            values[name] = _over(values.get(name), value, raw)
            origins |= _origins(name, raw, sheet)
        found += [fault for _, fault in sorted(sheet.faults, key=lambda item: item[0])]
    if found := [*found, *faults]:
        raise FaultsError(found)
    if values.get("day_first") is None and "locale" in values:
        values["day_first"] = day_first_in(values["locale"])
        origins["day_first"] = origins["locale"]
    return Config(**values, source=source, origins=_in_order(origins))


def _over(before: Any, value: Any, raw: Any) -> Any:  # noqa: ANN401 - what a setting holds
    """Lay what an origin says over what the ones before it said: of a table, entry by entry."""
    if isinstance(value, dict):
        return (before or {}) | value
    if isinstance(value, Struct) and before is not None:
        said = {key.replace("-", "_") for key in raw} & set(value.__struct_fields__)
        return replace(before, **{name: getattr(value, name) for name in said})
    return value


def _origins(name: str, raw: object, sheet: Sheet) -> dict[str, str]:
    """Give where a setting stands, or each entry of a table."""
    if isinstance(raw, dict):
        keys: Iterable[str] = raw
        named = {key: sheet.renamed.get(key, key) for key in keys}
        if name == "nightly":
            named = {key: key.replace("-", "_") for key in keys}
        return {entry(name, known): sheet.place(name, key) for key, known in named.items()}
    return {name: sheet.place(name)}


def _in_order(origins: dict[str, str]) -> dict[str, str]:
    order = {name: index for index, name in enumerate(setting_names())}
    return dict(sorted(origins.items(), key=lambda item: order[item[0].partition(".")[0]]))
