"""A figure that its sentence states right beside another amount: that is of something else."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.model import CheckedClaim, Span, Status, Verdict

_OF_ANOTHER_THING = frozenset({"FC101", "FC106", "FC201", "FC301", "FC303", "FC304"})
"""Not the slips of one number, which may be told twice: a scale, its digits, its currency."""


def without_doubles(checked: Sequence[CheckedClaim]) -> list[CheckedClaim]:
    """Leave open what a figure contradicts that another amount of the sentence agrees with.

    "Sahiwal and Karot can generate 1,320 MW and 720 MW": the 720 MW of Karot say nothing of the
    1,320 MW, whatever they are bound to.
    """
    agreed = {
        (each.claim.sentence, fact)
        for each in checked
        if each.verdict.status is Status.SUPPORTED
        for fact in each.verdict.facts
    }
    return [_opened(each) if _is_double(each, agreed) else each for each in checked]


def _is_double(checked: CheckedClaim, agreed: set[tuple[Span, str]]) -> bool:
    verdict = checked.verdict
    if verdict.status is not Status.CONTRADICTED or verdict.code not in _OF_ANOTHER_THING:
        return False
    return any((checked.claim.sentence, fact) in agreed for fact in verdict.facts)


def _opened(checked: CheckedClaim) -> CheckedClaim:
    verdict = Verdict(
        status=Status.UNVERIFIABLE,
        confidence="low",
        message="it differs from the reference data, but its sentence gives their figure, too",
        reason="not-certain",
        derivation=checked.verdict.derivation[:-1],
    )
    return replace(checked, verdict=verdict)
