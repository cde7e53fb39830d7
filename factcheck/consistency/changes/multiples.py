"""FC403: "doubled", "twice", "three times" and "half", where the two amounts beside it are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.consistency.changes import pairs
from factcheck.consistency.changes.apposed import BESIDE_FOR_IT, base
from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import GOES_ON, LED, OF_A_UNIT, WHEN, WITHIN, end_of
from factcheck.consistency.changes.times_over import (
    QUALIFIED,
    Said,
    as_said,
    factor_of,
    factors,
    known_or_number,
    not_so_many,
    words,
)
from factcheck.consistency.changes.told import Sentence, sentences
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.model import Document
from factcheck.patterns import pattern

_REACH = 120
_AT_A_PLACE = (
    r"\s+(?:in|at|on|since|across|among|within|during|over|for)"
    r"(?:\s+(?!(?:after|when|while|as|because|and|but|that|which|who|where|by|with)\b)"
    r"[\w\u00a7'\u2019-]+){1,14}"
)
"""Where and since when, and no other deed: "have trebled in the city's shops since May"."""
_NO_MULTIPLE = pattern(r"\b(?:not|never|than|if|n['\u2019]t)\s+(?:\w+\s+)?$", re.IGNORECASE)


@inconsistency
def multiples(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "doubled from A to B" and "B, twice the A of 2020" where B is nowhere near twice A."""
    for sentence in sentences(document, checked, 2, _any_multiple()):
        for each in _all_said(sentence):
            if not each.may_be:
                yield not_so_many(each)


@cache
def _any_multiple() -> re.Pattern[str]:
    parts = (words("verb"), words("adverb"), words("times"), words("share"), "times", "half")
    return pattern(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


def _all_said(sentence: Sentence) -> Iterator[Said]:
    amounts = sentence.amounts
    for n, one in enumerate(amounts[:-1]):
        two = amounts[n + 1]
        found = _ahead(sentence, one, two) or _behind(sentence, one, two)
        found = found or _as_many(sentence, n) or _as_then(sentence, n) or _the_price(sentence, n)
        if found is None and (found := _times(sentence, n)):
            before = found.change.before
            found = None if pairs.has_a_rival(sentence.text, amounts, n, before) else found
        if found:
            yield found


def _times(sentence: Sentence, n: int) -> Said | None:
    """Read "B, twice the A", with or without the number of times among the amounts."""
    one, two, *others = sentence.amounts[n : n + 3]
    found = _between(sentence, one, two, None)
    return found or (_between(sentence, one, others[0], two) if others else None)


# ---- "doubled to B from A", "grew fivefold from A to B" --------------------------------------


@cache
def _verbs() -> re.Pattern[str]:
    return pattern(
        rf"\b{QUALIFIED}(?P<words>{words('verb')}|{words('adverb')})"
        r"(?:\s+(?:increase|rise|jump|growth|gain)"
        r"|\s+in\s+(?:value|size|number|price|volume)"
        r"|\s+(?:its|their|his|her|the)\s+(?:[a-z-]+\s+)?[a-z-]+)?"
        rf"(?:{WITHIN}{WHEN},?\s+(?:from|to)|{_AT_A_PLACE},\s+from)\s+{LED}$",
        re.IGNORECASE,
    )


def _ahead(sentence: Sentence, one: Amount, two: Amount) -> Said | None:
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


def _read(change: Change, found: re.Match[str]) -> Said:
    """Read a verb, or "fivefold", which to some is by five times and to most to five times."""
    word = re.sub(r"\s+", " ", found["words"].lower())
    if factor := factors("verb").get(word):
        return as_said(change, found, factor, is_verb=True)
    factor = factors("adverb")[word]
    return as_said(change, found, factor, factor + 1, is_verb=False)


# ---- "from A to B, a fivefold increase" ------------------------------------------------------


@cache
def _nouns() -> re.Pattern[str]:
    return pattern(
        rf"{OF_A_UNIT}{WHEN},\s+(?:or\s+)?an?\s+{QUALIFIED}(?:(?:near|virtual)[\s-])?"
        rf"(?P<words>{words('adverb')})\s+(?:increase|rise|jump|growth|gain)(?!\s+(?:of|in)\b)",
        re.IGNORECASE,
    )


def _behind(sentence: Sentence, one: Amount, two: Amount) -> Said | None:
    found = _nouns().match(sentence.text, end_of(sentence.text, two), sentence.span.end)
    if found is None:
        return None
    change = pairs.tied(sentence.text, sentence.span.start, one, two)
    return _read(change, found) if change else None


# ---- "B, against A in 2020, four times as many" ----------------------------------------------


@cache
def _so_many() -> re.Pattern[str]:
    return pattern(
        rf"{OF_A_UNIT}(?:\s+(?:in|at|for)\s+the\s+[a-z]+(?:\s+of)?)?{WHEN},\s+(?:or\s+)?"
        rf"{QUALIFIED}(?P<words>(?:{known_or_number()})\s+as\s+(?:much|many|high|large|big|long|dear))"
        r"(?P<again>)(?=\s*(?:[.,;)]|$))",
        re.IGNORECASE,
    )


def _as_many(sentence: Sentence, n: int) -> Said | None:
    text = sentence.text
    one, two, *others = sentence.amounts[n : n + 3]
    found = _so_many().match(text, end_of(text, two), sentence.span.end)
    factor = factor_of(found, others[0] if others else None) if found else None
    if found is None or factor is None:
        return None
    change = (
        pairs.tied(text, sentence.span.start, one, two)
        or pairs.up_from(text, one, two)
        or pairs.set_against(text, one, two)
    )
    return as_said(change, found, factor, is_verb=False) if change else None


# ---- "costs four times as much as in 2020: B, up from A" ---------------------------------------


@cache
def _as_in() -> re.Pattern[str]:
    return pattern(
        rf"\b{QUALIFIED}(?P<words>(?:{known_or_number()})\s+as\s+(?:much|many|high|large|big|dear))"
        rf"(?P<again>)(?:\s+[a-z-]+){{0,3}}\s+as{WHEN}(?:\s+(?:before|earlier|ago))?\s*[:\u2014]\s+{LED}$",
        re.IGNORECASE,
    )


def _as_then(sentence: Sentence, n: int) -> Said | None:
    text, (one, two) = sentence.text, sentence.amounts[n : n + 2]
    found = _as_in().search(text, max(sentence.span.start, one.start - _REACH), one.start)
    factor = factor_of(found, sentence.amounts[n - 1] if n else None) if found else None
    change = pairs.up_from(text, one, two) or pairs.set_against(text, one, two)
    if found is None or factor is None or change is None:
        return None
    return as_said(change, found, factor, is_verb=False)


# ---- "ordered for A, will now cost B, five times the price" ------------------------------------


@cache
def _times_the_price() -> re.Pattern[str]:
    return pattern(
        rf"{OF_A_UNIT}{WHEN},\s+(?:or\s+)?{QUALIFIED}(?P<words>{known_or_number()})(?P<again>)"
        r"\s+(?:the|its|their)\s+(?:original|first|initial|agreed|planned|old|earlier|former)?\s*"
        r"(?:price|cost|sum|figure|estimate|amount|number|budget|bill|total)(?=\s*(?:[.,;)]|$))",
        re.IGNORECASE,
    )


def _the_price(sentence: Sentence, n: int) -> Said | None:
    """Read "the price" as the one amount of the sentence before that it is set against."""
    text, (one, two, *others) = sentence.text, sentence.amounts[n : n + 3]
    found = _times_the_price().match(text, end_of(text, two), sentence.span.end)
    factor = factor_of(found, others[0] if others else None) if found else None
    if factor is None or found is None or not pairs.are_of_one_kind(one, two):
        return None
    if any(pairs.are_of_one_kind(each, two) for each in sentence.amounts[:n]):
        return None
    if not (one.unit and pairs.is_plain(text, one) and pairs.is_plain(text, two)):
        return None
    return as_said(Change(one, two, two.start), found, factor, is_verb=False)


# ---- "B, twice the A of 2020" ----------------------------------------------------------------


@cache
def _so_many_times() -> re.Pattern[str]:
    return pattern(
        rf"{BESIDE_FOR_IT}{QUALIFIED}"
        rf"(?P<words>(?:{known_or_number()}|(?P<share>{words('share')})(?=\s+of\b))"
        r"(?P<again>\s+as\s+[a-z]+\s+again)?)(?!\s+of\s+(?:it|them|these|those|which|whom)\b)"
        r"(?P<than>\s+(?:more|higher|larger|bigger|greater)\s+than)?"
        r"(?:\s+as(?:\s+[a-z]+\s+as)?|\s+what\s+was|(?<=half)\s+of)?(?(share)\s+of)"
        rf"{base()}",
        re.IGNORECASE,
    )


def _between(
    sentence: Sentence, after: Amount, before: Amount, number: Amount | None
) -> Said | None:
    text = sentence.text
    found = _so_many_times().fullmatch(text, end_of(text, after), before.start)
    if found is None or GOES_ON.match(text, end_of(text, before)):
        return None
    if not (pairs.is_plain(text, after) and pairs.is_plain(text, before)):
        return None
    share = found["share"]
    factor = factors("share")[share.lower()] if share else factor_of(found, number)
    if factor is None or not pairs.are_of_one_kind(after, before):
        return None
    change = Change(before, after, after.start)
    if found["than"]:
        return as_said(change, found, factor, factor + 1, is_verb=False)
    return as_said(change, found, factor, is_verb=False)
