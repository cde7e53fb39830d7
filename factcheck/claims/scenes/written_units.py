"""The unit of a bare number where the words of its measure say it: "(US$ per liter)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.model import Mention
from factcheck.patterns import CURRENCY_SIGN, YEAR, pattern
from factcheck.rules.currencies import after_number, before_number
from factcheck.tables import cells, rows
from factcheck.units import is_currency, kind_in_prose

_UNLESS = pattern(
    r"\s+(?:unless|except where)\s+(?:otherwise\s+)?(?:stated|indicated|noted|specified|shown)$"
)
"""What a caption says of the unit of most of its rows: "(£ billion unless otherwise stated)"."""
_BRACKET = pattern(r"\(\s*([^()]{1,40}?)\s*\)")
_IN_SCALE = pattern(
    r"(?:(?<=,\s)|\bin\s+)(?P<told>(?:(?:US\$|[$\u20ac\u00a3\u00a5]|[A-Z]{3}|[a-z]+)\s+)?"
    r"(?:thousands?|millions?|billions?|['\u2019]?000s?)(?:\s+of\s+[a-z]+)?)"
    r"(?=\s*(?:[,:;|]|$)|\s+(?:was|were|is|are|stood|came)\b)"
)
"""A scale told in words, without brackets: "Population in thousands: Kenya 54,027"."""
_GLUED = pattern(rf"(?P<money>US\$|[A-Z]{{3}}|{CURRENCY_SIGN})(?P<size>mn?|bn|b|k)")
"""Money and its scale in one: "EURm", "\u20acbn"."""
_BARE_SIGNS = {"$": "USD", "dollars": "USD", "\u00a3": "GBP"}
"""What bare signs over a column mean, of which many countries' money is called."""
_SIZES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9}
_SCALE_WORD = pattern(r"thousand|million|billion|000")
_THOUSANDS = pattern(r"1,?000s?|'?000s?")
_LEADING = pattern(
    r"^(?:in|as|annual|current|constant|nominal|real|international|intl?\.?|PPP|at|of|\d{4})"
    r"(?:\s+|$)"
)
_PER = pattern(r"\s+(?:per|a|an)\s+(?P<per>[a-z]+)$|/(?P<slash>[a-z]+)$|\s+(?P<daily>daily)$")
_COUNTED = pattern(r"of\b.*|people|[a-z]{4,}s|[A-Z]{3,5}s?")
_SHARE = pattern(
    r"(?i)(?:%|per ?cent|pct|percentage|share|proportion)(?: of\b.*| pop(?:ulation)?\.?)?$"
)
_AS_SHARE = pattern(r"\b(?:as|in) (?:an? |the )?(?:%|per ?cent(?:age)?|share|proportion) of\b")
_IN_MONEY = pattern(
    r"(?:\bin (?:(?:constant|current|nominal|real|international|purchasing-power|PPP|\d{4}) )*"
    r"|, (?:current|constant|nominal) (?:\d{4} )?)"
    r"(?P<money>US\$|USD|EUR|GBP|(?:US |U\.S\. |American )?dollars|euros|pounds sterling)"
)
"""Words by which bare sums are told: "output in constant 2000 US dollars: 6.63 billion"."""
PER_HUNDRED = pattern(
    r"(?:\(\s*per|\busers per|\bof every|\bin every) 100"
    r" (?:people|inhabitants|persons|individuals|adults|households)\b"
)
"""A unit in which shares are told, and what is no share: 130 telephones per 100 people."""
_BEHIND_A_NAME = pattern(r"(?:^|[\s(])[A-Z][\w.'\u2019-]*\s*(?:[:=|(\u2013\u2014\u00bb-]\s*)?$")
_HEAD_ENDS = pattern(
    r"\s*(?:[:|\u00bb]|\.\.\.|\s[\u2013\u2014-])\s+(?:\d+\s+)?(?=[A-Z])|\s+(?=[A-Z][a-z])"
)
_A_NUMBER = pattern(rf"[A-Za-z]\s+(?!{YEAR}\b)\d[\d.,]*(?=\s)")
_NO_UNIT = pattern(r"\s*\([^()]*\)\s*$")
_PER_IN = pattern(r"per (?P<per>[a-z]+),? in (?P<money>.+)$")
_A_NAME, _LAST_WORDS, _WORDS, _LONGEST_HEAD = 40, 60, 5, 200
_LARGE = 10**6
_A_WORD = 3
HEAD_WORDS = ("capita", "person", "head", "inhabitant")
"""What figures a head are told by; that they are is in the words of the measure."""
_YEARLY = frozenset(("year", "yr", "annum"))
"""Yearly sums stay sums."""
_TIMES = ("year", "month", "week", "day", "hour")
_SPELT = {"kt": "kilotonne", **{each + s: each for each in _TIMES for s in ("", "s")}}


class Written(NamedTuple):
    """A unit that stands in brackets, None for a scale alone, and how many of it one means."""

    unit: str | None
    scale: Decimal = Decimal(1)


def written_unit(sentence: str, at: int = 0) -> str | None:
    """Give the unit that stands in brackets in a sentence: `USD/liter`, `percent`, `m^3`.

    Of several the last one before a place. Without brackets "as a share of GDP" says it, too.
    """
    before = unit_in_front(sentence, at)
    return before.unit if before else _written_anywhere(sentence)


@lru_cache(maxsize=64)
def _written_anywhere(sentence: str) -> str | None:
    """Give the unit that a sentence tells of all its numbers, of which it may have thousands."""
    for words in _told_before(sentence, len(sentence)):
        if (written := read_unit(words)) and written.unit:
            return written.unit
    return "percent" if _AS_SHARE.search(sentence) else None


def unit_told(mention: Mention, sentence: str, first: int) -> str | None:
    """Give the unit of a bare number that its sentence writes: in brackets, or in words.

    The sentence begins at `first`. Only a sum with a scale word, or of a million, is money because
    words say "in dollars".
    """
    written = written_unit(sentence, mention.start - first)
    is_large = mention.scale != 1 or (mention.value is not None and abs(mention.value) >= _LARGE)
    if written or mention.kind != "number" or not is_large:
        return written
    told = _IN_MONEY.search(sentence)
    money = read_unit(told["money"]) if told else None
    return money.unit if money else None


def times() -> tuple[str, ...]:
    """Give the units of time by name."""
    return tuple(_SPELT)


class InFront(NamedTuple):
    """A unit in brackets before a place of a sentence, and where these end."""

    unit: str
    at: int


def unit_in_front(sentence: str, at: int) -> InFront | None:
    """Give the last unit that stands in brackets before a place of a sentence.

    Or that which ends the words over a list of names: "GNI PPP, US$ bn: Kenya 76.1".
    """
    told = None
    for found in _BRACKET.finditer(sentence, 0, at) if "(" in sentence else ():
        if (written := read_unit(found[1])) and written.unit:
            told = InFront(written.unit, found.end())
    if told is None and (head := _over_a_list(sentence, at)) and head.written.unit:
        told = InFront(head.written.unit, head.at)
    return told


class _Head(NamedTuple):
    """The unit at the end of the words over a list, and where these end."""

    written: Written
    at: int


@lru_cache(maxsize=1024)
def _over_a_list(sentence: str, at: int) -> _Head | None:
    """Read the unit that ends the words over a list of names, one of which stands before a place.

    That of an amount is none: "growth of 5 %: Kenya 4, Uganda 6".
    """
    if not _BEHIND_A_NAME.search(sentence, max(at - _A_NAME, 0), at):
        return None
    for end in _HEAD_ENDS.finditer(sentence, 0, min(at, _LONGEST_HEAD)):
        if _A_NUMBER.search(sentence, 0, end.start()):
            return None  # the list has begun
        if end.start() and (written := _last_words(sentence[: end.start()])):
            return _Head(written, end.start())
    return None


def _last_words(head: str) -> Written | None:
    words = _NO_UNIT.sub("", head[-_LAST_WORDS:]).replace(",", " ").split()
    for many in range(min(_WORDS, len(words)), 0, -1):
        before = words[-many - 1] if many < len(words) else ""
        if not before[-1:].isdigit() and (written := _read_part(" ".join(words[-many:]))):
            return written
    return None


def is_in_unit(sentence: str, at: int) -> bool:
    """Whether a place lies within brackets that hold a unit: "(DOD, current US$)"."""
    start, end = sentence.rfind("(", 0, at), sentence.find(")", at)
    if start < 0 or end < 0 or ")" in sentence[start:at]:
        return False
    return read_unit(sentence[start + 1 : end].strip()) is not None


def scale_in_front(sentence: str, end: int) -> Decimal:
    """Give what bare numbers are told in before a place: the last that is told so."""
    written = None
    for words in _told_before(sentence, end):
        written = read_unit(words) or written
    if written is None or written.scale == 1:
        head = _over_a_list(sentence, end)
        written = head.written if head else None
    return written.scale if written else Decimal(1)


def scale_of_sums(sentence: str, end: int, currency: str) -> Decimal:
    """Give what sums of a currency are told in, in brackets: "(billion)", "(billions of euros)"."""
    found = _BRACKET.search(sentence, 0, end) if "(" in sentence else None
    scale = _scale(_without_lead(found[1])) if found else None
    if scale is None:
        return Decimal(1)
    money = _unit(scale[1].removeprefix("of ").strip())
    is_of_it = money.unit == currency if money else not scale[1]
    return scale[0] if is_of_it else Decimal(1)


def _told_before(sentence: str, end: int) -> Iterator[str]:
    """Yield what stands in brackets before a place, and the scales told without them."""
    if "(" in sentence:
        yield from (found[1] for found in _BRACKET.finditer(sentence, 0, end))
    if _SCALE_WORD.search(sentence, 0, end):
        yield from (found["told"] for found in _IN_SCALE.finditer(sentence, 0, end))


def kind_of(unit: str | None) -> str | None:
    """Give the kind of a unit, that of the money in a price (`USD/liter` is money)."""
    if unit is None:
        return None
    kind = kind_in_prose(unit.split("/")[0])
    return kind_in_prose(unit) if "/" in unit and kind != "money" else kind


def read_unit(words: str) -> Written | None:
    """Read what stands in brackets, one of its parts: "(includes gold, current US$)"."""
    words = " ".join(words.replace(";", ", ").split())
    parts = (_read_part(part.strip()) for part in words.split(", "))
    return next(filter(None, parts), None)


def _read_part(words: str) -> Written | None:
    if _SHARE.match(words.removeprefix("annual ").removeprefix("as ")):
        return Written("percent")
    scale, words = Decimal(1), _UNLESS.sub("", words.strip())
    if (priced := _PER_IN.match(words)) and (money := _read_part(priced["money"])):
        return money._replace(unit=f"{money.unit}/{_measures().get(priced['per'], priced['per'])}")
    words = _without_lead(words)
    if found := _scale(words):
        scale, words = found
    told = _with_per(_without_lead(words))
    if told is None and (scale == 1 or not (not words or _COUNTED.fullmatch(words))):
        return None  # but "in millions of bags" has a scale, and so has "million visitors"
    return told._replace(scale=told.scale * scale) if told else Written(None, scale)


def _without_lead(words: str) -> str:
    while leading := _LEADING.match(words):
        words = words[leading.end() :]
    return words


def _scale(words: str) -> tuple[Decimal, str] | None:
    """Read a scale at either end: "million tonnes", "US$ billions"; give what else there is."""
    if (glued := _GLUED.fullmatch(words)) and _unit(glued["money"]):
        return Decimal(_SIZES[glued["size"]]), glued["money"]
    first, _, rest = words.partition(" ")
    head, _, last = words.rpartition(" ")
    for word, other in ((first, rest), (last, head)):
        if size := _size(word.lower()):
            return Decimal(size), other.strip()
    if last == "m" and head and (unit := _unit(head.split()[-1])) and is_currency(unit.unit or ""):
        return Decimal(10**6), head
    return None


def _size(word: str) -> int | None:
    return 10**3 if _THOUSANDS.fullmatch(word) else _scale_words().get(word)


@cache
def _scale_words() -> dict[str, int]:
    """Give what a scale word of `data/scales.csv` stands for, from a thousand up."""
    table = [row for row in rows("scales") if row["use"] in ("word", "short")]
    sizes = {word: int(row["value"]) for row in table for word in cells(row["words"])}
    return {word: size for word, size in sizes.items() if size >= 10**3 and len(word) > 1}


def _with_per(words: str) -> Written | None:
    per = _PER.search(words)
    told = _unit((words[: per.start()] if per else words).strip())
    if told is None or per is None:
        return told
    what = "day" if per["daily"] else per["per"] or per["slash"]
    if what in HEAD_WORDS or what in _YEARLY:
        return told
    return told._replace(unit=f"{told.unit}/{_measures().get(what, what)}")


def _unit(name: str) -> Written | None:
    """Read a unit by its name, at the head of a column too ("Years"); of cents in their money."""
    name = name.removesuffix(" $") + "$" if name.endswith(" $") else name
    currency = before_number().get(name) or after_number().get(name)
    if currency is not None and currency.code is not None:
        return Written(currency.code, currency.part)
    plain = name.lower() if name.istitle() and len(name) >= _A_WORD else name
    unit = _BARE_SIGNS.get(name) or _SPELT.get(plain) or _measures().get(plain)
    return Written(unit) if unit else None


@cache
def _measures() -> dict[str, str]:
    return {name: _whole(row) for row in rows("units") for name in cells(row["names"])}


def _whole(row: dict[str, str]) -> str:
    prefixes = {"1000": "kilo", "1000000": "mega", "1000000000": "giga"}
    return prefixes.get(row["factor"], "") + row["unit"]
