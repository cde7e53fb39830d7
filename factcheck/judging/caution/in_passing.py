"""Amounts told in passing: beside a project that is only named, or to be denied ("claims of")."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.judging.caution.sizes import STRETCH_BEHIND
from factcheck.judging.caution.unread import GOES_BACK
from factcheck.kinds import DATES, THINGS
from factcheck.patterns import pattern
from factcheck.units import unit_kind

_LEADS = pattern(
    r"^(?:[^,;:]*[,;:])?\s*(?:with|thanks\s+to|without|owing\s+to|because\s+of|unlike|like|including|since|when"
    r"|while|as|before|after|until|in\s+the\s+(?:year|month|week)\s+(?:when|that|of))\s+(?:the\s+)?$"
)
"""What opens a part of a sentence that comes before its own subject."""
_FOLLOWED = pattern(
    r"\b(?:(?:be|been|is|was|were)\s+(?:followed|joined|replaced|succeeded)\s+by|followed\s+by)\b[^,;]*$"
)
_AN = pattern(r"\b(?:an?|the)\s+$")
"""What leads to the size of what was named: "the railway, a 44-kilometre loop"."""
_FROM = pattern(r"\s+(?:away\s+)?(?:from|off)\s+(?!(?:[\w'\u2019-]+\s+){1,5}?(?:to|until)\b)")
_WITHIN = pattern(r"\bwithin\s+$")
_TO_COME = pattern(
    r"\s+(?:(?:still|yet|left)\s+to\s+(?:be\b|come\b|go\b)|to\s+be\s+added\b|under\s+construction\b)"
)
_FROM_A_SOURCE = pattern(
    r"\s+(?:in|of|from)\s+(?P<what>hydro(?:power)?|hydel|coal|wind|solar|nuclear|thermal|gas)\b"
    r"(?!\s+(?:plants?|stations?|farms?|parks?|mines?))"
)
_WHOLE_BEHIND = pattern(r",\s+of\s+which\b")
_UNLIKE = pattern(
    r"(?i)\b(?:unlike|despite|notwithstanding|contrary\s+to|as\s+opposed\s+to|in\s+contrast\s+(?:to|with)"
    r"|belying|refuting|rejecting|debunking)\s+(?:[\w'\u2019-]+\s+){0,4}?"
    r"(?:claims?|talk|reports?|assertions?|allegations?|boasts?|hype|rumou?rs|suggestions?|headlines"
    r"|propaganda|perceptions?|beliefs?|promises)\s+(?:of|that|about)\b[^,;]*$"
)
"""What tells an amount that somebody claims and the sentence denies: "unlike the claims of"."""


@caution(
    "denied-claim",
    blocks="wrong",
    of=("money", "quantity", "count", "percent"),
    examples={
        "Contrary to claims of $392 million, the Tana Bridge came at no such cost.": (
            "it is what others claim, and the sentence denies it"
        ),
        "Despite reports of a cost of $392 million, the Tana Bridge was cheap.": (
            "it is what others claim, and the sentence denies it"
        ),
    },
    rejects=(
        "Contrary to claims of waste, the Tana Bridge cost $392 million.",
        "Unlike the dam, the Tana Bridge cost $392 million.",
    ),
)
def denied_claim(doubt: Doubt) -> str:
    """Give why an amount is belied by no figure where the sentence itself denies it."""
    is_denied = _UNLIKE.search(doubt.before) is not None
    return "it is what others claim, and the sentence denies it" if is_denied else ""


@caution(
    "only-in-its-opening",
    of_others=True,
    of=("quantity",),
    examples={
        "With the Mara Dam, the capacity is 650 MW.": "it is named in the opening only",
    },
    rejects=("At the Mara Dam the capacity is 650 MW.",),
)
def only_in_its_opening(doubt: Doubt) -> str:
    """Give why an amount is of the whole to which a project adds: "with Karot, capacity is"."""
    if doubt.subject.kind not in THINGS:
        return ""
    claim, names = doubt.claim, doubt.subject_here
    is_opening = bool(names) and all(
        name.end <= claim.mention.start and _LEADS.search(around.before(claim, name.start))
        for name in names
    )
    if not is_opening:
        return ""
    _, comma, rest = around.between(claim, names[-1].end, claim.mention.start).partition(",")
    is_apart = comma and not GOES_BACK.search(rest)
    return "it is named in the opening only" if is_apart else ""


@caution(
    "what-follows-it",
    of_others=True,
    of=DATES | {"money", "quantity"},
    examples={
        "The Mara Dam is followed by a plant with a capacity of 450 MW.": (
            "it is told of what follows it"
        ),
    },
    rejects=("The Mara Dam has a capacity of 450 MW.",),
)
def what_follows_it(doubt: Doubt) -> str:
    """Give why an amount is of another thing that comes next: "will be followed by a plant of"."""
    names = doubt.project_here
    is_next = any(
        _FOLLOWED.search(around.between(doubt.claim, name.end, doubt.claim.mention.start))
        for name in names
    )
    return "it is told of what follows it" if is_next else ""


@caution(
    "a-stretch-of-it",
    of_others=True,
    of=("quantity",),
    examples={
        "The length of the Tana Bridge's 4.8-km Lima section is known.": (
            "it is told of a stretch of it"
        ),
    },
    rejects=("The length of the Tana Bridge is 4.8 km.",),
)
def a_stretch_of_it(doubt: Doubt) -> str:
    """Give why the length of a section is not that of a line that has no such name."""
    if not _is_a_length(doubt) or doubt.fact.sector or _AN.search(doubt.before):
        return ""
    found = STRETCH_BEHIND.match(doubt.behind)
    own = " ".join((doubt.subject.name, *doubt.subject.aliases)).lower()
    is_its = found and (found[0].split()[-1] in own or "-" in doubt.subject.name)
    return "it is told of a stretch of it" if found and not is_its else ""


def _is_a_length(doubt: Doubt) -> bool:
    """Whether a figure is how long a project is."""
    return doubt.subject.kind == "project" and unit_kind(doubt.fact.unit) == "length"


@caution(
    "a-distance",
    of_others=True,
    of=("quantity",),
    examples={
        "The length of the Tana Bridge is 4.8 km from the coast.": "it is told of how far it is",
    },
    rejects=("The Tana Bridge is 4.8 km long.",),
)
def a_distance(doubt: Doubt) -> str:
    """Give why how far a thing is from another is not its length."""
    is_far = _is_a_length(doubt) and (_FROM.match(doubt.behind) or _WITHIN.search(doubt.before))
    return "it is told of how far it is" if is_far else ""


@caution(
    "still-to-be-built",
    of_others=True,
    of=("quantity",),
    examples={
        "The Mara Dam has a capacity of 150 MW still to be built.": (
            "it is told of what is yet to come"
        ),
    },
    rejects=("The Mara Dam has a capacity of 150 MW.",),
)
def still_to_be_built(doubt: Doubt) -> str:
    """Give why what is left to build is not what a thing has: "853 km under construction"."""
    is_left = doubt.subject.kind in THINGS and _TO_COME.match(doubt.behind)
    return "it is told of what is yet to come" if is_left else ""


@caution(
    "one-source-of-power",
    of_others=True,
    of=("quantity",),
    examples={
        "The corridor has a capacity of 1,150 MW in hydropower.": "it is told of hydropower alone",
    },
    rejects=("The corridor has a capacity of 1,150 MW in Kenya.",),
)
def one_source_of_power(doubt: Doubt) -> str:
    """Give the one source of power that an amount is of: "1,604 MW in hydropower"."""
    if doubt.subject.kind == "project":  # a plant has no other
        return ""
    found = _FROM_A_SOURCE.match(doubt.behind)
    is_all = found is None or found["what"] in doubt.fact.sector.lower()
    return "" if found is None or is_all else f"it is told of {found['what']} alone"


@caution(
    "more-than-it-has",
    of_others=True,
    of=("money", "quantity"),
    examples={
        "The capacity is 650 MW, of which the Mara Dam has a part.": (
            "it is told of all of which it has a part"
        ),
    },
    rejects=("The capacity is 650 MW at the Mara Dam.",),
)
def more_than_it_has(doubt: Doubt) -> str:
    """Give why a whole is not what a project has of it: "2,816 km, of which the M-5 is"."""
    claim = doubt.claim
    is_whole = bool(doubt.project_here) and all(
        name.start >= claim.mention.end
        and _WHOLE_BEHIND.search(around.between(claim, claim.mention.end, name.start))
        for name in doubt.project_here
    )
    return "it is told of all of which it has a part" if is_whole else ""
