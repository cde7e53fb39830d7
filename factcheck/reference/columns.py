"""What a cell of each column must be like, as pandera schemas, and how a fault is told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from decimal import Decimal
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple, get_args

from factcheck import edtf, units
from factcheck.errors import FactcheckError
from factcheck.model import Modifier
from factcheck.reference import mends
from factcheck.reference.roles import COLUMNS, DYNAMICS, KINDS
from factcheck.reference.table import Table
from factcheck.spelling import did_you_mean
from factcheck.tables import cells, rows

if TYPE_CHECKING:
    import pandera.pandas as pa

_SUGGESTIONS = 200
"""How many mistyped words of a table are compared with all that are known."""

_CODES = 3
"""How many currencies are named for a sign that many have."""


class Ids(NamedTuple):
    """The ids that cells may refer to; None where a table could not be read."""

    entities: Collection[str] | None
    measures: Collection[str] | None
    facts: Collection[str] | None


class Rule(NamedTuple):
    """What a cell must be like, if it is not empty. `tell` gives the message and the mend."""

    code: str
    holds: Callable[[str], bool]
    tell: Callable[[str], tuple[str, str]]
    may_be_empty: bool = True


def faults(table: Table, role: str, ids: Ids) -> Iterator[FactcheckError]:
    """Yield the faults of the cells of a table, one by one."""
    rules = _rules(role, ids)
    for row, column, code in _failures(table, role, rules):
        value = table.rows[row][column]
        if code == _EMPTY:
            message, hint = f"{column!r} is empty", f"every row of {role} needs its {column}"
        else:
            message, hint = next(each for each in rules[column] if each.code == code).tell(value)
        yield FactcheckError(code, message, where=table.place(row, column), hint=hint)


_EMPTY = "empty-cell"


def _failures(
    table: Table, role: str, rules: dict[str, list[Rule]]
) -> Iterator[tuple[int, str, str]]:
    """Validate with pandera, all at once; give row, column and code of each failing cell."""
    import pandera.pandas as pa  # noqa: PLC0415 - slow to import, and a warm run needs none

    schema = pa.DataFrameSchema(
        {
            column: pa.Column(checks=_checks(column, role, rules.get(column, [])))
            for column in table.frame.columns
        }
    )
    try:
        schema.validate(table.frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        found = zip(cases["index"], cases["column"], cases["check"], strict=True)
        yield from sorted((int(row), str(column), str(code)) for row, column, code in found)


def _checks(column: str, role: str, rules: list[Rule]) -> list[pa.Check]:
    import pandera.pandas as pa  # noqa: PLC0415
    from pandas import Series  # noqa: PLC0415

    def sound(values: Series[str], rule: Rule) -> Series[bool]:
        good = [value for value in values.unique() if value and rule.holds(value)]
        return values.isin([*good, ""] if rule.may_be_empty else good)

    checks = [pa.Check(partial(sound, rule=rule), name=rule.code) for rule in rules]
    if column in COLUMNS[role].required and all(rule.may_be_empty for rule in rules):
        checks.append(pa.Check(lambda values: values != "", name=_EMPTY))
    return checks


def _rules(role: str, ids: Ids) -> dict[str, list[Rule]]:
    if role == "entities":
        return {
            "id": [_ID],
            "kind": [_one_of("kind", KINDS)],
            "part_of": [*_known("entity", ids.entities)],
        }
    if role == "measures":
        return {
            "id": [_ID],
            "unit_kind": [_UNIT_KIND],
            "dynamics": [_one_of("dynamics", DYNAMICS)],
            "phrases": [_PHRASES],
            "confusable_with": [*_known("measure", ids.measures, is_list=True)],
        }
    if role == "rates":
        return {
            "currency": [_CURRENCY], "per": [_CURRENCY], "period": [_DATE],
            "rate": [_NUMBER, _ABOVE_ZERO], "source_url": [_ADDRESS],
        }  # fmt: skip
    if role == "deflators":
        return {
            "currency": [_CURRENCY], "year": [_YEAR], "base_year": [_YEAR],
            "index": [_NUMBER, _ABOVE_ZERO], "source_url": [_ADDRESS],
        }  # fmt: skip
    dates = ("period_start", "period_end", "as_of")
    return {
        "id": [_ID],
        "measure": [*_known("measure", ids.measures)],
        "modifier": [_one_of("modifier", get_args(Modifier))],
        "unit": [_UNIT],
        "price_basis": [_BASIS],
        "value_high": [_NUMBER],
        "precision": [_NUMBER, _POSITIVE],
        "superseded_by": [*_known("fact", ids.facts)],
        "source_url": [_ADDRESS],
        **{column: [*_known("entity", ids.entities)] for column in _PARTIES},
        **{column: [_DATE] for column in dates},
    }


_PARTIES = ("subject", "provider", "recipient", "publisher")


def _one_of(what: str, choices: tuple[str, ...]) -> Rule:
    def tell(value: str) -> tuple[str, str]:
        return f"no {what} {value!r}", did_you_mean(
            value, choices
        ) or f"one of {', '.join(choices)}"

    return Rule(f"unknown-{what.replace('_', '-')}", lambda value: value in choices, tell)


def _known(what: str, ids: Collection[str] | None, *, is_list: bool = False) -> Iterator[Rule]:
    """Yield the rule that ids must be known, or none where it is not known which are."""
    if ids is None:
        return
    asked: dict[str, str] = {}

    def unknown(value: str) -> list[str]:
        return [each for each in (cells(value) if is_list else (value,)) if each not in ids]

    def tell(value: str) -> tuple[str, str]:
        missing = unknown(value)
        for word in missing:
            if word not in asked and len(asked) < _SUGGESTIONS:
                asked[word] = did_you_mean(mends.id_meant(word, ids), ids)
        hints = filter(None, (asked.get(word, "") for word in missing))
        names = ", ".join(map(repr, missing))
        return f"no {what} {names}", "; ".join(hints) or f"give it a row among the {_PLURAL[what]}"

    yield Rule(f"unknown-{what}", lambda value: not unknown(value), tell)


_PLURAL = {"entity": "entities", "measure": "measures", "fact": "facts"}


def is_unit(unit: str) -> bool:
    """Whether figures can be in a unit."""
    if units.is_currency(_called_units().get(unit, "")[:3]):
        return False  # pint takes "Rs" for gas constants
    try:
        units.unit_kind(unit)
    except ValueError:
        return False
    return True


def tell_unit(unit: str) -> tuple[str, str]:
    """Say what is wrong with a unit, and what to write for it."""
    hint = "an ISO 4217 code, percent, count, date, number, or a unit like MW, km or USD/liter"
    if meant := _called_units().get(unit) or _called_units().get(unit.lower()):
        hint = f"write {meant}"
    return f"no unit {unit!r}", hint if meant else did_you_mean(unit, units.common()) or hint


@cache
def _called_units() -> dict[str, str]:
    """Give what units are to be written for the words and signs of prose ("Rs": INR or PKR …)."""
    called = [(row["code"], f"{row['names']}|{row['signs']}") for row in rows("currencies")]
    called += [(row["unit"], row["names"]) for row in rows("units")]
    for row in rows("currency_words"):
        several = " or ".join(cells(row["codes"])[:_CODES])
        called.append((row["default"] or several, row["words"]))
    words: dict[str, str] = {}
    for unit, names in called:
        for name in cells(names):
            words.setdefault(name, unit)
    return words


def tell_number(value: str) -> tuple[str, str]:
    """Say what is wrong with a number, and what to write for it."""
    if value.startswith("#"):
        return f"{value!r} is an error of the spreadsheet", "mend the formula, then save again"
    if meant := mends.day(value) if not value.isdigit() else None:
        return f"{value!r} is a date, no number", f"a spreadsheet may have done this; {meant}?"
    meant = mends.number(value)
    hint = f"write {meant}" if meant else "digits and a decimal point only, in base units"
    return f"{value!r} is no plain number", hint


def tell_date(value: str) -> tuple[str, str]:
    """Say what is wrong with a date, and what to write for it."""
    meant = mends.day(value)
    hint = f"write {meant}" if meant else "EDTF: 2015-04-20, 2014-11, 2017, 2015-35, 2000/2021"
    return f"{value!r} is no EDTF date", hint


def tell_price_basis(value: str) -> tuple[str, str]:
    """Say what is wrong with a price basis, and what to write for it."""
    hint = (
        f"write {meant}" if (meant := mends.price_basis(value)) else "nominal, ppp, constant-2021"
    )
    return f"no price basis {value!r}", hint


def tell_address(value: str) -> tuple[str, str]:
    """Say that a source is no address of the web, and what to write for it."""
    meant = mends.address(value) or "it as https://example.org/page, or leave it empty"
    return f"{value!r} is no web address", f"write {meant}"


def is_id(value: str) -> bool:
    """Whether a text can be an id."""
    return not any(char.isspace() or char in "|#?" for char in value)


def id_meant(value: str) -> str:
    """Give what to write for a text that can be no id."""
    return "-".join("".join(c if c.isalnum() else " " for c in value).lower().split())


_ID = Rule(
    "bad-id",
    is_id,
    lambda value: (f"id {value!r} holds a blank, |, # or ?", f"write a slug: {id_meant(value)}"),
)
_BASIS = Rule("bad-price-basis", mends.is_price_basis, tell_price_basis)
_UNIT = Rule("unknown-unit", is_unit, tell_unit)
_UNIT_KIND = Rule(
    "unknown-unit-kind",
    units.is_kind,
    lambda kind: (
        f"no kind of unit {kind!r}",
        did_you_mean(kind, units.kinds()) or f"{', '.join(units.SPECIAL)}, or power, length, …",
    ),
)
_PHRASES = Rule(
    "no-phrases",
    lambda value: bool(cells(value)),
    lambda _: ("no phrase names this measure", "write the words for it, | between them"),
    may_be_empty=False,
)
_ADDRESS = Rule("bad-address", mends.is_address, tell_address)
_NUMBER = Rule("bad-number", mends.is_plain, tell_number)
_POSITIVE = Rule(
    "bad-precision",
    lambda value: not mends.is_plain(value) or Decimal(value) > 0,
    lambda value: (
        f"precision {value} is not above 0",
        'write the size of the last digit printed (1000000000 for "46 billion"); empty is exact',
    ),
)
_DATE = Rule("bad-date", edtf.is_valid, tell_date)
_YEAR = Rule(
    "bad-year",
    lambda value: len(value) == 4 and value.isdecimal(),
    lambda value: (f"{value!r} is no year", "four digits, as 2021"),
)
_CURRENCY = Rule(
    "unknown-currency",
    units.is_currency,
    lambda value: (f"no currency {value!r}", "an ISO 4217 code, as USD or PKR"),
)
_ABOVE_ZERO = Rule(
    "not-above-zero",
    lambda value: not mends.is_plain(value) or Decimal(value) > 0,
    lambda value: (f"{value} is not above 0", "correct the number, or leave the row out"),
)
