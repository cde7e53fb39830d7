"""The reference package that factcheck ships is sound, and says what it must."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest

from factcheck import edtf, geography, units
from factcheck.reference import check
from factcheck.reference.vocabulary import spelling
from factcheck.tables import cells

PACKAGE = Path(__file__).parents[1] / "reference_data"
FACT_FILES = ("aiddata", "cpec_announcements", "other_figures")
Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    with (PACKAGE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def facts() -> dict[str, Row]:
    return {row["id"]: row for name in FACT_FILES for row in table(name)}


@cache
def descriptor() -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads((PACKAGE / "datapackage.json").read_bytes()))


def known_entities() -> set[str]:
    return {row["id"] for row in table("entities")} | {c.id for c in geography.countries()}


def value_of(fact_id: str) -> Decimal:
    return Decimal(facts()[fact_id]["value"])


# ---- the package --------------------------------------------------------------------------


def test_references_check_finds_nothing() -> None:
    assert [str(fault) for fault in check(PACKAGE)] == []


@pytest.mark.filterwarnings("ignore")
def test_frictionless_calls_the_package_valid() -> None:
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(PACKAGE / "datapackage.json"))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_the_package_says_who_it_is() -> None:
    package = descriptor()
    assert (package["name"], package["version"]) == ("factcheck-reference", "2026.11")
    assert package["title"]
    assert package["licenses"]
    for resource in package["resources"]:
        for key in ("name", "path", "title", "description", "licenses", "sources", "schema"):
            assert resource[key], (resource["name"], key)
    roles = Counter(resource["factcheck"]["role"] for resource in package["resources"])
    assert roles == {
        "entities": 1, "measures": 1, "facts": 3, "records": 4, "rates": 1, "deflators": 1,
    }  # fmt: skip


def test_figures_of_aiddata_go_under_the_terms_of_aiddata() -> None:
    licences = {r["name"]: [x["name"] for x in r["licenses"]] for r in descriptor()["resources"]}
    assert licences["aiddata"] == ["ODC-By-1.0"]
    elsewhere = [row for name in FACT_FILES[1:] for row in table(name)]
    assert not [row["id"] for row in elsewhere if row["publisher"] == "aiddata"]


def test_every_hash_is_that_of_the_file() -> None:
    for resource in descriptor()["resources"]:
        digest = hashlib.sha256((PACKAGE / resource["path"]).read_bytes()).hexdigest()
        assert resource["hash"] == f"sha256:{digest}", resource["path"]


def test_the_files_are_plain_csv_with_one_line_a_row() -> None:
    for resource in descriptor()["resources"]:
        content = (PACKAGE / resource["path"]).read_bytes()
        assert not content.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in content
        assert content.endswith(b"\n")
        assert content.count(b"\n") == len(table(resource["name"])) + 1
        header = content.decode("utf-8").splitlines()[0].split(",")
        assert header == [field["name"] for field in resource["schema"]["fields"]]


# ---- facts --------------------------------------------------------------------------------


def test_ids_are_unique() -> None:
    assert len(facts()) == sum(len(table(name)) for name in FACT_FILES)
    for name in ("entities", "measures"):
        assert len({row["id"] for row in table(name)}) == len(table(name))


def test_every_reference_leads_somewhere() -> None:
    entities = known_entities()
    measures = {row["id"] for row in table("measures")}
    for fact_id, row in facts().items():
        assert row["measure"] in measures, fact_id
        assert row["subject"], fact_id
        for column in ("subject", "provider", "recipient", "publisher"):
            assert not row[column] or row[column] in entities, (fact_id, column)
    for row in table("entities"):
        assert not row["part_of"] or row["part_of"] in entities, row["id"]


def test_every_measure_has_a_figure() -> None:
    used = {row["measure"] for row in facts().values()}
    for resource in descriptor()["resources"]:
        used |= {family["measure"] for family in resource["factcheck"].get("families", ())}
    assert [row["id"] for row in table("measures") if row["id"] not in used] == []


def test_dates_are_edtf_and_in_order() -> None:
    for fact_id, row in facts().items():
        if row["unit"] == "date":
            assert edtf.is_valid(row["value"]), fact_id
            assert (row["period_start"], row["period_end"]) == (row["value"], row["value"]), fact_id
        assert not row["as_of"] or edtf.is_valid(row["as_of"]), fact_id
        assert bool(row["period_start"]) == bool(row["period_end"]), fact_id
        if span := edtf.interval(row["period_start"], row["period_end"]):
            assert edtf.is_valid(span), fact_id


def test_units_and_amounts_are_those_of_the_measure() -> None:
    kinds = {row["id"]: row["unit_kind"] for row in table("measures")}
    for fact_id, row in facts().items():
        assert units.fits(row["unit"], kinds[row["measure"]]), fact_id
        if row["unit"] == "date":
            continue
        value = Decimal(row["value"])
        assert f"{value:f}" == row["value"], fact_id
        if row["precision"]:
            assert value % Decimal(row["precision"]) == 0, fact_id
        assert bool(row["value_high"]) == (row["modifier"] == "range"), fact_id


def test_every_figure_says_where_it_was_read() -> None:
    for fact_id, row in facts().items():
        assert row["source_url"].startswith(("https://", "http://")), fact_id


def chain(fact_id: str) -> Iterator[Row]:
    at = facts()[fact_id]
    while at["superseded_by"]:
        at = facts()[at["superseded_by"]]
        yield at


def test_a_superseded_figure_names_a_newer_one_of_the_same_thing() -> None:
    replaced = [row for row in facts().values() if row["superseded_by"]]
    for row in replaced:
        for newer in chain(row["id"]):
            assert newer["as_of"] > row["as_of"], row["id"]
            same = ("subject", "provider", "recipient", "sector", "unit", "publisher")
            assert [newer[key] for key in same] == [row[key] for key in same], row["id"]
        assert list(chain(row["id"]))[-1]["id"].startswith("gcdf3-"), row["id"]
    assert {row["id"] for row in replaced} == {
        "gcof1-pakistan-official-finance",
        "gcof1-world-official-finance",
        "gcof1-world-official-finance-csis",
        "gcdf2-world-commitments",
        "gcdf2-world-average-commitments-2013-2017",
        "gcdf2-us-average-commitments-2013-2017",
    }


# ---- words --------------------------------------------------------------------------------


def test_confusion_is_mutual() -> None:
    confusable = {row["id"]: cells(row["confusable_with"]) for row in table("measures")}
    for measure, others in confusable.items():
        assert measure not in others
        for other in others:
            assert measure in confusable[other], (measure, other)


def test_every_measure_has_many_names_and_none_that_it_vetoes() -> None:
    for row in table("measures"):
        phrases = cells(row["phrases"])
        assert len(phrases) >= 10, row["id"]
        evened = [spelling(phrase)[0] for phrase in phrases]
        vetoes = {spelling(veto)[0] for veto in cells(row["not_phrases"])}
        assert len(set(evened)) == len(evened), row["id"]
        assert vetoes.isdisjoint(evened), row["id"]


@pytest.mark.parametrize(
    "measure",
    ["commitments", "loan_commitments", "debt_stock", "announced_total", "announced_component",
     "project_cost", "project_loan", "reported_investment", "rescue_lending", "dues_outstanding",
     "capacity", "opening_date", "operation_date", "signing_date", "launch_date"],
)  # fmt: skip
def test_measures_that_newspapers_write_about_most_have_twenty_names(measure: str) -> None:
    (row,) = [row for row in table("measures") if row["id"] == measure]
    assert len(cells(row["phrases"])) >= 20


def test_an_alias_stands_for_one_entity() -> None:
    owner: dict[tuple[str, tuple[int, ...]], str] = {}
    for row in table("entities"):
        for name in (row["name"], *cells(row["aliases"])):
            assert owner.setdefault(spelling(name), row["id"]) == row["id"], name


def test_no_alias_is_a_single_word_without_a_capital() -> None:
    for row in table("entities"):
        for alias in cells(row["aliases"]):
            assert " " in alias or "-" in alias or alias != alias.lower(), (row["id"], alias)


def test_governments_and_persons_belong_to_somebody() -> None:
    for row in table("entities"):
        if row["kind"] == "person" or row["id"].endswith(("-government", "-ministry")):
            assert row["part_of"], row["id"]


@pytest.mark.parametrize(
    ("alias", "entity"),
    [
        ("the corridor", "cpec"),
        ("Pak-China corridor", "cpec"),
        ("Horn and colleagues", "horn-et-al"),
        ("research lab at William & Mary", "aiddata"),
        ("World Bank's International Debt Statistics", "world-bank"),
        ("AidData's third edition", "gcdf-3"),
        ("third release", "gcdf-3"),
        ("2023 release", "gcdf-3"),
        ("Banking on the Belt and Road", "gcdf-2"),
        ("low-income and middle-income countries", "developing-countries"),
        ("developing world", "developing-countries"),
    ],
)
def test_names_that_newspapers_use(alias: str, entity: str) -> None:
    (row,) = [row for row in table("entities") if row["id"] == entity]
    assert alias in cells(row["aliases"])


@pytest.mark.parametrize("edition", ["gcof-1", "gcdf-2", "gcdf-3", "aiddata-2025"])
def test_editions_of_aiddata_have_a_date(edition: str) -> None:
    (row,) = [row for row in table("entities") if row["id"] == edition]
    assert (row["kind"], row["part_of"]) == ("programme", "aiddata")
    released = [f for f in facts().values() if f["subject"] == edition and f["unit"] == "date"]
    assert [f["measure"] for f in released] == ["publication_date"]


# ---- what must not be lost ----------------------------------------------------------------


def test_committed_lent_and_owed_are_three_measures() -> None:
    figures = {
        facts()[fact_id]["measure"]: value_of(fact_id)
        for fact_id in (
            "gcdf3-pakistan-commitments",
            "gcdf3-pakistan-loan-commitments",
            "gcdf3-pakistan-debt",
        )
    }
    assert figures == {
        "commitments": Decimal(70300000000),
        "loan_commitments": Decimal(68900000000),
        "debt_stock": Decimal(67200000000),
    }


def test_the_debt_stands_with_one_decimal_and_with_two() -> None:
    assert value_of("gcdf3-pakistan-debt-2-decimals") == Decimal(67220000000)
    assert facts()["gcdf3-pakistan-debt-2-decimals"]["measure"] == "debt_stock"
    assert value_of("world-bank-ids-pakistan-debt") == Decimal(46000000000)


def test_the_package_is_of_20_april_2015() -> None:
    fact = facts()["cpec-package-2015-04-20"]
    assert (fact["measure"], fact["subject"]) == ("announced_total", "cpec")
    assert fact["value"] == "46000000000"
    assert fact["period_start"] == fact["period_end"] == "2015-04-20"


def test_45_and_45_6_and_46_billion_were_all_published() -> None:
    totals = {row["value"] for row in facts().values() if row["measure"] == "announced_total"}
    assert {"45000000000", "45600000000", "46000000000"} <= totals


def test_the_memorandum_of_2013_has_no_amount() -> None:
    fact = facts()["cpec-memorandum-2013-07-05"]
    assert (fact["measure"], fact["value"]) == ("signing_date", "2013-07-05")
    of_2013 = [
        row["id"]
        for row in facts().values()
        if row["period_start"].startswith("2013")
        and row["period_end"].startswith("2013")
        and row["subject"] in ("cpec", "cpec-memorandum")
    ]
    assert sorted(of_2013) == ["cpec-launch-the-news", "cpec-memorandum-2013-07-05"]


def test_the_taliban_returned_in_august_2021() -> None:
    fact = facts()["taliban-return-to-power"]
    assert (fact["measure"], fact["value"]) == ("return_to_power_date", "2021-08")


def test_the_editions_of_the_world_total_follow_each_other() -> None:
    assert [row["value"] for row in chain("gcof1-world-official-finance")] == [
        "843000000000",
        "1340000000000",
    ]


@pytest.mark.parametrize(
    ("fact_id", "hedge"),
    [
        ("cpec-pledged-2023-65bn", "over"),
        ("gcdf3-russia-commitments", "nearly"),
        ("cpec-energy-2015-04-20-ap", "approx"),
        ("gcdf3-world-debt-low", "at_least"),
        ("cpec-transport-loans-maturity", "range"),
    ],
)
def test_the_hedge_of_the_source_is_kept(fact_id: str, hedge: str) -> None:
    assert facts()[fact_id]["modifier"] == hedge
