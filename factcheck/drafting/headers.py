"""What a header, or a line over the whole table, says of the numbers below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.drafting.quantities import ONE, Home, Quantity
from factcheck.drafting.titles import is_generic
from factcheck.drafting.unit_words import measuring_unit, unit_of
from factcheck.drafting.wording import bracketed, spaced

_MOST_UNIT_WORDS = 5
_SHORT_LINE = 8
_SHARE_OF = re.compile(r"(?:%|percent(?:age)?|share|proportion) (?:of )?\w", re.IGNORECASE)
_SO_MUCH_OF = re.compile(r"(?:total |annual )?(?P<unit>\w+) of (?P<what>.+)", re.IGNORECASE)
_JOINT = re.compile("[\\s,;:\N{EN DASH}-]*(?:\\b(?:in|of))?[\\s,;:\N{EN DASH}-]*$")
_OF_ALL = re.compile(
    r"\b(?:figures?|amounts?|values?|numbers?|data|all|expressed|measured|rs\.?)\b.{0,20}?"
    r"\bin\s+(?P<what>[^;.()]+)|^in\s+(?P<alone>[^;()]+)$",
    re.IGNORECASE,
)


def read(header: str, home: Home, *, is_money: bool = False) -> Quantity:
    """Read a header: `GDP growth (annual %)`, `revenue_usd_mn`, `Amount in Rs. crore`.

    Where it is known that money is meant, `Revenue (m)` is in millions.
    """
    outside, inside = bracketed(spaced(header))
    said = {words: unit_of(words, home, is_money=is_money) for words in inside}
    rest, found = _beside(outside, home, is_money=is_money)
    for part in said.values():
        found = found.above(part) if part else found
    kept = (f"({words})" for words, part in said.items() if part is None)
    return replace(found, words=" ".join((rest, *kept)).strip())


def says_unit(line: str, home: Home) -> bool:
    """Whether a short line over or below a table says what its numbers are: "Income in USD mn"."""
    return len(spaced(line).split()) <= _SHORT_LINE and bool(read(line, home).unit)


def of_table(texts: Sequence[str], home: Home) -> Quantity:
    """Read the unit that a title, a line above the header or a note gives to all numbers."""
    parts = []
    for text in texts:
        outside, inside = bracketed(text)
        for span in (*inside, outside):
            told = (hit["what"] or hit["alone"] for hit in _OF_ALL.finditer(span))
            parts += [part for words in (span, *told) if (part := unit_of(words, home))]
        if says_unit(text, home):
            parts.append(replace(read(text, home), words=""))
    whole = next((part for part in parts if part.unit and part.scale != ONE), None)
    return whole or next((part for part in parts if part.unit), next(iter(parts), Quantity()))


def _beside(words: str, home: Home, *, is_money: bool) -> tuple[str, Quantity]:
    """Read a unit that ends or begins a header without brackets: "Revenue, USD mn"."""
    if _SHARE_OF.match(words):
        return words, Quantity(unit="percent", said=words)
    much = _SO_MUCH_OF.fullmatch(words)
    if much and (unit := measuring_unit(much["unit"])):
        return much["what"], Quantity(unit=unit, said=much["unit"])
    tokens = words.split()
    first_at = max(int(is_generic(tokens[0])), len(tokens) - _MOST_UNIT_WORDS) if tokens else 0
    for at in range(first_at, len(tokens)):
        part = unit_of(" ".join(tokens[at:]), home, is_money=is_money)
        if part is not None and _stands_alone(part, tokens, at):
            return _JOINT.sub("", " ".join(tokens[:at])) or words, part
    first = unit_of(tokens[0], home) if len(tokens) > 1 else None
    if first is not None and first.unit == "percent":
        return " ".join(tokens[1:]), first
    return words, Quantity()


def _stands_alone(part: Quantity, tokens: Sequence[str], at: int) -> bool:
    """Whether the last words of a header are a unit rather than part of what it names."""
    if "per" in [token.lower() for token in tokens] and part.kind != "money":
        return False
    is_joint = tokens[at].lower() in ("per", "of", "in")
    return not is_joint and (part.unit not in ("", "count") or part.scale != ONE)
