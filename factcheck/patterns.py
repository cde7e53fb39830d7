"""Patterns of `re` that are compiled when they are first asked: most texts ask but a few.

And pieces for use within them that many rooms share.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, cast

from factcheck.tables import rows

HEDGE = "(?P>hedge)"
"""A hedge before a number, for use within patterns: those of `data/hedges.csv`, and some more
that only say how an amount strikes who tells it. "Up to" is none: "rose up to $2 billion"."""
HEDGES = rf"(?:{HEDGE}\s+)*"
"""Words that may stand between what leads to a number and the number, for use within patterns."""
_STRIKING = ("just", "only", "a mere", "as much as", "as many as", "as little as", "a total of")
MOVED = (
    r"fall(?:en|s)?|fell|dropped|declined|slid|slipped|shrunk|shrank|ris(?:en|es)|rose|grown?|grew"
    r"|climbed|recovered|down|up|back"
)
"""How a level came to be what it is, before "to": "had fallen to", for use within patterns."""
SET_AGAINST = r"against|versus|compared (?:with|to)"
"""What sets an amount against another one, for use within patterns."""
COUNTED_FROM = (
    r"(?:(?:count|reckon)(?:ed|ing)|measured|tallied|add(?:ed|ing)\s+up)\s+(?:from|since)\b"
)
"""What tells since when an amount has come together: "counted from 2000", within patterns."""
REPORT = r"(?:reports?|releases?|editions?|stud(?:y|ies)|surveys?|papers?|datasets?|statements?)"
REPORTED = r"(?:said|wrote|told|published|announced|reported|estimated|released)"
"""What tells figures, and how it was told, for use within patterns beside a date of the telling."""
AND_IT_HAS = (
    r",\s+(?:and|but)\s+(?:it\s+)?(?:has|had|is|was|will|would|can|could|runs?|ran|costs?|carries|covers"
    r"|measures|stretche[sd]|spans|took|opened|began)\b"
)
"""What goes on about the subject behind an aside, for use within patterns."""
YEAR = r"(?:19|20)\d\d"
"""A year of these times, as most are of which articles tell, for use within patterns."""
YEAR_SINCE_1500 = r"(?:1[5-9]|20)\d\d"
YEAR_SINCE_1000 = r"(?:1\d|20)\d\d"
"""Years of these times or of history, for use within patterns."""
TWO_TO_TEN = "two|three|four|five|six|seven|eight|nine|ten"
"""How many there are of several things, in words, for use within patterns."""
CURRENCY_SIGN = r"[$\u20ac\u00a3\u00a5\u20b9]"
"""The sign of a dollar, euro, pound, yen or rupee, for use within patterns."""
_ASKED = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub")


class _Later:
    """Stands for a pattern until it is used, then hands on the methods of the compiled one."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name not in _ASKED:
            raise AttributeError(name)
        source = self._source
        if HEDGE in source:
            source = source.replace(HEDGE, _any_hedge())
        compiled = re.compile(source, self._flags)
        self.__dict__.update((asked, getattr(compiled, asked)) for asked in _ASKED)
        return self.__dict__[name]


@cache
def _any_hedge() -> str:
    known = {
        row["phrase"]
        for row in rows("hedges")
        if row["side"] == "before" and row["modifier"] not in ("exact", "up_to")
    }
    longest_first = sorted(known.union(_STRIKING), key=lambda phrase: (phrase[0], -len(phrase)))
    by_letter = (
        f"{letter}(?:{'|'.join(phrase[1:] for phrase in phrases)})"
        for letter, phrases in groupby(longest_first, key=itemgetter(0))
    )
    return rf"(?:{'|'.join(by_letter)})".replace(" ", r"\s")


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern for `match`, `search`, `fullmatch`, `finditer`, `findall`, `split`, `sub`."""
    return cast("re.Pattern[str]", _Later(source, flags))


class Worded(NamedTuple):
    """A pattern that fits only where a sentence has one of some words, in lower case."""

    words: frozenset[str]
    pattern: re.Pattern[str]


def worded(words: str, source: str, flags: int = 0) -> Worded:
    """Give a pattern with the words of which it needs one: most sentences need not be searched."""
    return Worded(frozenset(words.split()), pattern(source, flags))
