"""Which hosts are asked: public ones, looked up once, allowed by robots.txt, with a certificate."""

from __future__ import annotations

import ipaddress
import ssl
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import trustme
from hypothesis import given, settings
from hypothesis import strategies as st
from urllib3.util import connection as sockets

from factcheck.web.addresses import is_public

from .conftest import Surfing
from .site import PUBLIC, Names, Site, in_turn, page, redirect, status

if TYPE_CHECKING:
    from conftest import Loopback

PRIVATE = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.0.9", "169.254.169.254",
    "172.16.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1", "224.0.0.251", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "fc00::1", "fd12::1",
    "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2001:db8::1",
]  # fmt: skip
"""Addresses that lead into a machine, a house or a cloud, some of them wrapped in others."""


@pytest.mark.parametrize("numeric", PRIVATE)
def test_addresses_that_are_not_on_the_public_internet(numeric: str) -> None:
    assert not is_public(numeric)


@pytest.mark.parametrize(
    "numeric", ["1.1.1.1", PUBLIC, "::ffff:1.1.1.1", "64:ff9b::101:101", "2606:4700::1111"]
)
def test_addresses_that_are_on_the_public_internet(numeric: str) -> None:
    assert is_public(numeric)


@settings(deadline=None)
@given(st.ip_addresses(v=4))
def test_an_address_is_as_public_as_what_it_is_wrapped_in(numeric: ipaddress.IPv4Address) -> None:
    wrapped = (f"::ffff:{numeric}", f"64:ff9b::{numeric}", f"::{numeric}")
    assert {is_public(each) for each in wrapped} == {is_public(str(numeric))}


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "017700000001", "0177.0.0.1",
     "0", "0.0.0.0", "localhost", "LOCALHOST", "localhost.", "[::1]", "[::ffff:127.0.0.1]",
     "[::ffff:7f00:1]", "[::]", "169.254.169.254", "127.0.0.1."],
)  # fmt: skip
def test_a_private_host_is_not_asked_however_it_is_spelled(host: str, site: Site) -> None:
    site.answers["/a"] = page()
    address = f"http://{host}:{site.port}/a"
    fault = Surfing(allow_private=False).fault(address)
    assert fault.code == "private-address"
    assert fault.where == address
    assert fault.message.endswith(" is not on the public internet")
    assert site.asked == []


def test_a_name_that_leads_to_a_private_address_is_told_with_it(site: Site, names: Names) -> None:
    names.say("news.example", ["10.0.0.7"])
    fault = Surfing(allow_private=False).fault("http://news.example/a")
    assert fault.message == "news.example (10.0.0.7) is not on the public internet"
    assert (names.connected, site.asked) == ([], [])


def test_a_public_host_with_one_private_address_is_not_asked(site: Site, names: Names) -> None:
    names.say("news.example", [PUBLIC, "127.0.0.1"])
    assert Surfing(allow_private=False).fault("http://news.example/a").code == "private-address"
    assert (names.connected, site.asked) == ([], [])


def test_a_public_host_is_asked_at_the_address_that_was_checked(site: Site, names: Names) -> None:
    names.say("news.example", [PUBLIC])
    site.answers["/a"] = page()
    Surfing(allow_private=False).web().page("http://news.example/a")
    assert set(names.connected) == {PUBLIC}
    assert {headers["host"] for _, headers in site.asked} == {"news.example"}


def test_a_name_that_leads_elsewhere_at_the_second_look_gains_nothing(
    site: Site, names: Names
) -> None:
    names.say("news.example", [PUBLIC], [PUBLIC], ["127.0.0.1"])
    site.answers["/a"] = page()
    web = Surfing(allow_private=False).web()
    web.page("http://news.example/a")
    assert names.connected == [PUBLIC, PUBLIC]
    assert names.looked_up == ["news.example"] * 2, "once a connection: robots.txt and the page"
    assert Surfing().fault("http://news.example/a", web).code == "private-address"


def test_the_second_address_of_a_host_is_tried_where_the_first_is_silent(
    site: Site, names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sockets.create_connection

    def fails_at_first(address: tuple[str, int], *rest: Any, **others: Any) -> Any:
        if address[0] == PUBLIC:
            raise OSError(101, "Network is unreachable")
        return connect(address, *rest, **others)

    monkeypatch.setattr(sockets, "create_connection", fails_at_first)
    names.say("news.example", [PUBLIC, "93.184.215.15"])
    site.answers["/a"] = page()
    Surfing(allow_private=False).web().page("http://news.example/a")
    assert set(names.connected) == {"93.184.215.15"}


@pytest.mark.parametrize("path", ["/a", "/robots.txt"])
def test_a_redirect_to_a_private_host_is_not_followed(path: str, site: Site, names: Names) -> None:
    names.say("news.example", [PUBLIC])
    site.answers |= {"/a": page(), path: redirect(f"http://127.0.0.1:{site.port}/inside")}
    site.answers["/inside"] = page()
    fault = Surfing(allow_private=False).fault("http://news.example/a")
    assert fault.code == "private-address"
    assert "/inside" not in site.paths()


def test_feeds_and_sitemaps_are_held_to_the_same(site: Site) -> None:
    web = Surfing(allow_private=False).web()
    for ask in (web.feed, web.sitemap):
        with pytest.raises(Exception, match="not on the public internet"):
            ask(site.url("/x.xml"))
    assert site.asked == []


def test_a_proxy_of_the_environment_is_used_only_where_all_is_allowed(
    site: Site, names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("HTTP_PROXY", f"http://{site.host}")
    names.say("news.example", [PUBLIC])
    site.answers["/a"] = page()
    Surfing(allow_private=False).web().page("http://news.example/a")
    assert site.paths() == ["/robots.txt", "/a"]
    site.answers["http://news.example/a"] = page()
    Surfing().web().page("http://news.example/a")
    assert site.paths()[2:] == ["http://news.example/robots.txt", "http://news.example/a"]


def test_a_host_that_may_be_behind_a_proxy_is_told_so(
    names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    names.say("news.example", [])
    fault = Surfing(allow_private=False).fault("https://news.example/a")
    assert "news.example cannot be reached without the proxy of the environment" in fault.message


def test_a_password_file_is_not_read(
    site: Site, surfing: Surfing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("default login me password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    site.answers["/a"] = page()
    surfing.web().page(site.url("/a"))
    assert not any("authorization" in headers for _, headers in site.asked)


RULES = """
User-agent: *
Disallow: /

User-agent: factcheck
Disallow: /private/
Disallow: /*.php$
Allow: /private/open
"""


@pytest.mark.parametrize(
    ("path", "is_allowed"),
    [("/a", True), ("/private/x", False), ("/private/open/x", True), ("/a.php", False),
     ("/a.php?x", True)],
)  # fmt: skip
def test_what_robots_txt_asks_to_leave_alone_is_left_alone(
    path: str, is_allowed: bool, site: Site, surfing: Surfing
) -> None:
    site.answers |= {"/robots.txt": page(RULES, kind="text/plain"), path: page()}
    if is_allowed:
        surfing.web().page(site.url(path))
    else:
        what = "the host asks programs to leave this page alone (robots.txt)"
        assert surfing.fault(site.url(path)) == ("robots", site.url(path), what)
    assert (path in site.paths()) == is_allowed


def test_robots_txt_is_read_once_a_run(site: Site, surfing: Surfing) -> None:
    site.answers |= {"/a": page(), "/b": page()}
    web = surfing.web()
    for path in ("/a", "/b", "/a"):
        web.page(site.url(path))
    assert site.paths().count("/robots.txt") == 1


@pytest.mark.parametrize("code", [401, 403, 404, 410])
def test_a_host_without_robots_txt_allows_everything(
    code: int, site: Site, surfing: Surfing
) -> None:
    site.answers |= {"/robots.txt": status(code), "/a": page()}
    assert surfing.web().page(site.url("/a"))


def test_a_host_that_fails_at_robots_txt_allows_nothing_this_time(
    site: Site, surfing: Surfing
) -> None:
    site.answers |= {"/robots.txt": status(500), "/a": page(), "/b": page()}
    web = surfing.web()
    expected = (
        "robots.txt cannot be read now, and the page is left alone: "
        "the server answers 500 Internal Server Error (3 tries)"
    )
    for path in ("/a", "/b"):
        assert surfing.fault(site.url(path), web) == ("robots", site.url(path), expected)
    assert site.paths() == ["/robots.txt"] * 3


def test_a_robots_txt_that_fails_for_a_while_is_waited_for(site: Site, surfing: Surfing) -> None:
    refusing = page("User-agent: *\nDisallow: /", kind="text/plain")
    site.answers |= {"/robots.txt": in_turn(status(503), refusing), "/a": page()}
    assert surfing.fault(site.url("/a")).code == "robots"
    assert surfing.slept == [1]


def test_the_beginning_of_a_large_robots_txt_is_kept_to(site: Site, surfing: Surfing) -> None:
    rules = "User-agent: *\nDisallow: /a\n" + "# more\n" * 200_000
    site.answers |= {"/robots.txt": page(rules, kind="text/plain"), "/a": page(), "/b": page()}
    web = surfing.web()
    assert surfing.fault(site.url("/a"), web).code == "robots"
    assert web.page(site.url("/b"))


def test_a_robots_txt_of_anything_but_rules_allows_everything(site: Site, surfing: Surfing) -> None:
    site.answers |= {"/robots.txt": page(bytes(range(256)) * 50), "/a": page()}
    assert surfing.web().page(site.url("/a"))


def test_where_a_redirect_leads_is_held_against_the_robots_txt_there(
    site: Site, surfing: Surfing, loopback: Loopback
) -> None:
    other = Site(loopback)
    other.answers |= {"/robots.txt": page("User-agent: *\nDisallow: /", kind="text/plain")}
    site.answers["/a"] = redirect(other.url("/b"))
    fault = surfing.fault(site.url("/a"))
    assert (fault.code, fault.where) == ("robots", other.url("/b"))
    assert other.paths() == ["/robots.txt"]


@pytest.mark.parametrize(("delay", "slept"), [("0.5", 0.5), ("3600", 30), ("soon", 0)])
def test_the_pause_that_a_host_wants_is_kept_between_its_pages(
    delay: str, slept: float, site: Site, surfing: Surfing
) -> None:
    rules = f"User-agent: *\nCrawl-delay: {delay}\n"
    site.answers |= {"/robots.txt": page(rules, kind="text/plain"), "/a": page(), "/b": page()}
    web = surfing.web()
    for path in ("/a", "/b"):
        web.page(site.url(path))
    assert surfing.slept == [each for each in (slept,) if each]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Somebody who signs certificates, and whom nobody knows."""
    return trustme.CA()


def encrypted(authority: trustme.CA, loopback: Loopback, name: str) -> Site:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    site = Site(loopback, context)
    site.answers["/a"] = page()
    return site


def test_a_certificate_that_nobody_vouches_for_is_told(
    authority: trustme.CA, loopback: Loopback, surfing: Surfing
) -> None:
    site = encrypted(authority, loopback, "127.0.0.1")
    address = f"https://{site.host}/a"
    what = f"{site.host} does not prove that it is {site.host}"
    assert surfing.fault(address) == ("bad-certificate", address, what)
    assert site.asked == []
    assert surfing.slept == []


@pytest.mark.parametrize(("name", "is_right"), [("news.example", True), ("b.example", False)])
def test_a_certificate_is_held_against_the_name_and_not_the_checked_address(
    name: str,
    is_right: bool,
    authority: trustme.CA,
    loopback: Loopback,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = encrypted(authority, loopback, name)
    names = Names(site, monkeypatch)
    names.say("news.example", [PUBLIC])
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
    surfing = Surfing(allow_private=False)
    if is_right:
        surfing.web().page("https://news.example/a")
        assert set(names.connected) == {PUBLIC}
    else:
        assert surfing.fault("https://news.example/a").code == "bad-certificate"
        assert site.asked == []
