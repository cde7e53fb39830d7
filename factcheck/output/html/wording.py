"""The words that only the page has: rulings, moments, the slugs of its filter."""

from __future__ import annotations

from datetime import datetime

from factcheck.model import Status
from factcheck.nights import Cause
from factcheck.output.words import OUTDATED, weekday_words

_RULINGS = {
    Status.SUPPORTED: "agrees with the reference",
    Status.NEAR: "agrees but for rounding",
    Status.CONTRADICTED: "disagrees with the reference",
    Status.INCONSISTENT: "disagrees with the article itself",
    Status.AMBIGUOUS: "not checkable",
    Status.UNVERIFIABLE: "not checkable",
}
_SLUGS = {
    Cause.ARTICLE_NEW: "article",
    Cause.ARTICLE_EDITED: "article",
    Cause.ARTICLE_GONE: "article",
    Cause.DATA: "data",
    Cause.RULES: "rules",
    Cause.CONFIGURATION: "configuration",
    Cause.SILENCE: "silence",
    Cause.BASELINE: "baseline",
}


def severity_slug(word: str) -> str:
    """Give the word of the filter for one of `severity_word`: `sev:outdated`."""
    return word.removeprefix("probably ")


def ruling_of(status: Status, code: str | None) -> str:
    """Say what became of a claim; one that an edition has overtaken does not disagree."""
    return "probably outdated" if code == OUTDATED else _RULINGS[status]


def cause_slug(cause: Cause | None) -> str:
    """Give the word of the filter for a cause: `cause:data`."""
    return _SLUGS[cause] if cause else ""


def moment_words(moment: datetime) -> str:
    """Say a moment: `Wed 25 Nov 2026, 02:00 UTC`."""
    zone = moment.tzname() or "UTC"
    return f"{weekday_words(moment)}, {moment.hour:02d}:{moment.minute:02d} {zone}"


def seconds_words(seconds: float) -> str:
    """Say how long something took: `38 s`, `4 min 5 s`."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
