# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""One end of an amount: a number, the sign before it and the unit behind it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.continuing import continued
from factcheck.rules.currencies import Currency, before_number, shared_words
from factcheck.rules.degrees import LETTERS, degrees
from factcheck.rules.follow import CODE, JOIN, LIST, MORE, UNIT, follows
from factcheck.rules.nouns import noun
from factcheck.rules.numerals import Numeral, printed, scale_at, torn
from factcheck.rules.registry import Context
from factcheck.rules.units import Unit, in_prices_of_a_year, units
from factcheck.rules.vulgar import VULGAR
from factcheck.rules.words import numeral_words, worded
from factcheck.rules.yearlike import word_before

_ONE = Decimal(1)
_LONGEST_SIGN = 4
"""No sign of a unit has more letters ("kmph"); what has more is a word."""
_SHORT_SCALES = frozenset("mbtMBTk")
_CODE_OR_UNIT = CODE | UNIT
_OTHERS_AS_SHORT = pattern(
    r"(?:,\s[0-9][0-9.]*[mbtMBTk])*(?:\s(?:to|and|or)\s|\s?[-–]\s?)[0-9][0-9.]*[mbtMBTk]\b"
)
_NO_NOUN = pattern(r"\s*(?:[.,;)]|$)|\s(?:for|on|in|against|and|before|after|again|this|last)\b")
_NAMED = pattern(
    r"\s(?:Crown|Euro|Dollar|Pound|Sterling|Penny|Rand|Mark|Franc)\s(?!Note|Coin|Bill)[A-Z][A-Za-z]"
)
"""What only begins a name behind a number: "three Crown Estate tenants", "two Euro MPs"."""
_NO_DIGITS = pattern(r"[^0-9]*")
_SIGN_AND_GAP = "[ \u00a0\u202f]{0,2}[-–−+]?[ \u00a0\u202f]?"


def side(
    text: str,
    at: int,
    context: Context,
    prefix: Currency | None = None,
    start: int | None = None,
) -> Amount | None:
    """Read a number at `at` and the unit behind it; with a `prefix` it is money already."""
    number = printed(text, at, money=prefix is not None) if text[at] <= "9" else worded(text, at)
    if prefix is not None and number is not None and number.scale == 1:
        number = torn(text, at) or number
    if number is None:
        number = _vulgar(text, at)
        if number is None:
            return None
    start = at if start is None else start
    flags = follows(text, number.end)
    if flags & _CODE_OR_UNIT and prefix is None:
        lettered = _with_letter(text, at, context, number)
        if lettered is not None:
            return lettered
    if flags & MORE:
        number = continued(text, number, money=prefix is not None)
        flags = follows(text, number.end)
    if number.value < 1 and (part := _part_of(text, start, context, number)):
        return part
    if flags & UNIT:
        return _with_unit(Amount(text, start, number.end, number, context, prefix, None, flags))
    return Amount(text, start, number.end, number, context, prefix, None, flags)


_OF_A = pattern(r"\s(?:(?:of\s)?an?(?=\s)|of\sone(?=\s[a-z]))")
_PART_OF_A = pattern(r"\sof\s(?:an?(?=\s)|one(?=\s[a-z]))")


def _part_of(text: str, start: int, context: Context, number: Numeral) -> Amount | None:
    """Read "half a percentage point", "a quarter of a mile", "0.25 of a percentage point"."""
    article = (_OF_A if number.step is None else _PART_OF_A).match(text, number.end)
    found = None if article is None else units().longest(text, article.end())
    if found is None:
        return None
    return Amount(text, start, found[0], number, context, None, found[1], follows(text, found[0]))


def _vulgar(text: str, at: int) -> Numeral | None:
    return printed(text, at) if text[at] in VULGAR else None


def _with_unit(bare: Amount) -> Amount:
    """Read the unit behind a number, unless it belongs to the next one ("50 dollar $40")."""
    text, number = bare.text, bare.low
    found = units().longest(text, number.end) or in_prices_of_a_year(text, number.end)
    if found is None:
        return bare
    end, unit = found
    if unit.currency is not None and (
        _is_of_the_next(text, number.end, end)
        or _is_to_be_passed(text, bare.start, end)
        or (number.scale == 1 and _NAMED.match(text, number.end, end + 8))
    ):
        return bare
    if bare.prefix is not None and not _agrees(bare.prefix, unit):
        return bare
    if unit.currency and not is_in_its_text(unit.currency, bare.context):
        return bare
    if unit.currency is not None and number.scale == 1:  # "75 USD million"
        scale = scale_at(text, end)
        if scale is not None:
            end, number = scale[0], number.times(scale[1])
    return Amount(
        text, bare.start, end, number, bare.context, bare.prefix, unit, follows(text, end)
    )


def _is_to_be_passed(text: str, start: int, end: int) -> bool:
    """Whether a mark is what a number reaches: "passed the 26.6 billion mark", "the 72-mark"."""
    is_mark = text.endswith(" mark", start, end) or (
        text.endswith("-mark", start, end) and _NO_NOUN.match(text, end) is not None
    )
    return is_mark and word_before(text, start).lower() == "the"


def is_in_its_text(currency: Currency, context: Context) -> bool:
    """Whether the text has a word beside which letters are a currency ("UA 7 billion")."""
    return not currency.beside or context.signs.tells_of(currency.beside)


def _is_of_the_next(text: str, start: int, end: int) -> bool:
    """Whether a sign or code stands before the next number rather than behind this one."""
    if text[end : end + 1].isdigit():
        return True
    behind = text[end : end + (3 if text[end - 1].isalpha() else 2)]
    if not behind.strip(" .")[:1].isdigit():
        return False
    if text[start] in "-–—":  # "Rs 600-Rs 1,150"
        return text[start + 1 : end] in before_number()
    return text[start].isspace() and not text[end - 1].isalnum()


def _with_letter(text: str, at: int, context: Context, number: Numeral) -> Amount | None:
    """Read "5m euros" and "40C in the shade"."""
    end = number.end + (text[at] > "9")
    letter = text[end : end + 1]
    if letter in _SHORT_SCALES:
        return _with_short_scale(text, at, context, number.end)
    unit = degrees(text, number) if letter in LETTERS and end == number.end else None
    if unit is None:
        return None
    return Amount(text, at, end + 1, number, context, None, unit, follows(text, end + 1))


def _with_short_scale(text: str, at: int, context: Context, end: int) -> Amount | None:
    """Read "5m euros": "m" is a scale only where money or things counted follow."""
    number = printed(text, at, money=True) if text[at] <= "9" else _short(text, at)
    if number is None or number.end == end:
        return None
    if _is_money_further_on(text, number.end):
        return Amount(text, at, number.end, number, context, None, None, JOIN | LIST)
    found = units().longest(text, number.end)
    if text[number.end : number.end + 1] == "-" and (found is None or not found[1].currency):
        return None
    if found is None:
        is_m = text[end : number.end].strip() in ("m", "M")
        counted = noun(text, number.end) if is_m else None
        return None if counted is None else Amount(text, at, number.end, number, context)
    if text[end : number.end] == "mm" and _is_one_thing(text, number.end, *found):
        return None  # "a rifle with a 7.62mm barrel"
    return Amount(text, at, found[0], number, context, None, found[1], follows(text, found[0]))


def _is_one_thing(text: str, start: int, end: int, unit: Unit) -> bool:
    """Whether a unit behind "mm" is a single thing of that width ("barrel"), and no measure."""
    word = text[start:end].strip(" -")
    is_word = word.isalpha() and len(word) > _LONGEST_SIGN and not word.endswith("s")
    return is_word and unit.currency is None


def _is_money_further_on(text: str, end: int) -> bool:
    """Whether money is told of at the end of a range or list ("30m" of "30m to 40m euros")."""
    others = _OTHERS_AS_SHORT.match(text, end)
    found = None if others is None else units().longest(text, others.end())
    return found is not None and found[1].currency is not None


def _short(text: str, at: int) -> Numeral | None:
    """Read "seven B (USD)"."""
    number = worded(text, at)
    scale = None if number is None else scale_at(text, number.end)
    if number is None or scale is None:
        return None
    return replace(number.times(scale[1]), end=scale[0])


def _agrees(prefix: Currency, unit: Unit) -> bool:
    """Whether a currency behind a number says more of the sign before it ("$5 AUD")."""
    behind = unit.currency
    if behind is None or behind.part < 1:
        return False
    return prefix.code in (None, behind.code) or behind.code is None


def is_its_name(prefix: Currency, unit: Unit) -> bool:
    """Whether a currency behind another number may be that of a sign before the first."""
    behind = unit.currency
    if behind is None:
        return False
    if prefix.code is not None or behind.code is None:
        return behind.code in (None, prefix.code)
    return behind.code in shared_words()[prefix.word].codes


def single_trigger() -> str:
    """Give the RE2 pattern of "a dollar", "a penny"."""
    return r"\b[aA] (?:dollar|pound|euro|rupee|yuan|penny|cent|dime|nickel)\b"


def side_of_one(text: str, start: int, end: int, context: Context) -> Amount | None:
    """Read "a dollar" as a side whose number is one."""
    found = units().longest(text, start + 1)
    if found is None or found[0] != end:
        return None
    number = Numeral(start, start + 1, _ONE, None, "a")
    return Amount(text, start, end, number, context, None, found[1], follows(text, end))


# ---- signs before a number ---------------------------------------------------------------


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s")


@cache
def _table() -> dict[str, Currency]:
    """Signs before a number by their spelling without spaces, dollar signs in any case."""
    return {"".join(word.split()): currency for word, currency in _signs().items()}


@cache
def _signs() -> dict[str, Currency]:
    """Signs and codes before a number, the longer dollar signs in any case."""
    signs = dict(before_number())
    for word, currency in before_number().items():
        if word[-1] == "$" and (len(word) > 2 or word == "C$"):
            signs.setdefault(word.lower(), currency)
    return signs


def sign_trigger() -> str:
    """Give the RE2 pattern of a currency sign or code and the beginning of the number behind it.

    Any three capitals may be a code; words begin at a boundary, dollars may be spaced ("US $").
    """
    dollars, words, signs = [], [], []
    for word in _signs():
        if not (word[0].isascii() and word[0].isalpha()):
            signs.append(_escaped(word))
        elif word[-1] == "$" and (len(word) > 2 or word in ("C$", "c$")):
            dollars.append(_escaped(word[:-1]))
        elif not (word.isupper() and word.isalpha() and len(word) == 3):
            words.append(_escaped(word))
    codes = r"[A-Z]{3}(?:\s?[$€£¥])?"
    led = rf"\b(?:(?:{'|'.join(sorted(dollars))})\s?\$|{'|'.join(sorted(words))}|{codes})"
    spelled = rf"\s(?:{'|'.join(_spelled())})\b"
    return rf"(?:{led}|{'|'.join(signs)})(?:{_SIGN_AND_GAP}\(?\.?[0-9]|{spelled})"


@cache
def _spelled() -> tuple[str, ...]:
    """Give the words with which a number behind a sign may begin ("US $ two billion")."""
    return (*numeral_words(), "half")


@cache
def _sign_and_word() -> re.Pattern[str]:
    return re.compile(rf"\D{{1,6}}\s(?={'|'.join(_spelled())})")


def sign_before(text: str, start: int, limit: int = 32) -> tuple[int, Currency] | None:
    """Read the sign that begins at `start`: where its number begins, and the currency."""
    match = _NO_DIGITS.match(text, start, start + limit)
    assert match is not None
    at = match.end()
    if text[at - 1] == "." and text[at - 2] in "$€£¥₹" and at - 1 > start:
        at -= 1  # "$.50"
    currency = _by_spelling(text[start:at])
    if currency is None and (led := _sign_and_word().match(text, start)) is not None:
        at = led.end()
        currency = _by_spelling(text[start:at])
    return None if currency is None else (at, currency)


def _by_spelling(spelling: str) -> Currency | None:
    word = "".join(spelling.rstrip(" \u00a0\u202f-–−+").split())
    found = _table().get(word)
    if found is None and word[-1:] in "$€£¥":
        return _table().get(word[:-1])
    return found
