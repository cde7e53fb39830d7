"""Whether an amount is told of the very project that its figure is of, or of a noun beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.project_nouns import ON_THE_WAY, WORD, is_the_project, words_used
from factcheck.judging.caution.registry import caution
from factcheck.kinds import DATES
from factcheck.patterns import HEDGES, pattern

_NOUN = r"(?<![a-z'\u2019-])[a-z][a-z'\u2019-]++"
_AUX = (
    r"(?:(?:alone|itself|only|also|now|still|finally|has|have|had|will|would|could|should|may|might"
    r"|must|is|are|was|were|be|been|being|to|expected|estimated|said|likely|set|due)\s+)*"
)
_BESIDE = pattern(
    rf"(?P<one>\ban?\s+(?:[a-z-]+\s+)?)?\b(?<!work )(?<!works )(?<!construction )(?P<what>{_NOUN})"
    r"(?:\s+(?:[ivx]+|\d+))?\s+(?:of|at|for|to|near|on|in|along|past"
    r"|through|around|behind|beside|inside|outside|by|from|above|below"
    rf"|that\s+{_NOUN}|which\s+{_NOUN})\s+(?:the\s+)?$"
)
"""A noun right before a name: "the spillway at Karot", "an upgrade of Karot"."""
_MOST_BETWEEN = 12
_WHERE = r"(?:on|in|at|near|of|from|across|along|to|by|for|with)"
_HEAD = (
    rf"(?P<in>\b{_WHERE}\s+(?:{_NOUN}\s+){{0,2}})?"
    rf"(?<!\d)(?<!\d\s)\b(?P<what>{_NOUN}),?\s+(?P<that>(?:that|which|who)\s+)?{_AUX}"
)
_BEFORE_ITS_VERB = pattern(rf"{_HEAD}(?:costs?|costing|priced\s+at|valued\s+at)\s+{HEDGES}$")
"""The noun of which it is told what it cost: "has a spillway that cost $150 million"."""
_BEFORE_ITS_DEED = pattern(
    rf"{_HEAD}(?:completed|opened|finished|inaugurated|commissioned)\s+(?:(?:in|on|by|since)\s+)?$"
)
"""The noun of which it is told when it was done: "whose depot was completed in June 2018"."""
_IS_NO_HEAD = pattern(
    rf"^{_WHERE}\s.*,\s|^(?:long|wide|high)\b"
    r"|^(?:kilomet(?:re|er)s|km|miles|met(?:re|er)s|megawatts|mw|dollars|rupees|yuan|stations)\b"
)
"""A place before a comma, "the station on the river, which cost", or a size."""
_APPOSED = pattern(r",\s+(?:an?|the|its)\s+(?:[a-z0-9-]+\s+){0,5}$")
_COST_OF = pattern(
    rf"\b(?:costs?|price|capacity|length|size)\s+of\s+(?:the\s+|its\s+)?(?:{_NOUN}\s+){{0,2}}?(?P<what>{_NOUN})"
    rf"(?:\s*:|\s+(?:is|was|were|are|at|of|came\s+to))\s+{HEDGES}$"
)
"""What has a cost of its own: "(720 MW; cost of the tunnel: $86 million)"."""
_ADDED = pattern(
    rf"\b(?P<what>{_NOUN})\s+(?:(?:was|were)|(?:has|have|will|is|are)\s+(?:been|be|being))\s+"
    r"(?:added|attached|connected|built|planned)\s+(?:to|for|at|beside)\b"
)
_OF_ITS_NOUN = pattern(
    rf"\b(?P<what>(?![a-z-]+(?:ed|en|lt)\b){_NOUN})\s+(?:of|with|at)\s+{HEDGES}$"
)
_BEHIND_AN_ARTICLE = pattern(r"(?<!, )\b(?:an?|the|its|this|that|another|new)\s+$")
_NOUN_BEHIND = pattern(
    rf"[\s-]*(?P<more>(?:{_NOUN}\s+){{0,3}}?)(?P<what>{_NOUN})(?=\s+(?:of|at|for|to|on|in|was|is|has|that"
    r"|which|will|from|between|near|along|laid|built|running|stretching|linking|connecting)\b|[,.;]|$)"
)
"""The nouns that have a size: "a grid of 43,000 MW", "a 57-km test track"."""
_FOLLOWED = pattern(
    rf"\s+(?!(?:of|in|at|on|near|to|for|from|by|with|and|or)\s)(?P<more>(?:{_NOUN}\s+){{0,2}})"
    rf"(?P<what>(?![a-z]+ly\b){_NOUN})\s+(?:(?:in|at|near)\s+\S+\s+)?"
    rf"{_AUX}(?:costs?|costing)\s+{HEDGES}$"
)
"""What is called by the name of a project: "the ML-1 academy in Walton will cost"."""
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
_REPLACES = pattern(
    r"\b(?:replac(?:es?|ed|ing)|rival(?:s|led)?|dwarf(?:s|ed)?)\b(?:(?!\band\b)[^,;]){0,60}$"
)
_COMPARED = pattern(
    r"\b(?:years?|months?|weeks?|days?|shortly|soon|just|long)\s+(?:before|after)\s+(?:[^\s,;]+['\u2019]s\s+)?(?:the\s+)?$"
    r"|\b(?:quarter|half|third|twice|double|times)\b[^,;]{0,30}\sof\s+(?:the\s+)?$"
)
"""Another thing set against a project: "a year after the Orange Line"."""
_IN_ITS_ASIDE = pattern(
    r"^(?=[^,:;]*[a-z])[^,:;]*+,\s+(?:[a-z-]+\s+){0,8}(?:of|from|to|like|unlike|near|before|after"
    r"|behind|beside|than|with|past|by|at|meets?|joins?|above|below|through|buil(?:t|ds?)|owns?|owned|runs?|ran"
    r"|operates?|won|financed|in)\s+(?:the\s+)?$"
)
_BEHIND_THE_ASIDE = pattern(
    rf"(?:[^,;.]{{0,50}}),\s++{_AUX}(?:(?:costs?|has|have|measures?|runs|operates|owns|contracts\s+of|a\s+capacity\s+of)\s++)*{HEDGES}$"
)
"""A name in an aside to something else: "the Dasu dam, upstream of Karot, will cost"."""
_BELONGS_TO = pattern(
    r"\b(?:belong(?:s|ed)?\s+to|(?:is|was|forms?|formed)\s+(?:a\s+)?part\s+of|(?:is|was)\s+one\s+of)\s+"
    r"(?:an?|the|its)\s+(?:[\w-]+\s+){0,3}?(?:package|programme|program|plan|portfolio|network|complex|list"
    rf"|series|group|projects|schemes|works)\b[^,;:]{{0,50}}?\s{HEDGES}$"
)
"""What a project is part of: "it belongs to a package that is worth"."""
_MEETS = pattern(
    r"\b(?:meet(?:s|ing)?|met|join(?:s|ing)?|cross(?:es|ed|ing)?|reach(?:es|ing)?|(?:leads|leading)\s+(?:in)?to"
    r"|runs\s+into|ends\s+at)\s+(?:an?|the)\s+$"
)
"""What a thing comes to: "the expressway meets a 650 km coast road"."""
_WORTH_IN_ITS_ASIDE = pattern(
    r"^(?:the\s+)?[a-z][\w'\u2019-]+(?:\s+(?:dam|plant|project|scheme|port|road|line|bridge|tunnel))?,\s+"
    rf"(?:worth|valued\s+at|costing|priced\s+at|which\s+costs?|(?:built\s+)?at\s+a\s+cost\s+of)\s+{HEDGES}$"
)
"""What an amount between commas is of: "Dasu, worth $4 billion, lies on"."""


@caution(
    "beside-the-project",
    examples={
        "A ramp that cost $392 million leads to the Tana Bridge.": "it is told of what reaches it",
        "Its cost of $392 million came a year after the Tana Bridge.": (
            "it is told of what is compared with it"
        ),
        "The tower, a neighbour of the Tana Bridge, has cost $392 million.": (
            "it is told of what stands before the comma"
        ),
        "The Tana Bridge is part of a programme that has cost $392 million.": (
            "it is told of what it belongs to"
        ),
        "The Tana Bridge meets a 65 km causeway of great length.": "it is told of what it comes to",
    },
    rejects=("The Tana Bridge, a landmark, has cost $392 million.",),
)
def beside_the_project(doubt: Doubt) -> str:
    """Give why an amount is of a thing that reaches a project, or has it in an aside only.

    "A road of 3.7 km leads to the motorway", "the Dasu dam, upstream of Karot, will cost".
    """
    if doubt.subject.kind != "project":
        return ""
    claim, names = doubt.claim, doubt.project_here
    if names and all(
        name.start > claim.mention.end and _REACHES.search(around.before(claim, name.start))
        for name in names
    ):
        return "it is told of what reaches it"
    if names and all(
        name.start > claim.mention.end and _COMPARED.search(around.before(claim, name.start))
        for name in names
    ):
        return "it is told of what is compared with it"
    if names and all(
        name.end <= claim.mention.start
        and _IN_ITS_ASIDE.search(around.before(claim, name.start))
        and _BEHIND_THE_ASIDE.match(around.between(claim, name.end, claim.mention.start))
        for name in names
    ):
        return "it is told of what stands before the comma"
    if _BELONGS_TO.search(doubt.before):
        return "it is told of what it belongs to"
    if names and doubt.kind == "quantity" and _MEETS.search(doubt.before):
        return "it is told of what it comes to"
    return ""


@caution(
    "worth-in-its-aside",
    of=("money",),
    published="2019-05-20",
    examples={
        "Sagana, worth $9.1 billion, adds to what Norway pledged for the corridor.": (
            "it is told of what stands before the comma"
        ),
    },
    rejects=("In May 2019 Norway pledged Kenya a package worth $4.3 billion for the corridor.",),
)
def worth_in_its_aside(doubt: Doubt) -> str:
    """Give why what one thing is worth is not told of another that only stands behind it."""
    names = doubt.subject_here
    are_behind = bool(names) and min(name.start for name in names) > doubt.claim.mention.end
    is_aside = doubt.behind.startswith(",") and _WORTH_IN_ITS_ASIDE.search(doubt.before)
    return "it is told of what stands before the comma" if are_behind and is_aside else ""


@caution(
    "noun-beside",
    examples={
        "The spillway at the Tana Bridge, which cost $392 million, is old.": (
            'it is told of the "spillway"'
        ),
        "The Tana Bridge, whose ramp cost $392 million, is closed.": 'it is told of the "ramp"',
        "A ramp was added to the Tana Bridge at a cost of $39 million.": 'it is told of the "ramp"',
        "The Tana Bridge replaced a ferry that cost $392 million.": (
            "it is told of what it replaces"
        ),
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
    if _REPLACES.search(doubt.before_in_clause):
        return "it is told of what it replaces"
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
    if found and not is_the_project(doubt, found["what"], before[: found.start("what")]):
        return f'it is told of the "{found["what"]}"'
    found = _BEHIND_AN_ARTICLE.search(before) and _NOUN_BEHIND.match(doubt.behind)
    if found and not is_the_project(doubt, found["what"], found["more"]):
        return f'it is told of the "{found["what"]}"'
    return ""


def _others(doubt: Doubt) -> Iterator[str]:
    """Yield the nouns that words make what an amount is of, where they are not the project."""
    claim = doubt.claim
    for name in doubt.project_here:
        if name.end > claim.mention.start:
            continue
        before = around.before(claim, name.start)
        behind = around.between(claim, name.end, claim.mention.start)
        own = _ITS_OWN.match(behind) or _FOLLOWED.match(behind)
        if own and not is_the_project(doubt, own["what"], own["more"]):
            yield own["what"]
        found = _BESIDE.search(before)
        between = WORD.findall(behind)
        if found and len(between) <= _MOST_BETWEEN and words_used(ON_THE_WAY).issuperset(between):
            what, is_one_more = (
                found["what"],
                found["one"] and found["what"] in words_used("done to it"),
            )
            if is_one_more or not is_the_project(doubt, what, before[: found.start("what")]):
                yield what
    reading = _BEFORE_ITS_DEED if doubt.kind in DATES else _BEFORE_ITS_VERB
    found = reading.search(doubt.before)
    if found and _is_no_head(found, doubt.before):
        found = None
    found = found or _ADDED.search(doubt.before)
    if found is None and doubt.kind not in DATES:
        found = _COST_OF.search(doubt.before)
    if found and not _is_a_name(doubt, claim.sentence.start + found.start("what")):
        what = found["what"]
        if not is_the_project(doubt, what, doubt.before[: found.start("what")]):
            yield what


def _is_no_head(found: re.Match[str], before: str) -> bool:
    """Whether a noun is only a place, a size, or what a name is: "Karot, a dam, cost"."""
    if _IS_NO_HEAD.search(found[0]) or (found["in"] and not found["that"]):
        return True
    is_in_commas = before[found.end("what") :].startswith(",")
    return is_in_commas and _APPOSED.search(before[: found.start("what")]) is not None


def _is_a_name(doubt: Doubt, place: int) -> bool:
    slots = (hit.slot for hit in doubt.claim.setting.entities)
    return any(slot.start <= place < slot.end for slot in slots)
