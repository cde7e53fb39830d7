"""Whether an amount is told of the very project that its figure is of, or of a noun beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.claims import around
from factcheck.claims.measures.groups import harmless_words
from factcheck.claims.scenes.words import neutral_words, own_words, words_that_bring_nothing
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.kinds import is_of_another_kind
from factcheck.judging.caution.registry import caution
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import rows

_WORD = pattern(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_NOUN = r"[a-z][a-z'\u2019-]+"
_AUX = (
    r"(?:(?:alone|itself|only|also|now|still|finally|has|have|had|will|would|could|should|may|might"
    r"|must|is|are|was|were|be|been|being|to|expected|estimated|said|likely|set|due)\s+)*"
)
_BESIDE = pattern(
    rf"(?P<one>\ban?\s+(?:[a-z-]+\s+)?)?\b(?P<what>{_NOUN})\s+(?:of|at|for|to|near|on|in|along|past"
    r"|through|around|over|behind|beside|inside|outside|by|from|above|below"
    rf"|that\s+{_NOUN}|which\s+{_NOUN})\s+(?:the\s+)?$"
)
"""A noun right before a name: "the spillway at Karot", "an upgrade of Karot"."""
_BETWEEN = frozenset(
    [*"which that has have had will would could should may might must is are was were be".split()]
    + [*"been being to a an the at for in on of by with around about some nearly almost".split()]
    + [*"over more than up cost costs costing price priced valued worth estimated".split()]
    + [*"expected said put long length completed opened finished inaugurated".split()]
    + [*"commissioned built added capacity alone also only total reportedly finally".split()]
    + [*"officials late early mid project plant station power line motorway highway".split()]
    + [*"expressway railway road dam airport park farm scheme hydropower coal solar".split()]
)
"""What stands between a name and an amount that is told of what stands before the name."""
_MOST_BETWEEN = 12
_BEFORE_ITS_VERB = pattern(
    rf"(?P<in>\b(?:on|in|at|near|of|from|across|along|to|by|for|with)\s+(?:{_NOUN}\s+){{0,2}})?"
    rf"(?<!\d)(?<!\d\s)\b(?P<what>{_NOUN}),?\s+(?P<that>(?:that|which|who)\s+)?{_AUX}"
    rf"(?:costs?|costing|priced\s+at|valued\s+at)\s+{HEDGES}$"
)
"""The noun of which it is told what it cost: "has a spillway that cost $150 million"."""
_BEFORE_ITS_DEED = pattern(
    rf"(?P<in>\b(?:on|in|at|near|of|from|across|along|to|by|for|with)\s+(?:{_NOUN}\s+){{0,2}})?"
    rf"(?<!\d)(?<!\d\s)\b(?P<what>{_NOUN}),?\s+(?P<that>(?:that|which|who)\s+)?{_AUX}"
    r"(?:completed|opened|finished|inaugurated|commissioned)\s+(?:(?:in|on|by|since)\s+)?$"
)
"""The noun of which it is told when it was done: "whose depot was completed in June 2018"."""
_IS_NO_HEAD = pattern(
    r"^(?:on|in|at|near|of|from|across|along|to|by|for|with)\s.*,\s|^(?:long|wide|high)\b"
)
"""A place before a comma, "the station on the river, which cost", or a size."""
_APPOSED = pattern(r",\s+(?:an?|the|its)\s+(?:[a-z0-9-]+\s+){0,5}$")
_ADDED = pattern(
    rf"\b(?P<what>{_NOUN})\s+(?:(?:was|were)|(?:has|have|will|is|are)\s+(?:been|be|being))\s+"
    r"(?:added|attached|connected|built|planned)\s+(?:to|for|at|beside)\b"
)
_OF_ITS_NOUN = pattern(
    rf"\b(?P<what>(?![a-z-]+(?:ed|en|lt)\b){_NOUN})\s+(?:of|with|at)\s+{HEDGES}$"
)
_BEHIND_AN_ARTICLE = pattern(r"\b(?:an?|the|its|this|that|another|new)\s+$")
_NOUN_BEHIND = pattern(
    rf"[\s-]*(?P<more>(?:{_NOUN}\s+){{0,3}}?)(?P<what>{_NOUN})(?=\s+(?:of|at|for|to|on|in|was|is|has|that"
    r"|which|will|from|between|near|along)\b|[,.;]|$)"
)
"""The nouns that have a size: "a grid of 43,000 MW", "a 57-km test track"."""
_ITS_OWN = pattern(
    rf"['\u2019]s\s+(?P<more>(?:{_NOUN}\s+){{0,2}})(?P<what>{_NOUN})\s+{_AUX}(?:costs?\s+)?{HEDGES}$"
)
"""What a project has: "the Orange Line's branch line is 8.4 km long"."""
_REACHES = pattern(
    r"\b(?:lead(?:s|ing)?|run(?:s|ning)?|join(?:s|ing)?|link(?:s|ing)?|connect(?:s|ing)?|feed(?:s|ing)?"
    r"|serv(?:es?|ing)|suppl(?:y|ies|ying)|reach(?:es|ing)?|added|formed|floods)\s+"
    r"(?:(?:to|with|from|on)\s+)?(?:the\s+)?$"
)
"""What something else does with a thing: "a road of 3.7 km leads to the motorway"."""
_IN_ITS_ASIDE = pattern(
    r"^[^,:;]*\b[a-z][a-z-]+[^,:;]{0,30},\s+(?:[a-z-]+\s+){0,8}(?:of|from|to|like|unlike|near|before|after"
    r"|behind|beside|than|with|past|by|at|meets?|joins?|above|below|through)\s+(?:the\s+)?$"
)
_BEHIND_THE_ASIDE = pattern(
    rf"(?:[^,;.]{{0,50}}),\s+{_AUX}(?:costs?|has|have|measures?|a\s+capacity\s+of|\s)*{HEDGES}$"
)
"""A name in an aside to something else: "the Dasu dam, upstream of Karot, will cost"."""
_A_PART = pattern(
    r"(?:access|approach|feeder|service|branch|test|depot|supply|side|ring|converter|grid|siding|trial"
    r"|relief|bypass|first|last|second)\s+$"
)
_DATES = ("date", "daterange")
_ITS_STEPS = frozenset(
    "study studies survey surveys review run runs stretch stretches section sections part parts"
    " phase phases stage stages work works acquisition design tender bidding".split()
)
"""What is completed of a project before it is."""
_SAME = frozenset(
    "construction reconstruction building development upgrade upgrading overhaul modernisation"
    " modernization rehabilitation renewal opening launch inauguration approval signing start"
    " financing funding work works completion commissioning operation bill tag contract accord"
    " budget outlay venture facility complex undertaking structure system park zone metro train"
    " link route".split()
)
_DONE_TO_IT = frozenset(
    "upgrade overhaul modernisation modernization rehabilitation renewal extension expansion".split()
)
"""What is one more thing where it is new: "an upgrade of Karot", not "the upgrade of the line"."""


@caution(
    "beside-the-project",
    examples={
        "A ramp that cost $392 million leads to the Tana Bridge.": "it is told of what reaches it",
        "The tower, a neighbour of the Tana Bridge, has cost $392 million.": (
            "it is told of what stands before the comma"
        ),
    },
    rejects=("The Tana Bridge, a landmark, has cost $392 million.",),
)
def beside_the_project(doubt: Doubt) -> str:
    """Give why an amount is of a thing that reaches a project, or has it in an aside only.

    "A road of 3.7 km leads to the motorway", "the Dasu dam, upstream of Karot, will cost".
    """
    if doubt.subject.kind != "project":
        return ""
    claim = doubt.claim
    names = [h.slot for h in doubt.bearings.stated if h.entity == doubt.fact.subject]
    names = [name for name in names if around.is_here(claim, name.start)]
    if names and all(
        name.start > claim.mention.end and _REACHES.search(around.before(claim, name.start))
        for name in names
    ):
        return "it is told of what reaches it"
    if names and all(
        name.end <= claim.mention.start
        and _IN_ITS_ASIDE.search(around.before(claim, name.start))
        and _BEHIND_THE_ASIDE.match(around.between(claim, name.end, claim.mention.start))
        for name in names
    ):
        return "it is told of what stands before the comma"
    return ""


@caution(
    "noun-beside",
    examples={
        "The spillway at the Tana Bridge, which cost $392 million, is old.": (
            'it is told of the "spillway"'
        ),
        "The Tana Bridge, whose ramp cost $392 million, is closed.": 'it is told of the "ramp"',
        "A ramp was added to the Tana Bridge at a cost of $392 million.": 'it is told of the "ramp"',
        "An upgrade of the Tana Bridge would cost $392 million.": 'it is told of the "upgrade"',
    },
    rejects=("The cost of the Tana Bridge was $392 million.",),
)
def noun_beside(doubt: Doubt) -> str:
    """Give the noun that an amount is told of, where that is not the project of its figure.

    "The spillway at Karot, which cost $150 million", "whose tunnel cost $240 million".
    """
    if doubt.subject.kind != "project":
        return ""
    return next((f'it is told of the "{what}"' for what in _others(doubt)), "")


@caution(
    "noun-with-the-size",
    of=("quantity",),
    examples={
        "The Tana Bridge has a length and a queue of 8 km.": 'it is told of the "queue"',
    },
    rejects=("The Tana Bridge has a length of 5.2 km.",),
)
def noun_with_the_size(doubt: Doubt) -> str:
    """Give the noun that a size is told of, where that is not the project of its figure.

    "Karot, which supplies a grid of 43,000 MW", "a 57-km test track of the railway".
    """
    if doubt.subject.kind != "project":
        return ""
    before = doubt.before
    found = _OF_ITS_NOUN.search(before)
    if found and not _is_the_same(doubt, found["what"], before[: found.start("what")]):
        return f'it is told of the "{found["what"]}"'
    found = _BEHIND_AN_ARTICLE.search(before) and _NOUN_BEHIND.match(doubt.behind)
    if found and not _is_the_same(doubt, found["what"], found["more"]):
        return f'it is told of the "{found["what"]}"'
    return ""


def _others(doubt: Doubt) -> Iterator[str]:
    """Yield the nouns that words make what an amount is of, where they are not the project."""
    claim = doubt.claim
    for name in (h.slot for h in doubt.bearings.stated if h.entity == doubt.fact.subject):
        if not around.is_here(claim, name.start) or name.end > claim.mention.start:
            continue
        before = around.before(claim, name.start)
        behind = around.between(claim, name.end, claim.mention.start)
        own = _ITS_OWN.match(behind)
        if own and not _is_the_same(doubt, own["what"], own["more"]):
            yield own["what"]
        found = _BESIDE.search(before)
        between = _WORD.findall(behind)
        if found and len(between) <= _MOST_BETWEEN and _BETWEEN.issuperset(between):
            what, is_one_more = found["what"], found["one"] and found["what"] in _DONE_TO_IT
            if is_one_more or not _is_the_same(doubt, what, before[: found.start("what")]):
                yield what
    reading = _BEFORE_ITS_DEED if doubt.kind in _DATES else _BEFORE_ITS_VERB
    found = reading.search(doubt.before)
    if found and _is_no_head(found, doubt.before):
        found = None
    found = found or _ADDED.search(doubt.before)
    if found and not _is_a_name(doubt, claim.sentence.start + found.start("what")):
        what = found["what"]
        if not _is_the_same(doubt, what, doubt.before[: found.start("what")]):
            yield what


def _is_no_head(found: re.Match[str], before: str) -> bool:
    """Whether a noun is only where something is, what a name is ("Karot, a dam, cost") or a size."""
    if _IS_NO_HEAD.search(found[0]) or (found["in"] and not found["that"]):
        return True
    is_in_commas = before[found.end("what") :].startswith(",")
    return is_in_commas and _APPOSED.search(before[: found.start("what")]) is not None


def _is_a_name(doubt: Doubt, place: int) -> bool:
    slots = (hit.slot for hit in doubt.claim.setting.entities)
    return any(slot.start <= place < slot.end for slot in slots)


def _is_the_same(doubt: Doubt, what: str, before: str) -> bool:
    """Whether a noun is the project's own, a word of the measure, or one that says nothing."""
    subject, fact = doubt.subject, doubt.fact
    if doubt.kind in _DATES and what in _ITS_STEPS:
        return False
    if what in _words_of((subject.name, *subject.aliases, fact.sector)):
        return not _A_PART.search(before)
    if is_of_another_kind(what, subject) or _A_PART.search(before):
        return False
    return what in _words_of((own_words(doubt.measure),)) or what in _words_that_say_nothing()


@lru_cache(maxsize=1024)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    words = {word for name in names for word in _WORD.findall(name.lower())}
    return frozenset(words | {word.removesuffix("s") for word in words})


@cache
def _words_that_say_nothing() -> frozenset[str]:
    nouns = frozenset(row["noun"] for row in rows("general_nouns"))
    return nouns | words_that_bring_nothing() | neutral_words() | harmless_words() | _SAME
