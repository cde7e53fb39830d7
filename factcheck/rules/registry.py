"""What a rule is: one trigger, one reading function, its examples and what it refuses.

A rule's examples and rejects are its tests and its `explain` text. A rule that is declared
badly (no example, a doubled id) is refused at import.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from msgspec import Struct

from factcheck.model import Mention


class Signs(Protocol):
    """What the ambiguous words of a text stand for, asked only where one occurs."""

    def currency(self, word: str, at: int) -> tuple[str | None, bool]:
        """Give the currency of a bare "$" or "rupees" at an offset, and whether it is stated."""

    def local(self, codes: tuple[str, ...]) -> str | None:
        """Give the one of the currencies that the text's country pays in."""

    def is_paid(self, codes: tuple[str, ...]) -> bool:
        """Whether the text names a country that pays in one of the currencies."""

    def named_once(self, code: str) -> bool:
        """Whether countries that pay in a currency are hardly what the text is about."""

    def tells_of(self, words: tuple[str, ...]) -> bool:
        """Whether the text has one of some words."""

    def has_sums_with(self, letter: str) -> bool:
        """Whether the text tells sums with a letter before them that can be nothing else."""

    @property
    def fiscal_year_start(self) -> int | None:
        """The month in which fiscal years of the text's country begin."""

    def fiscal_year_start_at(self, at: int) -> int | None:
        """Give that month for a fiscal year at an offset, whose sentence may name a country."""


class Unsettled:
    """A text of no country: nothing is settled."""

    fiscal_year_start = None

    def fiscal_year_start_at(self, at: int) -> None:
        """Know no country."""

    def currency(self, word: str, at: int) -> tuple[str | None, bool]:  # noqa: ARG002
        """Settle nothing."""
        return None, False

    def local(self, codes: tuple[str, ...]) -> None:
        """Know no country."""

    def is_paid(self, codes: tuple[str, ...]) -> bool:  # noqa: ARG002
        """Know no country."""
        return False

    def named_once(self, code: str) -> bool:  # noqa: ARG002
        """Know no country."""
        return False

    def tells_of(self, words: tuple[str, ...]) -> bool:  # noqa: ARG002
        """Know no words."""
        return False

    def has_sums_with(self, letter: str) -> bool:  # noqa: ARG002
        """Know no sums."""
        return False


class Context:
    """What reading a number or date may depend on besides its own words.

    `today` is the article's own date, else `--as-of`, else None. `day_first` settles 3/4/2015
    (None: it stays ambiguous). `signs` says what a bare sign means; the countries of the text
    are looked up only when a mention depends on them. `said` keeps what was read where, for
    what is settled once all of the text is read; `dated` is where the last of it stands.
    """

    __slots__ = ("_fiscal_year_start", "dated", "day_first", "said", "signs", "today")

    def __init__(
        self,
        *,
        today: date | None = None,
        day_first: bool | None = None,
        fiscal_year_start: int | None = None,
        signs: Signs | None = None,
    ) -> None:
        self.today = today
        self.day_first = day_first
        self.signs: Signs = signs or Unsettled()
        self.said: dict[tuple[int, int], object] = {}
        self.dated = (0, 0)
        self._fiscal_year_start = fiscal_year_start

    @property
    def fiscal_year_start(self) -> int | None:
        """The month in which the fiscal years of the text's country begin, if it is known."""
        return self._fiscal_year_start or self.signs.fiscal_year_start

    def fiscal_year_start_at(self, at: int) -> int | None:
        """Give that month for a fiscal year at an offset of the text."""
        return self._fiscal_year_start or self.signs.fiscal_year_start_at(at)


Reader = Callable[[str, int, int, Context], Mention | None]
"""`read(text, start, end, context)`: the trigger fits at `start`; `text[start:end]` is the
longest hit of any trigger there. The mention may reach further on both sides; None where the
hit is none of the rule's."""


class Rule(Struct, frozen=True):
    """A rule of the reading layer."""

    id: str
    trigger: str
    read: Reader
    examples: Mapping[str, Mapping[str, str | None]]
    rejects: tuple[str, ...]
    summary: str


RULES: dict[str, Rule] = {}


def register(candidate: Rule) -> None:
    """Add a rule to the registry.

    Raises:
        ValueError: the id is taken, or there is no example or no docstring.

    """
    if candidate.id in RULES:
        raise ValueError(f"two rules are called {candidate.id}")
    has_docstring = bool(candidate.summary) or sys.flags.optimize > 1  # -OO strips them all
    if not candidate.examples or not has_docstring:
        raise ValueError(f"rule {candidate.id} needs an example and a docstring")
    RULES[candidate.id] = candidate


def rule(
    rule_id: str,
    *,
    trigger: str,
    examples: Mapping[str, Mapping[str, str | None]],
    rejects: tuple[str, ...] = (),
) -> Callable[[Reader], Reader]:
    r"""Register a reading function.

    `trigger` is an RE2 pattern without capturing groups and of bounded length; case counts
    unless it says `(?i:...)`. A rule is asked at each place where its trigger fits and no
    mention stands already; of several that read there the longest mention wins. `examples`
    maps a sentence to some of the fields of the one mention that the rule reads in it, as they
    stand in the contract's JSON: `{"It cost $46 billion.": {"text": "$46 billion"}}`.
    `rejects` are sentences in which the rule reads nothing. The rule sets `Mention.rule`.
    """

    def decorate(read: Reader) -> Reader:
        register(Rule(rule_id, trigger, read, examples, rejects, first_line(read.__doc__)))
        return read

    return decorate


def first_line(docstring: str | None) -> str:
    """Give the summary of a docstring, '' where there is none."""
    return (docstring or "").strip().partition("\n")[0]
