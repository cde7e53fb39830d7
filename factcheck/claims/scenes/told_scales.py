"""Bare numbers and sums whose scale is told once in front of them: "Revenue (billion): $48.1"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.claims.scenes.written_units import scale_in_front, scale_of_sums
from factcheck.model import Mention

_MOST_MONEY = 10**15
"""More is no sum: "(billion)" over "$574,800,000,000" is not meant of it."""


def scaled(mention: Mention, sentence: str, at: int) -> Mention:
    """Give a bare number as many times as the brackets before it say: "(million tonnes) 65.9".

    Or what heads a list: "Exports, in millions of bags: Brazil 39". The sentence begins at `at`.
    Sums with a sign are told so, too: "Revenue (billion): Norvane $48.1".
    """
    if mention.scale != 1 or mention.value is None:
        return mention
    if mention.kind == "number" and not mention.unit:
        scale = scale_in_front(sentence, mention.start - at)
    elif mention.rule == "money.sign" and mention.unit:
        scale = scale_of_sums(sentence, mention.start - at, mention.unit)
    else:
        return mention
    if scale == 1 or (mention.unit and mention.value * scale > _MOST_MONEY):
        return mention
    return replace(
        mention,
        value=mention.value * scale,
        value_max=mention.value_max and mention.value_max * scale,
        step=mention.step and mention.step * scale,
        step_max=mention.step_max and mention.step_max * scale,
        scale=scale,
    )
