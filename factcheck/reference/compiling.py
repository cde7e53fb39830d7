"""Checked packages made into one index: merged, the known countries laid below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Raw, msgpack
from msgspec.structs import replace

from factcheck.errors import FactcheckError, FaultsError
from factcheck.model import Entity, Fact, Measure, PackageInfo, Problem
from factcheck.reference import rows
from factcheck.reference.checks import Examined
from factcheck.reference.compiled import Compiled
from factcheck.reference.known import known_beside, lookalikes, with_known_names
from factcheck.reference.package import Package
from factcheck.reference.prices import Series
from factcheck.reference.records.meeting import vocabulary
from factcheck.reference.records.tallies import A_TABLE, Tally
from factcheck.reference.records.tallying import Vocabulary, tallies
from factcheck.reference.said_otherwise import with_other_names
from factcheck.reference.table import Table
from factcheck.reference.vocabulary import name_patterns, phrase_patterns


def compiled(packages: Sequence[Examined]) -> Compiled:
    """Merge sound packages, in their order.

    Entities and measures that several packages define alike are one, with the words of all.

    Raises:
        FaultsError: two packages use one id for different things.

    """
    merger = _Merger()
    for examined in packages:
        merger.add(examined)
    if merger.faults:
        raise FaultsError(merger.faults)
    own = with_other_names(with_known_names(merger.entities.values()))
    entities = own + known_beside(own)
    measures = tuple(merger.measures.values())
    known = vocabulary(entities, merger.measures)
    tallied = tuple(tally for each in packages for tally in _tallied(each, known))
    tables = _of_tables(tallied, packages, entities)
    return Compiled(
        packages=tuple(info(examined.package) for examined in packages),
        warnings=tuple(problem(fault) for each in packages for fault in each.warnings),
        entities=entities + tables,
        measures=measures,
        facts=tuple(merger.facts.values()),
        tallies=tallied,
        prices=Raw(msgpack.encode(merger.series)),
        names=name_patterns(entities, lookalikes(own)),
        phrases=phrase_patterns(measures),
    )


def _tallied(examined: Examined, known: Vocabulary) -> Iterator[Tally]:
    for resource, table in examined.of_role("records"):
        declared = examined.records[resource.name]
        yield from tallies(examined.package, resource, table, declared, known)


def _of_tables(
    tallied: Sequence[Tally], packages: Sequence[Examined], entities: Sequence[Entity]
) -> tuple[Entity, ...]:
    """Give an entity for each table whose figures are of nobody in particular: itself.

    No word of an article means it.
    """
    titles = {f"{A_TABLE}{r.name}": r.title for each in packages for r in each.package.resources}
    taken = {entity.id for entity in entities}
    missing = dict.fromkeys(tally.subject for tally in tallied if tally.subject not in taken)
    return tuple(Entity(id=name, kind="region", name=titles.get(name) or name) for name in missing)


class _Merger:
    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.measures: dict[str, Measure] = {}
        self.facts: dict[str, Fact] = {}
        self.series = Series({}, {})
        self.faults: list[FactcheckError] = []

    def add(self, examined: Examined) -> None:
        for _, table in examined.of_role("entities"):
            for row, entity in enumerate(rows.entities(table)):
                self._add_entity(entity, table, row)
        for _, table in examined.of_role("measures"):
            for row, measure in enumerate(rows.measures(table)):
                self._add_measure(measure, table, row)
        for resource, table in examined.of_role("facts"):
            for row, fact in enumerate(rows.facts(table, examined.package.name, resource.path)):
                self._add_fact(fact, table, row)
        self._add_prices(examined)

    def _add_prices(self, examined: Examined) -> None:
        for _, table in examined.of_role("rates"):
            for pair, period, rate in rows.rates(table):
                self.series.rates.setdefault(pair, {})[period] = rate
        for _, table in examined.of_role("deflators"):
            for currency, year, index in rows.deflators(table):
                self.series.indices.setdefault(currency, {})[year] = index

    def _add_entity(self, entity: Entity, table: Table, row: int) -> None:
        first = self.entities.setdefault(entity.id, entity)
        if first.kind != entity.kind:
            self._clash(table, row, f"entity {entity.id!r} is of kind {first.kind!r}")
        elif first is not entity:
            aliases = _union(first.aliases, (entity.name, *entity.aliases), without=first.name)
            self.entities[entity.id] = replace(first, aliases=aliases)

    def _add_measure(self, measure: Measure, table: Table, row: int) -> None:
        first = self.measures.setdefault(measure.id, measure)
        if (first.unit_kind, first.dynamics) != (measure.unit_kind, measure.dynamics):
            what = f"{first.unit_kind!r} ({first.dynamics})"
            self._clash(table, row, f"measure {measure.id!r} is in {what}")
        elif first is not measure:
            self.measures[measure.id] = replace(
                first,
                phrases=_union(first.phrases, measure.phrases),
                not_phrases=_union(first.not_phrases, measure.not_phrases),
                confusable_with=_union(first.confusable_with, measure.confusable_with),
            )

    def _add_fact(self, fact: Fact, table: Table, row: int) -> None:
        first = self.facts.setdefault(fact.id, fact)
        if first is not fact:
            where = f"{first.file}:{first.line}"
            self._clash(table, row, f"fact {fact.id!r} stands in {first.package} ({where})")

    def _clash(self, table: Table, row: int, what: str) -> None:
        self.faults.append(
            FactcheckError(
                "id-clash",
                f"{what} in a package that was read before",
                where=table.place(row, "id"),
                hint="give one of the two another id, or leave one of the packages out",
            )
        )


def _union(first: Sequence[str], second: Sequence[str], without: str = "") -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys((*first, *second)) if word != without)


def info(package: Package) -> PackageInfo:
    """Say which package it is."""
    return PackageInfo(
        name=package.name,
        version=package.version,
        sha256=package.sha256,
        title=package.title,
        directory=str(package.directory),
    )


def problem(fault: FactcheckError) -> Problem:
    """Give a fault that stops nothing as the record that a report holds."""
    return Problem(code=fault.code, message=fault.message, where=fault.where, hint=fault.hint)
