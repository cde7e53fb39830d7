"""What two parties did on the day of an article: their programme's figure, though unnamed."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.judging.caution.far_off import is_times_off
from factcheck.judging.comparing.timeliness import is_of_its_day
from factcheck.matching import Match
from factcheck.model import Fact, Reach
from factcheck.patterns import pattern

_OF_ANOTHER = pattern(
    r"\b(?:further|another|others?|else|first|second|third|phase|stage|section|block|units?|stretch"
    r"|older|newer|remaining|separate(?:ly)?|rest|typical|whole|all)\b"
)
"""Words that bring in a part of the thing, or one more."""

_THE_DAYS_NEWS = 3
"""In days: what is older is told with its date."""
_A_YEAR_ALONE = len("2015")
"""What is dated no closer is not the news of a day."""


def as_news_of_the_day(match: Match) -> Match:
    """Give a match whose figure is taken for meant: "Xi and Sharif launched a plan of $46bn".

    The sentence names the measure and both parties of a programme, on the very day of its figure;
    and nothing narrows the amount or brings in another.
    """
    first = match.bound[0] if match.bound else None
    if first is None or first.certain or not first.giver_named or is_times_off(match):
        return match
    claim, fact = match.claim, first.fact
    slots, setting = claim.slots, claim.setting
    if not slots.measure.is_stated or slots.measure.value != fact.measure:
        return match
    if setting.qualifier or setting.source or slots.aggregation.value == "part":
        return match
    if claim.mention.value is None or claim.mention.value_max is not None:
        return match
    if _OF_ANOTHER.search(setting.sentence) or _names_others(match, fact):
        return match
    meant = next((each for each in match.best if _is_news(match, each.fact)), None)
    if meant is None:
        return match
    others = (each for each in match.bound if each is not meant)
    return replace(match, bound=(replace(meant, certain=True), *others))


def _names_others(match: Match, fact: Fact) -> bool:
    """Whether the sentence names a place that has no part in the figure: "India's own corridor"."""
    bearings = match.bearings
    return any(
        hit.kind == "country" and not bearings.is_party(hit.entity, fact, telling=False)
        for hit in bearings.stated
        if hit.reach <= Reach.SENTENCE
    )


def _is_news(match: Match, fact: Fact) -> bool:
    bearings = match.bearings
    return (
        bearings.index.entities[fact.subject].kind == "programme"
        and not fact.sector
        and fact.provider is not None
        and bearings.says(fact.provider)
        and fact.recipient is not None
        and bearings.says(fact.recipient)
        and len(fact.period_start or "") > _A_YEAR_ALONE
        and is_of_its_day(fact, match.claim.setting.published, _THE_DAYS_NEWS)
    )
