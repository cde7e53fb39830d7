"""Passages that nobody had seen when the rules were written, and what a slip does to them.

`corpora/README.md` says how they were labelled. Their wordings are not learnt one by one: a
figure that has no verdict is no failure here, one that is wrongly called wrong is, and so is a
share of slips found that falls below what it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import msgspec
import pytest
from _pytest.mark import ParameterSet

from batches import batched
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import CheckedClaim, Status
from factcheck.reference import Index

FLAGGED = (Status.CONTRADICTED, Status.INCONSISTENT)
AGREEING = (Status.SUPPORTED, Status.NEAR)
_NUMBER = re.compile(r"\d(?:[\d,]*\d)?(?:\.\d+)?")
_SMALLER = {"trillion": "billion", "billion": "million", "tn": "bn", "bn": "m"}


class Label(msgspec.Struct, frozen=True):
    """A figure of a passage and the verdict that an editor gives it."""

    start: int
    end: int
    status: Status


class Change(msgspec.Struct, frozen=True):
    """Other words for a stretch of a passage: a slip, with the codes that name it, or none."""

    start: int
    end: int
    text: str
    codes: tuple[str, ...] = ()


class Passage(msgspec.Struct, frozen=True):
    """A stretch of news with all its figures labelled, and what may be changed in it."""

    id: str
    text: str
    published: str
    claims: tuple[Label, ...]
    slips: tuple[Change, ...] = ()
    rewordings: tuple[Change, ...] = ()

    def changed(self, change: Change) -> str:
        return self.text[: change.start] + change.text + self.text[change.end :]


def passages(name: str) -> list[Passage]:
    corpus = Path(__file__).parent / "corpora" / "verdicts" / name
    lines = corpus.read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=Passage) for line in lines]


PASSAGES = passages("unseen.jsonl")
WITH_SLIPS = passages("unseen_slips.jsonl")
REPORTS = passages("unseen_reports.jsonl")
_LATEST = ("yzf", "yzg", "yzh", "yzi", "yzj", "yzk", "yzl", "yzm", "yzn", "yzo", "yzp", "yzq")
FIRST = [each for each in REPORTS if not each.id.startswith("y")]
LATER = [each for each in REPORTS if each.id.startswith("y") and not each.id.startswith(_LATEST)]
LATEST = [each for each in REPORTS if each.id.startswith(_LATEST)]
"""The reports that were labelled first, those that came later (ye01 to yze024), and the latest,
more of whose slips are of the words than of the number."""
DENSE = passages("unseen_true.jsonl")
ALL = [*PASSAGES, *WITH_SLIPS, *REPORTS, *DENSE]
AN_EIGHTH = [each for each in ALL if crc32(each.id.encode()) % 8 == 0]
OTHERS = [each for each in ALL if crc32(each.id.encode()) % 8]
A_SIXTEENTH = [each for each in ALL if crc32(each.id.encode()) % 16 == 0]
"""Some of all, whatever is added to the others."""


def overlap(claim: CheckedClaim, label: Label) -> int:
    mention = claim.claim.mention
    return min(mention.end, label.end) - max(mention.start, label.start)


@lru_cache(maxsize=2048)
def check(passage: Passage, text: str, index: Index) -> Sequence[CheckedClaim]:
    document = from_text(text, path=passage.id, published=passage.published)
    return check_document(document, index, Config()).claims


def of(label: Label, claims: Sequence[CheckedClaim]) -> CheckedClaim | None:
    found = max(claims, key=lambda each: overlap(each, label), default=None)
    return found if found is not None and overlap(found, label) > 0 else None


def flagged(passage: Passage, text: str, index: Index) -> list[tuple[str, str, str]]:
    """Give what is called wrong, with where it stands and why."""
    return [
        (passage.id, each.claim.mention.text, each.verdict.message)
        for each in check(passage, text, index)
        if each.verdict.status in FLAGGED
    ]


def in_batches(texts: Sequence[Passage]) -> list[ParameterSet]:
    return batched(pytest.param(each, id=each.id) for each in texts)


@pytest.mark.parametrize("batch", in_batches(AN_EIGHTH))
def test_nothing_true_is_called_wrong(batch: list[tuple[Passage]], own_package: Index) -> None:
    assert [x for (each,) in batch for x in flagged(each, each.text, own_package)] == []


@pytest.mark.slow
@pytest.mark.parametrize("batch", in_batches(OTHERS))
def test_nothing_else_true_is_called_wrong(batch: list[tuple[Passage]], own_package: Index) -> None:
    assert [x for (each,) in batch for x in flagged(each, each.text, own_package)] == []


def agreeing(texts: Sequence[Passage], status: Status, index: Index) -> list[bool]:
    """Tell of each figure with a label whether it is said to agree with a row."""
    found = []
    for passage in texts:
        claims = check(passage, passage.text, index)
        judged = [of(label, claims) for label in passage.claims if label.status is status]
        found += [each is not None and each.verdict.status in AGREEING for each in judged]
    return found


@pytest.mark.parametrize(
    ("texts", "least"),
    [
        ([*PASSAGES, *WITH_SLIPS][::12], 0.84),
        pytest.param(DENSE[::6], 0.62, marks=pytest.mark.slow),
    ],
)
def test_about_half_of_what_has_a_row_is_supported(
    texts: Sequence[Passage], least: float, own_package: Index
) -> None:
    found = agreeing(texts, Status.SUPPORTED, own_package)
    assert sum(found) > least * len(found)


def test_hardly_anything_without_a_row_is_supported(own_package: Index) -> None:
    found = agreeing(A_SIXTEENTH, Status.UNVERIFIABLE, own_package)
    assert sum(found) < 0.01 * len(found)


@pytest.mark.parametrize(
    ("texts", "least", "named_right"),
    [
        (WITH_SLIPS[::24], 0.71, 0.95),
        (FIRST[::36], 0.5, 0.95),
        (LATER[::80], 0.52, 0.94),
        (LATEST[::12], 0.48, 0.94),
    ],
)
def test_slips_made_by_hand_are_found_and_named(
    texts: Sequence[Passage], least: float, named_right: float, own_package: Index
) -> None:
    """A claim for a claim of another country, source, time, measure, basis or direction."""
    found = [
        ({claim.verdict.code for claim in claims if claim.verdict.status in FLAGGED}, slip.codes)
        for passage in texts
        for slip in passage.slips
        if (claims := check(passage, passage.changed(slip), own_package))
    ]
    caught = [(codes, expected) for codes, expected in found if codes]
    named = [codes for codes, expected in caught if codes & set(expected)]
    assert len(caught) > least * len(found)
    assert len(named) > named_right * len(caught)


@pytest.mark.parametrize(
    ("texts", "least"), [([*WITH_SLIPS, *FIRST][::18], 0.97), (LATER[::20], 0.9)]
)
def test_harmless_rewordings_keep_the_verdicts(
    texts: Sequence[Passage], least: float, own_package: Index
) -> None:
    kept = [
        statuses(check(passage, passage.changed(rewording), own_package))
        == statuses(check(passage, passage.text, own_package))
        for passage in texts
        for rewording in passage.rewordings
    ]
    assert sum(kept) > least * len(kept)


@pytest.mark.parametrize("passage", [*WITH_SLIPS, *REPORTS][::16], ids=lambda passage: passage.id)
def test_a_harmless_rewording_is_not_called_wrong(passage: Passage, own_package: Index) -> None:
    for rewording in passage.rewordings:
        assert flagged(passage, passage.changed(rewording), own_package) == []


def statuses(claims: Sequence[CheckedClaim]) -> dict[Status, int]:
    found = [claim.verdict.status for claim in claims]
    return {status: found.count(status) for status in Status if status != Status.UNVERIFIABLE}


def smaller_by_thousands(amount: str) -> str | None:
    word = next((w for w in _SMALLER if re.search(rf"(?:\b|(?<=\d)){w}\b", amount)), None)
    return amount.replace(word, _SMALLER[word], 1) if word else None


def with_digits_swapped(amount: str) -> str | None:
    number = _NUMBER.search(amount)
    digits = number[0] if number else ""
    for at in range(len(digits) - 1):
        one, two = digits[at], digits[at + 1]
        if (one + two).isdigit() and one != two and not (at == 0 and two == "0"):
            assert number is not None
            swapped = digits[:at] + two + one + digits[at + 2 :]
            return amount[: number.start()] + swapped + amount[number.end() :]
    return None


def in_euros(amount: str) -> str | None:
    return f"\u20ac{amount[1:]}" if amount.startswith("$") else None


def larger_by_two_fifths(amount: str) -> str | None:
    number = _NUMBER.search(amount)
    if number is None:
        return None
    plain = number[0].replace(",", "")
    value = (Decimal(plain) * Decimal("1.4")).quantize(Decimal(plain))
    grouped = f"{value:,}" if "," in number[0] else f"{value}"
    return amount[: number.start()] + grouped + amount[number.end() :]


def altered(passage: Passage, alter: Callable[[str], str | None], index: Index) -> Iterator[bool]:
    """Tell of each figure that is supported whether it is flagged once it is altered."""
    claims = check(passage, passage.text, index)
    for label in passage.claims:
        claim = of(label, claims)
        if label.status is not Status.SUPPORTED or claim is None:
            continue
        mention = claim.claim.mention
        wrong = alter(mention.text)
        if claim.verdict.status not in AGREEING or wrong is None or "date" in mention.kind:
            continue
        text = passage.text[: mention.start] + wrong + passage.text[mention.end :]
        found = next(
            (x for x in check(passage, text, index) if x.claim.mention.start == mention.start), None
        )
        yield found is not None and found.verdict.status in FLAGGED


@pytest.mark.parametrize(
    ("alter", "least"),
    [
        (smaller_by_thousands, 103),
        (in_euros, 101),
        (with_digits_swapped, 111),
        (larger_by_two_fifths, 97),
    ],
)
def test_as_many_slips_are_found_as_ever(
    alter: Callable[[str], str | None], least: int, own_package: Index
) -> None:
    found = [flag for passage in PASSAGES[::4] for flag in altered(passage, alter, own_package)]
    assert len(found) > 100
    assert sum(found) >= least, f"{sum(found)} of {len(found)}"
