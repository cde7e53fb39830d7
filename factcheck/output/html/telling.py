"""What a finding says: of a claim with its verdict, of a comment, or from what was kept of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from factcheck.amounts import as_decimal, claimed, spoken
from factcheck.model import (
    ArticleReport,
    CheckedClaim,
    Claim,
    Fact,
    Finding,
    Slot,
    Span,
    Status,
    Verdict,
)
from factcheck.nights import Card
from factcheck.output.html.evidence import Licences, evidence_of
from factcheck.output.html.passages import WORDS, reading, sentence_of
from factcheck.output.html.pictures import picture_of
from factcheck.output.html.views import Piece, Told
from factcheck.output.html.wording import ruling_of
from factcheck.output.rows import gap_words, held_against, replaced, row_words
from factcheck.output.words import many

_RIVAL = "another figure: "
_LONG_NUMBER = re.compile(r"(?<![\w.:/=-])\d{7,}(?![\w:/-])")
_MOST_EVIDENCE = 2
_MOST_REFERENCES = 3
_OF_SENTENCES = ("FC105", "FC106", "FC3")
"""Codes whose suggestion may be other words of the sentence: "from China to Pakistan"."""
_OF_COMMENTS = "a comment that silences should be looked at"


class Detail(IntEnum):
    """How much is told of a finding: what is wrong, its evidence too, or the way there too."""

    BRIEF = 0
    EVIDENCE = 1
    FULL = 2


class Shelf(Struct, frozen=True, kw_only=True):
    """What findings are told with: the rows of the report, the words for their ids, licences."""

    facts: Mapping[str, Fact]
    names: Mapping[str, str]
    licences: Licences


def told_of_claim(
    article: ArticleReport, checked: CheckedClaim, shelf: Shelf, detail: Detail
) -> Told:
    """Tell a claim in so much detail."""
    verdict = checked.verdict
    facts = [shelf.facts[key] for key in verdict.facts if key in shelf.facts]
    told = Told(
        text=_text(article, checked),
        sentence=sentence_of(article, checked),
        claimed=claimed(checked.claim),
        references=tuple(_references(checked, facts, shelf.names)),
        difference=gap_words(checked, facts),
        why=verdict.message,
        say=verdict.suggestion or "",
        instead_of=_instead_of(article, checked),
        ruling=ruling_of(verdict.status, verdict.code),
        rivals=tuple(note.removeprefix(_RIVAL) for note in _rivals(verdict)),
        notes=tuple(note for note in verdict.notes if not note.startswith(_RIVAL)),
        url=facts[0].source_url if facts else "",
        off=_off(checked, facts),
        data=_data(facts, shelf.names),
    )
    if detail >= Detail.EVIDENCE:
        shown = facts[:_MOST_EVIDENCE]
        rows = tuple(evidence_of(fact, shelf.names, shelf.licences) for fact in shown)
        told = replace(told, evidence=rows, further=len(facts) - len(shown))
    if detail is Detail.FULL:
        steps = tuple(_steps(checked, shelf.names))
        told = replace(told, picture=picture_of(checked, facts), steps=steps)
    return told


def told_of_comment(finding: Finding) -> Told:
    """Tell a finding of the article's comments (FC901 to FC903)."""
    return Told(why=finding.message, ruling=_OF_COMMENTS)


def told_of_card(card: Card) -> Told:
    """Tell what the history kept of a finding."""
    return Told(
        text=card.text,
        sentence=tuple(_kept_sentence(card)),
        claimed=card.claimed,
        references=card.references,
        difference=card.difference,
        why=card.message,
        say=card.suggestion or "",
        ruling=_kept_ruling(card.code),
        url=card.source_url,
        data=" ".join(card.references),
    )


def _text(article: ArticleReport, checked: CheckedClaim) -> str:
    mention = checked.claim.mention
    if article.document is None:
        return mention.unmarked or mention.text
    return reading(article.document, Span(mention.start, mention.end))


def _instead_of(article: ArticleReport, checked: CheckedClaim) -> str:
    """Give the words that the suggestion stands for; a remark on the whole sentence has none."""
    verdict = checked.verdict
    is_figure = verdict.expected is not None or not (verdict.code or "").startswith(_OF_SENTENCES)
    return replaced(checked) or (_text(article, checked) if is_figure else "")


def _references(
    checked: CheckedClaim, facts: Sequence[Fact], names: Mapping[str, str]
) -> Iterator[str]:
    for fact in facts[:_MOST_REFERENCES]:
        yield row_words(fact, names)
    if len(facts) > _MOST_REFERENCES:
        yield f"and {many(len(facts) - _MOST_REFERENCES, 'row')} more"
    verdict = checked.verdict
    value = as_decimal(verdict.expected)
    if not facts and value is not None and verdict.expected_unit != "date":
        yield f"{spoken(value, verdict.expected_unit)}, by the article itself"


def _rivals(verdict: Verdict) -> list[str]:
    return [note for note in verdict.notes if note.startswith(_RIVAL)]


def _off(checked: CheckedClaim, facts: list[Fact]) -> str:
    value, reference = checked.claim.mention.value, held_against(checked, facts)
    if checked.claim.unit == "date" or value is None or not reference:
        return ""
    return f"{abs(value / reference - 1) * 100:.1f}"


def _data(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    words = [word for fact in facts for word in (fact.file, names.get(fact.publisher or "", ""))]
    return " ".join(dict.fromkeys(word for word in words if word))


def _kept_ruling(code: str) -> str:
    if code.startswith("FC9"):
        return _OF_COMMENTS
    is_own = code.startswith("FC4")
    return ruling_of(Status.INCONSISTENT if is_own else Status.CONTRADICTED, code)


def _kept_sentence(card: Card) -> Iterator[Piece]:
    if not card.text or card.text not in card.sentence:
        yield from [Piece(card.sentence)] if card.sentence else []
        return
    before, found, after = card.sentence.partition(card.text)
    yield from (Piece(before), Piece(found, "differs", WORDS["differs"]), Piece(after))


# ---- how it was worked out ---------------------------------------------------------------


def _steps(checked: CheckedClaim, names: Mapping[str, str]) -> Iterator[str]:
    claim, verdict = checked.claim, checked.verdict
    rule = f", read by the rule {claim.mention.rule}" if claim.mention.rule else ""
    yield f"line {claim.line}, column {claim.column}: “{claim.mention.text}”{rule}"
    slots = "; ".join(_slots(claim, names))
    if slots and not any(step.startswith("bound to ") for step in verdict.derivation):
        yield f"understood as {slots}"
    for step in verdict.derivation:
        yield _LONG_NUMBER.sub(lambda found: f"{int(found[0]):,}", step)


def _slots(claim: Claim, names: Mapping[str, str]) -> Iterator[str]:
    for name in claim.slots.__struct_fields__:
        slot: Slot = getattr(claim.slots, name)
        if slot.state == "absent" or slot.value is None or not (slot.text or slot.value in names):
            continue
        words = f", from “{slot.text}”" if slot.text else ""
        sure = "" if slot.is_stated else ", not said outright"
        yield f"{name.replace('_', ' ')} {names.get(slot.value, slot.value)}{words}{sure}"
