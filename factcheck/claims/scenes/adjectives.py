"""Words that only tell which thing or time others mean: "under the $46 billion plan"."""

from __future__ import annotations

from factcheck.claims.scenes.built_things import PIECE
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.model import Mention, Span
from factcheck.patterns import pattern, worded

_LED_TO = worded(
    "under within of in into from through to behind",
    r"\b(?:under|within|of|in|into|from|through|to|behind)\s+"
    r"(?:the|this|that|its|their|an?)\s+(?:[a-z-]+\s+)?$",
)
_SOMEBODYS = ("'s ", "\u2019s ")
_LED = worded(
    "a an another one two three four several",
    r"(?i)\b(?:an?|another|one|two|three|four|several)\s+(?:[a-z-]+\s+)?$",
)
_THING = pattern(
    r"[\s-]+(?:[a-z-]+\s+)?(?:plan|package|program(?:me)?|project|corridor|initiative|scheme|deal"
    r"|portfolio)\b"
)
_ASIDE = pattern(r"(?:With|After|Despite|Following|Thanks to|Because of|Besides)\b[^,;]*")
_END_OF_A_LINE = worded(
    "line railway road highway motorway expressway pipeline cable route link",
    r"\b(?:line|railway|road|highway|motorway|expressway|pipeline|cable|route|link)\s+"
    r"(?:(?:from|between)\s+[A-Z][\w'-]*\s+(?:to|and)|from|to|between)\s+(?:the\s+)?$",
)
_A_PIECE_OF = pattern(rf"\s+(?:{PIECE}|phase|spur)\s+(?:of|on|along)\s+(?:the\s+)?")
_FLAGSHIP_OF = pattern(
    r",\s+(?:itself\s+)?(?:(?:the|an?|one)\s+)?(?:[a-z-]+\s+){0,3}?(?:flagship|cent(?:re|er)piece|part"
    r"|pillar|component|cornerstone|backbone|branch|artery)(?:\s+(?:project|program(?:me)?|scheme))?"
    r"\s+(?:of|under|in)\s+(?:[A-Z][a-z]+['\u2019]s?\s+|the\s+)?"
)
_ENDS_IT = pattern(
    r",\s+(?:out\s+of\s+which|has|have|had|is|are|was|were|will|would|can|could|costs?|came|comes"
    r"|stands?|stood|began|opened)\b"
)
"""What goes on about the part behind its whole: all else may be told of the whole."""
_A_PART_OF = pattern(r"(?:A\s+)?[Pp]art\s+of\s+(?:the\s+)?")
_PUT_IN = worded("which who whose where whom", r",\s+(?:which|who|whose|where|whom)\b[^,;.]*,\s")
_TOLD_OF_THEM = pattern(r"They\s+(?:were|are|had|have|came|come|stood|stand)\b")
_THEN = worded(
    "when while after before since until",
    r"\b(?:when|while|after|before|since|until)\s+(?:the\s+)?$",
)
_ITS_OWN = pattern(r"\b(?:its|their)\s+[a-z]")
_AT_A_PLACE = pattern(
    r"(?:[\s-]+[a-z][\w-]*){1,5}\s+(?:at|in|near|on|next to|beside|close to|outside)\s+(?:the\s+)?"
)


@once_a_place
def is_led_to(scene: Scene, mention: Mention) -> bool:
    """Whether words in front lead to a thing by its amount: "a project under the $46 billion plan".

    They are then of something else, which belongs to the thing.
    """
    if mention.kind not in ("money", "quantity"):
        return False
    if scene.search(_LED_TO, scene.back(mention.start), mention.start) is None:
        return False
    if _THING.match(scene.text, mention.end, scene.span.end):
        return True
    return stands_before_a_name(scene, mention)


def stands_before_a_name(scene: Scene, mention: Mention) -> bool:
    """Whether an amount is an adjective of what is named: "the 392-km Multan-Sukkur Motorway".

    What is somebody's is what they have there: "Datang's 700 MW plant at Port Qasim".
    """
    if scene.text.endswith(_SOMEBODYS, scene.span.start, mention.start):
        return False
    return any(scene.text[mention.end : name.start] in (" ", "-") for name in scene.names)


@once_a_place
def is_of_a_new_thing(scene: Scene, mention: Mention) -> bool:
    """Whether an amount tells of a thing that has no name yet: "a 330 MW plant at Thar"."""
    return (
        mention.kind in ("money", "quantity")
        and scene.search(_LED, scene.back(mention.start), mention.start) is not None
    )


_ERA = pattern(r"[ -](?:era|years|period|decade|age)\b")
_ITS_EVENT = pattern(
    r"['\u2019]s?\s+(?:[a-z-]+\s+){0,2}(?:invasion|war|attacks?|elections?|independence|coup"
    r"|revolution|accession|annexation|occupation|collapse|uprising|withdrawal|lockdown)\b"
)
"""What happened to somebody who is named, from which a time is counted."""
_SINCE = pattern(r"\b(?:since|after|before|until|during|amid|following)\s+(?:the\s+)?$")


def is_beside_its_own(scene: Scene, mention: Mention, start: int, end: int) -> bool:
    """Whether a name only leads to what is told of another: "With a loan for ML-1 its value …"."""
    first = scene.clauses[scene.clause_of(start)].start
    return (
        end <= mention.start
        and _ASIDE.fullmatch(scene.text, first, start) is not None
        and _ITS_OWN.search(scene.text, end, mention.start) is not None
    )


def is_the_whole_of_it(scene: Scene, number: int) -> bool:
    """Whether a name only tells of what one before is a piece: "A-B section of the Highway".

    Or a part: "CPEC, the flagship of the Belt and Road". What is a "part of CPEC, with a cost of"
    was named in the sentence before.
    """
    if not number:
        first = scene.names[0]
        led = _A_PART_OF.fullmatch(scene.text, scene.end_of_dateline, first.start)
        return led is not None and scene.text.startswith(", with ", first.end)
    piece, whole = scene.names[number - 1 : number + 1]
    if _FLAGSHIP_OF.fullmatch(scene.text, piece.end, whole.start):
        is_aside = _ENDS_IT.match(scene.text, whole.end) is not None
        return is_aside and whole.entity in scene.index.lineage(piece.entity)
    kinds = {scene.index.entities[name.entity].kind for name in (piece, whole)}
    between = _A_PIECE_OF.fullmatch(scene.text, piece.end, whole.start)
    return between is not None and kinds == {"project"}


def is_only_told_of_another(scene: Scene, mention: Mention, number: int) -> bool:
    """Whether a name stands in what is put in behind one of its kind, before the amount.

    "Vietnam, which overtook Bangladesh, has a GDP of $476 billion" is none of Bangladesh's.
    """
    name = scene.names[number]
    kind = scene.index.entities[name.entity].kind
    return any(
        aside.start <= name.start and name.end <= aside.end <= mention.start
        for of, aside in scene.once((_asides,), lambda: _asides(scene))
        if of == kind
    )


def _asides(scene: Scene) -> list[tuple[str, Span]]:
    """Give what is put in behind names between commas, with the kind of what they name."""
    found = (
        (name, _PUT_IN.pattern.match(scene.text, name.end, scene.span.end))
        for name in (scene.names if scene.may_hold(_PUT_IN) else ())
    )
    kinds = scene.index.entities
    return [(kinds[name.entity].kind, Span(*put.span())) for name, put in found if put]


def is_an_end_of_a_line(scene: Scene, start: int) -> bool:
    """Whether a name is only where a line goes: "with the railway to Djibouti on its way"."""
    return scene.search(_END_OF_A_LINE, scene.back(start), start) is not None


def tells_when(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether a name only tells when what a pronoun means was so much.

    "They were worth $25 billion when the corridor was launched."
    """
    return (
        start >= mention.end
        and _TOLD_OF_THEM.match(scene.text, scene.span.start, mention.start) is not None
        and scene.search(_THEN, scene.back(start), start) is not None
    )


def names_an_era(scene: Scene, end: int) -> bool:
    """Whether a name only tells of what years something is: "in the Belt and Road era"."""
    return _ERA.match(scene.text, end) is not None


def dates_by_its_event(scene: Scene, start: int, end: int) -> bool:
    """Whether a name only tells since when something is so: "since Russia's invasion"."""
    if _ITS_EVENT.match(scene.text, end) is None:
        return False
    return _SINCE.search(scene.text, scene.back(start), start) is not None


def is_where_it_stands(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether a name behind such an amount is only the place of the thing."""
    return is_of_a_new_thing(scene, mention) and (
        _AT_A_PLACE.fullmatch(scene.text, mention.end, start) is not None
    )
