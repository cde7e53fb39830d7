"""The mail about a night: plain text first, HTML beside it, the news in its subject."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from email.message import EmailMessage
from email.utils import format_datetime

from factcheck.model import Report
from factcheck.nights import Night
from factcheck.output.atom import host
from factcheck.output.cells import safe_text
from factcheck.output.letter import letter
from factcheck.output.letter_html import html_text
from factcheck.output.letter_text import plain_text
from factcheck.output.telling import (
    FRESH,
    news,
)
from factcheck.output.words import (
    cut,
    day_of,
    day_words,
    fault_words,
)

_SUBJECT = 150
_MONDAY = 0


def message(
    report: Report,
    night: Night,
    sender: str,
    recipients: Sequence[str],
    *,
    thread: str | None = None,
) -> EmailMessage:
    """Write the mail about a night; the same night gives the same bytes.

    `thread` is the name of the night whose mail was the first of the week: this one answers it.

    Raises:
        ValueError: an address is none.

    """
    told, title = letter(report, night), subject(night)
    mail = EmailMessage()
    mail["Subject"] = title
    mail["From"] = _header(sender)
    mail["To"] = ", ".join(map(_header, recipients))
    mail["Date"] = format_datetime(night.started)
    mail["Message-ID"] = message_id(night.name, night.address)
    if thread is not None and thread != night.name:
        mail["In-Reply-To"] = mail["References"] = message_id(thread, night.address)
    mail["List-Id"] = f"factcheck <factcheck.{host(night.address)}>"
    mail["Auto-Submitted"] = "auto-generated"
    plain, page = plain_text(told), html_text(told, title)
    mail.set_content(plain, cte="quoted-printable")
    mail.add_alternative(page, subtype="html", cte="quoted-printable")
    mail.set_boundary(_boundary(plain, page))
    return mail


def is_due(night: Night) -> bool:
    """Whether a night asks for a mail.

    Something is new, nothing was checked, a gate failed that did not fail before, or a week has
    begun.
    """
    is_blind = bool(night.broken) or night.count.is_blind
    failed_before = night.trend[-2].failed if len(night.trend) > 1 else ()
    is_failing = not set(night.count.failed) <= set(failed_before)
    return _is_fresh(night) or is_blind or is_failing or day_of(night.name).weekday() == _MONDAY


def subject(night: Night) -> str:
    """Say a night in a subject: `[factcheck] 3 new (2 serious), 1 fixed`, and the day.

    Where nothing is new it names the gates that failed.
    """
    if night.broken:
        return cut(f"[factcheck] RUN FAILED: {_header(fault_words(night.broken[0]))}", _SUBJECT)
    day = day_words(day_of(night.name))
    gates = "" if _is_fresh(night) else ", ".join(night.count.failed)
    failed = f", failed: {gates}" if gates else ""
    return cut(f"[factcheck] {news(night)}{failed} \N{EN DASH} {day}", _SUBJECT)


def _is_fresh(night: Night) -> bool:
    return any(standing.state in FRESH for standing in night.standings)


def message_id(name: str, address: str) -> str:
    """Give the Message-ID of the mail about a night."""
    return f"<{name}.factcheck@{host(address)}>"


def _header(text: str) -> str:
    """Keep a header to one line, whatever its words come from."""
    return " ".join(safe_text(text).split())


def _boundary(plain: str, page: str) -> str:
    """Give what parts the mail: `=_` stands in no quoted-printable text."""
    digest = hashlib.sha256(f"{plain}\0{page}".encode("utf-8", "backslashreplace")).hexdigest()
    return f"=_{digest[:32]}"
