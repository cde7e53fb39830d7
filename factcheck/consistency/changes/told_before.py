"""FC403: how much a change was, told in the sentence before the one with its two amounts.

"Pupils will get a quarter less milk next year. The ration falls from 24.8 litres to 16.8." No words
bind the two sentences, so that only a slip of the pen which makes them fit is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.consistency.changes import pairs
from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import any_of, timeless
from factcheck.consistency.changes.times_over import factors, words
from factcheck.consistency.changes.told import sentence_before, way_of
from factcheck.consistency.misprints import has_its_digits, may_have_been
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import may_be_both
from factcheck.consistency.shares.ratios import HUNDRED, is_share
from factcheck.intervals import divided, widened
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Document, Span
from factcheck.patterns import HEDGES, pattern

_REACH, _TWO, _THREE = 60, 2, 3
_ROOM = Decimal("0.02")
"""So far off what is told before may be, and be meant."""


_FROM = pattern(r"\bfrom\b")


class _Grown(NamedTuple):
    """How many times as much something became, in what words, and the share that says so."""

    times: Decimal
    words: str
    share: Amount | None = None


@cache
def _lead() -> re.Pattern[str]:
    return pattern(
        rf"\b(?:(?P<word>{any_of('change_words')})|(?P<noun>{any_of('change_nouns')})\s+of)"
        rf"\s+(?:by\s+)?{HEDGES}$",
        re.IGNORECASE,
    )


@cache
def _more() -> re.Pattern[str]:
    return pattern(rf"\s+(?P<word>{any_of('comparatives')})\b")


@cache
def _in_words() -> re.Pattern[str]:
    return pattern(
        rf"\b(?:(?P<share>{words('share')})\s+(?P<more>more|less|fewer|higher|lower|cheaper|dearer)"
        rf"|(?P<verb>{words('verb')}))\b",
        re.IGNORECASE,
    )


@inconsistency
def told_before(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find the only change of a sentence that a slip parts from how much the last one tells."""
    for span, amounts in checked.counts_by_sentence.items():
        if len(amounts) < _TWO or any(map(is_share, amounts)):
            continue
        told = list(_told(document.text, checked, span))
        change = _only_change(timeless(document, checked), amounts) if told else None
        if change and not any(_goes_with(change, each) for each in told):
            yield from (found for each in told for found in _slips(change, each))


def _told(text: str, checked: Claims, span: Span) -> Iterator[_Grown]:
    """Yield by how much anything grew or shrank in the sentence before."""
    before = sentence_before(text, span)
    for each in checked.counts_by_sentence.get(before, []):
        is_plain = is_share(each) and each.checked.claim.mention.modifier == "exact"
        if is_plain and (way := _way(text, each)):
            part = each.interval.point / HUNDRED
            yield _Grown(1 + part if way == "up" else 1 - part, each.text, each)
    for found in _in_words().finditer(text, before.start, before.end):
        if verb := found["verb"]:
            yield _Grown(factors("verb")[verb.lower()], verb)
        else:
            part = factors("share")[re.sub(r"\s+", " ", found["share"].lower())]
            yield _Grown(1 + part if way_of(found["more"]) == "up" else 1 - part, found[0])


def _way(text: str, share: Amount) -> str:
    start = max(share.checked.claim.sentence.start, share.start - _REACH)
    if found := _lead().search(text, start, share.start):
        return way_of(found["word"] or found["noun"])
    more = _more().match(text, share.end)
    return way_of(more["word"]) if more else ""


def _only_change(text: str, amounts: list[Amount]) -> Change | None:
    span = amounts[0].checked.claim.sentence
    start = span.start
    if len(_FROM.findall(text, start, span.end)) > 1:
        return None
    found = [
        pairs.tied(text, start, one, two)
        or pairs.up_from(text, one, two)
        or pairs.set_against(text, one, two)
        for one, two in pairwise(amounts)
    ]
    changes = [each for each in found if each and not each.is_of_rates]
    return changes[0] if len(changes) == 1 else None


def _goes_with(change: Change, grown: _Grown) -> bool:
    """Whether a change may be that of which was told, whichever way it went."""
    made = divided(*may_be_both(change.after, change.before))
    if made is None:
        return True
    made = widened(made, _ROOM)
    return any(made.low <= times <= made.high for times in (grown.times, 2 - grown.times))


def _slips(change: Change, grown: _Grown) -> Iterator[Inconsistency]:
    """Tell of the one of the three that the others make to its last digit, but for one slip."""
    before, after, share = change.before, change.after, grown.share
    if grown.times <= 0:
        return
    made = after.interval.point / before.interval.point - 1
    rights = [
        (after, before.interval.point * grown.times),
        (before, after.interval.point / grown.times),
    ]
    if share and "." in share.checked.claim.mention.digits and made * (grown.times - 1) > 0:
        rights.append((share, abs(made) * HUNDRED))
    found = [(each, right) for each, made in rights if (right := _meant(each, made))]
    for each, right in found[:1]:
        others = [one.text for one in (before, after) if one is not each]
        said = in_style_of(each.checked.claim, right, each.checked.claim.mention.step)
        told = grown.words if each is not share else f"from {before.text} to {after.text}"
        yield Inconsistency(
            position=each.position,
            code="FC403",
            message=f'beside "{told}", {each.text} would be {said}',
            expected=f"{right:f}",
            expected_unit=each.unit,
            suggestion=said,
            notes=tuple(f"operand: {text}" for text in others),
        )


def _meant(amount: Amount, right: Decimal) -> Decimal | None:
    """Give what is right to the last digit of an amount, or to its zeros, if it has its digits."""
    mention = amount.checked.claim.mention
    digits = [each for each in mention.digits.strip("0,.") if each.isdecimal()]
    if mention.value is None or len(digits) < (_TWO if amount.kind == "percent" else _THREE):
        return None
    places = len(mention.digits.partition(".")[2])
    zeros = Decimal(1).scaleb(int(mention.value.normalize().as_tuple().exponent))
    for step in (mention.scale.scaleb(-places), zeros):
        near = (right / step).to_integral_value() * step
        if near == mention.value:
            return None
        if may_have_been(amount, near) or has_its_digits(amount, near):
            return near
    return None
