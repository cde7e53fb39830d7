"""When an amount is not judged, and why: an honest answer with its reason."""

from __future__ import annotations

from factcheck import edtf
from factcheck.claims.periods import is_day_of_news
from factcheck.claims.qualifiers import UNVOUCHED
from factcheck.edtf import Days
from factcheck.matching import Match
from factcheck.matching.attributes import spans_years
from factcheck.matching.bearings import stems
from factcheck.matching.periods import period_of
from factcheck.model import Claim, Fact, Reach
from factcheck.patterns import pattern
from factcheck.reference import Index

_OF_WHICH = pattern(r",?\s+(?:out )?of (?:which|that)\b")
_A_MONTH = 31
_TWO_YEARS = 731


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
    part = match.claim.slots.aggregation.value == "part"
    return part and bool(match.bound) and not match.bound[0].fact.sector


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
    reasons = (_not_stated, _of_another_time, _of_another_extent, _of_another_voice)
    return next((words for reason in reasons if (words := reason(match, index))), "")


def _not_stated(match: Match, index: Index) -> str:
    del index
    mention = match.claim.mention
    if not match.bound[0].certain:
        return "what it is about is inferred, not stated"
    if not match.bound[0].giver_named:
        return "nobody is named from whom it comes"
    if not mention.unit_stated and mention.kind == "money":
        return "the currency is inferred, not stated"
    if len({c.fact.subject for c in match.bound}) > 1:
        return "several figures fit the wording"
    return ""


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


def _of_another_time(match: Match, index: Index) -> str:
    """Give why the bound figure is of a time that the article does not speak of; "" if it does.

    An article cannot disagree with what came after it, a stock changes from year to year, and
    the total of many years says nothing of one of them.
    """
    claim, candidate = match.claim, match.bound[0]
    fact = candidate.fact
    if claim.mention.kind == "date":
        if is_day_of_news(claim.mention):
            return f'"{claim.mention.text}" is the day of the news'
        return ""
    if candidate.period_agrees:
        return came_later(match, index)
    if period_of(fact) is not None and any(
        hit.reach <= Reach.SENTENCE and not hit.telling for hit in claim.setting.periods
    ):
        return f"the figure is for {fact.period_end}, and the article speaks of another time"
    if later := came_later(match, index):
        return later
    if not is_anchored(match, index):
        return "neither time nor source is that of the figure"
    return ""


def is_anchored(match: Match, index: Index) -> bool:
    """Whether an undated amount can be held against the dated figure that it is bound to.

    A sum over some years, or a stock that has stood at several heights, is another figure
    wherever the article shares neither its time nor its source.
    """
    if not match.bound:
        return True
    candidate = match.bound[0]
    fact = candidate.fact
    dated = fact.period_start is not None or fact.period_end is not None
    if candidate.period_agrees or not dated:
        return True
    a_sum = index.measures[fact.measure].dynamics == "flow" and spans_years(fact)
    return not (a_sum or _changes(fact, index)) or _is_by_its_source(match, index)


def _is_by_its_source(match: Match, index: Index) -> bool:
    """Whether the article puts the amount down to who published the figure, or to its edition."""
    fact = match.bound[0].fact
    if fact.publisher is None:
        return False
    return fact.publisher in index.lineage(fact.subject) or any(
        hit.role == "attribution" and hit.entity in index.lineage(fact.publisher)
        for hit in match.claim.setting.entities
    )


def came_later(match: Match, index: Index) -> str:
    """Give why figures are too old or too new for an undated claim; "" where they are not."""
    claim = match.claim
    if not match.bound or claim.mention.kind == "date":
        return ""
    fact, published = match.bound[0].fact, claim.setting.published
    covered = period_of(fact)
    if covered is None and not _changes(fact, index):
        return ""
    if covered is None and not fact.as_of and not _is_by_its_source(match, index):
        return "nothing says when the figure was true, and such figures change"
    if published is None:
        return ""
    told = edtf.bounds(published)
    if _is_later(covered, told):
        return f"the figure is of {fact.period_end}, after the article"
    stock = index.measures[fact.measure].dynamics == "stock"
    if stock and not match.bound[0].period_agrees and not _is_near(fact, covered, told):
        return f"the figure is of {fact.as_of or fact.period_end}, and such figures change"
    return ""


def _is_later(covered: Days | None, told: Days) -> bool:
    if covered is None or covered.last is None or told.last is None:
        return False
    return covered.last.year > told.last.year


def _is_near(fact: Fact, covered: Days | None, told: Days) -> bool:
    """Whether a figure was seen at most a month after an article, or two years before it."""
    seen = edtf.bounds(fact.as_of).last if fact.as_of else covered and covered.last
    if seen is None or told.last is None:
        return True
    return -_A_MONTH <= (told.last - seen).days <= _TWO_YEARS


def _changes(fact: Fact, index: Index) -> bool:
    """Whether the references have figures of that sort for several times."""
    others = index.facts_about(fact.measure, fact.subject)
    happens = index.measures[fact.measure].dynamics == "event"
    return not happens and len({other.period_end for other in others if other.period_end}) > 1


def why_not_wrong(match: Match, index: Index) -> tuple[str, str]:
    """Give the reason (slug, words) for which an amount that agrees with nothing is left open."""
    if not match.bound:
        return ("no-reference", _no_reference(match.claim, index))
    words = may_be_called_wrong(match, index)
    if words.startswith("several"):
        return ("several-fit", "several figures fit the wording, none of them this amount")
    return ("not-certain", f"it differs from what the reference data have, but {words}")
