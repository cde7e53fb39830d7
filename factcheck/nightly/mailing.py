"""The mail about a night: made for everybody who wants to send it, sent to whom it is due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from urllib.parse import urlsplit

from factcheck.config.nightly import Mail, Nightly
from factcheck.errors import FactcheckError
from factcheck.history import History
from factcheck.model import Report
from factcheck.nights import Night

PASSWORD = "FACTCHECK_MAIL_PASSWORD"  # noqa: S105 - the name of the variable that holds it
_PATIENCE = 30


def mail_of(report: Report, night: Night, nightly: Nightly, history: History) -> EmailMessage:
    """Make the mail about a night; it follows the first one of its week."""
    from factcheck.output.mail import message  # noqa: PLC0415 - slow to import

    host = urlsplit(nightly.address).hostname or "localhost"
    sender = nightly.mail.sender if nightly.mail else f"factcheck@{host}"
    to = nightly.mail.to if nightly.mail else (sender,)
    monday = datetime.combine(
        night.started.date() - timedelta(days=night.started.weekday()), datetime.min.time(), UTC
    )
    thread = next(iter(history.mailed_since(monday)), None)
    return message(report, night, sender, to, thread=thread)


def send(mail: EmailMessage, settings: Mail, password: str | None) -> None:
    """Hand a mail to its server.

    Raises:
        FactcheckError: the server is not there, is not safe, or does not take it.

    """
    import smtplib  # noqa: PLC0415 - most nights send nothing
    import ssl  # noqa: PLC0415

    host, _, port = settings.server.rpartition(":")
    context = ssl.create_default_context()
    try:
        if settings.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                host, int(port), timeout=_PATIENCE, context=context
            )
        else:
            server = smtplib.SMTP(host, int(port), timeout=_PATIENCE)
        with server:
            if settings.security == "starttls":
                server.starttls(context=context)
            if settings.user:
                server.login(settings.user, password or "")
            server.send_message(mail)
    except smtplib.SMTPResponseException as error:
        reply = error.smtp_error
        words = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
        raise _fault(f"the server answers {error.smtp_code} {words}", settings) from error
    except smtplib.SMTPRecipientsRefused as error:
        raise _fault(f"the server refuses {', '.join(error.recipients)}", settings) from error
    except smtplib.SMTPException as error:
        raise _fault(f"the server cannot do what is asked of it: {error}", settings) from error
    except ssl.SSLError as error:
        what = f"the connection is not safe: {error.reason or error}"
        raise _fault(what, settings) from error
    except OSError as error:
        what = f"the server cannot be reached: {(error.strerror or str(error)).lower()}"
        raise _fault(what, settings) from error


def _fault(what: str, settings: Mail) -> FactcheckError:
    hint = "look at nightly.mail in the configuration; the report is on the site all the same"
    return FactcheckError(
        "mail", f"the mail was not sent: {what}", where=settings.server, hint=hint
    )
