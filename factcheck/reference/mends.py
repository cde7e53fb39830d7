"""Numbers and dates as people and spreadsheets write them, and what the contract has instead."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache

from factcheck import edtf, geography
from factcheck.amounts import plain
from factcheck.edtf import iso_day
from factcheck.patterns import YEAR
from factcheck.tables import cells, rows

_DAY_ZERO = date(1899, 12, 30)
"""Spreadsheets count their days from here."""
_DAY_NUMBERS = range(20000, 60000)
_PIVOT = 50
"""Two digits of a year below this are of the 2000s."""
_ADDRESS = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_WITHOUT_SCHEME = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
_TWO_NUMBERS = re.compile(r"[\r\n]|\d[^\S\r\n]+(?!\d{3}(?!\d))\d")
_BASIS = re.compile(r"constant-\d{4}|(?!constant|real|current)[a-z][a-z0-9-]*", re.ASCII)
_BASE_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_BASES = {"nominal": "nominal", "current": "nominal", "ppp": "ppp"}


def is_plain(text: str) -> bool:
    """Whether a text is a plain decimal: digits, a sign, a point, nothing else."""
    return re.fullmatch(r"-?\d+(?:\.\d+)?", text, re.ASCII) is not None


def is_price_basis(text: str) -> bool:
    """Whether a text is written as a price basis: "constant-2021", "nominal", a word of its own."""
    return _BASIS.fullmatch(text) is not None


def price_basis(text: str) -> str | None:
    """Give the price basis that a text means, as "Constant USD 2021"."""
    if year := _BASE_YEAR.search(text):
        return f"constant-{year[0]}"
    return next((basis for word, basis in _BASES.items() if word in text.lower()), None)


def is_address(text: str) -> bool:
    """Whether a text begins as an address of the web does."""
    return _ADDRESS.match(text) is not None


def address(text: str) -> str | None:
    """Give the address that was probably meant ("doi:10.1000/1", "www.example.org"), if any."""
    if found := _DOI.fullmatch(text):
        return f"https://doi.org/{found[1]}"
    return f"https://{text}" if _WITHOUT_SCHEME.fullmatch(text) else None


def number(text: str) -> str | None:
    """Give the plain decimal that was probably meant ("$46bn": 46000000000), if any.

    Digits on two lines are two numbers; a blank may stand between thousands only.
    """
    if _TWO_NUMBERS.search(text.strip()):
        return None
    bare = re.sub(r"\s+|[$£€¥₨₹%]|^(?:[A-Z]{3}|US|Rs\.?)(?=[\s\d$])", "", text.strip())
    found = re.fullmatch(r"([+-]?[\d.,'\u2019]+)([eE][+-]?\d{1,2})?([^\W\d]*)", bare)
    if not found:
        return None
    digits = _digits(found[1])
    scale = _scales().get(found[3]) or _scales().get(found[3].lower())
    if digits is None or scale is None:
        return None
    return plain(Decimal(f"{digits}{found[2] or ''}") * scale)


def _digits(text: str) -> Decimal | None:
    """Read digits with separators; a lone comma before other than three digits is a point."""
    if re.fullmatch(r"-?(?:\d+,\d{1,2}|\d+,\d{4,}|\d{1,3}(?:\.\d{3})+,\d+)", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(?:\.\d{3}){2,}", text):
        text = text.replace(".", "")
    try:
        return Decimal(re.sub(r"[,'\u2019]", "", text))
    except InvalidOperation:
        return None


@cache
def _scales() -> dict[str, Decimal]:
    scales = {word: Decimal(row["value"]) for row in rows("scales") for word in cells(row["words"])}
    return scales | {"": Decimal(1)}


def day(text: str) -> str | None:
    """Give the EDTF date that was probably meant ("Nov-14": 2014-11), if there is no doubt."""
    words = [word.lower() for word in re.split(r"[\s,./-]+", text.strip()) if word]
    months = [word for word in words if word in _months()]
    figures = [re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word) for word in words if word not in months]
    if not figures or not all(re.fullmatch(r"\d{1,5}", each, re.ASCII) for each in figures):
        return None
    if len(months) == 1:
        found = _named(_months()[months[0]], figures, month_first=words[0] in months)
    else:
        found = _numbered(figures)
    return found if found and edtf.is_valid(found) else None


def _named(month: str, figures: list[str], *, month_first: bool) -> str | None:
    """Read a month by name with a year, or with a day and a year."""
    if len(figures) == 1 and (month_first or len(figures[0]) == 4):
        return f"{_year(figures[0])}-{month}"
    if len(figures) != 2:
        return None
    first, last = reversed(figures) if len(figures[0]) == 4 else figures
    return f"{_year(last)}-{month}-{int(first):02d}"


def _numbered(figures: list[str]) -> str | None:
    """Read figures: the number that a spreadsheet gives to a day, or a date of a certain order."""
    if len(figures) == 1 and int(figures[0]) in _DAY_NUMBERS:
        return iso_day(_DAY_ZERO + timedelta(days=int(figures[0])))
    if len(figures) == 2 and len(figures[1]) == 4:
        figures.reverse()
    if len(figures) == 2 and len(figures[0]) == 4:
        return f"{figures[0]}-{int(figures[1]):02d}"
    if len(figures) != 3 or sum(len(each) == 4 for each in figures) != 1:
        return None
    if len(figures[0]) == 4:
        year, month, day_of_month = figures
    else:
        day_of_month, month, year = figures
        if int(month) > 12:
            month, day_of_month = day_of_month, month
        elif int(day_of_month) <= 12 and day_of_month != month:
            return None
    return f"{year}-{int(month):02d}-{int(day_of_month):02d}"


def _year(figures: str) -> str:
    if len(figures) == 4:
        return figures
    return f"{(2000 if int(figures) < _PIVOT else 1900) + int(figures)}"


@cache
def _months() -> dict[str, str]:
    return {
        form: f"{int(row['number']):02d}" for row in rows("months") for form in cells(row["forms"])
    }


def id_meant(word: str, ids: Collection[str]) -> str:
    """Give the id of the country that a word calls otherwise ("czechia", "GBR"), else the word."""
    country = geography.id_called(word)
    return country if country is not None and country in ids else word
