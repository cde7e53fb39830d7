"""What each column of a table is for: time, place, name, category, numbers, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from factcheck.drafting import times
from factcheck.drafting.grids import Grid, is_total
from factcheck.drafting.majorities import FEWEST
from factcheck.drafting.numerals import Style, is_missing
from factcheck.drafting.places import are_codes, are_countries
from factcheck.drafting.quantities import Home
from factcheck.drafting.times import Period, Reader
from factcheck.drafting.unit_words import currency_named
from factcheck.drafting.wording import bracketed, spaced
from factcheck.patterns import YEAR

Role = Literal[
    "time",
    "place",
    "name",
    "category",
    "provider",
    "indicator",
    "unit",
    "currency",
    "number",
    "other",
]

_TIME = re.compile(
    r"\b(?:year|years|date|period|time|season|month|quarter|fy|edition|fiscal|day|when|since)\b",
    re.IGNORECASE,
)
_INDICATOR = re.compile(
    r"\b(?:indicator|indicators|series|variable|measure|metric|statistic|particulars|item|items"
    r"|description|component|subject descriptor)\b",
    re.IGNORECASE,
)
_CURRENCY = re.compile(
    r"\b(?:currency|currencies|ccy|curr?|w\u00e4hrung|devise|moneda|valuta)\b", re.IGNORECASE
)
_UNIT = re.compile(r"units?|unit of measure|units? of measurement|uom", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:country|countries|nation|nations|state|states|ut|region|province|county|district|city"
    r"|cities|town|municipality|territory|economy|location|place|area|entity|geo|geography|land"
    r"|borough|constituency|village|prefecture|canton|stadt|bundesland|kreis"
    r"|recipient|borrower|grantee|debtor)\b",
    re.IGNORECASE,
)
_NO_MEASURE = re.compile(
    r"(?:id|age|code|rank|ranking|position|pos\.?|(?:sr|s|sl|serial)\.? ?(?:no\.?|number)|#|no\.?"
    r"|index|zip(?: ?code)?|pin ?code|postcode|fips|lat(?:itude)?|lon(?:g|gitude)?|lng"
    r"|.*\b(?:id|code|rank|fips))",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"(?:%|percent|pct|abs(?:olute)?|net)? ?(?:change|diff(?:erence)?|delta|variation|yoy)",
    re.IGNORECASE,
)
_IGNORED = re.compile(
    r"\b(?:url|link|website|notes?|remarks?|comments?|footnotes?|sources?)\b", re.IGNORECASE
)
_TITLE = re.compile(r"\b(?:title|project|name)\b", re.IGNORECASE)
_FIRST_NAME = re.compile(r"(?:first|given|middle) ?names?", re.IGNORECASE)
_LONG = 80
_NUMERIC = 0.75
_FEW = 40
_FEWEST_TIMES = 4
"""Of so many cells below a header that names a time all but few say what the column is."""


class Column(Struct, frozen=True):
    """A column. `words` is its header without a time that it names, which `period` holds."""

    at: int
    header: str
    words: str
    role: Role
    period: Period | None = None
    reader: Reader | None = None
    is_sure: bool = True

    def of(self, row: Sequence[str]) -> str:
        """Give the cell of a row."""
        return row[self.at]


def read(grid: Grid, style: Style, start_month: int | None) -> list[Column]:
    """Tell what each column is for."""
    found = [_column(grid, at, style, start_month) for at in range(len(grid.header))]
    return _with_one_time(found)


def _column(grid: Grid, at: int, style: Style, start_month: int | None) -> Column:
    header = " ".join(grid.header[at])
    plain = bracketed(spaced(header))[0] or spaced(header)
    cells = [row[at] for row in grid.rows]
    filled = [cell for cell in cells if not is_missing(cell)]
    role, reader, is_sure = _role(plain, filled, style, start_month)
    names_nothing = any(_NO_MEASURE.fullmatch(each) for each in (header.strip(), plain))
    if role in ("number", "name", "category") and (names_nothing or _CHANGE.fullmatch(plain)):
        role = "other"
    period, words = None, header
    if role == "number" and (named := _time_in(grid.header[at], start_month)):
        period, words = named
    return Column(at, header, words, role, period, reader, is_sure)


def _role(
    header: str, cells: list[str], style: Style, start_month: int | None
) -> tuple[Role, Reader | None, bool]:
    distinct = list(dict.fromkeys(cells))
    if not cells:
        return "other", None, True
    is_named_time = _TIME.search(header) is not None
    if is_named_time or _may_be_years(header, distinct):
        fewest = _FEWEST_TIMES if is_named_time else FEWEST
        reader = times.reader_of(cells, start_month, fewest=fewest)
        if reader is not None:
            return "time", reader, is_named_time
    numbers = sum(style.read(cell) is not None for cell in cells)
    if numbers >= _NUMERIC * len(cells):
        is_count = not header and _counts_up(cells)
        return ("other" if is_count else "number"), None, True
    reader = times.reader_of(cells, start_month)
    if reader is not None:
        return "time", reader, is_named_time
    return _role_of_words(header, distinct, len(cells))


def _role_of_words(header: str, distinct: list[str], count: int) -> tuple[Role, None, bool]:
    if _CURRENCY.search(header) and _are_currencies(distinct):
        return "currency", None, True
    if are_codes(distinct) and re.search(r"\b(?:code|iso\d?)\b", header, re.IGNORECASE):
        return "other", None, True
    if are_countries(distinct):
        return "place", None, True
    if _UNIT.fullmatch(header):
        return "unit", None, True
    is_few = len(distinct) <= min(_FEW, count / 2)
    is_long = sum(map(len, distinct)) > _LONG * len(distinct)
    if (_IGNORED.search(header) and not is_few) or (is_long and not _TITLE.search(header)):
        return "other", None, True
    if re.search(r"\bcode\b", header, re.IGNORECASE):
        return "other", None, True
    if _PLACE.search(header):
        return "place", None, True
    if _INDICATOR.search(header):
        return "indicator", None, True
    if _TIME.fullmatch(header) or _FIRST_NAME.fullmatch(header):
        return "other", None, True
    return ("category" if is_few else "name"), None, not is_few


def _are_currencies(distinct: Sequence[str]) -> bool:
    """Whether most of some cells, no two alike, name currencies; the others are told later."""
    named = sum(bool(currency_named(cell, Home())[0]) for cell in distinct)
    return 2 * named > len(distinct)


def names_time(header: str) -> bool:
    """Whether a header says that times stand below it, and nothing else."""
    plain = bracketed(spaced(header))[0] or spaced(header)
    return _TIME.search(plain) is not None


def _may_be_years(header: str, distinct: Sequence[str]) -> bool:
    """Whether cells are years though the header does not say so: all of them, and few words."""
    if not header:
        return True
    return len(header.split()) < 2 and all(re.fullmatch(YEAR, each) for each in distinct)


def _counts_up(cells: Sequence[str]) -> bool:
    return [cell for cell in cells if cell.isdigit()] in (
        [str(at) for at in range(len(cells))],
        [str(at + 1) for at in range(len(cells))],
    )


def _time_in(parts: Sequence[str], start_month: int | None) -> tuple[Period, str] | None:
    """Find a time in the parts of a header; give it with what the others say."""
    for at, part in enumerate(parts):
        if found := times.in_header(part, start_month):
            period, rest = found
            words = [*parts[:at], rest.strip(" -_:,"), *parts[at + 1 :]]
            return period, " ".join(filter(None, words))
    return None


def _with_one_time(columns: list[Column]) -> list[Column]:
    """Leave the time to one column: years before months and days, else the first."""
    timed = [column for column in columns if column.role == "time"]
    if len(timed) < 2:
        return columns
    chosen = next(
        (c for c in timed if re.search(r"\byear|fy\b", c.header, re.IGNORECASE)), timed[0]
    )
    return [replace(c, role="other") if c in timed and c is not chosen else c for c in columns]


def without_totals(rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> list[int]:
    """Give the numbers of the rows that are no sum of others."""
    worded = [c for c in columns if c.role in ("place", "name", "category", "indicator")]
    givers = [c for c in columns if c.role == "provider"]
    heads = {0, *(column.at for column in (*worded[:2], *givers))}
    return [at for at, row in enumerate(rows) if not any(is_total(row[head]) for head in heads)]
