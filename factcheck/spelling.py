"""What somebody may have meant who mistyped a word."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice that a word most resembles, None if it resembles none."""
    return next(iter(closest_few(word, choices, 1)), None)


def closest_few(word: str, choices: Iterable[str], number: int = 3) -> list[str]:
    """Give the choices that a word most resembles, the nearest first."""
    from difflib import get_close_matches  # noqa: PLC0415 - only faults need it

    ordered = sorted(choices)
    lowered = {choice.lower(): choice for choice in reversed(ordered)}
    found = get_close_matches(word.lower(), list(lowered), n=number, cutoff=0.6)
    return [lowered[each] for each in found]


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Give `did you mean "fail_on"?`, or '' where nothing resembles the word."""
    meant = closest(word, choices)
    return f'did you mean "{meant}"?' if meant else ""
