"""A count of all that an edition of a publication holds, told beside the sum of all of it.

"The lab traced $1.34 trillion, spread over 165 countries": of such numbers there is one an edition,
and which edition is meant the figures around it say.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.claims.entities.reading import SENTENCE_APART
from factcheck.claims.qualifiers.left_out import ADDED
from factcheck.claims.scenes.words import neutral_words
from factcheck.judging.caution.plainly import words_that_join
from factcheck.kinds import COUNTS, PLACES, THINGS
from factcheck.matching import Bearings, Match
from factcheck.matching.periods import time_of
from factcheck.model import EntityHit, Fact, Reach
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import Index

_HOLDS = (
    r"(?:holds?|covers?|contains?|lists?|captures?|tracks?|records?|counts?|comprises?|includes?"
    r"|documents?|names?|spans?|takes\s+in|embraces?|brings\s+together|listed|counted|recorded"
    r"|tracked|captured|documented|identified|traced|followed|catalogued|gone\s+through)"
)
_HELD = r"(?:recorded|listed|counted|tracked|captured|documented|included|catalogued)"
_NO_OTHER = r"(?:(?!\b(?:that|which|who|whose|where|while|whereas|but|of|new|old|other)\b)[^;:.])"
_THE_DATASET = pattern(
    r"\W*(?:the|this|its)\s+(?:(?:new|latest|full|whole|entire|complete|updated)\s+)?"
    r"(?:data ?set|database|study|report|tally|edition|release)(?:,[^,;]{3,40},)?\s+"
    rf"(?:{_NO_OTHER}+\band\s+)?(?:now\s+|also\s+)?{_HOLDS}\s+{HEDGES}"
)
"""A dataset that was told of, with what it holds, up to a number."""
_BY_WHOM = pattern(
    rf"(?:\s+(?:in|of|at)\s+[a-z]+)?(?:,[^,;]{{3,60}},|,)?\s+(?:has|have)\s+(?:now\s+|also\s+)?"
    rf"{_HOLDS}\s+{HEDGES}"
)
"""What stands between who counted and a number: ", a lab in Virginia, has listed some"."""
_SPREAD = pattern(
    rf"(?:\b(?:spread|spanning|split|distributed)(?:\s+out)?(?:\s+(?:over|across|among))?"
    rf"|\bacross|\bcovering|,\s+in)\s+{HEDGES}"
)
"""What leads from a sum to the number of those over which all of it is spread."""
_FIRST = pattern(rf"\W*(?:in\s+all,?\s+)?{HEDGES}")
_IS_HELD = pattern(rf"\s+(?:are|were|have\s+been|had\s+been)\s+{_HELD}\b")
_ALL = pattern(
    r"(?:\s+and\s+[a-z]+)?(?=\s*(?:[.;]|$|,(?!\s+(?:mostly|most|all|especially|notably)\b))"
    r"|\s+(?:and\s+(?:puts|counts|names|finds|lists)\b|from\s+\d|between\s+\d|(?:up\s+)?to\s+\d"
    r"|(?:are|were|have\s+been|had\s+been)\s))"
    rf"|(?:\s+and\s+[a-z]+)?\s+(?:in|across)\s+{HEDGES}\d"
)
"""What may stand behind the noun that is counted: nothing that narrows it, as "at risk" does."""
_RECORDED = pattern(rf"\b{_HELD}\b")


def as_of_an_edition(
    match: Match, beside: Sequence[Fact], before: Sequence[Fact], anywhere: Sequence[Fact]
) -> Match:
    """Give a match with the one count as certain that the edition told of has, if there is one.

    All that the article tells of its publisher must be of that edition, unless the sentence tells
    the sum.
    """
    if match.claim.mention.kind not in COUNTS or not match.bound:
        return match
    is_spread, is_all = _is_spread(match), _is_all_that_is_held(match)
    if not (is_spread or is_all) or not _counts_all(match):
        return match
    told = beside if is_spread else (*beside, *before, *anywhere)
    own = [
        replace(each, certain=True, giver_named=True, period_agrees=True)
        for each in match.bound
        if _is_of_the_edition(each.fact, told, match.index, sum_only=is_spread)
    ]
    if len(own) != 1:
        return match
    bearings = match.bearings
    if match.claim.setting.qualifier:  # "rich ones included" are counted with all others
        setting = replace(match.claim.setting, qualifier=None)
        bearings = Bearings(replace(match.claim, setting=setting), match.index)
    return replace(match, bound=tuple(own), bearings=bearings)


def _is_spread(match: Match) -> bool:
    """Whether words spread a sum right before it over a number."""
    before = around.before(match.claim)
    return any(found.end() == len(before) for found in _SPREAD.finditer(before))


def _is_all_that_is_held(match: Match) -> bool:
    """Whether a number is what the dataset told of, or who publishes it, has recorded."""
    claim = match.claim
    before = around.before(claim)
    if _THE_DATASET.fullmatch(before):
        return not _is_of_others(match)
    if _FIRST.fullmatch(before):
        return _IS_HELD.match(_behind_the_noun(match)) is not None and not _is_of_others(match)
    publisher = match.bound[0].fact.publisher
    return any(
        _BY_WHOM.fullmatch(around.between(claim, hit.slot.end, claim.mention.start)) is not None
        for hit in match.bearings.stated
        if hit.entity == publisher and hit.reach <= Reach.SENTENCE
    )


def _is_of_others(match: Match) -> bool:
    """Whether the sentence before names others who publish, whose dataset may be meant."""
    publisher = match.bound[0].fact.publisher
    return any(
        hit.kind == "organisation" and not match.bearings.related(hit.entity, publisher)
        for hit in match.bearings.entities
        if hit.reach is Reach.BEFORE and hit.distance < 2 * SENTENCE_APART
    )


def _counts_all(match: Match) -> bool:
    """Whether nothing narrows what is counted: no word before the noun, nor any behind it.

    Nor is anybody named, but who gives and who tells.
    """
    claim, measure = match.claim, match.claim.slots.measure
    narrowed = claim.setting.qualifier
    if not measure.is_stated or (narrowed is not None and narrowed.rule != ADDED):
        return False
    if any(_is_of_its_own(match, hit) for hit in match.bearings.stated):
        return False
    if not around.is_here(claim, measure.start) or measure.end <= claim.mention.end:
        return False
    between = around.between(claim, claim.mention.end, measure.start)
    names = {word for hit in match.bearings.stated for word in hit.slot.text.lower().split()}
    words = {*_RECORDED.sub(" ", between).split()} - names - neutral_words() - words_that_join()
    return not words and _ALL.match(_behind_the_noun(match)) is not None


def _is_of_its_own(match: Match, hit: EntityHit) -> bool:
    """Whether a place or a thing is named that neither gives nor tells, nor is all the world."""
    index = match.index
    if hit.reach > Reach.SENTENCE or hit.kind not in PLACES | THINGS:
        return False
    is_whole = any(hit.entity in index.wholes_of(measure) for measure in index.measures)
    return not is_whole and hit.entity not in index.providers


def _behind_the_noun(match: Match) -> str:
    return around.behind(match.claim, match.claim.slots.measure.end)


def _is_of_the_edition(fact: Fact, told: Sequence[Fact], index: Index, *, sum_only: bool) -> bool:
    """Whether a count is of the one edition that is told of, or with the sum of all in it.

    A count of one part of it, such as its grants, is none.
    """
    if fact.sector or fact.publisher not in index.lineage(fact.subject)[1:]:
        return False
    fellows = [each for each in told if each.publisher == fact.publisher]
    return all(each.as_of == fact.as_of for each in fellows) and any(
        each.subject == fact.subject
        or not sum_only
        or (
            time_of(each) == time_of(fact)
            and not each.sector
            and each.subject in index.wholes_of(each.measure)
        )
        for each in fellows
    )
