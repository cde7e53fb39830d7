"""What the words of dates mean (months.csv, date_words.csv), and the tokens of a stretch of prose.

A *run* is the longest stretch around a trigger that is made of such words, numbers and signs
that join them; everything that the grammar reads at a trigger lies in its run. Runs are short
(the window is bounded), so that reading one costs the same wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final

from msgspec import Struct

from factcheck import tables
from factcheck.patterns import pattern
from factcheck.rules.dates.behind import counted
from factcheck.rules.kept import Kept

LEFT: Final = 72
RIGHT: Final = 90
MOST: Final = 12
"""How far a run reaches on either side of a trigger, in characters and in words."""

_TOKEN = pattern(
    r"(?P<date>\d{1,4}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,4}(?![\d/]))"
    r"|(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+\.\d+(?![\d.])|[½¼¾])"
    r"|(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<blank>\n\s*\n)|(?P<sign>[^\w\s]|_)"
)
_LETTERS = pattern(r"[^\W\d_]+")
_FULL_STOPS = ".!?;:"
_JOINING = frozenset("-/,.'~():%")
_SAME: Final[Mapping[str, str]] = {"\u2013": "-", "\u2014": "-", "\u2019": "'"}
"""Dashes and apostrophes of printers, and those of typewriters."""


class Token(Struct, frozen=True, gc=False):
    """A word, number or sign of a run: its kind, what it means, where it stands.

    `kind` is a kind of date_words.csv (`month`, `weekday`, `unit`, `relative`, `part` …), or
    `number` (digits), `amount` (with a decimal point or grouped), `digits` (with
    separators), `counted` (what stands behind a month and a number), or the sign itself.
    `value` is the number that the word stands for, else 0; `plain` the plain form ("yrs":
    "year"); `text` is in lower case, `written` as it stands.
    """

    kind: str
    text: str
    written: str
    start: int
    end: int
    value: int = 0
    plain: str = ""


_BEGUN = pattern(r"([^ ]+)( (?:of |and |the |ul )?..)?")
"""As much of the name of a holiday as tells it from other words, nearly."""
_APOSTROPHE: Final = r"['\x{2019}]"
FRACTIONS: Final[Mapping[str, str]] = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
END: Final = Token("", "", "", -1, -1)


@cache
def lexicon() -> Mapping[str, tuple[str, int, str]]:
    """Give the kind, the number and the plain form of every word of dates."""
    known: dict[str, tuple[str, int, str]] = {}
    for row in tables.rows("date_words"):
        value = row["value"]
        number = int(value) if value.lstrip("-").isdigit() else 0
        known[row["word"]] = (row["kind"], number, value)
    for row in tables.rows("months"):
        for form in tables.cells(row["forms"]):
            known[form] = ("month", int(row["number"]), form)
    return known


@cache
def holidays() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give the names of holidays by their first words, longest first, and `day;length` of each."""
    known: dict[str, list[tuple[str, str]]] = {}
    for row in tables.rows("holidays"):
        for name in tables.cells(row["names"]):
            first = _TOKEN.match(name)
            assert first is not None
            known.setdefault(first[0].lower(), []).append((name, f"{row['day']};{row['length']}"))
    return {
        word: tuple(sorted(names, key=lambda entry: -len(entry[0])))
        for word, names in known.items()
    }


def holiday_trigger() -> str:
    """Give the RE2 pattern of how holidays begin, and words that may be the rest of the name.

    Any case will do where the table writes a name small.
    """
    names = {name.removeprefix("the ") for entries in holidays().values() for name, _ in entries}
    large = {name for name in names if name[0].isupper()}
    whole = {name for name in names - large if " " not in name}
    begun = {"".join(_BEGUN.findall(name)[0]) for name in names - large - whole}
    rest = r"[a-z']{0,9}(?: [a-z.']{1,9}){0,2}".replace("'", _APOSTROPHE[1:-1])
    return rf"\b(?:(?i:(?:{_either(begun)}){rest})|(?i:{_either(whole)})\b|(?:{_either(large)})\b)"


def _either(names: AbstractSet[str]) -> str:
    return "|".join(sorted(names)).replace(".", r"\.").replace("'", _APOSTROPHE)


def _holiday(text: str, start: int, first: str) -> Token | None:
    """Read the name of a holiday; one that the table writes with a capital needs one."""
    for name, plain in holidays().get(first, ()):
        end = start + len(name)
        written = text[start:end].replace("\u2019", "'")
        same = written == name if name[0].isupper() else written.lower() == name
        if same and not text[end : end + 1].isalnum():
            return Token("holiday", name, written, start, end, 0, plain)
    return None


@cache
def _abbreviations() -> AbstractSet[str]:
    """Give the words after which a full stop need not end the sentence."""
    short = (w for w, (kind, _, _) in lexicon().items() if kind in ("month", "weekday"))
    return frozenset(word for word in short if len(word) <= 5) | {"a", "d", "b", "c", "e"}


def _stops(text: str, at: int, before: Token) -> bool:
    """Whether the full stop at `text[at]` ends what a date can be written in."""
    if before.kind == "number":
        return before.value > 31 or not _month_follows(text, at + 1)
    return before.text not in _abbreviations()


def _month_follows(text: str, at: int) -> bool:
    match = _TOKEN.match(text, at + 1 if text[at : at + 1] == " " else at)
    word = match["word"] if match else None
    digit = match is not None and match.start() == at and match["number"] is not None
    return digit or (word is not None and lexicon().get(word.lower(), ("",))[0] == "month")


def _sign(text: str, at: int, written: str, before: Token) -> Token | None:
    sign = _SAME.get(written, written)
    if sign not in _JOINING or (sign == "." and _stops(text, at, before)):
        return None
    return Token(sign, sign, written, at, at + 1)


@cache
def _known() -> AbstractSet[str]:
    """Give the words of dates, and those with which holidays begin."""
    return lexicon().keys() | holidays().keys()


@cache
def _known_or_named() -> AbstractSet[str]:
    """Give the words of dates, and all those of the names of holidays."""
    names = (name.lower() for entries in holidays().values() for name, _ in entries)
    return frozenset(_known()).union(*map(_LETTERS.findall, names))


def window(text: str, start: int, end: int, floor: int = 0) -> tuple[int, int]:
    """Give a stretch that holds the run around a trigger's hit, `text[start:end]`.

    It reaches as far as words may be in a run, so that the same expression always lies in the
    same stretch, whatever stands around it; but not far beyond `floor`.
    """
    passed, high = _end(text, end)
    behind = counted(text, high)
    if behind is None and passed < high:
        behind = counted(text, passed)  # "14 new cases": a holiday may be new
    return _begin(text, start, floor), max(behind[0], high) if behind else high


def _begin(text: str, start: int, floor: int) -> int:
    """Give where the words of a run begin that stand before a hit; most have none there."""
    low, edge = start, max(0, start - LEFT)
    is_cut = edge > 0 and not text[edge - 1].isspace()  # the first may be the end of a word only
    parted = text[edge:start].rsplit(None, 1)
    for _ in range(MOST):
        if low <= floor or len(parted) <= is_cut:
            break
        word = parted.pop()
        _, tail, closes = _reach[word]
        if not tail or (closes and low < start):
            break
        low = text.rindex(word, 0, low) + len(word) - tail
        if tail < len(word):
            break
        parted = parted[0].rsplit(None, 1) if parted else parted
    return low


def _end(text: str, end: int) -> tuple[int, int]:
    """Give where the words of a run end that stand behind a hit: the last but one, the last."""
    passed = high = end
    parted = text[end : end + RIGHT].split(None, 1)
    for _ in range(MOST if parted else 0):
        word = parted[0]
        head, _, closes = _reach[word]
        if head:
            passed, high = high, text.index(word, high) + head
        if closes or head < len(word) or len(parted) == 1:
            break
        parted = parted[1].split(None, 1)
    return passed, high


@Kept
def _reach(word: str) -> tuple[int, int, bool]:
    """Give how much of a word can be in a run: from its beginning, up to its end.

    And whether a sentence or clause ends behind it.
    """
    bare, length = word.lower(), len(word)
    if bare.isalpha():
        return (length, length, False) if bare in _known() else (0, 0, False)
    closes = _closes(bare, _abbreviations())
    others = [each.span() for each in _TOKEN.finditer(word) if _is_in_no_run(each)]
    return (others[0][0], length - others[-1][1], closes) if others else (length, length, closes)


def _is_in_no_run(token: re.Match[str]) -> bool:
    if token.lastgroup == "sign":
        return _SAME.get(token[0], token[0]) not in _JOINING
    return token.lastgroup == "word" and token[0].lower() not in _known_or_named()


def _closes(word: str, short: AbstractSet[str]) -> bool:
    """Whether a sentence or clause ends behind a word; "Oct.-Dec." ends none."""
    if word[-1] not in _FULL_STOPS or len(word) == 1:
        return False
    return word[:-1].rpartition("-")[2].lstrip(".") not in short


def tokens(text: str, start: int = 0) -> tuple[Token, ...]:
    """Read tokens up to the first from `start` on that is no word of dates, anew after others."""
    found: list[Token] = []
    last = END
    for match in _TOKEN.finditer(text):
        begin = match.start()
        if begin < last.end:
            continue  # inside the name of a holiday
        if match.lastgroup == "word":
            token = _word(text, begin, match[0])
        else:
            token = _number(match) or _sign(text, begin, match[0], last)
        if token is not None:
            found.append(token)
            last = token
        elif begin >= start:
            found.extend(_counted(text, last))
            break
        else:
            found.clear()
            last = END
    return tuple(found)


def _counted(text: str, last: Token) -> tuple[Token, ...]:
    """Give what a number behind a month may count, as a token; none behind anything else."""
    behind = counted(text, last.end) if last.kind in ("number", "cardinal") else None
    if behind is None:
        return ()
    written = text[last.end : behind[0]]
    start = behind[0] - len(written.lstrip())
    return (Token("counted", written.strip(), written.strip(), start, behind[0], 0, behind[1]),)


def _word(text: str, at: int, written: str) -> Token | None:
    lower = written.lower()
    if lower in holidays() and (named := _holiday(text, at, lower)):
        return named
    entry = lexicon().get(lower)
    if entry is None:
        return None
    return Token(entry[0], lower, written, at, at + len(written), entry[1], entry[2])


def _number(match: re.Match[str]) -> Token | None:
    kind, written = match.lastgroup, match[0]
    if kind == "number":
        return Token(kind, written, written, match.start(), match.end(), int(written[:9]))
    if kind == "amount":
        return Token(kind, written, written, match.start(), match.end())
    return Token("digits", written, written, match.start(), match.end()) if match["date"] else None
