"""One date with the order and spelling of the words that it is to replace.

Only what is understood to the last word is followed; of the rest the article's year alone is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from factcheck.patterns import pattern

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ISO = pattern(r"\d{4}-\d{2}(?:-\d{2})?")
_DAY = pattern(r"\d{4}-\d{2}-\d{2}")
_MONTH = pattern(r"\d{4}-(?:0[1-9]|1[0-2])")
_NUMERIC = pattern(r"(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{1,2})")
_TOKEN = pattern(r"\d+(?:st|nd|rd|th|s)?|[^\W\d_]+\.?")
_FILLERS = frozenset(
    ("the", "of", "on", "in", "at", "by", "since", "until", "till", "end", "year", "calendar", "as")
)
_SHORT = 3
_SPELLED_OUT = 5
"""Months of so few letters have no point behind them: "June", but "Oct."."""
_TEENS = (11, 12, 13)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_DECADE_LONG = 5
"""How long a decade is in digits: "2010s"."""
_YEAR_LONG = 4


def is_day(value: str) -> bool:
    """Whether an EDTF date is a day."""
    return _DAY.fullmatch(value) is not None


def is_month(value: str) -> bool:
    """Whether an EDTF date is a month of the calendar, and no quarter or season."""
    return _MONTH.fullmatch(value) is not None


def one_in_style(value: str, text: str, said: str | None) -> str | None:
    """Write a day, month or year as the words are written that mean `said`.

    None where the words are not understood, or the date is not known as precisely.
    """
    if not value[:_YEAR_LONG].isdigit():
        return None
    if _ISO.fullmatch(text):
        return value[: len(text)] if len(value) >= len(text) else value
    if numeric := _NUMERIC.fullmatch(text):
        return _numeric(numeric, value, said)
    return _worded(value, text, said)


def _numeric(found: re.Match[str], value: str, said: str | None) -> str | None:
    """Write "10/14/2023" in its order, which its own meaning tells."""
    if not (is_day(value) and said and is_day(said)):
        return None
    numbers = (found[1], found[3], found[4])
    own = dict(zip("ymd", said.split("-"), strict=True))
    orders = [
        order
        for order in ("mdy", "dmy", "ymd")
        if all(_is_it(number, own[part]) for number, part in zip(numbers, order, strict=True))
    ]
    if len(orders) != 1:
        return None
    new = dict(zip("ymd", value.split("-"), strict=True))
    is_padded = any(number.startswith("0") for number in numbers)
    written = (
        new[part][-len(number) :]
        if part == "y"
        else new[part]
        if is_padded
        else new[part].lstrip("0")
        for number, part in zip(numbers, orders[0], strict=True)
    )
    return found[2].join(written)


def _is_it(number: str, part: str) -> bool:
    """Whether a number of the article is a part of its date; a year may have two digits."""
    if len(part) == _YEAR_LONG:
        return number in (part, part[-2:])
    return int(number) == int(part)


def _worded(value: str, text: str, said: str | None) -> str | None:
    tokens = _TOKEN.findall(text)
    kinds = [_kind(token) for token in tokens]
    told = [kind for kind in kinds if kind != "filler"]
    if "unknown" in told or len(told) != len(set(told)) or not told:
        return None
    if ("day" in told or "weekday" in told) and not (
        {"day", "month"} <= set(told) and is_day(value)
    ):
        return None
    if "month" in told and not (is_day(value) or is_month(value)):
        return None
    written = _TOKEN.sub(_like(value), text)
    if "year" in told or "decade" in told or (said and said[:_YEAR_LONG] == value[:_YEAR_LONG]):
        return written
    is_month_first = "day" in told and kinds.index("month") < kinds.index("day")
    return f"{written}{',' if is_month_first else ''} {value[:_YEAR_LONG]}"


def _kind(token: str) -> str:
    """Say what a word or number of a date tells."""
    if token[0].isdigit():
        return _kind_of_number(token)
    word = token.rstrip(".").lower()
    if word in _FILLERS:
        return "filler"
    if any(word in _forms(month) for month in MONTHS):
        return "month"
    is_weekday = any(len(word) >= _SHORT and day.lower().startswith(word) for day in _WEEKDAYS)
    return "weekday" if is_weekday else "unknown"


def _kind_of_number(token: str) -> str:
    if token.isdigit() and len(token) == _YEAR_LONG:
        return "year"
    if token.endswith("0s") and len(token) == _DECADE_LONG:
        return "decade"
    number = token.rstrip("stndrh")
    return "day" if not token.endswith("s") and len(number) <= len("31") else "unknown"


def _forms(month: str) -> tuple[str, ...]:
    return (month.lower(), month[:_SHORT].lower(), *(("sept",) if month == "September" else ()))


def _like(value: str) -> Callable[[re.Match[str]], str]:
    """Give what puts the parts of a date in the place of those of the article's."""
    month = int(value[5:7]) if is_day(value) or is_month(value) else 1
    day = int(value[8:]) if is_day(value) else 1

    def replaced(found: re.Match[str]) -> str:
        token, kind = found[0], _kind(found[0])
        if kind == "year":
            return value[:_YEAR_LONG]
        if kind == "decade":
            return f"{value[:3]}0s"
        if kind == "month":
            return _month_like(token, MONTHS[month - 1])
        if kind == "day":
            return f"{day}{'' if token.isdigit() else _ending(day)}"
        if kind == "weekday":
            name = _WEEKDAYS[date(int(value[:_YEAR_LONG]), month, day).weekday()]
            return _shortened(token, name, _WEEKDAYS)
        return token

    return replaced


def _month_like(token: str, name: str) -> str:
    """Write a month in full or short as another one is: "Oct." is "Sept.", but "June"."""
    if token.endswith(".") and len(name) <= _SPELLED_OUT:
        return name
    if name == "September" and token.endswith("."):
        return "Sept."
    return _shortened(token, name, MONTHS)


def _shortened(token: str, name: str, names: tuple[str, ...]) -> str:
    bare = token.rstrip(".")
    if bare.title() in names:
        return name
    return f"{name[:_SHORT]}{'.' if token.endswith('.') else ''}"


def _ending(day: int) -> str:
    return "th" if day in _TEENS else _ENDINGS.get(day % 10, "th")
