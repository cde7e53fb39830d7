"""What was done with an amount, or asked: "repaid $2 billion", "$28 billion had been paid out"."""

from __future__ import annotations

import re

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import SUMS, Told, Words
from factcheck.patterns import HEDGES, Worded, pattern, worded

_MANY = r"(?:a\s+full\s+|up\s+to\s+)?"
_BEFORE = worded(
    "asked begged pleaded applied lobbied requested sought find drawn paid diverted lost wasted"
    " invoiced billed",
    r"\b(?P<what>(?:asked|begged|pleaded|applied|lobbied)\s[^,;.]{0,40}?\bfor(?:\s+[a-z]+){0,3}?"
    r"|ha(?:s|ve|d)\s+to\s+find"
    r"|(?:requested|sought|diverted|lost|wasted|invoiced|billed)|paid\s+out"
    r"|drawn\s+down\s+to(?:\s+the\s+(?:extent|tune)\s+of)?)"
    rf"\s+{_MANY}{HEDGES}$",
)
_IT_WAS = (
    r"\s+(?:(?:projects|loans|activities|schemes)\s+)?(?:(?:ha(?:s|ve|d)|was|were|is|are)\s+)"
    r"(?:since\s+|already\s+|actually\s+|still\s+|yet\s+|[a-z]+ly\s+|to\s+be\s+|been\s+)*"
)
_BEHIND = pattern(
    rf"{_IT_WAS}(?P<what>(?:paid|disbursed|drawn|undisbursed|undrawn|unspent|invoiced|billed"
    r"|removed|deleted|struck\s+out|dropped|scrapped|shelved|lost|wasted|overdue|in\s+arrears)\b"
    r"(?:\s+(?:out|down)\b)?)"
)
_UNDOING = worded(
    "repaid returned withdrew withdrawn paid gave given handed took taken forgave forgiven forgive"
    " waived wrote written rejected refused turned tore torn",
    r"\b(?P<what>(?:repaid|returned|withdrew|withdrawn|rejected|refused|t(?:urned\s+down|ore\s+up|orn\s+up))"
    r"(?:\s[^,;.]{0,60}?\b(?:of|worth|totall?ing))?|(?:paid|gave|given|handed|took|taken)\s+back|paid\s+off"
    r"|(?:gave|given|handed)\s+over"
    r"|(?:forgave|forgiven?|waived|wrote\s+off|written\s+off)(?:\s[^,;.]{0,40}?\bof)?)"
    rf"\s+{_MANY}{HEDGES}$",
)
_UNDONE = pattern(
    rf"{_IT_WAS}(?P<what>repaid|returned|forgiven|written\s+off|waived|rejected|paid\s+(?:back|off)"
    r"|turned\s+down|torn\s+up)\b"
)
_LEFT = pattern(
    r"\s+(?P<what>undisbursed|undrawn|unspent|unused|outstanding|remain(?:s|ed|ing)?)\b"
)


@qualifier(
    "given-back",
    "is what was given back, or given up",
    of=SUMS,
    excludes=True,
    examples={
        "Kenya repaid $5.1 billion of loans to Norway.": "repaid",
        "Some 12 loans of Norway to Kenya; 9 loans had been written off.": "written off",
        "Kenya rejected loans of $5.1 billion from Norway.": "rejected loans of",
        "Norway has forgiven Kenya debts of $6.3 billion.": "forgiven Kenya debts of",
    },
    rejects=("Norway lent Kenya $11.4 billion, and was repaid late.",),
)
def given_back(told: Told) -> Words | None:
    """Read that an amount was paid back, withdrawn or forgiven: it is no figure of what was given.

    Figures of a measure that is told by those words ("repayments") are of it all the same.
    """
    return _deed(told, _UNDOING, _UNDONE)


@qualifier(
    "done-with",
    "is what was done with it, or asked",
    of=SUMS,
    examples={
        "Norway has paid out $5.1 billion in loans to Kenya.": "paid out",
        "Some 12 loans of Norway to Kenya; 9 loans had been shelved.": "shelved",
        "In Kenya, $5.1 billion remained of the loans.": "remained",
    },
    rejects=("Norway lent Kenya $11.4 billion, and was paid out late.",),
)
def done_with(told: Told) -> Words | None:
    """Read the deed or the wish that an amount is of."""
    if deed := _deed(told, _BEFORE, _BEHIND):
        return deed
    left = told.mention.kind == "money" and _LEFT.match(
        told.scene.text, told.mention.end, told.scene.span.end
    )
    return _words(told, left) if left else None


def _deed(told: Told, before: Worded, behind: re.Pattern[str]) -> Words | None:
    """Give a deed before an amount in its clause, or right behind it."""
    scene, mention = told.scene, told.mention
    start = max(told.clause.start, scene.back(mention.start))
    found = scene.search(before, start, mention.start)
    found = found or behind.match(scene.text, mention.end, scene.span.end)
    return _words(told, found) if found else None


def _words(told: Told, found: re.Match[str]) -> Words:
    """Give words with the measures that they name: "repayments" are told by what was repaid."""
    at = found.start("what")
    return Words(found["what"], told.measures_at(at, at + 1))
