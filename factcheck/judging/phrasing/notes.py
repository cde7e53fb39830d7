"""What stands beside a verdict: rival figures, remarks, and the steps that led to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice

from factcheck.amounts import published
from factcheck.judging.comparing.agreement import agrees
from factcheck.matching import Match, asked_of
from factcheck.matching.slots import compare
from factcheck.model import Claim, Computation, Fact, MeasureHit
from factcheck.reference import Index

_MOST = 3
_CLOSE = Decimal("0.10")


def amount_words(fact: Fact, index: Index) -> str:
    """Say a fact in one line: its amount, what it measures, of whom, by whom."""
    measure = index.measures[fact.measure].title
    subject = index.entities[fact.subject].name
    publisher = index.entities.get(fact.publisher or "")
    by = f", {publisher.name}" if publisher else ""
    return f"{published(fact)} ({measure}: {subject}{by})"


def rivals_of(match: Match, named: list[Fact]) -> tuple[str, ...]:
    """Name up to three other figures for the same thing, or for one easily confused with it."""
    taken = {fact.id for fact in named}
    bound = {c.fact.id: c.fact for c in match.bound if not agrees(match.claim, c.fact)}
    others = {fact.id: fact for fact in _confusable(match, named)} | bound
    value = match.claim.mention.value

    def distance(fact: Fact) -> tuple[Decimal, str]:
        gap = (
            abs(fact.value - value) if fact.value is not None and value is not None else Decimal(0)
        )
        return (gap, fact.id)

    fitting = (
        fact
        for fact in sorted(others.values(), key=distance)
        if fact.id not in taken
        and not _is_same_figure(fact, named)
        and (fact.id in bound or _is_fitting(match, fact))
    )
    shown = islice(fitting, _MOST)
    return tuple(f"another figure: {amount_words(fact, match.index)} [{fact.id}]" for fact in shown)


def _is_same_figure(fact: Fact, named: Iterable[Fact]) -> bool:
    return any(
        fact.value == other.value
        and fact.date_value == other.date_value
        and (fact.measure, fact.subject) == (other.measure, other.subject)
        for other in named
    )


def _confusable(match: Match, named: list[Fact]) -> Iterator[Fact]:
    """Yield the figures of about that size of measures easily confused with the one named."""
    value = named[0].value if named else None
    if value is None:
        return
    low, high = sorted((value * (1 - _CLOSE), value * (1 + _CLOSE)))
    for other in match.index.measures[named[0].measure].confusable_with:
        for fact in asked_of(match.bearings, other).facts:
            if fact.unit == named[0].unit and fact.value is not None and low <= fact.value <= high:
                yield fact


def _is_fitting(match: Match, fact: Fact) -> bool:
    """Whether nothing that the claim says sets a figure aside."""
    hit = MeasureHit(fact.measure, 0, match.claim.slots.measure)
    return not compare(match.bearings, hit, fact).conflicts


def notes_of(match: Match, named: list[Fact]) -> tuple[str, ...]:
    """Give the remarks on a claim that agrees, then its rivals."""
    claim, fact, index = match.claim, named[0], match.index
    notes = []
    if fact.superseded_by and index.fact(fact.superseded_by).value is not None:
        newer = index.fact(fact.superseded_by)
        notes.append(f"a newer edition has {amount_words(newer, index)} [{newer.id}]")
    if fact.price_basis and claim.slots.price_basis.state == "absent" and "-" in fact.price_basis:
        notes.append(f"the figure is in {fact.price_basis.replace('-', ' ')} prices")
    if (
        index.measures[fact.measure].dynamics == "stock"
        and _is_span(fact)
        and claim.unit != "count"
    ):
        notes.append("a stock at one time, which its source ties to a span of years")
    if claim.setting.source is not None:
        notes.append(f"put down to {claim.setting.source}, which the reference data do not know")
    return (*notes, *rivals_of(match, named))


def _is_span(fact: Fact) -> bool:
    return fact.period_start != fact.period_end


def stands_for(claim: Claim) -> tuple[str, ...]:
    """Give the step that says what a printed number stands for; none for an exact one."""
    if claim.low is None or claim.low == claim.high:
        return ()
    span = f"{claim.low} to {claim.high} {claim.unit or ''}".rstrip()
    return (f"{claim.mention.text} stands for {span}",)


def derivation_of(match: Match) -> tuple[str, ...]:
    """Give the steps: what the words say, which fact they led to, what set others aside."""
    bound = match.bound[:1]
    bound += tuple(c for c in match.best if c.fact.computed and c not in bound)[:_MOST]
    steps = [*stands_for(match.claim)]
    steps += [
        f"bound to {candidate.fact.id}: {'; '.join(candidate.reasons)}" for candidate in bound
    ]
    steps += [_computation(c.fact, c.fact.computed) for c in bound if c.fact.computed]
    steps += [
        f"set aside {candidate.fact.id}: {'; '.join(candidate.against)}"
        for candidate in match.near_misses[:_MOST]
        if not match.bound
    ]
    return tuple(steps)


def _computation(fact: Fact, computed: Computation) -> str:
    """Say how a figure was computed: the filter, the number of rows, the first few."""
    lines = ", ".join(map(str, computed.lines))
    more = ", …" if computed.rows > len(computed.lines) else ""
    rows = f"{computed.rows:,} row{'s' if computed.rows != 1 else ''} of {fact.file}"
    part = "" if computed.is_whole else "; the table holds only part of the whole"
    return f"{fact.id} = {fact.value:f}: {computed.told}, {rows} (line {lines}{more}){part}"
