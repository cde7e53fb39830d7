"""FC403: growth and differences that do not follow from the two amounts that they lie between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.consistency.changes.differences import differing, is_of_a_slip
from factcheck.consistency.changes.statements import told_changes
from factcheck.consistency.changes.told import Told
from factcheck.consistency.changes.told_after import told_after
from factcheck.consistency.changes.ways import goes_the_other_way, may_be_turned
from factcheck.consistency.misprints import is_misprint
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import may_be, may_be_both, told_loosely
from factcheck.consistency.shares.ratios import HUNDRED, compare, is_share
from factcheck.intervals import Interval, apart, divided
from factcheck.model import Document
from factcheck.patterns import pattern
from factcheck.tables import cells, rows

_ROUND, _FEW = Decimal(10), Decimal(1)
"""A share that is a multiple of the one may be off by the other."""
_STEP = Decimal(5)
"""Points that a rate moves at most when many write "percent" for them."""
_ABOUT = Decimal("0.15")
"""So far off "a third more" may be."""

_ACROSS_NOTHING = pattern(
    r"\b(?:loss(?:es)?|deficits?|minus|negative|below zero|in the red)\b.*"
    r"\b(?:profits?|surplus(?:es)?|plus|positive|above zero|in the black)\b"
    r"|\b(?:profits?|surplus(?:es)?|plus|positive|above zero|in the black)\b.*"
    r"\b(?:loss(?:es)?|deficits?|minus|negative|below zero|in the red)\b",
    re.IGNORECASE,
)


@cache
def _other_growth() -> re.Pattern[str]:
    """Find what makes a growth of another kind of it; "a year earlier" makes none."""
    words = "|".join(word for row in rows("other_growth") for word in cells(row["words"]))
    return re.compile(rf"\b(?:{words})\b(?!\s+(?:earlier|ago|before))", re.IGNORECASE)


@inconsistency
def growth(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "rose from A to B, an increase of P percent" where P does not follow.

    "Rose by P percent, from A to B" says the same, and so do "to B from A" and "B, P percent
    more than the A of 2020". In place of a share may stand the difference of the two.
    """
    for told in (*told_changes(document, checked), *told_after(document, checked)):
        found = list(_unlike(document, told))
        if told.is_loose:
            found = [each for each in found if _is_misprinted(told, each)]
        yield from found


def _unlike(document: Document, told: Told) -> Iterator[Inconsistency]:
    if _is_another_way(document, told):
        yield _told_wrong(told)
    elif is_share(told.stated) or _is_part(told):
        if not is_of_another_kind(document, told.stated):
            yield from _grown(told)
    else:
        yield from differing(told)


def _is_misprinted(told: Told, found: Inconsistency) -> bool:
    """Whether what is told, or one of the two, is by a slip of the pen what it should be."""
    stated = told.stated
    if stated.kind != "percent" and not _is_part(told) and is_of_a_slip(told):
        return True
    step = stated.checked.claim.mention.step
    if found.expected is None or not step:
        return False
    right = (Decimal(found.expected) / step).quantize(Decimal(1)) * step
    return is_misprint(stated.interval.point, right)


def _is_another_way(document: Document, told: Told) -> bool:
    """Whether the words for which way it went are those of the other one.

    The words of a sentence are many, and may be of something else; those beside the amount are
    not. What falls by getting more is "more" then all the same.
    """
    if not told.way or not goes_the_other_way(told.change, told.way):
        return False
    span = told.stated.checked.claim.sentence
    if told.is_compared:
        return not _ACROSS_NOTHING.search(document.text, span.start, span.end)
    return not may_be_turned(document.text, span)


def _told_wrong(told: Told) -> Inconsistency:
    before, after = told.change.before, told.change.after
    return Inconsistency(
        position=told.stated.position,
        code="FC403",
        message=f'from {before.text} to {after.text} is not "{told.word}"',
        notes=(f"operand: {before.text}", f"operand: {after.text}"),
    )


def is_of_another_kind(document: Document, stated: Amount) -> bool:
    """Whether a growth may be "real", "a year" or of a part, and follow from other amounts."""
    span = stated.checked.claim.sentence
    return _other_growth().search(document.text, span.start, span.end) is not None


def _is_part(told: Told) -> bool:
    """Whether a growth is told in words, "a third more"; then it is no difference."""
    mention = told.stated.checked.claim.mention
    return mention.kind == "number" and mention.step is None and 0 < (mention.value or 0) < 1


def _grown(told: Told) -> Iterator[Inconsistency]:
    change, share = told.change, told.stated
    made = divided(*may_be_both(change.after, change.before))
    if made is None or (change.is_of_rates and told.is_bare):
        return
    grown = Interval(*((bound - 1) * HUNDRED for bound in made))
    operands = change.before, change.after
    if not is_share(share):
        yield from _about(share, grown, operands)
        return
    if change.is_of_rates and _is_in_points(told):
        return
    few = how_far_off(share)
    grown = Interval(grown.low - few, grown.point, grown.high + few)
    yield from compare(share, grown, -1 if grown.point < 0 else 1, operands)


def how_far_off(share: Amount) -> Decimal:
    """Give by how much a share may be off: round ones are rounded, hedged ones are guesses."""
    stated = share.interval.point
    few = max(_FEW, stated / HUNDRED) if stated % _ROUND == 0 else Decimal(0)
    return max(few, told_loosely(share).high - stated)


def _is_in_points(told: Told) -> bool:
    """Whether a share is the difference of two rates, told loosely: "rose 0.5 percent"."""
    made = apart(may_be(told.change.after), may_be(told.change.before))
    return made.meets(told.stated.interval) and (told.is_compared or made.point < _STEP)


def _about(
    share: Amount, grown: Interval, operands: tuple[Amount, Amount]
) -> Iterator[Inconsistency]:
    """Hold "a third" against what its operands make, which may be something near."""
    part = share.interval.point * HUNDRED
    stated = Interval(part * (1 - _ABOUT), part, part * (1 + _ABOUT))
    if (grown.negated() if grown.point < 0 else grown).meets(stated):
        return
    before, after = operands
    yield Inconsistency(
        position=share.position,
        code="FC403",
        message=f"{before.text} and {after.text} make about {abs(grown.point):.0f} percent, "
        f"not {share.text}",
        expected=f"{abs(grown.point):.0f}",
        expected_unit="percent",
        notes=tuple(f"operand: {operand.text}" for operand in operands),
    )
