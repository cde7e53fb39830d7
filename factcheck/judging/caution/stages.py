"""Why an amount is of a stage before the one that its figure is of: at noon, so far, once.

Such times are told in words that no figure is dated by.
"""

from __future__ import annotations

from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.part_of_the_time import SO_FAR
from factcheck.judging.caution.registry import AMOUNTS, caution
from factcheck.judging.words.states import is_paid_out_or_not
from factcheck.kinds import COUNTS
from factcheck.patterns import HEDGES, YEAR, pattern

_AT_AN_HOUR = "it is told of an hour of the day"
_EARLIER = "it is told of an earlier time"
_PAID_OUT = "what is promised and what is paid out are two sums"
_HOUR = (
    r"(?:at|by|as\s+of|until|before|around)\s+(?:about\s+|around\s+)?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|o['\u2019]clock\b)|\d{1,2}:\d\d\b"
    r"|(?:noon|midday|midnight|lunchtime|nightfall|mid-?morning|mid-?afternoon)\b)"
)
_HOUR_BEFORE = pattern(
    rf"(?<!said )(?<!told )(?<!reported )(?<!announced )\b(?i:{_HOUR})"
    r"(?:(?!;|\b(?:final(?:ly)?|in\s+the\s+end|later|but)\b)\D|\d{4}\b)*$"
)
_HOUR_BEHIND = pattern(rf"(?:\s+(?!and\b|but\b)[a-z]+){{0,4}}?,?\s+(?i:{_HOUR})")
_AFTER = pattern(
    r"\b(?:[Aa]fter|[Ww]ithin|[Ii]n|[Oo]ver)\s+(?:only\s+|just\s+|barely\s+)?"
    r"(?:(?:its|their|the)\s+first\s+)?(?:\w+\s+){1,2}(?:days?|weeks?|weekends?|months?)\b[^;]*$"
)
_BY_NOW = pattern(r"\b(?:has|have|had)\s+(?:now|already|just|thus\s+far|so\s+far)\s+[a-z]+")
_PERFECT = pattern(r"\b(?:has|have|had)\s+(?:[a-z]+ly\s+)?[a-z]+")
_ONCE = pattern(
    r"\b(?:(?<=[\w'\u2019)] )once\s+(?:had|was|were|held|stood|ran|made|[a-z]{2,}ed)\b(?!,| it\b)"
    r"|(?:originally|initially|formerly|previously|used\s+to|(?:was|were|had)\s+once)\b)"
    rf"[^,;]{{0,60}}?{HEDGES}$"
)
_AT_ITS_START = (
    r"(?:at|before|until|after|since)\s+(?:the\s+time\s+of\s+)?(?:(?:the|its|their)\s+)?(?:[a-z]+\s+)?"
    r"(?:independence|founding|foundation|inception|opening|inauguration|unification|reunification|partition"
    r"|colonisation|colonization)"
)
_AT_START_BEFORE = pattern(rf"\b(?i:{_AT_ITS_START})\b[^;\d]*$")
_AT_START_BEHIND = pattern(rf"(?:\s+of\s+[^,;\d]{{1,30}}?)?,?\s+{_AT_ITS_START}\b")
_BEFORE_A_YEAR = pattern(
    rf"[^;\d]*?\b(?:[Bb]efore|[Uu]ntil|[Tt]ill)\s+(?:the\s+)?(?P<year>{YEAR})\b"
)
_AN_EVENT = (
    r"(?:at|during)\s+(?P<what>"
    r"(?:the\s+)?(?!(?:the|start|beginning|close|end|turn|middle|peak|height|least|most|prices?|mid|early"
    rf"|late|some|about|around)\b)(?:[a-z][\w\u2019-]*\s+){{1,2}}{YEAR}\b"
    rf"|the\s+{YEAR}\s+(?!(?:prices?|rates?|levels?|census|and|or|to)\b)[a-z][\w-]*)"
)
_AHEAD = pattern(rf"(?:^|[.;:]\s+){_AN_EVENT}")
_BEHIND = pattern(rf"(?:\s+[a-z]+){{0,3}}?\s+{_AN_EVENT}")


@caution(
    "hour-of-the-day",
    of=AMOUNTS,
    examples={
        "By 5 p.m. the share of renewables in Kenya was 41 percent.": _AT_AN_HOUR,
        "In 2021 Kenya's share of renewables was 41 percent at noon.": _AT_AN_HOUR,
    },
    rejects=("In 2021 Kenya's share of renewables was 41 percent.",),
)
def hour_of_the_day(doubt: Doubt) -> str:
    """Give why what there was at some hour is not what there was in the end: "turnout at noon"."""
    told = _HOUR_BEFORE.search(doubt.before) or _HOUR_BEHIND.match(doubt.behind)
    return _AT_AN_HOUR if told else ""


@caution(
    "not-all-yet",
    blocks="wrong",
    of=("money", *COUNTS),
    examples={
        "By 6 August 2022 The Salt Road had grossed $61 million.": "that was not all yet",
        "After three weeks The Salt Road had grossed $61 million.": "that was not all yet",
        "The Salt Road has now grossed $61 million.": "that was not all yet",
    },
    rejects=(
        "The Salt Road grossed $61 million.",
        "By 6 August 2022 The Salt Road had grossed $121 million.",
    ),
)
def not_all_yet(doubt: Doubt) -> str:
    """Give why a sum that is told before its end is less than all: "by August it had grossed".

    More than all it can never have been.
    """
    said, fact = doubt.claim.mention.value, doubt.fact
    if doubt.measure.dynamics == "stock" or doubt.covered is not None:
        return ""
    if said is None or fact.value is None or said >= fact.value:
        return ""
    return "that was not all yet" if _goes_on(doubt) else ""


def _goes_on(doubt: Doubt) -> bool:
    """Whether words tell of a time up to which, or of so many weeks after which, it was so much."""
    before, clause = doubt.before, doubt.claim.setting.clause
    if SO_FAR.search(clause) or _BY_NOW.search(before) or _AFTER.search(before):
        return True
    ends = any(d.first is None and d.last for _, d in doubt.bearings.stated_periods)
    return ends and _PERFECT.search(before) is not None


@caution(
    "once-so",
    blocks="wrong",
    of=AMOUNTS,
    examples={
        "The Tana Bridge once had a length of 3.1 km.": _EARLIER,
        "The Tana Bridge's length was originally 3.1 km.": _EARLIER,
        "Kenya's share of renewables was 41 percent at independence.": _EARLIER,
        "The Tana Bridge had a length of 3.1 km before 2004.": _EARLIER,
    },
    rejects=(
        "Once opened, the Tana Bridge had a length of 3.1 km.",
        "In 2021 Kenya, poor at independence, had a share of renewables of 41 percent.",
    ),
)
def once_so(doubt: Doubt) -> str:
    """Give why what something was once is not what it is: "originally", "at independence"."""
    if doubt.first.period_agrees:
        return ""
    before, behind = doubt.before, doubt.behind
    told = (
        _ONCE.search(before)
        or _AT_START_BEFORE.search(before)
        or _AT_START_BEHIND.match(behind)
        or (doubt.covered is None and _BEFORE_A_YEAR.match(behind))
    )
    return _EARLIER if told else ""


@caution(
    "at-an-event",
    blocks="wrong",
    of=(*COUNTS, "quantity"),
    examples={
        "At Expo 2019 the length of the Tana Bridge was 3.1 km.": "it is told of expo 2019",
        "The Tana Bridge had a length of 3.1 km during the 2019 fair.": (
            "it is told of the 2019 fair"
        ),
    },
    rejects=(
        "The Tana Bridge, built for Expo 2019, has a length of 3.1 km.",
        "At the end of 2019 the length of the Tana Bridge was 3.1 km.",
    ),
)
def at_an_event(doubt: Doubt) -> str:
    """Give the event that a size without a time is told of: "at Euro 2024 it had 66,000 seats"."""
    if doubt.covered is not None or doubt.measure.dynamics != "stock":
        return ""
    found = _AHEAD.search(doubt.before) or _BEHIND.match(doubt.behind)
    return f"it is told of {found['what']}" if found else ""


@caution(
    "paid-out",
    of=("money",),
    examples={
        "In May 2019 Norway disbursed a package worth $4.3 billion for the corridor.": _PAID_OUT,
        "In May 2019 Norway gave a package worth $4.3 billion already spent on the corridor.": (
            _PAID_OUT
        ),
    },
    rejects=(
        "In May 2019 Norway pledged Kenya a package worth $4.3 billion for the corridor.",
        "In May 2019 Norway pledged the corridor a package worth $4.3 billion, disbursed in part.",
        "In May 2019 the Lakes Corridor was a package worth $4.3 billion, most of it disbursed.",
        "In May 2019 the Lakes Corridor was a package worth $4.3 billion not yet disbursed.",
        "In May 2019 the Lakes Corridor was a package worth $4.3 billion to be paid out.",
    ),
)
def paid_out(doubt: Doubt) -> str:
    """Give why what was paid out does not belie what was promised, or the reverse."""
    return _PAID_OUT if is_paid_out_or_not(doubt.claim, doubt.measure) else ""
