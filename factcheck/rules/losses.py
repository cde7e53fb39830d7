"""Sums below zero as accounts print them: "$(12.3) million", "US$(0.15) per share"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.amounts import rounded
from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.currencies import Currency
from factcheck.rules.follow import MORE, follows
from factcheck.rules.numerals import printed, scale_at
from factcheck.rules.registry import Context

_SIGNS = "$€£¥₹"
"""Behind codes and names a number in brackets is a rate or an aside: "EUR (1.12)"."""
_A_NUMBER_ALONE = pattern(r"\([0-9]{1,4}\)")
"""A footnote or a year: "$(1)", "constant US$(2015)"."""


def in_brackets(
    text: str, start: int, bracket: int, context: Context, currency: Currency
) -> Amount | None:
    """Read the number in the brackets at `bracket` as one below zero; `start` is the sign's."""
    number = printed(text, bracket + 1, money=True)
    if number is None or not text.startswith(")", number.end):
        return None
    end = number.end + 1
    if (scale := scale_at(text, end)) is not None:
        end, number = scale[0], number.times(scale[1])
    elif text[bracket - 1] not in _SIGNS or _A_NUMBER_ALONE.match(text, bracket):
        return None
    below = replace(number, value=rounded(-number.value), end=end)
    flags = follows(text, end) & ~MORE
    return Amount(text, start, end, below, context, currency, None, flags)
