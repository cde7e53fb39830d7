"""Articles from the web in a night: what is down, broken, hostile or gone is told, no more."""

from __future__ import annotations

import json
import ssl
from typing import TYPE_CHECKING

import pytest
import trustme
from msgspec.structs import replace

from factcheck import web
from factcheck.errors import ExitCode

from .conftest import RIGHT, WRONG

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Asked, Loopback, Server
    from factcheck.config import Config

    from .conftest import Desk

PATIENT = web.Patience(connect=20, read=20, tries=2, first_wait=0, longest_wait=0, whole=20)
LIMIT = 100_000


class Site:
    """A site on the loopback: what stands under a path, or what answers for it."""

    def __init__(
        self, desk: Desk, loopback: Loopback, context: ssl.SSLContext | None = None
    ) -> None:
        self.asked: list[str] = []
        self._at: dict[str, tuple[str, str] | Callable[[Asked], None]] = {}
        self._desk = desk
        self.server: Server = loopback(self._answer, context)
        self.base = f"{'https' if context else 'http'}://{self.server.host}"

    def page(self, path: str, text: str) -> str:
        self._at[path] = ("text/html; charset=utf-8", page(text))
        return self.base + path

    def plain(self, path: str, text: str, kind: str) -> str:
        self._at[path] = (kind, text)
        return self.base + path

    def answers(self, path: str, answer: Callable[[Asked], None]) -> str:
        self._at[path] = answer
        return self.base + path

    def feed(self, path: str, *entries: str) -> str:
        inside = "".join(entries)
        head = "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>"
        return self.plain(path, f"{head}<title>Desk</title>{inside}</feed>", "application/atom+xml")

    def gone(self, path: str) -> None:
        del self._at[path]

    def _answer(self, asked: Asked) -> None:
        self.asked.append(asked.path)
        found = self._at.get(asked.path)
        if callable(found):
            found(asked)
            return
        if found is None:
            asked.begin(404, Content_Length=0)
            return
        tag, body = f'"{hash(found)}"', found[1].encode()
        if asked.headers["If-None-Match"] == tag:
            asked.begin(304, ETag=tag)
            return
        asked.begin(200, Content_Type=found[0], Content_Length=len(body), ETag=tag)
        asked.wfile.write(body)


def page(text: str) -> str:
    gulls = "<p>Nobody counted the gulls on the pier that year, nor the boats in the bay.</p>"
    return f"<html><body><article><h1>Pier</h1>{gulls}<p>{text}</p>{gulls}</article></body></html>"


def entry(address: str, text: str = "") -> str:
    content = f"<content type='html'>&lt;p>{text}&lt;/p></content>" if text else ""
    return f"<entry><title>Pier</title><id>{address}</id><link href='{address}'/>{content}</entry>"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Open the web with little patience, and with a cache of its own."""

    def opened(config: Config, say: Callable[[str], None]) -> web.Web:
        return web.Web(
            cache=tmp_path / "web",
            allow_private=config.private_addresses,
            patience=PATIENT,
            limit=LIMIT,
            say=say,
            sleep=lambda _: None,
        )

    monkeypatch.setattr(web, "opened", opened)


@pytest.fixture
def site(desk: Desk, loopback: Loopback) -> Site:
    """A site that allows everything."""
    return Site(desk, loopback)


def sources(desk: Desk, private: str = "true", **settings: object) -> None:
    """Give the desk a source `web` with some settings, and no files."""
    lines = "\n".join(f"{name} = {json.dumps(value)}" for name, value in settings.items())
    desk.write(
        "factcheck.toml",
        f'references = ["harbour"]\nprivate_addresses = {private}\n\n'
        f'[[nightly.sources]]\nname = "web"\n{lines}\n',
    )


def test_feeds_pages_and_sitemaps_give_articles(desk: Desk, site: Site) -> None:
    linked = site.page("/linked.html", WRONG)
    feed = site.feed("/feed", entry(site.base + "/whole", WRONG), entry(linked))
    single = site.page("/single.html", WRONG)
    listed = site.page("/listed.html", WRONG)
    urls = f"<urlset><url><loc>{listed}</loc></url><url><loc>{linked}</loc></url></urlset>"
    sitemap = site.plain("/sitemap.xml", urls, "application/xml")
    sources(desk, feeds=[feed], urls=[single], sitemap=sitemap)
    ran = desk.night(1)
    assert (ran.code, ran.err) == (ExitCode.FINDINGS, "")
    addresses = sorted(path for path, _, _ in desk.states())
    assert addresses == sorted([site.base + "/whole", linked, single, listed])
    assert site.asked.count("/linked.html") == 1
    assert "/whole" not in site.asked


def test_a_feed_that_is_down_leaves_its_findings_as_they_stood(desk: Desk, site: Site) -> None:
    feed = site.feed("/feed", entry(site.base + "/whole", WRONG))
    sources(desk, feeds=[feed])
    desk.night(1)
    site.answers("/feed", lambda asked: asked.begin(503, Content_Length=0))
    site.page("/whole", WRONG)
    ran = desk.night(2)
    assert "the server answers 503 Service Unavailable (2 tries)" in ran.err
    assert ran.out.startswith("Nothing new since yesterday. 1 remains open.\n")
    site.gone("/whole")
    desk.night(3)
    assert desk.fixed() == []
    site.feed("/feed", entry(site.base + "/whole", RIGHT))
    desk.night(4)
    assert desk.fixed() == [(site.base + "/whole", "article edited")]


def test_an_article_that_fell_off_its_feed_is_asked_for_until_it_is_mended(
    desk: Desk, site: Site
) -> None:
    linked, other = site.page("/a.html", WRONG), site.page("/b.html", RIGHT)
    feed = site.feed("/feed", entry(linked), entry(other))
    sources(desk, feeds=[feed])
    desk.night(1)
    site.feed("/feed", entry(other))
    assert desk.night(2).out.startswith("Nothing new since yesterday. 1 remains open.\n")
    site.page("/a.html", RIGHT)
    desk.night(3)
    assert desk.fixed() == [(linked, "article edited")]
    site.asked.clear()
    desk.night(4)
    assert "/a.html" not in site.asked


@pytest.mark.parametrize("status", [404, 410])
def test_an_article_that_fell_off_its_feed_and_was_withdrawn_is_gone(
    desk: Desk, site: Site, status: int
) -> None:
    linked, other = site.page("/a.html", WRONG), site.page("/b.html", RIGHT)
    sources(desk, feeds=[site.feed("/feed", entry(linked), entry(other))])
    desk.night(1)
    site.answers("/a.html", lambda asked: asked.begin(status, Content_Length=0))
    ran = desk.night(2)
    assert (ran.out.splitlines()[0][-15:], desk.fixed()) == ("1 remains open.", [])
    site.feed("/feed", entry(other))
    ran = desk.night(3)
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    assert desk.fixed() == [(linked, "article gone")]
    assert desk.night(4).out.startswith("Nothing new since yesterday. Nothing is open.\n")


def test_a_page_that_leads_elsewhere_and_fails_there_is_not_gone(desk: Desk, site: Site) -> None:
    address = site.page("/a.html", WRONG)
    sources(desk, urls=[address])
    desk.night(1)

    def moved(asked: Asked) -> None:
        asked.begin(301, Location="/private/a.html", Content_Length=0)

    site.answers("/a.html", moved)
    site.plain("/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain")
    ran = desk.night(2)
    assert "alone (robots.txt)" in ran.err
    assert ran.out.startswith(
        "Nothing was checked: there was no article that could be read. 1 remains open.\n"
    )
    assert desk.fixed() == []


def test_an_address_with_a_port_and_no_path_is_not_taken_for_a_place(
    desk: Desk, site: Site
) -> None:
    site.page("/", WRONG)
    sources(desk, urls=[site.base])
    desk.night(1)
    site.gone("/")
    ran = desk.night(2)
    assert "404 Not Found" in ran.err
    assert ran.out.startswith(
        "Nothing was checked: there was no article that could be read. 1 remains open.\n"
    )


def test_an_unchanged_page_costs_no_body_and_stays_as_it_was(desk: Desk, site: Site) -> None:
    sources(desk, urls=[site.page("/a.html", WRONG)])
    desk.night(1)
    site.answers("/a.html", lambda asked: asked.begin(304))
    assert desk.night(2).out.startswith("Nothing new since yesterday. 1 remains open.\n")


def test_an_article_of_two_sources_is_that_of_the_first(desk: Desk, site: Site) -> None:
    address = site.page("/a.html", WRONG)
    sources(desk, urls=[address])
    desk.write(
        "factcheck.toml",
        (desk.folder / "factcheck.toml").read_text()
        + f'[[nightly.sources]]\nname = "more"\nurls = ["{address}"]\n',
    )
    desk.night(1)
    assert desk.states() == [(address, "new", "article new")]
    assert site.asked.count("/a.html") == 1


def endless(asked: Asked) -> None:
    asked.begin(200, Content_Type="text/html")
    for _ in range(LIMIT):
        asked.wfile.write(b"x" * 1000)
    asked.end()


def silent(asked: Asked) -> None:
    asked.begin(200, Content_Type="text/html", Content_Length=100)
    asked.wfile.write(b"<html>")
    asked.wfile.flush()
    asked.server.closing.wait(5)


def huge(asked: Asked) -> None:
    asked.begin(200, Content_Type="text/html", Content_Length=50_000_000)
    asked.end()


BROKEN = {
    "no feed": ("feeds", "this is no feed: it is no XML"),
    "a page": ("feeds", "this is a web page, not a feed"),
    "bad XML": ("feeds", "this is no well-formed XML"),
    "no entries": ("feeds", "there is no entry in this feed"),
    "huge": ("urls", "the page has 50,000,000 bytes, more than the 100,000 bytes that are allowed"),
    "endless": ("urls", "the page has more than the 100,000 bytes that are allowed"),
    "missing": ("urls", "the server does not give the page: 404 Not Found"),
    "script": ("urls", "there is no text in this page"),
    "picture": ("urls", "no supported format: image/png"),
    "loop": ("urls", "the server leads from one address to another, 5 times"),
}


def break_(site: Site) -> None:
    site.plain("/no%20feed", "This is my feed.", "text/plain")
    site.page("/a%20page", WRONG)
    site.plain("/bad%20XML", "<feed><entry></feed>", "application/xml")
    site.feed("/no%20entries")
    for path, answer in (("/huge", huge), ("/endless", endless)):
        site.answers(path, answer)
    site.plain("/script", "<html><script>alert(1)</script></html>", "text/html")
    site.plain("/picture", "x", "image/png")
    site.answers("/loop", lambda asked: asked.begin(302, Location="/loop", Content_Length=0))


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_a_line_of_the_report_and_no_more(
    name: str, desk: Desk, site: Site
) -> None:
    break_(site)
    good = site.page("/good.html", WRONG)
    setting, said = BROKEN[name]
    address = f"{site.base}/{name.replace(' ', '%20')}"
    if setting == "urls":
        sources(desk, urls=[good, address])
    else:
        sources(desk, urls=[good], feeds=[address])
    ran = desk.night(1)
    assert ran.code == ExitCode.FINDINGS
    assert [path for path, _, _ in desk.states()] == [good]
    assert said in ran.err
    assert ran.err.startswith(f"{address}: error: ")
    assert said.replace("'", "&#39;") in (desk.folder / "site/latest.html").read_text()
    assert "1 article or address could not be read" in ran.out


def test_a_page_that_stops_in_the_middle_is_cut_off(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}.PATIENT", replace(PATIENT, whole=1))
    address = site.answers("/silent", silent)
    sources(desk, urls=[address], paths=["articles"])
    ran = desk.night(1)
    assert f"{address}: error: the page was not all there after 1 s" in ran.err
    assert desk.states() == [("articles/a.txt", "new", "article new")]


def test_a_host_that_is_not_public_is_not_asked(desk: Desk, site: Site) -> None:
    sources(desk, private="false", urls=[site.page("/a.html", WRONG)])
    ran = desk.night(1)
    assert ran.code == ExitCode.UNREADABLE
    assert "127.0.0.1 is not on the public internet" in ran.err
    assert site.asked == []


def test_a_host_that_does_not_prove_what_it_is_is_told(desk: Desk, loopback: Loopback) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    secure = Site(desk, loopback, context)
    sources(desk, urls=[secure.page("/a.html", WRONG)])
    ran = desk.night(1)
    assert ran.code == ExitCode.UNREADABLE
    assert f"{secure.server.host} does not prove that it is {secure.server.host}" in ran.err


def test_a_sitemap_of_an_index_that_is_down_is_told_in_the_report_too(
    desk: Desk, site: Site
) -> None:
    urls = f"<urlset><url><loc>{site.page('/a.html', RIGHT)}</loc></url></urlset>"
    parts = (site.plain("/1.xml", urls, "application/xml"), f"{site.base}/2.xml")
    index = "".join(f"<sitemap><loc>{each}</loc></sitemap>" for each in parts)
    whole = f"<sitemapindex>{index}</sitemapindex>"
    sources(desk, sitemap=site.plain("/sitemap.xml", whole, "application/xml"))
    ran = desk.night(1, "--quiet")
    assert ran.code == ExitCode.UNREADABLE
    assert ran.err.startswith(f"{parts[1]}: error: the server does not give the sitemap: 404")
    page = (desk.folder / "site/latest.html").read_text()
    assert "Could not be read or checked (1)" in page
    assert "the server does not give the sitemap: 404 Not Found" in page


def test_offline_nothing_is_asked_and_what_stood_stands(desk: Desk, site: Site) -> None:
    sources(desk, urls=[site.page("/a.html", WRONG)], paths=["articles"])
    desk.night(1)
    site.asked.clear()
    ran = desk.night(2, "--offline")
    assert site.asked == []
    assert "web: error: nothing is asked of the web, as --offline says" in ran.err
    assert ran.out.startswith("Nothing new since yesterday. 2 remain open.\n")


def test_what_is_waited_for_is_said_but_not_in_quiet(desk: Desk, site: Site) -> None:
    address = site.answers("/a.html", lambda asked: asked.begin(503, Content_Length=0))
    sources(desk, urls=[address], paths=["articles"])
    assert "503 Service Unavailable; another try in 0 s" in desk.night(1).err
    ran = desk.night(2, "--quiet")
    assert "another try" not in ran.err
    assert ran.out == ""


def test_a_reader_that_fails_by_our_own_fault_costs_its_article_only(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = site.feed("/feed", entry(site.base + "/whole", WRONG))
    sources(desk, feeds=[feed], paths=["articles"], urls=[site.page("/a.html", WRONG)])
    desk.night(1)

    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("factcheck.web.entries", fail)
    monkeypatch.setattr("factcheck.web.document_of", fail)
    ran = desk.night(2)
    assert ran.code == ExitCode.FINDINGS
    assert f"{site.base}/a.html: error: checking it failed by a fault of factcheck" in ran.err
    assert f"{feed}: error: checking it failed by a fault of factcheck: RecursionError" in ran.err
    assert ran.out.startswith("Nothing new since yesterday. 3 remain open.\n")
