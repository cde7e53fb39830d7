"""The trigger pass: RE2 searches over the bytes find the places, the rules read there.

Cost grows with the text and the hits, not with the number of rules: all triggers of one reader
are one alternation, and rules that read alike share a reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.rules.registry import Context, Reader, Rule
from factcheck.rules.searching import Search, longest_first, searcher

_MEMORY = 64 << 20
"""The room for the automaton's states, which are made as texts need them."""
_KEPT = 4096
"""How many hits are kept with what reads them: "$5" and "2015" are in every newspaper."""
_SHORT = 32
"""In bytes: no longer hit is kept."""
_EDGE = b"\0"
"""Stands before and behind a text: part of no word and of no trigger."""
_DATE = "date-"
"""So the ids of rules begin that are asked first: a date that holds a whole hit is what it is."""
_STRENGTH = {"number": 0, "count": 0, "percent": 2}
"""Of two readings of the same words the stronger kind wins; dates and money are 1."""


class Scanner:
    """The compiled triggers of a set of rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        triggers: dict[Reader, dict[str, None]] = {}
        for rule in rules:
            triggers.setdefault(rule.read, {})[rule.trigger] = None
        self._next = searcher(_alternation(dict.fromkeys(rule.trigger for rule in rules)))
        of_dates = {rule.read for rule in rules if rule.id.startswith(_DATE)}
        in_order = sorted(triggers, key=lambda read: read not in of_dates)
        self._readers = _Readers(
            [(read, searcher(_alternation(triggers[read]))) for read in in_order]
        )

    def read(self, text: str, context: Context) -> list[Mention]:
        """Read all mentions of a text, in order and without overlaps."""
        data = text.encode("utf-8", "surrogatepass") + _EDGE
        size, search, readers_of = len(data) - 1, self._next, self._readers
        is_ascii = size == len(text)
        mentions: list[Mention] = []
        done = until = 0  # the offset up to which the text is read, in code points and in bytes
        while True:
            [(first, last)] = search(data, until, size)
            if first < 0:
                return mentions
            hit = data[first - 1 : last + 1] if first else _EDGE + data[: last + 1]
            readers = readers_of[hit]
            if is_ascii:
                start, end = first, last
            else:
                start = done + _points(data[until:first])
                end = start + (last - first if hit.isascii() else _points(data[first:last]))
            if len(readers) == 1:
                best = readers[0](text, start, end, context)
            else:
                best = _longest(readers, text, start, end, context)
            if best is not None:
                if best.start < done:
                    done = _keep(mentions, best, done)
                else:
                    mentions.append(best)
                    done = best.end
            if done < end:
                done = max(done, _past_token(text, start, end))
            until = done if is_ascii else first + _bytes(text[start:done])


class _Readers(dict[bytes, tuple[Reader, ...]]):
    """The readers whose triggers fit at a hit, given with one byte more on each side.

    No trigger looks further around, so that the same few bytes have the same readers.
    """

    def __init__(self, searches: Sequence[tuple[Reader, Search]]) -> None:
        super().__init__()
        self.searches = searches

    def __missing__(self, hit: bytes) -> tuple[Reader, ...]:
        end = len(hit) - 1
        readers = tuple(read for read, search in self.searches if search(hit, 1, end)[0][0] == 1)
        if len(hit) <= _SHORT:
            if len(self) == _KEPT:
                self.clear()
            self[hit] = readers
        return readers


def _longest(
    readers: Sequence[Reader], text: str, start: int, end: int, context: Context
) -> Mention | None:
    """Ask the readers of a hit, and give the longest mention; of two apart the first.

    The other is read anew from behind it: "down from 242,000 a year before".
    """
    best = None
    for read in readers:
        mention = read(text, start, end, context)
        if mention is not None and (best is None or _goes_before(mention, best)):
            if mention.start <= start and mention.end >= end and mention.kind in DATES:
                return mention
            best = mention
    return best


def _goes_before(mention: Mention, best: Mention) -> bool:
    if mention.end <= best.start or best.end <= mention.start:
        return mention.start < best.start
    return _beats(mention, best)


def _alternation(triggers: Iterable[str]) -> Any:  # noqa: ANN401 - RE2's own
    return longest_first("|".join(f"(?:{trigger})" for trigger in triggers), _MEMORY)


def _points(data: bytes) -> int:
    """Count the code points of some bytes."""
    return len(data) if data.isascii() else len(data.decode("utf-8", "surrogatepass"))


def _bytes(text: str) -> int:
    """Count the bytes of some code points."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _past_token(text: str, start: int, end: int) -> int:
    """Give the end of the first word or number of a hit that nobody wanted."""
    at = start + 1
    if text[start].isdigit():
        while at < end and (text[at].isdigit() or text[at] in ".,"):
            at += 1
    elif text[start].isalpha():
        while at < end and text[at].isalpha():
            at += 1
    return at


def _beats(mention: Mention, best: Mention) -> bool:
    long, short = mention.end - mention.start, best.end - best.start
    if long != short:
        return long > short
    return _STRENGTH.get(mention.kind, 1) > _STRENGTH.get(best.kind, 1)


def _keep(mentions: list[Mention], mention: Mention, done: int) -> int:
    """Add a mention unless a longer one stands there; give the offset that is read now."""
    while mentions and mentions[-1].end > mention.start:
        if not _beats(mention, mentions[-1]):
            return done
        mentions.pop()
    mentions.append(mention)
    return mention.end
