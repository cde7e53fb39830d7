"""What is not to be told of an article: by its own comments, or by the configuration.

`<!-- factcheck: ignore FC201 until=2027-01-01 -- reason -->` silences the line that it stands
on, alone on a line the block behind it; `off` to `on` a stretch, `ignore-file` all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from factcheck.config import Config
from factcheck.documents.directives import may_hold
from factcheck.model import ArticleReport, CheckedClaim, Document, Finding, Problem
from factcheck.suppressions.policy import Ignores, severity, weighed

__all__ = ["apply"]


def apply(
    document: Document, checked: Sequence[CheckedClaim], config: Config, today: date | None
) -> ArticleReport:
    """Report an article: its claims as severe as configured, some of them silenced.

    A suppression holds until its day; without `today` it holds for ever.
    """
    claims = [weighed(each, config) for each in checked] if config.severities else list(checked)
    findings: list[Finding] = []
    errors: list[Problem] = []
    if may_hold(document.source):
        from factcheck.suppressions.silencing import silence  # noqa: PLC0415 - most have none

        claims, found, faults = silence(document, claims, today)
        findings = [replace(each, severity=severity(each.code, config)) for each in found]
        errors = [
            Problem(code=each.code, message=each.message, where=each.where, hint=each.hint)
            for each in faults
        ]
    if config.per_file_ignores:
        ignores = Ignores(document.path, config)
        claims = [ignores.ignored(each) for each in claims]
        findings = list(ignores.left(findings))
    return ArticleReport(
        path=document.path,
        document=document,
        claims=tuple(claims),
        errors=tuple(errors),
        findings=tuple(findings),
    )
