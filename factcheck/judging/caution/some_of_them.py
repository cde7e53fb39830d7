"""Amounts of some of the things that a figure counts or sums, of one of them, or of each."""

from __future__ import annotations

from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.words import own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.far_off import is_times_off
from factcheck.judging.caution.registry import caution
from factcheck.kinds import COUNTS, PLACES
from factcheck.patterns import AND_IT_HAS, TWO_TO_TEN, pattern

_THINGS = (
    r"(?:projects|schemes|loans|credits|grants|deals|plants|agreements|accords|countries|records|jobs"
    r"|borrowers|lenders)"
)
_OF_THEM = pattern(
    r"\b(?:of|among)\s+(?:them|these|those|the\s+(?:\w+\s+)?(?:projects|loans|plants))\b"
    rf"(?:(?!{AND_IT_HAS})[^.;\d]){{0,60}}$"
)
_IN_AN_ASIDE = pattern(
    r",\s+(?:[a-z'\u2019-]+\s+){1,5}(?:of|among)\s+them\b[^,;.\d]*,\s+"
    r"(?!worth|with|for|at|of|costing|valued|together|tota)[^,;.\d]*$"
)
"""An aside to those of whom an amount is: "all countries, rich ones among them, owed"."""
_OF_THEM_BEHIND = pattern(r"\s+(?:of|among)\s+(?:them|these|those)\b")
_OF_SUCH = pattern(r"\s+of\s+such\b")
_OF_ITS_LENGTH = pattern(r"\bof\s+it,?\s+$")
_OF_ITS_LENGTH_BEHIND = pattern(r"\s+of\s+(?:it|which)\b")
_ONE = pattern(
    r"(?:\b(?:an?|one|another|the\s+(?:[a-z]+est|latest|last|first|average|typical))|['\u2019]s\s+(?:latest|first|last))\s+"
    r"(?:(?!average|typical)[\w-]+\s+){0,4}?(?:loan|credit|grant|plant)\b"
    r"(?!['\u2019]|\s+(?:commitments?|portfolio|book|count|figures?|data))[^\d,;]{0,70}$"
)
_KIND_OF_LOANS = pattern(
    r"\b(?P<kind>rescue|bail-?out|emergency|bridge|swap|syndicated|commercial|concessional|soft"
    r"|preferential)[\s-](?:loans?|credits?|lending)\b"
)
_MEAN = pattern(r"\b(?:average|averages|averaged|mean|typical|typically)\b")
_OF_A_SIZE = pattern(
    rf"\b{_THINGS}\s+(?:of\s+)?(?:over|above|below|under|exceeding|up\s+to|rang(?:e|ed|ing)\s+from"
    r"|(?:less|more|larger|smaller|bigger)\s+than)\s+$"
)
_EACH = pattern(
    r"\s+(?:[a-z]+\s+)?(?:per|a|an|each|apiece)\s+(?:project|loan|plant|country|job|mw|megawatt)\b"
)
_EACH_HAS = pattern(r"\beach\s+(?:of\s+(?:them|which)\s+)?(?:has|had|have|gets?|got)\b[^.;]{0,20}$")
_ADDED = pattern(r"\badd(?:s|ed|ing)\s+(?:[a-z]+\s+)?$")
_ONE_IN = pattern(rf"(?:\s+(?:[\w-]+\s+){{0,3}}in\s+(?:{TWO_TO_TEN})\b)")
_IN_SO_MANY = pattern(r"\b(?:one|two|three|four)\s+(?:[\w-]+\s+){0,3}in\s+$")
_ELLIPTIC = pattern(
    r"(?:^|[.;,]\s+(?:and\s+)?)(?:of\s+(?:these|them|those),\s+)?(?:an?\s+dozen|some|several|others|another\s+[\w-]+|[\w-]+\s+more"
    rf"|one\s+in\s+[\w-]+|{TWO_TO_TEN}|eleven|twelve|\d+),?\s+(?:(?:together|each)\s+)?(?:worth|with\s+a\s+(?:total\s+)?value\s+of|valued\s+at)\s+$"
)
_OF_ANOTHER_EDITION = pattern(
    r"(?:\s+[a-z]+)?\s+of\s+the\s+(?P<which>first|second|third|fourth|previous|old|older|last)\b"
)
_SHORT = 3
_BARE = pattern(r"(?:^|[,;:]\s*|\band\s+|\bbut\s+)(?:(?:only|some|about|just|at least|of)\s+)*$")
_IS = pattern(
    r"\s+(?:in\s+[a-z]+\s+)?(?P<what>(?:[\w'\u2019-]+\s+){1,6}?)"
    r"(?:is|are|was|were|has|have|had|make|makes|made|account|accounts|cost|bear|carry|runs?|remain(?:s|ed)?|stay(?:s|ed)?|serve[sd]?|fight|fought)\s+(?P<then>[a-z]+(?:\s+[a-z]+)?)"
)
_TOLD_OF_ALL = pattern(
    r"(?:been\s+)?(?:recorded|counted|made|signed|committed|identified|found|tracked|listed|concluded"
    r"|issued|granted|agreed|registered|covered|documented|given|extended|approved|financed|there)"
)
_AUX = (
    r"(?:(?:have|has|had|was|were|are|is|be|been|being|since|still|now|not|yet|never|already|ever"
    r"|[a-z]+ly)\s+)"
)
_THAT_WERE = pattern(
    rf"(?<!,)\s(?:that|which|who)\s+{_AUX}+(?P<what>(?!{_AUX})[a-z]+(?:ed|en|id|wn))\b[^;]*$"
)
"""What is told only of some: "loans to Pakistan that were forgiven amount to"."""


@caution(
    "of-those-before",
    by_words=True,
    examples={
        "From 2000 to 2021 of these loans of Norway to Kenya $8.9 billion was for dams.": (
            "it is told of some of them"
        ),
    },
    rejects=(
        "From 2000 to 2021 Norway's loans to Kenya were $8.9 billion.",
        "Among these projects is the Tana Bridge, which cost $392 million.",
    ),
)
def of_those_before(doubt: Doubt) -> str:
    """Give why what some of the things told before have is not what all have: "14 of them"."""
    if _OF_SUCH.match(doubt.behind):
        return "it is told of some of them"
    if doubt.kind == "percent" or (doubt.has_a_figure and doubt.fact.sector):
        return ""
    is_some = _OF_THEM.search(doubt.before)
    if is_some and (_is_the_one(doubt, is_some.start()) or _is_in_an_aside(doubt)):
        return ""
    if doubt.kind != "money":
        is_some = is_some or _OF_THEM_BEHIND.match(doubt.behind)
    if doubt.kind == "quantity":
        is_some = is_some or _OF_ITS_LENGTH.search(doubt.before)
        is_some = is_some or _OF_ITS_LENGTH_BEHIND.match(doubt.behind)
    return "it is told of some of them" if is_some else ""


def _is_in_an_aside(doubt: Doubt) -> bool:
    """Whether only an aside tells of some of those of all of whom an amount is."""
    is_of_all = doubt.has_a_figure and doubt.subject.kind in PLACES
    return is_of_all and _IN_AN_ASIDE.search(doubt.before) is not None


def _is_the_one(doubt: Doubt, start: int) -> bool:
    """Whether the one of them is named that a figure is of: "one of them for the expressway"."""
    if not doubt.has_a_figure or doubt.subject.kind != "project" or is_times_off(doubt.match):
        return False
    first = doubt.claim.mention.start - len(doubt.before) + start
    return any(first < name.start < doubt.claim.mention.start for name in doubt.subject_here)


@caution(
    "one-of-many",
    of=("money", "percent", "duration", "quantity"),
    examples={
        "From 2000 to 2021 Norway's lending to Kenya had a loan of $8.9 billion.": (
            "it is told of one alone"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",),
)
def one_of_many(doubt: Doubt) -> str:
    """Give why what one loan or plant has is not what all have: "a loan of $280 million".

    Nor is what one loan bears what they bear on average.
    """
    if doubt.subject.kind not in PLACES | {"programme"}:
        return ""
    fact, before = doubt.fact, doubt.before_in_clause
    start, end = fact.period_start or "", fact.period_end or ""
    if start and start[:4] == end[:4] and doubt.kind == "money":
        return ""  # it may be of one alone itself
    is_mean = doubt.kind in ("percent", "duration") and _MEAN.search(before)
    return "it is told of one alone" if _ONE.search(before) and not is_mean else ""


@caution(
    "rate-of-a-kind",
    of=("percent", "duration"),
    examples={
        "In 2021 the interest rate of Norway's rescue loans to Kenya was 5 percent.": (
            "it is told of rescue loans"
        ),
    },
    rejects=("In 2021 the interest rate of Norway's loans to Kenya was 5 percent.",),
)
def rate_of_a_kind(doubt: Doubt) -> str:
    """Give the kind of loans of which a rate is told, where the figure is of all of a country."""
    if doubt.subject.kind not in PLACES:
        return ""
    found = _KIND_OF_LOANS.search(doubt.before) or _KIND_OF_LOANS.match(doubt.behind)
    if found is None or found["kind"] in f"{doubt.fact.sector} {own_words(doubt.measure)}":
        return ""
    return f"it is told of {found['kind']} loans"


@caution(
    "of-a-size",
    of=("money", "quantity"),
    examples={
        "From 2000 to 2021 Norway lent Kenya loans of less than $8.9 million.": (
            "it tells how large they are that are spoken of"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",),
)
def of_a_size(doubt: Doubt) -> str:
    """Give why a size that picks some is no sum: "Chinese loans over $100 million"."""
    is_size = _OF_A_SIZE.search(doubt.before)
    return "it tells how large they are that are spoken of" if is_size else ""


@caution(
    "for-each",
    by_words=True,
    of=COUNTS | {"money", "quantity"},
    examples={
        "The 2022 Rift Atlas has 31,700 entries per country.": "it is told for each of them",
    },
    rejects=("The 2022 Rift Atlas has 31,700 entries.",),
)
def for_each(doubt: Doubt) -> str:
    """Give why what falls to each is not the whole: "6,600 jobs per project"."""
    is_each = _EACH.match(doubt.behind) or _EACH_HAS.search(doubt.before)
    return "it is told for each of them" if is_each else ""


@caution(
    "added-to-it",
    of=COUNTS,
    examples={
        "The 2022 Rift Atlas added 4,310 entries.": "it is told of what was added",
    },
    rejects=("The 2022 Rift Atlas has 4,310 entries.",),
)
def added_to_it(doubt: Doubt) -> str:
    """Give why what an edition adds is not all that it has: "added 7,558 projects"."""
    is_more = (doubt.claim.mention.value or 0) > (doubt.fact.value or 0)
    return "it is told of what was added" if not is_more and _ADDED.search(doubt.before) else ""


@caution(
    "what-some-are",
    of=COUNTS,
    examples={
        "From 2000 to 2021 in the count, 31 loans of Norway to Kenya were for power.": (
            "it counts those of which something is told"
        ),
    },
    rejects=("From 2000 to 2021 there are 31 loans of Norway to Kenya.",),
)
def what_some_are(doubt: Doubt) -> str:
    """Give why a number of which something is told is not of all: "31 loans were for power"."""
    is_word = not doubt.claim.mention.text[:1].isdigit()
    if is_word and (_ONE_IN.match(doubt.behind) or _IN_SO_MANY.search(doubt.before)):
        return "it counts those of which something is told"
    found = _BARE.search(doubt.before) and _IS.match(doubt.behind)
    if not found or _TOLD_OF_ALL.match(found["then"]):
        return ""
    sector = doubt.fact.sector.lower()
    is_its = any(word in doubt.behind for word in sector.split() if len(word) > _SHORT)
    is_its = is_its or found["then"].split()[0] in own_words(doubt.measure)
    return "" if is_its else "it counts those of which something is told"


@caution(
    "worth-of-some",
    of=("money",),
    examples={
        "Norway gave the corridor a package in May 2019. Six, worth $4.3 billion, came.": (
            "it is told of some of them"
        ),
    },
    rejects=("In May 2019 Norway pledged the corridor a package worth $4.3 billion.",),
)
def worth_of_some(doubt: Doubt) -> str:
    """Give why what some of those told before are worth is no total: "A dozen, worth $3.8bn"."""
    if doubt.subject.kind != "programme" or not _ELLIPTIC.search(doubt.before):
        return ""
    is_its = any(phrase.lower() in doubt.behind for phrase in doubt.measure.phrases)
    return "" if is_its else "it is told of some of them"


@caution(
    "other-edition",
    of=COUNTS,
    examples={
        "The 2022 Rift Atlas has more than the 4,310 entries of the first.": (
            "it is told of the first edition"
        ),
    },
    rejects=("The 2022 Rift Atlas has 4,310 entries.",),
)
def other_edition(doubt: Doubt) -> str:
    """Give the edition that a number is of: "added 7,558 to the 13,427 of the second"."""
    found = _OF_ANOTHER_EDITION.match(doubt.behind)
    names = " ".join((doubt.subject.name, *doubt.subject.aliases)).lower()
    return (
        f"it is told of the {found['which']} edition"
        if found and found["which"] not in names
        else ""
    )


@caution(
    "those-that-were",
    of=COUNTS | {"money"},
    examples={
        "Loans of Norway to Kenya from 2000 to 2021 that have lapsed since total $5.9 billion.": (
            'it is told of those "lapsed"'
        ),
    },
    rejects=("From 2000 to 2021 lending of Norway to Kenya came to $5.9 billion.",),
)
def those_that_were(doubt: Doubt) -> str:
    """Give what was done with those alone of which an amount is: "pledges that have lapsed"."""
    found, measure = _THAT_WERE.search(doubt.before), doubt.claim.slots.measure
    first = doubt.claim.sentence.start
    if found is None or not first <= measure.start < first + found.start():
        return ""
    what = found["what"]
    own = f"{own_words(doubt.measure)} {doubt.fact.sector.lower()}"
    is_said = (
        what in (*words_of_group("give-verb"), *words_of_group("take-verb"))
        or _TOLD_OF_ALL.match(what)
        or what in own
    )
    return "" if is_said else f'it is told of those "{what}"'
