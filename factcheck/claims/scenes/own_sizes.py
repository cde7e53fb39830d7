"""Whether the size by which a thing is called may be that of a thing that is known."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.claims.scenes.scene import Scene
from factcheck.model import Fact, Mention, Span

_SIZES = ("power", "length")
_CLOSE = Decimal("0.15")


def may_have_its_size(scene: Scene, thing: str, words: Span, close: Decimal = _CLOSE) -> bool:
    """Whether the size within some words may be that of a thing, mistyped or not.

    "The 969 MW station" is not Karot, which has 720; a programme has no size.
    """
    sizes = [
        each
        for each in scene.mentions
        if each.kind == "quantity" and words.start <= each.start < words.end
    ]
    index = scene.index
    if sizes and index.entities[thing].kind == "programme":
        return False
    own = [
        fact
        for measure in (index.measures_about(thing) if sizes else ())
        if index.measures[measure].unit_kind in _SIZES
        for fact in index.facts_about(measure, thing)
    ]
    return all(_is_like_one(size, own, close) for size in sizes)


def _is_like_one(size: Mention, own: Sequence[Fact], close: Decimal) -> bool:
    """Whether a size is close to that of a figure or has its digits, if one is in its unit."""
    values = [fact.value for fact in own if fact.unit == size.unit and fact.value]
    if not values or not size.value:
        return True
    return any(
        abs(size.value / value - 1) <= close or _digits(size.value) == _digits(value)
        for value in values
    )


def _digits(value: Decimal) -> list[str]:
    """Give the digits of a number but for noughts, whatever their order."""
    return sorted(char for char in f"{value:f}" if char in "123456789")
