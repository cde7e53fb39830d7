"""Runs the stages over many articles, one after the other, each on its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from factcheck import consistency, rules, suppressions
from factcheck.claims import read_asides, read_claims, told_of_cells
from factcheck.config import Config
from factcheck.documents.folding import fold
from factcheck.errors import FactcheckError
from factcheck.judging import judged
from factcheck.matching import match
from factcheck.model import ArticleReport, Document, Report
from factcheck.reference import Index
from factcheck.reporting import own_fault, problem_of, reported


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
    folded = fold(document, told_of_cells(document, index))
    mentions = rules.extract(folded.prose, config, as_of)
    read = read_claims(folded.prose, mentions, index)
    claims, asides = folded.placed(read), folded.placed(read_asides(folded.prose, mentions, read))
    checked = judged([match(each, index) for each in claims], index, config.tolerances)
    examined = consistency.check(folded.prose, checked, asides, index.prices)
    report = suppressions.apply(document, folded.claims(examined), config, today or as_of)
    return replace(report, errors=(*document.faults, *report.errors))


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


def _unread(error: FactcheckError) -> ArticleReport:
    return ArticleReport(path=error.where, document=None, errors=(problem_of(error),))


def _guarded(
    document: Document, index: Index, config: Config, as_of: date | None, today: date | None
) -> ArticleReport:
    try:
        return check_document(document, index, config, as_of, today)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other articles go on
        return _unread(own_fault(error, document.path))
