"""FC402: lists of shares that are closed by their words, so that they cannot make more than 100.

Of several answers, of overlapping groups and of different wholes more than 100 may be true: only
words that shut each other out are taken (men and women, for and against, "did not know", "others",
"the other").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.amounts import plain
from factcheck.consistency.misprints import meant
from factcheck.consistency.operands import (
    HUNDRED,
    begin,
    closes,
    is_count,
    is_printed_share,
)
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.intervals import Interval
from factcheck.model import Document, Span
from factcheck.patterns import pattern
from factcheck.tables import cells, rows

_LITTLE = Decimal(1)
SOME, MUCH = Decimal(3), Decimal(8)
"""So many points above 100, and below it, are no rounding; those below may go unsaid."""
OTHER_WHOLES = pattern(
    r"\b(?:from|compared|against\s+\d|among|of\s+(?:whom|these|those|which)|than|while|whereas"
    r"|(?<!made )(?<!make )(?<!makes )up|down|each|respectively|rose|fell|grew|rise|in\s+both"
    r"|several|multiple|could|more)\b",
    re.IGNORECASE,
)
_DOES_NOT_KNOW = pattern(
    r"\s(?:(?:did|do|does)\s(?:not|n['\u2019]t)\s(?:know|vote|answer|say|reply)|(?:did|do|does)n['\u2019]t\s"
    r"(?:know|vote|answer|say|reply)|(?:were|are|was|is|remained|remain)?\s?(?:undecided|unsure|not\ssure)"
    r"|(?:had|have|has|gave)\sno\s(?:view|opinion|answer)|abstained|could\snot\ssay|don['\u2019]t\sknows?)\b",
    re.IGNORECASE,
)
_OTHERS = pattern(r"\b(?:others|other\s[a-z]+)\s(?:(?:had|took|got|make\sup|made\sup)\s)?$")
_MAKES_UP = pattern(
    r"\b(?:ma(?:kes?|de)\sup|accounte?d?s?\sfor|comprised?)\s(?:[a-z]+\s)?$", re.IGNORECASE
)
_HOLDS = pattern(r"\b(?:owns?|holds?|owned|held)\s(?:[a-z]+\s)?$", re.IGNORECASE)
_OF_IT = r"(?:\sof\s[^,;.]{1,40})?"
_HOLDER = pattern(
    _OF_IT + r"(?:,|,?\sand)\s(?!\d)(?:(?:the|an?|its)\s)?(?:(?!of\b|in\b|on\b|from\b|to\b)"
    r"[\w\u2019'-]+\s){1,5}"
)
_BY = pattern(
    r"\b(?:reject|approv|vot|back|carr|won|defeat|re-?elect|pass|turned\sdown|threw\sout|accept|endors|oppos)[a-z]*\b(?:(?!\b(?:more|than|higher)\b)"
    r"[^.;]){0,60}\bby\s$",
    re.IGNORECASE,
)
_IN_A_VOTE = pattern(
    r",?\s(?:in|at|on)\s[^,;.]{0,40}\b(?:referendum|vote|ballot|election|poll|plebiscite|turnout)\b"
)
_TO = pattern(r"\sto\s")
_VERB = (
    r"(?:\s(?:said|say|thought|think)(?:\sthat)?\s(?:they|it|he|she))?"
    r"\s(?P<verb>had|have|has|were|was|are|is|did|do|does|would|will|could|can|should)"
)
_SAID = pattern(
    rf"(?:\sof\s(?:[^,;.]|,(?=\d)){{1,40}}?)?{_VERB}\s(?!not\b)[^,;:.]{{1,90}}?"
    r"(?:,|;|,?\s(?:and|but|while))\s(?:[a-z]+ly\s|some\s|about\s|only\s|just\s|the\sother\s)?",
    re.IGNORECASE,
)
_DENIED = pattern(rf"{_VERB}(?:\snot|n['\u2019]t)(?=\s*(?:[.,;)]|\Z))", re.IGNORECASE)
""""Had moved", and "had not": two that shut each other out."""
_PER_CENT = pattern(r"(?:\s(?:per\s?cent|percent)|%)?")


class Shares(NamedTuple):
    """Shares of one whole, and whether words tell that there are no others."""

    parts: tuple[Amount, ...]
    is_closed: bool


@inconsistency
def lists_of_shares(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "52 percent were for it, 28 against and 30 did not know" and its like."""
    text = document.text
    for span, amounts in checked.counts_by_sentence.items():
        if len(amounts) < 2 or not any(map(is_printed_share, amounts)):
            continue
        shares = [each for each in amounts if may_be_share(each)]
        for found in _lists(text, span, shares):
            yield from summed(found)
            if len(found.parts) == len(shares):
                break


def may_be_share(amount: Amount) -> bool:
    """Whether an amount may be a share: in a list, only some have a word for it."""
    value = amount.checked.claim.mention.value
    is_share = is_printed_share(amount) or (is_count(amount) and amount.kind != "count")
    return is_share and value is not None and 0 < value <= HUNDRED


def _lists(text: str, span: Span, shares: Sequence[Amount]) -> Iterator[Shares]:
    for one, two in pairwise(shares):
        if _is_pair(text, one, two) is not None:
            yield Shares((one, two), bool(_is_pair(text, one, two)))
        elif _is_vote(text, span, one, two):
            yield Shares((one, two), is_closed=False)
        elif _is_denied(text, one, two):
            due = HUNDRED - one.interval.point, HUNDRED - two.interval.point
            yield Shares((one, two), slip_of(one, due[1]) or slip_of(two, due[0]))
    if len(shares) < 3 or OTHER_WHOLES.search(text, span.start, span.end):
        return
    last = shares[-1]
    begins = text[max(span.start, shares[0].start - 40) : shares[0].start]
    if _are_answers(text, shares) and _DOES_NOT_KNOW.match(text, behind(text, last)):
        yield Shares(tuple(shares), is_closed=False)
    elif not closes(text, behind(text, last)):
        return
    elif _OTHERS.search(text[span.start : last.start]) and _MAKES_UP.search(begins):
        yield Shares(tuple(shares), is_closed=True)
    elif _HOLDS.search(begins) and _are_holders(text, shares):
        yield Shares(tuple(shares), is_closed=False)


def behind(text: str, amount: Amount) -> int:
    """Give where a share ends with its words for it."""
    found = _PER_CENT.match(text, amount.end)
    return found.end() if found else amount.end


def _are_answers(text: str, shares: Sequence[Amount]) -> bool:
    """Whether three shares are of two answers that shut each other out, and of none.

    "80 percent trusted the bank, 60 percent the state and 15 percent did not know" are not.
    """
    if len(shares) != len(("for", "against", "neither")):
        return False
    one, two, three = shares
    first = _answer().fullmatch(text, behind(text, one), begin(text, two))
    second = _answer().fullmatch(text, behind(text, two), begin(text, three))
    if first is None or second is None or second["object"]:
        return False
    return second["word"].lower() in _pairs()[first["word"].lower()][0]


@cache
def _answer() -> re.Pattern[str]:
    sides = "|".join(sorted(_pairs(), key=len, reverse=True))
    return re.compile(
        rf"(?:\sof\s(?:[^,;.]|,(?=\d)){{1,40}}?)?(?:\s(?:are|were|was|is))?\s(?P<word>{sides})"
        r"(?:\s(?:it|this|that|them|the\s(?:idea|plan|move)))?(?P<object>(?:\s[a-z]+){0,6}?)"
        r"(?:,|;|,?\sand)\s(?:some\s|about\s|only\s|just\s)?",
        re.IGNORECASE,
    )


def _are_holders(text: str, shares: Sequence[Amount]) -> bool:
    return all(
        _HOLDER.fullmatch(text, behind(text, one), begin(text, two))
        for one, two in pairwise(shares)
    )


def _is_vote(text: str, span: Span, one: Amount, two: Amount) -> bool:
    """Read "rejected it by 55 percent to 45"."""
    if not is_printed_share(one) or not _TO.fullmatch(text, one.end, begin(text, two)):
        return False
    begins = text[max(span.start, one.start - 120) : begin(text, one)]
    end = behind(text, two)
    return _BY.search(begins) is not None and (
        closes(text, end) or _IN_A_VOTE.match(text, end) is not None
    )


def _is_denied(text: str, one: Amount, two: Amount) -> bool:
    """Read "41 percent had moved and 59 percent had not"."""
    said = _SAID.fullmatch(text, behind(text, one), begin(text, two))
    if said is None or not is_printed_share(one) or not is_printed_share(two):
        return False
    denied = _DENIED.match(text, behind(text, two))
    return denied is not None and denied["verb"].lower() == said["verb"].lower()


@cache
def _pairs() -> dict[str, tuple[frozenset[str], bool]]:
    """Give for each word those that shut it out, and whether there is no third."""
    known: dict[str, tuple[frozenset[str], bool]] = {}
    for row in rows("closed_pairs"):
        one, other = cells(row["one"]), cells(row["other"])
        for words, others in ((one, other), (other, one)):
            for word in words:
                before, _ = known.get(word, (frozenset[str](), False))
                known[word] = (before | frozenset(others), row["closed"] == "yes")
    return known


@cache
def _named_behind() -> re.Pattern[str]:
    """Find "of the victims were men and" between two shares."""
    words = "|".join(sorted(_pairs(), key=len, reverse=True))
    return re.compile(
        rf"{_OF_IT}(?:\s(?:are|were|was|is|voted))?\s(?P<word>{words})"
        rf"(?:,|,?\sand|;)\s(?:[a-z]+ly\s|the\sother\s|some\s|about\s)?",
        re.IGNORECASE,
    )


@cache
def _named_last() -> re.Pattern[str]:
    words = "|".join(sorted(_pairs(), key=len, reverse=True))
    return re.compile(rf"(?:\s(?:are|were|was|is|voted))?\s(?P<word>{words})\b", re.IGNORECASE)


@cache
def _named_before() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Find "Girls are" before a share, and "and boys" between it and the next one."""
    words = "|".join(word for word in _pairs() if _pairs()[word][1])
    return (
        re.compile(
            rf"\b(?P<word>{words})\s(?:are|were|ma(?:kes?|de)\sup|account(?:ed)?\sfor)\s(?:[a-z]+\s)?$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{_OF_IT}(?:,|,?\sand|;)\s(?P<word>{words})"
            r"(?:\s(?:are|were|ma(?:kes?|de)\sup|account(?:ed)?\sfor))?\s(?:the\s(?:other|remaining)\s)?",
            re.IGNORECASE,
        ),
    )


def _is_pair(text: str, one: Amount, two: Amount) -> bool | None:
    """Tell whether two shares are of what shut each other out, and leave no third; else None."""
    end = behind(text, two)
    if first := _named_behind().fullmatch(text, behind(text, one), begin(text, two)):
        second = _named_last().match(text, end)
        end = second.end() if second else end
    else:
        leads, goes_on = _named_before()
        second = goes_on.fullmatch(text, behind(text, one), begin(text, two))
        first = leads.search(text[max(0, one.start - 40) : one.start]) if second else None
    if first is None or second is None or not closes(text, end):
        return None
    others, is_closed = _pairs()[first["word"].lower()]
    return is_closed if second["word"].lower() in others else None


def slip_of(share: Amount, right: Decimal) -> bool:
    """Whether a share is a slip of what the others leave of 100."""
    return meant(share, Interval(right, right, right)) is not None


def sum_of(parts: Sequence[Amount]) -> Interval:
    """Add up shares, each as it is printed."""
    shares = [as_printed(part) for part in parts]
    return Interval(*(sum(ends, Decimal(0)) for ends in zip(*shares, strict=True)))


def summed(found: Shares) -> Iterator[Inconsistency]:
    """Tell of shares that make more than 100, or less, if there are no others."""
    parts, is_closed = found
    made = sum_of(parts)
    if any(part.is_wrong for part in parts):
        return
    if any(abs(sum_of(parts[at:]).point - HUNDRED) <= SOME for at in range(1, len(parts) - 1)):
        return
    exceeds = made.low > HUNDRED + _LITTLE and made.point > HUNDRED + SOME
    if not exceeds and not (is_closed and made.high < HUNDRED - MUCH):
        return
    last = parts[-1]
    rest = HUNDRED - sum_of(parts[:-1]).point
    listed = ", ".join(part.text for part in parts[:-1])
    yield Inconsistency(
        position=last.position,
        code="FC402",
        message=f"{listed} and {last.text} make {plain(made.point)}, not 100",
        expected=plain(rest) if rest > 0 else None,
        expected_unit="percent" if rest > 0 else None,
        notes=tuple(f"part: {part.text}" for part in parts[:-1]),
    )
