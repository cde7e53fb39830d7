"""A number left open that is a known one but for a slip: undone, everything else supports it.

"Karachi to Multan covers 929 km and will cost Rs3.32 billion": in dollars it is the figure of
just that. A claim without the slip is bound and judged as any other, so that a slip is only
called one where the true number would have been supported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.judging import checked as judged
from factcheck.judging import contradicted, with_what_is_meant
from factcheck.judging.agreement import agrees
from factcheck.judging.caution.one_more import brings_one_more
from factcheck.judging.caution.timeliness import came_later
from factcheck.judging.diagnoses.coincidence import MOST, coincidence
from factcheck.judging.diagnoses.diagnosing import NEEDS_ITS_TIME
from factcheck.judging.diagnoses.registry import Case, is_stated
from factcheck.judging.digits import MANY, TWO
from factcheck.judging.neighbours import Neighbours
from factcheck.judging.notes import stands_for
from factcheck.judging.recognising import UNKNOWN, recognised
from factcheck.judging.slips import Undone, by_their_digits, undone
from factcheck.judging.told_together import Companies, Company, known_in_company
from factcheck.matching import Match, match
from factcheck.model import CheckedClaim, Confidence, Fact, Status, Verdict
from factcheck.reference import PLACES, Index

_COUNTABLE = frozenset({"money", "quantity", "count", "percent"})
_BY_ITS_DIGITS = frozenset({"FC102", "FC103", "FC104"})
_NOBODY = Company(())
"""By whom no two digits are known: that little evidence tells no slip."""


class _Around(NamedTuple):
    """What an article tells around an amount.

    `right` are the figures that its sentence states right; `beside` is the company of all that its
    sentence may tell, `anywhere` that of the article. `is_odd` says that no other amount is in its
    currency.
    """

    right: Sequence[Fact]
    beside: Company
    anywhere: Company
    is_odd: bool

    def tells_of(self, found: _Found) -> bool:
        """Whether the article keeps company with a figure, and the currency may be a slip."""
        is_open = found.slip.code != "FC103" or self.is_odd
        return is_open and self.anywhere.holds(found.fact)


class _Found(NamedTuple):
    """A slip, how the claim is bound and judged without it, and the figure that then fits."""

    slip: Undone
    match: Match
    verdict: Verdict
    fact: Fact
    is_in_company: bool


def without_slips(
    matches: Sequence[Match],
    checked: Sequence[CheckedClaim],
    around: Sequence[CheckedClaim],
    index: Index,
) -> list[CheckedClaim]:
    """Call wrong what was left open and would be supported without one slip.

    `around` are the same claims with what is known by company, which stands where there is none.
    Tolerances of a configuration do not count here: they forgive, and accuse nobody.
    """
    told, near = Neighbours(checked, index), Companies(around, index)
    currencies = Counter(each.claim.mention.unit for each in checked)
    return [
        (
            each.verdict.reason in UNKNOWN
            and each.claim.mention.kind in _COUNTABLE
            and _slip_in(
                Case(one, index),
                _Around(
                    right=told.beside(each.claim),
                    beside=near.beside(each.claim),
                    anywhere=near.all,
                    is_odd=currencies[each.claim.mention.unit] == 1,
                ),
            )
        )
        or known
        for one, each, known in zip(matches, checked, around, strict=True)
    ]


def _slip_in(case: Case, around: _Around) -> CheckedClaim | None:
    """Judge anew, with what is told around an amount."""
    mention = case.claim.mention
    if mention.value is None or mention.value_max is not None:
        return None
    if brings_one_more(case.claim) or _is_known_as_it_is(case):
        return None
    found = _one_beside(case, around) or _one_anywhere(case, around)
    if len(found) != 1:
        return None
    (only,) = found.values()
    if not (
        only.is_in_company
        or around.tells_of(only)
        or _is_told_of(case, only.fact)
        or _has_its_own(case, only)
    ):
        return None
    if _may_be_of_another(case, only, around.right):
        return None
    diagnosis = only.slip.told(case, only.fact)
    chance = coincidence(case, diagnosis)
    if chance is not None and chance > MOST:
        return None
    verdict = _told(case, only, contradicted(case.match, diagnosis, chance))
    return with_what_is_meant(case.match, verdict, case.index)


def _one_beside(case: Case, around: _Around) -> dict[str, _Found]:
    """Give what an amount may be but for one slip, by what its own sentence tells."""
    found: dict[str, _Found] = {}
    for slip in undone(case, around.beside, around.anywhere):
        if slip.code == "FC103" and case.telling_digits < MANY and not around.is_odd:
            continue
        one = _supported(case, slip, around.beside)
        if one and (one.is_in_company or _is_sure(case, one, around.anywhere)):
            found.setdefault(one.fact.id, one)
    return found


def _one_anywhere(case: Case, around: _Around) -> dict[str, _Found]:
    """Give what it may be but for its scale or currency, by what all of the article tells.

    Not where the sentence names another place, nor in a currency that other amounts have.
    """
    found: dict[str, _Found] = {}
    for slip in by_their_digits(case, around.anywhere):
        if slip.code == "FC103" and not around.is_odd:
            continue
        one = _supported(case, slip, around.anywhere)
        if one and not _is_elsewhere(case, one.fact) and _may_be_swapped(case, one):
            found.setdefault(one.fact.id, one)
    return found


def _may_be_swapped(case: Case, found: _Found) -> bool:
    """Whether the sentence names whose a figure is, or who published it, of which digits differ."""
    says, fact = case.bearings.says, found.fact
    return found.slip.code != "FC104" or says(fact.subject) or says(fact.publisher or "")


def _is_elsewhere(case: Case, fact: Fact) -> bool:
    """Whether the sentence names a place that is none of the figure's."""
    related, own = case.bearings.related, (fact.subject, fact.provider, fact.recipient)
    return any(
        hit.kind in PLACES and not any(related(hit.entity, party) for party in own)
        for hit in case.bearings.stated
    )


def _supported(case: Case, slip: Undone, near: Company) -> _Found | None:
    """Bind and judge a claim without a slip; its number may be known by what is told beside it."""
    anew = match(slip.claim, case.index)
    (again,) = recognised([anew], [judged(anew, case.index)], case.index)
    is_in_company = slip.code in _BY_ITS_DIGITS and again.verdict.reason in UNKNOWN
    if is_in_company:
        again = known_in_company(anew, again, case.index, near, _NOBODY)
    if again.verdict.status is not Status.SUPPORTED:
        return None
    fact = case.index.fact(again.verdict.facts[0])
    if fact.computed is not None and not fact.computed.is_whole:
        return None
    return _Found(slip, anew, again.verdict, fact, is_in_company)


def _told(case: Case, found: _Found, verdict: Verdict) -> Verdict:
    """Tell by which steps the figure is reached without the slip."""
    steps = found.verdict.derivation[len(stands_for(found.match.claim)) :]
    told = (
        *stands_for(case.claim),
        f"without one slip, it {found.verdict.message}",
        *steps,
        verdict.derivation[-1],
    )
    confidence: Confidence = "medium" if found.verdict.confidence == "low" else "high"
    return replace(verdict, confidence=confidence, derivation=told)


def _is_known_as_it_is(case: Case) -> bool:
    """Whether a figure that fits, though worse than others, has just that amount."""
    fitting = (*case.match.bound, *case.match.less_likely)
    return any(agrees(case.claim, candidate.fact) for candidate in fitting)


def _is_sure(case: Case, found: _Found, company: Company) -> bool:
    """Whether a figure is told apart from others by its digits, or by how it is named.

    Two digits tell a slip of the number where the article keeps company with the figure, any where
    nothing else is in doubt, and a thousandfold of what is named.
    """
    code, fact, bearings = found.slip.code, found.fact, case.bearings
    if code == "FC302":
        return bearings.says(fact.provider or "") and bearings.says(fact.recipient or fact.subject)
    if code == "FC303" and not _is_of_its_time(case, found):
        return False
    if case.telling_digits >= MANY:
        return True
    if case.telling_digits < TWO:
        return False
    if code == "FC303":
        return fact.subject in bearings.named and (
            case.index.entities[fact.subject].kind == "project"
        )
    if code in _BY_ITS_DIGITS and company.holds(fact):
        return True
    is_a_region = case.index.entities[fact.subject].kind == "region"
    if code == "FC102" and (
        (bearings.says(fact.subject) and not is_a_region)
        or (bearings.says(fact.publisher or "") and _is_meant(case, fact))
    ):
        return True
    if found.verdict.confidence == "low" or not is_stated(found.slip.claim.slots.measure):
        return False
    if code in ("FC102", "FC103"):
        return fact.subject in bearings.named
    return code in ("FC104", "FC201", "FC301") or (
        code == "FC304" and found.match.bound[0].period_agrees
    )


def _is_meant(case: Case, fact: Fact) -> bool:
    """Whether what a figure is of is named near, or is a programme, which its parties name."""
    is_programme = case.index.entities[fact.subject].kind == "programme"
    return fact.subject in case.bearings.named or is_programme


def _is_of_its_time(case: Case, found: _Found) -> bool:
    """Whether what is owed may be what was given: over the very time, by who is named."""
    own = case.index.measures[case.claim.slots.measure.value or ""]
    first = found.match.bound[0]
    return own.dynamics != "stock" or (
        first.certain and first.period_agrees and first.fact.publisher in case.bearings.named
    )


def _is_told_of(case: Case, fact: Fact) -> bool:
    """Whether sentences near name what a figure is of, or the amount's own who published it.

    Either that or the measure must stand where the amount is.
    """
    says = case.bearings.says
    if says(fact.publisher or ""):
        return True
    if case.telling_digits >= MANY and fact.publisher in case.bearings.named:
        return True
    is_here = is_stated(case.claim.slots.measure) or says(fact.subject)
    return is_here and fact.subject in case.bearings.named


def _has_its_own(case: Case, found: _Found) -> bool:
    """Whether the source named publishes other figures of the kind, and the thing is named."""
    source = case.claim.slots.attribution.value or ""
    return (
        found.slip.code == "FC304"
        and found.fact.measure in case.index.measures_by(source)
        and found.fact.subject in case.bearings.named
    )


def _may_be_of_another(case: Case, found: _Found, told: Sequence[Fact]) -> bool:
    """Whether the sentence has the figure, too, or one of the source named; or it came later."""
    said = case.claim.slots.attribution.value
    if found.fact in told:
        return True
    if found.slip.code == "FC304" and any(fact.publisher == said for fact in told):
        return True
    later = found.slip.code in NEEDS_ITS_TIME and came_later(found.match, case.index)
    return bool(later)
