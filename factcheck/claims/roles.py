"""Who gives, who receives, who says so: patterns over a sentence with its names numbered.

"What Pakistan owes China was put at $67 billion by AidData" is read as
"what <0> owes <1> was put at # by <2>". A row adds a way of saying it; a test with its own
example stands beside each row.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.claims.scene import Scene
from factcheck.model import Role, Span

_GIVE_VERB = (
    "committed|commits|lent|lends|pledged|pledges|provided|provides|gave|gives|extended|extends"
    "|loaned|granted|grants|offered|offers|financed|funded|bankrolled|invested|disbursed|donated"
    "|signed a loan|approved a loan"
)
_GIVE_NOUN = (
    "commitments?|loans?|lending|credits?|financing|finance|funding|aid|assistance|grants?"
    "|investments?|bailouts?|deposits?|portfolio|money"
)
_OWE_NOUN = "debts?|liabilities|dues|arrears|exposure|indebtedness|obligations|repayments?|bills"
_TAKE_VERB = (
    "received|receives|receive|secured?|got|get|borrowed|borrows|obtained|attracted|drew|won"
)
_SAY_VERB = (
    "says?|said|reports?|reported|estimates?|estimated|counts?|counted|calculates?|calculated"
    "|finds?|found|puts?|shows?|showed|wrote|writes|reckons?|reckoned|notes?|noted|claims?|claimed"
    "|told|announced|complained|tallied|tallies|records|recorded|captures|values|valued"
)
_SAY_NOUN = (
    "data|figures?|dataset|database|estimates?|numbers|counts?|records|editions?|releases?|reports?"
    "|reckoning|tally|calculations?|research|study|statistics|researchers|analysts|update|analysis"
)
_FEW = r"(?:[^\s,;:]+ ){0,%d}?"
_SOME = r"[^;:]{0,70}?"
_AUX = r"(?:(?:has|have|had|also|alone|itself|since|already|still|formally|reportedly) )*"

_ROWS: tuple[tuple[str, str], ...] = (
    ("owes", rf"<R>(?: now| still| currently)? (?:owes|owed|owing) (?:to )?(?:[^,;:<]{{0,40}} to )?<P>"),
    ("owed-to", rf"owed (?:by <R> )?to <P>"),
    ("owed-by", rf"owed (?:to )?<P> by <R>"),
    ("is-owed", rf"<P>(?: in <\d+>)? (?:is|are|was|were) (?:still |now )?owed"),
    ("debt-to", rf"(?:{_OWE_NOUN}) {_FEW % 3}to <P>"),
    ("owner-of-debt", rf"<R>'s? {_FEW % 5}(?:{_OWE_NOUN})\b"),
    ("gives", rf"<P> {_AUX}(?:{_GIVE_VERB})\b"),
    ("gives-to", rf"\b(?:{_GIVE_VERB})\b(?:(?!\bto <)[^,;:]){{0,60}} to <R>"),
    ("giving-to", rf"\b(?:{_GIVE_NOUN})\b(?:(?!\bto <)[^,;:]){{0,40}} to <R>"),
    ("given-by", rf"\b(?:{_GIVE_VERB}) {_FEW % 3}by <P>"),
    ("giver's", rf"<P>'s? {_FEW % 4}(?:commitments?|lending|financing|finance|funding|aid|assistance)\b"),
    ("lender's-loan", rf"<P>'s? {_FEW % 3}(?:loans?|credits?|grants?)\b(?! from)(?=[^;:]{{0,40}}\b(?:to|for) )"),
    ("giver-adjective", rf"<P!> {_FEW % 4}(?:{_GIVE_NOUN})\b"),
    ("takes", rf"<R>,? (?:was able to |managed to |could |has |have |had |also )*(?:{_TAKE_VERB})\b"),
    ("takes-from", rf"\b(?:{_TAKE_VERB})\b{_SOME} from <P>"),
    ("giving-from", rf"\b(?:{_GIVE_NOUN})\b(?:(?!\bfrom <)[^,;:]){{0,40}} from <P>"),
    ("according-to", rf"according to {_FEW % 6}<A>"),
    ("says", rf"<A>(?:'s {_FEW % 3}(?:{_SAY_NOUN}))?,? (?:now |also |has |have |itself |now also )*(?:{_SAY_VERB})\b"),
    ("source's-figures", rf"<A>'s? {_FEW % 3}(?:{_SAY_NOUN})\b"),
    ("figures-of", rf"(?:{_SAY_NOUN}) {_FEW % 2}(?:by|from|of|at) {_FEW % 2}<A>"),
    ("put-by", rf"(?:put|estimated|calculated|counted|reckoned|valued|reported|published|compiled) {_SOME}by <A>"),
    ("in-source", rf"\b(?:in|by|per|from) {_FEW % 1}<A!!>"),
)  # fmt: skip

_ROLES: dict[str, Role] = {"P": "provider", "R": "recipient", "A": "attribution"}
_SPEAKERS = frozenset({"organisation", "person", "programme"})
_SPACE = re.compile(r"\s+")


class RoleHit(NamedTuple):
    """A name with its role, the words that gave it and the rule that read them."""

    role: Role
    words: Span
    rule: str


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    compiled = []
    for rule, row in _ROWS:
        pattern = row.replace("<P!>", r"<(?P<P>\d+)>!").replace("<A!!>", r"<(?P<A>\d+)>@")
        for letter in _ROLES:
            pattern = pattern.replace(f"<{letter}>", rf"<(?P<{letter}>\d+)>[!@]?")
        pattern = pattern.replace(r"<\d+>", r"<\d+>[!@]?")
        compiled.append((rule, re.compile(pattern)))
    return tuple(compiled)


class _Skeleton(NamedTuple):
    text: str
    offsets: list[int]


def _skeleton(scene: Scene) -> _Skeleton:
    """Lower-case the sentence, number its names, and fold its amounts and spaces.

    A demonym is marked `!`, an edition or dataset `@`.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    marks = [(hit.start, hit.end, _mark(scene, number)) for number, hit in enumerate(scene.names)]
    taken = [(start, end) for start, end, _ in marks]
    marks += [
        (m.start, m.end, "#")
        for m in scene.mentions
        if not any(start < m.end and m.start < end for start, end in taken)
    ]
    at = scene.span.start
    for start, end, mark in sorted(marks):
        _plain(scene.text, at, start, pieces, offsets)
        pieces.append(mark)
        offsets.extend([start] * (len(mark) - 1) + [end - 1])
        at = end
    _plain(scene.text, at, scene.span.end, pieces, offsets)
    return _Skeleton("".join(pieces), offsets)


def _plain(text: str, start: int, end: int, pieces: list[str], offsets: list[int]) -> None:
    for at in range(start, end):
        char = text[at]
        if char.isspace():
            if not pieces or pieces[-1] != " ":
                pieces.append(" ")
                offsets.append(at)
            continue
        char = {"’": "'", "–": "-", "‑": "-", "“": '"', "”": '"'}.get(char, char)
        low = char.lower()
        pieces.append(low if len(low) == 1 else char)
        offsets.append(at)


def _mark(scene: Scene, number: int) -> str:
    hit = scene.names[number]
    entity = scene.index.entities[hit.entity]
    if entity.kind == "country" and scene.index.is_demonym(hit.text):
        return f"<{number}>!"
    if entity.kind == "programme" and entity.part_of and _is_source(scene, hit.entity):
        return f"<{number}>@"
    return f"<{number}>"


def _is_source(scene: Scene, entity: str) -> bool:
    return bool(scene.index.publishers & set(scene.index.lineage(entity)))


def read_roles(scene: Scene) -> dict[int, list[RoleHit]]:
    """Give the roles of the sentence's names, by their position in `scene.names`."""
    roles: dict[int, list[RoleHit]] = {}
    if not scene.names:
        return roles
    skeleton = _skeleton(scene)
    for rule, pattern in _patterns():
        for found in pattern.finditer(skeleton.text):
            for letter, number in found.groupdict().items():
                if number is None:
                    continue
                role, name = _ROLES[letter], int(number)
                if role == "attribution" and not _can_speak(scene, name):
                    continue
                start, end = skeleton.offsets[found.start()], skeleton.offsets[found.end() - 1] + 1
                roles.setdefault(name, []).append(RoleHit(role, Span(start, end), rule))
    return roles


def _can_speak(scene: Scene, name: int) -> bool:
    return scene.index.entities[scene.names[name].entity].kind in _SPEAKERS
