"""The facts that a claim is bound to, and what several facts are figures of."""

from __future__ import annotations

from msgspec import Struct

from factcheck.matching.bearings import Bearings
from factcheck.matching.slots import Candidate
from factcheck.model import Claim, Fact
from factcheck.reference import Index

Thing = tuple[str, str, str | None, str]
"""What several publishers give figures for: measure, subject, provider, sector."""


class Match(Struct, frozen=True, gc=False, kw_only=True):
    """The facts that a claim is bound to, best first, and those that one slot or more sets aside.

    `less_likely` are those that fit, but clearly worse than the bound ones. `reason` says why
    nothing is bound: `no-measure`, `no-reference`. `corroborated` says that other
    amounts beside the claim agree with figures of the same source about the same.
    """

    bearings: Bearings
    bound: tuple[Candidate, ...] = ()
    less_likely: tuple[Candidate, ...] = ()
    near_misses: tuple[Candidate, ...] = ()
    reason: str = ""
    corroborated: bool = False

    @property
    def claim(self) -> Claim:
        """The claim that is bound."""
        return self.bearings.claim

    @property
    def index(self) -> Index:
        """What the claim is held against."""
        return self.bearings.index

    @property
    def fact(self) -> Fact | None:
        """The fact that the claim is bound to first, if there is one."""
        return self.bound[0].fact if self.bound else None

    @property
    def best(self) -> tuple[Candidate, ...]:
        """The bound candidates that speak of the same thing as the best one."""
        if len(self.bound) < 2:
            return self.bound
        thing = thing_of(self.bound[0].fact)
        return tuple([c for c in self.bound if thing_of(c.fact) == thing])


def thing_of(fact: Fact) -> Thing:
    """Give what a fact is a figure of, whoever published it, for whatever time."""
    return (fact.measure, fact.subject, fact.provider, fact.sector)
