"""What keeps a figure company: who else was published with it, or happened on its day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck import edtf
from factcheck.judging.together.neighbours import Neighbours
from factcheck.model import CheckedClaim, Claim, Fact
from factcheck.reference import Index
from factcheck.units import is_currency

ON = "on"
"""What the second of a circle is where it is of what happened on one day."""
Circle = tuple[str, str, str]
"""What figures share that are told together, such as publisher, "in", address: see `circles_of`."""


class Company:
    """The figures that an article, or a sentence of it, tells: who else was published with them.

    With `by_issue` also what their publishers brought out on the same day.
    """

    def __init__(self, told: Sequence[Fact], *, by_issue: bool = False) -> None:
        self.currencies: dict[str, None] = {}
        self._of: dict[Circle, set[str]] = {}
        self.things = {fact.subject for fact in told}
        self._numbers = {(fact.subject, fact.value, fact.unit) for fact in told}
        for fact in told:
            for key in (*circles_of(fact), *(_issues_of(fact) if by_issue else ())):
                self._of.setdefault(key, set()).add(fact.id)
            if is_currency(fact.unit):
                self.currencies[fact.unit] = None

    def holds(self, fact: Fact) -> bool:
        """Whether another figure is of one of the circles that a figure is of."""
        return any(self._of.get(key, set()) - {fact.id} for key in circles_of(fact))

    def tells(self, fact: Fact) -> bool:
        """Whether one of them is of the thing of a figure, and of its number."""
        return (fact.subject, fact.value, fact.unit) in self._numbers

    def came_out_with(self, fact: Fact) -> bool:
        """Whether another figure was brought out by the publisher of a figure on the same day."""
        return any(self._of.get(key, set()) - {fact.id} for key in _issues_of(fact))

    def tells_of(self, fact: Fact) -> bool:
        """Whether another figure of its publisher is of the same thing."""
        return any(self._of.get(key, set()) - {fact.id} for key in circles_of(fact)[-1:])


class Companies:
    """The company that each sentence of an article keeps, and all of it together."""

    def __init__(
        self, checked: Iterable[CheckedClaim], index: Index, *, by_issue: bool = False
    ) -> None:
        self._near = Neighbours(checked, index)
        self._by_issue = by_issue
        self._known: dict[int, Company] = {}
        self.all = Company(self._near.all, by_issue=by_issue)

    def beside(self, claim: Claim) -> Company:
        """Give what the amount's own sentence tells."""
        start = claim.sentence.start
        if start not in self._known:
            self._known[start] = Company(self._near.beside(claim), by_issue=self._by_issue)
        return self._known[start]


def circles_of(fact: Fact) -> list[Circle]:
    """Give what figures must share to be told together.

    A publication, what happened to a thing on one day, or publisher and thing, which come last.
    """
    if fact.publisher is None:
        return []
    circles = [(fact.publisher, "in", fact.source_url)] if fact.source_url else []
    when = fact.period_end
    if when and when == fact.period_start and edtf.is_a_day(when):
        circles.append((fact.subject, ON, when))
    return [*circles, (fact.publisher, "thing", fact.subject)]


def _issues_of(fact: Fact) -> list[Circle]:
    day = fact.as_of or ""
    return [(fact.publisher, "of", day)] if fact.publisher and edtf.is_a_day(day) else []
