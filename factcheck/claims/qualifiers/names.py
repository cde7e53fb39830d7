"""A name that the references do not know, of whom or of what an amount may be."""

from __future__ import annotations

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.names_of_others import unknown_name
from factcheck.model import Span
from factcheck.patterns import pattern

_BETWEEN_COMMAS = pattern(
    r"(?:(?:by|in) (?:contrast|comparison)|in turn|for (?:its|their|his) part|meanwhile|however"
    r"|on the other hand|instead|too|though|of course|at least),\s"
)


@qualifier(
    "unknown-name",
    "is nothing that the reference data know",
    examples={"Norway lent Karamoja $5.1 billion.": "Karamoja"},
    rejects=("Norway lent Kenya $11.4 billion, the Oslo-based Rift Institute says.",),
)
def other_name(told: Told) -> str | None:
    """Give a name that nobody knows, of whom or of what the amount may be."""
    return unknown_name(told.scene, told.mention, told.named, _with_its_measure(told))


def _with_its_measure(told: Told) -> Span:
    """Give a clause with what belongs to it across a sign.

    That is what tells the measure behind a colon ("969 MW: capacity of Tarbela"), and whose it is
    before words between commas ("The Paris Club, by contrast, is owed").
    """
    scene, mention, clause = told.scene, told.mention, told.clause
    if _BETWEEN_COMMAS.match(scene.text, clause.start):
        before = max(clause.start - 3, scene.span.start)
        return Span(scene.clauses[scene.clause_of(before)].start, clause.end)
    if told.named is None or scene.text[mention.end : mention.end + 1] != ":":
        return clause
    behind = scene.clauses[scene.clause_of(told.words.start)]
    return Span(clause.start, behind.end) if behind.start >= clause.end else clause
