"""What was fetched answers: sums, counts, shares and lenders, by computation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .publisher import Cells, packed, pakistan

if TYPE_CHECKING:
    from conftest import Factcheck

AMOUNT, ADJUSTED = "Amount (Constant USD 2021)", "Adjusted Amount (Constant USD 2021)"


def rows() -> list[Cells]:
    """Give the real rows (48.142 bn in all), an umbrella, a pledge and a loan rolled over."""
    loan = next(row for row in pakistan() if row["Flow Type Simplified"] == "Loan")
    umbrella = loan | {
        "AidData Record ID": 1,
        "Umbrella": "Yes",
        "Recommended For Aggregates": "No",
        AMOUNT: 5e9,
        ADJUSTED: 5e9,
    }
    pledge = umbrella | {"AidData Record ID": 2, "Umbrella": "No", "Status": "Pipeline: Pledge"}
    rolled_over = loan | {
        "AidData Record ID": 97848,
        "Title": "China's SAFE rolls over a $2 billion deposit loan in March 2020",
        "Commitment Year": 2020,
        "Funding Agencies": "State Administration of Foreign Exchange (SAFE)",
        AMOUNT: 2233674004.774798,
        ADJUSTED: None,
    }
    return [*pakistan(), umbrella, pledge, rolled_over]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package that was made of these rows."""
    from factcheck.cli import invoke  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("fetched")
    (folder / "file.zip").write_bytes(packed(rows()))
    arguments = ["--from", str(folder / "file.zip"), "--to", str(folder / "package")]
    assert invoke(["references", "fetch", "gcdf-3.0", *arguments]) == 0
    return folder / "package"


@pytest.mark.parametrize("beside", [(), ("reference_data",)], ids=["alone", "beside others"])
@pytest.mark.parametrize(
    ("text", "status", "code"),
    [
        ("China committed $48.1 billion to Pakistan between 2000 and 2021.", "supported", None),
        (
            "China committed $84.1 billion to Pakistan between 2000 and 2021.",
            "contradicted",
            "FC104",
        ),
        (
            "China committed $50.4 billion to Pakistan between 2000 and 2021.",
            "contradicted",
            "FC303",
        ),
        (
            "China committed $50.4 billion including rollovers to Pakistan between 2000 and 2021.",
            "supported",
            None,
        ),
        ("China committed $12.03 billion to Pakistan in 2015.", "supported", None),
        ("China committed $12.03 billion to Pakistan in 2016.", "contradicted", "FC201"),
        (
            "China committed $26.4 billion to Pakistan's energy sector between 2000 and 2021.",
            "supported",
            None,
        ),
        (
            "The Export-Import Bank of China lent $47.2 billion to Pakistan between 2000 and 2021.",
            "supported",
            None,
        ),
        (
            "The Export-Import Bank of China lent $11 billion to Pakistan between 2000 and 2021.",
            "contradicted",
            "FC101",
        ),
        ("China made 107 loans to Pakistan between 2000 and 2021.", "supported", None),
        (
            "97.9% of what China committed to Pakistan from 2000 to 2021 was provided as loans.",
            "supported",
            None,
        ),
        (
            "67.9% of what China committed to Pakistan from 2000 to 2021 was provided as loans.",
            "contradicted",
            "FC101",
        ),
        ("China financed 258 projects in Pakistan between 2000 and 2021.", "supported", None),
        ("China financed 260 projects in Pakistan between 2000 and 2021.", "contradicted", "FC101"),
    ],
)
def test_claims_are_held_against_what_the_rows_add_up_to(
    text: str, status: str, code: str | None, beside: tuple[str, ...], folder: Path,
    factcheck: Factcheck, tmp_path: Path,
) -> None:  # fmt: skip
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    packages = [f"--references={each}" for each in (folder, *beside)]
    ended = factcheck("run", str(tmp_path / "article.txt"), "--format", "json", *packages)
    (claim,) = json.loads(ended.out)["articles"][0]["claims"]
    verdict = claim["verdict"]
    assert (verdict["status"], verdict["code"]) == (status, code), verdict
