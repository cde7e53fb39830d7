"""The places and words for which projects are named: "Sahiwal" of "Sahiwal coal power plant"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from factcheck.model import Entity
from factcheck.reference.known import spellings

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


def short_names(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Give projects under the words that begin their names, where no other name has these.

    They may mean the project, or the place.
    """
    every = tuple(entities)
    own = {each.id: _short(each) for each in every if each.kind == "project"}
    count = Counter(own.values())
    return tuple(
        Entity(id=project, kind="project", name=short)
        for project, short in own.items()
        if short and count[short] == 1 and not _begins_another(short, project, every)
    )


def _begins_another(short: str, project: str, entities: Iterable[Entity]) -> bool:
    """Whether words are another's name as well, or the beginning of one."""
    return any(
        spelt == short or spelt.startswith(f"{short} ")
        for each in entities
        if each.id != project
        for spelt in spellings(each)
    )


def _short(project: Entity) -> str:
    found = _NAMED_FOR.fullmatch(project.name)
    return found["short"] if found and len(found["short"]) >= _SHORTEST else ""
