# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""An amount: a number or range with its sign and unit, before its family makes a mention of it."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import Kind, Mention
from factcheck.rules import hedges, rates
from factcheck.rules.currencies import Currency
from factcheck.rules.follow import HEDGE, RATE, follows
from factcheck.rules.numerals import Numeral
from factcheck.rules.registry import Context
from factcheck.rules.units import Unit

_ONE = Decimal(1)
_EXACT = 28
"""So many digits come out of a multiplication as they went in."""
_MINUS = ("minus ", "negative ")
_DASHES = "-–−"
_MINUS_ENDS = ("us", "ve", "Us", "Ve")


class Amount(Struct, frozen=True, gc=False):
    """A number, or a range from `low` to `high`, with its sign before and unit behind.

    `start` to `end` is what was read of `text`, `follows` the flags of what stands behind.
    `dashed`: only a dash joins the two numbers.
    """

    text: str
    start: int
    end: int
    low: Numeral
    context: Context
    prefix: Currency | None = None
    unit: Unit | None = None
    follows: int = 0
    high: Numeral | None = None
    dashed: bool = False

    def mention(
        self,
        kind: Kind,
        unit: str | None,
        rule: str,
        *,
        factor: Decimal = _ONE,
        per: str | None = None,
        noun: str | None = None,
        noun_end: int | None = None,
        stated: bool = True,
    ) -> Mention:
        """Make the mention, with its hedge and what it is counted by."""
        text, low, high, flags = self.text, self.low, self.high, self.follows
        start, negative = self.start, False
        if text[start - 1] in _DASHES or text[start - 3 : start - 1] in _MINUS_ENDS:
            start, negative = _sign(text, start)
        if low.start > self.start + 1 and self.prefix is not None and not negative:
            negative = _is_minus(text, low.start)
        end = self.end
        if noun_end is not None:
            end = noun_end
            flags = follows(text, end)
        if flags & RATE and per is None:
            rate = rates.read(text, end, self.context.signs)
            if rate is not None:
                end, per = rate
                flags = follows(text, end)
        hedge = hedges.before(text, start)
        if hedge is None and (flags | self.follows) & HEDGE:
            if flags & HEDGE:
                hedge = hedges.after(text, end)
            if hedge is None and end != self.end and self.follows & HEDGE:
                hedge = hedges.after(text, self.end)
            if per is None and hedge is not None and hedge[1].start >= end:
                rate = rates.read(text, hedge[1].end, self.context.signs)  # "$60-plus a barrel"
                per = None if rate is None else rate[1]
        if negative or factor is not _ONE:
            low, high = _scaled(low, factor, negative), high and _scaled(high, factor, negative)
        mention = Mention(  # with more arguments than these Python passes them in another, slow way
            start=start,
            end=self.end,
            text=text[start : self.end],
            kind=kind,
            value=low.value,
            unit=unit,
            per=per,
            modifier=hedge[0] if hedge else "exact",
            step=low.step,
            digits=low.digits,
            scale=low.scale,
            unit_stated=stated,
            noun=noun,
            hedge=hedge[1] if hedge else None,
            rule=rule,
        )
        if high is None:
            return mention
        return replace(mention, value_max=high.value, step_max=high.step, modifier="range")


def _scaled(number: Numeral, factor: Decimal, negative: bool) -> Numeral:
    """Give a number in base units of its unit."""
    if factor == 1 and not negative and len(number.digits) <= _EXACT > number.value.adjusted():
        return number
    return Numeral(
        number.start,
        number.end,
        number.value * (-factor if negative else factor),
        None if number.step is None else number.step * factor,
        number.digits,
        number.scale * factor,
    )


def _is_minus(text: str, at: int) -> bool:
    """Whether a minus stands between a currency and its number ("SEK -27.4 bn", "$-5")."""
    return text[at - 1] in _DASHES and text[at - 2] in " \u00a0$€£¥₹"


def _sign(text: str, start: int) -> tuple[int, bool]:
    """Look for a minus before an amount: where the amount begins then, and whether there is."""
    if not start:
        return start, False
    if text[start - 1] == " ":
        for word in _MINUS:
            is_margin = text[max(0, start - len(word) - 3) : start - len(word)] == "or "
            if text[max(0, start - len(word)) : start].lower() == word and not is_margin:
                return start - len(word), True
    elif text[start - 1] in _DASHES and (start == 1 or text[start - 2] in " (\n\u00a0"):
        return start - 1, True
    return start, False
