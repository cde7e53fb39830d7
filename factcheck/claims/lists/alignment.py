"""Lists that run side by side: "Kenya and Ghana owe $3 billion and $2 billion respectively"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol, TypeVar

from factcheck.claims.lists.pairing import are_alike, run_of
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.kinds import COUNTS, DATES
from factcheck.model import Mention
from factcheck.patterns import YEAR, pattern, worded
from factcheck.reference import NameHit

_RESPECTIVELY = worded("respectively", r"(?i)\brespectively\b")
_JOINT = pattern(
    r"(?:\s?['\u2019]s?)?(?:\s*,|,?\s+and|\s*&)\s+(?:(?:the|in|to|for|of|about|some|nearly|over|around)\s+)*"
)
_RANK = pattern(
    r"(?i)\b(?:rank(?:s|ed|ing)?(?:\s+(?:of|at|in the world|number|no\.?))*(?:\s+for [a-z ]{3,40})?"
    r"|country comparison to the world|(?:is|was|comes|came)\s+(?:in\s+)?(?:number|no\.?))"
    r"\s*:?\s+(?:\d+\s+of\s+)?$"
)
_EXTREME = pattern(r"\b(?:maximum|minimum|highest|lowest)\s+value\s+of\s+$")
_SAYERS = ("provider", "attribution")
_SERIAL = frozenset({"number", "count", "percent"})
_YEAR = pattern(YEAR)
_BEHIND_YEAR = pattern(r"\s*[:=]?\s*")


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


class Aligned(NamedTuple):
    """What stands at an amount's place in the lists beside its own, and what stands at others."""

    name: NameHit | None
    other_names: tuple[NameHit, ...]
    date: Mention | None


@once_a_place
def aligned(scene: Scene, mention: Mention) -> Aligned | None:
    """Give the name and the date that an amount is told with in lists side by side, if it is.

    In a series each has its year before it. "Respectively" may say so. As many dates or names as
    amounts go together without that word, and names told one by one with theirs.
    """
    return _in_step(scene, mention) or _in_pairs(scene, mention) or _in_a_series(scene, mention)


def _in_pairs(scene: Scene, mention: Mention) -> Aligned | None:
    run = run_of(scene, mention)
    if run is None:
        return None
    name, entities = run.name_of(mention), scene.index.entities
    paired = [pair.name for pair in run.pairs]
    others = (
        other
        for number, other in enumerate(scene.names)
        if other is not name
        and (
            other in paired
            or (
                entities[other.entity].kind == entities[name.entity].kind
                and not any(role.role in _SAYERS for role in scene.roles.get(number, ()))
            )
        )
    )
    return Aligned(name, tuple(others), None)


def _in_step(scene: Scene, mention: Mention) -> Aligned | None:
    in_step = scene.search(_RESPECTIVELY, scene.span.start, scene.span.end)
    amounts = _list_with(scene, mention)
    if len(amounts) < 2:
        return None
    at = amounts.index(mention)
    dates = _list_of(scene, [m for m in scene.mentions if m.kind in DATES], len(amounts))
    names = _list_of(scene, scene.names, len(amounts)) if in_step or not dates else []
    if len({name.entity for name in names}) < len(names):
        names = []
    if not names and not dates:
        return None
    return Aligned(
        name=names[at] if names else None,
        other_names=tuple(name for name in names if name is not names[at]) if names else (),
        date=dates[at] if dates else None,
    )


def is_in_a_series(scene: Scene, mention: Mention) -> bool:
    """Whether a number stands right behind its year, and others behind theirs."""
    return mention.start in _years(scene) and len(_years(scene)) > 1


def _in_a_series(scene: Scene, mention: Mention) -> Aligned | None:
    """Read "2009 115.9 2010 115.1 2011 118.2": a number right behind each of several years."""
    own = _years(scene).get(mention.start) if is_in_a_series(scene, mention) else None
    return Aligned(None, (), own) if own else None


def _years(scene: Scene) -> dict[int, Mention]:
    """Give the year right before a bare number or a share, by where the number stands."""
    return scene.once((_years,), lambda: dict(_amounts_of_years(scene)))


def _amounts_of_years(scene: Scene) -> Iterator[tuple[int, Mention]]:
    for date, amount in pairwise(scene.mentions):
        if (
            date.kind == "date"
            and amount.kind in _SERIAL
            and _YEAR.fullmatch(date.text)
            and _BEHIND_YEAR.fullmatch(scene.text, date.end, amount.start)
        ):
            yield amount.start, date


def leader_of(scene: Scene, mention: Mention, lists: Aligned) -> int | None:
    """Give the name whose verb a list shares: "Beijing lent $9bn, Japan $6bn and the G7 $16bn".

    Not that of another kind to which the amount before went: "gave $9bn to poor countries, Japan".
    """
    run = run_of(scene, mention)
    if run is None or lists.name is None:
        return None
    first = min(pair.start for pair in run.pairs)
    kinds = {scene.index.entities[pair.name.entity].kind for pair in run.pairs}
    for number in reversed(range(len(scene.names))):
        name = scene.names[number]
        if name.end > first or not any(
            r.role != "attribution" for r in scene.roles.get(number, ())
        ):
            continue
        between = [m for m in scene.mentions if name.end <= m.start and m.end <= first]
        if any(are_alike(m, mention) for m in between):
            return number
        if scene.index.entities[name.entity].kind in kinds:
            return None
    return None


def is_one_of_a_list(scene: Scene, mention: Mention) -> bool:
    """Whether an amount stands in a bare list, and nothing says which of them is of what."""
    if aligned(scene, mention) is not None:
        return False
    return len(_list_with(scene, mention)) > 1


def is_ranked(scene: Scene, mention: Mention) -> bool:
    """Whether a number, or a list of them, only ranks: "and a global rank of 160 , 161 , 162".

    Or is the highest or lowest of a series: "a maximum value of 124.10 in 2009".
    """
    if mention.kind not in COUNTS:
        return False
    if _EXTREME.search(scene.text, scene.back(mention.start), mention.start):
        return True
    first = _list_with(scene, mention)[0]
    return _RANK.search(scene.text, scene.back(first.start), first.start) is not None


def _list_with(scene: Scene, mention: Mention) -> list[Mention]:
    """Give the list of like amounts that an amount stands in; each list is made once."""
    key = (_list_with, mention.start)
    if key not in scene.answers:
        for each in _lists(scene, [m for m in scene.mentions if are_alike(m, mention)]):
            for one in each:
                scene.answers[_list_with, one.start] = each
    found: list[Mention] = scene.answers[key]
    return found


def _list_of(scene: Scene, things: Sequence[_P], length: int) -> list[_P]:
    """Give the one list of so many things; none where there are several."""
    lists = [each for each in _lists(scene, things) if len(each) == length]
    return lists[0] if len(lists) == 1 else []


def _lists(scene: Scene, things: Sequence[_P]) -> list[list[_P]]:
    lists: list[list[_P]] = []
    for thing in things:
        before = lists[-1][-1] if lists else None
        if before and _JOINT.fullmatch(scene.text, before.end, thing.start):
            lists[-1].append(thing)
        else:
            lists.append([thing])
    return lists
