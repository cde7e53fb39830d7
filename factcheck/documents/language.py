"""Which articles are not in English; in doubt an article is.

A text is foreign by its script, where few of its letters are Latin and few of its words the
little words of English, or by the little words of another language (`data/languages.csv`),
where those of English are missing. Names, numbers and foreign quotations have neither.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from factcheck.tables import cells, rows

_READ = 50_000
"""So many characters tell the language of an article."""
_FEWEST_WORDS = 20
_FEWEST_LETTERS = 40
_LEAST_SHARE = 0.12
_LEAST_KINDS = 6
_LEAST_LEAD = 3
_ENGLISH_ENOUGH = 0.1


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _latin() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")


@cache
def _little_words() -> tuple[frozenset[str], Mapping[str, frozenset[str]]]:
    """Give the little words of English and of each other language, without the shared ones."""
    english = frozenset(row["word"] for row in rows("english"))
    others = {row["language"]: frozenset(cells(row["words"])) for row in rows("languages")}
    shared = english & frozenset().union(*others.values())
    return english - shared, {name: words - shared for name, words in others.items()}


def foreign_language(text: str) -> str | None:
    """Name the language of a text that is not English, None for English and in doubt."""
    head = text[:_READ]
    letters = sum(map(len, _letters().findall(head)))
    words = Counter(word.lower() for word in _latin().findall(head))
    latin = sum(len(word) * count for word, count in words.items())
    total = max(words.total(), 1)
    little_words, others = _little_words()
    english = _count(words, little_words) / total
    if letters - latin >= _FEWEST_LETTERS and latin < letters / 2:
        is_english = english >= _ENGLISH_ENOUGH and total >= _FEWEST_WORDS
        return None if is_english else "a language in another script"
    if total < _FEWEST_WORDS:
        return None
    counts = {name: _count(words, little) for name, little in others.items()}
    name = max(counts, key=lambda name: counts[name])
    kinds = sum(word in words for word in others[name])
    share = counts[name] / total
    is_foreign = share >= _LEAST_SHARE and kinds >= _LEAST_KINDS and share > _LEAST_LEAD * english
    return name if is_foreign else None


def _count(words: Counter[str], little: frozenset[str]) -> int:
    return sum(words[word] for word in little)
