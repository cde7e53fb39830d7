# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""Amounts: a number or range, and the sign before or the unit behind it that says of what.

`read_number` is asked wherever a number begins. It reads one or two numbers, shares scale and
unit over both, and hands the whole to the rule of its family (`amount_rule`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules import ranges
from factcheck.rules.addresses import is_in_address
from factcheck.rules.amount import Amount, minus_before
from factcheck.rules.currencies import before_number
from factcheck.rules.follow import CODE, JOIN, LIST, MORE, RATE, UNIT, follows
from factcheck.rules.lists import listed
from factcheck.rules.numerals import DIGITS
from factcheck.rules.registry import Context, Reader, Rule, first_line, register
from factcheck.rules.sides import side
from factcheck.rules.vulgar import VULGAR
from factcheck.rules.words import word_trigger
from factcheck.rules.yearlike import is_yearlike, stands_as_year
from factcheck.units import kind_in_prose

_OTHERS = JOIN | LIST | RATE
_SO_MANY_TIMES = pattern(r"(?<![\w.,])\d{1,3} ?[xX*]$")
_ABOUT = pattern(r"(?<![^\s(])c\.?\Z")
_PENCE = pattern(r"[0-9]+(?:\.[0-9]+)?(?:p\b|%)")
"""A price or share, and what leads to it without a space: "trading at c.141.35p", "up c1.84%"."""
_GROUPED = pattern(r"[0-9]{1,3}(?:,[0-9]{3})+\s(?:[a-z]+s|people)\b")
"""What is counted behind a slash: "966 families/3,915 persons"."""
_LETTERS = pattern(r"(?<![\w$])[A-Z]{1,2}\Z")
_CENTS = pattern(r"[¢c](?!\w)")
AmountReader = Callable[[Amount], Mention | None]
_FAMILIES: dict[str, AmountReader] = {}
_LED: list[Reader] = []
"""Readers of what begins with a sign or an article before the number."""


def amount_rule(
    rule_id: str,
    *,
    examples: Mapping[str, Mapping[str, str | None]],
    rejects: tuple[str, ...] = (),
    trigger: str | None = None,
    read: Reader | None = None,
) -> Callable[[AmountReader], AmountReader]:
    """Register the rule of a family of amounts; `Unit.rule` names it.

    `trigger` and `read` are those of any number unless the family has its own.
    """

    def decorate(reader: AmountReader) -> AmountReader:
        summary = first_line(reader.__doc__)
        register(Rule(rule_id, trigger or TRIGGER, read_amount, examples, rejects, summary))
        _FAMILIES[rule_id] = reader
        if read is not None:
            _LED.append(read)
        return reader

    return decorate


def read_amount(text: str, start: int, end: int, context: Context) -> Mention | None:
    """Read the amount that begins at `start`: with its number, or with a sign before it."""
    first = text[start]
    if not first.isdigit() and first != ".":
        for read in _LED:
            mention = read(text, start, end, context)
            if mention is not None:
                return mention
    return read_number(text, start, end, context)


def read_number(text: str, start: int, end: int, context: Context) -> Mention | None:
    """Read the amount whose number begins at `start`, without a sign before it."""
    if start and _is_glued(text, start):
        return _each_of_several(text, start, context) or _in_their_cents(text, start, context)
    if text[start] == ".":
        return _pointed(text, start, context)
    if is_yearlike(text[start:end]) and _is_year_alone(text, start, end):
        return None
    first = side(text, start, context)
    return None if first is None else finish(first)


def _each_of_several(text: str, start: int, context: Context) -> Mention | None:
    """Read what each of several units makes: "2x660 MW"; "the 4x100m relay" is a race."""
    if text[start - 1] not in "xX*" or not _SO_MANY_TIMES.search(text, max(start - 5, 0), start):
        return None
    first = side(text, start, context)
    found = None if first is None else finish(first)
    if found is None or found.kind != "quantity":
        return None
    return found if kind_in_prose(found.unit or "") == "power" else None


def _in_their_cents(text: str, start: int, context: Context) -> Mention | None:
    """Read cents behind the letters of a dollar: "US96.94¢", "NZ45c"."""
    letters = _LETTERS.search(text, max(start - 4, 0), start)
    sign = before_number().get(f"{letters[0]}$") if letters else None
    first = None if sign is None else side(text, start, context)
    cents = first.unit.currency if first and first.unit else None
    if letters is None or sign is None or first is None or first.unit is None or cents is None:
        return None
    if cents.word != "$" or not _CENTS.match(text, first.low.end):
        return None
    unit = replace(first.unit, currency=replace(cents, code=sign.code, local=()))
    return finish(replace(first, start=letters.start(), unit=unit))


def _pointed(text: str, start: int, context: Context) -> Mention | None:
    """Read ".5 percent"; a number alone that begins with a point is a name's (".38 Special")."""
    first = side(text, start, context)
    found = None if first is None else finish(first)
    return found if found is not None and found.kind in ("money", "percent") else None


def _is_year_alone(text: str, start: int, end: int) -> bool:
    return stands_as_year(text, start) and not follows(text, end) & (UNIT | MORE | CODE)


def finish(first: Amount) -> Mention | None:
    """Look for the other end of a range, and let the rule of the family make the mention."""
    amount = _with_others(first) if first.follows & _OTHERS else first
    if first.text.startswith("@", amount.end) and is_in_address(
        first.text, amount.start, amount.end
    ):
        return None
    if amount.prefix is not None:
        return _FAMILIES["money.sign"](amount)
    return _FAMILIES["count.noun" if amount.unit is None else amount.unit.rule](amount)


def _with_others(first: Amount) -> Amount:
    """Read the number behind a dash, "to" or a comma that an amount is one with."""
    if first.follows & JOIN and (joined := ranges.joined(first)) is not None:
        return joined
    if first.follows & RATE and first.prefix and (both := ranges.told_by_both(first)) is not None:
        return both
    return listed(first) if first.follows & LIST and first.unit is None else first


def _is_glued(text: str, start: int) -> bool:
    """Whether the number is part of a word, code, address or version ("Hub-2", "v1.2", "9:30")."""
    before = text[start - 1]
    if before in ' (\n\u00a0"“‘[~<>≥≤≈':
        return False
    if before.isalnum() or before in "_#@/\\=&.,:'’+*^%":
        if before == "." and start > 1 and text[start - 2] in " (":
            return True
        if _ABOUT.search(text, max(start - 4, 0), start) and _PENCE.match(text, start):
            return False
        if before == "/" and text[start - 2].islower() and _GROUPED.match(text, start):
            return False
        first = start == 1 and before != "+"
        return before not in ".,:'’+*" or first or (start > 1 and text[start - 2].isalnum())
    joined = before in "-–−—" and start > 1 and text[start - 2].isalnum()
    return joined and not minus_before(text, start)[1]


TRIGGER = rf"\.[0-9]+|{DIGITS}|[{VULGAR}]|{word_trigger()}"
