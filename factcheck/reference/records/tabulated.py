"""One family of a table: the figures that its cells come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import chain, product
from typing import NamedTuple

import msgspec

from factcheck.model import Computation, Fact
from factcheck.reference.records.aggregates import value_of
from factcheck.reference.records.asking import Asked, Years, written
from factcheck.reference.records.tallies import FIRST_LINES, Cell, Tally

_REMEMBERED = 4096
"""So many figures of a family are kept: articles ask for the same ones again."""


class Span(NamedTuple):
    """The first and the last year that a claim states.

    A last one of None is today ("since 2013"), a first one of None is unknown ("by 2018").
    `fiscal` where it begins and ends within a year: 2021/2022 is one such year.
    """

    first: int | None
    last: int | None
    fiscal: bool = False


class TabulatedFamily:
    """One family: its cells are decoded for the subjects that are asked for.

    `newer` is the same family of the table that replaces this one.
    """

    newer: TabulatedFamily | None = None

    def __init__(self, tally: Tally) -> None:
        self.tally = tally
        self._decoded: dict[str, list[Cell]] = {}
        self._by_year: dict[str, dict[int, list[Cell]]] = {}
        self._values: dict[str, list[tuple[str, ...]]] = {}
        self._told: dict[str, frozenset[int]] = {}

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The entities that it has figures of, that of the table itself if it holds the whole."""
        own = {self.tally.subject} if self.tally.complete is True else set()
        return self.tally.subjects | own

    @cached_property
    def _packed(self) -> dict[str, msgspec.Raw]:
        return msgspec.msgpack.decode(self.tally.cells, type=dict[str, msgspec.Raw])

    def _cells(self, subject: str) -> list[Cell]:
        """Give the cells of a subject, all cells for that of the whole table."""
        known = self._decoded.get(subject)
        if known is None:
            packed = self._packed.get(subject)
            if packed is not None:
                known = msgspec.msgpack.decode(packed, type=list[Cell])
            else:
                all_of_them = self._packed if subject == self.tally.subject else ()
                known = [cell for each in all_of_them for cell in self._cells(each)]
            self._decoded[subject] = known
        return known

    def _cells_of(self, subject: str, years: Years | None) -> Iterable[Cell]:
        """Give the cells of a subject in some years."""
        if years is None:
            return self._cells(subject)
        if subject not in self._by_year:
            by_year: dict[int, list[Cell]] = {}
            for cell in self._cells(subject):
                by_year.setdefault(cell.year, []).append(cell)
            self._by_year[subject] = by_year
        of_year = self._by_year[subject]
        return chain.from_iterable(of_year.get(y, ()) for y in range(years[0], years[1] + 1))

    def values(self, subject: str) -> list[tuple[str, ...]]:
        """Give for each dimension that words fix its values, in order."""
        if subject not in self._values:
            cells = self._cells(subject)
            self._values[subject] = [
                tuple(dict.fromkeys(cell.values[at] for cell in cells if cell.values[at]))
                for at in range(len(self.tally.dimensions))
            ]
        return self._values[subject]

    def has_several_years(self, subject: str) -> bool:
        """Whether it has figures of a subject for more than one year."""
        return len(self._known_years(subject)) > 1

    def about(
        self,
        subject: str,
        spans: Sequence[Span],
        *,
        givers: Sequence[str] = (),
        others: Sequence[str] = (),
        words: AbstractSet[str] = frozenset(),
    ) -> Iterator[Fact]:
        """Yield the figures of a subject that a claim may mean (see `Computed.about`)."""
        if subject not in self.subjects:
            return
        choices = [
            (None, *(value for value in values if value in words))
            for values in (self.values(subject) if words else [])
        ] or [(None,)] * len(self.tally.dimensions)
        for years, giver, values in product(
            self._years(subject, spans), self._givers(givers, others), product(*choices)
        ):
            yield from self.figures(Asked(subject, years, giver, tuple(values)))

    def _givers(self, stated: Sequence[str], others: Sequence[str]) -> Sequence[str | None]:
        """Give the one giver that is named; all of them together only where none is.

        Of two, nobody can tell what each of them gave.
        """
        if not self.tally.by_provider:
            return (None,)
        stated = [giver for giver in stated if giver != self.tally.provider]
        named = dict.fromkeys((*stated, *others))
        known = [giver for giver in named if giver in self.givers]
        if not (known or stated):
            return (None,)
        is_one = len(known) == 1 and set(stated) <= set(known)
        return known if is_one else ()

    @cached_property
    def givers(self) -> frozenset[str]:
        """The entities that give in the table, if a claim may fix them."""
        if not self.tally.by_provider:
            return frozenset()
        cells = (cell for subject in self._packed for cell in self._cells(subject))
        return frozenset(cell.provider for cell in cells) - {""}

    def _years(self, subject: str, spans: Sequence[Span]) -> list[Years | None]:
        """Give the times that a claim may mean; None is the whole time.

        Rows that do not tell theirs are in no time that is stated.
        """
        tally = self.tally
        if tally.years is None or not tally.by_year:
            return [None]
        first, last = tally.years
        has_whole = not self._stands and not (spans and self._undated(subject))
        stated: dict[Years | None, None] = {None: None} if has_whole else {}
        for span in filter(None, map(self.stated, spans)):
            is_whole = not self._stands and span == tally.years and not self._undated(subject)
            fits = span[0] == span[1] or not self._stands
            if first <= span[0] <= span[1] <= last and fits and not is_whole:
                stated[span] = None
        if self._stands and not spans:
            stated |= {(year, year): None for year in self._known_years(subject)}
        return list(stated)

    def _undated(self, subject: str) -> bool:
        return 0 in self._years_told(subject)

    def stated(self, span: Span) -> Years | None:
        """Give the years of the table that a claim states, None where it states none of them."""
        if self.tally.years is None:
            return None
        newest = self.tally.years[1]
        if span.first is None:
            return (span.last, span.last) if span.last and not self._adds_up else None
        if not self.tally.fiscal:
            return None if span.fiscal else (span.first, span.last or newest)
        end = newest if span.last is None else span.last - 1
        return (span.first, end) if span.first <= end else None

    @property
    def _adds_up(self) -> bool:
        """Whether a span of years has a sum that a single year has not."""
        return self.tally.aggregate in ("sum", "count", "distinct") and not self._stands

    @property
    def _stands(self) -> bool:
        """Whether the figures of several years make no sum: a stock, or a percentage."""
        return self.tally.dynamics == "stock" and self.tally.aggregate in ("sum", "mean")

    def _known_years(self, subject: str) -> list[int]:
        return sorted(self._years_told(subject) - {0})

    def _years_told(self, subject: str) -> frozenset[int]:
        """Give the years that the rows of a subject tell, 0 where one tells none."""
        if subject not in self._told:
            self._told[subject] = frozenset(cell.year for cell in self._cells(subject))
        return self._told[subject]

    def all_years(self, subject: str) -> list[Years | None]:
        """Give the times for which a subject has a figure; None is the whole time."""
        single: list[Years | None] = []
        if self.tally.by_year:
            single += [(year, year) for year in self._known_years(subject)]
        return single if self._stands and single else [None, *single]

    def other_years(self, years: Years | None) -> Iterator[Years | None]:
        """Yield the times that a writer may have meant instead; None is the whole time."""
        tally = self.tally
        if tally.years is None or not tally.by_year:
            return
        first, last = tally.years
        start, end = years or tally.years
        if not self._stands and (start, end) != tally.years:
            yield None
        if years is None or start == end:
            yield from ((year, year) for year in range(first, last + 1) if (year, year) != years)
        if start != end and self._adds_up:
            yield from ((other, end) for other in range(first, end) if other != start)
            yield from ((start, other) for other in range(start + 1, last + 1) if other != end)

    def figures(self, asked: Asked) -> Sequence[Fact]:
        """Give the figure that was asked for, one in each unit; none where no row speaks."""
        return self._remembered(asked)

    @cached_property
    def _remembered(self) -> Callable[[Asked], Sequence[Fact]]:
        return lru_cache(_REMEMBERED)(lambda asked: tuple(self._computed(asked)))

    def _computed(self, asked: Asked) -> Iterator[Fact]:
        chosen: dict[tuple[str, str], list[Cell]] = {}
        for cell in self._cells_of(asked.subject, asked.years):
            if asked.includes(cell):
                chosen.setdefault((cell.unit, cell.price_basis), []).append(cell)
        tally = self.tally
        for (unit, basis), cells in chosen.items():
            value = value_of(tally, cells)
            if value is not None:
                units = (unit or tally.unit, basis or tally.price_basis)
                is_all = len(chosen) == 1 and self._is_whole(asked)
                yield self._made(asked, *units, value, cells, is_whole=is_all)

    def _made(
        self,
        asked: Asked,
        unit: str,
        basis: str,
        value: Decimal,
        cells: list[Cell],
        *,
        is_whole: bool,
    ) -> Fact:
        tally, years = self.tally, asked.years or self._whole_time(cells)
        reaches_on = int(tally.fiscal)
        by_recipient = tally.subject_column == "recipient" and asked.subject in tally.subjects
        rows = sum(cell.rows for cell in cells)
        lines = sorted(line for cell in cells for line in cell.lines)
        return Fact(
            id=f"{tally.id}{written(asked, self.tally)}",
            measure=tally.measure,
            subject=asked.subject,
            provider=asked.provider or tally.provider,
            recipient=asked.subject if by_recipient else tally.recipient,
            sector=" / ".join(value for value in asked.values if value),
            value=value,
            unit=unit,
            price_basis=basis,
            period_start=f"{years[0]}" if years else None,
            period_end=f"{years[1] + reaches_on}" if years else None,
            as_of=tally.as_of,
            publisher=tally.publisher,
            superseded_by=self._successor(asked),
            source_url=tally.source_url,
            package=tally.package,
            file=tally.file,
            line=min(lines) if rows == 1 else 0,
            computed=Computation(
                told=tally.told,
                rows=rows,
                lines=tuple(lines[:FIRST_LINES]),
                is_whole=is_whole,
                is_general=asked.subject == tally.subject and not tally.subjects,
                aggregate=tally.aggregate,
            ),
        )

    def _whole_time(self, cells: list[Cell]) -> Years | None:
        """Give the time of figures over all years: none where some rows do not tell theirs."""
        return self.tally.years if all(cell.year for cell in cells) else None

    def _is_whole(self, asked: Asked) -> bool:
        complete = self.tally.complete
        if isinstance(complete, bool):
            return complete
        return asked.fixed(self.tally).keys() >= set(complete)

    def _successor(self, asked: Asked) -> str | None:
        """Give the id of the same figure in the table that replaces this one, if it is there."""
        newer = next(iter(self.newer.figures(asked)), None) if self.newer else None
        return newer.id if newer else None
