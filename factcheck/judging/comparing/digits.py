"""How many digits tell a number from others, and the numbers of which two were swapped."""

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
    digits = "".join(char for char in mention.digits if char.isdigit()).lstrip("0")
    telling = len(digits.rstrip("0"))
    has_decimals = mention.step is not None and 0 < mention.step < mention.scale
    return len(digits) if has_decimals and telling > 1 else telling
