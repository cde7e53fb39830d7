"""Feeds: what their entries say, which articles stand in them, and what no feed is."""

from __future__ import annotations

import builtins
import contextlib
import socket
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.web import Entry, document_of
from factcheck.web.cache import Body
from factcheck.web.feeds import entries

ADDRESS = "https://news.example/feeds/all.xml"
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'


def body(content: bytes | str, charset: str | None = None) -> Body:
    data = content.encode() if isinstance(content, str) else content
    return Body(
        address=ADDRESS,
        answered="https://news.example/feeds/all.xml",
        content=data,
        media_type="application/xml",
        charset=charset,
    )


def read(content: bytes | str, charset: str | None = None) -> list[Entry]:
    said: list[str] = []
    found = entries(body(content, charset), said.append)
    assert said == []
    return found


def rss(*items: str, head: str = "") -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0" {CONTENT}><channel>{head}{inside}</channel></rss>'


def atom(*found: str, attributes: str = "") -> str:
    inside = "".join(f"<entry>{each}</entry>" for each in found)
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}>{inside}</feed>'


def refused(content: bytes | str) -> str:
    with pytest.raises(FactcheckError) as caught:
        read(content)
    assert caught.value.code == "bad-feed"
    assert caught.value.where == ADDRESS
    assert caught.value.hint
    return caught.value.message


def test_an_entry_with_a_summary_is_an_address_with_its_title_and_day() -> None:
    item = (
        "<title>Debt &amp;amp; &lt;b>loans&lt;/b></title><link>https://news.example/1</link>"
        "<description>$46 billion &nbsp; were promised …</description>"
        "<pubDate>Wed, 20 May 2026 01:00:00 +0500</pubDate>"
    )
    expected = Entry(
        address="https://news.example/1", published="2026-05-20", title="Debt & loans", kept=None
    )
    assert read(rss(item)) == [expected]


@pytest.mark.parametrize(
    ("feed", "content", "media_type"),
    [
        (
            rss("<link>https://news.example/1</link><description>Short</description>"
                "<content:encoded><![CDATA[<p>It cost &pound;5\r\n<a href='/x'>m</a>illion"
                "</p><script>x()</script>]]></content:encoded>"),
            "<p>It cost &pound;5\n<a href='/x'>m</a>illion</p><script>x()</script>",
            "text/html",
        ),
        (
            atom('<link href="https://news.example/1"/><summary>Short</summary>'
                 '<content type="html">&lt;p&gt;It cost &amp;pound;5.&lt;/p&gt;</content>'),
            "<p>It cost &pound;5.</p>",
            "text/html",
        ),
        (
            atom('<link href="https://news.example/1"/><content type="xhtml">'
                 '<div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>cost</b> 5 &amp; more.</p>'
                 "</div></content>"),
            "<p>It <b>cost</b> 5 &amp; more.</p>",
            "application/xhtml+xml",
        ),
        (
            atom('<link href="https://news.example/1"/>'
                 '<content type="text">It cost &lt; 5 &amp; more.</content>'),
            "It cost < 5 & more.",
            "text/plain",
        ),
    ],
    ids=["encoded", "html", "xhtml", "text"],
)  # fmt: skip
def test_an_entry_with_the_whole_article_has_it_as_it_came(
    feed: str, content: str, media_type: str
) -> None:
    [entry] = read(feed)
    assert entry.kept
    assert entry.kept.content.decode() == content
    assert (entry.kept.media_type, entry.kept.charset) == (media_type, "utf-8")
    assert entry.address == entry.kept.address == "https://news.example/1"


def test_the_article_of_an_entry_is_read_as_a_page_would_be() -> None:
    item = (
        "<title>The pact</title><link>https://news.example/1</link>"
        "<pubDate>Wed, 20 May 2026 01:00:00 GMT</pubDate>"
        "<content:encoded>&lt;p>China promised &lt;b>$46 billion&lt;/b> in 2013.</content:encoded>"
    )
    [entry] = read(rss(item))
    assert entry.kept
    document = document_of(entry.kept)
    assert not isinstance(document, FactcheckError)
    assert (document.path, document.url) == (entry.address, entry.address)
    assert (document.title, document.published) == ("The pact", "2026-05-20")
    start = document.source.index("$46 billion")
    assert document.text[start : start + 11] == "$46 billion"


@pytest.mark.parametrize(
    "item",
    [
        "<content:encoded> </content:encoded>",
        "<content:encoded/>",
        "<description>All there is.</description>",
    ],
)
def test_an_entry_without_a_text_of_its_own_is_an_address(item: str) -> None:
    [entry] = read(rss(f"<link>https://news.example/1</link>{item}"))
    assert entry.kept is None


def test_content_that_stands_elsewhere_or_is_no_text_is_not_the_article() -> None:
    elsewhere = '<content type="text/html" src="https://news.example/1.html"/>'
    image = '<content type="image/png">iVBORw0KGgo=</content>'
    for content in (elsewhere, image):
        [entry] = read(atom(f'<link href="https://news.example/1"/>{content}'))
        assert entry.kept is None


@pytest.mark.parametrize(
    ("feed", "expected"),
    [
        (rss("<link>../a/1#top</link>"), "https://news.example/a/1"),
        (rss("<link>/1?x=1&amp;y=2</link>"), "https://news.example/1?x=1&y=2"),
        (rss("<guid>https://news.example/1</guid>"), "https://news.example/1"),
        (
            rss('<guid isPermaLink="false">x1</guid><link>https://news.example/1</link>'),
            "https://news.example/1",
        ),
        (
            atom('<id>x</id><link href="1"/>', attributes='xml:base="https://b.example/n/"'),
            "https://b.example/n/1",
        ),
        (
            atom('<link rel="self" href="https://news.example/f"/><link href="/1"/>'),
            "https://news.example/1",
        ),
    ],
)
def test_addresses_are_made_whole_and_lose_their_fragment(feed: str, expected: str) -> None:
    assert [entry.address for entry in read(feed)] == [expected]


def test_an_address_that_is_there_twice_is_one_entry() -> None:
    items = ("<link>/1#a</link>", "<link>/1#b</link>", "<link>/1</link>", "<link>/2</link>")
    found = [entry.address for entry in read(rss(*items))]
    assert found == ["https://news.example/1", "https://news.example/2"]


def test_parts_of_one_page_with_texts_of_their_own_are_entries() -> None:
    items = [
        f"<link>/live#{at}</link><content:encoded>Part {at}.</content:encoded>" for at in (1, 2)
    ]
    found = [entry.address for entry in read(rss(*items))]
    assert found == ["https://news.example/live#1", "https://news.example/live#2"]


def test_a_text_without_an_address_is_called_by_its_id() -> None:
    feed = atom('<id>tag:news.example,2026:1</id><content type="text">It cost 5.</content>')
    assert [entry.address for entry in read(feed)] == ["tag:news.example,2026:1"]


@pytest.mark.parametrize("link", ["mailto:a@news.example", "javascript:alert(1)", "ftp://a/b", ""])
def test_an_entry_without_an_address_of_the_web_is_left_out_and_said(link: str) -> None:
    said: list[str] = []
    feed = rss(f"<link>{link}</link><title>A</title>", "<link>/2</link>")
    found = entries(body(feed), said.append)
    assert [entry.address for entry in found] == ["https://news.example/2"]
    assert said == [f"{ADDRESS}: entries without an address or a text of their own: 1"]


def test_a_feed_of_nothing_but_such_entries_is_told() -> None:
    with pytest.raises(FactcheckError, match="there is no article in this feed"):
        entries(body(rss("<title>A</title>")), lambda _: None)


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ("<published>2026-05-14T23:30:00-05:00</published><updated>2026-06-01</updated>",
         "2026-05-14"),
        ("<updated>2026-05-14T23:30:00Z</updated>", "2026-05-14"),
        ("<published>yesterday</published>", None),
        ("<published>31 June 2026</published>", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_day_of_an_entry_is_the_one_that_is_printed(dates: str, day: str | None) -> None:
    [entry] = read(atom(f'<link href="/1"/>{dates}'))
    assert entry.published == day


def test_an_rss_1_feed_is_read() -> None:
    feed = (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<item rdf:about="https://news.example/1"><title>A</title>'
        "<link>https://news.example/1</link><dc:date>2026-05-14</dc:date></item></rdf:RDF>"
    )
    expected = Entry(address="https://news.example/1", published="2026-05-14", title="A")
    assert read(feed) == [expected]


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [("utf-8", "utf-8", None), ("cp1252", "windows-1252", None), ("cp1252", "utf-8", "cp1252"),
     ("utf-16", "utf-16", None), ("utf-8-sig", "iso-8859-1", None)],
)  # fmt: skip
def test_the_charset_of_a_feed_is_found_as_that_of_a_page(
    encoding: str, declared: str, charset: str | None
) -> None:
    feed = rss("<title>The café’s £5</title><link>/1</link>")
    data = f'<?xml version="1.0" encoding="{declared}"?>{feed}'.encode(encoding)
    assert [entry.title for entry in read(data, charset)] == ["The café’s £5"]


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "the feed is empty"),
        ("\ufeff \n", "the feed is empty"),
        ("Not found", "this is no feed: it is no XML"),
        ('{"version": "https://jsonfeed.org/version/1"}', "this is no feed: it is no XML"),
        ("<!DOCTYPE html><html><p>Hello", "this is a web page, not a feed"),
        ("<!-- x --> <HTML lang=en><p>Hello", "this is a web page, not a feed"),
        ("<opml><body/></opml>", "this is no feed: it begins with <opml>"),
        ("<urlset><url/></urlset>", "this is no feed: it begins with <urlset>"),
        (
            "<rss><channel><item></channel></rss>",
            "this is no well-formed XML: mismatched tag, line 1, column 23",
        ),
        ("<rss><channel>", "this is no well-formed XML: no element found, line 1, column 15"),
        (
            f"{BOMB}<rss><channel><item><title>&j;</title></item></channel></rss>",
            "the feed declares entities, which may unfold without end",
        ),
        (
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>',
            "the feed declares entities, which may unfold without end",
        ),
        (
            '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://a.example/x"> %a;]><rss/>',
            "the feed declares entities, which may unfold without end",
        ),
        ("<rss>" + "<a>" * 200_000, "the tags of the feed stand more than 100 deep"),
        (
            "<rss " + " ".join(f"a{at}='1'" for at in range(100_000)) + "/>",
            "a tag of the feed has more than 200 attributes",
        ),
    ],
    ids=range(15),
)
def test_what_is_no_feed_is_told(content: str, message: str) -> None:
    assert refused(content) == message


def test_a_feed_that_feedparser_trips_over_is_told() -> None:
    point = "<gml:pos xmlns:gml='http://www.opengis.net/gml'>1 1</gml:pos>"
    assert refused(rss(point)) == "feedparser cannot read this feed (KeyError)"


def test_entities_are_found_in_any_encoding() -> None:
    assert "declares entities" in refused(f"{BOMB}<rss/>".encode("utf-16"))


def test_a_page_deep_inside_an_entry_is_text_and_no_depth() -> None:
    [entry] = read(rss(f"<link>/1</link><content:encoded>{'&lt;p>' * 500}A</content:encoded>"))
    assert entry.kept


@pytest.mark.parametrize("feed", [rss(), atom()])
def test_a_feed_without_entries_is_told(feed: str) -> None:
    with pytest.raises(FactcheckError, match="there is no entry in this feed") as caught:
        read(feed)
    assert caught.value.code == "no-articles"


def test_of_10_000_entries_the_first_1_000_are_read_and_that_is_said() -> None:
    said: list[str] = []
    feed = rss(*(f"<link>/{at}</link>" for at in range(10_000)))
    found = entries(body(feed), said.append)
    assert len(found) == 1000
    assert found[-1].address == "https://news.example/999"
    assert said == [f"{ADDRESS}: 10,000 entries; the first 1,000 are read"]


def test_reading_a_feed_asks_nothing_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    dtd = '<!DOCTYPE rss PUBLIC "x" "http://127.0.0.1:9/rss.dtd">'
    [entry] = read(f"{dtd}{rss('<link>/1</link><title>&eacute;</title>')}")
    assert entry.title == "é"


def test_feedparser_that_is_missing_is_told_with_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    importing = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "feedparser":
            raise ImportError(name)
        return importing(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(FactcheckError) as caught:
        read(rss("<link>/1</link>"))
    assert caught.value.code == "missing-extra"
    assert "pip install" in caught.value.hint


MARKUP = st.lists(
    st.sampled_from(
        ["<rss>", "</rss>", "<channel>", "</channel>", "<item>", "</item>", "<link>", "</link>",
         "<feed>", "</feed>", "<entry>", "https://a.org/1", "&amp;", "&x;", "<![CDATA[", "]]>",
         "<!DOCTYPE", "<?xml ?>", ">", "é"]
    ),
    max_size=20,
)  # fmt: skip


@settings(deadline=None)
@given(MARKUP)
def test_whatever_comes_gives_entries_or_a_fault(parts: list[str]) -> None:
    found: list[Entry] = []
    with contextlib.suppress(FactcheckError):
        found = entries(body("".join(parts)), lambda _: None)
    assert all(entry.address for entry in found)
