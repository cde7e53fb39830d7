"""A claim as it is bound, with what is asked of it to say what went wrong."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from factcheck.claims.discourse.surroundings import TOPIC
from factcheck.claims.qualifiers.names import UNKNOWN_NAME
from factcheck.intervals import Interval
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.comparing.agreement import explains, fits, telling_interval
from factcheck.judging.comparing.digits import telling_digits
from factcheck.matching import Candidate, Match
from factcheck.matching.bearings import SlotName
from factcheck.matching.computed import whole_years
from factcheck.matching.periods import time_of
from factcheck.matching.slots import compare
from factcheck.model import Fact, MeasureHit

_CROWDED = 400
"""Of so many figures in a unit any number is one."""


class Case:
    """A claim as it is bound, with all that diagnoses, and whoever judges it anew, may ask of it.

    It is made of any claim, whether it agrees with a figure or not. `only_plain_slips` holds where
    time, extent or giver of the bound figure are not the claim's: its digits may then be called
    swapped, if there are several, and nothing else. `is_wrong` holds where the amount is called
    wrong in any case, and only how is asked: a slip that would not do to call it so may name it.
    """

    def __init__(self, match: Match) -> None:
        self.match = match
        self.claim = match.claim
        self.index = match.index
        self.bearings = match.bearings
        self.only_plain_slips = False
        self.is_wrong = False

    @cached_property
    def doubt(self) -> Doubt:
        """The claim with its first figure, as cautions ask of it."""
        return Doubt(self.match)

    @cached_property
    def telling_digits(self) -> int:
        """How many digits of the amount are printed, without the zeros at its ends."""
        return telling_digits(self.claim)

    @cached_property
    def is_stated(self) -> bool:
        """Whether measure and entity are stated where the amount is, not in a sentence before."""
        slots = self.claim.slots
        candidates = self.match.best or self.match.near_misses
        entity = any(c.certain for c in candidates) if candidates else slots.subject.is_stated
        return slots.measure.is_stated and entity

    @property
    def says_whose_it_is(self) -> bool:
        """Whether words where the amount is name its measure and its subject, without a figure."""
        slots = self.claim.slots
        is_whose = slots.measure.is_stated and slots.subject.is_stated
        return is_whose and not self.match.best

    @cached_property
    def is_named(self) -> bool:
        """Whether the article names measure and entity at all, be it a sentence before.

        A programme is named by its two parties, other things by who gave or published the
        figure, told for the same time.
        """
        entities = self.index.entities
        return any(
            (candidate.is_named and candidate.fact.subject not in self._topic)
            or entities[candidate.fact.subject].kind == "programme"
            or (candidate.period_agrees and self._is_told_by(candidate.fact))
            for candidate in self.match.best or self.match.near_misses
        )

    @property
    def is_of_the_topic(self) -> bool:
        """Whether only the article as a whole, and no sentence near, is about what is bound."""
        return any(fact.subject in self._topic for fact in self.bound)

    @property
    def is_of_a_name(self) -> bool:
        """Whether an amount may be that of a thing with a name of its own, which is not known."""
        qualifier = self.claim.setting.qualifier
        return qualifier is not None and qualifier.rule == UNKNOWN_NAME

    def stands_out(self, fact: Fact) -> bool:
        """Whether a number may tell a figure; of very many in a unit, only one of what is named."""
        is_one_of_many = self.index.figures_in(fact.unit).count > _CROWDED
        return not is_one_of_many or self.bearings.says(fact.subject)

    @cached_property
    def _topic(self) -> frozenset[str]:
        return frozenset(h.entity for h in self.bearings.entities if h.slot.rule == TOPIC)

    def _is_told_by(self, fact: Fact) -> bool:
        bearings = self.bearings
        return fact.publisher in bearings.named or bearings.any_related(
            bearings.givers, fact.provider
        )

    @property
    def bound(self) -> tuple[Fact, ...]:
        """The facts that the claim is about and disagrees with; may be empty."""
        return tuple(candidate.fact for candidate in self.match.best)

    @cached_property
    def interval(self) -> Interval | None:
        """The interval of the claim's digits that say something; None for a date."""
        return telling_interval(self.claim)

    @property
    def value(self) -> Decimal | None:
        """The number as printed, in base units."""
        return self.claim.mention.value

    @cached_property
    def at_other_times(self) -> list[Candidate]:
        """The figures of a table that the claim is bound to, at times that are not its own.

        Where the table has none for the time stated, the claim is bound to it all the same.
        """
        bound = [c for c in self.match.best if c.period_agrees]
        own = bound if self.match.bound else self.misses("period")
        others = [
            compare(self.bearings, MeasureHit(fact.measure, 0, self.claim.slots.measure), fact)
            for candidate in own
            if candidate.fact.computed and candidate.fact.computed.is_whole
            for stated in whole_years(self.bearings)[:1]
            for fact in self.index.computed.at_other_times(candidate.fact, stated)
        ]
        return [candidate for candidate in others if candidate.conflicts == ("period",)]

    def fits(self, fact: Fact) -> bool:
        """Whether the digits that say something are those of a figure."""
        return fits(self.claim, fact, self.interval)

    def has_number_of(self, fact: Fact) -> bool:
        """Whether they are, and the figure is as fine."""
        return self.fits(fact) and explains(self.claim, fact)

    def misses(self, *slots: SlotName) -> list[Candidate]:
        """Give the facts that exactly these slots set aside, of subjects named near the amount."""
        wanted = set(slots)
        return [
            c
            for c in self.match.near_misses
            if set(c.conflicts) == wanted and c.fact.subject not in self._topic
        ]


def own_figure(case: Case, other: Fact | None = None) -> Fact | None:
    """Give the figure that is due: the one of the other figure's time, if there are several."""
    due = [fact for fact in case.bound if fact.superseded_by is None]
    fellows = [fact for fact in due if other and time_of(fact) == time_of(other)]
    return next(iter(fellows or due), None)


def closest(case: Case, facts: list[Fact]) -> list[Fact]:
    """Order by nearness to the printed number, then by how many publish it at that time."""
    value = case.value or Decimal(0)

    def order(fact: Fact) -> tuple[Decimal, int, str]:
        fellows = [f for f in facts if (f.value, f.period_start) == (fact.value, fact.period_start)]
        return (abs((fact.value or value) - value), -len({f.publisher for f in fellows}), fact.id)

    return sorted(facts, key=order)
