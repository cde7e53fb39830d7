"""FC402: a column, or a row, of a table that does not add up to what stands as its total.

Rows may leave much out (the largest five, and the total of all), and count some things twice (the
countries that each serves). So a column is only wrong if another one of the same table adds up and
this one is of money, or makes less; or if a slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.slips import explained
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Block, Document
from factcheck.patterns import YEAR, pattern

_TOTAL = pattern(
    r"(?:the )?(?:grand )?total(?: \w+)?:?|all(?: \w+)?|both|sum|together|in all", re.IGNORECASE
)
_YEAR = pattern(rf"(?:full |whole )?year|{YEAR}", re.IGNORECASE)
_PERIODS = pattern(
    r"Q[1-4]|(?:first|second|third|fourth) quarter|H[12]|(?:first|second) half"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?",
    re.IGNORECASE,
)
_WHOLES = (2, 4, 12)
_NUMBER = pattern(
    r"(?:[A-Z]{1,2})?[$\u20ac\u00a3]?\s?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?"
)
_NO_SUM = pattern(
    r"%|\b(?:per|percent|share|rate|average|mean|rank|change|price|margin|ratio|index|growth|age|date"
    r"|median|score|no\.|density|since|founded|opened|built|year of|temperature|of which)\b",
    re.IGNORECASE,
)
_SHARE = pattern(r"(?:share|%|per ?cent)(?: of [a-z ]+)?", re.IGNORECASE)
_FEWEST, _ALL = 2, 100
_LINE = pattern(r"^[ \t]*\|(?P<cells>[^\n]*\|[^\n]*)\|[ \t]*$", re.MULTILINE)
_RULE = pattern(r"[\s|:-]+")
"""A line of a table in which cells are typed, and the one below its head."""


class _Cell(NamedTuple):
    value: Decimal
    step: Decimal


class _Column(NamedTuple):
    """The parts of a column and what stands under them."""

    parts: Sequence[_Cell]
    total: _Cell
    block: Block
    of_shares: bool

    @property
    def made(self) -> Decimal:
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def adds_up(self) -> bool:
        slack = sum((part.step for part in (*self.parts, self.total)), Decimal(0)) / 2
        exact = all(part.step == self.total.step == 1 for part in self.parts)
        return abs(self.made - self.total.value) <= (0 if exact else slack)


@inconsistency
def total_rows(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "| Q1 | 210 | … | Year | 990 |" where the quarters make 900."""
    in_cells = any(block.place for block in document.blocks)
    blocks = document.blocks if in_cells else list(_typed_cells(document.text))
    amounts = [each for told in checked.counts_by_sentence.values() for each in told]
    for table in _tables(blocks):
        columns = list(_columns(document.text, table))
        yield from _missed(columns, amounts, "rows above")
        heads = [_words(document.text, block) for (row, _), block in table.items() if not row]
        turned = {(column, row): block for (row, column), block in table.items()}
        rows = [] if any(map(_NO_SUM.search, heads)) else list(_columns(document.text, turned))
        if any(row.adds_up for row in rows):
            yield from _missed(rows, amounts, "columns before")


def _missed(
    columns: Sequence[_Column], amounts: Sequence[Amount], where: str
) -> Iterator[Inconsistency]:
    """Yield the columns that miss their total, which are rows where a table is turned."""
    for column in columns:
        total = next((each for each in amounts if _holds(column.block, each)), None)
        if total is None or column.adds_up:
            continue
        is_sum = column.made < column.total.value or "money" in (total.kind, _kind(total))
        adds_up = any(each.adds_up for each in columns)
        if ((is_sum or column.of_shares) and adds_up) or _is_explained(column):
            yield _wrong(column, total, where)


def _holds(block: Block, amount: Amount) -> bool:
    return block.start <= amount.start < block.end


def _kind(amount: Amount) -> str:
    """Give what sort of unit the head of its column gives a bare number."""
    return "money" if re.fullmatch("[A-Z]{3}", amount.unit or "") else ""


def _tables(blocks: Sequence[Block]) -> Iterator[dict[tuple[int, int], Block]]:
    """Yield the cells of each table by their places."""
    table: dict[tuple[int, int], Block] = {}
    for block in blocks:
        if table and (block.place is None or block.place < max(table)):
            yield table
            table = {}
        if block.place is not None:
            table[block.place] = block
    if table:
        yield table


def _typed_cells(text: str) -> Iterator[Block]:
    """Yield the cells of tables that are typed line by line: "| Town | 2019 | 2023 |".

    Lines of another number of cells are no part of a table.
    """
    row, wide, end = 0, 0, -2
    for line in _LINE.finditer(text) if "|" in text else ():
        at, ends = line.start("cells"), line.end("cells")
        if _RULE.fullmatch(line["cells"]):
            end = line.end() if line.start() == end + 1 else end
            continue
        cells = line["cells"].split("|")
        is_next = line.start() == end + 1 and len(cells) == wide
        row, wide, end = (row + 1 if is_next else 0), len(cells), line.end()
        for column, cell in enumerate(cells):
            yield Block(at, min(at + len(cell), ends), "cell", (row, column))
            at += len(cell) + 1


def _columns(text: str, table: Mapping[tuple[int, int], Block]) -> Iterator[_Column]:
    """Yield the columns that a row of totals ends, if all rows have a plain number there."""
    last = max(row for row, _ in table)
    names = {row: _words(text, table.get((row, 0))) for row in range(last + 1)}
    parts = range(1, last)
    if len(parts) < _FEWEST or not _ends_with_total(names, last):
        return
    for column in sorted({place[1] for place in table if place[1]}):
        head = _words(text, table.get((0, column)))
        of_shares = _SHARE.fullmatch(head) is not None
        if not head or (_NO_SUM.search(f"{head} {names[0]}") and not of_shares):
            continue
        cells = [
            _cell(text, table.get((row, column)), head, names[row]) for row in range(1, last + 1)
        ]
        read = [cell for cell in cells if cell is not None]
        if len(read) == len(cells) and (not of_shares or read[-1].value == _ALL):
            yield _Column(read[:-1], read[-1], table[last, column], of_shares)


def _ends_with_total(names: Mapping[int, str], last: int) -> bool:
    """Whether the last row, and no other, is that of totals."""
    above = [names[row] for row in range(1, last)]
    if not all(above) or any(_TOTAL.fullmatch(name) or "total" in name.lower() for name in above):
        return False
    if _TOTAL.fullmatch(names[last]):
        return True
    are_periods = len(above) in _WHOLES and all(map(_PERIODS.fullmatch, above))
    return are_periods and _YEAR.fullmatch(names[last]) is not None


def _words(text: str, block: Block | None) -> str:
    return text[block.start : block.end].strip(" *_\n") if block else ""


def _cell(text: str, block: Block | None, head: str, name: str) -> _Cell | None:
    """Read a cell that holds one number; the names at its head may be told again before it."""
    words = _words(text, block)
    for told in (head, name, "%"):
        words = words.replace(told, " ")
    found = _NUMBER.fullmatch(words.strip(" :;,.\n") or " ")
    if found is None:
        return None
    decimals = found["decimals"] or ""
    value = Decimal(found["digits"].replace(",", "") + decimals)
    return _Cell(value, Decimal(1).scaleb(-max(len(decimals) - 1, 0)))


def _is_explained(column: _Column) -> bool:
    values = [part.value for part in column.parts]
    return explained(column.total.value, values, apart=False)


def _wrong(column: _Column, total: Amount, where: str) -> Inconsistency:
    claim = total.checked.claim
    scale = total.interval.point / column.total.value if column.total.value else Decimal(1)
    said = in_style_of(claim, column.made * scale, column.total.step * scale)
    return Inconsistency(
        position=total.position,
        code="FC402",
        message=f"the {where} add up to {said}, not {total.text}",
        expected=f"{column.made * scale:f}",
        expected_unit=total.unit,
        suggestion=None if column.of_shares else said,
    )
