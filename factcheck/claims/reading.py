"""Put together a claim: the amount, what it is of, and what the sentences around it add."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.claims.discourse.going_on import as_known, going_on
from factcheck.claims.discourse.list_leads import (
    as_inferred,
    entities_of_lead,
    is_in_an_untold_unit,
    label_of,
    measures_of_lead,
    measures_of_table,
    narrowed_in,
    periods_of_lead,
)
from factcheck.claims.discourse.pronouns import givers_meant
from factcheck.claims.discourse.same_figure import Meant, same_figure
from factcheck.claims.discourse.same_measure import same_measure
from factcheck.claims.discourse.surroundings import Surroundings
from factcheck.claims.entities.currency import carried
from factcheck.claims.entities.reading import nearest_each, read_entities, with_role
from factcheck.claims.entities.shortly import with_short_names
from factcheck.claims.entities.subjects import choose_subject
from factcheck.claims.fingerprints import Fingerprints
from factcheck.claims.lists.continuing import continued
from factcheck.claims.lists.gapping import told_with
from factcheck.claims.measures.parts import measures_left
from factcheck.claims.measures.prices import in_their_prices
from factcheck.claims.measures.reading import read_measures
from factcheck.claims.periods.comparisons import is_compared, is_of_the_same_time
from factcheck.claims.periods.dating import as_its_beginning, is_part_of_a_year, is_to_come
from factcheck.claims.periods.reading import read_periods
from factcheck.claims.printed import as_measured, bounds_of, unit_of
from factcheck.claims.qualifiers.aggregation import read_aggregation
from factcheck.claims.qualifiers.modality import read_modality
from factcheck.claims.qualifiers.narrowing import read_qualifier
from factcheck.claims.scenes.price_basis import names_a_price_basis
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.standing_in import without_those_of_others
from factcheck.claims.scenes.words import in_lower_case
from factcheck.documents.positions import Positions
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

_ALWAYS = frozenset({"money", "percent", "quantity"})
_EVENT_WORDS = 7
_NEAR = 30
_A_WORD = pattern(r"\s+(?!(?:of|in|out)\b)[a-z]")
_ON = pattern(r"\s+(?:(?:on|in|at)\s+)?(?:the\s+)?")
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
        if not (measures or untold or mention.kind in _ALWAYS or mention.flag == "impossible"):
            continue
        setting = read_setting(scene, mention, measures, surroundings)
        if untold:
            measures, setting = [], replace(setting, measures=())
        elif not _is_claim(mention, setting, scene):
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


def read_setting(
    scene: Scene, mention: Mention, measures: list[MeasureHit], surroundings: Surroundings
) -> Setting:
    """Gather what the words around a mention offer for binding."""
    qualifier = read_qualifier(scene, mention, measures[0] if measures else None)
    entities, periods = read_entities(scene, mention), read_periods(scene, mention)
    around, published = surroundings.around(scene), surroundings.document.published
    if (lead := surroundings.lead_of(scene)) is not None:
        is_cell = surroundings.is_cell(scene)
        measures = measures or measures_of_lead(lead, scene, mention, is_cell=is_cell)
        entities += entities_of_lead(lead, entities, measures)
        periods = periods or periods_of_lead(lead, mention)
        qualifier = qualifier or label_of(scene, mention)
        if is_cell and (narrowing := narrowed_in(lead, measures)):
            qualifier, measures = qualifier or narrowing, as_inferred(measures)
        around = [far for far in around if far.reach is Reach.HEADLINE]
    else:
        if not measures and (meant := _meant(scene, mention, periods, surroundings)):
            measures, entities = meant.measures, [*entities, *meant.entities]
        far, known = surroundings.far_entities(scene), frozenset[str]()
        far = without_those_of_others(scene, mention, far)
        if qualifier is None and scene.unknown_source is None:
            entities += givers_meant(scene, mention, measures, far)
            known = going_on(scene, mention, measures, far)
        entities += as_known(scene, far, known)
    before = [other for reach, _, other in around if reach is Reach.BEFORE]
    entities = with_short_names(scene, measures, entities, before)
    if not measures and mention.kind == "money" and _is_behind_a_semicolon(scene, mention):
        measures = measures_left(scene, mention, read_measures(scene, mention, Reach.BEFORE))
    for reach, _, other in around:
        if not measures and mention.kind in _ALWAYS:
            measures = measures_left(scene, mention, read_measures(other, mention, reach))
        if not periods and reach is Reach.BEFORE:
            spanning = is_of_the_same_time(scene, mention)
            periods = [
                each
                for each in read_periods(other, mention, reach)
                if ("/" in each.edtf or not spanning) and not is_to_come(each, published)
            ]
    if measures and measures[0].slot.state == "stated":
        entities += surroundings.topic(scene, entities)
    clause = scene.clauses[scene.clause_of(mention.start)]
    return Setting(
        measures=tuple(measures),
        entities=nearest_each(entities),
        periods=tuple(periods),
        clause=in_lower_case(scene.text[clause.start : clause.end]),
        behind=in_lower_case(scene.text[mention.end : clause.end]),
        sentence=scene.lowered,
        qualifier=qualifier,
        source=surroundings.speaker(scene),
        published=published,
    )


def _is_behind_a_semicolon(scene: Scene, mention: Mention) -> bool:
    """Whether a semicolon before an amount closes what may say what it is of: "; Laos got $2bn"."""
    return ";" in scene.text[scene.span.start : mention.start]


def _meant(
    scene: Scene, mention: Mention, periods: Sequence[PeriodHit], surroundings: Surroundings
) -> Meant | None:
    """Give what the figure of the sentence before is of, where the amount is told of the same."""
    far = surroundings.around(scene)
    if not far or far[0].reach is not Reach.BEFORE:
        return None
    before = [each.scene for each in far if each.reach is Reach.BEFORE]
    told = same_figure(scene, mention, before[0]) if periods else None
    return told or same_measure(scene, mention, before)


def _is_claim(mention: Mention, setting: Setting, scene: Scene) -> bool:
    if mention.kind in _ALWAYS:
        return not names_a_price_basis(mention)
    if mention.kind in ("date", "daterange"):
        return mention.flag == "impossible" or _is_known_event(mention, setting, scene)
    return bool(setting.measures) and not _is_an_article(mention, setting, scene)


def _is_an_article(mention: Mention, setting: Setting, scene: Scene) -> bool:
    """Whether "one" only introduces somebody: "in the view of one opposition senator"."""
    if mention.kind not in ("count", "number") or mention.text.lower() != "one":
        return False
    is_counted = mention.end < setting.measures[0].slot.start <= mention.end + _NEAR
    return not is_counted and _A_WORD.match(scene.text, mention.end, scene.span.end) is not None


def _is_known_event(mention: Mention, setting: Setting, scene: Scene) -> bool:
    """Whether the date is said of an event for which the references have a row."""
    if not mention.resolved or mention.end <= scene.end_of_dateline:
        return False
    named = {hit.entity for hit in setting.entities if hit.reach <= Reach.BEFORE}
    if _AS_OF.search(scene.text, scene.span.start, mention.start) or is_compared(scene, mention):
        return False
    return any(
        named & scene.index.subjects_of(hit.measure)
        for hit in setting.measures
        if hit.slot.state == "stated"
        and hit.weight >= 90 - 3 * _EVENT_WORDS
        and not _has_its_own_date(scene, mention, hit.slot)
    )


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
