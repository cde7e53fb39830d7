"""Where packages are found, what they hold, and what an index knows about some words."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import FactcheckError
from factcheck.model import Entity, Fact, Measure
from factcheck.reference import Index, check, listing, locate, lookup, remarks, update_hashes
from factcheck.reference.compiled import Compiled

# ---- locate --------------------------------------------------------------------------------


def package(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "datapackage.json").write_text("{}")
    return folder


def test_packages_are_looked_for_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(factcheck, "__file__", str(tmp_path / "src" / "factcheck" / "__init__.py"))
    cwd = tmp_path / "here"
    cwd.mkdir()
    with pytest.raises(FactcheckError, match="no reference data"):
        locate([], [], cwd)
    checkout = package(tmp_path / "src" / "reference_data")
    assert locate([], [], cwd) == [checkout]
    wheel = package(tmp_path / "src" / "factcheck" / "reference_data")
    assert locate([], [], cwd) == [wheel]
    here = package(cwd / "reference_data")
    assert locate([], [], cwd) == [here]
    assert locate([], ["a", "/b"], cwd) == [cwd / "a", Path("/b")]
    assert locate(["c/datapackage.json"], ["a"], cwd) == [cwd / "c"]


def test_a_folder_of_tables_without_descriptor_is_meant_as_a_package(tmp_path: Path) -> None:
    (tmp_path / "reference_data").mkdir()
    assert locate([], [], tmp_path) != [tmp_path / "reference_data"]
    (tmp_path / "reference_data" / "facts.csv").write_text("id")
    assert locate([], [], tmp_path) == [tmp_path / "reference_data"]


def test_folders_keep_the_form_in_which_they_were_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package(tmp_path / "reference_data")
    monkeypatch.chdir(tmp_path)
    assert locate(["some/where"], [], Path.cwd()) == [Path("some/where")]
    assert locate([], [], Path.cwd()) == [Path("reference_data")]


# ---- listing -------------------------------------------------------------------------------


def test_a_listing_has_a_row_for_each_resource(tmp_path: Path) -> None:
    facts = (
        "id,measure,subject,value,unit,as_of,publisher\n"
        "a,m,s,1,USD,2023-11-06,ledger\nb,m,s,2,USD,2022,gazette\nc,m,s,3,USD,,\nd,m,s,3,USD,soon,\n"
    )
    (tmp_path / "facts.csv").write_text(facts)
    (tmp_path / "rates.csv").write_text("currency,rate\nKES,100\n")
    (tmp_path / "notes.txt").write_text("some notes")
    licence = [{"name": "CC-BY-4.0"}, {"title": "and another"}]
    resources = [
        {"name": "facts", "path": "facts.csv", "factcheck": {"role": "facts"}, "licenses": licence},
        {"name": "rates", "path": "rates.csv", "factcheck": {"role": "rates"}},
        {"name": "notes", "path": "notes.txt"},
        {"name": "gone", "path": "gone.csv", "factcheck": {"role": "facts"}},
    ]
    descriptor = {"name": "x", "version": "2", "licenses": [{"name": "CC0-1.0"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor | {"resources": resources}))
    facts_row, rates, notes, gone = listing(tmp_path, date(2023, 11, 16))
    assert (facts_row.package, facts_row.version, facts_row.rows) == ("x", "2", 4)
    assert facts_row.publishers == ("gazette", "ledger")
    assert facts_row.licences == ("CC-BY-4.0", "and another")
    assert (facts_row.newest, facts_row.age, facts_row.remark) == ("2023-11-06", 10, "")
    assert (rates.rows, rates.remark, rates.licences) == (1, "", ("CC0-1.0",))
    assert (notes.rows, notes.role, len(notes.sha256)) == (None, "", 64)
    assert (gone.remark, gone.sha256, gone.age) == ("cannot be read", "", None)


def test_figures_of_the_running_year_are_not_from_the_future(tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_text("id,as_of\na,2023\n")
    resource = {"name": "f", "path": "f.csv", "factcheck": {"role": "facts"}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    (row,) = listing(tmp_path, date(2023, 2, 1))
    assert (row.newest, row.age) == ("2023", 0)


# ---- lookup --------------------------------------------------------------------------------

INDEX = Index(
    Compiled(
        entities=(
            Entity(id="blue-harbour", kind="project", name="Blue Harbour", aliases=("Port Blue",)),
            Entity(id="ledger", kind="organisation", name="The Harbour Ledger"),
            Entity(id="kenya", kind="country", name="Kenya", aliases=("Nairobi",)),
        ),
        measures=(
            Measure(id="cost", title="Cost of a project", unit_kind="money", dynamics="stock",
                    phrases=("cost", "price tag")),
            Measure(id="depth", title="Depth", unit_kind="length", dynamics="stock",
                    phrases=("draught",)),
        ),
        facts=(
            Fact(id="a", measure="cost", subject="blue-harbour", unit="USD", value=Decimal(1),
                 period_start="2015", publisher="ledger"),
            Fact(id="b", measure="cost", subject="blue-harbour", unit="USD", value=Decimal(2),
                 period_start="2018", note="with the quay"),
            Fact(id="c", measure="depth", subject="kenya", unit="m", value=Decimal(3)),
        ),
    )
)  # fmt: skip


def found(words: str) -> list[tuple[str, str]]:
    return [(each.kind, each.id) for each in lookup(INDEX, words)]


def test_a_name_in_any_case_finds_what_it_is_of() -> None:
    assert found("blue harbour") == [
        ("entity", "blue-harbour"), ("fact", "a"), ("fact", "b"), ("entity", "ledger"),
    ]  # fmt: skip


def test_measure_party_and_year_add_up() -> None:
    first, second, *_ = lookup(INDEX, "price tag of Port Blue 2018")
    assert (first.kind, first.id, second.id) == ("fact", "b", "a")
    assert first.why == "subject blue-harbour, measure cost, in its row: 2018"


def test_words_of_a_note_find_its_row() -> None:
    assert found("quay") == [("fact", "b")]


def test_a_mistyped_word_finds_what_resembles_it() -> None:
    assert found("Nairobbi")[:1] == [("entity", "kenya")]
    assert lookup(INDEX, "Nairobbi")[0].why == 'called "Nairobi"'


def test_an_amount_without_words_finds_the_figures_near_it() -> None:
    near = next(fact for fact in INDEX.facts if fact.id == "a")
    assert near.value is not None
    hits = lookup(INDEX, f"{near.value:f} {near.unit}")
    assert {each.kind for each in hits} == {"fact"}
    assert hits[0].id == "a"
    assert hits[0].why.endswith("is it")


def test_an_amount_beside_unknown_words_finds_nothing() -> None:
    assert found("zebra 800 USD") == []


def test_unknown_and_small_words_find_nothing() -> None:
    assert found("the") == found("") == found("zebra") == []


def test_no_more_than_the_limit_of_each_kind_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reference.looking._MOST", 1)
    assert len(lookup(INDEX, "blue harbour cost")) == 3


# ---- remarks -------------------------------------------------------------------------------


def test_what_a_keeper_may_look_at_is_told_without_being_a_fault(tmp_path: Path) -> None:
    tables = {
        "entities": "id,kind,name\nquay,project,East Quay\n",
        "measures": (
            "id,title,unit_kind,dynamics,phrases,not_phrases,confusable_with\n"
            "cost,Cost,money,stock,cost|price,,loan\n"
            "loan,Loan,money,stock,loan|price,,cost\n"
        ),
        "facts": (
            "id,measure,subject,value,precision,unit,period_start,period_end,as_of,publisher\n"
            "a,cost,quay,100,1,USD,2015,2015,2016,quay\n"
            "b,cost,quay,120,1,USD,2015,2015,2016,quay\n"
            "c,loan,quay,103,1,USD,2015,2015,2016,quay\n"
            "d,loan,quay,500,1,USD,2010,2013,2016,quay\n"
            "e,loan,quay,700,1,USD,2012,2014,2016,quay\n"
        ),
    }
    licence, source = [{"name": "CC0-1.0"}], [{"title": "made"}]
    resources = []
    for name, content in tables.items():
        (tmp_path / f"{name}.csv").write_text(content)
        said = {"role": name, "max_age": 300}
        resources.append(
            {"name": name, "path": f"{name}.csv", "factcheck": said}
            | {"licenses": licence, "sources": source}
        )
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "x", "resources": resources}))
    update_hashes(tmp_path)
    assert check(tmp_path) == []
    found = {remark.code: str(remark.message) for remark in remarks(tmp_path, date(2017, 12, 31))}
    assert listing(tmp_path, date(2017, 12, 31))[2].max_age == 300
    assert found == {
        "too-old": "the newest figure of 'facts' is 365 days old, and max_age is 300",
        "shared-phrases": '1 phrases name several measures: "price" (cost, loan)',
        "disagreeing-figures": "1 things have figures for one time that disagree: a, b",
        "clashing-periods": (
            "1 pairs of figures of one edition have times that overlap, "
            "neither within the other: d, e"
        ),
        "confusable-figures": (
            "1 pairs of figures lie within 5 % and only the words tell them apart: a and c, 2.9%"
        ),
    }


def test_a_faulty_package_gets_no_remarks(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text("{}")
    assert remarks(tmp_path, date(2017, 12, 31)) == []
