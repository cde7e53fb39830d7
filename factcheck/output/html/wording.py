"""The words of the page: how bad, what became of it, why, since when."""

from __future__ import annotations

from datetime import datetime, timedelta

from factcheck.model import Severity, Status
from factcheck.nights import Cause, Count, State

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
OUTDATED = "FC203"

_SEVERITIES: dict[Severity, str] = {"error": "serious", "warning": "minor", "info": "near"}
_SIGNS = {"serious": "✗", "minor": "~", "outdated": "◷", "near": "≈"}
_STATES = {
    State.NEW: "new",
    State.REOPENED: "back again",
    State.OPEN: "open",
    State.FIXED: "fixed",
    State.SILENCED: "silenced",
    State.BASELINED: "in the baseline",
}
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


def severity_word(severity: Severity, code: str | None) -> str:
    """Say how bad a finding is: `serious`, `minor`, `outdated` or `near`."""
    return "outdated" if code == OUTDATED else _SEVERITIES[severity]


def severity_sign(word: str) -> str:
    """Give the sign that stands beside a word of `severity_word`, never without it."""
    return _SIGNS[word]


def severity_told(word: str) -> str:
    """Say it to the end where it stands alone."""
    return "probably outdated" if word == "outdated" else word


def ruling_of(status: Status, code: str | None) -> str:
    """Say what became of a claim; one that an edition has overtaken does not disagree."""
    return "probably outdated" if code == OUTDATED else _RULINGS[status]


def state_word(state: State) -> str:
    """Say what a finding is, seen from the nights before."""
    return _STATES[state]


def cause_words(cause: Cause | None) -> str:
    """Say why a finding came or went: `new article`, `reference data changed`."""
    if cause is None:
        return ""
    return "new article" if cause is Cause.ARTICLE_NEW else cause.value


def cause_slug(cause: Cause | None) -> str:
    """Give the word of the filter for a cause: `cause:data`."""
    return _SLUGS[cause] if cause else ""


def many(number: int, noun: str, plural: str = "") -> str:
    """Count things: `1 article`, `1,942 claims`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def share(part: float) -> str:
    """Say a share of 0 to 1 as a percentage; no rounding makes all or nothing of it."""
    percent = round(part * 100)
    if percent == 100 and part < 1:
        percent = 99
    if percent == 0 and part > 0:
        return "under 1 %"
    return f"{percent} %"


def day_words(moment: datetime) -> str:
    """Say a day: `Wed 25 Nov 2026`."""
    month, day = MONTHS[moment.month - 1], DAYS[moment.weekday()]
    return f"{day} {moment.day} {month} {moment.year}"


def moment_words(moment: datetime) -> str:
    """Say a moment: `Wed 25 Nov 2026, 02:00 UTC`."""
    zone = moment.tzname() or "UTC"
    return f"{day_words(moment)}, {moment.hour:02d}:{moment.minute:02d} {zone}"


def seconds_words(seconds: float) -> str:
    """Say how long something took: `38 s`, `4 min 5 s`."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def since_words(now: Count, before: Count | None) -> str:
    """Say since when something is new: `yesterday`, `Mon 23 Nov 2026`; empty on the first night."""
    if before is None:
        return ""
    apart = now.started.date() - before.started.date()
    if apart == timedelta(days=1):
        return "yesterday"
    return "earlier today" if apart <= timedelta(0) else day_words(before.started)
