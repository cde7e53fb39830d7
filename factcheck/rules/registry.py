"""What a rule is: one trigger, one reading function, its examples and what it refuses.

A rule's examples and rejects are its tests and its `explain` text. A rule that is declared
badly (no example, a doubled id) is refused at import.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct, field

from factcheck.model import Mention


class Context(Struct, frozen=True, kw_only=True):
    """What reading a number or date may depend on besides its own words.

    `today` is the article's own date, else `--as-of`, else None. `day_first` settles 3/4/2015
    (None: it stays ambiguous). `currencies` says what a bare sign means ("$": "USD"; None:
    unknown), after the countries that the text names and the configuration were asked.
    `fiscal_year_start` is the month in which the fiscal years of the text's country begin.
    """

    today: date | None = None
    day_first: bool | None = None
    currencies: Mapping[str, str | None] = field(default_factory=dict)
    fiscal_year_start: int | None = None


Reader = Callable[[str, int, int, Context], Mention | None]
"""`read(text, start, end, context)`: `text[start:end]` is the trigger's hit. The mention may
reach further on both sides; None where the hit is none of the rule's."""


class Rule(Struct, frozen=True):
    """A rule of the reading layer."""

    id: str
    trigger: str
    read: Reader
    examples: Mapping[str, Mapping[str, str | None]]
    rejects: tuple[str, ...]
    summary: str


RULES: dict[str, Rule] = {}


def rule(
    rule_id: str,
    *,
    trigger: str,
    examples: Mapping[str, Mapping[str, str | None]],
    rejects: tuple[str, ...] = (),
) -> Callable[[Reader], Reader]:
    r"""Register a reading function.

    `trigger` is an RE2 pattern without capturing groups. `examples` maps a sentence to some of
    the fields of the one mention that the rule reads in it, as they stand in the contract's
    JSON: `{"It cost $46 billion.": {"text": "$46 billion", "value": "46000000000"}}`.
    `rejects` are sentences in which the rule reads nothing.

    Raises:
        ValueError: the id is taken, or there is no example or no docstring.

    """

    def register(read: Reader) -> Reader:
        if rule_id in RULES:
            raise ValueError(f"two rules are called {rule_id}")
        if not examples or not read.__doc__:
            raise ValueError(f"rule {rule_id} needs an example and a docstring")
        summary = read.__doc__.strip().splitlines()[0]
        RULES[rule_id] = Rule(rule_id, trigger, read, examples, rejects, summary)
        return read

    return register
