"""A number left open that is a known one but for a slip: undone, everything else supports it.

"Karachi to Multan covers 929 km and will cost Rs3.32 billion": in dollars it is the figure of
just that. A claim without the slip is bound and judged as any other, so that a slip is only
called one where the true number would have been supported.
"""

from __future__ import annotations

from collections import Counter
from functools import partial

from msgspec.structs import replace

from factcheck.judging.alone.verdict import contradicted, judged_alone, with_stated_slots
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.order import is_told_of_others
from factcheck.judging.comparing.agreement import (
    explains,
    figures_of_that_number,
    figures_of_the_very_number,
    in_unit_of,
)
from factcheck.judging.comparing.digits import MANY, VERY_MANY, telling_digits
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.coincidence import MOST, coincidence
from factcheck.judging.diagnoses.elsewhere import names_another_place
from factcheck.judging.phrasing.notes import stands_for
from factcheck.judging.slips import (
    Undone,
    by_their_digits,
    leaving_any_figure,
    of_what_is_named,
    undone,
)
from factcheck.judging.slips.named_here import (
    ToldAround,
    is_doubtful,
    is_named_here,
    is_said,
)
from factcheck.judging.slips.one_more import brings_one_more
from factcheck.judging.slips.sureness import (
    BY_ITS_DIGITS,
    Found,
    is_a_figure_of_it,
    is_anothers_figure,
    is_known_as_it_is,
    is_of_a_year_unsaid,
    is_of_its_own_noun,
    is_sure,
    is_told,
    may_be_swapped,
    may_be_told_by_all,
)
from factcheck.judging.together.article import Together
from factcheck.judging.together.by_its_number import Within
from factcheck.judging.together.company import Company
from factcheck.judging.together.neighbours import Neighbours
from factcheck.judging.together.recognising import UNKNOWN, recognised
from factcheck.judging.together.told_together import known_in_company
from factcheck.matching import Match, match, thing_of
from factcheck.model import CheckedClaim, Claim, Confidence, Fact, Status, Verdict

_COUNTABLE = frozenset({"money", "quantity", "count", "percent"})
_OF_THE_WORDS = frozenset({"FC201", "FC302", "FC303"})
"""Slips that leave a number as it is, by which its figure is known."""
_OF_THE_PARTIES = frozenset({"FC302", "FC303"})
"""Slips of who gave it, and of what it was: of a figure of the thing that sentences are about."""
_NOBODY = Company(())
"""By whom no two digits are known: that little evidence tells no slip."""


def without_slips(together: Together) -> list[CheckedClaim]:
    """Call wrong what was left open and would be supported without one slip."""
    told = Neighbours(together.checked, together.index)
    near = together.companies
    numbers = frozenset((fact.value, fact.unit) for fact in told.all)
    mentions = [each.claim.mention for each in together.checked]
    currencies = Counter(mention.unit for mention in mentions if mention.kind == "money")
    printed = frozenset((mention.value, mention.unit) for mention in mentions)
    return [
        (
            known.verdict.reason in UNKNOWN
            and _may_slip(each.claim)
            and _slip_in(
                Case(one),
                ToldAround(
                    right=told.beside(each.claim),
                    elsewhere=told.all,
                    numbers=numbers,
                    printed=printed,
                    beside=near.beside(each.claim),
                    anywhere=near.all,
                    is_odd=currencies[each.claim.mention.unit] == 1,
                    in_its_place=partial(together.with_instead, at),
                ),
            )
        )
        or known
        for at, (one, each, known) in enumerate(
            zip(together.matches, together.checked, together.in_company, strict=True)
        )
    ]


def _may_slip(claim: Claim) -> bool:
    """Whether an amount tells enough that a slip can be made out in it, without a unit, too."""
    kind = claim.mention.kind
    return kind in _COUNTABLE or (kind == "number" and telling_digits(claim) >= VERY_MANY)


def _slip_in(case: Case, around: ToldAround) -> CheckedClaim | None:
    """Judge anew, with what is told around an amount."""
    mention = case.claim.mention
    if mention.value is None or mention.value_max is not None:
        return None
    if brings_one_more(case.claim) or is_known_as_it_is(case):
        return None
    found = (
        _one_beside(case, around) or _one_anywhere(case, around) or _one_among_others(case, around)
    )
    if not any(_is_known(case, each, around) for each in found.values()):
        found = _one_named(case, around)
    only = next(iter(found.values()), None)
    if only is None or not all(_is_the_same(only, each) for each in found.values()):
        return None
    code = only.slip.code
    if code in BY_ITS_DIGITS and is_a_figure_of_it(case):
        return None
    if code == "FC301" and is_of_its_own_noun(case, only.fact):
        return None
    told = around.elsewhere if code in ("FC103", "FC104") else around.right
    if is_anothers_figure(case, only, told) or _is_beside_it(only) or _is_its_part(only, around):
        return None
    diagnosis = only.slip.told(case, only.fact)
    chance = coincidence(case, diagnosis)
    if chance is not None and chance > MOST:
        return None
    verdict = _told(case, only, contradicted(_bound_to(only), diagnosis, chance))
    return with_stated_slots(case.match, verdict)


def _bound_to(found: Found) -> Match:
    """Give how a claim is bound without its slip; to nothing, where the figure is known otherwise.

    What its words were bound to in that place is no rival of the figure.
    """
    is_bound = any(candidate.fact == found.fact for candidate in found.match.bound)
    return found.match if is_bound else replace(found.match, bound=())


def _is_beside_it(found: Found) -> bool:
    """Whether words tell an amount of several things, or of something beside the figure's own."""
    own = tuple(each for each in found.match.bound if each.fact == found.fact)
    return bool(own) and is_told_of_others(Doubt(replace(found.match, bound=own)))


def _is_its_part(found: Found, around: ToldAround) -> bool:
    """Whether it is a part of one with like digits: "820 km. Of its route, 280 km lie there"."""
    mention, said = found.slip.claim.mention, found.slip.claim.slots.aggregation.value
    is_told = (mention.value, mention.unit) in around.printed
    return found.slip.code == "FC104" and said == "part" and is_told


def _is_the_same(one: Found, other: Found) -> bool:
    """Whether two figures are one, or of one thing and number over other years than are told."""
    is_one_thing = thing_of(one.fact) == thing_of(other.fact) and one.fact.value == other.fact.value
    return one is other or (one.slip.code == other.slip.code == "FC201" and is_one_thing)


def _is_known(case: Case, found: Found, around: ToldAround) -> bool:
    """Whether company or words tell a figure, beside its number."""
    return found.is_in_company or around.tells_of(found) or is_told(case, found)


def _one_beside(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what an amount may be but for one slip, by what its own sentence tells."""
    found: dict[str, Found] = {}
    for slip in undone(case, around.beside, around.anywhere):
        if slip.code == "FC103" and case.telling_digits < MANY and not around.is_odd:
            continue
        one = _supported(case, slip, around.beside)
        if one is None and may_be_told_by_all(case, slip):
            one = _in_its_place(case, slip, around)
        if one and (one.is_in_company or is_sure(case, one, around.anywhere)):
            found.setdefault(one.fact.id, one)
    return found


def _one_anywhere(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what it may be but for its scale or currency, by what all of the article tells.

    Not where the sentence names another place, nor in a currency that other amounts have.
    """
    found: dict[str, Found] = {}
    for slip in by_their_digits(case, around.anywhere):
        if slip.code == "FC103" and not around.is_odd:
            continue
        one = _supported(case, slip, around.anywhere)
        if one and not names_another_place(case, one.fact) and may_be_swapped(case, one):
            found.setdefault(one.fact.id, one)
    return found


def _one_among_others(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what it may be but for one slip, whatever that is of, and however it would be known."""
    found: dict[str, Found] = {}
    for slip in leaving_any_figure(case):
        if slip.code == "FC103" and (case.telling_digits < MANY and not around.is_odd):
            continue
        one = _supported(case, slip, around.beside) or _told_by_others(case, slip, around)
        if one is None or is_of_a_year_unsaid(case, one):
            continue
        if one.is_in_company or is_sure(case, one, around.anywhere):
            found.setdefault(one.fact.id, one)
    return found


def _one_named(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what it may be but for one slip, of the very number of a figure that is named there."""
    found: dict[str, Found] = {}
    for slip in of_what_is_named(case):
        if slip.code == "FC103" and not around.is_odd:
            continue
        meant = [
            fact
            for fact in figures_of_the_very_number(slip.claim, case.index)
            if is_named_here(case, slip, fact, around)
        ]
        if not meant:
            continue
        anew = match(slip.claim, case.index)
        again = around.in_its_place(anew)
        fact = _agreed_with(case, slip, again)
        if fact is not None and fact in meant and not is_doubtful(anew, fact):
            is_beside = around.beside.holds(fact)
            found.setdefault(fact.id, Found(slip, anew, again.verdict, fact, is_beside))
    return found


def _told_by_others(case: Case, slip: Undone, around: ToldAround) -> Found | None:
    """Judge a claim without a slip among all others, of what its sentence itself says."""
    if not any(is_said(case, fact) for fact in figures_of_that_number(slip.claim, case.index)):
        return None
    found = _in_its_place(case, slip, around)
    return found if found and is_said(case, found.fact) else None


def _in_its_place(case: Case, slip: Undone, around: ToldAround) -> Found | None:
    """Judge a claim without a slip where it stands, among all that is told around it."""
    anew = match(slip.claim, case.index)
    again = around.in_its_place(anew)
    fact = _agreed_with(case, slip, again)
    return Found(slip, anew, again.verdict, fact, is_in_company=False) if fact else None


def _supported(case: Case, slip: Undone, near: Company) -> Found | None:
    """Bind and judge a claim without a slip.

    Its number, or one of many digits, may be known by what is told beside it.
    """
    anew = match(slip.claim, case.index)
    (again,) = recognised([anew], [judged_alone(anew)])
    is_of_the_number = slip.code in BY_ITS_DIGITS
    is_asked = is_of_the_number or (slip.code in _OF_THE_WORDS and case.telling_digits >= MANY)
    is_known_so = is_asked and again.verdict.reason in UNKNOWN
    if is_known_so:
        within: Within = "subject" if slip.code in _OF_THE_PARTIES else "sentence"
        again = known_in_company(anew, again, near, _NOBODY, within=within)
    fact = _agreed_with(case, slip, again)
    if fact is None or (slip.code == "FC303" and fact.measure != slip.claim.slots.measure.value):
        return None
    return Found(slip, anew, again.verdict, fact, is_in_company=is_of_the_number and is_known_so)


def _agreed_with(case: Case, slip: Undone, again: CheckedClaim) -> Fact | None:
    """Give the figure that supports a claim without a slip: in its unit, no part of a table."""
    is_rounded = again.verdict.status is Status.NEAR and case.telling_digits >= VERY_MANY
    if again.verdict.status is not Status.SUPPORTED and not is_rounded:
        return None
    fact = case.index.fact(again.verdict.facts[0])
    is_its_unit = in_unit_of(slip.claim, fact) is not None
    return fact if explains(slip.claim, fact) and is_its_unit and fact.is_whole else None


def _told(case: Case, found: Found, verdict: Verdict) -> Verdict:
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
