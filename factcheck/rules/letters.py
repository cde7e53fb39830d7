# ruff: noqa: RUF001 - dashes are what is read here
"""What a letter or a word before a number is: money ("the R350 grant"), a road, or neither."""

from __future__ import annotations

from decimal import Decimal

from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.currencies import Currency, sharing
from factcheck.rules.nouns import words_as
from factcheck.rules.yearlike import word_before

_PENNY = Decimal("0.01")
_A_LETTER = 4
"""No longer is a letter for a currency, or a code, with the space behind it."""
_LEAD_TO_POUNDS = (
    "of",
    "at",
    "paid",
    "to",
    "from",
    "for",
    "won",
    "returned",
    "cost",
    "costs",
    "worth",
)
_THE_ROAD = pattern(r"\b[Tt]he\s(?:R[0-9]{2,3}(?:,|\sand)\s)?\Z")
_BEHIND_A_ROAD = pattern(
    r"(?!\s?[-–]|\sto\sR[0-9]|\s(?:an?|per|each|every|he|she|they|we|you|it)\b)(?:\s([a-z]+))?"
)
_SECOND_PRICE = pattern(
    r"(?<![\w-])(?P<letter>[A-Z])[0-9][0-9,.]*(?:\s[a-z]+){1,5},?\s(?:and|or|against|from)\s(?:[a-z]+\s)?\Z"
)
"""What leads to a second price: "fell to N755 to the dollar and N950", "and diesel N950"."""
_RATED = pattern(
    r"(?i)\s(?:to|against)\s(?:the|one|a|each)\s(?:US\s|U\.S\.\s)?dollar\b"
    r"|\s(?:an?|per)\s(?:lit(?:re|er)|gallon|kg|kilo|bag|unit|dollar|tonne|barrel|share)\b"
    r"|/(?:lit(?:re|er)|kg|kilo|kWh|bag|unit|head|share)\b"
)
"""What follows a price: "petrol, N140 in December, is N97 a litre now", "P44.50 to the dollar"."""
_LIST = 60


def is_price(amount: Amount, currency: Currency) -> bool:
    """Whether a letter before a bare number is money: "petrol at N617" in a Nigerian paper."""
    text, letter = amount.text, amount.text[amount.start]
    ranging = text.startswith((f" to {letter}", f"-{letter}"), amount.end)
    second = _SECOND_PRICE.search(text, max(0, amount.start - _LIST), amount.start)
    priced = (
        ranging
        or _RATED.match(text, amount.end) is not None
        or word_before(text, amount.start).lower() in words_as("priced")
        or (second is not None and second["letter"] == letter)
    )
    if not priced or not letter.isupper():
        return False
    return is_paid_in(amount, currency)


def is_paid_in(amount: Amount, currency: Currency) -> bool:
    """Whether the text is of a country with such money, or has sums with the same letter."""
    codes = (currency.code,) if currency.code else sharing(currency.word)
    signs, letter = amount.context.signs, amount.text[amount.start]
    return signs.is_paid(codes) or signs.has_sums_with(letter)


def is_code(amount: Amount, currency: Currency) -> bool:
    """Whether letters around a number are no sum with its scale behind a hyphen: "model P1-M"."""
    is_joined = amount.low.scale != 1 and amount.text[amount.low.end - 2] == "-"
    return is_joined and not is_paid_in(amount, currency)


def has_pence(amount: Amount, length: int) -> bool:
    """Whether a sum behind a word of money is told with two decimals: "a loss of pounds 3.45"."""
    is_a_sum = length > _A_LETTER and amount.low.step == _PENNY
    return is_a_sum and word_before(amount.text, amount.start).lower() in _LEAD_TO_POUNDS


def is_road(amount: Amount) -> bool:
    """Whether "the R21" is a road in South Africa; "the R350 grant" is money."""
    text, start, digits = amount.text, amount.start, amount.low.digits
    if not (digits.isdigit() and 1 < len(digits) < 4 and amount.low.start == start + 1):
        return False
    behind = _BEHIND_A_ROAD.match(text, amount.end)
    if behind is None:
        return False
    is_told_so = behind[1] in words_as("road")
    if not _THE_ROAD.search(text, max(0, start - 12), start):
        return is_told_so
    return is_told_so or behind[1] is None or behind[1] in words_as("stop")
