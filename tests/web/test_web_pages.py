"""Pages: how they are asked for, and everything that a server can do wrong."""

from __future__ import annotations

import contextlib
import gzip
import socket
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factcheck.errors import FactcheckError
from factcheck.web import Kept
from factcheck.web.asking import next_step

from .conftest import Surfing
from .site import HTML, QUICK, Answer, Site, dripping, html, in_turn, page, redirect, status

if TYPE_CHECKING:
    from conftest import Asked


def test_a_page_comes_as_it_is(site: Site, surfing: Surfing) -> None:
    site.answers["/a"] = page("<p>A\r\n\u20ac5", kind='Text/HTML; charset="UTF-8"')
    assert surfing.web().page(site.url("/a#top")) == Kept(
        address=site.url("/a#top"),
        content="<p>A\r\n\u20ac5".encode(),
        media_type="text/html",
        charset="utf-8",
    )
    [_, (path, headers)] = site.asked
    assert path == "/a"
    assert headers["user-agent"].startswith("factcheck/")
    assert "authorization" not in headers


@pytest.mark.parametrize(
    ("content", "expected"),
    [("<!DOCTYPE HTML><p>A", "text/html"), ("Costs rose.", "text/plain")],
)
def test_a_page_without_a_type_is_what_it_looks_like(
    content: str, expected: str, site: Site, surfing: Surfing
) -> None:
    site.answers["/a"] = page(content, kind="")
    assert surfing.web().page(site.url("/a")).media_type == expected


@pytest.mark.parametrize(
    "address",
    ["ftp://a.org/x", "http:///x", "https://", "http://[::1/x", "http://a.org:99999/",
     "http://a.org:0/", "http://a.org/a b", "http://a.org/\n", "https:/a.org", "mailto:a@b.org"],
)  # fmt: skip
def test_what_is_no_web_address_is_told(address: str, surfing: Surfing) -> None:
    if address == "http://a.org/\n":
        address = "http://a.org/\nHost: b.org"
    assert surfing.fault(address) == ("bad-address", address, "this is no web address")


def test_a_host_with_a_label_without_end_is_told(surfing: Surfing) -> None:
    address = f"http://{'a' * 70}.org/"
    assert surfing.fault(address, surfing.web(allow_private=False)).code == "bad-address"


def test_a_password_in_an_address_is_refused_and_not_repeated(surfing: Surfing) -> None:
    fault = surfing.fault("https://me:secret@a.org/x?y=1")
    assert fault.code == "bad-address"
    assert fault.where == "https://a.org/x?y=1"
    assert "secret" not in fault.message


def endless(asked: Asked) -> None:
    """Send a page without an end as fast as somebody reads."""
    asked.begin(200, Content_Type=HTML, Connection="close")
    try:
        while not asked.server.closing.is_set():
            asked.wfile.write(b"<p>More." * 8000)
    except OSError:
        asked.close_connection = True


def test_a_page_that_never_ends_is_cut_off(site: Site, surfing: Surfing) -> None:
    site.answers["/a"] = endless
    expected = "the page has more than the 10,000,000 bytes that are allowed"
    assert surfing.fault(site.url("/a")) == ("too-large", site.url("/a"), expected)
    assert surfing.slept == []


def test_a_page_of_50_mb_is_refused_before_it_is_read(site: Site, surfing: Surfing) -> None:
    site.answers["/a"] = lambda asked: asked.begin(200, Content_Length=50_000_000)
    fault = surfing.fault(site.url("/a"))
    assert fault.message == (
        "the page has 50,000,000 bytes, more than the 10,000,000 bytes that are allowed"
    )


def test_a_page_that_unfolds_is_limited_as_it_is_read(site: Site, surfing: Surfing) -> None:
    packed = gzip.compress(b" " * 2_000_000)
    site.answers["/a"] = page(packed, Content_Encoding="gzip")
    fault = surfing.fault(site.url("/a"), surfing.web(limit=1_000_000))
    assert fault.message == "the page has more than the 1,000,000 bytes that are allowed"
    assert len(surfing.web(limit=2_000_000).page(site.url("/a")).content) == 2_000_000


def slow_body(asked: Asked) -> None:
    dripping(asked, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n")


def slow_head(asked: Asked) -> None:
    dripping(asked, b"HTTP/1.1 200 OK\r\nX-Long: ")


def slow_chunks(asked: Asked) -> None:
    dripping(asked, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n")


@pytest.mark.parametrize("answer", [slow_body, slow_head, slow_chunks])
def test_a_server_that_sends_a_byte_at_a_time_is_cut_off(
    answer: Answer, site: Site, surfing: Surfing
) -> None:
    site.answers["/a"] = answer
    web = surfing.web(patience=replace(QUICK, whole=0.3))
    expected = ("too-slow", site.url("/a"), "the page was not all there after 0.3 s")
    assert surfing.fault(site.url("/a"), web) == expected
    assert surfing.slept == []


def test_a_server_that_is_silent_is_asked_again_and_then_left(site: Site, surfing: Surfing) -> None:
    def silence(asked: Asked) -> None:
        site.closing.wait(10)
        asked.end()

    site.answers["/a"] = silence
    expected = f"{site.host} sent nothing for 1 s (3 tries)"
    web = surfing.web(patience=replace(QUICK, read=1))
    assert surfing.fault(site.url("/a"), web) == ("not-fetched", site.url("/a"), expected)
    assert surfing.slept == [1, 2]


def broken(asked: Asked) -> None:
    asked.begin(200, Content_Type=HTML, Content_Length=1000)
    asked.wfile.write(b"<p>Half of")
    asked.end()


@pytest.mark.parametrize("fault", [status(429), status(503), broken])
def test_a_fault_that_passes_is_waited_for(fault: Answer, site: Site, surfing: Surfing) -> None:
    site.answers["/a"] = in_turn(fault, fault, page())
    assert surfing.web().page(site.url("/a")).content == html().encode()
    assert surfing.slept == [1, 2]
    assert len(surfing.said) == 2
    assert all("; another try in " in line for line in surfing.said)


def test_a_fault_that_stays_is_told_with_the_tries(site: Site, surfing: Surfing) -> None:
    site.answers["/a"] = broken
    expected = ("not-fetched", site.url("/a"), "the connection broke off (3 tries)")
    assert surfing.fault(site.url("/a")) == expected


@pytest.mark.parametrize(
    ("asked", "slept"), [("7", [7]), ("Tue, 19 May 2026 12:00:09 GMT", [9]), ("soon", [1])]
)
def test_the_pause_that_a_server_asks_for_is_kept(
    asked: str, slept: list[float], site: Site, surfing: Surfing
) -> None:
    site.answers["/a"] = in_turn(status(429, Retry_After=asked), page())
    surfing.web().page(site.url("/a"))
    assert surfing.slept == slept


def test_a_server_that_asks_for_an_hour_is_left_alone(site: Site, surfing: Surfing) -> None:
    site.answers["/a"] = status(503, Retry_After=3600)
    expected = "the server answers 503 Service Unavailable, and asks to wait for 3,600 s"
    assert surfing.fault(site.url("/a")) == ("not-fetched", site.url("/a"), expected)
    assert surfing.slept == []


@pytest.mark.parametrize(
    ("answer", "code", "message"),
    [
        (status(404), "gone", "the server does not give the page: 404 Not Found"),
        (status(410), "gone", "the server does not give the page: 410 Gone"),
        (status(204), "bad-answer", "there is no page in the server's answer: 204 No Content"),
        (status(304), "bad-answer", "there is no page in the server's answer: 304 Not Modified"),
        (
            page(b"\x1f\x8bno gzip", Content_Encoding="gzip"),
            "bad-answer",
            "the server's answer cannot be read (ContentDecodingError)",
        ),
    ],
)
def test_an_answer_without_a_page_is_told_at_once(
    answer: Answer, code: str, message: str, site: Site, surfing: Surfing
) -> None:
    site.answers["/a"] = answer
    assert surfing.fault(site.url("/a")) == (code, site.url("/a"), message)
    assert surfing.slept == []


def test_what_is_no_http_is_told(site: Site, surfing: Surfing) -> None:
    def other(asked: Asked) -> None:
        asked.wfile.write(b"SSH-2.0-OpenSSH\r\n")
        asked.end()

    site.answers["/a"] = other
    assert surfing.fault(site.url("/a")).code == "not-fetched"


def test_a_piece_of_less_than_nothing_is_told(site: Site, surfing: Surfing) -> None:
    def garbled(asked: Asked) -> None:
        asked.begin(200, Content_Type=HTML, Transfer_Encoding="chunked")
        asked.wfile.write(b"-5\r\n<p>A\r\n")
        asked.end()

    site.answers["/a"] = garbled
    assert surfing.fault(site.url("/a")).message == "the server's answer is garbled (3 tries)"


def test_a_server_that_is_not_there_is_told(surfing: Surfing) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    fault = surfing.fault(f"http://{host}/a")
    assert fault.message.endswith(f"{host} cannot be reached (3 tries)")


def test_redirects_are_followed_and_the_page_keeps_its_address(
    site: Site, surfing: Surfing
) -> None:
    site.answers |= {"/a": redirect("b?c=1"), "/b?c=1": redirect(site.url("/d#e")), "/d": page()}
    assert surfing.web().page(site.url("/a")).address == site.url("/a")
    assert site.paths() == ["/robots.txt", "/a", "/b?c=1", "/d"]


@pytest.mark.parametrize(
    ("to", "code"),
    [
        ("ftp://a.org/x", "unsafe-redirect"),
        ("file:///etc/passwd", "unsafe-redirect"),
        ("javascript:alert(1)", "unsafe-redirect"),
        ("http://[", "unsafe-redirect"),
        ("http://me:secret@a.org/x", "unsafe-redirect"),
        ("/a", "too-many-redirects"),
    ],
)
def test_a_redirect_that_leads_astray_is_not_followed(
    to: str, code: str, site: Site, surfing: Surfing
) -> None:
    site.answers["/a"] = redirect(to)
    fault = surfing.fault(site.url("/a"))
    assert fault.code == code
    assert "secret" not in fault.message


def test_what_a_redirect_has_to_say_is_not_read(site: Site, surfing: Surfing) -> None:
    def wordy(asked: Asked) -> None:
        asked.begin(302, Location="/b", Content_Length=10**12)
        site.closing.wait(10)

    site.answers |= {"/a": wordy, "/b": page()}
    web = surfing.web(patience=replace(QUICK, whole=8))
    assert web.page(site.url("/a")).content == html().encode()


@pytest.mark.parametrize("size", ["9" * 5000, "-5", "\u0665", "5, 6"])
def test_a_size_that_is_no_number_is_not_believed(size: str, site: Site, surfing: Surfing) -> None:
    def odd(asked: Asked) -> None:
        told = f"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\nConnection: close\r\n\r\n<p>A"
        asked.wfile.write(told.encode())
        asked.end()

    site.answers["/a"] = odd
    with contextlib.suppress(FactcheckError):
        assert surfing.web().page(site.url("/a")).content == b"<p>A"


def test_a_redirect_never_gives_up_encryption() -> None:
    with pytest.raises(FactcheckError, match="not safe: from https to http"):
        next_step("https://a.org/x", "http://a.org/x")
