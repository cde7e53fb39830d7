"""Years told one after the other: one time ("in 2014 and 2015"), or each that of an amount."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from factcheck.claims.scenes.scene import Scene
from factcheck.kinds import DATES
from factcheck.model import Mention, PeriodHit
from factcheck.patterns import pattern

_AND = pattern(r"(?i)(?:,|,?\s+and|\s*&)\s+(?:in\s+)?")
_IN = pattern(r"\s+(?:(?:in|for|during|by)\s+)?")
_MOST_WORDS = 10


def joined(scene: Scene, hits: list[PeriodHit]) -> list[PeriodHit]:
    """Make one span of years told in a row: "in 2014 and 2015", "2013, 2014 and 2015"."""
    joined: list[PeriodHit] = []
    for hit in hits:
        before = joined[-1] if joined else None
        if before and _follow(scene, before, hit):
            first = before.edtf.partition("/")[0]
            slot = replace(before.slot, end=hit.slot.end, value=f"{first}/{hit.edtf}")
            slot = replace(slot, text=scene.text[slot.start : slot.end])
            joined[-1] = PeriodHit(f"{first}/{hit.edtf}", hit.reach, slot, hit.telling)
        else:
            joined.append(hit)
    return joined


def _follow(scene: Scene, before: PeriodHit, hit: PeriodHit) -> bool:
    last = before.edtf.rpartition("/")[2]
    years = len(last) == len(hit.edtf) == len("2014") and (last + hit.edtf).isdecimal()
    between = scene.text[before.slot.end : hit.slot.start]
    return years and int(hit.edtf) == int(last) + 1 and _AND.fullmatch(between) is not None


def in_step(
    scene: Scene, mention: Mention, amounts: list[Mention], dates: list[Mention]
) -> Mention | None:
    """Give an amount's date where each has its own: "(2013-2017) $36bn, … (2018-2021) $20bn".

    No semicolon and but a few words stand between an amount and its date.
    """
    if len(dates) != len(amounts) or len(dates) < 2:
        return None
    both = sorted((*amounts, *dates), key=lambda m: m.start)
    dated = [m.kind in DATES for m in both]
    if any(one == other for one, other in pairwise(dated)):
        return None
    for amount, date in zip(both[1::2], both[2::2], strict=False):
        if dated[0] and _IN.fullmatch(scene.text, amount.end, date.start):
            return None
    for first, second in zip(both[::2], both[1::2], strict=True):
        if ";" in scene.text[first.end : second.start]:
            return None
        if scene.words_between(first.end, second.start) > _MOST_WORDS:
            return None
    at = both.index(mention)
    return both[at - 1] if dated[0] else both[at + 1]
