"""A slip of any name beside an amount: of who gave it, who received it or what it is of.

"Saudi loans of 14.775 billion yuan for the road": just that is what China lends for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from factcheck.claims import around
from factcheck.claims.reading import UNKNOWN_SOURCE
from factcheck.judging.comparing.agreement import figures_of_the_very_number
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.diagnoses import other_entity, other_giver
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.elsewhere import is_of_another_body
from factcheck.judging.diagnoses.registry import Diagnosis
from factcheck.judging.slips.undone import Undone, renamed
from factcheck.judging.together.by_its_number import is_its_number
from factcheck.matching.certainty import AN_AMOUNT
from factcheck.model import EntityHit, Fact, Reach
from factcheck.patterns import pattern

_GIVING = frozenset({"country", "organisation"})
_ANOTHER_CLAUSE = pattern(r"[,:(]|\b(?:is|are|was|were|has|had|have|it|they|that|which|who)\b")
"""What parts a name from an amount before it: "884 MW it is the larger sister of Karot"."""


def under_another_name(case: Case) -> Iterator[Undone]:
    """Undo a name told in the place of another, by which an amount is a figure's very number."""
    claim = case.claim
    if case.telling_digits < TWO or claim.setting.qualifier is not None:
        return
    if claim.slots.attribution.rule == UNKNOWN_SOURCE:
        return
    exchanged = {
        (hit.entity, meant)
        for fact in figures_of_the_very_number(claim, case.index)
        if _may_be_meant(case, fact)
        for hit in case.bearings.stated
        if _stands_beside(case, hit) and _is_telling(case, hit, fact)
        for meant in _in_its_place(case, hit, fact)
        if not _may_be_both(case, hit.entity, meant)
    }
    for named, meant in sorted(exchanged):
        changed = renamed(claim, named, meant, "subject", "provider", "recipient")
        yield Undone("FC301", changed, partial(_told, named=named, meant=meant))


def _may_be_meant(case: Case, fact: Fact) -> bool:
    """Whether a figure is no other number than the one printed, nor one of very many."""
    return fact.is_whole and is_its_number(case, fact) and case.stands_out(fact)


def _is_telling(case: Case, hit: EntityHit, fact: Fact) -> bool:
    """Whether a number has digits enough; of two, the thing and its time or a project is told."""
    if case.telling_digits >= MANY:
        return True
    if hit.role != "provider" or case.claim.slots.measure.value != fact.measure:
        return False
    said = case.bearings.says(fact.subject) and case.claim.slots.measure.is_stated
    is_a_project = case.index.entities[fact.subject].kind == "project"
    is_timed = any(not hit.telling for hit, _ in case.bearings.stated_periods)
    return said and (is_a_project or is_timed)


def _stands_beside(case: Case, hit: EntityHit) -> bool:
    """Whether a name stands where an amount is, with no other amount and no clause between.

    Who tells, or only keeps a database, is no party.
    """
    claim, name = case.claim, hit.slot
    if hit.reach > Reach.SENTENCE or hit.role == "attribution":
        return False
    if not around.is_here(claim, name.start) or other_giver.only_tells(case, hit.entity):
        return False
    if name.start < claim.mention.start:
        between = around.between(claim, name.end, claim.mention.start)
    else:
        between = around.between(claim, claim.mention.end, name.start)
        if hit.reach is not Reach.CLAUSE or _ANOTHER_CLAUSE.search(between):
            return False
    return ";" not in between and AN_AMOUNT.search(between) is None


def _in_its_place(case: Case, hit: EntityHit, fact: Fact) -> Iterator[str]:
    """Yield who of a figure's parties may have been meant by a name."""
    kinds = case.index.entities
    if hit.role == "provider":
        if fact.provider and {hit.kind, kinds[fact.provider].kind} <= _GIVING:
            yield fact.provider
        return
    if case.bearings.is_party(hit.entity, fact) or is_of_another_body(case, fact):
        return
    for own in (fact.subject, fact.recipient):
        if own and kinds[own].kind == hit.kind:
            yield own


def _may_be_both(case: Case, named: str, meant: str) -> bool:
    """Whether two names may be of one, or the other is said as well."""
    bearings, names = case.bearings, case.index.entities
    return (
        named == meant
        or bearings.says(meant)
        or bearings.related(named, meant)
        or other_entity.may_be_told_of(case, names[meant].name, names[named].name)
    )


def _told(case: Case, fact: Fact, *, named: str, meant: str) -> Diagnosis:
    """Tell whose an amount is, or from whom."""
    own, other = (case.index.entities[each].name for each in (meant, named))
    told = "from" if meant == fact.provider else "that of"
    untold = "from" if meant == fact.provider else "of"
    return Diagnosis(
        code="FC301",
        facts=(fact,),
        message=f"the amount is {told} {own}, not {untold} {other}",
        suggestion=own,
        tried=case.interval,
    )
