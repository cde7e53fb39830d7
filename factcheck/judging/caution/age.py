"""Why a figure is too old or too new for an article."""

from __future__ import annotations

from factcheck import edtf
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import AMOUNTS, caution
from factcheck.judging.comparing.timeliness import A_MONTH, A_YEAR, SOON, days_after
from factcheck.kinds import COUNTS
from factcheck.matching.periods import period_of
from factcheck.model import Fact
from factcheck.patterns import pattern

_NOW = pattern(r"\b(?:now|currently|today|at present)\b")
"""Words by which even what has no time of its own is told of the article's day."""
_OLDER_ONE = pattern(
    r"\W*(?:(?:in\s+)?(?:the|its|an)\s+(?:previous|earlier|older|preceding)\s+(?:[a-z]+\s+)?"
    r"(?:edition|version|release|dataset)|its\s+predecessor)\b"
    r"(?:(?!\bthe\s+(?:new|newer|latest|second|third|current)\b)[^;])*"
)
_DRAFT = pattern(
    r"\W*(?:in\s+)?(?:a|an|the)\s+(?:(?:first|early|earlier|leaked|unpublished)\s+)?drafts?\b"
    r"(?!\s+(?:budget|law|bill|resolution|agreement|treaty))[^;.]*"
)
_A_PAPER = pattern(
    r"[a-z\d][;,]\s+(?:(?:and|but|while|whereas)\s+)?(?:an?|another)\s+(?:[a-z]+\s+){0,2}"
    r"(?:study|paper|report|survey|dataset|database|tally|count)\b(?!\s+by\b)[^;,]*$"
)
_TWO_YEARS = 731
_LONG_PAST = 913
"""After so many days, two years and a half, a newer figure is known."""


@caution(
    "later-edition",
    blocks="wrong",
    of=AMOUNTS,
    published="2021-05-04",
    examples={
        "The 2022 Rift Atlas has 18,310 entries.": (
            "the edition came out on 2022-06-01, after the article"
        ),
    },
    rejects=("The 2019 Rift Atlas has 18,310 entries.",),
)
def later_edition(doubt: Doubt) -> str:
    """Give why what an edition has says nothing of an article from before it came out."""
    fact, published = doubt.fact, doubt.claim.setting.published
    if not published or fact.publisher not in doubt.index.lineage(fact.subject):
        return ""
    is_later = days_after(fact, published) > 0
    return f"the edition came out on {fact.as_of}, after the article" if is_later else ""


@caution(
    "older-edition",
    of=AMOUNTS,
    examples={
        "The previous edition of the 2022 Rift Atlas had 12,310 entries.": (
            "it is told of another edition"
        ),
        "The 2022 Rift Atlas has 20,940 entries; a paper of 2018 had 2,310 entries.": (
            "it is told of another edition"
        ),
        "A draft of the 2022 Rift Atlas had 12,310 entries.": "it is told of another edition",
    },
    rejects=(
        "The 2022 Rift Atlas has 2,310 entries.",
        "The previous edition was short, and the new Rift Atlas of 2022 has 2,310 entries.",
    ),
)
def older_edition(doubt: Doubt) -> str:
    """Give why what an edition before held is not what the one told of holds.

    "The previous edition covered 165 countries and held 13,427 projects".
    """
    before = doubt.before
    is_older = _OLDER_ONE.fullmatch(before) or _DRAFT.fullmatch(before)
    if doubt.kind in COUNTS:
        is_older = is_older or _A_PAPER.search(before)
    return "it is told of another edition" if is_older else ""


@caution(
    "undated-figure",
    blocks="wrong",
    of=AMOUNTS,
    examples={
        "Uganda has 8.31 million cattle.": (
            "nothing says when the figure was true, and such figures change"
        ),
    },
    rejects=("In 2018 Uganda had 8.31 million cattle.",),
)
def undated_figure(doubt: Doubt) -> str:
    """Give why a figure of no known time is not held against what changes."""
    is_open = (
        doubt.covered is None
        and not doubt.fact.as_of
        and doubt.has_several_times
        and not doubt.is_by_its_source
        and not doubt.first.period_agrees
    )
    return "nothing says when the figure was true, and such figures change" if is_open else ""


@caution(
    "later-figure",
    blocks="wrong",
    of=AMOUNTS,
    published="2020-10-04",
    examples={
        "The Tana Bridge cost $392 million.": "the figure is of 2021, after the article",
    },
    rejects=("In 2018 Kenya owed Norway $9.4 billion.",),
)
def later_figure(doubt: Doubt) -> str:
    """Give why a figure is of a time after an article, or was told long after it and its time."""
    fact, published = doubt.fact, doubt.claim.setting.published
    if published is None or (doubt.covered is None and not doubt.has_several_times):
        return ""
    end = (fact.period_end or "")[:4]
    if end > published[:4]:
        return f"the figure is of {fact.period_end}, after the article"
    is_late = end == published[:4] and days_after(fact, published) > SOON
    return f"the figure came out on {fact.as_of}, after the article" if is_late else ""


@caution(
    "old-figure",
    blocks="wrong",
    of=AMOUNTS,
    published="2025-05-04",
    examples={
        "Kenya owes Norway $9.4 billion.": ("the figure is of 2021-02, and such figures change"),
    },
    rejects=("In 2020 Kenya owed Norway $9.4 billion.",),
)
def old_figure(doubt: Doubt) -> str:
    """Give the time of a figure that has grown old, of what changes from year to year."""
    fact, published = doubt.fact, doubt.claim.setting.published
    if published is None or doubt.measure.dynamics != "stock":
        return ""
    if doubt.first.period_agrees and not _is_within_a_span(doubt):
        return ""
    is_of_any_time = doubt.covered is None and not doubt.has_several_times
    is_lasting = is_of_any_time and not _NOW.search(doubt.claim.setting.clause)
    if is_lasting or _is_near(doubt, published):
        return ""
    return f"the figure is of {fact.as_of or fact.period_end}, and such figures change"


def _is_within_a_span(doubt: Doubt) -> bool:
    """Whether a figure is of a day somewhere within the years that are told, and not of their end.

    "China gave $34 billion between 2000 and 2017; 71 projects are in progress."
    """
    covered, spans = doubt.covered, [days for _, days in doubt.bearings.periods]
    return bool(spans) and all(
        days.first and days.last and covered and covered.last
        and days.first.year < covered.last.year < days.last.year
        for days in spans
    )  # fmt: skip


def _is_near(doubt: Doubt, published: str) -> bool:
    """Whether a figure was seen at most a month after an article, or two years before it.

    Nor may it be of a time long past, unless it is the news itself.
    """
    covered, as_of, told = doubt.covered, doubt.fact.as_of, edtf.bounds(published)
    seen = edtf.bounds(as_of).last if as_of else covered and covered.last
    if seen is None or told.last is None:
        return True
    age = (told.last - seen).days
    is_news = as_of is not None and 0 <= age <= A_MONTH
    if not is_news and covered and covered.last and (told.last - covered.last).days > _LONG_PAST:
        return False
    return -A_MONTH <= age <= (A_YEAR if _changes_soon(doubt) else _TWO_YEARS)


def _changes_soon(doubt: Doubt) -> bool:
    """Whether its publisher has told another level of the same within a year of a figure."""
    fact = doubt.fact
    return any(
        other.publisher == fact.publisher
        and other.value != fact.value
        and 0 < _days_between(other, fact) <= A_YEAR
        for other in doubt.index.facts_about(fact.measure, fact.subject)
        if (other.provider, other.sector) == (fact.provider, fact.sector)
    )


def _days_between(one: Fact, other: Fact) -> int:
    """Give how many days lie between the times of two figures; 0 where it is not known."""
    first, last = (period_of(each) for each in (one, other))
    if first is None or last is None or first.last is None or last.last is None:
        return 0
    return abs((last.last - first.last).days)
