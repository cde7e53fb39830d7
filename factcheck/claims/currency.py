"""A bare sign settled by the entities that its sentence names: "Rs" of a Pakistani railway."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck import geography
from factcheck.model import Mention
from factcheck.reference import Index
from factcheck.rules.currencies import sharing


def settled(mention: Mention, sentence: str, index: Index) -> Mention:
    """Give the mention with the currency of a country to which a named entity belongs.

    An entity belongs to the countries that it is part of, and to those that receive what is
    given for it. The mention stays as it is where its currency is known, or none fits.
    """
    if mention.kind != "money" or mention.unit is not None:
        return mention
    codes = sharing(mention.text)
    for name in index.names_in(sentence):
        for place in index.countries_of(name.entity):
            country = geography.country(place)
            if country is not None and country.currency in codes:
                return replace(mention, unit=country.currency, unit_stated=True)
    return mention
