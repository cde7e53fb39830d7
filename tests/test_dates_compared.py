"""Dates that are compared with others, and years that a stroke joins."""

from __future__ import annotations

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.rules import extract


def dates(text: str, published: str = "2019-06-10") -> list[tuple[str, str | None]]:
    document = from_text(text, published=published)
    found = extract(document, Config())
    return [(each.text, each.resolved) for each in found if "date" in each.kind]


@pytest.mark.parametrize("compared", ["one year earlier", "a year before", "the year before"])
def test_what_a_period_is_compared_with_is_not_gone_on_about(compared: str) -> None:
    text = (
        f"Trade grew in the first five months of this year. Exports gained more than {compared}."
        " Imports lost against the same period last year."
    )
    assert dates(text)[-1] == ("the same period last year", "2018-01/2018-05")


def test_a_stroke_joins_a_year_and_the_next() -> None:
    assert dates("It takes on debt in 2025/2026 and 2025/26.") == [
        ("2025/2026", "2025/2026"),
        ("2025/26", "2025/2026"),
    ]
    assert [text for text, _ in dates("See case 2023/2025.")] == []
