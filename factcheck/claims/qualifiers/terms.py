"""Only what is given in one way or at one time: "at floating rates", "that were rescheduled"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.qualifiers.pieces import before_the_next, is_of_a_project, is_own
from factcheck.claims.scenes.scene import Scene
from factcheck.model import MeasureHit, Mention, Span
from factcheck.patterns import pattern, worded

_TERMS = worded(
    "rates rate maturity maturities repayment collateral denominated renminbi yuan euros currency"
    " backed secured term overdue signed made issued contracted granted",
    r"\b(?P<what>at\s+(?:floating|fixed|variable|market|commercial|concessional|interest)\s+"
    r"(?:interest\s+)?rates?|with\s+(?:an?\s+)?(?:[a-z]+\s+)?(?:repayment\s+period|maturity"
    r"|maturities|grace\s+period|collateral)|denominated\s+in|in\s+(?:renminbi|yuan|euros"
    r"|local\s+currency)|(?:those|loans|lending|ones|credits?)\s+(?:backed|secured)\s+(?:by|on"
    r"|against)|in\s+(?:short-term|long-term|overdue)\s+[a-z]+"
    r"|(?:signed|made|issued|contracted|granted)\s+(?:after|before|since|during)\s+(?:the\s+)?[a-z]+)\b",
)
_OF_SOME = pattern(r"\b(?:some|most|mostly|mainly|often|partly|largely|many|half|chiefly)\s+$")
_ONE_LOAN = worded(
    "loan credit facility deal",
    r"\b(?:loan|credit|facility|deal)\b(?!\s+(?:commitments|portfolio))",
)
_SORTS = worded(
    "loans loan projects project plants credits credit lending deals",
    r"\b(?P<what>[a-z]+-(?:fired|rate|backed|denominated|linked|based)|completed|abandoned|stalled"
    r"|shelved|unfinished)\s+(?:[a-z]+\s+){0,2}(?:loans?|projects?|plants|credits?|lending|deals)\b",
)
_THAT = worded(
    "that",
    r"[^,;:()\u2013\u2014]*?\b(?P<what>that\s+(?:were|was|had|have|has|are|went|carried|came\s+with"
    r"|required|involved)\b(?:\s+[a-z]+)?)",
)
_SAYS = pattern(
    r"\b(?:country|nation|state|place|[a-z]+(?:ed|s)|found|show|say|said|so|all|more|less|than|of)\s+$"
)
_SOON = 20
"""How far behind "through" or "that were" the words of a measure make them its own."""
_CARRIED = pattern(
    r"\s(?:(?!and\b|which\b|that\b)[^,;:.]){0,80}?\b"
    r"(?P<what>carr(?:y|ied)|bears?|bore|contain(?:s|ed)?|involv(?:e|ed)"
    r"|fac(?:e|ed)|suffer(?:ed)?|experienc(?:e|ed)|featur(?:e|ed)|requir(?:e|ed)"
    r"|have\s+undergone)\b"
)
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_THROUGH = worded(
    "through via",
    rf"[^,;:()\u2013\u2014]*?\b(?P<what>(?:through|via)\s+(?:(?:its|the|a|an|their)\s+)?(?!{_MONTHS}\b)"
    r"(?!(?:late|early|mid|fiscal|thick|various|successive|state|official|several|many|both|end|first"
    r"|last|middle|year|years|period|decade|time|corridor|initiative|which|it)\b)"
    r"[A-Za-z][\w-]+)",
)
_SPAN_OF = (
    r"(?:the\s+space\s+of\s+|just\s+|only\s+|barely\s+|under\s+|a\s+mere\s+|as\s+little\s+as\s+)*"
)
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|a\s+hundred)"
_IN_SO_LONG = worded(
    "days weeks months hours",
    rf"\b(?P<what>(?i:within|inside|in)\s+{_SPAN_OF}{_NUMBER}\s+(?:days|weeks|months|hours)"
    rf"|(?i:in|during|over|within)\s+(?:its|his|their|the)\s+(?:first|last|final|opening)\s+"
    rf"{_NUMBER}\s+(?:days|weeks|months))\b(?!\s+(?:of\s+(?:the\s+)?(?:report|research|release|study)"
    r"|the\s+(?:team|researchers|authors|lab)))",
)


def on_terms(scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span) -> str | None:
    """Give the terms, the way or the time by which an amount is only some of what was given.

    Of one project's loan they only tell more, and so do those of a single deal.
    """
    if is_of_a_project(scene):
        return None
    return next(filter(None, _readings(scene, mention, named, clause)), None)


def _readings(
    scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span
) -> Iterator[str | None]:
    last = before_the_next(scene, mention, clause)
    if not scene.search(_ONE_LOAN, clause.start, last):
        terms = scene.search(_TERMS, clause.start, last)
        yield terms["what"] if terms and not _only_told(scene, mention, terms.start()) else None
    sort = scene.search(_SORTS, clause.start, last)
    yield sort["what"] if sort and not scene.is_known(*sort.span("what")) else None
    if scene.may_hold(_THROUGH) and (
        through := _THROUGH.pattern.match(scene.text, mention.end, last)
    ):
        start, end = through.span("what")
        yield None if is_own(scene, named, start, end + _SOON) else through["what"]
    so_long = scene.search(_IN_SO_LONG, clause.start, clause.end)
    yield so_long["what"] if so_long else None
    yield _that_were(scene, mention, named, last)
    if mention.kind in ("count", "number"):
        carried = _CARRIED.match(scene.text, mention.end, clause.end)
        is_known = carried is None or scene.is_known(*carried.span("what"))
        yield carried["what"] if carried and not is_known else None


def _only_told(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether terms are told with their numbers, or of some: "at 2% and a maturity of 20 years"."""
    if _OF_SOME.search(scene.text, scene.back(start), start):
        return True
    return any(
        mention.end <= other.start < start
        for other in scene.mentions_near(mention)
        if other.kind in ("percent", "duration")
    )


def _that_were(scene: Scene, mention: Mention, named: MeasureHit | None, last: int) -> str | None:
    """Read "161 loans to Pakistan that had been rescheduled", with no comma before it."""
    if not scene.may_hold(_THAT):
        return None
    found = _THAT.pattern.match(scene.text, mention.end, last)
    if found is None or is_own(scene, named, found.start("what"), found.end("what") + _SOON):
        return None
    at = found.start("what")
    is_told = _SAYS.search(scene.text, mention.end, at) or scene.is_in_name(at - 2, at - 1)
    return None if is_told else found["what"]
