"""What is found, in words that need neither the article nor the references any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.amounts import claimed
from factcheck.codes import title
from factcheck.model import ArticleReport, CheckedClaim, Fact, Finding, Report
from factcheck.nights import Card
from factcheck.output.rows import facts_of, gap_words, row_words

NEAR = "near"
"""Stands for the code where a figure is off by rounding only."""


class Carded(NamedTuple):
    """A finding in words: its article, its id there, and why it is silenced if it is."""

    path: str
    id: str
    card: Card
    silenced: str | None = None


def cards(report: Report) -> Iterator[Carded]:
    """Give all that is found, silenced or not, in the order of the report."""
    facts = {fact.id: fact for fact in report.facts}
    for article in report.articles:
        for checked in article.claims:
            if checked.verdict.severity:
                card = card_of(checked, article, facts, report.names)
                yield Carded(article.path, checked.claim.id, card, checked.claim.suppressed)
        for key, finding in findings(article):
            yield Carded(article.path, key, _of_finding(finding, article))


def findings(article: ArticleReport) -> Iterator[tuple[str, Finding]]:
    """Give what belongs to no claim with its id: `fc901-1` is the first FC901 of its article."""
    seen: Counter[str] = Counter()
    for finding in article.findings:
        seen[finding.code] += 1
        yield f"{finding.code.lower()}-{seen[finding.code]}", finding


def card_of(
    checked: CheckedClaim,
    article: ArticleReport,
    known: Mapping[str, Fact],
    names: Mapping[str, str],
) -> Card:
    """Tell a claim that is a finding."""
    claim, verdict, document = checked.claim, checked.verdict, article.document
    assert verdict.severity is not None
    facts = facts_of(verdict, known)
    sentence = document.source[claim.sentence.start : claim.sentence.end] if document else ""
    return Card(
        code=verdict.code or NEAR,
        severity=verdict.severity,
        confidence=verdict.confidence,
        line=claim.line,
        column=claim.column,
        text=claim.mention.text,
        sentence=sentence,
        title=document.title if document else None,
        claimed=claimed(claim),
        references=tuple(row_words(fact, names) for fact in facts),
        difference=gap_words(checked, facts),
        message=verdict.message or (title(verdict.code) if verdict.code else ""),
        suggestion=verdict.suggestion,
        source_url=facts[0].source_url if facts else "",
    )


def _of_finding(finding: Finding, article: ArticleReport) -> Card:
    return Card(
        code=finding.code,
        severity=finding.severity,
        line=finding.line,
        column=finding.column,
        title=article.document.title if article.document else None,
        message=finding.message or title(finding.code),
    )
