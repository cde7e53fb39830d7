"""Numbers inside dates: days of the month, years in digits and words, small counts."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.rules.dates.grammar import Run, get, skip, touching
from factcheck.rules.dates.words import FRACTIONS

SUFFIXES: Final = ("st", "nd", "rd", "th")
_PRINTED: Final = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "3/4": Decimal("0.75")}
PIVOT: Final = 50
"""Two-digit years below it are of this century."""


def ordinal(run: Run, at: int) -> tuple[int, int] | None:
    """Read "5th", "third", "twenty-first": where it ends, and the number."""
    token = get(run, at)
    if token.kind == "number" and get(run, at + 1).text in SUFFIXES and touching(run, at + 1):
        return at + 2, token.value
    if token.kind == "ordinal":
        return at + 1, token.value
    if token.kind == "cardinal" and token.value in (20, 30):
        after = skip(run, at + 1, "-")
        if get(run, after).kind == "ordinal" and get(run, after).value < 10:
            return after + 1, token.value + get(run, after).value
    return None


def cardinal(run: Run, at: int) -> tuple[int, int] | None:
    """Read a whole number below ten thousand in digits or words: where it ends, and the number."""
    if get(run, at).kind == "number":
        return at + 1, get(run, at).value
    start = end = at
    total = current = 0
    while (token := get(run, at)).kind == "cardinal" and token.text != "thousands":
        if token.value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif token.value == 100:
            current = max(current, 1) * 100
        elif _adds_to(current % 100, token.value):
            current += token.value
        else:
            break
        end = at + 1
        at = skip(run, end, "-", "and") if token.value >= 20 else end
    return (end, total + current) if end > start else None


def _adds_to(current: int, value: int) -> bool:
    """Whether a word goes on with a number: "five" behind "twenty", anything behind a hundred."""
    return current == 0 or (current >= 20 and current % 10 == 0 and value < 10)


def day_number(run: Run, at: int) -> tuple[int, int] | None:
    """Read a day of the month: "5", "5th", "fifth", "twenty-five"."""
    found = ordinal(run, at) or cardinal(run, at)
    if found and 1 <= found[1] <= 31 and get(run, at).text != "00":
        return found
    return None


def full_year(short: int) -> int:
    """Give a year of two digits its century."""
    return short + (2000 if short < PIVOT else 1900)


def year_number(run: Run, at: int) -> tuple[int, int] | None:
    """Read a year in four digits, as "'96", or in words: where it ends, and the year."""
    token, after = get(run, at), get(run, at + 1)
    if token.kind == "number":
        return (at + 1, token.value) if _is_year(token.text) else None
    if token.text == "'" and after.kind == "number" and len(after.text) == 2:
        return at + 2, full_year(after.value)
    return _spoken_year(run, at) if token.kind == "cardinal" else None


def _is_year(text: str) -> bool:
    return len(text) == 4 and "1000" <= text < "2200"


def _spoken_year(run: Run, at: int) -> tuple[int, int] | None:
    """Read "nineteen ninety-nine", "nineteen hundred ninety three", "two thousand and five"."""
    token = get(run, at)
    if 10 <= token.value <= 21 and (rest := cardinal(run, at + 1)) and 10 <= rest[1] <= 99:
        return rest[0], token.value * 100 + rest[1]
    if get(run, at + 1).value == 100 and 10 <= token.value <= 21:
        after = skip(run, at + 2, "and")
        rest = cardinal(run, after)
        known = rest and rest[1] < 100
        return (rest[0], token.value * 100 + rest[1]) if rest and known else None
    whole = cardinal(run, at)
    return whole if whole and 1000 <= whole[1] < 2200 and get(run, at + 1).value == 1000 else None


def count(run: Run, at: int) -> tuple[int, Decimal] | None:
    """Read how many units: "3", "2.5", "a", "two and a half", "half a", "a couple of", "½"."""
    token = get(run, at)
    if token.kind == "amount":
        plain = FRACTIONS.get(token.text, token.text.replace(",", ""))
        return at + 1, Decimal(plain)
    if token.text == "half":
        return skip(run, at + 1, "a", "an", "-"), Decimal("0.5")
    if token.text in ("a", "an", "another", "couple"):
        return _some(run, at)
    found = cardinal(run, at)
    return _and_a_half(run, *found) if found else None


def _some(run: Run, at: int) -> tuple[int, Decimal] | None:
    after = at + 1 if get(run, at).text != "couple" else at
    if get(run, after).text == "couple":
        return skip(run, after + 1, "of"), Decimal(2)
    if get(run, after).text == "half":
        return skip(run, after + 1, "-", "a"), Decimal("0.5")
    hundreds = cardinal(run, after) if get(run, after).value in (100, 1000) else None
    return (hundreds[0], Decimal(hundreds[1])) if hundreds else (after, Decimal(1))


def _and_a_half(run: Run, at: int, whole: int) -> tuple[int, Decimal]:
    """Add the "and a half" or "½" that may follow a whole number."""
    joined = skip(run, skip(run, at, "-"), "and")
    after = skip(run, joined, "-")
    after = skip(run, skip(run, after, "a", "one"), "-")
    if joined > at and get(run, after).text == "half":
        return after + 1, whole + Decimal("0.5")
    if joined > at and get(run, after).text == "quarter":
        return after + 1, whole + Decimal("0.25")
    if get(run, at).kind == "amount" and get(run, at).text in FRACTIONS:
        return at + 1, whole + Decimal(FRACTIONS[get(run, at).text])
    above = skip(run, at, "-")
    fraction = "".join(get(run, above + place).text for place in range(3))
    if fraction in _PRINTED:
        return above + 3, whole + _PRINTED[fraction]
    return at, Decimal(whole)
