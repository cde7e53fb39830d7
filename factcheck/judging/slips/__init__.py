"""What an amount may be but for one slip: the claims that undo it, one function a code.

None of them says that something is wrong: `undoing` asks whether a claim without the slip would
be supported, and only then is it told, in the words of its diagnosis.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factcheck.codes import SLIPS_OF_THE_NUMBER
from factcheck.judging.comparing.digits import TWO, telling_digits
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.currency_changed import is_a_conversion
from factcheck.judging.slips.of_the_measure import of_another_measure
from factcheck.judging.slips.of_the_name import of_another_project, of_somebody_else
from factcheck.judging.slips.of_the_number import (
    at_another_scale,
    in_another_currency,
    leaving_any_figure,
    leaving_what_is_named,
    with_digits_swapped,
)
from factcheck.judging.slips.of_the_parties import under_another_name
from factcheck.judging.slips.of_the_state import in_another_state
from factcheck.judging.slips.of_the_words import (
    at_another_time,
    by_another_source,
    by_the_year,
    in_all,
    on_another_price_basis,
    over_other_years,
    received_by_its_giver,
    the_other_way_round,
)
from factcheck.judging.slips.undone import Undone
from factcheck.judging.together.company import Company
from factcheck.judging.together.recognising import told_near
from factcheck.judging.together.told_together import likely
from factcheck.matching import Candidate
from factcheck.matching.attributes import spans_years

__all__ = [
    "Undone",
    "by_their_digits",
    "leaving_any_figure",
    "of_the_words",
    "of_what_is_named",
    "undone",
]


def undone(case: Case, beside: Company, anywhere: Company) -> Iterator[Undone]:
    """Yield a claim without each slip that may be in it.

    `beside` is told in its sentence, `anywhere` in the article.
    """
    yield from the_other_way_round(case)
    yield from received_by_its_giver(case)
    if telling_digits(case.claim) < TWO:
        yield from of_another_measure(case, beside, anywhere, only_given=True)
        return
    match = case.match
    all_known = (*match.bound, *match.less_likely, *match.near_misses, *told_near(case))
    known = [c for c in all_known if c.fact.is_whole]
    yield from at_another_time(case, [*known, *_in_other_years(case, anywhere)])
    known += likely(case, beside, least=TWO)
    yield from in_another_currency(case, known)
    yield from by_the_year(case, known, beside)
    yield from by_another_source(case, known)
    yield from at_another_scale(case, known, anywhere)
    yield from with_digits_swapped(case, known, anywhere)
    yield from in_another_state(case, anywhere)
    if not is_a_conversion(case.claim):  # what it is of is told of the amount before the brackets
        yield from of_another_measure(case, beside, anywhere)
        yield from of_somebody_else(case, anywhere)
        yield from of_another_project(case, anywhere)
        yield from under_another_name(case)


def of_what_is_named(case: Case) -> Iterator[Undone]:
    """Yield a claim without each slip that leaves the very number of a figure named there."""
    yield from leaving_what_is_named(case)
    yield from over_other_years(case)
    yield from on_another_price_basis(case)
    yield from in_all(case)


def of_the_words(case: Case, beside: Company, anywhere: Company) -> Iterator[Undone]:
    """Yield a claim without each slip that leaves its number as it is."""
    slips = (undone(case, beside, anywhere), of_what_is_named(case), leaving_any_figure(case))
    yield from (each for each in chain(*slips) if each.code not in SLIPS_OF_THE_NUMBER)


def by_their_digits(case: Case, company: Company) -> Iterator[Undone]:
    """Yield a claim in the currency, and at the scale, of figures published with those told."""
    known = list(likely(case, company))
    yield from in_another_currency(case, known)
    yield from at_another_scale(case, known, company)
    yield from with_digits_swapped(case, known, company)


def _in_other_years(case: Case, company: Company) -> Iterator[Candidate]:
    """Yield what a table has for other years of a thing of which the article tells more."""
    for candidate in case.at_other_times:
        if not spans_years(candidate.fact) and company.tells_of(candidate.fact):
            yield candidate
