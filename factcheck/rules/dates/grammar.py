"""How expressions of time are put together: productions over the tokens of a run.

A production reads an expression that begins at a token and says where it ends. Each family
module registers its own with `starts`; the longest reading wins. What an expression means is
the expression's own business (`when`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import ClassVar, Final

from msgspec import Struct

from factcheck.model import Mention, Modifier
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.words import END, Token


class Run(tuple[Token, ...]):  # noqa: SLOT001  (a tuple has no room for slots)
    """The tokens of a run, and the dates already read in it, so that none is read twice."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.atoms: dict[int, Found | None] = {}
        self.words = {word for token in tokens for word in (token.kind, token.text, token.plain)}


class Expression(Struct, frozen=True, gc=False):
    """An expression of time; `interval` tells a range from one date, `family` names its rule."""

    interval: ClassVar[bool] = False
    modifier: ClassVar[Modifier] = "exact"
    family: ClassVar[str] = ""

    def rule(self) -> str:
        """Name the rule that it belongs to."""
        return self.family

    def when(self, clock: Clock) -> When:
        """Give the days that are meant."""
        raise NotImplementedError

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Whether the prose around `text[start:end]` lets it be an expression of time."""
        return True

    def as_it_stands(self, text: str, start: int, end: int) -> Expression | None:
        """Give what the prose around lets it be; None where that is nothing."""
        return self if self.stands(text, start, end) else None


class Length(Expression, frozen=True):
    """An expression of time that lies nowhere in the calendar: a duration."""

    def when(self, clock: Clock) -> When:  # noqa: ARG002
        """Know no days."""
        return UNKNOWN

    def mention(self, text: str, start: int, end: int) -> Mention:
        """Make the mention of it."""
        raise NotImplementedError


Found = tuple[int, Expression]
Production = Callable[[Run, int], Found | None]

ANYTHING: Final = "*"
"""The key of productions that may begin with any token."""

_Table = dict[str, list[tuple[Production, frozenset[str]]]]
_ATOMS: _Table = {ANYTHING: []}
_PHRASES: _Table = {ANYTHING: []}


def starts(*kinds: str, needs: Sequence[str] = ()) -> Callable[[Production], Production]:
    """Register a production of one date, by the kinds or words that it can begin with.

    It reads nothing in a run that holds none of the words, kinds or plain forms that it `needs`.
    """
    return _register(_ATOMS, kinds, needs)


def phrase(*kinds: str, needs: Sequence[str] = ()) -> Callable[[Production], Production]:
    """Register a production that no other is built on ("since …", "between … and …")."""
    return _register(_PHRASES, kinds, needs)


def _register(
    table: _Table, kinds: tuple[str, ...], needs: Sequence[str]
) -> Callable[[Production], Production]:
    def register(production: Production) -> Production:
        for kind in kinds:
            table.setdefault(kind, []).append((production, frozenset(needs)))
        return production

    return register


def _longest(table: _Table, run: Run, at: int) -> Found | None:
    token = get(run, at)
    best: Found | None = None
    words, length = run.words, len(run)
    key = token.text if token.kind == "glue" else token.kind
    for production, needs in chain(table.get(key, ()), table[ANYTHING]):
        if needs and needs.isdisjoint(words):
            continue
        found = production(run, at)
        if found and found[0] <= length and (best is None or found[0] > best[0]):
            best = found
    return best


def atom(run: Run, at: int) -> Found | None:
    """Read one date, the longest there is."""
    atoms = run.atoms
    if at not in atoms:
        atoms[at] = _longest(_ATOMS, run, at)
    return atoms[at]


def expression(run: Run, at: int) -> Found | None:
    """Read a date, a range or an open interval, the longest there is."""
    found, one = _longest(_PHRASES, run, at), atom(run, at)
    if one is None or (found and found[0] > one[0]):
        return found
    return one


# ---- looking at tokens -------------------------------------------------------------------


def get(run: Run, at: int) -> Token:
    """Give a token of the run, or END beside it."""
    if at < 0:
        return END
    try:
        return run[at]
    except IndexError:
        return END


def skip(run: Run, at: int, *texts: str) -> int:
    """Step over one of the words or signs, if it stands there."""
    return at + 1 if at < len(run) and run[at].text in texts else at


def skip_all(run: Run, at: int, *texts: str) -> int:
    """Step over all of the words or signs that follow one another there."""
    while at < len(run) and run[at].text in texts:
        at += 1
    return at


def touching(run: Run, at: int) -> bool:
    """Whether nothing stands between this token and the one before."""
    return at > 0 and get(run, at).start == run[at - 1].end
