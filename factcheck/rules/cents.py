"""Money in two units, "15 dollars and 50 cents", and of what money cents are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.currencies import SUBUNIT, Currency, after_number, shared_words
from factcheck.rules.numerals import GAP
from factcheck.rules.sides import side, sign_before
from factcheck.rules.yearlike import word_before

_CENT = Decimal("0.01")
_CENTS = pattern(r"[A-Z]?[^A-Z]+(?:cents?|cts?|¢|c)")
"""Cents without anybody's name ("60 US cents")."""
_OF_DOLLARS = pattern(
    r"\bdollar|\bU\.?S\b|\bworth\b|\b(?:Brent|WTI|crude|copper|gold|silver|cotton|sugar|coffee|wheat"
    r"|corn|soybeans?)\b|New York|Chicago|Wall Street"
)
_SOLD_WORLDWIDE = ("barrel", "gallon", "pound", "ounce", "bushel")
_NEAR, _FAR, _BEFORE = 120, 2000, 40
"""How far off, in code points, words tell of dollars, and sums of the money; the latter are few."""
_LEAD_TO_COINS = (
    *("between", "from", "at", "for", "cost", "costs", "costing", "charge", "charges", "pay"),
    *("pays", "paid", "price", "prices", "is", "are"),
)
"""What stands before a range from cents to a sum."""
_DOLLARS = "$"
_TO_A_SUM = pattern(
    r"(?:\s(?:an?|per)\s\w+)?,?(?:(?:\sor)?\s\(?[\d.]+\s?(?:%|per\s?cent|pct)\)?,?)?\s(?:to|at)\s"
    r"(?=\D{1,4}[0-9])"
)
"""What leads from cents to the price that they were added to, or taken from."""


def reached(amount: Amount, cents: Currency) -> tuple[str, bool] | None:
    """Give the money of the sum that so many more or fewer cents make: "up 2 cents to €1.20"."""
    if cents.word != _DOLLARS:
        return None
    joint = _TO_A_SUM.match(amount.text, amount.end)
    found = None if joint is None else sign_before(amount.text, joint.end())
    code = None if found is None else found[1].code
    has_cents = code in cents.local or code in shared_words()[_DOLLARS].codes
    return (code, True) if code is not None and has_cents else None


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}(and))?{GAP}(?=[0-9A-Za-z])")


_ALONE = pattern(r"\s*(?:$|[.,;!?)](?!\d)|\s(?:more|less|each|extra)\b)")
"""What may follow cents that are not named: nothing that they could count instead."""


def with_cents(amount: Amount, currency: Currency) -> Amount:
    """Add the cents behind an amount, if more of it follows; `currency` is the amount's own."""
    whole = amount.low
    if (
        amount.high is not None
        or whole.scale != 1
        or whole.value != whole.value.to_integral_value()
    ):
        return amount
    joint = _joint().match(amount.text, amount.end)
    if joint is None:
        return amount
    coins = side(amount.text, joint.end(), amount.context)
    part = (
        None if coins is None else _part(amount, coins, currency, named_by_and=joint[1] is not None)
    )
    if coins is None or part is None:
        return amount
    value = coins.low.value * part
    low = replace(whole, end=coins.end, value=whole.value + value, step=part)
    return replace(amount, end=coins.end, low=low)


def _part(
    amount: Amount, coins: Amount, currency: Currency, *, named_by_and: bool
) -> Decimal | None:
    """Give what one of the coins is of the main unit; None where they are no coins."""
    number = coins.low
    if not 0 < number.value < 100 or number.value != number.value.to_integral_value():
        return None
    if coins.unit is not None:
        return _named_part(coins, currency)
    two_digits = len(number.digits) == 2 and number.digits.isdigit()
    is_bare = _ALONE.match(amount.text, coins.end) is not None
    return _CENT if is_bare and (two_digits or (named_by_and and number.step is None)) else None


def _named_part(coins: Amount, currency: Currency) -> Decimal | None:
    """Give what one of the coins behind an amount is of a currency; None where it has none such."""
    small = coins.unit.currency if coins.unit else None
    if small is None or small.part >= 1:
        return None
    same = small.word == "$" or (small.code, small.word) == (currency.code, currency.word)
    shared = small.word == "Rs" and currency.code is not None
    return small.part if same or shared else None


def in_money(coins: Amount, high: Amount) -> Amount:
    """Give cents in the money of the sum that they range to ("between 50 cents and $4")."""
    money = high.prefix if high.start != high.low.start and coins.prefix is None else None
    part = None if money is None else _named_part(coins, money)
    if part is None or coins.low.step is None or high.low.scale != 1:
        return coins
    if word_before(coins.text, coins.start).lower() not in _LEAD_TO_COINS:
        return coins  # "the euro rose by 14 paisas to Rs173.92", "shed 12 cents to $56"
    low = replace(coins.low, value=coins.low.value * part, step=coins.low.step * part)
    return replace(coins, low=low, prefix=money, unit=None)


def in_money_told(mentions: list[Mention], text: str) -> list[Mention]:
    """Give the mentions, with cents in the one money with cents that a paragraph told before.

    "A glass at €5.20 that cost 60 cent to make". Beside US dollars they are of those, and in
    brackets of another money.
    """
    return [
        _as_told(each, mentions[max(0, at - _BEFORE) : at], text)
        if each.rule == SUBUNIT and _is_bare(each)
        else each
        for at, each in enumerate(mentions)
    ]


def _as_told(cents: Mention, before: Sequence[Mention], text: str) -> Mention:
    """Give cents in the money that stands before them in their paragraph, if in one that has some.

    Goods of the world market are told in US cents.
    """
    low = text.rfind("\n\n", max(0, cents.start - _FAR), cents.start) + 1
    low = max(low, cents.start - _FAR)
    told = {m.unit for m in before if m.start >= low and m.kind == "money" and m.rule != SUBUNIT}
    known, dollars = after_number()["cents"], shared_words()[_DOLLARS]
    meant = told.intersection(known.local + dollars.codes)
    if len(meant) != 1 or dollars.default in meant or cents.per in _SOLD_WORLDWIDE:
        return cents
    around = text[max(low, cents.start - _NEAR) : cents.end + _NEAR]
    if text[cents.start - 1 : cents.start] == "(" or _OF_DOLLARS.search(around):
        return cents
    (unit,) = meant
    return replace(cents, unit=unit, unit_stated=False)


def _is_bare(cents: Mention) -> bool:
    """Whether cents are of a currency that no word says."""
    said = _CENTS.fullmatch(cents.text)
    return said is not None and cents.unit == shared_words()[_DOLLARS].default
