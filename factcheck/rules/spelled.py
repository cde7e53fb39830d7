"""The grammar of numbers in words: what a row of number words is worth."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

_ONE, _DOZEN = Decimal(1), Decimal(12)
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)


class Word(Struct, frozen=True, gc=False):
    """A word of a number: where it stands, how it joins the one before, what it is."""

    start: int
    end: int
    join: str
    """`` , `-`, `and` or `,`."""
    role: str
    """`unit`, `teen`, `ten`, `part`, `hundred`, `scale`, `dozen`, `a`, `point`."""
    value: Decimal
    text: str


class Reading:
    """One pass over the words of a number."""

    def __init__(self, words: list[Word]) -> None:
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
            is_apart = joined == "and" and small < 100 and last_scale and last_scale > 1000
            if read and (is_apart or last_scale == _DOZEN):
                self.at = self._mark  # "a million and two were hurt", "by the dozen, one cent"
                break
            read, below = True, small
            scale = self._scale_words()
            if last_scale is not None and scale >= last_scale:
                if _is_of_thousands(last_scale, scale, small, joined):
                    return (total + small) * scale
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
        self.scale = max(self.scale, scale)
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


def _is_of_thousands(last: Decimal, scale: Decimal, below: Decimal, joined: str) -> bool:
    """Whether thousands and hundreds are so many millions: "one thousand two hundred million".

    "One thousand, two hundred million" and "two thousand five million" may be two numbers.
    """
    is_whole = joined == "and" or (not joined and below >= _HUNDRED)
    return last == _THOUSAND < scale and is_whole
