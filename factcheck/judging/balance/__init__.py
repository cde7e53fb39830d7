"""Amounts that no rule alone calls wrong, weighed by all that the article tells around them.

Words may leave open what an amount is of, and yet nobody who reads the article doubts it: where
the sentence tells two other figures of a report, and the article nowhere the third. Each sign
(`signs`) is one question, and counts for or against an amount being meant for the figure that it
is bound to; where the points are enough, it is called wrong. What is weighed at all, and what
words keep from it, stands in `evidence`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from factcheck import tables
from factcheck.judging import contradicted, with_what_is_meant
from factcheck.judging.balance.evidence import Evidence, Told, evidence_on
from factcheck.judging.balance.signs import SIGNS
from factcheck.judging.diagnoses.diagnosing import differs, explained
from factcheck.judging.diagnoses.registry import Case, Diagnosis, Silenced
from factcheck.matching import Match
from factcheck.model import CheckedClaim
from factcheck.reference import Index

_OF_THE_NUMBER = ("FC102", "FC104")
ENOUGH, ALWAYS = "enough", "always"
_NOTE = "words leave open what it is of; what is told around it speaks for this figure"


def on_balance(
    matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
) -> list[CheckedClaim]:
    """Call wrong what was left open where enough speaks for the figure that it differs from.

    `checked` are the claims of `matches`, in the same order, after all else was asked.
    """
    told = Told(checked, index)
    return [
        (each.verdict.reason == "not-certain" and _weighed(Case(match, index), told)) or each
        for match, each in zip(matches, checked, strict=True)
    ]


def _weighed(case: Case, told: Told) -> CheckedClaim | None:
    """Judge one claim anew; None where it stays open."""
    evidence = evidence_on(case, told)
    if evidence is None:
        return None
    signs = [name for name, ask in SIGNS.items() if ask(evidence)]
    counts = points_of_signs()
    points = sum(counts[name] for name in (ALWAYS, *signs))
    found = _diagnosed(evidence) if points >= counts[ENOUGH] else None
    if found is None:
        return None
    verdict = contradicted(case.match, *found)
    derivation = (*verdict.derivation[:-1], _step(points, signs), verdict.derivation[-1])
    notes = (f"{_NOTE} ({points} points, {counts[ENOUGH]} are enough)", *verdict.notes)
    verdict = replace(verdict, derivation=derivation, notes=notes, confidence="medium")
    return with_what_is_meant(case.match, verdict, case.index)


def _diagnosed(evidence: Evidence) -> tuple[Diagnosis, Decimal | None] | None:
    """Say how an amount differs, and how likely by chance: by a slip of the number, or just so."""
    try:
        found = explained(evidence.case, _OF_THE_NUMBER)
    except Silenced:
        return None
    if found is not None and found[0].facts[0] == evidence.fact:
        return found
    return differs(evidence.case), None


def _step(points: int, found: Sequence[str]) -> str:
    """Tell the signs that speak for the figure, the strongest first, and those against it."""
    words, counts = _words(), points_of_signs()
    ranked = sorted(found, key=lambda name: -counts[name])
    told = ", ".join(f"{words[name]} ({counts[name]:+d})" for name in ranked if counts[name])
    return f"weighed: {points} points for this figure, {counts[ENOUGH]} are enough: {told}"


@cache
def points_of_signs() -> dict[str, int]:
    """Read what each sign counts for."""
    return {row["sign"]: int(row["points"]) for row in tables.rows("signs")}


@cache
def _words() -> dict[str, str]:
    """Read how each sign is told."""
    return {row["sign"]: row["words"] for row in tables.rows("signs")}


def told_signs() -> dict[str, tuple[int, int, str]]:
    """Give the points of each sign, how many are enough, and how it is told."""
    counts, words = points_of_signs(), _words()
    return {name: (counts[name], counts[ENOUGH], words[name]) for name in SIGNS}
