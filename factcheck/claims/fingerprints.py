"""What a claim is called."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from factcheck.model import Slots


class Fingerprints:
    """Names claims by what they say: no line, path or code; unique in an article."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._seen = dict.fromkeys(known, 1)

    def of(self, said: str, unit: str | None, slots: Slots) -> str:
        """Give twelve hexadecimal digits, and `-2` for the second of the same.

        `said` is the amount or date, normalised. What is said of the same thing stays the same
        claim, wherever in the article it stands and in whichever words.
        """
        about = (slots.measure.value or "", slots.subject.value or "", said, unit or "")
        digest = hashlib.sha256("\n".join(about).encode("utf-8", "replace")).hexdigest()[:12]
        self._seen[digest] = self._seen.get(digest, 0) + 1
        times = self._seen[digest]
        return digest if times == 1 else f"{digest}-{times}"
