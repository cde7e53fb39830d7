"""Durations in prose, and what they are worth."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.model import Mention
from factcheck.rules import extract, rules

CORPUS = Path(__file__).parent / "corpora" / "durations.jsonl"
LETTERS = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "hour": "PT{}H"}


def read(text: str) -> list[Mention]:
    return [m for m in extract(from_text(text), Config()) if m.kind == "duration"]


def one(text: str) -> Mention:
    (mention,) = read(text)
    return mention


@pytest.mark.parametrize(
    "entry", [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
)
def test_the_corpus_is_read_as_labelled(entry: dict[str, Any]) -> None:
    found = read(entry["text"])
    labelled = [(m["text"], m["resolved"]) for m in entry["mentions"]]
    assert [(m.text, m.resolved) for m in found] == labelled
    for mention, wanted in zip(found, entry["mentions"], strict=True):
        assert mention.modifier == wanted.get("modifier", mention.modifier)


def test_the_rule_reads_its_examples_and_refuses_its_rejects() -> None:
    (rule,) = (rule for rule in rules() if rule.id == "duration")
    for sentence, wanted in rule.examples.items():
        mention = one(sentence)
        for name, value in wanted.items():
            assert str(getattr(mention, name)) == value, (sentence, name)
    assert [sentence for sentence in rule.rejects if read(sentence)] == []


@given(number=st.integers(2, 999), unit=st.sampled_from(sorted(LETTERS)), words=st.booleans())
def test_a_printed_length_is_read_back(number: int, unit: str, words: bool) -> None:
    printed = num2words(number) if words else str(number)
    mention = one(f"The work took {printed} {unit}s to finish.")
    assert (mention.value, mention.unit) == (Decimal(number), unit)
    assert mention.resolved == LETTERS[unit].format(number)
    assert mention.text == f"{printed} {unit}s"


def test_a_decade_and_a_fortnight_are_told_in_years_and_weeks() -> None:
    decade, fortnight = one("It ran for a decade."), one("It ran for a fortnight.")
    assert (decade.value, decade.unit) == (Decimal(10), "year")
    assert (fortnight.value, fortnight.unit) == (Decimal(2), "week")


def test_lengths_of_several_units_add_up_where_the_units_convert() -> None:
    assert one("He was away for 2 years and 3 months.").value == Decimal(27)
    odd = one("He was away for 2 months and 3 days.")
    assert (odd.value, odd.unit, odd.resolved) == (None, None, "P2M3D")


def test_a_range_of_lengths_keeps_both_ends() -> None:
    mention = one("The loan runs for 10 to 15 years.")
    assert (mention.value, mention.value_max) == (Decimal(10), Decimal(15))
    assert (mention.modifier, mention.resolved) == ("range", None)


def test_a_hedge_is_told() -> None:
    mention = one("The loan runs for more than 20 years.")
    assert (mention.modifier, mention.value) == ("over", Decimal(20))


def test_the_year_of_accounts_is_no_length_of_time() -> None:
    assert read("It raised its full-year adjusted net profit forecast.") == []
    assert one("He got a full-year ban on sales.").resolved == "P1Y"


def test_more_of_a_unit_is_a_length_of_time() -> None:
    assert one("They asked for ten more days.").resolved == "P10D"
