"""The mail about a night, sent if somebody asked for it and there is something to say."""

from __future__ import annotations

import os

from factcheck.cli import terminal
from factcheck.cli.job import Job
from factcheck.errors import FactcheckError
from factcheck.history import History
from factcheck.model import Report
from factcheck.nightly.mailing import PASSWORD, mail_of, refusal, send, taken
from factcheck.nights import Night
from factcheck.output.mail import is_due
from factcheck.output.page import NORMAL


def refuse_without_mail(job: Job) -> None:
    """Refuse to send where nobody is named.

    Raises:
        FactcheckError: there is no [nightly.mail].

    """
    if job.nightly.mail is None:
        what, hint = "there is nobody to send a mail to", 'write [nightly.mail] with to = ["…"]'
        raise FactcheckError("no-mail", what, where=job.config.source or "", hint=hint)


def mail_if_due(
    night: Night, report: Report, job: Job, history: History, *, is_quiet: bool = False
) -> None:
    """Send the mail about a night, and say so.

    Raises:
        FactcheckError: nobody is named, or it could not be sent to each of them.

    """
    refuse_without_mail(job)
    settings = job.nightly.mail
    assert settings is not None
    if not is_due(night):
        _say("mail: none, there is nothing new", is_quiet=is_quiet)
        return
    mail = mail_of(report, night, job.nightly, history)
    refused = send(mail, settings, os.environ.get(PASSWORD))
    history.mailed(night.name, night.started)
    _say(f"mail: sent to {', '.join(taken(refused, settings))}", is_quiet=is_quiet)
    if refused:
        raise refusal(refused, settings)


def _say(line: str, *, is_quiet: bool) -> None:
    if not is_quiet:
        terminal.write([terminal.page("never", NORMAL).clean(line) + "\n"])
