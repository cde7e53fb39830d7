"""The place and day of the news, with which an article begins: "LAHORE, July 11 - "."""

from __future__ import annotations

from factcheck.model import Span
from factcheck.patterns import pattern

_DAY = r"(?:[A-Z][a-z]{2,8}\.? ?\d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
_SPEECH = r"(?=[\"\u201c\u2018']?[A-Z])"
_IN_CAPITALS = pattern(
    rf"[A-Z][A-Z.'\u2019/ -]{{2,30}}(?:, [A-Z][A-Za-z. ]{{2,20}})?(?:,? {_DAY}(?:,? \d{{4}})?)?\s*"
    r"(?:(?:\([A-Za-z/. ]{2,30}\)\s*)?(?:[\u2014\u2013:-]|--)\s+|\([A-Z][A-Za-z/. ]{1,30}\)\s+)"
    rf"{_SPEECH}"
)
_WITH_ITS_DAY = pattern(
    rf"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: \[[A-Za-z ]+\])?, ?{_DAY}(?: \([A-Z]{{2,5}}\))?"
    rf"(?::| [\u2014\u2013-]) {_SPEECH}"
)
"""A place in other letters is a dateline where its day stands with it: "Washington, Oct.19: "."""


def end_of_dateline(text: str, span: Span) -> int:
    """Give where the place and day of the news end, or where the sentence begins."""
    for form in (_IN_CAPITALS, _WITH_ITS_DAY):
        if opening := form.match(text, span.start, span.end):
            return opening.end()
    return span.start
