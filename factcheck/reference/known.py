"""The countries that every package knows without a row (contract, section 1)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from factcheck import geography
from factcheck.model import Entity
from factcheck.tables import rows


def known_beside(own: Iterable[Entity]) -> tuple[Entity, ...]:
    """Give the known countries that no entity of a package replaces, less its spellings.

    An entity replaces the country with its id, or whose name it bears; a country replaces any
    with which it shares a spelling. Of others it takes the spelling alone ("Islamabad").
    """
    entities = tuple(own)
    ids = {entity.id for entity in entities}
    taken = {spelling for entity in entities for spelling in spellings(entity)}
    of_countries = {
        spelling for each in entities if each.kind == "country" for spelling in spellings(each)
    }
    left = []
    for known in geography.entities():
        if known.id in ids or known.name in taken or not of_countries.isdisjoint(spellings(known)):
            continue
        left.append(replace(known, aliases=tuple(a for a in known.aliases if a not in taken)))
    return tuple(left)


def with_known_names(own: Iterable[Entity]) -> tuple[Entity, ...]:
    """Give the entities of packages, the countries among them with their known names ("Kenyan").

    A row that only says "Kenya" means to give up none of the words for it. What another entity
    bears stays that entity's, and a capital is a city until a row says otherwise.
    """
    entities = tuple(own)
    taken = {spelling for entity in entities for spelling in spellings(entity)}
    seats = geography.seats_of_government()
    known = {
        spelt: tuple(each for each in spellings(country) if each not in seats)
        for country in geography.entities()
        for spelt in spellings(country)
    }
    return tuple(
        replace(entity, aliases=(*entity.aliases, *(each for each in lent if each not in taken)))
        if entity.kind == "country" and (lent := known.get(entity.name, ()))
        else entity
        for entity in entities
    )


def lookalikes(own: Iterable[Entity]) -> tuple[str, ...]:
    """Give the phrases that hold a country's name and do not mean it, less a package's own."""
    taken = {spelling for entity in own for spelling in spellings(entity)}
    return tuple(row["phrase"] for row in rows("not_countries") if row["phrase"] not in taken)


def spellings(entity: Entity) -> tuple[str, ...]:
    """Give the name and the aliases of an entity."""
    return (entity.name, *entity.aliases)
