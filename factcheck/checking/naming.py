"""How claims are called: by what they say, `$46 billion`, the second of the same `$46 billion~2`.

A name holds no line, so that it stays when other lines change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.model import CheckedClaim

REPEATED = "~"


def names(texts: Iterable[str]) -> Iterator[str]:
    """Name texts in their order; one that came before gets its number behind it."""
    seen: Counter[str] = Counter()
    for text in texts:
        words = " ".join(text.split()).replace("::", ":")
        seen[words] += 1
        yield words if seen[words] == 1 else f"{words}{REPEATED}{seen[words]}"


def claim_names(claims: Iterable[CheckedClaim]) -> Iterator[str]:
    """Name claims in their order."""
    mentions = (checked.claim.mention for checked in claims)
    return names(mention.unmarked or mention.text for mention in mentions)


def without_number(name: str) -> str:
    """Give what a name says, whichever of its kind it is of."""
    words, mark, number = name.rpartition(REPEATED)
    return words if mark and number.isdecimal() else name
