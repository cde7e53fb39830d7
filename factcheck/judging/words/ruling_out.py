"""Words that rule a figure out, whatever its number: "lent $5 billion to Africa"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.claims import around
from factcheck.claims.qualifiers.names import UNKNOWN_NAME
from factcheck.claims.qualifiers.subsets import SOME_LENDERS
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.words import own_words
from factcheck.judging.words.given import is_told_otherwise
from factcheck.kinds import PLACES
from factcheck.matching import Match
from factcheck.model import Claim, Fact, Measure
from factcheck.patterns import HEDGES, pattern

_LOSS = pattern(r"\b(?:loss(?:es)?|deficits?|shortfalls?|lost)\b")
_PROFIT = pattern(r"\b(?:profits?|surplus(?:es)?|income|earnings|balance)\b")
_HOLDS = pattern(
    r"['\u2019]?s?(?:,\s+which)?\s*(?:\(\s*(?:with\s+)?|:\s*|(?:would\s+|will\s+)?"
    rf"(?:hold|own|has|have|had|with|keep|control|take|took)[a-z]*\s+(?:an?\s+)?{HEDGES}|\s+)"
)
"""What leads from who has a share to the share: "Kenya Power holds 74%", "Kenya Power (74%)"."""
_TO = pattern(r"(?<!according )\bto\s+(?:the\s+)?$")
_LAID = pattern(
    r"(?:-long)?\s+(?:of\s+)?(?:[a-z-]+\s+){0,2}(?:tracks?|rails|pipes?|pipelines?|cables?)\b"
)
_OTHER_GIVERS = pattern(r"(?i)(?:western|multilateral|gulf|arab)\s")


def is_ruled_out(match: Match, fact: Fact) -> bool:
    """Whether words rule a figure out, whatever its number: by how it was given, or to whom."""
    measure = match.index.measures[fact.measure]
    return (
        _is_told_otherwise(match, measure)
        or _is_anothers(match, fact)
        or _is_of_other_givers(match, fact)
        or _is_owed_to_another(match, fact)
        or _is_anothers_share(match, fact)
        or _is_laid(match, fact)
        or _is_told_as_a_loss(match.claim, measure, match.bearings.index.fact(fact.id))
    )


def _is_told_otherwise(match: Match, measure: Measure) -> bool:
    """Whether an amount is no figure of a measure, which is asked once for all its figures."""
    known = match.bearings.gifts
    if measure.id not in known:
        known[measure.id] = is_told_otherwise(match.claim, measure)
    return known[measure.id]


def _is_anothers_share(match: Match, fact: Fact) -> bool:
    """Whether a share stands with the name of another who has one: "Kenya Power (74%)"."""
    claim, index = match.claim, match.index
    if fact.unit != "percent" or fact.provider is None:
        return False
    others = {each.provider for each in index.facts_about(fact.measure, fact.subject)}
    owner = max(
        (
            hit
            for hit in claim.setting.entities
            if hit.entity in others
            and hit.slot.end <= claim.mention.start
            and around.is_here(claim, hit.slot.start)
        ),
        key=lambda hit: hit.slot.start,
        default=None,
    )
    if owner is None or match.bearings.related(owner.entity, fact.provider):
        return False
    between = around.between(claim, owner.slot.end, claim.mention.start)
    return _HOLDS.fullmatch(between) is not None


def _is_laid(match: Match, fact: Fact) -> bool:
    """Whether a length is of what is laid, and a figure of a programme that is no such thing."""
    if match.claim.mention.kind != "quantity" or not _LAID.match(match.claim.setting.behind):
        return False
    if match.index.entities[fact.subject].kind != "programme":
        return False
    return _LAID.search(f" {own_words(match.index.measures[fact.measure])}") is None


def _is_told_as_a_loss(claim: Claim, measure: Measure, fact: Fact) -> bool:
    """Whether a figure above zero is told as a loss, where its measure has profits, too."""
    said = claim.mention.value
    if fact.value is None or fact.value <= 0 or said is None or said <= 0:
        return False
    told = claim.slots.measure.text.lower()
    return bool(
        _LOSS.search(told) and not _PROFIT.search(told) and _PROFIT.search(own_words(measure))
    )


def _is_anothers(match: Match, fact: Fact) -> bool:
    """Whether a name that nobody knows took an amount, and the figure is a place's, unnamed here.

    "Africa received $354.4 billion of Chinese finance": the developing countries did.
    """
    index, name = match.index, _unknown_name(match.claim)
    if not name or match.claim.mention.kind != "money":
        return False
    if index.entities[fact.subject].kind not in PLACES or match.bearings.says(fact.subject):
        return False
    if name in fact.sector.lower():
        return False
    return _takes(name).search(match.claim.setting.clause.lower()) is not None


def _is_of_other_givers(match: Match, fact: Fact) -> bool:
    """Whether others gave than who gave a figure, and is not named: "Western donors committed"."""
    qualifier = match.claim.setting.qualifier
    if qualifier is None or qualifier.rule != SOME_LENDERS or fact.provider is None:
        return False
    return _OTHER_GIVERS.match(qualifier.text) is not None and not match.bearings.says(
        fact.provider
    )


def _is_owed_to_another(match: Match, fact: Fact) -> bool:
    """Whether an amount is owed to a name that nobody knows: "in the red to the Paris Club"."""
    if match.index.measures[fact.measure].dynamics != "stock":
        return False
    if fact.provider is None or match.bearings.says(fact.provider):
        return False
    led, stranger, _ = around.before(match.claim).rpartition(_unknown_name(match.claim) or "\0")
    return bool(stranger) and _TO.search(led) is not None


def _unknown_name(claim: Claim) -> str:
    """Give the name beside an amount that nobody knows, in lower case."""
    qualifier = claim.setting.qualifier
    if qualifier is None or qualifier.rule != UNKNOWN_NAME:
        return ""
    return qualifier.text.lower()


@lru_cache(maxsize=1024)
def _takes(name: str) -> re.Pattern[str]:
    """Give the words by which a name takes: "to Africa", "lent Africa", "Africa by itself got"."""
    own = rf"(?:the\s+)?{re.escape(name)}\b(?!['\u2019]|,?\s+(?:and|or)\b|,\s+\w+(?:,|\s+and)\b)"
    gave = "|".join(map(re.escape, words_of_group("given-verb")))
    took = "|".join(map(re.escape, (*words_of_group("take-verb"), "took")))
    return re.compile(
        rf"(?<!according )\bto\s+{own}|\b(?:{gave})\s+{own}"
        rf"|{own}(?:\s+(?:by\s+itself|alone|itself|also|has|had|have|as\s+a\s+whole))*\s+(?:{took})\b"
    )
