"""Of what an amount may be, other than of what the figure is that it is bound to."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.claims import around
from factcheck.claims.scenes.built_things import any_built_thing
from factcheck.claims.scenes.words import (
    own_words,
)
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.judging.words.nouns import general_words
from factcheck.judging.words.sorts_of_money import SORTS_OF_MONEY
from factcheck.kinds import COUNTS, THINGS
from factcheck.model import EntityHit, Reach
from factcheck.patterns import HEDGES, pattern

_BESIDE = pattern(
    r"\b(?:near|beside|below|above|behind|opposite|alongside|next to|close to|not far from)"
    r"\s+(?:the\s+)?$"
)
_TIMES = pattern(
    r"\b(?:times|twice|double|half|a\s+(?:third|quarter|fifth|tenth)|as\s+(?:much|many|large|long|big)\s+as"
    r"|(?:more|less|larger|smaller|longer|bigger)\s+than)\b"
)
_ON, _ITS = pattern(r"\b(?:on|at|in|by)\s+(?:the\s+)?$"), pattern(r"['\u2019]s\s+[a-z]")
_THE_OTHER_EDITION = pattern(
    r"\b(?:previous|old|older|earlier|first|last)\s+(?:edition|version|release|dataset)\b.*"
    r"\bthe (?P<which>(?:new|newer|newest|latest|second|third|current)"
    r" (?:one|edition|version|release))\b"
)
_HEAD = pattern(
    r"\b(?P<what>(?!tune\b)[a-z][a-z-]+)"
    r"(?:\s+(?:this|last|next)\s+(?:fiscal\s+)?year)?\s+(?:of|(?:(?:is|are|was|were)\s+)?worth"
    r"|(?:(?:ha[sd]|have)\s+)?(?:is|are|was|were|been|fell|rose|stood|stands?|came|comes?|amount(?:s|ed)"
    rf"|stagnated|reached|hit|dropped|climbed|dipped|totall?ed)(?:\s+(?:to|at|by))?)\s+{HEDGES}$"
)
"""The noun of which an amount is told: "with exports of $31 billion"."""
_ADDS_UP = pattern(
    rf"\b(?:(?:which|that)\s+)?(?:add(?:s|ed|ing)?\s+up\s+to|make(?:s|ing)?(?:\s+up)?|totall?(?:s|ed|ing)"
    rf"|for\s+a\s+total\s+of|a\s+total\s+of|in\s+all|altogether|together)\s+{HEDGES}$"
)
_IN_ALL = pattern(r"\s+(?:in\s+all|in\s+total|altogether|together|combined)\b")
_PARTS = 12
_NUMBER = pattern(r"\d[\d,]*(?:\.\d+)?")
_ADDED_UP = pattern(
    r"\b(?:added|included),?\s+(?:the|its|their)\s+(?:total|sum|bill|figure|package)\s+"
    r"(?:is|was|were|would|comes?|came|rises?|rose|stands?|stood|reache[sd]|grew|climb(?:s|ed))\b"
)
_TOO = pattern(
    r",?\s+(?:too|also|likewise),?\s+(?:ha[sd]\s+)?(?:gave|gives|given|lent|lends|granted|promised|pledged"
    r"|deposited|offered|put|donated|committed)\b"
)
_THE_COMPANYS = pattern(
    r"\b(?P<what>(?:company|firm|group|utility|owner|builder|contractor|sponsor)['\u2019]s\s+"
    r"(?:old|older|other|first|second|next|new|own|smaller|larger)\s+(?:[a-z-]+\s+){0,2}?"
    rf"{any_built_thing('again')})\b"
)
_SET_ASIDE = pattern(
    r"\b(?:besides|beside|imports\s+for|not\s+counting|apart\s+from|(?<!none )other\s+than"
    r"|excluding|leaving\s+out)\s+"
    r"(?:the\s+)?$"
)
_LESS_A_PART = pattern(
    r"\b(?:without|excluding|not\s+counting|net\s+of)\s+(?:hidden|guarantees|guaranteed|interest|arrears)\b"
    r"|^\s+in\s+(?:late\s+payment|interest|fines|penalties|arrears|surcharges)\b"
)


@caution(
    "adds-up",
    by_words=True,
    examples={
        "The Mara Dam has turbines of 150 MW and 300 MW, a capacity that adds up to 450 MW.": (
            "it is the sum of what stands before it"
        ),
        "The Mara Dam has turbines of 150 MW and 300 MW, a capacity of 450 MW in all.": (
            "it is the sum of what stands before it"
        ),
    },
    rejects=("The Mara Dam has turbines for a capacity that adds up to 450 MW.",),
)
def adds_up(doubt: Doubt) -> str:
    """Give why a sum is no slip where its parts are told: "100 MW and 300 MW add up to 400 MW"."""
    own = _NUMBER.search(doubt.claim.mention.text)
    if own is None or not (_ADDS_UP.search(doubt.before) or _IN_ALL.match(doubt.behind)):
        return ""
    parts = [Decimal(each.replace(",", "")) for each in _NUMBER.findall(doubt.before)][-_PARTS:]
    total = Decimal(own[0].replace(",", ""))
    is_sum = any(sum(parts[first:]) == total for first in range(len(parts) - 1))
    return "it is the sum of what stands before it" if is_sum else ""


@caution(
    "more-than-that",
    by_words=True,
    examples={
        "The Tana Bridge has a cost: with the roads added, the total was $392 million.": (
            "it is the total of more than that"
        ),
    },
    rejects=("The Tana Bridge has a cost: the total was $392 million.",),
)
def more_than_that(doubt: Doubt) -> str:
    """Give why a total to which something is added is no figure of what is added."""
    is_more = _ADDED_UP.search(doubt.before)
    return "it is the total of more than that" if is_more else ""


@caution(
    "of-the-company",
    examples={
        "The Mara Dam has a capacity, and the company's old station one of 450 MW.": (
            'it is told of the "company\'s old station"'
        ),
    },
    rejects=("The Mara Dam has a capacity of 450 MW.",),
)
def of_the_company(doubt: Doubt) -> str:
    """Give why what a firm has besides is no project of the references: "the company's station"."""
    if doubt.subject.kind != "project":
        return ""
    found = _THE_COMPANYS.search(doubt.before)
    return f'it is told of the "{found["what"]}"' if found else ""


def _own_names(doubt: Doubt) -> list[EntityHit]:
    """Give the places where the sentence names the project that a figure is of."""
    own = doubt.fact.subject
    return [hit for hit in doubt.bearings.stated if hit.entity == own and hit.kind == "project"]


@caution(
    "beyond-a-semicolon",
    examples={
        "Mara Dam: built; Tana Bridge: opened; a road that cost $392 million.": (
            "a semicolon parts it from the name"
        ),
        "The cost of a ferry was $392 million; the Tana Bridge is free.": (
            "a semicolon parts it from the name"
        ),
    },
    rejects=("The Tana Bridge cost $392 million.",),
)
def beyond_a_semicolon(doubt: Doubt) -> str:
    """Give why what is named beyond a semicolon is none of what stands before it.

    Nor behind it, in a list of several.
    """
    claim, names = doubt.claim, _own_names(doubt)
    if names and all(
        ";" in around.between(claim, claim.mention.end, hit.slot.start) for hit in names
    ):
        return "a semicolon parts it from the name"
    if doubt.before.count(";") < 2:
        return ""
    is_parted = all(
        around.is_here(claim, hit.slot.start)
        and ";" in around.between(claim, hit.slot.start, claim.mention.start)
        for hit in names
    )
    return "a semicolon parts it from the name" if names and is_parted else ""


@caution(
    "something-beside-it",
    examples={
        "The length of a quay beside the Tana Bridge is 3.1 km.": (
            "it is told of something beside Tana Bridge"
        ),
    },
    rejects=("The length of the Tana Bridge is 3.1 km.",),
)
def something_beside_it(doubt: Doubt) -> str:
    """Give beside what a thing stands that is not named: "a solar park on Karot's reservoir"."""
    claim = doubt.claim
    here = [hit for hit in _own_names(doubt) if hit.reach <= Reach.SENTENCE]
    is_beside = bool(here) and all(
        _BESIDE.search(around.before(claim, hit.slot.start))
        or (
            _ON.search(around.before(claim, hit.slot.start))
            and _ITS.match(around.behind(claim, hit.slot.end))
        )
        for hit in here
    )
    return f"it is told of something beside {here[0].slot.text}" if is_beside else ""


@caution(
    "measured-by-it",
    of=COUNTS | {"money", "quantity"},
    examples={
        "A dam of 410 MW has twice the capacity of the Mara Dam.": (
            "it is told of what is measured by it"
        ),
    },
    rejects=("The Mara Dam has a capacity of 410 MW.",),
)
def measured_by_it(doubt: Doubt) -> str:
    """Give why an amount is of what is set against a thing: "half the size of the corridor"."""
    claim = doubt.claim
    if doubt.subject.kind not in THINGS:
        return ""
    here = doubt.subject_here
    is_set = bool(here) and all(
        slot.start >= claim.mention.end
        and _TIMES.search(around.between(claim, claim.mention.end, slot.start))
        for slot in here
    )
    return "it is told of what is measured by it" if is_set else ""


@caution(
    "another-edition",
    by_words=True,
    examples={
        "In the first edition less was lent, in the new edition 214 loans of Norway to Kenya.": (
            "it is told of the new edition"
        ),
    },
    rejects=("From 2000 to 2021 the first edition has 214 loans of Norway to Kenya.",),
)
def another_edition(doubt: Doubt) -> str:
    """Give the edition that comes after the one a sentence names: "the new one has 200"."""
    other = _THE_OTHER_EDITION.search(doubt.before)
    return f"it is told of the {other['which']}" if other else ""


@caution(
    "other-money",
    of=("money",),
    examples={
        "From 2000 to 2021, with reserves of $3.1 billion, Kenya had lending of Norway.": (
            'it is told of "reserves"'
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",),
)
def other_money(doubt: Doubt) -> str:
    """Give the noun that an amount is told of, where it is a word of no measure."""
    found = _HEAD.search(doubt.before)
    if found is None:
        return ""
    what, at = found["what"], doubt.claim.sentence.start + found.start("what")
    if not SORTS_OF_MONEY.fullmatch(what) and what in general_words():
        return ""
    own = f"{own_words(doubt.measure)} {doubt.fact.sector.lower()}"
    if re.search(rf"\b{what.rstrip('s')}", own):
        return ""
    setting = doubt.claim.setting
    known = (*(hit.slot for hit in setting.measures), *(hit.slot for hit in setting.entities))
    is_known = any(slot.start <= at < slot.end for slot in known)
    return "" if is_known else f'it is told of "{what}"'


@caution(
    "left-aside",
    of_others=True,
    examples={
        "Not counting the Tana Bridge, the cost was $392 million.": "it is told of all but that",
        "In 2020 Kenya owed Norway $9.4 billion without interest.": "it is told of all but that",
    },
    rejects=("The cost of the Tana Bridge was $392 million.",),
)
def left_aside(doubt: Doubt) -> str:
    """Give why what is told besides a thing, or without a part of it, is not the whole of it."""
    names = doubt.subject_here
    is_aside = any(_SET_ASIDE.search(around.before(doubt.claim, name.start)) for name in names)
    is_less = doubt.kind == "money" and _LESS_A_PART.search(doubt.behind)
    return "it is told of all but that" if is_aside or is_less else ""


@caution(
    "too-gave",
    of=("money",),
    examples={
        "From 2000 to 2021 Tanzania, too, gave Kenya loans of $8.9 billion, like Norway.": (
            "Tanzania gave it"
        ),
    },
    rejects=("From 2000 to 2021 Norway lent Kenya $8.9 billion.",),
)
def too_gave(doubt: Doubt) -> str:
    """Give who gave as well as the giver of the figure: "Oman, too, gave"."""
    for hit in doubt.bearings.stated if doubt.fact.provider else ():
        is_a_giver = hit.reach is Reach.CLAUSE and not doubt.bearings.is_party(
            hit.entity, doubt.fact
        )
        if is_a_giver and _TOO.match(around.behind(doubt.claim, hit.slot.end)):
            return f"{hit.slot.text} gave it"
    return ""
