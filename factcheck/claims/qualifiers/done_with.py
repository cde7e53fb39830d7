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
    r"\b(?P<what>(?:asked|begged|pleaded|applied|lobbied)\s[^,;.]{0,40}?\bfor(?:\s+[a-z]+){0,6}?"
    r"|ha(?:s|ve|d)\s+to\s+find"
    r"|(?:requested|sought|diverted|lost|wasted|invoiced|billed)|paid\s+out"
    r"|drawn\s+down\s+to(?:\s+the\s+(?:extent|tune)\s+of)?)"
    rf"\s+{_MANY}{HEDGES}$",
)
_UNPAID = "undisbursed|undrawn|unspent"
_FAR_BEFORE = worded(
    "sought undisbursed undrawn unspent talks negotiations nothing",
    r"\b(?P<what>sought,\s+but\s+[^,;.]{3,25},(?:\s+[a-z]+){1,4}"
    r"|(?i:talks|negotiations|nothing)\s[^,;.]{0,60}?\b(?:on|over|about)"
    rf"|(?i:{_UNPAID}),?\s+of\s[^;.]{{3,90}}?\s(?:is|are|was|were))\s+{HEDGES}$",
)
_IT_WAS = (
    r"\s+(?:(?:projects|loans|activities|schemes)\s+)?(?:(?:ha(?:s|ve|d)|was|were|is|are)\s+)"
    r"(?:since\s+|already\s+|actually\s+|still\s+|yet\s+|[a-z]+ly\s+|to\s+be\s+|been\s+)*"
)
_BEHIND = pattern(
    rf"{_IT_WAS}(?P<what>(?:paid|disbursed|drawn|{_UNPAID}|invoiced|billed"
    r"|removed|deleted|struck\s+out|dropped|scrapped|shelved|lost|wasted|overdue|in\s+arrears)\b"
    r"(?:\s+(?:out|down)\b)?)"
)
_UNDOING = worded(
    "repaid returned withdrew withdrawn paid gave given handed took taken forgave forgiven forgive"
    " waived wrote written rejected refused turned tore torn renounced"
    " surrendered relinquished let",
    r"\b(?P<what>(?:repaid|returned|withdrew|withdrawn|rejected|refused|renounced|surrendered"
    r"|relinquished|let\s+off|t(?:urned\s+down|ore\s+up|orn\s+up))"
    r"(?:\s[^,;.]{0,60}?\b(?:of|worth|totall?ing))?|(?:paid|gave|given|handed|took|taken)\s+back|paid\s+off"
    r"|(?:gave|given|handed)\s+over"
    r"|(?:forgave|forgiven?|waived|wrote\s+off|written\s+off)(?:\s[^,;.]{0,40}?\bof)?)"
    rf"\s+{_MANY}{HEDGES}$",
)
_UNDONE = pattern(
    rf"{_IT_WAS}(?P<what>repaid|returned|forgiven|written\s+off|waived|rejected|paid\s+(?:back|off)"
    r"|turned\s+down|torn\s+up)\b"
)
_SENT = pattern(
    rf"\b(?P<what>sent|paid|gave|wired|transferred|handed|shipped|cleared|settled|retired)\s+{HEDGES}$"
)
_BACK = pattern(
    r"\s+(?:back\s+to\b|of\s+(?:the|its|their)\s+(?:[a-z]+\s+){0,2}(?:dues|arrears|bills|debts?)\b)"
)
"""What makes of what was sent or paid something that was owed: "cleared $2 billion of the dues"."""
_LEFT = pattern(
    rf"\s+(?P<what>{_UNPAID}|unused|outstanding|remain(?:s|ed|ing)?"
    r"|of\s[^,;.]{3,60}?\s(?:remain(?:s|ed)?|(?:is|was)\s+left)(?=\s+(?:for|to|over)\b))\b"
)
_LATER = worded(
    "later since eventually subsequently then afterwards",
    r"\b(?P<what>that\s+(?:were|was|had\s+been|have\s+been|are)\s+(?:later|since|eventually"
    r"|subsequently|then|afterwards)\s+[a-z]+"
    r"|but\s+(?:have|has|had|were|was)\s+(?:later|since|then|eventually)\s+(?:been\s+)?[a-z]+)\b",
)
_THEN_NOT = worded(
    "then later since",
    r"[^.;:]*?\b(?P<what>and\s+(?:then|later|have\s+since|had\s+since)\s+(?:withdr[ae]wn?"
    r"|left|stopped|quit|pulled\s+out|ceased|gone|closed|been\s+[a-z]+))\b",
)
_NEW_TO = pattern(
    r"(?P<what>New\s+(?:to|in|on)|Added\s+(?:to|in)|Gone\s+from|Missing\s+(?:from|in)|Absent\s+from)\s"
    rf"[^;]{{3,60}}?\s(?:is|are|was|were)\s+{HEDGES}$"
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
        "Kenya got loans from Norway and sent $5.1 billion back to Oslo.": "sent",
        "Kenya cleared $6.3 billion of its debt to Norway.": "cleared",
    },
    rejects=("Norway lent Kenya $11.4 billion, and was repaid late.",),
)
def given_back(told: Told) -> Words | None:
    """Read that an amount was paid back, withdrawn or forgiven: it is no figure of what was given.

    Figures of a measure that is told by those words ("repayments") are of it all the same.
    """
    scene, start = told.scene, told.mention.start
    sent = _SENT.search(scene.text, scene.back(start), start)
    if sent and _BACK.match(scene.text, told.mention.end, scene.span.end):
        return _words(told, sent)
    return _deed(told, _UNDOING, _UNDONE)


@qualifier(
    "done-with",
    "is what was done with it, or asked",
    of=(*SUMS, "duration", "percent"),
    examples={
        "Norway has paid out $5.1 billion in loans to Kenya.": "paid out",
        "Some 12 loans of Norway to Kenya; 9 loans had been shelved.": "shelved",
        "In Kenya, $5.1 billion remained of the loans.": "remained",
        "In Kenya, $5.1 billion of Norway's loans is left for the roads.": (
            "of Norway's loans is left"
        ),
        "Talks of Norway with Kenya broke off on 12 loans.": (
            "Talks of Norway with Kenya broke off on"
        ),
        "Nothing has been drawn on 12 loans of Norway to Kenya.": "Nothing has been drawn on",
        "Kenya sought, but did not get, new loans of $2 billion from Norway.": (
            "sought, but did not get, new loans of"
        ),
    },
    rejects=("Norway lent Kenya $11.4 billion, and was paid out late.",),
)
def done_with(told: Told) -> Words | None:
    """Read the deed or the wish that an amount is of."""
    if deed := _deed(told, _BEFORE, _BEHIND):
        return deed
    scene, mention = told.scene, told.mention
    left = mention.kind == "money" and _LEFT.match(scene.text, mention.end, scene.span.end)
    left = left or scene.search(_FAR_BEFORE, scene.back(mention.start), mention.start)
    return _words(told, left) if left else None


@qualifier(
    "later-so",
    "makes it only those of which that is said",
    of=SUMS,
    examples={
        "Loans of Norway to Kenya that were later called off came to $2 billion.": (
            "that were later called"
        ),
        "Some 12 loans of Norway came to Kenya and then stopped.": "and then stopped",
        "Missing from the list of Norway's loans to Kenya are 12 loans.": "Missing from",
    },
    rejects=("Norway, which later joined, gave Kenya loans of $11.4 billion.",),
)
def later_so(told: Told) -> str | None:
    """Read what became of only some of them, or that they alone are new or gone."""
    scene, mention = told.scene, told.mention
    if told.is_of_a_project:
        return None
    if found := scene.search(_LATER, told.clause.start, mention.start):
        return found["what"]
    if mention.kind != "money" and scene.may_hold(_THEN_NOT):
        found = _THEN_NOT.pattern.match(scene.text, mention.end, scene.span.end)
    found = found or _NEW_TO.match(scene.text, scene.span.start, mention.start)
    return found["what"] if found else None


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
