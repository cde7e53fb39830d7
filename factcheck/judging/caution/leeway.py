"""What an amount leaves open: its sign, its day within the year, its deed, its rate."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.periods.dating import is_vague_in_its_year
from factcheck.claims.scenes.words import own_words
from factcheck.intervals import interval_of
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.judging.comparing.agreement import DEFICIT, in_unit_of
from factcheck.kinds import COUNTS, DATES
from factcheck.patterns import pattern

_ABOVE_ZERO = pattern(
    r"\b(?:surplus(?:es)?|positive|plus|gain(?:s|ed)?|gr[eo]w(?:s|n|th|ing)?|rose|risen|rises"
    r"|expand(?:s|ed)?|increased?)\b"
)

_BEGINS_AN_ASIDE = pattern(
    r"[,(]\s*(?:(?:which|that|who)\s+)?(?:(?:was|were|is|has|had|been)\s+)*(?:[a-z]+ly\s+)?$"
)
_PER_SO_MANY = pattern(r"\b(?:per|(?:in|for|of)\s+every)\s+(?:\d|thousand|million|hundred)")
_SO_MANY_TIMES = 100
"""A rate is told as a number so much larger by no slip but one of its scale."""
_ENDS_IT = pattern(r"[^,;()]{0,80}[,)]\s")


@caution(
    "below-zero",
    examples={
        "In 2021 Uganda's trade balance was a deficit of $470 million.": "the figure is below zero",
    },
    rejects=("In 2021 Uganda's trade balance was $470 million.",),
)
def below_zero(doubt: Doubt) -> str:
    """Give why a figure below zero contradicts no deficit, which is told without its sign.

    Nor does it contradict what is just as much above it: the sign is lost, or goes without saying,
    unless words say that it is above.
    """
    claim, fact, said = doubt.claim, doubt.fact, doubt.claim.mention.value
    if not (fact.value and said and fact.value < 0 < said):
        return ""
    own, other = interval_of(claim.mention), in_unit_of(claim, fact)
    is_as_much = own and other and own.meets(other.negated())
    is_deficit = DEFICIT.search(claim.setting.clause) is not None
    is_above = _ABOVE_ZERO.search(claim.setting.clause) is not None
    return "the figure is below zero" if is_deficit or (is_as_much and not is_above) else ""


@caution(
    "count-of-a-rate",
    of=COUNTS,
    examples={
        "In 2021 Kenya had 62,700 midwives.": "it counts all, the figure is told by so many",
    },
    rejects=(
        "In 2021 Kenya had 62,700 midwives per 10,000 people.",
        "In 2021 Kenya had 62 midwives.",
    ),
)
def count_of_a_rate(doubt: Doubt) -> str:
    """Give by what a figure is told, which no count of all that there are is told by.

    Such a count is whole, and far above the figure.
    """
    claim, value = doubt.claim, doubt.fact.value
    per = _PER_SO_MANY.search(own_words(doubt.measure))
    said = claim.mention.value
    if doubt.measure.unit_kind != "number" or not (per and said and value):
        return ""
    is_all = said % 1 == 0 and abs(said) >= _SO_MANY_TIMES * abs(value)
    if not is_all or _PER_SO_MANY.search(claim.setting.clause):
        return ""
    return "it counts all, the figure is told by so many"


@caution(
    "so-many-out-of",
    of=("number",),
    examples={
        "In 2021 the renewable share in Kenya was high: 1,275 out of 28,232.": (
            "it is told as so many out of so many, and not in percent"
        ),
    },
    rejects=("In 2021 the renewable share (%) in Kenya was 63.",),
)
def so_many_out_of(doubt: Doubt) -> str:
    """Give why what is no percentage as it stands is held against none: "1,275 out of 28,232"."""
    is_ratio = " out of " in doubt.claim.mention.text and doubt.measure.unit_kind == "percent"
    return "it is told as so many out of so many, and not in percent" if is_ratio else ""


@caution(
    "vague-in-its-year",
    of=DATES,
    examples={"The Mara Dam opened in early 2018.": '"early 2018" has no bounds within the year'},
    rejects=("The Mara Dam opened in early 2016.",),
)
def vague_in_its_year(doubt: Doubt) -> str:
    """Give why "early", "mid-" and "late 2018" are no wrong dates of what was in 2018."""
    mention, fact = doubt.claim.mention, doubt.fact
    if fact.date_value is None or not is_vague_in_its_year(mention):
        return ""
    is_same = (mention.resolved or "")[:4] == fact.date_value[:4]
    return f'"{mention.text}" has no bounds within the year' if is_same else ""


@caution(
    "deed-in-an-aside",
    of=DATES,
    examples={
        "The Mara Dam, opened by Norway, was flooded in May 2021.": (
            'it dates what is told behind "opened"'
        ),
    },
    rejects=("The Mara Dam, a large one, was opened in May 2021.",),
)
def deed_in_an_aside(doubt: Doubt) -> str:
    """Give the deed of an aside, behind which a date is that of something else."""
    claim, said = doubt.claim, doubt.claim.slots.measure
    if not around.is_here(claim, said.start) or said.end > claim.mention.start:
        return ""
    is_aside = _BEGINS_AN_ASIDE.search(around.before(claim, said.start))
    is_over = _ENDS_IT.match(around.between(claim, said.end, claim.mention.start))
    return f'it dates what is told behind "{said.text}"' if is_aside and is_over else ""
