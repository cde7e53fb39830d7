"""The words that may stand between amounts which are set against each other, times set aside.

A date, whatever its words, is nothing but a time there: `timeless` blanks all of them out with
one sign, so that "in the year to June", "last year" and "a year earlier" are read alike. So it
does with an amount that is told anew in another unit behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.consistency.registry import Amount, Claims
from factcheck.kinds import DATES
from factcheck.model import Document
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import cells, rows

_TIME = "\u00a7"
_LED = r"(?:in|on|at|by|for|during|over|through|throughout|until|as\s+of|ended|ending)\s+"
_OF_TIMES = (
    r"(?:the|a|an|its|of|to|in|same|corresponding|comparable|equivalent|previous|prior|preceding"
    r"|last|this|first|second|third|fourth|fiscal|financial|calendar|full|period|quarter|year|half"
    r"|months?|season|end|start|beginning|time|second-quarter|first-half)\s+"
)
WHEN = (
    rf"(?:,?\s+\(?(?:{_LED})?(?:{_OF_TIMES}){{0,7}}{_TIME}+\)?"
    r"(?:\s+(?:census|survey|count|election|season|morning|afternoon|evening|night))?"
    rf"|,?\s+{_LED}(?:the|its)\s+(?:{_OF_TIMES}){{0,3}}"
    r"(?:period|quarter|year|half|months?|season|first|second|third|fourth|census|survey|election)"
    r"|\s+(?:now|then|already|earlier|previously|today|overnight)){0,3}"
)
"""When something was, for use within patterns over what `timeless` gives."""
WITHIN = r"(?:\s+(?:in|over|within)\s+(?:[\w-]+\s+){1,3}?(?:years?|decades?|months?|weeks?|days?))?"
"""How long a change took."""
OF_A_UNIT = (
    r"(?:\s+(?:a|per|an)\s+[a-z]+){0,2}(?:\s+(?:long|wide|thick|high|tall|deep|apiece|each))?"
    r"(?:\s+on\s+average)?"
)
"""What an amount is counted by, where that stands behind it."""
THE = (
    r"(?:(?:the|a|an|its|their|his|her|just|only)\s+)?"
    rf"(?:(?:[\w-]+\s+){{0,2}}(?:{_TIME}+|[\w-]+)['\u2019]s\s+)?"
    r"(?:(?:record|revised|previous|restated|original|initial|earlier|estimated|old|usual|legal"
    r"|planned|present|current|existing|former|agreed)\s+)?"
    r"(?:an?\s+(?:average|mean|median|total)\s+of\s+)?"
)
"""What may stand before an amount and its hedges."""
LED = rf"{THE}{HEDGES}"
AGAINST = r"(?:compared\s+(?:with|to)|as\s+against|against|versus|instead\s+of|rather\s+than)"


def timeless(document: Document, checked: Claims) -> str:
    """Give the text of a document, as long as it is, with its dates blanked out."""
    if "timeless" not in checked.kept:
        checked.kept["timeless"] = _without_times(document, checked)
    return checked.kept["timeless"]


def _without_times(document: Document, checked: Claims) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in sorted((*_dates(checked), *_told_anew(document.text, checked))):
        if start >= at:
            pieces += (document.text[at:start], _TIME * (end - start))
            at = end
    return "".join((*pieces, document.text[at:]))


def _dates(checked: Claims) -> Iterator[tuple[int, int]]:
    for times in checked.times_by_sentence.values():
        for _, entry in times:
            if (mention := entry.claim.mention).kind in DATES:
                yield mention.start, mention.end


def _told_anew(text: str, checked: Claims) -> Iterator[tuple[int, int]]:
    """Give where brackets stand with an amount in another unit: "38.4C (101.1F)"."""
    for amounts in checked.by_sentence.values():
        for one, two in pairwise(amounts):
            if is_told_anew(text, one, two):
                yield one.end + text[one.end : two.start].index("("), two.end + 1


def is_told_anew(text: str, one: Amount, two: Amount) -> bool:
    """Whether an amount is the one before it in another unit, in brackets right behind it."""
    if one.kind != two.kind or one.unit == two.unit or text[two.end : two.end + 1] != ")":
        return False
    return _OPENS.fullmatch(text, one.end, two.start) is not None


_OPENS = pattern(rf"\s*\({HEDGES}")
_POINTS = pattern(r"\s+(?:percentage\s+)?points?\b")


def end_of(text: str, amount: Amount) -> int:
    """Give where an amount ends, with the noun that it counts: "32,000 students"."""
    noun = amount.checked.claim.mention.noun
    if amount.kind == "number" and (points := _POINTS.match(text, amount.end)):
        return points.end()
    if not noun or amount.kind != "count":
        return amount.end
    told = pattern_of(noun).match(text, amount.end)
    return told.end() if told else amount.end


@cache
def pattern_of(noun: str) -> re.Pattern[str]:
    """Find a noun right behind a number."""
    return re.compile(r"[\s-]+" + r"\s+".join(map(re.escape, noun.split())))


@cache
def ways_of(table: str) -> dict[str, str]:
    """Give the words of a table with "up" or "down"; "" where that is not clear."""
    return {word: row["way"] for row in rows(table) for word in cells(row["words"])}


@cache
def any_of(table: str) -> str:
    """Give the words of a table as alternatives of a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, ways_of(table)), key=len, reverse=True))


GOES_ON = pattern(
    r"(?:\s+(?:to|or|and|plus|in)|,|\s*[-\u2013])\s*(?:(?:the|another|a\s+further)\s+)?(?:[A-Z]{0,3}[$\u20ac\u00a3]\s?)?\d"
    r"|\s+(?:[a-z]+\s+)?(?:loss|deficit|shortfall)\b|,?\s+(?:including|excluding|without|plus)\b"
)
"""What makes of an amount one of several, an end of a range, or what lies below nothing."""
ENDS = pattern(
    r"\s*(?:[.;:)?!]|,(?!\s*(?:[\d$\u20ac\u00a3]|and\s+[\d$\u20ac\u00a3]|when\b|if\b|once\b|but\s+by\b"
    r"|exclud|includ|without\b|not\s+count|before\b|net\s+of\b|in\s+terms\b|in\s+(?:real|local)\b|at\s+"
    r"|adjust|stripp|taking\b|measured\b|after\s+(?:tax|inflation|adjust|stripp|allow|taking)"
    r"|like[-\s]for[-\s]like|respectively|on\s+(?:a|an|the)\b|per\b|year[-\s]on|from\b|to\b|year\b))"
    r"|\s+\u2013\s|\s*\u2014|\Z|\n)"
    r"|\s+(?:and|but|while|whereas|because|as|thanks|helped|driven|amid|despite|although|though)\s"
    r"(?!\s*(?:[\d$\u20ac\u00a3]|by\s|up\s|down\s|from\s|to\s|a\s|an\s|well\s|measured|adjust|report|restat))",
    re.IGNORECASE,
)
"""What ends what is said of a growth, so that it is that of nothing else."""
