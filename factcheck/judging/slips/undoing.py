"""A number left open that is a known one but for a slip: undone, everything else supports it.

"Karachi to Multan covers 929 km and will cost Rs3.32 billion": in dollars it is the figure of
just that. A claim without the slip is bound and judged as any other, so that a slip is only
called one where the true number would have been supported.
"""

from __future__ import annotations

from collections import Counter
from functools import partial

from msgspec.structs import replace

from factcheck.judging.alone.verdict import contradicted, with_stated_slots
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.order import is_told_of_others
from factcheck.judging.comparing.digits import VERY_MANY, telling_digits
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.coincidence import MOST, coincidence
from factcheck.judging.phrasing.notes import stands_for
from factcheck.judging.slips.looking import looked_for
from factcheck.judging.slips.named_here import ToldAround
from factcheck.judging.slips.one_more import brings_one_more
from factcheck.judging.slips.sureness import (
    BY_ITS_DIGITS,
    Found,
    is_a_figure_of_it,
    is_anothers_figure,
    is_known_as_it_is,
    is_of_its_own_noun,
)
from factcheck.judging.together.article import Together
from factcheck.judging.together.neighbours import Neighbours
from factcheck.judging.together.recognising import UNKNOWN
from factcheck.matching import Match, thing_of
from factcheck.model import CheckedClaim, Claim, Confidence, Verdict

_COUNTABLE = frozenset({"money", "quantity", "count", "percent"})


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
    found = looked_for(case, around)
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
