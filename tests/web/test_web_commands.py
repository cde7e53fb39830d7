"""Addresses on the command line and in the library: articles among others, faults among others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factcheck as library
from factcheck import web

from .site import QUICK, Site, html, page, status

if TYPE_CHECKING:
    from conftest import Factcheck, Golden, Ran

ALLOWED = "private_addresses=true"
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _nobody_waits(monkeypatch: pytest.MonkeyPatch, cache_home: Path) -> None:
    """Hasten, allow the loopback, and keep nothing in the user's cache."""
    monkeypatch.setattr(web.Web.__init__, "__kwdefaults__", hastened())
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(cache_home))
    monkeypatch.setenv("FACTCHECK_PRIVATE_ADDRESSES", "true")
    monkeypatch.chdir(ROOT)


def hastened() -> dict[str, object]:
    given = dict(web.Web.__init__.__kwdefaults__ or {})
    return given | {"patience": QUICK, "sleep": lambda _: None}


@pytest.fixture
def run(factcheck: Factcheck, site: Site) -> Callable[..., Ran]:
    """Run the program, with the site's host written `SITE` in what it says."""

    def told(*arguments: str) -> Ran:
        ended = factcheck(*arguments)
        return ended._replace(
            out=ended.out.replace(site.host, "SITE"), err=ended.err.replace(site.host, "SITE")
        )

    return told


def test_an_address_is_an_article_among_others(
    run: Callable[..., Ran], site: Site, golden: Golden
) -> None:
    site.answers["/a"] = page()
    site.answers["/robots.txt"] = page("User-agent: *\nDisallow: /private/", kind="text/plain")
    ended = run(
        "run", site.url("/a"), site.url("/gone"), "seeds/", site.url("/private/b"), site.url("/a"),
        "--format", "concise", "--quiet",
    )  # fmt: skip
    assert ended.code == 1
    golden("web/run.txt", f"{ended.out}{ended.err}")


def test_the_report_names_an_article_by_its_address(run: Callable[..., Ran], site: Site) -> None:
    source = html()
    site.answers["/a"] = page(source)
    report = json.loads(run("run", site.url("/a"), "--format", "json").out)
    [article] = report["articles"]
    assert article["path"] == "http://SITE/a"
    [claim] = article["claims"]
    assert source[claim["start"] : claim["end"]] == "$46 billion"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (status(404), 3),
        (page("%PDF-1.7", kind="application/pdf"), 3),
        (page("Alles, was der Minister sagt. " * 3, kind="text/plain"), 4),
        (page(""), 4),
        (page("<p>\xe9".encode("latin-1")), 3),
    ],
)
def test_an_address_that_gives_no_article_ends_as_a_file_would(
    answer: Callable[..., None], code: int, run: Callable[..., Ran], site: Site
) -> None:
    site.answers["/a"] = answer
    assert run("run", site.url("/a")).code == code


def feed(site: Site) -> None:
    whole = "&lt;p>In 2013 China promised a package of $46 billion for CPEC.&lt;/p>"
    site.answers |= {
        "/rss.xml": page(
            '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            "<channel><item><title>One</title><link>/1</link><description>Short.</description>"
            "<pubDate>Wed, 20 May 2026 01:00:00 GMT</pubDate></item>"
            f"<item><link>/2</link><content:encoded>{whole}</content:encoded></item>"
            "<item><link>/3</link></item></channel></rss>",
            kind="application/rss+xml",
        ),
        "/1": page(html(head="<title>The pact</title>")),
    }


def test_a_feed_gives_its_articles(run: Callable[..., Ran], site: Site, golden: Golden) -> None:
    feed(site)
    ended = run("run", "--feed", site.url("/rss.xml"), "--format", "concise", "--quiet")
    assert ended.code == 1
    golden("web/feed.txt", f"{ended.out}{ended.err}")
    report = json.loads(run("run", "--feed", site.url("/rss.xml"), "--format", "json").out)
    told = [(each["path"], each["title"], each["published"]) for each in report["articles"]]
    assert told == [
        ("http://SITE/1", "The pact", "2026-05-20"),
        ("http://SITE/2", None, None),
        ("http://SITE/3", None, None),
    ]


def test_a_feed_that_is_none_is_an_error_among_others(
    run: Callable[..., Ran], site: Site, golden: Golden
) -> None:
    site.answers |= {"/a": page(), "/empty": page("<rss><channel/></rss>", kind="text/xml")}
    ended = run(
        "run", "--feed", site.url("/a"), "--feed", site.url("/empty"), "--feed", "rss.xml",
        "--quiet",
    )  # fmt: skip
    assert ended.code == 3
    golden("web/no-feed.txt", f"{ended.out}{ended.err}")
    assert run("run", "--feed", site.url("/empty")).code == 4


def test_a_feed_given_as_a_page_is_told(run: Callable[..., Ran], site: Site) -> None:
    feed(site)
    ended = run("run", site.url("/rss.xml"), "--quiet")
    assert ended.err == (
        "http://SITE/rss.xml: error: no supported format: application/rss+xml\n"
        "  = help: if it is a feed, give it with --feed\n"
    )
    assert ended.code == 3


@pytest.mark.parametrize("command", ["run", "extract", "show"])
def test_offline_nothing_is_asked(
    command: str, run: Callable[..., Ran], site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(web.Web, "page")
    ended = run(command, site.url("/a"), "--feed", site.url("/rss.xml"), "--offline")
    assert ended.code == 3
    assert ended.err.count("error: nothing is asked of the web, as --offline says\n") == 2
    assert site.asked == []


@pytest.mark.parametrize("arguments", [("{}", "--offline"), ("--feed", "{}", "--offline")])
@pytest.mark.parametrize("command", ["run", "extract", "show"])
def test_offline_no_password_of_an_address_is_told(
    command: str, arguments: tuple[str, ...], run: Callable[..., Ran]
) -> None:
    address = "https://ada:secret@example.org/a?to=b@c"
    ended = run(command, *(each.format(address) for each in arguments))
    assert ended.err.startswith("https://example.org/a?to=b@c: error: nothing is asked of the web")
    assert "secret" not in ended.out + ended.err


def test_without_path_and_feed_the_path_is_missing(run: Callable[..., Ran]) -> None:
    ended = run("run", "--offline")
    assert ended.code == 2
    assert "Missing argument 'PATH...'" in ended.err


@pytest.mark.parametrize("command", ["extract", "show"])
def test_extract_and_show_take_addresses(command: str, run: Callable[..., Ran], site: Site) -> None:
    feed(site)
    ended = run(command, site.url("/1"), "--feed", site.url("/rss.xml"))
    assert ended.out.count("http://SITE/1") > ended.out.count("http://SITE/2") > 0
    assert ended.err.startswith("http://SITE/3: error: the server does not give the page: 404")
    assert ended.code == 3


def test_waits_are_told_while_they_last(run: Callable[..., Ran], site: Site) -> None:
    site.answers["/a"] = status(503)
    assert run("run", site.url("/a"), "--quiet").err.splitlines()[:2] == [
        "the server answers 503 Service Unavailable; another try in 1 s",
        "the server answers 503 Service Unavailable; another try in 2 s",
    ]


def test_private_addresses_are_not_asked_without_the_setting(
    run: Callable[..., Ran], site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FACTCHECK_PRIVATE_ADDRESSES")
    site.answers["/a"] = page()
    ended = run("run", site.url("/a"), "--quiet")
    assert (ended.code, site.asked) == (3, [])
    assert run("run", site.url("/a"), "--quiet", "--config", ALLOWED).code == 1


def test_an_unchanged_page_is_not_sent_twice(run: Callable[..., Ran], site: Site) -> None:
    site.answers["/a"] = page(ETag='"1"')
    first = run("run", site.url("/a"))
    site.answers["/a"] = status(304)
    assert run("run", site.url("/a")) == first
    assert site.asked[-1][1]["if-none-match"] == '"1"'


def test_the_library_takes_addresses(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/a"] = page()
    report = library.check(site.url("/a"))
    assert [claim.suggestion for claim in report.mismatches] == ["2015"]
    assert [each.text for each in library.extract(site.url("/a"))] == ["2013", "$46 billion"]
    monkeypatch.delenv("FACTCHECK_PRIVATE_ADDRESSES")
    with pytest.raises(library.FactcheckError, match="not on the public internet"):
        library.check(site.url("/a"))


def test_a_document_of_a_file_is_of_no_address(site: Site) -> None:
    with pytest.raises(library.FactcheckError, match="web addresses are not supported here"):
        library.Document.from_file(site.url("/a"))
    assert site.asked == []
