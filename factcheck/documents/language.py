"""Which articles are not in English; in doubt an article is.

A text is foreign by its script, where few of its letters are Latin and few of its words the
little words of English, or by the little words of another language (`data/languages.csv`),
where those of English are missing. Names, numbers and foreign quotations have neither.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.tables import cells, rows

_ENGLISH = "English"
_READ = 50_000
"""So many characters tell the language of an article."""
_FEWEST_WORDS = 20
_FEWEST_LETTERS = 40
_LEAST_SHARE = 0.12
_LEAST_KINDS = 6
_LEAST_LEAD = 3
_ENGLISH_ENOUGH = 0.1
_FIRST, _FIRST_WORDS, _ENGLISH_BEYOND_DOUBT = 1000, 100, 0.25


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _latin() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")


@cache
def _accented() -> re.Pattern[str]:
    return re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")


_OTHER_THAN_LETTERS = bytes(each if chr(each).isalpha() else 32 for each in range(128)).ljust(256)
"""Makes a space of each byte of ASCII that is no letter."""


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Give the languages in which a word is a little one; those that English shares count not."""
    english = {row["word"]: (_ENGLISH,) for row in rows("english")}
    found: dict[str, tuple[str, ...]] = dict(english)
    for row in rows("languages"):
        for word in cells(row["words"]):
            found[word] = () if word in english else (*found.get(word, ()), row["language"])
    return found


@cache
def _english() -> frozenset[str]:
    """Give the little words that are of English alone."""
    return frozenset(word for word, names in _languages().items() if _ENGLISH in names)


def foreign_language(text: str) -> str | None:
    """Name the language of a text that is not English, None for English and in doubt."""
    if _begins_in_english(text[:_FIRST]):
        return None
    head = text[:_READ]
    found = _words(head)
    if _has_few_beyond_ascii(head) and _is_english_beyond_doubt(found):
        return None
    words = Counter(found)
    total = words.total()
    counts, kinds = _counts(words)
    english = counts.pop(_ENGLISH, 0)
    if _is_other_script(head, words):
        is_english = total >= _FEWEST_WORDS and english >= _ENGLISH_ENOUGH * total
        return None if is_english else "a language in another script"
    if total < _FEWEST_WORDS or not counts:
        return None
    name = max(sorted(counts), key=lambda name: counts[name])
    is_much = counts[name] >= _LEAST_SHARE * total and kinds[name] >= _LEAST_KINDS
    return name if is_much and counts[name] > _LEAST_LEAD * english else None


def _begins_in_english(head: str) -> bool:
    """Whether the first lines are English beyond doubt: most articles need no further look."""
    words = _words(head) if _has_few_beyond_ascii(head) else ()
    return len(words) >= _FIRST_WORDS and _is_english_beyond_doubt(words)


def _words(text: str) -> list[str]:
    """Give the words in Latin letters, in lower case."""
    prose = text.lower()
    if not prose.isascii() and _accented().search(prose):
        return _latin().findall(prose)
    return prose.encode("ascii", "replace").translate(_OTHER_THAN_LETTERS).decode("ascii").split()


def _is_english_beyond_doubt(words: Sequence[str]) -> bool:
    """Whether so many words are little ones of English that no language can have the lead."""
    little = len(list(filter(_english().__contains__, words)))
    return little >= _ENGLISH_BEYOND_DOUBT * len(words)


def _has_few_beyond_ascii(head: str) -> bool:
    """Whether too few characters are beyond ASCII for another script; each takes more bytes."""
    return len(head.encode("utf-8", "surrogatepass")) - len(head) < _FEWEST_LETTERS


def _counts(words: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Count the little words of each language, and how many different ones there are."""
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for word, count in words.items():
        for language in _languages().get(word, ()):
            counts[language] += count
            kinds[language] += 1
    return counts, kinds


def _is_other_script(head: str, words: Counter[str]) -> bool:
    if head.isascii():
        return False
    letters = sum(map(len, _letters().findall(head)))
    latin = sum(len(word) * count for word, count in words.items())
    return letters - latin >= _FEWEST_LETTERS and latin < letters / 2
