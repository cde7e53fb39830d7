"""What narrows an amount in a way that the references do not know."""

from __future__ import annotations

from functools import cache

from factcheck.claims.qualifiers import (
    beside,
    deeds,
    definitions,
    doings,
    done_with,
    heads,
    kinds,
    left_out,
    names,
    other_things,
    out_of,
    own_parts,
    pieces,
    scopes,
    sectors,
    subsets,
    terms,
    uses,
)
from factcheck.claims.qualifiers.registry import QUALIFIERS, Qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.scene import Scene
from factcheck.model import MeasureHit, Mention, Slot

_MODULES = (
    *(left_out, uses, other_things, subsets, out_of, terms, done_with, sectors, pieces, heads),
    *(definitions, own_parts, scopes, doings, kinds, beside, deeds, names),
)
QUALIFIERS_IN_ORDER = tuple(
    each
    for module in _MODULES
    for each in QUALIFIERS.values()
    if each.read.__module__ == module.__name__
)
"""As they are asked: the first whose words stand there is told. A sector, which may be that of a
figure, comes behind what makes any figure another one; a name that nobody knows comes last."""


def read_qualifier(scene: Scene, mention: Mention, named: MeasureHit | None) -> Slot | None:
    """Give words that make the amount that of something which the references do not know.

    That is less than what a figure is of ("for roads and railways", "with energy excluded"), more
    or another thing. The slot's rule is the qualifier's name.
    """
    told = Told(scene, mention, named, scene.clauses[scene.clause_of(mention.start)])
    for each in _asked(mention.kind, measured=named is not None):
        if each.needs and each.needs.isdisjoint(scene.vocabulary):
            continue
        if words := each.words(told):
            return words
    return None


@cache
def _asked(kind: str, *, measured: bool) -> tuple[Qualifier, ...]:
    return tuple(each for each in QUALIFIERS_IN_ORDER if each.is_asked(kind, measured=measured))
