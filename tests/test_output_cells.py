"""What a terminal shows, and where the caret goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.output.cells import safe_text, width, wrapped
from factcheck.output.page import Page
from factcheck.output.snippet import snippet


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\tb", "a    b"),
        ("$46\nbillion", "$46 billion"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\u202eabc", "\\u202eabc"),
        ("\ufeffhead", "head"),
        ("a\u00a0b", "a\u00a0b"),
        ("\udce9", "\\udce9"),
        ("\U000e0001", "\\U000e0001"),
        ("👩\u200d🔧", "👩\u200d🔧"),
        ("naïve – “so”", "naïve – “so”"),
    ],
)
def test_what_could_hurt_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert safe_text(text) == shown


def test_without_unicode_signs_get_a_stand_in_and_letters_an_escape() -> None:
    assert safe_text("é – “so” … €", unicode=False) == '\\xe9 - "so" ... \\u20ac'


@given(st.text())
def test_any_text_comes_out_harmless(text: str) -> None:
    shown = safe_text(text)
    assert "\n" not in shown
    assert "\x1b" not in shown
    shown.encode()
    assert safe_text(text, unicode=False).isascii()


@pytest.mark.parametrize(
    ("text", "cells"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("👍", 2), ("ｆ", 2), ("", 0)]
)
def test_width_counts_cells(text: str, cells: int) -> None:
    assert width(text) == cells


@given(st.lists(st.text("ab中", min_size=1, max_size=9), min_size=1), st.integers(10, 40))
def test_wrapped_lines_fit_and_lose_nothing(words: list[str], room: int) -> None:
    lines = list(wrapped(" ".join(words), room))
    assert " ".join(lines) == " ".join(words)
    assert all(width(line) <= max(room, *map(width, words)) for line in lines)


def shown(line: str, amount: str, room: int = 60) -> tuple[str, str]:
    """Show a line, and what stands over the carets, cell by cell."""
    start = line.index(amount)
    text, indent, carets = snippet(line, Span(start, start + len(amount)), Page(), room, room // 3)
    assert width(text) <= room
    return text, over(text, indent, carets)


def over(text: str, indent: int, carets: int) -> str:
    taken, found = 0, ""
    for char in text:
        if indent <= taken < indent + carets:
            found += char
        taken += width(char)
    return found


def test_a_line_that_fits_is_shown_whole() -> None:
    line = "The dam took a loan of $1.8 million."
    assert shown(line, "$1.8 million") == (line, "$1.8 million")


@pytest.mark.parametrize(
    "before",
    ["", "\tIn 2015 ", "中国在二〇一五年 ", "e\u0301te\u0301 ", "👍 ", "\u202e", "x" * 200],
)
@pytest.mark.parametrize("after", ["", " 之后", " more " * 50])
def test_the_carets_stand_under_the_amount(before: str, after: str) -> None:
    assert shown(f"{before}$46 billion{after}", "$46 billion")[1] == "$46 billion"


def test_a_long_line_is_cut_at_words_with_dots() -> None:
    line = f"{'word ' * 40}$46 billion {'more ' * 40}end"
    text, _ = shown(line, "$46 billion")
    assert text.startswith("…word")
    assert text.endswith("more…")
    assert 0 < text.index("$46") <= 20


def test_an_amount_longer_than_the_page_is_cut() -> None:
    amount = f"${'9' * 500}"
    text, amount_shown = shown(f"It cost {amount} in all.", amount)
    assert amount_shown.startswith("$999")
    assert text.endswith("…")


def test_ten_megabytes_on_a_line_are_not_looked_at() -> None:
    line = f"{'a b ' * 2_500_000}$46 billion{' c d' * 100}"
    assert shown(line, "$46 billion")[1] == "$46 billion"
