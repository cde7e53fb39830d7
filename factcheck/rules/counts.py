"""Counts with what they count: 161 loans, two dozen projects; and plain numbers."""

from __future__ import annotations

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules import glued, hedges, numbers, shares
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule
from factcheck.rules.follow import CODE, HEDGE, SHARE, TIME
from factcheck.rules.lengths import in_ages
from factcheck.rules.nouns import noun, words_as
from factcheck.rules.yearlike import (
    PLAIN_YEAR,
    is_behind_a_title,
    is_yearlike,
    stands_as_year,
    word_before,
)

_AVERAGED = pattern(r"\b(?:averaged|(?:measured|reported|stood) at) $")
_IN_ITS_YEAR = pattern(rf" in {PLAIN_YEAR}\b")
_REACH = 16
_ORDINAL = pattern(r"[\s-](?:hundred|thousand|million|billion)th\b")


@amount_rule(
    "count.noun",
    examples={
        "It financed 161 loans.": {"text": "161", "kind": "count", "value": "161"},
        "The board has twelve (12) members.": {"text": "twelve (12)", "value": "12"},
        "two dozen projects were cancelled": {"text": "two dozen", "kind": "count", "value": "24"},
        "across 2,500 U.S. deals": {"text": "2,500", "kind": "count", "value": "2500"},
    },
    rejects=(
        "Exports grew 20-fold.",
        "A 7.1-magnitude earthquake struck.",
        "The answer is 42.",
        "its 10 millionth visitor",
        "in the Boeing 737",
        "a 64-bit processor",
        "Ukraine got 14 Challenger 2 tanks.",
        "Burundi 73.4 Comoros",
    ),
)
def count(amount: Amount) -> Mention | None:
    """Read a number that counts things; without a noun it is a plain number."""
    if amount.follows & SHARE and (fraction := shares.one_in(amount)) is not None:
        is_told = noun(amount.text, fraction.end) or shares.do_so(fraction)
        is_share = is_told or shares.is_of_all(amount, fraction)
        return shares.share(fraction) if is_share else numbers.plain(fraction)
    if amount.low.step is None and shares.is_share(amount):
        return shares.share(amount)
    if _is_none(amount):
        return None
    return (glued.of_rupees(amount) if amount.low.scale != 1 else None) or _counted(amount)


def _is_none(amount: Amount) -> bool:
    """Whether the number is a pronoun, an ordinal, a code or a label."""
    if amount.low.step is None and (numbers.is_pronoun(amount) or not shares.is_fraction(amount)):
        return True
    if _ORDINAL.match(amount.text, amount.end):
        return True
    return bool(amount.follows & CODE and numbers.is_code(amount)) or numbers.is_labelled(amount)


def _counted(amount: Amount) -> Mention | None:
    """Make a count where a noun follows, else a plain number."""
    is_year = is_yearlike(amount.low.digits) and not _is_a_figure(amount)
    if is_year and stands_as_year(amount.text, amount.start):
        return None
    hedge = hedges.after(amount.text, amount.end) if amount.follows & HEDGE else None
    end = amount.end if hedge is None else hedge[1].end
    if amount.text[end : end + 1] == "-":
        return _member(amount, end)
    found = noun(amount.text, end, single=amount.low.value == 1 and amount.high is None)
    if found is None:
        return None if is_year or amount.follows & TIME else numbers.plain(amount)
    end, name = found
    if (length := in_ages(amount, end, name)) is not None:
        return length
    if numbers.is_edition(amount) or numbers.is_of_a_model(amount):
        return None
    if name[:1].isupper() and amount.low.scale == 1 and _counts_nothing(amount):
        return numbers.plain(amount)
    if (is_year and " " in name) or name.rpartition(" ")[2].lower() in words_as("time"):
        return None
    return amount.mention("count", "count", "count.noun", noun=name, noun_end=end)


def _is_a_figure(amount: Amount) -> bool:
    """Whether words make a figure of a seeming year: "averaged 1726", "was 1808 in 2012"."""
    text, start = amount.text, amount.start
    if _AVERAGED.search(text, max(start - _REACH, 0), start):
        return True
    is_told = word_before(text, start) in ("is", "was")
    return is_told and _IN_ITS_YEAR.match(text, amount.end) is not None


def _counts_nothing(amount: Amount) -> bool:
    """Whether a number has decimals, a country or a title before it: "Burundi 73 Comoros 70"."""
    if (amount.low.step or 1) < 1 or numbers.is_of_a_country(amount):
        return True
    is_titled = is_behind_a_title(amount.text, amount.start)
    return is_titled and not numbers.is_demonym_behind(amount)


def _member(amount: Amount, end: int) -> Mention | None:
    """Read "a 12-member panel"; "zero-sum" and "two-way" are words, "7.1-magnitude" no count."""
    if amount.low.scale == 1 and amount.low.step is not None and amount.low.step < 1:
        return numbers.plain(amount)
    found = noun(amount.text, end, single=True)
    if (
        found is None
        or amount.low.value < 3
        or len(found[1]) == 1
        or found[1].partition("-")[0] in words_as("stop")
        or found[1].partition("-")[0].lower() in words_as("time") | words_as("no_member")
    ):
        return None
    return amount.mention("count", "count", "count.noun", noun=found[1], noun_end=found[0])
