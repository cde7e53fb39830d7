"""Sums told beside a project or a programme that are not what it costs or is worth."""

from __future__ import annotations

from factcheck import edtf
from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.model import Reach
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import PLACES

_OF_ITS_LACK = pattern(
    r"\b(?:delays?|failure|failing|not\s+(?:building|having)|buying\s+out|to\s+(?:extend|expand"
    r"|repair|widen|insure|run|maintain)|extending|widening|repairing|(?<!-)imports?|(?:power|electricity|coal|fuel)\s+(?:from|for)"
    r"|over\s+(?:its|the|their)\s+(?:whole\s+)?(?:lifetime|life)|with\s+interest|similar|besides|apart\s+from)\b"
)
_A_SHARE_OF_IT = pattern(
    r"\b(?:epc|base|(?:civil|electrical|mechanical)\s+works?|foreign\s+exchange|local)\b[^,;]*$"
    rf"|\b[\d.]+\s*(?:%|percent|per\s+cent),\s+$|\b(?:part|share)\b.*,\s+[a-z]+['\u2019]s\s+{HEDGES}$"
)
_NOT_ALL = pattern(
    r"(?:[^.;,]{0,40}\b(?:last|this|next)\s+year\b|[^.;,]{0,30}\b(?:capacity\s+payments|over\s+\d+\s+years)\b"
    r"|[^.;,]{0,30}\bfor\s+(?:power|electricity|fuel|coal|studies)\b"
    r"|\s+(?:excludes?|excluding|without|not\s+counting|so\s+far|to\s+date)\b"
    r"|,\s+(?:and\s+)?the\s+[a-z]+(?:\s+[a-z]+)?\s+(?:cost\s+)?(?:[$\u20ac\u00a3]|rs\.?\s?)\d)"
)
_SO_FAR = pattern(
    r"\b(?:so\s+far|to\s+the\s+tune\s+of|been\s+disbursed|(?:has|have|had)\s+(?:released|disbursed|spent)"
    r"|last\s+year|in\s+the\s+(?:last|past)\s+year)\b"
)
_THAN_ASKED = pattern(
    rf"\b(?:less|more|cheaper|dearer|higher|lower|costlier)\s+(?:[a-z]+\s+){{0,2}}than\s+(?:the\s+)?{HEDGES}$"
)
_ASKED = pattern(
    r"\s+(?:that|which|first|originally|initially|estimated|asked|bid|planned|foreseen|quoted|charged)\b"
)
_THAN_ANOTHER = pattern(
    rf"\bthan\s+[^,;]{{2,50}},\s+(?:which|whose\s+[a-z\s]{{3,25}})\s+(?:costs?|is|was|are|were|average)\s+{HEDGES}$"
)
_FIRST_PUT = pattern(
    r"\b(?:first|initially|originally|once|at\s+first)\s+(?:put|estimated|reckoned|planned|budgeted|set|expected|priced)\b"
)
_SECOND = pattern(r"(?:['\u2019]s)?[\s-]+(?:phase\s+(?:two|ii|2)|2\.0|ii)\b")
_AVERAGE = pattern(r"\b(?:average|averages|averaged|averaging|mean|typical|typically|weighted)\b")
_ASKED_FOR = pattern(
    r"\b(?:seek(?:s|ing)?|sought|ask(?:s|ed|ing)?\s+(?:[a-z]+\s+)?for|request(?:s|ed)?|wants?|would\s+be|will\s+be)\b"
)
_OF_ANOTHERS = pattern(
    r"(?P<who>[\w-]+)['\u2019]s\s+(?:[a-z]+\s+){0,2}(?:capacity|length)\b[^,;]{0,30}$"
)
_SET_ASIDE = pattern(
    r"\b(?:besides|beside|imports\s+for|not\s+counting|apart\s+from|other\s+than|excluding|leaving\s+out)\s+"
    r"(?:the\s+)?$"
)
_LESS_A_PART = pattern(
    r"\b(?:without|excluding|not\s+counting|net\s+of)\s+(?:hidden|guarantees|guaranteed|interest|arrears)\b"
    r"|^\s+in\s+(?:late\s+payment|interest|fines|penalties|arrears|surcharges)\b"
)
_HAS_RISEN_TO = pattern(
    rf"\b(?:stands?|stood|ris(?:en|es)|rose|grown|grew|come|came)\s+(?:at|to)\s+{HEDGES}$"
)


@caution(
    "not-its-cost",
    of=("money",),
    examples={
        "The delay of the Tana Bridge cost Kenya $392 million.": (
            "it is told of something about it"
        ),
        "The EPC cost of the Tana Bridge was $392 million.": "it is told of something about it",
        "The Tana Bridge cost $392 million last year.": "it is told of something about it",
    },
    rejects=("The Tana Bridge cost $392 million.",),
)
def not_its_cost(doubt: Doubt) -> str:
    """Give why what a delay, a part or a year of a project costs is not what the project does."""
    if doubt.subject.kind != "project":
        return ""
    before = doubt.before_in_clause
    is_beside = _OF_ITS_LACK.search(before) or _A_SHARE_OF_IT.search(before)
    is_beside = is_beside or _NOT_ALL.match(doubt.behind) or _SO_FAR.search(before)
    return "it is told of something about it" if is_beside else ""


@caution(
    "what-was-asked",
    examples={
        "The Tana Bridge cost less than the $392 million that a bidder asked.": (
            "it is what it is compared with"
        ),
        "The cost of the Tana Bridge was first put at $392 million.": (
            "it is told of what was thought before"
        ),
    },
    rejects=("The cost of the Tana Bridge was $392 million.",),
)
def what_was_asked(doubt: Doubt) -> str:
    """Give why a bid or an estimate that came to nothing is none: "less than the $3.9bn first"."""
    before = doubt.before
    is_asked = _THAN_ASKED.search(before) and _ASKED.match(doubt.behind)
    if is_asked or _THAN_ANOTHER.search(before):
        return "it is what it is compared with"
    if doubt.subject.kind == "project" and (
        _FIRST_PUT.search(doubt.before_in_clause) or _is_told_long_before(doubt)
    ):
        return "it is told of what was thought before"
    return ""


def _is_told_long_before(doubt: Doubt) -> bool:
    """Whether a sum is dated years before its figure was told: "in 2009 the cost was put at"."""
    told = edtf.bounds(doubt.fact.as_of).first if doubt.fact.as_of else None
    if told is None or doubt.kind != "money" or doubt.covered is not None:
        return False
    own = [
        days.last
        for hit, days in doubt.bearings.stated_periods
        if hit.reach is Reach.CLAUSE and not hit.telling
    ]
    return any(day is not None and day.year < told.year - 1 for day in own)


@caution(
    "asked-for-since",
    of=("money",),
    examples={
        "Builders will ask for $392 million as the cost of the Tana Bridge.": (
            "another sum may be asked for by then"
        ),
    },
    published="2024-05-01",
    rejects=("The cost of the Tana Bridge was $392 million.",),
)
def asked_for_since(doubt: Doubt) -> str:
    """Give why what is sought for a project is not what was told of it years before."""
    told, published = doubt.fact.as_of, doubt.claim.setting.published
    if doubt.subject.kind != "project" or not told or not published or told[:4] >= published[:4]:
        return ""
    is_asked = _ASKED_FOR.search(doubt.before_in_clause)
    return "another sum may be asked for by then" if is_asked else ""


@caution(
    "anothers-size",
    of=("quantity",),
    examples={
        "With the Mara Dam open, Kenya's hydropower capacity is 2,918 MW.": (
            "it is told of what somebody else has"
        ),
    },
    rejects=("The Mara Dam has a capacity of 918 MW.",),
)
def anothers_size(doubt: Doubt) -> str:
    """Give why what a country or a programme has is not the size of one project."""
    found = _OF_ANOTHERS.search(doubt.before)
    if found is None or doubt.subject.kind != "project":
        return ""
    place = doubt.claim.sentence.start + found.start("who")
    is_own = any(name.start <= place < name.end for name in doubt.project_here)
    return "" if is_own else "it is told of what somebody else has"


@caution(
    "left-aside",
    examples={
        "Not counting the Tana Bridge, the cost was $392 million.": "it is told of all but that",
        "In 2020 Kenya owed Norway $9.4 billion without interest.": "it is told of all but that",
    },
    rejects=("The cost of the Tana Bridge was $392 million.",),
)
def left_aside(doubt: Doubt) -> str:
    """Give why what is told besides a thing, or without a part of it, is not the whole of it."""
    names = doubt.subject_here
    is_aside = any(_SET_ASIDE.search(around.before(doubt.claim, name.start)) for name in names)
    is_less = doubt.kind == "money" and _LESS_A_PART.search(doubt.behind)
    return "it is told of all but that" if is_aside or is_less else ""


@caution(
    "risen-to",
    of=("money",),
    examples={
        "Relief from Norway to Kenya has now risen to $39 million.": (
            "it is what there is in all by then"
        ),
    },
    rejects=("On 4 May 2021 Norway gave Kenya relief of $39 million.",),
)
def risen_to(doubt: Doubt) -> str:
    """Give why what has come together is not what was given on one day: "deposits stand at"."""
    covered = None if doubt.first.period_agrees else doubt.covered
    is_of_a_day = covered is not None and covered.first == covered.last
    if not is_of_a_day or doubt.subject.kind in ("project", "programme"):
        return ""
    found = _HAS_RISEN_TO.search(doubt.before_in_clause)
    return "it is what there is in all by then" if found else ""


@caution(
    "second-phase",
    examples={
        "In May 2019 Norway pledged a package worth $9.1 billion for the corridor's phase two.": (
            "it is told of another phase"
        ),
    },
    rejects=("In May 2019 Norway pledged Kenya a package worth $9.3 billion for the corridor.",),
)
def second_phase(doubt: Doubt) -> str:
    """Give why what is told of a second phase is not that of the first: "CPEC 2.0"."""
    names = doubt.subject_here if doubt.subject.kind == "programme" else []
    found = _SECOND.search(doubt.subject.name.lower()) is None and any(
        _SECOND.match(around.behind(doubt.claim, name.end)) or _SECOND.search(name.text.lower())
        for name in names
    )
    return "it is told of another phase" if found else ""


@caution(
    "no-average",
    examples={
        "The grace period of Norway's loans to Kenya is 3.5 years.": (
            "the figure is an average, and no words tell of one"
        ),
    },
    rejects=("The average grace period of Norway's loans to Kenya is 3.5 years.",),
)
def no_average(doubt: Doubt) -> str:
    """Give why what one loan to a country bears is not the average of all."""
    is_of_all = any(phrase.startswith("average ") for phrase in doubt.measure.phrases)
    if not is_of_all or doubt.subject.kind not in PLACES:
        return ""
    if doubt.is_by_its_source or _AVERAGE.search(doubt.claim.setting.sentence):
        return ""
    return "the figure is an average, and no words tell of one"
