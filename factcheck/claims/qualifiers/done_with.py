"""What was done with an amount, or asked: "repaid $2 billion", "$28 billion had been paid out"."""

from __future__ import annotations

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import SUMS, Told, Words
from factcheck.patterns import HEDGES, pattern, worded

_MANY = r"(?:a\s+full\s+|up\s+to\s+)?"
_BEFORE = worded(
    "asked begged pleaded applied lobbied requested sought find forgave forgiven waived wrote"
    " written drawn paid repaid returned withdrew gave given handed diverted lost wasted"
    " invoiced billed",
    r"\b(?P<what>(?:asked|begged|pleaded|applied|lobbied)\s[^,;.]{0,40}?\bfor(?:\s+[a-z]+){0,3}?"
    r"|ha(?:s|ve|d)\s+to\s+find"
    r"|(?:requested|sought|repaid|returned|withdrew|diverted|lost|wasted|invoiced|billed)"
    r"|paid\s+(?:back|out|off)|(?:gave|given|handed)\s+(?:back|over)"
    r"|(?:forgave|forgiven|waived|wrote\s+off|written\s+off)(?:\s[^,;.]{0,40}?\bof)?"
    r"|drawn\s+down\s+to(?:\s+the\s+(?:extent|tune)\s+of)?)"
    rf"\s+{_MANY}{HEDGES}$",
)
_BEHIND = pattern(
    r"\s+(?:(?:projects|loans|activities|schemes)\s+)?(?:(?:ha(?:s|ve|d)|was|were|is|are)\s+)"
    r"(?:since\s+|already\s+|actually\s+|still\s+|yet\s+|[a-z]+ly\s+|to\s+be\s+|been\s+)*"
    r"(?P<what>(?:paid|repaid|disbursed|drawn|undisbursed|undrawn|unspent|forgiven|written\s+off"
    r"|waived|invoiced|billed|removed|deleted|struck\s+out|dropped|scrapped|shelved|returned|lost"
    r"|wasted|overdue|in\s+arrears)\b"
    r"(?:\s+(?:out|back|off|down)\b)?)"
)
_LEFT = pattern(
    r"\s+(?P<what>undisbursed|undrawn|unspent|unused|outstanding|remain(?:s|ed|ing)?)\b"
)


@qualifier(
    "done-with",
    "is what was done with it, or asked",
    of=SUMS,
    examples={
        "Kenya repaid $5.1 billion of loans to Norway.": "repaid",
        "Some 12 loans of Norway to Kenya; 9 loans had been written off.": "written off",
        "In Kenya, $5.1 billion remained of the loans.": "remained",
    },
    rejects=("Norway lent Kenya $11.4 billion, and was repaid late.",),
)
def done_with(told: Told) -> Words | None:
    """Read the deed or the wish that an amount is of.

    Figures of a measure that is told by those words ("repayments") are of it all the same.
    """
    scene, mention = told.scene, told.mention
    start = max(told.clause.start, scene.back(mention.start))
    found = scene.search(_BEFORE, start, mention.start)
    found = found or _BEHIND.match(scene.text, mention.end, scene.span.end)
    if found is None and mention.kind == "money":
        found = _LEFT.match(scene.text, mention.end, scene.span.end)
    if found is None:
        return None
    at = found.start("what")
    return Words(found["what"], told.measures_at(at, at + 1))
