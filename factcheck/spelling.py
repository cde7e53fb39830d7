"""What somebody may have meant who mistyped a word."""

from __future__ import annotations

from collections.abc import Iterable

_LIKE = 0.6
"""How like a choice must be to what was written, of 1."""
_LIKE_WITH_ANOTHER_BEGINNING = 0.75
"""The same where they begin with another letter, which few mistype: "severe" is no "never".

A word that holds the choice as it stands is like it anyway: "Jan 2020" for "2020".
"""


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice that a word most resembles, None if it resembles none."""
    return next(iter(closest_few(word, choices, 1)), None)


def closest_few(word: str, choices: Iterable[str], number: int = 3) -> list[str]:
    """Give the choices that a word most resembles, the nearest first.

    Of those that are like it alike, these are the ones that begin as it does: "USD" for "USX".
    """
    from difflib import SequenceMatcher  # noqa: PLC0415 - only faults need it

    lowered = {choice.lower(): choice for choice in sorted(choices, reverse=True)}
    matcher = SequenceMatcher(b=word.lower())
    found = []
    for each in lowered:
        matcher.set_seq1(each)
        shared = _shared(each, word.lower())
        is_near = shared or each in word.lower()
        least = _LIKE if is_near else _LIKE_WITH_ANOTHER_BEGINNING
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            likeness = matcher.ratio()
            if likeness >= least:
                found.append((-likeness, -shared, each))
    return [lowered[each] for _, _, each in sorted(found)[:number]]


def _shared(one: str, other: str) -> int:
    """Count the letters with which both words begin."""
    ends = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(ends, min(len(one), len(other)))


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Give `did you mean "fail_on"?`, or '' where nothing resembles the word."""
    meant = closest(word, choices)
    return f'did you mean "{meant}"?' if meant else ""
