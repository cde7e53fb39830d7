"""Tables of other fields drafted, checked and asked, through the real entry point."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook

if TYPE_CHECKING:
    from conftest import Factcheck, Golden

TABLES = Path(__file__).parent / "drafting"


def tourism(folder: Path) -> None:
    """Write a workbook with a title, two header rows of merged cells, and percentages."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tourism"
    heads = ("Arrivals (thousands)", "Receipts (US$ million)", "Share of GDP")
    sheet.append(["International tourism by destination"])
    sheet.append([])
    sheet.append(["Destination", *(cell for head in heads for cell in (head, None))])
    sheet.append([None, *(year for _ in heads for year in (2018, 2019))])
    for row in (
        ("France", 89322, 90914, 66000, 63506, 0.072, 0.071),
        ("Spain", 82808, 83509, 81500, 79708, 0.118, 0.121),
        ("Thailand", 38178, 39916, 56366, 59810, 0.18, 0.178),
        ("Türkiye", 45768, 51192, 25220, 29829, 0.038, 0.039),
        ("Viet Nam", 15498, 18009, 10080, "..", 0.083, 0.092),
    ):
        sheet.append(row)
    for cells in sheet.iter_rows(min_row=5, min_col=6, max_col=7):
        for cell in cells:
            cell.number_format = "0.0%"
    for merged in ("B3:C3", "D3:E3", "F3:G3"):
        sheet.merge_cells(merged)
    sheet.append(["Source: World Tourism Organization"])
    book.create_sheet("Remarks").append(["made after real ones"])
    book.save(folder / "tourism.xlsx")


SENTENCES = {
    "world.csv": [
        ("India's population was 1.40 billion in 2020.", True),
        ("In 2019, India had a population of 1.83 billion.", False),
        ("China's GDP growth slowed to 5.95% in 2019.", True),
        ("India's GDP growth was 8.3 percent in 2019.", False),
        ("India's economy was worth $2.84 trillion in 2019.", True),
        ("India's GDP was $2.84 billion in 2019.", False),
        ("GDP per capita in India fell to $1,808 in 2020.", True),
        ("GDP per capita in India fell to $1,088 in 2020.", False),
        ("South Korea had 51.8 million inhabitants in 2019.", True),
        ("The world's population was 7.82 billion in 2020.", True),
    ],
    "medals_2022.csv": [
        ("Norway topped the table with 16 gold medals.", True),
        ("Norway finished on top with 61 gold medals.", False),
        ("Germany took home 27 medals in all in 2022.", True),
        ("The United States finished with 10 silver medals.", True),
        ("The United States finished with 20 silver medals.", False),
    ],
    "ministries.csv": [
        ("The Ministry of Education was allocated Rs 1,12,899 crore for 2023-24.", True),
        ("The education ministry's budget for 2023-24 was Rs 1,21,899 crore.", False),
        ("The Ministry of Railways got an allocation of Rs 2.41 lakh crore for 2023-24.", True),
        ("The Ministry of Defence was allocated Rs 5.94 crore in 2023-24.", False),
        ("The health ministry spent Rs 84,470 crore in 2021-22.", True),
    ],
    "provinces.csv": [
        ("Wien had 1.92 million inhabitants in 2021.", True),
        ("In 2021, Tirol had a population of 706,105.", False),
        ("Salzburg covers an area of 7,155 square kilometres.", True),
        ("GDP per capita in Vorarlberg was €49,100 in 2021.", True),
        ("Unemployment in Kärnten was 4.5 percent in 2021.", False),
    ],
    "tourism.xlsx": [
        ("France welcomed 90.9 million tourists in 2019.", True),
        ("France received 99.0 million tourist arrivals in 2019.", False),
        ("Spain's tourism receipts came to $79.7 billion in 2019.", True),
        ("Arrivals in Vietnam reached 18 million in 2019.", True),
        ("International arrivals in Thailand reached 39.9 million in 2018.", False),
    ],
}
QUIET = {
    "world.csv": [
        "In 2020, 12 percent of China's exports went to the United States.",
        "Youth unemployment in India was 23 percent in 2019.",
        "India's GDP growth is expected to reach 9 percent in 2021.",
        "China's population growth was 0.5 percent in 2018.",
        "Some 25 million people in India lost their jobs in 2020.",
        "China's exports of services were $280 billion in 2018.",
        "Delhi's population was 30 million in 2020.",
        "India's per capita GDP growth was 2.8 percent in 2019.",
        "Growth in Indian car sales was 26 percent in 2018.",
        "Life expectancy for women in India was 72.2 years in 2019.",
        "In 2019, 65 percent of India's population lived in rural areas.",
    ],
    "medals_2022.csv": [
        "Norway took 14 gold medals in 2018.",
        "Germany collected two gold medals on Sunday.",
    ],
    "ministries.csv": [
        "The Ministry of Education was allocated Rs 500 crore for scholarships in 2023-24.",
        "The Ministry of Railways sought Rs 3 lakh crore in the budget for 2023-24.",
        "The defence ministry's budget for 2018-19 was Rs 4.04 lakh crore.",
    ],
    "tourism.xlsx": [
        "Eight tourists were killed in Thailand in 2019.",
        "Vietnam recorded 1.5 million arrivals in December 2019.",
        "In the first half of 2019, Spain received 38 million tourists.",
        "Paris welcomed 38 million tourists in 2019.",
        "Spain's revenue from hotels was $20 billion in 2019.",
    ],
    "provinces.csv": [
        "Unemployment in Kärnten was 9.3 percent in 2015.",
        "Youth unemployment in Kärnten was 9.3 percent in 2021.",
    ],
}
"""True sentences of other things than the table has."""


def put(name: str, folder: Path) -> None:
    """Put a table into a folder."""
    if name == "tourism.xlsx":
        tourism(folder)
    else:
        shutil.copy(TABLES / name, folder)


def statuses(
    sentences: Sequence[str], package: Path, folder: Path, factcheck: Factcheck
) -> list[set[str]]:
    """Check sentences one by one; give for each the statuses of its claims."""
    articles = folder / "articles.jsonl"
    lines = [json.dumps({"id": str(at), "text": text}) for at, text in enumerate(sentences)]
    articles.write_text("\n".join(lines), encoding="utf-8")
    ran = factcheck(
        "run", str(articles), "--references", str(package), "--format", "json", "--quiet"
    )
    assert ran.err == ""
    found: list[Any] = json.loads(ran.out)["articles"]
    assert len(found) == len(sentences)
    return [{claim["verdict"]["status"] for claim in each["claims"]} for each in found]


@pytest.mark.parametrize("name", SENTENCES)
def test_a_table_answers_true_and_altered_sentences_without_an_editor(
    name: str,
    tmp_path: Path,
    factcheck: Factcheck,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(name, tmp_path)
    monkeypatch.chdir(tmp_path)
    drafted = factcheck("references", "draft", name, "--out", "package")
    assert (drafted.code, drafted.err) == (0, "")
    golden(f"cli/draft-{Path(name).stem}.txt", drafted.out)
    checked = factcheck("references", "check", "package")
    assert checked.code == 0
    assert checked.out.startswith("package: no faults\n")
    told = statuses([text for text, _ in SENTENCES[name]], Path("package"), tmp_path, factcheck)
    wanted = [{"supported"} if is_true else {"contradicted"} for _, is_true in SENTENCES[name]]
    assert told == wanted


@pytest.mark.parametrize("name", QUIET)
def test_sentences_of_other_things_raise_no_alarm(
    name: str, tmp_path: Path, factcheck: Factcheck
) -> None:
    package = tmp_path / "package"
    put(name, tmp_path)
    factcheck("references", "draft", str(tmp_path / name), "--out", str(package))
    for told in statuses(QUIET[name], package, tmp_path, factcheck):
        assert told <= {"unverifiable", "ambiguous"}


def test_growth_alone_calls_a_figure_wrong_only_where_the_package_has_that_word(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    package, told = tmp_path / "package", ["India saw growth of 7.5 percent in 2018."]
    put("world.csv", tmp_path)
    factcheck("references", "draft", str(tmp_path / "world.csv"), "--out", str(package))
    assert statuses(told, package, tmp_path, factcheck) == [{"unverifiable"}]
    measures = package / "measures.csv"
    words = measures.read_text().replace(",GDP growth|", ",growth|GDP growth|")
    measures.write_text(words)
    factcheck("references", "check", str(package), "--update-hashes")
    assert statuses(told, package, tmp_path, factcheck) == [{"contradicted"}]


def test_records_are_counted_and_added_up_and_each_answers_by_its_name(
    tmp_path: Path, factcheck: Factcheck, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(TABLES / "loans.csv", tmp_path)
    monkeypatch.chdir(tmp_path)
    drafted = factcheck("references", "draft", "loans.csv", "--complete")
    assert drafted.code == 0
    golden("cli/draft-loans.txt", drafted.out)
    assert factcheck("references", "check", "loans").code == 0
    true = (
        "In 2014 Kenya received loans of $200.5 million.",
        "Ghana received three loans between 2014 and 2015.",
        "The average loan to Kenya was $175 million.",
        "The loan for Mombasa Port in 2015 was $300 million.",
    )
    altered = (
        "Kenya got loans worth $5 billion in 2015.",
        "Ghana received seven loans between 2014 and 2015.",
        "The loan for Mombasa Port in 2015 was $800 million.",
    )
    assert statuses(true, Path("loans"), tmp_path, factcheck) == [{"supported"}] * len(true)
    assert statuses(altered, Path("loans"), tmp_path, factcheck) == [{"contradicted"}] * 3


def test_records_that_may_not_be_all_never_call_a_larger_total_wrong(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    package = tmp_path / "loans"
    drafted = factcheck("references", "draft", str(TABLES / "loans.csv"), "--out", str(package))
    assert "add --complete" in " ".join(drafted.out.split())
    told = statuses(["Kenya got loans worth $5 billion in 2015."], package, tmp_path, factcheck)
    assert "contradicted" not in told[0]


def test_what_the_table_does_not_say_is_said_on_the_command_line(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    (tmp_path / "rates.csv").write_text("Unemployment rate (%),Inflation (%)\n5.2,3.1\n")
    package = tmp_path / "rates"
    unsaid = factcheck("references", "draft", str(tmp_path / "rates.csv"), "--out", str(package))
    asked = " ".join(unsaid.out.split())
    assert "add --about NAME" in asked
    assert "add --period YEAR" in asked
    said = factcheck(
        "references", "draft", str(tmp_path / "rates.csv"), "--out", str(package),
        "--force", "--about", "Norway", "--period", "2019",
    )  # fmt: skip
    assert "add --" not in said.out
    told = statuses(
        ["Norway's inflation was 3.1 percent in 2019.", "Inflation in Norway was 1.3% in 2019."],
        package,
        tmp_path,
        factcheck,
    )
    assert told == [{"supported"}, {"contradicted"}]


@pytest.mark.parametrize("table", ["Inflation (%)\n3.1\n", "Year,Inflation (%)\n2019,3.1\n"])
def test_a_period_that_is_no_date_is_refused(
    table: str, tmp_path: Path, factcheck: Factcheck
) -> None:
    (tmp_path / "rates.csv").write_text(table)
    refused = factcheck(
        "references", "draft", str(tmp_path / "rates.csv"), "--out", str(tmp_path / "rates"),
        "--period", "last year",
    )  # fmt: skip
    assert (refused.code, refused.out) == (2, "")
    assert "Invalid value for '--period': 'last year' is no date; write 2019" in refused.err
    assert not (tmp_path / "rates").exists()


def test_records_of_a_file_with_the_words_of_prose_are_still_those_of_their_places(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    rows = "".join(
        f"Ann {at},2016-0{at % 9 + 1}-11,{('Texas', 'Ohio', 'Utah')[at % 3]}\n" for at in range(30)
    )
    path = tmp_path / "police shootings.csv"
    path.write_text(f"Name,Date,State\n{rows}", encoding="utf-8")
    package = tmp_path / "package"
    factcheck("references", "draft", str(path), "--out", str(package), "--complete")
    told = statuses(
        ["Texas recorded 10 police shootings in 2016.", "Ohio had 14 police shootings in 2016."],
        package,
        tmp_path,
        factcheck,
    )
    assert told == [{"supported"}, {"contradicted"}]


@pytest.mark.parametrize(
    "text",
    [
        "Country,Country,2019,2019\nNorway,Oslo,1,2\nSweden,,3,4\n",
        "Project,Country,Year,Cost (USD),Cost (USD),Amount\n"
        + "".join(f",Kenya,201{at},{at},{at + 1},7\n" for at in range(9)),
        "(a),2019\n*,1\n(b),2\n..,3\n",
        ";;\nA;1,5;x\n;;\nB;2,5;y\n",
        "Project,Country,Year,Amount (USD),Outstanding debt (USD)\n"
        + "".join(f"Dam {at},Kenya,201{at % 3},{at + 5},{at + 1}\n" for at in range(9)),
    ],
)
def test_untidy_tables_make_packages_without_fault(
    text: str, tmp_path: Path, factcheck: Factcheck
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    ran = factcheck("references", "draft", str(path), "--out", str(tmp_path / "package"))
    assert (ran.code, ran.err) == (0, "")
    assert factcheck("references", "check", str(tmp_path / "package")).code == 0
