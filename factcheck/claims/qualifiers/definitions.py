"""Another definition or basis than a figure may be of: "on the national measure", "pro forma"."""

from __future__ import annotations

import re

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.words import own_words
from factcheck.patterns import pattern, worded

_SORT = (
    r"(?:national|domestic|local|international|official|unofficial|regional|municipal|legal|ILO"
    r"|EU|Eurostat|OECD|IMF|statutory|harmoni[sz]ed|expanded|extended|broad|broader|broadest|wide"
    r"|wider|widest|narrow|narrower|narrowest|strict|stricter|loose|looser|lenient|generous"
    r"|alternative|different|another|other|old|older|former|previous|revised|new|newer"
    r"|seasonally[- ]adjusted|unadjusted|adjusted|comparable|underlying|organic|reported|cash"
    r"|accrual|constant[- ]currency|like-for-like|pro[- ]forma|territorial|consumption|production"
    r"|household|survey|administrative|rolling|trailing)"
)
_DEFINITION = worded(
    "definition definitions measure basis count methodology method standard standards criteria"
    " criterion yardstick gauge metric",
    r"\b(?P<what>(?i:by|on|under|using|with)\s+(?i:an?|the|its|their)\s+"
    rf"(?:(?:much|far|[a-z]+ly)\s+)?{_SORT}\s+(?:[a-z-]+\s+)?"
    r"(?:definitions?|measure|basis|count|methodology|method|standards?|criteri(?:a|on)|yardstick"
    r"|gauge|metric))\b",
)
_BASIS = worded(
    "adjusted exchange currency currencies forma like restated tax taxes pretax"
    " interest full part equivalent consumption based inflation today",
    r"\b(?P<what>(?i:(?:not\s+)?seasonally[- ]adjusted|(?:at|in)\s+constant[- ]currenc(?:y|ies)"
    r"|(?<!un)(?<!not )adjusted\s+for\s+inflation|adjusting\s+for\s+inflation|inflation-adjusted"
    r"|(?:in|at)\s+today['\u2019]s\s+(?:money|prices|dollars|terms)"
    r"|at\s+constant\s+exchange\s+rates|constant-currency|pro[- ]forma|like-for-like|restated"
    r"|before\s+tax|before\s+taxes(?=\s*[,.;:)]|\s+(?:was|were|of)\b)|pre-?tax|before\s+interest"
    r"|full-time(?:[- ]equivalent)?|part-time|consumption-based))\b",
)
_OF_PRICES = pattern(r"(?i)inflation|today")
_CONSTANT = pattern(r"\b(?:constant|real)\b")
_OF_A_QUANTITY = worded(
    "imported exported embedded cumulative registered net",
    r"\b(?P<what>(?i:imported|exported|embedded|cumulative|registered|net))\s+$",
)
_ADJECTIVE = 14
"""How far before the words of a measure an adjective of theirs begins."""


@qualifier(
    "another-definition",
    "is another definition than that of the figure",
    measured=True,
    needs=(_DEFINITION,),
    examples={
        "By the national definition, Kenya's share of renewables was 71 percent.": (
            "By the national definition"
        ),
        "On a much narrower count Kenya's jobs were 1.4 million.": "On a much narrower count",
    },
    rejects=("By that count, Kenya's share of renewables was 81 percent.",),
)
def another_definition(told: Told) -> str | None:
    """Read by which definition an amount is told: "on the expanded measure"."""
    scene = told.scene
    found = scene.search(_DEFINITION, scene.span.start, told.until_the_next)
    return found["what"] if found and not _is_its_own(told, found) else None


@qualifier(
    "another-basis",
    "is another basis than that of the figure",
    measured=True,
    needs=(_BASIS,),
    examples={
        "Seasonally adjusted, Kenya's consumer prices rose 3.1 percent.": "Seasonally adjusted",
        "Kenya's road budget was restated at $301 million.": "restated",
        "In like-for-like terms Kenya's road budget was $301 million.": "like-for-like",
        "Adjusted for inflation, Kenya's road budget was $301 million.": "Adjusted for inflation",
    },
    rejects=(
        "In Kenya, before taxes rose, there were 2.9 million jobs.",
        "Unadjusted for inflation, Kenya's road budget was $301 million.",
    ),
)
def another_basis(told: Told) -> str | None:
    """Read what was done to an amount, or left out of it: "pro forma", "before tax"."""
    scene = told.scene
    found = scene.search(_BASIS, scene.span.start, told.until_the_next)
    if found is None or _is_its_own(told, found):
        return None
    is_of_prices = _OF_PRICES.search(found["what"])
    return None if is_of_prices and _is_at_constant_prices(told) else found["what"]


@qualifier(
    "another-sort",
    "makes it those of another sort",
    of=("quantity", "percent", "count", "number"),
    measured=True,
    needs=(_OF_A_QUANTITY,),
    examples={"Kenya's imported cement output was 2 million tonnes.": "imported"},
    rejects=("Kenya imported cement: output was 5 million tonnes.",),
)
def another_sort(told: Told) -> str | None:
    """Read a word right before those of a measure that makes others of them: "imported"."""
    start = told.words.start
    found = told.scene.search(_OF_A_QUANTITY, max(told.clause.start, start - _ADJECTIVE), start)
    return found["what"] if found and not _is_its_own(told, found) else None


def _is_at_constant_prices(told: Told) -> bool:
    """Whether a measure has figures from which inflation was taken, or is no money."""
    if told.named is None or told.mention.kind != "money":
        return True
    index = told.scene.index
    if _CONSTANT.search(own_words(index.measures[told.named.measure])):
        return True
    facts = index.facts_of(told.named.measure)
    return any((fact.price_basis or "").startswith("constant") for fact in facts)


def _is_its_own(told: Told, found: re.Match[str]) -> bool:
    """Whether what is found stands in the words of the measure, or is what it is called by."""
    inside = told.words.start <= found.start("what") < told.words.end
    return inside or told.is_of_the_measure(found["what"])
