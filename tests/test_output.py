"""Reports as people and tools see them, from reports made by hand."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.codes import CODES
from factcheck.documents.positions import Positions
from factcheck.model import (
    ArticleReport,
    CheckedClaim,
    Claim,
    Document,
    Fact,
    Finding,
    Mention,
    PackageInfo,
    Problem,
    Report,
    Skipped,
    Slot,
    Slots,
    Span,
    Status,
    Verdict,
)
from factcheck.output import format_names, renderer, suffixes
from factcheck.output.mentions import as_jsonl
from factcheck.output.page import QUIET, VERBOSE, Page
from factcheck.output.shown import shown

if TYPE_CHECKING:
    from conftest import Golden

ARTICLE = (
    "A port and its debts\n"
    "\n"
    "In 2013, when the harbour plan was first spoken of in both capitals, ministers said that "
    "$46 billion would go into roads, quays and power plants, far more than the $4 million that "
    "a bank had offered. The debt has since reached $67.2 billion.\n"
    "The dam took a loan of $1.8 million.\n"
    "Exports came to $68 billion, the rate to 19.6%.\n"
)
FACTS = (
    Fact(
        id="package-2015",
        measure="announced_total",
        subject="harbour-plan",
        value=Decimal(46_000_000_000),
        precision=Decimal(1_000_000_000),
        unit="USD",
        period_start="2015-04-20",
        period_end="2015-04-20",
        as_of="2015-04-20",
        publisher="reuters",
        source_url="https://example.org/2015/04/20/plan",
        file="announcements.csv",
        line=15,
    ),
    Fact(
        id="dam-loan",
        measure="project_loan",
        subject="dam",
        value=Decimal(1_800_000_000),
        precision=Decimal(100_000_000),
        unit="USD",
        file="projects.csv",
        line=4,
    ),
    Fact(
        id="debt",
        measure="debt_stock",
        subject="pakistan",
        value=Decimal(67_220_000_000),
        unit="USD",
        period_start="2000",
        period_end="2021",
        as_of="2023-11-06",
        publisher="aiddata",
        file="aiddata.csv",
        line=9,
    ),
    Fact(
        id="exports",
        measure="exports",
        subject="pakistan",
        value=Decimal(68_900_000_000),
        unit="USD",
        publisher="aiddata",
        file="aiddata.csv",
        line=12,
    ),
)
NAMES = {
    "reuters": "Reuters",
    "aiddata": "AidData",
    "pakistan": "Pakistan",
    "debt_stock": "Public debt",
}


def a_claim(text: str, source: str = ARTICLE, **verdict: Any) -> CheckedClaim:
    """Make a claim of `text` where it stands in `source`, by hand."""
    start = source.index(text)
    line, column = Positions(source).line_column(start)
    value, low, high = AMOUNTS[text]
    unit = "percent" if text.endswith("%") else "USD"
    mention = Mention(
        start=start,
        end=start + len(text),
        text=text,
        kind="percent" if unit == "percent" else "money",
        value=Decimal(value),
        unit=unit,
    )
    claim = Claim(
        id=f"id-{start}",
        mention=mention,
        sentence=Span(start, start + len(text)),
        line=line,
        column=column,
        low=low,
        point=value,
        high=high,
        unit=unit,
        slots=SLOTS.get(text, Slots()),
        suppressed=verdict.pop("suppressed", None),
    )
    return CheckedClaim(claim, Verdict(**verdict))


AMOUNTS = {
    "$46 billion": ("46000000000", "45500000000", "46500000000"),
    "$4 million": ("4000000", "3500000", "4500000"),
    "$67.2 billion": ("67200000000", "67150000000", "67250000000"),
    "$1.8 million": ("1800000", "1750000", "1850000"),
    "$68 billion": ("68000000000", "67500000000", "68500000000"),
    "19.6%": ("19.6", "19.55", "19.65"),
}
SLOTS = {
    "$46 billion": Slots(
        period=Slot(value="2013", state="stated", text="In 2013", start=22, end=29, rule="in-year")
    )
}


def a_report() -> Report:
    """Make a report with one claim of every status, an unread article and a skipped file."""
    document = Document(path="seeds/port.txt", source=ARTICLE, text=ARTICLE, title="A port")
    article = ArticleReport(
        path=document.path,
        document=document,
        claims=(
            a_claim(
                "$46 billion",
                status=Status.CONTRADICTED,
                code="FC201",
                severity="error",
                message="the plan of $46 billion was announced on 20 April 2015, not in 2013",
                facts=("package-2015",),
                expected="2015-04-20",
                expected_unit="date",
                suggestion="In 2015",
                coincidence=Decimal("0.010"),
                notes=("AP put the total at 45 bn USD on the same day (announcements.csv:16)",),
                derivation=("bound by measure and subject",),
            ),
            a_claim(
                "$4 million",
                status=Status.UNVERIFIABLE,
                reason="speaker-only",
                message="only the minister vouches for it",
            ),
            a_claim("$67.2 billion", status=Status.SUPPORTED, facts=("debt",)),
            a_claim(
                "$1.8 million",
                status=Status.CONTRADICTED,
                code="FC102",
                severity="error",
                message="a thousandth of the reference: million for billion",
                facts=("dam-loan",),
                expected="1800000000",
                expected_unit="USD",
                suggestion="$1.8 billion",
            ),
            a_claim(
                "$68 billion",
                status=Status.NEAR,
                severity="info",
                facts=("exports",),
                message="68.9 bn USD cut off to the billion",
            ),
            a_claim(
                "19.6%",
                status=Status.UNVERIFIABLE,
                reason="no-measure",
            ),
        ),
        findings=(
            Finding(
                code="FC901",
                severity="warning",
                message="nothing here needs FC104 to be ignored",
                line=4,
                column=1,
            ),
        ),
    )
    broken = Problem(
        code="undecodable",
        message="byte 0x92 at offset 17 is no UTF-8",
        where="seeds/old.txt",
        hint="save the file as UTF-8",
    )
    missing = Problem(code="no-such-path", message="no such file", where="seeds/gone.txt")
    return Report(
        articles=(
            article,
            ArticleReport(path="seeds/old.txt", document=None, errors=(broken,)),
        ),
        packages=(PackageInfo(name="figures", version="2026.11", sha256="0123456789abcdef" * 4),),
        skipped=(Skipped("seeds/a.png", "no article format (.png)"),),
        problems=(missing,),
        facts=FACTS,
        names=NAMES,
    )


def rendered(name: str, report: Report, page: Page | None = None) -> str:
    return "".join(renderer(name)(report, page or Page()))


def test_the_formats_are_the_modules_that_exist() -> None:
    assert format_names() == ["concise", "html", "json", "markdown", "text"]
    with pytest.raises(KeyError):
        renderer("nothing")


def test_suffixes_of_files_name_formats() -> None:
    assert suffixes() == {
        ".html": "html",
        ".json": "json",
        ".md": "markdown",
        ".txt": "text",
    }


@pytest.mark.parametrize("name", ["text", "concise", "json"])
def test_a_report_looks_as_it_always_did(name: str, golden: Golden) -> None:
    golden(f"output/report.{name}.txt", rendered(name, a_report()))


def test_verbose_text_lists_what_is_no_finding(golden: Golden) -> None:
    golden("output/verbose.text.txt", rendered("text", a_report(), Page(detail=VERBOSE)))


def test_a_narrow_page_moves_the_rows_to_the_left(golden: Golden) -> None:
    text = rendered("text", a_report(), Page(width=60))
    golden("output/narrow.text.txt", text)
    long = [line for line in text.splitlines() if len(line) > 60]
    assert all("claims:" in line for line in long)


def test_quiet_text_is_findings_only() -> None:
    text = rendered("text", a_report(), Page(detail=QUIET))
    assert text.endswith("\n\n")
    assert "articles" not in text
    assert text in rendered("text", a_report())


def test_a_page_without_unicode_gets_ascii() -> None:
    text = rendered("text", a_report(), Page(unicode=False, detail=VERBOSE))
    assert text.isascii()
    assert "..." in text


def test_colour_adds_nothing_but_colour() -> None:
    coloured = rendered("text", a_report(), Page(colour=True, detail=VERBOSE))
    assert "\x1b[1;31mFC201\x1b[0m" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert plain == rendered("text", a_report(), Page(detail=VERBOSE))


def test_a_silenced_claim_is_no_finding_and_is_counted() -> None:
    claim = a_claim(
        "$1.8 million",
        status=Status.CONTRADICTED,
        code="FC102",
        severity="error",
        suppressed="agreed with the desk",
    )
    document = Document(path="a.txt", source=ARTICLE, text=ARTICLE)
    report = Report(articles=(ArticleReport(path="a.txt", document=document, claims=(claim,)),))
    assert "a.txt:4" not in rendered("text", report)
    assert "1 silenced" in rendered("text", report)
    assert rendered("concise", report) == ""
    verbose = rendered("text", report, Page(detail=VERBOSE))
    assert "silenced: agreed with the desk" in verbose


def test_a_run_without_claims_says_that_nothing_was_checked() -> None:
    assert "Nothing was checked: no article was found." in rendered("text", Report())
    document = Document(path="a.txt", source="Hi.", text="Hi.")
    report = Report(articles=(ArticleReport(path="a.txt", document=document),))
    assert "no claim was found in any article" in rendered("text", report)


HOSTILE = "\x1b[31mRed\x1b[0m \u202eevil\u202c \x00 \udce9 \u2028 paid $46 billion\n"


def a_hostile_report() -> Report:
    document = Document(path="caf\udce9\x1b.txt", source=HOSTILE, text=HOSTILE, title="\x07")
    claim = a_claim(
        "$46 billion",
        source=HOSTILE,
        status=Status.CONTRADICTED,
        code="FC101",
        severity="error",
        message="\x1b[2J\u202e",
        suggestion="\u2066$45 billion",
        notes=("\x9b",),
    )
    return Report(articles=(ArticleReport(path=document.path, document=document, claims=(claim,)),))


@pytest.mark.parametrize("name", ["text", "concise"])
def test_nothing_in_an_article_can_steer_the_terminal(name: str) -> None:
    text = rendered(name, a_hostile_report())
    assert text.encode()
    assert all(char.isprintable() or char == "\n" for char in text)
    assert "\\x1b[2J\\u202e" in text


def test_json_of_what_is_no_unicode_is_still_json() -> None:
    text = rendered("json", a_hostile_report())
    assert json.loads(text.encode())["articles"][0]["path"] == "caf\udce9\x1b.txt"
    clean = a_report()
    with_surrogate = json.loads(rendered("json", clean))
    assert with_surrogate["articles"][0]["title"] == "A port"


def test_a_mention_in_what_is_no_unicode_is_one_line_of_json() -> None:
    document = Document(path="caf\udce9.txt", source=HOSTILE, text=HOSTILE)
    mention = a_hostile_report().articles[0].claims[0].claim.mention
    (line,) = as_jsonl(document, [mention])
    assert json.loads(line.encode())["path"] == "caf\udce9.txt"
    assert line.endswith("}\n")
    assert list(json.loads(line))[:4] == ["path", "start", "end", "text"]


def test_show_says_what_is_silenced() -> None:
    claim = a_claim("19.6%", status=Status.UNVERIFIABLE, suppressed="agreed with the desk")
    document = Document(path="a.txt", source=ARTICLE, text=ARTICLE)
    article = ArticleReport(path="a.txt", document=document, claims=(claim,))
    text = "".join(shown(document, article, [claim.claim.mention], Page()))
    assert "silenced: agreed with the desk" in text


def test_json_has_the_keys_of_the_contract_in_its_order() -> None:
    report = json.loads(rendered("json", a_report()))
    assert list(report) == ["schema", "factcheck", "references", "summary", "articles"]
    assert list(report["summary"]) == [
        "articles",
        "claims",
        "supported",
        "contradicted",
        "near",
        "inconsistent",
        "ambiguous",
        "unverifiable",
    ]
    article = report["articles"][0]
    assert list(article) == ["path", "title", "published", "errors", "findings", "claims"]
    claim = article["claims"][0]
    assert " ".join(claim) == (
        "id start end line column text sentence kind low point high unit modifier slots "
        "suppressed verdict"
    )
    assert " ".join(claim["slots"]) == (
        "measure subject provider recipient period price_basis aggregation attribution modality"
    )
    assert list(claim["slots"]["period"]) == ["value", "state", "text", "start", "end", "rule"]
    assert " ".join(claim["verdict"]) == (
        "status code severity confidence message facts expected expected_unit suggestion "
        "coincidence notes derivation"
    )
    assert claim["verdict"]["coincidence"] == "0.01"
    assert ARTICLE[claim["start"] : claim["end"]] == claim["text"]


def test_what_could_not_be_read_stands_in_the_json_with_its_error() -> None:
    articles = json.loads(rendered("json", a_report()))["articles"]
    errors = {article["path"]: article["errors"] for article in articles if article["errors"]}
    assert errors["seeds/old.txt"][0]["hint"] == "save the file as UTF-8"
    assert errors["seeds/gone.txt"][0]["code"] == "no-such-path"


def test_every_code_can_be_shown() -> None:
    for code, entry in CODES.items():
        claim = a_claim("19.6%", status=Status.CONTRADICTED, code=code, severity=entry.severity)
        document = Document(path="a.txt", source=ARTICLE, text=ARTICLE)
        article = ArticleReport(path="a.txt", document=document, claims=(claim,))
        text = rendered("text", Report(articles=(article,)))
        assert text.startswith(f"a.txt:5:42: {code} {entry.title}")
        assert f"factcheck explain {code}" in text
