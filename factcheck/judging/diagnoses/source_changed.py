"""FC304: the right figure, put down to a source that does not give it."""

from __future__ import annotations

import re

from factcheck.claims import around
from factcheck.claims.scenes.calendar import WEEKDAY
from factcheck.judging.comparing.agreement import in_unit
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.registry import Diagnosis, diagnosis
from factcheck.judging.phrasing.style import fact_in_style
from factcheck.kinds import DATES
from factcheck.matching import thing_of
from factcheck.model import Fact
from factcheck.patterns import HEDGES, pattern

_IN_A_LIST = pattern(r"(?:,\s+[^,.;]{2,50}){0,5},?\s+(?:and|&)\s")
_IS_LEFT = pattern(
    r"\b(?:leav(?:es|ing)|left|gap|difference|shortfall|missing|which (?:means|implies)|meaning)\b"
)
_CITING = pattern(r"\b(?:citing|quoting|cites|quotes|cited|quoted|referring to|drawing on)\b")
"""By these words who tells has a figure from somebody else."""
_TOLD_TO = pattern(r"\b(?:(?:reported|disclosed|declared|admitted)\s+to|told)\s+(?:the\s+)?$")
"""What leads to who was told: "more than it has reported to the World Bank, whose count is"."""
_AT_FIRST = pattern(r"\b(?:originally|initially|at first)\b")
"""Who tells what was reckoned at first has another figure for now."""
_IN_ITS = pattern(r"\d[^,;]{0,15}\s(?:in|by|on|from|as|per)\s$")
_A_PART = pattern(r",\s+[^,;]*\d[^,;]*\bof\s+(?:them|which|it|those|these|that)\b")
_NAMES = pattern(r"\b[A-Z][a-z]{3,}\b")
_IN_AN_ASIDE = pattern(r",\s(?:who|whose|which|where)\s[^,;:]*$")
_CAME_FROM = pattern(rf"\b(?:up|down) from\s+{HEDGES}$")
_IN_THE_NEWS = pattern(
    rf",?\s+(?:reported|said|wrote|says|writes|reports)\b[^,;.]{{0,12}}\b{WEEKDAY}", re.IGNORECASE
)
"""Who only tells the news of a day has no length of a road of their own."""
_RIGHT_BEHIND = (1, 2)
"""So far behind a size its thing stands: "the 19 km Eastbay Expressway"."""
_REACH = 80
_OF_ALL = frozenset({"according-to"})
"""Rules of a source to which a whole sentence is put down, whatever else it counts."""


@diagnosis("FC304")
def wrong_source(case: Case) -> Diagnosis | None:
    """Find the figure at exactly one other publisher.

    The day of an event is nobody's own, nor is a size by which a thing is called, nor in the news
    of a day how long it is.

    Either the named source has a figure of its own, which differs; or it has none, and only one
    publisher holds the thing at all. What is put down to several may be of one of them.
    """
    if _is_nobodys(case) or case.claim.slots.attribution.value is None:
        return None
    if _is_of_several(case) or _is_past_a_semicolon(case) or _is_what_is_left(case):
        return None
    if _CITING.search(case.claim.setting.sentence) or _is_of_the_next(case):
        return None
    if _tells_only_a_part(case):
        return None
    if (
        _is_told_in_passing(case)
        or _is_who_was_told(case)
        or _AT_FIRST.search(case.claim.setting.clause)
    ):
        return None
    others = [c.fact for c in case.misses("attribution") if c.fact.publisher]
    fitting = [fact for fact in others if case.fits(fact) and is_printed(case, fact)]
    if not fitting or len({fact.publisher for fact in fitting}) != 1:
        return None
    if case.bearings.says(fitting[0].publisher or "") or _is_cited_before(case, fitting[0]):
        return None
    if _is_called_by_a_name(case, fitting[0]):
        return None
    own = case.bound
    if not own and _publishers_of(case, fitting[0]) != {fitting[0].publisher}:
        return None
    return told_of_another_source(case, fitting[0])


def is_of_this_amount(case: Case) -> bool:
    """Whether the source is that of the amount, and not of another one behind or before it."""
    said, claim, sentence = case.claim.slots.attribution, case.claim, case.claim.setting.sentence
    if _is_nobodys(case) or not said.is_stated or not around.is_here(claim, said.start):
        return False
    if _is_of_several(case) or _is_past_a_semicolon(case) or _CITING.search(sentence):
        return False
    if said.rule in _OF_ALL:
        return True
    if said.end <= claim.mention.start:
        between = around.between(claim, said.end, claim.mention.start)
    else:
        between = around.behind(claim)
    return not any(map(str.isdigit, between))


def _is_nobodys(case: Case) -> bool:
    """Whether a figure is no publisher's own, so that whoever tells it has the same.

    So is what the source's own came from: "owes Rs550 billion, up from Rs493 billion".
    """
    claim = case.claim
    if claim.mention.kind in DATES or _CAME_FROM.search(around.before(claim)):
        return True
    if claim.mention.kind != "quantity":
        return False
    is_a_size = claim.slots.subject.start - claim.mention.end in _RIGHT_BEHIND
    behind = around.behind(claim, claim.slots.attribution.end)
    return is_a_size or _IN_THE_NEWS.match(behind) is not None


def may_be_its_own(case: Case, fact: Fact) -> bool:
    """Whether a figure is of a publisher who is not named, and the only one who has it."""
    if fact.publisher is None or case.bearings.says(fact.publisher):
        return False
    if _is_called_by_a_name(case, fact):
        return False
    publishers = _publishers_of(case, fact)
    return publishers == {fact.publisher} or case.claim.slots.attribution.value in publishers


def is_printed(case: Case, fact: Fact) -> bool:
    """Whether the very figure is told, not one that only its hedge allows."""
    own = in_unit(case.claim, fact.unit)
    return own is None or fact.value is None or own.low < fact.value < own.high


def _is_of_several(case: Case) -> bool:
    """Whether the source named is the first of a list: "by the World Bank, Harvard and AidData"."""
    said = case.claim.slots.attribution
    behind = around.behind(case.claim, said.end)
    return _IN_A_LIST.match(behind) is not None and any(
        0 < hit.slot.start - said.end < _REACH and hit.kind == "organisation"
        for hit in case.bearings.stated
    )


def _is_past_a_semicolon(case: Case) -> bool:
    """Whether another statement stands between the source and the amount."""
    said, claim = case.claim.slots.attribution, case.claim
    return ";" in around.between(claim, said.end, claim.mention.start)


def _is_of_the_next(case: Case) -> bool:
    """Whether a source stands right behind another amount: "19 km long, Rs1.1bn in its files"."""
    said, claim = case.claim.slots.attribution, case.claim
    between = around.between(claim, claim.mention.end, said.start)
    return _IN_ITS.search(between) is not None


def _tells_only_a_part(case: Case) -> bool:
    """Whether a source stands behind a part: "13 billion, 676 million of them here, CDC says"."""
    said, claim = case.claim.slots.attribution, case.claim
    return _A_PART.search(around.between(claim, claim.mention.end, said.start)) is not None


def _is_told_in_passing(case: Case) -> bool:
    """Whether an amount stands in an aside, and the source behind another one.

    "Sri Lanka, whose economy had shrunk to $74 billion, was promised $20 billion, AidData says".
    """
    said, claim = case.claim.slots.attribution, case.claim
    if not _IN_AN_ASIDE.search(around.before(claim)):
        return False
    _, _, outside = around.between(claim, claim.mention.end, said.start).partition(",")
    return any(map(str.isdigit, outside))


def _is_who_was_told(case: Case) -> bool:
    """Whether the source named is only to whom something was reported."""
    said = case.claim.slots.attribution
    return _TOLD_TO.search(around.before(case.claim, said.start)) is not None


def _is_what_is_left(case: Case) -> bool:
    """Whether an amount is reckoned from the source's: "shows $46bn, leaving a gap of $21bn"."""
    said, claim = case.claim.slots.attribution, case.claim
    between = around.between(claim, said.end, claim.mention.start)
    return _IS_LEFT.search(between) is not None and any(map(str.isdigit, between))


def _is_cited_before(case: Case, fact: Fact) -> bool:
    """Whether a sentence before names who published a figure as well as who tells of it."""
    said = case.claim.slots.attribution
    return not around.is_here(case.claim, said.start) and fact.publisher in case.bearings.named


def _is_called_by_a_name(case: Case, fact: Fact) -> bool:
    """Whether a name of one of several who published a figure stands there: "the Horn paper"."""
    names = _NAMES.findall(case.index.entities[fact.publisher or ""].name)
    said = case.claim.setting.sentence
    is_of_several = len(names) > 1 and fact.publisher in case.index.publishers
    return is_of_several and re.search(rf"\b{names[0].lower()}\b", said) is not None


def _publishers_of(case: Case, fact: Fact) -> set[str | None]:
    """Give all who hold the thing for that time."""
    held = (fact, *case.index.facts_about(fact.measure, fact.subject))
    return {other.publisher for other in held if thing_of(other) == thing_of(fact)}


def told_of_another_source(case: Case, fact: Fact) -> Diagnosis:
    """Tell whose figure an amount is, and what the source named has, if it has any."""
    own = case.bound
    publisher = case.index.entities[fact.publisher or ""].name
    named = case.index.entities[case.claim.slots.attribution.value or ""].name
    mend = own[0] if own else None
    return Diagnosis(
        code="FC304",
        facts=(fact, *own[:1]),
        message=f"this is the figure of {publisher}, not of {named}"
        + (f", which gives {fact_in_style(case.claim, mend)}" if mend else ""),
        expected=f"{mend.value:f}" if mend and mend.value is not None else None,
        expected_unit=mend.unit if mend else None,
        suggestion=f"according to {publisher}",
        tried=case.interval,
    )
