"""What a run knows: entities, measures and facts, and how prose calls them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property, lru_cache

from msgspec import msgpack

from factcheck.model import Entity, Fact, Measure, PackageInfo, Problem
from factcheck.reference.compiled import Compiled
from factcheck.reference.figures import Figures
from factcheck.reference.grouping import by_unit, grouped
from factcheck.reference.prices import Prices, Series
from factcheck.reference.records.computing import Computed
from factcheck.reference.records.tallies import A_TABLE
from factcheck.reference.short_names import ShortNames
from factcheck.reference.vocabulary import (
    NameHit,
    Names,
    PhraseHit,
    Phrases,
    name_patterns,
    phrase_patterns,
)
from factcheck.tables import rows
from factcheck.units import is_currency

_REMEMBERED = 4096
"""So many names are kept with those inside of them: articles use the same ones again."""


class Index:
    """The reference data of a run, ready for look-ups."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled

    @property
    def packages(self) -> tuple[PackageInfo, ...]:
        """The packages that it was made of, in their order."""
        return self._compiled.packages

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is off with them, and does not stop a run (a stale hash)."""
        return self._compiled.warnings

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, in the order of the packages and their rows."""
        return self._compiled.facts

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Every entity by its id: the packages' own, then the known countries."""
        return {entity.id: entity for entity in self._compiled.entities}

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """Every measure by its id."""
        return {measure.id: measure for measure in self._compiled.measures}

    def fact(self, fact_id: str) -> Fact:
        """Give the fact with that id, published or computed.

        Raises:
            KeyError: there is none.

        """
        found = self._facts_by_id.get(fact_id) or self.computed.fact(fact_id)
        if found is None:
            raise KeyError(fact_id)
        return found

    @cached_property
    def prices(self) -> Prices:
        """The exchange rates and price indices."""
        return Prices(msgpack.decode(self._compiled.prices, type=Series))

    @cached_property
    def computed(self) -> Computed:
        """The figures that are computed from tables of records."""
        return Computed(self._compiled.tallies)

    def facts_of(self, measure_id: str) -> Sequence[Fact]:
        """Give the facts of a measure, in their order; none for an unknown one."""
        return self._facts_by_measure.get(measure_id, ())

    def facts_about(self, measure_id: str, subject: str) -> Sequence[Fact]:
        """Give the facts of a measure about one entity, in their order."""
        return self._facts_by_subject.get(measure_id, {}).get(subject, ())

    @cached_property
    def subjects_of(self) -> Callable[[str], AbstractSet[str]]:
        """Give the entities for which a measure has figures, published or computed."""
        published, computed = self._facts_by_subject, self.computed
        return cache(lambda id_: published.get(id_, {}).keys() | computed.subjects_of(id_))

    @cached_property
    def wholes_of(self) -> Callable[[str], tuple[str, ...]]:
        """Give the subjects of a measure that need no name: the world, all of a table.

        A state or a bloc is a region too, and nobody who leaves out its name means it.
        """
        return cache(lambda id_: tuple(filter(self._is_a_whole, sorted(self.subjects_of(id_)))))

    def _is_a_whole(self, entity_id: str) -> bool:
        entity = self.entities[entity_id]
        is_named = entity.name.lower() in _names_of_wholes() or entity.id.startswith(A_TABLE)
        return entity.kind == "region" and is_named

    @cached_property
    def programmes_of(self) -> Callable[[str], tuple[str, ...]]:
        """Give the programmes for which a measure has figures."""
        return cache(lambda id_: tuple(filter(self._is_a_programme, self.subjects_of(id_))))

    def _is_a_programme(self, entity_id: str) -> bool:
        return self.entities[entity_id].kind == "programme"

    @cached_property
    def providers_of(self) -> Callable[[str], frozenset[str]]:
        """Give the entities who give, or are owed, in the published figures of a measure."""
        return cache(
            lambda id_: frozenset(fact.provider for fact in self.facts_of(id_) if fact.provider)
        )

    @cached_property
    def sectors_of(self) -> Callable[[str, str], tuple[str, ...]]:
        """Give the sectors of a measure's figures of one entity, or of any for "", in order."""
        published, computed = self._sectors, self.computed
        return cache(
            lambda id_, subject: (
                *published.get((id_, subject), ()),
                *computed.values_of(id_, subject),
            )
        )

    def facts_in(self, unit: str) -> Sequence[Fact]:
        """Give the facts that are counted in a unit, in their order."""
        return self._facts_by_unit.get(unit, ())

    @cached_property
    def currencies(self) -> tuple[str, ...]:
        """The currencies in which figures are told, in order."""
        return tuple(sorted(filter(is_currency, self._facts_by_unit)))

    @cached_property
    def figures_in(self) -> Callable[[str], Figures]:
        """Give the facts that are counted in a unit, by their size."""
        return cache(lambda unit: Figures(self.facts_in(unit)))

    @cached_property
    def figures_of(self) -> Callable[[str], dict[str, Figures]]:
        """Give the facts of a measure by unit and size."""
        return cache(lambda id_: {u: Figures(of) for u, of in by_unit(self.facts_of(id_)).items()})

    def dates_of(self, entity_id: str) -> tuple[str, ...]:
        """Give the EDTF dates of events of which the entity is the subject, in their order."""
        return self._dates.get(entity_id, ())

    @cached_property
    def providers(self) -> frozenset[str]:
        """The entities who give, or are owed, in any published figure."""
        return frozenset(fact.provider for fact in self.facts if fact.provider)

    @cached_property
    def publishers(self) -> frozenset[str]:
        """The entities that published some figure."""
        published = {fact.publisher for fact in self.facts}
        return frozenset(filter(None, published | {t.publisher for t in self._compiled.tallies}))

    @cached_property
    def measures_by(self) -> Callable[[str], tuple[str, ...]]:
        """Give the measures of which an entity publishes figures, in their order."""
        told = [(fact.publisher, fact.measure) for fact in self.facts]
        told += [(tally.publisher, tally.measure) for tally in self._compiled.tallies]
        return cache(lambda who: tuple(dict.fromkeys(each for by, each in told if by == who)))

    @cached_property
    def measures_about(self) -> Callable[[str], tuple[str, ...]]:
        """Give the measures of which there are published figures of an entity."""
        of = self._facts_by_subject
        return cache(lambda subject: tuple(each for each in of if subject in of[each]))

    @cached_property
    def lineage(self) -> Callable[[str], tuple[str, ...]]:
        """Give an entity and what it is part of, step by step."""
        return cache(self._trace)

    def _trace(self, entity_id: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        at: str | None = entity_id
        while at is not None and at not in found:
            found[at] = None
            entity = self.entities.get(at)
            at = entity.part_of if entity else None
        return tuple(found)

    def countries_of(self, entity_id: str) -> tuple[str, ...]:
        """Give the countries that an entity is part of, then those that its facts say receive."""
        found = dict.fromkeys(self.lineage(entity_id))
        found |= dict.fromkeys(self._recipients.get(entity_id, ()))
        return tuple(
            key for key in found if key in self.entities and self.entities[key].kind == "country"
        )

    def names_in(self, text: str, at: int = 0) -> list[NameHit]:
        """Find the names of entities in prose that begins at `at`, none within another."""
        return self._names.find(text, at)

    @cached_property
    def sectors(self) -> frozenset[str]:
        """The parts that figures are of, in lower case: "bilateral", "energy"."""
        return frozenset(fact.sector.lower() for fact in self.facts if fact.sector)

    @cached_property
    def short_names(self) -> ShortNames:
        """What goes without its whole name: projects, what they are, and people."""
        return ShortNames(self._compiled.entities)

    @cached_property
    def names_inside(self) -> Callable[[str], tuple[NameHit, ...]]:
        """Find the names in the first word of a longer name, and those in the rest of it."""
        return lru_cache(_REMEMBERED)(lambda name: tuple(self._parts(name)))

    def _parts(self, name: str) -> Iterator[NameHit]:
        gap = name.find(" ") + 1
        if gap:
            yield from self.names_in(name[:gap])
            yield from self.names_in(name[gap:], gap)

    def phrases_in(self, text: str, at: int = 0) -> list[PhraseHit]:
        """Find the phrases of measures in prose that begins at `at`; they may overlap."""
        return self._phrases.find(text, at)

    @cached_property
    def _facts_by_id(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def _facts_by_measure(self) -> dict[str, list[Fact]]:
        return grouped(self.facts, lambda fact: fact.measure)

    @cached_property
    def _facts_by_subject(self) -> dict[str, dict[str, list[Fact]]]:
        of_measures = self._facts_by_measure.items()
        return {id_: grouped(facts, lambda fact: fact.subject) for id_, facts in of_measures}

    @cached_property
    def _recipients(self) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for fact in self.facts:
            if fact.recipient:
                found.setdefault(fact.subject, {})[fact.recipient] = None
        return found

    @cached_property
    def _sectors(self) -> dict[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], dict[str, None]] = {}
        for fact in self.facts:
            for subject in (fact.subject, ""):
                found.setdefault((fact.measure, subject), {})[fact.sector] = None
        return {key: tuple(sectors) for key, sectors in found.items()}

    @cached_property
    def _facts_by_unit(self) -> dict[str, list[Fact]]:
        return by_unit(self.facts)

    @cached_property
    def _dates(self) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for fact in self.facts_in("date"):
            if fact.date_value:
                found[fact.subject] += (fact.date_value,)
        return dict(found)

    @cached_property
    def _names(self) -> Names:
        known = self._compiled
        return Names(name_patterns(known.entities) if known.names is None else known.names)

    @cached_property
    def _phrases(self) -> Phrases:
        known = self._compiled
        patterns = phrase_patterns(known.measures) if known.phrases is None else known.phrases
        return Phrases(patterns, known.measures)


@cache
def _names_of_wholes() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in rows("wholes"))
