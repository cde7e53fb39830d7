"""Whether an amount stands in a clause that tells of something else, with a subject of its own.

"Net profit fell to $2 billion as material costs took $1 billion": what took it is neither the
company nor its profit, whatever the sentence tells beside it. So does what became of an amount,
"$1 billion was lost", and words that the measure itself is not told by, its `not_phrases`.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims import around
from factcheck.claims.measures.vetoes import TAXED
from factcheck.claims.scenes.words import neutral_words, own_words, words_that_bring_nothing
from factcheck.judging.caution.plainly import words_that_go_on, words_that_join
from factcheck.judging.words.wholes import whole_of
from factcheck.model import Claim, Measure
from factcheck.patterns import pattern

_TO_A_NEW_LEVEL = pattern(
    r"\b(?:took|takes|taking|brought|brings|lifted|lifts|raised|raises|cut|cuts|lowered|lowers|pushed"
    r"|pushes)\s+(?:it|them|that|this|its\s+[a-z]+|the\s+[a-z]+(?:\s+[a-z]+)?)\s+"
    r"(?:(?:back|up|down|further)\s+)?to\s$"
)
"""What leads to what something has come to by a deed, which no earlier figure is."""
_OF_GAIN = pattern(r"\b(?:tax|profit|loss|income|earning|surplus|deficit|result)")
"""What is told before or after tax."""
_LEAD = pattern(
    r"\s*(?:[,;:\u2013\u2014]\s*)?(?:(?:and|but|as|since|while|whereas|because|when|after|although"
    r"|though|for|so|yet|where|which|who|that|then|also|still|the|an?|its|their|this|these|those)\s+)*"
)
_PARTED = pattern(r"[,;:\u2013\u2014]\s")
_SUBORDINATE = pattern(
    r"(?<!\bas many )(?<!\bas much )\b(?:as|because|while|since|when|after|although|though|whereas"
    r"|where|unless|until)\s+"
)
_SUBJECT_AND_VERB = pattern(
    r"(?P<subject>[a-z]+(?:\s+(?!(?:is|are|was|were|has|had|have|in|of|at|on|to|for|from|since|with"
    r"|by)\b)[a-z-]+){0,2}?)"
    r"(?:\s+(?:in|of|at|on|to|for|from|since|with|by)\s+(?:[^\s,;]+\s+){0,3}?[^\s,;]+){0,3}?"
    r"\s+(?:is|are|was|were|has|had|have|did|will|would|[a-z]{2,}ed|took|takes?|ma[dk]es?|came|comes"
    r"|brought|brings?|bought|built|paid|pays?|won|wins?|ate|eats?|cost|costs|spent|sold|held|holds"
    r"|drew|draws?|ran|runs?|gave|gives?|saw|sees?|earns?|adds?|absorbs?|swallows?|needs?)\b"
)
_BECAME_OF_IT = pattern(
    r"\s+(?:(?:of (?:it|that|this)|more)\s+)?(?:is|was|are|were|has been|have been|had been)\s+"
    r"(?:[a-z]+ly\s+)?(?P<deed>[a-z]{2,}ed|lost|spent|cut|sold|paid|stolen|written off|set aside)\b"
)


def tells_of_something_else(claim: Claim, measure: Measure) -> bool:
    """Whether the clause of an amount has words, a subject or a deed that its figure has not."""
    if _has_another_word(claim, measure) or _is_a_new_level(claim):
        return True
    if claim.mention.kind == "percent" and _is_a_share_of_something_else(claim, measure):
        return True
    if TAXED.search(claim.setting.clause) and not _OF_GAIN.search(own_words(measure)):
        return True
    before, named = around.before(claim), claim.slots.measure
    before = before[max((found.end() for found in _PARTED.finditer(before)), default=0) :]
    first = claim.mention.start - len(before)
    starts = (0, *(found.end() for found in _SUBORDINATE.finditer(before)))
    if named.value == measure.id:
        starts = tuple(at for at in starts if named.start < first + at)
    return any(_has_a_subject(claim, measure, before, at) for at in starts) or (
        bool(starts) and _is_done_with(claim, measure)
    )


def _is_a_share_of_something_else(claim: Claim, measure: Measure) -> bool:
    """Whether a share is told of what its figure is none of: "19 per cent of all outlays"."""
    whole = whole_of(claim)
    if not whole or claim.slots.measure.is_stated:
        return False
    return whole.isdisjoint(re.findall(r"[a-z]+", own_words(measure)))


def _is_a_new_level(claim: Claim) -> bool:
    """Whether a deed of no time that is told has brought an amount about: "took it to 45 %"."""
    is_dated = any(hit.slot.is_stated for hit in claim.setting.periods)
    return not is_dated and _TO_A_NEW_LEVEL.search(around.before(claim)) is not None


def _has_another_word(claim: Claim, measure: Measure) -> bool:
    """Whether a clause has words that tell something from a measure: "winter wheat"."""
    vetoes = _vetoes(measure.not_phrases)
    return vetoes is not None and vetoes.search(claim.setting.clause) is not None


@cache
def _vetoes(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    words = "|".join(re.escape(phrase.lower()) for phrase in phrases)
    return re.compile(rf"(?<!\bnot )(?<!\bwithout )\b(?:{words})\b") if words else None


def _has_a_subject(claim: Claim, measure: Measure, before: str, start: int) -> bool:
    """Whether a clause begins at a place with a noun of its own and a verb: "costs took"."""
    lead = _LEAD.match(before, start)
    found = _SUBJECT_AND_VERB.match(before, lead.end() if lead else start)
    at = claim.mention.start - len(before)
    if found is None or _is_named(claim, at + found.start("subject"), at + found.end("subject")):
        return False
    words = {*re.findall(r"[a-z]+", found["subject"])}
    known = words_that_join() | words_that_go_on() | neutral_words() | words_that_bring_nothing()
    return not words & (known | {*re.findall(r"[a-z]+", own_words(measure))})


def _is_named(claim: Claim, start: int, end: int) -> bool:
    """Whether a name or a time of the sentence stands at a place."""
    setting = claim.setting
    slots = (*(hit.slot for hit in setting.entities), *(hit.slot for hit in setting.periods))
    return any(slot.start < end and start < slot.end for slot in slots)


def _is_done_with(claim: Claim, measure: Measure) -> bool:
    """Whether words behind tell what became of an amount: "$1 billion was lost in all"."""
    found = _BECAME_OF_IT.match(claim.setting.behind)
    if found is None:
        return False
    said = found["deed"]
    return said not in neutral_words() | words_that_join() and said not in own_words(measure)
