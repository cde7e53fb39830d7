"""What the amounts around an amount are known to be: in its sentence, in those beside it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.judging.caution.timeliness import A_YEAR, is_of_its_day
from factcheck.judging.diagnoses.registry import telling_digits
from factcheck.model import CheckedClaim, Claim, Fact, Status
from factcheck.reference import Index

_APART = (1, 2, 3)
"""So many characters lie between two sentences of a paragraph."""
_AGREEING = (Status.SUPPORTED, Status.NEAR)


class Neighbours:
    """The figures that the amounts of an article agree with, by the places of their sentences."""

    def __init__(
        self,
        checked: Iterable[CheckedClaim],
        index: Index,
        agreeing: tuple[Status, ...] = _AGREEING,
    ) -> None:
        self._by_start: dict[int, list[Fact]] = {}
        self._by_end: dict[int, list[Fact]] = {}
        self.all: list[Fact] = []
        """All of the article, in order."""
        for each in checked:
            if each.verdict.status in agreeing:
                sentence, facts = each.claim.sentence, [*map(index.fact, each.verdict.facts)]
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


def is_a_round_level(checked: CheckedClaim, index: Index) -> bool:
    """Whether an amount of one digit agrees with a level of more than a year before the article.

    "Nearly $30 billion" of 2024 is not known to be what was owed in 2022.
    """
    claim, published = checked.claim, checked.claim.setting.published
    return telling_digits(claim) == 1 and all(
        index.measures[fact.measure].dynamics == "stock"
        and fact.period_end is not None
        and published is not None
        and not is_of_its_day(fact, published, A_YEAR)
        for fact in map(index.fact, checked.verdict.facts)
    )
