"""Why a figure that a table has belies no amount: a table has one for everything.

That it has one says nothing about what is meant.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import AMOUNTS, caution
from factcheck.judging.comparing.timeliness import A_YEAR, SOON, days_after
from factcheck.matching import MARGIN
from factcheck.matching.attributes import spans_years
from factcheck.model import Fact

_NEAR = 60
_REVISED = Decimal("1.5")
"""What a table holds is lowered by less than that; it may have found any amount since."""
_MADE_ANEW = 4 * A_YEAR
"""After so many days a table counts by other rules, and may hold any amount."""


@caution(
    "below-zero-in-a-table",
    of_tables=True,
    examples={"In 2021 Kenya's net inflow was $358 million.": "the figure is below zero"},
    rejects=("In 2021 Uganda's net inflow was $358 million.",),
)
def below_zero_in_a_table(doubt: Doubt) -> str:
    """Give why a table's figure below zero contradicts nothing that is above it."""
    is_below = (doubt.fact.value or 0) < 0 < (doubt.claim.mention.value or 0)
    return "the figure is below zero" if is_below else ""


@caution(
    "estimate-in-a-range",
    of_tables=True,
    examples={
        "In 2021 Uganda's harvest was between 3.1 and 3.2 million tonnes.": (
            "an estimate in a range is nobody's sum"
        ),
    },
    rejects=("In 2021 Uganda's harvest was 3.12 million tonnes.",),
)
def estimate_in_a_range(doubt: Doubt) -> str:
    """Give why a range, which somebody estimates, is not what rows of a table add up to."""
    is_range = doubt.claim.mention.value_max is not None
    return "an estimate in a range is nobody's sum" if is_range else ""


@caution(
    "over-several-years",
    of_tables=True,
    examples={
        "From 2015 to 2020 Uganda's catch was 257,000 tonnes.": (
            "the figure is a mean or an extreme over several years"
        ),
    },
    rejects=("In 2021 Uganda's harvest was 3.12 million tonnes.",),
)
def over_several_years(doubt: Doubt) -> str:
    """Give why a mean or an extreme over several years is none that somebody published."""
    is_it = all(_is_one_of_many(candidate.fact) for candidate in doubt.match.bound)
    return "the figure is a mean or an extreme over several years" if is_it else ""


def _is_one_of_many(fact: Fact) -> bool:
    """Whether a figure is a mean or an extreme over several years, and none of them told."""
    aggregate = fact.computed.aggregate if fact.computed else ""
    return aggregate in ("mean", "min", "max") and spans_years(fact)


@caution(
    "louder-measure",
    of_tables=True,
    examples={
        "In 2021 Uganda had seed, 1.26 million tonnes, for its harvest.": (
            "the table has another measure than the one that the words name first"
        ),
    },
    rejects=("In 2021 Uganda's harvest was 3.12 million tonnes.",),
)
def louder_measure(doubt: Doubt) -> str:
    """Give why a table is silent where words name louder another measure than that of its figure.

    That is one that things of this kind have figures of, or whose words stand right behind the
    amount ("committed $4.2 billion in loans"). What stands far off is never meant before what
    stands near.
    """
    claim, index, kind = doubt.claim, doubt.index, doubt.subject.kind
    hits = claim.setting.measures
    own = next(hit for hit in hits if hit.measure == doubt.fact.measure)
    is_next = hits[0].slot.start == claim.mention.end + 1 != own.slot.start
    is_another = (own.weight < hits[0].weight and is_next) or any(
        hit.weight > own.weight + MARGIN
        and (
            own.weight < _NEAR
            or any(
                index.entities[subject].kind == kind for subject in index.subjects_of(hit.measure)
            )
        )
        for hit in hits
    )
    return (
        "the table has another measure than the one that the words name first" if is_another else ""
    )


@caution(
    "later-table",
    of=AMOUNTS,
    of_tables=True,
    published="2020-05-04",
    examples={
        "In 2014 Uganda's harvest was 2.12 million tonnes.": (
            "the table came out on 2022, after the article"
        ),
    },
    rejects=("In 2018 Kenya owed Norway $9.4 billion.",),
)
def later_table(doubt: Doubt) -> str:
    """Give why a table that came out long after an article says nothing of what that knew."""
    published = doubt.claim.setting.published
    said, found_since = doubt.claim.mention.value or 0, doubt.fact.value or 0
    if published is None:
        return ""
    is_late = days_after(doubt.fact, published) > (
        SOON if said <= found_since * _REVISED else _MADE_ANEW
    )
    return f"the table came out on {doubt.fact.as_of}, after the article" if is_late else ""
