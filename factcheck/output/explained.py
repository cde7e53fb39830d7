"""What `factcheck explain` prints of a code, a rule, a qualifier, a caution or a sign."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.codes import Code
from factcheck.output.cells import wrapped
from factcheck.output.rows import silence_comment

if TYPE_CHECKING:
    from factcheck.claims.qualifiers.registry import Qualifier
    from factcheck.claims.slot_rules import SlotRule
    from factcheck.judging.balance.signs import Weight
    from factcheck.judging.caution.registry import Caution
    from factcheck.rules.registry import Rule

_WIDTH = 92
_PARTIES = {
    "provider": "who gives or is owed",
    "recipient": "who receives or owes",
    "partner": "with whom something is signed",
    "attribution": "who says so",
}


def code_text(entry: Code) -> Iterator[str]:
    """Explain a code: what it means, why it matters, an example, how to mend it."""
    yield f"{entry.code} {entry.title} [{entry.severity}]\n\n"
    yield from _paragraph(entry.meaning)
    yield from _paragraph(f"Why it matters: {entry.why}")
    yield f"  reference  {entry.reference}\n"
    yield f"  wrong      {entry.wrong}\n"
    yield f"  right      {entry.right}\n\n"
    yield from _paragraph(f"How to mend it: {entry.mend}")
    yield from _paragraph(f"How to silence it: {_silence(entry.code)}")
    yield f"Related: {', '.join(entry.related)}\n"


def _silence(code: str) -> str:
    if code.startswith("FC9"):
        return f'in the configuration, per_file_ignores = {{ "*" = ["{code}"] }}.'
    return (
        f"{silence_comment(code)} on its line, or on a line of its own before "
        "the paragraph. In plain text a line without <!-- and --> does as well."
    )


def rule_text(rule: Rule) -> Iterator[str]:
    """Explain a rule of the reading layer: what it reads, examples, what it refuses."""
    yield f"{rule.id} [rule]\n\n"
    yield from _paragraph(rule.summary)
    yield "Reads:\n"
    for sentence, fields in rule.examples.items():
        yield f"  {sentence}\n"
        yield f"      {', '.join(f'{key} {value}' for key, value in fields.items())}\n"
    yield from _refused(rule.rejects)


def slot_text(rule: SlotRule) -> Iterator[str]:
    """Explain a rule that fills slots of a claim: what it goes by, and an example."""
    yield f"{rule.id} [slot]\n\n"
    parties = " and ".join(dict.fromkeys(_PARTIES.get(slot, "") for slot, _ in rule.reads))
    yield from _paragraph(rule.says or f"A way of saying {parties}.")
    yield "Reads:\n"
    yield from (f"  {line}\n" for line in rule.example.split("\n\n"))
    for slot, words in rule.reads:
        said = f'"{words.strip()}"' if words else "no words of its own"
        yield f"      {slot.replace('_', ' ')}: {said}\n"


def qualifier_text(qualifier: Qualifier) -> Iterator[str]:
    """Explain what makes an amount another one, so that no figure is held against it."""
    yield f"{qualifier.id} [qualifier]\n\n"
    yield from _paragraph(qualifier.summary)
    yield "Reads:\n"
    for sentence, words in qualifier.examples.items():
        yield f"  {sentence}\n"
        yield f'      "{words}" {qualifier.does}\n'
    yield from _refused(qualifier.rejects)


def caution_text(caution: Caution) -> Iterator[str]:
    """Explain what keeps an amount from being called wrong that differs from its figure."""
    yield f"{caution.id} [caution]\n\n"
    yield from _paragraph(caution.summary)
    day = f", in an article of {caution.published}" if caution.published else ""
    yield f"Leaves open{day}:\n"
    for sentence, words in caution.examples.items():
        yield f"  {sentence}\n"
        yield f"      it differs, but {words}\n"
    yield from _refused(caution.rejects)


def sign_text(name: str, weight: Weight, enough: int) -> Iterator[str]:
    """Explain a sign by which an amount is weighed that no rule alone calls wrong."""
    yield f"{name} [sign]\n\n"
    points, words = weight
    side = "for" if points > 0 else "against"
    text = (
        f"Where {words}, {abs(points)} points count {side} an amount being meant for the figure"
        f" that it differs from; {enough} in all are enough to call it wrong. What each sign"
        " counts for stands in factcheck/data/signs.csv."
    )
    yield from _paragraph(text)


def _refused(sentences: tuple[str, ...]) -> Iterator[str]:
    if sentences:
        yield "\nRefuses:\n"
        yield from (f"  {sentence}\n" for sentence in sentences)


def _paragraph(text: str) -> Iterator[str]:
    yield from (f"{line}\n" for line in wrapped(text, _WIDTH))
    yield "\n"
