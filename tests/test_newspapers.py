"""Sentences as newspapers print them: every sum, percentage and date of each, on its day."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

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


@pytest.mark.parametrize("record", sentences())
def test_a_sentence_of_a_newspaper_is_read_as_labelled(record: dict[str, Any]) -> None:
    source = record["text"]
    article = Document(path="<text>", source=source, text=source, published=record["published"])
    found = [mention for mention in extract(article, Config()) if mention.kind in KINDS]
    assert all(source[mention.start : mention.end] == mention.text for mention in found)
    assert [told(mention) for mention in found] == record["mentions"]
