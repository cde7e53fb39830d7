"""Why words beside an amount are not said of it: they are said of a share of it."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.namesakes import AND_ITS_OWN, ONE_EACH
from factcheck.judging.caution.registry import caution
from factcheck.patterns import HEDGES, pattern

_OF_IT = pattern(
    r"\b(?:all|half|most|part|much|some|third|quarter|bulk|percent|per cent|%) of"
    r" (?:it|which|that|this|them)\b|\bof (?:it|which|that|them)\s[^,;]*\d"
)
_SHARE_OF = pattern(
    r"(?:\b(?:third|quarter|fifth|tenth|half|percent|per cent|pc|share|part|portion|most|bulk)|%)"
    r"\s+of\s+(?:(?:the|its|their|that|this)\s+)?(?:[^\s,;]+\s+){0,4}[^\s,;]*$"
)
_A_PART_OF_IT = pattern(
    r"\b(?:part|portion|share|half|third|quarter|bulk|most|rest|remainder) of\s+"
    r"(?:[^\s,;]+\s+){0,4}[^\s,;]+['\u2019]s?\s+$"
)
"""What is told of a part of what somebody has: "the energy part of the corridor's $46 billion"."""
_NOT = pattern(r"\b(?:not|no|without|besides?|excluding|including)\s+(?:[^\s,;]+\s+){0,4}$")
_BASE = pattern(
    r"debt-to-GDP ratio$|(?:(?:%|per ?cent|pc|percentage|share|proportion)\s+)?of\b", re.IGNORECASE
)
"""Words of a measure that only say of what a share is: "% of GDP"."""
_OF_NOBODY = pattern(
    r"(?<!that )(?<!this )(?<!the )(?<!owes )(?<!, a )\b(?:debts?|ratio|taxes|exports|imports"
    r"|remittances|investment|rate|savings|revenues?|deficit|spending|reserves)\s+"
    r"(?:(?:has|have|had|is|are|was|were|worth|equal|equivalent|of|at|to|amounts?|amounted|stands?"
    r"|stood|reached|climbed|risen|rose|been|come|comes|came|by|from\s+[\d.]+\s?(?:%|per\s?cent|pc))\s+)+"
    + HEDGES
    + "$"
)
"""What has a share of its own, told of nobody: "a public debt of 76% of GDP"."""
_ITS_SHARE = pattern(r"(?:['\u2019]s)?\s+share\s+(?:of|in)\b")
_OWED_TO = pattern(r"\b(?:owed\s+to|with\s+[a-z]+[.,;]?$)")
_ITS_DEBT = pattern(r"\b(?:chinese|its)\s+debts?\b[^,;]{0,30}$")
_IT = pattern(r"(?:that|this|it|the\s+(?:sum|amount|figure|debt|total))\s")
_OWING = pattern(
    r"\b(?:debts?|ow(?:e[sd]?|ing)|loans?|borrow|len[dt]|credit|liabilit|exposure|obligation)"
)
_IN_SOMETHING_ELSE = pattern(
    r"\s*(?:%|per ?cent|pc)?\s+of\s+(?:its\s+)?gdp\s+(?:in|on)\s+"
    r"(?:taxes|tax|exports|imports|reserves|revenues?|interest|health|defence|education)\b"
)
_RATE = pattern(r"\brate\b|\binflation\b|\bgrowth\b")
_OF_THE_WORLDS = pattern(
    r"\s+of\s+[^,;]*\b(?:everywhere|worldwide|globally|the\s+world\s+over"
    r"|(?:around|across|throughout|in)\s+the\s+(?:world|globe))\b"
)
_BROUGHT_TO = pattern(
    r"\b(?:rais|increas|lift|boost|expand|cut|reduc|lower|trimm?)(?:e[sd]?|ed|s|ing)?\s+(?:its|their|his)"
    rf"\s(?:[a-z]+\s)?(?:stake|holding|shareholding|ownership)\b[^,;.]{{0,60}}?(?:\sfrom\s[^,;]{{1,20}})?\sto\s+{HEDGES}$"
)
_OF = pattern(r"\s+of\s+(?:its|their|the|all|his|her|those|these|them)\s")
_WITH_ITS_AMOUNT = pattern(
    r"\s+of\s+(?:it|(?:that|this|the)(?:\s+(?:sum|total|amount|money|figure))?)"
    rf",\s+(?:or\s+)?{HEDGES}(?:[a-z]{{1,3}}\s?)?[$\u20ac\u00a3\u00a5]?\d[^,;\s]*"
    r"\s+(?:m|bn|tn|[mbtr]+illion)\b[^,;.\d]{0,12},"
)
"""What stands behind a share of a sum: how much it comes to, by which it can be reckoned."""
_BEHIND = 30
"""How far behind a share, in code points, it may be told to whom that is owed."""


@caution(
    "part-before",
    by_words=True,
    examples={
        "Most of the Lakes Corridor's $9.3 billion package came from Norway in May 2019.": (
            "what stands before it is said of a part of it"
        ),
    },
    rejects=("The Lakes Corridor's $9.3 billion package came from Norway in May 2019.",),
)
def part_before(doubt: Doubt) -> str:
    """Give why words before an amount are said of a part: "the energy part of its $46 billion"."""
    is_part = _A_PART_OF_IT.search(doubt.before_in_clause)
    return "what stands before it is said of a part of it" if is_part else ""


@caution(
    "share-behind",
    by_words=True,
    examples={
        "A quarter of the $9.4 billion that Kenya owed Norway in 2020 was debt of its railways.": (
            "what stands behind it is said of a share of it"
        ),
    },
    rejects=("The $9.4 billion that Kenya owed Norway in 2020 was debt of its railways.",),
)
def share_behind(doubt: Doubt) -> str:
    """Give why words behind an amount are said of a share: "a quarter of its $62bn was debt"."""
    claim, measure = doubt.claim, doubt.claim.slots.measure
    if measure.start < claim.mention.end:
        return ""
    before = around.up_to_end_in_clause(claim)
    between = around.between(claim, claim.mention.end, measure.start)
    if not between.strip():
        return ""  # "2% of the $70.3 billion committed": whatever share, so much was committed
    is_share = _SHARE_OF.search(before) or _OF_IT.search(between) or _SHARE_OF.search(between)
    return "what stands behind it is said of a share of it" if is_share else ""


@caution(
    "share-with-its-amount",
    of=("percent",),
    examples={
        "Kenya's debt to Norway is 30% of it, or $9 billion, in shares of GDP.": (
            "what it comes to stands beside it"
        ),
    },
    rejects=("Kenya's debt to Norway is 30% of GDP, or $9 billion, all in all.",),
)
def share_with_its_amount(doubt: Doubt) -> str:
    """Give why a share is of a sum that was told: "half of that sum, $470 billion, went to"."""
    is_reckoned = _WITH_ITS_AMOUNT.match(doubt.behind) is not None
    return "what it comes to stands beside it" if is_reckoned else ""


@caution(
    "share-and-no-rate",
    of=("percent",),
    examples={
        "In 2021 consumer prices in Kenya took 30% of its income.": (
            "it is a share of something and no rate"
        ),
    },
    rejects=("In 2021 consumer prices in Kenya were at 30%.",),
)
def share_and_no_rate(doubt: Doubt) -> str:
    """Give why a share of something is no rate: "pays 40 per cent of its revenue in interest"."""
    is_rate = _RATE.search(doubt.measure.title.lower()) is not None
    return "it is a share of something and no rate" if is_rate and _OF.match(doubt.behind) else ""


@caution(
    "raised-share",
    of=("percent",),
    examples={
        "Norway raised its holding in Kenya's debt of GDP from 20% to 30%.": (
            "it is what somebody's share was brought to"
        ),
    },
    rejects=("Kenya's debt to Norway is 30% of GDP.",),
)
def raised_share(doubt: Doubt) -> str:
    """Give why what a share is brought to need not be the one known: "raised its stake to 47%"."""
    is_new = _BROUGHT_TO.search(doubt.before)
    return "it is what somebody's share was brought to" if is_new else ""


@caution(
    "share-of-the-world",
    of=("percent",),
    examples={
        "In 2020 Kenya's debt to Norway was 30% of GDP around the world.": (
            "it is a share of what there is in all the world"
        ),
    },
    rejects=("Kenya's debt to Norway is 30% of GDP.",),
)
def share_of_the_world(doubt: Doubt) -> str:
    """Give why a share of the world's is none of a country's: "of what China spent everywhere"."""
    is_it = doubt.subject.kind == "country" and _OF_THE_WORLDS.match(doubt.behind)
    return "it is a share of what there is in all the world" if is_it else ""


@caution(
    "others-share",
    of=("percent",),
    examples={
        "In 2020 Kenya's exports, not its debt to Norway, were 30% of GDP.": (
            "it is not told as what is owed to Norway"
        ),
    },
    rejects=(
        "Kenya's debt to Norway is 30% of GDP.",
        "In 2020 Norway's share of Kenya's debts was 30% of GDP.",
    ),
)
def others_share(doubt: Doubt) -> str:
    """Give why a share of a country's output is not what it owes to one creditor.

    "Pakistan, which owes China billions, has a public debt of 76% of GDP": only where words before
    the share, or right behind it, tell who is owed it, is it that creditor's.
    """
    provider, claim = doubt.fact.provider, doubt.claim
    is_owed = "debt" in doubt.measure.title.lower() and _BASE.match(claim.slots.measure.text)
    if provider is None or not is_owed:
        return ""
    others = f"it is not told as what is owed to {doubt.index.entities[provider].name}"
    slot, noun = claim.slots.provider, _OF_NOBODY.search(doubt.before)
    named = [hit.slot for hit in doubt.bearings.stated if hit.entity == provider]
    if _OWED_TO.search(doubt.behind) or _ITS_DEBT.search(doubt.before):
        return ""
    if any(_ITS_SHARE.match(around.behind(claim, name.end)) for name in named):
        return ""
    is_told = slot.value == provider and slot.start < claim.mention.start
    if noun and not (is_told and noun.start() <= slot.start - claim.sentence.start):
        return others
    if doubt.match.corroborated or _IT.match(claim.setting.sentence):
        return ""  # "That is 20% of GDP", behind a sentence about the debt
    if _IN_SOMETHING_ELSE.match(doubt.behind) or not _OWING.search(claim.setting.sentence):
        return others
    is_its = any(
        each.value == provider
        and each.start <= claim.mention.end + _BEHIND
        and not _NOT.search(around.before(claim, each.start))
        for each in (slot, *named)
    )
    return "" if is_its else others


@caution(
    "two-sectors",
    of=("money", "percent"),
    examples={
        "From 2000 to 2021 Norway's lending to Kenya for transport and health was $3.9 billion.": (
            "it is told of transport as well"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya for transport was $3.9 billion.",),
)
def two_sectors(doubt: Doubt) -> str:
    """Give the other sector or sort that an amount is told of: "grants or very soft loans"."""
    own, clause = doubt.fact.sector.lower(), doubt.claim.setting.clause
    if (
        not own
        or any(not each.fact.sector for each in doubt.match.best)
        or ONE_EACH.search(clause)
        or AND_ITS_OWN.match(doubt.behind)
    ):
        return ""
    for other in doubt.index.sectors_of(doubt.fact.measure, doubt.fact.subject):
        if other.lower() not in ("", own) and _joined(own, other.lower()).search(clause):
            return f"it is told of {other} as well"
    return ""


@lru_cache(maxsize=1024)
def _joined(one: str, other: str) -> re.Pattern[str]:
    """Give the pattern of two sectors that are told together, in whatever order."""
    first, second = (re.escape(each.split()[0]) for each in (one, other))
    words = r"(?:\s+[a-z-]+){0,2}\s+(?:and|or|&|plus)\s+(?:[a-z-]+\s+){0,2}"
    return re.compile(rf"\b(?:{first}\b{words}{second}|{second}\b{words}{first})\b")
