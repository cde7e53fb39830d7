"""`factcheck explain`: what a code, a rule or a sign means."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
)

if TYPE_CHECKING:
    from factcheck.claims.qualifiers.registry import Qualifier
    from factcheck.judging.balance.signs import Weight
    from factcheck.judging.caution.registry import Caution
    from factcheck.rules.registry import Rule


@click.command(
    "explain",
    cls=Command,
    no_args_is_help=True,
    examples=(
        "factcheck explain FC201",
        "factcheck explain left-out",
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
        names = (*CODES, *_rules(), *_qualifiers(), *_cautions(), *_signs())
    write(("\n".join(map(_text, names)),))


def _text(name: str) -> str:
    code = CODES.get(name.upper())
    if code:
        return "".join(code_text(code))
    rules = _rules()
    if name in rules:
        return "".join(rule_text(rules[name]))
    qualifiers = _qualifiers()
    if name in qualifiers:
        return "".join(qualifier_text(qualifiers[name]))
    cautions = _cautions()
    if name in cautions:
        return "".join(caution_text(cautions[name]))
    signs = _signs()
    if name in signs:
        return "".join(sign_text(name, *signs[name]))
    known = (*CODES, *rules, *qualifiers, *cautions, *signs)
    begun = [code for code in CODES if name and code.startswith(name.upper())]
    meant = f" These begin so: {', '.join(begun)}." if begun else did_you_mean(name, known)
    raise click.UsageError(
        f"No code, rule, qualifier, caution or sign is called {name!r}.{meant}"
        " factcheck explain --all lists them."
    )


def _rules() -> dict[str, Rule]:
    from factcheck.rules import rules  # noqa: PLC0415 - a code does without it

    return {rule.id: rule for rule in rules()}


def _qualifiers() -> dict[str, Qualifier]:
    from factcheck.claims.qualifiers.narrowing import QUALIFIERS_IN_ORDER  # noqa: PLC0415 - as above

    return {each.id: each for each in QUALIFIERS_IN_ORDER}


def _cautions() -> dict[str, Caution]:
    from factcheck.judging.caution.order import CAUTIONS_IN_ORDER  # noqa: PLC0415 - as above

    return {each.id: each for each in CAUTIONS_IN_ORDER}


def _signs() -> dict[str, tuple[Weight, int]]:
    from factcheck.judging.balance.signs import ENOUGH, SIGNS, weights  # noqa: PLC0415 - as above

    counts = weights()
    return {name: (counts[name], counts[ENOUGH].points) for name in SIGNS}
