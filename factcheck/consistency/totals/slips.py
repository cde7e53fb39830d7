"""Slips of the pen that explain why a sum does not come out, and which number they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.consistency.registry import Amount, Inconsistency
from factcheck.judging.phrasing.style import in_style_of


def explained(total: Decimal, parts: Sequence[Decimal], *, apart: bool) -> bool:
    """Whether one slip makes the sum right: two digits swapped, one told twice, or one too few.

    A number of two digits only tells so much where its list is a sure one, and if they are swapped.
    """
    made = sum(parts, Decimal(0))
    fewest = _TWO_DIGITS if apart else _LONG
    return any(total - (made - part) in _unslipped(part, fewest) for part in parts) or (
        made in _unslipped(total, fewest)
    )


def is_swap(one: Decimal, other: Decimal) -> bool:
    """Whether one number is the other with two neighbouring digits swapped."""
    digits = [f"{number:f}" for number in (one, other)]
    return sorted(digits[0]) == sorted(digits[1]) and is_slip(one, other)


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether one number is the other with two digits swapped, one told twice, or one too few."""
    return other in _unslipped(one, _TWO_DIGITS) or one in _unslipped(other, _TWO_DIGITS)


def is_misprint(one: Decimal, other: Decimal) -> bool:
    """Whether one number is the other by such a slip, of another scale, or but for one digit.

    What comes after the point is digits too; of a number of two, one digit tells nothing.
    """
    places = -min(0, *(int(each.normalize().as_tuple().exponent) for each in (one, other)))
    whole = [abs(each).scaleb(places).to_integral_value() for each in (one, other)]
    digits = [f"{each:f}" for each in whole]
    if whole[0] == whole[1] or is_slip(*whole) or is_slip(*reversed(whole)):
        return whole[0] != whole[1]
    if digits[0].strip("0") == digits[1].strip("0"):
        return True
    unlike = sum(a != b for a, b in zip(*digits, strict=False))
    return len(digits[0]) == len(digits[1]) >= _THREE and unlike == 1


_THREE = 3
_TWO_DIGITS, _LONG = 10, 100


def _unslipped(value: Decimal, fewest: int) -> Iterator[Decimal]:
    """Yield what a number may have been before a slip."""
    if value < fewest or value != value.to_integral_value():
        return
    digits = f"{value.to_integral_value():f}"
    for at in range(len(digits) - 1):
        swapped = digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :]
        if swapped != digits and swapped[0] != "0":
            yield Decimal(swapped)
    if value < _LONG:
        return
    for at in range(1, len(digits)):
        yield Decimal(digits[:at] + digits[at + 1 :])
        yield Decimal(digits[:at] + digits[at - 1 :])


def blamed(
    found: Inconsistency, total: Amount, parts: Sequence[Amount], values: Sequence[Decimal]
) -> Inconsistency:
    """Let what is found stand on the one part that a slip explains, and not on the total.

    `parts` are those of the `values` that are amounts of the article.
    """
    whole, made = total.interval.point, sum(values, Decimal(0))
    if made in _unslipped(whole, _TWO_DIGITS):
        return found
    due = [(part, whole - (made - part.interval.point)) for part in parts]
    slips = [
        (part, right) for part, right in due if right in _unslipped(part.interval.point, _LONG)
    ]
    if len(slips) != 1:
        return found
    part, right = slips[0]
    mention = part.checked.claim.mention
    said = in_style_of(part.checked.claim, right, mention.step or Decimal(1))
    return replace(
        found,
        position=part.position,
        expected=f"{right:f}",
        expected_unit=part.unit,
        suggestion=said,
        notes=(f"total: {total.text}", *found.notes),
    )
