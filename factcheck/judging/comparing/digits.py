"""How many digits tell a number from others, the numbers of which two were swapped, and slips."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.intervals import Interval
from factcheck.model import Claim, Mention

UNIQUE, VERY_MANY, MANY, TWO = 5, 4, 3, 2
"""So many digits tell a number of anybody, at any scale, by themselves, beside what is known."""
POWERS = (3, -3, 6, -6)
"""The powers of ten by which a scale is mistaken first: million, thousand and billion."""
TENS = (1, -1)
"""Those by which a number has a digit too many or too few."""


def _decimals(step: Decimal) -> int:
    return max(-int(step.normalize().as_tuple().exponent), 0)


def unswapped(mention: Mention) -> Iterator[Interval]:
    """Yield what an amount may have been before two neighbouring digits of it were swapped."""
    value, scale = mention.value, mention.scale
    if value is None:
        return
    step = mention.step or Decimal(0)
    half, digits = step / 2, f"{value / scale:f}"
    if 0 < step < scale:  # a zero behind the point is printed, too
        whole, _, decimals = digits.partition(".")
        digits = f"{whole}.{decimals.ljust(_decimals(step / scale), '0')}"
    places = [at for at, char in enumerate(digits) if char.isdigit()]
    for one, other in pairwise(places):
        chars = list(digits)
        chars[one], chars[other] = chars[other], chars[one]
        if digits[one] != digits[other] and chars[0] != "0":
            point = Decimal("".join(chars)) * scale
            yield Interval(point - half, point, point + half)


def telling_digits(claim: Claim) -> int:
    """Count the digits that are printed, without zeros before them and those of a whole number.

    A zero behind the point is one beside two others ("14.0", "0.50" has one).
    """
    mention = claim.mention
    digits = "".join(filter(str.isdigit, mention.digits)).lstrip("0")
    telling = len(digits.rstrip("0"))
    has_decimals = mention.step is not None and 0 < mention.step < mention.scale
    return len(digits) if has_decimals and telling > 1 else telling


def slip(said: str, meant: str) -> str:
    """Say how a number was mistyped: `swapped`, `dropped`, `doubled`, or "" for neither.

    The decimal point keeps its place among the digits for a swap; a dropped or doubled digit
    may shift it.
    """
    one, other = said.replace(".", ""), meant.replace(".", "")
    if one == other:
        return ""
    if len(one) == len(other):
        same_point = said.find(".") == meant.find(".")
        differing = [at for at in range(len(one)) if one[at] != other[at]]
        if same_point and len(differing) == 2:
            first, second = differing
            if one[first] == other[second] and one[second] == other[first]:
                return "swapped"
        return ""
    if len(one) + 1 == len(other) and one in _with_one_less(other):
        return "dropped"
    if len(one) == len(other) + 1 and other in _with_one_less(one, doubled=True):
        return "doubled"
    return ""


def _with_one_less(digits: str, *, doubled: bool = False) -> set[str]:
    return {
        digits[:at] + digits[at + 1 :]
        for at in range(len(digits))
        if not doubled or (at and digits[at] == digits[at - 1])
    }
