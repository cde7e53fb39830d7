"""The bounds that a configuration sets to a night, and how a night ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck.config import Config
from factcheck.config.nightly import Gates
from factcheck.nights import HEARD, Count, Gate, Night, Standing, State, Table
from factcheck.output.tally import RANKS


def gates_of(
    config: Config, standings: Sequence[Standing], count: Count, tables: Sequence[Table]
) -> tuple[Gate, ...]:
    """Hold a night against the bounds that are set; findings count from `fail_on` upwards."""
    bounds = _bounds(config)
    failing = list(_failing(config, standings))
    own = bounds.min_coverage
    return tuple(
        chain(
            _of_findings(bounds, failing),
            _of_coverage(config.min_coverage if own is None else own, count),
            _of_age(bounds.max_age, tables),
        )
    )


def is_failing(config: Config, night: Night) -> bool:
    """Whether a night fails: by a gate, or where none is set to findings, by any finding."""
    bounds = _bounds(config)
    is_any_allowed = bounds.max_new is not None or bounds.max_open is not None
    if any(not gate.is_met for gate in night.gates):
        return True
    return not is_any_allowed and any(True for _ in _failing(config, night.standings))


def _bounds(config: Config) -> Gates:
    return config.nightly.gates if config.nightly else Gates()


def _failing(config: Config, standings: Sequence[Standing]) -> Iterator[State]:
    for each in standings:
        if each.state in HEARD and RANKS[each.card.severity] >= RANKS[config.fail_on]:
            yield each.state


def _of_findings(bounds: Gates, failing: Sequence[State]) -> Iterator[Gate]:
    fresh = sum(state is not State.OPEN for state in failing)
    if bounds.max_new is not None:
        yield _at_most("max_new", bounds.max_new, fresh, "new")
    if bounds.max_open is not None:
        yield _at_most("max_open", bounds.max_open, len(failing), "open")


def _of_coverage(least: float, count: Count) -> Iterator[Gate]:
    if least:
        found, is_met = f"{count.coverage:.0%}", count.coverage >= least
        yield Gate(name="min_coverage", bound=f"{least:.0%}", found=found, is_met=is_met)


def _of_age(most: int | None, tables: Sequence[Table]) -> Iterator[Gate]:
    if most is None:
        return
    dated = [each for each in tables if each.age is not None]
    oldest = max(dated, key=lambda each: each.age or 0, default=None)
    age = oldest.age or 0 if oldest else 0
    found = f"{age:,} days of {oldest.file}" if oldest else "no table with a date"
    yield Gate(name="max_age", bound=f"{most:,} days", found=found, is_met=age <= most)


def _at_most(name: str, bound: int, found: int, kind: str) -> Gate:
    words = f"{found} {kind} finding{'' if found == 1 else 's'}"
    return Gate(name=name, bound=str(bound), found=words, is_met=found <= bound)
