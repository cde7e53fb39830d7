"""What a project is may be called by other words, and stand before its place or behind it."""

from __future__ import annotations

from factcheck.model import Entity
from factcheck.reference.said_otherwise import with_other_names


def named(*own: Entity) -> dict[str, tuple[str, ...]]:
    return {entity.id: entity.aliases for entity in with_other_names(own)}


def project(name: str, *aliases: str, entity_id: str = "own") -> Entity:
    return Entity(id=entity_id, kind="project", name=name, aliases=aliases)


def test_a_plant_is_found_by_other_words_before_and_behind_its_place() -> None:
    names = named(project("Hub coal power plant", "CPHGC"))["own"]
    assert names[0] == "CPHGC"
    assert {"coal-fired plant at Hub", "Hub's coal power station", "Hub Coal Power Project"} <= set(
        names
    )
    assert len(set(names)) == len(names)
    assert "Hub coal power plant" not in names


def test_a_road_is_found_by_its_ends_either_way_round() -> None:
    names = named(project("Sukkur-Multan motorway"))["own"]
    assert {"motorway from Multan to Sukkur", "motorway between Sukkur and Multan"} <= set(names)
    assert "motorway at Sukkur-Multan" not in names


def test_what_another_is_called_names_neither_of_them() -> None:
    names = named(project("Hub coal power plant"), project("Hub coal plant", entity_id="other"))
    assert "coal-fired plant at Hub" in names["own"]
    assert "Hub coal plant" not in names["own"]


def test_a_wider_word_names_nothing() -> None:
    assert not any(
        "Hub power" in name or name.startswith("power")
        for name in named(project("Hub coal power plant"))["own"]
    )


def test_a_name_of_another_row_is_taken_by_nobody_else() -> None:
    club = Entity(id="club", kind="organisation", name="Hub coal power station")
    assert "Hub coal power station" not in named(project("Hub coal power plant"), club)["own"]


def test_only_projects_whose_names_tell_what_they_are_have_other_names() -> None:
    team = Entity(id="team", kind="organisation", name="Hub coal power plant")
    names = named(team, project("Karot", entity_id="bare"), project("the coal power plant"))
    assert names == {"team": (), "bare": (), "own": ()}


def test_a_section_is_found_by_the_name_of_its_whole() -> None:
    names = named(project("Thakot-Raikot section of the Karakoram Highway"))["own"]
    assert {
        "Karakoram Highway between Raikot and Thakot",
        "Karakoram Highway from Thakot to Raikot",
        "Raikot-Thakot stretch of the Karakoram Highway",
    } <= set(names)
