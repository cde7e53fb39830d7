"""Names that say less than they seem: one of several, of another place, or an older one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import geography
from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.patterns import HEDGES, pattern

_JOINED = pattern(
    r"(?:\s+(?:[a-z-]+\s+){0,3}?)?(?:,?\s*(?:and|&))\s*(?:the\s+)?(?:loans?\s+for\s+)?(?:the\s+)?"
)
"""What stands between two names of a list: "the airport and the Eastbay Expressway"."""
_BEFORE_THE_FIRST = pattern(
    r"\b(?:after|near|upstream\s+of|unlike|like|besides?|than)\s+(?:the\s+)?$"
)
ONE_EACH = pattern(r"\brespectively\b|\beach\b")
AND_ITS_OWN = pattern(r"\s+and\s+(?:[$\u20ac\u00a3]|rs\.?\s?)?\d")
_AND_NEXT = pattern(r"\d[^\s,;]*(?:\s+[a-z]+)?\s+and\s+$")
_ANOTHERS = pattern(r"(?<![^\s,;:(])(?P<owner>[^\s,;:(]+)['\u2019]s?\s+$")
_OF_A_PLACE = pattern(
    r"(?:\s+(?:plant|line|metro|train|project|motorway|highway))?\s+of\s+(?P<owner>[a-z]{3,})\b"
)
_OLDER = pattern(
    r"\b(?P<what>old|older|former|previous|second|other|another|third|first|original|future)\s+$"
)
_OF_THOSE_NAMED = pattern(r"\bthe\s+(?:older|other|second|third)\s+$")
_A_VERSION = pattern(r"\ban?\s+[a-z]+(?:-[a-z]+)*\s+$")
_WOULD = pattern(r"\s+(?:would|could|might)\b")
_OLD = frozenset({"old", "older", "former", "previous", "first", "original", "future"})
_A_NEW_ONE = pattern(
    r"(?P<name>,\s+)?(?<!\bis )(?<!\bas )(?<!\bwas )(?<!\bbe )\b(?P<what>an?\s+(?:new|second|third"
    r"|(?:larg|bigg|small|new|long|high|strong|tall)er)|another)\s+(?:[a-z-]+\s+)?"
    rf"[a-z-]+\s+(?:of|with|for|holding|seating|costing|worth)\s+(?:(?:an?|the)\s+[a-z]+\s+of\s+)?{HEDGES}$"
)
"""Another one that is, or will be, in the place of a thing: "a new stadium of 71,500 seats"."""
_SECOND = pattern(r"(?:['\u2019]s)?[\s-]+(?:phase\s+(?:two|ii|2)|2\.0|ii)\b")


@caution(
    "two-projects",
    examples={
        "The Mara Dam and the Tana Bridge cost $900 million.": "it is told of several projects",
    },
    rejects=("The Tana Bridge cost $900 million.",),
)
def two_projects(doubt: Doubt) -> str:
    """Give why an amount told of several is not that of one: "A and B will produce 1,844 MW"."""
    claim, names = doubt.claim, doubt.project_here
    before = [name for name in names if name.end <= claim.mention.start]
    others = [
        hit.slot
        for hit in claim.setting.entities
        if hit.kind == "project" and hit.entity != doubt.fact.subject
    ]
    is_one = any(
        _JOINED.fullmatch(around.between(claim, one.end, other.start))
        for name in (before[-1:] or names)
        for each in others
        for one, other in ((name, each), (each, name))
        if one.end < other.start
    )
    if not is_one:
        return ""
    has_each_its_own = (
        ONE_EACH.search(claim.setting.sentence)
        or AND_ITS_OWN.match(doubt.behind)
        or _AND_NEXT.search(doubt.before)
    )
    is_parted = ";" in doubt.before or _BEFORE_THE_FIRST.search(
        around.before(claim, min(slot.start for slot in (*names, *others)))
    )
    return "" if has_each_its_own or is_parted else "it is told of several projects"


@caution(
    "namesake",
    examples={
        "Lima's Tana Bridge cost $392 million.": "it is told of that of lima",
        "The Tana Bridge of Lima cost $392 million.": "it is told of that of lima",
    },
    rejects=("Kenya's Tana Bridge cost $392 million.",),
)
def namesake(doubt: Doubt) -> str:
    """Give the place whose thing of the same name an amount is of: "Delhi's Orange Line"."""
    claim, entities = doubt.claim, doubt.index.entities
    whole = [entities[each] for each in doubt.index.lineage(doubt.fact.subject)]
    own = " ".join(name for each in whole for name in (each.name, *each.aliases)).lower().split()
    for name in doubt.project_here:
        before = around.before(claim, name.start)
        found = _ANOTHERS.search(before) or _OF_A_PLACE.match(around.behind(claim, name.end))
        if found and found["owner"] not in own and _is_far(doubt, found["owner"], own):
            return f"it is told of that of {found['owner']}"
    return ""


def _is_far(doubt: Doubt, owner: str, own: Sequence[str]) -> bool:
    """Whether a word is a country, a seat of government or a city of another country.

    The project's own names lack it.
    """
    if owner.title() in geography.seats_of_government():
        return True
    country = geography.countries_of_places().get(owner.title())
    if country is not None and country not in _countries_of(doubt):
        return True
    return any(
        hit.kind == "country"
        and hit.slot.text.lower() == owner
        and doubt.index.entities[hit.entity].name.lower() not in own
        for hit in doubt.claim.setting.entities
    )


def _countries_of(doubt: Doubt) -> set[str | None]:
    """Give the countries that any figure of a project says it is in, as who received it."""
    index, project = doubt.index, doubt.fact.subject
    return {
        fact.recipient
        for measure in index.measures_about(project)
        for fact in index.facts_about(measure, project)
    }


@caution(
    "older-one",
    examples={
        "The old Tana Bridge cost $392 million.": "it is told of the old one",
        "Another Tana Bridge cost $392 million.": "it is told of another one",
        "The first Tana Bridge cost $392 million.": "it is told of the first one",
        "The Tana Bridge: a new bridge with a cost of $392 million will replace it.": (
            "it is told of a new one"
        ),
        "A longer Tana Bridge would have a cost of $392 million.": "it is told of another version",
    },
    rejects=(
        "The new Tana Bridge cost $392 million.",
        "The planned Tana Bridge has a cost of $392 million.",
        "The Tana Bridge, a new bridge with a cost of $392 million, is large.",
        "The Mara Dam came late; the older Tana Bridge cost $392 million.",
    ),
)
def older_one(doubt: Doubt) -> str:
    """Give why an amount is of a thing that was there before, or would be one more.

    Behind another project "the older Karot plant" is only the older one of the two.
    """
    for name in doubt.project_here:
        before = around.before(doubt.claim, name.start)
        if _OF_THOSE_NAMED.search(before) and _has_another(doubt):
            continue
        if found := _OLDER.search(before):
            return f"it is told of {'the ' if found['what'] in _OLD else ''}{found['what']} one"
        is_imagined = _WOULD.match(around.behind(doubt.claim, name.end))
        if is_imagined and _A_VERSION.search(before):
            return "it is told of another version"
    new = doubt.project_here and _A_NEW_ONE.search(doubt.before)
    return f"it is told of {new['what']} one" if new and not new["name"] else ""


def _has_another(doubt: Doubt) -> bool:
    """Whether another project is named near."""
    return any(
        hit.kind == "project" and hit.entity != doubt.fact.subject
        for hit in doubt.claim.setting.entities
    )


@caution(
    "second-phase",
    of_others=True,
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
