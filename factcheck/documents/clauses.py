"""Parting a sentence into clauses, so that two amounts of one sentence stay apart.

A small grammar without a parser. A clause begins behind a semicolon, a colon, a dash or a
quotation, and at words that open one (`when CPEC was launched`, `, which cost`, `, a stark
contrast to`, `and the bank lent`: `data/clauses.csv`), if what they need follows. After some
of them a comma gives the sentence its main clause back. Nothing is parted inside brackets,
inside a number, or between "between" and its "and".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise

from msgspec import Struct

from factcheck.model import Span
from factcheck.tables import rows

_REACH = 40
"""So many words ahead a verb or number may stand that a clause needs."""

_VERBS = ("verb", "saying")
_PAIRED = frozenset(("between", "both"))
_DASHES = frozenset("—―\u2013-")
_PAUSES = frozenset(",;:")
_QUOTES_OPEN = frozenset('"“\u2018')
_QUOTES_CLOSE = frozenset('"”\u2019')


class Opener(Struct, frozen=True):
    """Words that open a clause; their row in `data/clauses.csv`.

    `after` is `comma` or `any`. `needs` says what must follow before the next comma: `verb`,
    `number`, or `subject` (its own subject with a verb). With `returns`, a comma ends the
    clause.
    """

    words: tuple[str, ...]
    after: str
    needs: str
    returns: bool


class _Token(Struct, frozen=True):
    text: str
    start: int
    end: int
    capital: bool


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|\d+(?:[.,]\d+)*|--?|[^\w\s]")


@cache
def _kinds() -> dict[str, str]:
    """Give the kind of every word in `data/english.csv`."""
    return {row["word"]: row["kind"] for row in rows("english")}


@cache
def _openers() -> dict[str, tuple[Opener, ...]]:
    """Give the openers by their first word, the longest first."""
    found: dict[str, list[Opener]] = {}
    for row in rows("clauses"):
        words = tuple(row["words"].split())
        opener = Opener(words, row["after"], row["needs"], bool(row["returns"]))
        found.setdefault(words[0], []).append(opener)
    return {
        word: tuple(sorted(openers, key=lambda opener: -len(opener.words)))
        for word, openers in found.items()
    }


def clauses(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Part the sentence `text[start:end]` into clauses, in order, without the spaces between.

    A sentence of one clause gives one span. Commas and dashes belong to the clause before.
    """
    sentence = _Sentence(text, start, end)
    cuts = [0, *sentence.cuts(), len(sentence.tokens)]
    return tuple(
        Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)
        for first, last in pairwise(cuts)
        if first < last
    )


class _Sentence:
    """The tokens of a sentence, with what is known of each of them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.tokens = [
            _Token(hit[0].lower(), hit.start(), hit.end(), hit[0][0].isupper())
            for hit in _token().finditer(text, start, end)
        ]
        self._text = text
        self._words = [token.text for token in self.tokens]
        roles = [self._role(index) for index in range(len(self.tokens))]
        self._verbs = _counts(role in _VERBS for role in roles)
        self._deeds = _counts(role == "verb" for role in roles)
        self._numbers = _counts(token.text[0].isdigit() for token in self.tokens)

    def cuts(self) -> Iterator[int]:
        """Give the indexes of the tokens at which a new clause begins."""
        begin, depth, paired = 0, 0, 0
        returns = any(opener.returns for opener in self._opening(0, after_comma=True))
        for index, word in enumerate(self._words):
            depth = max(depth + (word in "([") - (word in ")]"), 0)
            paired += word in _PAIRED
            if word == "and" and paired:
                paired -= 1
            elif index > begin and not depth:
                opener = self._opener(begin, index)
                if opener or self._parts(index - 1, returns, begin):
                    begin, returns = index, opener is not None and opener.returns
                    yield index

    def _parts(self, mark: int, returns: bool, begin: int) -> bool:
        """Whether the mark before a token ends the clause that began at `begin`."""
        token = self.tokens[mark]
        follower = self.tokens[mark + 1]
        spaced = follower.start > token.end
        if token.text == ",":
            resumes = returns and self._has(self._verbs, begin, mark)
            quotes = follower.text in _QUOTES_OPEN
            return spaced and (resumes or quotes or self._is_next_statement(begin, mark))
        if token.text in _DASHES or token.text == "--":
            return self._is_dash(mark)
        before = self._text[token.start - 1] if token.start else ""
        is_quoted = token.text in _QUOTES_CLOSE and before in {",", ".", "?", "!", "…"}
        return spaced and (is_quoted or token.text in {";", ":"})

    def _is_next_statement(self, begin: int, mark: int) -> bool:
        """Whether a comma joins two statements with a number each ("A has 18, B has 3")."""
        return (
            self._has(self._numbers, begin, mark)
            and self._has(self._numbers, mark + 1, self._pause(mark + 1, joined=True))
            and self._is_complete(begin, mark)
            and self._has_own_subject(mark + 1)
        )

    def _is_dash(self, mark: int) -> bool:
        """Whether a dash parts clauses: no hyphen, no minus, none inside a range."""
        left, dash, right = self.tokens[mark - 1], self.tokens[mark], self.tokens[mark + 1]
        if left.text[0].isdigit() and right.text[0].isdigit():
            return False
        spaced = left.end < dash.start and dash.end < right.start
        return spaced or dash.text in {"—", "―", "--"}

    def _opener(self, begin: int, index: int) -> Opener | None:
        """Give the opener at a token, if what it needs stands around it."""
        after_comma = self._words[index - 1] == ","
        for opener in self._opening(index, after_comma=after_comma):
            if self._is_met(opener, begin, index, index + len(opener.words)):
                return opener
        return None

    def _opening(self, index: int, *, after_comma: bool) -> Iterator[Opener]:
        for opener in _openers().get(self._words[index] if self._words else "", ()):
            if tuple(self._words[index : index + len(opener.words)]) == opener.words and (
                after_comma or opener.after == "any"
            ):
                yield opener

    def _is_met(self, opener: Opener, begin: int, index: int, inside: int) -> bool:
        if opener.needs == "verb":
            is_a_while = self._words[index - 1] == "a"
            return not is_a_while and self._has(self._verbs, inside, self._pause(inside))
        if opener.needs == "number":
            return self._has(self._numbers, inside, self._pause(inside))
        if opener.needs == "subject":
            return self._is_complete(begin, index) and self._is_statement(begin, index, inside)
        return True

    def _is_complete(self, begin: int, index: int) -> bool:
        """Whether a clause says something: a verb, for "said" more than who is next."""
        return self._has(self._deeds, begin, index) or (
            self._has(self._verbs, begin, index) and self._has(self._numbers, begin, index)
        )

    def _is_statement(self, begin: int, index: int, inside: int) -> bool:
        """Whether what follows a conjunction has its own subject, or its own verb and number."""
        if inside + 1 >= len(self._words) or self._words[inside + 1] in {"half", "quarter"}:
            return False
        kind = _kinds().get(self._words[inside], "")
        if self._has(self._verbs, inside, inside + 1 + (kind == "adverb")):
            return self._has(self._numbers, begin, index) and self._has(
                self._numbers, inside, self._pause(inside)
            )
        return self._has_own_subject(inside)

    def _has_own_subject(self, index: int) -> bool:
        """Whether a subject may begin at a token, and its verb follows."""
        first = self.tokens[index]
        begins = first.capital or first.text[0].isdigit()
        begins = begins or _kinds().get(first.text) in ("determiner", "pronoun")
        return begins and self._has(self._verbs, index, self._pause(index, joined=True))

    def _pause(self, index: int, *, joined: bool = False) -> int:
        """Give the next comma or the like, with `joined` also the next "and", at most far on."""
        stop = min(index + _REACH, len(self._words))
        for ahead in range(index, stop):
            word = self._words[ahead]
            if word in _PAUSES or (joined and word in {"and", "but", "or"}):
                return ahead
        return stop

    def _role(self, index: int) -> str:
        """Give `verb` or `saying` for a finite verb, else ''."""
        word = self._words[index]
        before = self._words[index - 1] if index else ""
        kind, kind_before = _kinds().get(word), _kinds().get(before)
        if kind in _VERBS:
            return "" if kind_before == "determiner" else kind
        if len(word) < 5 or not word.endswith("ed"):
            return ""
        is_finite = kind_before == "pronoun" or (before.isalpha() and kind_before is None)
        return "verb" if is_finite else ""

    @staticmethod
    def _has(counts: list[int], start: int, end: int) -> bool:
        return start < end and counts[min(end, len(counts) - 1)] > counts[start]


def _counts(flags: Iterator[bool]) -> list[int]:
    """Give how many flags are up before each index."""
    return [0, *accumulate(flags)]
