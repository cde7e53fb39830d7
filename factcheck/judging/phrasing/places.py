"""Where the number of an amount stands in its words: what is before it, behind it, and its scale.

A range is one place, from its first number to its last: "$80 to $90 billion" is a "$", the place
and a " billion".
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.numerals import scale_at, scale_words

SCALE = pattern(
    r"(?:\b|(?<=\d))(?:trillion|billion|million|thousand|lakh crore|crores?|lakhs?"
    r"|tn|trn|bn|mn|mln|[tbmk])\b",
    re.IGNORECASE,
)
_BREAK = pattern(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_LETTERS = pattern(r"[^\W\d_]+")
_SIGN = pattern(r"(?i)^(?:minus\s|negative\s|[-\u2013\u2212])|[-\u2013\u2212]$")
_JOIN = pattern(r"(?i)\b(?:and|to|or|through)\b|[-\u2013\u2014\u2212~]")
_PART = pattern(r"(?i)\b(?:half|halves|quarters?|\w*thirds?|\w+ths?)\b")
_ONE = Decimal(1)
_HUNDRED = 100
_OWN_SIZES = ("quantity", "percent")
"""Kinds of amounts that are told in units of other sizes, too: basis points."""


class Place(NamedTuple):
    """The words around a number; `sign` is the minus before it, "" where there is none.

    `scale` is that of the scale word, `factor` what the unit makes of one: a basis point is 0.01.
    `join` stands between the ends of a range.
    """

    head: str
    tail: str
    sign: str
    scale: Decimal
    factor: Decimal
    join: str
    is_spelled: bool
    has_scale: bool


def place_of(mention: Mention) -> Place | None:
    """Find the number in the words of an amount; None where none is printed there."""
    text = _BREAK.sub(" ", mention.text)
    first = text.find(mention.digits) if mention.digits else -1
    if first < 0:
        return None
    end = first + len(mention.digits)
    between, tail = _parted(text[end:], mention)
    is_spelled = _LETTERS.search(mention.digits) is not None
    if is_spelled and not tail and mention.kind == "percent" and _PART.search(mention.digits):
        tail = " percent"  # "two thirds of the loans"
    scale = _scale_in_words(f"{mention.digits} {mention.digits_max}")
    if not is_spelled and (behind := scale_at(f"1{tail}", 1)):
        scale = behind[1]
    factor = mention.scale / scale
    if mention.kind not in _OWN_SIZES and factor >= 1:
        scale, factor = mention.scale, _ONE
    sign, join = _SIGN.search(text[:first]), _JOIN.search(between)
    return Place(
        head=_SIGN.sub("", text[:first]),
        tail=tail,
        sign=sign[0] if sign else "",
        scale=scale,
        factor=factor,
        join=_as_joined(join[0]) if join else " to ",
        is_spelled=is_spelled,
        has_scale=is_spelled or SCALE.search(text) is not None,
    )


def _parted(behind: str, mention: Mention) -> tuple[str, str]:
    """Part what is behind the first number into what leads to the last one, and what follows that.

    A scale word that stands behind the first number only, or behind the last one only, is that of
    the one: what follows has that of the first.
    """
    at = behind.rfind(mention.digits_max) if mention.digits_max else -1
    if at < 0:
        return "", behind
    between, tail = behind[:at], behind[at + len(mention.digits_max) :]
    own, last = SCALE.search(between), SCALE.search(tail)
    if own and last:
        tail = tail[: last.start()] + own[0] + tail[last.end() :]
    elif own:
        tail = between[: own.end()] + tail
    elif last and mention.scale == 1:
        tail = tail[: last.start()].rstrip() + tail[last.end() :]
    return between, tail


def _scale_in_words(digits: str) -> Decimal:
    """Give the largest scale among number words; a hundred is none: "fifteen hundred"."""
    known = scale_words()
    found = (known.get(word, _ONE) for word in _LETTERS.findall(digits.lower()))
    return max((scale for scale in found if scale != _HUNDRED), default=_ONE)


def _as_joined(join: str) -> str:
    return f" {join.lower()} " if join.isalpha() else join
