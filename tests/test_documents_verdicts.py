"""The labelled passages get the same verdicts as Markdown and as pages."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.documents.blocks import plain_blocks
from factcheck.documents.html.page import read_page
from factcheck.documents.markdown.article import read_article
from factcheck.engine import check_document
from factcheck.model import Document
from factcheck.reference import Index, load

CORPORA = Path(__file__).parent / "corpora" / "verdicts"
REFERENCES = Path(__file__).parents[1] / "reference_data"
NAMES = sorted(path.stem for path in CORPORA.glob("*.jsonl") if "unseen_" not in path.stem)
"""What is read on plain text only needs no marks, too: there are passages enough without it."""
MANY = 16
"""Of a corpus with more passages only some are marked, evenly spread."""
SEVERAL = 3
"""Every so many words one is marked."""


@pytest.fixture(scope="module")
def index(cache_home: Path) -> Index:
    return load([REFERENCES], cache_dir=cache_home)


def as_markdown(text: str) -> Document:
    """Every third word bold, every fourth a link, lists and headings marked as such."""
    parts = []
    for block in plain_blocks(text):
        words = [
            re.sub(r"^(\d+)([.)])$", r"\1\\\2", re.sub(r"([\\`*_\[\]<>#+!|~&-])", r"\\\1", word))
            for word in text[block.start : block.end].split()
        ]
        for at in range(0, len(words), SEVERAL):
            words[at] = f"**{words[at]}**" if words[at].isalnum() else words[at]
        for at in range(0, len(words), SEVERAL + 1):
            words[at] = f'[{words[at]}](https://x.example/{at} "$9 billion")'
        lead = {"heading": "## ", "item": "- "}.get(block.kind, "")
        parts.append(lead + (" " if block.kind == "heading" else "\n  ").join(words))
    return read_article("\n\n".join(parts), "a.md")


def as_page(text: str) -> Document:
    """Every third word in entities, every fourth in a tag, inside of a page with a menu."""
    tags = {"heading": "h2", "item": "li"}
    parts = ["<nav>Debt: $9 billion</nav><article>"]
    for block in plain_blocks(text):
        words = [html.escape(word) for word in text[block.start : block.end].split()]
        for at in range(0, len(words), SEVERAL):
            words[at] = "".join(f"&#{ord(char)};" for char in html.unescape(words[at]))
        for at in range(0, len(words), SEVERAL + 1):
            words[at] = f"<b title='$9 billion'>{words[at]}</b>"
        tag = tags.get(block.kind, "p")
        parts.append(f"<{tag}>" + "\r\n\t".join(words) + f"</{tag}>")
    return read_page("\n".join((*parts, "</article>")), "a.html")


def verdicts(document: Document, index: Index) -> list[tuple[object, ...]]:
    claims = check_document(document, index, Config()).claims
    for checked in claims:
        mention = checked.claim.mention
        assert document.source[mention.start : mention.end] == mention.text
    return [
        (each.claim.low, each.claim.high, each.claim.unit, each.verdict.status, each.verdict.code,
         each.verdict.suggestion, each.verdict.message)
        for each in claims
    ]  # fmt: skip


@pytest.mark.parametrize("write", [as_markdown, as_page])
@pytest.mark.parametrize("name", NAMES)
def test_the_same_passage_with_markup_gets_the_same_verdicts(
    name: str, write: Callable[[str], Document], index: Index
) -> None:
    lines = (CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    different, compared = [], 0
    for passage in map(json.loads, lines[:: 1 + len(lines) // MANY]):
        published = passage.get("published")
        plain = from_text(passage["text"], published=published)
        if plain.blocks:
            continue  # the marks would take its table apart
        marked = replace(write(passage["text"]), published=published)
        if verdicts(plain, index) != verdicts(marked, index):
            different.append(passage["id"])
        compared += 1
    assert compared >= 10
    assert different == []
