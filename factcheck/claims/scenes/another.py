"""Words by which a sentence is of another thing than the one that was named before it."""

from __future__ import annotations

from factcheck.claims.scenes.built_things import THING
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.strangers import unknown_names
from factcheck.claims.scenes.words import plain_words
from factcheck.model import Span
from factcheck.patterns import pattern, worded

OPENING = r"[A-Z\d](?:[^,;]|,(?=\d)){2,70}"
"""What a sentence begins with before its subject: "With a capacity of 1,320 megawatts"."""
ANOTHER = (
    r"(?:[a-z-]+\s+){0,2}?(?:neighbou?r|sister|twin|brother|cousin|counterpart|rival|companion"
    r"|predecessor|successor|continuation)s?\b"
)
"""What is another thing of the kind, if it is one's own: "its neighbour", "its smaller sister"."""
_ONE_MORE = (
    r"(?:[Aa]nother|(?:An?|a|(?:[Tt]he|[Ii]ts)(?:\s+[a-z-]+['\u2019]s)?|[Tt]heir"
    r"|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}['\u2019]s)"
    r"\s+(?:second|third|fourth|fifth|next|other|older|newer|earlier|previous|separate))\s+"
    rf"(?:[a-z-]+\s+){{0,2}}(?:{THING}|contract|deal)\b"
)
_OF_ANOTHER = worded(
    "another second third fourth fifth next other older newer earlier previous separate whole"
    " neighbour neighbours neighbor neighbors sister sisters twin twins brother brothers cousin"
    " cousins counterpart counterparts rival rivals companion companions predecessor predecessors"
    " successor successors continuation",
    rf"(?:[A-Z][\w-]+(?: [A-Z\d][\w-]*)*, its|Its)\s+{ANOTHER}|(?:{OPENING}, )?{_ONE_MORE}"
    r"|The\s+(?:highway|road|motorway)\s+as\s+a\s+whole\b",
)
_THING_BEHIND = pattern(rf"\s+(?:[a-z-]+\s+){{0,2}}{THING}\b")
_THING_BEFORE = pattern(rf"\b{THING}\s+(?:at|in|near|of)\s+(?:the\s+)?\Z")
_BRINGS_ANOTHER = pattern(
    r"(?i)\b(?:another|others?|one(?!-)|both|upstream|downstream|nearby|elsewhere"
    rf"|(?:an?|second|third|next|new|more|further|several)\s+(?:[\w-]+\s+){{0,2}}{THING}s?)\b"
    rf"|['\u2019]s\s+(?:[\w-]+\s+){{0,2}}{THING}\b"
)
"""Words of a sentence that names no thing and may bring in one, which the next is then of."""
_LOOKS_BACK = pattern(
    rf"(?i)\b(?:it|its|this|these|they|their|there|here|the\s+(?:[a-z-]+\s+){{0,2}}(?:{THING}|phase|stage|section|cost|price|loan))\b"
)
"""What still tells of the thing that was named: "Sinohydro built it"."""
_SUBJECT = pattern(
    r"(?:(?:In|At|Near|Outside|Across)\s+[A-Z]\w+,\s+)?(?:The\s+)?(?P<what>[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)"
    r"(?:['\u2019]s\s+[a-z]+)?\s+(?:is|was|has|had|will|would|lies|comes?|came|opened|began|runs|ran|took|stands"
    r"|became|wants|plans|follows)\b"
)
_THINGS = frozenset({"project", "programme"})


def is_of_another(scene: Scene) -> bool:
    """Whether a sentence is of another thing of the kind: "Its neighbour", "Another line".

    "The highway as a whole" is more than the section that was told of.
    """
    if not scene.may_hold(_OF_ANOTHER):
        return False
    return _OF_ANOTHER.pattern.match(scene.text, scene.span.start, scene.span.end) is not None


def brings_another(scene: Scene) -> bool:
    """Whether a sentence may tell of another thing than the one last named, known or not."""
    first, last = scene.span.start, scene.span.end
    if _BRINGS_ANOTHER.search(scene.text, first, last) is not None:
        return True
    return bool(unknown_names(scene, Span(first, last)))


def tells_of_a_stranger(scene: Scene) -> bool:
    """Whether a sentence tells of a thing that has an unknown name: "work on the Dasu dam"."""
    text, first, last = scene.text, scene.span.start, scene.span.end
    return any(
        _THING_BEHIND.match(text, name.end, last)
        or _THING_BEFORE.search(text, scene.back(name.start), name.start)
        for name in unknown_names(scene, Span(first, last))
    )


def takes_its_place(scene: Scene) -> bool:
    """Whether a sentence brings in another thing, and says nothing more of the one before it."""
    if _LOOKS_BACK.search(scene.text, scene.span.start, scene.span.end) is not None:
        return False
    return brings_another(scene) or _is_of_a_new_subject(scene)


def _is_of_a_new_subject(scene: Scene) -> bool:
    """Whether a sentence begins with a name that is no ordinary word: "Tarbela is the largest"."""
    found = _SUBJECT.match(scene.text, scene.span.start, scene.span.end)
    if found is None:
        return False
    known = scene.names_touching(*found.span("what"))
    if any(scene.index.entities[name.entity].kind in _THINGS for name in known):
        return False
    return bool(known) or found["what"].lower() not in plain_words()
