"""What a draft guessed, how sure it is, and what to look at."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Sureness = Literal["high", "medium", "low"]


class Guess(Struct, frozen=True):
    """One guess: about what, what was found, how sure that is, and why or what to look at."""

    what: str
    found: str
    sure: Sureness
    why: str
