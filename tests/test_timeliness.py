"""Figures of a part of the time that an article speaks of contradict nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import Fact, Measure
from factcheck.reference.compiled import Compiled
from factcheck.reference.index import Index
from factcheck.reference.known import known_beside

RATES = ("8.1", "8.4", "8.6", "9.0")
INDEX = Index(
    Compiled(
        entities=known_beside(()),
        measures=(
            Measure(id="rate", title="Unemployment", unit_kind="percent", dynamics="stock",
                    phrases=("unemployment",)),
            Measure(id="sales", title="Cars sold", unit_kind="count", dynamics="flow",
                    phrases=("cars sold", "cars")),
        ),
        facts=(
            *(
                Fact(id=f"rate-{month}", measure="rate", subject="kenya", unit="percent",
                     value=Decimal(rate), precision=Decimal("0.1"),
                     period_start=f"2020-0{month}", period_end=f"2020-0{month}")
                for month, rate in enumerate(RATES, 1)
            ),
            Fact(id="sales-2019", measure="sales", subject="kenya", unit="count",
                 value=Decimal(98_765), period_start="2019", period_end="2019"),
            Fact(id="sales-may", measure="sales", subject="kenya", unit="count",
                 value=Decimal(12_345), period_start="2020-05", period_end="2020-05"),
        ),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("In 2020 Kenya's unemployment was 8.5 percent.", "unverifiable"),
        ("In 2020 Kenya's unemployment was 8.4 percent.", "supported"),
        ("In March 2020 Kenya's unemployment was 6.8 percent.", "contradicted"),
        ("In 2020, 150,000 cars were sold in Kenya.", "unverifiable"),
        ("In 2019, 14,321 cars were sold in Kenya.", "contradicted"),
        ("So far in 2019, 14,321 cars were sold in Kenya.", "unverifiable"),
        ("By July 2019, 14,321 cars were sold in Kenya that year.", "unverifiable"),
        ("In May 2020, 14,345 cars were sold in Kenya.", "contradicted"),
        ("In May 2020, 12,345 cars were sold in Kenya.", "supported"),
        ("Kenya's unemployment will reach 16.8 percent by March 2020.", "unverifiable"),
    ],
)
def test_a_month_says_nothing_of_a_year(text: str, status: str) -> None:
    (claim,) = check_document(from_text(text), INDEX, Config()).claims
    assert claim.verdict.status == status
