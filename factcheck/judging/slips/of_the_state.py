"""A slip of how far works have come: what was completed told as planned, or as cancelled."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging.comparing.agreement import figures_of_the_very_number
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.elsewhere import is_of_others
from factcheck.judging.diagnoses.registry import Diagnosis
from factcheck.judging.slips.undone import Undone, with_measure
from factcheck.judging.together.company import Company
from factcheck.judging.words.nouns import name_of, title_of
from factcheck.judging.words.states import is_not_so, is_told_in_another_state, without_states
from factcheck.model import Fact
from factcheck.patterns import pattern

_OF_THEM = pattern(r"\bof (?:these|those|them|which)\b")


def in_another_state(case: Case, anywhere: Company) -> Iterator[Undone]:
    """Undo the state that is told of works, if their value is that of works in another.

    "43 projects worth $24.703 billion are being negotiated" were completed. Two digits are known
    in company alone.
    """
    claim = case.claim
    if not claim.slots.measure.is_stated or claim.setting.qualifier or is_not_so(claim):
        return
    for fact in figures_of_the_very_number(claim, case.index):
        measure = case.index.measures[fact.measure]
        if not is_told_in_another_state(claim, measure) or not _may_be_it(case, fact, anywhere):
            continue
        words = without_states(claim.setting.sentence)
        changed = with_measure(claim, measure, sentence=words)
        yield Undone("FC303", changed, _told_in_its_state)


def _told_in_its_state(case: Case, fact: Fact) -> Diagnosis:
    """Tell of which works an amount is: "completed projects"."""
    measure = case.index.measures[fact.measure]
    return Diagnosis(
        code="FC303",
        facts=(fact,),
        message=f"this is the figure of works in another state: {title_of(measure.title)}",
        suggestion=name_of(measure),
        tried=case.interval,
    )


def _may_be_it(case: Case, fact: Fact, anywhere: Company) -> bool:
    """Whether the sentence names what a figure is of, which the article tells nowhere else."""
    if fact.modifier not in ("exact", case.claim.mention.modifier) or anywhere.tells(fact):
        return False
    if is_of_others(case, fact):
        return False
    if case.telling_digits < MANY and not anywhere.holds(fact):
        return False
    is_its = _OF_THEM.search(case.claim.setting.clause) is not None
    return case.telling_digits >= TWO and (is_its or case.bearings.says(fact.subject))
