"""A table of records: cleaned rows, and families that count, add and average them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factcheck import geography
from factcheck.amounts import plain
from factcheck.drafting import phrases
from factcheck.drafting.columns import Column
from factcheck.drafting.givers import Givers
from factcheck.drafting.guesses import Guess
from factcheck.drafting.measures import Measure, Measures
from factcheck.drafting.numerals import is_missing
from factcheck.drafting.packaging import Resource
from factcheck.drafting.places import country_of
from factcheck.drafting.quantities import Quantity
from factcheck.drafting.tables import Table
from factcheck.drafting.wording import slug, spaced

_NO_SUM = re.compile(
    r"\b(?:rate|share|percent|percentage|index|score|average|mean|median|age|price|per|ratio"
    r"|year|temperature|latitude|longitude|height|weight|duration)\b",
    re.IGNORECASE,
)
_ADDED = ("money", "count", "length", "area", "volume", "mass", "power", "energy")
_SORT = re.compile(r"sector|category|type|industry|purpose|field", re.IGNORECASE)
_YEAR, _CURRENCY = "Year (read)", "Currency (read)"
Family = dict[str, Any]
Numbers = Sequence[tuple[Column, Measure]]


class Common(NamedTuple):
    """What all rows have in common: whose they are, who published them, whether they are all.

    `givers` are those that their cells name, `takers` who receives in which line.
    """

    subject: str
    publisher: str
    is_complete: bool
    givers: Givers
    takers: Mapping[int, str]

    @property
    def is_by_giver(self) -> bool:
        """Whether a claim may fix who gives: not where some of all rows tell it not clearly."""
        return self.givers.are_clear or not self.is_complete


class Together(NamedTuple):
    """Numbers that stand in one table of records: in one unit, or each row in its own.

    Then `unit` is '' and `codes` has the currency of each line.
    """

    unit: str
    codes: dict[int, str]
    numbers: list[tuple[Column, Measure]]
    header: str = _CURRENCY


def subject_of(table: Table) -> Column | None:
    """Give the column by whose cells rows are added up: of the places the one with fewest."""
    places = table.shape.all("place")
    sizes = {column.at: len(_cells(table, column)) for column in places}
    several = [column for column in places if sizes[column.at] > 1]
    return min(several or places, key=lambda column: sizes[column.at], default=None)


def title_of(table: Table) -> Column | None:
    """Give the column that names nearly each row by itself."""
    names = table.shape.all("name")
    count = len(table.shape.rows)
    return next((each for each in names if len(_cells(table, each)) >= 0.9 * count), None)


def _cells(table: Table, column: Column) -> set[str]:
    return {column.of(row) for row in table.rows()}


def is_added(measure: Measure) -> bool:
    """Whether numbers of a measure may be added up over rows and years."""
    is_flow = measure.dynamics != "stock"
    return measure.unit_kind in _ADDED and is_flow and not _NO_SUM.search(measure.title)


def measure_rows(measures: Measures, noun: str) -> list[dict[str, str]]:
    """Give the measures of sums and averages, and the one that counts the rows."""
    added = [each for each in measures.all() if is_added(each)]
    means = [_mean_of(each) for each in added if each.unit_kind == "money"]
    counted = _count_of(noun)
    sums = [each.row() for each in added if each.id != counted["id"]]
    rows = [*sums, *means, counted]
    known = {row["id"] for row in rows}
    return [_without_others(row, known) for row in rows]


def _without_others(row: dict[str, str], known: set[str]) -> dict[str, str]:
    """Leave out measures that are not added up, of which the package tells nothing."""
    alike = [each for each in row["confusable_with"].split("|") if each in known]
    return row | {"confusable_with": "|".join(alike)}


def _count_of(noun: str) -> dict[str, str]:
    words = phrases.words_for(noun, Quantity(unit="count"), is_title=True)
    first = words.phrases[0]
    return {
        "id": f"number_of_{slug(noun, '_')}",
        "title": f"Number of {first}",
        "unit_kind": "count",
        "dynamics": "flow",
        "phrases": "|".join((*words.phrases, f"number of {first}")),
        "not_phrases": "|".join(words.not_phrases),
        "confusable_with": "",
    }


def _mean_of(measure: Measure) -> dict[str, str]:
    first, said_in = measure.phrases[0], measure.said_in
    named = [f"average {first}", f"mean {first}", f"average size of {first}", f"{first} on average"]
    return {
        "id": f"average_{measure.id}",
        "title": ", ".join(filter(None, (f"Average of {first}", said_in))),
        "unit_kind": measure.unit_kind,
        "dynamics": "flow",
        "phrases": "|".join((*named, *([f"average {first} {said_in}"] if said_in else ()))),
        "not_phrases": "",
        "confusable_with": measure.id,
    }


def resources(
    table: Table, measures: Measures, common: Common, noun: str, title: str
) -> Iterator[Resource]:
    """Yield the records, once for each unit that is added up; the first counts the rows too."""
    numbers = [
        (column, measure)
        for column in table.shape.all("number")
        if (measure := measures.named(column.words))
    ]
    by_measure = {measure.id: (column, measure) for column, measure in reversed(numbers)}
    sums = [pair for pair in reversed(by_measure.values()) if is_added(pair[1])]
    groups = _together(table, sums, measures) or [Together("", {}, [])]
    rows = _rows(table, numbers, measures, groups, common.givers)
    counted = _family(table, _count_of(noun)["id"], "count", common)
    for at, group in enumerate(groups):
        listed = [*([] if at else [counted]), *_sums(table, group.numbers, common)]
        terms = {"role": "records", **_terms(table, group, common), "families": listed}
        name = f"records_{slug(group.unit or group.header.removesuffix(' (read)'), '_')}"
        yield Resource(name if at else "records", title, rows, terms)


def _together(table: Table, sums: Numbers, measures: Measures) -> list[Together]:
    """Part what is added up by units; columns whose rows agree in their currencies stay as one."""
    found: list[Together] = []
    for column, measure in sums:
        is_mixed = len(measure.currencies) > 1
        unit = "" if is_mixed else measure.quantity.unit
        lines = [table.grid.lines[at] for at in table.shape.rows] if is_mixed else []
        codes = {line: code for line in lines if (code := measures.currency(line, column.at))}
        group = next((each for each in found if _is_one(each, unit, codes)), None)
        if group is None:
            number = sum(not each.unit for each in found)
            header = f"Currency {number + 1} (read)" if number and is_mixed else _CURRENCY
            group = Together(unit, {}, [], header)
            found.append(group)
        group.codes.update(codes)
        group.numbers.append((column, measure))
    return found


def _is_one(group: Together, unit: str, codes: dict[int, str]) -> bool:
    differ = any(group.codes.get(line, code) != code for line, code in codes.items())
    return group.unit == unit and not differ


def _sums(table: Table, numbers: Numbers, common: Common) -> Iterator[Family]:
    heads = _headers(table)
    for column, measure in numbers:
        value = {"value": heads[column.at]}
        yield _family(table, measure.id, "sum", common) | value
        if measure.unit_kind == "money":
            yield _family(table, f"average_{measure.id}", "mean", common) | value


def _family(table: Table, measure: str, aggregate: str, common: Common) -> Family:
    shape, subject, heads = table.shape, subject_of(table), _headers(table)
    categories = _categories(table)
    by = [
        *(["subject"] if subject else []),
        *(["provider"] if shape.one("provider") and common.is_by_giver else []),
        *(["year"] if shape.one("time") else []),
        *(["sector"] if categories else []),
        *(heads[column.at] for column in categories[1:]),
    ]
    return {
        "id": measure,
        "measure": measure,
        "aggregate": aggregate,
        "by": by,
        "complete": common.is_complete,
    }


def _categories(table: Table) -> list[Column]:
    """Give the columns by which rows are sorted, that of a sector or kind first."""
    return sorted(
        table.shape.all("category"), key=lambda column: _SORT.search(column.header) is None
    )


def _terms(table: Table, group: Together, common: Common) -> dict[str, Any]:
    named = {
        "subject": subject_of(table),
        "title": title_of(table),
        "provider": table.shape.one("provider"),
        "sector": next(iter(_categories(table)), None),
    }
    heads = _headers(table)
    columns = {name: heads[column.at] for name, column in named.items() if column is not None}
    if table.shape.one("time") is not None:
        columns["year"] = _YEAR
    terms: dict[str, Any] = {"columns": columns}
    if group.numbers:
        column, measure = group.numbers[0]
        columns["amount"] = heads[column.at]
        if not group.unit:
            columns["unit"] = group.header
        terms["unit"] = group.unit
        terms["price_basis"] = measure.quantity.price_basis
    terms |= {"subject": common.subject, "publisher": common.publisher}
    return {name: value for name, value in terms.items() if value}


def _headers(table: Table) -> dict[int, str]:
    """Give a name to each column, no two alike."""
    found: dict[int, str] = {}
    for column in table.shape.columns:
        name = spaced(column.header).replace(";", ",") or f"Column {column.at + 1}"
        found[column.at] = f"{name} {column.at + 1}" if name in found.values() else name
    return found


def _rows(
    table: Table,
    numbers: Numbers,
    measures: Measures,
    groups: Sequence[Together],
    givers: Givers,
) -> list[dict[str, str]]:
    """Give the rows with plain numbers in base units, years, and countries by their names."""
    time, heads = table.shape.one("time"), _headers(table)
    found = []
    for at in table.shape.rows:
        cells, line = table.grid.rows[at], table.grid.lines[at]
        row = {heads[each.at]: _cell(each, each.of(cells), givers) for each in table.shape.columns}
        for column, measure in numbers:
            is_own = bool(measures.currency(line, column.at)) == bool(measure.currencies)
            row[heads[column.at]] = _number(table, column.of(cells), measure) if is_own else ""
        if time is not None and time.reader is not None:
            when = time.reader(time.of(cells))
            row[_YEAR] = when.year if when else ""
        row |= {each.header: each.codes.get(line, "") for each in groups if each.codes}
        found.append(row)
    return found


def _number(table: Table, cell: str, measure: Measure) -> str:
    number = None if is_missing(cell) else table.style.read(cell)
    return plain(number.value * measure.quantity.scale) if number else ""


def _cell(column: Column, cell: str, givers: Givers) -> str:
    if column.role == "provider":
        return givers.name_of(cell)
    country = geography.country(country_of(cell) or "") if column.role == "place" else None
    return country.name if country else cell


def told(table: Table, common: Common, noun: str) -> Iterator[Guess]:
    """Yield what was guessed of a table of records."""
    subject, title = subject_of(table), title_of(table)
    of_whom = f' of each "{subject.header}"' if subject else ""
    why = f"there are several{of_whom}; they are counted and added up"
    yield Guess("rows", f'each is one of the "{noun}"', "medium", why)
    if title is not None:
        several = table.repeated(title)
        also = f"; several rows are of {several[0]}, and have no figure" if several else ""
        yield Guess("title", f'"{title.header}"', "medium", f"names each row{also}")
    if common.is_complete:
        yield Guess("complete", "yes", "high", "said on the command line")
    else:
        why = "no larger total is called wrong; if the table holds all there is, add --complete"
        yield Guess("complete", "no", "low", why)
