"""Sums whose currency is left out, because one before in the sentence has told it.

"A cost of 7.4 billion euros and a loss of 2.8 billion", "350 billion baht, 40 billion of it for
dykes", "Rs 500, 1,000 and 2,000", "110 billion euros, 80 billion from partners and 30 billion from
the fund". The sentence has told of nothing else so far that could be
counted, and words say that this is money too: in "it cost 3 billion euros and serves 2 million"
none do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.model import Mention
from factcheck.patterns import HEDGES, MOVED, pattern
from factcheck.rules.amounts import TRIGGER, read_amount
from factcheck.rules.at_other_times import goes_on
from factcheck.rules.glued import is_a_sum
from factcheck.rules.left_out import (
    BACK,
    BESIDE,
    ENDS,
    FEW,
    IS_MORE,
    LARGE,
    OF_IT,
    PLAIN,
    RULE,
    TIMES,
    are_alike,
    in_its_bracket,
    in_the_money_of,
    is_free,
)
from factcheck.rules.listed_sums import listed, parts_of
from factcheck.rules.nouns import words_as
from factcheck.rules.registry import Rule, register
from factcheck.rules.yearlike import PLAIN_YEAR

_FAR = 250
"""How far behind the last sum another may stand, in code points."""
_LEAD = 70
"""How far before a number words of money are looked for."""

_OF_WHICH = pattern(r"\bof which\s\Z")
_ANOTHER = r"(?:another|a further|an additional|an extra)\s"
_PLUS_ANOTHER = pattern(rf",?\s(?:and|plus|or)\s{_ANOTHER}")
_TO_WHAT = pattern(r"\s(?:for|on|in|from|to|by|at|this|next|last)\b|[.,;:)]|\s*\Z")
_AND = pattern(rf"(?:\b(?:and|with|plus|but)|,)\s(?:{_ANOTHER})?\Z")
_IS = pattern(r"(?:\s(?:more|extra))?\s(?:is|was|has)\b")
_LABELLED = pattern(
    rf"\s\((?:(?:Q[1-4]|H[12]|FY|9M|6M)[\s/]?(?:(?:19|20)?[0-9]{{2}})?|{PLAIN_YEAR}"
    r"|(?:(?:a|one)\s)?year\s(?:before|earlier|ago)|(?:last|previous|prior)\s(?:year|quarter)"
    rf"|[0-9]{{1,2}}-[0-9]{{1,2}}/{PLAIN_YEAR}):\s"
)
"""What leads to the figure of another time: "389.2 million euros (Q1/2002: 381.6 million)"."""
_NAMED = pattern(r"\b[A-Z][a-z]+\s\(\Z")
_IN_BRACKETS = pattern(r"\sto\s[A-Z][A-Za-z ]*\)")
"""What stands around the price of somebody: "with Green (17.25 crore to MI)"."""
_WENT = pattern(r"\s(?:went|goes|came|comes|will|would|is|was|has)\b")
"""What a part of a sum did that stands behind "of which"."""
_PURPOSE = pattern(r"\s(?:(?:is|was|are|were|will go|went|goes|came|comes)\s)?(for|to)\b")
_THE_REST = pattern(r"(?:,|\band)\s(?:the\s(?:remaining|other)\s)?\Z")
"""What leads to another part of what is handed out ("and the remaining 8 crore for debt")."""
_TOWARDS = pattern(r"\sto\b")
"""Behind what was brought, and not paid: "brought 2 million to the fair"."""
_GLUED = pattern(r"-[a-z]+\Z")
"""A scale behind a hyphen, before a noun of money: "and a 5-million loan"."""
_BESIDE = pattern(r"\s([a-z]+)\b")
_FOURFOLD = 4
_WAS = pattern(r",?\s\(?(?:up|down|unchanged)\sfrom\s")
"""What leads from a rate of exchange to what it was: "2.6790 Swiss francs, up from 2.6655"."""
_FORESEEN = pattern(
    rf"\b(?:expect(?:s|ing)?|sees?|forecasts?|predicts?|projects?|targets?|anticipates?)\s{HEDGES}\Z"
)


def with_currencies(mentions: list[Mention], text: str) -> list[Mention]:
    """Give the mentions, with the currency at each number that has left it out."""
    for at in range(1, len(mentions)):
        told, mention = mentions[at - 1], mentions[at]
        if told.kind == "money" and _is_its_rate_before(told, mention, text):
            mentions[at] = in_the_money_of(told, mention)
        elif mention.rule != PLAIN:
            continue
        elif _is_of_the_same(told, mention, text):
            mentions[at] = in_the_money_of(told, mention)
        elif sums := listed(mentions, at, text):
            mentions[at : at + len(sums)] = sums
        elif mention.scale >= LARGE:
            _settle_large(mentions, at, text)
    return mentions


def _settle_large(mentions: list[Mention], at: int, text: str) -> None:
    """Put the currency of the sum told before at a large number, and at those it is one of."""
    told = _told_before(mentions, at, text)
    if told is None:
        return
    parts = parts_of(told, mentions, at, text)
    if not parts and _is_money(told, mentions, at, text):
        parts = [at]
    for part in parts:
        mentions[part] = in_the_money_of(told, mentions[part])


def _is_its_rate_before(told: Mention, mention: Mention, text: str) -> bool:
    """Whether a bare number is what a rate was before: "2.6790 Swiss francs, up from 2.6655"."""
    if told.step is None or told.step != mention.step or told.scale != 1:
        return False
    is_bare = mention.text[0].isdigit() and mention.text[-1].isdigit()
    return is_bare and told.step < 1 and _WAS.fullmatch(text, told.end, mention.start) is not None


def _is_of_the_same(told: Mention, mention: Mention, text: str) -> bool:
    """Whether a bare number goes on with the sum right before it."""
    return in_its_bracket(told, mention, text) or _is_what_it_came_to(told, mention, text)


def _is_what_it_came_to(told: Mention, mention: Mention, text: str) -> bool:
    """Whether a bare number is what a price came to: "rose from Shs 4,800 to 5,300"."""
    if told.rule != "money.sign" or told.scale != 1 or mention.scale != 1:
        return False
    if text[told.end : mention.start] != " to " or not text.endswith("from ", 0, told.start):
        return False
    said, before = mention.value, told.value
    near = said and before and before < _FOURFOLD * said < _FOURFOLD**2 * before
    return bool(near) and mention.value_max is None and is_free(text, mention.end)


def _told_before(mentions: Sequence[Mention], at: int, text: str) -> Mention | None:
    """Give the last sum of the sentence before a number; None if it tells of other things too."""
    sums = list(_sums_before(mentions, at, text))
    kinds = {(each.kind, each.unit) for each in sums}
    return sums[0] if len(kinds) == 1 and sums[0].kind == "money" else None


def _sums_before(mentions: Sequence[Mention], at: int, text: str) -> Iterator[Mention]:
    """Give what a sentence tells of before a number, the last first.

    What is told anew in brackets is left out: "5 million pesetas ($40,000)".
    """
    after = mentions[at].start
    for mention in reversed(mentions[max(0, at - BACK) : at]):
        if after - mention.end > _FAR or ENDS.search(text, mention.end, after):
            return
        after = mention.start
        is_small = mention.value is None or abs(mention.value) < FEW
        if mention.kind in TIMES or (mention.kind != "money" and is_small):
            continue
        if not (text.startswith(")", mention.end) and "(" in text[after - 2 : after]):
            yield mention


def _is_money(told: Mention, mentions: Sequence[Mention], at: int, text: str) -> bool:
    """Whether words say that a number is of the money told of before."""
    mention = mentions[at]
    start = mention.hedge.start if mention.hedge else mention.start
    low = max(told.end, start - _LEAD)
    if _GLUED.search(mention.text) and (noun := _BESIDE.match(text, mention.end)):
        return is_a_sum(noun[1]) and are_alike(told, mention)
    if not is_free(text, mention.end):
        went = _WENT.match(text, mention.end) is not None
        return went and _OF_WHICH.search(text, low, start) is not None
    if _NAMED.search(text, low, start) and _IN_BRACKETS.match(text, mention.end):
        return told.per is None and told.scale == mention.scale
    if _LABELLED.fullmatch(text, told.end, start) and are_alike(told, mention):
        return text.startswith(")", mention.end)
    if _led().search(text, low, start) or _is_more_of_it(text, told.end, start, mention.end):
        return True
    if told.per is not None or not are_alike(told, mention):
        return False
    return (
        goes_on(told, mentions, at, text)
        or _is_foreseen(told, mention, text)
        or _is_handed_out_too(told, mention, text)
        or _is_what_it_made(told, mention, text)
    )


@cache
def _led() -> re.Pattern[str]:
    """Match words of money that lead to a sum: "a loss of", "now fetches", "its debt rose to"."""
    sums, pays = ("|".join(sorted(words_as(role))) for role in ("sum", "pays"))
    moved = rf"(?:(?:has|have|had|will|would)\s)?(?:{MOVED})"
    return pattern(
        rf"(?:\b(?<!\bjob\s)(?:{sums})\s(?:of|at|was|were|is|are|reached|totall?ed|{moved}\s(?:to|by|from|at))"
        rf"|\b(?:went|goes?|sold|bought)\sfor|\b(?:{pays})(?:\s(?:it|him|her|them|out|back|{_ANOTHER[:-2]}))?)\s{HEDGES}\Z"
    )


def _is_more_of_it(text: str, low: int, start: int, end: int) -> bool:
    """Whether it is of the same: "40 billion of it for dykes", "and 40 lakh more was expected"."""
    if OF_IT.match(text, end):
        return BESIDE.search(text, low, start) is not None
    if _OF_WHICH.search(text, low, start):
        return True
    if _PLUS_ANOTHER.fullmatch(text, low, start) and _TO_WHAT.match(text, end):
        return True
    led = _AND.search(text, low, start)
    is_more = led is not None and (IS_MORE.match(text, end) or len(led[0].split()) > 1)
    return bool(is_more) and _IS.match(text, end) is not None


def _is_handed_out_too(told: Mention, mention: Mention, text: str) -> bool:
    """Whether both are for something: "Tk 12 crore is for roads, 6 crore for dykes"."""
    one, other = _PURPOSE.match(text, told.end), _PURPOSE.match(text, mention.end)
    if one is None or other is None or one[1] != other[1] or told.scale != mention.scale:
        return False
    return _THE_REST.search(text, told.end, mention.start) is not None


def _is_what_it_made(told: Mention, mention: Mention, text: str) -> bool:
    """Whether an estimate is told and what was paid: "valued at 3m francs, it made 4 million"."""
    start = mention.hedge.start if mention.hedge else mention.start
    if not _made().fullmatch(text, told.end, start) or _TOWARDS.match(text, mention.end):
        return False
    before = told.hedge.start if told.hedge else told.start
    return _appraised().search(text, max(0, before - _LEAD), before) is not None


@cache
def _made() -> re.Pattern[str]:
    """Match what leads from an estimate to the price: " in Geneva, the watch made "."""
    return pattern(
        rf"[^,.;:]{{0,40}},(?:\s[^\s,.;:]+){{0,4}}?\s(?:{'|'.join(sorted(words_as('fetched')))})\s{HEDGES}"
    )


@cache
def _appraised() -> re.Pattern[str]:
    words = "|".join(sorted(words_as("appraised")))
    return pattern(
        rf"(?i)\b(?:{words})\s(?:at|of|to\s(?:fetch|make|bring|realise|sell\sfor))\s(?:between\s|from\s)?\Z"
    )


def _is_foreseen(told: Mention, mention: Mention, text: str) -> bool:
    """Whether a result is told and what is expected: "income was 3 billion, it sees 4 billion"."""
    start = mention.hedge.start if mention.hedge else mention.start
    foreseen = _FORESEEN.search(text, max(told.end, start - _LEAD), start)
    if foreseen is None or told.scale != mention.scale:
        return False
    lead = text[max(0, told.start - _LEAD) : told.start].lower()
    return not words_as("result").isdisjoint(re.findall(r"[a-z]+", lead.rpartition(". ")[2]))


register(
    Rule(
        RULE,
        TRIGGER,
        read_amount,
        {
            "It cost 7 billion euros and brought a loss of 2 billion.": {
                "text": "2 billion",
                "unit": "EUR",
            },
            "They got 35 billion baht, 4 billion of it for dykes.": {"text": "4 billion"},
            "Fines are Rs 500, 1,000 and 2,000.": {"text": "2,000", "value": "2000"},
            "It gets 11 billion euros, 8 billion from them and 3 billion from us.": {
                "text": "8 billion",
                "unit": "EUR",
            },
        },
        (
            "It cost 7 billion euros and serves 2 million.",
            "It pays 3 million euros for 2 million tonnes of salt.",
        ),
        "Read a number as a sum in the currency that the sentence has told before.",
    )
)
