"""Whether a sentence looks ahead or back: the nearest verb before a date, else the first behind."""

from __future__ import annotations

import re
from typing import Final

_CLAUSE: Final = 90
_TENSE = re.compile(
    r"(?i)\b(?:(will|won't|shall|would|to be|due|scheduled|expected|planned|plans?|set|slated|"
    r"going|have to|has to|want to|upcoming|ahead|hopes?|aims?|must|can|may|might|could|should|let)|"
    r"(was|were|had|did|said|told|has|have|been|[a-z]{2,}ed))\b|(’ll|'ll)\b|([.!?]\s)"  # noqa: RUF001
)


def looks_ahead(text: str, start: int, end: int) -> bool | None:
    """Whether the nearest verb before a date, else the first behind it, points to the future."""
    verdict: bool | None = None
    for match in _TENSE.finditer(text, max(0, start - _CLAUSE), start):
        verdict = None if match[4] else bool(match[1] or match[3])
    if verdict is not None:
        return verdict
    after = _TENSE.search(text, end, end + _CLAUSE)
    return None if after is None or after[4] else bool(after[1] or after[3])
