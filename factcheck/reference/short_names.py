"""By what projects go without their whole name: "Sahiwal", or "a hospital" told of at Gwadar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from factcheck.geography import countries
from factcheck.model import Entity
from factcheck.reference.known import spellings
from factcheck.reference.vocabulary import Lexicon, Names, name_patterns

_SHORTEST = 4
_THING = (
    r"plants?|stations?|projects?|farms?|parks?|lines?|railways?|motorways?|highways?|expressways?"
    r"|airports?|pipelines?|cables?|zones?|mines?|dams?|cit(?:y|ies)"
)
_KIND = r"(?i:coal|power|wind|solar|hydropower|special|economic|industrial|international|nuclear)"
_NAMED_FOR = re.compile(
    rf"(?P<short>[A-Z][\w-]+(?: (?!{_KIND}\b)[A-Z][\w-]+)*) (?:{_KIND} )*(?i:{_THING})"
)
"""Own words, and what is named by them."""
_IS_A_NAME = re.compile(r"[A-Z][\w-]*[a-z]")
_PRONOUNS = frozenset({"He", "She", "They", "We", "It", "An"})
"""Words that are no names where they begin sentences, as "He" of "He Lifeng" does."""
_AT_A_PLACE = re.compile(
    r"(?P<kind>[a-z0-9][a-z0-9. -]*?) (?:at|in|of|for|near) "
    r"(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)*)(?: port)?"
    r"|(?P<at>[A-Z][\w-]+(?: [A-Z][\w-]+)*)(?:['\u2019]s)?(?: port)? (?P<what>[a-z][a-z0-9. -]*)"
)
_ANYTHING = re.compile(
    r"(?:(?:first|second|third|new|next|phase|whole|port|power) )*"
    r"(?:plants?|projects?|stations?|lines?|sections?|zones?|phases?|units?|coal|agreements?"
    r"|packages?|ports?)|.*\b(?:agreements?|memorand(?:a|um)|deals?|accords?|meetings?|understanding)"
)
"""What is too little to tell of what kind a project is."""
_FROM_TO = re.compile(r"([A-Z][a-z]{3,})[-\u2013]([A-Z][a-z]{3,})(?: .*)?")


class ShortNames:
    """Finds what goes without its whole name in prose: projects, what they are, and people."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = tuple(entities)

    @cached_property
    def projects(self) -> Names:
        """The words by which projects may be meant, and places as well: "Sahiwal"."""
        return Names(name_patterns(short_names(self._entities)))

    @cached_property
    def kinds(self) -> Lexicon[dict[str, str]]:
        """Of what kind projects are, and which is meant at what place: "hospital" at "Gwadar"."""
        return Lexicon(kinds_at_places(self._entities))

    @cached_property
    def people(self) -> Names:
        """The words of people's names, whoever is meant: "Sharif"."""
        return Names(name_patterns(words_of_people(self._entities)))


def short_names(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Give projects under the words that begin their names, and the two ends of a road's name.

    They may mean the project, or the place. What others bear as well is left out.
    """
    every = tuple(entities)
    own = {(each.id, name) for each in every if each.kind == "project" for name in _short(each)}
    count = Counter(short for _, short in own)
    return tuple(
        Entity(id=project, kind="project", name=short)
        for project, short in sorted(own)
        if short and count[short] == 1 and not _begins_another(short, project, every)
    )


def kinds_at_places(entities: Iterable[Entity]) -> dict[str, dict[str, str]]:
    """Give of what kind projects are, and which it is at what place: "hospital", at "Gwadar".

    Kinds are in lower case. What there may be two of at a place is left out.
    """
    found: dict[str, dict[str, set[str]]] = {}
    for each in entities:
        for spelt in spellings(each) if each.kind == "project" else ():
            named = _AT_A_PLACE.fullmatch(spelt)
            if named is None:
                continue
            kind, place = named["kind"] or named["what"], named["place"] or named["at"]
            if not _ANYTHING.fullmatch(kind):
                found.setdefault(kind, {}).setdefault(place, set()).add(each.id)
    return {
        kind: {place: next(iter(ids)) for place, ids in places.items() if len(ids) == 1}
        for kind, places in found.items()
    }


def words_of_people(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Give the words of people's names, once each: who is meant an article tells."""
    people = (each for each in entities if each.kind == "person")
    words = {word for each in people for word in each.name.split() if _IS_A_NAME.fullmatch(word)}
    words -= _PRONOUNS
    return tuple(Entity(id=word, kind="person", name=word) for word in sorted(words))


@cache
def _countries() -> frozenset[str]:
    return frozenset(name for country in countries() for name in (country.name, *country.aliases))


def _begins_another(short: str, project: str, entities: Iterable[Entity]) -> bool:
    """Whether words are another's name as well, or the beginning of one."""
    return any(
        spelt == short or spelt.startswith(f"{short} ")
        for each in entities
        if each.id != project
        for spelt in spellings(each)
    )


def _short(project: Entity) -> Iterator[str]:
    found = _NAMED_FOR.fullmatch(project.name)
    if found and len(found["short"]) >= _SHORTEST:
        yield found["short"]
    for ends in filter(None, map(_FROM_TO.fullmatch, spellings(project))):
        if not _countries().isdisjoint(ends.groups()):
            continue  # "between China and Pakistan" is no cable
        yield f"{ends[1]} to {ends[2]}"
        yield f"between {ends[1]} and {ends[2]}"
