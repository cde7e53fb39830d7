"""Labelled passages: the verdict that each figure deserves, against the one that it gets.

`corpora/README.md` says how the passages were labelled. Every labelled figure is one test, and
so is every passage as a whole ("nothing else in it is flagged"); half of them are tried by default.
What the program is known to get wrong stands in `KNOWN_FAILURES`; strict xfail asks to strike it
out once it is right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec
import pytest

from batches import batched
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import CheckedClaim, Status
from factcheck.reference import load

CORPORA = Path(__file__).parent / "corpora" / "verdicts"
REFERENCES = Path(__file__).parent.parent / "reference_data"
FILES = (
    *("true", "open", "altered", "seedlike", "country_year"),
    *("reported", "narrowed", "carried", "passages", "passages_altered"),
    *("fresh", "restated", "restated_altered"),
)
FLAGGED = (Status.CONTRADICTED, Status.INCONSISTENT)

KNOWN_FAILURES = {
    "'commits … a year' and 'valued at', 'flagship of' name no measure": "s08.4",
    "a second institution in the sentence is not the source of its own clause": "t56.2",
    "two plants share a sum, and a third one beside them is no company for it": "f060.2",
    "a date of an event is no claim": "t36.3",
    "a river or another name in an apposition keeps a wrong figure from being flagged": ("a101f.1"),
    "an institution that publishes nothing here is given the figure of another": "o33.1",
    "no word near the figure names its measure": (
        "u19.1 u19r1.1 v11.3 v11r1.3 "
        "v28.3 w01.3 w08r1.1 w15.2 q12.1 q13.4 f092.1 "
        "f096.3 f102.3 f103.1 f103.2 f103.3 f104.2 "
        "ga04.4 ga22.1 ga41.2 gb24.3 gb24.4 gb44.6 gc30.3 gc39.4 "
        "gc44.6 gc57.4 ge43.2 ge19.9 ge50.3 "
    ),
    "the words or names nearest to the figure are those of something else": (
        "u02.4 u12.2 u12r1.2 u31.1 u31.2 u31.3 "
        "u31r1.1 v01.3 v04.3 v06.4 v12.4 v22.4 "
        "v38.2 v39.2 w11.5 w17.3 w29.2 q02.3 "
        "f001.4 f002.3 f015.5 f021.1 f025.2 "
        "f025.4 f038.7 f049.5 f051.3 "
        "f056.1 f059.2 f059.3 f059.4 f068.2 f069.2 "
        "f093.1 ga04.2 ga11.5 "
        "ga25.2 ga29.1 ga42.5 gb05.2 gb06.6 gb11.7 "
        "gb39.2 gc19.5 "
        "gc21.4 gc22.4 gc23.1 gc27.7 gc31.5 gc39.2 gc41.1 gc41.3 "
        "gc47.2 gc57.3 gc58.3 gd26.5 gd27.1 ge03.5 ge03.6 "
        "ge27.5 ge30.7 ge12.5 ge40.5 "
        "ge49.7 ge50.1 ge50.2 ge50.4 gf19.7 gf27.7 gf40.2 "
        "gf40.4 gf42.1 gf50.6"
    ),
    "what stands in another sentence is not taken over": (
        "u03r1.2 u48.5 u49.4 "
        "v29.1 w11.6 f003.1 f005.6 f008.3 f008.4 f043.3 "
        "f058.5 f068.3 f076.1 f081.1 f091.1 f096.2 "
        "f105.3 f107.3 f110.4 "
    ),
    "the figure is taken for another, for a part or for a plan": (
        "u09.2 u09r1.2 u37.1 v04.1 v04.2 v06.3 v13r1.2 v15.2 "
        "v15r1.3 v29r1.1 v31.3 v31.4 w13r1.3 "
        "f029.3 f048.1 f060.1 f074.4 f078.2 f090.2 "
        "ga08.6 ga12.1 ga13.1 ga18.7 ga30.2 ga30.3 ga36.2 "
        "ga36.3 ga38.1 ga38.4 ga42.3 gb03.2 gb05.3 gb06.5 gb29.5 gb33.3 "
        "gc02.3 gc02.4 gc15.4 gc19.4 gc21.5 gc24.4 gc43.7 gc50.2 "
        "gd05.6 gd09.7 gd13.5 gd26.1 gd26.6 gd37.3 gd48.4 ge04.8 "
        "ge10.5 ge10.6 ge36.5 ge13.1 ge13.3 ge20.1 "
        "ge20.3 gf27.6 gf34.1"
    ),
    "a date or a bare number is no claim": (
        "v10.5 v14.2 v22r1.1 "
        "q09.4 f025.1 f029.1 f041.5 f045.3 f046.3 f051.1 ga23.2 ga23.4 "
        "ga23.6 ga24.3 ge12.8 ge48.5 gf03.2 gf06.1 gf07.1 gf07.2"
    ),
    "a figure that has no row is taken for one that has": "ga16.9 gd01.7 ge07.6 ge08.3 gb09.3",
    "a slip is left open: subject, time or giver are not stated beside it, or chance explains it": (
        "u06x1.1 ga08x2.1 ga14x1.1 ga15x1.1 ga19x1.1 "
        "ga29x1.1 ga35x2.2 ga36x1.1 ga40x1.1 ga41x1.1 gb08x2.1 gb09x1.1 "
        "gb18x2.1 gb33x2.1 gb41x1.1 gd26x1.1 gd47x1.1 gd49x1.1 "
        "ge03x1.1 ge04x1.1 ge09x1.1 ge13x1.1 ge15x2.1 ge20x1.1 ge30x2.1 "
        "ge31x2.1 ge35x2.1 ge38x1.1 ge38x2.1 ge46x1.1 "
        "ge50x1.1 ge32x2.1 gf06x2.1 gf06x3.1 gf08x1.1 gf09x2.1 gf10x1.1 "
        "gf14x1.1 gf20x1.1 gf27x1.1 gf40x1.1 gf41x1.1 gf42x1.1 "
        "gf44x1.1 gf47x2.1 gf48x1.1 gf50x2.1"
    ),
    "a slip is called by another name": (
        "gb36x1.1 gd09x2.1 gd17x1.1 gd34x1.1 ge34x1.1 gf32x1.1 gf33x1.1 gf47x1.1 gf50x1.1"
    ),
}
"""What is wrong, and the figures that suffer from it."""


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure of a passage and the verdict that an editor gives it."""

    start: int
    end: int
    text: str
    status: Status
    code: str | None
    fact: str
    also: tuple[Status, ...] = ()

    @property
    def accepted(self) -> tuple[Status, ...]:
        return (self.status, *self.also)


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of news with all its figures labelled."""

    id: str
    text: str
    claims: tuple[Label, ...]
    published: str | None = None


Check = Callable[[Passage], Sequence[CheckedClaim]]


def read(name: str) -> list[Passage]:
    lines = (CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=Passage) for line in lines]


PASSAGES = [passage for name in FILES for passage in read(name)]
A_HALF = [each for each in PASSAGES if crc32(each.id.encode()) % 2]
OTHERS = [each for each in PASSAGES if not crc32(each.id.encode()) % 2]


def known(key: str) -> tuple[pytest.MarkDecorator, ...]:
    reasons = [why for why, keys in KNOWN_FAILURES.items() if key in keys.split()]
    return tuple(pytest.mark.xfail(reason=why, strict=True) for why in reasons)


def each_figure(passages: Sequence[Passage]) -> list[Any]:
    return [
        pytest.param(passage, label, id=key, marks=known(key))
        for passage in passages
        for key, label in ((f"{passage.id}.{n}", x) for n, x in enumerate(passage.claims, 1))
    ]


def each_passage(passages: Sequence[Passage]) -> list[Any]:
    return [pytest.param(x, id=f"{x.id}.rest", marks=known(f"{x.id}.rest")) for x in passages]


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """Checks a passage, each only once."""
    index = load([REFERENCES], cache_dir=tmp_path_factory.mktemp("index"))

    @cache
    def check(passage: Passage) -> Sequence[CheckedClaim]:
        document = from_text(passage.text, path=passage.id, published=passage.published)
        return check_document(document, index, Config()).claims

    return check


def overlap(claim: CheckedClaim, label: Label) -> int:
    mention = claim.claim.mention
    return min(mention.end, label.end) - max(mention.start, label.start)


def found(claims: Sequence[CheckedClaim], label: Label) -> CheckedClaim | None:
    """The claim that covers most of the label; a date only where nothing else is there."""

    def rank(claim: CheckedClaim) -> tuple[bool, int, int, int]:
        mention = claim.claim.mention
        is_date = mention.kind in ("date", "daterange")
        return (is_date, -overlap(claim, label), mention.end - mention.start, mention.start)

    return min((x for x in claims if overlap(x, label) > 0), key=rank, default=None)


def agrees(claim: CheckedClaim | None, label: Label) -> bool:
    """A figure that is no claim at all is as good as an unverifiable one."""
    if claim is None:
        return Status.UNVERIFIABLE in label.accepted
    verdict = claim.verdict
    return verdict.status in label.accepted and label.code in (None, verdict.code)


def shown(claim: CheckedClaim | None) -> str:
    if claim is None:
        return "no claim"
    verdict = claim.verdict
    return f"{verdict.status} {verdict.code or verdict.reason}: {verdict.message}"


def wrong(passage: Passage, label: Label, claims: Sequence[CheckedClaim]) -> str:
    """Say what is wrong with the verdict of a figure, "" where nothing is."""
    got = found(claims, label)
    right = agrees(got, label)
    if label.status is Status.INCONSISTENT:  # either side of a disagreement may carry the flag
        right = right or any(x.verdict.code == label.code for x in claims)
    elif any(x.status is Status.INCONSISTENT for x in passage.claims):
        right = right or (got is not None and got.verdict.status is Status.INCONSISTENT)
    want = f"{label.status} {label.code or ''} ({label.fact})"
    said = f"{passage.id}: {label.text!r} is {want}, not {shown(got)}\n\n{passage.text}"
    return "" if right else said


def flagged(passage: Passage, claims: Sequence[CheckedClaim]) -> list[str]:
    """Say which figures without a label are called wrong."""
    labelled = [found(claims, label) for label in passage.claims]
    return [
        f"{passage.id}: {x.claim.mention.text!r} is {shown(x)}"
        for x in claims
        if x.verdict.status in FLAGGED and x not in labelled
    ]


@pytest.mark.parametrize("figures", batched(each_figure(A_HALF)))
def test_figures_get_the_verdict_that_an_editor_gives_them(
    figures: list[tuple[Passage, Label]], checked: Check
) -> None:
    said = [wrong(passage, label, checked(passage)) for passage, label in figures]
    assert [*filter(None, said)] == []


@pytest.mark.slow
@pytest.mark.parametrize("figures", batched(each_figure(OTHERS)))
def test_the_other_figures_get_that_verdict_too(
    figures: list[tuple[Passage, Label]], checked: Check
) -> None:
    said = [wrong(passage, label, checked(passage)) for passage, label in figures]
    assert [*filter(None, said)] == []


@pytest.mark.parametrize("passages", batched(each_passage(A_HALF)))
def test_nothing_else_in_a_passage_is_flagged(
    passages: list[tuple[Passage]], checked: Check
) -> None:
    assert [x for (passage,) in passages for x in flagged(passage, checked(passage))] == []


@pytest.mark.slow
@pytest.mark.parametrize("passages", batched(each_passage(OTHERS)))
def test_nothing_else_in_the_other_passages_is_flagged(
    passages: list[tuple[Passage]], checked: Check
) -> None:
    assert [x for (passage,) in passages for x in flagged(passage, checked(passage))] == []


def test_labels_point_at_their_text() -> None:
    for passage in PASSAGES:
        for label in passage.claims:
            assert passage.text[label.start : label.end] == label.text
            assert (label.code is not None) == (label.status in FLAGGED)


def test_a_figure_of_another_measure_is_mended_by_the_one_of_its_time(checked: Check) -> None:
    text = (
        "China committed $14.0 billion to Pakistan in 2017. "
        "It committed $102.9 billion to Pakistan."
    )
    *_, claim = checked(Passage(id="mend", text=text, claims=()))
    assert (claim.verdict.code, claim.verdict.suggestion) == ("FC303", "$70.3 billion")


def test_an_amount_of_another_entity_in_the_sentence_is_left_open_with_the_reason(
    checked: Check,
) -> None:
    text = "Ghana's and Kenya's ministers said China committed $4.1 billion to Ghana in 2014."
    *_, claim = checked(Passage(id="named", text=text, claims=()))
    assert claim.verdict.status is Status.UNVERIFIABLE
    assert (claim.verdict.message or "").endswith("something else that the sentence names")


def test_a_bloc_that_nobody_names_is_not_meant(checked: Check) -> None:
    text = "AidData found trouble in 35% of more than 18,000 projects that Chinese loans pay for."
    claims = checked(Passage(id="bloc", text=text, claims=()))
    assert [claim.verdict.code for claim in claims] == [None, None]


def test_every_code_of_a_claim_is_tried_more_than_once() -> None:
    tried = [label.code for passage in PASSAGES for label in passage.claims if label.code]
    assert len(set(tried)) == 17
    assert all(tried.count(code) > 1 for code in tried)


def test_known_failures_name_figures_that_exist() -> None:
    keys = [key for keys in KNOWN_FAILURES.values() for key in keys.split()]
    cases = {case.id for case in (*each_figure(PASSAGES), *each_passage(PASSAGES))}
    assert len(keys) == len(set(keys))
    assert set(keys) <= cases
