"""What is kept of what servers gave: unchanged pages cost no body, damage costs one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from .conftest import Surfing
from .site import Answer, Site, html, page, redirect, status

if TYPE_CHECKING:
    from conftest import Asked


def validated(content: str, etag: str = "", modified: str = "") -> Answer:
    """Answer with a page, or with 304 where the validator is still the same."""
    named = {"ETag": etag, "Last-Modified": modified}
    told = {name: text for name, text in named.items() if text}

    def answer(asked: Asked) -> None:
        given = (asked.headers.get("If-None-Match"), asked.headers.get("If-Modified-Since"))
        if given == (etag or None, modified or None):
            asked.begin(304, **told)
        else:
            page(content, **told)(asked)

    return answer


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


DAY = "Tue, 19 May 2026 12:00:09 GMT"


@pytest.mark.parametrize(
    ("etag", "modified"), [('"1"', ""), ('W/"1"', ""), ("", DAY), ('"1"', DAY)]
)
def test_an_unchanged_page_costs_no_body(
    etag: str, modified: str, site: Site, surfing: Surfing, cache: Path
) -> None:
    site.answers["/a"] = validated(html(), etag, modified)
    first, second, third = (surfing.web(cache).page(site.url("/a")) for _ in range(3))
    assert not first.is_unchanged
    assert second == third == replace(first, is_unchanged=True)


def test_a_changed_page_takes_the_place_of_the_one_before(
    site: Site, surfing: Surfing, cache: Path
) -> None:
    for number in range(3):
        site.answers["/a"] = validated(html(f"Version {number}."), f'"{number}"')
        kept = surfing.web(cache).page(site.url("/a"))
        assert f"Version {number}." in kept.content.decode()
        assert not kept.is_unchanged
    assert len(list((cache / "content").iterdir())) == 1
    assert len(list((cache / "slips").iterdir())) == 1


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20])


def altered(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"46", b"64").replace(b"127.", b"128."))


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)))


def away(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("part", ["slips", "content"])
@pytest.mark.parametrize("damage", [empty, cut, altered, binary, away])
def test_a_damaged_entry_counts_as_absent(
    part: str, damage: Callable[[Path], None], site: Site, surfing: Surfing, cache: Path
) -> None:
    site.answers["/a"] = validated(html(), '"1"')
    first = surfing.web(cache).page(site.url("/a"))
    [file] = (cache / part).iterdir()
    damage(file)
    assert surfing.web(cache).page(site.url("/a")) == first
    assert "if-none-match" not in site.asked[-1][1]
    assert surfing.web(cache).page(site.url("/a")).is_unchanged


def test_a_slip_leads_to_no_other_file(site: Site, surfing: Surfing, cache: Path) -> None:
    site.answers["/a"] = validated(html(), '"1"')
    surfing.web(cache).page(site.url("/a"))
    [file] = (cache / "slips").iterdir()
    slip = json.loads(file.read_text(encoding="utf-8")) | {"sha256": "../../secret"}
    file.write_text(json.dumps(slip), encoding="utf-8")
    assert not surfing.web(cache).page(site.url("/a")).is_unchanged


def test_a_cache_that_cannot_be_written_is_done_without(
    site: Site, surfing: Surfing, cache: Path
) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")
    site.answers["/a"] = validated(html(), '"1"')
    for _ in range(2):
        assert not surfing.web(cache).page(site.url("/a")).is_unchanged


def test_a_page_without_validators_is_not_kept(site: Site, surfing: Surfing, cache: Path) -> None:
    site.answers["/a"] = page()
    surfing.web(cache).page(site.url("/a"))
    assert not cache.exists()


def test_a_fault_leaves_what_is_kept(site: Site, surfing: Surfing, cache: Path) -> None:
    site.answers["/a"] = validated(html(), '"1"')
    surfing.web(cache).page(site.url("/a"))
    site.answers["/a"] = status(404)
    assert surfing.fault(site.url("/a"), surfing.web(cache)).code == "gone"
    site.answers["/a"] = validated(html(), '"1"')
    assert surfing.web(cache).page(site.url("/a")).is_unchanged


def test_validators_are_told_only_to_the_address_that_gave_them(
    site: Site, surfing: Surfing, cache: Path
) -> None:
    site.answers |= {"/a": redirect("/b"), "/b": validated(html(), '"1"')}
    surfing.web(cache).page(site.url("/a"))
    site.asked.clear()
    assert surfing.web(cache).page(site.url("/a")).is_unchanged
    assert [(path, headers.get("if-none-match")) for path, headers in site.asked] == [
        ("/robots.txt", None), ("/a", None), ("/b", '"1"'),
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["", "/\u00fc", "/a%2fb?c=[1]", "/x#y"])
def test_an_unchanged_page_costs_no_body_however_its_address_is_written(
    path: str, site: Site, surfing: Surfing, cache: Path
) -> None:
    site.answers = dict.fromkeys(["/", "/%C3%BC", "/a%2Fb?c=%5B1%5D", "/a%2Fb?c=[1]", "/x"],
                                 validated(html(), '"1"'))  # fmt: skip
    for is_unchanged in (False, True):
        found = surfing.web(cache).page(site.url(path))
        assert (found.address, found.is_unchanged) == (site.url(path), is_unchanged)


def test_a_feed_is_kept_as_pages_are(site: Site, surfing: Surfing, cache: Path) -> None:
    feed = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        "<item><link>http://a.org/1</link><content:encoded>&lt;p>Long.</content:encoded></item>"
        "</channel></rss>"
    )
    site.answers["/f"] = validated(feed, '"1"')
    [first] = surfing.web(cache).feed(site.url("/f"))
    [second] = surfing.web(cache).feed(site.url("/f"))
    assert first.kept
    assert not first.kept.is_unchanged
    assert second.kept == replace(first.kept, is_unchanged=True)
