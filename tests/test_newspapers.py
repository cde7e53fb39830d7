"""Sentences as newspapers print them: every sum, percentage and date of each, on its day."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from batches import batched
from factcheck.config import Config
from factcheck.model import Document, Mention
from factcheck.rules import extract

CORPUS = Path(__file__).parent / "corpora" / "newspapers.jsonl"
KINDS = ("money", "percent", "date", "daterange")
FIELDS = ("text", "kind", "value", "value_max", "unit", "per", "resolved", "modifier")


def sentences() -> list[Any]:
    found = []
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        reason = record.get("xfail")
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        found.append(pytest.param(record, id=record["text"][:50], marks=marks))
    return found


def told(mention: Mention) -> dict[str, Any]:
    fields = {name: getattr(mention, name) for name in FIELDS}
    plain = {k: f"{v.normalize():f}" if isinstance(v, Decimal) else v for k, v in fields.items()}
    return {k: v for k, v in plain.items() if v is not None and v not in ("exact", "range")}


def read(record: dict[str, Any]) -> list[dict[str, Any]]:
    source = record["text"]
    article = Document(path="<text>", source=source, text=source, published=record["published"])
    found = [mention for mention in extract(article, Config()) if mention.kind in KINDS]
    assert all(source[mention.start : mention.end] == mention.text for mention in found)
    return [told(mention) for mention in found]


@pytest.mark.parametrize("records", batched(sentences()))
def test_sentences_of_newspapers_are_read_as_labelled(records: list[tuple[Any]]) -> None:
    found = {record["text"]: (read(record), record["mentions"]) for (record,) in records}
    assert {text: pair for text, pair in found.items() if pair[0] != pair[1]} == {}
