# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""An amount: a number or range with its sign and unit, before its family makes a mention of it."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import Kind, Mention, Span
from factcheck.patterns import pattern
from factcheck.rules import hedges, rates
from factcheck.rules.currencies import Currency
from factcheck.rules.follow import HEDGE, RATE, follows
from factcheck.rules.numerals import Numeral
from factcheck.rules.registry import Context
from factcheck.rules.units import Unit

_ONE = Decimal(1)
_EXACT = 28
"""So many digits come out of a multiplication as they went in."""
_DASHES = "-–−"
_IN_BRACKETS = (" (", ") ")
_RATED = ("money", "quantity")
_LOST = pattern(
    r"(?i)\b(?:(?:net|operating|pre-?tax)\sloss(?:es)?|EBITDA|cash\sflow)\b"
    r"(?:[^.;(0-9]|\([^()]{1,20}\)){0,30}\s(?:was|were|of|to|from|or)\s\(\Z"
)
"""What leads to a sum that accounts print in brackets, since it is below zero."""
_NEAR = 80
_MINUS_ENDS = ("us", "ve", "Us", "Ve")


class Amount(Struct, frozen=True, gc=False):
    """A number, or a range from `low` to `high`, with its sign before and unit behind.

    `start` to `end` is what was read of `text`, `follows` the flags of what stands behind.
    `dashed`: only a dash joins the two numbers; `signed`: the minus before is that of `low` alone.
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
    signed: bool = False

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
        text, low, high = self.text, self.low, self.high
        start, negative, hedge = self._led()
        end, flags = self.end, self.follows
        if noun_end is not None:
            end, flags = noun_end, follows(text, noun_end)
        if flags & RATE and per is None:
            end, per, flags = self._rate(end, flags, money=kind == "money")
        if per is None and kind in _RATED and text[end : end + 2] in _IN_BRACKETS:
            per = rates.behind_brackets(text, end, self.context.signs)
        if hedge is None and (flags | self.follows) & HEDGE:
            hedge, per = self._hedge_behind(end, flags, per)
        if negative or factor is not _ONE:
            low = _scaled(low, factor, negative)
            if high is not None:
                high = _scaled(high, factor, negative and not self.signed)
                low, high = _in_order(low, high, negative)
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
        return mention if high is None else _up_to(mention, high)

    def _led(self) -> tuple[int, bool, hedges.Hedge | None]:
        """Give where the amount begins with its minus, whether it has one, the hedge before it."""
        text, start, negative, hedge = self.text, self.start, False, None
        if hedges.is_led(text, start):
            if text[start - 1] in _DASHES or text[start - 3 : start - 1] in _MINUS_ENDS:
                start, negative = minus_before(text, start)
            elif text[start - 1] == "(" and self.prefix is not None:
                negative = text.startswith(")", self.end) and _is_lost(text, start)
            hedge = hedges.before(text, start)
        if hedge is None and "+" in text[start : self.low.end]:
            hedge = self._plus()
        if not negative and self.prefix is not None and self.low.start > start + 1:
            negative = _is_minus(text, self.low.start)
        return start, negative, hedge

    def _plus(self) -> hedges.Hedge | None:
        """Read the plus right behind the digits, before a scale or unit: "$5+ million"."""
        at = self.low.start + len(self.low.digits)
        is_inside = self.text.startswith("+", at, self.low.end)
        return ("at_least", Span(at, at + 1)) if is_inside else None

    def _rate(self, end: int, flags: int, *, money: bool) -> tuple[int, str | None, int]:
        """Read what it is counted by at `end`: where that ends, what it is, what follows it."""
        rate = rates.read(self.text, end, self.context.signs, money=money)
        return (end, None, flags) if rate is None else (*rate, follows(self.text, rate[0]))

    def _hedge_behind(
        self, end: int, flags: int, per: str | None
    ) -> tuple[hedges.Hedge | None, str | None]:
        """Read a hedge behind the noun or rate, or behind the amount, and a rate behind that."""
        text = self.text
        hedge = hedges.after(text, end) if flags & HEDGE else None
        if hedge is None and end != self.end and self.follows & HEDGE:
            hedge = hedges.after(text, self.end)
        if per is None and hedge is not None and hedge[1].start >= end:
            rate = rates.read(text, hedge[1].end, self.context.signs)  # "$60-plus a barrel"
            per = None if rate is None else rate[1]
        return hedge, per


def _in_order(low: Numeral, high: Numeral, negative: bool) -> tuple[Numeral, Numeral]:
    """Give both ends of a range, of one below zero the lower first."""
    return (high, low) if negative and high.value < low.value else (low, high)


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


def _is_lost(text: str, start: int) -> bool:
    """Whether a sum in brackets is one below zero: "a net loss of ($3.4 million)"."""
    return _LOST.search(text, max(0, start - _NEAR), start) is not None


def _is_minus(text: str, at: int) -> bool:
    """Whether a minus stands between a currency and its number ("SEK -27.4 bn", "$-5")."""
    return text[at - 1] in _DASHES and text[at - 2] in " \u00a0$€£¥₹"


def minus_before(text: str, start: int) -> tuple[int, bool]:
    """Look for a minus before an amount: where the amount begins then, and whether there is."""
    if not start:
        return start, False
    if text[start - 1] in " -" and text[start - 2 : start - 1].isalpha():
        for word in hedges.MINUS:
            begin = start - 1 - len(word)
            if text[max(0, begin) : start - 1].lower() == word:
                is_margin = text[max(0, begin - 3) : begin] == "or "
                return (start, False) if is_margin else (begin, True)
    elif text[start - 1] in _DASHES and (start == 1 or text[start - 2] in " (\n\u00a0"):
        return start - 1, True
    return start, False


def _up_to(mention: Mention, high: Numeral) -> Mention:
    """Make a range of a mention with the number at its other end."""
    return replace(
        mention,
        value_max=high.value,
        step_max=high.step,
        digits_max=high.digits,
        modifier="range",
    )
