"""`json`: the verdicts for tools, in the keys and the order of the contract, section 4.

The JSON of a night is that of its report, and says of each finding how it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC

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
from factcheck.nights import Night, Standing, State
from factcheck.output import output_format
from factcheck.output.cards import findings
from factcheck.output.encoding import json_text
from factcheck.output.page import Page
from factcheck.output.tally import tally
from factcheck.reporting import own_id

SCHEMA = 1
_Standings = Mapping[tuple[str, str], Standing]
_NOBODY: _Standings = {}
_STATUSES = (
    Status.SUPPORTED,
    Status.CONTRADICTED,
    Status.NEAR,
    Status.INCONSISTENT,
    Status.AMBIGUOUS,
    Status.UNVERIFIABLE,
)


@output_format("json", suffix=".json")
def json(report: Report, page: Page) -> Iterator[str]:  # noqa: ARG001 - tools have no page
    """Give the whole report as one JSON object."""
    yield json_text(_report(report, _NOBODY)) + "\n"


def night_json(report: Report, night: Night) -> Iterator[str]:
    """Give the report of a night as one JSON object.

    Beyond the contract, each finding has its `state`; `night` tells of the run, `fixed` what is
    gone, and `unseen` what stands as it stood, as its article could not be read.
    """
    standings = {(each.path, each.id): each for each in night.standings}
    told = _report(report, standings)
    told["night"] = _night(night)
    told["fixed"] = _told(each for each in night.standings if each.state is State.FIXED)
    told["unseen"] = _told(each for each in night.standings if each.is_unseen)
    yield json_text(told) + "\n"


def _night(night: Night) -> dict[str, object]:
    started = night.started.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return {
        "name": night.name,
        "started": started,
        "seconds": night.seconds,
        "counts": msgspec.to_builtins(night.count),
        "gates": msgspec.to_builtins(night.gates),
        "tables": msgspec.to_builtins(night.tables),
        "notes": night.notes,
        "broken": [_problem(problem) for problem in night.broken],
        "configuration": night.configuration,
        "command": night.command,
        "python": night.python,
    }


def _told(standings: Iterable[Standing]) -> list[dict[str, object]]:
    """Give findings that no claim of the report shows."""
    ordered = sorted(standings, key=lambda each: (each.path, each.card.line, each.card.column))
    return [
        {"path": each.path, "id": each.id, "state": _state(each), "card": each.card}
        for each in ordered
    ]


def _state(standing: Standing) -> dict[str, object]:
    return {
        "state": standing.state,
        "cause": standing.cause,
        "since": standing.since,
        "nights": standing.nights,
    }


def _stands(path: str, key: str, standings: _Standings) -> dict[str, object]:
    """Give the key `state` where the history knows the finding."""
    standing = standings.get((path, key))
    return {"state": _state(standing)} if standing else {}


def _report(report: Report, standings: _Standings) -> dict[str, object]:
    unread = [_unread(problem) for problem in report.problems]
    counts = tally(report)
    cut = {"interrupted": True} if report.is_interrupted else {}
    summary = {"articles": len(report.articles) + len(unread), "claims": counts.claims}
    return {
        "schema": SCHEMA,
        "factcheck": __version__,
        "references": [_package(package) for package in report.packages],
        **cut,
        "summary": summary | {status.value: counts.statuses[status] for status in _STATUSES},
        "articles": [_article(article, standings) for article in report.articles] + unread,
    }


def _package(package: PackageInfo) -> dict[str, str]:
    return {"name": package.name, "version": package.version, "sha256": package.sha256}


def _unread(problem: Problem) -> dict[str, object]:
    """Give an input that could not be read as an article with nothing but its error."""
    return _article(ArticleReport(path=problem.where, document=None, errors=(problem,)), _NOBODY)


def _article(article: ArticleReport, standings: _Standings) -> dict[str, object]:
    document = article.document
    source = document.source if document else ""
    return {
        "path": article.path if document else _file(article.path),
        "title": document.title if document else None,
        "published": document.published if document else None,
        "errors": [_problem(problem) for problem in article.errors],
        "findings": [
            _finding(finding) | _stands(article.path, key, standings)
            for key, finding in findings(article)
        ],
        "claims": [
            _claim(checked, source) | _stands(article.path, checked.claim.id, standings)
            for checked in article.claims
        ],
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
        "facts": list(map(own_id, verdict.facts)),
        "expected": verdict.expected,
        "expected_unit": verdict.expected_unit,
        "suggestion": verdict.suggestion,
        "coincidence": None if coincidence is None else plain(coincidence),
        "notes": verdict.notes,
        "derivation": verdict.derivation,
    }
