"""What a caution is: one function that gives why a figure does not belie an amount.

It gives the words for that, or "" where it knows of nothing. Its examples and what it refuses are
its tests and its `explain` text. One that is declared badly (no example, nothing refused, a
doubled id) is refused at import.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from types import ModuleType
from typing import Literal, NamedTuple

from factcheck.judging.caution.doubt import Doubt
from factcheck.kinds import COUNTS

Read = Callable[[Doubt], str]
Blocks = Literal["all", "wrong", "all-of-tables"]
"""What is not told where a caution speaks: any diagnosis; or only that an amount is wrong which no
slip explains; or only that, but any diagnosis where a table has the figure."""
AMOUNTS = COUNTS | {"money", "quantity", "percent", "duration"}


class Caution(NamedTuple):
    """One reason to leave an amount open that differs from its figure.

    It is asked of amounts of some kinds only, if `of` names them, or only where a table has the
    figure; where words alone tell the reason, of an amount without any figure, too. `of_others`
    says that it tells an amount of several things, or of something beside its figure's own. Its
    examples stand in articles of the day `published`.
    """

    id: str
    read: Read
    examples: Mapping[str, str]
    rejects: tuple[str, ...]
    of: frozenset[str]
    blocks: Blocks
    by_words: bool
    of_tables: bool
    of_others: bool
    published: str | None
    summary: str

    def is_asked(self, kind: str, has_a_figure: bool, is_of_a_table: bool) -> bool:
        """Whether it is asked of amounts of a kind, without a figure or with that of a table."""
        if (self.of and kind not in self.of) or (self.of_tables and not is_of_a_table):
            return False
        return has_a_figure or self.by_words

    def words(self, doubt: Doubt) -> str:
        """Give what it says of an amount; "" where it is not asked."""
        return self.read(doubt) if self.is_asked(*_sort_of(doubt)) else ""

    def speaks(self, doubt: Doubt) -> bool:
        """Whether it says anything."""
        return self.words(doubt) != ""


CAUTIONS: dict[str, Caution] = {}


def caution(
    name: str,
    *,
    examples: Mapping[str, str],
    rejects: tuple[str, ...],
    of: Iterable[str] = (),
    blocks: Blocks = "all",
    by_words: bool = False,
    of_tables: bool = False,
    of_others: bool = False,
    published: str | None = None,
) -> Callable[[Read], Caution]:
    """Register a reason to leave an amount open.

    `examples` maps sentences of a made-up world, whose amounts differ from their figures, to the
    words that are given; in those of `rejects` it gives none. Where it speaks, no
    diagnosis is told, unless `blocks` says less.

    Raises:
        ValueError: the name is taken, or there is no example, nothing refused or no docstring.

    """

    def register(read: Read) -> Caution:
        if name in CAUTIONS:
            raise ValueError(f"two cautions are called {name}")
        has_docstring = bool(read.__doc__) or sys.flags.optimize > 1  # -OO strips them all
        if not examples or not rejects or not has_docstring:
            raise ValueError(f"caution {name} needs an example, a refusal and a docstring")
        summary = " ".join((read.__doc__ or "").split())
        made = Caution(
            id=name,
            read=read,
            examples=examples,
            rejects=rejects,
            of=frozenset(of),
            blocks=blocks,
            by_words=by_words,
            of_tables=of_tables,
            of_others=of_others,
            published=published,
            summary=summary,
        )
        CAUTIONS[name] = made
        return made

    return register


def of_modules(*modules: ModuleType) -> tuple[Caution, ...]:
    """Give the cautions of some modules, in their order."""
    return tuple(
        each
        for module in modules
        for each in CAUTIONS.values()
        if each.read.__module__ == module.__name__
    )


class Cautions:
    """Some cautions, which are asked one after the other."""

    def __init__(self, cautions: Iterable[Caution]) -> None:
        self.all = tuple(cautions)
        self._asked: dict[tuple[str, bool, bool], tuple[Read, ...]] = {}

    def words(self, doubt: Doubt) -> str:
        """Give what the first of them says that says anything; "" where none does."""
        sort = _sort_of(doubt)
        asked = self._asked.get(sort)
        if asked is None:
            asked = tuple(each.read for each in self.all if each.is_asked(*sort))
            self._asked[sort] = asked
        for read in asked:
            if words := read(doubt):
                return words
        return ""


def _sort_of(doubt: Doubt) -> tuple[str, bool, bool]:
    return doubt.kind, doubt.has_a_figure, doubt.is_of_a_table
