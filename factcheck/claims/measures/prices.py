"""Words of a measure in current prices beside a price basis: "GDP, in constant 2000 dollars"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import own_words
from factcheck.model import Measure, MeasureHit, Mention
from factcheck.patterns import pattern

_CONSTANT = pattern(r"\bconstant\b|\breal\b")


def in_their_prices(scene: Scene, mention: Mention, hits: list[MeasureHit]) -> list[MeasureHit]:
    """Give the measures with the one in constant prices in place of its like in current ones."""
    if not hits or not (scene.price_basis(mention).value or "").startswith("constant"):
        return hits
    measures, first = scene.index.measures, scene.index.measures[hits[0].measure]
    if first.unit_kind != "money" or _is_constant(first):
        return hits
    meant = [each for each in first.confusable_with if _is_constant(measures[each])]
    if len(meant) != 1 or measures[meant[0]].unit_kind != first.unit_kind:
        return hits
    others = (hit for hit in hits[1:] if hit.measure != meant[0])
    return [replace(hits[0], measure=meant[0]), *others]


def _is_constant(measure: Measure) -> bool:
    return _CONSTANT.search(own_words(measure)) is not None
