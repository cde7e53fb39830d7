"""`json`: the verdicts for tools, in the keys and the order of the contract, section 4."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck import __version__
from factcheck.amounts import plain
from factcheck.model import (
    ArticleReport,
    CheckedClaim,
    Claim,
    Finding,
    PackageInfo,
    Problem,
    Report,
    Status,
    Verdict,
)
from factcheck.output import output_format
from factcheck.output.encoding import json_text
from factcheck.output.page import Page
from factcheck.output.tally import tally

SCHEMA = 1
_STATUSES = (
    Status.SUPPORTED,
    Status.CONTRADICTED,
    Status.NEAR,
    Status.INCONSISTENT,
    Status.AMBIGUOUS,
    Status.UNVERIFIABLE,
)


@output_format("json")
def json(report: Report, page: Page) -> Iterator[str]:  # noqa: ARG001 - tools have no page
    """Give the whole report as one JSON object."""
    yield json_text(_report(report)) + "\n"


def _report(report: Report) -> dict[str, object]:
    unread = [_unread(problem) for problem in report.problems]
    counts = tally(report)
    summary = {"articles": len(report.articles) + len(unread), "claims": counts.claims}
    return {
        "schema": SCHEMA,
        "factcheck": __version__,
        "references": [_package(package) for package in report.packages],
        "summary": summary | {status.value: counts.statuses[status] for status in _STATUSES},
        "articles": [_article(article) for article in report.articles] + unread,
    }


def _package(package: PackageInfo) -> dict[str, str]:
    return {"name": package.name, "version": package.version, "sha256": package.sha256}


def _unread(problem: Problem) -> dict[str, object]:
    """Give an input that could not be read as an article with nothing but its error."""
    return _article(ArticleReport(path=problem.where, document=None, errors=(problem,)))


def _article(article: ArticleReport) -> dict[str, object]:
    document = article.document
    source = document.source if document else ""
    return {
        "path": article.path if document else _file(article.path),
        "title": document.title if document else None,
        "published": document.published if document else None,
        "errors": [_problem(problem) for problem in article.errors],
        "findings": [_finding(finding) for finding in article.findings],
        "claims": [_claim(checked, source) for checked in article.claims],
    }


def _file(where: str) -> str:
    """Leave out line and column of a place."""
    head, _, tail = where.rpartition(":")
    return _file(head) if head and tail.isdecimal() else where


def _problem(problem: Problem) -> dict[str, str]:
    return {
        "code": problem.code,
        "message": problem.message,
        "where": problem.where,
        "hint": problem.hint,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "line": finding.line,
        "column": finding.column,
    }


def _claim(checked: CheckedClaim, source: str) -> dict[str, object]:
    claim: Claim = checked.claim
    mention, sentence = claim.mention, claim.sentence
    return {
        "id": claim.id,
        "start": mention.start,
        "end": mention.end,
        "line": claim.line,
        "column": claim.column,
        "text": mention.text,
        "sentence": source[sentence.start : sentence.end],
        "kind": mention.kind,
        "low": claim.low,
        "point": claim.point,
        "high": claim.high,
        "unit": claim.unit,
        "modifier": mention.modifier,
        "slots": msgspec.to_builtins(claim.slots),
        "suppressed": claim.suppressed,
        "verdict": _verdict(checked.verdict),
    }


def _verdict(verdict: Verdict) -> dict[str, object]:
    coincidence = verdict.coincidence
    return {
        "status": verdict.status.value,
        "code": verdict.code,
        "severity": verdict.severity,
        "confidence": verdict.confidence,
        "message": verdict.message,
        "facts": verdict.facts,
        "expected": verdict.expected,
        "expected_unit": verdict.expected_unit,
        "suggestion": verdict.suggestion,
        "coincidence": None if coincidence is None else plain(coincidence),
        "notes": verdict.notes,
        "derivation": verdict.derivation,
    }
