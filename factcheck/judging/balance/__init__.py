"""Amounts that no rule alone calls wrong, weighed by all that the article tells around them.

Words may leave open what an amount is of, and yet nobody who reads the article doubts it: where
the sentence tells two other figures of a report, and the article nowhere the third. Each sign
(`signs`) is one question, and counts for or against an amount being meant for the figure that it
is bound to; where the points are enough, it is called wrong. What is weighed at all, and what
words keep from it, stands in `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.judging.alone.verdict import contradicted, with_stated_slots
from factcheck.judging.balance.evidence import Evidence, Told, evidence_on
from factcheck.judging.balance.signs import ALWAYS, ENOUGH, signs_of, weights
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.diagnosing import differs, wrong_by
from factcheck.judging.diagnoses.registry import Diagnosis
from factcheck.matching import Match
from factcheck.model import CheckedClaim
from factcheck.reference import Index

_OF_THE_NUMBER = ("FC102", "FC104")
_NOTE = "words leave open what it is of; what is told around it speaks for this figure"


def on_balance(
    matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
) -> list[CheckedClaim]:
    """Call wrong what was left open where enough speaks for the figure that it differs from.

    `checked` are the claims of `matches`, in the same order, after all else was asked.
    """
    after = list(checked)
    for position, evidence in weighed(matches, checked, index):
        after[position] = _judged(evidence) or after[position]
    return after


def weighed(
    matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
) -> Iterator[tuple[int, Evidence]]:
    """Yield what is weighed of the amounts that were left open, with their places in `checked`."""
    told = Told(checked, index)
    for position, (match, each) in enumerate(zip(matches, checked, strict=True)):
        if each.verdict.reason == "not-certain":
            evidence = evidence_on(Case(match), told)
            if evidence is not None:
                yield position, evidence


def _judged(evidence: Evidence) -> CheckedClaim | None:
    """Judge one claim anew; None where it stays open."""
    counts, signs = weights(), signs_of(evidence)
    points = sum(counts[name].points for name in (ALWAYS, *signs))
    enough = counts[ENOUGH].points
    found = _diagnosed(evidence) if points >= enough else None
    if found is None:
        return None
    match = evidence.match
    verdict = contradicted(match, *found)
    derivation = (*verdict.derivation[:-1], _step(points, signs), verdict.derivation[-1])
    notes = (f"{_NOTE} ({points} points, {enough} are enough)", *verdict.notes)
    verdict = replace(verdict, derivation=derivation, notes=notes, confidence="medium")
    return with_stated_slots(match, verdict)


def _diagnosed(evidence: Evidence) -> tuple[Diagnosis, Decimal | None] | None:
    """Say how an amount differs, and how likely by chance: by a slip of the number, or just so."""
    found = wrong_by(evidence.case, _OF_THE_NUMBER)
    if found is not None and found[0].facts[0] != evidence.fact:
        return differs(evidence.case), None
    return found


def _step(points: int, signs: Sequence[str]) -> str:
    """Tell the signs that speak for the figure, the strongest first, and those against it."""
    counts = weights()
    ranked = sorted((counts[name] for name in signs), key=lambda weight: -weight.points)
    told = ", ".join(f"{each.words} ({each.points:+d})" for each in ranked if each.points)
    enough = counts[ENOUGH].points
    return f"weighed: {points} points for this figure, {enough} are enough: {told}"
