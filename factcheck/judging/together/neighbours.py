"""What the amounts around an amount are known to be: in its sentence, in those beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck import edtf
from factcheck.judging.comparing.agreement import explains, figures_of_that_number
from factcheck.judging.comparing.digits import telling_digits
from factcheck.judging.comparing.timeliness import A_YEAR
from factcheck.kinds import AGREEING
from factcheck.matching.periods import period_of
from factcheck.model import CheckedClaim, Claim, Fact, Status
from factcheck.reference import Index

_APART = (1, 2, 3)
"""So many characters lie between two sentences of a paragraph."""


class Neighbours:
    """The figures that the amounts of an article agree with, by the places of their sentences.

    Those say nothing of what stands around them of which `but` is true.
    """

    def __init__(
        self,
        checked: Iterable[CheckedClaim],
        index: Index,
        agreeing: frozenset[Status] = AGREEING,
        but: Callable[[Claim, Fact, Index], bool] | None = None,
    ) -> None:
        self._by_start: dict[int, list[Fact]] = {}
        self._by_end: dict[int, list[Fact]] = {}
        self.all: list[Fact] = []
        """All of the article, in order."""
        for each in checked:
            if each.verdict.status in agreeing:
                claim, sentence = each.claim, each.claim.sentence
                facts = [*map(index.fact, each.verdict.facts)]
                if but is not None:
                    facts = [fact for fact in facts if not but(claim, fact, index)]
                self.all += facts
                here = self._by_start.setdefault(sentence.start, [])
                self._by_end[sentence.end] = here
                here.extend(facts)

    def beside(self, claim: Claim) -> tuple[Fact, ...]:
        """Give the figures that the amount's own sentence tells."""
        return tuple(self._by_start.get(claim.sentence.start, ()))

    def before(self, claim: Claim) -> tuple[Fact, ...]:
        """Give those of the sentence right before, in the same paragraph."""
        ends = (self._by_end.get(claim.sentence.start - gap) for gap in _APART)
        return tuple(next(filter(None, ends), ()))


def is_an_old_round_level(claim: Claim, fact: Fact, index: Index) -> bool:
    """Whether an amount of one digit is only that of a level of more than a year before.

    "Nearly $30 billion" of 2024 is not known to be what was owed in 2022.
    """
    published, covered = claim.setting.published, period_of(fact)
    told = edtf.bounds(published).last if published else None
    return (
        telling_digits(claim) == 1
        and index.measures[fact.measure].dynamics == "stock"
        and told is not None
        and covered is not None
        and covered.last is not None
        and (told - covered.last).days > A_YEAR
    )


def source_has(claim: Claim, fact: Fact, index: Index) -> bool:
    """Whether an amount is that of any figure, in the unit of one, that its source published.

    A count is of what its noun says, which another measure's figure is not.
    """
    return claim.unit == fact.unit and any(
        each.publisher == fact.publisher
        and (fact.unit != "count" or each.measure == fact.measure)
        and explains(claim, each)
        for each in figures_of_that_number(claim, index)
    )
