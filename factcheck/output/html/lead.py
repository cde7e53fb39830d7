"""What stands at the top of a page: its mood, the sentence of a run, the big numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.nights import Count, Night, Table
from factcheck.output.html.items import Item
from factcheck.output.html.layout import Figure
from factcheck.output.html.trend import spark_of
from factcheck.output.tally import Tally
from factcheck.output.telling import night_before
from factcheck.output.words import how_bad, many_found, share

CALM, BUSY, BROKEN = "calm", "busy", "broken"


def mood_of(night: Night) -> str:
    """Say whether a night is calm, busy or broken, as one is, too, that checked nothing."""
    if night.broken or night.count.is_blind:
        return BROKEN
    is_failed = any(not gate.is_met for gate in night.gates)
    return BUSY if is_failed or night.count.new else CALM


def mood_of_run(items: Sequence[Item]) -> str:
    """Say whether a run found anything that somebody should look at."""
    return BUSY if _wrong(items) else CALM


def _wrong(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if item.is_heard and item.severity != "info"]


def lead_of_run(counts: Tally, items: Sequence[Item]) -> str:
    """Say in a sentence what a run found."""
    if heard := _wrong(items):
        grave = sum(item.severity == "error" for item in heard)
        return f"{many_found([item.code for item in heard])}{how_bad(len(heard), grave)}."
    if not counts.claims:
        return "Nothing was checked: no claim was found."
    return "Nothing disagrees with the reference data."


def figures_of(night: Night, counts: Tally) -> Iterator[Figure]:
    """Give the big numbers, each with its change in words and the nights before.

    A night on which nothing was checked has none: nothing was counted, nothing went up or down.
    """
    if night.broken or night.count.is_blind:
        return
    before, trend, now = night_before(night), night.trend, night.count
    new = [each.new for each in trend]
    yield _figure("New", now.new, before and before.new, new, alarming=now.new > 0)
    yield _figure("Open", now.open, before and before.open, [each.open for each in trend])
    yield _figure("Fixed", now.fixed, before and before.fixed, [each.fixed for each in trend])
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
