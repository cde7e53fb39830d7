"""Which number of a sum that does not come out a slip of the pen explains."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.consistency.misprints import LONG, TWO_DIGITS, unslipped
from factcheck.consistency.registry import Amount, Inconsistency
from factcheck.judging.phrasing.style import in_style_of


def explained(total: Decimal, parts: Sequence[Decimal], *, apart: bool) -> bool:
    """Whether one slip makes the sum right: two digits swapped, one told twice, or one too few.

    A number of two digits only tells so much where its list is a sure one, and if they are swapped.
    """
    made = sum(parts, Decimal(0))
    fewest = TWO_DIGITS if apart else LONG
    return any(total - (made - part) in unslipped(part, fewest) for part in parts) or (
        made in unslipped(total, fewest)
    )


def blamed(
    found: Inconsistency, total: Amount, parts: Sequence[Amount], values: Sequence[Decimal]
) -> Inconsistency:
    """Let what is found stand on the one part that a slip explains, and not on the total.

    `parts` are those of the `values` that are amounts of the article.
    """
    whole, made = total.interval.point, sum(values, Decimal(0))
    if made in unslipped(whole, TWO_DIGITS):
        return found
    due = [(part, whole - (made - part.interval.point)) for part in parts]
    slips = [(part, right) for part, right in due if right in unslipped(part.interval.point, LONG)]
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
