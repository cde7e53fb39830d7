"""Parting a sentence into clauses, so that two amounts of one sentence stay apart.

A small grammar without a parser. A clause begins behind a semicolon, a colon, a dash or a
quotation, and at words that open one (`when CPEC was launched`, `, which cost`, `, a stark
contrast to`, `and the bank lent`: `data/clauses.csv`), if what they need follows. After some
of them a comma gives the sentence its main clause back. Nothing is parted inside brackets,
inside a number, or between "between" and its "and".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise

from msgspec import Struct

from factcheck.model import Span
from factcheck.tables import rows

_REACH = 40
"""So many words ahead a verb or number may stand that a clause needs."""

_VERBS = ("verb", "saying")
_PAIRED = frozenset(("between", "both"))
_DASHES = frozenset(("—", "―", "\u2013", "-", "--"))
_PAUSES = frozenset(",;:")
_QUOTES_OPEN = frozenset('"“\u2018')
_QUOTES_CLOSE = frozenset('"”\u2019')
_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_MARKS = _PAUSES | _DASHES | _QUOTES_CLOSE
"""What may end a clause."""
_SHORTEST_PAST = 5
_NOUNS_TOO = frozenset(("grants", "exports", "imports", "funds"))
_BEFORE_NOUNS = frozenset(("and", "or", "plus", "in", "of", "by", "for", "as", "with", "no"))
_NO_OBJECTS = frozenset(
    (
        *(*",;.", "", "of", "from", "for", "to", "worth", "between", "and", "or", "in", "over"),
        *("since", "during", "across", "worldwide", "globally", "abroad", "overseas"),
        *("were", "was", "are", "came", "have", "had"),
    )
)
"""What follows a noun and no verb that needs an object ("loans and grants of $5bn")."""


class Opener(Struct, frozen=True, gc=False):
    """Words that open a clause; their row in `data/clauses.csv`.

    `after` is `comma` or `any`. `needs` says what must follow before the next comma: `verb`,
    `number`, or `subject` (its own subject with a verb). With `returns`, a comma ends the
    clause.
    """

    words: tuple[str, ...]
    after: str
    needs: str
    returns: bool


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
    cuts = [0, *sentence.cuts(), len(sentence.starts)]
    return tuple(
        Span(sentence.starts[first], sentence.ends[last - 1])
        for first, last in pairwise(cuts)
        if first < last
    )


class _Sentence:
    """The tokens of a sentence, in lower case, with what is known of each of them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        spans = [hit.span() for hit in _token().finditer(text, start, end)]
        self.starts = [first for first, _ in spans]
        self.ends = [last for _, last in spans]
        self._text = text
        self._words = words = [text[first:last].lower() for first, last in spans]
        roles = _roles(words)
        self._verbs = _counts([role is not None for role in roles])
        self._deeds = _counts([role == "verb" for role in roles])
        self._numbers = _counts([word[0].isdigit() for word in words])

    def cuts(self) -> Iterator[int]:
        """Give the indexes of the tokens at which a new clause begins."""
        begin, depth, paired = 0, 0, 0
        openers = _openers()
        returns = any(opener.returns for opener in self._opening(0, after_comma=True))
        for index, word in enumerate(self._words):
            if word in _BRACKETS:
                depth = max(depth + _BRACKETS[word], 0)
            paired += word in _PAIRED
            if word == "and" and paired:
                paired -= 1
            elif index > begin and not depth:
                opener = self._opener(begin, index) if word in openers else None
                marked = self._words[index - 1] in _MARKS
                if opener or (marked and self._parts(index - 1, returns, begin)):
                    begin, returns = index, opener is not None and opener.returns
                    yield index

    def _parts(self, mark: int, returns: bool, begin: int) -> bool:
        """Whether the mark before a token ends the clause that began at `begin`."""
        sign, start = self._words[mark], self.starts[mark]
        spaced = self.starts[mark + 1] > self.ends[mark]
        if sign == ",":
            resumes = returns and self._has(self._verbs, begin, mark)
            quotes = self._words[mark + 1] in _QUOTES_OPEN
            return spaced and (resumes or quotes or self._is_next_statement(begin, mark))
        if sign in _DASHES:
            return self._is_dash(mark)
        before = self._text[start - 1] if start else ""
        is_quoted = sign in _QUOTES_CLOSE and before in {",", ".", "?", "!", "…"}
        return spaced and (is_quoted or sign in {";", ":"})

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
        if self._words[mark - 1][0].isdigit() and self._words[mark + 1][0].isdigit():
            return False
        spaced = self.ends[mark - 1] < self.starts[mark] and self.ends[mark] < self.starts[mark + 1]
        return spaced or self._words[mark] in {"—", "―", "--"}

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
        first, word = self._text[self.starts[index]], self._words[index]
        begins = first.isupper() or word[0].isdigit()
        begins = begins or _kinds().get(word) in ("determiner", "pronoun")
        return begins and self._has(self._verbs, index, self._pause(index, joined=True))

    def _pause(self, index: int, *, joined: bool = False) -> int:
        """Give the next comma or the like, with `joined` also the next "and", at most far on."""
        stop = min(index + _REACH, len(self._words))
        for ahead in range(index, stop):
            word = self._words[ahead]
            if word in _PAUSES or (joined and word in {"and", "but", "or"}):
                return ahead
        return stop

    @staticmethod
    def _has(counts: list[int], start: int, end: int) -> bool:
        return start < end and counts[min(end, len(counts) - 1)] > counts[start]


def _roles(words: Sequence[str]) -> list[str | None]:
    """Give `verb` or `saying` for each word that is a finite verb, else None."""
    kinds = [_kinds().get(word) for word in words]
    kinds = [
        None if words[at] in _NOUNS_TOO and _is_noun(words, at) else kind
        for at, kind in enumerate(kinds)
    ]
    return [
        _role(word, kind, before, kind_before) if kind in _VERBS or word.endswith("ed") else None
        for word, kind, before, kind_before in zip(
            words, kinds, ("", *words), (None, *kinds), strict=False
        )
    ]


def _is_noun(words: Sequence[str], at: int) -> bool:
    """Whether a word that may be a verb stands as nouns do, with nothing done to behind it."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    return at > 0 and words[at - 1] in _BEFORE_NOUNS and behind in _NO_OBJECTS


def _role(word: str, kind: str | None, before: str, kind_before: str | None) -> str | None:
    if kind in _VERBS:
        return None if kind_before == "determiner" else kind
    is_finite = kind_before == "pronoun" or (before.isalpha() and kind_before is None)
    return "verb" if len(word) >= _SHORTEST_PAST and is_finite else None


def _counts(flags: Iterable[bool]) -> list[int]:
    """Give how many flags are up before each index."""
    return [0, *accumulate(flags)]
