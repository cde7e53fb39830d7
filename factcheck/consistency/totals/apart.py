"""Tells of the items of a list whether none of them can be told twice: places, members of a set.

"Of the 200 firms asked, 150 export to Germany and 90 to France" tells of some firms twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.claims.scenes.calendar import MONTHS
from factcheck.consistency.totals.listed import Item, Listed
from factcheck.geography import is_demonym
from factcheck.patterns import YEAR, pattern
from factcheck.tables import cells, rows

_PLACES = frozenset({"in", "at", "on", "from", "near", "aboard", "outside", "inside"})
_USES = frozenset({"in", "on", "for", "from", "to", "by", "as"})
_PROPER = pattern(
    r"\s+(?:of (?:them|these|those) )?(?:(?:are|were|is|was|live|lives|lived|lie|stand|sit) )?"
    r"(?:in|at|on|from|near) (?:the )?(?:[A-Z]|(?:far |south-?|north-?)?(?:north|south|east|west)\b"
    r"|first\b|second\b|third\b|capital\b|centre\b|hills\b|provinces\b|rest of\b)"
)
_ACTS = pattern(r"\b(?:were|was|is|are|has|have|had)\b")
_STANDS = pattern(
    r"\s+(?:of (?:them|these|those)\s+)?(?:are|were|is|was|lives?|lived|lies?|lay|stands?|stood"
    r"|sits?|stays?|stayed|belongs?|belonged"
    r"|(?:will\s+)?go|goes|went|(?:(?:will|would|is\s+to|are\s+to)\s+)?comes?|came|(?:is|are|was|were)\s+(?:set\s+aside|meant|earmarked|intended))\s+(?P<word>[a-z]+)\b"
)
_WHEN = pattern(
    rf"\s+(?:in|on|at|from) (?:{YEAR}|all|total|turn|fact|{MONTHS}"
    r"|(?:\w+ ){0,2}(?:year|month|week|day|quarter|half|season|decade)s?|spring|summer|autumn"
    r"|winter|(?:the )?(?:time|end|start|beginning)|average|present"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_KIND = pattern(r"\s+(?:(?:are|were|is|was)\s+)?(?P<name>[A-Z][\w-]+|independents?\b)")
_THINGS = pattern(
    r"\s+(?!of\b)(?:[a-z-]+\s+)?(?:[A-Za-z-]+s|[a-z]*men|people|children|sheep|deer|fish|geese|mice)"
    r"\s*[,;]?\s*(?:and\s+)?"
)
_TONGUE = pattern(r"\s+(?:(?:are|were|is|was) )?(?:in|from) (?P<word>[A-Z]\w+)")


@cache
def closed_sets() -> tuple[tuple[tuple[re.Pattern[str], ...], bool], ...]:
    """Give the sets of which a thing is one member: gold, silver, bronze; whether that is all."""
    return tuple(
        (
            tuple(
                pattern(rf"\b(?:{'|'.join(map(re.escape, member.split('/')))})\b", re.IGNORECASE)
                for member in cells(row["members"])
            ),
            row["holds"] == "all",
        )
        for row in rows("closed_sets")
    )


def members(listed: Listed, of_total: str = "") -> tuple[bool, bool]:
    """Tell whether the items are each another member of one set, and are all members of it.

    A total that is a member itself is one of a series: "12 gold medals, ten silver and six bronze".
    """
    if len({found[0] for item in listed.items if (found := _WHEN.search(item.words))}) > 1:
        return False, False  # "41 rose in May, 24 fell in June"
    for patterns, is_all in closed_sets():
        told = [_members(item.words, patterns) for item in listed.items]
        if _members(of_total, patterns):
            continue
        if all(len(each) == 1 for each in told) and len({*map(min, told)}) == len(told):
            return True, is_all and len(told) == len(patterns)
    return False, False


def _members(words: str, patterns: Sequence[re.Pattern[str]]) -> set[int]:
    return {number for number, each in enumerate(patterns) if each.search(words)}


def are_places(items: Sequence[Item], word: str = "") -> bool:
    """Whether items are in places, each in another one, of which all but one have a name.

    With a `word`, it leads to each of them. Times and tongues are no places.
    """
    named = [item for item in items if _PROPER.match(item.words)]
    return (
        len(named) >= max(2, len(items) - 1)
        and all(item.preposition in _PLACES and item.preposition.startswith(word) for item in items)
        and not any(_ACTS.search(item.words) or _is_time_or_tongue(item) for item in items)
        and _differ(items)
    )


def are_uses(items: Sequence[Item], word: str = "") -> bool:
    """Whether sums of money go to one thing each: money is spent once."""
    return (
        all(item.preposition in _USES and item.preposition.startswith(word) for item in items)
        and not any(_ACTS.search(item.words) or _is_time_or_tongue(item) for item in items)
        and _differ(items)
    )


def are_kinds(items: Sequence[Item]) -> bool:
    """Whether items have a name each, as parties and makes have: "31 Labour, 20 Green"."""
    names = {found["name"] for item in items if (found := _KIND.match(item.words))}
    return len(names) == len(items) and not any(map(_is_tongue, names))


def are_bare(items: Sequence[Item]) -> bool:
    """Whether each of three items or more is a number of things alone: "33 gentoos, 20 others"."""
    return len(items) > 2 and all(_THINGS.fullmatch(item.words) for item in items)


def _is_tongue(name: str) -> bool:
    return is_demonym(name) or name.endswith(("ish", "ese", "lsh", "nch", "tch"))


def _is_time_or_tongue(item: Item) -> bool:
    tongue = _TONGUE.match(item.words)
    return bool(_WHEN.match(item.words)) or bool(tongue and _is_tongue(tongue["word"]))


def _differ(items: Sequence[Item]) -> bool:
    return len({item.words.strip(" ,;") for item in items}) == len(items)


def stand_alike(items: Sequence[Item]) -> str:
    """Give the word that leads to all items where the first "are in wards, 14 in a clinic"."""
    first = _STANDS.match(items[0].words)
    if first is None:
        return ""
    word, others = first["word"], items[1:]
    if any(item.preposition != word or _WHEN.match(item.words) for item in others):
        return ""
    return "" if any(map(_is_time_or_tongue, items)) else word


def stand_apart(items: Sequence[Item], *, is_money: bool) -> bool:
    """Whether items "are in the north, 14 in Wales": the verb of the first is that of all."""
    word = stand_alike(items)
    if not word or is_money:
        return word in _USES
    if word == "to":
        return "belong" in items[0].words
    named = [item for item in items if _PROPER.match(item.words)]
    return word in _PLACES and len(named) >= max(2, len(items) - 1)
