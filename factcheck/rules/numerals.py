"""Numbers as they are printed: 46, 5,300, 67.2 billion, 12,34,567.89, 1.234,56, 1'000, 2½.

A `Numeral` keeps what comparing needs: how far the printed digits go (`step`), and what one of
them stands for (`scale`). Number words are read by `words`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from msgspec import Struct

from factcheck.tables import cells, rows

GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\r?\n[^\S\n]{0,4}(?=\S))"
"""Space between two words of one phrase: it may wrap a line, but crosses no empty one."""
DIGITS = r"[0-9][0-9,.]*"
"""The trigger of a printed number."""

_ONE = Decimal(1)
_END = r"(?![0-9]|[.,'’ \u00a0\u202f\u2009/][0-9]|[×xeE^][0-9^(+\-−]|[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
_PLAIN = r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\.([0-9]{1,12}))?"
_VULGAR = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8",
    "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875",
    "⅓": "0.3333333333333333", "⅔": "0.6666666666666667",
    "⅙": "0.1666666666666667", "⅚": "0.8333333333333333",
}  # fmt: skip
VULGAR = "".join(_VULGAR)
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
            plain = str(int(self.value))
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
    """Scale words to their value; the short forms that are safe for money only (m, b) if asked."""
    return {
        word: Decimal(row["value"])
        for row in rows("scales")
        if row["use"] != "money" or money
        for word in cells(row["words"])
    }


@cache
def scale_words() -> dict[str, Decimal]:
    """The scale words that are written out ("million"), for number words."""
    return {
        word: Decimal(row["value"])
        for row in rows("scales")
        if row["use"] == "word"
        for word in cells(row["words"])
    }


def _scale_pattern(money: bool) -> str:
    """Match scale words, any case for words ("Million"), as written for short forms."""
    words, short, cjk = [], [], []
    for row in rows("scales"):
        kinds = {"word": words, "digits": words, "cjk": cjk}
        if row["use"] != "money" or money:
            kinds.get(row["use"], short).extend(cells(row["words"]))
    longest = sorted(words, key=len, reverse=True)
    shorts = "|".join(sorted(short, key=len, reverse=True))
    return rf"(?:(?:(?i:{'|'.join(longest)})|{shorts})(?![^\W_])|[{''.join(cjk)}])"


@cache
def _printed(money: bool) -> re.Pattern[str]:
    scale = _scale_pattern(money)
    join = rf"(?:{GAP}|-)?"
    return re.compile(rf"{_PLAIN}{_END}({join}{scale}(?:{join}{scale})?)?")


@cache
def _scale(money: bool) -> re.Pattern[str]:
    scale = _scale_pattern(money)
    return re.compile(rf"(?:{GAP}|-)?{scale}(?:(?:{GAP}|-)?{scale})?")


@lru_cache(maxsize=512)
def _scale_value(words: str, money: bool) -> Decimal:
    """Multiply the scale words of a match: "lakh crore" is a million million."""
    value, table = _ONE, _scales(money)
    for word in re.findall(r"[^\W\d_]+", words):
        value *= table.get(word) or table.get(word.lower()) or _ONE
    return value


def scale_at(text: str, at: int) -> tuple[int, Decimal] | None:
    """Read scale words, short forms included, at `at`: where they end, and their value."""
    match = _scale(money=True).match(text, at)
    return None if match is None else (match.end(), _scale_value(match[0], money=True))


def printed(text: str, start: int, *, money: bool = False) -> Numeral | None:
    """Read a printed number with its scale word at `start`; None where none is written well.

    With `money` the short forms that elsewhere mean other things ("5m") are scales, too.
    """
    match = _printed(money).match(text, start)
    if match is None:
        return _odd(text, start, money=money)
    whole, fraction, words = match.groups()
    if words is None:
        if fraction is None:
            return Numeral(start, match.end(), Decimal(whole.replace(",", "")), _ONE, whole)
        return _numeral(start, match.end(), whole, fraction, _ONE)
    return _numeral(start, match.end(), whole, fraction, _scale_value(words, money))


def _numeral(
    start: int, end: int, whole: str, fraction: str | None, scale: Decimal, digits: str = ""
) -> Numeral:
    plain = whole.replace(",", "")
    if not digits:
        digits = whole if fraction is None else f"{whole}.{fraction}"
    if scale == 1:
        if fraction is None:
            return Numeral(start, end, Decimal(plain), _ONE, digits)
        step = _ONE.scaleb(-len(fraction))
        return Numeral(start, end, Decimal(f"{plain}.{fraction}"), step, digits)
    last = _last_digit(plain, fraction, scale)
    return Numeral(start, end, int(plain + (fraction or "")) * _part(scale, fraction), last, digits, scale)


def _last_digit(plain: str, fraction: str | None, scale: Decimal) -> Decimal:
    """Give the size of the last digit before a scale word, where final zeros are none."""
    if fraction is not None:
        return _part(scale, fraction)
    return scale * 10 ** (len(plain) - len(plain.rstrip("0") or plain))


def _part(scale: Decimal, fraction: str | None) -> Decimal:
    """Give the last decimal place of a scaled number, without an exponent if it can be."""
    if not fraction:
        return scale
    part = scale / 10 ** len(fraction)
    return part.quantize(_ONE) if part == part.to_integral_value() else part


# ---- less common ways to print a number --------------------------------------------------

_SPACE = "[ \u00a0\u202f\u2009]"
_ODD = (
    r"(?P<indian>[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?)(?![0-9]|[.,][0-9])",
    r"(?P<european>[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,4}|[0-9]{1,3}(?:\.[0-9]{3}){2,})(?![0-9]|[.,][0-9])",
    rf"(?P<spaced>[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?:[.,][0-9]{{1,2}})?)(?![0-9]|[.,][0-9]|{_SPACE}[0-9]{{3}}(?![0-9]))",
    r"(?P<swiss>[0-9]{1,3}(?:['’][0-9]{3})+(?:\.[0-9]+)?)(?![0-9]|[.,'’][0-9])",
    r"(?P<comma>[0-9]{1,15},[0-9]{1,2})(?![0-9]|[.,][0-9])",
    r"(?P<power>[0-9]+(?:\.[0-9]+)?(?:[eE][+\-−]?[0-9]{1,3}|\s?[x×]\s?10\^?[\-−]?[0-9]{1,3}))(?![0-9]|[.,][0-9])",
    r"(?P<raised>[0-9]{1,6}(?:\.[0-9]{1,6})?\^-{0,2}[0-9]{1,2})(?![0-9.^])",
    rf"(?P<vulgar>[0-9]{{0,6}}{_SPACE}?[{VULGAR}])",
    rf"(?P<mixed>(?:[0-9]{{1,6}}{_SPACE})?[1-9][0-9]?/[1-9][0-9]?)(?![0-9/]|[.,'’][0-9])",
    r"(?P<plain>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\.[0-9]{1,12})?)(?![0-9]|[.,'’/^][0-9]|[×xeE][0-9])",
)  # fmt: skip


@cache
def _odd_pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in _ODD))


def _odd(text: str, start: int, *, money: bool) -> Numeral | None:
    match = _odd_pattern().match(text, start, start + _LONGEST)
    if match is None or (match.end() == start + _LONGEST and text[start + _LONGEST :][:1].isdigit()):
        return None
    form, digits = match.lastgroup or "plain", match[0]
    end, scale = match.end(), _ONE
    words = _scale(money).match(text, end)
    if words is not None:
        end, scale = words.end(), _scale_value(words[0], money)
    if form == "raised":
        base, _, exponent = digits.partition("^")
        return Numeral(start, end, Decimal(base) ** int(exponent.replace("--", "")), None, digits)
    if form == "power":
        return _power(start, end, digits, scale)
    if form in ("vulgar", "mixed"):
        return _fraction(start, end, digits, scale)
    plain = re.sub(f"[,'’]|{_SPACE}", "", digits) if form != "comma" else digits
    if form in ("european", "comma", "spaced"):
        plain = digits.replace(".", "") if form == "european" else digits
        plain = re.sub(_SPACE, "", plain).replace(",", ".")
    whole, point, fraction = plain.partition(".")
    return _numeral(start, end, whole, fraction if point else None, scale, digits)


def _power(start: int, end: int, digits: str, scale: Decimal) -> Numeral | None:
    plain = re.sub(r"\s?[x×]\s?10\^?", "e", digits).replace("−", "-")
    value = Decimal(plain) * scale
    exponent = value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else None
    return Numeral(start, end, value, step, digits, scale)


def _fraction(start: int, end: int, digits: str, scale: Decimal) -> Numeral | None:
    """Read "2½", "⅔", "2 1/2", "1/2"; "24/7" and "9/11" are none."""
    if digits[-1] in _VULGAR:
        whole = Decimal(digits[:-1].strip() or 0)
        part = Decimal(_VULGAR[digits[-1]])
    else:
        first, _, last = digits.rpartition("/")
        *leading, above = first.split()
        numerator, below = int(above), int(last)
        if numerator >= below or (below > 10 and below not in (12, 16, 20, 100)):
            return None
        whole, part = Decimal(leading[0] if leading else 0), Decimal(numerator) / Decimal(below)
    return Numeral(start, end, (whole + part) * scale, None, digits, scale)
