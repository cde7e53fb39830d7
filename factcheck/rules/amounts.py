"""Amounts: a number or range, and the sign before or the unit behind it that says of what.

`read_number` is asked wherever a number begins. It reads one or two numbers, shares scale and unit
over both, and hands the whole to the rule of its family (`amount_rule`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from msgspec import Struct

from factcheck.model import Kind, Mention, Modifier
from factcheck.rules import hedges, ranges, rates
from factcheck.rules.currencies import Currency
from factcheck.rules.follow import CODE, HEDGE, JOIN, LIST, MORE, RATE, UNIT, follows
from factcheck.rules.numerals import DIGITS, VULGAR, Numeral
from factcheck.rules.registry import Context, Reader, Rule, first_line, register
from factcheck.rules.sides import Side, side
from factcheck.rules.units import Unit
from factcheck.rules.words import word_trigger
from factcheck.rules.yearlike import is_yearlike, stands_as_year

_ONE = Decimal(1)
_MINUS = ("minus ", "negative ")


class Amount(Struct, frozen=True, gc=False):
    """A number, or a range from `low` to `high`, with its sign before and unit behind.

    `start` to `end` is what was read of `text`, `follows` the flags of what stands behind.
    `dashed`: only a dash joins the two numbers.
    """

    text: str
    start: int
    end: int
    low: Numeral
    high: Numeral | None
    prefix: Currency | None
    unit: Unit | None
    context: Context
    follows: int = 0
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
        text, low, high = self.text, self.low, self.high
        start, negative = _sign(text, self.start)
        end = noun_end or self.end
        flags = self.follows if noun_end is None else follows(text, end)
        if flags & RATE and per is None and (rate := rates.read(text, end)) is not None:
            end, per = rate
            flags = follows(text, end)
        hedge = hedges.before(text, start)
        if hedge is None and flags & HEDGE:
            hedge = hedges.after(text, end)
        if hedge is None and self.follows & HEDGE:
            hedge = hedges.after(text, self.end)
        if factor is not _ONE or negative:
            low, high = _scaled(low, factor, negative), high and _scaled(high, factor, negative)
        modifier: Modifier = hedge[0] if hedge else "exact"
        return Mention(
            start=start,
            end=self.end,
            text=text[start : self.end],
            kind=kind,
            value=low.value,
            value_max=None if high is None else high.value,
            unit=unit,
            per=per,
            modifier=modifier if high is None else "range",
            step=low.step,
            step_max=None if high is None else high.step,
            digits=low.digits,
            scale=low.scale,
            unit_stated=stated,
            noun=noun,
            hedge=hedge[1] if hedge else None,
            rule=rule,
        )


def _scaled(number: Numeral, factor: Decimal, negative: bool) -> Numeral:
    """Give a number in base units of its unit."""
    return Numeral(
        number.start,
        number.end,
        number.value * (-factor if negative else factor),
        None if number.step is None else number.step * factor,
        number.digits,
        number.scale * factor,
    )


def _sign(text: str, start: int) -> tuple[int, bool]:
    """Look for a minus before an amount: where the amount begins then, and whether there is."""
    if not start:
        return start, False
    before = text[start - 1]
    if before == " ":
        for word in _MINUS if text[start - 2 : start - 1] in ("s", "e") else ():
            if text[max(0, start - len(word)) : start].lower() == word:
                return start - len(word), True
    elif before in "-–−" and (start == 1 or text[start - 2] in " (\n\u00a0"):
        return start - 1, True
    return start, False


AmountReader = Callable[[Amount], Mention | None]
_FAMILIES: dict[str, AmountReader] = {}


def amount_rule(
    rule_id: str,
    *,
    examples: Mapping[str, Mapping[str, str | None]],
    rejects: tuple[str, ...] = (),
    trigger: str | None = None,
    read: Reader | None = None,
) -> Callable[[AmountReader], AmountReader]:
    """Register the rule of a family of amounts; `Unit.rule` names it.

    `trigger` and `read` are those of any number unless the family has its own.
    """

    def decorate(reader: AmountReader) -> AmountReader:
        summary = first_line(reader.__doc__)
        register(
            Rule(rule_id, trigger or TRIGGER, read or read_number, examples, rejects, summary)
        )
        _FAMILIES[rule_id] = reader
        return reader

    return decorate


def read_number(text: str, start: int, end: int, context: Context) -> Mention | None:
    """Read the amount whose number begins at `start`, without a sign before it."""
    if start and _is_glued(text, start):
        return None
    if end - start == 4 and is_yearlike(text[start:end]) and stands_as_year(text, start):
        if not follows(text, end) & (UNIT | MORE | CODE):
            return None
    first = side(text, start)
    return None if first is None else finish(text, first, context)


def finish(text: str, first: Side, context: Context) -> Mention | None:
    """Look for the other end of a range, and let the rule of the family make the mention."""
    amount = _range(text, first, context) if first.follows & JOIN else None
    if amount is None:
        low = ranges.listed(text, first) if first.follows & LIST and first.unit is None else first
        amount = Amount(
            text,
            first.start,
            first.end,
            low.number,
            None,
            low.prefix,
            low.unit,
            context,
            first.follows,
        )
    if amount.prefix is not None:
        return _FAMILIES["money.sign"](amount)
    return _FAMILIES["count.noun" if amount.unit is None else amount.unit.rule](amount)


def _range(text: str, first: Side, context: Context) -> Amount | None:
    pair = ranges.second(text, first)
    if pair is None:
        return None
    low, high, dashed = pair
    return Amount(
        text, first.start, high.end, low.number, high.number, low.prefix, high.unit or low.unit,
        context, high.follows, dashed,
    )  # fmt: skip


def _is_glued(text: str, start: int) -> bool:
    """Whether the number is part of a word, code, address or version ("Hub-2", "v1.2", "9:30")."""
    before = text[start - 1]
    if before in ' (\n\u00a0"“‘[~<>≥≤≈':
        return False
    if before.isalnum() or before in "_#@/\\=&.,:'’+*^%":
        return before not in ".,:'’+*" or start == 1 or text[start - 2].isalnum()
    return before in "-–−—" and start > 1 and text[start - 2].isalnum()


TRIGGER = rf"{DIGITS}|[{VULGAR}]|{word_trigger()}"
