"""An amount that differs from its figure, as cautions ask of it."""

from __future__ import annotations

from functools import cached_property

from factcheck.claims import around
from factcheck.edtf import Days
from factcheck.judging.comparing.timeliness import has_several_times, is_by_its_source
from factcheck.matching import Candidate, Match
from factcheck.matching.periods import period_of
from factcheck.model import Entity, Fact, Measure, Slot


class Doubt:
    """A match with the figure that it is bound to first, and what several cautions ask of them.

    Only where one is bound is there a `first` candidate with its `fact`. `too_little` keeps why
    it allows no diagnosis, once that is asked.
    """

    first: Candidate
    fact: Fact

    def __init__(self, match: Match) -> None:
        self.match = match
        self.bearings = match.bearings
        self.claim = match.claim
        self.index = match.index
        self.kind = match.claim.mention.kind
        self.has_a_figure = self.is_of_a_table = False
        if match.bound:
            self.first = match.bound[0]
            self.fact = self.first.fact
            self.has_a_figure, self.is_of_a_table = True, self.fact.computed is not None
        self.too_little: str | None = None

    @property
    def measure(self) -> Measure:
        """What the figure measures."""
        return self.index.measures[self.fact.measure]

    @property
    def subject(self) -> Entity:
        """Whose figure it is."""
        return self.index.entities[self.fact.subject]

    @cached_property
    def subject_here(self) -> list[Slot]:
        """Where the amount's sentence names whose figure it is."""
        own = self.fact.subject
        names = (hit.slot for hit in self.bearings.stated if hit.entity == own)
        return [name for name in names if around.is_here(self.claim, name.start)]

    @property
    def project_here(self) -> list[Slot]:
        """Where the amount's sentence names the project that the figure is of; else nowhere."""
        return self.subject_here if self.subject.kind == "project" else []

    @cached_property
    def covered(self) -> Days | None:
        """The days that it is of; None where it has no time."""
        return period_of(self.fact)

    @cached_property
    def is_by_its_source(self) -> bool:
        """Whether the article puts the amount down to who published it."""
        return is_by_its_source(self.bearings, self.fact)

    @cached_property
    def has_several_times(self) -> bool:
        """Whether the references have such figures for several times."""
        return has_several_times(self.fact, self.index)

    @cached_property
    def before(self) -> str:
        """The words of the sentence before the amount."""
        return around.before(self.claim)

    @cached_property
    def behind(self) -> str:
        """The words of the sentence behind the amount."""
        return around.behind(self.claim)

    @cached_property
    def before_in_clause(self) -> str:
        """The words of the clause before the amount."""
        return around.before_in_clause(self.claim)
