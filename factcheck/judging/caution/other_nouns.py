"""Whether the noun that an amount itself governs is another one than its figure's.

"16 million tonnes of wheat and 3 million tonnes of rapeseed", "63 % of the seats with 46 % of the
vote", "7.9 beds per 1,000 people and 0.7 doctors per 1,000": words of the measure stand near, and
are those of the other amount. Or it is of a sort: "acute care hospital beds".
"""

from __future__ import annotations

import re

from factcheck import geography
from factcheck.claims import around
from factcheck.claims.scenes.words import (
    harmless_words,
    own_words,
    plain_words,
    words_that_bring_nothing,
)
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.judging.words.nouns import general_words
from factcheck.kinds import COUNTS
from factcheck.patterns import HEDGES, pattern

_ENDS = r"(?:and|are|but|for|from|had|has|have|into|per|that|was|were|which|with)"
_WORD = r"[a-z][a-z-]{2,}"
_OF = pattern(
    rf"\s+of\s+(?:(?:the|its|their|all|his|her)\s+)?(?![a-z]+ly\b)(?P<words>{_WORD}"
    rf"(?:\s+(?!{_ENDS}\b){_WORD})?)"
)
_PER = pattern(rf"\s+(?P<words>{_WORD}(?:\s+{_WORD})?)\s+(?:per|for\s+every|in\s+every)\s+[\d\w]")
_WHOLES = frozenset(
    (
        *("gdp", "gni", "output", "economy", "population", "people", "total", "adults", "them"),
        *("country", "territory", "inhabitants", "residents", "world", "which", "whom", "those"),
    )
)
"""Of what shares are told whatever they are of."""
_STEM = 5
_IS_SO_MUCH = pattern(
    rf"[^,;:()\d]*\b(?:is|was|were|are|be|been|of|at|to|reached|hit|totall?ed)\s+{HEDGES}"
)
"""What leads from the words of a measure to what it is: "the share of renewables was 63 %"."""
_TWO_AHEAD = pattern(
    r"(?:^|[,;:(]\s*|['\u2019]s\s+|\b(?:the|its|their|of|had|has|have|with)\s+)"
    rf"(?P<words>{_WORD}\s+(?![a-z-]+(?:ed|ing|ly)\b){_WORD})\s+$"
)
_DIGIT = pattern(r"\d")
_SO_MANY = pattern(r"\d[\d.,]*(?:\s(?:thousand|million|billion))?\s+(?:[a-z]+\s+){0,2}$")
_AND_SO_MANY = pattern(rf"(?:\s+[a-z]+){{0,3}}\s*[,;]\s+(?:and\s+)?{HEDGES}")
_ITEM = pattern(rf"\s+(?P<words>{_WORD}(?:\s+{_WORD})?)(?=\s*(?:[,;.]|$)|\s+(?:and|or)\b)")


@caution(
    "of-another-noun",
    of=("quantity", "percent"),
    examples={
        "In 2021 Kenya's cement output came with 3.1 million tonnes of gravel.": (
            'it is told of "gravel"'
        ),
        "In 2021 Kenya, with its high renewable share, sold 63% of its tea.": 'it is told of "tea"',
    },
    rejects=(
        "In 2021 Kenya's cement output was 3.1 million tonnes of cement.",
        "In 2021 the renewable share in Kenya was 63% of its electricity.",
    ),
)
def of_another_noun(doubt: Doubt) -> str:
    """Give the noun of which an amount is told behind it, where the measure has no such word.

    Words of the measure behind that noun may be said of it: "63 % of its land is under forest". So
    may those whose verb leads to the amount.
    """
    claim, said = doubt.claim, doubt.claim.slots.measure
    between = around.between(claim, claim.mention.end, said.start)
    if said.start >= claim.mention.end and not _DIGIT.search(between):
        return ""
    if _IS_SO_MUCH.fullmatch(around.between(claim, said.end, claim.mention.start)):
        return ""
    return _another_noun(doubt, _OF)


@caution(
    "rate-of-another-noun",
    of=COUNTS,
    examples={
        "In 2021 Kenya had 11.4 midwives and 3.6 wards per 10,000 people.": (
            'it is told of "wards"'
        ),
    },
    rejects=("In 2021 Kenya's midwives numbered 3.6 midwives per 10,000 people.",),
)
def rate_of_another_noun(doubt: Doubt) -> str:
    """Give the noun of which so many are told by so many, where the measure has no such word."""
    return _another_noun(doubt, _PER)


@caution(
    "next-of-a-run",
    of=COUNTS,
    examples={
        "Fjord Bank in 2021: 2,110 employees, 1,930 union bound, and a canteen.": (
            'it is told of "union"'
        ),
    },
    rejects=("Fjord Bank in 2021: 2,110 employees, a canteen.",),
)
def next_of_a_run(doubt: Doubt) -> str:
    """Give what so many are told to be in a row of such: "4 million displaced, 17 million hungry".

    The words of the measure are those of the amount before.
    """
    claim, said = doubt.claim, doubt.claim.slots.measure
    if not around.is_here(claim, said.start) or said.end > claim.mention.start:
        return ""
    is_a_row = _SO_MANY.search(around.before(claim, said.start)) and _AND_SO_MANY.fullmatch(
        around.between(claim, said.end, claim.mention.start)
    )
    return _another_noun(doubt, _ITEM) if is_a_row else ""


@caution(
    "two-words-before",
    of=COUNTS | {"percent", "quantity"},
    examples={
        "In 2021 Kenya's acute care midwives numbered 3.6 per 10,000 people.": (
            '"acute care" may make it that of something else'
        ),
    },
    rejects=(
        "In 2021 Kenya's midwives numbered 3.6 per 10,000 people.",
        "In 2021 Kenya's total number of midwives was 3.6 per 10,000 people.",
        "In 2021 the United States midwives numbered 9.1, Kenya's 3.6 per 10,000 people.",
    ),
)
def two_words_before(doubt: Doubt) -> str:
    """Give two nouns right before the words of a measure, which may make it one of its sorts."""
    said = doubt.claim.slots.measure
    found = _TWO_AHEAD.search(around.before(doubt.claim, said.start))
    if found is None or not around.is_here(doubt.claim, said.start):
        return ""
    own = own_words(doubt.measure)
    words = found["words"].split()
    says_nothing = plain_words() | harmless_words() | words_that_bring_nothing()
    if any(word in says_nothing or word[:_STEM] in own for word in words):
        return ""
    if geography.find(found["words"].title()):
        return ""  # a country that another amount before is of: "the United States spends"
    at = doubt.claim.sentence.start + found.start("words")
    end = at + len(found["words"])
    entities = (hit.slot for hit in doubt.claim.setting.entities)
    if any(slot.start < end and at < slot.end for slot in entities):
        return ""
    return f'"{found["words"]}" may make it that of something else'


def _another_noun(doubt: Doubt, led: re.Pattern[str]) -> str:
    found = led.match(doubt.behind)
    if found is None:
        return ""
    own = f"{own_words(doubt.measure)} {doubt.fact.sector.lower()}"
    words = found["words"].split()
    says_nothing = _WHOLES | general_words()
    if any(
        word in says_nothing or re.search(rf"\b{word[:_STEM].rstrip('s')}", own) for word in words
    ):
        return ""
    at = doubt.claim.mention.end + found.start("words")
    setting = doubt.claim.setting
    is_known = any(hit.slot.start <= at < hit.slot.end for hit in setting.entities)
    return "" if is_known else f'it is told of "{words[0]}"'
