"""Words that all outputs share: counts, shares, days, how bad a finding is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.model import Problem, Severity

OUTDATED = "FC203"
SEVERITIES = ("serious", "minor", "probably outdated", "near")
"""All that `severity_word` says, the worst first."""
INTERRUPTED = "interrupted: the articles that were left are not in this report"
_OF_SEVERITIES: dict[Severity, str] = {"error": "serious", "warning": "minor", "info": "near"}
_SIGNS = {"serious": "✗", "minor": "~", "probably outdated": "◷", "near": "≈"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def many(number: int, noun: str, nouns: str = "") -> str:
    """Count things: `1 article`, `1,942 claims`."""
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"


def many_found(codes: Sequence[str], kind: str = "") -> str:
    """Count findings by their codes: `3 new mismatches`.

    Comments that silence too much (FC9) are findings, and no mismatches.
    """
    are_claims = not any(code.startswith("FC9") for code in codes)
    noun, nouns = ("mismatch", "mismatches") if are_claims else ("finding", "findings")
    return many(len(codes), f"{kind}{noun}", f"{kind}{nouns}")


def how_bad(number: int, grave: int) -> str:
    """Say how many of so many findings are serious, to be put behind their number."""
    if not grave:
        return ""
    if number == 1:
        return ", a serious one"
    return f", {'all' if grave == number else f'{grave:,}'} of them serious"


def share(part: float) -> str:
    """Say a share of 0 to 1 in percent; no rounding makes all or nothing of it."""
    percent = round(part * 100)
    if percent == 100 and part < 1:
        percent = 99
    if percent == 0 and part > 0:
        return "under 1%"
    return f"{percent}%"


def fault_words(problem: Problem) -> str:
    """Say a fault with its place: `facts.csv:88: no number`."""
    return f"{problem.where}: {problem.message}" if problem.where else problem.message


def severity_word(severity: Severity, code: str | None) -> str:
    """Say how bad a finding is: serious, minor, probably outdated, or near."""
    return "probably outdated" if code == OUTDATED else _OF_SEVERITIES[severity]


def severity_sign(word: str) -> str:
    """Give the sign that stands beside a word of `severity_word`, never without it."""
    return _SIGNS[word]


def day_of(name: str) -> date:
    """Give the day that a night is named after."""
    return date.fromisoformat(name[:10])


def day_words(day: date, *, with_year: bool = False) -> str:
    """Write a day as prose does: `25 Nov`, whatever the language of the machine."""
    return f"{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if with_year else ''}"


def weekday_words(day: date, *, with_year: bool = True) -> str:
    """Write a day with that of the week: `Wed 25 Nov 2026`."""
    return f"{_DAYS[day.weekday()]} {day_words(day, with_year=with_year)}"


def cut(text: str, most: int) -> str:
    """Cut a text that is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
