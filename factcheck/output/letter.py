"""What a mail about a night says, before it is written as plain text and as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.model import Problem, Report
from factcheck.nights import Card, Night, Standing, State
from factcheck.output.anchors import Key, anchors
from factcheck.output.tally import problems
from factcheck.output.telling import (
    FRESH,
    Quoted,
    age_words,
    cause_words,
    counts_words,
    data_words,
    gate_sentence,
    in_states,
    page_address,
    quoted,
    sentence_of,
    trend_lines,
)
from factcheck.output.words import (
    cut,
    fault_words,
    many,
    severity_word,
)

MOST = 10
"""How many findings, fixed ones, faults and notes are told, of each."""
_LINE = 300


class Item(NamedTuple):
    """A finding: its line and kind, the sentence around its amount, what is held against it."""

    head: str
    quoted: Quoted
    lines: Sequence[str]
    link: str


class Group(NamedTuple):
    """The findings of an article."""

    path: str
    title: str
    items: Sequence[Item]


class Letter(NamedTuple):
    """A mail in its parts, from the top. `more` says how many findings it leaves out."""

    sentence: str
    gate: str
    numbers: Sequence[str]
    heading: str
    groups: Sequence[Group]
    more: str
    lists: Sequence[tuple[str, Sequence[str]]]
    trend: Sequence[str]
    link: str


def letter(report: Report, night: Night) -> Letter:
    """Choose what a mail tells: what is new, else what is open, the worst first."""
    fresh = in_states(night.standings, FRESH)
    told = fresh or in_states(night.standings, (State.OPEN,))
    left = len(told) - MOST
    return Letter(
        sentence=cut(sentence_of(night), 2 * _LINE),
        gate=cut(gate_sentence(night), _LINE),
        numbers=[cut(words, _LINE) for words in (counts_words(night), data_words(night)) if words],
        heading="New" if fresh else "Still open" if told else "",
        groups=tuple(_groups(told[:MOST], night)),
        more=f"… and {many(left, 'more finding')}" if left > 0 else "",
        lists=tuple(_lists(report, night)),
        trend=trend_lines(night.trend),
        link=page_address(night.address, night.name),
    )


def _groups(told: Sequence[Standing], night: Night) -> Iterator[Group]:
    """Put the findings of an article together, at the place of its worst one."""
    first: dict[str, int] = {}
    for index, standing in enumerate(told):
        first.setdefault(standing.path, index)
    ordered = sorted(told, key=lambda each: first[each.path])
    places = anchors((each.path, each.id) for each in night.standings)
    for path, standings in groupby(ordered, lambda each: each.path):
        chosen = list(standings)
        title = cut(chosen[0].card.title or "", _LINE)
        yield Group(cut(path, _LINE), title, [_item(each, night, places) for each in chosen])


def _item(standing: Standing, night: Night, places: Mapping[Key, str]) -> Item:
    card = standing.card
    why = cause_words(standing) if standing.state in FRESH else age_words(standing)
    code = card.code if card.code.startswith("FC") else ""
    kind = " · ".join(part for part in (code, severity_word(card.severity, card.code), why) if part)
    link = page_address(night.address, night.name, places[standing.path, standing.id])
    lines = [cut(line, _LINE) for line in _against(card)]
    return Item(f"line {card.line}: {kind}", quoted(card), lines, link)


def _against(card: Card) -> Iterator[str]:
    if card.claimed:
        yield f"claimed {card.claimed}"
    yield from (f"reference {row}" for row in card.references[:2])
    if card.difference:
        yield f"difference {card.difference}"
    if card.message and card.text:
        yield card.message
    if card.suggestion:
        yield f'write "{card.suggestion}"'


def _lists(report: Report, night: Night) -> Iterator[tuple[str, Sequence[str]]]:
    fixed = [_fixed(each) for each in in_states(night.standings, (State.FIXED,))]
    parts: tuple[tuple[str, Sequence[str]], ...] = (
        ("Faults of the reference data", _told(night.broken)),
        ("Fixed", fixed),
        ("Could not be read or checked", _told(problems(report))),
        ("About this run", night.notes),
    )
    for heading, lines in parts:
        shown = [cut(line, _LINE) for line in lines[:MOST]]
        if left := len(lines) - len(shown):
            shown.append(f"… and {left:,} more")
        if shown:
            yield heading, shown


def _told(faults: Iterable[Problem]) -> list[str]:
    """Tell faults, each with what to do about it."""
    return [f"{fault_words(each)}{each.hint and f' ({each.hint})'}" for each in faults]


def _fixed(standing: Standing) -> str:
    card = standing.card
    why = cause_words(standing)
    words = cut(card.text or card.message, 120)
    return f"{cut(standing.path, 120)}:{card.line} {words}{why and f' ({why})'}"
