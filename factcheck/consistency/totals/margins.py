"""FC402: a vote or a score and what lies between: "by 344 votes to 286, a majority of 58"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.judging.phrasing.style import in_style_of
from factcheck.kinds import COUNTS
from factcheck.model import Document
from factcheck.patterns import pattern

_WORDS = ("majority of", "margin of", "lead of", "votes", "points", "runs", "seats", "goals")
_COUNTED = r"(?:\s+(?:votes|runs|seats|points|goals|frames|games|sets))?"
_TO = pattern(rf"{_COUNTED}\s+to\s+$")
_BY = pattern(r"\b(?:by|with)\s+$")
_MARGIN_BEHIND = pattern(
    rf"{_COUNTED}\s?[,;(\u2014\u2013]\s*"
    r"(?:with\s+|giving (?:it|him|her|them)\s+|or\s+)?(?:a|the)\s+"
    r"(?:(?!last|same|usual|previous|[a-z]+est\b)[a-z-]+\s+)?(?:majority|margin|lead)\s+of\s+(?:just\s+|only\s+)?$"
)
_SCORE_BEHIND = pattern(rf"{_COUNTED}\s?[,:;(\u2014\u2013]\s*(?:by\s+|with\s+)?$")
_MARGIN = pattern(r"\b(?:(?:majority|margin|lead)\s+of|\bby)\s+$")
_VOTERS = frozenset(
    {"members", "councillors", "seats", "judges", "jurors", "directors", "senators"}
)
_HAS = pattern(r"\b(?:has|have|had|of|its|the|all)\s+$")
_MORE = pattern(
    r"(?:\s+[a-z]+)?\s+(?:on|over|in|across|from|since|up|down|more|went|after|before|overall)\b"
)


@inconsistency
def more_votes_than_voters(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "The board, which has 23 members, turned it down by 19 votes to 14"."""
    text = document.text
    for span, amounts in checked.counts_by_sentence.items():
        voters = [
            each
            for each in amounts
            if each.checked.claim.mention.noun in _VOTERS
            and _HAS.search(text, max(0, each.start - 6), each.start)
        ]
        if len(amounts) < 3 or len(voters) != 1 or "vote" not in text[span.start : span.end]:
            continue
        for one, other in pairwise(amounts):
            are_votes = _is_score(text, one, other) and _BY.search(
                text, max(0, one.start - 8), one.start
            )
            if re.search(r"[;:]", text[voters[0].end : one.start]):
                continue
            if not are_votes or voters[0] in (one, other) or not all(map(is_plain, (one, other))):
                continue
            made, all_told = one.interval.point + other.interval.point, voters[0].interval.point
            if is_plain(voters[0]) and max(one.interval.point, all_told) == all_told < made:
                told = f"{voters[0].text} {voters[0].checked.claim.mention.noun}"
                yield Inconsistency(
                    position=max(voters[0].position, one.position),
                    code="FC404",
                    message=f"{one.text} and {other.text} are more votes than {told}",
                    notes=(f"operand: {one.text}", f"operand: {other.text}"),
                )


@inconsistency
def margins(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "by 344 votes to 286, a majority of 85", and "by 36 votes, 611 to 548"."""
    text = document.text
    for span, amounts in checked.counts_by_sentence.items():
        if len(amounts) < 3 or " to " not in (words := text[span.start : span.end]):
            continue
        if not any(word in words for word in _WORDS):
            continue
        for three in zip(amounts, amounts[1:], amounts[2:], strict=False):
            if not all(each.kind in COUNTS and is_plain(each) for each in three):
                continue
            first, second, third = three
            if _is_score(text, first, second) and _is_told_behind(text, first, second, third):
                found = _wrong(first, second, third)
            elif _is_score(text, second, third) and _is_told_before(text, first, second, third):
                found = _wrong(second, third, first)
            else:
                continue
            if found is not None:
                yield found


def _is_score(text: str, one: Amount, other: Amount) -> bool:
    return _TO.fullmatch(text, one.end, other.start) is not None


def _is_told_behind(text: str, one: Amount, other: Amount, margin: Amount) -> bool:
    """Whether a score is one by its words, and what follows is what lies between."""
    return bool(
        _BY.search(text, max(0, one.start - 8), one.start)
        and _MARGIN_BEHIND.fullmatch(text, other.end, margin.start)
        and _is_all(text, margin)
    )


def _is_told_before(text: str, margin: Amount, one: Amount, other: Amount) -> bool:
    return bool(
        _MARGIN.search(text, max(0, margin.start - 30), margin.start)
        and _SCORE_BEHIND.fullmatch(text, margin.end, one.start)
        and _is_all(text, other)
    )


def _is_all(text: str, last: Amount) -> bool:
    """Whether nothing more is told of it: no lead "on aggregate"."""
    return _MORE.match(text, last.end) is None


def _wrong(one: Amount, other: Amount, margin: Amount) -> Inconsistency | None:
    made = abs(one.interval.point - other.interval.point)
    if margin.interval.point in (made, one.interval.point):
        return None
    said = in_style_of(margin.checked.claim, made, margin.checked.claim.mention.step)
    return Inconsistency(
        position=margin.position,
        code="FC402",
        message=f"between {one.text} and {other.text} lie {said}, not {margin.text}",
        expected=f"{made:f}",
        expected_unit=margin.unit,
        suggestion=said,
        notes=(f"operand: {one.text}", f"operand: {other.text}"),
    )
