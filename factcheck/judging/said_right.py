"""A figure that its sentence states right beside another amount: that is of something else."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.model import CheckedClaim, Claim, Slot, Span, Status, Verdict

_OF_ANOTHER_THING = frozenset({"FC101", "FC106", "FC201", "FC301", "FC303", "FC304"})
"""Not the slips of one number, which may be told twice: a scale, its digits, its currency."""


_TOLD_BY = {"FC201": "period", "FC301": "subject", "FC303": "measure"}
_BESIDE = 12
"""How far, in code points, what a number is told by may stand from it."""

Agreed = dict[tuple[Span, str], set[str | None]]
"""The numbers that agree with a fact in a sentence."""


def without_doubles(checked: Sequence[CheckedClaim]) -> list[CheckedClaim]:
    """Leave open what a figure contradicts that another amount of the sentence agrees with.

    "Sahiwal and Karot can generate 1,320 MW and 720 MW": the 720 MW of Karot say nothing of the
    1,320 MW, whatever they are bound to. Not so where one number is told twice, each time right
    beside a name, a date or words of its own: "Kenya 66, Uganda 66".
    """
    agreed: Agreed = {}
    for each in checked:
        if each.verdict.status is Status.SUPPORTED:
            for fact in each.verdict.facts:
                agreed.setdefault((each.claim.sentence, fact), set()).add(each.claim.point)
    words = "but its sentence gives their figure, too"
    return [opened(each, words) if _is_double(each, agreed) else each for each in checked]


def _is_double(checked: CheckedClaim, agreed: Agreed) -> bool:
    verdict, claim = checked.verdict, checked.claim
    if verdict.status is not Status.CONTRADICTED or verdict.code not in _OF_ANOTHER_THING:
        return False
    facts = verdict.facts[:1] if verdict.code == "FC101" else verdict.facts
    said = [agreed.get((claim.sentence, fact)) for fact in facts]
    if not any(said):
        return False
    same = all(points == {claim.point} for points in said if points)
    return not (same and _stands_beside(claim, _TOLD_BY.get(verdict.code or "")))


def _stands_beside(claim: Claim, name: str | None) -> bool:
    """Whether what a number is told by stands right before or behind it."""
    slot: Slot | None = getattr(claim.slots, name) if name else None
    if slot is None or slot.state != "stated" or slot.start is None:
        return False
    gap = max(claim.mention.start - slot.end, slot.start - claim.mention.end)
    return gap <= (2 * _BESIDE if name == "period" else _BESIDE)


def opened(checked: CheckedClaim, why: str) -> CheckedClaim:
    """Leave open what was called wrong, and say why."""
    verdict = Verdict(
        status=Status.UNVERIFIABLE,
        confidence="low",
        message=f"it differs from the reference data, {why}",
        reason="not-certain",
        derivation=checked.verdict.derivation[:-1],
    )
    return replace(checked, verdict=verdict)
