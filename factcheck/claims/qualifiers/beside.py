"""Words right beside those of a measure that narrow it: "unemployment among graduates"."""

from __future__ import annotations

import re

from factcheck.claims.measures.vetoes import is_share_of
from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.calendar import MONTH
from factcheck.claims.scenes.words import words_of_value
from factcheck.patterns import HEDGES, TWO_TO_TEN, pattern

_WORK_REACH = 40
_AMONG = pattern(
    r"\s+(?:(?:among|from|by|via|for|with)\s+(?:(?:the|an?|its|their)\s+)?"
    r"|(?:on|at)\s+(?:the|its|an?)\s+"
    r"|of\s+(?:the|its|an?)\s+(?=[a-z-]+(?:\s+[a-z-]+)?\s+(?:in|at|of)\s+[A-Z]))"
    r"(?P<what>(?!(?:an?|the|its?|their|them|that|this|all|forum|summit|conference|ceremony|meeting"
    r"|video|telephone|phone|letter|now|then|significant|serious|severe|substantial|considerable"
    r"|estimated|approximate|reported|rounded|staggering|whopping|hefty|price|cost|total|prime"
    r"|president|premier|chief|minister|army|governor)\b)"
    r"[a-z][a-z-]+)"
)
_COSTS = frozenset(("cost", "costs", "costing"))
_TO_DO = pattern(
    r"\s+to\s+(?!(?:build|construct|make|complete|develop|erect|finish|create|produce|install|put"
    r"|design|the|an?|its|their)\b)[a-z]+\b"
)
_JOINED = pattern(r"\b(?:from|in|by|with|who|that|of|to)\b")
_IN_MONTH = pattern(
    rf"\s+(?:in|for|during)\s+(?:the\s+)?(?P<what>{MONTH}|winter|summer|spring|autumn|mornings?|afternoons?"
    r"|evenings?|nights?|peak hours|weekends?)\b"
)
_AGAINST = pattern(
    r"\s+(?:against|before|despite|towards?)\s+(?:(?:the|its|their)\s+)?(?:[a-z]+\s+)?"
)
_ADJECTIVE = pattern(r"\b(?P<what>[a-z-]++)\s++$")
_ONE = pattern(
    rf"(?:\b(?P<one>an?|one|another)|\b(?:{TWO_TO_TEN}|several))\s+"
    r"(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)
_WHERE = pattern(rf"\b(?:into|on|for)\s+(?P<what>[a-z]+),\s+where\s+{HEDGES}$")
_WORK_ON = pattern(
    r"\b(?P<what>construction|building|expansion|extension|repair|renovation|upgrade|demolition"
    r"|refurbishment|closure|maintenance)\s+(?:work\s+)?(?:of|on|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


@qualifier(
    "only-the-whole",
    "is only the whole of the share",
    of=("percent",),
    measured=True,
    examples={"In Kenya 7 percent of consumer prices is tax.": "of consumer prices"},
)
def share_of_it(told: Told) -> str | None:
    """Give what is named only as a whole: "7 percent of housing costs"."""
    scene, mention, words = told.scene, told.mention, told.words
    assert told.measure is not None
    if _JOINED.search(words.text):
        return None
    title = told.measure.title.lower()
    if re.search(rf"\bshare of [^,]*\b{re.escape(words.text.split()[-1].lower())}", title):
        return None  # "40 percent of China's portfolio" is a share of the portfolio
    is_whole = is_share_of(scene, mention, words.start)
    return scene.text[mention.end : words.end].strip() if is_whole else None


@qualifier(
    "in-a-month",
    "makes it that of a part of the year",
    measured=True,
    examples={"The pump price in July was $1.40 in Kenya.": "in July"},
)
def in_a_month(told: Told) -> str | None:
    """Read "rainfall in July", where the figures are of years or have no time."""
    scene = told.scene
    assert told.named is not None
    for at in (told.words.end, told.mention.end):
        found = _IN_MONTH.match(scene.text, at, scene.span.end)
        if found and not told.is_of_the_measure(found["what"]):
            facts = scene.index.facts_of(told.named.measure)
            is_by_month = any(len(fact.period_start or "") > len("2022") for fact in facts)
            return None if is_by_month else found[0].strip()
    return None


@qualifier(
    "extreme",
    "is none of the usual ones",
    measured=True,
    examples={"In Kenya the record pump price was $1.80.": "record"},
)
def extreme(told: Told) -> str | None:
    """Read "the record snowfall", "a reduced ticket": none of the usual ones."""
    start = max(told.clause.start, told.scene.back(told.words.start))
    found = _ADJECTIVE.search(told.scene.text, start, told.words.start)
    if found is None or found["what"] not in words_of_value("behind", "extreme"):
        return None
    return None if told.is_of_the_measure(found["what"]) else found["what"]


@qualifier(
    "against",
    "is only what it is set against",
    measured=True,
    examples={"Norway set aside $75 million against loans to Kenya.": "against"},
)
def against(told: Told) -> str | None:
    """Read "a charge of $75 million against profit", which is no profit."""
    found = _AGAINST.fullmatch(told.scene.text, told.mention.end, told.words.start)
    return found[0].strip() if found else None


@qualifier(
    "among",
    "makes it only that of those",
    measured=True,
    examples={
        "The renewable share among farmers in Kenya is 12 percent.": "among farmers",
        "Cement output from quarries in Kenya was 2 million tonnes.": "from quarries",
    },
    rejects=("Cement output for the year in Kenya was 9 million tonnes.",),
)
def among(told: Told) -> str | None:
    """Read "unemployment among graduates", "emissions from cement", "turnout by noon".

    What narrows nothing ("for the year") stands in `data/claim_words.csv`.
    """
    found = _AMONG.match(told.scene.text, told.words.end, told.clause.end)
    if found is None or found["what"] in words_of_value("behind", "plain"):
        return None
    return None if told.scene.is_known(*found.span("what")) else found[0].strip()


@qualifier(
    "one-of-them",
    "is only one of them",
    of=("money", "quantity"),
    measured=True,
    examples={"Norway gave Kenya three loans of $2 million.": "three loans"},
    rejects=("Norway gave Kenya loans of $11.4 billion.",),
)
def one_of_them(told: Told) -> str | None:
    """Give one or two of what a measure has in the plural: "a research grant of $5 million"."""
    words = told.words
    if words.start >= told.mention.start:
        return None
    found = _ONE.search(told.scene.text, told.clause.start, words.start)
    if found is None:
        return None
    assert told.measure is not None
    said, phrases = words.text.lower(), told.measure.phrases
    if found["one"] and (said in phrases or f"{said}s" not in phrases):
        return None
    return told.scene.text[found.start() : words.end]


@qualifier(
    "where",
    "makes it only what went there",
    measured=True,
    examples={"Norway put loans into roads, where $3 billion had been promised.": "roads"},
)
def where(told: Told) -> str | None:
    """Read "into roads, where $3 billion had been promised"."""
    start = told.mention.start
    found = _WHERE.search(told.scene.text, max(told.scene.span.start, start - _WORK_REACH), start)
    return found["what"] if found else None


@qualifier(
    "work-on",
    "is the work on it",
    measured=True,
    of=("count", "number", "quantity", "percent", "duration"),
    examples={"Repair of the Mara Dam gave 900 workers jobs.": "Repair"},
)
def work_on(told: Told) -> str | None:
    """Give the work on a thing that takes its place: "construction of the dam employed 9,000"."""
    scene = told.scene
    for name in scene.names:
        start = max(scene.span.start, name.start - _WORK_REACH)
        found = _WORK_ON.search(scene.text, start, name.start)
        if found and not scene.is_known(*found.span("what")):
            return found["what"]
    return None


@qualifier(
    "to-do",
    "is what something else cost",
    measured=True,
    examples={"The Mara Dam cost $41 million to repair.": "to repair"},
    rejects=("The Mara Dam cost $641 million to build.",),
)
def to_do(told: Told) -> str | None:
    """Read "cost $3 million to repair", which is not what it cost to build."""
    words = told.words
    if words.start > told.mention.start or words.text.split()[-1].lower() not in _COSTS:
        return None
    found = _TO_DO.match(told.scene.text, told.mention.end, told.clause.end)
    return found[0].strip() if found else None
