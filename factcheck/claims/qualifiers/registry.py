"""What a qualifier is: one function that gives the words which make an amount another one.

Its examples and what it refuses are its tests and its `explain` text. One that is declared badly
(no example, a doubled id) is refused at import.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from factcheck.claims.qualifiers.told import Told, Words
from factcheck.model import Slot
from factcheck.patterns import Worded

Read = Callable[[Told], str | Words | None]
"""Give the words, as they stand, or None where nothing narrows the amount in that way."""


class Qualifier(NamedTuple):
    """One way in which words make an amount that of something else, of more or of less.

    `does` says it to an editor, behind the words: '"Energy aside" leaves something out'. It is
    asked of amounts of some kinds only, if `of` names them, and may need words of a measure, or,
    if there are any in `needs`, that the sentence has one of these.
    Of what `excludes` no figure of another measure is meant, whatever its number: what was
    "repaid" is not what was lent.
    """

    id: str
    does: str
    read: Read
    examples: Mapping[str, str]
    rejects: tuple[str, ...]
    of: frozenset[str]
    measured: bool
    excludes: bool
    needs: frozenset[str]
    summary: str

    def is_asked(self, kind: str, *, measured: bool) -> bool:
        """Whether it is asked of amounts of a kind, beside words of a measure or without any."""
        return (not self.of or kind in self.of) and (measured or not self.measured)

    def words(self, told: Told) -> Slot | None:
        """Give the words by which an amount is another one."""
        found = self.read(told)
        if not found:
            return None
        words = Words(found) if isinstance(found, str) else found
        said_by = "|".join(words.measures) or None
        return Slot(value=said_by, state="stated", text=words.text, rule=self.id)


QUALIFIERS: dict[str, Qualifier] = {}


def qualifier(
    name: str,
    does: str,
    *,
    examples: Mapping[str, str],
    rejects: tuple[str, ...] = (),
    of: tuple[str, ...] = (),
    measured: bool = False,
    excludes: bool = False,
    needs: Iterable[Worded] = (),
) -> Callable[[Read], Read]:
    """Register a reading of what makes an amount another one.

    `examples` maps sentences of a made-up world to the words that are read in them; in those of
    `rejects` it reads none. It is tried only where one of the patterns in `needs` may fit.

    Raises:
        ValueError: the name is taken, or there is no example or no docstring.

    """

    def register(read: Read) -> Read:
        if name in QUALIFIERS:
            raise ValueError(f"two qualifiers are called {name}")
        has_docstring = bool(read.__doc__) or sys.flags.optimize > 1  # -OO strips them all
        if not examples or not has_docstring:
            raise ValueError(f"qualifier {name} needs an example and a docstring")
        QUALIFIERS[name] = Qualifier(
            id=name,
            does=does,
            read=read,
            examples=examples,
            rejects=rejects,
            of=frozenset(of),
            measured=measured,
            excludes=excludes,
            needs=frozenset(word for each in needs for word in each.words),
            summary=" ".join((read.__doc__ or "").split()),
        )
        return read

    return register


def is_excluded(measure: str, slot: Slot | None) -> bool:
    """Whether the words of a qualifier leave no figure of a measure to be meant."""
    known = QUALIFIERS.get(slot.rule) if slot else None
    if slot is None or known is None or not known.excludes:
        return False
    return not is_told_by(measure, slot)


def is_told_by(measure: str, slot: Slot) -> bool:
    """Whether the words of a qualifier name a measure, whose figures they leave as they are."""
    return measure in (slot.value or "").split("|")


def said_of(slot: Slot) -> str:
    """Say what the words of a qualifier do: '"energy aside" leaves something out'."""
    known = QUALIFIERS.get(slot.rule)
    return f'"{slot.text}" {known.does if known else "is nothing that the reference data know"}'
