"""Lines that a text is wrapped in are read as one; lines of lists, tables and headings are not."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.documents.markdown.article import read_article
from factcheck.model import Document, Mention
from factcheck.rules import extract

CORPUS = Path(__file__).parent / "corpora" / "newspapers.jsonl"
LEAD = "The ministry of works told the house that most of the roads were good. "


def mentions(document: Document) -> list[Mention]:
    return extract(document, Config())


def read(text: str) -> list[tuple[str, str | None]]:
    return [(each.text, each.resolved or each.unit) for each in mentions(from_text(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By then Chile owed the bank USD\n76.2 billion.", ("USD\n76.2 billion", "USD")),
        ("By then Chile owed the bank US$\n76.2 billion.", ("US$\n76.2 billion", "USD")),
        ("By then Chile owed the bank $ \n76.2 billion.", ("$ \n76.2 billion", "USD")),
        ("The dam in China cost RMB\n12m in all.", ("RMB\n12m", "CNY")),
        ("Each man in India was paid Rs\n5,000 for it.", ("Rs\n5,000", "INR")),
        ("Each man in India was paid (Rs.\n 5,000).", ("Rs.\n 5,000", "INR")),
        ("It had been told that it had rupees\n5,000 in Pakistan.", ("rupees\n5,000", "PKR")),
        ("It had been told that all of it cost $5-\n7 million.", ("$5-\n7 million", "USD")),
        ("The bill for it came to $5bn–\n$7bn.", ("$5bn–\n$7bn", "USD")),
        ("All the towns had grown by 5-\n7 percent.", ("5-\n7 percent", "percent")),
        ("The yield of the notes was about 5\n1/2 per cent.", ("5\n1/2 per cent", "percent")),
        ("The shops of the city are shut on Boxing\nDay 2019.", ("Boxing\nDay 2019", "2019-12-26")),
    ],
)
def test_what_stands_on_two_lines_is_read_as_on_one(text: str, wanted: tuple[str, str]) -> None:
    assert read(text) == [wanted]


def test_markdown_without_marks_is_read_so_too() -> None:
    text = "By then Chile owed the bank USD\n76.2 billion.\n"
    found = mentions(read_article(text, "a.md"))
    assert [(each.text, each.unit) for each in found] == [("USD\n76.2 billion", "USD")]


@pytest.mark.parametrize(
    "text",
    [
        "Loans in USD\n76.2 billion was lent to the railways of the country, said the bank.",
        "# Loans of all the banks, in USD\n76.2 billion was lent.",
        "- All loans of the banks are told in USD\n- 76.2 billion was lent",
        "All loans of the banks are told in USD\n\n76.2 billion was lent",
        "Loans that banks made to the state, in USD\n76.2\n89.3\n91.4",
        "All loans of the banks, which are told in USD\n| 76.2 | 89.3 |\n| 1.2 | 2.3 |",
    ],
)
def test_a_line_end_that_parts_still_does(text: str) -> None:
    assert all(each.kind != "money" for each in mentions(from_text(text)))


def test_numbers_on_two_lines_are_two() -> None:
    assert [text for text, _ in read("The rows of the long table have 12\n345 in them.")] == [
        "12",
        "345",
    ]


def told(text: str) -> list[tuple[object, ...]]:
    return [
        (each.start, each.end, each.kind, each.value, each.value_max, each.unit, each.resolved)
        for each in mentions(from_text(text))
    ]


def test_wrapped_sentences_of_newspapers_are_read_as_they_stand() -> None:
    different = []
    for line in CORPUS.read_text(encoding="utf-8").splitlines()[::25]:
        text = LEAD + json.loads(line)["text"]
        plain = told(text)
        for width in (65, 74, 83):
            wrapped = textwrap.fill(text, width, break_on_hyphens=False, break_long_words=False)
            if told(wrapped) != plain:
                different.append(wrapped)
    assert different == []
