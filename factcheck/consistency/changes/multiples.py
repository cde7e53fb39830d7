"""FC403: "doubled", "twice", "three times" and "half", where the two amounts beside it are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.consistency.changes import pairs
from factcheck.consistency.changes.apposed import BESIDE, NAMED
from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import GOES_ON, LED, OF_A_UNIT, WHEN, end_of
from factcheck.consistency.changes.told import Sentence, sentences
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import may_be
from factcheck.intervals import divided
from factcheck.model import Document
from factcheck.patterns import pattern
from factcheck.tables import cells, rows

_SLACK, _WIDE = Decimal("0.15"), Decimal("0.3")
_ANY = Decimal(1000)
_REACH = 120
_VERY = r"(?:well\s+|far\s+|much\s+|slightly\s+|just\s+|a\s+little\s+)?"
_QUALIFIED = (
    rf"(?:(?P<more>{_VERY}(?:more\s+than|over|above)|at\s+least)\s+"
    rf"|(?P<less>{_VERY}(?:less\s+than|under|below)|at\s+most|not\s+quite|up\s+to|as\s+much\s+as)\s+"
    r"|(?P<near>nearly|almost|close\s+to|about|roughly|around|some|approximately)\s+"
    r"|(?:exactly|precisely)\s+)?"
)
_NO_MULTIPLE = pattern(r"\b(?:not|never|than|if|n['\u2019]t)\s+(?:\w+\s+)?$", re.IGNORECASE)


class _Said(NamedTuple):
    """A change, how many times the one amount the other is said to be, and between what that is."""

    change: Change
    words: str
    factors: tuple[Decimal, ...]
    low: Decimal
    high: Decimal

    @property
    def may_be(self) -> bool:
        """Whether the two amounts may be so many times each other, as they are rounded."""
        made = divided(may_be(self.change.after), may_be(self.change.before))
        return made is None or any(
            made.high >= factor * self.low and made.low <= factor * self.high
            for factor in self.factors
        )


def _said(change: Change, found: re.Match[str], *factors: Decimal, is_verb: bool) -> _Said:
    """Give what is said; "more than halved" fell further, and "more than half" of it is left."""
    low, high = 1 - _SLACK, 1 + _WIDE
    if found["near"]:
        low, high = 1 - _WIDE, 1 + _WIDE
    is_higher, is_lower = bool(found["more"]), bool(found["less"])
    if is_verb and factors[0] < 1:
        is_higher, is_lower = is_lower, is_higher
    if is_higher:
        high = _ANY
    if is_lower:
        low = Decimal(0)
    return _Said(change, re.sub(r"\s+", " ", found["words"]), factors, low, high)


@cache
def _factors(part: str) -> dict[str, Decimal]:
    return {
        word: Decimal(row["factor"])
        for row in rows("multiples")
        if row["part of speech"] == part
        for word in cells(row["words"])
    }


def _words(part: str) -> str:
    return "|".join(sorted(_factors(part), key=len, reverse=True))


@inconsistency
def multiples(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "doubled from A to B" and "B, twice the A of 2020" where B is nowhere near twice A."""
    for sentence in sentences(document, checked, 2, _any_multiple()):
        for said in _all_said(sentence):
            if not said.may_be:
                yield _told(said)


@cache
def _any_multiple() -> re.Pattern[str]:
    parts = (_words("verb"), _words("adverb"), _words("times"), "times", "half")
    return pattern(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


def _all_said(sentence: Sentence) -> Iterator[_Said]:
    amounts = sentence.amounts
    for n, one in enumerate(amounts[:-1]):
        two = amounts[n + 1]
        found = _ahead(sentence, one, two) or _behind(sentence, one, two)
        if found is None and (found := _times(sentence, n)):
            before = found.change.before
            found = None if pairs.has_a_rival(sentence.text, amounts, n, before) else found
        if found:
            yield found


def _times(sentence: Sentence, n: int) -> _Said | None:
    """Read "B, twice the A", with or without the number of times among the amounts."""
    one, two, *others = sentence.amounts[n : n + 3]
    found = _between(sentence, one, two, None)
    return found or (_between(sentence, one, others[0], two) if others else None)


def _told(said: _Said) -> Inconsistency:
    before, after = said.change.before, said.change.after
    return Inconsistency(
        position=max(before.position, after.position),
        code="FC403",
        message=f'from {before.text} to {after.text} is not "{said.words}"',
        notes=(f"operand: {before.text}",),
    )


# ---- "doubled to B from A", "grew fivefold from A to B" --------------------------------------


@cache
def _verbs() -> re.Pattern[str]:
    return pattern(
        rf"\b{_QUALIFIED}(?P<words>{_words('verb')}|{_words('adverb')})"
        r"(?:\s+(?:increase|rise|jump|growth|gain)"
        r"|\s+in\s+(?:value|size|number|price|volume)"
        r"|\s+(?:its|their|his|her|the)\s+(?:[a-z-]+\s+)?[a-z-]+)?"
        rf"{WHEN},?\s+(?:from|to)\s+{LED}$",
        re.IGNORECASE,
    )


def _ahead(sentence: Sentence, one: Amount, two: Amount) -> _Said | None:
    text, start = sentence.text, max(sentence.span.start, one.start - _REACH)
    lead = _verbs().search(text, start, one.start)
    if lead is None or _NO_MULTIPLE.search(text, start, lead.start()):
        return None
    change = (
        pairs.tied(text, start, one, two)
        or pairs.up_from(text, one, two)
        or pairs.set_against(text, one, two)
    )
    return _read(change, lead) if change else None


def _read(change: Change, found: re.Match[str]) -> _Said:
    """Read a verb, or "fivefold", which to some is by five times and to most to five times."""
    word = re.sub(r"\s+", " ", found["words"].lower())
    if factor := _factors("verb").get(word):
        return _said(change, found, factor, is_verb=True)
    factor = _factors("adverb")[word]
    return _said(change, found, factor, factor + 1, is_verb=False)


# ---- "from A to B, a fivefold increase" ------------------------------------------------------


@cache
def _nouns() -> re.Pattern[str]:
    return pattern(
        rf"{OF_A_UNIT}{WHEN},\s+(?:or\s+)?an?\s+{_QUALIFIED}(?:(?:near|virtual)[\s-])?"
        rf"(?P<words>{_words('adverb')})\s+(?:increase|rise|jump|growth|gain)(?!\s+(?:of|in)\b)",
        re.IGNORECASE,
    )


def _behind(sentence: Sentence, one: Amount, two: Amount) -> _Said | None:
    found = _nouns().match(sentence.text, end_of(sentence.text, two), sentence.span.end)
    if found is None:
        return None
    change = pairs.tied(sentence.text, sentence.span.start, one, two)
    return _read(change, found) if change else None


# ---- "B, twice the A of 2020" ----------------------------------------------------------------


@cache
def _so_many_times() -> re.Pattern[str]:
    return pattern(
        rf"{BESIDE}{_QUALIFIED}"
        rf"(?P<words>(?:(?P<known>{_words('times')})|(?P<number>[\w.,-]+)\s+times)"
        r"(?P<again>\s+as\s+[a-z]+\s+again)?)"
        r"(?P<than>\s+(?:more|higher|larger|bigger|greater)\s+than)?"
        r"(?:\s+as(?:\s+[a-z]+\s+as)?|\s+what\s+was)?"
        rf"\s+{NAMED}{LED}",
        re.IGNORECASE,
    )


def _between(
    sentence: Sentence, after: Amount, before: Amount, number: Amount | None
) -> _Said | None:
    text = sentence.text
    found = _so_many_times().fullmatch(text, end_of(text, after), before.start)
    if found is None or GOES_ON.match(text, end_of(text, before)):
        return None
    if not (pairs.is_plain(text, after) and pairs.is_plain(text, before)):
        return None
    factor = _factor(found, number)
    if factor is None or not pairs.are_of_one_kind(after, before):
        return None
    change = Change(before, after, after.start)
    if found["than"]:
        return _said(change, found, factor, factor + 1, is_verb=False)
    return _said(change, found, factor, is_verb=False)


def _factor(found: re.Match[str], number: Amount | None) -> Decimal | None:
    """Give the factor: of "half as many again" one and a half."""
    if found["known"]:
        known = _factors("times")[re.sub(r"\s+", " ", found["known"].lower())]
        if found["again"]:
            return known + 1 if known < 1 else None
        return known
    is_it = number is not None and number.start == found.start("number")
    is_whole = is_it and number is not None and number.end == found.end("number")
    value = number.checked.claim.mention.value if is_whole and number else None
    return value if value and value > 1 and not found["again"] else None
