"""Why the figure of a whole country says nothing of one of its banks or projects.

With a table this allows no diagnosis at all.
"""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.scenes.words import own_words
from factcheck.geography import seats_of_government
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.kinds import PLACES
from factcheck.patterns import HEDGES, pattern

_BODIES = (
    r"railways?|agency|firms|companies|banks?|businesses|borrowers|producers|utilities|plants|universities"
    r"|provinces?|cities|ministry|army|military|airlines?|farmers|importers"
)
_OF_ITS_OWN = pattern(
    rf"['\u2019]s?\s+(?:[a-z-]+\s+){{0,2}}(?P<what>{_BODIES})(?:\s+(?:came|amounted)\s+to|\s+totall?ed)?\s+{HEDGES}"
)
"""Whose an amount is, right before it: "Pakistan's nuclear agency $7.7 billion"."""
_IN_IT = pattern(rf"\b(?P<what>{_BODIES})\s+in\s+$")


@caution(
    "of-its-capital",
    of=("money", "percent", "count", "number", "quantity", "duration"),
    examples={
        "In 2021 the renewable share in Nairobi was 63 percent.": '"Nairobi" may be the city alone',
    },
    rejects=("In 2021 the renewable share in Kenya was 63 percent.",),
)
def of_its_capital(doubt: Doubt) -> str:
    """Give the capital by which alone a country is named, of what a city has as well.

    A government is called so where it gives, takes or owes: "Islamabad's debt".
    """
    fact, said = doubt.fact, doubt.claim.slots.subject.text
    if doubt.subject.kind != "country" or said not in seats_of_government():
        return ""
    if fact.provider or fact.recipient:
        return ""
    is_owed = doubt.measure.unit_kind == "money" and doubt.measure.dynamics == "stock"
    return "" if is_owed else f'"{said}" may be the city alone'


@caution(
    "one-project",
    blocks="all-of-tables",
    examples={
        "For the Mara Dam in Kenya Norway lent $8.9 billion from 2000 to 2021.": (
            "it may be that of Mara Dam alone"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",),
)
def one_project(doubt: Doubt) -> str:
    """Give the project that an amount is of, where the figure is that of its country."""
    subject = doubt.index.entities.get(doubt.claim.slots.subject.value or "")
    if subject is None or subject.kind != "project" or doubt.subject.kind not in PLACES:
        return ""
    return f"it may be that of {subject.name} alone"


@caution(
    "one-giver",
    blocks="all-of-tables",
    examples={
        "Fjord Bank lent Kenya $8.9 billion from 2000 to 2021.": (
            "the figure does not say what of it each giver gave"
        ),
    },
    rejects=("Norway lent Kenya $8.9 billion from 2000 to 2021.",),
)
def one_giver(doubt: Doubt) -> str:
    """Give why what a whole country gave is not what one of its banks or ministries gave.

    To a project several may lend, and each less than all.
    """
    if doubt.subject.kind not in PLACES and not _is_less(doubt):
        return ""
    giver = doubt.claim.slots.provider.value
    has_own = any(candidate.fact.provider == giver for candidate in doubt.match.bound)
    is_part = not has_own and doubt.bearings.is_part_of(giver, doubt.fact.provider)
    return "the figure does not say what of it each giver gave" if is_part else ""


def _is_less(doubt: Doubt) -> bool:
    """Whether an amount is less than its figure, and that of none that may be meant."""
    said, whole, match = doubt.claim.mention.value, doubt.fact.value, doubt.match
    return (
        said is not None
        and whole is not None
        and said < whole
        and all(each.fact.value != said for each in (*match.bound, *match.near_misses))
    )


@caution(
    "one-receiver",
    blocks="all-of-tables",
    examples={
        "From 2000 to 2021 Norway lent the Ministry of Works in Uganda $2.9 billion.": (
            "the figure does not say what of it each receiver got"
        ),
    },
    rejects=("From 2000 to 2021 Norway lent Uganda $2.9 billion.",),
)
def one_receiver(doubt: Doubt) -> str:
    """Give why what a whole country got is not what one of its ministries or banks got."""
    if doubt.subject.kind not in PLACES:
        return ""
    taker, whole = doubt.claim.slots.recipient.value, doubt.fact.recipient or doubt.fact.subject
    is_part = doubt.bearings.is_part_of(taker, whole)
    return "the figure does not say what of it each receiver got" if is_part else ""


@caution(
    "belonging-to-it",
    blocks="all-of-tables",
    examples={
        "From 2000 to 2021 Norway lent Kenya's railways $8.9 billion.": (
            'it is told of the "railways"'
        ),
        "From 2000 to 2021 firms in Kenya received $8.9 billion in loans of Norway.": (
            'it is told of the "firms"'
        ),
    },
    rejects=("From 2000 to 2021 Norway lent Kenya $8.9 billion.",),
)
def belonging_to_it(doubt: Doubt) -> str:
    """Give what of a country gets an amount: "lent Pakistan's railways $2.7 billion"."""
    if doubt.subject.kind not in PLACES or doubt.fact.sector:
        return ""
    claim = doubt.claim
    for name in doubt.subject_here:
        if name.end > claim.mention.start:
            continue
        behind = around.between(claim, name.end, claim.mention.start)
        found = _OF_ITS_OWN.fullmatch(behind) or _IN_IT.search(around.before(claim, name.start))
        if found and found["what"] not in own_words(doubt.measure):
            return f'it is told of the "{found["what"]}"'
    return ""
