"""In which currency each amount is, where a column or the cells themselves tell it row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.drafting import headers
from factcheck.drafting.columns import Column
from factcheck.drafting.guesses import Guess
from factcheck.drafting.quantities import Home
from factcheck.drafting.shapes import Observation
from factcheck.drafting.tables import Table
from factcheck.drafting.titles import is_generic
from factcheck.drafting.unit_words import currency_named, currency_of
from factcheck.spelling import did_you_mean

_MONEY = re.compile(
    r"\b(?:amounts?|values?|worth|revenues?|turnover|sales|receipts?|income|earnings|profits?|loss"
    r"|losses|ebitda?|costs?|prices?|fees?|budgets?|outlays?|allocations?|expenditures?|spending"
    r"|spent|expenses?|payments?|paid|disburse\w*|commit\w*|loans?|credits?|grants?|fund(?:s|ing)?"
    r"|financ\w+|aid|donations?|contributions?|invest\w+|debts?|liabilities|assets|equity|capital"
    r"|deposits?|reserves|salar(?:y|ies)|wages?|pay|bonus(?:es)?|compensation|tax(?:es)?"
    r"|dividends?|rents?|premiums?|fines?|gdp|gni|cash|market cap|valuation|subsid(?:y|ies)|fortune"
    r"|wealth|gross|exports|imports|balance|surplus|deficit|savings|totals?|sum|money)\b",
    re.IGNORECASE,
)
_NO_MONEY = re.compile(
    r"\b(?:number|no\.?|count|rates?|(?<!per )share|percent|percentage|ratio|margin|growth|index"
    r"|change|rank|term|maturity|duration|years?|months?|days|age|of GDP)\b|%",
    re.IGNORECASE,
)
_NO_MONEY_ITSELF = frozenset(
    ("year", "number", "numbers", "count", "quantity", "rate", "share", "percent", "percentage",
     "index", "n", "%", "no.", "nos.", "size", "level", "change", "in number")
)  # fmt: skip
"""Headers that name nothing by themselves, and no amount either."""
_MOST_TOLD = 5


class _Asked(NamedTuple):
    """What tells the currencies of a table: a column, and the signs in the cells of others."""

    by_line: dict[int, str]
    beside: set[tuple[str, str]]
    signed: set[tuple[str, str]]
    unsaid: set[tuple[str, str]]


def in_their_own(
    seen: Sequence[Observation], table: Table, home: Home, told: list[Guess]
) -> list[Observation]:
    """Give amounts the currency of their row or cell; those for which it is unknown are left out.

    They are those beside a column of currencies whose header says no other unit, and those of a
    column whose cells have several signs.
    """
    column = table.shape.one("currency")
    asked = _asked(seen, table, column, home)
    found, without = [], []
    for each in seen:
        key = (each.what, each.unit)
        own = currency_of(each.number.sign, home)
        if key in asked.beside and not own[0]:
            own = currency_named(asked.by_line[each.line], home)
        if own[0] and key in asked.beside | asked.signed:
            found.append(each._replace(currency=own[0], is_currency_certain=own[1]))
        elif key in asked.beside | asked.unsaid:
            without.append(each)
        else:
            found.append(each)
    if column is not None:
        told.append(_column(column, is_used=bool(asked.beside)))
    told += _left_out(without, table, column, asked.by_line)
    return found


def _column(column: Column, *, is_used: bool) -> Guess:
    if is_used:
        why = "the amounts of each row are in the currency that stands there"
        return Guess("currency", f'"{column.header}"', "high", why)
    why = "no number beside it is an amount that needs it: is one? Say so in its header"
    return Guess("currency", f'"{column.header}", not used', "medium", why)


def _asked(seen: Sequence[Observation], table: Table, column: Column | None, home: Home) -> _Asked:
    keys = dict.fromkeys((each.what, each.unit) for each in seen)
    own: dict[tuple[str, str], list[str]] = {}
    for each in seen:
        own.setdefault((each.what, each.unit), []).append(currency_of(each.number.sign, home)[0])
    signed = {key for key, codes in own.items() if not key[1] and len(set(codes) - {""}) > 1}
    unsaid = {
        key
        for key in signed
        if 2 * sum(map(bool, own[key])) > len(own[key]) and not headers.read(key[0], home).unit
    }
    by_line, beside = {}, set()
    if column is not None:
        lines = zip(table.grid.lines, table.grid.rows, strict=True)
        by_line = {line: column.of(row) for line, row in lines}
        beside = {key for key in keys if is_money(*key, home)}
    return _Asked(by_line, beside, signed, unsaid)


def is_money(header: str, unit: str, home: Home) -> bool:
    """Whether a header names an amount of money and leaves its currency open."""
    said = headers.read(header, home, is_money=True)
    if said.unit or (unit and headers.read(f"({unit})", home, is_money=True).unit):
        return False
    if is_generic(said.words):
        return said.words.lower() not in _NO_MONEY_ITSELF
    return bool(_MONEY.search(said.words)) and not _NO_MONEY.search(said.words)


def _left_out(
    without: Sequence[Observation], table: Table, column: Column | None, by_line: dict[int, str]
) -> Iterator[Guess]:
    """Tell the amounts whose currency nothing says, each row once."""
    codes = sorted({code for cell in by_line.values() if (code := currency_named(cell, Home())[0])})
    first = {each.line: each for each in reversed(without)}
    for line in sorted(first)[:_MOST_TOLD]:
        at = first[line].column if column is None else column.at
        cell = by_line.get(line, "")
        what = f'"{cell}" is no currency that is known' if cell else "no currency is told"
        hint = did_you_mean(cell.upper(), codes) or "write its ISO 4217 code"
        yield Guess("left out", table.place(line, at), "low", f"{what}: {hint}")
    if (more := len(first) - _MOST_TOLD) > 0:
        yield Guess("left out", f"{more} rows more", "low", "their amounts have no currency")
