"""The last lines of a run: how much was checked, how much could not be and why, against what."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from factcheck.model import PackageInfo, Report, Skipped, Status
from factcheck.output.page import Page
from factcheck.output.tally import NOTHING_IN, Tally, problems, tally
from factcheck.output.words import INTERRUPTED, many

REASONS = {
    "no-reference": "no reference row",
    "no-measure": "no measure named",
    "no-value": "no value to compare",
    "speaker-only": "only its speaker vouches for it",
    "hypothetical": "planned, hoped for or denied",
    "several-fit": "several figures fit",
    "not-certain": "too little stated to contradict it",
    "ambiguous": "several figures fit",
    "unverifiable": "no reason given",
}
"""What the slugs of `Verdict.reason` say; one that is not here is shown as it is."""


def summary(report: Report, page: Page) -> Iterator[str]:
    """Give the last lines of a run."""
    counts = tally(report)
    for package in report.packages:
        yield page.paint(page.clean(f"reference: {_package(package)}"), "faint")
    for folder, number in _warned(report).items():
        told = f"{many(number, 'warning')} about the reference data: factcheck references check"
        told += f" {shlex.quote(folder)}" if folder else ""
        yield page.paint(page.clean(told), "faint")
    if report.skipped:
        yield page.paint(page.clean(skipped_words(report.skipped)), "faint")
    if report.is_interrupted:
        yield interrupted(page)
    elif not counts.claims:
        yield page.paint(page.clean(f"Nothing was checked: {_nothing(report, counts)}."), "warning")
    yield page.clean(_counted(report, counts))


def interrupted(page: Page) -> str:
    """Say that a report is no whole one."""
    return page.paint(page.clean(f"{INTERRUPTED.capitalize()}."), "warning")


def _warned(report: Report) -> Counter[str]:
    """Count the warnings about each package, by its folder."""
    folders = {str(Path(each.directory, "_"))[:-1]: each.directory for each in report.packages}
    told: Counter[str] = Counter()
    for warning in report.warnings:
        beginnings = [each for each in folders if warning.where.startswith(each)]
        told[folders[max(beginnings, key=len)] if beginnings else ""] += 1
    return told


def reason_words(reason: str) -> str:
    """Say a reason slug in words."""
    return REASONS.get(reason, reason.replace("-", " "))


def skipped_words(skipped: tuple[Skipped, ...]) -> str:
    """Say how many files were no articles and why; empty where none was skipped."""
    reasons = Counter(entry.reason for entry in skipped)
    ordered = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    told = ", ".join(f"{number} {reason}" for reason, number in ordered)
    return f"skipped {many(len(skipped), 'file')}: {told}" if skipped else ""


def _counted(report: Report, counts: Tally) -> str:
    told = [
        f"{counts.statuses[Status.SUPPORTED]} supported",
        many(counts.mismatches, "mismatch", "mismatches"),
    ]
    if near := counts.heard(Status.NEAR):
        told.append(f"{near} near")
    why = reasons_words(counts.reasons)
    told.append(f"{counts.undecided} not checkable{why and f' ({why})'}")
    if silenced := counts.silenced.total():
        told.append(f"{silenced} silenced")
    inputs = many(counts.articles, "article")
    if counts.unread and (counts.articles or _is_unreadable(report)):
        more = "more " if counts.articles else ""
        inputs += f" ({counts.unread} {more}could not be read or checked)"
    return f"{inputs}, {many(counts.claims, 'claim')}: {' · '.join(told)}"


def reasons_words(reasons: Counter[str]) -> str:
    """Say why claims could not be checked, the most frequent reason first."""
    words: Counter[str] = Counter()
    for reason, number in reasons.items():
        words[reason_words(reason)] += number
    ordered = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{number} {word}" for word, number in ordered)


def _nothing(report: Report, counts: Tally) -> str:
    if counts.articles:
        return "no claim was found in any article"
    return "no article could be read" if _is_unreadable(report) else "no article was found"


def _is_unreadable(report: Report) -> bool:
    """Whether anything could not be read that is not merely empty."""
    return any(each.code not in NOTHING_IN for each in problems(report))


def _package(package: PackageInfo) -> str:
    version = f" {package.version}" if package.version else ""
    return f"{package.name}{version}, sha256 {package.sha256.removeprefix('sha256:')[:12]}"
