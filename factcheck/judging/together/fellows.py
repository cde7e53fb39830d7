"""A figure told under the name of its fellow: "net profit came to €13.44 billion", the revenue.

Fellows are figures of several measures that one source gives of one thing for one time, as revenue
and profit, or of one measure for several countries. Who tells the number of one with the words of
the other has mixed them up: the words cannot mean a third sum, as the fellow's is known.
"""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.claims.scenes.words import own_words
from factcheck.judging.alone.verdict import contradicted, with_stated_slots
from factcheck.judging.comparing.digits import MANY
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.coincidence import MOST, coincidence
from factcheck.judging.diagnoses.other_entity import told_of_somebody_else
from factcheck.judging.diagnoses.other_measure import told_of_another_measure
from factcheck.judging.words.nouns import words_of_measure
from factcheck.matching.bearings import stems
from factcheck.matching.periods import period_of
from factcheck.model import CheckedClaim, Claim, Fact, Measure, Slot
from factcheck.patterns import pattern

_PERCENT = pattern(r"\d[\d.,]*\s?(?:%|per\s?cent(?:age points)?\b)")
_BREAKS_OFF = pattern(r"\d|[;,:()]|\b(?:and|or|but|while|whereas|against|from|than|compared)\b")


def is_told_of_a_fellow(case: Case, fact: Fact) -> bool:
    """Whether words or the name beside an amount are those of a figure's fellow."""
    return means_a_fellow(case, fact) or _means_another(case, fact)


def means_a_fellow(case: Case, fact: Fact) -> bool:
    """Whether words lead to an amount that name a figure's fellow, and not its own measure.

    "Shipped 32 million tonnes of wheat" has the words of a harvest, and none that exports have not.
    """
    named, index = case.claim.slots.measure, case.index
    if not named.is_stated or named.value in (None, fact.measure):
        return False
    if any(hit.measure == fact.measure for hit in case.claim.setting.measures):
        return False
    own, other = index.measures[fact.measure], index.measures[named.value]
    words = {*named.text.lower().split()} - {*case.claim.mention.text.lower().split()}
    is_its_word = words <= words_of_measure(own)
    if is_its_word or not _is_led_to(case.claim, named) or _is_named_beside(case.claim, own, other):
        return False
    return any(_are_fellows(fact, other) for other in index.facts_about(named.value, fact.subject))


def _means_another(case: Case, fact: Fact) -> bool:
    """Whether the sentence tells an amount of another country, which has a figure beside it.

    "Then comes Pakistan, with $48.5 billion, and Pakistan, with $15.6 billion" has Egypt's.
    """
    subject, entities = case.claim.slots.subject, case.index.entities
    if not subject.is_stated or subject.value is None or subject.value == fact.subject:
        return False
    if {entities[each].kind for each in (fact.subject, subject.value)} != {"country"}:
        return False
    if case.bearings.says(fact.subject):
        return False
    return any(
        candidate.certain
        and candidate.fact.subject == subject.value
        and candidate.fact.measure == fact.measure
        and _are_fellows(fact, candidate.fact)
        for candidate in case.match.bound
    )


def _is_led_to(claim: Claim, named: Slot) -> bool:
    """Whether nothing but a percentage parts words from an amount: "revenue fell by 18% to"."""
    mention = claim.mention
    first, last = sorted([(named.start, named.end), (mention.start, mention.end)])
    between = _PERCENT.sub("", around.between(claim, first[1], last[0]))
    return around.is_here(claim, named.start) and _BREAKS_OFF.search(between) is None


def _is_named_beside(claim: Claim, measure: Measure, other: Measure) -> bool:
    """Whether a word of a measure, and not of another, stands in an amount's stretch of words."""
    before = _BREAKS_OFF.split(_PERCENT.sub("", around.before(claim)))[-1]
    behind = _BREAKS_OFF.split(around.behind(claim))[0]
    own = stems(own_words(measure)) - stems(own_words(other))
    return not own.isdisjoint(stems(f"{before} {behind}"))


def _are_fellows(own: Fact, other: Fact) -> bool:
    """Whether one source gives both for one time, by the same giver and of one part, and apart."""
    return (
        (own.publisher, own.provider, own.sector, own.unit)
        == (other.publisher, other.provider, other.sector, other.unit)
        and period_of(own) == period_of(other)
        and own.value != other.value
    )


def told_of_its_fellow(case: Case, checked: CheckedClaim, fact: Fact) -> CheckedClaim:
    """Call an amount wrong that is a figure by its number, and by words or name its fellow.

    It is left open where the number is likely to be a figure's by chance.
    """
    told = told_of_another_measure if means_a_fellow(case, fact) else told_of_somebody_else
    diagnosis = told(case, fact)
    chance = coincidence(case, diagnosis)
    if case.telling_digits < MANY or (chance is not None and chance > MOST):
        return checked
    match = replace(case.match, bound=())
    return with_stated_slots(match, contradicted(match, diagnosis, chance))
