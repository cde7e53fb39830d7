"""What is read from single cells, headers and titles of a table."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.drafting import columns, files, grids, headers, shapes, tables
from factcheck.drafting.currencies import in_their_own
from factcheck.drafting.guesses import Guess
from factcheck.drafting.measures import Measures
from factcheck.drafting.numerals import Style, evidence, is_missing
from factcheck.drafting.phrases import words_for
from factcheck.drafting.places import country_of
from factcheck.drafting.quantities import Home, Quantity
from factcheck.drafting.shapes import Observation
from factcheck.drafting.subjects import Subjects
from factcheck.drafting.times import day, in_header, reader_of
from factcheck.drafting.titles import noun_of
from factcheck.errors import FactcheckError

POINT, COMMA = Style(decimal_comma=False), Style(decimal_comma=True)


@pytest.mark.parametrize(
    ("cell", "style", "value", "step"),
    [
        ("1,234.5", POINT, "1234.5", "0.1"),
        ("12,34,567", POINT, "1234567", "1"),
        ("1 234 567", POINT, "1234567", "1"),
        ("1.234,50", COMMA, "1234.50", "0.01"),
        ("564.513", COMMA, "564513", "1"),
        ("(1,200)", POINT, "-1200", "1"),
        ("\u22125.2", POINT, "-5.2", "0.1"),
        ("$1.2m", POINT, "1200000.0", "100000"),
        ("46bn", POINT, "46000000000", "1000000000"),
        ("7.5%", POINT, "7.5", "0.1"),
        ("12.3*", POINT, "12.3", "0.1"),
        ("12.3 [a]", POINT, "12.3", "0.1"),
        ("12.3 p", POINT, "12.3", "0.1"),
        ("45\u00b9", POINT, "45", "1"),
        ("Rs 5,00,680.97", POINT, "500680.97", "0.01"),
        ("USD 48600000", POINT, "48600000", "1"),
        ("EUR31.25m", POINT, "31250000.00", "10000"),
        ("48600000 USD", POINT, "48600000", "1"),
        ("1.2 m NOK", POINT, "1200000.0", "100000"),
    ],
)
def test_numbers_are_read_as_tables_write_them(
    cell: str, style: Style, value: str, step: str
) -> None:
    read = style.read(cell)
    assert read is not None
    assert (read.value, read.step) == (Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    "cell", ["Norway", "2019-20", "1.2.3", "12 apples", "5,6,7", "1-2", "ABC123", "5 BAR"]
)
def test_what_is_no_number_is_not_read_as_one(cell: str) -> None:
    assert POINT.read(cell) is None


@pytest.mark.parametrize("cell", ["", "..", "n/a", "-", "\u2013", "NaN", "#N/A", "not available"])
def test_marks_for_no_number_are_known(cell: str) -> None:
    assert is_missing(cell)


@pytest.mark.parametrize(
    ("cells", "is_comma"),
    [
        (["1.234,5", "12,75", "1.000"], True),
        (["1,234.5", "12.75", "1,000"], False),
        (["1,234", "12,345", "999"], False),
        (["0,5", "7", "1.250"], True),
        (["1.413.000", "89.322"], True),
    ],
)
def test_the_decimal_sign_is_told_by_all_cells_together(cells: list[str], is_comma: bool) -> None:
    assert evidence(cells).style(is_continental=False).decimal_comma is is_comma


def test_between_semicolons_a_point_before_three_digits_parts_thousands() -> None:
    doubtful = evidence(["89.322", "66.000", ".."])
    assert doubtful.style(is_continental=True).decimal_comma
    assert not doubtful.style(is_continental=False).decimal_comma


@pytest.mark.parametrize(
    ("header", "unit", "scale", "words"),
    [
        ("GDP growth (annual %)", "percent", 1, "GDP growth"),
        ("Amount (USD mn)", "USD", 10**6, "Amount"),
        ("Amount in Rs. crore", "INR", 10**7, "Amount"),
        ("Receipts (US$ million)", "USD", 10**6, "Receipts"),
        ("revenue_usd_mn", "USD", 10**6, "revenue"),
        ("Budget, \u20ac million", "EUR", 10**6, "Budget"),
        ("Population (thousands)", "", 1000, "Population"),
        ("Installed capacity (MW)", "MW", 1, "Installed capacity"),
        ("Area (km\u00b2)", "km^2", 1, "Area"),
        ("Life expectancy at birth, total (years)", "year", 1, "Life expectancy at birth, total"),
        ("Homicides (per 100,000 people)", "number", 1, "Homicides"),
        ("Price (USD per litre)", "USD/liter", 1, "Price"),
        ("GDP per capita (constant 2015 US$)", "USD", 1, "GDP per capita"),
        ("Exports (% of GDP)", "percent", 1, "Exports"),
        ("Drivers per billion miles", "", 1, "Drivers per billion miles"),
        ("Gold", "", 1, "Gold"),
    ],
)
def test_headers_say_what_numbers_are_counted_in(
    header: str, unit: str, scale: int, words: str
) -> None:
    found = headers.read(header, Home())
    assert (found.unit, found.scale, found.words) == (unit, Decimal(scale), words)


def test_headers_say_price_basis_and_what_a_share_is_of() -> None:
    assert headers.read("GDP (constant 2015 US$)", Home()).price_basis == "constant-2015"
    assert headers.read("GDP (current US$)", Home()).price_basis == "nominal"
    assert headers.read("GNI (PPP, international $)", Home()).price_basis == "ppp"
    assert headers.read("Exports (% of GDP)", Home()).of == "GDP"


def test_a_bare_sign_is_settled_by_the_country_of_the_table() -> None:
    pakistan, canada = Home.of(["pakistan"]), Home.of(["canada"])
    assert headers.read("Outlay (Rs million)", pakistan).unit == "PKR"
    assert headers.read("Sales ($ million)", canada).unit == "CAD"
    assert not headers.read("Outlay (Rs. crore)", Home()).is_currency_certain


def test_a_line_over_the_table_gives_its_unit_to_all_numbers() -> None:
    found = headers.of_table(["Expenditure of ministries", "(Rs. in crore)"], Home())
    assert (found.unit, found.scale) == ("INR", Decimal(10**7))
    assert headers.of_table(["Figures in thousands"], Home()).scale == Decimal(1000)
    assert headers.of_table(["Population by country"], Home()) == Quantity()


@pytest.mark.parametrize(
    ("cells", "period"),
    [
        (["2019", "2020"], ("2019", "2019")),
        (["2019.0", "YR2020"], ("2019", "2019")),
        (["2011-12", "2012-13"], ("2011-04", "2012-03")),
        (["FY20", "FY21"], ("2019-04", "2020-03")),
        (["2011-01", "2011-02", "2011-12"], ("2011-01", "2011-01")),
        (["2019Q3", "Q4 2019"], ("2019-35", "2019-35")),
        (["2019-03-01", "2019-04-01"], ("2019-03", "2019-03")),
        (["13/02/2019", "02/03/2019"], ("2019-02-13", "2019-02-13")),
        (["02/13/2019", "02/14/2019"], ("2019-02-13", "2019-02-13")),
        (["1990-1995", "1995-2000"], ("1990", "1995")),
    ],
)
def test_times_are_read_by_what_all_cells_of_a_column_are(
    cells: list[str], period: tuple[str, str]
) -> None:
    reader = reader_of(cells, 4)
    assert reader is not None
    read = reader(cells[0])
    assert read is not None
    assert (read.start, read.end) == period


def test_a_day_of_doubtful_order_is_no_time_of_another_kind() -> None:
    assert day("2019-02-30") is None
    assert reader_of(["12.5", "13.1"], None) is None


@pytest.mark.parametrize(
    ("header", "year", "rest"),
    [
        ("2014_murders", "2014", "murders"),
        ("Population 2021", "2021", "Population"),
        ("2015 [YR2015]", "2015", ""),
        ("incidents_85_99", "1999", "incidents"),
    ],
)
def test_times_are_found_in_headers(header: str, year: str, rest: str) -> None:
    found = in_header(header, None)
    assert found is not None
    assert (found[0].year, " ".join(found[1].replace("_", " ").split())) == (year, rest)


@pytest.mark.parametrize("header", ["GDP (constant 2015 US$)", "Index (2010=100)", "Total"])
def test_the_year_of_a_price_basis_is_no_time(header: str) -> None:
    assert in_header(header, None) is None


@pytest.mark.parametrize(
    ("cell", "country"),
    [
        ("Korea, Rep.", "south-korea"),
        ("Korea, Dem. People's Rep.", "north-korea"),
        ("Congo, Dem. Rep.", "democratic-republic-of-congo"),
        ("Egypt, Arab Rep.", "egypt"),
        ("Iran (Islamic Republic of)", "iran"),
        ("Norway (NOR)", "norway"),
        ("China (CHN)*", "china"),
        ("NAM", "namibia"),
        ("Viet Nam", "vietnam"),
    ],
)
def test_countries_are_known_by_the_names_of_statistics(cell: str, country: str) -> None:
    assert country_of(cell) == country


@pytest.mark.parametrize("cell", ["World", "Euro area", "South Asia", "Norwegian Air", "Total"])
def test_what_only_sounds_like_a_country_is_none(cell: str) -> None:
    assert country_of(cell) is None


@pytest.mark.parametrize(
    ("titles", "noun"),
    [
        (["Foreign loans to African countries, 2010-2020"], "Foreign loans"),
        (["Table 3. Road deaths by state"], "Road deaths"),
        (["World Development Indicators", "world-population_2020"], "world population"),
        (["data"], ""),
    ],
)
def test_titles_say_what_a_table_is_about(titles: list[str], noun: str) -> None:
    assert noun_of(titles) == noun


def test_phrases_are_those_of_journalists_and_longer_ones_rule_them_out() -> None:
    growth = words_for("GDP growth", Quantity(unit="percent"))
    assert growth.phrases[0] == "GDP growth"
    assert "economic growth" in growth.phrases
    assert "population growth" in growth.not_phrases
    murders = words_for("Homicides", Quantity(unit="number", per="100,000 people"))
    assert murders.phrases[0] == "Homicides per 100,000 people".lower()
    assert "homicides" not in murders.phrases
    speeding = words_for("Percentage of drivers who were speeding", Quantity(unit="percent"))
    assert speeding.phrases[-1] == "speeding"


def read(text: str, tmp_path: Path) -> list[Observation]:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    grid = grids.find(files.read(path))
    style = evidence(cell for row in grid.rows for cell in row).style(is_continental=False)
    shape = shapes.shape_of(grid, columns.read(grid, style, None))
    return list(shapes.observations(grid, shape, style))


def test_sums_sections_ranks_and_changes_are_no_figures(tmp_path: Path) -> None:
    table = (
        "Rank,City,2014_murders,2015_murders,change\n"
        "East,,,,\n1,Oslo,10,12,2\n2,Bergen,4,..,\nTotal,,14,12,2\n"
        "Note: made up,,,,\n"
    )
    seen = read(table, tmp_path)
    told = [(each.subject, each.what, int(each.number.value), each.line) for each in seen]
    assert told == [
        ("Oslo", "murders", 10, 3),
        ("Oslo", "murders", 12, 3),
        ("Bergen", "murders", 4, 4),
    ]
    assert [each.period.start for each in seen if each.period] == ["2014", "2015", "2014"]


def guesses(text: str, path: Path) -> dict[str, Guess]:
    path.write_text(text, encoding="utf-8")
    return {each.what: each for each in grids.find(files.read(path)).guesses}


def test_a_table_without_a_header_is_told_to_need_one(tmp_path: Path) -> None:
    bare = guesses("Kenya,2020,53771300\nPeru,2020,32971800\n", tmp_path / "bare.csv")["header"]
    assert (bare.sure, "53771300" in bare.why) == ("low", True)
    headed = guesses("Country,2019,2020\nKenya,1,2\nPeru,3,4\n", tmp_path / "headed.csv")
    assert headed["header"].sure == "high"


def test_a_quote_that_is_never_closed_is_named_and_loses_no_row(tmp_path: Path) -> None:
    rows = "".join(f"City {at},{at}\n" for at in range(20))
    with pytest.raises(FactcheckError, match="quote") as caught:
        read("City,Visits\n" + rows.replace("City 6", '"City 6'), tmp_path)
    assert caught.value.where.startswith(str(tmp_path / "table.csv:8"))


def test_a_file_that_is_called_like_a_scale_multiplies_nothing(tmp_path: Path) -> None:
    for name, scale in (("cr", 1), ("bn", 1), ("in crore", 10_000_000)):
        path = tmp_path / f"{name}.csv"
        path.write_text("Country,Year,Population\nKenya,2020,5\nPeru,2020,3\n", encoding="utf-8")
        table = tables.read(path, tables.Choices())
        assert headers.of_table(table.sayings, Home()).scale == scale


@pytest.mark.parametrize(
    ("unit", "country", "why"),
    [
        ("PKR crore", "Pakistan", "amounts are in PKR, and in crore or lakh"),
        ("BDT lakh", "Bangladesh", "amounts are in BDT, and in crore or lakh"),
        ("Rs crore", "India", "amounts are in crore, lakh or ₹"),
        ("US$ crore", "India", "amounts are in crore, lakh or ₹"),
    ],
)
def test_crores_of_another_currency_are_those_of_its_country(
    unit: str, country: str, why: str, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f"Province,Budget ({unit})\nNorth,10\nSouth,12\nEast,9\n", encoding="utf-8")
    guesses = tables.read(path, tables.Choices()).guesses
    assert [(each.found, each.why) for each in guesses if each.what == "country"] == [
        (country, why)
    ]


def in_their_currencies(text: str, tmp_path: Path) -> tuple[list[Observation], list[Guess]]:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    table = tables.read(path, tables.Choices())
    told: list[Guess] = []
    seen = list(shapes.observations(table.grid, table.shape, table.style))
    return in_their_own(seen, table, Home(), told), told


def test_cells_in_several_currencies_are_of_one_measure_and_each_keeps_its_own(
    tmp_path: Path,
) -> None:
    table = "City,Cost\nOslo,$5 million\nRome,$4m\nBonn,\u20ac7m\nPune,\u20b97 crore\nBath,3\n"
    seen, told = in_their_currencies(table, tmp_path)
    measures = Measures(seen, "", Quantity(), Home())
    assert {each.subject: each.currency for each in seen} == {
        "Oslo": "USD", "Rome": "USD", "Bonn": "EUR", "Pune": "INR",
    }  # fmt: skip
    assert [each.currencies for each in measures.all()] == [("USD", "EUR", "INR")]
    assert [(each.found, each.why) for each in told] == [
        (f"{tmp_path}/table.csv:6:6", "no currency is told: write its ISO 4217 code")
    ]


def test_one_currency_in_all_cells_or_in_the_header_is_that_of_the_column(tmp_path: Path) -> None:
    for table in (
        "City,Cost\nOslo,$5m\nRome,4\n",
        "City,Currency,Cost (USD)\nOslo,EUR,5\nRome,GBP,4\n",
    ):
        seen, told = in_their_currencies(table, tmp_path)
        assert {each.currency for each in seen} == {""}
        assert "left out" not in [each.what for each in told]


def test_a_column_of_indicators_names_what_is_measured(tmp_path: Path) -> None:
    table = (
        "Country,Indicator,Unit,Year,Value\n"
        "Norway,Inflation,%,2019,2.2\nNorway,Debt,NOK bn,2019,1400\n"
        "Sweden,Inflation,%,2019,1.8\n"
    )
    seen = read(table, tmp_path)
    assert [(each.what, each.unit) for each in seen] == [
        ("Inflation", "%"), ("Debt", "NOK bn"), ("Inflation", "%"),
    ]  # fmt: skip


def test_a_header_of_two_rows_is_joined(tmp_path: Path) -> None:
    table = ",Exports,,Imports,\nCountry,2019,2020,2019,2020\nNorway,1,2,3,4\nSweden,5,6,7,8\n"
    seen = read(table, tmp_path)
    assert [(each.what, each.period.start) for each in seen[:4] if each.period] == [
        ("Exports", "2019"), ("Exports", "2020"), ("Imports", "2019"), ("Imports", "2020"),
    ]  # fmt: skip


def test_other_code_pages_and_byte_order_marks_are_read(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    for encoding in ("cp1252", "utf-8", "utf-8-sig", "utf-16"):
        path.write_bytes("sep=;\nLand;Wert\nK\u00e4rnten;1,5\nTirol;2,5\n".encode(encoding))
        sheet = files.read(path)
        assert sheet.rows == [["Land", "Wert"], ["K\u00e4rnten", "1,5"], ["Tirol", "2,5"]]
        assert sheet.lines == [2, 3, 4]


def test_cities_and_verbs_are_neither_countries_nor_currencies() -> None:
    assert country_of("London") is None
    assert country_of("Washington") is None
    assert headers.read("Seats won", Home()).unit == ""


def test_editions_of_a_budget_are_figures_of_one_thing(tmp_path: Path) -> None:
    table = (
        "Particulars,2021-22 Actuals,2022-23 Budget Estimates,2022-23 Revised Estimates\n"
        "Tax revenue,10,12,13\nFiscal deficit,5,6,7\nTotal,15,18,20\n"
    )
    seen = read(table, tmp_path)
    assert {each.what for each in seen} == {"Tax revenue", "Fiscal deficit"}
    assert len(seen) == 6


def test_rows_without_numbers_are_counted_and_rows_with_a_name_in_a_place_added_up(
    tmp_path: Path,
) -> None:
    path = tmp_path / "table.csv"
    for head, row in (
        ("Name,Date,State", "{},2015-01-02,{}"),
        ("Loan,Year,Country,USD mn", "{},2015,{},7"),
    ):
        rows = [row.format(f"A{at}", ("Kenya", "Ghana")[at % 2]) for at in range(8)]
        path.write_text("\n".join([head, *rows]), encoding="utf-8")
        grid = grids.find(files.read(path))
        found = columns.read(grid, POINT, None)
        assert not shapes.shape_of(grid, found).is_statistic


def test_a_series_is_about_the_whole_though_a_category_stands_beside_it(tmp_path: Path) -> None:
    rows = "".join(f"{2000 + at},{at % 2},x{at % 2}\n" for at in range(12))
    seen = read(f"Year,Rainfall (mm),Weather\n{rows}", tmp_path)
    assert {each.subject for each in seen} == {""}


def test_a_figure_of_a_year_is_none_of_its_months_nor_of_a_part_of_the_people() -> None:
    yearly = words_for("Population", Quantity(unit="count"), span="year")
    assert {"in March", "first half", "homeless population"} <= set(yearly.not_phrases)
    monthly = words_for("Population", Quantity(unit="count"), span="month")
    assert "in March" not in monthly.not_phrases
    assert "averaged" in monthly.not_phrases
    killed = words_for("Persons killed", Quantity(unit="count"))
    assert "were killed" not in killed.not_phrases


def test_a_title_that_was_cut_at_its_comma_is_no_header(tmp_path: Path) -> None:
    table = "Government debt, EUR billion,\nCountry,2019*,2020 (p)\nItaly,1.5,2.5\nSpain,1,2\n"
    assert {each.subject for each in read(table, tmp_path)} == {"Italy", "Spain"}


def test_what_names_a_row_first_is_what_its_figures_are_about(tmp_path: Path) -> None:
    table = (
        "Rank,Airport,City,Country,Passengers\n1,Heathrow,London,UK,8\n2,Roissy,Paris,France,7\n"
    )
    assert {each.subject for each in read(table, tmp_path)} == {"Heathrow", "Roissy"}


def test_megatonnes_are_read_and_what_may_be_metric_tons_is_not() -> None:
    assert headers.read("Emissions (Mt)", Home()).scale == Decimal(10**6)
    assert headers.read("Cargo (MT)", Home()).unit == ""


@pytest.mark.parametrize(
    ("cell", "aliases"),
    [
        ("Euro area - 20 countries (from 2023)", ("Euro area", "euro area")),
        ("Advanced economies", ("advanced economies",)),
        ("High income", ()),
        ("World Trade Organization (WTO)", ("WTO",)),
        ("Formula One (F1)", ("F1",)),
        ("Serbia and Kosovo (until 2008)", ("Serbia & Kosovo",)),
        ("Benelux (excluding islands)", ()),
        ("Baltic states (3)", ("baltic states",)),
        ("Other places (a)", ()),
    ],
)
def test_names_are_shortened_and_what_is_no_name_in_brackets_is_left_out(
    cell: str, aliases: tuple[str, ...]
) -> None:
    named = Subjects(["France", "Spain", "Italy", cell], "Country")
    assert {each.id: each.aliases for each in named.own()}[named.id_of(cell)] == aliases


def test_a_short_name_that_two_would_have_is_left_to_none() -> None:
    names = ["Euro area - 19 countries (2015-2022)", "Euro area - 20 countries (from 2023)"]
    named = Subjects(["France", "Spain", "Italy", *names], "Country")
    assert [each.aliases for each in named.own()] == [(), ()]


def test_a_labour_force_that_was_jobless_is_the_unemployment_rate() -> None:
    known = words_for("Unemployment", Quantity(unit="percent")).phrases
    assert {"labor force was unemployed", "labour force was jobless"} <= set(known)
    assert "were unemployed" not in known
