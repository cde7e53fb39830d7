"""The whole page as data: what stands on it, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck import __version__
from factcheck.model import Problem, Report
from factcheck.nights import Count, Night, State
from factcheck.output.anchors import Key
from factcheck.output.html import lead
from factcheck.output.html.cards import card_of
from factcheck.output.html.evidence import Licences
from factcheck.output.html.items import Item, items_of_night, items_of_run
from factcheck.output.html.layout import Body, First, IndexSheet, NightRow, RunView, Sheet
from factcheck.output.html.sections import (
    QUIETED,
    article_of,
    article_rows,
    chips_of,
    codes_of,
    oldest_of,
    package_row,
    quiet_claims,
    reasons_of,
    run_of,
    table_of,
    text_size,
    unread_of,
)
from factcheck.output.html.telling import Detail, Shelf
from factcheck.output.html.trend import trend_of
from factcheck.output.html.views import ArticleView, CardView
from factcheck.output.html.wording import moment_words
from factcheck.output.summary import skipped_words
from factcheck.output.tally import problems, tally
from factcheck.output.telling import (
    UNREAD,
    changes_words,
    counts_words,
    gate_words,
    news,
    run_counts_words,
    sentence_of,
    so_far,
)
from factcheck.output.words import share, weekday_words

MOST_FULL = 16
"""So many findings are told to the end, the worst new ones first: with picture and steps."""
MOST_FRESH = 300
"""So many new findings have their evidence at least; others are told briefly, all in the JSON."""
MOST_TEXT = 20_000
"""So many characters of articles with new findings can be unfolded, the worst first."""
_READ_FIRST = 5


def night_sheet(report: Report, night: Night) -> Sheet:
    """Lay out a night."""
    items = items_of_night(report, night)
    licences = {(table.package, table.file): table.licence for table in night.tables}
    counts = tally(report)
    failed = list(problems(report))
    why = night.broken or (failed if night.count.is_blind else ())
    unread = [each for each in failed if each not in why]
    return Sheet(
        title=f"{news(night)} · fact-check {weekday_words(night.started)}",
        dateline=moment_words(night.started),
        gates=tuple(gate_words(gate) for gate in night.gates if not gate.is_met),
        met=tuple(gate_words(gate) for gate in night.gates if gate.is_met),
        mood=lead.mood_of(night),
        lead=sentence_of(night),
        denominators=counts_words(night),
        broken=unread_of(why),
        figures=tuple(lead.figures_of(night, counts)),
        trend=trend_of(night.trend),
        body=_body(report, items, licences, unread),
        tables=tuple(map(table_of, night.tables)),
        run=run_of(night, report),
        previous=night.previous or "",
        following=night.following or "",
    )


def run_sheet(report: Report) -> Sheet:
    """Lay out a run: the same page without what only a history knows."""
    items = items_of_run(report)
    counts = tally(report)
    said = so_far(report, lead.lead_of_run(counts, items))
    facts = (("factcheck", __version__), *map(package_row, report.packages))
    return Sheet(
        title=f"{said.rstrip('.')} · fact-check",
        mood=lead.BUSY if report.is_interrupted else lead.mood_of_run(items),
        lead=said,
        denominators=run_counts_words(report, counts),
        body=_body(report, items, {}, list(problems(report))),
        run=RunView(facts, (), ""),
        is_night=False,
    )


def index_sheet(counts: Sequence[Count], address: str) -> IndexSheet:
    """Lay out the index of the nights, given the oldest first or the newest first."""
    ordered = sorted(counts, key=lambda count: (count.started, count.night))
    rows = tuple(map(_night_row, reversed(ordered)))
    last = f"Last night, {rows[0].day}: {rows[0].verdict}" if rows else "No night yet"
    return IndexSheet(
        title="Fact-check reports",
        lead=last,
        address=address,
        nights=rows,
        trend=trend_of(ordered),
    )


def _body(
    report: Report, items: Sequence[Item], licences: Licences, unread: Sequence[Problem]
) -> Body:
    shelf = Shelf(
        facts={fact.id: fact for fact in report.facts}, names=report.names, licences=licences
    )
    cards = _cards(items, shelf)
    shown = list(cards.values())
    heard = [item for item in items if item.is_heard]
    quiet = quiet_claims(items)
    articles = tuple(_articles(heard, cards, quiet))
    counts = tally(report)
    return Body(
        first=tuple(_first(items, cards)),
        total=len(shown),
        chips=tuple(each for each in chips_of(shown) if len(each.chips) > 1),
        articles=articles,
        fixed=tuple(cards[item.anchor] for item in items if item.state is State.FIXED),
        oldest=tuple(oldest_of((i for i in items if i.state is State.OPEN), cards)),
        quieted=tuple(cards[item.anchor] for item in items if item.state in QUIETED),
        reasons=tuple(reasons_of(report, counts)),
        undecided=counts.undecided,
        unread=unread_of(unread),
        skipped=skipped_words(report.skipped),
        checked=tuple(article_rows(report, {each.path: each.anchor for each in articles}, quiet)),
        warnings=unread_of(report.warnings),
        codes=tuple(codes_of(shown)),
    )


def _cards(items: Sequence[Item], shelf: Shelf) -> dict[str, CardView]:
    """Make the cards by anchor; the worst are told to the end, new ones stand unfolded."""
    ordered = sorted(items, key=_urgency)
    details = {item.anchor: _detail(at, is_fresh=item.is_fresh) for at, item in enumerate(ordered)}
    return {
        item.anchor: card_of(item, shelf, is_open=item.is_fresh, detail=details[item.anchor])
        for item in items
    }


def _detail(at: int, *, is_fresh: bool) -> Detail:
    """Decide how much is told of the finding at a place of the order of urgency."""
    if at < MOST_FULL:
        return Detail.FULL
    return Detail.EVIDENCE if is_fresh and at < MOST_FRESH else Detail.BRIEF


def _urgency(item: Item) -> tuple[bool, bool, tuple[int, int]]:
    return not item.is_fresh, not item.is_heard, item.rank


def _articles(
    items: Sequence[Item], cards: dict[str, CardView], quiet: Collection[Key]
) -> Iterator[ArticleView]:
    """Group findings by article: those with new ones first, the worst of them first."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.path, []).append(item)
    ordered = sorted(groups.values(), key=lambda group: min(map(_urgency, group)))
    room = MOST_TEXT
    for number, group in enumerate(ordered, start=1):
        found = sorted(group, key=lambda item: (not item.is_fresh, item.place))
        size = text_size(found)
        fits = size <= room and found[0].is_fresh
        room -= size if fits else 0
        shown = [cards[item.anchor] for item in found]
        yield article_of(number, found, shown, quiet, with_text=fits)


def _first(items: Sequence[Item], cards: dict[str, CardView]) -> Iterator[First]:
    """Choose the worst new findings: serious, sure, far off."""
    fresh = [item for item in items if item.is_fresh and item.severity != "info"]

    def order(item: Item) -> tuple[tuple[int, int], float, str, tuple[int, int]]:
        off = cards[item.anchor].told.off
        return item.rank, -float(off or 0), item.path, item.place

    for item in sorted(fresh, key=order)[:_READ_FIRST]:
        card = cards[item.anchor]
        reference = card.told.difference or next(iter(card.told.references), card.told.why)
        yield First(
            anchor=item.anchor,
            sign=card.sign,
            severity=card.how_bad,
            place=card.place,
            claimed=card.told.text or card.title,
            title=card.title,
            reference=reference,
            say=card.told.say,
            cause=card.since,
        )


def _night_row(count: Count) -> NightRow:
    sign, verdict = ("✓", "nothing new")
    if count.new:
        sign, verdict = "✗", f"{count.new} new"
    if count.is_blind:
        sign, verdict = "!", f"nothing was checked: {UNREAD}"
    if count.is_broken:
        sign, verdict = "!", "broken, nothing was checked"
    return NightRow(
        name=count.night,
        day=weekday_words(count.started),
        new=count.new,
        open=count.open,
        fixed=count.fixed,
        articles=count.articles,
        claims=count.claims,
        coverage=share(count.coverage) if count.claims else "",
        unread=count.unread,
        verdict=verdict,
        sign=sign,
        remark=changes_words(count),
    )
