"""A claim's setting, prepared once for being held against many facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from factcheck import edtf
from factcheck.claims import around
from factcheck.claims.entities.reading import SENTENCE_APART
from factcheck.edtf import Days
from factcheck.model import Claim, EntityHit, Fact, PeriodHit, Reach, Role
from factcheck.patterns import pattern
from factcheck.reference import Index

_WORD = pattern(r"[a-z][a-z-]+")
_STEM = 6
_GOES_TO = pattern(
    r"(?:\s*\([^()]*\))?\s+(?:(?:of (?:it|this|that|which)|was|were|went|goes|flowed|is)\s+)*"
    r"(?:to|into|in|for|on|towards?|as)\b(?P<words>[^,;:\d$\u20ac\u00a3\u00a5]*)"
)

_SINCE_THE_LAST = pattern(
    r"\d[\w.,%]*(?:\s[\w'-]+){0,2}?(?:\s*[,;:]|,?\s+(?:and|while|but)\s)(?P<words>\D*)$"
)
"""What begins anew behind the number before: "$23.9 billion and commercial debt of"."""

_GIVEN = r"(?:grants?|loans?|credits?|lending|donations?|gifts?|aid)"
_EITHER_WAY = pattern(rf"\b{_GIVEN}\s+(?:and|or)\s+{_GIVEN}\b")
"""Words that leave open how money was given, and name no sector: "in grants and loans"."""

_TO_A_COUNTRY = pattern(
    r"\b(?:to|in|into) (?:the|that|this) (?:country|nation|kingdom|republic|island|archipelago)\b"
)

SlotName = Literal[
    "subject",
    "provider",
    "recipient",
    "direction",
    "period",
    "price_basis",
    "aggregation",
    "unit",
    "attribution",
    "edition",
    "sector",
]


class Held(NamedTuple):
    """The outcome for one slot: what it adds to the fit, whether it conflicts, and why."""

    weight: int = 0
    conflict: bool = False
    why: str = ""


class FactsOfMeasure(NamedTuple):
    """The facts of a measure whose subject a claim names, or may mean without its name."""

    facts: tuple[Fact, ...]
    unnamed: tuple[str, ...]


OPEN = Held()
"""The slot says nothing either way."""


@lru_cache(maxsize=1024)
def stems(text: str) -> frozenset[str]:
    """Give the first six letters of each word of a lower-case text."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text))


def _stems_of_sectors(text: str) -> frozenset[str]:
    return stems(_EITHER_WAY.sub(" ", text) if " and " in text or " or " in text else text)


class Bearings:
    """What a claim offers for binding: its parties, times and words, ready for look-ups.

    `held` keeps what its slots say of the parties and sectors that facts have in common,
    `sectors` those that it names of a measure and a subject, `asked` the facts of a
    measure, `voices`, `times`, `gifts` and `givers_named` what it says of a publisher, of the time
    of a figure, of how money was given and of by whom.
    """

    def __init__(self, claim: Claim, index: Index) -> None:
        self.claim = claim
        self.index = index
        self.entities = claim.setting.entities
        self.givers = self._with_role("provider")
        self.takers = self._with_role("recipient")
        self.sources = self._with_role("attribution")
        self.partners = self._with_role("partner")
        self.speakers = frozenset(hit.entity for hit in self.sources)
        self.stated = tuple(hit for hit in self.entities if hit.slot.is_stated)
        self.held: dict[tuple[str | None, ...], list[tuple[SlotName, Held]]] = {}
        self.sectors: dict[tuple[str, str], tuple[str, ...]] = {}
        self.asked: dict[str, FactsOfMeasure] = {}
        self.voices: dict[tuple[str | None, ...], Held] = {}
        self.times: dict[tuple[str | None, ...], Held] = {}
        self.gifts: dict[str, bool] = {}
        self.givers_named: dict[tuple[str | None, ...], bool] = {}
        self._stated_ids = frozenset(hit.entity for hit in self.stated)
        self._stated_lines = frozenset(
            part for entity in self._stated_ids for part in index.lineage(entity)
        )

    def _with_role(self, role: Role) -> tuple[EntityHit, ...]:
        hits = [hit for hit in self.entities if hit.role == role]
        if not hits:
            return ()
        near = min(hit.reach for hit in hits)
        return tuple(hit for hit in hits if hit.reach == near)

    def related(self, one: str, other: str | None) -> bool:
        """Whether the one is the other, or part of it, or the reverse."""
        if other is None:
            return False
        return one in self.index.lineage(other) or other in self.index.lineage(one)

    def is_part_of(self, one: str | None, whole: str | None) -> bool:
        """Whether somebody is a part of a whole and not the whole itself."""
        return one is not None and one != whole and whole in self.index.lineage(one)

    def any_related(self, hits: Iterable[EntityHit], other: str | None) -> bool:
        """Whether one of the entities is related to another."""
        return other is not None and any(self.related(hit.entity, other) for hit in hits)

    def is_party(self, entity: str, fact: Fact, *, telling: bool = True) -> bool:
        """Whether an entity is, or is related to, who has, gives, gets or (if `telling`) tells."""
        related = self.related
        return (
            related(entity, fact.subject)
            or related(entity, fact.provider)
            or related(entity, fact.recipient)
            or (telling and related(entity, fact.publisher))
        )

    def names(self, entity: str) -> bool:
        """Whether the sentence names an entity, or what it is part of, or a part of it."""
        if entity in self._stated_lines:
            return True
        return not self._stated_ids.isdisjoint(self.index.lineage(entity))

    def says(self, entity: str) -> bool:
        """Whether the sentence names an entity itself."""
        return entity in self._stated_ids

    @cached_property
    def named(self) -> Mapping[str, None]:
        """The entities named near the amount, each once, in order."""
        return {hit.entity: None for hit in self.entities}

    @cached_property
    def named_close_by(self) -> frozenset[str | None]:
        """The entities named in the amount's sentence and the one before."""
        return frozenset(h.entity for h in self.entities if h.distance < 2 * SENTENCE_APART)

    @cached_property
    def others_near(self) -> tuple[str, ...]:
        """The entities of the sentence that are not its speakers."""
        hits = (hit for hit in self.entities if hit.reach <= Reach.SENTENCE)
        return tuple(hit.entity for hit in hits if hit.entity not in self.speakers)

    @cached_property
    def givers_stated(self) -> frozenset[str]:
        """Those who are stated and give in some figures, but for who tells."""
        return (self._stated_ids & self.index.providers) - self.speakers

    @cached_property
    def wholes_need_no_name(self) -> bool:
        """Whether all of the world need not be named: where no receiver is."""
        if _TO_A_COUNTRY.search(self.claim.setting.sentence):
            return False
        givers = {giver.entity for giver in self.givers} | self._only_giving
        return not any(
            entity.kind in ("country", "project", "region")
            for entity in self.entities
            if entity.reach <= Reach.SENTENCE and entity.entity not in givers
        )

    @cached_property
    def _only_giving(self) -> frozenset[str]:
        """Those named without a role who give in the figures of the measures, and never receive."""
        measures = [hit.measure for hit in self.claim.setting.measures]
        return frozenset(
            hit.entity
            for hit in self.entities
            if hit.role == ""
            and any(hit.entity in self.index.providers_of(measure) for measure in measures)
            and not any(hit.entity in self.index.subjects_of(measure) for measure in measures)
        )

    @cached_property
    def open(self) -> frozenset[SlotName]:
        """The slots of which the claim says nothing, whatever the fact."""
        slots = self.claim.slots
        said: dict[SlotName, object] = {
            "period": self.periods,
            "price_basis": slots.price_basis.value,
            "aggregation": slots.aggregation.value,
            "attribution": self.sources,
            "edition": self.editions,
        }
        return frozenset(name for name, words in said.items() if not words)

    @cached_property
    def periods(self) -> tuple[tuple[PeriodHit, Days], ...]:
        """The dates near the amount with their days."""
        return tuple((hit, edtf.bounds(hit.edtf)) for hit in self.claim.setting.periods)

    @cached_property
    def stated_periods(self) -> tuple[tuple[PeriodHit, Days], ...]:
        """Those of them that stand in the amount's sentence."""
        return tuple((hit, days) for hit, days in self.periods if hit.reach <= Reach.SENTENCE)

    @cached_property
    def clause_stems(self) -> frozenset[str]:
        """The words of the amount's clause."""
        return _stems_of_sectors(self.claim.setting.clause)

    @cached_property
    def stems_before(self) -> frozenset[str]:
        """The words of the amount's clause before it."""
        whole, behind = self.claim.setting.clause, self.claim.setting.behind
        return _stems_of_sectors(whole[: len(whole) - len(behind)])

    @cached_property
    def stems_beside(self) -> frozenset[str]:
        """The words that say where an amount goes: "$28bn to energy, $21bn to budget support"."""
        goes_to = _GOES_TO.match(self.claim.setting.behind)
        return stems(goes_to["words"]) if goes_to else frozenset()

    @cached_property
    def stems_since(self) -> frozenset[str]:
        """The words that lead to the amount behind the number before, where these begin anew."""
        since = _SINCE_THE_LAST.search(around.before(self.claim))
        return stems(since["words"]) if since else frozenset()

    @cached_property
    def sentence_stems(self) -> frozenset[str]:
        """The words of the amount's sentence."""
        return _stems_of_sectors(self.claim.setting.sentence)

    @cached_property
    def near_stems(self) -> frozenset[str]:
        """The words of both."""
        return self.sentence_stems | self.clause_stems

    @cached_property
    def editions(self) -> tuple[tuple[str, frozenset[str], str], ...]:
        """The editions that the sentence names, what each is part of, and its year.

        An edition is an entity that is part of another and has a date in the packages.
        """
        found = []
        for hit in self.entities:
            dates = self.index.dates_of(hit.entity)
            if hit.reach <= Reach.SENTENCE and dates:
                whole = frozenset(self.index.lineage(hit.entity)[1:])
                found.append((hit.entity, whole, dates[0][:4]))
        return tuple(found)

    @cached_property
    def subjects_with_figures(self) -> frozenset[str]:
        """The named entities that have figures of the measures which the words name."""
        measures = [hit.measure for hit in self.claim.setting.measures]
        return frozenset(
            hit.entity
            for hit in self.entities
            if any(hit.entity in self.index.subjects_of(measure) for measure in measures)
        )
