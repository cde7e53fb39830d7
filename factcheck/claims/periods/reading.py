"""Which dates of a sentence are said of an amount."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import partial

from factcheck.claims.entities.comparing import end_of_its_whole
from factcheck.claims.lists.alignment import aligned
from factcheck.claims.lists.gapping import Gap, gap_before
from factcheck.claims.lists.pairing import are_alike
from factcheck.claims.periods.bracketed import at_that_time
from factcheck.claims.periods.comparisons import (
    has_an_unknown_date,
    is_behind_a_semicolon,
    is_of_either,
    is_of_the_same_time,
    is_part_of_it,
    leads_to,
    own_dates,
)
from factcheck.claims.periods.dating import (
    is_parted_by_an_aside,
    leads_in,
    may_date,
)
from factcheck.claims.periods.ends import is_an_end
from factcheck.claims.periods.moving import at_an_end, at_its_end
from factcheck.claims.periods.seasons import is_of_another_season
from factcheck.claims.periods.years_in_a_row import in_step, joined
from factcheck.claims.scenes.scene import Scene
from factcheck.edtf import bounds
from factcheck.kinds import DATES
from factcheck.model import Mention, PeriodHit, Reach, Slot
from factcheck.patterns import HEDGES, REPORT, REPORTED, SET_AGAINST, pattern

_TOLD_BEFORE = pattern(
    rf"\b(?:{REPORT}|{REPORTED})\s+(?:(?:in|of|on|for|from|dated)\s+)?(?:early |mid-|late )?$",
    re.IGNORECASE,
)
_TOLD_BEHIND = pattern(rf"\s+(?:\w+\s+)?{REPORT}\b", re.IGNORECASE)
_BESIDE = 30
_SET_AGAINST = pattern(rf"\b(?:out of|{SET_AGAINST}|on top of)\b")
_AT = pattern(rf"(?i)(?:,?\s+(?:at|was|reached)\s+|\s*[:=(]\s*){HEDGES}")
_HEADS = pattern(r":\s+(?:(?i:on|in|by|at\s+the\s+end\s+of)\s+)?")
_CLOSER = pattern(r",\s+(?:(?:on|in)\s+)?(?:(?:early|late|mid)\s+)?")
_IN = pattern(
    r"(?:\s+(?!(?:and|but|to|from|or|while|after|before|against)\b)[\w/^-]+){0,5}?\s+in\s+"
)
_MOST = 20
_EARSHOT = 400
_NOW = pattern(r"\b(?:now|today|currently|later|since|subsequently)\b", re.IGNORECASE)
_PRESENT = pattern(
    r"\b(?:is|are|has|have|now|today|currently|stands?|remains?|still|after|before|since|earlier"
    r"|previous(?:ly)?|prior|last|next|up|down|will|would|from|to|than)\b",
    re.IGNORECASE,
)
"""Words of another time than the one that a sentence names elsewhere."""
_PAST = pattern(
    r"\b(?:was|were|had|[a-z]{3,}ed|hit|stood|came|made|spent|sent|took|drew|sold|held|won)\b"
)
_WORDS = r"(?:[^\s,;:\d$]+\s+)"
_NEXT_ONES_OF = pattern(r"[,;]\s+(?:and\s+|but\s+)?[A-Z][\w-]*['\u2019]s?\s+of\s+$")
_SINCE = pattern(
    rf"\bsince\s+(?:{_WORDS}{{0,7}}|{_WORDS}{{0,5}}\([A-Z]+\)\s+{_WORDS}{{0,5}})$", re.IGNORECASE
)
_STARTS = pattern(
    r"\b(?:(?:beginning|starting) in|(?:years|period|time) (?:from|since))\s+$", re.IGNORECASE
)


def read_periods(scene: Scene, mention: Mention, reach: Reach | None = None) -> list[PeriodHit]:
    """Give the dates that may be the time of the amount, the nearest clause first.

    The amount's own clause speaks first. Another clause lends its date where it has no amount
    of its own, or one whose verb the amount shares. Where one clause holds several amounts and
    several dates, each amount takes the nearest date, or that of its place in a list. A date of
    the sentence before (`reach`) is inferred.
    """
    if is_of_another_season(scene, mention):
        return []
    at = bisect_left(scene.mentions, mention.start, key=lambda m: m.start)
    nearby = scene.mentions[max(at - _MOST, 0) : at + _MOST]
    amounts = [m for m in nearby if are_alike(m, mention)]
    end = end_of_its_whole(scene, mention)
    dates = [
        m
        for m in nearby
        if m.kind in DATES
        and m.resolved
        and m.start < end
        and m is not mention
        and (may_date(scene, m) or leads_to(scene, m, mention))
        and not _is_past(scene, mention, m)
        and not _is_anothers(scene, mention, m)
        and not is_parted_by_an_aside(scene, mention, m)
    ]
    dates = [date for date in dates if not _is_told_closer(scene, date, dates)]
    if reach is None and is_of_the_same_time(scene, mention):
        return []
    if is_of_either(scene, mention, dates) or has_an_unknown_date(scene, mention, nearby):
        return []
    others = [m for m in nearby if m.kind not in DATES]
    told, dates = dates, own_dates(scene, mention, dates, amounts, others)
    if reach is not None:
        return [_hit(scene, date, reach, "inferred") for date in dates]
    hits = at_its_end(scene, mention, _own_hits(scene, mention, dates, told, amounts))
    return at_that_time(scene, mention, hits)


def _own_hits(
    scene: Scene,
    mention: Mention,
    dates: list[Mention],
    told: list[Mention],
    amounts: list[Mention],
) -> list[PeriodHit]:
    """Give the dates of an amount in its own sentence."""
    lists = aligned(scene, mention)
    if lists and lists.date in dates:
        return [_hit(scene, lists.date, Reach.CLAUSE, "stated")]
    stated = partial(_hit, scene, reach=Reach.CLAUSE, state="stated")
    if (at_end := at_an_end(scene, mention, dates, stated)) is not None:
        return at_end
    own = scene.clause_of(mention.start)
    if (date := leads_in(scene, own, mention, dates)) is not None:
        return [_hit(scene, date, Reach.CLAUSE, "stated")]
    here = [date for date in dates if scene.clause_of(date.start) == own]
    if (date := in_step(scene, mention, amounts, told)) is not None:
        return [_hit(scene, date, Reach.CLAUSE, "stated")]
    here = [date for date in here if not _is_of_what_was_before(scene, mention, date)]
    if len(here) > 1 and sum(scene.clause_of(m.start) == own for m in amounts) > 1:
        free = [date for date in here if not _is_own_of_another(scene, mention, date)]
        here = [min(free, key=lambda date: _nearness(scene, mention, date))] if free else []
    if is_part := not here and is_part_of_it(scene, mention, dates, amounts):
        dates = [date for date in dates if date.end <= amounts[0].start]
    taken = {scene.clause_of(m.start) for m in amounts}
    gap = gap_before(scene, mention)
    if not here and (gap or lists):
        taken -= set(_clauses_in_step(scene, gap)) if gap else taken
    elif not here and (is_part or _shares_the_only_date(scene, own, dates)):
        taken.clear()
    lent = [
        date
        for date in dates
        if scene.clause_of(date.start) not in taken | {own}
        and ";" not in scene.text[mention.end : date.start]
    ]
    own_hits = joined(scene, [_hit(scene, date, Reach.CLAUSE, "stated") for date in here])
    beside = {date.end for date in here if _nearness(scene, mention, date)[0] < 0}
    return sorted(own_hits, key=lambda hit: hit.slot.end not in beside) + [
        _hit(scene, date, Reach.BEFORE, "inferred")
        if is_behind_a_semicolon(scene, mention, date)
        else _hit(scene, date, Reach.SENTENCE, "stated")
        for date in lent
    ]


def _clauses_in_step(scene: Scene, gap: Gap | None) -> Iterator[int]:
    """Yield the clauses of the amounts whose verb an amount shares, back to the first."""
    while gap is not None:
        yield scene.clause_of(gap.antecedent.start)
        gap = gap_before(scene, gap.antecedent)


def _shares_the_only_date(scene: Scene, own: int, dates: list[Mention]) -> bool:
    """Whether a clause in the past tense has the one date of its sentence in common with another.

    "Exports were $5 billion in 2021, and imports came to $6 billion"; not "and imports are".
    """
    if len(dates) != 1 or len([m for m in scene.mentions if m.kind in DATES]) != 1:
        return False
    clause = scene.clauses[own]
    if _PRESENT.search(scene.text, clause.start, clause.end):
        return False
    return _PAST.search(scene.text, clause.start, clause.end) is not None


def _is_told_closer(scene: Scene, date: Mention, dates: list[Mention]) -> bool:
    """Whether words only say of a date behind them when that is: "a year later, in March 2020".

    So does a year that opens a line: "2022: On March 16".
    """
    return _is_a_heading(scene, date, dates) or any(
        _CLOSER.fullmatch(scene.text, date.end, other.start)
        and any(map(str.isdigit, other.text))
        and not any(map(str.isdigit, date.text))
        for other in dates
    )


def _is_a_heading(scene: Scene, year: Mention, dates: list[Mention]) -> bool:
    """Whether a year opens the line, and the date behind it is a day or a month of it."""
    return year.start == scene.span.start and any(
        _HEADS.fullmatch(scene.text, year.end, date.start)
        and bounds(year.resolved or "").contains(bounds(date.resolved or ""))
        for date in dates
    )


def _is_past(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether a "now" stands between, and an amount before: "$46 billion in 2015, now $62bn"."""
    if date.end > mention.start:
        return False
    nearby = scene.mentions_near(mention)
    others = any(
        date.end <= m.start < mention.start and m.kind == mention.kind for m in nearby
    ) or any(m.end <= date.start and m.kind == mention.kind for m in nearby)
    return others and _NOW.search(scene.text, date.end, mention.start) is not None


def _is_anothers(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether a date behind is that of the next one's: "for $4bn, Peru's of May 2023 for $2bn"."""
    return date.start > mention.end and (
        _NEXT_ONES_OF.search(scene.text, mention.end, date.start) is not None
    )


def _is_of_what_was_before(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether a date is that of an amount before: "$100bn by 2024 out of a total of $18.5bn"."""
    if date.end > mention.start or not _SET_AGAINST.search(scene.text, date.end, mention.start):
        return False
    return any(m.end <= date.start and m.kind == mention.kind for m in scene.mentions_near(mention))


def _is_own_of_another(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether a date follows another amount as its own: "$5 billion in 2022, and profit to $1"."""
    if date.end > mention.start or _AT.fullmatch(scene.text, date.end, mention.start):
        return False
    return any(
        are_alike(m, mention) and _IN.fullmatch(scene.text, m.end, date.start)
        for m in scene.mentions_near(mention)
        if m.end <= date.start
    )


def _nearness(scene: Scene, mention: Mention, date: Mention) -> tuple[int, int]:
    """Order dates by how near they are; one behind goes first, but for "in 2021 at $3 billion".

    One that leads to the next amount is of that: "$5 billion (2020: $4 billion)".
    """
    if date.end <= mention.start and _AT.fullmatch(scene.text, date.end, mention.start):
        return (-1, date.start)
    if date.start >= mention.end and _IN.fullmatch(scene.text, mention.end, date.start):
        return (-1, date.start)
    after = 0 if date.start >= mention.end else 1
    if not after and any(
        m.kind == mention.kind and _AT.fullmatch(scene.text, date.end, m.start)
        for m in scene.mentions_near(mention)
        if m.start > date.start
    ):
        return (_EARSHOT, date.start)
    return (scene.distance(mention, date.start, date.end) + 2 * after, date.start)


def _hit(scene: Scene, date: Mention, reach: Reach, state: str) -> PeriodHit:
    resolved = _in_full(date)
    if "/" not in resolved and (
        _SINCE.search(scene.text, scene.span.start, date.start)
        or _STARTS.search(scene.text, scene.back(date.start), date.start)
    ):
        resolved = f"{resolved}/.."
    elif "/" not in resolved and is_an_end(scene, date):
        resolved = f"../{resolved}"
    slot = Slot(
        value=resolved,
        state="stated" if state == "stated" else "inferred",
        text=scene.text[date.start : date.end],
        start=date.start,
        end=date.end,
        rule={0: "date-in-clause", 1: "date-in-sentence"}.get(int(reach), "date-before"),
    )
    return PeriodHit(resolved, reach, slot, _tells(scene, date))


def _in_full(date: Mention) -> str:
    """Give the days of a date; of "2015-16" both years, be they those of a budget or not."""
    assert date.resolved is not None
    first = date.text[:4]
    is_pair = date.rule == "date-year" and first.isdecimal() and date.resolved.count("-") > 1
    return f"{first}/{int(first) + 1}" if is_pair else date.resolved


def _tells(scene: Scene, date: Mention) -> bool:
    """Whether words of reporting stand right beside a date: "said in 2023", "its 2023 report"."""
    low, high = max(scene.span.start, date.start - _BESIDE), min(scene.span.end, date.end + _BESIDE)
    before, behind = scene.text[low : date.start], scene.text[date.end : high]
    return bool(_TOLD_BEFORE.search(before) or _TOLD_BEHIND.match(behind))
