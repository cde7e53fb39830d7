"""`text`: each finding with its line, a caret, the evidence and the correction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.codes import title
from factcheck.documents.positions import Positions
from factcheck.model import ArticleReport, CheckedClaim, Claim, Fact, Report, Span, Status, Verdict
from factcheck.output import output_format
from factcheck.output.cells import width, wrapped
from factcheck.output.page import NORMAL, VERBOSE, Page
from factcheck.output.rows import (
    about,
    evidence,
    facts_of,
    replaced,
    rows,
    silence_comment,
)
from factcheck.output.snippet import Snippet, snippet
from factcheck.output.summary import interrupted, reason_words, summary

_SIGNS = {Status.SUPPORTED: "✓", Status.NEAR: "✓"}


class _Sheet(NamedTuple):
    """What findings are written on, and the rows and names that they may mention."""

    page: Page
    facts: dict[str, Fact]
    names: dict[str, str]


@output_format("text", suffix=".txt")
def text(report: Report, page: Page) -> Iterator[str]:
    """Show findings in the order of the articles, then the summary."""
    sheet = _Sheet(page, {fact.id: fact for fact in report.facts}, report.names)
    for article in report.articles:
        for lines in _article(article, sheet):
            yield from (f"{line}\n" for line in lines)
    if page.detail >= NORMAL:
        yield from (f"{line}\n" for line in summary(report, page))
    elif report.is_interrupted:
        yield f"{interrupted(page)}\n"


def _article(article: ArticleReport, sheet: _Sheet) -> Iterator[Iterator[str]]:
    positions = Positions(article.document.source) if article.document else None
    for checked in article.claims:
        claim = checked.claim
        place = f"{article.path}:{claim.line}:{claim.column}:"
        if checked.verdict.severity and claim.suppressed is None:
            yield _finding(place, positions.line(claim.line) if positions else "", checked, sheet)
        elif sheet.page.detail >= VERBOSE:
            yield iter((_passed(place, checked, sheet),))
    for finding in article.findings:
        place = f"{article.path}:{finding.line}:{finding.column}:"
        head = _head(place, finding.code, title(finding.code), finding.severity, sheet.page)
        more = _labelled("help", f"factcheck explain {finding.code}", 3, sheet.page)
        yield iter((head, *_labelled("note", finding.message, 3, sheet.page), *more, ""))


def _finding(place: str, line: str, checked: CheckedClaim, sheet: _Sheet) -> Iterator[str]:
    claim, verdict, page = checked.claim, checked.verdict, sheet.page
    facts = facts_of(verdict, sheet.facts)
    severity = verdict.severity or "info"
    gutter = len(str(claim.line)) + 1
    room = page.width - gutter - 2
    told = [page.clean(row) for row in rows(checked, facts, sheet.names)]
    shown = _snippet(line, claim, page, room, told)
    bar = page.paint("|", "faint")
    yield _head(place, *_title(verdict), severity, page)
    yield f"{'':{gutter}}{bar}"
    yield f"{claim.line} {bar} {shown.text}".rstrip()
    for row in _under(shown, told, page.paint("^" * shown.carets, severity), room):
        yield f"{'':{gutter}}{bar} {row}"
    for note in (verdict.message, *verdict.notes):
        yield from _labelled("note", note, gutter, page)
    yield from _labelled("source", facts[0].source_url if facts else "", gutter, page)
    for words in (_help(checked), _silence(verdict)):
        yield from _labelled("help", words, gutter, page)
    yield ""


def _title(verdict: Verdict) -> tuple[str, str]:
    return (verdict.code, title(verdict.code)) if verdict.code else ("near", "the published figure")


def _head(place: str, code: str, words: str, severity: str, page: Page) -> str:
    kind = "" if severity == "error" else f" [{severity}]"
    place, code = page.paint(page.clean(place), "place"), page.paint(code, severity)
    return f"{place} {code} {page.clean(words)}{kind}"


def _snippet(line: str, claim: Claim, page: Page, room: int, told: list[str]) -> Snippet:
    """Cut the line so that the rows fit under the amount, if they are not too long for that."""
    start = claim.column - 1
    lead = max(room // 6, min(room // 3, room - max(map(width, told))))
    return snippet(line, Span(start, start + len(claim.mention.text)), page, room, lead)


def _under(shown: Snippet, told: list[str], carets: str, room: int) -> Iterator[str]:
    """Place the rows under the amount, further left where they would not fit."""
    claimed, *others = told
    if shown.indent + shown.carets + 1 + width(claimed) <= room:
        yield f"{'':{shown.indent}}{carets} {claimed}"
    else:
        yield f"{'':{shown.indent}}{carets}"
        others = told
    indent = max(0, min(shown.indent, room - max(map(width, others), default=0)))
    for row in others:
        yield from (f"{'':{indent}}{part}" for part in wrapped(row, room - indent))


def _labelled(label: str, words: str, gutter: int, page: Page) -> Iterator[str]:
    if not words:
        return
    head = f"{'':{gutter}}= {page.paint(f'{label}:', 'help' if label == 'help' else 'place')} "
    indent = gutter + len(label) + 4
    for index, line in enumerate(wrapped(page.clean(words), max(page.width - indent, 20))):
        yield f"{head if index == 0 else ' ' * indent}{line}"


def _help(checked: CheckedClaim) -> str:
    verdict = checked.verdict
    mend = f'write "{verdict.suggestion}"' if verdict.suggestion else ""
    if words := replaced(checked):
        mend += f' instead of "{words}"'
    more = f"factcheck explain {verdict.code}" if verdict.code else ""
    return "   ·   ".join(part for part in (mend, more) if part)


def _silence(verdict: Verdict) -> str:
    return f"silence it: {silence_comment(verdict.code)}" if verdict.code else ""


def _passed(place: str, checked: CheckedClaim, sheet: _Sheet) -> str:
    """Give one line for a claim that is no finding."""
    page, status, mention = sheet.page, checked.verdict.status, checked.claim.mention
    sign = page.clean(_SIGNS.get(status, "?"))
    words = f'{status.value} "{mention.unmarked or mention.text}" — {_why(checked, sheet)}'
    painted = page.paint(sign, "good" if status in _SIGNS else "faint")
    return f"{page.clean(place)} {painted} {page.clean(words)}"


def _why(checked: CheckedClaim, sheet: _Sheet) -> str:
    verdict = checked.verdict
    if checked.claim.suppressed is not None:
        return f"silenced: {checked.claim.suppressed}"
    facts = facts_of(verdict, sheet.facts)
    if verdict.status is Status.SUPPORTED and facts:
        return f"{about(facts[0], sheet.names)}  {evidence(facts[0], sheet.names)}"
    return verdict.message or reason_words(verdict.reason)
