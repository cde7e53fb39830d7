"""Words that make another amount of a figure, and words that change nothing of it.

`corpora/README.md` tells of the sentences. In one that speaks of something else any number is
true, so that none may be called wrong; in the others the number of the row is never wrong, and
another is found as often as ever.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from _pytest.mark import ParameterSet

from batches import batched
from factcheck.claims.scenes.calendar import MONTH
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import Status
from factcheck.reference import Index

FLAGGED = (Status.CONTRADICTED, Status.INCONSISTENT)
FACTORS = ("0.4", "0.8", "1.4", "3")
MORE = Decimal("1.4")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_A_MONTH = re.compile(rf"\s{MONTH}\b")
_LAST_DAY = 28


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with {X} for a figure, of something `other` than its row or of the `same`."""

    id: str
    text: str
    figure: str
    published: str
    kind: Literal["other", "same"]
    xfail: str = ""

    def with_figure(self, figure: str) -> str:
        return self.text.replace("{X}", figure)


def sentences(kind: str) -> list[Sentence]:
    corpus = Path(__file__).parent / "corpora" / "verdicts" / "worded.jsonl"
    lines = corpus.read_text(encoding="utf-8").splitlines()
    return [
        each for each in (msgspec.json.decode(x, type=Sentence) for x in lines) if each.kind == kind
    ]


def times(figure: str, factor: Decimal) -> str | None:
    """Give a figure so many times as large, to as many decimals.

    None for one in words, and for a day that its month may not have.
    """
    found = _NUMBER.search(figure)
    if found is None:
        return None
    said = Decimal(found[0].replace(",", ""))
    other = (said * factor).quantize(said if "." in found[0] else Decimal(1))
    if other == said or (other > _LAST_DAY and _A_MONTH.match(figure, found.end())):
        return None
    written = f"{other:,}" if "," in found[0] else f"{other}"
    return figure[: found.start()] + written + figure[found.end() :]


def flagged(sentence: Sentence, figure: str, index: Index) -> list[str]:
    text = sentence.with_figure(figure)
    document = from_text(text, path=sentence.id, published=sentence.published)
    claims = check_document(document, index, Config()).claims
    wrong = [each.verdict for each in claims if each.verdict.status in FLAGGED]
    return [f"{sentence.id}: {verdict.message}" for verdict in wrong]


def marked(kind: str) -> list[ParameterSet]:
    return [
        pytest.param(
            each,
            id=each.id,
            marks=[pytest.mark.xfail(strict=True, reason=each.xfail)] if each.xfail else [],
        )
        for each in sentences(kind)
    ]


def told_wrong(batch: list[tuple[Sentence]], factors: Sequence[str], index: Index) -> list[str]:
    """Give what is called wrong where figures are so many times as large."""
    tried = (
        (sentence, figure)
        for (sentence,) in batch
        for factor in factors
        if (figure := times(sentence.figure, Decimal(factor)))
    )
    return [wrong for each, figure in tried for wrong in flagged(each, figure, index)]


@pytest.mark.parametrize("batch", batched(marked("other")[::2]))
def test_no_number_of_something_else_is_called_wrong(
    batch: list[tuple[Sentence]], own_package: Index
) -> None:
    """One factor where many are together, all where a sentence is known to fail."""
    factors = FACTORS if len(batch) == 1 else FACTORS[2:3]
    assert told_wrong(batch, factors, own_package) == []


@pytest.mark.slow
@pytest.mark.parametrize("batch", batched(marked("other"), 10))
def test_no_other_number_of_something_else_is_called_wrong(
    batch: list[tuple[Sentence]], own_package: Index
) -> None:
    assert told_wrong(batch, FACTORS, own_package) == []


@pytest.mark.parametrize("batch", batched(marked("same")))
def test_words_that_change_nothing_make_no_true_figure_wrong(
    batch: list[tuple[Sentence]], own_package: Index
) -> None:
    assert [w for (each,) in batch for w in flagged(each, each.figure, own_package)] == []


@pytest.mark.parametrize(
    ("step", "least"),
    [
        (4, 160),
        pytest.param(1, 636, marks=pytest.mark.slow),
        pytest.param(
            1,
            640,
            marks=[
                pytest.mark.slow,
                pytest.mark.xfail(
                    strict=True,
                    reason="cautions that came later keep four open, "
                    'as beside "three presidents of two parties"',
                ),
            ],
        ),
    ],
)
def test_two_fifths_more_are_found_behind_harmless_words_as_often_as_ever(
    step: int, least: int, own_package: Index
) -> None:
    tried = [(each, times(each.figure, MORE)) for each in sentences("same")[::step]]
    found = [bool(flagged(each, more, own_package)) for each, more in tried if more]
    assert len(found) > 1_000 / step
    assert sum(found) >= least, f"{sum(found)} of {len(found)}"
