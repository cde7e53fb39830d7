"""When an amount is not judged, and why: an honest answer with its reason."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.claims import around
from factcheck.claims.qualifiers.modality import UNVOUCHED
from factcheck.claims.qualifiers.registry import said_of
from factcheck.claims.scenes.written_units import PER_HUNDRED
from factcheck.judging.caution.currencies import is_stated_in
from factcheck.judging.caution.parts import is_a_part, is_a_whole_with_parts
from factcheck.judging.caution.timeliness import is_by_its_source, is_of_its_day, of_another_time
from factcheck.judging.caution.too_little import (
    is_part_of,
    of_a_part_of_the_parties,
    says_too_little,
)
from factcheck.matching import MARGIN, Match
from factcheck.matching.bearings import stems
from factcheck.model import Claim, Reach
from factcheck.patterns import pattern
from factcheck.reference import PLACES, Index

_IN_PERCENT = pattern(r"\b(?:rate|share|per ?cent(?:age)?|proportion|prevalence|penetration)\b|%")
_NEXT_WORD = pattern(r"\s[a-z]+")
_IN_TIME = pattern(r"\b(?:expectancy|age|lifespan|years?|months?|days?)\b")
"""Words of measures that say what a bare number is counted in."""
_SMALL = frozenset(("for", "of", "in", "on", "at", "by", "via", "from", "with", "among", "the"))
_A_YEAR, _FEW = 366, 40
_AS_NEAR = 4
"""Sources that differ by more than a fourth say nothing of how far off a third may be."""
_FAR_OFF, _FAR_OFF_OF_ANYONE, _FAR_OFF_OF_A_WHOLE = 20, 5, Decimal("2.5")
_FAR_OFF_OF_ALL = 100_000
"""A tariff of some cents belies no cost of billions."""
_OF_ANOTHER = "it may be of something else that the sentence names"
_PLANS = pattern(r"^planned\b|\bplanned (?:or|projects?|capacity)\b|\bplanned$|\basked for\b")
"""What the title of a measure of plans says; "planned treatment" is none."""
_TO_BE = pattern(r"(?:will|would|shall|(?:is|are) to)\b")
_JOINED = pattern(r"\s*(?:,|,?\s+and|\s*&)\s+(?:the\s+)?")


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


def is_named_faintly(match: Match) -> bool:
    """Whether words name another measure louder than that of the bound figure."""
    if not match.bound:
        return False
    hits = match.claim.setting.measures
    own = next((hit.weight for hit in hits if hit.measure == match.bound[0].fact.measure), 0)
    return any(hit.weight > own + MARGIN for hit in hits)


def is_narrowed(match: Match) -> bool:
    """Whether the amount is narrowed to something other than what the bound figure is of."""
    qualifier = match.claim.setting.qualifier
    if qualifier is None or not match.bound:
        return False
    if match.bound[0].fact.measure in (qualifier.value or "").split("|"):
        return False
    said = stems(qualifier.text.lower()) - _SMALL
    return not said or not said <= stems(match.bound[0].fact.sector.lower())


def is_planned(match: Match, index: Index) -> bool:
    """Whether the amount is only planned, and the bound figure is none of a plan.

    How large a project is to be, and what it is to cost, is what a figure of that time tells, too.
    """
    if not match.bound or match.claim.slots.modality.value != "planned":
        return False
    fact, words = match.bound[0].fact, match.claim.slots.modality.text
    if (
        index.entities[fact.subject].kind == "project"
        and fact.date_value is None
        and _TO_BE.match(words)
        and is_of_its_day(fact, match.claim.setting.published, _A_YEAR)
    ):
        return False
    title = index.measures[fact.measure].title.lower()
    return _PLANS.search(title) is None  # "planned capacity" is of a plan itself


def may_be_called_wrong(match: Match, index: Index) -> str:
    """Give why an amount that differs must not be called wrong; "" where it may.

    `contradicted` needs measure, entity and unit stated. A part, a change, a narrowing, another
    time or a source that the references do not know makes a figure of its own.
    """
    if not match.bound:
        return "the reference data have no row for it"
    reasons = (
        *(_of_a_whole, _not_stated, says_too_little, of_a_part_of_the_parties),
        *(of_another_time, _of_another_extent, _of_another_voice, _of_another_source),
    )
    return next((words for reason in reasons if (words := reason(match, index))), "")


def _of_a_whole(match: Match, index: Index) -> str:
    del index
    parts = is_a_whole_with_parts(match.claim, match.bound[0].fact)
    return "whoever is named with a part of it is not named with the whole" if parts else ""


def _unit_is_left_out(match: Match) -> bool:
    """Whether a bare number is held against a figure in a unit that no word implies.

    What has decimals counts nothing.
    """
    claim, unit = match.claim, match.bound[0].fact.unit
    if claim.mention.kind != "number" or claim.unit:
        return False
    if unit in ("count", "number"):
        return unit == "count" and (claim.mention.value or 0) % 1 != 0
    implied = _IN_PERCENT if unit == "percent" else _IN_TIME
    said = claim.slots.measure
    is_led_by = around.is_here(claim, said.start) and said.start < claim.mention.start
    goes_on = _NEXT_WORD.match(around.behind(claim, said.end))
    if unit == "percent" and PER_HUNDRED.search(claim.setting.sentence):
        return False
    if is_led_by and implied.search(
        around.between(claim, said.start - _FEW, claim.mention.start)
    ):  # "Balance of trade , % GDP Hungary 7.43"
        return False
    return implied.search(f"{said.text.lower()} {goes_on[0] if goes_on else ''}") is None


def _not_stated(match: Match, index: Index) -> str:
    mention = match.claim.mention
    if not match.bound[0].certain:
        return "what it is about is inferred, not stated"
    if not match.bound[0].giver_named:
        return "nobody is named from whom it comes"
    if mention.kind == "money" and not is_stated_in(match.claim, match.bound[0].fact):
        return "the currency is inferred, not stated"
    if _unit_is_left_out(match):
        return "the unit is inferred, not stated"
    if len({c.fact.subject for c in match.bound}) > 1 and not _are_editions(match, index):
        return "several figures fit the wording"
    return ""


def _are_editions(match: Match, index: Index) -> bool:
    """Whether the bound figures are those of editions of one publisher: none of them is this."""
    publisher = match.bound[0].fact.publisher
    return publisher is not None and all(
        publisher in index.lineage(c.fact.subject) for c in match.bound
    )


def _together_with(match: Match) -> str | None:
    """Give who shares the amount with a party of the figure: "to Pakistan and Sri Lanka"."""
    fact = match.bound[0].fact
    parties = {fact.subject, fact.provider, fact.recipient}
    places = sorted(
        {hit.slot.start: hit for hit in match.bearings.stated if hit.kind in PLACES}.items()
    )
    for (_, one), (_, other) in pairwise(places):
        between = around.between(match.claim, one.slot.end, other.slot.start)
        if len({one.entity, other.entity} & parties) != 1 or not _JOINED.fullmatch(between):
            continue
        if one.role and other.role and one.role != other.role:
            continue
        return other.entity if one.entity in parties else one.entity
    return None


def _of_another_extent(match: Match, index: Index) -> str:
    del index
    claim = match.claim
    if other := _together_with(match):
        return f"it is told of {other} as well"
    if claim.slots.aggregation.rule == "one-of-a-list":
        return "it stands in a list, and nothing says of what it is"
    if is_a_part(match):
        return f'"{claim.slots.aggregation.text}": a part has no row'
    if claim.setting.qualifier and is_narrowed(match):
        return said_of(claim.setting.qualifier)
    return ""


def _of_another_voice(match: Match, index: Index) -> str:
    claim = match.claim
    if claim.setting.source is not None:
        return f"{claim.setting.source} is a source that the reference data do not know"
    speaker = claim.slots.attribution.value
    if is_part_of(speaker, match.bound[0].fact.publisher, index) and (
        index.entities[speaker or ""].kind == "organisation"
    ):
        return f"{speaker} is not who published the figure"
    if is_planned(match, index):
        return f'"{claim.slots.modality.text}": a plan has no row'
    return "" if speaker else _another_publisher(match, index)


def _another_publisher(match: Match, index: Index) -> str:
    """Give who else publishes figures and is named beside an amount, where nobody tells it."""
    fact, related = match.bound[0].fact, match.bearings.related
    others = (
        hit.slot.text
        for hit in match.bearings.stated
        if hit.reach is Reach.CLAUSE
        and index.measures_by(hit.entity)
        and not match.bearings.is_party(hit.entity, fact)
        and not any(related(hit.entity, each.fact.publisher) for each in match.bound)
    )
    other = next(others, None)
    return f"{other} is not who published the figure" if other else ""


def is_far_off(match: Match, index: Index) -> bool:
    """Whether an amount is so many times a figure that it is rather of something else.

    So it is with a table, which has a figure for everything and is taken at its word where the
    article names it, and with the total of a whole that nobody names.
    """
    first = match.bound[0]
    if is_times_off(match, _FAR_OFF_OF_ALL):
        return True
    if first.fact.computed is not None:
        most = _FAR_OFF if is_by_its_source(match, first.fact, index) else _FAR_OFF_OF_ANYONE
        return is_times_off(match, most)
    return not first.is_named and is_times_off(match)


def is_times_off(match: Match, most: Decimal | int = _FAR_OFF_OF_A_WHOLE) -> bool:
    """Whether an amount is more than so many times the bound figure, or less than that part."""
    said, fact = match.claim.mention.value, match.bound[0].fact
    if not said or not fact.value or match.claim.unit not in (fact.unit, None):
        return False
    ratio = abs(said / fact.value)
    return ratio > most or ratio * most < 1


def _of_another_source(match: Match, index: Index) -> str:
    """Give why an amount between two of the sources' own, or as near, may be that of a third."""
    said, first = match.claim.mention.value, match.bound[0]
    published = match.claim.setting.published
    facts = [c.fact for c in match.best if c.fact.value and c.fact.unit == match.claim.unit]
    facts = [fact for fact in facts if is_of_its_day(fact, published)] or facts
    told = sorted(fact.value for fact in facts if fact.value is not None)
    if said is None or len(told) < 2 or len({fact.publisher for fact in facts}) < 2:
        return ""
    if is_by_its_source(match, first.fact, index):
        return ""
    if told[0] < said < told[-1]:
        return "sources differ, and it lies between theirs"
    apart = told[-1] - told[0]
    if first.period_agrees:
        return ""
    is_as_near = told[0] - apart <= said <= told[-1] + apart and apart * _AS_NEAR <= told[-1]
    return "sources differ by as much as it does from theirs" if apart and is_as_near else ""


def why_not_wrong(match: Match, index: Index) -> tuple[str, str]:
    """Give the reason (slug, words) for which an amount that agrees with nothing is left open."""
    if not match.bound:
        return ("no-reference", _no_reference(match.claim, index))
    words = may_be_called_wrong(match, index) or _OF_ANOTHER
    if words.startswith("several"):
        return ("several-fit", "several figures fit the wording, none of them this amount")
    return ("not-certain", f"it differs from what the reference data have, but {words}")
