"""What changed from one night to another, in the findings that are heard of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.nights import HEARD, Night, Standing


class Changed(NamedTuple):
    """A finding of both nights that is another one: other words, or another code."""

    before: Standing
    now: Standing


class Changes(NamedTuple):
    """What came, what went, what is told otherwise, and how many findings stayed as they were."""

    came: tuple[Standing, ...]
    went: tuple[Standing, ...]
    changed: tuple[Changed, ...]
    stayed: int


def changes(before: Night, now: Night) -> Changes:
    """Compare two nights."""
    old, new = _heard(before), _heard(now)
    both = [Changed(old[key], new[key]) for key in new if key in old]
    changed = tuple(each for each in both if _told(each.before) != _told(each.now))
    return Changes(
        came=tuple(new[key] for key in new if key not in old),
        went=tuple(old[key] for key in old if key not in new),
        changed=changed,
        stayed=len(both) - len(changed),
    )


def _heard(night: Night) -> Mapping[int, Standing]:
    return {each.finding: each for each in night.standings if each.state in HEARD}


def _told(standing: Standing) -> tuple[str, str | None]:
    return standing.card.code, standing.card.suggestion


def why_went(standing: Standing, now: Night) -> Standing:
    """Give a finding that went as the later night has it, which knows why, if it does."""
    same = (each for each in now.standings if each.finding == standing.finding)
    return next(same, standing)


def lines(found: Changes, now: Night) -> Iterator[tuple[str, Standing]]:
    """Give each finding with the sign of what became of it: `+`, `-` or `~`."""
    yield from (("+", each) for each in found.came)
    yield from (("-", why_went(each, now)) for each in found.went)
    yield from (("~", _without_old_cause(each)) for each in found.changed)


def _without_old_cause(changed: Changed) -> Standing:
    """Give a finding that is told otherwise: why it once came is not why its words changed."""
    before, now = changed
    return now if now.events != before.events else replace(now, cause=None)
