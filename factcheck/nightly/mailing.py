"""The mail about a night: made for everybody who wants to send it, sent to whom it is due."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import parseaddr
from urllib.parse import urlsplit

from factcheck.config.nightly import Mail, Nightly
from factcheck.errors import FactcheckError
from factcheck.history import History
from factcheck.model import Report
from factcheck.nights import Night

PASSWORD = "FACTCHECK_MAIL_PASSWORD"  # noqa: S105 - the name of the variable that holds it
_PATIENCE = 30
_HINT = "look at nightly.mail; the next night sends it, too, or now: factcheck report --send"


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


def send(mail: EmailMessage, settings: Mail, password: str | None) -> Mapping[str, str]:
    """Hand a mail to its server; give what it says of those whom it refuses, if not of all.

    Raises:
        FactcheckError: the server is not there, is not safe, or does not take it.

    """
    import smtplib  # noqa: PLC0415 - most nights send nothing
    import ssl  # noqa: PLC0415

    if settings.user and password is None:
        hint = f"{PASSWORD} in the environment is the password of {settings.user}"
        raise _fault("there is no password", settings, hint)
    host, _, port = settings.server.rpartition(":")
    context = ssl.create_default_context()
    with _told(settings):
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
            return _words(server.send_message(mail))


@contextmanager
def _told(settings: Mail) -> Iterator[None]:
    """Tell what goes wrong with a server.

    Raises:
        FactcheckError: what it was.

    """
    import smtplib  # noqa: PLC0415 - most nights send nothing
    import ssl  # noqa: PLC0415

    try:
        yield
    except smtplib.SMTPResponseException as error:
        answer = _answer(error.smtp_code, error.smtp_error)
        raise _fault(f"the server answers {answer}", settings) from error
    except smtplib.SMTPRecipientsRefused as error:
        raise refusal(_words(error.recipients), settings) from error
    except smtplib.SMTPServerDisconnected as error:
        raise _fault("the server broke the connection off", settings) from error
    except smtplib.SMTPException as error:
        raise _fault(f"the server cannot do what is asked of it: {error}", settings) from error
    except ssl.SSLError as error:
        what = f"the connection is not safe: {error.reason or error}"
        raise _fault(what, settings) from error
    except OSError as error:
        what = f"the server cannot be reached: {(error.strerror or str(error)).lower()}"
        raise _fault(what, settings) from error


def refusal(refused: Mapping[str, str], settings: Mail) -> FactcheckError:
    """Tell whom the server refuses, and what it says of each."""
    said = "; ".join(f"{whom} ({answer})" for whom, answer in refused.items())
    whom = " to all" if taken(refused, settings) else ""
    return _fault(f"the server refuses {said}", settings, whom=whom)


def taken(refused: Container[str], settings: Mail) -> list[str]:
    """Give those whom the server does not refuse."""
    return [each for each in settings.to if parseaddr(each)[1] not in refused]


def _words(refused: Mapping[str, tuple[int, bytes]]) -> Mapping[str, str]:
    return {whom: _answer(code, reply) for whom, (code, reply) in refused.items()}


def _answer(code: int, reply: bytes | str) -> str:
    """Say an answer of a server in one line."""
    words = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return " ".join(f"{code} {words}".split())


def _fault(what: str, settings: Mail, hint: str = _HINT, whom: str = "") -> FactcheckError:
    what = f"the mail was not sent{whom}: {what}"
    return FactcheckError("mail", what, where=settings.server, hint=hint)
