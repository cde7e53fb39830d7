"""Only some of those who give or take, or some of what is given: "to landlocked countries"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.qualifiers.left_out import around
from factcheck.claims.qualifiers.pieces import before_the_next
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import own_words
from factcheck.model import MeasureHit, Mention, Span
from factcheck.patterns import HEDGES, pattern, worded
from factcheck.reference import PLACES

_SORT_OF_GROUP = pattern(
    r"\b(?:to|of|from|by|in|for|among|the|these|those|all)\s+"
    r"(?P<what>(?!(?:all|other|poor|poorer|many|most|the|these|those|whole|entire|wider|broader"
    r"|global|numerous|various|different|several|some|fellow|[a-z]+ing|[a-z]+ly)\b)"
    r"[a-z]+(?:-[a-z]+)*|[A-Z][a-z]+(?:an|ese|ern|ish))\s+$"
)
_REST_OF_GROUP = pattern(
    r"\s+(?P<what>(?:that|which|who)\s+(?:[a-z]+\s+){0,2}[a-z]+"
    r"|(?:in|of|across|outside)\s+(?:the\s+)?(?:[A-Z][a-z]+\s+){0,2}(?:Asia|Africa|Europe|America"
    r"|Oceania|Pacific|Caribbean|Balkans|Sahel|Gulf|Middle East|Caucasus|South|East|West|North)"
    r"|with\s+(?:a\s+|an\s+)?[a-z-]+"
    r"|for\s+(?!the\b|years?\b|decades?\b|which\b|more\b|a\b|every\b|each\b)[a-z-]+)\b"
)
_SOME_IN_GROUP = pattern(
    r"\b(?P<what>[a-z-]+(?:s|est)|most|half|many|few|some)\s+(?:among|amongst|in|of|from)\s+(?:the\s+|these\s+|those\s+)?$"
)
_ALL_IN_GROUP = frozenset(
    (
        *("countries", "borrowers", "governments", "projects", "loans", "grants", "commitments"),
        *("finance", "credits", "debts", "dozens", "hundreds", "thousands", "millions", "billions"),
        *(
            "members",
            "states",
            "nations",
            "economies",
            "tens",
            "scores",
            "activities",
            "records",
            "flows",
        ),
    )
)
_SOME_LENDERS = worded(
    "banks bank lenders lender creditors creditor companies company firms firm enterprises"
    " investors insurers contractors bondholders provinces cities",
    r"\b(?P<what>(?:commercial|private|provincial|municipal|local|smaller|listed|foreign"
    r"|export|development|two|three|four|five|several|certain)\s+(?:Chinese\s+)?(?:[a-z-]+\s+)?"
    r"(?:banks?|lenders?|creditors?|compan(?:y|ies)|firms?|enterprises|investors?|insurers?"
    r"|contractors?|bondholders)|provinces\s+and\s+cities)\b",
)
_THROUGH = worded(
    "through via",
    r"\b(?P<what>(?:through|via)\s+(?:the\s+)?(?!January|February|March|April|May|June|July|August"
    r"|September|October|November|December)[A-Z][\w-]+)",
)
_TOGETHER = worded("together combined", r"\band\s+(?:[a-z-]+\s+){1,3}(?P<what>together|combined)\b")
_AMONG_OTHERS = pattern(r"\b(?:including|included|counting|with|and|or|like|as)\s+(?:\w+\s+){0,2}$")
_TERMS = worded(
    "rates rate maturity maturities repayment collateral denominated renminbi yuan euros currency"
    " backed secured short-term long-term overdue",
    r"\b(?P<what>at\s+(?:floating|fixed|variable|market|commercial|concessional)\s+"
    r"(?:interest\s+)?rates?|with\s+(?:an?\s+)?(?:[a-z]+\s+)?(?:repayment\s+period|maturity"
    r"|maturities|grace\s+period|collateral)|denominated\s+in|in\s+(?:renminbi|yuan|euros"
    r"|local\s+currency)|(?:those|loans|lending|ones|credits?)\s+(?:backed|secured)\s+(?:by|on"
    r"|against)|in\s+(?:short-term|long-term|overdue)\s+[a-z]+)\b",
)
_ONLY_THOSE = worded(
    "only",
    r"\b(?P<what>(?i:counting|taking|considering|including)\s+only|[a-z]+\s+only)(?=\s*\)|\s+the\b"
    r"|\s+those\b)",
)
_WHAT_WENT = pattern(
    r",\s+(?P<what>which|where)\s+(?:[a-z]+ly\s+)?(?:took|got|received|drew|absorbed|claimed"
    r"|swallowed|attracted|secured)\s+" + HEDGES
)
_SPAN_OF = (
    r"(?:the\s+space\s+of\s+|just\s+|only\s+|barely\s+|under\s+|a\s+mere\s+|as\s+little\s+as\s+)*"
)
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|a\s+hundred)"
_IN_SO_LONG = worded(
    "days weeks months hours",
    rf"\b(?P<what>(?i:within|inside|in)\s+{_SPAN_OF}{_NUMBER}\s+(?:days|weeks|months|hours)"
    rf"|(?i:in|during|over|within)\s+(?:its|his|their|the)\s+(?:first|last|final|opening)\s+"
    rf"{_NUMBER}\s+(?:days|weeks|months))\b",
)
_PART_OF = worded(
    "share portion slice element component",
    r"['\u2019]s?\s+(?P<what>(?:share|portion|slice)\s+of)\b"
    r"|\b[Tt]he\s+(?P<piece>[a-z]+\s+(?:element|component)\s+(?:of|in))\b",
)
_INCLUDED = pattern(r"\b(?P<what>include[sd]?|including|contain(?:s|ed)?)\s+" + HEDGES + "$")
_OF_THESE = pattern(
    r"(?:Of|From|Out of|Among)\s+(?!(?:this|that|these|those|which)\b)(?P<what>[^.;]{3,120}?)"
    r"[,\s]\s*" + HEDGES + "$"
)
_HAPPENED = pattern(
    r"\s+(?:(?:projects|loans|activities|schemes)\s+)?(?:never|remain(?:s|ed)?|stayed|lay"
    r"|ha(?:d|s|ve)\s+no|(?:were|are)\s+[a-z]+s)\b"
)
_RANKED = worded(
    "country nation borrower recipient neighbour neighbor state province",
    r"\b(?P<what>(?i:the|another|a|one)\s+(?:next|second|third|fourth|fifth|sixth|[a-z]+(?:ieth|teenth)"
    r"|\d+(?:st|nd|rd|th)|last|smallest)\s+(?:[a-z]+\s+)?(?:country|nation|borrower|recipient|state)"
    r"|(?i:the)\s+(?:country|nation|borrower|recipient|neighbour|neighbor|state|province)\s+in\s+"
    r"(?:[a-z]+\s+)?(?:place|position))\b",
)
_REGION = "region"


def a_subset(scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span) -> str | None:
    """Give the words by which an amount is only that of some of the givers, takers or loans."""
    return next(filter(None, _readings(scene, mention, named, clause)), None)


def _readings(
    scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span
) -> Iterator[str | None]:
    yield _of_the_group(scene, mention, clause)
    last = before_the_next(scene, mention, clause)
    yield _of_the_lenders(scene, named, Span(clause.start, last))
    if mention.kind not in ("money", "count", "number"):
        return
    if not scene.is_of_a_project:
        if named is None or scene.index.measures[named.measure].dynamics != "event":
            yield _found(scene.search(_TERMS, clause.start, last))
        yield _through(scene, mention.end, last)
        yield _found(scene.search(_IN_SO_LONG, scene.span.start, clause.end))
        yield _found(scene.search(_TOGETHER, clause.start, mention.start))
        yield _found(_INCLUDED.search(scene.text, scene.back(mention.start), mention.start))
    for span in around(scene, mention, clause):
        yield _found(scene.search(_ONLY_THOSE, span.start, span.end))
    yield _found(scene.search(_RANKED, clause.start, mention.start))
    yield _that_took(scene, mention)
    yield _part_of_it(scene, mention, named)
    yield _of_these(scene, mention)


def _found(found: re.Match[str] | None) -> str | None:
    return found["what"] if found else None


def _of_the_group(scene: Scene, mention: Mention, clause: Span) -> str | None:
    """Give what makes a group smaller: "landlocked developing countries", "… in Central Asia"."""
    for name in scene.names:
        if scene.index.entities[name.entity].kind != _REGION:
            continue
        own = scene.clauses[scene.clause_of(name.start)]
        if own.start != clause.start and not _leads_to(scene, name.end, mention):
            continue
        if sort := _SORT_OF_GROUP.search(scene.text, own.start, name.start):
            return sort["what"]
        rest = _REST_OF_GROUP.match(scene.text, name.end, own.end)
        if rest and not scene.is_known(*rest.span("what")):
            return rest["what"]
        some = _SOME_IN_GROUP.search(scene.text, own.start, name.start)
        if some and some["what"] not in _ALL_IN_GROUP and not scene.is_known(*some.span("what")):
            return some["what"]
    return None


def _leads_to(scene: Scene, end: int, mention: Mention) -> bool:
    """Whether words stand before an amount with no other between them."""
    between = (other.start for other in scene.mentions_near(mention) if other.kind == "money")
    return end <= mention.start and not any(end <= start < mention.start for start in between)


def _of_the_lenders(scene: Scene, named: MeasureHit | None, clause: Span) -> str | None:
    """Give some of those who lend in the place of all: "China's policy banks", "private firms"."""
    found = scene.search(_SOME_LENDERS, clause.start, clause.end)
    if found is None or scene.is_in_name(*found.span("what")):
        return None
    if _AMONG_OTHERS.search(scene.text, clause.start, found.start("what")):
        return None
    is_place = any(scene.index.entities[name.entity].kind in PLACES for name in scene.names)
    if not is_place or scene.is_of_a_project:
        return None
    noun = found["what"].split()[-1].rstrip("s").lower()
    is_own = named and noun in own_words(scene.index.measures[named.measure])
    return None if is_own else found["what"]


def _through(scene: Scene, start: int, end: int) -> str | None:
    """Give by whom only some of it went: "through ICBC", and not "through the corridor"."""
    found = scene.search(_THROUGH, start, end)
    if found is None:
        return None
    kinds = {
        scene.index.entities[name.entity].kind for name in scene.names_touching(*found.span("what"))
    }
    return None if kinds & {"programme", "project"} else found["what"]


def _that_took(scene: Scene, mention: Mention) -> str | None:
    """Read "favoured coal, which took $2 billion": the amount is of what stands before."""
    start = scene.back(mention.start)
    for found in _WHAT_WENT.finditer(scene.text, start, mention.start):
        if found.end() == mention.start and not scene.is_known(found.start() - 1, found.start()):
            return scene.text[found.start() + 1 : found.end()].strip()
    return None


def _part_of_it(scene: Scene, mention: Mention, named: MeasureHit | None) -> str | None:
    """Read "USAID's share of the commitments was $2 billion", where no share is what is told."""
    found = scene.search(_PART_OF, scene.back(mention.start), mention.start)
    if found is None or found.lastgroup is None or scene.is_known(*found.span(found.lastgroup)):
        return None
    is_behind = named is not None and named.slot.start >= found.start()
    return found[found.lastgroup] if is_behind else None


def _of_these(scene: Scene, mention: Mention) -> str | None:
    """Read "Of what it committed, $28 billion had been paid out", "Among them 12 were roads"."""
    found = _OF_THESE.match(scene.text, scene.span.start, mention.start)
    if found is None or not _HAPPENED.match(scene.text, mention.end, scene.span.end):
        return None
    return f"{scene.text[scene.span.start : found.end('what')]}"
