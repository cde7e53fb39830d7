"""Lines of a name and its figure under a line that says what the figures are.

"Homicide rate, 2021" above "Jamaica 52.1" and "South Africa 41.9" is a table whose first line
names the column, as pages are copied; a bullet or a rank before a name belongs to no cell. A line
that holds more than a name with capitals and an amount is prose or a fact of another sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.documents.blocks import is_heading
from factcheck.model import Block
from factcheck.patterns import CURRENCY_SIGN, YEAR
from factcheck.tables import rows

_LONGEST_HEAD, _LONGEST_ROW = 80, 80
_FEWEST = 2
_SCALES = frozenset(("million", "billion", "thousand", "trillion"))

Line = tuple[int, int]
Row = re.Match[str]


@cache
def _row() -> re.Pattern[str]:
    """Match "Jamaica 52.1", "2. Dubai (DXB) \u2013 87.0 million", "- Jamaica: 52.1"."""
    word = r"(?![a-z])[^\W\d_][\w&'\u2019.-]*"
    joins = r"(?:of|the|and|de|del|da|do|du|la|le|el|al|di|in|&)"
    name = rf"{word}(?:[ /]{word}|(?: {joins}){{1,2}} {word})*(?: \([A-Z]{{2,5}}\))?"
    mark = r"\s*(?P<mark>(?:[-*+\u2013\u2014\u2022]|#?\d{1,3}[.)]?)[ \t]+)?"
    money = rf"US\$|{CURRENCY_SIGN}"
    value = rf"[-\u2212+]?(?:{money})?\d[\d,]*(?:\.\d+)?(?P<unit>%|(?: [a-z]{{1,12}}){{0,3}})"
    parts = r"(?: ?:| [\u2013\u2014-]| ?\.{3,})?"
    return re.compile(rf"{mark}(?P<name>{name}){parts}[ \t]+(?P<value>{value})\s*")


@cache
def _may_be_rows() -> re.Pattern[str]:
    """Match two short lines with a figure near the end of each, before their words are asked.

    That the first is short is asked before its figure, since those of prose are long.
    """
    line = r"[^\n]{2,60}[ $\u20ac\u00a3]\d[^\n]{0,30}"
    return re.compile(rf"\n(?=[^\n]{{4,92}}\n){line}\n{line}(?:\n|\Z)")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(YEAR)


@cache
def _amount() -> re.Pattern[str]:
    """Match an amount in a head that is no time, nor in its unit: "2022/23", "per 100,000"."""
    no_amount = rf"(?<!per )(?<!top )(?<!\b{YEAR}[/\u2013-])(?!{YEAR}\b)"
    return re.compile(rf"(?i)(?<![\w,.]){no_amount}\d")


@cache
def _days() -> frozenset[str]:
    return frozenset(
        row["word"].capitalize() for row in rows("english") if row["kind"] == "calendar"
    )


def listed_rows(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int, list[Block]]]:
    """Yield start, end and cells of each table that such lines make in a text."""
    if not may_have_listed_rows(text):
        return
    at = 1
    while at < len(lines):
        found = list(_rows(text, lines, at))
        head = _head(text, lines, at) if len(found) >= _FEWEST and _are_alike(found) else None
        if head is not None:
            yield head[0], found[-1].end(), list(_cells(head, found))
        at += max(len(found), 1)


def may_have_listed_rows(text: str) -> bool:
    """Whether two lines that may be rows stand in a text; asked of each text, so it is quick."""
    return _may_be_rows().search(text) is not None


def _rows(text: str, lines: Sequence[Line], at: int) -> Iterator[Row]:
    for number in range(at, len(lines)):
        start, end = lines[number]
        found = _row().fullmatch(text, start, end) if end - start <= _LONGEST_ROW else None
        if found is None or _is_of_a_day(found):
            return
        yield found


def _is_of_a_day(row: Row) -> bool:
    """Whether a line is a date, or holds only a year: "Friday 12", "Latvia 2023"."""
    return row["name"].split()[-1] in _days() or _year().fullmatch(row["value"]) is not None


def _are_alike(found: Sequence[Row]) -> bool:
    """Whether all figures are in one unit, told behind each or some, and all are marked or none."""
    units = {" ".join(word for word in row["unit"].split() if word not in _SCALES) for row in found}
    return len(units - {""}) <= 1 and len({bool(row["mark"]) for row in found}) == 1


def _head(text: str, lines: Sequence[Line], at: int) -> Line | None:
    """Give the line right above, or above a blank one, without its mark and its colon."""
    above = at - 1 if text[slice(*lines[at - 1])].strip() or at < _FEWEST else at - 2
    start, end = lines[above]
    words = text[start:end].rstrip().removesuffix(":").rstrip()
    bare = words.lstrip("# \t")
    start += len(words) - len(bare)
    if not bare or len(bare) > _LONGEST_HEAD or not is_heading(bare) or _amount().search(bare):
        return None
    return start, start + len(bare)


def _cells(head: Line, found: Sequence[Row]) -> Iterator[Block]:
    yield Block(*head, "cell", (0, 1))
    for number, row in enumerate(found, 1):
        yield Block(*row.span("name"), "cell", (number, 0))
        yield Block(*row.span("value"), "cell", (number, 1))
