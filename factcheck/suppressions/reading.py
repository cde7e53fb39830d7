"""What a directive says: `ignore FC201 "$46 billion" until=2027-01-01 -- reason`."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from msgspec import Struct

from factcheck.codes import CODES, is_known
from factcheck.documents.directives import Directive, find_directives
from factcheck.documents.positions import Positions
from factcheck.errors import FactcheckError
from factcheck.model import Document
from factcheck.spelling import did_you_mean

_DASHES = ("--", "\u2014", "\u2013")
_QUOTES = ('"', "\u201c")
VERBS = ("ignore", "off", "on", "ignore-file")
_SHAPE = "write it like <!-- factcheck: ignore FC201 -- why -->"


class Suppression(Struct, frozen=True, kw_only=True):
    """A directive as understood: what it silences, until when (that day included), and why.

    Without `codes` it is about all of them, without `figures` about every figure in its reach.
    """

    verb: str
    directive: Directive
    line: int
    column: int
    codes: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    until: date | None = None
    reason: str = ""


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"--|[\u2014\u2013]|\"[^\"]*\"|“[^”]*”|[^\s,\"“\u2014\u2013]+|[\"“]")


def read(document: Document) -> tuple[list[Suppression], list[FactcheckError]]:
    """Read the directives of an article; one that cannot be understood is a fault."""
    positions = Positions(document.source)
    read: list[Suppression] = []
    faults: list[FactcheckError] = []
    for directive in find_directives(document.source):
        reader = _Reader(document, directive, positions)
        suppression = reader.suppression()
        faults += reader.faults
        if not reader.faults and suppression:
            read.append(suppression)
    return read, faults


class _Reader:
    """A directive on its way to a suppression; `faults` know their places."""

    def __init__(self, document: Document, directive: Directive, positions: Positions) -> None:
        self.faults: list[FactcheckError] = []
        self._source = document.source
        self._path = document.path
        self._directive = directive
        self._positions = positions
        self._codes: list[str] = []
        self._figures: list[str] = []
        self._until: date | None = None

    def suppression(self) -> Suppression | None:
        """Read it; what comes of it counts only where there are no faults."""
        each = self._directive
        tokens = list(_token().finditer(self._source, each.start_of_words, each.end_of_words))
        if each.fault or not tokens:
            self._fault(each.fault or "this suppression says nothing", each.start, _SHAPE)
            return None
        first, *others = tokens
        verb = first[0].lower()
        if verb not in VERBS:
            hint = did_you_mean(verb, VERBS) or f"there are {', '.join(VERBS)}"
            self._fault(f'there is no suppression "{first[0]}"', first.start(), hint)
        reason = self._arguments(others)
        line, column = self._positions.line_column(each.start)
        return Suppression(
            verb=verb,
            directive=each,
            line=line,
            column=column,
            codes=tuple(self._codes),
            figures=tuple(self._figures),
            until=self._until,
            reason=reason,
        )

    def _arguments(self, tokens: list[re.Match[str]]) -> str:
        """Read what stands behind the verb, and give the reason."""
        for token in tokens:
            word = token[0]
            if word in _DASHES:
                end = self._directive.end_of_words
                return " ".join(self._source[token.end() : end].split())
            if word[0] in _QUOTES and len(word) > 1:
                self._figures.append(word[1:-1])
            elif word.lower().startswith("until="):
                self._until = self._day(word[len("until=") :], token.start())
            elif is_known(word.upper()):
                self._codes.append(word.upper())
            else:
                has_reason = any(each[0] in _DASHES for each in tokens)
                what, hint = _unknown(word, has_reason=has_reason)
                self._fault(what, token.start(), hint)
                if not re.match(r"[Ff]|\w+=", word):
                    return ""  # what follows is a sentence, and no list of faults
        return ""

    def _day(self, text: str, offset: int) -> date | None:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is None or day.isoformat() != text:
            self._fault(f'"{text}" is no day', offset, "write it as until=2027-01-01")
        return day

    def _fault(self, message: str, offset: int, hint: str) -> None:
        line, column = self._positions.line_column(offset)
        where = f"{self._path}:{line}:{column}"
        self.faults.append(FactcheckError("bad-suppression", message, where=where, hint=hint))


def _unknown(word: str, *, has_reason: bool) -> tuple[str, str]:
    """Say what a word is not that has no business in a suppression, and how to mend it."""
    name, is_option, _ = word.partition("=")
    if word in _QUOTES:
        return "these quotes do not end", 'write "$46 billion"'
    if re.match(r"[Ff][Cc]?\d", word):
        mend = did_you_mean(word, CODES) or "codes are FC101 and so on, or what they begin with"
        return f'there is no code "{word}"', mend
    if is_option:
        mend = did_you_mean(name, ("until",)) or "there is until=2027-01-01"
        return f'"{word}" is no part of a suppression', mend
    mend = "put two hyphens before the reason: -- why"
    if has_reason:
        mend = 'write a code as FC201 or FC2, a figure as "$46 billion"'
    return f'"{word}" is neither a code nor a figure in quotes', mend
