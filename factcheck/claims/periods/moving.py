"""The times of what a level came from and of what it came to: "fell from $4 billion to $1 billion".

Which of the two an amount is says the span that is told. Of one time, what it came to is told,
and what it came from is of some time before: "turnover in 2023 fell from $4 billion".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from msgspec.structs import replace

from factcheck.claims.lists.pairing import are_alike
from factcheck.claims.scenes.calendar import MONTHS
from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention, PeriodHit
from factcheck.patterns import HEDGE, HEDGES, MOVED, pattern, worded
from factcheck.tables import cells, rows

_FROM = pattern(rf"(?i)\bfrom\s+{HEDGES}$")
_TO = pattern(rf"(?i)\s+to\s+{HEDGES}")
_UP_TO = pattern(rf"(?i)\bto\s+{HEDGES}$")
_FROM_BACK = pattern(rf"(?i)(?:,|\b(?:up|down))\s+from\s+{HEDGES}$")
_BECAME = worded(
    "fall fallen falls fell dropped declined slid slipped shrunk shrank risen rises rose grow grown"
    " grew climbed recovered down up back",
    rf"(?i)\b(?:(?!up\b)(?:{MOVED})|(?:is|was|are|were|been|went|gone)\s+up)\s+to\s+{HEDGES}$",
)
_MONTH = MONTHS.lower()
_OWN_DATE = pattern(
    r"(?i)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:in|a year|the year|(?:two|three|ten|five) years|earlier|before"
    rf"|at (?:the )?(?:end|start|close|beginning|turn|year-end)|on (?:\d|{_MONTH}))\b"
)
_CHANGED_FROM = pattern(
    r"(?i)\b(?P<word>[a-z]+)(?:\s+(?:by|in|for|during|over|the|an?|of|on|again|further|back|year"
    r"|fiscal|financial|season|sharply|percent|per\scent|quarter|third|half|fifth|tenth|two|three"
    rf"|end|start|early|late|last|this|month|week|{_MONTH}|[a-z]+ly|{HEDGE}|[\d./,\u2013-]+%?))*+\s+from\s+"
    rf"(?:(?:an?|the|its|their)\s+(?:[a-z-]+\s+){{1,3}}(?:of|at)\s+)?{HEDGES}$"
)
"""A word, what tells how much or when, and "from": "rose by a quarter in 2022 from"."""
_ONE_YEAR = pattern(r"(?i)\b(?:fiscal|financial|season|FY)|\d{4}\s?[/\u2013-]\s?\d\d(?:\d\d)?\b")
"""Words of a time that lies in two years of the calendar and is one of its own: "in 2023/24"."""
_BESIDE = 30


def at_its_end(scene: Scene, mention: Mention, hits: list[PeriodHit]) -> list[PeriodHit]:
    """Give the end of an open span, at which a level was reached: "had fallen to $4bn by 2021"."""
    if not scene.search(_BECAME, scene.back(mention.start), mention.start):
        return hits
    return [replace(hit, edtf=hit.edtf.removeprefix("../")) for hit in hits]


def at_an_end(
    scene: Scene, mention: Mention, dates: list[Mention], hit: Callable[[Mention], PeriodHit]
) -> list[PeriodHit] | None:
    """Give the times of an amount that is one end of a move; None where the dates tell them.

    Without a span the first of them is of some time before the one that is told.
    """
    before = scene.text[max(scene.span.start, mention.start - _BESIDE) : mention.start]
    behind = scene.text[mention.end : mention.end + _BESIDE]
    if _is_first(scene, mention, before):
        return _ends(map(hit, dates), 0)
    if _is_last(scene, mention, before):
        return _ends(map(hit, dates), -1) or None
    if _OWN_DATE.match(behind):
        return None
    if _FROM_BACK.search(before):
        return []
    if _has_changed_from(scene, mention):
        hits = list(map(hit, dates))
        since = [each for each in hits if each.edtf.endswith("/..")]
        return [*_ends(hits, 0), *since]
    return None


def _is_first(scene: Scene, mention: Mention, before: str) -> bool:
    return _FROM.search(before) is not None and any(
        are_alike(m, mention) and _TO.fullmatch(scene.text, mention.end, m.start)
        for m in scene.mentions_near(mention)
    )


def _is_last(scene: Scene, mention: Mention, before: str) -> bool:
    return _UP_TO.search(before) is not None and any(
        are_alike(m, mention)
        and _TO.fullmatch(scene.text, m.end, mention.start)
        and _FROM.search(scene.text, scene.span.start, m.start)
        for m in scene.mentions_near(mention)
    )


def _ends(hits: Iterable[PeriodHit], at: int) -> list[PeriodHit]:
    """Give an end of each span that is told; of one year in two the last alone, and the whole."""
    found: list[PeriodHit] = []
    for hit in hits:
        if "/" not in hit.edtf or ".." in hit.edtf:
            continue
        is_one = _is_one_year(hit)
        if is_one and at == 0:
            continue
        found += [hit] * is_one + [replace(hit, edtf=hit.edtf.split("/")[at])]
    return found


def _is_one_year(hit: PeriodHit) -> bool:
    """Whether a time is a season or a fiscal year: "2023/24", but not "2000-2021"."""
    first, last = (side[:4] for side in hit.edtf.split("/"))
    are_years = first.isdecimal() and last.isdecimal()  # but "the 1990s" are "199X"
    return are_years and int(last) - int(first) == 1 and _ONE_YEAR.search(hit.slot.text) is not None


def _has_changed_from(scene: Scene, mention: Mention) -> bool:
    """Whether a word of change leads to what an amount was before: "rose in 2022 from"."""
    start = scene.back(mention.start)
    if " from " not in scene.text[start : mention.start].lower():
        return False
    found = _CHANGED_FROM.search(scene.text, start, mention.start)
    return found is not None and found["word"].lower() in _words_of_change()


@cache
def _words_of_change() -> frozenset[str]:
    return frozenset(word for row in rows("change_words") for word in cells(row["words"]))
