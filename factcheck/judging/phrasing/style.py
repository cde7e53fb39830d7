"""Amounts and dates in the article's own style, for corrections."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck import edtf
from factcheck.amounts import LONG
from factcheck.judging.comparing.agreement import in_unit_of
from factcheck.kinds import COUNTS
from factcheck.model import Claim, Fact
from factcheck.patterns import pattern

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SCALE_WORDS = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_SCALE = pattern(
    r"(?:\b|(?<=\d))(?:trillion|billion|million|thousand|lakh crore|crores?|lakhs?"
    r"|tn|trn|bn|mn|mln|[tbmk])\b",
    re.IGNORECASE,
)
_BREAK = pattern(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_MEASURED = ("quantity", "number")
_MOST_DIGITS, _TOO_MANY_DIGITS = 4, 6
_MANY_DIGITS = Decimal(10) ** 7
"""From here on a number without commas is hard to read: it gets a scale word."""
_SHORT = {"trillion": "tn", "billion": "bn", "million": "m"}
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "PKR": "Rs", "INR": "Rs", "CNY": "yuan "}


def date_words(text: str) -> str:
    """Write an EDTF date as prose does: `2015-04-20` is `20 April 2015`."""
    sides = text.split("/")
    if len(sides) == 2:
        first, last = (date_words(side) if side not in ("", "..") else "" for side in sides)
        return (
            f"{first} to {last}" if first and last else f"since {first}" if first else f"by {last}"
        )
    bare = text.rstrip("~?%")
    parts = bare.split("-")
    if len(parts) == 3:
        return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 2 and 1 <= int(parts[1]) <= 12:
        return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if bare.endswith("X"):
        return f"the {bare.replace('X', '0')}s"
    days = edtf.bounds(bare)
    if len(parts) == 2 and days.first and days.last:
        return f"{_MONTHS[days.first.month - 1]} to {_MONTHS[days.last.month - 1]} {days.last.year}"
    return bare


def in_style_of(claim: Claim, value: Decimal, step: Decimal | None) -> str:
    """Write a value (base units of the claim) with the sign, scale word and spelling it came in.

    The digits are those that `step` leaves. A scale word that no longer suits is replaced; a bare
    number keeps that which heads its list or column.
    """
    mention = claim.mention
    text = _BREAK.sub(" ", mention.text)
    at = text.find(mention.digits) if mention.digits else -1
    if at < 0:
        return _plain(value, step)
    is_headed = mention.kind == "number" and mention.unit is None
    scale = mention.scale
    if not is_headed or _SCALE.search(text):
        scale = _suitable_scale(value, scale, is_grouped="," in mention.digits)
    is_grouped = "," in mention.digits or scale == 1 < mention.scale  # "$0.3 million": "$300,000"
    number = _number(value / scale, step / scale if step else None, grouped=is_grouped)
    if mention.kind != "money" or scale != 1:  # but "$1.50" has cents
        number = _without_noughts(number, mention.digits)
    head, tail = text[:at].removesuffix("-"), text[at + len(mention.digits) :]
    if scale != mention.scale or (scale != 1 and not is_headed and not _SCALE.search(tail)):
        tail = _with_scale(tail, scale)
    return f"{head}{number}{tail}"


def _without_noughts(number: str, digits: str) -> str:
    """Leave out noughts behind the point that are more than the article's own decimals."""
    whole, point, decimals = number.partition(".")
    own = len(digits.partition(".")[2])
    kept = decimals[:own] + decimals[own:].rstrip("0")
    return f"{whole}{point}{kept}" if kept else whole


def _suitable_scale(value: Decimal, scale: Decimal, *, is_grouped: bool) -> Decimal:
    is_short = scale == 1 and (is_grouped or abs(value) < _MANY_DIGITS)
    if is_short or Decimal(1) <= abs(value) / scale < 1000:
        return scale
    return next((size for size, _ in _SCALE_WORDS if abs(value) >= size), Decimal(1))


def _with_scale(tail: str, scale: Decimal) -> str:
    word = next((word for size, word in _SCALE_WORDS if size == scale), "")
    found = _SCALE.search(tail)
    if not found:
        return f" {word}{tail}" if word else tail
    if word and len(found[0]) <= 3:
        word = _SHORT[word]
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
        return date_words(fact.date_value)
    assert fact.value is not None
    is_bare = claim.unit is None and claim.mention.kind != "money"
    if is_bare or claim.unit == fact.unit or fact.unit in COUNTS:
        return in_style_of(claim, fact.value, _shown_step(claim, fact))
    span = in_unit_of(claim, fact) if claim.mention.kind in _MEASURED else None
    if span is None:
        return money(fact.value, fact.unit, _shown_step(claim, fact) if fact.computed else None)
    said, fourth = claim.mention.step or Decimal(0), _fourth_digit(span.point)
    return in_style_of(claim, span.point, max(said if said <= abs(span.point) else fourth, fourth))


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
