"""Statistics of a user's own, with the package's own words: each figure and its verdict.

Every folder of `statistics_packages/` is a package of made-up figures with sentences about them,
labelled before they were first read: `supported` agrees with a figure, `open` is of something
that the package does not hold and may not be flagged, `contradicted` has one of the codes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
import pytest

from batches import batched
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import CheckedClaim, Status
from factcheck.reference import load

PACKAGES = Path(__file__).parent / "statistics_packages"
FLAGGED = (Status.CONTRADICTED, Status.INCONSISTENT)
AGREES = (Status.SUPPORTED, Status.NEAR)

KNOWN_FAILURES = {
    "a number behind a name that no country bears is taken for a part of the name": (
        "plants-6.1 plants-6.2 plants-6.3 hospitals-5.1 hospitals-5.2 hospitals-5.3 "
        "industry-12.2 crime-6.1 crime-6.2 crime-6.3 crime-7.2"
    ),
    "a table with several columns is read row by row, not by its header": (
        "labour-9.1 health-13.2 health-13.3 population-5.2 population-5.3 cities-11.1"
    ),
    "no word of the package goes with it": "population-12.2 value_added-33.2 cities-1.2",
    "words stand between those of a phrase": (
        "cities-4.1 cities-4.2 infrastructure-4.1 climate-3.2"
    ),
    "a rate whose measure is a mere number or another dimension": (
        "crops-6.1 industry-5.1 industry-5.2 transport_operators-7.1 transport_operators-7.2"
    ),
    "the words of the measure stand in another clause, behind the amount": (
        "tourism-10.1 poverty-11.1 poverty-11.2 industry-1.1"
    ),
    "a clause with another verb takes no measure from the one before": (
        "housing-11.2 crops-21.2 crops-11.3"
    ),
    "'by 2030' is of the plan, not of the figure": "poverty-23.1",
    "false alarm: the price of a thing, one offer, one storm, a gust": ("social-38.1 housing-23.1"),
    "a word of the package stands too far off, or in other words": (
        "coffee_exports-23.2 courts-3.2 courts-4.2 breweries-10.4 "
        "breweries-23.2 football_clubs-26.2 newspapers-11.2 streaming-2.2 "
        "streaming-19.2 streaming-19.3 streaming-20.2 streaming-24.2 "
        "waiting_lists-13.2 waiting_lists-24.2 wildfires-4.2 "
        "wildfires-13.1 wildfires-18.5 wildfires-21.2"
    ),
    "words that narrow nothing here are taken to narrow it": "courts-14.1 broadband-31.1",
    "it is held against another time, another owner or a part": (
        "coffee_exports-4.2 breweries-13.2 breweries-22.1 "
        "breweries-22.3 football_clubs-7.1 "
        "newspapers-11.1 newspapers-23.3 streaming-26.2 wildfires-15.1"
    ),
    "another slip explains it as well": "waiting_lists-23.1 bridges-33.1",
    "a hope or an ability of the sentence is taken for the figure's": "satellites-20.2",
}
"""What is wrong, and the figures that suffer from it."""


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure of a sentence and what may be said of it."""

    start: int
    end: int
    text: str
    status: Literal["supported", "open", "contradicted"]
    codes: tuple[str, ...] = ()


class Sentence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence, or a line of a table, with its figures labelled."""

    text: str
    claims: tuple[Label, ...]


Check = Callable[[str, str], list[CheckedClaim]]


def read(package: str) -> list[Sentence]:
    lines = (PACKAGES / package / "sentences.jsonl").read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=Sentence) for line in lines]


def known(key: str) -> tuple[pytest.MarkDecorator, ...]:
    reasons = [why for why, keys in KNOWN_FAILURES.items() if key in keys.split()]
    return tuple(pytest.mark.xfail(reason=why, strict=True) for why in reasons)


def each_figure() -> list[Any]:
    return [
        pytest.param(package, sentence.text, label, id=key, marks=known(key))
        for package in sorted(each.name for each in PACKAGES.iterdir())
        for number, sentence in enumerate(read(package), 1)
        for key, label in (
            (f"{package}-{number}.{n}", label) for n, label in enumerate(sentence.claims, 1)
        )
    ]


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """Checks a sentence against a package, each only once."""
    folder = tmp_path_factory.mktemp("index")

    @cache
    def index(package: str) -> Any:
        return load([PACKAGES / package], cache_dir=folder)

    @cache
    def check(package: str, text: str) -> list[CheckedClaim]:
        return list(check_document(from_text(text), index(package), Config()).claims)

    return check


def is_right(label: Label, claims: Sequence[CheckedClaim]) -> bool:
    """Whether the figure of a label has the verdict that it deserves."""
    found = [
        each.verdict
        for each in claims
        if each.claim.mention.start < label.end and label.start < each.claim.mention.end
    ]
    got = found[0] if found else None
    match label.status:
        case "supported":
            return got is not None and got.status in AGREES
        case "open":
            return got is None or got.status not in FLAGGED
        case "contradicted":
            return got is not None and got.status in FLAGGED and got.code in label.codes


@pytest.mark.parametrize("figures", batched(each_figure()))
def test_a_figure_is_told_from_its_neighbours(
    figures: list[tuple[str, str, Label]], checked: Check
) -> None:
    wrong = [
        (text, label)
        for package, text, label in figures
        if not is_right(label, checked(package, text))
    ]
    assert wrong == []


def test_labels_point_at_their_text() -> None:
    for _, text, label in (case.values for case in each_figure()):
        assert text[label.start : label.end] == label.text


def test_known_failures_are_figures_of_the_packages() -> None:
    keys = {param.id for param in each_figure()}
    assert {key for failing in KNOWN_FAILURES.values() for key in failing.split()} <= keys
