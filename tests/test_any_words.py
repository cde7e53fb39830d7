"""Whatever words follow each other, an article is checked: stretches of the corpora in a jumble."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.reference import Index
from factcheck.units import common

CORPORA = Path(__file__).parent / "corpora"
DAY = date(2021, 3, 1)
WORDS = [
    word
    for file in sorted(CORPORA.rglob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
    for word in json.loads(line)["text"].split()
]
STRETCHES = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 9)).map(
    lambda place: " ".join(WORDS[place[0] : sum(place)])
)
ODD = st.sampled_from(
    [
        "per household",
        "per game",
        "a head",
        "US$",
        "$",
        "to US$",
        "1e400",
        "10^80",
        "0",
        "9999",
        "5/12",
        "the rest of 2020",
        "in 2015",
        "the rest of the financial year ended 31 March 2020",
        "hundred",
        "–",
        "(",
        "respectively",
        "of which",
    ]
)
JUMBLES = st.lists(STRETCHES | ODD | st.sampled_from(common()), min_size=1, max_size=8)


@pytest.mark.parametrize(
    "text",
    [
        "They use 300 kWh per household.",
        "It lost 5 kg per game.",
        "The price rose from 5 to US$",
        "They dug 5 million, 3 million and 0 million tonnes.",
        "There are 10^80 atoms, and 1e400 hundred of them.",
        "0 months to June.",
        "until Dec. 31, rates stay at 5%.",
        "The rest of 2020 was bad: Kenya owed Norway $6.3 billion.",
    ],
)
def test_what_once_stopped_a_check_does_so_no_more(text: str, small_world: Index) -> None:
    report = check_document(from_text(text), small_world, Config(), DAY)
    assert report.document is not None
    assert not report.errors


@settings(max_examples=300, deadline=None)
@given(JUMBLES.map(" ".join))
def test_no_order_of_words_stops_a_check(small_world: Index, text: str) -> None:
    claims = check_document(from_text(text), small_world, Config(), DAY).claims
    spans = [(each.claim.mention.start, each.claim.mention.end) for each in claims]
    assert [text[start:end] for start, end in spans] == [e.claim.mention.text for e in claims]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
