"""An amount with what stands around it, as its qualifiers ask of it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from factcheck.claims.scenes.built_things import THING
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import own_words
from factcheck.kinds import DATES
from factcheck.model import Measure, MeasureHit, Mention, Slot, Span
from factcheck.patterns import pattern

SUMS = ("money", "count", "number")
"""What is added up, so that some of it has an amount of its own."""
_TIMES = ("date", "daterange", "duration")
_A_THING = pattern(rf"\s+(?:power\s+)?{THING}\b")
_ARTICLES = ("the", "a", "an", "its", "their", "new", "other")


class Words(NamedTuple):
    """Words that make an amount another one, but for figures of the measures that they name."""

    text: str
    measures: tuple[str, ...] = ()


class Told:
    """An amount in its sentence and clause, with the measure that words near it name."""

    def __init__(
        self, scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span
    ) -> None:
        self.scene = scene
        self.mention = mention
        self.named = named
        self.clause = clause

    @property
    def words(self) -> Slot:
        """The words of the measure; only where one is named."""
        assert self.named is not None
        return self.named.slot

    @cached_property
    def measure(self) -> Measure | None:
        """The measure that words name."""
        return self.scene.index.measures[self.named.measure] if self.named else None

    @cached_property
    def is_of_a_project(self) -> bool:
        """Whether the sentence names a project, of which its words may only tell more."""
        return "project" in self.kinds_named

    @cached_property
    def kinds_named(self) -> set[str]:
        """Of which kinds the entities are that the sentence names."""
        return {self.scene.index.entities[name.entity].kind for name in self.scene.names}

    @cached_property
    def until_the_next(self) -> int:
        """Up to where words can narrow an amount: "$2bn, with $1.5bn in loans from banks"."""
        amounts = (m.start for m in self.scene.mentions_near(self.mention) if m.kind == "money")
        return min((self.clause.end, *(start for start in amounts if start > self.mention.end)))

    @cached_property
    def around(self) -> list[Span]:
        """The clause of the amount, and those right beside it that hold no amount."""
        scene, mention = self.scene, self.mention
        at = scene.clause_of(mention.start)
        beside = scene.clauses[max(at - 1, 0) : at] + scene.clauses[at + 1 : at + 2]
        amounts = [m.start for m in scene.mentions_near(mention) if m.kind not in _TIMES]
        free = (s for s in beside if not any(s.start <= start < s.end for start in amounts))
        return [self.clause, *free]

    def says_which_thing(self, end: int) -> bool:
        """Whether words only tell of what kind is what had its day: "the hydropower project"."""
        is_dated = self.mention.kind in DATES
        return is_dated and _A_THING.match(self.scene.text, end) is not None

    def is_of_the_measure(self, what: str) -> bool:
        """Whether words only say the measure again: "spent 4 percent of GDP on health"."""
        if self.measure is None:
            return False
        own = own_words(self.measure)
        words = [word for word in what.lower().split() if word not in _ARTICLES]
        return all(word in own and re.search(rf"\b{re.escape(word)}\b", own) for word in words)

    def measures_at(self, start: int, end: int) -> tuple[str, ...]:
        """Give the measures that are named by words which a stretch touches."""
        hits = (hit for hit in self.scene.phrases if hit.start < end and start < hit.end)
        return tuple(dict.fromkeys(each for hit in hits for each in hit.measures))

    def is_in_its_phrases(self, start: int, end: int) -> bool:
        """Whether a stretch touches words by which the measure is named."""
        return self.named is not None and self.named.measure in self.measures_at(start, end)

    def is_within_its_phrases(self, start: int, end: int) -> bool:
        """Whether a stretch is part of words by which the measure is named."""
        return self.named is not None and any(
            hit.start <= start and end <= hit.end and self.named.measure in hit.measures
            for hit in self.scene.phrases
        )

    def is_own(self, start: int, end: int) -> bool:
        """Whether words are soon followed by some of the measure, or a programme's name."""
        if self.is_in_its_phrases(start, end):
            return True
        touched = self.scene.names_touching(start, end)
        return any(self.scene.index.entities[name.entity].kind == "programme" for name in touched)

    def is_spoken_for(self, start: int, end: int) -> bool:
        """Whether words are those of a name or of the measure: "its first unit" on the grid."""
        return self.is_within_its_phrases(start, end) or bool(self.scene.names_touching(start, end))
