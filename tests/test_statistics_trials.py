"""Packages that their makers tried the program with, and what else a page tells beside a figure.

Every folder of `statistics_trials/` is a package of a user's own with texts in the manner of web
pages, lists, fact boxes and tables, labelled before they were first read. A figure is `supported`
or `open`: of something that the package does not hold, which may not be flagged, whether the
figures beside it are right or wrong. `altered` texts have one figure wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import CheckedClaim, Status
from factcheck.reference import Index, load

TRIALS = Path(__file__).parent / "statistics_trials"
FLAGGED = (Status.CONTRADICTED, Status.INCONSISTENT)
AGREES = (Status.SUPPORTED, Status.NEAR)
NAMES = sorted(each.name for each in TRIALS.iterdir())
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_MORE, _LESS = Decimal("1.37"), Decimal("0.63")


class Figure(msgspec.Struct, frozen=True):
    """A figure of a text, and whether the package holds it."""

    start: int
    end: int
    text: str
    status: str


class Altered(msgspec.Struct, frozen=True):
    """The text with one figure wrong, where it stands, and the codes that will do."""

    text: str
    start: int
    end: int
    codes: tuple[str, ...]


class Text(msgspec.Struct, frozen=True):
    """A text with all its figures labelled."""

    id: str
    text: str
    figures: tuple[Figure, ...]
    published: str | None = None
    altered: tuple[Altered, ...] = ()


class Bar(NamedTuple):
    """How many figures are found and how many wrong ones caught, at least, and known faults."""

    found: int
    caught: int
    flagged: str = ""
    beside_wrong_ones: str = ""


BARS = {
    "air_and_tourism": Bar(110, 69, flagged="12.2 million|51.9 million|6.1 million"),
    "campus": Bar(75, 34),
    "clubs": Bar(96, 58),
    "companies": Bar(117, 70),
    "country_table": Bar(92, 53),
    "elections": Bar(106, 63),
    "energy": Bar(103, 62, beside_wrong_ones="2,555,341"),
    "harvests": Bar(98, 58),
    "health_services": Bar(96, 63, beside_wrong_ones="141,000|31.8"),
    "land_use": Bar(97, 72, beside_wrong_ones="11%|2,480 km"),
    "ports": Bar(77, 38),
    "relief": Bar(103, 59),
    "safety": Bar(76, 39, beside_wrong_ones="224,634 injured"),
    "shows": Bar(112, 75, flagged="2015"),
    "spans": Bar(85, 40),
    "wages_and_debt": Bar(125, 77),
}


@cache
def texts(name: str) -> list[Text]:
    lines = (TRIALS / name / "sentences.jsonl").read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=Text) for line in lines]


@pytest.fixture(scope="module", params=NAMES)
def trial(request: pytest.FixtureRequest) -> tuple[str, Index]:
    return request.param, load([TRIALS / request.param], cache_dir=None)


def check(text: str, published: str | None, index: Index) -> Sequence[CheckedClaim]:
    return check_document(from_text(text, published=published), index, Config()).claims


def at(claims: Sequence[CheckedClaim], start: int, end: int) -> CheckedClaim | None:
    mentions = ((each, each.claim.mention) for each in claims)
    return next((each for each, m in mentions if m.start < end and start < m.end), None)


def test_nothing_true_is_called_wrong_and_as_much_is_found_as_ever(
    trial: tuple[str, Index],
) -> None:
    name, index = trial
    flagged, found = set(), 0
    for each in texts(name):
        claims = check(each.text, each.published, index)
        for figure in each.figures:
            claim = at(claims, figure.start, figure.end)
            if claim is not None and claim.verdict.status in FLAGGED:
                flagged.add(figure.text)
            agrees = claim is not None and claim.verdict.status in AGREES
            found += figure.status == "supported" and agrees
    assert flagged == set(filter(None, BARS[name].flagged.split("|")))
    assert found >= BARS[name].found


def test_nothing_true_is_called_wrong_beside_wrong_figures(trial: tuple[str, Index]) -> None:
    name, index = trial
    flagged = set()
    for each in texts(name):
        if len({figure.status for figure in each.figures}) == 2:
            text, places = with_wrong_figures(each)
            claims = check(text, each.published, index)
            found = [(figure, at(claims, *place)) for figure, place in places]
            flagged |= {f.text for f, each in found if each and each.verdict.status in FLAGGED}
    known = {*BARS[name].flagged.split("|"), *BARS[name].beside_wrong_ones.split("|")}
    assert flagged <= known


def with_wrong_figures(text: Text) -> tuple[str, list[tuple[Figure, tuple[int, int]]]]:
    """Give a text with all wrong that the package holds, and where the other figures stand."""
    made, reached = "", 0
    places = []
    for figure in text.figures:
        made += text.text[reached : figure.start]
        start = len(made)
        made += figure.text if figure.status == "open" else wrong(figure.text)
        if figure.status == "open":
            places.append((figure, (start, len(made))))
        reached = figure.end
    return made + text.text[reached:], places


def wrong(amount: str) -> str:
    number = _NUMBER.search(amount)
    if number is None:
        return amount
    plain = number[0].replace(",", "")
    value = Decimal(plain) * _MORE
    if "%" in amount and value > 95:
        value = Decimal(plain) * _LESS
    told = value.quantize(Decimal(plain))
    grouped = f"{told:,}" if "," in number[0] else f"{told}"
    return amount[: number.start()] + grouped + amount[number.end() :]


def caught(each: Text, index: Index) -> Iterator[bool]:
    for altered in each.altered:
        claim = at(check(altered.text, each.published, index), altered.start, altered.end)
        yield claim is not None and claim.verdict.status in FLAGGED


def test_as_many_wrong_figures_are_found_as_ever(trial: tuple[str, Index]) -> None:
    name, index = trial
    assert sum(x for each in texts(name) for x in caught(each, index)) >= BARS[name].caught
