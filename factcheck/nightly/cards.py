"""From a checked article to its findings, each with the card that tells it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.baseline import Baseline
from factcheck.codes import title
from factcheck.history import Basis, Found, Kept, Look
from factcheck.history.packing import digest
from factcheck.model import ArticleReport, CheckedClaim, Fact, Finding
from factcheck.nights import Card
from factcheck.output.rows import facts_of, rows


def look_of(source: str, kept: Kept, basis: Basis, baseline: Baseline) -> Look:
    """Say how an article is tonight."""
    article = kept.article
    assert article.document is not None
    text = article.document.source
    return Look(
        path=article.path,
        source=source,
        basis=basis,
        content=digest(text),
        said={each.claim.id: digest(_words(each, text))[:16] for each in article.claims},
        found=tuple(_found(kept, baseline)),
    )


def _words(checked: CheckedClaim, text: str) -> str:
    """Give what a claim says, and its sentence, however they are broken into lines."""
    sentence = checked.claim.sentence
    words = " ".join(text[sentence.start : sentence.end].split())
    return f"{checked.claim.mention.text}\n{words}"


def _found(kept: Kept, baseline: Baseline) -> Iterator[Found]:
    article = kept.article
    facts = {fact.id: fact for fact in kept.facts}
    for each in article.claims:
        if each.verdict.severity in ("error", "warning"):
            accepted = baseline.of(article.path, each.claim.id)
            yield Found(
                id=each.claim.id,
                card=_card(each, article, facts, dict(kept.names)),
                silenced=each.claim.suppressed,
                accepted=accepted.reason if accepted else None,
            )
    for number, finding in enumerate(article.findings, 1):
        yield Found(id=f"{finding.code.lower()}-{number}", card=_card_of(finding, article))


def _card(
    checked: CheckedClaim, article: ArticleReport, facts: dict[str, Fact], names: dict[str, str]
) -> Card:
    assert article.document is not None
    claim, verdict = checked.claim, checked.verdict
    named = facts_of(verdict, facts)
    claimed, *others = rows(checked, named, names)
    difference = others.pop() if others and others[-1].startswith("difference ") else ""
    sentence = article.document.source[claim.sentence.start : claim.sentence.end]
    return Card(
        code=verdict.code or "",
        severity=verdict.severity or "info",
        confidence=verdict.confidence,
        line=claim.line,
        column=claim.column,
        text=claim.mention.unmarked or claim.mention.text,
        sentence=sentence,
        title=article.document.title,
        claimed=claimed.removeprefix("claimed "),
        references=tuple(each.removeprefix("reference ").removeprefix("and ") for each in others),
        difference=difference.removeprefix("difference "),
        message=verdict.message,
        suggestion=verdict.suggestion,
        source_url=named[0].source_url if named else "",
    )


def _card_of(finding: Finding, article: ArticleReport) -> Card:
    return Card(
        code=finding.code,
        severity=finding.severity,
        line=finding.line,
        column=finding.column,
        title=article.document.title if article.document else None,
        message=finding.message or title(finding.code),
    )
