"""What a sentence names and tells beside an amount: of whom and of what a slip in it may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.claims.around import before, is_here
from factcheck.claims.reading import UNKNOWN_SOURCE
from factcheck.claims.scenes.standing_in import STANDS_FOR, THE_PROJECT
from factcheck.claims.scenes.words import own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.extents import a_part
from factcheck.judging.caution.order import says_too_little
from factcheck.judging.caution.plainly import is_joined_to
from factcheck.judging.comparing.digits import MANY
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.slot_changed import is_spent_on_something
from factcheck.judging.slips.sureness import Found
from factcheck.judging.slips.undone import Undone
from factcheck.judging.together.company import Company
from factcheck.judging.words.nouns import is_of_any_money
from factcheck.kinds import THINGS
from factcheck.matching import Match, thing_of
from factcheck.matching.attributes import is_yearly, spans_years
from factcheck.matching.slots import compare
from factcheck.model import CheckedClaim, Claim, Fact, MeasureHit, Slot
from factcheck.patterns import pattern

_OF_THE_WORDS = ("FC105", "FC201")
"""Slips of what is told of a sum, the number of which is right."""
_OF_ALL = ("region", "programme")
_IT = pattern(r"\bits?\b")
_BESIDE_IT = pattern(r"\b(?:from|near|off|beside|along|behind|beyond|at|in|on|of|for)\s$")
"""What leads to a thing of which something else is told: "from the motorway, 39.2 km away"."""
_APART = pattern(r";|\b(?:while|whereas|against)\b")
"""What sets an amount apart from those before it: "; the Gulf states put up $42.2 billion"."""


class ToldAround(NamedTuple):
    """What an article tells around an amount.

    `right` are the figures that its sentence states right, `elsewhere` those of the article, with
    their `numbers` and units, and `printed` those of all its amounts; `beside` is the company of
    all that its sentence may tell, `anywhere` that of the article. `is_odd` says that no other
    amount is in its currency; `in_its_place` judges what would stand there instead.
    """

    right: Sequence[Fact]
    elsewhere: Sequence[Fact]
    numbers: frozenset[tuple[Decimal | None, str]]
    printed: frozenset[tuple[Decimal | None, str | None]]
    beside: Company
    anywhere: Company
    is_odd: bool
    in_its_place: Callable[[Match], CheckedClaim]

    def tells_of(self, found: Found) -> bool:
        """Whether the article keeps company with a figure, and the currency may be a slip.

        Or with the same, told for another span of years.
        """
        is_open = found.slip.code != "FC103" or self.is_odd
        own = found.fact
        alike = (c.fact for c in found.match.bound if thing_of(c.fact) == thing_of(own))
        same = (fact for fact in alike if fact.value == own.value)
        return is_open and any(map(self.anywhere.holds, (own, *same)))


def is_said(case: Case, fact: Fact) -> bool:
    """Whether the sentence names whose a figure is or who published it.

    Or it goes on about that, names nobody else, and says what the figure measures.
    """
    bearings = case.bearings
    here = _entities_here(case)
    if fact.subject in here or fact.publisher in here:
        return True
    is_its = bearings.says(fact.subject) or bearings.says(fact.publisher or "")
    is_measured = case.claim.slots.measure.value == fact.measure
    return is_its and is_measured and all(bearings.is_party(each, fact) for each in here)


def is_doubtful(match: Match, fact: Fact) -> bool:
    """Whether the words around an amount allow no diagnosis by a figure."""
    known = compare(match.bearings, MeasureHit(fact.measure, 0, Slot()), fact)
    doubt = Doubt(replace(match, bound=(known,)))
    return says_too_little(doubt) != "" or a_part.speaks(doubt)


def is_named_here(case: Case, slip: Undone, fact: Fact, around: ToldAround) -> bool:
    """Whether the sentence tells the amount of whose figure it is, or beside more of its release.

    It must name nobody else who has no part in that.
    """
    if _is_one_of_many(case, slip, fact) or (fact.value, fact.unit) in around.numbers:
        return False
    kind, says = case.index.entities[fact.subject].kind, case.bearings.says
    others = [each for each in _entities_here(case) if not case.bearings.is_party(each, fact)]
    if slip.code == "FC106" and case.telling_digits >= MANY and _is_meant(case, fact):
        return not others and around.anywhere.holds(fact)
    if slip.code in _OF_THE_WORDS:
        return _is_of_all_here(case, fact, others) and not _is_on_its_basis(case, slip, fact)
    if _is_measured_otherwise(case, fact):
        return False
    if kind in THINGS and says(fact.subject):
        is_its = _is_told_of_it(case, fact) and not is_spent_on_something(case, fact)
        return is_its and not others
    if kind == "project" or not case.claim.slots.measure.is_stated:
        return False
    if not others and _is_measured_here(case, fact):
        return True
    return _is_told_beside(case, fact, around) and all(
        any(case.bearings.is_party(each, told) for told in around.right) for each in others
    )


def _is_meant(case: Case, fact: Fact) -> bool:
    """Whether words name what a figure measures, and what it is of or who gave it."""
    is_measured = any(hit.measure == fact.measure for hit in case.claim.setting.measures)
    says = case.bearings.says
    return is_measured and (says(fact.subject) or says(fact.provider or ""))


def _is_told_of_it(case: Case, fact: Fact) -> bool:
    """Whether words lead from the name of a thing to the amount."""
    claim, own = case.claim, own_words(case.index.measures[fact.measure])
    names = [hit.slot for hit in case.bearings.stated if hit.entity == fact.subject]
    here = [name for name in names if is_here(claim, name.start)]
    if any(name.rule == STANDS_FOR for name in names):
        here += _stand_for_it(claim)
    return any(is_joined_to(claim, name, own) for name in here)


def _stand_for_it(claim: Claim) -> list[Slot]:
    """Give the words before an amount that stand for what is named further back ("the line")."""
    told = before(claim)
    begin = claim.mention.start - len(told)
    found = (each for words in (THE_PROJECT, _IT) for each in words.finditer(told))
    return [
        Slot(start=begin + each.start(), end=begin + each.end())
        for each in found
        if not _BESIDE_IT.search(told[: each.start()])
    ]


def _is_measured_otherwise(case: Case, fact: Fact) -> bool:
    """Whether words name another measure, and not only that money came or went."""
    named = case.claim.slots.measure
    return named.is_stated and named.value != fact.measure and not is_of_any_money(named)


def _is_of_all_here(case: Case, fact: Fact, others: Sequence[str]) -> bool:
    """Whether words name what a figure measures, of all or of whom they name, over all its years.

    Nobody else may be named but who lends, and programmes.
    """
    index, kinds = case.index, case.index.entities
    is_meant = kinds[fact.subject].kind in _OF_ALL or case.bearings.says(fact.subject)
    is_of_all_years = is_meant and not is_yearly(index.measures[fact.measure])
    is_anybodys = any(
        each not in index.providers and kinds[each].kind != "programme" for each in others
    )
    is_measured = case.telling_digits >= MANY or case.claim.slots.measure.is_stated
    return is_of_all_years and not is_anybodys and is_measured


def _is_on_its_basis(case: Case, slip: Undone, fact: Fact) -> bool:
    """Whether the price basis that would be a slip is of the sort that a figure has."""
    stated, own = case.claim.slots.price_basis.value or "", fact.price_basis
    return slip.code == "FC105" and stated.partition("-")[0] == own.partition("-")[0]


def _is_one_of_many(case: Case, slip: Undone, fact: Fact) -> bool:
    """Whether nothing tells which year's a figure is, or what two swapped digits are of.

    A programme has many totals, and a project many figures of other measures.
    """
    kind, measure = case.index.entities[fact.subject].kind, case.claim.slots.measure.value
    if slip.code == "FC104" and case.telling_digits < MANY:
        return kind == "programme" or measure != fact.measure
    is_a_year = fact.period_start is not None and not spans_years(fact)
    return kind not in THINGS and is_a_year and not case.bearings.stated_periods


def _is_measured_here(case: Case, fact: Fact) -> bool:
    """Whether words mean a figure, and it has many digits or all its parties are named."""
    is_bound = any(candidate.fact == fact for candidate in case.match.bound)
    is_its = case.bearings.says(fact.subject) and _is_given(case, fact)
    is_between = fact.provider is not None and is_its
    return is_bound and (is_between or case.telling_digits >= MANY)


def _is_told_beside(case: Case, fact: Fact, around: ToldAround) -> bool:
    """Whether the sentence tells another figure of the publication, and nothing sets that apart.

    Of a country it must be the figure by its name.
    """
    claim, kind = case.claim, case.index.entities[fact.subject].kind
    if claim.slots.attribution.rule == UNKNOWN_SOURCE or not around.beside.holds(fact):
        return False
    if _APART.search(before(claim)) or (kind == "country" and not case.bearings.says(fact.subject)):
        return False
    return _is_given(case, fact) or any(told.provider == fact.provider for told in around.right)


def _is_given(case: Case, fact: Fact) -> bool:
    """Whether the sentence names who gave, if anybody did."""
    return fact.provider is None or case.bearings.names(fact.provider)


def _entities_here(case: Case) -> frozenset[str]:
    """Give whom and what the amount's own sentence names."""
    entities = case.bearings.entities
    return frozenset(hit.entity for hit in entities if is_here(case.claim, hit.slot.start))
