"""What sort of figure an amount is: a plan that is over, a bound, an average, one of several."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.claims import around
from factcheck.claims.scenes.words import own_words, words_that_bring_nothing
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.judging.comparing.agreement import agrees
from factcheck.judging.words.sorts_of_money import SORTS_OF_MONEY
from factcheck.kinds import COUNTS, NO_LESS, PLACES
from factcheck.matching.attributes import spans_years
from factcheck.matching.bearings import stems
from factcheck.matching.sectors import are_named
from factcheck.patterns import HEDGES, SET_AGAINST, pattern

_UNITS = (2, 3, 4)
_A_DAY = len("2020-03-23")
_MUCH, _SLIP = Decimal("1.5"), 10
"""What is so many times a lower bound may be true; from ten times on it is rather a slip."""
_AVERAGED = pattern(r"\baverag(?:ed|ing)\b|\baverage (?:annual|yearly|compound)\b")
_SO_MANY_TIMES = pattern(r"\d\s?[x\u00d7*]\s?$")
"""What leads to the size of one of several: "2\u00d750 MW"."""
_GOES_ON = pattern(rf"(?:and|or|{SET_AGAINST})\s+{HEDGES}[^\w\s]?\d")
_IN_ALL_THAT_TIME = pattern(
    r"\b(?:during|over|in|for) (?:that|this|the) (?:whole |entire )?(?:period|years|decade)\b"
    r"|\bbetween the \d{4} and(?: the)? \d{4}\b"
)
_ONCE = pattern(
    r"\b(?:was|were|had been|once)\s+(?:[a-z]+\s+)?(?:due|scheduled|expected|supposed|planned"
    r"|slated|set|meant|to)\b|\b(?:originally|initially|at first|first)\b"
)
_ONE_IN_A_ROW = pattern(
    r"\b(?P<which>the (?:first|second|third|fourth|former|latter|other)(?: one)?)\s+"
    r"(?:having|has|had|costs?|costing|is|was|at|with)\b"
)

_TOLD_OF = pattern(
    r"\b(?P<what>[a-z-]+),?\s+(?:which|that)\s+(?:(?:has|have|had|now|is|are|was|were|still)\s+)*"
    rf"(?:[a-z]+\s+)?(?:(?:up|down)\s+)?(?:(?:to|at|from|by)\s+)?{HEDGES}$"
)
_IN_A_STATE = pattern(
    r"(?:\s+(?!(?:and|or|but|from|to|that|which|who)\b)[a-z][a-z-]*){1,4}?\s+"
    r"(?:(?:that|which|who)\s+(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:[a-z]+ly\s+)?"
    r"(?P<done>[a-z]+(?:ed|en))\b(?!\s+by\b)"
    r"|(?:at|in|under|on)\s+(?:heightened\s+|high\s+|acute\s+|severe\s+|serious\s+)?"
    r"(?P<state>risk|default|distress|arrears|trouble|dispute|doubt|danger|hold|strike|limbo"
    r"|ruins|debt|receivership|quarantine|construction|need|jeopardy)\b)"
)
"""What narrows what is counted: "projects that were completed", "countries at risk"."""
_AVERAGE = pattern(r"\b(?:average|averages|averaged|averaging|mean|typical|typically|weighted)\b")
_OF_ALL_IN_ITSELF = pattern(
    r"\b(?:expectancy|expectation|lifespans?|life[- ]spans?|ind(?:ex|exes|ices)|density|fertility"
    r"|per\s+(?:capita|head|person|inhabitant))\b",
    re.IGNORECASE,
)
"""What is an average by its name, and is told of a whole country only: "life expectancy"."""


@caution(
    "plan-that-is-over",
    examples={
        "The planned end of the Nile Railway was originally 4 May 2022.": (
            "plans change, and this one is over"
        ),
    },
    rejects=("The planned end of the Nile Railway is 4 May 2022.",),
)
def plan_that_is_over(doubt: Doubt) -> str:
    """Give why what was once planned for another day does not belie a plan."""
    if doubt.fact.date_value is None or "planned" not in doubt.measure.title.lower():
        return ""
    was_once = _ONCE.search(around.up_to_end_in_clause(doubt.claim))
    return "plans change, and this one is over" if was_once else ""


@caution(
    "more-than-a-bound",
    examples={"The Tana Bridge has 1,270 workers.": "the figure is of no less than that"},
    rejects=("The Tana Bridge has 480 workers.",),
)
def more_than_a_bound(doubt: Doubt) -> str:
    """Give why "more than $30 billion" does not belie $70 billion."""
    said, fact = doubt.claim.mention.value, doubt.fact
    if fact.value is None or said is None or fact.modifier not in NO_LESS:
        return ""
    is_more = fact.value * _MUCH < said < fact.value * _SLIP
    return "the figure is of no less than that" if is_more else ""


@caution(
    "those-in-a-state",
    blocks="wrong",
    of=COUNTS,
    examples={
        "In 2018 Uganda had 9.3 million cattle that were tagged.": '"tagged" makes it only those',
        "In 2018 Uganda had 9.3 million cattle in quarantine.": '"quarantine" makes it only those',
    },
    rejects=(
        "In 2018 Uganda had 9.3 million cattle that were counted by the state.",
        "In 2018 Uganda had 9.3 million cattle, which were tagged.",
    ),
)
def those_in_a_state(doubt: Doubt) -> str:
    """Give why those of a number that something was done to, or befell, are not all of them."""
    told = _IN_A_STATE.match(doubt.behind)
    word = (told["done"] or told["state"]) if told else ""
    is_own = word in own_words(doubt.measure) or word in words_that_bring_nothing()
    return f'"{word}" makes it only those' if word and not is_own else ""


@caution(
    "one-of-its-units",
    examples={
        "The Mara Dam has a capacity of 191 MW.": "it may be that of one of its units",
        "The Mara Dam has a capacity of 2x200 MW.": "it may be that of one of its units",
    },
    rejects=("The Mara Dam has a capacity of 257 MW.",),
)
def one_of_its_units(doubt: Doubt) -> str:
    """Give why a half, a third or a quarter of what a plant makes does not belie it."""
    said, fact = doubt.claim.mention.value, doubt.fact
    if not said or not fact.value or fact.unit != doubt.claim.unit:
        return ""
    is_unit = fact.value / said in _UNITS or _SO_MANY_TIMES.search(doubt.before)
    is_power = doubt.measure.unit_kind == "power"
    return "it may be that of one of its units" if is_power and is_unit else ""


@caution(
    "average",
    examples={
        "Over the decade Kenya's cement output averaged 7.35 million tonnes.": (
            "it is an average over years"
        ),
        "From 2000 to 2021 Norway's lending to Kenya averaged $8.9 billion.": "it is an average",
        "Fjord Bank had 2,110 employees on average in 2021.": "it is an average",
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",),
)
def average(doubt: Doubt) -> str:
    """Give why an average is not what a line can carry, or the sum of years."""
    if not _is_averaged(doubt):
        return ""
    measure, is_of_years = doubt.measure, spans_years(doubt.fact)
    is_its_own = "average" in measure.title.lower()
    if _is_over_years(doubt) and not is_of_years and not is_its_own:
        return "it is an average over years"
    is_counted = doubt.kind == "quantity" or (doubt.kind == "count" and not is_its_own)
    is_a_level = is_counted and measure.dynamics == "stock"
    is_a_sum = doubt.kind == "money" and measure.dynamics == "flow" and is_of_years
    return "it is an average" if is_a_level or (is_a_sum and not is_its_own) else ""


def _is_averaged(doubt: Doubt) -> bool:
    """Whether an amount is told as an average: "averaged 2.5 percent a year" is one, too.

    So is what goes on without a verb: "averaged $85 billion, and $105 billion if …".
    """
    if doubt.claim.slots.aggregation.value == "average":
        return True
    setting = doubt.claim.setting
    goes_on = _GOES_ON.match(setting.clause) is not None
    return _AVERAGED.search(setting.sentence if goes_on else setting.clause) is not None


def _is_over_years(doubt: Doubt) -> bool:
    """Whether the time told of an amount has several years: "averaged 8.9 from 1985 to 2013"."""
    return _IN_ALL_THAT_TIME.search(doubt.claim.setting.sentence) is not None or any(
        days.first and (days.last is None or days.first.year < days.last.year)
        for _, days in doubt.bearings.stated_periods
    )


@caution(
    "one-in-a-row",
    by_words=True,
    examples={
        "At the Tana Bridge the first cost $392 million.": "it is told of the first",
    },
    rejects=("At the Tana Bridge it cost $392 million.",),
)
def one_in_a_row(doubt: Doubt) -> str:
    """Give why an amount of one of several is none of what is named: "the first cost $1m"."""
    one = _ONE_IN_A_ROW.search(doubt.before_in_clause)
    return f"it is told of {one['which']}" if one else ""


@caution(
    "sum-of-another-kind",
    of=("money",),
    examples={
        "From 2000 to 2021 Norway's loans fed Kenya's reserves, which fell to $7.9 billion.": (
            'it is told of "reserves"'
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya, which fell, was $7.9 billion.",),
)
def sum_of_another_kind(doubt: Doubt) -> str:
    """Give the sum that a relative clause is of: "reserves, which have slid to $21.8 billion"."""
    found = _TOLD_OF.search(doubt.before)
    if found is None or not SORTS_OF_MONEY.fullmatch(found["what"]):
        return ""
    is_its = found["what"] in own_words(doubt.measure)
    return "" if is_its else f'it is told of "{found["what"]}"'


@caution(
    "all-of-them",
    examples={
        "In total Norway gave Kenya relief of $14.6 million.": "it is told of all of them together",
    },
    rejects=("On 4 May 2021 Norway gave Kenya relief of $14.6 million.",),
)
def all_of_them(doubt: Doubt) -> str:
    """Give why the sum of all that was given is not what was given on one of several days."""
    fact = doubt.fact
    is_of_a_day = fact.period_start == fact.period_end and len(fact.period_start or "") == _A_DAY
    if not is_of_a_day or doubt.measure.dynamics != "flow":
        return ""
    if doubt.claim.slots.aggregation.value != "total":
        return ""
    days = {each.period_start for each in doubt.index.facts_about(fact.measure, fact.subject)}
    return "it is told of all of them together" if len(days) > 1 else ""


@caution(
    "counted-otherwise",
    of=COUNTS,
    examples={"The 2022 Rift Atlas has 1,480 entries.": "it is the number of maps"},
    rejects=("The 2022 Rift Atlas has 18,310 entries.",),
)
def counted_otherwise(doubt: Doubt) -> str:
    """Give why a number that the source has for another sort of the same is not wrong."""
    fact = doubt.fact
    for other in doubt.index.facts_about(fact.measure, fact.subject):
        is_another = other.sector != fact.sector and other.publisher == fact.publisher
        if is_another and agrees(doubt.claim, other):
            return f"it is the number of {other.sector}" if other.sector else "it is that of all"
    return ""


@caution(
    "sector-of-another",
    of=("money",),
    examples={
        "From 2000 to 2021 Norway's transport lending to Uganda was $8.9 billion.": (
            "it is told of transport alone"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Uganda was $8.9 billion.",),
)
def sector_of_another(doubt: Doubt) -> str:
    """Give the sector that the measure is told of, where all that somebody has is known."""
    said = doubt.claim.slots.measure
    if doubt.fact.sector or not said.is_stated or doubt.subject.kind not in PLACES:
        return ""
    led = around.before(doubt.claim, said.start).split()[-1:]
    leading = (*led, *said.text.lower().split()[:-1])
    told_of = stems(" ".join(leading)) - stems(doubt.measure.title.lower())
    sectors = (each for each in sorted(doubt.index.sectors) if are_named(told_of, each))
    return next((f"it is told of {each} alone" for each in sectors), "")


@caution(
    "no-average",
    of_others=True,
    examples={
        "The grace period of Norway's loans to Kenya is 3.5 years.": (
            "the figure is an average, and no words tell of one"
        ),
    },
    rejects=("The average grace period of Norway's loans to Kenya is 3.5 years.",),
)
def no_average(doubt: Doubt) -> str:
    """Give why what one loan to a country bears is not the average of all.

    What no single one has is told as an average by its name: the life expectancy of a country.
    """
    measure = doubt.measure
    is_of_all = any(phrase.startswith("average ") for phrase in measure.phrases)
    if not is_of_all or doubt.subject.kind not in PLACES:
        return ""
    if _OF_ALL_IN_ITSELF.search(f"{measure.title} {doubt.claim.slots.measure.text}"):
        return ""
    if doubt.is_by_its_source or _AVERAGE.search(doubt.claim.setting.sentence):
        return ""
    return "the figure is an average, and no words tell of one"
