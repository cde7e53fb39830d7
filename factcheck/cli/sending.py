"""The mail about a night, sent if somebody asked for it and there is something to say."""

from __future__ import annotations

import os

from factcheck.cli import terminal
from factcheck.cli.job import Job
from factcheck.errors import FactcheckError
from factcheck.history import History
from factcheck.model import Report
from factcheck.nightly.mailing import PASSWORD, mail_of, send
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


def mail_if_due(night: Night, report: Report, job: Job, history: History) -> None:
    """Send the mail about a night, and say so.

    Raises:
        FactcheckError: nobody is named, or it could not be sent.

    """
    refuse_without_mail(job)
    settings = job.nightly.mail
    assert settings is not None
    if not is_due(night):
        terminal.write(["mail: none, there is nothing new\n"])
        return
    send(mail_of(report, night, job.nightly, history), settings, os.environ.get(PASSWORD))
    history.mailed(night.name, night.started)
    page = terminal.page("never", NORMAL)
    terminal.write([page.clean(f"mail: sent to {', '.join(settings.to)}") + "\n"])
