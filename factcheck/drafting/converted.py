"""Amounts that stand in one row twice: in a currency of its own, and in one that all rows share."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.drafting import headers
from factcheck.drafting.quantities import Home, Quantity
from factcheck.drafting.shapes import Observation
from factcheck.tables import cells, rows


def without_repeats(seen: Sequence[Observation], home: Home) -> list[Observation]:
    """Leave out the amounts that the column for all rows tells already, in the same currency.

    What is added up in that currency is then all of it, not what was agreed in it.
    """
    said = {each.what: headers.read(each.what, home, is_money=True) for each in seen}
    shared = {
        _told(each, said[each.what], said[each.what].unit) for each in seen if _is_shared(each)
    }
    return [
        each
        for each in seen
        if not each.currency or _told(each, said[each.what], each.currency) not in shared
    ]


def _is_shared(each: Observation) -> bool:
    return not each.currency and not each.unit


def _told(each: Observation, said: Quantity, unit: str) -> tuple[int, str, str, Decimal]:
    return each.line, said.words.lower(), unit, each.number.value * said.scale


def in_words(currency: str) -> str:
    """Give the words for a currency: "in US dollars"."""
    named = next((row["names"] for row in rows("currencies") if row["code"] == currency), "")
    return f"in {next(iter(cells(named)), currency)}"
