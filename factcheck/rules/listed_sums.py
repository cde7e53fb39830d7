"""Sums of a list under one sign, and the parts of a sum told before them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.left_out import (
    BACK,
    BESIDE,
    ENDS,
    LARGE,
    PLAIN,
    TIMES,
    are_alike,
    in_the_money_of,
    is_free,
)

_BETWEEN = pattern(r",\s|,?\s(?P<last>and|or)\s")


def listed(mentions: Sequence[Mention], at: int, text: str) -> list[Mention]:
    """Read the later sums of a list under one sign ("Rs 500, 1,000 and 2,000"), if it is one."""
    told = mentions[at - 1]
    if told.rule != "money.sign" or told.value_max is not None or told.per is not None:
        return []
    before, found = told, []
    for mention in mentions[at:]:
        between = _BETWEEN.fullmatch(text, before.end, mention.start)
        if between is None or mention.rule != PLAIN or mention.value_max is not None:
            return []
        before = mention
        found.append(mention)
        if between["last"]:
            break
    else:
        return []
    *others, last = found
    if not others or last.scale != told.scale or any(each.scale != 1 for each in others):
        return []
    if not is_free(text, last.end):
        return []
    sums = [in_the_money_of(told, _times(each, told)) for each in others]
    sums.append(in_the_money_of(told, last))
    return sums if all(are_alike(told, each) for each in sums) else []


def parts_of(told: Mention, mentions: Sequence[Mention], at: int, text: str) -> list[int]:
    """Give where numbers stand that make up the sum told before, behind a comma or colon.

    "3 billion euros, 2 billion from the bank and 1 billion from the fund".
    """
    left, end, parts = told.value, mentions[at].end, []
    if left is None or told.value_max is not None or told.per is not None:
        return []
    if not BESIDE.search(text, told.end, mentions[at].start):
        return []
    for place in range(at, min(at + BACK, len(mentions))):
        mention = mentions[place]
        if ENDS.search(text, end, mention.start):
            return []
        end = mention.end
        if mention.kind in TIMES:
            continue
        if mention.rule != PLAIN or not mention.value or mention.value_max is not None:
            return []
        if mention.scale < LARGE or not is_free(text, end):
            return []
        left -= mention.value
        parts.append(place)
        if left <= 0:
            break
    return parts if left == 0 and len(parts) > 1 else []


def _times(mention: Mention, told: Mention) -> Mention:
    """Give a number the scale of another."""
    if told.scale == 1 or mention.value is None or mention.step is None:
        return mention
    value, step = mention.value * told.scale, mention.step * told.scale
    return replace(mention, value=value, step=step, scale=told.scale)
