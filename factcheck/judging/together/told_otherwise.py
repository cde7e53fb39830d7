"""Whether words say that an amount is none of a figure, whatever its number."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.turned_round import is_owed
from factcheck.judging.words.nouns import (
    is_called_by_its_noun,
    is_called_otherwise,
    is_of_another_sort,
    is_of_any_money,
    is_vetoed,
    words_of_measure,
)
from factcheck.judging.words.ruling_out import is_ruled_out
from factcheck.judging.words.sorts_of_money import NO_FINANCE, SORTS_OF_MONEY
from factcheck.matching import MARGIN
from factcheck.matching.attributes import is_yearly
from factcheck.model import Claim, Fact, Measure
from factcheck.patterns import pattern

_MORE = pattern(r"\s+(?:more|less|fewer|higher|lower)\b")
_PAID_BACK = pattern(r"\b(?:repaid|pa(?:y|id) back|paying back)\b")
_NO_OTHER = pattern(
    r"\b(?:debts?|ow(?:e[ds]?|ing)|dues|bills|arrears|liabilit(?:y|ies)|repa(?:y(?:s|ments?)?|id)"
    r"|pa(?:y|id) back|grants?|granted|gifts?|rescues?|bail-?outs?)\b"
)
"""Words for what is owed, paid back or given away: no figure of another sort is called so."""


def is_told_otherwise(case: Case, fact: Fact) -> bool:
    """Whether words say that an amount is none of a measure: paid back, a debt, for each year."""
    claim, measure = case.claim, case.index.measures[fact.measure]
    if is_ruled_out(case.match, fact) or is_other_money(case, fact, is_faint=False):
        return True
    if is_called_otherwise(claim, measure) or is_vetoed(claim, measure):
        return True
    if is_no_level(case, measure):
        return True
    named = claim.slots.measure
    is_another = named.is_stated and named.value != fact.measure
    if is_another and is_owed(measure) and not _NO_OTHER.search(claim.setting.sentence):
        return True
    return names_another_sort(case, measure)


def is_no_level(case: Case, measure: Measure) -> bool:
    """Whether an amount is what was added or paid back, or is told of each year, or of all."""
    claim = case.claim
    is_yearly_told = claim.slots.aggregation.value in ("annual", "average")
    if is_yearly(measure) is not is_yearly_told:
        return True
    return bool(_MORE.match(around.behind(claim)) or _PAID_BACK.search(around.before(claim)))


def names_another_sort(case: Case, measure: Measure) -> bool:
    """Whether the clause has a word for what is owed, repaid or given away that a measure lacks."""
    said = case.claim.setting.clause
    for hit in case.bearings.stated:
        if hit.kind == "organisation":  # "International Debt Statistics"
            said = said.replace(hit.slot.text.lower(), "")
    return not set(_NO_OTHER.findall(said)) <= words_of_measure(measure)


def is_other_money(case: Case, fact: Fact, *, is_faint: bool = True) -> bool:
    """Whether words beside an amount name a sum of another kind than a figure is: "reserves".

    Of many digits, which are not `is_faint`, only words of what is no finance at all do.
    """
    clause = case.claim.setting.clause
    others = {*NO_FINANCE.findall(clause), *(SORTS_OF_MONEY.findall(clause) if is_faint else ())}
    return not others <= words_of_measure(case.index.measures[fact.measure])


def is_called_another(case: Case, fact: Fact) -> bool:
    """Whether the words name a measure, and not that of the figure: "unpaid bills of $1.44bn".

    So does a word as loud for what is owed, of what was given: "unpaid debts of $2.2 trillion".
    """
    claim, measures, named = case.claim, case.index.measures, case.claim.slots.measure
    if is_ruled_out(case.match, fact) or is_vetoed(claim, measures[fact.measure]):
        return True
    if not named.is_stated or named.value in (None, fact.measure):
        return False
    if is_of_another_sort(claim, measures[fact.measure]):
        return True
    if claim.mention.kind == "money" and is_of_any_money(named):
        return False
    if fact.unit == "count" and is_called_by_its_noun(named, measures[fact.measure]):
        return False
    if fact.unit == "count" and _is_counted(case.claim):
        return True
    hits = case.claim.setting.measures
    if _NO_OTHER.search(named.text.lower()) and all(hit.measure != fact.measure for hit in hits):
        return True
    loud = {hit.measure for hit in hits if hit.weight >= hits[0].weight - MARGIN}
    is_given = measures[fact.measure].dynamics == "flow" and fact.measure not in loud
    owed = {each for each in loud if measures[each].dynamics == "stock"} if is_given else set()
    return any(fact.measure in measures[each].confusable_with for each in {named.value, *owed})


def _is_counted(claim: Claim) -> bool:
    """Whether the words of the measure stand right behind an amount: "1,193 loans"."""
    return claim.slots.measure.start == claim.mention.end + 1
