"""FC402: one part of a whole and "the other" one, which must make it together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.consistency.operands import is_printed_share
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.consistency.shares.lists_of_shares import Shares, sum_of, summed
from factcheck.model import Document
from factcheck.patterns import pattern

_THE_OTHER = pattern(r"\bthe\sother\s$", re.IGNORECASE)
_TWO_THINGS = pattern(
    r"\b(?:one|two|both|either|first|each|rose|fell|grew|up|down|by|than|cut|rise|increase)\b",
    re.IGNORECASE,
)
_OF_IT = pattern(r"\sof\s")
_GOES_ON = pattern(
    r"\s*(?:\Z|[.,;)])|\s(?:of|to|from|is|are|was|were|went|go|goes|came|comes|they|it)\b"
)


@inconsistency
def the_other(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "bread makes 60 percent of sales and cakes the other 50 percent".

    "One fell 60 percent and the other 50 percent" tells of two things, and of no whole.
    """
    text = document.text
    for span, amounts in checked.by_sentence.items():
        shares = [amount for amount in amounts if is_printed_share(amount)]
        if len(shares) < 2 or "the other" not in text[span.start : span.end]:
            continue
        for at, last in enumerate(shares[1:], 1):
            parts = shares[: at + 1]
            if not _THE_OTHER.search(text[span.start : last.start]):
                continue
            if _TWO_THINGS.search(text[span.start : last.start]) or not _OF_IT.match(
                text, parts[0].end
            ):
                continue
            if _GOES_ON.match(text, last.end) and not _are_of_a_part(parts):
                yield from summed(Shares(tuple(parts), is_closed=True))


def _are_of_a_part(parts: Sequence[Amount]) -> bool:
    """Whether the later ones make up the first: "of the 60 percent, 20 are … the other 40 …"."""
    first = as_printed(parts[0])
    return len(parts) > 2 and sum_of(parts[1:]).meets(first)
