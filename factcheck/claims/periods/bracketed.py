"""Years in brackets: whose they are, and those that lead to an amount in brackets."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.claims.scenes.scene import Scene
from factcheck.kinds import DATES
from factcheck.model import Mention, PeriodHit
from factcheck.patterns import HEDGES, pattern

_OPENS = pattern(r"(?:\s+[\w%/^\u00b2-]+){0,4}?\s*\(\s*")
_CLOSES = pattern(r"\s*(?:est(?:\.|imates?)?)?\s*\)")
_GOES_ON = pattern(r"\)[^.]*?(?:[,;:]|\b(?:and|but|while|against|to|from)\b)")
_LEADS_IN = pattern(rf"\s*\(\s*{HEDGES}")


def is_in_brackets_of_another(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether a date stands in brackets right behind another amount, before this one.

    "A life expectancy of 67.2 years (2021) and a literacy rate of 74.4 %": it dates the first.
    """
    if mention.start < date.end or not _CLOSES.match(scene.text, date.end, scene.span.end):
        return False
    closing = scene.text.find(")", date.end)
    if not _GOES_ON.match(scene.text, closing, mention.start):
        return False
    return any(
        other.kind not in DATES
        and other.end <= date.start
        and _OPENS.fullmatch(scene.text, other.end, date.start)
        for other in scene.mentions_near(mention)
    )


def at_that_time(scene: Scene, mention: Mention, hits: list[PeriodHit]) -> list[PeriodHit]:
    """Give an amount in brackets the year before them alone: "the lowest since 2001 (59.4 %)"."""
    return [
        replace(hit, edtf=hit.edtf.removesuffix("/.."))
        if _LEADS_IN.fullmatch(scene.text, hit.slot.end, mention.start)
        else hit
        for hit in hits
    ]
