"""What a package holds for a table: entities, measures, and facts or records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from factcheck.drafting import (
    converted,
    facts,
    families,
    giving,
    headers,
    provenance,
    shapes,
    titles,
)
from factcheck.drafting.currencies import in_their_own
from factcheck.drafting.families import Common
from factcheck.drafting.givers import Givers
from factcheck.drafting.guesses import Guess, counted
from factcheck.drafting.measures import Measures
from factcheck.drafting.packaging import Resource
from factcheck.drafting.quantities import Home
from factcheck.drafting.shapes import Observation
from factcheck.drafting.subjects import Named, Subjects
from factcheck.drafting.tables import Choices, Table, no_numbers
from factcheck.drafting.wording import spaced

_LICENCE = Guess("licence", "unknown", "low", "write into datapackage.json what is allowed")


class Contents(Struct, frozen=True):
    """The resources of a package, what they come to, and all that was guessed."""

    resources: list[Resource]
    counted: str
    guesses: list[Guess]


def contents_of(table: Table, choices: Choices) -> Contents:
    """Say what the package of a table holds.

    Raises:
        FactcheckError: it has no numbers.

    """
    seen = list(shapes.observations(table.grid, table.shape, table.style))
    if not table.shape.rows or (not seen and table.shape.is_statistic):
        raise no_numbers(table.path)
    return (_statistic if table.shape.is_statistic else _records)(table, seen, choices)


def _statistic(table: Table, seen: list[Observation], choices: Choices) -> Contents:
    """Give a figure for each thing and time: the cell itself, never a sum of cells."""
    told = list(table.guesses)
    seen = provenance.dated(seen, table.titles, choices.period, told)
    noun = _noun(table)
    column = table.shape.subject
    subjects = None
    if column is not None:
        subjects = Subjects((each.subject for each in seen), column.header, table.country)
        told.append(subjects.told(column.header))
        ids = {each.subject: subjects.id_of(each.subject) for each in seen}
        capitals = subjects.capitals()
        entities = [*subjects.own(), *capitals]
        if capitals:
            why = "they have figures of their own: here no words for a country"
            told.append(Guess("capitals", counted(len(capitals), "city"), "medium", why))
    else:
        whole = provenance.whole_of(choices.about, table.named, noun or _title(table), told)
        ids, entities = {"": whole.id}, [whole]
    publisher = provenance.publisher_of(table.grid.notes, told)
    home = _home(table, subjects)
    seen = converted.without_repeats(in_their_own(seen, table, home, told), home)
    measures = _measures(table, seen, noun, home)
    doubled = {table.grid.lines[at] for at in table.shape.doubled}
    givers = _givers(table, entities, told)
    if table.shape.is_by_giver:
        seen = [each for each in seen if each.provider in givers.ids]
    if not seen:
        raise no_numbers(table.path)
    issuer = publisher.id if publisher else ""
    rows = facts.rows_of(seen, measures, ids, issuer, doubled, givers=givers.ids)
    told += [*_doubles(len(seen) - len(rows)), *measures.guesses, _LICENCE]
    words = [each.row() for each in measures.all()]
    if (giver := table.shape.one("provider")) is not None:
        words = giving.with_verbs(words, giver, noun)
    named = [*entities, *givers.own(), *([publisher] if publisher else ())]
    figures = Resource("figures", _title(table), rows, {"role": "facts"})
    return _contents(words, named, [figures], told, counted(len(rows), "figure"))


def _records(table: Table, seen: list[Observation], choices: Choices) -> Contents:
    """Give the rows with families that count and add them, and each row that has a name."""
    told = list(table.guesses)
    noun = _noun(table) or _title(table)
    column, titled = families.subject_of(table), families.title_of(table)
    subjects = None
    if column is not None:
        cells = filter(None, (column.of(row) for row in table.rows()))
        subjects = Subjects(cells, column.header, table.country)
        told.append(subjects.told(column.header))
    entities = subjects.own() if subjects else []
    projects = None
    if titled is not None:
        cells = filter(None, (titled.of(row) for row in table.rows()))
        projects = Subjects(cells, "project", table.country)
    givers = _givers(table, [*entities, *(projects.own() if projects else ())], told)
    whole = None
    if choices.about or table.country or column is None:
        whole = provenance.whole_of(choices.about, table.named, noun, told)
    publisher = provenance.publisher_of(table.grid.notes, told)
    home = _home(table, subjects)
    seen = converted.without_repeats(in_their_own(seen, table, home, told), home)
    measures = _measures(table, seen, noun, home)
    common = Common(
        whole.id if whole else "",
        publisher.id if publisher else "",
        choices.is_complete,
        givers,
        _takers(table, subjects),
    )
    words = families.measure_rows(measures, noun)
    if (giver := table.shape.one("provider")) is not None:
        words = giving.with_verbs(words, giver, noun)
    resources = list(
        families.resources(table, measures, common, noun, f"{_title(table)}: all rows")
    )
    if projects is not None:
        singles = _singles(table, seen, measures, projects, common)
        if singles:
            entities += projects.own()
            one_by_one = f"{_title(table)}, one by one"
            resources.append(Resource("figures", one_by_one, singles, {"role": "facts"}))
    told += [*families.told(table, common, noun), *measures.guesses, _LICENCE]
    named = [*entities, *givers.own(), *filter(None, (whole, publisher))]
    return _contents(words, named, resources, told, counted(len(table.shape.rows), "record"))


def _singles(
    table: Table,
    seen: Sequence[Observation],
    measures: Measures,
    projects: Subjects,
    common: Common,
) -> list[dict[str, str]]:
    """Give the figures of the rows that have a name of their own, if they are added up at all."""
    titled = families.title_of(table)
    assert titled is not None
    by_line = {
        line: titled.of(row) for line, row in zip(table.grid.lines, table.grid.rows, strict=True)
    }
    several = set(table.repeated(titled))
    untimed = {table.grid.lines[at] for at in table.shape.untimed}
    own = [
        each._replace(
            subject=by_line[each.line], category="", recipient=common.takers.get(each.line, "")
        )
        for each in seen
        if families.is_added(measures.of(each)) and by_line[each.line]
        if each.line not in untimed and by_line[each.line] not in several
    ]
    ids = {each.subject: projects.id_of(each.subject) for each in own}
    givers = common.givers.ids
    return facts.rows_of(own, measures, ids, common.publisher, givers=givers) if own else []


def _takers(table: Table, subjects: Subjects | None) -> dict[int, str]:
    """Give for each line who receives its money, where columns say who gives and who receives."""
    column = families.subject_of(table)
    if column is None or subjects is None or table.shape.one("provider") is None:
        return {}
    lines = zip(table.grid.lines, table.grid.rows, strict=True)
    cells = {line: column.of(row) for line, row in lines if column.of(row)}
    kept = {table.grid.lines[at] for at in table.shape.rows}
    return {line: subjects.id_of(cell) for line, cell in cells.items() if line in kept}


def _givers(table: Table, others: Sequence[Named], told: list[Guess]) -> Givers:
    """Give those who give the money of the rows, where a column names them."""
    column = table.shape.one("provider")
    if column is None:
        return Givers(())
    givers = Givers((column.of(row) for row in table.rows()), others)
    told += givers.told(column.header, is_sure=column.is_sure)
    return givers


def _noun(table: Table) -> str:
    """Give what a table is about, without the unit that a title may say."""
    return titles.noun_of(headers.read(title, Home()).words for title in table.titles)


def _home(table: Table, subjects: Subjects | None) -> Home:
    return Home.of(table.named[:1] or (subjects.countries() if subjects else []))


def _measures(table: Table, seen: Sequence[Observation], noun: str, home: Home) -> Measures:
    over_all = headers.of_table([*table.sayings, *table.grid.notes], home)
    return Measures(seen, noun, over_all, home)


def _title(table: Table) -> str:
    return next(iter(table.grid.title), "") or spaced(table.path.stem)


def _doubles(count: int) -> Iterator[Guess]:
    if count:
        yield Guess("doubles", f"{count} left out", "high", "the same figure stands twice")


def _contents(
    words: Sequence[Mapping[str, str]],
    named: Sequence[Named],
    resources: Sequence[Resource],
    told: list[Guess],
    figures: str,
) -> Contents:
    rows = list({each.id: each.row() for each in named if not each.is_known}.values())
    entities = (
        [Resource("entities", "Whom it is about", rows, {"role": "entities"})] if rows else []
    )
    measures = Resource("measures", "What is measured", words, {"role": "measures"})
    size = f"{counted(len(words), 'measure')}, {counted(len(rows), 'entity')}, {figures}"
    return Contents([*entities, measures, *resources], size, told)
