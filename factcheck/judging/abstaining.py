"""When an amount is not judged, and why: an honest answer with its reason."""

from __future__ import annotations

from factcheck.claims.groups import KIND_OF
from factcheck.claims.qualifiers import UNVOUCHED
from factcheck.judging.agreement import DEFICIT
from factcheck.judging.timeliness import of_a_part_of_the_time, of_an_earlier_time, of_another_time
from factcheck.matching import MARGIN, Match
from factcheck.matching.attributes import may_be_in
from factcheck.matching.bearings import stems
from factcheck.model import Claim, Fact, Reach
from factcheck.patterns import pattern
from factcheck.reference import Index

_NEAR = 60
_IN_PERCENT = pattern(r"\b(?:rate|share|per ?cent(?:age)?|proportion|prevalence|penetration)\b|%")
_IN_TIME = pattern(r"\b(?:expectancy|age|lifespan|years?|months?|days?)\b")
"""Words of measures that say what a bare number is counted in."""
_OF_ANOTHER = "it may be of something else that the sentence names"
_OF_WHICH = pattern(r",?\s+(?:out )?of (?:which|that)\b")


def cannot_be_checked(match: Match) -> tuple[str, str] | None:
    """Give the reason (slug, words) for which a claim is not compared with anything."""
    claim = match.claim
    modality = claim.slots.modality
    if claim.mention.flag == "impossible":
        return ("no-value", f'"{claim.mention.text}" is no date')
    if modality.value in UNVOUCHED:
        return ("hypothetical", f'"{modality.text}": nobody states this as a fact')
    if claim.mention.kind not in ("date", "daterange") and claim.mention.value is None:
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
    return ("no-measure", "no word near it names anything that the reference data measure")


def _no_reference(claim: Claim, index: Index) -> str:
    measure = index.measures[claim.slots.measure.value or ""].title
    subject = index.entities.get(claim.slots.subject.value or "")
    name = f" of {subject.name}" if subject else ""
    return f"the reference data have no row for it ({measure}{name})"


def is_a_part(match: Match) -> bool:
    """Whether the amount is a part of something for which only the whole has a row."""
    aggregation = match.claim.slots.aggregation
    if aggregation.value != "part" or not match.bound:
        return False
    fact = match.bound[0].fact
    return not fact.sector and not (aggregation.rule == KIND_OF and fact.provider)


def says_too_little(match: Match, index: Index) -> str:
    """Give why the bound figure allows no diagnosis at all; "" where it does."""
    return (
        _out_of_a_table(match, index)
        or of_a_part_of_the_time(match, index)
        or of_an_earlier_time(match)
        or _goes_between_two(match)
        or _below_zero(match)
    )


def _goes_between_two(match: Match) -> str:
    """Give why money from one country to another is no figure of either; "" where it may be."""
    slots = match.claim.slots
    giver, taker = slots.provider, slots.recipient
    if not match.bound or match.bound[0].fact.provider or match.claim.mention.kind != "money":
        return ""
    if giver.state == taker.state == "stated" and giver.value != taker.value:
        return f"it goes from {giver.text} to {taker.text}"
    return ""


def _below_zero(match: Match) -> str:
    """Give why a figure below zero contradicts no deficit, which is told without its sign."""
    said = match.claim.mention.value
    value = match.bound[0].fact.value if match.bound else None
    if not (value and said and value < 0 < said):
        return ""
    is_deficit = DEFICIT.search(match.claim.setting.clause) is not None
    return "the figure is below zero" if is_deficit else ""


def _out_of_a_table(match: Match, index: Index) -> str:
    """Give why a computed figure contradicts nothing; "" where it may, or is a published one.

    A table has a figure for everything: that it has one says nothing about what is meant.
    """
    fact = match.bound[0].fact if match.bound else None
    if fact is None or fact.computed is None:
        return ""
    if not fact.computed.is_whole:
        return "the table holds only part of the whole"
    if fact.period_start is None and any(
        hit.reach <= Reach.SENTENCE and not hit.telling for hit in match.claim.setting.periods
    ):
        return "the table does not say what time it is of"
    if _comes_from_a_part(match.claim, fact, index):
        return "the table does not say what of it each giver gave"
    if (fact.value or 0) < 0 < (match.claim.mention.value or 0):
        return "the figure is below zero"
    if _is_rather_of_another_measure(match.claim, fact, index):
        return "the table has another measure than the one that the words name first"
    return ""


def _comes_from_a_part(claim: Claim, fact: Fact, index: Index) -> bool:
    """Whether the giver named is only a part of the fact's: a bank of the country."""
    giver = claim.slots.provider.value
    return giver not in (None, fact.provider) and fact.provider in index.lineage(giver or "")


def _is_rather_of_another_measure(claim: Claim, fact: Fact, index: Index) -> bool:
    """Whether words name louder another measure that things of this kind have figures of.

    What stands far off is never meant before what stands near.
    """
    kind, entities = index.entities[fact.subject].kind, index.entities
    own = next(hit.weight for hit in claim.setting.measures if hit.measure == fact.measure)
    return any(
        hit.weight > own + MARGIN
        and (
            own < _NEAR
            or any(entities[subject].kind == kind for subject in index.subjects_of(hit.measure))
        )
        for hit in claim.setting.measures
    )


def _is_a_whole_with_parts(claim: Claim) -> bool:
    """Whether the giver named is that of a part: "$126 billion, of which $30 billion to China"."""
    if claim.slots.provider.state == "stated":
        return False
    end = claim.mention.end - claim.sentence.start
    return _OF_WHICH.match(claim.setting.sentence, end) is not None


def is_narrowed(match: Match) -> bool:
    """Whether the amount is narrowed to something other than what the bound figure is of."""
    qualifier = match.claim.setting.qualifier
    if qualifier is None or not match.bound:
        return False
    return not stems(qualifier.lower()) <= stems(match.bound[0].fact.sector.lower())


def _is_a_plan(match: Match, index: Index) -> bool:
    """Whether the bound figure is that of a plan itself ("planned capacity")."""
    title = index.measures[match.bound[0].fact.measure].title.lower()
    return "planned" in title or "asked for" in title


def may_be_called_wrong(match: Match, index: Index) -> str:
    """Give why an amount that differs must not be called wrong; "" where it may.

    `contradicted` needs measure, entity and unit stated. A part, a change, a narrowing, another
    time or a source that the references do not know makes a figure of its own.
    """
    if not match.bound:
        return "the reference data have no row for it"
    reasons = (_not_stated, says_too_little, of_another_time, _of_another_extent, _of_another_voice)
    return next((words for reason in reasons if (words := reason(match, index))), "")


def _unit_is_left_out(match: Match) -> bool:
    """Whether a bare number is held against a figure in a unit that no word implies."""
    claim, unit = match.claim, match.bound[0].fact.unit
    if claim.mention.kind != "number" or claim.unit or unit in ("count", "number"):
        return False
    implied = _IN_PERCENT if unit == "percent" else _IN_TIME
    return implied.search(claim.slots.measure.text.lower()) is None


def _not_stated(match: Match, index: Index) -> str:
    del index
    mention = match.claim.mention
    if not match.bound[0].certain:
        return "what it is about is inferred, not stated"
    if not match.bound[0].giver_named:
        return "nobody is named from whom it comes"
    if mention.kind == "money" and not is_stated_in(match.claim, match.bound[0].fact):
        return "the currency is inferred, not stated"
    if _unit_is_left_out(match):
        return "the unit is inferred, not stated"
    if len({c.fact.subject for c in match.bound}) > 1:
        return "several figures fit the wording"
    return ""


def is_stated_in(claim: Claim, fact: Fact) -> bool:
    """Whether the currency of an amount is stated to be the one that a fact is compared in."""
    return claim.mention.unit_stated and (claim.unit == fact.unit or not may_be_in(claim, fact))


def _of_another_extent(match: Match, index: Index) -> str:
    del index
    claim = match.claim
    if is_a_part(match):
        return f'"{claim.slots.aggregation.text}": a part has no row'
    if _is_a_whole_with_parts(claim):
        return "whoever is named with a part of it is not named with the whole"
    if is_narrowed(match):
        return f'"{claim.setting.qualifier}" is nothing that the reference data know'
    return ""


def _of_another_voice(match: Match, index: Index) -> str:
    claim = match.claim
    if claim.setting.source is not None:
        return f"{claim.setting.source} is a source that the reference data do not know"
    if claim.slots.modality.value == "planned" and not _is_a_plan(match, index):
        return f'"{claim.slots.modality.text}": a plan has no row'
    return ""


def why_not_wrong(match: Match, index: Index) -> tuple[str, str]:
    """Give the reason (slug, words) for which an amount that agrees with nothing is left open."""
    if not match.bound:
        return ("no-reference", _no_reference(match.claim, index))
    words = may_be_called_wrong(match, index) or _OF_ANOTHER
    if words.startswith("several"):
        return ("several-fit", "several figures fit the wording, none of them this amount")
    return ("not-certain", f"it differs from what the reference data have, but {words}")
