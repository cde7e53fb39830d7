"""Statements with the number of a figure and words that make them wrong, and true ones beside them.

A wrong one may be left open, and not be supported; `corpora/README.md` tells who wrote them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
import pytest
from _pytest.mark import ParameterSet

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import Status
from factcheck.reference import Index


class Statement(msgspec.Struct, frozen=True):
    """A statement with the number of a figure, which is `true` or `wrong`."""

    id: str
    text: str
    figure: str
    published: str
    kind: Literal["true", "wrong"]
    fact: str
    xfail: str = ""


CORPUS = Path(__file__).parent / "corpora" / "verdicts" / "misworded.jsonl"
STATEMENTS = [
    msgspec.json.decode(line, type=Statement)
    for line in CORPUS.read_text(encoding="utf-8").splitlines()
]


def marked(kind: str) -> list[ParameterSet]:
    return [
        pytest.param(
            each,
            id=each.id,
            marks=[pytest.mark.xfail(strict=True, reason=each.xfail)] if each.xfail else [],
        )
        for each in STATEMENTS
        if each.kind == kind
    ]


def status_of(statement: Statement, index: Index) -> Status | None:
    document = from_text(statement.text, path=statement.id, published=statement.published)
    start = statement.text.index(statement.figure)
    end = start + len(statement.figure)
    return next(
        (
            each.verdict.status
            for each in check_document(document, index, Config()).claims
            if each.claim.mention.start < end and start < each.claim.mention.end
        ),
        None,
    )


@pytest.mark.parametrize("statement", marked("wrong"))
def test_a_right_number_in_a_wrong_statement_is_not_supported(
    statement: Statement, own_package: Index
) -> None:
    assert status_of(statement, own_package) not in (Status.SUPPORTED, Status.NEAR)


@pytest.mark.parametrize("statement", marked("true"))
def test_a_right_number_in_a_true_statement_is_not_called_wrong(
    statement: Statement, own_package: Index
) -> None:
    assert status_of(statement, own_package) not in (Status.CONTRADICTED, Status.INCONSISTENT)


def test_four_in_five_of_the_true_ones_are_supported(own_package: Index) -> None:
    true = [each for each in STATEMENTS if each.kind == "true"]
    supported = [each for each in true if status_of(each, own_package) == Status.SUPPORTED]
    assert len(supported) >= 0.8 * len(true)
