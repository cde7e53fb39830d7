"""An audit as people read it, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.audit.tallying import Audit, Outcome, Tally, wilson

_SHOWN = 5
_WIDTH = 22


def as_text(audit: Audit) -> Iterator[str]:
    """Show the shares with their 95 % intervals, then what to look at."""
    yield f"{'true sentences':{_WIDTH}}{_share('agree', audit.true.agrees, audit.true.count)}\n"
    yield f"{'':{_WIDTH}}{_share('false alarms', audit.true.flagged, audit.true.count)}\n"
    yield "\n"
    for tally in (audit.altered, *audit.alterations):
        yield from _altered(tally)
    yield "\n"
    yield f"{audit.close_pairs} pairs of figures that only the wording tells apart\n"
    yield from (f"  {pair.first}  {pair.second}\n" for pair in audit.pairs[:_SHOWN])
    yield from _outcomes("False alarms", audit.false_alarms)
    yield from _outcomes("Missed", audit.missed)


def as_json(audit: Audit) -> str:
    """Give the audit as one JSON object, counts first."""
    return msgspec.json.format(msgspec.json.encode(audit), indent=2).decode()


def _altered(tally: Tally) -> Iterator[str]:
    name = "altered" if tally.name == "altered" else f"  {tally.name}"
    yield f"{name:{_WIDTH}}{_share('caught', tally.flagged, tally.count)}\n"
    yield f"{'':{_WIDTH}}{_share('named right', tally.named, tally.flagged)}\n"


def _share(what: str, part: int, whole: int) -> str:
    low, high = wilson(part, whole)
    share = f"{100 * part / whole:.1f} %" if whole else "-"
    return f"{what:13}{part:>6} of {whole:<6}{share:>8}  [{100 * low:.1f}, {100 * high:.1f}]"


def _outcomes(heading: str, outcomes: tuple[Outcome, ...]) -> Iterator[str]:
    if not outcomes:
        return
    yield f"\n{heading}: {len(outcomes)}, of which\n"
    for outcome in outcomes[:_SHOWN]:
        how = f"{outcome.alteration}, " if outcome.alteration else ""
        code = f" {outcome.code}" if outcome.code else ""
        yield f"  {outcome.text} ({how}{outcome.status}{code}; {outcome.fact})\n"
