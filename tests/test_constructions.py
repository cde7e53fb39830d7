"""True figures, and figures without a row, in the constructions of real articles: none is flagged.

`corpora/README.md` tells of the sentences; those that are still read wrongly say why.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from _pytest.mark import ParameterSet

from batches import batched
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import Status
from factcheck.reference import Index

FLAGGED = (Status.CONTRADICTED, Status.INCONSISTENT)
CORPUS = Path(__file__).parent / "corpora" / "verdicts" / "constructions.jsonl"


class Construction(msgspec.Struct, frozen=True):
    """A sentence or more in which no figure is wrong."""

    id: str
    text: str
    published: str
    xfail: str = ""


def constructions() -> Iterator[ParameterSet]:
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        each = msgspec.json.decode(line, type=Construction)
        marks = [pytest.mark.xfail(reason=each.xfail, strict=True)] if each.xfail else []
        yield pytest.param(each, id=each.id, marks=marks)


def flagged(said: Construction, index: Index) -> list[tuple[str, str]]:
    document = from_text(said.text, path=said.id, published=said.published)
    claims = check_document(document, index, Config()).claims
    assert claims
    return [(said.id, c.claim.mention.text) for c in claims if c.verdict.status in FLAGGED]


@pytest.mark.parametrize("batch", batched(constructions()))
def test_no_figure_of_a_true_construction_is_flagged(
    batch: list[tuple[Construction]], own_package: Index
) -> None:
    assert [each for (said,) in batch for each in flagged(said, own_package)] == []
