"""The project's own sentences: what is read in each, and what never is."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.config import Config
from factcheck.model import Document, Mention
from factcheck.rules import extract

CORPORA = Path(__file__).parent / "corpora"
KINDS = ("money", "percent", "quantity", "count", "number")


def records(name: str) -> list[Any]:
    lines = (CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        record = json.loads(line)
        reason = record.get("xfail")
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        found.append(pytest.param(record, id=record["text"][:60], marks=marks))
    return found


def read(text: str) -> list[Mention]:
    mentions = extract(Document(path="<text>", source=text, text=text), Config())
    return [mention for mention in mentions if mention.kind in KINDS]


def fits(mention: Mention, wanted: dict[str, Any]) -> bool:
    expected = {"modifier": "exact", "value_max": None} | wanted
    for field, value in expected.items():
        found = getattr(mention, field)
        if isinstance(found, Decimal):
            if value is None or abs(found - Decimal(value)) > abs(found) / 10000:
                return False
        elif found != value:
            return False
    return True


@pytest.mark.parametrize("record", [*records("money"), *records("measures")])
def test_the_amounts_of_a_sentence_are_read(record: dict[str, Any]) -> None:
    found = read(record["text"])
    if all(wanted["kind"] != "number" for wanted in record["mentions"]):
        found = [mention for mention in found if mention.kind != "number"]
    assert len(found) == len(record["mentions"]), found
    for wanted in record["mentions"]:
        assert any(fits(mention, wanted) for mention in found), (wanted, found)


@pytest.mark.parametrize("record", records("amounts_never"))
def test_what_only_looks_like_an_amount_is_left_alone(record: dict[str, Any]) -> None:
    assert read(record["text"]) == []
