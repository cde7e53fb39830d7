"""Whose an amount may be, other than that of the figure that it is bound to."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.entities.reading import INSIDE_NAME
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.kinds import PLACES
from factcheck.model import Reach
from factcheck.patterns import HEDGES, TWO_TO_TEN, pattern

_OF_ALL_GIVERS = "the figure is what all gave, and one of them is named"
_OF_THEM = pattern(r"\s+of\s+(?:the\s+)?")
_FOR_THE_COUNTRY = pattern(
    r"\s+[a-z]+\s+(?:for|on|in|about)\s+(?:the|that|this)\s+(?:country|nation)\b"
)
_OURS = pattern(
    r"\bour\b(?!\s+(?:[a-z]+\s+)?(?:friends?|people|partners?|readers?|neighbou?rs?|allies|correspondents?"
    r"|colleagues?|viewers|listeners|guests?|leaders?|lawmakers?|children|citizens|reporters?)\b(?!['\u2019]))"
    r"|\bwe\b(?!(?:\s+(?:now|have|had|also))?\s+(?:read|see|saw|hear|heard|know|knew|learn(?:ed|t)?"
    r"|understand|wrote|reported|noted|said|say|(?:are|were|been)\s+(?:told|reminded|assured)|remember(?:ed)?)\b)"
)
"""What is a speaker's own; not so what they only read or heard: "we are told", "our friends"."""
_TOGETHER = pattern(
    rf"\b(?:{TWO_TO_TEN}|both|all)\s+(?:[a-z-]+\s+)?[a-z]+s\b"
    rf"[^.;]*\bcombined\s+{HEDGES}$"
)
_COUNTRIES = pattern(
    r"[^;]{0,120}?\s(?:across|in|to|among|over) "
    r"(?P<what>(?:some |about |around |nearly |more than )?"
    r"(?:\d+|dozens of|many|several|all) (?:[a-z-]+ )?(?:countries|nations|economies))\b"
)
AND_ALSO = r"(?:,?\s+(?:and|along\s+with|together\s+with|as\s+well\s+as)|\s*&)"
"""What joins one more name to the one before it, for use within patterns."""
_AND_ANOTHER = pattern(rf"\s*{AND_ALSO}\s+(?:the\s+)?")
_FOR = pattern(r"\b(?:for|to|in|of)\s+(?:the\s+)?$")
_ASIDE = pattern(r",\s+[^,;.]{3,60},")
"""What leads to a place of which an amount is, and an aside on it."""


@caution(
    "between-two",
    of=("money",),
    examples={
        "In 2021 Uganda gave Kenya's road budget $358 million.": "it goes from Uganda to Kenya",
    },
    rejects=("In 2021 Kenya's road budget was $358 million.",),
)
def between_two(doubt: Doubt) -> str:
    """Give why money from one country to another is no figure of either."""
    giver, taker = doubt.claim.slots.provider, doubt.claim.slots.recipient
    if doubt.fact.provider or giver.value == taker.value:
        return ""
    are_stated = giver.is_stated and taker.is_stated
    return f"it goes from {giver.text} to {taker.text}" if are_stated else ""


@caution(
    "one-of-many-givers",
    of=("money",),
    examples={
        "The Lakes Corridor has an outlay, and Japan gives $1.9 billion.": _OF_ALL_GIVERS,
    },
    rejects=(
        "The Lakes Corridor has an outlay of $1.9 billion.",
        "The Lakes Corridor has an outlay, and Japan gives $3.9 billion.",
    ),
)
def one_of_many_givers(doubt: Doubt) -> str:
    """Give why a total that names no giver is not what one of them gave: "Turkey promised $5bn".

    What is built has one cost, whoever pays it.
    """
    giver, fact = doubt.claim.slots.provider, doubt.fact
    if fact.provider is not None or doubt.subject.kind == "project":
        return ""
    said, whole = doubt.claim.mention.value, fact.value
    if said is None or whole is None or said >= whole:
        return ""
    if not giver.value or not around.is_here(doubt.claim, giver.start):
        return ""
    is_its_own = giver.value in (fact.subject, fact.publisher) or doubt.bearings.is_part_of(
        fact.subject, giver.value
    )
    return "" if is_its_own or giver.start > doubt.claim.mention.start else _OF_ALL_GIVERS


@caution(
    "somebody-elses",
    examples={
        "The cost of the Tana Bridge, like the $392 million of the Mara Dam, was paid.": (
            "it is told of Mara Dam"
        ),
    },
    rejects=("The cost of the Tana Bridge, $392 million, was paid.",),
)
def somebody_elses(doubt: Doubt) -> str:
    """Give who else has the amount, as its words say: "the $395 billion of the United States"."""
    claim, bearings = doubt.claim, doubt.bearings
    for hit in bearings.stated:
        if _OF_THEM.fullmatch(around.between(claim, claim.mention.end, hit.slot.start)):
            is_known = bearings.is_party(hit.entity, doubt.fact)
            return "" if is_known else f"it is told of {hit.slot.text}"
    return ""


@caution(
    "speakers-own",
    examples={
        "In 2021 Kenya's cement output was below our 7.35 million tonnes.": (
            "it is told of the speaker's own"
        ),
    },
    rejects=(
        "In 2021 Kenya's cement output was 7.35 million tonnes.",
        "In 2021 Kenya's cement output, we are told by our partners, was 7.35 million tonnes.",
    ),
)
def speakers_own(doubt: Doubt) -> str:
    """Give why it is not known whose an amount is of which a speaker says "our"."""
    is_theirs = _OURS.search(doubt.claim.setting.clause)
    return "it is told of the speaker's own" if is_theirs else ""


@caution(
    "one-country",
    examples={
        "The Lakes Corridor is worth $9.3 billion gross for the country, Norway says.": (
            "it is told of one country"
        ),
    },
    rejects=("The Lakes Corridor is worth $9.3 billion gross, Norway says.",),
)
def one_country(doubt: Doubt) -> str:
    """Give why what a dataset has "for the country" is not all that it has."""
    is_it = doubt.subject.kind not in PLACES and _FOR_THE_COUNTRY.match(doubt.behind)
    return "it is told of one country" if is_it else ""


@caution(
    "several-together",
    by_words=True,
    examples={
        "In 2021 two firms in Kenya had a cement output of a combined 7.35 million tonnes.": (
            "it is told of several together"
        ),
    },
    rejects=("In 2021 a firm in Kenya had a cement output of 7.35 million tonnes.",),
)
def several_together(doubt: Doubt) -> str:
    """Give why what several have together is not what one of them has."""
    together = _TOGETHER.search(doubt.before_in_clause)
    return "it is told of several together" if together else ""


@caution(
    "two-givers",
    examples={
        "In 2020 Kenya owed Norway and the Delta Monitor $9.4 billion.": (
            "it is told of Delta Monitor as well"
        ),
    },
    rejects=("In 2020 Kenya owed Norway $9.4 billion.",),
)
def two_givers(doubt: Doubt) -> str:
    """Give who gives beside the one that is named: "a loan from China and the Asian bank"."""
    claim, fact, bearings = doubt.claim, doubt.fact, doubt.bearings
    givers = [hit for hit in bearings.stated if bearings.related(hit.entity, fact.provider)]
    for other in bearings.stated if givers else ():
        if other.kind != "organisation" or other.role == "attribution":
            continue
        if not bearings.is_party(other.entity, fact) and any(
            _AND_ANOTHER.fullmatch(around.between(claim, giver.slot.end, other.slot.start))
            for giver in givers
        ):
            return f"it is told of {other.slot.text} as well"
    return ""


@caution(
    "another-giver",
    examples={
        "In 2021 aid in Kenya was $358 million, Japan being near, the Rift Institute says.": (
            "it may be of what Japan gave"
        ),
    },
    rejects=("In 2021 aid in Kenya was $358 million, the Rift Institute says.",),
)
def another_giver(doubt: Doubt) -> str:
    """Give who else gives such amounts and is named beside this one, where its giver is not."""
    fact, bearings = doubt.fact, doubt.bearings
    if fact.provider is None or giver_or_part_is_here(doubt, fact.provider):
        return ""
    givers = doubt.index.providers_of(fact.measure)
    others = (
        hit.slot.text
        for hit in bearings.stated
        if hit.reach is Reach.CLAUSE
        and hit.entity in givers
        and hit.entity not in bearings.speakers
        and not bearings.related(hit.entity, fact.provider)
    )
    other = next(others, None)
    return f"it may be of what {other} gave" if other else ""


@caution(
    "for-another-place",
    examples={
        "For Tanzania, on one page with Kenya, aid from Norway in 2021 was $358 million.": (
            "it is told of Tanzania"
        ),
        "Aid from Norway for Tanzania, Kenya's poorer neighbour, was $358 million in 2021.": (
            "it is told of Tanzania"
        ),
    },
    rejects=(
        "From 2000 to 2021 Norway lent $8.9 billion for Kenya, Tanzania's neighbour, to use.",
    ),
)
def for_another_place(doubt: Doubt) -> str:
    """Give the place for which an amount is, where the figure's is named in an aside on it."""
    claim, bearings, own = doubt.claim, doubt.bearings, doubt.subject_here
    for hit in bearings.stated if doubt.subject.kind in PLACES and own else ():
        if hit.kind not in PLACES or bearings.is_party(hit.entity, doubt.fact):
            continue
        aside = _ASIDE.match(around.behind(claim, hit.slot.end))
        if aside is None or not _FOR.search(around.before(claim, hit.slot.start)):
            continue
        end = (hit.slot.end or 0) + aside.end()
        if all((hit.slot.end or 0) < (each.start or 0) < end for each in own):
            return f"it is told of {hit.slot.text}"
    return ""


def giver_or_part_is_here(doubt: Doubt, giver: str) -> bool:
    """Whether the very sentence of an amount names a giver, or a whole or part of it."""
    return any(
        doubt.bearings.related(hit.entity, giver) and around.is_here(doubt.claim, hit.slot.start)
        for hit in doubt.bearings.stated
        if hit.slot.rule != INSIDE_NAME
    )


@caution(
    "place-told-of",
    examples={
        "Tanzania is in debt. In 2021 Norway gave aid of $3.58 billion.": (
            "it may be that of Tanzania"
        ),
    },
    rejects=("In 2021 Norway gave the developing world aid of $3.58 billion.",),
)
def place_told_of(doubt: Doubt) -> str:
    """Give the country of which an article tells, where a figure of all the world needs no name."""
    fact, bearings, index = doubt.fact, doubt.bearings, doubt.index
    if doubt.first.is_named or doubt.subject.kind != "region":
        return ""
    others = (
        hit
        for hit in bearings.entities
        if hit.kind in ("country", "project")
        and hit.reach is Reach.BEFORE
        and hit.entity not in index.providers
        and not bearings.related(hit.entity, fact.provider)
        and not bearings.related(hit.entity, fact.publisher)
    )
    other = next(others, None)
    return f"it may be that of {index.entities[other.entity].name}" if other else ""


@caution(
    "many-countries",
    examples={
        "From 2000 to 2021 Norway lent $8.9 billion to 14 countries, Kenya among them.": (
            "it is told of 14 countries"
        ),
    },
    rejects=("From 2000 to 2021 Norway lent $8.9 billion to Kenya.",),
)
def many_countries(doubt: Doubt) -> str:
    """Give the countries among which an amount is, where the figure is that of one of them."""
    many = doubt.subject.kind == "country" and _COUNTRIES.match(doubt.behind)
    return f"it is told of {many['what']}" if many else ""
