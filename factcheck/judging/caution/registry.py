"""What a caution is: one function that gives why a figure does not belie an amount.

Its examples and what it refuses are its tests and its `explain` text. One that is declared badly
(no example, nothing refused, a doubled id) is refused at import.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from types import ModuleType
from typing import NamedTuple

from factcheck.judging.caution.doubt import Doubt

Read = Callable[[Doubt], str]
"""Give the words why the figure does not belie the amount, or "" where it may."""
DATES = ("date", "daterange")
AMOUNTS = ("money", "quantity", "count", "number", "percent", "duration")


class Caution(NamedTuple):
    """One reason to leave an amount open that differs from its figure.

    It is asked of amounts of some kinds only, if `of` names them, or only where a table has the
    figure; where words alone tell the reason, of an amount without any figure, too. Its examples
    stand in articles of the day `published`.
    """

    id: str
    read: Read
    examples: Mapping[str, str]
    rejects: tuple[str, ...]
    of: frozenset[str]
    by_words: bool
    of_tables: bool
    published: str | None
    summary: str

    def words(self, doubt: Doubt) -> str:
        """Give why the figure does not belie the amount; "" where it may, or there is none."""
        if not (doubt.has_a_figure or self.by_words) or (self.of and doubt.kind not in self.of):
            return ""
        if self.of_tables and not doubt.is_of_a_table:
            return ""
        return self.read(doubt)

    def speaks(self, doubt: Doubt) -> bool:
        """Whether it keeps the figure from belying the amount."""
        return self.words(doubt) != ""


CAUTIONS: dict[str, Caution] = {}


def caution(
    name: str,
    *,
    examples: Mapping[str, str],
    rejects: tuple[str, ...],
    of: tuple[str, ...] = (),
    by_words: bool = False,
    of_tables: bool = False,
    published: str | None = None,
) -> Callable[[Read], Caution]:
    """Register a reason to leave an amount open.

    `examples` maps sentences of a made-up world, whose amounts differ from their figures, to the
    words that are given; in those of `rejects` it gives none.

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
            name, read, examples, rejects, frozenset(of), by_words, of_tables, published, summary
        )
        CAUTIONS[name] = made
        return made

    return register


def cautions_of(*modules: ModuleType) -> tuple[Caution, ...]:
    """Give the cautions of modules, in their order."""
    return tuple(
        each
        for module in modules
        for each in CAUTIONS.values()
        if each.read.__module__ == module.__name__
    )


def first_words(cautions: Iterable[Caution], doubt: Doubt) -> str:
    """Give what the first caution says that says anything."""
    return next((words for each in cautions if (words := each.words(doubt))), "")
