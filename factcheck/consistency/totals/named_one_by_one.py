"""FC402: a number of things and their list, which names more or fewer: "three towns: Ayr and Hull".

Dates are counted. Names may hold an "and" of their own, so a list of these can only be too short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.claims.scenes.calendar import MONTH
from factcheck.consistency.registry import Amount, Claims, Inconsistency, amount_of, inconsistency
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Document, Span
from factcheck.patterns import YEAR, pattern

_LEADS = pattern(r"[^.;:()\d,]{0,40}:\s+")
_YEAR = pattern(rf"\b{YEAR}\b(?![\u2013/-])")
_DAYS = pattern(r"(?:on )?\d{1,2}(?:, \d{1,2}){0,12},? and \d{1,2} " + MONTH)
_NAME = pattern(r"(?:the )?[A-Z][\w'\u2019.-]*(?: (?:of |de )?[A-Z][\w'\u2019-]*){0,2}")
_SO_MANY_IN = pattern(
    r"(?:[\d.,]+(?: (?:million|billion))?|[a-z]+) (?:are |were |live )?(?P<way>in|at|from)"
    r" (?P<name>(?:the )?[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*){0,2})"
)
_SEVERAL = pattern(r"the .*s")
_OPEN = pattern(
    r"\b(?:includ\w+|such as|among|others?|etc|or|plus|besides|as well|for example|once|twice|each"
    r"|first|again|if|all|both)\b|[;:()\u2014]|\s\u2013\s",
    re.IGNORECASE,
)
_SOME_OF = pattern(r"\bof\s+(?:(?:the|its|their|these|those)\s+)?$")
_SPLIT = pattern(r",\s+(?:and\s+)?|\s+and\s+")
_MOST = 20


@inconsistency
def named_one_by_one(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "won five elections: in 1979, 1983 and 1987" and "three towns: Hull and York"."""
    text = document.text
    for position, entry in enumerate(checked):
        mention, span = entry.claim.mention, entry.claim.sentence
        are_days = mention.kind == "duration" and mention.text.endswith(" days")
        if (are_days or mention.kind == "count") and ":" in text[mention.end : span.end]:
            total = amount_of(position, entry)
            if total is None or not is_plain(total) or total.interval.point > _MOST:
                continue
            if _SOME_OF.search(text, max(0, total.start - 12), total.start):
                continue
            lead = _LEADS.match(text, total.end, span.end)
            found = _many(text, Span(lead.end(), span.end)) if lead else None
            if found is not None and _is_another(total.interval.point, *found):
                yield _wrong(total, found[0])


def _is_another(told: Decimal, many: int, are_dates: bool) -> bool:
    """Whether a list is not of so many, and no mere beginning of them."""
    return told / 2 < many < told or (are_dates and many > told)


def _many(text: str, span: Span) -> tuple[int, bool] | None:
    """Count the items of a closed list, and tell whether they are dates."""
    words = text[span.start : span.end].strip().rstrip('.\u201d"')
    if " and " not in words or _OPEN.search(words):
        return None
    items = _SPLIT.split(words)
    if _DAYS.fullmatch(words) or all(len(_YEAR.findall(item)) == 1 for item in items):
        return len(items), True
    led = [_SO_MANY_IN.fullmatch(item) for item in items]
    ways = {each["way"] for each in led if each}
    if all(led) and len(ways) == 1 and len({each["name"] for each in led if each}) == len(items):
        return len(items), False
    are_names = all(_NAME.fullmatch(item) and not _SEVERAL.fullmatch(item) for item in items)
    return (len(items), False) if are_names else None  # "the Carolinas" are two


def _wrong(total: Amount, many: int) -> Inconsistency:
    said = in_style_of(total.checked.claim, Decimal(many), Decimal(1))
    return Inconsistency(
        position=total.position,
        code="FC402",
        message=f"the list behind it names {said}, not {total.text}",
        expected=f"{many}",
        expected_unit=total.unit,
        suggestion=said,
    )
