"""What `factcheck lookup` and `factcheck references list` print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.amounts import published
from factcheck.output.cells import wrapped
from factcheck.output.page import Page
from factcheck.output.rows import about, evidence
from factcheck.reference import Found, Index, Listed

_HEADINGS = {"entity": "Entities", "measure": "Measures", "fact": "Facts"}
_WORDS = 8
"""How many aliases, phrases or publishers are shown."""


def looked_up(found: Iterable[Found], index: Index, page: Page) -> Iterator[str]:
    """Show what some words mean, the closest first of each kind."""
    things = list(found)
    names = {entity.id: entity.name for entity in index.entities.values()}
    names |= {measure.id: measure.title for measure in index.measures.values()}
    for kind, heading in _HEADINGS.items():
        chosen = [thing for thing in things if thing.kind == kind]
        if chosen:
            yield page.paint(heading, "place") + "\n"
        for thing in chosen:
            yield f"  {page.clean(thing.id)}  {page.paint(page.clean(thing.why), 'faint')}\n"
            yield from _indented(_said(thing, index, names), page)


def _said(thing: Found, index: Index, names: dict[str, str]) -> str:
    if thing.kind == "entity":
        entity = index.entities[thing.id]
        return _listed(entity.kind, (entity.name, *entity.aliases))
    if thing.kind == "measure":
        measure = index.measures[thing.id]
        return _listed(f"{measure.title} ({measure.unit_kind})", measure.phrases)
    fact = index.fact(thing.id)
    return f"{published(fact)}: {about(fact, names)}  {evidence(fact, names)}"


def _listed(head: str, words: Sequence[str]) -> str:
    more = f" and {len(words) - _WORDS} more" if len(words) > _WORDS else ""
    return f"{head}: {', '.join(words[:_WORDS])}{more}"


def listed(tables: Sequence[Listed], page: Page) -> Iterator[str]:
    """Show the tables of a package: rows, publishers, licence, age, sha256."""
    size = max((len(table.name) for table in tables), default=0)
    for table in tables:
        rows = "no table" if table.rows is None else f"{table.rows:,} rows"
        licences = ", ".join(table.licences) or "no licence"
        head = f"{table.name:{size}}  {rows:>11}  {table.sha256[:12]}  {licences}"
        yield f"{page.paint(page.clean(head), 'place')}\n"
        for line in _details(table):
            yield from _indented(line, page)


def _details(table: Listed) -> Iterator[str]:
    yield f"{table.path}, {table.role or 'no role'}{f': {table.remark}' if table.remark else ''}"
    if table.newest and table.age is not None:
        yield f"newest figure {table.newest}, {table.age:,} days old"
    if table.publishers:
        yield _listed("published by", table.publishers)
    if table.sources:
        yield _listed("from", table.sources)


def _indented(text: str, page: Page) -> Iterator[str]:
    for line in wrapped(page.clean(text), page.width - 6):
        yield f"      {line}\n"
