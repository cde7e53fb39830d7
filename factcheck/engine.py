"""Runs the stages over many articles, one after the other, each on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from factcheck import consistency, rules
from factcheck.claims import read_claims
from factcheck.config import Config
from factcheck.errors import FactcheckError
from factcheck.judging import judge
from factcheck.matching import match
from factcheck.model import ArticleReport, CheckedClaim, Document, Problem, Report
from factcheck.reference import Index


def check_document(
    document: Document, index: Index, config: Config, as_of: date | None = None
) -> ArticleReport:
    """Check one article: read its mentions, make claims of them, bind, judge, compare."""
    mentions = rules.extract(document, config, as_of)
    claims = read_claims(document, mentions, index)
    checked = [CheckedClaim(claim, judge(match(claim, index), index)) for claim in claims]
    return ArticleReport(
        path=document.path,
        document=document,
        claims=tuple(consistency.check(document, checked, index.prices)),
    )


def check_documents(
    documents: Iterable[Document | FactcheckError],
    index: Index,
    config: Config,
    as_of: date | None = None,
) -> Report:
    """Check articles in order. One that could not be read is reported among the others."""
    articles = tuple(_reports(documents, index, config, as_of))
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


def _reports(
    documents: Iterable[Document | FactcheckError], index: Index, config: Config, as_of: date | None
) -> Iterator[ArticleReport]:
    for document in documents:
        if isinstance(document, FactcheckError):
            yield ArticleReport(path=document.where, document=None, errors=(problem_of(document),))
        else:
            yield check_document(document, index, config, as_of)


def problem_of(error: FactcheckError) -> Problem:
    """Keep an error as a record."""
    return Problem(code=error.code, message=error.message, where=error.where, hint=error.hint)


def _names(facts: Iterable[str], index: Index) -> dict[str, str]:
    names: dict[str, str] = {}
    for fact in map(index.fact, facts):
        names[fact.measure] = index.measures[fact.measure].title
        for entity in (fact.subject, fact.provider, fact.recipient, fact.publisher):
            if entity is not None and entity in index.entities:
                names[entity] = index.entities[entity].name
    return names
