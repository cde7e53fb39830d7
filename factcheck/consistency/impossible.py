"""FC404: dates that no calendar has, and stakes of more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.consistency.registry import Inconsistency, inconsistency
from factcheck.model import CheckedClaim, Document
from factcheck.patterns import pattern


@inconsistency
def impossible_dates(
    document: Document, checked: Sequence[CheckedClaim]
) -> Iterator[Inconsistency]:
    """Find dates like 31 June."""
    del document
    for position, entry in enumerate(checked):
        if entry.claim.mention.flag == "impossible":
            text = entry.claim.mention.text
            yield Inconsistency(
                position=position, code="FC404", message=f'no calendar has a day "{text}"'
            )


_STAKE = pattern(r"\b(?:stake|shareholding|equity share|ownership share) of\s+$", re.IGNORECASE)
_STAKE_AFTER = pattern(r"\s+(?:stake|shareholding|equity stake)\b", re.IGNORECASE)
_WHOLE = 100


@inconsistency
def impossible_stakes(
    document: Document, checked: Sequence[CheckedClaim]
) -> Iterator[Inconsistency]:
    """Find "a stake of 130 percent"."""
    for position, entry in enumerate(checked):
        mention = entry.claim.mention
        if mention.kind != "percent" or mention.value is None or mention.value <= _WHOLE:
            continue
        before = document.text[max(0, mention.start - 40) : mention.start]
        if _STAKE.search(before) or _STAKE_AFTER.match(document.text, mention.end):
            words = f"nobody can hold {mention.text} of anything"
            yield Inconsistency(position=position, code="FC404", message=words)
