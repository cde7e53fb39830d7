"""The codes: complete, told apart, and worded for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from factcheck.codes import CODES, Code, title

if TYPE_CHECKING:
    from conftest import Checked

CONTRACT = (
    *(f"FC10{n}" for n in range(1, 7)),
    *(f"FC20{n}" for n in range(1, 4)),
    *(f"FC30{n}" for n in range(1, 5)),
    *(f"FC40{n}" for n in range(1, 5)),
    *(f"FC90{n}" for n in range(1, 4)),
)


def test_every_code_of_the_contract_is_explained_and_no_other() -> None:
    assert tuple(CODES) == CONTRACT


def test_only_outdated_figures_and_suppressions_are_warnings() -> None:
    warnings = {code for code, entry in CODES.items() if entry.severity == "warning"}
    assert warnings == {"FC203", "FC901", "FC902", "FC903"}


@pytest.mark.parametrize("entry", CODES.values(), ids=lambda entry: entry.code)
def test_a_code_says_what_why_and_how_to_mend(entry: Code) -> None:
    for text in (entry.title, entry.meaning, entry.why, entry.wrong, entry.right, entry.mend):
        assert text
        assert text == text.strip()
    assert entry.wrong != entry.right
    assert not re.search(r"\b(lie|lies|false|liar)\b", entry.meaning + entry.why)


@pytest.mark.parametrize("code", [f"FC40{n}" for n in range(1, 5)])
def test_what_an_article_says_against_itself_is_shown_by_what_is_found(
    code: str, checked: Checked
) -> None:
    told = [
        {each.verdict.code for each in checked(text)} - {None}
        for text in (CODES[code].wrong, CODES[code].right)
    ]
    assert told == [{code}, set()]


@pytest.mark.parametrize("entry", CODES.values(), ids=lambda entry: entry.code)
def test_related_codes_exist(entry: Code) -> None:
    assert entry.related
    assert set(entry.related) <= set(CODES)
    assert entry.code not in entry.related


def test_titles_tell_codes_apart() -> None:
    assert len({entry.title for entry in CODES.values()}) == len(CODES)


def test_an_unknown_code_is_its_own_title() -> None:
    assert title("FC999") == "FC999"
    assert title("FC102") == "scale slip"
