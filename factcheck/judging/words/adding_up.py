"""Words by which the year told of a sum is only the last of those over which it came together."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.model import Claim
from factcheck.patterns import COUNTED_FROM, HEDGES, YEAR, pattern

_MARK = (
    r"(?:(?:the|an?|its)\s+)?(?:(?:[a-z]+\s+)?"
    r"(?:mark|sum|total|level|height|stock|figure|portfolio|threshold|milestone)\s+(?:of|at)\s+)?"
)
_DONE = (
    r"(?:committed|lent|loaned|given|granted|promised|pledged|extended|provided|received|borrowed)"
)
_REACHED = pattern(
    r"\b(?:reach(?:ed|es|ing)?|hit(?:s|ting)?|attain(?:ed|s|ing)?|pass(?:ed|es|ing)?|(?:went|gone)\s+past"
    r"|top(?:ped|s|ping)|cross(?:ed|es|ing)?|surpass(?:ed|es|ing)?|near(?:ed|s|ing)"
    r"|approach(?:ed|es|ing)?|br(?:eaks?|oke|oken|eaking)(?:\s+through)?|st(?:ands?|ood|anding)\s+at"
    r"|exceed(?:ed|s|ing)?|arriv(?:ed?|es|ing)\s+at"
    r"|(?:climb(?:ed|s|ing)?|r(?:ises?|ose|isen|ising)|gr(?:ows?|ew|own|owing)|got|gotten|get"
    r"|sw(?:ells?|elled|ollen|elling)|mount(?:ed|s|ing)?|balloon(?:ed|s|ing)?|expand(?:ed|s|ing)?"
    rf"|increased|up)\s+to)\s+{HEDGES}{_MARK}{HEDGES}$"
)
"""What leads to a height that a sum came to, be it that of a year or of all of them."""
_WAS_REACHED = pattern(
    r"[^,;]*?\b(?:was|were|is|been)\s+(?:[a-z]+ly\s+|first\s+)?"
    r"(?:reached|passed|crossed|attained|exceeded|surpassed|topped|broken)\b"
)
_ADDED_UP = pattern(
    r"(?:\b(?:accumulat(?:ed|es|ing)(?:\s+to)?|(?:pil|rack|clock|notch)(?:ed|es|s|ing)?\s+up(?:\s+to)?"
    r"|r[ua]n(?:ning)?\s+up|buil[dt](?:ing)?\s+up(?:\s+to)?|worked\s+up\s+to|amass(?:ed|es|ing)?)"
    r"|\bha(?:s|d|ve|ving)\s+(?:[a-z]+ly\s+|already\s+|by\s+then\s+)?"
    r"(?:(?:come|added\s+up|amounted|summed\s+up|run|risen|grown|climbed|swollen|mounted)\s+to"
    r"|total(?:l)?ed|passed|reached|topped|exceeded|attained))"
    rf"\s+{HEDGES}{_MARK}{HEDGES}$"
    rf"|\bhad\s+(?:(?:already|since|thus|by\s+then|altogether)\s+)?(?:been\s+)?{_DONE}\b[^;]*$"
)
"""What leads to a sum that had come together by then: "had added up to", "had committed"."""
_BY_THE_END_OF = pattern(
    r"\b(?:as\s+(?:of|at)|(?:end|close)\s+of|by|until|till|through|up\s+to|end-|including"
    r"|end(?:ed|ing|s)\s+(?:in|with)|closed\s+(?:in|with|on)|being"
    r"|by\s+the\s+time|last\s+(?:full\s+)?year\s+(?:[a-z]+\s+){0,4}(?:is|was)"
    r")"
    r"\s*(?:the\s+year\s+)?(?:early\s+|mid-|late\s+)?$"
)
"""What leads to a year up to the end of which all is counted: "as of 2014", "by the time 2021"."""
_WAS_THE_LAST = pattern(
    r"(?:\s+itself)?,?\s+(?:(?:(?:is|was)\s+)?(?:counted\s+in|over|out|done)\b"
    r"|as\s+(?:the|its|their)\s+(?:last|final|closing|latest)\b"
    r"|(?:had\s+)?(?:ended|closed|drew\s+to\s+(?:a|its)\s+close|came\s+to\s+an\s+end)\b)"
)
"""What tells that a year is over, or the last: "when 2021 ended", "with 2021 as its last year"."""
_A_YEAR = pattern(YEAR)
_OPENING = pattern(
    rf"\b(?:{COUNTED_FROM}|(?:count(?:ed|ing)|starting|beginning)\s+(?:from|since|with|in|at)\b)"
    rf"|\bsince\s+(?:{YEAR}\b|then\b|(?:the|its|their|that)\s+(?:[a-z]+\s+)?"
    r"(?:start|beginning|turn|outset|launch|millennium|century|count|year)\b)"
    rf"|\bfrom\s+(?:{YEAR}|(?:the\s+)?(?:turn|start|beginning|outset)(?:\s+of\s+the\s+[a-z]+)?)"
    r"\s+on(?:wards?)?\b"
    r"|\bfirst\s+[a-z-]+\s+(?:decades|years)\b|\b(?:two|three|several|the)[-\s]decades?\b"
    r"|\byears\s+into\b|\bover\s+the\s+years\b|\bin\s+all\b|\baltogether\b|\ball\s+told\b|\bto\s+date\b"
    r"|\b(?:so|thus)\s+far\b|\b(?:by|up\s+to)\s+then\b"
)
"""What tells that a sum is of more than the year named with it: "counted from", "in all"."""


def has_been_reached(claim: Claim) -> bool:
    """Whether a sum is told as a height: "reached $4 billion", "$4 billion was passed"."""
    is_passed = _WAS_REACHED.match(around.behind(claim)) is not None
    return is_passed or _REACHED.search(around.before(claim)) is not None


def has_added_up(claim: Claim, begun: int | None) -> bool:
    """Whether words tell that a sum came together by the year that its claim states.

    Other words of a beginning than those of the year `begun`, if they tell one, say nothing of it:
    "the most since 2016".
    """
    when = claim.slots.period
    year = _A_YEAR.search(when.text)
    lead = around.before(claim, (when.start or 0) + (year.start() if year else 0))
    return (
        _ADDED_UP.search(around.before(claim)) is not None
        or _BY_THE_END_OF.search(lead) is not None
        or _WAS_THE_LAST.match(around.behind(claim, when.end)) is not None
        or any(_is_of(found[0], begun) for found in _OPENING.finditer(claim.setting.sentence))
    )


def _is_of(opening: str, begun: int | None) -> bool:
    """Whether words of a beginning tell no year, or the one in which a figure begins."""
    year = _A_YEAR.search(opening)
    return year is None or (begun is not None and abs(int(year[0]) - begun) <= 1)
