"""What stands at the top: the sentence that says it all, the denominators, the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Report
from factcheck.nights import HEARD, Count, Night, State, Table
from factcheck.output.html.items import Item
from factcheck.output.html.layout import Figure
from factcheck.output.html.trend import spark_of
from factcheck.output.html.wording import many, share, since_words
from factcheck.output.tally import Tally

CALM, BUSY, BROKEN = "calm", "busy", "broken"


def mood_of(night: Night, items: Sequence[Item]) -> str:
    """Say whether a night is calm, busy or broken."""
    if night.broken or night.count.is_broken:
        return BROKEN
    is_failed = any(not gate.is_met for gate in night.gates)
    return BUSY if is_failed or any(item.is_fresh for item in items) else CALM


def lead_of(night: Night, items: Sequence[Item]) -> str:
    """Say in a sentence or two what happened since the night before."""
    told = _broken(night) if mood_of(night, items) == BROKEN else _news(night, items)
    left = _remaining(night, items)
    return " ".join(part for part in (told, _fixed(items), left) if part)


def short_lead(night: Night, items: Sequence[Item]) -> str:
    """Say it in the few words that a tab shows: `3 new (2 serious), 41 open`."""
    if mood_of(night, items) == BROKEN:
        return "nothing could be checked"
    fresh = [item for item in items if item.is_fresh]
    serious = sum(item.severity == "error" for item in fresh)
    told = f"{len(fresh)} new ({serious} serious)" if fresh else "nothing new"
    remaining = sum(item.state is State.OPEN for item in items)
    return f"{told}, {remaining} open"


def _news(night: Night, items: Sequence[Item]) -> str:
    fresh = [item for item in items if item.is_fresh]
    since = since_words(night.count, _before(night))
    when = f" since {since}" if since else ""
    if not fresh:
        return f"Nothing new{when}." if since else "Nothing disagrees with the reference data."
    noun, plural = _noun(fresh)
    told = f"{many(len(fresh), f'new {noun}', f'new {plural}')}{when}"
    if not since:
        told = f"{many(len(fresh), noun, plural)} on the first night"
    return f"{told}{_serious(fresh)}{_back(fresh)}."


def _noun(items: Sequence[Item]) -> tuple[str, str]:
    """Comments that silence too much are findings, and no mismatches."""
    are_claims = not any(item.code.startswith("FC9") for item in items)
    return ("mismatch", "mismatches") if are_claims else ("finding", "findings")


def _serious(fresh: Sequence[Item]) -> str:
    serious = sum(item.severity == "error" for item in fresh)
    if not serious:
        return ""
    if len(fresh) == 1:
        return ", a serious one"
    return f", {'all' if serious == len(fresh) else serious} of them serious"


def _back(fresh: Sequence[Item]) -> str:
    back = sum(item.state is State.REOPENED for item in fresh)
    return f", {back} of them back again" if back else ""


def _fixed(items: Sequence[Item]) -> str:
    fixed = sum(item.state is State.FIXED for item in items)
    if not fixed:
        return ""
    return f"{fixed} was fixed." if fixed == 1 else f"{fixed} were fixed."


def _remaining(night: Night, items: Sequence[Item]) -> str:
    if mood_of(night, items) == BROKEN:
        heard = sum(item.state in HEARD for item in items)
        stand = f"{many(heard, 'finding')} {'stands' if heard == 1 else 'stand'} as before."
        return stand if heard else ""
    left = sum(item.state is State.OPEN for item in items)
    if left:
        return f"{left} remains open." if left == 1 else f"{left} remain open."
    return "" if any(item.is_fresh for item in items) else "Nothing is open."


def _broken(night: Night) -> str:
    faults = many(len(night.broken), "fault")
    why = f": the reference data has {faults}" if night.broken else ""
    return f"Nothing could be checked{why}."


def _before(night: Night) -> Count | None:
    """Find the last night that was checked: a broken one has no news."""
    return next((each for each in reversed(night.trend[:-1]) if not each.is_broken), None)


def denominators(night: Night, counts: Tally) -> Iterator[str]:
    """Give what the lead is out of: articles, claims, the share that could be checked."""
    before = _before(night)
    yield many(counts.articles, "article")
    yield many(counts.claims, "claim")
    if counts.claims:
        yield f"{share(counts.coverage)} could be checked{_was(night, before, counts)}"
    if counts.unread:
        yield f"{many(counts.unread, 'article or address', 'articles or addresses')} unreadable"


def _was(night: Night, before: Count | None, counts: Tally) -> str:
    """Say the share of the night before, where it was another one."""
    if before is None or not before.claims or share(before.coverage) == share(counts.coverage):
        return ""
    return f" ({_then(night)} {share(before.coverage)})"


def denominators_of_run(report: Report, counts: Tally) -> Iterator[str]:
    """Give what the lead of a run is out of."""
    yield many(counts.articles, "article")
    yield many(counts.claims, "claim")
    if counts.claims:
        yield f"{share(counts.coverage)} could be checked"
    if counts.unread:
        yield f"{many(counts.unread, 'article or address', 'articles or addresses')} unreadable"
    if report.skipped:
        yield f"{many(len(report.skipped), 'file')} skipped"


def mood_of_run(items: Sequence[Item]) -> str:
    """Say whether a run found anything that somebody should look at."""
    return BUSY if _wrong(items) else CALM


def _wrong(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if item.is_heard and item.severity != "info"]


def lead_of_run(counts: Tally, items: Sequence[Item]) -> str:
    """Say in a sentence what a run found."""
    heard = _wrong(items)
    if heard:
        noun, plural = _noun(heard)
        return f"{many(len(heard), noun, plural)}{_serious(heard)}."
    if not counts.claims:
        return "Nothing was checked: no claim was found."
    return "Nothing disagrees with the reference data."


def figures_of(night: Night, items: Sequence[Item], counts: Tally) -> Iterator[Figure]:
    """Give the big numbers, each with its change in words and the nights before.

    A broken night has none: nothing was counted, and nothing went up or down.
    """
    if mood_of(night, items) == BROKEN:
        return
    before, trend = _before(night), night.trend
    fresh = sum(item.is_fresh for item in items)
    left = sum(item.state is State.OPEN for item in items)
    fixed = sum(item.state is State.FIXED for item in items)
    yield _figure("New", fresh, before and before.new, [c.new for c in trend], alarming=fresh > 0)
    yield _figure("Open", left, before and before.open, [c.open for c in trend])
    yield _figure("Fixed", fixed, before and before.fixed, [c.fixed for c in trend])
    agree = [each.supported + each.near for each in trend]
    was = before and before.supported + before.near
    yield _figure("Agree", agree[-1], was, agree)
    note = share(counts.undecided / counts.claims) + " of the claims" if counts.claims else ""
    unsure = [each.undecided for each in trend]
    yield _figure("Not checkable", unsure[-1], before and before.undecided, unsure, note)
    known = [table for table in night.tables if table.age is not None]
    if known:
        yield _age(known)


def _figure(
    label: str,
    value: int,
    was: int | Count | None,
    nights: Sequence[int],
    note: str = "",
    *,
    alarming: bool = False,
) -> Figure:
    delta = "" if not isinstance(was, int) else _delta(value - was)
    return Figure(
        label=label,
        value=f"{value:,}",
        delta=delta,
        note=note,
        spark=spark_of(nights),
        is_alarming=alarming,
    )


def _delta(change: int) -> str:
    if not change:
        return "as before"
    return f"▲ {change:,} more" if change > 0 else f"▼ {-change:,} fewer"


def _age(known: Sequence[Table]) -> Figure:
    """Tell the age of the table that is most overdue, else of the oldest one."""
    old = [table for table in known if table.is_old]
    oldest = max(old or known, key=lambda table: (table.age or 0, table.name))
    told = f"{oldest.name}: {'too old' if oldest.is_old else 'the oldest table'}"
    if len(old) > 1:
        told = f"{len(old)} tables are too old, {oldest.name} most"
    age = f"{oldest.age:,} d"
    return Figure(label="Data age", value=age, note=told, is_alarming=bool(old))


def _then(night: Night) -> str:
    since = since_words(night.count, _before(night))
    return since if since == "yesterday" else "before"
