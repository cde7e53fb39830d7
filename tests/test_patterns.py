"""Patterns with the words of which they need one: none fits where a sentence has none of them."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import factcheck.claims
from factcheck.patterns import Worded

TESTS = Path(__file__).parent
WORD = re.compile(r"[a-z]+")
EVERY = 20


def patterns() -> dict[str, Worded]:
    names = [each.name for each in walk_packages(factcheck.claims.__path__, "factcheck.claims.")]
    return {
        f"{name}.{key}": value
        for name in names
        for key, value in vars(import_module(name)).items()
        if isinstance(value, Worded)
    }


def sentences() -> list[str]:
    paths = [*TESTS.glob("corpora/**/*.jsonl"), *TESTS.glob("statistics_packages/*/*.jsonl")]
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    texts = {text for line in lines if isinstance(text := json.loads(line).get("text"), str)}
    return sorted({sentence for text in texts for sentence in re.split(r"(?<=[.!?])\s", text)})


def fits(each: Worded, sentence: str) -> bool:
    """Whether a pattern fits, if only in front of some word, where an amount may stand."""
    ends = (found.end() for found in re.finditer(r"\s", sentence))
    return any(each.pattern.search(sentence, 0, end) for end in (*ends, len(sentence)))


def test_a_pattern_fits_only_where_one_of_its_words_stands() -> None:
    found = patterns()
    assert len(found) > 20
    missed = {
        (name, sentence)
        for sentence in sentences()[::EVERY]
        for words in [frozenset(WORD.findall(sentence.lower()))]
        for name, each in found.items()
        if each.words.isdisjoint(words) and fits(each, sentence)
    }
    assert not missed
