"""Why what is owed is not the figure: it is owed to all, or to others than its lender."""

from __future__ import annotations

import re

from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.others import giver_or_part_is_here
from factcheck.judging.caution.registry import caution
from factcheck.patterns import HEDGES, pattern

_WHOLE_DEBT = pattern(
    r"\b(?:entire|total|whole|overall|combined|all(?: of)?(?: its| the)?)\s+(?:outstanding\s+)?"
    r"(?:external|foreign|public|government|national|sovereign)\s+(?:debts?|liabilities|borrowings?)\b"
    r"|\b(?:external|foreign|public)\s+debts?\s+as\s+a\s+whole\b"
    r"|\b(?:external|foreign|public|national|sovereign|government)\s+(?:public\s+)?debts?\b"
    r"|\bow(?:es?|ed)\s+(?:[^\s,;]+\s+){0,4}?(?:abroad|foreigners|(?:foreign|external)\s+"
    r"(?:public\s+)?(?:creditors|lenders))\b"
)
_OF_A_DEBT = pattern(
    rf"\d[^,;]*\s+of\s+(?:[^\s,;]+\s+){{0,4}}(?:debts?|liabilities|borrowings?)\s+of\s+{HEDGES}$"
)
"""What leads from one lender's part to all: "$30 billion of its debt of $126 billion"."""
_PART_OF_IT = pattern(
    r"['\u2019]s\s+(?:own\s+)?(?:stake|share|part|portion|slice)\s+(?:in|of)\s+"
    r"(?:it|that|this|which|the\s+(?:total|whole))\b"
)
"""What leads from all to one lender's: "debt of $126 billion, China's share of it being 24%"."""
_EXPOSURE = pattern(r"\bdebt\s+exposure\b")
"""What those who follow one lender call what is owed to it."""
_ONE_SORT = pattern(
    r"\b(?:bilateral|commercial|concessional|official|private|short-term|long-term)\s+"
    r"(?:external\s+)?(?:debts?|loans?|credits?|liabilities)\b",
    re.IGNORECASE,
)
_NEAR = 160
_OTHER_DEBT = pattern(
    r"\b(?:commercial|multilateral|domestic|private|yen|market)\s+"
    r"(?:debts?|loans?|lenders?|creditors?|credits?|borrowings?|lending|bonds?)\b"
    r"|\b(?:euro)?bonds?\b|\bsukuks?\b|\btreasury bills\b"
    r"|\b(?:loans?|credits?|lending)\s+(?:of|from|by)\s+the\s+(?:adb|imf|world bank|fund|bank)\b"
)
_ARE_OWED = pattern(
    r"\b(?P<who>(?:bond\s+)?(?:markets?|holders|bondholders|investors|pension funds|suppliers"
    r"|contractors))\b(?:,[^,;]{0,40},)?\s+(?:is|are|was|were)\s+(?:still\s+|now\s+)?owed\b"
    r"|\b(?:debts?|dues|ow(?:e|es|ed|ing))\s+to\s+(?:the\s+)?(?P<club>(?:paris|london)\s+club"
    r"|gulf\s+[a-z]+|(?:bond|euro)[a-z]*holders|multilaterals?|suppliers|domestic\s+banks)\b"
    r"|\bto\s+(?:the\s+)?(?P<them>(?:[a-z-]+\s+)?[a-z-]+s)\s+(?:it|they|the\s+country)\s+ow(?:e|es|ed)\b"
)


@caution(
    "all-creditors",
    examples={
        "Norway is a lender. In 2020 Kenya's entire foreign debt was $9.4 billion.": (
            "it is told of what is owed to all"
        ),
        "Norway is a lender. In 2020 Kenya owed $9.4 billion abroad.": (
            "it is told of what is owed to all"
        ),
        "Norway is a lender. In 2020 Kenya's debt rose to $9.4 billion.": (
            "its sentence names nobody to whom it is owed"
        ),
        "In 2020 Norway held $3.1 billion of Kenya's debt of $9.4 billion.": (
            "it is told of what is owed to all"
        ),
        "In 2020 Kenya owed $9.4 billion, Norway's share of it being a third.": (
            "it is told of what is owed to all"
        ),
    },
    rejects=(
        "In 2020 Kenya's debt to Norway was $9.4 billion.",
        "Norway lends. In 2020 the Rift Institute put Kenya's debt exposure at $9.4 billion.",
    ),
)
def all_creditors(doubt: Doubt) -> str:
    """Give why what a country owes to all is not what it owes to one who is not named here."""
    provider = doubt.fact.provider
    is_owed = doubt.measure.dynamics == "stock" or doubt.kind in ("duration", "percent")
    if provider is None or not is_owed:
        return ""
    if _OF_A_DEBT.search(doubt.before[-_NEAR:]):
        return "it is told of what is owed to all"
    if _PART_OF_IT.search(doubt.behind):
        return "it is told of what is owed to all"
    if giver_or_part_is_here(doubt, provider):
        return ""
    clause, publisher = doubt.claim.setting.clause, doubt.fact.publisher or ""
    if _EXPOSURE.search(clause) and doubt.bearings.says(publisher):
        return ""
    if _WHOLE_DEBT.search(clause):
        return "it is told of what is owed to all"
    is_debt = doubt.kind == "money" and "owed" in doubt.measure.phrases
    return "its sentence names nobody to whom it is owed" if is_debt else ""


@caution(
    "one-sort-of-debt",
    of=("money",),
    examples={
        "In 2020 Kenya's bilateral debt to Norway was $9.4 billion.": (
            'it is told of "bilateral debt" alone'
        ),
    },
    rejects=("In 2020 Kenya's debt to Norway was $9.4 billion.",),
)
def one_sort_of_debt(doubt: Doubt) -> str:
    """Give the sort of debt that an amount is of, where the figure is of all that is owed."""
    if "owed" not in doubt.measure.phrases or doubt.fact.sector:
        return ""
    found = _ONE_SORT.search(doubt.claim.setting.clause)
    return f'it is told of "{found[0].lower()}" alone' if found else ""


@caution(
    "owed-to-others",
    of=("money",),
    examples={
        "In 2020 the bond markets were owed $9.4 billion by Norway's debtor, Kenya.": (
            'it is owed to the "bond markets"'
        ),
        "In 2020 Kenya, Norway's debtor, had a debt to domestic banks of $9.4 billion.": (
            'it is owed to the "domestic banks"'
        ),
    },
    rejects=("In 2020 Kenya's debt to Norway was $9.4 billion.",),
)
def owed_to_others(doubt: Doubt) -> str:
    """Give those who are owed an amount, if they are none that has a name."""
    found = _ARE_OWED.search(doubt.claim.setting.sentence)
    who = found and (found["who"] or found["club"] or found["them"])
    return f'it is owed to the "{who}"' if who else ""


@caution(
    "other-debt",
    of=("percent", "duration"),
    examples={
        "Norway lends. In 2021 the interest rate of commercial loans to Kenya was 5 percent.": (
            'it is told of "commercial loans"'
        ),
    },
    rejects=("In 2021 the interest rate of Norway's loans to Kenya was 5 percent.",),
)
def other_debt(doubt: Doubt) -> str:
    """Give what other lenders gave, where terms are told and nobody is named who set them."""
    provider = doubt.fact.provider
    if provider is None or giver_or_part_is_here(doubt, provider):
        return ""
    found = _OTHER_DEBT.search(doubt.claim.setting.sentence)
    return f'it is told of "{found[0]}"' if found else ""
