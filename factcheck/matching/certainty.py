"""When words leave no doubt of whom or of what a figure is."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.entities.reading import SENTENCE_APART
from factcheck.claims.entities.shortly import SHORT_NAME
from factcheck.claims.measures.sizes import BESIDE_THING
from factcheck.claims.scenes.standing_in import STANDS_FOR
from factcheck.kinds import PLACES, THINGS
from factcheck.matching.attributes import spans_years
from factcheck.matching.bearings import Bearings
from factcheck.matching.sectors import are_named
from factcheck.model import Fact, MeasureHit, Reach
from factcheck.patterns import HEDGES, pattern

_DATASET = pattern(
    r"\b(?:data ?set|database|edition|release)(?:,[^,;]{3,40},)?\s+(?:now\s+|also\s+)?"
    r"(?:hold|cover|contain|list|captur|track|record|count|compris|includ|document)(?:s|es|ed)\b"
)
_NEWLY = pattern(r"\bthat\s+(?:it|they|no|none)\b")
"""What tells of some that a dataset holds: "which covers 90 projects that it had missed"."""
_EXTENDED = pattern(
    r"(?!['\u2019])(?:(?!\b(?:not|never|no|others?|received|owed|while|whereas)\b)[^;:])*"
    r"\b(?:extended|lent|given|gave|provided|committed|granted|handed\s+out|laid\s+out)\s+"
    rf"(?:(?:[a-z]+\s+){{1,2}}of\s+)?{HEDGES}"
)
"""What stands between who gives and an amount: "wears, having extended", "and lent"."""
_IT = pattern(r"\W*(?:it|they|this|that)\b")
_DAY, _A_DAY = pattern(r"\d"), len("2024-08-12")
AN_AMOUNT = pattern(r"[$\u20ac\u00a3\u00a5]|(?:m|b|tr)illion\b")


def is_certain(bearings: Bearings, hit: MeasureHit, fact: Fact, *, period_agrees: bool) -> bool:
    """Whether an amount is told of what a figure measures, and of whom it is, beyond doubt.

    Both must be stated, or clear from what is stated beside them.
    """
    is_measured = hit.slot.is_stated or _is_size_of_what_is_meant(bearings, hit, fact)
    if fact.unit == "date":
        return is_measured and (bearings.says(fact.subject) or _is_what_was_told_of(bearings, fact))
    return is_measured and (
        subject_is_stated(bearings, fact)
        or _is_vouched_for(bearings, fact)
        or _is_told_by_its_part(bearings, fact)
        or (period_agrees and _is_clear(bearings, fact))
    )


def _is_size_of_what_is_meant(bearings: Bearings, hit: MeasureHit, fact: Fact) -> bool:
    """Whether an amount is the size of what its words stand for: "the 884 MW station"."""
    return hit.slot.rule == BESIDE_THING and any(
        each.slot.rule == STANDS_FOR for each in bearings.stated if each.entity == fact.subject
    )


def _is_clear(bearings: Bearings, fact: Fact) -> bool:
    """Whether what is stated beside the very time of a figure leaves no doubt about its subject."""
    return any(test(bearings, fact) for test in (_is_all_of_it, _is_borne_out, _is_the_only_one))


def subject_is_stated(bearings: Bearings, fact: Fact) -> bool:
    """Whether the sentence names the subject.

    All the world is named by the giver together with the source, and an edition as the dataset of
    who publishes it: its day tells which.
    """
    if bearings.says(fact.subject):
        return True
    if fact.computed and fact.computed.is_general:
        return True
    if fact.publisher in bearings.index.lineage(fact.subject)[1:]:
        return _is_the_dataset(bearings, fact)
    if bearings.index.entities[fact.subject].kind != "region":
        return False
    source = any(bearings.related(h.entity, fact.publisher) for h in bearings.sources) or any(
        fact.publisher in whole for _, whole, _ in bearings.editions
    )
    return source and _gives(bearings, fact)


def _is_the_dataset(bearings: Bearings, fact: Fact) -> bool:
    """Whether a sentence tells what all of a dataset holds: "AidData's dataset covers 4,373"."""
    publisher, setting = fact.publisher or "", bearings.claim.setting
    told = _DATASET.search(setting.sentence)
    if told is None or publisher not in bearings.named or _NEWLY.search(setting.behind):
        return False
    return not any(
        hit.kind in PLACES
        and hit.reach <= Reach.SENTENCE
        and hit.entity not in bearings.index.providers
        for hit in bearings.stated
    )


def _is_borne_out(bearings: Bearings, fact: Fact) -> bool:
    """Whether all else in the sentence is said of a subject that only stands in the one before.

    "Of what Beijing committed to the country from 2000 to 2021, AidData reckons": giver, source
    and the very span of years leave no doubt about whom it is told of.
    """
    if not spans_years(fact) or fact.publisher is None or _are_several(bearings, fact):
        return False
    if fact.publisher in bearings.index.lineage(fact.subject):
        return bearings.speakers == {fact.publisher}
    is_close = fact.subject in bearings.named_close_by and bearings.names(fact.publisher)
    return is_close and (fact.provider is None or _gives(bearings, fact))


def _is_vouched_for(bearings: Bearings, fact: Fact) -> bool:
    """Whether who published a figure tells of what only the sentence before names, and alone.

    "AidData counts 161 loans", where nobody else with loans is named since.
    """
    if not bearings.any_related(bearings.sources, fact.publisher) or _are_several(bearings, fact):
        return False
    subjects = bearings.index.subjects_of(fact.measure)
    near = {h.entity for h in bearings.entities if h.reach <= Reach.BEFORE and h.entity in subjects}
    return (
        near - {fact.provider, fact.publisher} == {fact.subject}
        or bearings.claim.slots.subject.value == fact.subject
    )


def _is_the_only_one(bearings: Bearings, fact: Fact) -> bool:
    """Whether a subject is the only one in the sentence before that has such figures.

    And no one is named beside the amount but who gives, receives or tells of it.
    """
    subjects = bearings.index.subjects_of(fact.measure)
    before = {
        hit.entity
        for hit in bearings.entities
        if hit.reach is Reach.BEFORE
        and hit.distance < 2 * SENTENCE_APART
        and hit.slot.rule != SHORT_NAME
    }
    if (before & subjects) - {fact.provider} != {fact.subject} or _are_several(bearings, fact):
        return False
    return all(
        hit.kind == "person" or hit.role == "attribution" or bearings.is_party(hit.entity, fact)
        for hit in bearings.stated
    )


def _is_what_was_told_of(bearings: Bearings, fact: Fact) -> bool:
    """Whether a day is told of an event, and what has such an event was the last thing told of.

    "Suki Kinari has 884 MW. Its first unit reached the grid on 12 August." Of what stands farther
    off, no "it" is told; of a programme much else has its day; and a weekday, a month or a year may
    be that of anything.
    """
    mention, kind = bearings.claim.mention, bearings.index.entities[fact.subject].kind
    if len(mention.resolved or "") != _A_DAY or not _DAY.search(mention.text):
        return False
    if kind == "programme":
        return False
    things = [hit for hit in bearings.entities if hit.kind in THINGS]
    nearest = min((hit.distance // SENTENCE_APART for hit in things), default=0)
    if nearest == 0 or (nearest > 1 and _IT.match(bearings.claim.setting.sentence)):
        return False
    told = {hit.entity for hit in things if hit.distance // SENTENCE_APART == nearest}
    return told - set(bearings.index.lineage(fact.subject)[1:]) == {fact.subject}


def _are_several(bearings: Bearings, fact: Fact) -> bool:
    """Whether the sentences before name another of a subject's kind that no sentence since does."""
    kind = bearings.index.entities[fact.subject].kind
    alike = {h.entity for h in bearings.entities if h.kind == kind and h.reach is Reach.BEFORE}
    return not alike <= {fact.subject, fact.provider, fact.publisher}


def _is_all_of_it(bearings: Bearings, fact: Fact) -> bool:
    """Whether a figure of the world is that of all that its giver gave, or its source counts.

    "China lent $240 billion in rescue loans from 2008 to 2021", with that very time, and nobody
    who received it. So does "China had carried out 128 operations and extended $240 billion".
    """
    if fact.subject not in bearings.index.wholes_of(fact.measure):
        return False
    if not bearings.wholes_need_no_name:
        return False
    if bearings.sources:
        return bearings.any_related(bearings.sources, fact.publisher)
    claim = bearings.claim
    if spans_years(fact) and not bearings.givers and not bearings.takers:
        return bool(bearings.stated_periods) and _has_given(bearings, fact)
    between = [
        around.between(claim, hit.slot.end, claim.mention.start)
        for hit in bearings.givers
        if bearings.related(hit.entity, fact.provider)
        and around.is_here(claim, hit.slot.start)
        and hit.slot.end <= claim.mention.start
    ]
    return any(AN_AMOUNT.search(words) is None for words in between)


def _has_given(bearings: Bearings, fact: Fact) -> bool:
    """Whether a verb of giving leads from the giver's name to an amount, whatever else it did."""
    claim = bearings.claim
    return all(
        hit.kind == "person" or bearings.is_party(hit.entity, fact) for hit in bearings.stated
    ) and any(
        _EXTENDED.fullmatch(around.between(claim, hit.slot.end, claim.mention.start)) is not None
        for hit in bearings.stated
        if bearings.related(hit.entity, fact.provider)
    )


def _is_told_by_its_part(bearings: Bearings, fact: Fact) -> bool:
    """Whether words name the part that a figure is limited to, which only the whole has.

    "China's swap lines came to $170 billion of the rescue lending": no country has figures of
    those. The sentence before may name who gave it all.
    """
    is_its_measure = bearings.claim.slots.measure.value == fact.measure
    if not fact.sector or not is_its_measure or not bearings.wholes_need_no_name:
        return False
    index = bearings.index
    wholes = index.wholes_of(fact.measure)
    if fact.subject not in wholes or not are_named(bearings.clause_stems, fact.sector):
        return False
    is_given = bearings.names(fact.provider or "") or fact.provider in bearings.named_close_by
    return is_given and not any(
        fact.sector in index.sectors_of(fact.measure, other)
        for other in index.subjects_of(fact.measure)
        if other != fact.subject
    )


def _gives(bearings: Bearings, fact: Fact) -> bool:
    return any(bearings.related(hit.entity, fact.provider) for hit in bearings.givers)
