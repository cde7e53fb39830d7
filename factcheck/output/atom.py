"""The feed of the nights (RFC 4287): an entry for each finding, and one for each week.

The id of an entry stays as long as its finding; `updated` is when it last came, went or was
silenced. So a reader is told of a change, and of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from factcheck import __version__
from factcheck.nights import HEARD, Count, Standing, State
from factcheck.output.anchors import anchors
from factcheck.output.cells import safe_text
from factcheck.output.telling import (
    page_address,
    quoted,
    silenced_words,
)
from factcheck.output.words import (
    cut,
    day_of,
    day_words,
    many,
    severity_word,
    share,
)

_ATOM, _XHTML = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml"
_MOST, _MOST_WEEKS = 100, 26
_TITLE, _WORDS = 160, 600
_BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)
NOBODY = "factcheck.invalid"
"""The host of ids where nobody said where the site is served."""
Place = tuple[str, int]
"""The name of a night, and the number of a finding in the history."""
_STATES = {State.FIXED: "Fixed: ", State.SILENCED: "Silenced: ", State.BASELINED: "Accepted: "}


class _Entry(NamedTuple):
    """An entry before it is written. `about` are pairs of scheme and term."""

    id: str
    title: str
    updated: datetime
    link: str
    paragraphs: Sequence[str]
    about: Sequence[tuple[str, str]] = ()


def night_of(standing: Standing) -> str:
    """Give the name of the night on whose page a finding is told: that on which it last changed."""
    return standing.events[-1].night if standing.events else standing.since


def feed(
    standings: Sequence[Standing],
    counts: Sequence[Count],
    address: str,
    places: Mapping[Place, str] = MappingProxyType({}),
) -> Iterator[str]:
    """Give the feed: the last 100 findings that were ever told, and the weeks that are over.

    `counts` are the nights, the oldest first; `address` is where the site is served, or empty.
    `places` are those of the findings on the pages of their nights.
    """
    tag = f"tag:{host(address)},2026:factcheck"
    last = counts[-1].started if counts else _BEFORE_ALL
    told = [_of_finding(each, tag, address, last, places) for each in standings if _is_told(each)]
    entries = _latest(told, _MOST) + _latest(_weeks(counts, tag, address), _MOST_WEEKS)
    entries = _latest(entries, len(entries))
    root = _root(tag, entries[0].updated if entries else last, address)
    for entry in entries:
        _write(root, entry, tag)
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield tostring(root, encoding="unicode") + "\n"


def host(address: str) -> str:
    """Give the host of an address, as ids name it."""
    name = urlsplit(address).hostname or ""
    return name if re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", name) else NOBODY


def _is_told(standing: Standing) -> bool:
    """Leave out what was silenced or accepted before anybody was told of it."""
    was = (standing.state, *(event.state for event in standing.events))
    return standing.state is State.FIXED or any(state in HEARD for state in was)


def _latest(entries: Iterable[_Entry], most: int) -> list[_Entry]:
    return sorted(entries, key=lambda entry: (-entry.updated.timestamp(), entry.id))[:most]


def _of_finding(
    standing: Standing, tag: str, address: str, last: datetime, places: Mapping[Place, str]
) -> _Entry:
    card, night = standing.card, night_of(standing)
    key = standing.path, standing.id
    place = places.get((night, standing.finding)) or anchors([key])[key]
    path = quote(standing.path, errors="surrogatepass")
    id_ = quote(standing.id, safe="", errors="surrogatepass")
    words = cut(" ".join((card.text or card.message).split()), _TITLE)
    against = f" → {cut(card.references[0], _TITLE)}" if card.references else ""
    return _Entry(
        id=f"{tag}/finding/{path}/{id_}",
        title=f"{_STATES.get(standing.state, '')}{standing.path}:{card.line} {words}{against}",
        updated=standing.updated or last,
        link=page_address(address, night, place),
        paragraphs=tuple(_card_words(standing)),
        about=(
            ("rule", card.code),
            ("severity", severity_word(card.severity, card.code)),
            ("article", standing.path),
            *((("cause", standing.cause.value),) if standing.cause else ()),
        ),
    )


def _card_words(standing: Standing) -> Iterator[str]:
    """Tell a finding, a paragraph each: the sentence, what it is held against, what to write."""
    card = standing.card
    before, amount, after = quoted(card)
    if card.title:
        yield card.title
    yield f"{before}{amount}{after}"
    if card.text:
        yield f"{card.code}: {card.message}"
    if card.claimed:
        yield f"Claimed: {card.claimed}"
    yield from (f"Reference: {row}" for row in card.references)
    if card.difference:
        yield f"Difference: {card.difference}"
    if card.suggestion:
        yield f'Write "{card.suggestion}".'
    yield f"{severity_word(card.severity, card.code)}, {_how(standing)}"


def _how(standing: Standing) -> str:
    """Say why, in the same words as long as nothing changes, on the first night and later."""
    if standing.state in (State.SILENCED, State.BASELINED):
        return silenced_words(standing)
    gone = "fixed, " if standing.state is State.FIXED else ""
    why = f"{standing.cause.value}, " if standing.cause else ""
    return f"{gone}{why}since {day_words(day_of(standing.since), with_year=True)}"


def _weeks(counts: Sequence[Count], tag: str, address: str) -> Iterator[_Entry]:
    """Sum up each week that is over: one that has a night of a later week behind it."""
    weeks = [(week, list(nights)) for week, nights in groupby(counts, _monday)]
    for monday, nights in weeks[:-1]:
        last, calendar = nights[-1], monday.isocalendar()
        end = day_words(monday + timedelta(days=6), with_year=True)
        yield _Entry(
            id=f"{tag}/week/{calendar.year}-W{calendar.week:02d}",
            title=f"Week of {day_words(monday)} to {end}: {_totals(nights)}",
            updated=last.started,
            link=page_address(address, last.night),
            paragraphs=(f"{many(len(nights), 'night')}: {_totals(nights)}.", _end(last)),
            about=(("kind", "week"),),
        )


def _monday(count: Count) -> date:
    day = day_of(count.night)
    return day - timedelta(days=day.weekday())


def _totals(nights: Sequence[Count]) -> str:
    new, fixed = sum(each.new for each in nights), sum(each.fixed for each in nights)
    broken = sum(each.is_broken for each in nights)
    last = nights[-1]
    said = f"{new:,} new, {fixed:,} fixed, {last.open + last.new:,} open at its end"
    return said + (f", {many(broken, 'night')} broken" if broken else "")


def _end(last: Count) -> str:
    read = f"{many(last.articles, 'article')} and {many(last.claims, 'claim')}"
    return f"In the last one {read}, {share(last.coverage)} of them checked."


def _root(tag: str, updated: datetime, address: str) -> Element:
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    base = f"{address.rstrip('/')}/" if address else ""
    _add(root, "id", f"{tag}/feed")
    _add(root, "title", "Fact-check: figures that disagree with the references")
    _add(root, "updated", _stamp(updated))
    _add(root, "link", rel="self", type="application/atom+xml", href=f"{base}feed.atom")
    _add(root, "link", rel="alternate", type="text/html", href=f"{base}latest.html")
    _add(_add(root, "author"), "name", "factcheck")
    _add(root, "generator", "factcheck", version=__version__)
    return root


def _write(root: Element, entry: _Entry, tag: str) -> None:
    element = _add(root, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", cut(entry.title, _WORDS))
    _add(element, "updated", _stamp(entry.updated))
    _add(element, "link", rel="alternate", type="text/html", href=entry.link)
    for scheme, term in entry.about:
        _add(element, "category", scheme=f"{tag}/{scheme}", term=cut(term, _WORDS))
    division = _add(_add(element, "content", type="xhtml"), "div", xmlns=_XHTML)
    for paragraph in entry.paragraphs:
        _add(division, "p", cut(paragraph, _WORDS))


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """Add an element; what XML cannot hold (controls, lone surrogates) is shown as escapes."""
    known = {key: safe_text(value) for key, value in attributes.items()}
    element = SubElement(parent, name, known)
    if text:
        element.text = safe_text(text)
    return element


def _stamp(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
