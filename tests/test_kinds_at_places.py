"""A project told by what it is, where only the place for which it is named stands near."""

from __future__ import annotations

import pytest

from conftest import Told
from factcheck.model import Entity, Status
from factcheck.reference.short_names import kinds_at_places

TWO = (
    Entity(id="hospital", kind="project", name="Gwadar hospital", aliases=("hospital in Gwadar",)),
    Entity(id="plant", kind="project", name="Hub coal power plant", aliases=("Hub plant",)),
    Entity(id="signing", kind="project", name="Kohala tripartite agreement"),
    Entity(id="port", kind="organisation", name="Gwadar harbour"),
)


def test_a_kind_is_read_from_names_that_begin_or_end_with_a_place() -> None:
    assert kinds_at_places(TWO) == {
        "hospital": {"Gwadar": "hospital"},
        "coal power plant": {"Hub": "plant"},
    }


def test_of_two_of_a_kind_at_a_place_none_is_meant() -> None:
    other = Entity(id="other", kind="project", name="Gwadar's hospital")
    assert kinds_at_places([TWO[0], other]) == {"hospital": {}}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "Gwadar is to get much. Among the projects are breakwaters costing $130 million.",
            "$130 million",
        ),
        ("GWADAR: A desalination plant will be built at a cost of $114 million.", "$114 million"),
        ("Ground was broken at Hub for a coal plant costing $2 billion.", "$2 billion"),
        ("Chashma will get its fifth reactor, which will cost $4.8 billion.", "$4.8 billion"),
    ],
)
def test_a_kind_is_that_of_the_project_at_the_place_told_of(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2023-06-21").verdict.status is Status.SUPPORTED


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In Lagos breakwaters cost $130 million.", "$130 million"),
        ("Gwadar is near. Another desalination plant cost $114 million.", "$114 million"),
        ("Karot and Kohala are far apart. A dam cost $2.5 billion.", "$2.5 billion"),
        ("Gwadar is poor. A desalination plant cost $171 million.", "$171 million"),
    ],
)
def test_a_kind_without_its_place_or_number_is_of_nothing_known(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2023-06-21").verdict.status is Status.UNVERIFIABLE
