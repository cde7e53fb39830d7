"""What an index knows about some words: entities, measures and facts, the closest first."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Literal, NamedTuple

from factcheck.model import Fact
from factcheck.reference.index import Index
from factcheck.reference.prose import even

_SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "the", "to"]
)
_WORD = r"\w+(?:[.,]\w+)*"
_OF_NAME, _OF_QUERY = 60, 40
"""A name scores by the share of its words that were asked for, and of those that it explains."""
_OTHER_PARTY = 0.8
_ROW_WORD = 10
_RESEMBLANCE = 0.75


class Found(NamedTuple):
    """Something that the words hit: 100 for a very name, for a fact the sum of what it has."""

    kind: Literal["entity", "measure", "fact"]
    id: str
    score: int
    why: str


class _Hit(NamedTuple):
    score: int
    why: str


def lookup(index: Index, words: str, *, limit: int = 20) -> list[Found]:
    """Find what some words mean, at most `limit` of each kind, the closest first.

    A fact is hit by its parties, its measure, and the words and years of its row. A word that
    nothing is called by stands for the one that resembles it most.
    """
    entities = {each.id: (each.name, *each.aliases) for each in index.entities.values()}
    measures = {each.id: (each.title, *each.phrases) for each in index.measures.values()}
    rows = {fact.id: _words(_row(fact)) for fact in index.facts}
    known = {word for names in (*entities.values(), *measures.values()) for word in _words(*names)}
    query = _meant(words, known.union(*rows.values()))
    hit_entities = _hits(query, entities)
    hit_measures = _hits(query, measures)
    hit_facts = {
        fact.id: hit
        for fact in index.facts
        if (hit := _fact_hit(fact, query & rows[fact.id], hit_entities, hit_measures)).score
    }
    found = [
        *(Found("entity", name, *hit) for name, hit in _closest(hit_entities, limit)),
        *(Found("measure", name, *hit) for name, hit in _closest(hit_measures, limit)),
        *(Found("fact", name, *hit) for name, hit in _closest(hit_facts, limit)),
    ]
    return sorted(found, key=lambda each: -each.score)


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


def _fact_hit(
    fact: Fact, words: frozenset[str], entities: dict[str, _Hit], measures: dict[str, _Hit]
) -> _Hit:
    """Add up what the words hit of a fact; its subject counts more than its other parties."""
    parties = {fact.provider: "provider", fact.recipient: "recipient", fact.publisher: "publisher"}
    whys = []
    by_party = [0.0]
    for party, role in (parties | {fact.subject: "subject"}).items():
        if hit := entities.get(party or ""):
            by_party.append(hit.score if role == "subject" else hit.score * _OTHER_PARTY)
            whys.append(f"{role} {party}")
    score = max(by_party)
    if hit := measures.get(fact.measure):
        score += hit.score
        whys.append(f"measure {fact.measure}")
    if words:
        score += _ROW_WORD * len(words)
        whys.append(f"in its row: {' '.join(sorted(words))}")
    return _Hit(round(score), ", ".join(whys))


def _closest(hits: dict[str, _Hit], limit: int) -> list[tuple[str, _Hit]]:
    return sorted(hits.items(), key=lambda each: -each[1].score)[:limit]
