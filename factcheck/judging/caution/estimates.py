"""Bids, estimates and plans that are not, or are no longer, what a thing cost or when it came."""

from __future__ import annotations

from factcheck import edtf
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.kinds import DATES
from factcheck.model import Reach
from factcheck.patterns import HEDGES, pattern

_THAN_ASKED = pattern(
    rf"\b(?:less|more|cheaper|dearer|higher|lower|costlier)\s+(?:[a-z]+\s+){{0,2}}than\s+(?:the\s+)?{HEDGES}$"
)
_ASKED = pattern(
    r"\s+(?:that|which|first|originally|initially|estimated|asked|bid|planned|foreseen|quoted|charged)\b"
)
_THAN_ANOTHER = pattern(
    rf"\bthan\s+[^,;]{{2,50}},\s+(?:which|whose\s+[a-z\s]{{3,25}})\s+(?:costs?|is|was|are|were|average)\s+{HEDGES}$"
)
_FIRST_PUT = pattern(
    r"\b(?:first|initially|originally|once|at\s+first)\s+(?:put|estimated|reckoned|planned|budgeted|set|expected|priced)\b"
)
_AT_FIRST = pattern(
    r"\b(?:initially|originally|at\s+first|first)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:put|valued|worth|estimated|priced|budgeted|announced|pegged|stood)\b[^\d;]*$"
)
_SHOULD_HAVE = pattern(
    r"\b(?:should|ought\s+to|would|could|might)(?:\s+[a-z]+)?\s+have\s+"
    r"(?:been|cost|built|begun|come|run|gone|(?!installed\b)[a-z]+ed|[a-z]{3,}en)\b"
    r"|\b(?:was|were|is|are)\s+to\s+have\s+(?:been\s+)?[a-z]+(?:ed|en|un)\b"
)
_AT_PRICES = pattern(r"\bat\s+(?:today['\u2019]s|present-day)\s+prices\b")
_AS_ESTIMATE = pattern(
    r"\s+as\s+(?:the|an?|its)\s+(?:first|initial|original|early|earlier)\s+(?:estimate|price|budget|cost)\b"
)
_SOON = 2
"""So many years after a beginning its figure may still be told."""
_ASKED_FOR = pattern(
    r"\b(?:seek(?:s|ing)?|sought|ask(?:s|ed|ing)?\s+(?:[a-z]+\s+)?for|request(?:s|ed)?|wants?|would\s+be|will\s+be)\b"
)
_ASKS_FOR = pattern(rf"\b(?:ask|call)(?:s|ed|ing)?\s+for\s+{HEDGES}$")
_OF_THE = pattern(r"\s+(?:out\s+)?of\s+(?:the|its|their)\b")


@caution(
    "what-was-asked",
    of_others=True,
    examples={
        "The Tana Bridge cost less than the $392 million that a bidder asked.": (
            "it is what it is compared with"
        ),
        "The cost of the Tana Bridge was first put at $392 million.": (
            "it is told of what was thought before"
        ),
        "The Tana Bridge had a cost of $392 million as its first estimate.": (
            "it is told of what was thought before"
        ),
    },
    rejects=("The cost of the Tana Bridge was $392 million.",),
)
def what_was_asked(doubt: Doubt) -> str:
    """Give why a bid or an estimate that came to nothing is none: "less than the $3.9bn first"."""
    before = doubt.before
    is_asked = _THAN_ASKED.search(before) and _ASKED.match(doubt.behind)
    if _AS_ESTIMATE.match(doubt.behind):
        return "it is told of what was thought before"
    if is_asked or _is_of_what_it_is_compared_with(doubt):
        return "it is what it is compared with"
    if doubt.subject.kind == "project" and (
        _FIRST_PUT.search(doubt.before_in_clause) or _is_told_long_before(doubt)
    ):
        return "it is told of what was thought before"
    return ""


@caution(
    "part-asked-for",
    of=("money",),
    examples={
        "Kenya asks for $392 million of the cost of the Tana Bridge.": (
            "only so much of it is asked for"
        ),
    },
    rejects=("The cost of the Tana Bridge was $392 million.",),
)
def part_asked_for(doubt: Doubt) -> str:
    """Give why what is asked for of a sum is not all of it: "asks for $6 billion of its money"."""
    is_part = _ASKS_FOR.search(doubt.before) and _OF_THE.match(doubt.behind)
    return "only so much of it is asked for" if is_part else ""


def _is_of_what_it_is_compared_with(doubt: Doubt) -> bool:
    """Whether an amount is of what stands behind "than", and that is not what its figure is of."""
    found = _THAN_ANOTHER.search(doubt.before)
    first = doubt.claim.sentence.start
    return found is not None and not any(
        first + found.start() <= name.start < first + found.end() for name in doubt.subject_here
    )


def is_of_a_beginning_long_before(doubt: Doubt) -> bool:
    """Whether words tell how large something was at first, and its figure is of years later."""
    fact = doubt.fact
    if not _AT_FIRST.search(doubt.before_in_clause):
        return False
    own = fact.period_start or fact.as_of
    times = (
        each.period_start or each.as_of
        for each in doubt.index.facts_about(fact.measure, fact.subject)
    )
    first = min((int(time[:4]) for time in times if time), default=None)
    return own is not None and first is not None and int(own[:4]) - first > _SOON


def _is_told_long_before(doubt: Doubt) -> bool:
    """Whether a sum is dated years before its figure was told: "in 2009 the cost was put at"."""
    told = edtf.bounds(doubt.fact.as_of).first if doubt.fact.as_of else None
    if told is None or doubt.kind != "money" or doubt.covered is not None:
        return False
    own = [
        days.last
        for hit, days in doubt.bearings.stated_periods
        if hit.reach is Reach.CLAUSE and not hit.telling
    ]
    return any(day is not None and day.year < told.year - 1 for day in own)


@caution(
    "unkept-plan",
    of_others=True,
    of=DATES | {"money", "quantity"},
    examples={
        "The Mara Dam should have been opened in March 2019.": "it is told of what was not kept",
        "The Tana Bridge should have cost $392 million.": "it is told of what was not kept",
    },
    rejects=("The Mara Dam was opened in March 2019.",),
)
def unkept_plan(doubt: Doubt) -> str:
    """Give why what should have been, and was not, is no error: "was to have opened in 2018"."""
    is_unkept = _SHOULD_HAVE.search(doubt.before_in_clause)
    return "it is told of what was not kept" if is_unkept else ""


@caution(
    "at-other-prices",
    of_others=True,
    of=("money",),
    examples={
        "At today's prices the Tana Bridge cost $392 million.": "it is told at other prices",
    },
    rejects=("The Tana Bridge cost $392 million.",),
)
def at_other_prices(doubt: Doubt) -> str:
    """Give why what something would cost today is not what it did."""
    if doubt.subject.kind != "project":
        return ""
    is_of_today = _AT_PRICES.search(doubt.before_in_clause)
    return "it is told at other prices" if is_of_today else ""


@caution(
    "asked-for-since",
    of_others=True,
    of=("money",),
    examples={
        "Builders will ask for $392 million as the cost of the Tana Bridge.": (
            "another sum may be asked for by then"
        ),
    },
    published="2024-05-01",
    rejects=("The cost of the Tana Bridge was $392 million.",),
)
def asked_for_since(doubt: Doubt) -> str:
    """Give why what is sought for a project is not what was told of it years before."""
    told, published = doubt.fact.as_of, doubt.claim.setting.published
    if doubt.subject.kind != "project" or not told or not published or told[:4] >= published[:4]:
        return ""
    is_asked = _ASKED_FOR.search(doubt.before_in_clause)
    return "another sum may be asked for by then" if is_asked else ""
