"""`factcheck explain`: what a code, a rule, or a name that `show` or a verdict gives means."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import click

from factcheck.cli.grammar import Command, did_you_mean
from factcheck.cli.terminal import write
from factcheck.codes import CODES
from factcheck.output.explained import (
    caution_text,
    code_text,
    qualifier_text,
    rule_text,
    sign_text,
    slot_text,
)

Explained = dict[str, Callable[[], Iterator[str]]]


@click.command(
    "explain",
    cls=Command,
    no_args_is_help=True,
    examples=(
        "factcheck explain FC201",
        "factcheck explain date-in-clause",
        "factcheck explain between-sources",
        "factcheck explain --all | less",
    ),
)
@click.argument("names", metavar="CODE...", nargs=-1)
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Explain all codes, rules, qualifiers, cautions and signs.",
)
def command(names: tuple[str, ...], everything: bool) -> None:
    """Explain a code, a rule, a qualifier, a caution or a sign."""
    if everything:
        texts = [text for known in (_codes(), *_others()) for text in known.values()]
    else:
        texts = [text for name in names for text in _texts(name)]
    write(("\n".join("".join(text()) for text in texts),))


def _texts(name: str) -> list[Callable[[], Iterator[str]]]:
    """Give what explains a name; a caution may be called as what fills a slot is."""
    if name.upper() in CODES:
        return [_codes()[name.upper()]]
    others = list(_others())
    if texts := [known[name] for known in others if name in known]:
        return texts
    begun = [code for code in CODES if name and code.startswith(name.upper())]
    known = (*CODES, *(each for known in others for each in known))
    meant = f" These begin so: {', '.join(begun)}." if begun else did_you_mean(name, known)
    raise click.UsageError(
        f"No code, rule, qualifier, caution or sign is called {name!r}.{meant}"
        " factcheck explain --all lists them."
    )


def _codes() -> Explained:
    return {name: partial(code_text, each) for name, each in CODES.items()}


def _others() -> Iterator[Explained]:
    """Give what a code does without, kind by kind."""
    from factcheck.claims.qualifiers.narrowing import QUALIFIERS_IN_ORDER  # noqa: PLC0415 - as said
    from factcheck.claims.slot_rules import slot_rules  # noqa: PLC0415
    from factcheck.judging.balance.signs import ENOUGH, SIGNS, weights  # noqa: PLC0415
    from factcheck.judging.caution.order import CAUTIONS_IN_ORDER  # noqa: PLC0415
    from factcheck.rules import rules  # noqa: PLC0415

    counts = weights()
    yield {each.id: partial(rule_text, each) for each in rules()}
    yield {name: partial(slot_text, each) for name, each in slot_rules().items()}
    yield {each.id: partial(qualifier_text, each) for each in QUALIFIERS_IN_ORDER}
    yield {each.id: partial(caution_text, each) for each in CAUTIONS_IN_ORDER}
    enough = counts[ENOUGH].points
    yield {name: partial(sign_text, name, counts[name], enough) for name in SIGNS}
