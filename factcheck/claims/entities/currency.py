"""A bare sign settled by the entities that its sentence names: "Rs" of a Pakistani railway."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck import geography
from factcheck.model import EntityHit, Mention, Reach
from factcheck.reference import Index
from factcheck.rules.currencies import sharing

_BETWEEN_COUNTRIES, _KNOWN_EVERYWHERE = "USD", "GBP"


def settled(mention: Mention, sentence: str, index: Index) -> Mention:
    """Give the mention with the currency of a country to which a named entity belongs.

    An entity belongs to the countries that it is part of, and to those that receive what is
    given for it. The mention stays as it is where its currency is known, or none fits. A bare
    "$" beside a country that has no dollar is the one in which countries pay each other, and a
    "£" beside several countries the British pound.
    """
    if mention.kind != "money" or mention.unit_stated:
        return mention
    if mention.unit == _BETWEEN_COUNTRIES:
        return replace(mention, unit_stated=_names_another(sentence))
    codes = sharing(mention.text)
    places = {
        place: None
        for name in index.names_in(sentence)
        for place in index.countries_of(name.entity)
    }
    if mention.unit == _KNOWN_EVERYWHERE and len(places) > 1:
        return mention
    for country in filter(None, map(geography.country, places)):
        if country.currency in codes:
            return replace(mention, unit=country.currency, unit_stated=True)
    return mention


def carried(mention: Mention, entities: Sequence[EntityHit], index: Index) -> Mention:
    """Give the mention as stated where a thing of a sentence before, still told of, settles it.

    "Rs401 billion" behind a sentence on Pakistan is in its rupees.
    """
    if mention.kind != "money" or mention.unit_stated:
        return mention
    codes = sharing(mention.text)
    for hit in entities:
        if hit.reach is not Reach.BEFORE or hit.slot.state != "stated":
            continue
        for place in index.countries_of(hit.entity):
            country = geography.country(place)
            if country is None:
                continue
            if country.currency in codes:
                return replace(mention, unit=country.currency, unit_stated=True)
            if mention.unit == _BETWEEN_COUNTRIES and country.currency not in sharing("$"):
                return replace(mention, unit_stated=True)
    return mention


def _names_another(sentence: str) -> bool:
    """Whether a sentence names a country whose currency is no dollar."""
    dollars = sharing("$")
    found = (geography.country(name) for _, _, name in geography.find(sentence))
    return any(country and country.currency not in dollars for country in found)
