"""The mail about a night, parsed back by the standard library."""

from __future__ import annotations

import re
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factcheck.model import Problem, Report
from factcheck.nights import Night, State
from factcheck.output.mail import is_due, message, message_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Golden
    from made_nights import Made

SENDER, EDITORS = "Desk <desk@desk.example>", ("a@desk.example", "Bé <b@desk.example>")
HOSTILE = (
    "x\r\nBcc: all@evil.example\r\n\r\n--=_0 </td><script>alert(1)</script> \u202e \x00 \udce9"
)
NUMBER = re.compile(r"\d[\d.,]*")


def sent(report: Report, night: Night, thread: str | None = None) -> EmailMessage:
    """Write a mail to bytes, as SMTP and a file do, and read it again."""
    written = message(report, night, SENDER, EDITORS, thread=thread).as_bytes()
    assert written.isascii()
    read = message_from_bytes(written, policy=policy.default)
    assert isinstance(read, EmailMessage)
    assert not read.defects
    return read


def part(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body((kind,))
    assert isinstance(body, EmailMessage)
    return str(body.get_content())


class Reader(HTMLParser):
    """Keeps the text of a page, its tags and the addresses that it names."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.tags, self.addresses = "", set[str](), list[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for key, value in attrs if key in ("href", "src")]
        assert all(not key.startswith("on") for key, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("name", ["quiet", "busy", "broken"])
def test_a_mail_looks_as_it_always_did(
    name: str, made_nights: Mapping[str, Made], golden: Golden
) -> None:
    mail = sent(*made_nights[name])
    heads = "".join(
        f"{key}: {value}\n" for key, value in mail.items() if not key.startswith("Content-")
    )
    golden(f"night/{name}.mail.txt", f"{heads}\n{part(mail, 'plain')}")
    golden(f"night/{name}.mail.html", part(mail, "html"))


@pytest.mark.parametrize("name", ["quiet", "busy", "broken"])
def test_the_html_has_every_number_of_the_plain_text(
    name: str, made_nights: Mapping[str, Made]
) -> None:
    mail = sent(*made_nights[name])
    shown = NUMBER.findall(Reader(part(mail, "html")).text)
    told = NUMBER.findall(part(mail, "plain"))
    assert len(told) > 10
    assert not [number for number in told if number not in shown]


def test_the_same_night_gives_the_same_bytes(made_nights: Mapping[str, Made]) -> None:
    one, two = (message(*made_nights["busy"], SENDER, EDITORS).as_bytes() for _ in range(2))
    assert one == two


def test_the_subject_has_the_news(made_nights: Mapping[str, Made]) -> None:
    names = ("quiet", "busy", "broken")
    subjects = {name: str(sent(*made_nights[name])["Subject"]) for name in names}
    assert subjects == {
        "quiet": "[factcheck] nothing new, 0 open – 25 Nov",
        "busy": "[factcheck] 4 new (3 serious), 1 fixed – 25 Nov",
        "broken": (
            "[factcheck] RUN FAILED: reference_data/aiddata.csv:88:9: '4.6E+10' is no plain decimal"
        ),
    }


def test_headers_are_those_of_a_program_and_thread_the_week(
    made_nights: Mapping[str, Made],
) -> None:
    mail = sent(*made_nights["busy"], thread="2026-11-23")
    assert mail["Message-ID"] == "<2026-11-25.factcheck@desk.example>"
    assert mail["In-Reply-To"] == mail["References"] == "<2026-11-23.factcheck@desk.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Id"] == "factcheck <factcheck.desk.example>"
    assert mail["Date"].datetime == made_nights["busy"].night.started
    assert [each.addr_spec for each in mail["To"].addresses] == ["a@desk.example", "b@desk.example"]
    first = sent(*made_nights["busy"], thread="2026-11-25")
    assert first["In-Reply-To"] is None
    assert message_id("2026-11-25", "") == "<2026-11-25.factcheck@factcheck.invalid>"


def test_the_page_asks_for_nothing_and_is_plain(made_nights: Mapping[str, Made]) -> None:
    page = part(sent(*made_nights["busy"]), "html")
    read = Reader(page)
    plain = {"html", "head", "meta", "title", "body", "table", "tr", "td", "b", "br", "span", "a"}
    assert read.tags == plain
    assert read.addresses
    assert all(each.startswith("https://desk.example/facts/") for each in read.addresses)
    assert "<b>$46 billion</b>" in page


def test_without_a_site_the_page_is_named_and_not_linked(made_nights: Mapping[str, Made]) -> None:
    report, night = made_nights["busy"]
    mail = sent(report, replace(night, address=""))
    assert Reader(part(mail, "html")).addresses == []
    assert "The whole report: 2026-11-25.html" in part(mail, "plain")


def a_hostile_night(made: Made) -> Made:
    def hostile(index: int) -> object:
        each = made.night.standings[index % len(made.night.standings)]
        card = replace(
            each.card, title=HOSTILE * 50, sentence=f"{HOSTILE * 90} {HOSTILE}", text=HOSTILE,
            message=HOSTILE * 50, references=(HOSTILE * 50,) * 3, suggestion=HOSTILE,
        )  # fmt: skip
        return replace(each, path=f"{index}{HOSTILE * 50}", card=card, state=State.NEW)

    fault = Problem(code="x", message=HOSTILE * 50, where=HOSTILE, hint=HOSTILE)
    night = replace(
        made.night,
        standings=tuple(map(hostile, range(500))),
        broken=(fault,) * 40,
        notes=(HOSTILE * 50,) * 40,
    )
    return type(made)(Report(problems=(fault,) * 40), night)


def test_a_hostile_article_adds_no_header_no_part_and_no_markup(
    made_nights: Mapping[str, Made],
) -> None:
    report, night = a_hostile_night(made_nights["busy"])
    mail = sent(report, night)
    assert mail["Bcc"] is None
    assert "\n" not in mail["Subject"]
    assert [each.get_content_type() for each in mail.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert "script" not in Reader(part(mail, "html")).tags
    for kind in ("plain", "html"):
        assert "\u202e" not in part(mail, kind)
        assert "\x00" not in part(mail, kind)


def test_a_mail_is_small_and_says_what_it_leaves_out(made_nights: Mapping[str, Made]) -> None:
    made = a_hostile_night(made_nights["busy"])
    assert len(message(*made, SENDER, EDITORS).as_bytes()) < 100_000
    plain = part(sent(*made), "plain")
    assert "… and 490 more findings" in plain
    assert plain.count("… and 30 more\n") == 3


def test_findings_of_an_article_stand_together(made_nights: Mapping[str, Made]) -> None:
    report, night = made_nights["busy"]
    first, *_ = night.standings
    worse = replace(first, path="a.md", id="1")
    mild = replace(worse, id="2", card=replace(first.card, severity="info"))
    other = replace(first, path="b.md", id="3")
    plain = part(sent(report, replace(night, standings=(mild, other, worse))), "plain")
    assert plain.count("\na.md\n") == plain.count("\nb.md\n") == 1
    assert plain.index("near") < plain.index("\nb.md\n")


def test_a_mail_is_due_when_there_is_news(made_nights: Mapping[str, Made]) -> None:
    assert [is_due(made_nights[name].night) for name in ("quiet", "busy", "broken")] == [
        False,
        True,
        True,
    ]


def test_a_mail_is_due_on_monday_and_when_something_came_back(
    made_nights: Mapping[str, Made],
) -> None:
    quiet, busy = made_nights["quiet"].night, made_nights["busy"].night
    monday = replace(quiet, name="2026-11-30-2", started=quiet.started + timedelta(days=5))
    assert is_due(monday)
    of = {each.state: each for each in busy.standings}
    assert is_due(replace(quiet, standings=(of[State.REOPENED],)))
    assert not is_due(replace(quiet, standings=(of[State.OPEN], of[State.FIXED])))


def test_a_quiet_monday_shows_what_is_open(made_nights: Mapping[str, Made]) -> None:
    report, night = made_nights["busy"]
    still = tuple(each for each in night.standings if each.state is State.OPEN)
    plain = part(sent(report, replace(night, standings=still)), "plain")
    assert "STILL OPEN" in plain
    assert "serious · since 20 Nov 2026 (6 nights)" in plain
