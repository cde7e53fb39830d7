"""From what came to a document: charsets, kinds of content, languages, exact places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.model import Document
from factcheck.web import Kept, document_of

from .site import PROSE, html

ADDRESS = "https://news.example/a"


def kept(content: bytes | str, media_type: str = "text/html", charset: str | None = None) -> Kept:
    data = content.encode() if isinstance(content, str) else content
    return Kept(address=ADDRESS, content=data, media_type=media_type, charset=charset)


def read(came: Kept) -> Document:
    found = document_of(came)
    assert isinstance(found, Document), found
    return found


def fault(came: Kept) -> FactcheckError:
    found = document_of(came)
    assert isinstance(found, FactcheckError)
    assert found.hint
    return found


def test_a_page_is_a_document_with_its_address() -> None:
    source = html(head="<title>The pact</title>").replace("<body>", "<body>\r\n")
    document = read(kept(source))
    assert (document.path, document.url, document.source) == (ADDRESS, ADDRESS, source)
    assert document.title == "The pact"
    start = source.index("$46 billion")
    assert document.text[start : start + 11] == "$46 billion"


@pytest.mark.parametrize(
    ("head", "feed", "expected"),
    [
        ('<meta property="article:published_time" content="2024-05-14T10:00Z">', "2026-01-02",
         "2024-05-14"),
        ("", "2026-01-02", "2026-01-02"),
        ("", None, None),
    ],
)  # fmt: skip
def test_the_page_dates_itself_before_the_feed_does(
    head: str, feed: str | None, expected: str | None
) -> None:
    came = Kept(
        address=ADDRESS, content=html(head=head).encode(), media_type="text/html", charset=None,
        published=feed, title="As the feed says",
    )  # fmt: skip
    assert (read(came).published, read(came).title) == (expected, "As the feed says")


POUND = "£18 million — “café”"
META = '<meta charset="{}">'


@pytest.mark.parametrize(
    ("encoding", "charset", "meta"),
    [
        ("utf-8", None, ""),
        ("utf-8", "utf-8", "iso-8859-1"),
        ("utf-8-sig", "iso-8859-1", "iso-8859-1"),
        ("utf-16", "utf-8", "utf-8"),
        ("utf-16-le", "utf-16-le", ""),
        ("cp1252", "windows-1252", ""),
        ("cp1252", "ISO-8859-1", ""),
        ("cp1252", "windows-1252", "utf-8"),
        ("cp1252", None, "windows-1252"),
        ("cp1252", None, "latin1"),
        ("gb18030", "GB18030", ""),
    ],
)
def test_the_charset_is_that_of_the_mark_then_the_server_then_the_page(
    encoding: str, charset: str | None, meta: str
) -> None:
    source = html(f"{PROSE} It paid {POUND}.", META.format(meta) if meta else "")
    document = read(kept(source.encode(encoding), charset=charset))
    assert document.source.removeprefix("\ufeff") == source


def test_the_server_goes_before_the_page() -> None:
    source = html(f"{PROSE} It paid £18 million.", META.format("windows-1251"))
    assert read(kept(source.encode("cp1252"), charset="windows-1252")).source == source


@pytest.mark.parametrize(
    ("content", "charset", "message"),
    [
        (b"<p>Costs: \xa318", "utf-8", "byte 10 (0xa3) is not utf-8"),
        (b"<p>Costs: \xa318", None, "byte 10 (0xa3) is not UTF-8"),
        (b"<p>Costs: \x9d18", "windows-1252", "byte 10 (0x9d) is not windows-1252"),
    ],
)
def test_a_charset_that_is_wrong_is_an_error(
    content: bytes, charset: str | None, message: str
) -> None:
    found = fault(kept(content, charset=charset))
    assert (found.code, found.message) == ("encoding", message)
    assert found.where == f"{ADDRESS}:1:11"


@pytest.mark.parametrize("charset", ["us-asci", "none", "rot13", "hex", "idna", "undefined"])
def test_a_charset_that_is_none_is_an_error(charset: str) -> None:
    found = fault(kept("<p>Costs", charset=charset))
    assert found.message == f'the server says that the encoding is "{charset}", which is none'


def test_plain_text_and_markdown_are_read_as_such() -> None:
    text = read(kept(f"The pact\n\n2024-05-14\n\n{PROSE} <b>5</b>\n", "text/plain"))
    assert (text.title, text.published) == ("The pact", "2024-05-14")
    assert "<b>5</b>" in text.text
    marked = read(kept(f"# The pact\n\n{PROSE} `$5`\n", "text/markdown"))
    assert marked.title == "The pact"
    assert "$5" not in marked.text
    assert (text.url, marked.url) == (ADDRESS, ADDRESS)


@pytest.mark.parametrize(
    "media_type",
    ["application/pdf", "application/json", "image/png", "application/octet-stream", "text/css",
     "application/rss+xml", "text/xml"],
)  # fmt: skip
def test_what_is_no_article_is_told_with_its_type(media_type: str) -> None:
    found = fault(kept("%PDF-1.7", media_type))
    assert found.code == "unsupported-format"
    assert found.message == f"no supported format: {media_type}"
    assert ("--feed" in found.hint) == ("xml" in media_type)


def test_a_pdf_that_is_said_to_be_a_page_is_told() -> None:
    assert fault(kept(b"%PDF-1.7\n\x00\x01", "text/html")).message == "this is a PDF, not a text"


@pytest.mark.parametrize("content", ["", " \n", "<html><body><script>x()</script></body></html>"])
def test_a_page_that_scripts_draw_has_no_text(content: str) -> None:
    found = fault(kept(content))
    assert (found.code, found.message) == ("empty-file", "there is no text in this page")


def test_a_page_in_another_language_is_told() -> None:
    german = (
        "Die Regierung hat am Montag mitgeteilt, dass die Kosten für den Bau der Brücke auf 46 "
        "Millionen Euro gestiegen sind. Das ist mehr als im letzten Jahr, und es wird wohl nicht "
        "bei dieser Summe bleiben, wie der Minister vor der Presse in Berlin sagte."
    )
    found = fault(kept(html(german)))
    assert found.code == "not-english"
    assert found.where == ADDRESS


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["utf-8", "utf-16", "windows-1252", None]))
def test_whatever_comes_is_a_document_or_a_fault(content: bytes, charset: str | None) -> None:
    for media_type in ("text/html", "text/plain", "text/markdown"):
        found = document_of(kept(content, media_type, charset))
        if isinstance(found, Document):
            assert len(found.text) == len(found.source)
        else:
            assert found.message
