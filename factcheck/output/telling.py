"""The words for a night that all its written forms share: numbers, gates, causes, ages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from urllib.parse import quote

from factcheck.model import Problem
from factcheck.nights import HEARD, Card, Cause, Count, Gate, Night, Standing, State

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BARS = "▁▂▃▄▅▆▇█"
_RANKS = {"error": 0, "warning": 1, "info": 2}
_CAUSES = {Cause.ARTICLE_NEW: "new article"}
FRESH = (State.NEW, State.REOPENED)
"""The states that ask for somebody."""
OUTDATED = "FC203"


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
    elif not count.new:
        said.append("Nothing is open.")
    return " ".join(said)


def _new_words(night: Night) -> str:
    new, since = night.count.new, since_words(night)
    if not new:
        return f"No mismatch {since}." if night.previous is None else f"Nothing new {since}."
    kind = "" if night.previous is None else "new "
    head = f"{new:,} {kind}mismatch{'' if new == 1 else 'es'} {since}"
    return f"{head}{_how_bad(new, serious(night))}{_back(night)}."


def _how_bad(new: int, grave: int) -> str:
    if not grave:
        return ""
    if new == 1:
        return ", a serious one"
    return f", {'all' if grave == new else f'{grave:,}'} of them serious"


def _back(night: Night) -> str:
    back = sum(each.state is State.REOPENED for each in night.standings)
    return f", {back:,} of them back again" if back else ""


def news(night: Night) -> str:
    """Say what changed, for a subject: `3 new (2 serious), 1 fixed`; else what is open."""
    count = night.count
    said = [f"{count.new:,} new{_serious(night)}" if count.new else "nothing new"]
    if count.fixed:
        said.append(f"{count.fixed:,} fixed")
    if not count.new:
        said.append(f"{count.open:,} open")
    return ", ".join(said)


def headline(night: Night) -> str:
    """Say a night in numbers: `3 new mismatches (2 serious), 1 fixed, 41 open`."""
    if night.broken:
        return f"nothing could be checked: {fault_words(night.broken[0])}"
    count = night.count
    new = many(count.new, "new mismatch", "new mismatches") if count.new else "nothing new"
    return f"{new}{_serious(night)}, {count.fixed:,} fixed, {count.open:,} open"


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
    said = [many(count.articles, "article"), many(count.claims, "claim"), *_share(night)]
    if count.unread:
        said.append(f"{many(count.unread, 'article')} could not be read")
    quiet = {"silenced": count.silenced, "accepted in the baseline": count.baselined}
    said += [f"{number:,} {word}" for word, number in quiet.items() if number]
    return " · ".join(said)


def _share(night: Night) -> Iterator[str]:
    """Say how many of the claims were decided, beside those of the night before."""
    if not night.count.claims:
        return
    before = night.trend[-2] if len(night.trend) > 1 else None
    then = f" (the night before {before.coverage:.0%})" if before and before.claims else ""
    yield f"{night.count.coverage:.0%} could be checked{then}"


def data_words(night: Night) -> str:
    """Say which tables of reference data are older than they should be, empty if none is."""
    old = [table for table in night.tables if table.is_old]
    return " · ".join(
        f"{table.name} is {table.age:,} days old (at most {table.max_age:,})" for table in old
    )


def fault_words(problem: Problem) -> str:
    """Say a fault with its place: `facts.csv:88: no number`."""
    return f"{problem.where}: {problem.message}" if problem.where else problem.message


def severity_word(card: Card) -> str:
    """Say how bad a finding is: serious, minor, probably outdated, or near."""
    if card.code == OUTDATED:
        return "probably outdated"
    return {"error": "serious", "warning": "minor", "info": "near"}[card.severity]


def cause_words(standing: Standing) -> str:
    """Say why a finding came or went: `new article`, `reference data changed`."""
    cause = standing.cause
    why = _CAUSES.get(cause, cause.value) if cause else ""
    if standing.state is State.REOPENED:
        return f"back again, {why}" if why else "back again"
    return why


def silenced_words(standing: Standing) -> str:
    """Say how a finding is kept quiet and why: `silenced: agreed with the desk`."""
    how = "silenced" if standing.state is State.SILENCED else "in the baseline"
    return f"{how}: {standing.reason}" if standing.reason else how


def age_words(standing: Standing) -> str:
    """Say how long a finding has been there: `since 20 Nov 2026 (6 nights)`."""
    since = day_words(day_of(standing.since), with_year=True)
    unseen = ", not looked at tonight" if standing.is_unseen else ""
    return f"since {since} ({many(standing.nights, 'night')}){unseen}"


def many(number: int, noun: str, nouns: str = "") -> str:
    """Count things: `1 article`, `1,942 claims`."""
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"


def serious(night: Night) -> int:
    """Count the fresh findings that are serious."""
    return sum(each.card.severity == "error" for each in in_states(night.standings, FRESH))


def in_states(standings: Iterable[Standing], states: Sequence[State]) -> list[Standing]:
    """Choose the findings in some states, the worst first."""
    return sorted((each for each in standings if each.state in states), key=_badness)


def heard(standings: Iterable[Standing]) -> list[Standing]:
    """Choose what is wrong tonight and neither silenced nor accepted, the worst first."""
    return in_states(standings, HEARD)


def _badness(standing: Standing) -> tuple[int, str, int, int, str]:
    card = standing.card
    return _RANKS[card.severity], standing.path, card.line, card.column, standing.id


def day_of(name: str) -> date:
    """Give the day that a night is named after."""
    return date.fromisoformat(name[:10])


def day_words(day: date, *, with_year: bool = False) -> str:
    """Write a day as prose does: `25 Nov`, whatever the language of the machine."""
    return f"{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if with_year else ''}"


def since_words(night: Night) -> str:
    """Say which night a night is held against: `since yesterday`, `since 20 Nov`."""
    if night.previous is None:
        return "on the first night"
    before, day = day_of(night.previous), day_of(night.name)
    if before == day:
        return "since earlier today"
    if before == day - timedelta(days=1):
        return "since yesterday"
    return f"since {day_words(before, with_year=before.year != day.year)}"


def page_address(address: str, name: str, finding: str = "") -> str:
    """Give the address of the page of a night, or of a finding there; relative without a site."""
    base = f"{address.rstrip('/')}/" if address else ""
    return f"{base}{quote(name)}.html{f'#f-{id_in_address(finding)}' if finding else ''}"


def id_in_address(finding: str) -> str:
    """Write the id of a finding as addresses can hold it."""
    return quote(finding, safe="", errors="surrogatepass")


def sparkline(numbers: Sequence[int]) -> str:
    """Draw numbers as bars, the highest one full: `▁▂▃█`."""
    top = max(numbers, default=0)
    return "".join(_BARS[number * (len(_BARS) - 1) // top if top else 0] for number in numbers)


def trend_lines(trend: Sequence[Count], most: int = 14) -> list[str]:
    """Draw the last nights, each line with its numbers: `new   ▁▂█  0 1 4`."""
    last = trend[-most:]
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


def cut(text: str, most: int) -> str:
    """Cut a text that is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
