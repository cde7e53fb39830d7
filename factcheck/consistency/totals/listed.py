"""Reads a list of bare numbers: "21 in Berat, 13 in Koman and four in the hills".

A list is only read where each of its numbers begins an item, or ends one ("the Greens 12").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.consistency.number_words import SMALL, number_words
from factcheck.consistency.registry import Amount
from factcheck.kinds import COUNTS
from factcheck.model import Mention, Span
from factcheck.patterns import pattern

THE_REST = r"the (?:other|remaining|rest,?)"
"""What tells that a part is all that is left of a whole, for use within patterns."""
_SEPARATED = pattern(
    r"(?:^|[,;:\u2014(]|[.!?]\s|\s\u2013|\band|\bbut|\bof th(?:ese|ose|em|is|at))"
    r"\s*(?:of (?:which|whom|them|these) )?"
    rf"(?:(?P<rest>{THE_REST}) )?$",
    re.IGNORECASE,
)
_LAST = pattern(rf"(?:,?\s+and|;)\s+(?:{THE_REST} )?$", re.IGNORECASE)
_ENDS = pattern(
    r"\s*(?:[.,;)\u2014]|\Z|\s\u2013|\s+and\b|\s+on\s+\w+(?:day)?\s*[.,]"
    r"|\s+(?:seats?|games|matches|tests|races|fights|meetings)\b)"
)
_WORD = pattern(r"\b(?!and\b|the\b)[A-Za-z]{2,}")
_STOPS = pattern(
    r"[,;:()\u2014]|\.(?:\s|$)|\s\u2013\s|\s(?:when|while|because|although|compared|after|before|but)\b"
)
_PREPOSITION = pattern(r"\s+(?:of (?:them|these|those|which|whom) )?(?P<word>[a-z]+)\b")
_HEDGED = pattern(
    r"\b(?:about|around|some|nearly|almost|over|than|least|most|to|roughly|up|only|just)\s+$",
    re.IGNORECASE,
)
_FEWEST = 2


Number = tuple[Decimal, int, int]
"""A number with the ends of its text."""


class Item(NamedTuple):
    """A number of a list, with the words of its item, and whether it is "the other 12"."""

    value: Decimal
    start: int
    end: int
    words: str
    is_rest: bool = False

    @property
    def preposition(self) -> str:
        """The word right behind the number: "21 in Berat"."""
        found = _PREPOSITION.match(self.words)
        return found["word"] if found else ""


class Listed(NamedTuple):
    """The items of a list, and whether the numbers stand at their head or at their end."""

    items: list[Item]
    leads: bool

    @property
    def values(self) -> list[Decimal]:
        """The numbers themselves."""
        return [item.value for item in self.items]

    @property
    def ends_with_the_rest(self) -> bool:
        """Whether the list is closed by "the other" and none before that."""
        return self.items[-1].is_rest and not any(item.is_rest for item in self.items[:-1])


@cache
def _number() -> re.Pattern[str]:
    words = "|".join(number_words(*SMALL))
    return pattern(
        rf"(?<![\w.,$\u20ac\u00a3/-])(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+)(?![\w%/-]|[.,:]\d)"
        rf"|(?P<word>{words})(?P<more>-(?:{words}))?(?![\w-]))",
        re.IGNORECASE,
    )


_SCALED = pattern(
    r"\s+(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|lakhs?|crores?)\b"
)


def numbers(
    text: str, span: Span, amounts: Sequence[Amount], others: Sequence[Mention]
) -> list[Number] | None:
    """Give the bare numbers of a stretch; None where one is hedged or cannot be told.

    Those within dates, durations, sums and measures are none of them.
    """
    taken = [(each.start, each.end) for each in others]
    read = {each.start: each for each in amounts if each.kind in COUNTS}
    taken += [(a.start, a.end) for a in amounts if a.kind not in COUNTS and not _is_win(a)]
    found: list[Number] = []
    for match in _number().finditer(text, span.start, span.end):
        start, end = match.span()
        if any(first <= start < last for first, last in taken):
            continue
        known = read.get(start)
        if known is not None:
            mention = known.checked.claim.mention
            if mention.value is None or mention.modifier != "exact" or mention.value_max:
                return None
            found.append((mention.value, start, max(end, mention.start + len(mention.digits))))
        elif _SCALED.match(text, end) or _HEDGED.search(text, max(span.start, start - 12), start):
            return None
        else:
            found.append((_value(match), start, end))
    return found


def _is_win(amount: Amount) -> bool:
    """Whether a sum is none: "seven won, two drew" tells of no Korean money."""
    return amount.text.endswith(" won") and amount.interval.point < _LARGE


def _value(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        return Decimal(match["digits"].replace(",", ""))
    more = match["more"] or "-zero"
    known = number_words(*SMALL)
    return known[match["word"].lower()] + known[more[1:].lower()]


def listed(text: str, end: int, found: Sequence[Number], *, opens: bool = False) -> Listed | None:
    """Read numbers as the items of a list that ends with "and": None where they make none.

    What `opens` has its first number behind words that lead to it: "Of the huts 12 are in Oslo".
    """
    if len(found) < _FEWEST:
        return None
    heads = [_SEPARATED.search(text, max(0, start - 30), start) for _, start, _ in found]
    if heads[0] is None and not opens:
        return _subjects_first(text, found)
    many = next((at for at, head in enumerate(heads) if head is None and at), len(heads))
    if many < _FEWEST or any(heads[many:]):
        return None
    joined = [_LAST.search(text, one[2], two[1]) for one, two in pairwise(found[:many])]
    if len(joined) > 1 and _goes_on(*joined[-2:]):
        many, joined = many - 1, joined[:-1]
    last = heads[many - 1]
    is_closed = last is not None and bool(last["rest"])
    if not joined[-1] or (not is_closed and any(";" not in j[0] for j in joined[:-1] if j)):
        return None
    until = [start for _, start, _ in found[1:many]] + [_end_of_item(text, found[many - 1][2], end)]
    items = [
        Item(value, start, last, text[last:stop], bool(head and head["rest"]))
        for (value, start, last), stop, head in zip(found, until, heads, strict=False)
    ]
    if not all(_WORD.search(item.words) for item in items):
        return None  # "$6.6 billion, $6 billion and $7.6 billion in that order"
    return Listed(items, leads=True)


def _goes_on(one: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    """Whether a list ends before a semicolon: "231 are girls and 189 boys; 62 get free meals"."""
    return one is not None and "and" in one[0] and other is not None and other[0].strip() == ";"


def _subjects_first(text: str, found: Sequence[Number]) -> Listed | None:
    """Read "A won 12 seats, B eight and C five": each number ends its item."""
    many = 1
    while many < len(found) and _ENDS.match(text, found[many - 1][2]):
        many += 1
        if " and " in text[found[many - 2][2] : found[many - 1][1]]:
            break
    else:
        return None
    begins = [_begin_of_item(text, found[0][1])] + [last for _, _, last in found[: many - 1]]
    items = [
        Item(value, start, last, text[begin:start])
        for (value, start, last), begin in zip(found, begins, strict=False)
    ]
    return Listed(items, leads=False)


def _end_of_item(text: str, start: int, end: int) -> int:
    stop = _STOPS.search(text, start, end)
    return stop.start() if stop else end


def _begin_of_item(text: str, end: int) -> int:
    return max(text.rfind(mark, 0, end) for mark in ",;:.") + 1


def is_more(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether parts come to more than their total."""
    return sum(parts, Decimal(0)) > total


def overlap(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether parts make their total, as far as all may be rounded: their zeros are no digits.

    Where all end in the same zeros, small numbers are taken as counted.
    """
    made, rough = sum(parts, Decimal(0)), _unit(total)
    fine: Decimal = min(_unit(part) for part in parts)
    slack = rough / 2 if rough > max(fine, Decimal(1)) else Decimal(0)
    if fine >= Decimal(_LONG) or (fine > 1 and total >= Decimal(_LARGE)):
        slack += fine / 2 * (len(parts) + 1)
    return abs(made - total) <= slack


def _unit(value: Decimal) -> Decimal:
    """Give what a number may be rounded to: 100 for 2,400."""
    if value < _SMALL or value != value.to_integral_value():
        return Decimal(1)
    digits = f"{value.to_integral_value():f}"
    unit = Decimal(1).scaleb(len(digits) - len(digits.rstrip("0")))
    return unit if unit * _FEW <= value else unit / 10


_FEW = 5
_SMALL, _LONG, _LARGE = 20, 100, 1000
