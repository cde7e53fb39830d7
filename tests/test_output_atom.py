"""The feed of the nights, held against the musts of RFC 4287 and read by feedparser."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import feedparser
import pytest
from msgspec.structs import replace

from factcheck.nights import Cause, Count, Event, Standing, State
from factcheck.output.atom import feed, host

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from conftest import Golden
    from made_nights import Made

ATOM = "{http://www.w3.org/2005/Atom}"
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TAG = re.compile(r"tag:[a-z0-9.-]+,2026:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+")
HOSTILE = '</title><script>alert(1)</script> & "q" \u202e \x00\x1b \udce9 \ufffe #f ?q |\n@all'


def fed(standings: Sequence[Standing], counts: Sequence[Count], address: str) -> str:
    return "".join(feed(standings, counts, address))


def of(made: Made) -> str:
    night = made.night
    return fed(night.standings, night.trend, night.address)


def once(element: Element, name: str) -> str:
    (found,) = element.findall(f"{ATOM}{name}")
    return found.text or ""


def keeps_the_musts(text: str) -> list[Element]:
    """Hold a feed against RFC 4287, section 4; give its entries."""
    root = ET.fromstring(text.encode())
    assert root.tag == f"{ATOM}feed"
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    rels = Counter(link.get("rel") for link in root.findall(f"{ATOM}link"))
    assert rels == {"self": 1, "alternate": 1}
    entries = root.findall(f"{ATOM}entry")
    for element in (root, *entries):
        assert TAG.fullmatch(once(element, "id"))
        assert STAMP.fullmatch(once(element, "updated"))
        assert once(element, "title")
        for category in element.findall(f"{ATOM}category"):
            assert category.get("term")
            assert TAG.fullmatch(category.get("scheme") or "")
    for entry in entries:
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "alternate"
        (content,) = entry.findall(f"{ATOM}content")
        assert content.get("type") == "xhtml"
        assert [child.tag for child in content] == ["{http://www.w3.org/1999/xhtml}div"]
        assert {each.tag for each in content[0]} == {"{http://www.w3.org/1999/xhtml}p"}
    ids = [once(entry, "id") for entry in entries]
    assert len(set(ids)) == len(ids)
    times = [once(entry, "updated") for entry in entries]
    assert times == sorted(times, reverse=True)
    assert not times or once(root, "updated") == times[0]
    return entries


@pytest.mark.parametrize("name", ["quiet", "busy", "broken"])
def test_a_feed_looks_as_it_always_did(
    name: str, made_nights: Mapping[str, Made], golden: Golden
) -> None:
    text = of(made_nights[name])
    keeps_the_musts(text)
    golden(f"night/{name}.atom", text)


def test_a_reader_understands_the_feed(made_nights: Mapping[str, Made]) -> None:
    read = feedparser.parse(of(made_nights["busy"]))
    assert (read.bozo, read.version) == (False, "atom10")
    (first,) = (each for each in read.entries if "cpec-overview.md:1 " in each.title)
    assert first.link == "https://desk.example/facts/2026-11-25.html#f-" + first.id.split("/")[-1]
    assert {tag.term for tag in first.tags} >= {"FC201", "serious", "cpec-overview.md"}
    assert '<p>Write "2015".</p>' in first.content[0].value
    titles = [entry.title for entry in read.entries]
    assert any(title.startswith("Fixed: sahiwal.md:31 $1.8 million") for title in titles)


def test_a_finding_keeps_its_id_and_its_entry_while_nothing_changes(
    made_nights: Mapping[str, Made],
) -> None:
    night = made_nights["busy"].night
    before = [each for each in night.standings if each.state is State.NEW]
    after = [replace(each, state=State.OPEN, nights=2) for each in before]
    count = replace(night.count, night="2026-11-26", started=night.started + timedelta(days=1))
    one = fed(before, night.trend, night.address)
    two = fed(after, (*night.trend, count), night.address)
    assert one == two


def test_a_fixed_finding_keeps_its_id(made_nights: Mapping[str, Made]) -> None:
    night = made_nights["busy"].night
    (found, *_) = night.standings
    later = night.started + timedelta(days=1)
    event = Event(night="2026-11-26", state=State.FIXED, cause=Cause.ARTICLE_EDITED, code="FC201")
    fixed = replace(
        found, state=State.FIXED, cause=event.cause, events=(*found.events, event), updated=later
    )
    one, two = (
        feedparser.parse(fed([each], night.trend, night.address)).entries[0]
        for each in (found, fixed)
    )
    assert one.id == two.id
    assert two.title == f"Fixed: {one.title}"
    assert (one.updated, two.updated) == ("2026-11-25T02:00:00Z", "2026-11-26T02:00:00Z")
    assert two.link.startswith("https://desk.example/facts/2026-11-26.html#f-")


def test_what_was_told_and_then_silenced_says_so(made_nights: Mapping[str, Made]) -> None:
    night = made_nights["busy"].night
    (silent,) = (each for each in night.standings if each.state is State.SILENCED)
    event = Event(night="2026-11-20", state=State.NEW, cause=Cause.ARTICLE_NEW, code="FC102")
    told = replace(silent, events=(event, *silent.events))
    assert "<title>Silenced: opinion/column.md:" in fed([told], night.trend, "")
    assert "silenced: agreed with the desk" in fed([told], night.trend, "")
    assert keeps_the_musts(fed([silent], night.trend[:1], "")) == []


def test_without_an_address_links_are_relative_and_ids_have_no_host(
    made_nights: Mapping[str, Made],
) -> None:
    night = made_nights["busy"].night
    entries = keeps_the_musts(fed(night.standings, night.trend, ""))
    assert once(entries[0], "id").startswith("tag:factcheck.invalid,2026:factcheck/")
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert (link.get("href") or "").startswith("2026-11-25.html#f-")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://Desk.Example:8080/facts/", "desk.example"),
        ("https://[::1]/", "factcheck.invalid"),
        ("file:///srv/site", "factcheck.invalid"),
        ("https://münchen.example/", "factcheck.invalid"),
    ],
)
def test_ids_name_a_host_that_a_tag_can_hold(address: str, name: str) -> None:
    assert host(address) == name


def test_hostile_text_stays_text(made_nights: Mapping[str, Made]) -> None:
    night = made_nights["busy"].night
    (found, *_) = night.standings
    card = replace(
        found.card, title=HOSTILE, sentence=HOSTILE, text=HOSTILE, message=HOSTILE,
        references=(HOSTILE,), suggestion=HOSTILE, difference=HOSTILE, claimed=HOSTILE,
    )  # fmt: skip
    hostile = replace(found, path=HOSTILE, id=HOSTILE, card=card)
    text = fed([hostile], night.trend[-1:], night.address)
    (entry,) = keeps_the_musts(text)
    assert "<script" not in text
    assert "\\u202e" in once(entry, "title")
    assert feedparser.parse(text).bozo is False


def test_a_feed_ends_after_a_hundred_findings(made_nights: Mapping[str, Made]) -> None:
    night = made_nights["busy"].night
    (found, *_) = night.standings
    many = [
        replace(found, id=f"{index:03}", updated=night.started - timedelta(hours=index))
        for index in range(150)
    ]
    entries = keeps_the_musts(fed(many, night.trend[-1:], night.address))
    assert [once(entry, "id")[-3:] for entry in entries] == [f"{n:03}" for n in range(100)]
    long = replace(found, card=replace(found.card, sentence="long " * 100_000, text="long"))
    assert len(fed([long] * 1, night.trend[-1:], night.address)) < 10_000


def weekly(nights: int) -> list[Element]:
    """Give the entries of so many nights in a row from Monday, 2 November."""
    first = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
    days = [first + timedelta(days=index) for index in range(nights)]
    counts = [
        Count(night=day.date().isoformat(), started=day, new=1, open=3, fixed=2) for day in days
    ]
    return keeps_the_musts(fed((), counts, ""))


def test_a_week_is_summed_up_when_it_is_over() -> None:
    assert weekly(7) == []
    (entry,) = weekly(8)
    assert once(entry, "id") == "tag:factcheck.invalid,2026:factcheck/week/2026-W45"
    title = "Week of 2 Nov to 8 Nov 2026: 7 new, 14 fixed, 4 open at its end"
    assert once(entry, "title") == title
    assert len(weekly(7 * 30)) == 26


def test_a_feed_of_nothing_is_a_feed() -> None:
    assert keeps_the_musts(fed((), (), "")) == []
