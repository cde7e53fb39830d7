"""The trigger pass, and what is told at a glance: nothing that the long way would not tell."""

from __future__ import annotations

from types import SimpleNamespace

import re2
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.rules import hedges, rules, scan
from factcheck.rules.searching import searcher

SCANNER = scan.Scanner(rules())
PIECES = st.sampled_from(
    ("2030", "2030s17", "s", " ", "½", "May", "20", "'", "’", "$", "€", "US", ".5", "one", "year",
     "early", "-", "/", "19", "Q1", "ſ", "\u212a", "\u0301", "\0", "\ud800", "of", "Rs", "last")
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=12).map(" ".join))
@example("early 2030s17")
def test_a_hit_is_read_by_those_whose_triggers_fit_there_in_the_whole_text(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    padded, done = scan._EDGE + data + scan._EDGE, 0
    while (hit := SCANNER._next(data, done, len(data))[0])[0] >= 0:
        start, done = hit
        readers = SCANNER._readers[padded[start : done + 2]]
        assert readers == tuple(
            read
            for read, search in SCANNER._readers.searches
            if search(data, start, len(data))[0][0] == start
        )
        assert readers


def test_the_engine_inside_of_the_wrapper_finds_what_the_wrapper_finds() -> None:
    pattern = re2.compile(b"b+")
    later = SimpleNamespace(search=pattern.search)  # a version without that engine
    inside, outside = searcher(pattern), searcher(later)
    for start in range(7):
        assert inside(b"abbab", start, 5) == outside(b"abbab", start, 5)
    assert inside(b"abbab", 2, 5) == [(2, 3)]
    assert inside(b"aaa", 0, 3)[0][0] == -1


WORDS = st.sampled_from(
    ("over", "About", "the", "some", "minus", "cost", "up to", "more than", "terminus", "(nearly",
     "-", "~", "a", "Negative", "of", "€", "at least", "x", "\n", "\u00a0")
)  # fmt: skip


@given(st.lists(WORDS, max_size=5).map(" ".join), st.sampled_from(("", " ", "\n")))
def test_no_hedge_stands_where_nothing_can_lead_to_a_number(before: str, space: str) -> None:
    text = f"{before}{space}$46 billion"
    if not hedges.is_led(text, text.index("$4")):
        assert hedges.before(text, text.index("$4")) is None
