"""`concise`: one finding a line, as editors and terminals link it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.codes import title
from factcheck.model import CheckedClaim, Report
from factcheck.output import output_format
from factcheck.output.page import VERBOSE, Page


@output_format("concise")
def concise(report: Report, page: Page) -> Iterator[str]:
    """Give `path:line:column: CODE message` a finding; with -v the other claims too."""
    for article in report.articles:
        for checked in article.claims:
            verdict, claim = checked.verdict, checked.claim
            found = verdict.severity is not None and claim.suppressed is None
            if found or page.detail >= VERBOSE:
                place = f"{article.path}:{claim.line}:{claim.column}:"
                label = verdict.code if found and verdict.code else verdict.status.value
                yield _line(place, label, _words(checked), page)
        for finding in article.findings:
            place = f"{article.path}:{finding.line}:{finding.column}:"
            yield _line(place, finding.code, finding.message or title(finding.code), page)


def _words(checked: CheckedClaim) -> str:
    verdict, mention, reason = checked.verdict, checked.claim.mention, checked.claim.suppressed
    text = mention.unmarked or mention.text
    words = verdict.message or (title(verdict.code) if verdict.code else "")
    mend = f' (write "{verdict.suggestion}")' if verdict.suggestion else ""
    if reason is not None:
        words, mend = f"silenced: {reason}", ""
    return f'"{text}": {words}{mend}' if words else f'"{text}"{mend}'


def _line(place: str, label: str, words: str, page: Page) -> str:
    return f"{page.paint(page.clean(place), 'place')} {label} {page.clean(words)}\n"
