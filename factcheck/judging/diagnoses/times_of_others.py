"""Whether a time behind an amount is that of something else: a deadline, what an aside tells of."""

from __future__ import annotations

from factcheck import edtf
from factcheck.claims import around
from factcheck.judging.comparing.timeliness import is_of_years_to_come
from factcheck.judging.diagnoses.case import Case
from factcheck.matching.periods import period_of
from factcheck.model import Fact
from factcheck.patterns import pattern

_ASIDE = pattern(
    r",\s+(?:itself\s+|also\s+|only\s+)?(?P<head>(?:[\w'\u2019-]+\s+){0,4})"
    r"(?:of|to|for|after|since)\s+"
    r"(?P<whole>(?:(?!(?:that|which|who|whom)\b)[\w'\u2019-]+\s+){1,6}?)"
    r"(?:(?:that|which|who|whom)\s+[^,;:]*|(?:first\s+)?[a-z]+(?:ed|wn|un|en|lt)\s+[^,;:]*)$"
)
"""What leads from a name to the date of what it is part of: ", part of the plan proposed in"."""
_A_SUM = pattern(
    r"\b(?:sums?|amounts?|totals?|figures?|money|funds?|loans?|credits?|grants?|deals?|pledges?"
    r"|packages?|investments?|commitments?|promises|agreements?|contracts?|costs?|values?)\b"
)
"""What an aside names that has the amount itself: ", the largest of the loans promised in"."""
_DUE = pattern(
    r",\s+(?:all\s+|both\s+|most\s+of\s+(?:it|them)\s+)?(?:to\s+be\s+[a-z]+|due\b|(?:re)?payable\b)[^,;:]*$"
    r"|,\s+(?:all\s+of\s+|most\s+of\s+)?(?:which|that)\s+(?:[\w'\u2019-]+\s+){0,4}?"
    r"(?:must|(?:is|are|has|have)\s+to|(?:is|are)\s+due|should|will|would)\b[^,;:]*$"
)
"""What leads to the time by which more is to be done: ", which it must repay by"."""
_IN_A_CLAUSE = pattern(
    r"[;:]\s[^;:]*\b(?:that|which|who|whom|where|when)\s+(?:[\w'\u2019-]+\s+){1,6}$"
    r"|,\s+(?:and|but|while|whereas)\s+[^;:]*[;:][^;:]*$"
)
"""What leads to the time of something that is told past a colon: ": the package passed in"."""
_WHICH_HAS_IT = pattern(r",\s+(?:which|who|whom|whose)\s[^,;:]*$")
"""What leads from a thing to an amount that only a clause about it has: ", which it got for"."""


def is_of_another_thing(case: Case, fact: Fact) -> bool:
    """Whether the stated time says nothing of when an amount was so.

    It is a deadline, or tells of what the amount's thing is only a part of.
    """
    return (
        _is_of_another_clause(case)
        or _is_a_deadline(case, fact)
        or _is_of_what_it_is_part_of(case)
        or is_of_years_to_come(fact, case.claim.setting.published)
    )


def _is_a_deadline(case: Case, fact: Fact) -> bool:
    """Whether something is to be done by a time to come: "which it must repay by 2030".

    What had been put into something when an article appeared cannot be the figure of a later time.
    """
    said, published = case.claim.slots.period, case.claim.setting.published
    if said.start >= case.claim.mention.end and _DUE.search(_behind(case)):
        return True
    stated, covered = edtf.bounds(said.value or ""), period_of(fact)
    told = edtf.bounds(published).last if published else None
    if told is None or stated.last is None or covered is None or covered.last is None:
        return False
    is_by = (said.value or "").startswith("../")
    return is_by and covered.last <= told < stated.last and stated.last.year > told.year


def _is_of_what_it_is_part_of(case: Case) -> bool:
    """Whether an aside dates what a thing is part of: "…, a leg of the plan unveiled in 2013"."""
    if case.claim.slots.period.start < case.claim.mention.end:
        return False
    behind = _behind(case)
    found = _ASIDE.search(behind)
    if found is None or _A_SUM.search(f"{found['head']} {found['whole']}".lower()):
        return False
    comma = case.claim.mention.end + found.start()
    return any(hit.slot.end == comma for hit in case.claim.setting.entities)


def _is_of_another_clause(case: Case) -> bool:
    """Whether the time is told of what another clause is about.

    "€42.8bn is military aid, and much is spread over years: the package passed in February", "let
    go since January, a legacy of Activision, which it acquired for $68.7 billion".
    """
    claim, said = case.claim, case.claim.slots.period
    if said.start >= claim.mention.end:
        return _IN_A_CLAUSE.search(_behind(case)) is not None
    is_opening = not around.between(claim, claim.sentence.start, said.start).strip()
    between = around.between(claim, said.end, claim.mention.start)
    found = _WHICH_HAS_IT.search(between)
    return not is_opening and found is not None and "," in between[: found.start()]


def _behind(case: Case) -> str:
    """Give the words between an amount and the time that stands behind it."""
    return around.between(case.claim, case.claim.mention.end, case.claim.slots.period.start)
