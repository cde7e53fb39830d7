"""FC402: what there was, what came and what went, and what there is now.

"It opened nine shops and closed 14, leaving it with 142, against 147 a year earlier."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.consistency.operands import behind
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.judging.phrasing.style import in_style_of
from factcheck.kinds import COUNTS
from factcheck.model import Document
from factcheck.patterns import pattern

_COMES = r"(?:opened|hired|bought|added|gained|took on|acquired|built|recruited|admitted)"
_GOES = r"(?:closed|shut|lost|sold|shed|laid off|scrapped|dismissed|retired|discharged)"
_COME = pattern(rf"\b{_COMES}\s+$", re.IGNORECASE)
_GO = pattern(rf"\b{_GOES}\s+$", re.IGNORECASE)
_AND = pattern(r"[^.;:\d]{0,60}?,?\s(?:and|but)\s+(?:[a-z]+\s+)?$")
_LEAVING = pattern(
    r"[^.;:\d]{0,40},\s+(?:(?:which\s+)?(?:leaving|leaves|left)\s+(?:(?:it|them|her|him|the\s[a-z]+)\s+)?"
    r"(?:with\s+)?|so\s(?:that\s)?(?:it|they)\s(?:now\s)?(?:has|have|had)\s+)"
)
_AGAINST = pattern(
    r"(?:\s(?!(?:there|here|in|at|on|abroad)\b)[a-z]+){0,2},?\s(?:against|compared\s(?:with|to)|(?:up|down)\sfrom|instead\sof)\s(?:the\s)?"
)
_BEFORE = pattern(
    r"(?:\s[a-z]+)?\s(?:a\s(?:year|month|decade)\s(?:earlier|before|ago)|at\sthe\s(?:start|beginning)"
    r"|(?:the\s(?:year|month)\sbefore|before|previously)\b)"
)
_REACH = 20


@inconsistency
def stocks(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "opened nine shops and closed four, leaving it with 142, against 147 a year earlier"."""
    text = document.text
    for amounts in checked.counts_by_sentence.values():
        for at in range(len(amounts) - 3):
            four = amounts[at : at + 4]
            if all(each.kind in COUNTS and is_plain(each) for each in four):
                yield from _wrong(four, _sign(text, four))


def _sign(text: str, four: Sequence[Amount]) -> int:
    """Tell whether the first of two came and the second went (1), or the other way (-1), or not."""
    one, two, now, then = four
    leads = text[max(0, one.start - _REACH) : one.start], text[one.end : two.start]
    is_told = (
        _LEAVING.fullmatch(text, two.end, now.start)
        and _AGAINST.fullmatch(text, now.end, then.start)
        and _BEFORE.match(text, behind(text, then))
    )
    for sign, first, second in ((1, _COME, _GO), (-1, _GO, _COME)):
        verb = second.search(leads[1])
        if is_told and first.search(leads[0]) and verb and _AND.search(leads[1][: verb.start()]):
            return sign
    return 0


def _wrong(four: Sequence[Amount], sign: int) -> Iterator[Inconsistency]:
    one, two, now, then = four
    made = then.interval.point + sign * (one.interval.point - two.interval.point)
    if not sign or made == now.interval.point:
        return
    came, went = (one, two) if sign > 0 else (two, one)
    said = in_style_of(now.checked.claim, made, now.checked.claim.mention.step)
    yield Inconsistency(
        position=now.position,
        code="FC402",
        message=f"{then.text} and {came.text} less {went.text} are {said}, not {now.text}",
        expected=f"{made:f}",
        expected_unit=now.unit,
        suggestion=said,
        notes=tuple(f"operand: {each.text}" for each in (then, came, went)),
    )
