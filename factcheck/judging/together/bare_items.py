"""An item of a list that is nothing but an amount of something, beside others of one source.

"192,000 jobs created / 510 kilometres of highways built": whoever told the items around it told
this one, and of the same thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.claims.scenes.words import neutral_words, own_words
from factcheck.judging.caution.plainly import words_that_join
from factcheck.matching import Match
from factcheck.matching.sectors import are_named
from factcheck.model import Fact
from factcheck.patterns import HEDGES, pattern

_BARE = pattern(rf"\W*{HEDGES}")
_WORD = pattern(r"[a-z]+")
_DONE = pattern(r"[a-z]+ed|built|laid|made|new")
"""What is said to have become of it: "built", "created", "added"."""
_OTHERS = 2
"""So many more figures of the source must the article tell of the thing."""


def as_of_its_list(match: Match, before: Sequence[Fact], anywhere: Sequence[Fact]) -> Match:
    """Give a match with the figure as certain that the source of the item before has, if one.

    All that the item before agrees with must be of that source, and the article must tell others.
    """
    if not match.bound or not before or match.claim.setting.qualifier:
        return match
    sources = {(fact.publisher, fact.subject) for fact in before}
    (publisher, subject), *more = sources
    told = {f.id for f in anywhere if (f.publisher, f.subject) == (publisher, subject)}
    if more or publisher is None or len(told) < _OTHERS:
        return match
    own = [
        each
        for each in match.bound
        if (each.fact.publisher, each.fact.subject) == (publisher, subject)
        and each.fact.id not in told
        and _is_bare(match, each.fact)
    ]
    if len(own) != 1:
        return match
    sure = replace(own[0], certain=True, giver_named=True, period_agrees=True)
    return replace(match, bound=(sure,))


def _is_bare(match: Match, fact: Fact) -> bool:
    """Whether the item is an amount with words of its measure, and of its part, and no others."""
    claim, measure = match.claim, match.index.measures[fact.measure]
    if not claim.slots.measure.is_stated or not _BARE.fullmatch(around.before(claim)):
        return False
    here = [hit for hit in match.bearings.stated if around.is_here(claim, hit.slot.start)]
    if any(not match.bearings.is_party(hit.entity, fact) for hit in here):
        return False
    behind = around.behind(claim)
    if fact.sector and not are_named(match.bearings.clause_stems, fact.sector):
        return False
    known = {*own_words(measure).split(), *fact.sector.lower().split()}
    known |= words_that_join() | neutral_words()
    return all(word in known or _DONE.fullmatch(word) for word in _WORD.findall(behind))
