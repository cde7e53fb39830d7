"""Which row of the project's own figures an amount is bound to, however its sentence is built.

`corpora/README.md` tells of the sentences; one without a fact has a figure that no row tells.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told

AGREEING = (Status.SUPPORTED, Status.NEAR)
FLAGGED = (Status.CONTRADICTED, Status.INCONSISTENT)
CORPUS = Path(__file__).parent / "corpora" / "verdicts" / "bound.jsonl"


class Bound(msgspec.Struct, frozen=True):
    """A figure of a sentence or more, and the row that it is of."""

    id: str
    text: str
    figure: str
    fact: str
    published: str = "2024-05-06"
    code: str = ""
    """What a wrong figure is called for, or a right one with a wrong name."""


LINES = CORPUS.read_text(encoding="utf-8").splitlines()
SAID = [msgspec.json.decode(line, type=Bound) for line in LINES]
RIGHT = [each for each in SAID if each.fact and not each.code]
WRONG = [each for each in SAID if each.code]
NONE = [each for each in SAID if not each.fact]


@pytest.mark.parametrize("said", RIGHT, ids=lambda said: said.id)
def test_an_amount_is_bound_to_its_row(said: Bound, told: Told) -> None:
    found = told(said.text, said.figure, said.published).verdict
    assert (found.status in AGREEING, said.fact in found.facts) == (True, True), found.message


@pytest.mark.parametrize("said", NONE, ids=lambda said: said.id)
def test_what_no_row_tells_is_left_alone(said: Bound, told: Told) -> None:
    assert told(said.text, said.figure, said.published).verdict.status not in FLAGGED


@pytest.mark.parametrize("said", WRONG, ids=lambda said: said.id)
def test_what_is_not_that_of_its_row_is_called_wrong(said: Bound, told: Told) -> None:
    found = told(said.text, said.figure, said.published).verdict
    assert (found.code, said.fact in found.facts) == (said.code, True), found.message
