"""The mails about nights, sent if somebody asked for them and there is something to say."""

from __future__ import annotations

import os
from datetime import timedelta

from factcheck.cli import terminal
from factcheck.cli.job import Job
from factcheck.errors import FactcheckError
from factcheck.history import History
from factcheck.nightly.mailing import PASSWORD, mail_of, refusal, send, taken
from factcheck.nights import Night
from factcheck.output.mail import is_due
from factcheck.output.page import NORMAL

_LATE = timedelta(days=7)
"""A mail that failed is tried again by the nights of a week."""
_NONE = "mail: none, there is nothing new"


def refuse_without_mail(job: Job) -> None:
    """Refuse to send where nobody is named.

    Raises:
        FactcheckError: there is no [nightly.mail].

    """
    if job.nightly.mail is None:
        what, hint = "there is nobody to send a mail to", 'write [nightly.mail] with to = ["…"]'
        raise FactcheckError("no-mail", what, where=job.config.source or "", hint=hint)


def mail_if_due(night: Night, job: Job, history: History) -> None:
    """Send the mail about a night, and say so.

    Raises:
        FactcheckError: nobody is named, or it could not be sent to each of them.

    """
    refuse_without_mail(job)
    if is_due(night):
        _send(night.name, "mail", job, history, is_quiet=False)
    else:
        _say(_NONE, is_quiet=False)


def mail_all_due(night: Night, job: Job, history: History, *, is_quiet: bool) -> None:
    """Send the mail about a night, behind those of the week before it that could not be sent.

    Raises:
        FactcheckError: nobody is named, or one could not be sent to each of them.

    """
    refuse_without_mail(job)
    if is_due(night):
        history.owe(night.name)
    for name in history.owed_since(night.started - _LATE):
        label = "mail" if name == night.name else f"mail about {name}"
        _send(name, label, job, history, is_quiet=is_quiet)
    if not is_due(night):
        _say(_NONE, is_quiet=is_quiet)


def _send(name: str, label: str, job: Job, history: History, *, is_quiet: bool) -> None:
    settings = job.nightly.mail
    assert settings is not None
    night, report = history.night(name)
    mail = mail_of(report, night, job.nightly, history)
    refused = send(mail, settings, os.environ.get(PASSWORD))
    history.mailed(name, night.started)
    _say(f"{label}: sent to {', '.join(taken(refused, settings))}", is_quiet=is_quiet)
    if refused:
        raise refusal(refused, settings)


def _say(line: str, *, is_quiet: bool) -> None:
    if not is_quiet:
        terminal.write([terminal.page("never", NORMAL).clean(line) + "\n"])
