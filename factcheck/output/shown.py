"""What `factcheck show` prints: every mention, its claim, and the way to the verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import asdict

from factcheck.amounts import claimed
from factcheck.documents.positions import Positions
from factcheck.model import (
    ABSENT,
    ArticleReport,
    CheckedClaim,
    Claim,
    Document,
    Mention,
    Slot,
    Verdict,
)
from factcheck.output.mentions import meaning
from factcheck.output.page import Page
from factcheck.output.summary import reason_words
from factcheck.reporting import own_id

_NO_CLAIM = {
    "date": "not the date of an event that the references know; it may date an amount near it",
    "daterange": "not the time of an event that the references know; it may date an amount near it",
    "duration": "no words of a measure go with it",
    "count": "no words of a measure go with it",
    "number": "no words of a measure go with it",
}


def shown(
    document: Document, article: ArticleReport, mentions: Iterable[Mention], page: Page
) -> Iterator[str]:
    """Show an article mention by mention, line ends included."""
    yield page.paint(page.clean(document.path), "place") + "\n"
    positions = Positions(document.source)
    by_start = {checked.claim.mention.start: checked for checked in article.claims}
    for mention in mentions:
        checked = by_start.get(mention.start)
        lines = [_head(mention, positions, page)]
        lines += _claim(checked, page) if checked else [_no_claim(mention)]
        yield from (f"{line}\n" for line in lines)
    yield "\n"


def _head(mention: Mention, positions: Positions, page: Page) -> str:
    line, column = positions.line_column(mention.start)
    words = page.clean(f'"{mention.text}"')
    read = page.clean(f"{mention.kind} = {meaning(mention)}")
    rule = page.clean(f"  [{mention.rule}]") if mention.rule else ""
    return f"  {line}:{column}  {page.paint(words, 'place')}  {read}{page.paint(rule, 'faint')}"


def _no_claim(mention: Mention) -> str:
    return f"      no claim: {_NO_CLAIM.get(mention.kind, 'the claims layer left it out')}"


def _claim(checked: CheckedClaim, page: Page) -> list[str]:
    claim, verdict = checked.claim, checked.verdict
    lines = [page.clean(f"claim {claim.id}: {claimed(claim)}")]
    lines += [page.clean(line) for line in _slots(claim)]
    style = "good" if verdict.severity is None else verdict.severity
    lines.append(page.paint(page.clean(_verdict(verdict)), style))
    if claim.suppressed is not None:
        lines.append(page.clean(f"silenced: {claim.suppressed}"))
    lines += [page.clean(f"  because {step}") for step in verdict.derivation]
    lines += [page.clean(f"  fact {own_id(fact)}") for fact in verdict.facts]
    lines += [page.clean(f"  note {note}") for note in verdict.notes]
    return [f"      {line}" for line in lines]


def _slots(claim: Claim) -> Iterator[str]:
    named: dict[str, Slot] = asdict(claim.slots)
    named["qualifier"] = claim.setting.qualifier or ABSENT
    for name, slot in named.items():
        if slot.state != "absent":
            words = f' from "{slot.text}"' if slot.text else ""
            rule = f"  [{slot.rule}]" if slot.rule else ""
            yield f"  {name:12} {slot.value or '-'}  {slot.state}{words}{rule}"


def _verdict(verdict: Verdict) -> str:
    label = " ".join(part for part in (verdict.status.value, verdict.code) if part)
    why = verdict.message or (reason_words(verdict.reason) if verdict.reason else "")
    told = f"verdict {label}, confidence {verdict.confidence}"
    return f"{told}: {why}" if why else told
