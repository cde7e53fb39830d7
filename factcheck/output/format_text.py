"""`text`: each finding with its line, a caret, the evidence and the correction."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.codes import title
from factcheck.documents.positions import Positions
from factcheck.model import ArticleReport, CheckedClaim, Claim, Report, Span, Status, Verdict
from factcheck.output import output_format
from factcheck.output.cells import width, wrapped
from factcheck.output.page import NORMAL, VERBOSE, Page
from factcheck.output.rows import about, evidence, facts_of, rows
from factcheck.output.snippet import Snippet, snippet
from factcheck.output.summary import reason_words, summary

_SIGNS = {Status.SUPPORTED: "✓", Status.NEAR: "✓"}


@output_format("text")
def text(report: Report, page: Page) -> Iterator[str]:
    """Show findings in the order of the articles, then the summary."""
    for article in report.articles:
        for lines in _article(article, report, page):
            yield from (f"{line}\n" for line in lines)
    if page.detail >= NORMAL:
        yield from (f"{line}\n" for line in summary(report, page))


def _article(article: ArticleReport, report: Report, page: Page) -> Iterator[Iterator[str]]:
    positions = Positions(article.document.source) if article.document else None
    for checked in article.claims:
        if checked.verdict.severity and checked.claim.suppressed is None:
            line = positions.line(checked.claim.line) if positions else ""
            yield _finding(article.path, line, checked, report, page)
        elif page.detail >= VERBOSE:
            yield iter((_passed(article.path, checked, report, page),))
    for finding in article.findings:
        place = f"{article.path}:{finding.line}:{finding.column}:"
        head = _head(place, finding.code, title(finding.code), finding.severity, page)
        yield iter((head, *_labelled("note", finding.message, 3, page), ""))


def _finding(
    path: str, line: str, checked: CheckedClaim, report: Report, page: Page
) -> Iterator[str]:
    claim, verdict = checked.claim, checked.verdict
    facts = facts_of(verdict, report)
    gutter = len(str(claim.line)) + 1
    room = page.width - gutter - 2
    told = [page.clean(row) for row in rows(checked, facts, report.names)]
    shown = _snippet(line, claim, page, room, told)
    bar = page.paint("|", "faint")
    yield _head(*_heading(path, checked), verdict.severity or "info", page)
    yield f"{'':{gutter}}{bar}"
    yield f"{claim.line} {bar} {shown.text}".rstrip()
    carets = page.paint("^" * shown.carets, verdict.severity or "info")
    for row in _under(shown, told, carets, room):
        yield f"{'':{gutter}}{bar} {row}"
    for note in (verdict.message, *verdict.notes):
        yield from _labelled("note", note, gutter, page)
    if facts and facts[0].source_url:
        yield from _labelled("source", facts[0].source_url, gutter, page)
    yield from _labelled("help", _help(verdict), gutter, page)
    yield ""


def _heading(path: str, checked: CheckedClaim) -> tuple[str, str, str]:
    claim, code = checked.claim, checked.verdict.code
    place = f"{path}:{claim.line}:{claim.column}:"
    return (place, code, title(code)) if code else (place, "near", "differs by rounding only")


def _head(place: str, code: str, words: str, severity: str, page: Page) -> str:
    kind = "" if severity == "error" else f" [{severity}]"
    return " ".join(
        (
            page.paint(page.clean(place), "place"),
            page.paint(code, severity),
            page.clean(words) + kind,
        )
    )


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


def _help(verdict: Verdict) -> str:
    mend = f'write "{verdict.suggestion}"' if verdict.suggestion else ""
    more = f"factcheck explain {verdict.code}" if verdict.code else ""
    return "   ·   ".join(part for part in (mend, more) if part)


def _passed(path: str, checked: CheckedClaim, report: Report, page: Page) -> str:
    """Give one line for a claim that is no finding."""
    claim, verdict = checked.claim, checked.verdict
    sign, style = (_SIGNS.get(verdict.status, "?"), "good")
    words = f'{verdict.status.value} "{claim.mention.text}" — {_why(checked, report)}'
    painted = page.paint(page.clean(sign), style if sign != "?" else "faint")
    return f"{page.clean(f'{path}:{claim.line}:{claim.column}:')} {painted} {page.clean(words)}"


def _why(checked: CheckedClaim, report: Report) -> str:
    verdict = checked.verdict
    if checked.claim.suppressed is not None:
        return f"silenced: {checked.claim.suppressed}"
    facts = facts_of(verdict, report)
    if verdict.status is Status.SUPPORTED and facts:
        fact = facts[0]
        return f"{about(fact, report.names)}  {evidence(fact, report.names)}"
    return verdict.message or reason_words(verdict.reason)
