"""Why an amount may be that of a third source, where two that are known differ."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from factcheck import edtf
from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.judging.comparing.timeliness import is_of_its_day
from factcheck.patterns import pattern

_AS_NEAR = 4
"""Sources that differ by more than a fourth say nothing of how far off a third may be."""
_WHILE = pattern(r"[^,;]*,\s(?:while|whereas)\s[^;]*\d")
_SEVERAL = 2
_ONE_EVENT = timedelta(days=731)
"""Further apart are no days of one event, as two approvals of a plan that was changed."""


@caution(
    "between-sources",
    blocks="wrong",
    examples={
        "In 2020 Kenya owed Norway $6.72 billion.": "sources differ, and it lies between theirs",
    },
    rejects=("In 2020 Kenya owed Norway $9.4 billion.",),
)
def between_sources(doubt: Doubt) -> str:
    """Give why an amount, or a month, between those of two sources may be that of a third."""
    said, told = doubt.claim.mention.value, _told_by_several(doubt)
    is_between = said is not None and told and told[0] < said < told[-1]
    is_between = is_between or _is_between_days(doubt)
    return "sources differ, and it lies between theirs" if is_between else ""


def _is_between_days(doubt: Doubt) -> bool:
    """Whether a month or year lies between those that several sources have of one event."""
    said = edtf.bounds(doubt.claim.mention.resolved) if doubt.fact.date_value else None
    if said is None or said.first is None or said.last in (None, said.first):
        return False
    facts = [c.fact for c in doubt.match.best if c.fact.date_value]
    told = [edtf.bounds(fact.date_value) for fact in facts if fact.date_value]
    starts, ends = [d.first for d in told if d.first], [d.last for d in told if d.last]
    if len({fact.publisher for fact in facts}) < _SEVERAL or max(starts) - min(ends) > _ONE_EVENT:
        return False
    return min(ends) < said.first and said.last < max(starts)


@caution(
    "near-two-sources",
    blocks="wrong",
    examples={
        "The Mara Dam is 1.37 km long.": ("sources differ by as much as it does from theirs"),
    },
    rejects=("The Mara Dam is 2.9 km long.",),
)
def near_two_sources(doubt: Doubt) -> str:
    """Give why an amount as near to two sources as these to each other may be that of a third."""
    said, told = doubt.claim.mention.value, _told_by_several(doubt)
    if said is None or not told or doubt.first.period_agrees:
        return ""
    apart = told[-1] - told[0]
    is_as_near = told[0] - apart <= said <= told[-1] + apart and apart * _AS_NEAR <= told[-1]
    return "sources differ by as much as it does from theirs" if apart and is_as_near else ""


@caution(
    "source-of-the-next",
    examples={
        "The Mara Dam cost $598 million, while the bridge cost $215 million, according to the Lake"
        " Observatory.": "its source may tell only what comes behind it",
    },
    rejects=("The Mara Dam cost $598 million, according to the Lake Observatory.",),
)
def source_of_the_next(doubt: Doubt) -> str:
    """Give why who is named at the end may tell only the last of what is set side by side."""
    said, claim = doubt.claim.slots.attribution, doubt.claim
    if not doubt.is_by_its_source or said.start < claim.mention.end:
        return ""
    is_past_another = _WHILE.match(around.between(claim, claim.mention.end, said.start))
    return "its source may tell only what comes behind it" if is_past_another else ""


def _told_by_several(doubt: Doubt) -> list[Decimal]:
    """Give in order what several sources have, if the amount is put down to none of them."""
    published, unit = doubt.claim.setting.published, doubt.claim.unit
    facts = [c.fact for c in doubt.match.best if c.fact.value and c.fact.unit == unit]
    facts = [fact for fact in facts if is_of_its_day(fact, published)] or facts
    told = sorted(fact.value for fact in facts if fact.value is not None)
    are_several = len(told) > 1 and len({fact.publisher for fact in facts}) > 1
    return told if are_several and not doubt.is_by_its_source else []
