"""Only what is given in one way or at one time: "at floating rates", "that were rescheduled"."""

from __future__ import annotations

import re

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import SUMS, Told
from factcheck.claims.scenes.calendar import MONTH
from factcheck.claims.scenes.words import own_words
from factcheck.kinds import THINGS
from factcheck.patterns import TWO_TO_TEN, pattern, worded

_TERMS = worded(
    "rates rate maturity maturities repayment grace collateral denominated renminbi yuan euros"
    " currency backed secured term overdue signed made issued contracted granted without",
    r"\b(?P<what>at\s+(?:floating|fixed|variable|market|commercial|concessional|interest)\s+"
    r"(?:interest\s+)?rates?|with\s+(?:an?\s+)?(?:[a-z]+\s+)?(?:repayment\s+period|maturity"
    r"|maturities|grace\s+period|collateral)|denominated\s+in|in\s+(?:renminbi|yuan|euros"
    r"|local\s+currency)|(?:those|loans|lending|ones|credits?)\s+(?:backed|secured)\s+(?:by|on"
    r"|against)|in\s+(?:short-term|long-term|overdue)\s+[a-z]+"
    r"|(?:signed|made|issued|contracted|granted)\s+(?:after|before|since|during)\s+(?:the\s+)?[a-z]+"
    r"|without\s+(?:any\s+)?(?:collateral|guarantees?|security|conditions))\b",
)
_OF_SOME_LOANS = worded(
    "loans loan lending credits banks signed period maturity",
    r"\b(?P<what>(?:[Ii]nfrastructure|[Ee]nergy|[Tt]ransport|[Pp]ower|[Rr]oad|[Rr]ailway|[Hh]ealth"
    r"|[Cc]ommercial|[Cc]oncessional|[Ss]yndicated|[Ff]ixed-rate|[Ff]loating-rate|[Pp]roject|[Pp]olicy)"
    r"\s+(?:loans?|lending|credits)|commercial\s+banks|[Cc]hinese\s+commercial\s+banks"
    r"|signed\s+(?:after|before|since|during)\s+(?:the\s+)?[a-z]+"
    r"|with\s+an?\s+(?:repayment\s+period|maturity|grace\s+period)\s+of\s+(?:under|over|less\s+than"
    r"|more\s+than|at\s+least|at\s+most|up\s+to))\b",
)
_OF_LOANS = ("interest", "maturity", "grace")
_OF_SOME = pattern(r"\b(?:some|most|mostly|mainly|often|partly|largely|many|half|chiefly)\s+$")
_ONE_LOAN = worded(
    "loan credit facility deal",
    r"\b(?:loan|credit|facility|deal)\b(?!\s+(?:commitments|portfolio|records|data))",
)
_SORTS = worded(
    "loans loan projects project plants credits credit lending deals",
    r"(?<!been )\b(?P<what>[a-z]+-(?:fired|rate|backed|denominated|linked|based)|completed|stalled"
    r"|abandoned|shelved|unfinished)\s+(?:(?!(?:and|or|but|by|in|on|for|to|with)\b)[a-z]+\s+){0,2}"
    r"(?:loans?|projects?|plants|credits?|lending|deals)\b",
)
_THAT = worded(
    "that",
    r"[^,;:()\u2013\u2014]*?\b(?P<what>that\s+(?:were|was|had|have|has|are|went|carried|came\s+with"
    r"|required|involved|(?:the\s+)?(?:[a-z]+\s+){1,3}(?:did|does|do|has|had|have)\s+not)\b"
    r"(?:\s+[a-z]+)?)",
)
_SAYS = pattern(
    r"\b(?:country|nation|state|place|(?!(?:projects|loans|grants|credits|schemes|deals|plants)\b)"
    r"[a-z]+(?:ed|s)|found|show|say|said|so|all|more|less|than|of)\s+$"
)
_OF_MANY = ("are", "were", "have")
_SOON = 20
"""How far behind "through" or "that were" the words of a measure make them its own."""
_CARRIED = pattern(
    r"\s(?:(?!and\b(?!\s+\d)|which\b|that\b)[^,;:.]){0,80}?\b"
    r"(?P<what>carr(?:y|ied)|bears?|bore|contain(?:s|ed)?|involv(?:e|ed)"
    r"|fac(?:e|ed)|suffer(?:ed)?|experienc(?:e|ed)|featur(?:e|ed)|requir(?:e|ed)"
    r"|have\s+undergone)\b"
)
_NO_WAY = (
    rf"(?!{MONTH}\b)(?!(?:late|early|mid|fiscal|thick|various|successive|state|official|several|many"
    r"|both|end|first|last|middle|year|years|period|decade|time|corridor|initiative|which|it)\b)"
)
_WAY = rf"(?:(?:its|the|a|an|their)\s+)?{_NO_WAY}[A-Za-z][\w-]+"
_THROUGH = worded("through via", rf"[^,;:()\u2013\u2014]*?\b(?P<what>(?:through|via)\s+{_WAY})")
_THROUGH_AHEAD = worded(
    "through via way",
    rf"(?P<what>(?i:through|via|by\s+way\s+of)\s+{_WAY})\b(?!['\u2019])",
)
_SPAN_OF = (
    r"(?:the\s+space\s+of\s+|just\s+|only\s+|barely\s+|under\s+|a\s+mere\s+|as\s+little\s+as\s+)*"
)
_NUMBER = rf"(?:\d+|an?|one|{TWO_TO_TEN}|twelve|hundred|a\s+hundred)"
_IN_SO_LONG = worded(
    "days weeks months hours years",
    rf"\b(?P<what>(?i:within|inside|in)\s+{_SPAN_OF}{_NUMBER}\s+(?:days|weeks|months|hours)"
    rf"|(?i:in|during|over|within)\s+(?:its|his|their|the)\s+(?:first|last|final|opening)\s+"
    rf"{_NUMBER}\s+(?:days|weeks|months)"
    rf"|(?i:in|during|over|within)\s+(?:its|his|their|the)\s+(?:first|opening|initial)\s+"
    rf"{_NUMBER}\s+years(?!\s+of\b))\b(?!\s+(?:of\s+(?:the\s+)?(?:report|research|release|study)"
    r"|the\s+(?:team|researchers|authors|lab)))",
)


@qualifier(
    "on-terms",
    "makes it only what was given on those terms",
    of=SUMS,
    needs=(_TERMS,),
    examples={
        "Norway's lending to Kenya at floating rates was $5.1 billion.": "at floating rates",
        "Norway lent Kenya $5.1 billion denominated in euros.": "denominated in",
    },
    rejects=(
        "Norway lent Kenya $11.4 billion, mostly at floating rates.",
        "Norway's loan to Kenya, at floating rates, was $11.4 billion.",
        "The Mara Dam cost $641 million, with a repayment period of 20 years.",
    ),
)
def on_terms(told: Told) -> str | None:
    """Read rates, maturities, currencies and securities by which only some of the loans are meant.

    Of one project's loan they only tell more, and so do those of a single deal.
    """
    scene, start, end = told.scene, told.clause.start, told.until_the_next
    if told.is_of_a_project or scene.search(_ONE_LOAN, start, end):
        return None
    terms = scene.search(_TERMS, start, end)
    return terms["what"] if terms and not _only_told(told, terms.start()) else None


@qualifier(
    "of-a-sort",
    "is only one sort of them",
    of=SUMS,
    needs=(_SORTS,),
    examples={"Norway gave Kenya $2 billion in euro-denominated loans.": "euro-denominated"},
    rejects=("The Mara Dam, which spares coal-fired plants, cost $641 million.",),
)
def of_a_sort(told: Told) -> str | None:
    """Read one sort of loans, projects or plants: "coal-fired", "stalled"."""
    if told.is_of_a_project:
        return None
    sort = told.scene.search(_SORTS, told.clause.start, told.until_the_next)
    if sort is None or told.is_own(*sort.span("what")):
        return None
    start, end = sort.span("what")
    is_told_with_it = any(
        hit.start < end < hit.end and start < hit.end for hit in told.scene.phrases
    )
    return None if is_told_with_it else sort["what"]


@qualifier(
    "through",
    "makes it only what went that way",
    of=SUMS,
    needs=(_THROUGH, _THROUGH_AHEAD),
    examples={
        "Norway lent Kenya $5.1 billion through its consulates.": "through its consulates",
        "By way of a swap, Norway lent Kenya $5.1 billion.": "By way of a swap",
    },
    rejects=(
        "Norway lent Kenya $11.4 billion through various agencies.",
        "Through May 2021, Norway lent Kenya $11.4 billion.",
    ),
)
def through(told: Told) -> str | None:
    """Read by whom or by what some of an amount went: right behind it, or set off before it."""
    scene, end = told.scene, told.mention.end
    if told.is_of_a_project:
        return None
    behind = scene.may_hold(_THROUGH) and _THROUGH.pattern.match(
        scene.text, end, told.until_the_next
    )
    if behind and not told.is_own(behind.start("what"), behind.end("what") + _SOON):
        return behind["what"]
    ahead = _led_by_a_way(told)
    return ahead["what"] if ahead and not told.is_own(*ahead.span("what")) else None


def _led_by_a_way(told: Told) -> re.Match[str] | None:
    """Read "Through syndicates with banks," or "…, through its swap line, …"."""
    if not told.scene.may_hold(_THROUGH_AHEAD):
        return None
    before = (span for span in told.around if span.start < told.mention.start)
    finds = (_THROUGH_AHEAD.pattern.match(told.scene.text, each.start, each.end) for each in before)
    return next(filter(None, finds), None)


@qualifier(
    "in-so-long",
    "makes it only what came in that time",
    of=SUMS,
    needs=(_IN_SO_LONG,),
    examples={
        "Norway lent Kenya $5.1 billion within twelve months.": "within twelve months",
        "Over the first seven years Norway lent Kenya $5.1 billion.": "Over the first seven years",
    },
    rejects=("In six months the team counted $11.4 billion in loans of Norway to Kenya.",),
)
def in_so_long(told: Told) -> str | None:
    """Read a span of days to months, of which the references know nothing."""
    if told.is_of_a_project:
        return None
    found = told.scene.search(_IN_SO_LONG, told.clause.start, told.clause.end)
    return found["what"] if found else None


@qualifier(
    "that-were",
    "makes it only those of which that is said",
    of=SUMS,
    needs=(_THAT,),
    examples={
        "Norway gave 12 loans to the coast that had been rescheduled.": "that had been",
        "Norway gave 12 loans to the coast that the bank did not disclose.": (
            "that the bank did not disclose"
        ),
    },
    rejects=("Norway lent $11.4 billion to Kenya, a country that was poor.",),
)
def that_were(told: Told) -> str | None:
    """Read "12 loans for energy that had been rescheduled", with no comma before it."""
    scene, end = told.scene, told.mention.end
    if told.is_of_a_project:
        return None
    found = _THAT.pattern.match(scene.text, end, told.until_the_next)
    if found is None or told.is_own(found.start("what"), found.end("what") + _SOON):
        return None
    at = found.start("what")
    is_of_a_name = scene.is_in_name(at - 2, at - 1) and found["what"].split()[1] not in _OF_MANY
    is_told = _SAYS.search(scene.text, end, at) or is_of_a_name
    return None if is_told else found["what"]


@qualifier(
    "carried",
    "counts only those of which something holds",
    of=("count", "number"),
    examples={"Some 12 loans of Norway to Kenya carried a guarantee.": "carried"},
    rejects=("Some 137 loans and grants carried Norway's flag to Kenya.",),
)
def carried(told: Told) -> str | None:
    """Read what some of those counted have: "4,776 loans carried collateral"."""
    if told.is_of_a_project:
        return None
    found = _CARRIED.match(told.scene.text, told.mention.end, told.clause.end)
    return found["what"] if found and not told.scene.is_known(*found.span("what")) else None


@qualifier(
    "of-some-loans",
    "makes it only what was given on those terms",
    of=("percent", "duration"),
    measured=True,
    needs=(_OF_SOME_LOANS,),
    examples={
        "Commercial loans of Norway to Kenya had an interest rate of 6 percent.": (
            "Commercial loans"
        ),
    },
    rejects=("Loans of Norway to Kenya had an interest rate of 2 percent.",),
)
def of_some_loans(told: Told) -> str | None:
    """Read the sort of loans of which alone a rate of interest, a maturity or a grace is told."""
    assert told.measure is not None
    if not told.kinds_named.isdisjoint(THINGS):
        return None
    if not any(word in own_words(told.measure) for word in _OF_LOANS):
        return None
    found = told.scene.search(_OF_SOME_LOANS, told.scene.span.start, told.until_the_next)
    return found["what"] if found and not told.is_of_the_measure(found["what"]) else None


def _only_told(told: Told, start: int) -> bool:
    """Whether terms are told with their numbers, or of some: "at 2% and a maturity of 20 years"."""
    scene = told.scene
    if _OF_SOME.search(scene.text, scene.back(start), start):
        return True
    return any(
        told.mention.end <= other.start < start
        for other in scene.mentions_near(told.mention)
        if other.kind in ("percent", "duration")
    )
