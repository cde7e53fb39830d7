"""Sitemaps: the addresses of one host, from one file or from an index of several."""

from __future__ import annotations

import gzip

import pytest

from factcheck.errors import FactcheckError
from factcheck.web import Entry

from .conftest import Surfing
from .site import Site, page, redirect, status

NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def urlset(*urls: str) -> str:
    inside = "".join(f"<url>{url}</url>" for url in urls)
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {NAMESPACE}>{inside}</urlset>'


def index(*locations: str) -> str:
    inside = "".join(f"<sitemap><loc>{each}</loc></sitemap>" for each in locations)
    return f"<sitemapindex {NAMESPACE}>{inside}</sitemapindex>"


def refused(site: Site, surfing: Surfing, content: bytes | str, limit: int) -> FactcheckError:
    site.answers["/s.xml"] = page(content, kind="application/xml")
    with pytest.raises(FactcheckError) as caught:
        surfing.web(limit=limit).sitemap(site.url("/s.xml"))
    assert caught.value.where == site.url("/s.xml")
    assert caught.value.hint
    return caught.value


def addresses(site: Site, surfing: Surfing, path: str = "/s.xml") -> list[str]:
    found = surfing.web().sitemap(site.url(path))
    return [entry.address.removeprefix(f"http://{site.host}") for entry in found]


def test_addresses_come_in_order_with_the_days_of_their_change(
    site: Site, surfing: Surfing
) -> None:
    site.answers["/s.xml"] = page(
        urlset(
            f"<loc>\n {site.url('/1?a=1&amp;b=2')} </loc><lastmod>2026-05-14T10:00Z</lastmod>",
            f"<loc>{site.url('/2')}</loc><changefreq>daily</changefreq>",
            f"<lastmod>May</lastmod><loc>{site.url('/3')}</loc>",
            f"<loc>{site.url('/2')}</loc><lastmod>2026-05-15</lastmod>",
            "<lastmod>2026-05-15</lastmod>",
        )
    )
    assert surfing.web().sitemap(site.url("/s.xml")) == [
        Entry(address=site.url("/1?a=1&b=2"), published="2026-05-14"),
        Entry(address=site.url("/2")),
        Entry(address=site.url("/3")),
    ]
    assert surfing.said == []


def test_an_extension_does_not_take_the_place_of_an_address(site: Site, surfing: Surfing) -> None:
    image = "<image:image xmlns:image='x'><image:loc>http://a.org/i.png</image:loc></image:image>"
    site.answers["/s.xml"] = page(urlset(f"<loc>{site.url('/1')}</loc>{image}"))
    assert addresses(site, surfing) == ["/1"]


def test_a_packed_sitemap_is_unpacked(site: Site, surfing: Surfing) -> None:
    content = gzip.compress(urlset(f"<loc>{site.url('/1')}</loc>").encode())
    site.answers["/s.xml.gz"] = page(content, kind="application/x-gzip")
    assert addresses(site, surfing, "/s.xml.gz") == ["/1"]


def test_a_sitemap_that_unfolds_too_far_is_refused(site: Site, surfing: Surfing) -> None:
    packed = gzip.compress(urlset(" " * 3_000_000).encode())
    assert len(packed) < 100_000
    fault = refused(site, surfing, packed, 1_000_000)
    expected = "the sitemap has more than the 1,000,000 bytes that are allowed, unpacked"
    assert (fault.code, fault.message) == ("too-large", expected)


@pytest.mark.parametrize("damage", [slice(None, 40), slice(None, -4)])
def test_a_packed_sitemap_that_is_damaged_is_told(
    damage: slice, site: Site, surfing: Surfing
) -> None:
    fault = refused(site, surfing, gzip.compress(urlset("<loc>x</loc>").encode())[damage], 10_000)
    assert (fault.code, fault.message) == ("bad-sitemap", "the sitemap is packed, and damaged")


def test_an_index_gives_what_its_sitemaps_hold(site: Site, surfing: Surfing) -> None:
    site.answers |= {
        "/s.xml": page(index(site.url("/a.xml"), site.url("/b.xml"), site.url("/s.xml"))),
        "/a.xml": page(index(site.url("/c.xml"), site.url("/b.xml"))),
        "/b.xml": page(urlset(f"<loc>{site.url('/1')}</loc>")),
        "/c.xml": page(urlset(f"<loc>{site.url('/1')}</loc>", f"<loc>{site.url('/2')}</loc>")),
    }
    assert addresses(site, surfing) == ["/1", "/2"]
    assert sorted(site.paths()) == ["/a.xml", "/b.xml", "/c.xml", "/robots.txt", "/s.xml"]


def test_an_index_is_followed_twice_and_no_deeper(site: Site, surfing: Surfing) -> None:
    site.answers |= {f"/{at}.xml": page(index(site.url(f"/{at + 1}.xml"))) for at in range(9)}
    site.answers["/0.xml"] = page(index(site.url("/1.xml"), site.url("/ok.xml")))
    site.answers["/ok.xml"] = page(urlset(f"<loc>{site.url('/1')}</loc>"))
    assert addresses(site, surfing, "/0.xml") == ["/1"]
    assert surfing.said == [
        f"{site.url('/2.xml')}: sitemaps that are not read, as 50 are the most, 2 deep: 1"
    ]


def test_an_index_of_many_is_read_in_part_and_that_is_said(site: Site, surfing: Surfing) -> None:
    site.answers["/s.xml"] = page(index(*(site.url(f"/{at}.xml") for at in range(60))))
    for at in range(60):
        site.answers[f"/{at}.xml"] = page(urlset(f"<loc>{site.url(f'/{at}')}</loc>"))
    assert len(addresses(site, surfing)) == 49
    assert surfing.said == [
        f"{site.url('/s.xml')}: sitemaps that are not read, as 50 are the most, 2 deep: 11"
    ]


def test_a_sitemap_of_an_index_that_is_broken_is_said_and_the_others_read(
    site: Site, surfing: Surfing
) -> None:
    site.answers |= {
        "/s.xml": page(index(site.url("/gone.xml"), site.url("/page.xml"), site.url("/a.xml"))),
        "/gone.xml": status(404),
        "/page.xml": page("<html>Nothing"),
        "/a.xml": page(urlset(f"<loc>{site.url('/1')}</loc>")),
    }
    assert addresses(site, surfing) == ["/1"]
    assert surfing.said == [
        f"{site.url('/gone.xml')}: the server does not give the sitemap: 404 Not Found",
        f"{site.url('/page.xml')}: this is a web page, not a sitemap",
    ]


def test_addresses_of_other_hosts_are_left_out_and_that_is_said(
    site: Site, surfing: Surfing
) -> None:
    others = ("http://a.org/1", "https://127.0.0.2/1", "mailto:a@b.org", "/1", "//a.org/1")
    urls = (f"<loc>{each}</loc>" for each in (site.url("/1"), *others))
    site.answers["/s.xml"] = page(urlset(*urls))
    assert addresses(site, surfing) == ["/1"]
    assert surfing.said == [
        f"{site.url('/s.xml')}: addresses of other hosts, which are left out: 5"
    ]


def test_a_sitemap_speaks_for_the_host_that_a_redirect_leads_to(
    site: Site, surfing: Surfing
) -> None:
    there = site.url("/1").replace("127.0.0.1", "localhost")
    site.answers |= {
        "/s.xml": redirect(there.replace("/1", "/t.xml")),
        "/t.xml": page(urlset(f"<loc>{there}</loc>")),
    }
    assert [entry.address for entry in surfing.web().sitemap(site.url("/s.xml"))] == [there]


def test_of_too_many_addresses_the_first_are_read_and_that_is_said(
    site: Site, surfing: Surfing
) -> None:
    urls = (f"<loc>{site.url(f'/{at}')}</loc>" for at in range(10_001))
    site.answers["/s.xml"] = page(urlset(*urls))
    assert len(addresses(site, surfing)) == 10_000
    assert surfing.said == [f"{site.url('/s.xml')}: the first 10,000 addresses are read"]


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        ("", "bad-sitemap", "the sitemap is empty"),
        ("https://a.org/1\n", "bad-sitemap", "this is no sitemap: it is no XML"),
        ("<!doctype html><p>A", "bad-sitemap", "this is a web page, not a sitemap"),
        ("<rss/>", "bad-sitemap", "this is no sitemap: it begins with <rss>"),
        (
            "<urlset><url></urlset>",
            "bad-sitemap",
            "this is no well-formed XML: mismatched tag, line 1, column 16",
        ),
        (
            '<!DOCTYPE x [<!ENTITY a "x">]><urlset/>',
            "bad-sitemap",
            "the sitemap declares entities, which may unfold without end",
        ),
        (urlset(), "no-articles", "there is no address of its host in this sitemap"),
        (b"<urlset>\xff</urlset>", "encoding", "byte 8 (0xff) is not utf-8"),
    ],
)
def test_what_is_no_sitemap_is_told(
    content: bytes | str, code: str, message: str, site: Site, surfing: Surfing
) -> None:
    site.answers["/s.xml"] = page(content)
    with pytest.raises(FactcheckError) as caught:
        surfing.web().sitemap(site.url("/s.xml"))
    assert (caught.value.code, caught.value.message) == (code, message)
