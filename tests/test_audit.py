"""The audit of a package: true sentences pass, altered ones are caught, and the table says so."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.audit import audit, cases, wilson
from factcheck.audit.alterations import ALTERATIONS
from factcheck.audit.table import as_json, as_text
from factcheck.model import Fact, Measure
from factcheck.reference import Index, load
from factcheck.reference.compiled import Compiled
from factcheck.reference.known import known_beside

if TYPE_CHECKING:
    from conftest import Factcheck

REFERENCE_DATA = Path(__file__).parent.parent / "reference_data"
SAMPLE = 60


@pytest.fixture(scope="session")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return load([REFERENCE_DATA], cache_dir=tmp_path_factory.mktemp("cache"))


def test_our_own_package_keeps_its_bars(ours: Index) -> None:
    found = audit(ours, sample=SAMPLE)
    assert found.true.flagged <= 0.005 * found.true.count
    assert found.true.agrees >= 0.95 * found.true.count
    assert found.altered.flagged >= 0.97 * found.altered.count
    assert found.altered.named >= 0.93 * found.altered.count


def test_a_sentence_knows_where_its_figure_stands(ours: Index) -> None:
    for case in cases(ours, sample=SAMPLE):
        start, end = case.sentence.span
        assert case.sentence.text[start:end] == case.sentence.figure


def test_every_alteration_finds_a_figure_to_alter(ours: Index) -> None:
    assert {case.alteration for case in cases(ours)} == {"", *ALTERATIONS}


def test_an_altered_sentence_differs_from_the_true_one(ours: Index) -> None:
    true = {case.sentence.text for case in cases(ours, sample=SAMPLE) if not case.alteration}
    altered = [case.sentence for case in cases(ours, sample=SAMPLE) if case.alteration]
    assert all(sentence.published or sentence.text not in true for sentence in altered)


def test_a_sample_is_the_same_for_the_same_seed(ours: Index) -> None:
    def facts(seed: int) -> list[str]:
        return [case.fact.id for case in cases(ours, sample=5, seed=seed)]

    assert facts(1) == facts(1)
    assert facts(1) != facts(2)


def test_a_small_world_is_audited_without_a_false_alarm(small_world: Index) -> None:
    found = audit(small_world)
    assert not found.false_alarms
    assert found.altered.flagged >= 0.8 * found.altered.count


def test_figures_below_zero_are_altered_like_others() -> None:
    measure = Measure(
        id="growth", title="Growth", unit_kind="percent", dynamics="flow", phrases=("growth",)
    )
    shrunk = Fact(
        id="a", measure="growth", subject="kenya", unit="percent", value=Decimal("-12.5"),
        precision=Decimal("0.1"), period_start="2020", period_end="2020",
    )  # fmt: skip
    found = audit(Index(Compiled(entities=known_beside(()), measures=(measure,), facts=(shrunk,))))
    assert found.altered.count > 0


def test_the_table_counts_what_the_audit_found(small_world: Index) -> None:
    found = audit(small_world, sample=10)
    shown = "".join(as_text(found))
    assert f"{found.true.flagged} of {found.true.count}" in shown
    assert f"{found.altered.flagged} of {found.altered.count}" in " ".join(shown.split())
    kept = json.loads(as_json(found))
    assert kept["altered"]["flagged"] == found.altered.flagged


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_wilson_interval_holds_the_share(part: int, more: int) -> None:
    whole = part + more
    low, high = wilson(part, whole)
    assert 0 <= low <= high <= 1
    if whole:
        assert low <= part / whole + 1e-9
        assert high >= part / whole - 1e-9


def test_the_command_prints_the_table(factcheck: Factcheck) -> None:
    shown = factcheck("references", "audit", str(REFERENCE_DATA), "--sample", "3")
    assert shown.code == 0
    assert "false alarms" in shown.out
    assert "caught" in shown.out


def test_the_command_gives_json(factcheck: Factcheck) -> None:
    shown = factcheck(
        "references", "audit", str(REFERENCE_DATA), "--sample", "2", "--format", "json"
    )
    assert json.loads(shown.out)["true"]["count"] > 0
