"""What a draft guessed, how sure it is, and what to look at."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Sureness = Literal["high", "medium", "low"]


def counted(count: int, what: str) -> str:
    """Say how many there are: "1 cell", "3 entities"."""
    plural = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{count:,} {what if count == 1 else plural}"


class Guess(Struct, frozen=True):
    """One guess: about what, what was found, how sure that is, and why or what to look at."""

    what: str
    found: str
    sure: Sureness
    why: str
