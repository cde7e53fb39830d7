"""Reads a whole and the list of its parts within a sentence: "38 people: 21 in Berat and …".

Each reading tells what is sure by grammar: that no part is told twice, and that all are told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.consistency.misprints import is_misprint
from factcheck.consistency.registry import Amount
from factcheck.consistency.totals.apart import (
    are_bare,
    are_kinds,
    are_places,
    are_uses,
    members,
    stand_alike,
    stand_apart,
)
from factcheck.consistency.totals.listed import Item, Listed, Number, listed
from factcheck.consistency.totals.slips import explained
from factcheck.model import Span
from factcheck.patterns import YEAR, pattern

OF = pattern(
    r"(?:^|[.;:,\u201c\"]\s*|\b(?:and|but)\s+)(?:out )?of\s+"
    r"(?:(?:the|its|their|his|her|all)\s+)?$",
    re.IGNORECASE,
)
"""What leads to a whole: in "of these 610 work in shops" the number is a part."""
_A_PART_OF = pattern(r"^\s+of\s+(?:(?:the|its|their|his|her|all)\s+)?$", re.IGNORECASE)
_A_SHARE = pattern(r"\s+(?:out )?of (?:the|its|their|his|her|these|those|all|our)\b")
_COLON = pattern(r"[^:;()]{0,80}(?::|\u2014|\s\u2013)\s*")
_COMMA = pattern(
    r"(?: (?:this|next|last) \w+| (?:in|over|for) the (?:coming|next|past|last) \w+)?"
    r"(?:\s+(?!(?:in|at|on|from|to|for|by|as|with|under|and|or)\b)[\w'\u2019-]+){0,5},\s*"
    r"(?:with\s+)?(?:of (?:which|whom|them|these)\s+)?"
)
_SEMICOLON = pattern(r"[^.;:()]{0,60};\s*")
_DO = pattern(
    r"\s+(?:of (?:them|these)\s+)?(?:are|were|have|had|stand|stood|won|lost|died|[a-z]+ed)\b"
)
_ANY_COMMA = pattern(r"[^.,;:()]{0,80},\s*(?:of (?:which|whom|them|these)\s+)?")
_OF_THEM = pattern(r"\s+of (?:them|these|those|which|whom)\b")
_IS_PART = pattern(r"\bof (?:this|these|that|those|them|which|whom)\b", re.IGNORECASE)
"""What makes a number a part itself: "Of this, 30 is for roads, 20 for schools and …"."""
_HEAD = pattern(r"[^.:;()]{0,60},\s*[^,.;:()]*")
_NO_COMMA = pattern(r"[^.,:;()]{0,50}")
_SUBJECT = pattern(
    r"\s+(?:[a-z]+\s+){0,2}(?:seats|votes|members|medals|goals):\s+[A-Za-z ]{1,40}\s+"
)
_NAMED = pattern(r"(?:^|[,:]|\band)\s*(?:the )?[A-Z]")
_GAMES = pattern(
    r"\s+(?:[a-z]+\s+){0,2}(?:games|matches|tests|meetings|fights|fixtures|starts|bouts)\b"
    r"[^.;:()\d]{0,50}"
)
_NOUN = pattern(r"\s+([a-z]+s|people|men|women|children)\b")
_PLAYED = pattern(r"\bplayed\s+$")
_OF_OTHERS = pattern(r"\b(?:in all|in total|are|were|is|was|will|would|next|more)\b")
_FAR, _SEVERAL = 2, 3
_SOMEWHERE = frozenset(
    {"in", "at", "on", "near", "behind", "outside", "inside", "under", "above", "aboard"}
)
_HOLDS = pattern(
    r"\b(?:took|takes?|won|wins?|holds?|held|gets?|got|has|have|had|keeps?|kept|received|gained"
    r"|secured)\s+$"
)
_OF_ITS_OWN = pattern(r"\s+(?:out\s+)?of\s+(?:(?:the|its|their)\s+)?\d")
"""What makes a number the part of another whole: "88 of 104 girls and 68 of 96 boys"."""


class Place(NamedTuple):
    """A total in its sentence, with the bare numbers before and behind it."""

    text: str
    span: Span
    total: Amount
    before: list[Number]
    found: list[Number]

    @property
    def lead(self) -> str:
        """What stands before it."""
        return self.text[self.span.start : self.total.start]

    @property
    def between(self) -> str:
        """What stands between it and the first number behind it."""
        return self.text[self.total.end : self.found[0][1]]

    @property
    def is_money(self) -> bool:
        """Whether it is a sum."""
        return self.total.kind == "money"

    @property
    def has_a_part(self) -> bool:
        """Whether a part of it is told right before it: "seven of the 12"."""
        end = self.before[-1][2] if self.before else self.total.start
        return _A_PART_OF.match(self.text[end : self.total.start]) is not None

    def are_apart(self, items: Sequence[Item], word: str = "") -> bool:
        """Whether items are in a place each, or for a use each."""
        return are_uses(items, word) if self.is_money else are_places(items, word)

    def parts(self, first: Sequence[Number] = (), *, opens: bool = False) -> Listed | None:
        """Read the numbers behind it as a list, with those that are `first` in it."""
        return listed(self.text, self.span.end, [*first, *self.found], opens=opens)


class Reading(NamedTuple):
    """A total, its list, and what is sure: that no part is told twice, and that all are told."""

    parts: Listed
    apart: bool
    whole: bool


def read(place: Place) -> Reading | None:
    """Read the list of the parts of a total, if one stands behind it."""
    for read_so in (
        _behind_a_colon,
        _behind_a_semicolon,
        _behind_of,
        _behind_a_comma,
        _behind_its_first,
        _of_games,
    ):
        found = read_so(place)
        if found is None:
            continue
        if any(_OF_ITS_OWN.match(place.text, item.end) for item in found.parts.items):
            return None
        if found.parts.ends_with_the_rest:
            noun = _NOUN.match(found.parts.items[-1].words)
            if noun and not place.is_money and noun[1] != place.total.checked.claim.mention.noun:
                return None  # "Nine of the 12 jurors agreed; the other two cases were dropped"
            return found._replace(apart=True, whole=True)
        return found
    return None


def _behind_a_colon(place: Place) -> Reading | None:
    """Read "38 people: 21 in Berat and 17 in Koman", the only number that is no less."""
    text, total = place.text, place.total
    at = _COLON.match(text, total.end, place.span.end)
    if at is None:
        return None
    between = [number for number in place.found if number[1] < at.end()]
    place = place._replace(found=place.found[len(between) :])
    parts = place.parts() if place.found else None
    if parts is None or not (_COLON if parts.leads else _SUBJECT).fullmatch(place.between):
        return None
    if not parts.leads and not all(_NAMED.search(item.words) for item in parts.items):
        return None
    if any(number[0] >= max(parts.values) for number in between):
        return None
    if any(_may_be_whole(number[0], place.total, parts) for number in place.before):
        return None
    apart, whole = members(parts, place.between)
    apart = apart or place.are_apart(parts.items) or are_kinds(parts.items)
    apart = apart or (not place.is_money and _is_slip(place, parts))
    are_holders = not parts.leads and total.interval.point > max(parts.values)
    return Reading(parts, apart or are_holders, whole)


def _is_slip(place: Place, parts: Listed) -> bool:
    """Whether a slip keeps three parts or more, of which none is "of them", from their total."""
    if len(parts.values) < _SEVERAL or any(_OF_THEM.match(i.words) for i in parts.items):
        return False
    if are_bare(parts.items) and _is_digit_off(place, parts):
        return True
    return explained(place.total.interval.point, parts.values, apart=True)


def _is_digit_off(place: Place, parts: Listed) -> bool:
    """Whether but one digit keeps parts from their total: kinds may overlap ("women", "clerks")."""
    total, made = place.total.interval.point, sum(parts.values, Decimal(0))
    return (made - total) % 10 == 0 or is_misprint(total, made)


def _may_be_whole(value: Decimal, total: Amount, parts: Listed) -> bool:
    """Whether a number told before may be what is listed, and not the one right before it."""
    made = sum(parts.values, Decimal(0))
    if value < max(parts.values):
        return False
    return value < _FAR * made or total.interval.point < max(parts.values)


def _behind_a_comma(place: Place) -> Reading | None:
    """Read "90 shops, 40 in Poland and 50 in Slovakia", which is in no third place itself."""
    told = place.between.endswith(("which ", "whom ", "them ")) or _OF_THEM.match(
        place.text, place.found[0][2]
    )
    comma = _ANY_COMMA if told else _COMMA
    if not comma.fullmatch(place.between) or _IS_PART.search(place.lead):
        return None
    if place.has_a_part or _A_SHARE.match(place.between):
        return None  # "Seven of the 12 won, two drew and the other three lost"
    parts = place.parts(opens=place.between.endswith("with "))
    if parts is None or not parts.leads:
        return None
    apart, whole = members(parts, place.between)
    word = parts.items[0].preposition
    is_elsewhere = re.search(rf"\b{word}\s+(?!{YEAR})", place.lead, re.IGNORECASE)
    apart = apart or ((told or not is_elsewhere) and place.are_apart(parts.items, word))
    if told and not apart:
        apart = stand_apart(parts.items, is_money=place.is_money) or _is_one_more(place, parts)
    are_placed = not place.is_money and all(i.preposition in _SOMEWHERE for i in parts.items)
    if are_placed and not (apart or is_elsewhere):
        apart = explained(place.total.interval.point, parts.values, apart=True)
    return Reading(parts, apart, whole)


def _is_one_more(place: Place, parts: Listed) -> bool:
    """Whether one alone is more than all: "31 shops, seven of them run by us and 43 by others"."""
    first, *others = parts.items
    are_like = all(
        f" {item.preposition} " in first.words and not _OF_OTHERS.search(item.words)
        for item in others
    )
    return are_like and max(parts.values) > place.total.interval.point


def _behind_a_semicolon(place: Place) -> Reading | None:
    """Read "has 90 huts; 60 are let and 30 empty", where all are members of one set."""
    if place.before or not _SEMICOLON.fullmatch(place.between):
        return None
    parts = place.parts()
    if parts is None or not parts.leads or not _DO.match(parts.items[0].words):
        return None  # "has 90 huts; 60 men and 50 women work there"
    apart, whole = members(parts, place.between)
    return Reading(parts, apart, whole) if apart else None


def _behind_of(place: Place) -> Reading | None:
    """Read "Of the 40, 15 are in the north, 14 in Wales and 11 in London"."""
    is_headed = _HEAD.fullmatch(place.between) is not None
    if not OF.search(place.lead) or not (is_headed or _NO_COMMA.fullmatch(place.between)):
        return None
    parts = place.parts(opens=not is_headed)
    if parts is None:
        return None
    apart, whole = members(parts, place.between)
    if parts.leads:
        apart = apart or stand_apart(parts.items, is_money=place.is_money)
        apart = apart or are_kinds(parts.items)
        apart = apart or bool(stand_alike(parts.items) and _is_slip(place, parts))
        return Reading(parts, apart, whole)
    return Reading(parts, bool(_HOLDS.search(parts.items[0].words)), whole=False)


def _behind_its_first(place: Place) -> Reading | None:
    """Read "Seven of nine members voted for it and two against"."""
    if len(place.before) != 1 or place.total.interval.point < place.before[0][0]:
        return None
    if not place.has_a_part:
        return None
    value, start, _ = place.before[0]
    parts = place.parts([(value, start, place.total.end)])
    if parts is None:
        return None
    apart, whole = members(parts)
    return Reading(parts, apart, whole) if apart or parts.ends_with_the_rest else None


def _of_games(place: Place) -> Reading | None:
    """Read "In 38 games they have won 20, drawn ten and lost eight", where all three are told."""
    played = _PLAYED.search(place.lead) and place.between.startswith(",")
    if not (played or _GAMES.fullmatch(place.between)):
        return None
    parts = place.parts()
    if parts is None or parts.leads:
        return None
    apart, whole = members(parts)
    return Reading(parts, apart, whole) if apart and whole else None
