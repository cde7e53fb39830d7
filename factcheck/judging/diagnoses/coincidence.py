"""How likely it is that a tried figure fits something by chance."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from factcheck.judging.comparing.agreement import explains
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.registry import DIAGNOSES, Diagnosis
from factcheck.matching import thing_of

MOST = Decimal("0.02")
_ON_BOUND_FACTS = frozenset({"FC102", "FC103", "FC104"})
_TWO_DIGITS = Decimal("0.01")


def coincidence(case: Case, found: Diagnosis) -> Decimal | None:
    """Give the share of the facts in that unit which the tried figure meets by chance.

    Figures of the thing that the diagnosis names are no chance; neither are those of its whole
    measure where the claim is bound to that measure and only its number was altered. A figure
    printed to fewer digits than the claim explains nothing. None where no figure was tried. Giver
    and taker, if both are told, leave nothing to chance: only their own figures are turned round.
    """
    if found.tried is None:
        return None
    own = {thing_of(fact) for fact in found.facts}
    if found.code == "FC302" and case.bearings.givers and case.bearings.takers:
        return Decimal(0)
    bound = found.facts[0].measure if found.code in _ON_BOUND_FACTS else None
    figures = case.index.figures_in(found.facts[0].unit)
    met = sum(
        1
        for fact in figures.meeting(found.tried)
        if thing_of(fact) not in own and fact.measure != bound and explains(case.claim, fact)
    )
    return (Decimal(met) / max(figures.count, 1)).quantize(_TWO_DIGITS)


def explained(case: Case, codes: Iterable[str]) -> tuple[Diagnosis, Decimal | None] | None:
    """Give the first slip of some codes that explains an amount, and how likely that is by chance.

    Raises:
        Silenced: words leave nothing that may be said.

    """
    for code in codes:
        found = DIAGNOSES[code](case)
        if found is None:
            continue
        chance = coincidence(case, found)
        if chance is None or chance <= MOST:
            return found, chance
    return None
