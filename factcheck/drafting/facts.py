"""Rows of facts: one for each number of a table, in base units."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from factcheck.amounts import plain
from factcheck.drafting.measures import Measure, Measures
from factcheck.drafting.shapes import Observation
from factcheck.drafting.wording import slug

_PARTS = {
    **dict.fromkeys(("male", "males", "men", "m"), "men and male and males"),
    **dict.fromkeys(("female", "females", "women", "f"), "women and female and females"),
}
"""How prose speaks of parts of the people."""
_WHOLES = ("both sexes", "both", "all", "total", "all ages", "persons", "everyone", "overall", "t")
NOBODY: Mapping[str, str] = {}
_NEEDED = ("id", "measure", "subject", "value", "unit")


def rows_of(
    observations: Iterable[Observation],
    measures: Measures,
    ids: Mapping[str, str],
    publisher: str,
    doubled: Container[int] = (),
    *,
    givers: Mapping[str, str] = NOBODY,
) -> list[dict[str, str]]:
    """Give a row for each number, doubles left out, columns too that no row fills.

    `ids` gives the entity that a cell names, `givers` the one that another names as giver. Rows
    from the lines of `doubled` contradict earlier ones: they keep the id that stands already, so
    that a check tells them.
    """
    taken: set[str] = set()
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for each in observations:
        row = _row(each, measures.of(each), ids[each.subject], givers.get(each.provider, ""))
        row["publisher"] = publisher
        if (
            found.setdefault(tuple(value for name, value in row.items() if name != "note"), row)
            is row
        ):
            row["id"] = row["id"] if each.line in doubled else _free(row["id"], taken)
    rows = list(found.values())
    kept = [name for name in rows[0] if name in _NEEDED or any(row[name] for row in rows)]
    return [{name: row[name] for name in kept} for row in rows]


def _row(each: Observation, measure: Measure, subject: str, giver: str) -> dict[str, str]:
    quantity = measure.quantity
    start, end = (each.period.start, each.period.end) if each.period else ("", "")
    step = measure.step * quantity.scale
    is_exact = quantity.unit == "count" and step == 1
    return {
        "id": slug(f"{measure.id} {subject} {each.category} {start}"),
        "measure": measure.id,
        "subject": subject,
        "provider": giver,
        "recipient": each.recipient,
        "sector": _sector(each.category),
        "value": plain(each.number.value * quantity.scale),
        "precision": "" if is_exact else plain(step),
        "unit": each.currency or quantity.unit,
        "price_basis": quantity.price_basis,
        "period_start": start,
        "period_end": end,
        "note": f"line {each.line} of the table",
    }


def _sector(category: str) -> str:
    """Give the words for a part as a figure's sector; nothing for the whole."""
    words = category.strip().lower()
    return "" if words in _WHOLES else _PARTS.get(words, words)


def _free(base: str, taken: set[str]) -> str:
    found, number = base, 2
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    taken.add(found)
    return found
