"""Mails with `--send`, through a real server: when they go, what they hold, how they fail."""

from __future__ import annotations

import email
import socket
import ssl
from email import policy
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from factcheck.errors import ExitCode

from .conftest import RIGHT, SETTINGS, WRONG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .conftest import Desk

SECRET = "anchor-and-chain"
TO = ["desk@example.org", "The night desk <night@example.org>"]


class Post:
    """A mail server on the loopback: what it took, and whom it refuses."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.envelopes: list[list[str]] = []
        self.refused: tuple[str, ...] = ()
        self.answer = "250 taken"

    async def handle_RCPT(  # noqa: N802 - of aiosmtpd
        self, _: object, __: object, envelope: Any, address: str, ___: object
    ) -> str:
        if address in self.refused:
            return "550 nobody here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _: object, __: object, envelope: Any) -> str:  # noqa: N802
        mail = email.message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.envelopes.append(envelope.rcpt_tos)
        return self.answer


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def port(post: Post) -> Iterator[int]:
    """A server without encryption."""
    controller = Controller(post, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield controller.port
    controller.stop()


@pytest.fixture
def secure(post: Post, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[int]:
    """A server that asks for encryption and a password, and is known to us."""
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))

    def judge(*asked: Any) -> AuthResult:
        return AuthResult(success=asked[-1].password == SECRET.encode(), handled=False)

    controller = Controller(
        post,
        hostname="localhost",
        port=free_port(),
        tls_context=context,
        require_starttls=True,
        auth_required=True,
        authenticator=judge,
    )
    controller.start()
    yield controller.port
    controller.stop()


def address(desk: Desk, port: int, *lines: str, security: str = "none") -> None:
    """Write to whom the mail of the desk goes."""
    more = "\n".join(lines)
    desk.write(
        "factcheck.toml",
        f'{SETTINGS}\n[nightly]\naddress = "https://desk.example/facts/"\n'
        f"[nightly.mail]\nto = {TO!r}\nsender = 'factcheck@example.org'\n"
        f'server = "localhost:{port}"\nsecurity = "{security}"\n{more}\n',
    )


def test_a_mail_goes_out_when_something_is_new_and_not_when_nothing_is(
    desk: Desk, post: Post, port: int
) -> None:
    address(desk, port)
    first = desk.night(3, "--send")
    assert first.code == ExitCode.FINDINGS
    assert first.out.endswith(f"mail: sent to {', '.join(TO)}\n")
    (mail,) = post.mails
    assert mail["Subject"] == "[factcheck] 1 new (1 serious) \N{EN DASH} 3 Nov"
    assert post.envelopes == [["desk@example.org", "night@example.org"]]
    body = mail.get_body(("plain",))
    assert body is not None
    assert "$310 billion" in body.get_content()
    second = desk.night(4, "--send")
    assert second.out.endswith("mail: none, there is nothing new\n")
    assert len(post.mails) == 1


def test_a_quiet_night_sends_its_mail_in_silence(desk: Desk, post: Post, port: int) -> None:
    address(desk, port)
    ran = desk.night(3, "--send", "--quiet")
    assert (ran.out, ran.err, len(post.mails)) == ("", "", 1)
    assert desk.night(4, "--send", "--quiet").out == ""


def test_a_week_begins_with_a_mail_even_if_nothing_is_new(
    desk: Desk, post: Post, port: int
) -> None:
    address(desk, port)
    for day in (5, 6, 9):
        desk.night(day, "--send")
    assert [mail["Subject"] for mail in post.mails[1:]] == [
        "[factcheck] nothing new, 1 open \N{EN DASH} 9 Nov"
    ]


def test_a_night_on_which_no_article_could_be_read_is_no_quiet_one(
    desk: Desk, post: Post, port: int
) -> None:
    desk.write("articles/a.txt", RIGHT)
    address(desk, port)
    desk.night(3)
    (desk.folder / "articles").rename(desk.folder / "elsewhere")
    ran = desk.night(4, "--send")
    said = "Nothing was checked: there was no article that could be read."
    assert ran.out.startswith(f"{said}\n0 articles")
    assert ran.code == ExitCode.NOTHING_CHECKED
    page = (desk.folder / "site/latest.html").read_text()
    assert '<header class="top broken">' in page
    assert f"<h1>{said}</h1>" in page
    why = page.partition("Why nothing could be checked")[2].partition("</section>")[0]
    assert "nothing matches this pattern" in why
    assert "Could not be read or checked" not in page
    (mail,) = post.mails
    assert mail["Subject"] == "[factcheck] nothing was checked, 0 open \N{EN DASH} 4 Nov"
    assert "! </span>nothing was checked" in (desk.folder / "site/index.html").read_text()
    assert desk.run("report", "--list").out.endswith(
        "2026-11-04      nothing was checked, 0 open\n"
    )
    (desk.folder / "elsewhere").rename(desk.folder / "articles")
    assert desk.night(5).out.startswith("Nothing new since Tue 3 Nov.")


def test_the_mails_of_a_week_answer_its_first(desk: Desk, post: Post, port: int) -> None:
    address(desk, port)
    for day, text in ((3, WRONG), (4, RIGHT), (5, WRONG), (6, RIGHT), (7, WRONG), (10, RIGHT)):
        desk.write("articles/a.txt", f"{text}{'Gulls. ' * day}\n")
        desk.night(day, "--send")
    desk.write("articles/b.txt", WRONG)
    desk.night(11, "--send")
    first, second, third, later = post.mails
    assert first["Message-ID"] == "<2026-11-03.factcheck@desk.example>"
    assert [mail["In-Reply-To"] for mail in post.mails] == [
        None, first["Message-ID"], first["Message-ID"], None,
    ]  # fmt: skip
    assert len({mail["Message-ID"] for mail in post.mails}) == 4
    assert (second["References"], third["References"]) == (first["Message-ID"],) * 2
    assert later["References"] is None


def test_a_broken_night_is_mailed_and_its_fault_stays_in_one_line(
    desk: Desk, post: Post, port: int
) -> None:
    address(desk, port)
    desk.night(3)
    figures = desk.folder / "harbour/figures.csv"
    figures.write_text(figures.read_text().replace("310000000", '"much\r\nBcc: all@evil.example"'))
    ran = desk.night(4, "--send")
    assert ran.code == ExitCode.USAGE
    (mail,) = post.mails
    assert mail["Subject"].startswith("[factcheck] RUN FAILED: harbour/figures.csv:")
    assert mail["Bcc"] is None
    assert post.envelopes == [["desk@example.org", "night@example.org"]]


def failed(desk: Desk, said: str, *, day: int = 3) -> None:
    """Hold a night whose mail fails: it ends with 2, all else is as it should be."""
    ran = desk.night(day, "--send")
    assert ran.code == ExitCode.USAGE
    assert ran.out.endswith("report: site/latest.html\n")
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert (desk.folder / "site/latest.html").exists()


def test_a_server_that_is_down_is_told(desk: Desk) -> None:
    port = free_port()
    address(desk, port)
    where = f"localhost:{port}: error: the mail was not sent: "
    hint = "look at nightly.mail; the next night sends it, too, or now: factcheck report --send\n"
    failed(desk, f"{where}the server cannot be reached: connection refused\n  = help: {hint}")


def test_the_next_night_sends_what_could_not_be_sent_and_sends_it_once(
    desk: Desk, post: Post, port: int
) -> None:
    address(desk, free_port())
    failed(desk, "connection refused")
    address(desk, port)
    assert desk.night(4, "--send").out.endswith(
        f"mail about 2026-11-03: sent to {', '.join(TO)}\nmail: none, there is nothing new\n"
    )
    (late,) = post.mails
    assert late["Subject"] == "[factcheck] 1 new (1 serious) \N{EN DASH} 3 Nov"
    assert desk.night(5, "--send").out.endswith("mail: none, there is nothing new\n")
    assert len(post.mails) == 1


def test_what_could_not_be_sent_for_more_than_a_week_stays_in_the_site_alone(
    desk: Desk, post: Post, port: int
) -> None:
    address(desk, free_port())
    failed(desk, "connection refused")
    address(desk, port)
    desk.night(11, "--send")
    assert post.mails == []
    desk.run("report", "2026-11-03", "--send")
    assert len(post.mails) == 1


def test_a_mail_goes_out_on_the_first_night_on_which_a_gate_fails(
    desk: Desk, post: Post, port: int
) -> None:
    address(desk, port)
    desk.write("articles/a.txt", RIGHT)
    desk.night(3)
    gates = "\n[nightly.gates]\nmin_coverage = 1.0\n"
    settings = (desk.folder / "factcheck.toml").read_text()
    desk.write("factcheck.toml", f"{settings}{gates}")
    desk.write("articles/b.txt", "The mole at Elbing cost $14 million.\n")
    for day in (4, 5):
        assert desk.night(day, "--send").code == ExitCode.FINDINGS
    (mail,) = post.mails
    assert mail["Subject"] == (
        "[factcheck] nothing new, 0 open, failed: min_coverage \N{EN DASH} 4 Nov"
    )
    body = mail.get_body(("plain",))
    assert body is not None
    assert "Gate failed: min_coverage = 100% (found " in body.get_content()


def test_a_server_that_does_not_encrypt_gets_nothing(desk: Desk, post: Post, port: int) -> None:
    address(desk, port, security="starttls")
    failed(desk, "the server cannot do what is asked of it: STARTTLS extension not supported")
    address(desk, port, security="tls")
    desk.write("articles/b.txt", WRONG)
    failed(desk, "the connection is not safe: ", day=4)
    assert post.mails == []


def test_a_server_that_nobody_vouches_for_gets_no_password(
    desk: Desk, post: Post, secure: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    monkeypatch.setenv("FACTCHECK_MAIL_PASSWORD", SECRET)
    address(desk, secure, 'user = "desk"', security="starttls")
    failed(desk, "the connection is not safe: CERTIFICATE_VERIFY_FAILED")
    assert post.mails == []


def test_the_password_comes_from_the_environment_and_goes_nowhere_else(
    desk: Desk, post: Post, secure: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    address(desk, secure, 'user = "desk"', security="starttls")
    failed(desk, "there is no password\n  = help: FACTCHECK_MAIL_PASSWORD in the environment is")
    monkeypatch.setenv("FACTCHECK_MAIL_PASSWORD", "wrong-key")
    desk.write("articles/b.txt", WRONG)
    failed(desk, "the server answers 535 5.7.8 Authentication credentials invalid", day=4)
    monkeypatch.setenv("FACTCHECK_MAIL_PASSWORD", SECRET)
    desk.write("articles/c.txt", WRONG)
    ran = desk.night(5, "--send")
    assert ran.code == ExitCode.FINDINGS
    assert len(post.mails) == 3
    written = [each for each in desk.folder.rglob("*") if each.is_file()]
    for password in (SECRET, "wrong-key"):
        assert not [each for each in written if password.encode() in each.read_bytes()]
        assert password not in ran.out + ran.err


def test_recipients_who_are_refused_are_named_and_the_others_get_it(
    desk: Desk, post: Post, port: int
) -> None:
    address(desk, port)
    post.refused = ("night@example.org",)
    failed_for_one = desk.night(3, "--send")
    assert failed_for_one.code == ExitCode.USAGE
    assert failed_for_one.out.endswith("mail: sent to desk@example.org\n")
    said = "the mail was not sent to all: the server refuses night@example.org (550 nobody here)"
    assert said in failed_for_one.err
    assert post.envelopes == [["desk@example.org"]]
    post.refused = ("desk@example.org", "night@example.org")
    desk.write("articles/b.txt", WRONG)
    failed(desk, "the server refuses desk@example.org (550 nobody here); night@example", day=4)


def test_a_server_that_does_not_take_a_mail_is_told_and_asked_again_by_report(
    desk: Desk, post: Post, port: int
) -> None:
    address(desk, port)
    post.answer = "451 too busy"
    failed(desk, "the server answers 451 too busy")
    post.answer = "250 taken"
    again = desk.run("report", "--send")
    assert (again.code, again.out) == (ExitCode.OK, f"mail: sent to {', '.join(TO)}\n")
    assert post.mails[0].as_bytes() == post.mails[1].as_bytes()


def test_without_anybody_to_send_to_a_night_does_not_begin(desk: Desk) -> None:
    ran = desk.night(3, "--send")
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert "factcheck.toml: error: there is nobody to send a mail to" in ran.err
    assert not (desk.folder / "site").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            'to = ["a@b.example\\nBcc: all@evil.example"]',
            "nightly.mail.to.1 must be a mail address",
        ),
        ('to = ["a@b.example, all@evil.example"]', "nightly.mail.to.1 must be a mail address"),
        ('to = ["desk"]', 'nightly.mail.to.1 must be a mail address, not "desk"'),
        ('sender = "x\\r\\nBcc: all@evil.example"', "nightly.mail.sender must be a mail address"),
        ('server = "localhost:99999"', 'the mail server must be NAME:PORT, not "localhost:99999"'),
        ('server = ":25"', 'the mail server must be NAME:PORT, not ":25"'),
    ],
)
def test_addresses_that_hold_more_than_one_are_faults_of_the_configuration(
    line: str, said: str, desk: Desk
) -> None:
    lines = {"to": 'to = ["a@b.example"]', "sender": 'sender = "a@b.example"'}
    lines[line.partition(" ")[0]] = line
    desk.write("factcheck.toml", SETTINGS + "\n[nightly.mail]\n" + "\n".join(lines.values()))
    ran = desk.night(3, "--send")
    assert ran.code == ExitCode.USAGE
    assert said in ran.err
