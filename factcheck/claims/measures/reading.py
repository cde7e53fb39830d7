"""Which measures the words around an amount name, and how strongly."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck.claims.lists.alignment import is_ranked
from factcheck.claims.lists.continuing import is_told_faintly, told_before
from factcheck.claims.lists.pairing import is_rank
from factcheck.claims.lists.telling import is_of_a_teller
from factcheck.claims.measures.counting import is_so_many
from factcheck.claims.measures.groups import is_narrower, is_of_a_group
from factcheck.claims.measures.growth import is_bare
from factcheck.claims.measures.kinds import is_a_rate, kinds_of, left_to_measure
from factcheck.claims.measures.leading import (
    heads,
    is_per,
    titles_of,
)
from factcheck.claims.measures.longer_words import is_in_another
from factcheck.claims.measures.own_nouns import is_headed_by_another as is_headed
from factcheck.claims.measures.parts import is_told_otherwise
from factcheck.claims.measures.shares import is_only_its_unit, share_of_it
from factcheck.claims.measures.sizes import (
    price_of_named_thing,
    size_of_named_thing,
    value_of_named_thing,
)
from factcheck.claims.measures.split_phrases import (
    phrases_around,
    phrases_past_a_party,
    phrases_past_an_object,
)
from factcheck.claims.measures.vetoes import means_another
from factcheck.claims.measures.weighing import FULL, begins_within, weight_of
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.claims.scenes.written_units import is_in_unit
from factcheck.kinds import COUNTS
from factcheck.model import Measure, MeasureHit, Mention, Reach, Slot
from factcheck.patterns import pattern
from factcheck.reference import PhraseHit

_NARROWER = 17
_LEADS = pattern(r"\s+(?:of|is|was|at)\s+")
_LOOSE = frozenset({"quantity", "number"})
"""Kinds of mention whose unit may be in the words of a measure."""


def read_measures(scene: Scene, mention: Mention, reach: Reach | None = None) -> list[MeasureHit]:
    """Give the measures named around a mention, strongest first, the best words for each.

    With `reach` the scene is not the mention's own sentence, but one before it or a headline.
    """
    if reach is None:
        return _read_own(scene, mention)
    return _in_order(scene, mention, _worded(scene, mention, scene.phrases, reach))


@once_a_place
def _read_own(scene: Scene, mention: Mention) -> list[MeasureHit]:
    """Give the measures that a mention's own sentence names."""
    is_none = (is_rank, is_ranked, is_per, _is_of_a_unit, is_told_otherwise)
    if any(each(scene, mention) for each in is_none):
        return []
    best = _worded(scene, mention, titles_of(scene, mention) or scene.phrases_near(mention), None)
    best = {m: h for m, h in best.items() if not _tells(scene, mention, h)}
    if mention.kind == "money" and (apart := _split(scene, mention, phrases_past_a_party)):
        best = {m: h for m, h in best.items() if not _is_within(h, apart.values())} | apart
    for found in (
        *value_of_named_thing(scene, mention),
        *size_of_named_thing(scene, mention),
        *price_of_named_thing(scene, mention),
    ):
        best.setdefault(found.measure, found)
    if not best and mention.kind in ("count", "number", "percent"):
        best |= _split(scene, mention, phrases_around)
    elif mention.kind == "date":
        best = _split(scene, mention, phrases_past_an_object) or best
    if not best and (shares := share_of_it(scene, mention, _read_own)):
        return shares
    is_faint = all(is_told_faintly(scene, mention, hit.slot) for hit in best.values())
    before = told_before(scene, mention) if is_faint else None
    shared = _shared(scene, mention, _read_own(scene, before)) if before else []
    if before and (shared or not best):
        return shared
    return _in_order(scene, mention, best)


def _is_of_a_unit(scene: Scene, mention: Mention) -> bool:
    """Whether a number stands within a unit in brackets: "(% of population ages 15+)"."""
    at = mention.start - scene.span.start
    return mention.kind in COUNTS and is_in_unit(scene.sentence, at)


def _worded(
    scene: Scene, mention: Mention, hits: Iterable[PhraseHit], reach: Reach | None
) -> dict[str, MeasureHit]:
    """Give the measures that words name, the best words for each."""
    best: dict[str, MeasureHit] = {}
    for hit in hits:
        named = _named(scene, mention, hit, reach)
        if not named or is_in_another(scene, mention, hit) or is_headed(scene, mention, hit):
            continue
        full = weight_of(scene, mention, hit, reach)
        for measure_id in named:
            narrow = any(is_narrower(scene, measure_id, other) for other in named)
            weight = full - _NARROWER if narrow else full
            if weight > 0 and (measure_id not in best or weight > best[measure_id].weight):
                best[measure_id] = MeasureHit(measure_id, weight, _slot(scene, hit, reach))
    return best


def _in_order(scene: Scene, mention: Mention, best: dict[str, MeasureHit]) -> list[MeasureHit]:
    return sorted(_best(scene, mention, best.values()), key=lambda h: (-h.weight, h.measure))


def _shared(scene: Scene, mention: Mention, hits: list[MeasureHit]) -> list[MeasureHit]:
    """Leave out the measures of the amount before that words beside this one rule out."""
    return [
        hit
        for hit in hits
        if scene.index.measures[hit.measure].unit_kind in kinds_of(scene, mention)
        and not _tells(scene, mention, hit)
        and not is_of_a_group(
            scene,
            mention,
            scene.index.measures[hit.measure],
            PhraseHit(hit.slot.start or 0, hit.slot.end or 0, hit.slot.text, (), ()),
        )
    ]


def _split(
    scene: Scene, mention: Mention, phrases: Callable[[Scene, Mention], Iterable[PhraseHit]]
) -> dict[str, MeasureHit]:
    """Give the measures whose words have the number, or what they are said of, among them."""
    return {
        measure_id: MeasureHit(measure_id, FULL, _slot(scene, hit, None))
        for hit in phrases(scene, mention)
        for measure_id in _named(scene, mention, hit, None)
    }


def _tells(scene: Scene, mention: Mention, hit: MeasureHit) -> bool:
    return is_of_a_teller(scene, mention, hit.slot.start or 0, hit.slot.end or 0)


def _is_within(hit: MeasureHit, others: Iterable[MeasureHit]) -> bool:
    """Whether words of a measure are only a part of those of others."""
    return any(o.slot.start <= hit.slot.start and hit.slot.end <= o.slot.end for o in others)


def _best(scene: Scene, mention: Mention, hits: Iterable[MeasureHit]) -> Iterable[MeasureHit]:
    """Leave out measures whose unit a number lacks, where there are some that need none."""
    kinds, measures = kinds_of(scene, mention), scene.index.measures
    told = [
        hit
        for hit in hits
        if measures[hit.measure].unit_kind in kinds
        or _LEADS.fullmatch(scene.text, hit.slot.end, mention.start)
    ]
    if is_a_rate(mention):
        told = [h for h in told if measures[h.measure].unit_kind != "count"] or told
    return told if told and mention.kind == "number" else hits


def _named(scene: Scene, mention: Mention, hit: PhraseHit, reach: Reach | None) -> list[str]:
    """Give the measures that words name here."""
    measures, kinds = scene.index.measures, kinds_of(scene, mention)
    is_loose = mention.kind in _LOOSE
    return [
        measure_id
        for measure_id in hit.measures
        if (
            measures[measure_id].unit_kind in kinds
            or (is_loose and _is_of_its_unit(scene, mention, measures[measure_id], hit, reach))
            or is_so_many(scene, mention, measures[measure_id])
        )
        and (reach is not None or not means_another(scene, mention, measures[measure_id], hit))
    ]


def _is_of_its_unit(
    scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit, reach: Reach | None
) -> bool:
    """Whether words of the mention's own sentence and the mention make a unit together."""
    if reach is not None:
        return False
    return _names_its_unit(measure, mention, hit) or _leaves_out_unit(scene, measure, mention, hit)


def _names_its_unit(measure: Measure, mention: Mention, hit: PhraseHit) -> bool:
    """Whether a quantity's unit is the first word of a measure: "14.4 litres of pure alcohol"."""
    if mention.kind != "quantity" or measure.unit_kind != "number":
        return False
    return begins_within(mention, hit)


def _leaves_out_unit(scene: Scene, measure: Measure, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words that lead to a bare number leave its unit to it: "a median age of 18.6"."""
    if mention.kind != "number" or measure.unit_kind not in left_to_measure(scene, mention):
        return False
    return hit.end <= mention.start and heads(scene, mention, hit)


def _slot(scene: Scene, hit: PhraseHit, reach: Reach | None) -> Slot:
    slot = scene.slot(None, hit.start, hit.end, "measure-words")
    if reach is None and not (is_bare(scene, hit) or is_only_its_unit(scene, hit)):
        return slot
    rule = "measure-words" if reach is None else "measure-before"
    return Slot(state="inferred", text=slot.text, start=hit.start, end=hit.end, rule=rule)
