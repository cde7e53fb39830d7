"""What an index knows about some words and an amount: entities, measures, facts, sums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from difflib import get_close_matches
from typing import Literal, NamedTuple

from factcheck import documents, rules
from factcheck.config import Config
from factcheck.model import Fact, Mention
from factcheck.patterns import YEAR
from factcheck.reference.index import Index
from factcheck.reference.prose import even
from factcheck.reference.records.tabulated import Span

_SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "the", "to"]
)
_WORD = r"\w+(?:[.,]\w+)*"
_OF_NAME, _OF_QUERY = 60, 40
"""A name scores by the share of its words that were asked for, and of those that it explains."""
_OTHER_PARTY = 0.8
_ROW_WORD = 10
_MOST = 20
"""So many of each kind are given."""
_RESEMBLANCE = 0.75
_OF_AMOUNT, _SAME, _CLOSE = 60, Decimal("0.005"), Decimal("0.25")
"""An amount scores by its nearness, nothing beyond a quarter off."""
_YEAR = re.compile(rf"\b{YEAR}\b")


class Found(NamedTuple):
    """Something that the words hit: 100 for a very name, for a fact the sum of what it has."""

    kind: Literal["entity", "measure", "fact", "computed"]
    id: str
    score: int
    why: str


class _Hit(NamedTuple):
    score: int
    why: str


class _Asked(NamedTuple):
    """The words of a query, what they hit, and the amount that stands among them."""

    words: frozenset[str]
    entities: dict[str, _Hit]
    measures: dict[str, _Hit]
    amount: Mention | None


def lookup(index: Index, words: str) -> list[Found]:
    """Find what some words mean, at most `_MOST` of each kind, the closest first.

    A fact is hit by its parties, its measure, the words and years of its row, and by an amount
    that is near its own. A word that nothing is called by stands for the one that resembles it
    most. Sums over tables are given for the entities and years named.
    """
    amount = _amount(words)
    if amount is not None:
        first = min(amount.start, amount.hedge.start if amount.hedge else amount.start)
        words = words[:first] + words[amount.end :]
    entities = {each.id: (each.name, *each.aliases) for each in index.entities.values()}
    measures = {each.id: (each.title, *each.phrases) for each in index.measures.values()}
    rows = {fact.id: _words(_row(fact)) for fact in index.facts}
    known = {word for names in (*entities.values(), *measures.values()) for word in _words(*names)}
    query = _meant(words, known.union(*rows.values()))
    hit_entities = _hits(query, entities)
    hit_measures = _hits(query, measures)
    asked = _Asked(query, hit_entities, hit_measures, amount)
    hit_facts = {
        fact.id: hit for fact in index.facts if (hit := _fact_hit(fact, rows[fact.id], asked)).score
    }
    computed = {
        fact.id: hit
        for fact in _computed(index, words, hit_entities)
        if (hit := _fact_hit(fact, _time(fact), asked)).score
    }
    found = [
        *(Found("entity", name, *hit) for name, hit in _closest(hit_entities)),
        *(Found("measure", name, *hit) for name, hit in _closest(hit_measures)),
        *(Found("fact", name, *hit) for name, hit in _closest(hit_facts)),
        *(Found("computed", name, *hit) for name, hit in _closest(computed)),
    ]
    return sorted(found, key=lambda each: -each.score)


def _amount(words: str) -> Mention | None:
    """Read the amount that is asked for, if there is one that is no year."""
    mentions = rules.extract(documents.from_text(words), Config())
    return next((each for each in mentions if each.value is not None and each.digits), None)


def _computed(index: Index, words: str, entities: dict[str, _Hit]) -> Iterator[Fact]:
    """Yield the sums over tables of the entities named, for the whole time and the years named."""
    years = sorted({int(year) for year in _YEAR.findall(words)})
    spans = [Span(year, year) for year in years]
    if len(years) > 1:
        spans.append(Span(years[0], years[-1]))
    for measure in index.measures:
        for subject in index.computed.subjects_of(measure) & entities.keys():
            yield from index.computed.about(measure, subject, spans)


def _time(fact: Fact) -> frozenset[str]:
    return frozenset(filter(None, (fact.period_start, fact.period_end)))


def _words(*texts: str) -> frozenset[str]:
    words = (word for text in texts for word in re.findall(_WORD, even(text).lowered))
    return frozenset(words) - _SMALL_WORDS


def _row(fact: Fact) -> str:
    dates = (fact.period_start, fact.period_end, fact.date_value, fact.as_of)
    return " ".join([fact.id, fact.sector, fact.note, fact.unit, *filter(None, dates)])


def _meant(words: str, known: frozenset[str] | set[str]) -> frozenset[str]:
    ordered = sorted(known)
    meant = (
        [word] if word in known else get_close_matches(word, ordered, 1, _RESEMBLANCE) or [word]
        for word in sorted(_words(words))
    )
    return frozenset(word for (word,) in meant)


def _hits(query: frozenset[str], called: dict[str, tuple[str, ...]]) -> dict[str, _Hit]:
    """Give for each thing that the words hit the name that they hit best."""
    best = {
        name: max((_hit(query, each) for each in names), key=lambda hit: hit.score)
        for name, names in called.items()
    }
    return {name: hit for name, hit in best.items() if hit.score}


def _hit(query: frozenset[str], name: str) -> _Hit:
    words = _words(name)
    common = len(words & query)
    if not common:
        return _Hit(0, "")
    score = _OF_NAME * common / len(words) + _OF_QUERY * common / len(query)
    return _Hit(round(score), f'called "{name}"')


def _fact_hit(fact: Fact, row: frozenset[str], asked: _Asked) -> _Hit:
    """Add up what the words hit of a fact; its subject counts more than its other parties.

    Without any words, it is asked for by the amount alone.
    """
    parties = {fact.provider: "provider", fact.recipient: "recipient", fact.publisher: "publisher"}
    whys = []
    by_party = [0.0]
    for party, role in (parties | {fact.subject: "subject"}).items():
        if hit := asked.entities.get(party or ""):
            by_party.append(hit.score if role == "subject" else hit.score * _OTHER_PARTY)
            whys.append(f"{role} {party}")
    score = max(by_party)
    if hit := asked.measures.get(fact.measure):
        score += hit.score
        whys.append(f"measure {fact.measure}")
    if words := asked.words & row:
        score += _ROW_WORD * len(words)
        whys.append(f"in its row: {' '.join(sorted(words))}")
    is_meant = bool(score) or not asked.words
    if is_meant and asked.amount is not None and (near := _nearness(fact, asked.amount)):
        score += near.score
        whys.append(near.why)
    return _Hit(round(score), ", ".join(whys))


def _nearness(fact: Fact, amount: Mention) -> _Hit | None:
    """Give how near a fact is to an amount in its unit, or in one that was not said."""
    if (
        not fact.value
        or not amount.value
        or (amount.unit and amount.unit_stated and amount.unit != fact.unit)
    ):
        return None
    off = abs(amount.value / fact.value - 1)
    if off > _CLOSE:
        return None
    told = f"{amount.text} is it" if off <= _SAME else f"{amount.text} is {off:.1%} off"
    return _Hit(round(_OF_AMOUNT * (1 - float(off / _CLOSE))), told)


def _closest(hits: dict[str, _Hit]) -> list[tuple[str, _Hit]]:
    return sorted(hits.items(), key=lambda each: -each[1].score)[:_MOST]
