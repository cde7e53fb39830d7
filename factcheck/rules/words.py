"""Numbers in words: forty-six, half a billion, a million and a half, two thirds, a dozen.

`worded` reads the longest number that begins at a word. Vague amounts ("hundreds of
millions", "several thousand") and lone scale words are no numbers.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec import Struct

from factcheck.rules.numerals import Numeral, printed, scale_words
from factcheck.tables import cells, rows

_SMALL = ("unit", "teen", "ten")
_MOST_WORDS = 24
_ONE, _HALF, _DOZEN = Decimal(1), Decimal("0.5"), Decimal(12)


class _Word(Struct, frozen=True):
    """A word of a number: where it stands, how it joins the one before, what it is."""

    start: int
    end: int
    join: str
    """`` , `-`, `and` or `,`."""
    role: str
    """`unit`, `teen`, `ten`, `part`, `hundred`, `scale`, `dozen`, `a`, `point`."""
    value: Decimal
    text: str


@cache
def _vocabulary() -> dict[str, tuple[str, Decimal]]:
    table = {
        word: (row["role"], Decimal(row["value"]))
        for row in rows("number_words")
        for word in cells(row["words"])
    }
    for word, value in scale_words().items():
        roles = {Decimal(100): "hundred", _DOZEN: "dozen"}
        table[word] = (roles.get(value, "scale"), value)
    table |= {word: ("a", _ONE) for word in ("a", "an")}
    table |= {"first": ("ordinal", _ONE), "second": ("ordinal", Decimal(2))}
    table |= {"point": ("point", _ONE), "couple": ("couple", Decimal(2))}
    return table


@cache
def numeral_words() -> tuple[str, ...]:
    """The words from one to ninety."""
    return tuple(w for w, (role, _) in _vocabulary().items() if role in _SMALL)


def word_trigger() -> str:
    """Give the RE2 pattern of the words with which a number in words begins."""
    parts = [w for w, (role, _) in _vocabulary().items() if role == "part" and w[-1] != "s"]
    scales = "(?:million|billion|trillion)"
    counted = "|".join([*scale_words(), *parts, "couple"])
    return rf"\b(?i:{'|'.join(numeral_words())}|half|quarter {scales}|an? (?:{counted}))\b"


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"((?:,?\s{1,2}|-)(?:and|&)(?:\s{1,2}|-)|\s?-\s?|,\s{1,2}|\s{1,2}|)([A-Za-z]+)(?![A-Za-z0-9])"
    )


def _tokens(text: str, start: int) -> list[_Word]:
    found: list[_Word] = []
    known, at = _vocabulary(), start
    while len(found) < _MOST_WORDS and (match := _token().match(text, at)) is not None:
        entry = known.get(match[2].lower())
        if entry is None or (found and not match[1]):
            break
        join = match[1].strip(" \t\r\n\xa0")
        join = "and" if "and" in join or "&" in join else join
        found.append(_Word(match.start(2), match.end(), join, *entry, match[2].lower()))
        at = match.end()
    return found


_TWO_WORDS = re.compile(r"([A-Za-z]+)(?: ([A-Za-z]+)|(?=[.;:!?)]))")


@cache
def _small() -> dict[str, Decimal]:
    return {word: value for word, (role, value) in _vocabulary().items() if role in _SMALL}


def _alone(text: str, start: int) -> Numeral | None:
    """Read a number of one word, the commonest, if no word of a number follows."""
    match = _TWO_WORDS.match(text, start)
    if match is None:
        return None
    word, following = match.groups()
    value = _small().get(word) or _small().get(word.lower())
    if value is None or (
        following is not None and (following in _vocabulary() or following == "and")
    ):
        return None
    return Numeral(start, start + len(word), value, None, word)


def worded(text: str, start: int) -> Numeral | None:
    """Read the number in words that begins at `start`, with a fraction behind it."""
    alone = _alone(text, start)
    if alone is not None:
        return alone
    words = _tokens(text, start)
    if not words:
        return None
    reading = _Reading(words)
    value = reading.number()
    if value is None:
        return None
    end = words[reading.at - 1].end
    if (
        reading.at < len(words)
        and words[reading.at].role in ("part", "ordinal")
        and words[reading.at].join == "-"
    ):
        return None  # an ordinal: "twenty-third"
    if value == value.to_integral_value():
        value = value.quantize(_ONE)
    return Numeral(start, end, value, None, text[start:end], reading.scale)


class _Reading:
    """One pass over the words of a number."""

    def __init__(self, words: list[_Word]) -> None:
        self.words = words
        self.at = 0
        self.scale = _ONE

    def _role(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.words[place].role if place < len(self.words) else ""

    def number(self) -> Decimal | None:
        """Read the whole: "two and a half million", "half a billion", "twenty-three fifths"."""
        part = self._part_of_scale()
        if part is not None:
            return part
        value = self._cardinal()
        if value is None:
            return None
        return self._behind(value)

    def _part_of_scale(self) -> Decimal | None:
        """Read "half a million", "a quarter million", "three quarters of" at the start."""
        first = self.words[0]
        skipped = 1 if first.role == "a" or (first.text == "one" and self._role(1) == "part") else 0
        if self._role(skipped) != "part":
            return None
        word = self.words[skipped]
        if word.text not in ("half", "quarter") and not skipped:
            return None
        self.at = skipped + 1
        return self._times_scale(_ONE / word.value)

    def _times_scale(self, value: Decimal) -> Decimal:
        """Multiply by the scale words that follow ("half a million")."""
        if self._role() == "a" and self._role(1) in ("scale", "hundred", "dozen"):
            self.at += 1
        while self._role() in ("scale", "dozen", "hundred") and self._joined():
            value *= self.words[self.at].value
            self.scale *= self.words[self.at].value
            self.at += 1
        return value

    def _joined(self) -> bool:
        return self.words[self.at].join in ("", "-")

    def _cardinal(self) -> Decimal | None:
        """Read units, tens, hundreds and scales: "two hundred and two thousand and five"."""
        total, below = Decimal(0), Decimal(0)
        last_scale: Decimal | None = None
        read = False
        while self.at < len(self.words):
            joined = self.words[self.at].join
            small = self._below_thousand(read)
            if small is None:
                break
            if read and joined == "and" and small < 100 and last_scale and last_scale > 1000:
                self.at = self._mark  # "a million and two were hurt"
                break
            read, below = True, small
            scale = self._scale_words()
            if last_scale is not None and scale >= last_scale:
                self.at = self._mark
                break
            total += below * scale
            last_scale = scale
            if scale == 1:
                break
        return total if read else None

    def _scale_words(self) -> Decimal:
        scale = _ONE
        while self._role() in ("scale", "dozen") and self._joined():
            if scale == 1 and self.words[self.at].text in ("hundreds", "thousands"):
                break
            scale *= self.words[self.at].value
            self.at += 1
        if scale > self.scale:
            self.scale = scale
        return scale

    def _below_thousand(self, inside: bool) -> Decimal | None:
        """Read "a", "two hundred and six", "ninety-five hundred", "forty-six"."""
        self._mark = self.at
        if inside and self.words[self.at].join == "-":
            return None
        value = self._below_hundred(inside)
        if value is None:
            return None
        if self._role() == "hundred" and self._joined():
            value *= 100
            self.at += 1
            if self.at < len(self.words):
                mark = self.at
                rest = self._below_hundred(True)
                if rest is None or self._role() == "hundred":
                    self.at = mark
                else:
                    value += rest
        return value

    def _below_hundred(self, inside: bool) -> Decimal | None:
        word = self.words[self.at]
        if word.role in ("a", "couple"):
            return self._article(inside)
        if word.role not in ("unit", "teen", "ten"):
            return None
        if inside and word.join not in ("", "and", ","):
            return None
        self.at += 1
        if (
            word.role == "ten"
            and self._role() == "unit"
            and self._joined()
            and self.words[self.at].value
        ):
            self.at += 1
            return word.value + self.words[self.at - 1].value
        return word.value

    def _article(self, inside: bool) -> Decimal | None:
        """Read the "a" of "a million", "a couple hundred"."""
        ahead = 1 if self._role() == "a" else 0
        if self._role(ahead) == "couple":
            self.at += ahead + 1
            return Decimal(2) if self._role() in ("hundred", "scale", "dozen") else None
        if inside or self._role(1) not in ("hundred", "scale", "dozen"):
            return None
        if self.words[self.at + 1].text.endswith("s"):
            return None
        self.at += 1
        return _ONE

    def _behind(self, value: Decimal) -> Decimal | None:
        """Read what may follow: "point five", "and a half", "thirds"."""
        if self._role() == "point":
            value = self._point(value)
            return self._times_scale(value)
        if self._role() == "part":
            return self._as_denominator(value)
        return self._and_part(value)

    def _point(self, value: Decimal) -> Decimal:
        digits = ""
        at = self.at + 1
        while at < len(self.words) and self.words[at].role == "unit" and self.words[at].join == "":
            digits += str(self.words[at].value)
            at += 1
        if digits:
            self.at = at
            value += Decimal(f"0.{digits}")
        elif at < len(self.words) and self.words[at].role in ("teen", "ten"):
            self.at = at + 1
            value += self.words[at].value / 100
        return value

    def _as_denominator(self, value: Decimal) -> Decimal:
        """Read "two thirds", "twenty-three fifths"; "third" after "twenty" is an ordinal."""
        word = self.words[self.at]
        before = self.words[self.at - 1]
        if (
            word.join == "-"
            and before.role == "ten"
            and word.text[-1] == "s"
            and value > before.value
        ):
            self.at += 1  # "one hundred thirty-fifths"
            return (value - before.value) / (before.value + word.value)
        if not self._joined() or (value > 1 and not word.text.endswith("s")) or word.text == "half":
            return value
        self.at += 1
        return value / word.value

    def _and_part(self, value: Decimal) -> Decimal:
        """Read "and a half", "and fifty-four hundredths", and the scale that may follow."""
        if self.at >= len(self.words) or self.words[self.at].join != "and":
            return value
        mark = self.at
        above = self._numerator()
        if (
            above is None
            or self._role() != "part"
            or (above > 1 and self.words[self.at].text[-1] != "s")
        ):
            self.at = mark
            return value
        part = above / self.words[self.at].value
        self.at += 1
        if self.scale == 1:
            return self._times_scale(value + part)
        if self._role() == "scale" and self._joined():  # "one billion and a half million"
            self.at += 1
            return value + part * self.words[self.at - 1].value
        return value + part * self.scale  # "a million and a half"

    def _numerator(self) -> Decimal | None:
        if self._role() == "a":
            self.at += 1
            return _ONE
        return self._below_hundred(inside=True)


_MORE = re.compile(r"(?:\s|-)(?:and(?:\s|-))?(?=[A-Za-z0-9])")


def continued(text: str, number: Numeral) -> Numeral:
    """Read what a printed number with a scale word goes on with: "3 million and a half".

    Of units below a hundred only fractions are taken: "5 million and two years" is none.
    """
    if text[number.end] not in " -\n":
        return number
    if number.scale == 1:
        return _with_point(text, number)
    match = _MORE.match(text, number.end)
    if match is None:
        return number
    added = _addition(text, match.end(), number)
    if added is None:
        return number
    value, end = added
    return Numeral(
        number.start, end, number.value + value, None, text[number.start : end], number.scale
    )


def _with_point(text: str, number: Numeral) -> Numeral:
    """Read "1 point 1"."""
    if not text.startswith(" point ", number.end):
        return number
    digits = re.compile("[0-9]{1,6}(?![0-9.,])").match(text, number.end + 7)
    if digits is None:
        return number
    value = number.value + Decimal(f"0.{digits[0]}")
    step = _ONE.scaleb(-len(digits[0]))
    return Numeral(number.start, digits.end(), value, step, f"{number.digits}.{digits[0]}")


def _addition(text: str, at: int, number: Numeral) -> tuple[Decimal, int] | None:
    is_and = text[at - 4 : at - 1] == "and"
    more = printed(text, at) or worded(text, at)
    if more is None or text[more.end : more.end + 4] in (" of ", " per", "%"):
        return None
    if 0 < more.value < 1 and is_and and more.step is None:
        return more.value * number.scale, more.end
    if number.scale > more.scale > 1 or (number.scale == 100 > more.value and is_and):
        return more.value, more.end
    if is_and and more.step is None and number.scale > more.value >= 100:
        return more.value, more.end
    return None
