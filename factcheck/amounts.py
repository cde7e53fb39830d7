"""Amounts as people say them: `46 bn USD`, `19.6 %`, `1,320 MW`, `over 60 bn USD (59.5-75)`."""

from __future__ import annotations

from decimal import Context, Decimal, InvalidOperation

from factcheck.model import Claim, Fact, Mention

_SCALES = ((Decimal(10) ** 12, " tn"), (Decimal(10) ** 9, " bn"), (Decimal(10) ** 6, " m"))
_ONE = (Decimal(1), "")
_DIGITS, _THREE = Context(prec=8), Context(prec=3)
_FEW = 4
LONG = Context(prec=2000)
"""Enough for the digits of the largest number that is read (9e999 trillion)."""
_FIFTEEN = Context(prec=15)
_TO, _MINUS = "\u2013", "\u2212"
_HEDGES = {
    "approx": "about ",
    "over": "over ",
    "at_least": "at least ",
    "under": "under ",
    "at_most": "at most ",
    "nearly": "nearly ",
    "up_to": "up to ",
}
_UNITS = {"percent": " %", "count": "", "number": "", "date": ""}
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})


def plain(value: Decimal) -> str:
    """Write a decimal without exponent and without zeros that say nothing."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def as_decimal(text: str | None) -> Decimal | None:
    """Read a decimal string of the contract; None for a date or nothing."""
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def spoken(value: Decimal, unit: str | None) -> str:
    """Say an amount in base units: `Decimal("46000000000")`, `USD` is `46 bn USD`."""
    divisor, word = _scale(value)
    return f"{_number(value, divisor)}{word}{_unit(unit, value)}"


def spoken_span(low: Decimal, high: Decimal, unit: str | None) -> str:
    """Say a range: `45-50 bn USD`, the dash being an en dash."""
    divisor, word = _scale(high)
    return f"{_number(low, divisor)}{_TO}{_number(high, divisor)}{word}{_unit(unit, high)}"


def claimed(claim: Claim) -> str:
    """Say what a claim says, with the interval that its wording allows where it has one."""
    mention = claim.mention
    if claim.unit == "date" or mention.value is None:
        return claim.point or mention.resolved or f'"{mention.text}"'
    said = _HEDGES.get(mention.modifier, "") + _stated(mention, claim.unit)
    return said + _allowed(claim, mention.value)


def _stated(mention: Mention, unit: str | None) -> str:
    assert mention.value is not None
    if mention.value_max is None or mention.value_max == mention.value:
        return spoken(mention.value, unit)
    return spoken_span(mention.value, mention.value_max, unit)


def _allowed(claim: Claim, value: Decimal) -> str:
    low, high = as_decimal(claim.low), as_decimal(claim.high)
    if low is None or high is None or low == high:
        return ""
    divisor, _ = _scale(value)
    return f" ({_number(low, divisor)}{_TO}{_number(high, divisor)})"


def published(fact: Fact) -> str:
    """Say what a reference row says."""
    if fact.value is None:
        return fact.date_value or "no value"
    if fact.value_high is None:
        said = spoken(fact.value, fact.unit)
    else:
        said = spoken_span(fact.value, fact.value_high, fact.unit)
    return _HEDGES.get(fact.modifier, "") + said


def difference(claimed_value: Decimal, reference: Decimal, unit: str | None) -> str:
    """Say how far a claim is off: `+16 bn USD, +34.8 %`, or `1,000 times too small`.

    Percentages differ by points. The two must not be equal. Of many digits three are told.
    """
    gap = _told(claimed_value - reference)
    if unit == "percent":
        return f"{_sign(gap)}{_number(abs(gap), Decimal(1))} percentage points"
    said = f"{_sign(gap)}{spoken(abs(gap), unit)}"
    if not reference:
        return said
    ratio = claimed_value / reference
    if ratio >= 10:
        return f"{ratio:,.0f} times too large"
    if 0 < ratio <= Decimal("0.1"):
        return f"{1 / ratio:,.0f} times too small"
    return f"{said}, {_sign(gap)}{abs(ratio - 1) * 100:.1f} %"


def _told(gap: Decimal) -> Decimal:
    """Leave out what nobody needs of a difference: of a sum of many rows all digits are known."""
    return gap if len(gap.normalize().as_tuple().digits) <= _FEW else gap.normalize(_THREE)


def _sign(gap: Decimal) -> str:
    return "+" if gap > 0 else _MINUS


def _scale(value: Decimal) -> tuple[Decimal, str]:
    return next(((size, word) for size, word in _SCALES if abs(value) >= size), _ONE)


def _number(value: Decimal, divisor: Decimal) -> str:
    return f"{(value / divisor).normalize(_DIGITS):,f}"


def _unit(unit: str | None, value: Decimal) -> str:
    if not unit:
        return ""
    if unit in _TIMES and value != 1:
        return f" {unit}s"
    return _UNITS.get(unit, f" {unit}")


def rounded(value: Decimal) -> Decimal:
    """Give a fraction with fifteen digits; other numbers as they are, without an exponent."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1), context=LONG)
    return _FIFTEEN.plus(value)
