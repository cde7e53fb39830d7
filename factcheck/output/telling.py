"""The words for a night that all its written forms share: numbers, gates, causes, ages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple
from urllib.parse import quote

from factcheck.model import Report
from factcheck.nights import Card, Cause, Count, Gate, Night, Standing, State
from factcheck.output.tally import RANKS, Tally
from factcheck.output.words import (
    INTERRUPTED,
    cut,
    day_of,
    day_words,
    fault_words,
    how_bad,
    many,
    many_found,
    share,
    weekday_words,
)

_BARS = "▁▂▃▄▅▆▇█"
_YESTERDAY = "since yesterday"
_NIGHTS = 14
"""Two weeks of a trend fit into a line of a letter."""
UNREAD = "there was no article that could be read"
"""Why nothing was checked on a night that was not broken."""
FRESH = (State.NEW, State.REOPENED)
"""The states that ask for somebody."""
STATES = {
    State.NEW: "new",
    State.REOPENED: "back again",
    State.OPEN: "open",
    State.FIXED: "fixed",
    State.SILENCED: "silenced",
    State.BASELINED: "in the baseline",
}
"""What a finding is, seen from the nights before."""


def sentence_of(night: Night) -> str:
    """Say a night in one line: what is new, how bad it is, what was fixed, what remains."""
    if night.broken:
        more = f" (and {many(len(night.broken) - 1, 'more fault')})" if night.broken[1:] else ""
        return f"Nothing could be checked: {fault_words(night.broken[0])}{more}"
    count = night.count
    said = [_new_words(night)]
    if count.fixed:
        said.append(f"{count.fixed:,} {'was' if count.fixed == 1 else 'were'} fixed.")
    if count.open:
        said.append(f"{count.open:,} remain{'s' if count.open == 1 else ''} open.")
    elif not count.new and not count.is_blind:
        said.append("Nothing is open.")
    return " ".join(said)


def _new_words(night: Night) -> str:
    if night.count.is_blind:
        return f"Nothing was checked: {UNREAD}."
    fresh, since = in_states(night.standings, FRESH), since_words(night)
    is_first = night_before(night) is None
    if not fresh:
        return f"No mismatch {since}." if is_first else f"Nothing new {since}."
    head = many_found(_codes(fresh), "" if is_first else "new ")
    return f"{head} {since}{how_bad(len(fresh), serious(night))}{_back(fresh)}."


def _codes(standings: Iterable[Standing]) -> list[str]:
    return [each.card.code for each in standings]


def _back(fresh: Iterable[Standing]) -> str:
    back = sum(each.state is State.REOPENED for each in fresh)
    return f", {back:,} of them back again" if back else ""


def news(night: Night) -> str:
    """Say what changed, for a subject: `3 new (2 serious), 1 fixed`; else what is open."""
    if night.broken:
        return "nothing could be checked"
    count = night.count
    said = [f"{count.new:,} new{_serious(night)}" if count.new else _no_news(night)]
    if count.fixed:
        said.append(f"{count.fixed:,} fixed")
    if not count.new:
        said.append(f"{count.open:,} open")
    return ", ".join(said)


def headline(night: Night) -> str:
    """Say a night in numbers: `3 new mismatches (2 serious), 1 fixed, 41 open`."""
    if night.broken:
        return f"nothing could be checked: {fault_words(night.broken[0])}"
    count, fresh = night.count, in_states(night.standings, FRESH)
    new = many_found(_codes(fresh), "new ") if fresh else _no_news(night)
    return f"{new}{_serious(night)}, {count.fixed:,} fixed, {count.open:,} open"


def _no_news(night: Night) -> str:
    """Say that nothing is new, or that nobody knows."""
    return "nothing was checked" if night.count.is_blind else "nothing new"


def _serious(night: Night) -> str:
    grave = serious(night)
    return f" ({grave:,} serious)" if grave else ""


def gate_sentence(night: Night) -> str:
    """Say which gates failed, empty if none did."""
    failed = [gate for gate in night.gates if not gate.is_met]
    if not failed:
        return ""
    return f"Gate{'' if len(failed) == 1 else 's'} failed: {', '.join(map(gate_words, failed))}."


def gate_words(gate: Gate) -> str:
    """Say a gate: `max_new = 0 (found 3)`."""
    return f"{gate.name} = {gate.bound} (found {gate.found})"


def counts_words(night: Night) -> str:
    """Say the denominators: articles, claims, how many could be checked, what was not read."""
    count = night.count
    if night.broken:
        return f"What was open stands as it stood: {many(count.open, 'finding')}"
    said = [*_checked(count, _was(night)), *_silenced(count.silenced)]
    if count.baselined:
        said.append(f"{count.baselined:,} accepted in the baseline")
    return " · ".join(said)


def so_far(report: Report, headline: str) -> str:
    """Say before the headline of a run if it is not a whole one."""
    if not report.is_interrupted:
        return headline
    return f"Interrupted, so far {headline[:1].lower()}{headline[1:]}"


def run_counts_words(report: Report, counts: Tally) -> str:
    """Say the denominators of a run, and what was left out of it."""
    said = [*_checked(counts), *_silenced(counts.silenced.total())]
    if report.skipped:
        said.append(f"{many(len(report.skipped), 'file')} skipped")
    if report.is_interrupted:
        said.append(INTERRUPTED)
    return " · ".join(said)


def _checked(counts: Count | Tally, was: str = "") -> Iterator[str]:
    yield many(counts.articles, "article")
    yield many(counts.claims, "claim")
    if counts.claims:
        yield f"{share(counts.coverage)} could be checked{was}"
    if counts.unread:
        unread = many(counts.unread, "article or address", "articles or addresses")
        yield f"{unread} could not be read"


def _silenced(number: int) -> Iterator[str]:
    if number:
        yield f"{number:,} silenced"


def _was(night: Night) -> str:
    """Say the share of the night before, where it was another one."""
    before = night_before(night)
    if before is None or not before.claims:
        return ""
    then, now = share(before.coverage), share(night.count.coverage)
    when = "yesterday" if since_words(night) == _YESTERDAY else "before"
    return f" ({when} {then})" if then != now else ""


def data_words(night: Night) -> str:
    """Say which tables of reference data are older than they should be, empty if none is."""
    old = [table for table in night.tables if table.is_old]
    return " · ".join(
        f"{table.name} is {many(table.age or 0, 'day')} old (at most {table.max_age:,})"
        for table in old
    )


def changes_words(count: Count) -> str:
    """Say what else happened on a night: its data changed, its rules, a gate failed."""
    told = ["reference data changed"] if count.is_data_changed else []
    told += ["rules changed"] if count.is_rules_changed else []
    told += [f"gate failed: {', '.join(count.failed)}"] if count.failed else []
    return "; ".join(told)


def cause_word(cause: Cause | None) -> str:
    """Say why a finding came or went: `new article`, `reference data changed`."""
    if cause is None:
        return ""
    return "new article" if cause is Cause.ARTICLE_NEW else cause.value


def cause_words(standing: Standing) -> str:
    """Say why a finding came or went, and whether it was there before."""
    why = cause_word(standing.cause)
    if standing.state is not State.REOPENED:
        return why
    return ", ".join(filter(None, (STATES[standing.state], why)))


def silenced_words(standing: Standing) -> str:
    """Say how a finding is kept quiet and why: `silenced: agreed with the desk`."""
    how = STATES[standing.state]
    return f"{how}: {standing.reason}" if standing.reason else how


def age_words(standing: Standing) -> str:
    """Say how long a finding has been there: `since 20 Nov 2026 (6 nights)`."""
    since = day_words(day_of(standing.since), with_year=True)
    unseen = ", not looked at tonight" if standing.is_unseen else ""
    return f"since {since} ({many(standing.nights, 'night')}){unseen}"


def serious(night: Night) -> int:
    """Count the fresh findings that are serious."""
    return sum(each.card.severity == "error" for each in in_states(night.standings, FRESH))


def in_states(standings: Iterable[Standing], states: Sequence[State]) -> list[Standing]:
    """Choose the findings in some states, the worst first."""
    return sorted((each for each in standings if each.state in states), key=_badness)


def _badness(standing: Standing) -> tuple[int, str, int, int, str]:
    card = standing.card
    return -RANKS[card.severity], standing.path, card.line, card.column, standing.id


def night_before(night: Night) -> Count | None:
    """Find the last night before one on which articles were checked: the others have no news."""
    before = reversed(night.trend[:-1])
    return next((each for each in before if not each.is_broken and not each.is_blind), None)


def since_words(night: Night) -> str:
    """Say which night a night is held against: `since yesterday`, `since Fri 20 Nov`."""
    held = night_before(night)
    if held is None:
        return "on the first night"
    before, day = day_of(held.night), day_of(night.name)
    if before == day:
        return "since earlier today"
    if before == day - timedelta(days=1):
        return _YESTERDAY
    return f"since {weekday_words(before, with_year=before.year != day.year)}"


def page_address(address: str, name: str, anchor: str = "") -> str:
    """Give the address of the page of a night, or of a finding there; relative without a site."""
    base = f"{address.rstrip('/')}/" if address else ""
    return f"{base}{quote(name)}.html{f'#{anchor}' if anchor else ''}"


def sparkline(numbers: Sequence[int]) -> str:
    """Draw numbers as bars, the highest one full: `▁▂▃█`."""
    top = max(numbers, default=0)
    return "".join(_BARS[number * (len(_BARS) - 1) // top if top else 0] for number in numbers)


def trend_lines(trend: Sequence[Count]) -> list[str]:
    """Draw the last nights, each line with its numbers: `new   ▁▂█  0 1 4`."""
    last = trend[-_NIGHTS:]
    rows = {name: [getattr(count, name) for count in last] for name in ("new", "open", "fixed")}
    return [
        f"{name:<5} {sparkline(numbers)}  {' '.join(map(str, numbers))}"
        for name, numbers in rows.items()
    ]


class Quoted(NamedTuple):
    """A sentence around its amount, cut to what a reader needs."""

    before: str
    amount: str
    after: str


def quoted(card: Card, most: int = 240) -> Quoted:
    """Part the sentence of a finding at its amount; each side is cut to `most` characters."""
    before, amount, after = card.sentence.partition(card.text) if card.text else ("", "", "")
    if not amount:
        return Quoted("", cut(card.text or card.message, most), "")
    before = " ".join(before.split()) + (" " if before[-1:].isspace() else "")
    after = (" " if after[:1].isspace() else "") + " ".join(after.split())
    if len(before) > most:
        before = f"…{before[-most:]}"
    return Quoted(before, cut(amount, most), cut(after, most))
