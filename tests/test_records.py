"""Tables of records answer claims: by sums, counts, shares and single rows, never by a guess."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import Verdict
from factcheck.reference import Index, check, load, remarks, update_hashes
from factcheck.reference.records.tabulated import Span

DEALS = """\
No,Taker,Giver,Year,Kind,What,Signed,Promised,Adjusted
1,KEN,bank,2013,Road,Bank lends for the Blue Harbour,Yes,1000000000,1000000000
2,Kenya,bank,2014,Road,,Yes,500000000,500000000
3,Kenyan,fund,2014,Rail,Fund lends for the Blue Harbour,Yes,2000000000,700000000
4,kenya,fund,2014,Rail,,No,9000000000,9000000000
5,kenya,fund,2015,Rail,,Yes,,
6,kenya,,,Road,,Yes,40000000,40000000
7,ghana,bank,2014,Road,,Yes,300000000,300000000
8,Atlantis,bank,2014,Road,,Yes,100000000,100000000
9,ghana,bank,2015,Road,,Yes,50000000,50000000
"""
FEW = """\
No,Taker,Giver,Year,Kind,What,Signed,Promised,Adjusted
1,KEN,bank,2012,Road,,Yes,100000000,100000000
2,KEN,bank,2013,Road,,Yes,250000000,250000000
3,KEN,bank,2014,Road,,Yes,,
"""
ENTITIES = """\
id,kind,name,aliases,part_of
bank,organisation,Harbour Bank,,
fund,organisation,Harbour Fund,,
harbour,project,Blue Harbour,,
"""
MEASURES = """\
id,title,unit_kind,dynamics,phrases,not_phrases,confusable_with
promised,Money promised,money,flow,promised|lent,with renewals,counted_twice
counted_twice,Money promised with renewals,money,flow,with renewals,,promised
deals,Number of deals,count,flow,deals,,
rail_share,Share of rail,percent,flow,share of rail,,
"""
FAMILIES: list[dict[str, Any]] = [
    {"id": "sum", "measure": "promised", "aggregate": "sum", "by": ["recipient", "year", "Kind"]},
    {"id": "deals", "measure": "deals", "aggregate": "count",
     "by": ["recipient", "provider", "year"]},
    {"id": "rail", "measure": "rail_share", "aggregate": "share", "value": "No",
     "where": {"Kind": "Rail"}, "by": ["recipient", "year"]},
    {"id": "twice", "measure": "counted_twice", "aggregate": "sum", "value": "Promised",
     "by": ["recipient", "year"]},
]  # fmt: skip
COLUMNS = {
    "id": "No", "title": "What", "recipient": "Taker", "provider": "Giver", "year": "Year",
    "amount": "Adjusted", "include": "Signed",
}  # fmt: skip
TERMS: dict[str, Any] = {
    "role": "records", "columns": COLUMNS, "families": FAMILIES, "unit": "USD",
    "publisher": "bank", "as_of": "2022-01-01",
}  # fmt: skip
Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write a package with a table of deals; keywords replace what its descriptor says."""

    def made(deals: str = DEALS, measures: str = MEASURES, **terms: Any) -> Path:
        contents = {"entities": ENTITIES, "measures": measures, "deals": deals}
        resources = []
        for name, content in contents.items():
            (tmp_path / f"{name}.csv").write_text(content)
            said: dict[str, Any] = {"role": name} if name != "deals" else TERMS | terms
            licence, source = [{"name": "CC0-1.0"}], [{"title": "made for this test"}]
            resources.append(
                {"name": name, "path": f"{name}.csv", "factcheck": said}
                | {"licenses": licence, "sources": source}
            )
        descriptor = {"name": "deals", "version": "1", "resources": resources}
        (tmp_path / "datapackage.json").write_text(json.dumps(descriptor, indent=1))
        update_hashes(tmp_path)
        return tmp_path

    return made


def indexed(directory: Path) -> Index:
    return load([directory], cache_dir=None)


def value(index: Index, query: str) -> Decimal | None:
    return index.fact(f"deals/{query}").value


def judged(text: str, index: Index, number: int = 0) -> Verdict:
    return check_document(from_text(text), index, Config()).claims[number].verdict


# ---- what a family adds up ----------------------------------------------------------------


def test_a_cell_meets_a_country_by_code_name_demonym_or_id(make: Make) -> None:
    assert value(indexed(make()), "sum?recipient=kenya") == Decimal(2_240_000_000)


def test_rows_that_are_not_to_be_included_are_left_out(make: Make) -> None:
    index = indexed(make())
    assert value(index, "sum?recipient=kenya&year=2014") == Decimal(1_200_000_000)
    everything = indexed(make(columns={k: v for k, v in COLUMNS.items() if k != "include"}))
    assert value(everything, "sum?recipient=kenya&year=2014") == Decimal(10_200_000_000)


def test_a_family_adds_up_the_column_that_it_names(make: Make) -> None:
    index = indexed(make())
    assert value(index, "twice?recipient=kenya&year=2014") == Decimal(2_500_000_000)


def test_an_empty_amount_is_unknown_and_not_zero(make: Make) -> None:
    index = indexed(make())
    with pytest.raises(KeyError):
        index.fact("deals/sum?recipient=kenya&year=2015")
    assert value(index, "deals?recipient=kenya&year=2015") == 1


def test_a_row_without_a_year_counts_in_the_whole_time_only(make: Make) -> None:
    index = indexed(make())
    whole = value(index, "sum?recipient=kenya")
    years = value(index, "sum?recipient=kenya&year=2013/2015")
    assert whole is not None
    assert years == whole - 40_000_000


def test_a_share_is_of_the_rows_of_its_denominator(make: Make) -> None:
    index = indexed(make())
    assert value(index, "rail?recipient=kenya") == Decimal(40)
    of = [FAMILIES[2] | {"of": {"Year": {"gte": 2014}}}]
    assert value(indexed(make(families=of)), "rail?recipient=kenya") == pytest.approx(
        Decimal("66.6667"), abs=Decimal("0.0001")
    )


@pytest.mark.parametrize(
    ("aggregate", "expected"),
    [("mean", "560000000"), ("min", "40000000"), ("max", "1000000000"), ("sum", "2240000000")],
)
def test_an_aggregate_is_what_its_name_says(make: Make, aggregate: str, expected: str) -> None:
    family = FAMILIES[0] | {"aggregate": aggregate}
    assert value(indexed(make(families=[family])), "sum?recipient=kenya") == Decimal(expected)


def test_distinct_counts_what_differs_over_all_years(make: Make) -> None:
    family = FAMILIES[1] | {"aggregate": "distinct", "value": "Kind"}
    assert value(indexed(make(families=[family])), "deals?recipient=kenya&year=2013/2014") == 2


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({"Kind": "rail"}, 2),
        ({"Kind": ["Road", "Rail"]}, 5),
        ({"Kind": {"ne": "Rail"}}, 3),
        ({"Year": {"gte": 2014, "lt": 2015}}, 2),
        ({"Year": {"gt": 2013, "lte": 2015}}, 3),
        ({"Year": {"empty": True}}, 1),
        ({"Adjusted": {"empty": False}}, 4),
        ({"year": 2013}, 1),
        ({"Signed": True}, 5),
        ({"What": {"gte": "A"}}, 2),
    ],
)
def test_conditions_choose_rows(make: Make, where: dict[str, Any], expected: int) -> None:
    family = FAMILIES[1] | {"where": where}
    assert value(indexed(make(families=[family])), "deals?recipient=kenya") == expected


def test_amounts_are_scaled_to_base_units(make: Make) -> None:
    index = indexed(make(scale="1000"))
    assert value(index, "sum?recipient=ghana") == Decimal(350_000_000_000)


def test_a_column_of_units_keeps_them_apart(make: Make) -> None:
    lines = DEALS.splitlines()
    units = ["Unit", *["EUR" if line[0] == "2" else "USD" for line in lines[1:]]]
    deals = "\n".join(f"{line},{unit}" for line, unit in zip(lines, units, strict=True)) + "\n"
    index = indexed(make(deals=deals, columns=COLUMNS | {"unit": "Unit"}))
    facts = index.computed.about("promised", "kenya", [Span(2014, 2014)])
    found = {fact.unit: fact.value for fact in facts if fact.period_start == "2014"}
    assert found == {"EUR": Decimal(500_000_000), "USD": Decimal(700_000_000)}


def test_rows_of_one_project_are_taken_together_by_its_name_in_the_title(make: Make) -> None:
    family = {"id": "loans", "measure": "promised", "aggregate": "sum", "by": ["title"]}
    index = indexed(make(families=[family]))
    verdict = judged("Some $1.7 billion was lent for the Blue Harbour.", index)
    assert (verdict.status, verdict.facts) == ("supported", ("deals/loans?recipient=harbour",))


@given(st.lists(st.tuples(st.integers(2000, 2009), st.integers(1, 10**12)), min_size=1))
def test_the_years_add_up_to_the_whole(rows: list[tuple[int, int]]) -> None:
    import tempfile  # noqa: PLC0415 - hypothesis and tmp_path do not go together

    out = io.StringIO()
    csv.writer(out).writerows(
        [DEALS.splitlines()[0].split(",")]
        + [
            [n, "kenya", "", year, "", "", "Yes", amount, amount]
            for n, (year, amount) in enumerate(rows)
        ]
    )
    with tempfile.TemporaryDirectory() as folder:
        index = indexed(make.__wrapped__(Path(folder))(deals=out.getvalue()))  # type: ignore[attr-defined]
    years = {year for year, _ in rows}
    each = [value(index, f"sum?recipient=kenya&year={year}") for year in years]
    assert sum(filter(None, each)) == value(index, "sum?recipient=kenya")


# ---- what a claim is told -----------------------------------------------------------------


def test_a_claim_of_a_year_is_answered_by_its_sum(make: Make) -> None:
    verdict = judged("Kenya was promised $1.2 billion in 2014.", indexed(make()))
    assert (verdict.status, verdict.facts) == (
        "supported",
        ("deals/sum?recipient=kenya&year=2014",),
    )
    assert verdict.derivation[-1] == (
        "deals/sum?recipient=kenya&year=2014 = 1200000000: "
        "sum of Adjusted, 2 rows of deals.csv (line 3, 4)"
    )


def test_a_yearly_mean_is_answered_by_the_sum_and_its_years(make: Make) -> None:
    index = indexed(make())
    text = "Kenya was promised ${} million a year between 2013 and 2014."
    right = judged(text.format("1,100"), index)
    assert (right.status, right.notes[0]) == (
        "supported",
        "deals/sum?recipient=kenya&year=2013/2014 over 2 years",
    )
    assert judged(text.format("2,200"), index).code == "FC106"
    assert judged(text.format("1,700"), index).status == "unverifiable"


def test_a_claim_of_a_span_is_answered_by_its_sum(make: Make) -> None:
    verdict = judged("Kenya was promised $2.2 billion between 2013 and 2014.", indexed(make()))
    assert verdict.facts[0] == "deals/sum?recipient=kenya&year=2013/2014"
    assert verdict.status == "supported"


def test_a_word_of_the_claim_narrows_the_sum(make: Make) -> None:
    index = indexed(make())
    verdict = judged("For rail Kenya was promised $700 million in 2014.", index)
    assert (verdict.status, verdict.facts[0]) == (
        "supported",
        "deals/sum?recipient=kenya&year=2014&Kind=Rail",
    )


def test_the_giver_of_the_claim_narrows_the_sum(make: Make) -> None:
    index = indexed(make(families=[FAMILIES[0] | {"by": ["recipient", "provider"]}]))
    verdict = judged("Harbour Bank lent $1.5 billion to Kenya.", index)
    assert (verdict.status, verdict.facts[0]) == (
        "supported",
        "deals/sum?recipient=kenya&provider=bank",
    )


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Kenya was promised $1.2 million in 2014.", "FC102", "1200000000"),
        ("Kenya was promised $1.9 billion in 2014.", "FC101", "1200000000"),
        ("Kenya was promised $1.2 billion in 2013, says Harbour Bank.", "FC201", "2014"),
        ("Ghana was promised $1.23 billion in 2014.", "FC101", "300000000"),
        ("Kenya was promised $300 million in 2014.", "FC301", "1200000000"),
        ("Kenya was promised $1.2 billion in 2014 with renewals.", "FC303", "2500000000"),
    ],
)
def test_an_altered_claim_is_named(make: Make, text: str, code: str, expected: str) -> None:
    verdict = judged(text, indexed(make()))
    assert (verdict.status, verdict.code, verdict.expected) == ("contradicted", code, expected)


def test_a_day_or_a_month_is_not_held_against_the_sum_of_its_year(make: Make) -> None:
    verdict = judged("In May 2014 Kenya was promised $900 million.", indexed(make()))
    assert verdict.status == "unverifiable"


def test_a_table_that_holds_only_a_part_contradicts_nothing(make: Make) -> None:
    index = indexed(make(families=[FAMILIES[0] | {"complete": False}]))
    assert judged("Kenya was promised $1.9 billion in 2014.", index).status == "unverifiable"
    assert judged("Kenya was promised $1.2 million in 2014.", index).status == "unverifiable"
    assert judged("Kenya was promised $1.2 billion in 2014.", index).status == "supported"
    assert judged("Kenya was promised over $900 million in 2014.", index).status == "supported"


@pytest.mark.parametrize("sum_", ["$350 million", "€350 million"])
def test_the_sum_of_a_part_names_no_other_slip_either(make: Make, sum_: str) -> None:
    index = indexed(make(deals=FEW, families=[FAMILIES[0] | {"complete": False}]))
    text = f"The bank lent Kenya {sum_} between 2003 and 2011."
    assert judged(text, index).status == "unverifiable"


def test_a_row_without_an_amount_is_of_a_time_that_the_table_has(make: Make) -> None:
    index = indexed(make(deals=FEW, families=[FAMILIES[0] | {"complete": True}]))
    text = "The bank lent Kenya $350 million between 2012 and {}, according to Harbour Bank."
    assert judged(text.format(2014), index).code is None
    assert judged(text.format(2017), index).code == "FC201"


def test_a_table_may_be_complete_for_each_of_its_subjects_only(make: Make) -> None:
    index = indexed(make(families=[FAMILIES[1] | {"complete": ["recipient"]}]))
    assert judged("In 2014 Kenya made 9 deals.", index).status == "contradicted"
    assert judged("In 2014 they made 44 deals.", index).status == "unverifiable"


def test_the_whole_table_answers_where_nobody_is_named(make: Make) -> None:
    index = indexed(make())
    assert judged("In 2014 they made 4 deals.", index).status == "supported"
    assert judged("In 2014 they made 44 deals.", index).status == "unverifiable"


def test_a_table_of_nobody_in_particular_also_contradicts(make: Make) -> None:
    index = indexed(make(families=[FAMILIES[1] | {"by": ["year"]}]))
    assert judged("In 2014 they made 4 deals.", index).status == "supported"
    assert judged("In 2014 they made 44 deals.", index).code == "FC104"


def test_a_giver_that_is_another_is_not_held_against_the_sum_of_all(make: Make) -> None:
    index = indexed(make(families=[FAMILIES[0] | {"by": ["recipient", "provider", "year"]}]))
    assert judged("In 2014 Harbour Bank lent Kenya $500 million.", index).status == "supported"
    both = "In 2014 Harbour Bank and Harbour Fund lent Kenya $900 million."
    assert judged(both, index).status == "unverifiable"
    assert judged("In 2014 Japan lent Kenya $900 million.", index).status == "unverifiable"


def test_rows_without_a_year_are_in_no_year(make: Make) -> None:
    deals = "\n".join(
        line for line in DEALS.splitlines() if ",2013," not in line and ",2015," not in line
    )
    index = indexed(make(deals=deals + "\n"))
    assert judged("Kenya was promised $1.2 billion in 2014.", index).status == "supported"
    assert judged("Kenya was promised $12 million in March 2014.", index).status == "unverifiable"


def test_figures_in_several_units_are_none_of_them_the_whole(make: Make) -> None:
    lines = DEALS.splitlines()
    units = ["Unit", *["EUR" if line[0] == "2" else "USD" for line in lines[1:]]]
    deals = "\n".join(f"{line},{unit}" for line, unit in zip(lines, units, strict=True)) + "\n"
    index = indexed(make(deals=deals, columns=COLUMNS | {"unit": "Unit"}))
    assert judged("Kenya was promised $1.4 billion in 2014.", index).status == "unverifiable"


def test_tables_that_replace_each_other_replace_nothing(make: Make) -> None:
    directory = make(superseded_by="newer")
    descriptor = json.loads((directory / "datapackage.json").read_text())
    newer = descriptor["resources"][2] | {"name": "newer"}
    newer["factcheck"] = TERMS | {"superseded_by": "deals"}
    descriptor["resources"].append(newer)
    (directory / "datapackage.json").write_text(json.dumps(descriptor))
    index = indexed(directory)
    assert index.fact("deals/sum?recipient=kenya").superseded_by is None


def test_a_table_may_be_called_like_a_country(make: Make) -> None:
    directory = make()
    descriptor = json.loads((directory / "datapackage.json").read_text())
    descriptor["resources"][2]["name"] = "kenya"
    (directory / "datapackage.json").write_text(json.dumps(descriptor))
    index = indexed(directory)
    assert judged("Kenya was promised $1.55 billion in 2014.", index).status == "contradicted"
    assert judged("Kenya was promised $1.2 billion in 2014.", index).status == "supported"


def test_figures_below_zero_are_not_held_against_those_above(make: Make) -> None:
    deals = DEALS.replace("300000000,300000000", "300000000,-300000000")
    index = indexed(make(deals=deals))
    assert judged("Ghana was promised $30 million in 2014.", index).status == "unverifiable"


def test_the_figures_of_a_stock_are_not_added_over_years(make: Make) -> None:
    measures = MEASURES.replace("money,flow,promised", "money,stock,promised")
    index = indexed(make(measures=measures))
    facts = index.computed.about("promised", "kenya", [Span(2013, 2014)])
    assert [fact.period_start for fact in facts] == []
    assert judged("In 2013 Kenya was promised $1 billion.", index).status == "supported"


def test_fiscal_years_go_by_their_labels(make: Make) -> None:
    deals = DEALS
    for year in (2013, 2014, 2015):
        deals = deals.replace(f",{year},", f",{year}-{year - 1999},")
    index = indexed(make(deals=deals))
    verdict = judged("Kenya was promised $1.2 billion in 2014-15.", index)
    assert (verdict.status, verdict.facts[0]) == (
        "supported",
        "deals/sum?recipient=kenya&year=2014",
    )
    assert index.fact(verdict.facts[0]).period_end == "2015"
    said = "Kenya was promised $1.2 billion in 2013-14, Harbour Bank said."
    assert judged(said, index).code == "FC201"


def test_by_a_year_means_the_share_of_that_year(make: Make) -> None:
    index = indexed(make())
    assert judged("By 2014, Kenya's share of rail was 50 percent.", index).status == "supported"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In 2014 Kenya won 2 big deals.", 0),
        ("In 2014, 2 pacts were signed by Kenya.", 0),
        ("In 2014 Ghana was promised $300 million, against $1.2 billion in Kenya.", 1),
        ("In 2014 Ghana was promised $300 million, behind Kenya with $1.2 billion.", 1),
    ],
)
def test_words_around_a_number_name_its_measure_and_subject(
    make: Make, text: str, number: int
) -> None:
    measures = MEASURES.replace("flow,deals,,", "flow,won deals|won big deals|signed,,")
    verdict = judged(text, indexed(make(measures=measures)), number)
    assert verdict.status == "supported"
    assert "recipient=kenya" in verdict.facts[0]


def test_a_time_for_which_the_table_has_nothing_is_still_named(make: Make) -> None:
    verdict = judged("Ghana was promised $300 million in 2013, says Harbour Bank.", indexed(make()))
    assert (verdict.code, verdict.expected) == ("FC201", "2014")


def test_the_sign_of_a_local_dollar_may_be_that_of_the_us_dollar(make: Make) -> None:
    index = indexed(make(deals=DEALS.replace("ghana", "jamaica")))
    assert judged("Jamaica was promised $300 million in 2014.", index).status == "supported"
    assert judged("Jamaica was promised $900 million in 2014.", index).status == "unverifiable"
    assert judged("Jamaica was promised US$900 million in 2014.", index).code == "FC101"


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 Kenya and Ghana were promised $1.2 billion and $300 million respectively.",
        "In 2014 the bank promised $1.2 billion and $300 million to Kenya and Ghana, respectively.",
    ],
)
def test_lists_that_run_side_by_side_are_read_in_step(make: Make, text: str) -> None:
    index = indexed(make())
    assert judged(text, index, 0).facts[0] == "deals/sum?recipient=kenya&year=2014"
    assert judged(text, index, 1).facts[0] == "deals/sum?recipient=ghana&year=2014"
    exchanged = text.replace("$1.2 billion and $300 million", "$300 million and $1.2 billion")
    assert [judged(exchanged, index, at).code for at in (0, 1)] == ["FC301", "FC301"]


def test_dates_that_run_beside_amounts_are_read_in_step(make: Make) -> None:
    text = "Ghana was promised $300 million and $50 million in 2014 and 2015 respectively."
    index = indexed(make())
    assert judged(text, index, 1).facts[0] == "deals/sum?recipient=ghana&year=2015"


def test_a_country_that_won_is_not_one_that_is_paid_in_won(make: Make) -> None:
    measures = MEASURES.replace("count,flow,deals,,", "count,flow,won deals,,")
    verdict = judged("Ghana won 1 deal in 2015.", indexed(make(measures=measures)))
    assert verdict.facts[0] == "deals/deals?recipient=ghana&year=2015"


def test_a_sign_that_nothing_settles_may_be_the_currency_of_the_table(make: Make) -> None:
    index = indexed(make(unit="INR"))
    assert judged("Kenya was promised Rs 1.2 billion in 2014.", index).status == "supported"
    assert judged("Kenya was promised Rs 1.9 billion in 2014.", index).status == "unverifiable"


def test_plain_figures_may_be_told_with_their_unit(make: Make) -> None:
    measures = MEASURES.replace(
        "deals,Number of deals,count,flow,deals",
        "deals,Litres per person,number,stock,litres of oil",
    )
    family = FAMILIES[1] | {"aggregate": "max", "value": "Year", "by": ["recipient", "year"]}
    index = indexed(make(measures=measures, families=[family]))
    text = "In 2015 Ghana had {} litres of oil per person, says Harbour Bank."
    assert judged(text.format("2,015"), index).status == "supported"
    assert judged(text.format("2,051"), index).code == "FC104"
    assert judged(f"Of late {text[8:].format('2,051')}", index).status == "unverifiable"


def test_a_newer_table_replaces_an_older_one(make: Make) -> None:
    directory = make(as_of="2020-01-01", superseded_by="newer")
    descriptor = json.loads((directory / "datapackage.json").read_text())
    older: dict[str, Any] = descriptor["resources"][2]
    newer = older | {"name": "newer", "path": "newer.csv"}
    newer["factcheck"] = TERMS | {"as_of": "2021-01-01"}
    descriptor["resources"].append(newer)
    (directory / "newer.csv").write_text(DEALS.replace("700000000", "900000000"))
    (directory / "datapackage.json").write_text(json.dumps(descriptor))
    update_hashes(directory)
    index = indexed(directory)
    text = "Kenya was promised $1.2 billion in 2014."
    today = from_text(text, published="2022-05-05")
    assert check_document(today, index, Config()).claims[0].verdict.code == "FC203"
    then = from_text(text, published="2020-05-05")
    assert check_document(then, index, Config()).claims[0].verdict.status == "supported"


# ---- what is wrong with a declaration ------------------------------------------------------


@pytest.mark.parametrize(
    ("terms", "code", "told"),
    [
        (
            {"columns": COLUMNS | {"amount": "Ajusted"}},
            "unknown-header",
            'did you mean "Adjusted"?',
        ),
        ({"columns": COLUMNS | {"amont": "Adjusted"}}, "unknown-column", 'did you mean "amount"?'),
        ({"families": []}, "no-families", "families"),
        ({"families": [FAMILIES[0], FAMILIES[0]]}, "doubled-id", "rename"),
        ({"families": [FAMILIES[0] | {"measure": "promise"}]}, "unknown-measure", "promised"),
        ({"families": [FAMILIES[1] | {"measure": "promised"}]}, "wrong-unit", "another measure"),
        ({"families": [FAMILIES[0] | {"by": ["recipent"]}]}, "unknown-dimension", '"recipient"'),
        ({"families": [FAMILIES[0] | {"where": {"Knd": 1}}]}, "unknown-header", "Kind"),
        (
            {"families": [FAMILIES[0] | {"where": {"Kind": {"gr": 1}}}]},
            "unknown-condition",
            "one of",
        ),
        ({"families": [FAMILIES[0] | {"aggregate": "median"}]}, "unknown-aggregate", '"mean"'),
        ({"families": 3}, "bad-records", 'write [{"id"'),
        ({"unit": "Dollars"}, "unknown-unit", "write USD"),
        ({"unit": "?"}, "unknown-unit", "ISO 4217"),
        ({"unit": None}, "no-unit", "USD"),
        ({"scale": "many"}, "bad-scale", "1000"),
        ({"as_of": "soon"}, "bad-date", "2023-11-06"),
        ({"price_basis": "Constant USD 2021"}, "bad-price-basis", "write constant-2021"),
        ({"publisher": "banc"}, "unknown-entity", 'did you mean "bank"?'),
        ({"superseded_by": "newer"}, "unknown-resource", "leave it out"),
        ({"familys": []}, "unknown-term", 'did you mean "families"?'),
        ({"families": [FAMILIES[0] | {"wher": {"Kind": "Rail"}}]}, "unknown-term", '"where"'),
        ({"families": [FAMILIES[0] | {"id": "a?b"}]}, "bad-id", "slug"),
        ({"families": [FAMILIES[0] | {"value": "No"}]}, "no-value", "count the rows"),
        ({"families": [FAMILIES[0] | {"where": {"Kind": {}}}]}, "bad-condition", "a text"),
        ({"families": [FAMILIES[0] | {"where": {"Kind": []}}]}, "bad-condition", "a text"),
        (
            {"families": [FAMILIES[0] | {"where": {"Year": {"gte": [1, 2]}}}]},
            "bad-condition",
            "a text",
        ),
        ({"families": [FAMILIES[0] | {"where": {"Year": 10**400}}]}, "bad-condition", "a text"),
        ({"families": [FAMILIES[0] | {"complete": ["recpient"]}]}, "unknown-dimension", "mean"),
        ({"superseded_by": "deals"}, "unknown-resource", ""),
    ],
)
def test_a_faulty_declaration_is_named_with_its_mend(
    make: Make, terms: dict[str, Any], code: str, told: str
) -> None:
    fault = check(make(**terms))[0]
    assert fault.code == code
    assert told in (fault.hint or "")
    assert Path(fault.where).name.startswith("datapackage.json:")


@pytest.mark.parametrize(
    ("terms", "where", "message", "hint"),
    [
        ({"scale": 1000}, "1000", '"scale" is 1000, and must be a text', 'write "1000"'),
        (
            {"max_age": "90"},
            '"90"',
            '"max_age" is "90", and must be a whole number',
            "write 90",
        ),
        (
            {"columns": COLUMNS | {"amount": 9}},
            "9",
            '"amount" is 9, and must be the header of a column',
            'write "9"',
        ),
        (
            {"families": [FAMILIES[0], FAMILIES[1] | {"complete": "no"}]},
            '"no"',
            '"complete" is "no", and must be true, false or a list of dimensions',
            "write false, without quotes",
        ),
        (
            {"families": [FAMILIES[1] | {"by": "year"}]},
            '"year"',
            '"by" is "year", and must be a list of dimensions',
            'write ["year"]',
        ),
        (
            {"families": [FAMILIES[0] | {"by": ["recipient", 7]}]},
            "7",
            'the second of "by" is 7, and must be a text',
            'write "7"',
        ),
        (
            {"families": [{"id": "odd", "aggregate": "sum"}]},
            '{ "id": "odd"',
            'the first family has no "measure"',
            'add "measure": …',
        ),
        (
            {"families": [FAMILIES[0] | {"aggregate": "summ"}]},
            '"summ"',
            "no aggregate 'summ'",
            'did you mean "sum"?',
        ),
        ({"unit": "USX"}, '"USX"', "no unit 'USX'", 'did you mean "USD"?'),
    ],
)
def test_a_term_is_told_at_its_place_in_plain_words(
    make: Make, terms: dict[str, Any], where: str, message: str, hint: str
) -> None:
    directory = make(**terms)
    (fault,) = check(directory)
    assert (fault.message, fault.hint) == (f"{message} (resource 'deals')", hint)
    line, column = map(int, fault.where.split(":")[-2:])
    lines = (directory / "datapackage.json").read_text().splitlines()
    there = " ".join("\n".join([lines[line - 1][column - 1 :], *lines[line:]]).split())
    assert there.startswith(where)


def test_a_term_that_is_amiss_hides_no_other_fault(make: Make) -> None:
    families = [
        FAMILIES[0] | {"aggregate": "summ", "by": ["yeer"]},
        7,
        FAMILIES[1] | {"measure": "dealz", "complete": "no"},
        FAMILIES[3] | {"id": 4},
    ]
    directory = make(
        deals=DEALS.replace(
            "7,ghana,bank,2014,Road,,Yes,300000000", "7,ghana,bank,2014,Road,,Yes,$3m"
        ),
        families=families,
        scale=1000,
        unit="Dollars",
    )
    assert [fault.message.removesuffix(" (resource 'deals')") for fault in check(directory)] == [
        "no aggregate 'summ'",
        "no dimension 'yeer'",
        'the second of "families" is 7, and must be an object',
        "no measure 'dealz'",
        '"complete" is "no", and must be true, false or a list of dimensions',
        '"id" is 4, and must be a text',
        "no unit 'Dollars'",
        '"scale" is 1000, and must be a text',
        "'$3m' is no plain number",
    ]


def test_a_sum_needs_something_to_add_up(make: Make) -> None:
    columns = {name: header for name, header in COLUMNS.items() if name != "amount"}
    (fault,) = check(make(columns=columns, families=FAMILIES[:1]))
    assert fault.code == "no-value"


def test_what_is_no_number_is_named_with_its_cell(make: Make) -> None:
    faults = check(make(deals=DEALS.replace("300000000,300000000", "$300m,$300m")))
    assert [(fault.code, Path(fault.where).name) for fault in faults] == [
        ("bad-number", "deals.csv:8:29"),
        ("bad-number", "deals.csv:8:35"),
    ]


def test_subjects_that_no_entity_is_called_by_are_noted(make: Make) -> None:
    (remark,) = [r for r in remarks(make(), date(2022, 1, 1)) if r.code == "unknown-entity"]
    assert Path(remark.where).name == "deals.csv:9:3"
    assert "no entity is called 'Atlantis': its rows (1) count in totals only" in remark.message


def test_what_stands_for_a_year_and_is_none_is_noted(make: Make) -> None:
    deals = DEALS.replace("ghana,bank,2014", "ghana,bank,20l4").replace(
        "ghana,bank,2015", "ghana,bank,20l4"
    )
    (remark,) = [r for r in remarks(make(deals=deals), date(2022, 1, 1)) if r.code == "no-year"]
    assert Path(remark.where).name == "deals.csv:8:14"
    assert remark.message == "no year is read from '20l4': its rows (2) count in no year"


def noted(directory: Path, code: str) -> list[tuple[str, str]]:
    """Give the places and messages of the remarks with a code."""
    found = [each for each in remarks(directory, date(2022, 1, 1)) if each.code == code]
    return [(Path(each.where).name, each.message) for each in found]


def test_providers_that_no_entity_is_called_by_are_noted(make: Make) -> None:
    assert noted(make(), "unknown-provider") == []
    deals = DEALS.replace("ghana,bank", "ghana,USAA")
    assert noted(make(deals=deals), "unknown-provider") == [
        ("deals.csv:8:9", "no entity is called 'USAA': its rows (2) count for no provider")
    ]
    sums = make(deals=deals, families=FAMILIES[:1])
    assert noted(sums, "unknown-provider") == []


def test_an_id_that_stands_twice_among_records_is_noted(make: Make) -> None:
    deals = DEALS.replace("9,ghana", "7,ghana")
    (note,) = noted(make(deals=deals), "doubled-record")
    assert note[0] == "deals.csv:10:1"
    assert "id '7' stands at " in note[1]
    assert note[1].endswith("deals.csv:8:1 already: both rows count")
    distinct = [{"id": "deals", "measure": "deals", "aggregate": "distinct", "by": ["recipient"]}]
    assert noted(make(deals=deals, families=distinct), "doubled-record") == []
