"""What a failed comparison is told with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factcheck.checking import Claim, Outcome
from factcheck.pytest_plugin.items import in_short


def compared(op: str, left: object, right: object) -> list[str] | None:
    """Explain a comparison of a status or of claims; None for one that is about neither.

    What is wrong comes first in short: pytest cuts off what is long without -vv.
    """
    claims = [*_claims(left), *_claims(right)]
    if not claims:
        return None
    return [
        f"{left!r} {op} {right!r}",
        *map(in_short, claims),
        *chain.from_iterable(map(_lines, claims)),
    ]


def _claims(value: object) -> Iterator[Claim]:
    match value:
        case Claim():
            yield value
        case Outcome():
            yield value.claim
        case list() | tuple():
            yield from (each for each in value if isinstance(each, Claim))


def _lines(claim: Claim) -> Iterator[str]:
    yield ""
    yield from str(claim).splitlines()
