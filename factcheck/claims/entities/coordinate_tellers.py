"""Sources in a clause of their own: "it had $4 billion, and the Bank showed $7 billion"."""

from __future__ import annotations

from factcheck.claims.lists.pairing import are_alike
from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention, Span
from factcheck.patterns import HEDGES, pattern

_AND_ANOTHER = pattern(
    r"(?:.*[\s,;])?(?:and|but|yet|while|whereas|as|with)\s+"
    r"(?:(?:[a-z][\w'\u2019-]*\s+){0,7}(?:of|by|from|at|in)\s+)?"
    r"(?:(?:the|an?|its)\s+(?:[a-z-]+\s+){0,2})?"
)
"""What leads from an amount to a source in the next clause: ", and the records of the"."""
_AND_BY_THEN = pattern(r"(?:.*[\s,;])?(?:and|but)\s+(?:by|on|in|at)\s[^,;:]{1,40},\s+")
_PAST_A_COMMA = pattern(rf",\s+(?:to|at)\s+{HEDGES}")
"""What stands around a source put in before its amount: ", and by 1 May, says Dawn, to $2bn"."""
_ITS_AMOUNT = pattern(rf"\s+(?:(?!and\b|but\b)[a-z-]+\s+){{0,6}}?{HEDGES}")
"""What leads from a source to the amount that it tells."""

_WHOSE = pattern(r",\s+(?:whose|which|who)\s+(?:own\s+)?$")
_NAME_WHOSE = pattern(r"[^,;:]+,\s+(?:whose|which|who)\s")
_THEN = pattern(r"[^;:,]{1,80}")
_LACKS = pattern(
    r"\b(?:(?:not|never)\s+(?:[a-z]+\s+){1,2}?(?:(?:in|into|on|to)\s+)?|(?:absent|missing)\s+from\s+"
    r"|more\s+than\s+(?:its|their)\s+)(?:the\s+)?$"
)
"""What leads to a source that does not have an amount: "do not appear in the books of the Bank"."""
_READING = pattern(
    r"\b(?:(?:gone|went|go|going|looking|look(?:s|ed)?|combing|comb(?:s|ed)?)\s+through|re-?reading"
    r"|(?:poring|poured)\s+over)\s+(?:the\s+)?(?:[a-z]+\s+(?:edition\s+)?(?:of|in)\s+(?:the\s+)?)?$"
)
"""What leads to whose tables another has read who tells an amount: "went through AidData's"."""


def is_only_read(scene: Scene, told: Span) -> bool:
    """Whether somebody else reads the tables of a source: "Huang, going through AidData's data"."""
    return _READING.search(scene.text, scene.back(told.start), told.start) is not None


def _is_relative(scene: Scene, told: Span) -> bool:
    """Whether who tells does so in a clause that says more of a name: "the Bank, whose books"."""
    before = scene.back(told.start)
    return bool(
        _WHOSE.search(scene.text, before, told.start)
        or _NAME_WHOSE.match(scene.text, told.start, told.end)
    )


def tells_the_next(scene: Scene, mention: Mention, told: Span) -> bool:
    """Whether who is named behind an amount, in a clause joined to its own, tells another one.

    "In 2021 it was $3.7 billion, and the records of the World Bank showed $7.1 billion". Nor does
    one tell it whose own clause has another ("more than it told the Bank, whose books show $46
    billion"), or who does not have it ("$385 billion that never reached the Bank's books").
    """
    if told.start < mention.end:
        return False
    if _LACKS.search(scene.text, mention.end, told.start):
        return True
    if _is_relative(scene, told) and any(
        are_alike(other, mention) and _THEN.fullmatch(scene.text, told.end, other.start)
        for other in scene.mentions_near(mention)
        if other.start >= told.end
    ):
        return True
    leads = _ITS_AMOUNT if _AND_ANOTHER.fullmatch(scene.text, mention.end, told.start) else None
    if leads is None and _AND_BY_THEN.fullmatch(scene.text, mention.end, told.start):
        leads = _PAST_A_COMMA
    return leads is not None and any(
        other.kind == mention.kind and leads.fullmatch(scene.text, told.end, other.start)
        for other in scene.mentions_near(mention)
        if other.start >= told.end
    )
