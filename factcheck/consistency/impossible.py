"""FC404: dates that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.consistency.registry import Inconsistency, inconsistency
from factcheck.model import CheckedClaim, Document


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
