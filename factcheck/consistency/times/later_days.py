"""FC403: "nine days later, on 11 October", where the day before that is told was not nine before.

Days stand without their year. What is later than something was told just before: the only other
day of its paragraph, that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.consistency.operands import PARAGRAPH
from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.days import day_of, fits
from factcheck.consistency.times.told_times import ENDS, form, months, put_on_last, spans_of
from factcheck.model import Document
from factcheck.patterns import pattern

_MONTH = "|".join(sorted(months(), key=len, reverse=True))
_DAY = rf"(?:(?P<d1>\d{{1,2}})\s(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\s(?P<d2>\d{{1,2}}))\b(?!\s?\d)"
_LATER = form(
    r"\b(?P<length>{N}\s(?P<unit>days|weeks))\s(?P<way>later|earlier|after\sthat|before\sthat),?\son\s"
    rf"(?P<day>{_DAY}){ENDS}"
)
_ANY_DAY = pattern(rf"\b{_DAY}")
_ANY_MONTH = pattern(rf"\b(?:{_MONTH})\b")
_YEAR = 365


@inconsistency
def later_days(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "The first struck on 7 October. The second came nine days later, on 11 October"."""
    text = document.text
    for found in _LATER.finditer(text) if " days " in text or " weeks " in text else ():
        start = text.rfind(PARAGRAPH, 0, found.start()) + 1
        before = {each[0]: each for each in _ANY_DAY.finditer(text, start, found.start())}
        lengths = [_days_between(each, found) for each in before.values()]
        named = _ANY_MONTH.findall(text, start, found.start())
        if len(named) != 1 or len(lengths) != 1 or lengths[0] is None or fits(found, lengths[0]):
            continue
        [told] = before
        message = f"{found['day']} is {lengths[0]} days from {told}, not {found['length']}"
        yield from put_on_last(checked, spans_of(found, "length", "day"), message)


def _days_between(before: re.Match[str], found: re.Match[str]) -> int | None:
    """Count the days from one to the other, the way that is told."""
    one, other = (day_of(m["d1"] or m["d2"], m["m1"] or m["m2"]) for m in (before, found))
    if one is None or other is None:
        return None
    days = (other - one).days
    return (days if found["way"] in ("later", "after that") else -days) % _YEAR
