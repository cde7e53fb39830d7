"""Patterns with words of which they need one: none fits where a text has none of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import factcheck.claims
from factcheck.claims.scenes import roles
from factcheck.patterns import Worded

WORD = re.compile(r"[a-z]+")
LETTERS = st.characters(
    min_codepoint=32,
    max_codepoint=126,
    include_characters="\n\u2011\u2013\u2014\u2018\u2019\u201c\u201d",
)
TRIED = settings(
    max_examples=5,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def patterns() -> dict[str, Worded]:
    names = [each.name for each in walk_packages(factcheck.claims.__path__, "factcheck.claims.")]
    return {
        f"{name.removeprefix('factcheck.claims.')}.{key}": value
        for name in names
        for key, value in vars(import_module(name)).items()
        if isinstance(value, Worded)
    }


def compiled(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Give what stands behind a pattern that is compiled when it is first asked."""
    found: re.Pattern[str] = pattern.search.__self__  # type: ignore[attr-defined]
    return found


def fitting(pattern: re.Pattern[str], check: Callable[[str], None]) -> None:
    """Check many texts that a pattern fits, without what stands around them."""

    @TRIED
    @given(st.from_regex(pattern, alphabet=LETTERS))
    def holds(text: str) -> None:
        found = pattern.search(text)
        if found is not None:  # nothing is made to order for what may not stand before or behind
            check(found[0])

    holds()


@pytest.mark.parametrize("name", patterns())
def test_a_pattern_fits_only_where_one_of_its_words_stands(name: str) -> None:
    each = patterns()[name]

    assert all(map(WORD.fullmatch, each.words))  # a sentence has no others

    def check(text: str) -> None:
        assert not each.words.isdisjoint(WORD.findall(text.lower())), text

    fitting(compiled(each.pattern), check)


WAYS = roles._ways()


@pytest.mark.parametrize("at", range(len(WAYS)), ids=[rule for rule, *_ in WAYS])
def test_a_way_of_giving_a_role_fits_only_where_its_signs_stand(at: int) -> None:
    _, letters, needed, row = WAYS[at]

    def check(text: str) -> None:
        assert any(each in text for each in letters), text
        words = WORD.findall(text)
        assert not any(each.isdisjoint(words) for each in needed), text

    fitting(roles._pattern(row), check)
