"""What `factcheck lookup` and `factcheck references list` print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Context

from factcheck.amounts import published, spoken_span
from factcheck.model import Fact
from factcheck.output.cells import wrapped
from factcheck.output.page import Page
from factcheck.output.rows import about, evidence
from factcheck.output.words import many
from factcheck.reference import Found, Index, Listed
from factcheck.reference.figures import fact_interval
from factcheck.units import is_currency

_HEADINGS = {"entity": "Entities", "measure": "Measures", "fact": "Facts", "computed": "Computed"}
_THREE_DIGITS = Context(prec=3)
_WORDS = 8
"""How many aliases, phrases or publishers are shown."""


def looked_up(
    found: Iterable[Found], index: Index, page: Page, currency: str | None = None
) -> Iterator[str]:
    """Show what some words mean, the closest first of each kind, money in a currency too."""
    things = list(found)
    names = {entity.id: entity.name for entity in index.entities.values()}
    names |= {measure.id: measure.title for measure in index.measures.values()}
    for kind in sorted(_HEADINGS, key=lambda kind: _rank(kind, things)):
        chosen = [thing for thing in things if thing.kind == kind]
        if chosen:
            yield page.paint(_HEADINGS[kind], "place") + "\n"
        for thing in chosen:
            yield f"  {page.clean(thing.id)}  {page.paint(page.clean(thing.why), 'faint')}\n"
            yield from _indented(_said(thing, index, names, currency), page)


def _rank(kind: str, things: Iterable[Found]) -> tuple[bool, int]:
    """Order the kinds: what words mean, then figures, the closest kind of these first."""
    best = max((thing.score for thing in things if thing.kind == kind), default=0)
    return (True, -best) if kind in ("fact", "computed") else (False, 0)


def _said(thing: Found, index: Index, names: dict[str, str], currency: str | None) -> str:
    if thing.kind == "entity":
        entity = index.entities[thing.id]
        return _listed(entity.kind, (entity.name, *entity.aliases))
    if thing.kind == "measure":
        measure = index.measures[thing.id]
        return _listed(f"{measure.title} ({measure.unit_kind})", measure.phrases)
    fact = index.fact(thing.id)
    said = f"{published(fact)}: {about(fact, names)}  {evidence(fact, names)}"
    return said + (_converted(fact, currency, index) if currency else "")


def _converted(fact: Fact, currency: str, index: Index) -> str:
    """Say a fact in a currency, at the rate of its time, or why it cannot be said."""
    span = fact_interval(fact)
    if span is None or fact.unit == currency or not is_currency(fact.unit):
        return ""
    when = fact.period_end or fact.as_of
    rate = index.prices.rate(fact.unit, currency, when) if when else None
    if rate is None:
        time = f"for {when}" if when else "where no time is known"
        return f"  (no rate from {fact.unit} to {currency} {time})"
    there = rate.of(span)
    low, high = (_THREE_DIGITS.plus(end) for end in (there.low, there.high))
    return f"  = {spoken_span(low, high, currency)} (at {rate.told})"


def _listed(head: str, words: Sequence[str]) -> str:
    more = f" and {len(words) - _WORDS} more" if len(words) > _WORDS else ""
    return f"{head}: {', '.join(words[:_WORDS])}{more}"


def listed(tables: Sequence[Listed], page: Page) -> Iterator[str]:
    """Show the tables of a package: rows, publishers, licence, age, sha256."""
    size = max((len(table.name) for table in tables), default=0)
    for table in tables:
        rows = "no table" if table.rows is None else many(table.rows, "row")
        licences = ", ".join(table.licences) or "no licence"
        head = f"{table.name:{size}}  {rows:>11}  {table.sha256[:12]}  {licences}"
        yield f"{page.paint(page.clean(head), 'place')}\n"
        for line in _details(table):
            yield from _indented(line, page)


def _details(table: Listed) -> Iterator[str]:
    yield f"{table.path}, {table.role or 'no role'}{f': {table.remark}' if table.remark else ''}"
    if table.newest and table.age is not None:
        late = f": more than {table.max_age:,}" if table.age > (table.max_age or table.age) else ""
        yield f"newest figure {table.newest}, {many(table.age, 'day')} old{late}"
    if table.publishers:
        yield _listed("published by", table.publishers)
    if table.sources:
        yield _listed("from", table.sources)


def _indented(text: str, page: Page) -> Iterator[str]:
    for line in wrapped(page.clean(text), page.width - 6):
        yield f"      {line}\n"
