"""What the line above a list says of each item: "Chinese commitments to Pakistan, by sector:"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.claims.measures.reading import read_measures
from factcheck.claims.periods.reading import read_periods
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import words_that_bring_nothing
from factcheck.claims.scenes.written_units import is_in_unit, kind_of, written_unit
from factcheck.model import EntityHit, MeasureHit, Mention, PeriodHit, Reach, Slot
from factcheck.patterns import pattern

_LED = "list-lead"
_LABEL = pattern(r"[^\W\d_][\w'\u2019-]*")
_SAID_OF_EACH = 30
_AS_FAR_AS = 200
"""How far off, in words, the lead counts as standing: behind all that the item itself says."""


def measures_of_lead(lead: Scene, scene: Scene, mention: Mention) -> list[MeasureHit]:
    """Give the measures of the lead, as good as said of each item."""
    hits = read_measures(lead, _as_written(scene, mention), Reach.BEFORE)
    return [
        MeasureHit(
            hit.measure, hit.weight + _SAID_OF_EACH, replace(hit.slot, state="stated", rule=_LED)
        )
        for hit in hits
    ]


def _as_written(scene: Scene, mention: Mention) -> Mention:
    """Give a bare number in the unit that its column has in brackets."""
    unit = written_unit(scene.sentence) if mention.kind == "number" else None
    kind = kind_of(unit)
    if unit is None or kind not in ("money", "percent"):
        return mention
    return replace(mention, kind="money" if kind == "money" else "percent", unit=unit)


def entities_of_lead(
    lead: Scene, own: Sequence[EntityHit], measures: Sequence[MeasureHit]
) -> list[EntityHit]:
    """Give the names of the lead with their roles.

    Where an item names what it is of, the lead's own subject is only what holds it.
    """
    subjects = [lead.index.subjects_of(hit.measure) for hit in measures]
    is_own = any(hit.entity in each for hit in own for each in subjects)
    return [
        hit
        for hit in _hits(lead)
        if hit.role in ("provider", "attribution")
        or not (is_own and any(hit.entity in each for each in subjects))
    ]


def _hits(lead: Scene) -> Iterator[EntityHit]:
    for number, name in enumerate(lead.names):
        roles = lead.roles.get(number, ())
        for role, rule in [(role.role, role.rule) for role in roles] or [("", _LED)]:
            yield EntityHit(
                entity=name.entity,
                kind=lead.index.entities[name.entity].kind,
                role=role,
                reach=Reach.SENTENCE,
                distance=_AS_FAR_AS + name.start - lead.span.start,
                slot=lead.slot(name.entity, name.start, name.end, rule),
            )


def periods_of_lead(lead: Scene, mention: Mention) -> list[PeriodHit]:
    """Give the dates of the lead, as good as said of each item."""
    hits = read_periods(lead, mention, Reach.SENTENCE)
    return [PeriodHit(h.edtf, h.reach, replace(h.slot, state="stated"), h.telling) for h in hits]


def label_of(scene: Scene, mention: Mention) -> Slot | None:
    """Give the words of an item that name what the references may not know: "Schools"."""
    for found in _LABEL.finditer(scene.text, scene.span.start, scene.span.end):
        if mention.start <= found.start() < mention.end or scene.is_known(*found.span()):
            continue
        if is_in_unit(scene.sentence, found.start() - scene.span.start):
            continue
        if found[0].lower() not in words_that_bring_nothing():
            words = scene.text[scene.span.start : mention.start].strip(" :\u2013-\u2014").lower()
            return Slot(state="stated", text=words or found[0], rule="label")
    return None
