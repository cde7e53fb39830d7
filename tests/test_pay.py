"""Pay is told by the month, and by the week, the day and the hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Checked


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("$1,380 a month", ("supported", None)),
        ("$1,380", ("supported", None)),
        ("$1,830 a month", ("contradicted", "FC104")),
        ("€1,380 a month", ("contradicted", "FC103")),
        ("$318.46 a week", ("near", None)),
        ("$381.46 a week", ("contradicted", "FC101")),
        ("$8.30 an hour", ("unverifiable", None)),
        ("$62 a day", ("unverifiable", None)),
        ("$16,560 a year", ("unverifiable", None)),
    ],
)
def test_pay_is_told_by_the_month_and_by_other_times(
    said: str, told: tuple[str, str | None], checked: Checked
) -> None:
    (found,) = checked(f"In 2021 Kenya's minimum wage was {said}.")
    assert (found.verdict.status.value, found.verdict.code) == told


def test_pay_by_the_month_may_be_told_behind_the_sentence_of_the_wage(checked: Checked) -> None:
    found = checked("In 2021 Kenya's minimum wage was $8.30 an hour; that makes $1,380 a month.")
    assert [each.verdict.status.value for each in found] == ["unverifiable", "supported"]
