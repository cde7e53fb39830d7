"""FC403: several of one size, and what all of them make: "660 MW in two units of 330 MW"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.amounts import plain
from factcheck.consistency.misprints import meant
from factcheck.consistency.number_words import SMALL, number_words
from factcheck.consistency.operands import begin, behind, closes, is_count, is_part
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed, due_as_printed, loosely
from factcheck.intervals import divided, multiplied, widened
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Document, Span
from factcheck.patterns import pattern
from factcheck.units import convert, kind_in_prose

_UNITS = r"(?:units|turbines|blocks|generators|reactors|machines|sets|plants|parks)"
_SORT = (
    r"(?:(?!(?:more|additional|another|further|other|extra|remaining|of|its|the|to|or|and|than)\b)"
    r"[a-z-]+\s+)"
)
_EACH = r"(?:\s+each)?"
_EACH_WITH = r",?\s+each\s+(?:of|with|holding|seating)(?:\s+an?\s+(?:[a-z]+\s+)?[a-z]+\s+of)?"
_ARE = pattern(rf"-?\s*{_SORT}{{0,2}}{_UNITS}\b")
_OPENS = pattern(r"\s*(?:[a-z]+\s+){0,2}\(\s*", re.IGNORECASE)
_CLOSES = pattern(rf"{_EACH}(?:\s+{_UNITS})?\s*\)")
_ALONE = pattern(
    r"(?:^|\b(?:has|have|had|with|drives?|runs?|comprises|comprising|houses|(?:made|up|consists?|consisting)\s+of))"
    r"\s*(?:Its|The)?\s*$"
)
"""What leads to all the units there are: not "six of its ten", "over 80" or "unit 3 and 4"."""
_GOES_ON = pattern(
    rf"{_EACH}(?:(?:,|,?\s+and|,?\s+or)\s+|,?\s+(?:(?:that|which)\s+)?(?:adds?\s+up\s+to|totall?ing)\s+"
    r"|,?\s+(?:(?:with|for|giving)\s+)?a\s+(?:combined\s+)?total(?:\s+capacity)?\s+of\s+)"
)
_IN_ALL = pattern(r"\s+(?:altogether|together|combined|in\s+(?:all|total))\s*[.,;)]")
_ADDED = pattern(r"\b(?:up\s+to|totall?ing|total(?:\s+capacity)?\s+of)\s+$")
_NET = pattern(r"\b(?:net|gross|grid|exports?|exported|thermal|peak|DC|sent\s+out)\b")
_LEAST, _MOST = Decimal("0.94"), Decimal("1.15")
"""So many times a whole its units may make: both are rounded, and a plant uses some itself."""


class _Units(NamedTuple):
    """Units of one size: how many, where that begins, the size, and where its words end."""

    many: Decimal
    start: int
    size: Amount
    end: int

    @property
    def words(self) -> str:
        return f"{self.many:f} units of {self.size.text}"


@inconsistency
def units_of_it(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "880 MW (4x180 MW)" and "33 turbines of 1.5 MW, 59.5 MW altogether".

    The whole is wrong, unless a row has it: then it is the size of its units.
    """
    text = document.text
    for span, amounts in checked.by_sentence.items():
        powers = list(filter(_is_a_power, amounts))
        if len(powers) < 2 or _NET.search(text, span.start, span.end):
            continue
        for one, two in pairwise(powers):
            if not (_is_plain(one) and _is_plain(two)) or (one.is_known and two.is_known):
                continue
            if (units := _units(text, span, two)) and _is_in_brackets(text, one, units):
                yield from _differing(one, units)
            elif (
                one is powers[0]
                and (units := _units(text, span, one))
                and _goes_on_to(text, span, units, two)
            ):
                yield from _differing(two, units)


def _is_a_power(amount: Amount) -> bool:
    return amount.kind == "quantity" and kind_in_prose(amount.unit or "") == "power"


def _is_plain(amount: Amount) -> bool:
    """Whether an amount is one number without a hedge, and no row tells that it is wrong."""
    mention = amount.checked.claim.mention
    return mention.modifier == "exact" and mention.value_max is None and not amount.is_wrong


def _units(text: str, span: Span, size: Amount) -> _Units | None:
    """Read how many have that size: "2x660 MW", "33 turbines of 1.5 MW", "two 660 MW units"."""
    if (found := _many().search(text, span.start, size.start)) is None:
        return None
    number, known = found["many"].lower(), number_words(*SMALL)
    many = known[number] if number in known else Decimal(number)
    if many < 2:
        return None
    if not found["led"].isspace():
        return _Units(many, found.start(), size, size.end)
    are = _ARE.match(text, size.end)
    return _Units(many, found.start(), size, are.end()) if are else None


@cache
def _many() -> re.Pattern[str]:
    words = "|".join(number_words(*SMALL))
    return pattern(
        rf"(?<![\w.,$\u20ac\u00a3-])(?P<many>[1-9]\d{{0,2}}|{words})"
        rf"(?P<led>\s?[x\u00d7*]\s?|\s+{_SORT}{{0,2}}{_UNITS}(?:\s+(?:of|with|at)|{_EACH_WITH})\s+|\s+)$",
        re.IGNORECASE,
    )


def _is_in_brackets(text: str, whole: Amount, units: _Units) -> bool:
    """Whether units stand in brackets right behind their whole, and nothing else does."""
    opened = _OPENS.fullmatch(text, whole.end, units.start)
    return opened is not None and _CLOSES.match(text, units.end) is not None


def _goes_on_to(text: str, span: Span, units: _Units, whole: Amount) -> bool:
    """Whether words lead from all units to what they make: "two 660 MW units, 1,320 MW in all"."""
    if _ALONE.search(text[span.start : units.start]) is None:
        return False
    if _GOES_ON.fullmatch(text, units.end, whole.start) is None:
        return False
    adds_up = _ADDED.search(text, units.end, whole.start) is not None
    if adds_up and not closes(text, whole.end):
        return False
    return adds_up or _IN_ALL.match(text, whole.end) is not None


def _differing(whole: Amount, units: _Units) -> Iterator[Inconsistency]:
    size = units.size
    made = convert(units.many * size.interval.point, size.unit or "", whole.unit or "")
    told = whole.interval.point
    if not made or not told or _LEAST <= made / told <= _MOST:
        return
    wrong, other = (size, whole) if whole.is_known else (whole, size)
    right = made if wrong is whole else size.interval.point * told / made
    claim = wrong.checked.claim
    value, step, about = due_as_printed(right, claim)
    said = in_style_of(claim, value, step)
    if said == wrong.text:
        return
    yield Inconsistency(
        position=wrong.position,
        code="FC403",
        message=f"{units.words} do not make {whole.text}: {about}{said} would fit",
        expected=plain(value),
        expected_unit=wrong.unit,
        suggestion=said,
        notes=(f"operand: {units.many:f}", f"operand: {other.text}"),
    )


_IN_SO_MANY = pattern(
    r"(?:\s(?!(?:and|or|but|of|than)\b)[a-z-]+|\sof\s[a-z-]+){0,4}?(?:,|\s\()?\s?(?:in|into|on|over|from"
    r"|across|with|by)\s(?:its\s|the\s)?",
    re.IGNORECASE,
)
_OF_A_SIZE = pattern(rf"(?:\s(?!of\b)[a-z-]+)?(?:\s(?:of|with)|{_EACH_WITH})\s", re.IGNORECASE)
_OR_IN_ALL = pattern(r"(?:\seach)?(?:,|\s\()\s?(?:or\s|making\s|that\sis\s)?", re.IGNORECASE)
_ENDS = pattern(r"(?:\seach|\sapiece)?\s*(?:[.;:)\u2014](?!\d)|,(?!\s?\d)|\Z)")
_SLACK = Decimal("0.1")


@inconsistency
def groups_of_one_size(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "420 pupils in 41 classes of 30" and "12 rows of 40 seats, 840 in all": a slip."""
    text = document.text
    for amounts in checked.counts_by_sentence.values():
        for one, two, three in zip(amounts, amounts[1:], amounts[2:], strict=False):
            if (
                _IN_SO_MANY.fullmatch(text, behind(text, one), begin(text, two))
                and _OF_A_SIZE.fullmatch(text, behind(text, two), begin(text, three))
                and _ENDS.match(text, behind(text, three))
            ):
                yield from _misprinted(one, two, three)
            elif (
                _OF_A_SIZE.fullmatch(text, behind(text, one), begin(text, two))
                and _OR_IN_ALL.fullmatch(text, behind(text, two), begin(text, three))
                and _IN_ALL.match(text, behind(text, three))
            ):
                yield from _misprinted(three, one, two)


def _misprinted(whole: Amount, many: Amount, size: Amount) -> Iterator[Inconsistency]:
    """Tell of the one of the three that a slip keeps from fitting the others."""
    three = (whole, many, size)
    if not (is_count(many) and is_part(size, whole) and all(map(_is_plain, three))):
        return
    nouns = [each.checked.claim.mention.noun for each in (whole, size)]
    made = multiplied(loosely(many), loosely(size))
    if (None not in nouns and nouns[0] != nouns[1]) or widened(made, _SLACK).meets(loosely(whole)):
        return
    exact = [as_printed(each) for each in three]
    rights = multiplied(*exact[1:]), divided(exact[0], exact[2]), divided(exact[0], exact[1])
    found = [
        (wrong, value)
        for wrong, right in zip(three, rights, strict=True)
        if right and not wrong.is_known and (value := meant(wrong, right)) is not None
    ]
    if found:
        yield _told(*found[0], three, is_sure=len(found) == 1)


def _told(
    wrong: Amount, right: Decimal, three: tuple[Amount, Amount, Amount], *, is_sure: bool
) -> Inconsistency:
    whole, many, size = three
    said = in_style_of(wrong.checked.claim, right, wrong.checked.claim.mention.step)
    noun = many.checked.claim.mention.noun or "parts"
    return Inconsistency(
        position=wrong.position,
        code="FC403",
        message=f"{many.text} {noun} of {size.text} do not make {whole.text}: {said} would fit",
        expected=f"{right:f}" if is_sure else None,
        expected_unit=wrong.unit if is_sure else None,
        suggestion=said if is_sure else None,
        notes=tuple(f"operand: {each.text}" for each in three if each is not wrong),
    )
