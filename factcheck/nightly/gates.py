"""The bounds that a configuration sets to a night, and how a night ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.config import Config
from factcheck.config.nightly import Gates
from factcheck.nights import HEARD, Count, Gate, Standing, State, Table
from factcheck.output.tally import RANKS


def gates_of(
    config: Config,
    standings: Sequence[Standing],
    count: Count,
    tables: Sequence[Table],
) -> tuple[Gate, ...]:
    """Hold a night against its bounds; only findings from `fail_on` of the settings upwards count.

    Where no bound is set to findings, none may be there.
    """
    bounds = config.nightly.gates if config.nightly else Gates()
    failing = [
        each.state
        for each in standings
        if each.state in HEARD and RANKS[each.card.severity] >= RANKS[config.fail_on]
    ]
    return tuple(_gates(bounds, config.min_coverage, failing, count, tables))


def _gates(
    bounds: Gates,
    min_coverage: float,
    failing: Sequence[State],
    count: Count,
    tables: Sequence[Table],
) -> Iterator[Gate]:
    fresh = sum(state is not State.OPEN for state in failing)
    most = bounds.max_open
    if bounds.max_new is None and most is None:
        most = 0
    if bounds.max_new is not None:
        yield _at_most("max_new", bounds.max_new, fresh, "new")
    if most is not None:
        yield _at_most("max_open", most, len(failing), "open")
    least = bounds.min_coverage if bounds.min_coverage is not None else min_coverage
    if least:
        is_met = count.coverage >= least
        found = f"{count.coverage:.0%} could be checked"
        yield Gate(name="min_coverage", bound=f"{least:.0%}", found=found, is_met=is_met)
    if bounds.max_age is not None:
        old = [each for each in tables if each.age is not None and each.age > bounds.max_age]
        oldest = max(old, key=lambda each: each.age or 0, default=None)
        found = f"{oldest.file} is {oldest.age:,} days old" if oldest else "none is older"
        yield Gate(name="max_age", bound=f"{bounds.max_age} days", found=found, is_met=not old)


def _at_most(name: str, bound: int, found: int, kind: str) -> Gate:
    words = f"{found} {kind} finding{'' if found == 1 else 's'}"
    return Gate(name=name, bound=str(bound), found=words, is_met=found <= bound)
