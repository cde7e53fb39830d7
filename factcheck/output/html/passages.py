"""The text of an article with its claims marked, as it reads: without markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from factcheck.documents.blocks import plain_blocks
from factcheck.documents.folding import MARKUP, REST
from factcheck.documents.positions import Positions
from factcheck.model import ArticleReport, CheckedClaim, Document, Span, Status
from factcheck.output.html.views import Passage, Piece
from factcheck.output.words import OUTDATED

_SPACES = re.compile(r"\s+")
_HIDDEN = re.compile(f"[{MARKUP}{REST}]")
_AROUND = 260
"""How much of a long sentence a card shows on either side of its claim."""
_KINDS = {
    Status.SUPPORTED: "agrees",
    Status.NEAR: "agrees",
    Status.CONTRADICTED: "differs",
    Status.INCONSISTENT: "differs",
    Status.AMBIGUOUS: "open",
    Status.UNVERIFIABLE: "open",
}
WORDS = {
    "agrees": "agrees",
    "differs": "disagrees",
    "minor": "probably outdated",
    "open": "not checkable",
}
"""What each kind of mark says to those who do not see it."""


def passages_of(article: ArticleReport, cards: Mapping[str, str]) -> tuple[Passage, ...]:
    """Give the sentences with claims, in order. `cards` are the anchors of claims with a card."""
    document = article.document
    if document is None:
        return ()
    groups: dict[Span, list[CheckedClaim]] = {}
    for checked in article.claims:
        groups.setdefault(checked.claim.sentence, []).append(checked)
    return tuple(
        Passage(group[0].claim.line, tuple(_pieces(document, sentence, group, cards, back=True)))
        for sentence, group in sorted(groups.items(), key=lambda pair: pair[0])
    )


def whole_text(article: ArticleReport, cards: Mapping[str, str]) -> tuple[Passage, ...]:
    """Give all paragraphs of an article."""
    document = article.document
    if document is None:
        return ()
    positions = Positions(document.source)
    return tuple(
        Passage(
            positions.line_column(block.start)[0],
            tuple(_pieces(document, Span(block.start, block.end), article.claims, cards)),
            block.kind,
        )
        for block in document.blocks or plain_blocks(document.text)
    )


def sentence_of(article: ArticleReport, checked: CheckedClaim) -> tuple[Piece, ...]:
    """Give the sentence of a claim with this claim marked, cut where it is long."""
    document, sentence, mention = article.document, checked.claim.sentence, checked.claim.mention
    if document is None:
        return ()
    start = max(sentence.start, mention.start - _AROUND)
    end = min(sentence.end, mention.end + _AROUND)
    pieces = list(_pieces(document, Span(start, end), [checked], {}))
    if start > sentence.start:
        pieces.insert(0, Piece("… "))
    if end < sentence.end:
        pieces.append(Piece(" …"))
    return tuple(pieces)


def reading(document: Document, span: Span) -> str:
    """Give a stretch of an article as it reads, on one line."""
    return _SPACES.sub(" ", _HIDDEN.sub("", document.text[span.start : span.end]))


def _pieces(
    document: Document,
    span: Span,
    claims: Iterable[CheckedClaim],
    cards: Mapping[str, str],
    *,
    back: bool = False,
) -> Iterator[Piece]:
    at = span.start
    for checked in sorted(claims, key=lambda each: each.claim.mention.start):
        mention = checked.claim.mention
        if mention.start < at or mention.end > span.end:
            continue
        if mention.start > at:
            yield Piece(reading(document, Span(at, mention.start)))
        at = mention.end
        yield _marked(document, checked, cards.get(checked.claim.id, ""), back=back)
    if at < span.end:
        yield Piece(reading(document, Span(at, span.end)))


def _marked(document: Document, checked: CheckedClaim, target: str, *, back: bool) -> Piece:
    verdict, mention = checked.verdict, checked.claim.mention
    kind = "minor" if verdict.code == OUTDATED else _KINDS[verdict.status]
    word = WORDS[kind]
    if checked.claim.suppressed is not None:
        kind, word = "open", f"{word}, silenced"
    anchor = f"m{target[1:]}" if back and target else ""
    text = reading(document, Span(mention.start, mention.end))
    return Piece(text, kind, word, target, anchor)
