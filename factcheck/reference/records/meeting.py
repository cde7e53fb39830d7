"""Which entity the cell of a table means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck import geography
from factcheck.model import Entity, Measure
from factcheck.reference.known import spellings
from factcheck.reference.records.tallying import Vocabulary
from factcheck.reference.vocabulary import Names, name_patterns


def vocabulary(entities: Iterable[Entity], measures: Mapping[str, Measure]) -> Vocabulary:
    """Give what the cells of tables are understood by.

    A cell means the entity with that id, name or alias, or the country with that ISO 3166
    code; a title means the one project that it names.
    """
    all_of_them = tuple(entities)
    called: dict[str, str] = {}
    for entity in all_of_them:
        for name in (entity.id, *spellings(entity)):
            called.setdefault(_even(name), entity.id)
    ids = {entity.id for entity in all_of_them}
    for country in geography.countries():
        known = country.id if country.id in ids else called.get(_even(country.name))
        for code in (country.iso3, country.iso2):
            if known:
                called.setdefault(_even(code), known)
    projects = [entity for entity in all_of_them if entity.kind == "project"]
    names = Names(name_patterns(projects))

    def named_project(title: str) -> str | None:
        found = {hit.entity for hit in names.find(title)}
        return found.pop() if len(found) == 1 else None

    return Vocabulary(lambda cell: called.get(_even(cell)), named_project, measures)


def _even(name: str) -> str:
    return " ".join(name.split()).casefold()
