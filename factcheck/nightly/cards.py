"""From a checked article to what the history sees of it: its findings, each with its card."""

from __future__ import annotations

from factcheck.baseline import Baseline
from factcheck.history import Found, Kept, Look
from factcheck.keys import Basis, digest
from factcheck.model import CheckedClaim, Document, Report
from factcheck.output.cards import Carded, cards

_TOLD = ("error", "warning")
"""A figure off by rounding only is no finding that anybody has to follow."""


def look_of(source: str, kept: Kept, basis: Basis, baseline: Baseline) -> Look:
    """Say how an article is tonight."""
    article = kept.article
    assert article.document is not None
    text = article.document.source
    report = Report(articles=(article,), facts=kept.facts, names=dict(kept.names))
    place = baseline.place(article)
    return Look(
        path=article.path,
        source=source,
        basis=basis,
        content=digest(text),
        said={
            each.claim.id: digest(_words(each, article.document))[:16] for each in article.claims
        },
        found=tuple(
            _found(each, baseline, place) for each in cards(report) if each.card.severity in _TOLD
        ),
    )


def _words(checked: CheckedClaim, document: Document) -> str:
    """Give what a claim says, its sentence however it is broken into lines, and its day."""
    sentence = checked.claim.sentence
    words = " ".join(document.source[sentence.start : sentence.end].split())
    return f"{checked.claim.mention.text}\n{words}\n{document.published or ''}"


def _found(carded: Carded, baseline: Baseline, place: str) -> Found:
    return Found(
        id=carded.id,
        card=carded.card,
        silenced=carded.silenced,
        accepted=baseline.reason(place, carded.id),
    )
