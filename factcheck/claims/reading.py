"""Put together a claim: the amount, what it is of, and what the sentences around it add."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factcheck import edtf
from factcheck.claims.discourse.events import is_told_of
from factcheck.claims.discourse.list_leads import (
    is_in_an_untold_unit,
    measures_of_table,
)
from factcheck.claims.discourse.surroundings import Surroundings
from factcheck.claims.entities.currency import carried
from factcheck.claims.entities.reading import with_role
from factcheck.claims.entities.subjects import choose_subject
from factcheck.claims.fingerprints import Fingerprints
from factcheck.claims.lists.continuing import continued
from factcheck.claims.lists.gapping import told_with
from factcheck.claims.measures.kinds import may_go_on
from factcheck.claims.measures.prices import in_their_prices
from factcheck.claims.measures.reading import read_measures
from factcheck.claims.periods.comparisons import is_compared
from factcheck.claims.periods.dating import as_its_beginning, is_part_of_a_year
from factcheck.claims.printed import as_measured, bounds_of, unit_of
from factcheck.claims.qualifiers.aggregation import read_aggregation
from factcheck.claims.qualifiers.modality import read_modality
from factcheck.claims.scenes.price_basis import names_a_price_basis
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.settings import read_setting
from factcheck.documents.positions import Positions
from factcheck.kinds import COUNTS, DATES, MEASURED
from factcheck.model import (
    ABSENT,
    Claim,
    Document,
    EntityHit,
    MeasureHit,
    Mention,
    PeriodHit,
    Reach,
    Setting,
    Slot,
    Slots,
)
from factcheck.patterns import pattern
from factcheck.reference import Index

_EVENT_WORDS, _MORE_WORDS = 7, 14
_OPENS = pattern(r"\s*(?:(?:It\s+was\s+)?(?:on|in)\s+)?", re.IGNORECASE)
"""What leads to a date that opens its sentence, which tells at length who did what then."""
_ANOTHER_DEED = pattern(r"\b(?:that|which|who|whose|when|where|while|after|before|[a-z]{2,}ed)\b")
_NEAR = 30
_A_WORD = pattern(r"\s+(?!(?:of|in|out)\b)[a-z]")
_ON = pattern(r"\s+(?:(?:on|in|at)\s+)?(?:the\s+)?")
_THE = pattern(r"\s+(?:the\s+)?(?:[a-z]+\s+)?")
_IS_ALL = pattern(
    r"\s*(?:[.,;:!?)\u2013\u2014]|$|\n"
    r"|(?:in|at|on|with|for|from|to|by|as|and|when|while|where|before|after|during)\b)"
)
"""What stands behind the name of a thing, but not behind one of its parts: "a CPEC bond"."""
_AS_OF = pattern(r"\bas (?:of|at)\s+$", re.IGNORECASE)

UNKNOWN_SOURCE = "unknown-source"
"""The rule of who tells an amount and is none that the references know."""


def read_claims(document: Document, mentions: Sequence[Mention], index: Index) -> list[Claim]:
    """Give the claims of an article in order of their place.

    Every money, percentage and quantity mention is one; a count, a number or a duration where
    words of a measure go with it, or may in a table that tells no unit; a date, or a part of a
    year, where it is that of an event which the references know.
    """
    dated = [as_its_beginning(document.text, mention, index) for mention in mentions]
    surroundings = Surroundings(document, dated, index)
    positions = Positions(document.source)
    fingerprints = Fingerprints()
    claims = []
    for mention in surroundings.mentions:
        is_span = mention.kind == "daterange" and not is_part_of_a_year(mention)
        scene = None if is_span else surroundings.scene_of(mention)
        if scene is None:
            continue
        measures = read_measures(scene, mention) or measures_of_table(scene, mention, surroundings)
        measures = in_their_prices(scene, mention, measures)
        untold = is_in_an_untold_unit(scene, mention, measures, surroundings)
        if not (measures or untold or may_go_on(scene, mention) or mention.flag == "impossible"):
            continue
        setting = read_setting(scene, mention, measures, surroundings)
        if untold:
            measures, setting = [], replace(setting, measures=())
        elif not _is_claim(mention, setting, scene, surroundings):
            continue
        told = carried(mention, setting.entities, index)
        low, point, high = bounds_of(mention)
        if mention.kind == "money":
            measures = measures or list(setting.measures)
        unit = _unit_in(scene, mention, told, measures[0] if measures else None)
        slots = _slots(scene, mention, setting)
        line, column = positions.line_column(mention.start)
        claims.append(
            Claim(
                id=fingerprints.of(point or " ".join(mention.text.split()), unit, slots),
                mention=told,
                sentence=scene.span,
                line=line,
                column=column,
                low=low,
                point=point,
                high=high,
                unit=unit,
                slots=slots,
                setting=setting,
            )
        )
    return claims


def _unit_in(scene: Scene, mention: Mention, told: Mention, hit: MeasureHit | None) -> str | None:
    """Give the unit of an amount, as the figures of its measure are told where words leave that.

    `told` is the mention with all that is carried over to it. What it is told by may stand with
    the amount that it goes on from: "$12 a tonne in 2023, up from $10".
    """
    index = scene.index
    measure = index.measures[hit.measure] if hit else None
    beside = told_with(scene, mention)
    unit = unit_of(told, scene.sentence, scene.span.start, measure, beside)
    if hit is None or measure is None or not unit or mention.kind not in ("money", "quantity"):
        return unit
    before = continued(scene, mention) if mention.per is None else None
    said = f"{hit.slot.text} {(before and before.per) or ''}"
    return as_measured(unit, measure, said, index, mention.per)


def _is_claim(mention: Mention, setting: Setting, scene: Scene, surroundings: Surroundings) -> bool:
    if mention.kind in MEASURED:
        return not names_a_price_basis(mention)
    if mention.kind in DATES:
        return mention.flag == "impossible" or _is_known_event(
            mention, setting, scene, surroundings
        )
    return bool(setting.measures) and not _is_an_article(mention, setting, scene)


def _is_an_article(mention: Mention, setting: Setting, scene: Scene) -> bool:
    """Whether "one" only introduces somebody: "in the view of one opposition senator"."""
    if mention.kind not in COUNTS or mention.text.lower() != "one":
        return False
    is_counted = mention.end < setting.measures[0].slot.start <= mention.end + _NEAR
    return not is_counted and _A_WORD.match(scene.text, mention.end, scene.span.end) is not None


def _is_known_event(
    mention: Mention, setting: Setting, scene: Scene, surroundings: Surroundings
) -> bool:
    """Whether the date is said of an event for which the references have a row.

    A full day may be that of whatever the article names anywhere.
    """
    if not mention.resolved or mention.end <= scene.end_of_dateline:
        return False
    named = {hit.entity for hit in setting.entities if hit.reach <= Reach.BEFORE}
    if _AS_OF.search(scene.text, scene.span.start, mention.start) or is_compared(scene, mention):
        return False
    is_a_day = edtf.is_a_day(mention.resolved)
    return any(
        named & scene.index.subjects_of(hit.measure)
        or (
            is_a_day and is_told_of(scene.index.subjects_of(hit.measure), surroundings, scene.index)
        )
        for hit in setting.measures
        if hit.slot.state == "stated"
        and hit.weight >= 90 - 3 * _words_to_event(scene, mention, hit.slot, named)
        and not _has_its_own_date(scene, mention, hit.slot)
    )


def _words_to_event(scene: Scene, mention: Mention, words: Slot, named: set[str]) -> int:
    """Give how many words may stand between a date and an event.

    More where what it befell stands among them, "cleared the upgrade of the ML-1 line at a cost of
    $6.7 billion on 9 July"; or where the date opens the sentence and what it befell stands right
    behind: "On 20 April 2015 President Xi Jinping and Prime Minister Nawaz Sharif launched the
    corridor".
    """
    if any(
        name.entity in named and words.end <= name.start and name.end <= mention.start
        for name in scene.names
    ) and not _ANOTHER_DEED.search(scene.text, words.end, mention.start):
        return _MORE_WORDS
    if not _OPENS.fullmatch(scene.text, scene.span.start, mention.start):
        return _EVENT_WORDS
    is_object = any(
        name.entity in named
        and _THE.fullmatch(scene.text, words.end or 0, name.start)
        and _IS_ALL.match(scene.text, name.end)
        for name in scene.names
    )
    return _MORE_WORDS if is_object else _EVENT_WORDS


def _has_its_own_date(scene: Scene, mention: Mention, words: Slot) -> bool:
    """Whether words of an event have another date right behind: "…, was opened on 3 June 2022"."""
    return any(
        other is not mention
        and other.kind == "date"
        and _ON.fullmatch(scene.text, words.end, other.start) is not None
        for other in scene.mentions_near(mention)
    )


def _slots(scene: Scene, mention: Mention, setting: Setting) -> Slots:
    measure = setting.measures[0] if setting.measures else None
    subject = choose_subject(setting.entities, setting.measures, scene.index)
    return Slots(
        measure=_valued(measure.slot, measure.measure) if measure else ABSENT,
        subject=_entity_slot(subject),
        provider=_entity_slot(with_role(setting.entities, "provider")),
        recipient=_entity_slot(with_role(setting.entities, "recipient")),
        period=_period_slot(setting.periods),
        price_basis=scene.price_basis(mention),
        aggregation=read_aggregation(scene, mention, measure),
        attribution=_attribution(setting),
        modality=read_modality(scene, mention),
    )


def _valued(slot: Slot, value: str) -> Slot:
    return replace(slot, value=value)


def _entity_slot(hit: EntityHit | None) -> Slot:
    return ABSENT if hit is None else hit.slot


def _period_slot(periods: Sequence[PeriodHit]) -> Slot:
    return periods[0].slot if periods else ABSENT


def _attribution(setting: Setting) -> Slot:
    hit = with_role(setting.entities, "attribution")
    if hit is not None:
        return hit.slot
    if setting.source is not None:
        return Slot(value=None, state="stated", text=setting.source, rule=UNKNOWN_SOURCE)
    return ABSENT
