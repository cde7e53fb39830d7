"""Amounts that tell by how much something changed: "rose $5 million", "$100 million less than"."""

from __future__ import annotations

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import LAST_WORD
from factcheck.model import Mention, Slot
from factcheck.patterns import HEDGES, pattern, worded
from factcheck.reference.inflections import is_verb_of_change

_HARVESTS = ("grew", "grow", "grows", "raised", "raise", "raises")
_GO_WITH_UP = frozenset(
    (
        *("made", "make", "makes", "making", "set", "sets", "put", "puts", "putting", "run", "ran"),
        *("running", "racked", "racking", "built", "build", "building", "took", "taken", "taking"),
        *("take", "takes", "add", "adds", "added", "end", "ends", "ended", "eaten", "eats"),
        *("gave", "given", "giving", "piled", "chalked", "drew", "drawn", "used", "lined", "freed"),
        *("opened", "cut", "handed", "laid", "paid", "pay", "paying", "written", "wrote"),
        *("brought", "sent"),
    )
)
"""Verbs whose own word "up" or "down" is: "put up $2 billion" is no change."""
_UP_TO_A_LEVEL = frozenset(("exceed", "exceeds", "exceeded", "surpass", "surpasses", "surpassed"))
"""Verbs that tell a level right before it, and a change before "by"."""
_OF_SOMETHING = pattern(r"\s+of\s+[a-z]")
_BY_REACH = 80
_OF_CHANGE = ("by", "up", "down")
_MEANS = frozenset(
    (
        *("backed", "covered", "financed", "funded", "paid", "secured", "supported", "followed"),
        *("underwritten", "underpinned", "bankrolled", "guaranteed", "sponsored", "fuelled"),
        *("fueled", "driven", "preceded", "represented", "accompanied", "sustained", "matched"),
    )
)
"""Verbs after which "by" names what pays rather than by how much something changed."""
_IN_ARREARS = pattern(r"\bin\s+(?:arrears|debt|deficit|the\s+red)\b[^,;:.]{0,40}$")
"""What is told whole behind "by": "in arrears with them by Rs423 billion"."""
_POINTS = pattern(r"(?i)\b(?:percentage|per ?cent) points?$")
_LESS_THAN = pattern(
    r"(?:,?\s+\(?or\s+[\d.,]+\s?(?:%|per\s?cent|percent|pc)\)?)?"
    r"\s+(?:(?:less|more|fewer|lower|higher|cheaper|smaller|larger|longer|shorter)\s+than|short\s+of"
    r"|below|above|too\s+(?:dear|much|high|low|little|expensive|cheap|large|small)\b"
    r"|(?:over|under)\s+budget|off\s+the\b|wide\b"
    r"|(?:less|more|fewer)\s+(?:to|for|in|from|on)\s[^,;.]{1,60}?\bthan"
    r"|(?:[a-z]+\s+)?(?:higher|lower|more|less|fewer|greater)\s+in\s+\d{4}\s+than)\b"
)

_GAP = worded(
    "gap difference discrepancy",
    r"\b(?:gap|difference|discrepancy)\s+between\b(?:(?!\b(?:as|when|while)\b)[^;.]){1,150}"
    rf"\b(?:amounts?\s+to|is|was|comes?\s+to|came\s+to|of|at)\s+{HEDGES}$",
)

_GROWS_AT = worded(
    "grow grows growing grown grew expand expands expanding expanded",
    r"\b(?:gr(?:ow(?:s|n|ing)?|ew)|expand(?:s|ed|ing)?)\s+(?P<at>at)\s+"
    rf"(?:{HEDGES}[\d.,]+\s?(?:%|per\s?cent)\s+(?:and|or|but)\s+(?:[\w'\u2019-]+\s+){{1,4}}at\s+)?"
    rf"{HEDGES}$",
)
_BORROWED = pattern(
    r"\s+(?:in|from|through|on)\s+(?:[a-z]+\s+){0,2}(?:loans?|banks?|lenders?|bonds?|debt|credit"
    r"|equity|shares|investors?|capital|funds|funding|pledges|donations|commitments|contributions"
    r"|grants|taxes|(?:financial|capital)\s+markets?|finance|financing)\b"
)
"""What is behind a sum that was raised, and not raised by: "raised $9 billion in pledges"."""


def change_behind(scene: Scene, mention: Mention) -> Slot | None:
    """Read "$100 million less than planned", where no measure is worded so.

    "Percentage points" tell no level at all, nor does "growing at 8.2 percent and Britain at 0.3".
    """
    if mention.kind == "percent":
        if _POINTS.search(mention.text):
            return scene.slot("change", mention.start, mention.end, "percentage-points")
        if rate := scene.search(_GROWS_AT, scene.back(mention.start), mention.start):
            return scene.slot("change", rate.start(), rate.end("at"), "grows-at")
    if gap := scene.search(_GAP, scene.span.start, mention.start):
        return scene.slot("change", gap.start(), gap.end(), "gap-between")
    found = _LESS_THAN.match(scene.text, mention.end, scene.span.end)
    if found is None or any(
        hit.start < found.end() and found.start() < hit.end for hit in scene.phrases
    ):
        return None
    return scene.slot("change", mention.start, found.end(), "less-than")


def change_before(scene: Scene, mention: Mention) -> Slot | None:
    """Read "rose $5 million", "exceeds what it reports by $21 billion", "up 8 percent"."""
    start = max(scene.span.start, mention.start - _BY_REACH)
    changes = [hit for hit in scene.words if hit.slot == "change" and start <= hit.start]
    words = scene.text[start : mention.start].lower()
    if not changes and not any(word in words for word in _OF_CHANGE):
        return None
    found = LAST_WORD.search(scene.text, start, mention.start)
    if found is None:
        return None
    word, before = found["word"].lower(), (found["before"] or "").lower()
    at = found.start("word")
    if word in ("up", "down") and before not in _GO_WITH_UP:
        return scene.slot("change", at, found.end("word"), "by-amount")
    harvested = mention.kind == "quantity" and word in _HARVESTS
    if harvested and _OF_SOMETHING.match(scene.text, mention.end):
        return None  # "grew 3 million tonnes of coffee"
    if word in _HARVESTS and _BORROWED.match(scene.text, mention.end):
        return None
    if word == "by" and (before in _MEANS or _IN_ARREARS.search(scene.text, start, at)):
        return None
    if word == "by" and any(hit.measures and hit.end + 1 == at for hit in scene.phrases):
        # "the economy grew by", "raised tuition by"; but "the trust overspent by" its deficit
        is_change = bool(changes) or is_verb_of_change(before)
        return scene.slot("change", at, found.end("word"), "by-amount") if is_change else None
    told = [
        hit
        for hit in changes
        if (hit.start < at if word == "by" else hit.start == at and word not in _UP_TO_A_LEVEL)
    ]
    if told:
        return scene.slot("change", told[-1].start, found.end("word"), "by-amount")
    if word == "by" and mention.noun is None:
        return scene.slot("change", at, found.end("word"), "by-amount")
    return None
