"""A name that the references do not know, of whom or of what an amount may be."""

from __future__ import annotations

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.qualifiers.unknown_names import unknown_name
from factcheck.claims.scenes.adjectives import stands_before_a_name
from factcheck.claims.scenes.built_things import any_built_thing
from factcheck.claims.scenes.words import (
    ONLY_JOINS,
    neutral_words,
    words_that_bring_nothing,
)
from factcheck.model import Span
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import PLACES

_ITS_COST = (
    r"(?:,?\s+(?:which\s+)?(?:(?:has|had|will|would|is\s+to)\s+)?costs?|,\s+costing"
    r"|\s+\(\s*(?:cost|price)s?:?|,\s+built\b[^,;]{0,40},\s+costs?|,\s+for\s+which\s[^,;]{0,40}?"
    r"|\s+(?:at|for)(?:\s+(?:a|the|an\s+estimated)\s+(?:cost|price)\s+of)?)"
)
_OF_A_NAME = pattern(
    rf"(?P<what>[A-Z][\w.-]*(?:['\u2019]s)?(?:\s+[A-Z][\w-]*(?:['\u2019]s)?)*(?:\s+[a-z]+)?\s+"
    rf"{any_built_thing('named')})"
    rf"{_ITS_COST}\s+{HEDGES}$"
)
"""A thing with a name of its own right before its cost: "the Padma bridge, which cost"."""
_BETWEEN_COMMAS = pattern(rf"{ONLY_JOINS},\s")

UNKNOWN_NAME = "unknown-name"
"""The rule of a name which nobody knows."""


@qualifier(
    "named-thing",
    "is a thing with a name of its own",
    of=("money",),
    examples={
        "Like the Padma bridge, which cost $3.6 billion, the Mara Dam is large.": "Padma bridge",
        "Before the Mara Dam, Norway built the Oslo-Bergen line at a cost of $7.3 billion.": (
            "Oslo-Bergen line"
        ),
    },
    rejects=(
        "The Mara Dam, which cost $641 million, is large.",
        "Kenya's Mara Dam cost $641 million.",
    ),
)
def named_thing(told: Told) -> str | None:
    """Read the name of a thing that the references do not know, right before what it cost."""
    scene, mention = told.scene, told.mention
    found = _OF_A_NAME.search(scene.text, scene.back(mention.start), mention.start)
    if found is None:
        return None
    known = scene.names_touching(*found.span("what"))
    is_known = any(scene.index.entities[name.entity].kind not in PLACES for name in known)
    first = found["what"].partition(" ")[0]
    is_a_word = first.isupper() or first.lower() in words_that_bring_nothing() | neutral_words()
    return None if is_known or is_a_word else found["what"]


@qualifier(
    UNKNOWN_NAME,
    "is nothing that the reference data know",
    examples={"Norway lent Karamoja $5.1 billion.": "Karamoja"},
    rejects=(
        "Norway lent Kenya $11.4 billion, the Oslo-based Rift Institute says.",
        "From Mombasa to Kisumu, Kenya received $11.4 billion in loans of Norway.",
        "Nadia Odhiambo opened the $7.74 billion Lakes Corridor.",
    ),
)
def other_name(told: Told) -> str | None:
    """Give a name that nobody knows, of whom or of what the amount may be."""
    if stands_before_a_name(told.scene, told.mention):
        return None
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
