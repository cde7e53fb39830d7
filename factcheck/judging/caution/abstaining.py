"""When an amount is not judged, and why: an honest answer with its reason."""

from __future__ import annotations

from factcheck.claims.qualifiers.modality import UNVOUCHED
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.order import words_against
from factcheck.judging.comparing.agreement import agrees
from factcheck.kinds import DATES
from factcheck.matching import MARGIN, Match
from factcheck.model import Claim

NO_MEASURE = ("no-measure", "no word near it names anything that the reference data measure")
"""The reason of what no word tells of, with its words."""
_DIFFERS = "it differs from what the reference data have"
_OF_ANOTHER = "it may be of something else that the sentence names"


def cannot_be_checked(match: Match) -> tuple[str, str] | None:
    """Give the reason (slug, words) for which a claim is not compared with anything."""
    claim = match.claim
    modality = claim.slots.modality
    if claim.mention.flag == "impossible":
        return ("no-value", f'"{claim.mention.text}" is no date')
    if modality.value in UNVOUCHED:
        return ("hypothetical", f'"{modality.text}": nobody states this as a fact')
    if claim.mention.kind not in DATES and claim.mention.value is None:
        return ("no-value", "the amount has no value that could be compared")
    if match.reason == "no-measure":
        return _no_measure(claim)
    if claim.slots.aggregation.value == "change":
        words = f'"{claim.slots.aggregation.text.strip()}": a change or a difference has no row'
        return ("change", words)
    return None


def _no_measure(claim: Claim) -> tuple[str, str]:
    if claim.slots.attribution.text:
        return ("speaker-only", f"only {claim.slots.attribution.text} vouches for it")
    return NO_MEASURE


def _no_reference(doubt: Doubt) -> str:
    measure = doubt.index.measures[doubt.claim.slots.measure.value or ""].title
    subject = doubt.index.entities.get(doubt.claim.slots.subject.value or "")
    name = f" of {subject.name}" if subject else ""
    return f"the reference data have no row for it ({measure}{name})"


def is_named_faintly(match: Match) -> bool:
    """Whether words name another measure louder than that of the bound figure."""
    if not match.bound:
        return False
    hits = match.claim.setting.measures
    own = next((hit.weight for hit in hits if hit.measure == match.bound[0].fact.measure), 0)
    return any(hit.weight > own + MARGIN for hit in hits)


def why_not_wrong(doubt: Doubt) -> tuple[str, str]:
    """Give the reason (slug, words) for which an amount that agrees with nothing is left open."""
    if not doubt.has_a_figure:
        return ("no-reference", _no_reference(doubt))
    words = words_against(doubt) or _OF_ANOTHER
    if words.startswith("several"):
        return ("several-fit", "several figures fit the wording, none of them this amount")
    agreeing = any(agrees(doubt.claim, each.fact) for each in doubt.match.bound)
    held = "its number is in the reference data" if agreeing else _DIFFERS
    return ("not-certain", f"{held}, but {words}")
