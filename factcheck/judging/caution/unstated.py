"""What an article leaves unsaid of an amount: what it is of, who gave it, currency and unit."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.scenes.written_units import PER_HUNDRED
from factcheck.judging.caution.currencies import is_stated_in
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.kinds import COUNTS, PLACES
from factcheck.patterns import pattern

_OF_WHICH = pattern(
    r",?\s+(?:out )?of (?:which|that)\b"
    r"|[^,;]{0,25},\s+(?:(?:about|around|nearly|roughly|some|almost|over|more than) )?"
    r"(?:(?:an? |one |the )?(?:third|quarter|fifth|tenth|half|part|portion|share|fraction|bulk|most"
    r"|much)|[\d.]+ ?(?:%|percent|per cent|pc)) of (?:it|which|that|this|them|the total)\b"
)
_IN_PERCENT = pattern(r"\b(?:rate|share|per ?cent(?:age)?|proportion|prevalence|penetration)\b|%")
_NEXT_WORD = pattern(r"\s[a-z]+")
_IN_TIME = pattern(r"\b(?:expectancy|age|lifespan|years?|months?|days?)\b")
"""Words of measures that say what a bare number is counted in."""
_FEW = 40


@caution(
    "whole-with-parts",
    blocks="wrong",
    examples={
        "In 2020 Kenya owed $38.2 billion, of which a sixth to Norway.": (
            "whoever is named with a part of it is not named with the whole"
        ),
    },
    rejects=("In 2020 Kenya owed Norway $38.2 billion.",),
)
def whole_with_parts(doubt: Doubt) -> str:
    """Give why a figure of one giver is not of a whole of which only a part is that giver's."""
    claim, provider = doubt.claim, doubt.claim.slots.provider
    if provider.is_stated and provider.start < claim.mention.end:
        return ""
    has_others = any(
        hit.slot.start > claim.mention.end
        and hit.kind in PLACES
        and hit.entity != doubt.fact.subject
        for hit in claim.setting.entities
    )
    is_whole = has_others and _OF_WHICH.match(doubt.behind)
    return "whoever is named with a part of it is not named with the whole" if is_whole else ""


@caution(
    "inferred-thing",
    blocks="wrong",
    examples={
        "In May 2019 Norway pledged Kenya a package worth $9.3 billion.": (
            "what it is about is inferred, not stated"
        ),
    },
    rejects=("In May 2019 Norway pledged Kenya a package worth $9.3 billion for the corridor.",),
)
def inferred_thing(doubt: Doubt) -> str:
    """Give why an amount is held against no figure of what its sentence does not name."""
    return "" if doubt.first.certain else "what it is about is inferred, not stated"


@caution(
    "unnamed-giver",
    blocks="wrong",
    examples={
        "The Mara Dam cost $411 million.": "nobody is named from whom it comes",
        "In 2020 Kenya owed $9.4 billion.": "nobody is named from whom it comes",
    },
    rejects=("In 2020 Kenya owed Norway $9.4 billion.",),
)
def unnamed_giver(doubt: Doubt) -> str:
    """Give why what one gave belies no amount beside which nobody is named who gives."""
    return "" if doubt.first.giver_named else "nobody is named from whom it comes"


@caution(
    "unnamed-taker",
    blocks="wrong",
    examples={"In 2021 Norway donated $905 million.": "nobody is named to whom it went"},
    rejects=("In 2021 Norway donated $905 million to Kenya.",),
)
def unnamed_taker(doubt: Doubt) -> str:
    """Give why what somebody gave one of several belies no amount that may be of all it gave."""
    fact = doubt.fact
    if fact.recipient is None or fact.subject != fact.provider:
        return ""
    takers = {each.recipient for each in doubt.index.facts_about(fact.measure, fact.subject)}
    is_told = fact.recipient in doubt.bearings.named or len(takers) == 1
    return "" if is_told else "nobody is named to whom it went"


@caution(
    "inferred-currency",
    blocks="wrong",
    of=("money",),
    examples={
        "In Namibia the Tana Bridge cost $392 million.": "the currency is inferred, not stated"
    },
    rejects=("The Tana Bridge cost $392 million.",),
)
def inferred_currency(doubt: Doubt) -> str:
    """Give why a sum whose currency is not said may be one of another currency."""
    is_stated = is_stated_in(doubt.claim, doubt.fact)
    return "" if is_stated else "the currency is inferred, not stated"


@caution(
    "inferred-unit",
    blocks="wrong",
    of=("number",),
    examples={
        "The Tana Bridge has a length of 3.1.": "the unit is inferred, not stated",
        "In 2021 Kenya's road budget was 358 million.": "the unit is inferred, not stated",
    },
    rejects=(
        "The Tana Bridge has a length of 3.1 km.",
        "In 2021 the share of renewables in Kenya was 58.3.",
    ),
)
def inferred_unit(doubt: Doubt) -> str:
    """Give why a bare number is held against no figure in a unit that no word implies.

    What has decimals counts nothing.
    """
    claim, unit = doubt.claim, doubt.fact.unit
    if claim.unit:
        return ""
    if unit in COUNTS:
        value = claim.mention.value
        is_left_out = unit == "count" and value is not None and value != value.to_integral_value()
    else:
        is_left_out = not _is_implied(doubt, unit)
    return "the unit is inferred, not stated" if is_left_out else ""


def _is_implied(doubt: Doubt, unit: str) -> bool:
    """Whether words of the measure say in what unit its numbers are told."""
    claim, said = doubt.claim, doubt.claim.slots.measure
    if unit == "percent" and PER_HUNDRED.search(claim.setting.sentence):
        return True
    implied = _IN_PERCENT if unit == "percent" else _IN_TIME
    is_led_by = around.is_here(claim, said.start) and said.start < claim.mention.start
    if is_led_by and implied.search(
        around.between(claim, said.start - _FEW, claim.mention.start)
    ):  # "Balance of trade , % GDP Hungary 7.43"
        return True
    goes_on = _NEXT_WORD.match(around.behind(claim, said.end))
    return implied.search(f"{said.text.lower()} {goes_on[0] if goes_on else ''}") is not None


@caution(
    "several-fit",
    blocks="wrong",
    examples={
        "Norway lent Kenya the corridor's $9.3 billion in May 2019.": (
            "several figures fit the wording"
        ),
    },
    rejects=("In May 2019 Norway lent Kenya a package worth $9.3 billion for the corridor.",),
)
def several_fit(doubt: Doubt) -> str:
    """Give why an amount that may be of several things is not that of the first.

    Editions of one publisher are held against each other: none of them is this.
    """
    bound = doubt.match.bound
    if len({candidate.fact.subject for candidate in bound}) < 2:
        return ""
    publisher = bound[0].fact.publisher
    are_editions = publisher is not None and all(
        publisher in doubt.index.lineage(candidate.fact.subject) for candidate in bound
    )
    return "" if are_editions else "several figures fit the wording"
