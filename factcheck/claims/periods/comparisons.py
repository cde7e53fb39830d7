"""Dates that a sentence gives to what an amount is compared with, and not to the amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from factcheck.claims.periods.bracketed import is_in_brackets_of_another
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import OF_IT
from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import HEDGE, HEDGES, pattern

_LEVEL = (
    r"(?:(?:that|those|the|its|their|levels?|figures?|sums?|costs?|prices?|estimates?|totals?)\s+)*"
    r"(?:(?:in|at|by|of|for|during)\s+)?"
    r"(?:(?:any|every)\s+(?:other\s+)?(?:year|month|time)\s+(?:of|in|for|over)\s+)?(?:the\s+)?"
)
_COMPARED = pattern(
    r"\b(?:than|as\s+much\s+as|as\s+many\s+as|the\s+same\s+as|compared\s+(?:with|to)|versus|vs\.?|against|above|below)\s+"
    rf"{_LEVEL}$|(?:%|\bper\s?cent|\bpoints?)\s+(?:more\s+|less\s+|higher\s+|lower\s+)?"
    rf"(?:from|on|over)\s+{_LEVEL}$"
    r"|\b(?:than|above|below|against|from)\s+what\s+(?:[^\s,;]+\s+){1,6}(?:in|on|for)\s+$"
    r"|\b(?:than|as)\s+(?:[^\s,;]+\s+){1,4}had\s+(?:been\s+)?[a-z]+\s+(?:in\s+)?$",
    re.IGNORECASE,
)
_HEDGED = rf"(?:(?:{HEDGE}|the|a|mere)\s+)*"
_OTHER = pattern(
    rf"\b(?:from|against|after|than|compared\s+(?:with|to)|versus|vs\.?)\s+{_HEDGED}$",
    re.IGNORECASE,
)
_BEHIND = pattern(
    r"(?:\s+[a-z]+ed(?=\s))?,?\s*\(?\s*(?:(?:in|of|for|during)\s+)?(?:the\s+)?", re.IGNORECASE
)
_LEADING = pattern(
    r"(?:\b(?:and|but|while|from|against|than|with)\s+|[;(]\s*)(?:in\s+)?$|,\s+in\s+$",
    re.IGNORECASE,
)
_RECORD = pattern(
    r"\b(?:\w{3,}est|most|least|worst|first\s+time)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
_BEFORE = pattern(r"(?:['\u2019]s|:)?\s+(?:it\s+was\s+|they\s+were\s+)?", re.IGNORECASE)
_APPOSED_TO = pattern(r"[,(]\s*(?:(?:from|between|in)\s+)?$")
_APPOSED = pattern(r"[,(]\s*$")
_END_OF_APPOSITION = pattern(r"\s*[,)]")
_INSERTED = pattern(
    r",\s+(?:now\s+|currently\s+|today\s+)?(?:valued|worth|estimated|put|priced|costed|costing"
    r"|totall?ing)\b[^,;]*$"
)
_SECOND = pattern(
    rf"(?i),?\s*(?:\(?(?:in|of|for|during)\s+(?:\w+\s+){{0,3}}\w+\)?,?\s+)?"
    rf"(?:up\s+|down\s+|compared\s+)?(?:from|against|after|versus|vs\.?|with|to)\s+{_HEDGED}"
)
_OWNED = pattern(r"['\u2019]s?\s+")
_WHOSE = pattern(r"\s+(?:in|for|of|by|from|to)\s+(?:the\s+)?")
_FROM_BEHIND = pattern(rf"(?i),?\s+(?:up\s+|down\s+)?from\s+{_HEDGED}")
_OF_IT = pattern(rf"\b{OF_IT}")
_THAT = pattern(r",\s+(?:an?\s+(?:[a-z]+\s+)?[a-z]+\s+)?(?:that|which|who|where)\b")
_IN_BRACKETS = pattern(rf"\s*\(\s*{HEDGES}")
_SAME_TIME = pattern(
    r"\s+(?:in|over|for|during)\s+(?:the same|those|these)\s+(?:[a-z]+\s+)?"
    r"(?:years|decades|months)\b"
)
"""Words by which the time is that of the amount before, whatever the next clause is of."""
_REACH = 50


_WHO_COMES_NEXT = pattern(
    r"(?:\b(?:and|while|but)|[,;])\s+[A-Z][\w'\u2019-]*(?:\s[A-Z][\w'\u2019-]*)*,"
    r"\s+(?:which|who|whose|where)\b[^,;]*$"
)
"""A name behind with a clause of its own: "$15bn and Zambia, which defaulted in 2020, $14bn"."""
_OF_WHICH = pattern(r",\s+(?:out\s+)?of\s+which\s+(?!in\b)[^;]*$")


def is_compared(scene: Scene, date: Mention) -> bool:
    """Whether words of comparison stand before a date: "up 5% on 2021", "highest since 2015"."""
    before = scene.text[max(scene.span.start, date.start - _REACH) : date.start]
    if date.text.lower().startswith("since"):
        return _RECORD.search(before) is not None
    return _COMPARED.search(before) is not None


def own_dates(
    scene: Scene,
    mention: Mention,
    dates: Sequence[Mention],
    amounts: Sequence[Mention],
    unlike: Sequence[Mention],
) -> list[Mention]:
    """Leave out the dates of other amounts, to which this one is compared or added.

    "In 2022 it rose to $7 billion from $6 billion in 2021", "$7 billion and in 2021 $6 billion".
    What amounts of other kinds came from is of these alone: "to 5 million from 6 million in 2021,
    and revenue fell to $8 billion".
    """
    dates = [each for each in dates if not is_in_brackets_of_another(scene, mention, each)]
    others = [other for other in amounts if other is not mention]
    bases = [other for other in unlike if _is_compared_with(scene, other)] if dates else []
    dates = [
        date
        for date in dates
        if _is_behind(scene, mention, date)
        or not any(_is_behind(scene, base, date) for base in bases if base is not mention)
    ]
    if not others or not dates:
        return list(dates)
    if any(_is_second(scene, mention, other) for other in others):
        dates = [date for date in dates if date.start >= mention.end]
    return [
        date
        for date in dates
        if not _is_of_another(scene, mention, date, others)
        and not _is_of_a_part(scene, mention, date, others)
    ]


def _is_of_another(
    scene: Scene, mention: Mention, date: Mention, others: Sequence[Mention]
) -> bool:
    if mention.end <= date.start and (
        any(_is_led_by(scene, other, date) for other in others)
        or _WHO_COMES_NEXT.search(scene.text, mention.end, date.start)
    ):
        return True
    if _is_behind(scene, mention, date):
        return False
    if _is_of_a_name_before(scene, mention, date, others):
        return True
    if _is_inserted(scene, mention) and any(_is_behind(scene, other, date) for other in others):
        return True
    is_of_a_name = _is_of_a_name(scene, mention)
    return any(
        _is_behind(scene, other, date)
        and (
            _is_compared_with(scene, other)
            or (not is_of_a_name and _is_apposed(scene, other, date))
        )
        for other in others
    )


def _is_of_a_part(scene: Scene, mention: Mention, date: Mention, others: Sequence[Mention]) -> bool:
    """Whether a date is that of a part, or of what an amount is set against.

    "$113 billion, $29 billion of it in 2010", "$57bn, against $46bn when it began in 2015". Or of
    what is told of the thing beside: "$57bn for the corridor, which stood at $46bn in 2015".
    """
    between = [m for m in others if mention.end <= m.start and m.end <= date.start]
    if any(_THAT.search(scene.text, mention.end, m.start) for m in between):
        return True
    return any(map(partial(_is_compared_with, scene), between)) or (
        bool(between) and _OF_IT.search(scene.text, mention.end, date.start) is not None
    )


def _is_of_a_name_before(
    scene: Scene, mention: Mention, date: Mention, others: Sequence[Mention]
) -> bool:
    """Whether a date between commas tells of the name of another amount, before this one's own.

    "The first government, from 2008 to 2012, drew $10 billion, and the second all of $4 billion".
    """
    if _APPOSED_TO.search(scene.text, scene.span.start, date.start) is None:
        return False
    if _END_OF_APPOSITION.match(scene.text, date.end) is None:
        return False
    owner = next((n for n in reversed(scene.names) if n.end <= date.start), None)
    other = next((m for m in others if date.end <= m.start and m.end <= mention.start), None)
    if owner is None or other is None or date.start - owner.end > _REACH:
        return False
    kind = scene.index.entities[owner.entity].kind
    return any(
        other.end <= name.start and name.end <= mention.start
        for name in scene.names
        if name.entity != owner.entity and scene.index.entities[name.entity].kind == kind
    )


def _is_inserted(scene: Scene, mention: Mention) -> bool:
    """Whether an amount stands in words of its own between commas: ", valued at $62bn, began …"."""
    first = max(scene.span.start, mention.start - 2 * _REACH)
    return (
        _INSERTED.search(scene.text, first, mention.start) is not None
        and _END_OF_APPOSITION.match(scene.text, mention.end) is not None
    )


def is_of_either(scene: Scene, mention: Mention, dates: Sequence[Mention]) -> bool:
    """Whether the only date, behind "rose to A from B", may be that of the rise as well as B's.

    A date that tells its distance ("a year earlier") is B's.
    """
    if len(dates) != 1 or not _is_behind(scene, mention, dates[0]):
        return False
    if not any(sign.isdecimal() for sign in dates[0].text):
        return False
    return any(
        _FROM_BEHIND.fullmatch(scene.text, other.end, mention.start)
        for other in scene.mentions_near(mention)
        if other.kind == mention.kind and 0 <= mention.start - other.end < _REACH
    )


def leads_to(scene: Scene, date: Mention, mention: Mention) -> bool:
    """Whether brackets give the amount of a date before them: "than the year before ($460bn)"."""
    return (
        0 < mention.start - date.end < _REACH
        and _IN_BRACKETS.fullmatch(scene.text, date.end, mention.start) is not None
    )


def is_of_the_same_time(scene: Scene, mention: Mention) -> bool:
    """Whether words right behind an amount give it the time of the one before."""
    return _SAME_TIME.match(scene.text, mention.end) is not None


def is_behind_a_semicolon(scene: Scene, mention: Mention, date: Mention) -> bool:
    """Whether a semicolon parts an amount with a name of its own from a date before it."""
    stop = scene.text.rfind(";", date.end, mention.start) if date.end < mention.start else -1
    return stop >= 0 and bool(scene.names_touching(stop, mention.start))


def has_an_unknown_date(scene: Scene, mention: Mention, nearby: Sequence[Mention]) -> bool:
    """Whether the date of an amount cannot be told: "47% twelve months before", "to that year"."""
    own = scene.clause_of(mention.start)
    unknown = [m for m in nearby if m.kind in DATES and not m.resolved]
    return any(
        _is_behind(scene, mention, m)
        or ((m.kind, m.rule) == ("daterange", "date-back") and scene.clause_of(m.start) == own)
        for m in unknown
    )


def _is_behind(scene: Scene, amount: Mention, date: Mention) -> bool:
    return (
        0 <= date.start - amount.end < _REACH
        and _BEHIND.fullmatch(scene.text, amount.end, date.start) is not None
    )


def _is_compared_with(scene: Scene, amount: Mention) -> bool:
    first = max(scene.span.start, amount.start - _REACH)
    return _OTHER.search(scene.text[first : amount.start]) is not None


def _is_second(scene: Scene, mention: Mention, first: Mention) -> bool:
    """Whether an amount is what another before it is compared with: "A in 2022, up from B".

    One with a name behind it is of somebody else rather than of another time: "B in Kenya".
    """
    return (
        0 <= mention.start - first.end < 2 * _REACH
        and _SECOND.fullmatch(scene.text, first.end, mention.start) is not None
        and not _is_of_a_name(scene, mention)
    )


def _is_of_a_name(scene: Scene, mention: Mention) -> bool:
    """Whether a name right beside an amount says whose it is: "India's $3 trillion"."""
    behind = _WHOSE.match(scene.text, mention.end)
    if behind and scene.names_touching(behind.end(), behind.end() + 1):
        return True
    return any(
        _OWNED.fullmatch(scene.text, name.end, mention.start)
        for name in scene.names_touching(mention.start - len("'s  "), mention.start)
    )


def _is_apposed(scene: Scene, amount: Mention, date: Mention) -> bool:
    """Whether an amount with its date stands between commas: "Inflation, 6% in 2021, was 7%"."""
    before = scene.text[max(scene.span.start, amount.start - 3) : amount.start]
    return (
        _APPOSED.search(before) is not None
        and _END_OF_APPOSITION.match(scene.text, date.end) is not None
    )


def _is_led_by(scene: Scene, amount: Mention, date: Mention) -> bool:
    """Whether an amount follows its date: "and in 2021 $6 billion", "(2021: $6 billion)"."""
    first = max(scene.span.start, date.start - _REACH)
    return (
        0 <= amount.start - date.end < _REACH
        and _BEFORE.fullmatch(scene.text, date.end, amount.start) is not None
        and _LEADING.search(scene.text[first : date.start]) is not None
    )


def is_part_of_it(
    scene: Scene, mention: Mention, dates: list[Mention], amounts: list[Mention]
) -> bool:
    """Whether an amount is told as part of one before, at the time that opens the sentence.

    "By April 2021 debt was $90 billion, of which it owed $25 billion to China".
    """
    if not dates or dates[0].start > scene.span.start or dates[0].end > amounts[0].start:
        return False
    return _OF_WHICH.search(scene.text, scene.back(mention.start), mention.start) is not None
