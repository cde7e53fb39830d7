"""What is told of articles: reports put together, and errors kept as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from factcheck.errors import FactcheckError, fault_place
from factcheck.model import ArticleReport, CheckedClaim, Fact, Problem, Report
from factcheck.paths import plain
from factcheck.reference import Index

_Record = TypeVar("_Record")
_AGAIN = "\x1f"
"""Stands behind an id that is another row's as well: no table has it."""


def reported(articles: tuple[ArticleReport, ...], index: Index) -> Report:
    """Give what was found in articles with the rows and names that it tells of."""
    facts = {
        key: index.fact(key)
        for article in articles
        for checked in article.claims
        for key in checked.verdict.facts
    }
    return Report(
        articles=articles,
        packages=index.packages,
        warnings=index.warnings,
        facts=tuple(facts.values()),
        names=_names(facts.keys(), index),
    )


def merged(reports: Sequence[Report]) -> Report:
    """Put reports together as one, in their order.

    Two packages may call two rows by one id: the later one goes by another until it is written
    (`own_id`).
    """
    if len(reports) == 1:
        return reports[0]
    reports = list(_told_apart(reports))
    return Report(
        articles=tuple(each for report in reports for each in report.articles),
        packages=_distinct(each for report in reports for each in report.packages),
        skipped=tuple(each for report in reports for each in report.skipped),
        problems=tuple(each for report in reports for each in report.problems),
        warnings=_distinct(each for report in reports for each in report.warnings),
        facts=_distinct(each for report in reports for each in report.facts),
        names={key: name for report in reports for key, name in report.names.items()},
    )


def own_id(key: str) -> str:
    """Give the id that a row has in its package."""
    return key.partition(_AGAIN)[0]


def _told_apart(reports: Iterable[Report]) -> Iterator[Report]:
    """Give reports in which an id is that of one row throughout."""
    known: dict[str, list[Fact]] = {}
    for report in reports:
        others: dict[str, str] = {}
        for fact in report.facts:
            rows = known.setdefault(fact.id, [])
            if fact not in rows:
                rows.append(fact)
            if number := rows.index(fact):
                others[fact.id] = f"{fact.id}{_AGAIN}{number + 1}"
        yield _by_other_ids(report, others) if others else report


def _by_other_ids(report: Report, others: Mapping[str, str]) -> Report:
    """Give a report with other ids for some of its rows."""

    def renamed(checked: CheckedClaim) -> CheckedClaim:
        verdict = checked.verdict
        facts = tuple(others.get(each, each) for each in verdict.facts)
        return replace(checked, verdict=replace(verdict, facts=facts))

    articles = (replace(each, claims=tuple(map(renamed, each.claims))) for each in report.articles)
    facts = (replace(each, id=others.get(each.id, each.id)) for each in report.facts)
    return replace(report, articles=tuple(articles), facts=tuple(facts))


def _distinct(records: Iterable[_Record]) -> tuple[_Record, ...]:
    return tuple(dict.fromkeys(records))


def own_fault(error: Exception, path: str) -> FactcheckError:
    """Tell that the program failed on an article by a fault of its own."""
    what = f"checking it failed by a fault of factcheck: {fault_place(error)}"
    hint = "please report it; factcheck run --debug on this article shows the traceback"
    return FactcheckError("own-fault", what, where=path, hint=hint)


def problem_of(error: FactcheckError) -> Problem:
    """Keep an error as a record, which can be written anywhere."""
    what, where, hint = map(plain, (error.message, error.where, error.hint))
    return Problem(code=error.code, message=what, where=where, hint=hint)


def error_of(problem: Problem) -> FactcheckError:
    """Make an error of what was kept of it."""
    return FactcheckError(problem.code, problem.message, where=problem.where, hint=problem.hint)


def _names(facts: Iterable[str], index: Index) -> dict[str, str]:
    names: dict[str, str] = {}
    for fact in map(index.fact, facts):
        names[fact.measure] = index.measures[fact.measure].title
        for entity in (fact.subject, fact.provider, fact.recipient, fact.publisher):
            if entity is not None and entity in index.entities:
                names[entity] = index.entities[entity].name
    return names
