"""Amounts in the article's own style, for corrections."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.amounts import LONG, spoken
from factcheck.judging.comparing.agreement import in_unit_of, tells_no_sign
from factcheck.judging.phrasing.dates import date_in_style
from factcheck.judging.phrasing.places import SCALE, Place, place_of
from factcheck.kinds import COUNTS
from factcheck.model import Claim, Fact, Mention
from factcheck.patterns import pattern

_SCALE_WORDS = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_MEASURED = ("quantity", "number")
_MOST_DIGITS, _TOO_MANY_DIGITS = 4, 6
_MANY_DIGITS = Decimal(10) ** 7
"""From here on a number without commas is hard to read: it gets a scale word."""
_LONG = 3
_SINGULAR = pattern(r"\s(?!percent|foot|inch)[a-z]{3,}[^\Ws]")
_LAST_WORD = pattern(r"[\s-][^\W\d_]+$")
_SHORT = {"trillion": "tn", "billion": "bn", "million": "m"}
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "PKR": "Rs", "INR": "Rs", "CNY": "yuan "}


def in_style_of(
    claim: Claim, value: Decimal, step: Decimal | None, high: Decimal | None = None
) -> str:
    """Write a value (base units of the claim) with the sign, scale word and spelling it came in.

    The digits are those that `step` leaves. A scale word that no longer suits is replaced; a bare
    number keeps that which heads its list or column. A range is replaced as a whole, by the value
    alone or by the range from it to `high`.
    """
    mention, place = claim.mention, place_of(claim.mention)
    if place is None:
        return _without_digits(claim, value, step)
    is_headed = mention.kind == "number" and mention.unit is None
    is_grouped = "," in mention.digits or place.is_spelled
    of_one = place.factor
    value, step = value / of_one, step / of_one if step else None
    high = None if high is None else high / of_one
    scale = place.scale
    if place.is_spelled and all(scale != size for size, _ in _SCALE_WORDS):
        scale = Decimal(1)  # "two thousand", which the digits replace
    if not is_headed or place.has_scale:
        scale = _suitable_scale(high or value, scale, "" if place.is_spelled else mention.digits)
    is_grouped = is_grouped or scale == 1 < place.scale  # "$0.3 million": "$300,000"
    ends = [abs(end) for end in (value, high) if end is not None]
    numbers = [_scaled(mention, end, scale, step, is_grouped=is_grouped) for end in ends]
    tail = place.tail
    is_worded = SCALE.search(tail) is not None
    if mention.value == 1 != value and _SINGULAR.fullmatch(tail):
        tail += "s"
    if scale != place.scale or (scale != 1 and not is_headed and not is_worded):
        tail = _with_scale(tail, scale)
    return f"{_minus(claim, place, value)}{place.head}{place.join.join(numbers)}{tail}"


def _minus(claim: Claim, place: Place, value: Decimal) -> str:
    """Give the minus before an amount below zero, in words or not; none where other words tell it.

    That is so in the brackets of accounts.
    """
    if value >= 0:
        return ""
    return place.sign or ("" if (claim.mention.value or 0) < 0 else "-")


def _scaled(
    mention: Mention, value: Decimal, scale: Decimal, step: Decimal | None, *, is_grouped: bool
) -> str:
    number = _number(value / scale, step / scale if step else None, grouped=is_grouped)
    if mention.kind != "money" or scale != 1:  # but "$1.50" has cents
        return _without_noughts(number, mention.digits)
    return number


def _without_digits(claim: Claim, value: Decimal, step: Decimal | None) -> str:
    """Write a value for what has no digits; a time keeps its unit: "seven years"."""
    mention, number = claim.mention, _plain(value, step)
    unit = _LAST_WORD.search(mention.text) if mention.kind == "duration" else None
    return f"{number}{unit[0]}" if unit else number


def _without_noughts(number: str, digits: str) -> str:
    """Leave out noughts behind the point that are more than the article's own decimals."""
    whole, point, decimals = number.partition(".")
    own = len(digits.partition(".")[2])
    kept = decimals[:own] + decimals[own:].rstrip("0")
    return f"{whole}{point}{kept}" if kept else whole


def _suitable_scale(value: Decimal, scale: Decimal, own: str) -> Decimal:
    """Give the scale to write a value in: its own, unless that makes it too short or too long.

    `own` are the digits of the article: who writes of 3,000 million or 50,000 crore may be told of
    as many.
    """
    is_short = scale == 1 and ("," in own or abs(value) < _MANY_DIGITS)
    whole = len(own.partition(".")[0].replace(",", ""))
    most = Decimal(10) ** (whole + 1 if whole > _LONG else _LONG)
    if is_short or Decimal(1) <= abs(value) / scale < most:
        return scale
    return next((size for size, _ in _SCALE_WORDS if abs(value) >= size), Decimal(1))


def _with_scale(tail: str, scale: Decimal) -> str:
    word = next((word for size, word in _SCALE_WORDS if size == scale), "")
    found = SCALE.search(tail)
    if not found:
        return f" {word}{tail}" if word else tail
    if word and len(found[0]) <= 3:
        word = word[0] if found[0].isupper() and len(found[0]) == 1 else _SHORT[word]
    if found[0].isupper():
        word = word.upper()
    head = tail[: found.start()] if word else tail[: found.start()].rstrip()
    return head + word + tail[found.end() :]


def _number(value: Decimal, step: Decimal | None, *, grouped: bool) -> str:
    if step:
        value = (value / step).quantize(Decimal(1), ROUND_HALF_EVEN, LONG) * step
    text = f"{value:,f}" if grouped else f"{value:f}"
    if "." in text and (not step or step >= 1):
        text = text.rstrip("0").rstrip(".")
    return text


def _plain(value: Decimal, step: Decimal | None) -> str:
    scale, word = next(((s, f" {w}") for s, w in _SCALE_WORDS if abs(value) >= s), (Decimal(1), ""))
    return _number(value / scale, step / scale if step else None, grouped=True) + word


def money(value: Decimal, unit: str, step: Decimal | None) -> str:
    """Write an amount in a currency that the article did not use: `Rs162 billion`.

    The digits are those that `step` leaves, all of them without one.
    """
    return f"{_SIGNS.get(unit, unit + ' ')}{_plain(value, step)}"


def fact_in_style(claim: Claim, fact: Fact) -> str:
    """Write a fact as the article would."""
    if fact.date_value is not None:
        mention = claim.mention
        return date_in_style(fact.date_value, mention.text, mention.resolved)
    assert fact.value is not None
    is_bare = claim.unit is None and claim.mention.kind != "money"
    if is_bare or claim.unit == fact.unit or fact.unit in COUNTS:
        is_deficit = fact.value < 0 < (claim.mention.value or 0) and tells_no_sign(claim)
        value = abs(fact.value) if is_deficit else fact.value
        return in_style_of(claim, value, _shown_step(claim, fact), fact.value_high)
    span = in_unit_of(claim, fact) if claim.mention.kind in _MEASURED else None
    if span is None and claim.mention.kind == "duration":
        return spoken(fact.value, fact.unit)
    if span is None:
        return money(fact.value, fact.unit, _shown_step(claim, fact) if fact.computed else None)
    return in_style_of(claim, span.point, _converted_step(claim, span.point))


def _converted_step(claim: Claim, value: Decimal) -> Decimal:
    """Give the digit to which a value in the article's unit is written: two of them at least."""
    said, fourth = claim.mention.step or Decimal(0), _fourth_digit(value)
    if said > abs(value):
        return fourth
    return max(min(said, _second_digit(value)), fourth)


def _second_digit(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(value.adjusted() - 1)


def _fourth_digit(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(value.adjusted() - _MOST_DIGITS + 1)


def _shown_step(claim: Claim, fact: Fact) -> Decimal | None:
    """Give the digit to which a fact is written: its own, at most four or the claim's.

    What was added up has no digits of its own: it is written to those of the claim.
    """
    assert fact.value is not None
    if not fact.value:
        return fact.precision
    fourth = _fourth_digit(fact.value)
    if fact.precision is None and LONG.remainder(fact.value, fourth) == 0:
        return None
    said = claim.mention.step
    if fact.computed and said and abs(fact.value) >= said:
        return said if fact.value.adjusted() - said.adjusted() < _TOO_MANY_DIGITS else fourth
    fine = min(fourth, claim.mention.step or fourth)
    return max(fine, fact.precision or fine)
