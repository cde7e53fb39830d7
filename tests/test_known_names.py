"""Countries that a package has rows for keep the names that everybody knows them by."""

from __future__ import annotations

from factcheck.model import Entity
from factcheck.reference.known import with_known_names


def named(*own: Entity) -> dict[str, tuple[str, ...]]:
    return {entity.id: entity.aliases for entity in with_known_names(own)}


def test_a_country_keeps_its_demonym_and_its_other_names() -> None:
    names = named(Entity(id="us", kind="country", name="United States"))
    assert {"American", "US", "USA"} <= set(names["us"])


def test_a_capital_is_lent_to_no_country() -> None:
    names = named(Entity(id="ken", kind="country", name="Kenya"))
    assert "Kenyan" in names["ken"]
    assert "Nairobi" not in names["ken"]


def test_what_another_row_bears_stays_its_own() -> None:
    bank = Entity(id="bank", kind="organisation", name="Kenyan")
    names = named(Entity(id="ken", kind="country", name="Kenya"), bank)
    assert "Kenyan" not in names["ken"]


def test_only_countries_are_lent_names() -> None:
    names = named(Entity(id="team", kind="organisation", name="Kenya"))
    assert names == {"team": ()}
