"""Runs the stages over many articles, one after the other, each on its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from factcheck import consistency, rules, suppressions
from factcheck.claims import read_claims
from factcheck.config import Config
from factcheck.documents.folding import fold
from factcheck.documents.table_heads import heads
from factcheck.errors import FactcheckError, fault_place
from factcheck.judging.balance import on_balance
from factcheck.judging.together import Together
from factcheck.judging.undoing import without_slips
from factcheck.matching import match
from factcheck.model import ArticleReport, Document, Problem, Report
from factcheck.paths import plain
from factcheck.reference import Index

_Record = TypeVar("_Record")


def check_document(
    document: Document,
    index: Index,
    config: Config,
    as_of: date | None = None,
    today: date | None = None,
) -> ArticleReport:
    """Check one article: read its mentions, make claims of them, bind, judge, compare, silence.

    `as_of` is the day on which "last year" is understood. Suppressions expire by `today`, else
    by `as_of`, else not at all.
    """
    folded = fold(document, heads(document))
    mentions = rules.extract(folded.prose, config, as_of)
    claims = folded.placed(read_claims(folded.prose, mentions, index))
    judged = Together([match(each, index) for each in claims], index, config.tolerances)
    weighed = on_balance(judged.matches, without_slips(judged), index)
    examined = consistency.check(folded.prose, weighed, index.prices)
    checked = folded.claims(examined)
    return suppressions.apply(document, checked, config, today or as_of)


def check_documents(
    documents: Iterable[Document | FactcheckError],
    index: Index,
    config: Config,
    as_of: date | None = None,
    today: date | None = None,
    *,
    is_guarded: bool = False,
) -> Report:
    """Check articles in order. One that could not be read is reported among the others.

    With `is_guarded` so is one on which the program fails by a fault of its own.
    """
    check = _guarded if is_guarded else check_document
    articles = (
        _unread(each)
        if isinstance(each, FactcheckError)
        else check(each, index, config, as_of, today)
        for each in documents
    )
    return reported(tuple(articles), index)


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
    """Put reports together as one, in their order."""
    if len(reports) == 1:
        return reports[0]
    return Report(
        articles=tuple(each for report in reports for each in report.articles),
        packages=_distinct(each for report in reports for each in report.packages),
        skipped=tuple(each for report in reports for each in report.skipped),
        problems=tuple(each for report in reports for each in report.problems),
        warnings=_distinct(each for report in reports for each in report.warnings),
        facts=_distinct(each for report in reports for each in report.facts),
        names={key: name for report in reports for key, name in report.names.items()},
    )


def _distinct(records: Iterable[_Record]) -> tuple[_Record, ...]:
    return tuple(dict.fromkeys(records))


def _unread(error: FactcheckError) -> ArticleReport:
    return ArticleReport(path=error.where, document=None, errors=(problem_of(error),))


def _guarded(
    document: Document, index: Index, config: Config, as_of: date | None, today: date | None
) -> ArticleReport:
    try:
        return check_document(document, index, config, as_of, today)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other articles go on
        return _unread(own_fault(error, document.path))


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
