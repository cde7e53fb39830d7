# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""Numbers as they are printed: 46, 5,300, 67.2 billion, 12,34,567.89, 1.234,56, 1'000, 2½.

A `Numeral` keeps what comparing needs: how far the printed digits go (`step`), and what one of
them stands for (`scale`). Number words are read by `words`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec import Struct

from factcheck.amounts import rounded
from factcheck.documents.sentences import TORN
from factcheck.patterns import pattern
from factcheck.rules import vulgar
from factcheck.rules.joined_scales import DASHED, is_kelvin, is_of_money
from factcheck.rules.kept import Kept
from factcheck.rules.vulgar import BEHIND, VULGAR
from factcheck.tables import cells, rows

GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\r?\n[^\S\n]{0,4}(?=\S))"
"""Space between two words of one phrase: it may wrap a line, but crosses no empty one."""
DIGITS = r"[0-9]+(?:[.,·][0-9]+)*"
"""The trigger of a printed number."""

_ONE = Decimal(1)
_END = (
    r"(?![0-9]|[.,·'’ \u00a0\u202f\u2009/][0-9]|[×xeE^][0-9^(+\-−]|[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
    rf"|[ \u00a0][½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]{BEHIND}"
    r"|-[1-9][0-9]?/(?:[248]|16|32)(?![0-9/]))"
)
_PLAIN = r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:[.·]([0-9]{1,12}))?"
_LONGEST_WORD = 20
"""No scale word is longer."""
_LONGEST = 60
"""A printed number that is longer is none."""


class Numeral(Struct, frozen=True, gc=False):
    """A number at `start` to `end`: its value, its last digit's size, its digits and scale.

    `step` is None where words have no digits. `scale` is 1 for a number without scale word.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal | None
    digits: str
    scale: Decimal = _ONE

    def times(self, scale: Decimal) -> Numeral:
        """Give the number with a scale word behind it; its final zeros are no digits then."""
        step = self.step
        if step == 1 and self.value:
            plain = f"{self.value:f}"
            step = Decimal(10 ** (len(plain) - len(plain.rstrip("0"))))
        return Numeral(
            self.start,
            self.end,
            self.value * scale,
            None if step is None else step * scale,
            self.digits,
            self.scale * scale,
        )


@cache
def _scales(money: bool) -> dict[str, Decimal]:
    """Scale words to their value; those that are safe for money only (m, b, mil) if asked."""
    return {
        word: Decimal(row["value"])
        for row in rows("scales")
        if row["use"] not in ("money", "glued") or money
        for word in cells(row["words"])
    }


@cache
def _glued() -> frozenset[str]:
    """Give the scale words that stand right behind their number only ("US$1.4bil")."""
    return frozenset(row["words"] for row in rows("scales") if row["use"] == "glued")


@cache
def scale_words() -> dict[str, Decimal]:
    """Give the scale words that are written out ("million"), for number words."""
    return {
        word: Decimal(row["value"])
        for row in rows("scales")
        if row["use"] == "word"
        for word in cells(row["words"])
    }


@cache
def short_scales() -> tuple[str, ...]:
    """Give the short forms of scale words that mean nothing else ("mln", "bn")."""
    short = (cells(row["words"]) for row in rows("scales") if row["use"] == "short")
    return tuple(word for words in short for word in words if len(word) > 1 and word.islower())


_TORN = pattern(TORN)
_PRINTED = pattern(rf"{_PLAIN}{_END}(?:(?:{GAP}|-)?([^\W\d_]+)(?![^\W_]))?")
_WORD = pattern(rf"(?:{GAP}|-)?([^\W\d_]+)(?![^\W_]|/d\b)")
_CHAINED = Decimal(10) ** 9
"""Below this size a scale word may have another behind it ("lakh crore")."""


@Kept
def _scale(asked: tuple[str, bool]) -> tuple[Decimal, int, bool] | None:
    """Look a scale word up: its value, its length ("亿元" has one), whether a space parts it."""
    word, money = asked
    table = _scales(money)
    value = table.get(word)
    if value is None:
        plain = len(word) > 2 or (money and word.istitle())
        value = table.get(word.lower()) if plain and len(word) > 1 else None
    if value is not None:
        return value, len(word), word.lower() in _glued()
    if word[0] > "z" and word[0] in table:
        return table[word[0]], 1, False
    return None


def scale_at(text: str, at: int, *, money: bool = True) -> tuple[int, Decimal] | None:
    """Read scale words at `at`: where they end, and their value."""
    match = _WORD.match(text, at)
    found = None if match is None else _scale[match[1][:_LONGEST_WORD], money]
    if match is None or found is None or found[2]:
        return None
    value, end = found[0], match.start(1) + found[1]
    more = scale_at(text, end, money=money) if value < _CHAINED else None
    return (end, value) if more is None else (more[0], value * more[1])


def printed(text: str, start: int, *, money: bool = False) -> Numeral | None:
    """Read a printed number with its scale word at `start`; None where none is written well.

    With `money` the short forms that elsewhere mean other things ("5m") are scales, too.
    """
    if text[start] == ".":
        return _pointed(text, start, money=money)
    match = _PRINTED.match(text, start)
    if match is None:
        return _odd(text, start, money=money)
    whole, fraction, word = match.groups()
    found = None if word is None else _scale[word[:_LONGEST_WORD], money]
    if found and (found[2] or len(word) == 1) and _is_none(text, match, money=money):
        found = None  # "Form 10-K", "£148 B&B", "$7 Mil"
    if found is None:
        end = match.end(1) if fraction is None else match.end(2)
        value, step, digits = _worth[whole, fraction, _ONE]
        return Numeral(start, end, value, step, digits)
    scale, length, _ = found
    end = match.start(3) + length
    if scale < _CHAINED and (more := scale_at(text, end, money=money)) is not None:
        return _numeral(start, more[0], (whole, fraction), scale * more[1])
    value, step, digits = _worth[whole, fraction, scale]
    return Numeral(start, end, value, step, digits, scale)


def torn(text: str, start: int) -> Numeral | None:
    """Read a sum of money that a blank tore apart: the 70.3 billion of "$70. 3 billion"."""
    match = _TORN.match(text, start)
    words = None if match is None else scale_at(text, match.end())
    if match is None or words is None:
        return None
    return _numeral(start, words[0], (match[1], match[2]), words[1])


def _is_none(text: str, match: re.Match[str], *, money: bool) -> bool:
    """Whether what is set apart from a number is no scale, though it is one right behind it."""
    word, gap = match[3], text[match.start(3) - 1]
    if gap >= "0" or len(word) > 1:
        return gap < "0" and not is_of_money(text, match.start(), match.end())
    is_joined = gap == "-" and not (money and word in DASHED)
    is_kind = is_joined or is_kelvin(text, match.start(), match.start(3))
    return is_kind or text.startswith("&", match.end(3))


def _pointed(text: str, start: int, *, money: bool) -> Numeral | None:
    """Read ".5", which has no nought before its point."""
    found = printed(text, start + 1, money=money) if text[start + 1 : start + 2].isdigit() else None
    if found is None or not found.digits.isdigit():
        return None
    digits = found.digits
    return _numeral(start, found.end, ("0", digits), found.scale, digits=f".{digits}")


def _numeral(
    start: int, end: int, parts: tuple[str, str | None], scale: Decimal, *, digits: str = ""
) -> Numeral:
    """Make the numeral of a whole and its decimal places, under a scale."""
    value, step, plain = _worth[*parts, scale]
    return Numeral(start, end, value, step, digits or plain, scale)


@Kept
def _worth(asked: tuple[str, str | None, Decimal]) -> tuple[Decimal, Decimal, str]:
    """Give the value of a whole and its decimal places, the last digit's size, the digits."""
    whole, fraction, scale = asked
    plain = whole.replace(",", "")
    digits = whole if fraction is None else f"{whole}.{fraction}"
    if scale is not _ONE:
        last = _last_digit(plain, fraction, scale)
        return Decimal(plain + (fraction or "")) * _part(scale, fraction), last, digits
    if fraction is None:
        return Decimal(plain), _ONE, digits
    return Decimal(f"{plain}.{fraction}"), _ONE.scaleb(-len(fraction)), digits


def _last_digit(plain: str, fraction: str | None, scale: Decimal) -> Decimal:
    """Give the size of the last digit before a scale word, where final zeros are none."""
    if fraction is not None:
        return _part(scale, fraction)
    zeros = len(plain) - len(plain.rstrip("0") or plain)
    return scale * Decimal(10**zeros)


def _part(scale: Decimal, fraction: str | None) -> Decimal:
    """Give the last decimal place of a scaled number, without an exponent if it can be."""
    if not fraction:
        return scale
    part = scale / Decimal(10 ** len(fraction))
    return part.quantize(_ONE) if part == part.to_integral_value() else part


# ---- less common ways to print a number --------------------------------------------------

_SPACE = "[ \u00a0\u202f\u2009]"
_ODD = (
    r"(?P<indian>[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?)(?![0-9]|[.,][0-9])",
    r"(?P<european>[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,4}|[0-9]{1,3}(?:\.[0-9]{3}){2,})(?![0-9]|[.,][0-9])",
    rf"(?P<spaced>[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?:[.,][0-9]{{1,2}})?)(?![0-9]|[.,][0-9]|{_SPACE}[0-9]{{3}}(?![0-9]))",
    r"(?P<swiss>[0-9]{1,3}(?:['’][0-9]{3})+(?:\.[0-9]+)?)(?![0-9]|[.,'’][0-9])",
    r"(?P<stroke>[0-9]{1,3}(?:,[0-9]{3})+)(?=/[0-9]{1,3}(?:,[0-9]{3})+(?:[.,;:)]?(?:\s|$)(?<!\s)|[.;)]|\s(?:for|and|at|by|in|on)\b|$))",
    r"(?P<comma>[0-9]{1,15},[0-9]{1,2})(?![0-9]|[.,][0-9])",
    r"(?P<power>[0-9]+(?:\.[0-9]+)?(?:[eE][+\-−]?[0-9]{1,3}|\s?[x×]\s?10(?:\^[\-−]?|[\-−])[0-9]{1,3}))(?![0-9]|[.,][0-9])",
    r"(?P<raised>[0-9]{1,6}(?:\.[0-9]{1,6})?\^-{0,2}[0-9]{1,2})(?![0-9.^])",
    rf"(?P<ticks>[0-9]{{1,6}}\.[0-9]{{2}}{_SPACE}?[{VULGAR}]{BEHIND})",
    rf"(?P<vulgar>[0-9]{{0,6}}[{VULGAR}]|[0-9]{{1,6}}{_SPACE}[{VULGAR}]{BEHIND})",
    rf"(?P<mixed>(?:[0-9]{{1,6}}(?:{_SPACE}|-))?[1-9][0-9]?/[1-9][0-9]?)(?![0-9/]|[.,'’][0-9])",
    r"(?P<plain>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\.[0-9]{1,12})?)(?![0-9]|[.,'’/^][0-9]|[×xeE][0-9])",
)  # fmt: skip


@cache
def _odd_pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in _ODD))


def _odd(text: str, start: int, *, money: bool) -> Numeral | None:
    match = _odd_pattern().match(text, start, start + _LONGEST)
    if match is None or (
        match.end() == start + _LONGEST and text[start + _LONGEST :][:1].isdigit()
    ):
        return None
    form, digits = match.lastgroup or "plain", match[0]
    end, scale = match.end(), _ONE
    words = scale_at(text, end, money=money)
    if words is not None:
        end, scale = words
    if form == "raised":
        return _raised(start, end, digits)
    if form == "power":
        return _power(start, end, digits, scale)
    if form in ("ticks", "vulgar", "mixed"):
        value = vulgar.value_of(digits)
        if value is None:
            return None
        return Numeral(start, end, rounded(value * scale), None, digits, scale)
    plain = re.sub(f"[,'’]|{_SPACE}", "", digits) if form != "comma" else digits
    if form in ("european", "comma", "spaced"):
        plain = digits.replace(".", "") if form == "european" else digits
        plain = re.sub(_SPACE, "", plain).replace(",", ".")
    whole, point, fraction = plain.partition(".")
    return _numeral(start, end, (whole, fraction if point else None), scale, digits=digits)


def _raised(start: int, end: int, digits: str) -> Numeral | None:
    """Read "2^10"; a power of nought that is no number is none ("0^0")."""
    base, _, exponent = digits.partition("^")
    try:
        power = rounded(Decimal(base) ** int(exponent.replace("--", "")))
    except ArithmeticError:
        return None
    return Numeral(start, end, power, None, digits)


def _power(start: int, end: int, digits: str, scale: Decimal) -> Numeral | None:
    plain = re.sub(r"\s?[x×]\s?10\^?", "e", digits).replace("−", "-")
    value = Decimal(plain) * scale
    exponent = value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else None
    return Numeral(start, end, value, step, digits, scale)
