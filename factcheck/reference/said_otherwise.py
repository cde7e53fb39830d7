"""Other names of projects, made from their own: "coal plant at Hub" of "Hub coal power plant".

What a thing is may be called by several words (`data/project_things.csv`), and stand before its
place or behind it. A package need not list these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from msgspec.structs import replace

from factcheck.model import Entity
from factcheck.reference.known import spellings
from factcheck.tables import cells, rows

_PLACE = r"[A-Z][\w']{2,}(?: [A-Z]\w+)?"
_BOTH_ENDS = re.compile(rf"({_PLACE})[-\u2013]({_PLACE})")
_PIECES = ("section", "stretch", "segment")
_SECTION = re.compile(
    rf"({_PLACE})[-\u2013]({_PLACE}) (?:{'|'.join(_PIECES)}) of (?:the )?(?P<whole>[A-Z].+)"
)


def with_other_names(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Give entities, projects among them with what else they are called; no name is of two."""
    every = tuple(entities)
    told = {each.id: tuple(_names(each)) if each.kind == "project" else () for each in every}
    bearers: dict[str, set[str]] = {}
    for each in every:
        for name in (*spellings(each), *told[each.id]):
            bearers.setdefault(name, set()).add(each.id)
    return tuple(
        replace(each, aliases=(*each.aliases, *own))
        if (own := [name for name in told[each.id] if len(bearers[name]) == 1])
        else each
        for each in every
    )


def _names(project: Entity) -> Iterator[str]:
    """Yield the other names, none twice and none that the project's row has."""
    yield from _sections(project.name)
    thing = max((t for t in _things() if _ends(project.name, t)), key=len, default="")
    place = project.name[: -len(thing) - 1]
    if not thing or not place[:1].isupper():
        return
    own = spellings(project)
    yield from dict.fromkeys(each for each in _called(place, _things()[thing]) if each not in own)


def _ends(name: str, thing: str) -> bool:
    return name.lower().endswith(f" {thing.lower()}")


def _called(place: str, words: Iterable[str]) -> Iterator[str]:
    ends = _BOTH_ENDS.fullmatch(place)
    for thing in words:
        yield f"{place} {thing}"
        yield f"{place} {thing.title() if thing.islower() else thing}"
        if ends:
            for one, other in (ends.groups(), ends.groups()[::-1]):
                yield f"{one}-{other} {thing}"
                yield f"{thing} from {one} to {other}"
                yield f"{thing} between {one} and {other}"
        else:
            yield f"{place}'s {thing}"
            yield f"{thing} at {place}"
            yield f"{thing} in {place}"


def _sections(name: str) -> Iterator[str]:
    """Yield what "Thakot-Raikot section of the Karakoram Highway" is called by that highway."""
    found = _SECTION.fullmatch(name)
    if found is None:
        return
    ends, whole = (found[1], found[2]), found["whole"]
    for one, other in (ends, ends[::-1]):
        yield f"{whole} between {one} and {other}"
        yield f"{whole} from {one} to {other}"
        yield from (f"{one}-{other} {piece} of the {whole}" for piece in _PIECES)


@cache
def _things() -> Mapping[str, tuple[str, ...]]:
    """Give the words for what a thing is by the fullest of them, which its own name has."""
    groups = [cells(row["words"]) for row in rows("project_things")]
    return {group[0]: group for group in groups}
