"""Numbers inside dates: days of the month, years in digits and words, small counts."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.rules.dates.grammar import Run, get, skip, touching
from factcheck.rules.dates.words import FRACTIONS

SUFFIXES: Final = ("st", "nd", "rd", "th")
_PRINTED: Final = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "3/4": Decimal("0.75")}
_DOZEN: Final = Decimal(12)
_FINELY: Final = Decimal("0.0001")
_PART_NAMES: Final = {"quarter": 4, "quarters": 4, "thirds": 3}
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
    if token.text in ("half", "dozen"):
        return _half(run, at) if token.text == "half" else (at + 1, _DOZEN)
    if token.text in ("a", "an", "another", "couple"):
        return _some(run, at)
    found = cardinal(run, at)
    if found and get(run, found[0]).text == "dozen":
        return found[0] + 1, found[1] * _DOZEN
    return _and_a_half(run, *found) if found else None


def _half(run: Run, at: int) -> tuple[int, Decimal]:
    """Read "half a" and "half a dozen"."""
    after = skip(run, at + 1, "a", "an", "-")
    if get(run, after).text == "dozen":
        return after + 1, _DOZEN / 2
    return after, Decimal("0.5")


def _some(run: Run, at: int) -> tuple[int, Decimal] | None:
    after = at + 1 if get(run, at).text != "couple" else at
    if get(run, after).text == "couple":
        return skip(run, after + 1, "of"), Decimal(2)
    if get(run, after).text == "half":
        return _half(run, after)
    if get(run, after).text == "dozen":
        return after + 1, _DOZEN
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


def fraction_of(run: Run, at: int) -> tuple[int, tuple[Decimal, str]] | None:
    """Read "a quarter of a century", "three-quarters of an hour", "quarter-century".

    Where it ends, and how much of which unit it is.
    """
    article = get(run, at).text in ("a", "an")
    many = None if article else cardinal(run, at)
    name = at + 1 if article else skip(run, many[0], "-") if many else at
    parts = _parts(run, name, plural=many is not None)
    if not parts:
        return None
    joined = skip(run, name + 1, "-")
    if get(run, name).text == "quarter" and get(run, joined).text == "century":
        is_one = article or get(run, at - 1).kind not in ("relative", "ordinal")
        goes_on = get(run, joined + 1).text == "-"
        return (joined + 1, (Decimal("0.25"), "century")) if is_one and not goes_on else None
    of_one = get(run, name + 1).text == "of" and get(run, name + 2).text in ("a", "an")
    unit = get(run, name + 3)
    if not (of_one and (article or many)) or unit.kind != "unit" or unit.text.endswith("s"):
        return None
    if get(run, name + 4).text == "'":
        return None  # "a third of a year's output"
    share = Decimal(many[1] if many else 1) / parts
    return name + 4, (share.quantize(_FINELY).normalize(), unit.plain)


def _parts(run: Run, at: int, *, plural: bool) -> int:
    """Give of how many parts the name of a fraction is one, 0 where there is none."""
    token = get(run, at)
    if token.text in _PART_NAMES:
        return _PART_NAMES[token.text] if plural == token.text.endswith("s") else 0
    return token.value if token.kind == "ordinal" and token.value > 2 and not plural else 0
