"""What the size or the worth beside a name is of: "the 1,124 MW Kohala project"."""

from __future__ import annotations

from factcheck.claims.scene import Scene
from factcheck.claims.vetoes import is_vetoed
from factcheck.model import MeasureHit, Mention
from factcheck.patterns import pattern
from factcheck.reference import PhraseHit
from factcheck.units import kind_in_prose

_BESIDE = pattern(r",\s+(?:an?\s+|the\s+)?|\s+\(|\s+followed,\s+")
_WEIGHT = 70
_VALUE_WORD = "worth"
_NAMES_THING = pattern(r"(?:[\s-]+[\w-]+){0,2}[\s-]+")


def size_of_named_thing(scene: Scene, mention: Mention) -> list[MeasureHit]:
    """Give the measures of power of a plant that a figure stands right beside.

    "The 1,124 MW Kohala project" and "Karot (720 MW)" need no word for capacity.
    """
    if mention.kind != "quantity" or mention.unit is None or kind_in_prose(mention.unit) != "power":
        return []
    for name in scene.names:
        beside = scene.text[mention.end : name.start] in (" ", "-") or (
            _BESIDE.fullmatch(scene.text, name.end, mention.start) is not None
        )
        if beside and scene.index.entities[name.entity].kind == "project":
            slot = scene.slot(None, name.start, name.end, "amount-beside-thing")
            return [
                MeasureHit(measure.id, _WEIGHT, slot)
                for measure in scene.index.measures.values()
                if measure.unit_kind == "power"
                and name.entity in scene.index.subjects_of(measure.id)
            ]
    return []


def value_of_named_thing(scene: Scene, mention: Mention) -> list[MeasureHit]:
    """Read "the $46 billion corridor": an amount right before a name is that thing's worth."""
    if mention.kind != "money":
        return []
    for name in scene.names:
        gap = scene.text[mention.end : name.start]
        kind = scene.index.entities[name.entity].kind
        if kind in ("programme", "project") and _NAMES_THING.fullmatch(gap):
            slot = scene.slot(None, mention.end, name.end, "amount-names-thing")
            return [
                MeasureHit(measure.id, _WEIGHT, slot)
                for measure in scene.index.measures.values()
                if measure.unit_kind == "money" and _VALUE_WORD in measure.phrases
                if not is_vetoed(
                    scene, mention, measure.id, PhraseHit(mention.start, mention.end, "", (), ())
                )
            ]
    return []
