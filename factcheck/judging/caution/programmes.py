"""Amounts of a part of a programme, of a year of it, of what one got under it, or of a country."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.edtf import bounds
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.plainly import sums_up
from factcheck.judging.caution.registry import caution
from factcheck.kinds import DATES
from factcheck.model import PeriodHit, Reach
from factcheck.patterns import HEDGES, pattern

_WHICH = pattern(r",?\s*(?:which|that)\s|;")
_PARTICIPLES = ("launched", "opened", "inaugurated", "begun", "signed", "announced", "unveiled")
"""What leads from a programme's name to what it did: "CPEC, which was launched", "launched in"."""
_SO_FAR = pattern(r"\bso far\b|\bto date\b")
_A_YEAR = 370
_GOT = pattern(
    r"\b(?:got|gets|received|earned|obtained|won|seen)\s+"
    rf"(?:(?:just|only|no\s+more\s+than|less\s+than)\s+)*{HEDGES}$"
)
_UNDER_IT = pattern(r"\s+(?:under|from|through|out\s+of)\s+")
_PLANTS = pattern(
    r"(?:(?<![\w'\u2019-])(?P<which>[\w'\u2019-]+)\s+)?(?:power\s+)?plants?\b(?P<more>[^.;]{0,40})$"
)
_SOME_PLANTS = pattern(
    r"idle|delayed|remaining|first|two|three|other|unfinished|planned|coal|solar|wind|hydropower|a|one"
)
_OF_SOME = pattern(
    r"\s+(?:with(?!\s+an?\s+(?:\w+\s+)?capacity)|of|now|under|burning|still|that|which|at)\b"
)
_OF_ANOTHERS = pattern(
    r"(?P<who>[\w-]+)['\u2019]s\s+(?:[a-z]+\s+){0,2}(?:capacity|length)\b[^,;]{0,30}$"
)


@caution(
    "one-year-of-it",
    of=("money", "quantity"),
    examples={
        "The corridor's outlays were $4.3 billion in 2018.": "it is told of a year of it",
    },
    rejects=("The corridor's outlays were $4.3 billion.",),
)
def one_year_of_it(doubt: Doubt) -> str:
    """Give why what came in a year or a month is not what has come so far."""
    if doubt.covered or doubt.is_by_its_source or not _SO_FAR.search(doubt.measure.title.lower()):
        return ""
    is_year = any(map(_is_a_year, doubt.claim.setting.periods))
    return "it is told of a year of it" if is_year else ""


@caution(
    "come-so-far",
    of=("money",),
    examples={
        "The Lake Observatory says that so far the corridor was worth $4.3 billion in May 2019.": (
            "it is told of what has come so far"
        ),
    },
    rejects=("The Lake Observatory says that the corridor was worth $4.3 billion in May 2019.",),
)
def come_so_far(doubt: Doubt) -> str:
    """Give why what has come of a programme until now is not what was announced of it."""
    if doubt.subject.kind != "programme" or _SO_FAR.search(doubt.measure.title.lower()):
        return ""
    is_event = doubt.measure.dynamics == "event"
    return "it is told of what has come so far" if is_event and sums_up(doubt.claim) else ""


def _is_a_year(hit: PeriodHit) -> bool:
    days = bounds(hit.edtf)
    if hit.reach is not Reach.CLAUSE or hit.telling or not days.first or not days.last:
        return False
    return (days.last - days.first).days <= _A_YEAR and "/" not in hit.slot.text


@caution(
    "got-under-it",
    of=("money",),
    examples={
        "In outlays, farmers received $43 million under the corridor.": (
            "it is told of what one got under it"
        ),
    },
    rejects=("The corridor's outlays were $4.3 billion.",),
)
def got_under_it(doubt: Doubt) -> str:
    """Give why what somebody got under a programme is not its total: "Balochistan got $1.9bn"."""
    if doubt.subject.kind != "programme":
        return ""
    is_got = _GOT.search(doubt.before_in_clause) and _UNDER_IT.match(doubt.behind)
    claim, bearings = doubt.claim, doubt.bearings
    is_party = any(
        hit.slot.start < claim.mention.start
        and around.is_here(claim, hit.slot.start)
        and bearings.is_party(hit.entity, doubt.fact, telling=False)
        for hit in bearings.stated
    )
    return "it is told of what one got under it" if is_got and not is_party else ""


@caution(
    "event-of-one-project",
    of=DATES,
    examples={
        "The Mara Dam, told of in the Rift Atlas 2019, was released in March 2021.": (
            'it is told of "Mara Dam"'
        ),
    },
    rejects=("The Rift Atlas 2019 was released in March 2021.",),
)
def event_of_one_project(doubt: Doubt) -> str:
    """Give why the day of a project is not its programme's: "Karot, part of CPEC, was launched"."""
    told, words = doubt.claim.slots.subject, doubt.claim.slots.measure
    if doubt.subject.kind != "programme" or not told.is_stated or not told.value:
        return ""
    if doubt.index.entities[told.value].kind != "project" or words.start < told.start:
        return ""
    names = [name for name in doubt.subject_here if told.end <= name.start < words.start]
    leads = [around.between(doubt.claim, name.end, words.start) for name in names]
    is_bare = words.text.lower().startswith(_PARTICIPLES)
    is_of_it = any(_WHICH.match(lead) or (is_bare and not lead.strip(" ,")) for lead in leads)
    return f'it is told of "{told.text}"' if names and not is_of_it else ""


@caution(
    "some-plants-of-it",
    of=("quantity",),
    examples={
        "The corridor's idle plants have a capacity of 410 MW.": "it is told of some of the plants",
    },
    rejects=("The corridor has a capacity of 410 MW.",),
)
def some_plants_of_it(doubt: Doubt) -> str:
    """Give why some plants of a programme have not what all have: "its idle plants"."""
    if doubt.subject.kind != "programme":
        return ""
    found = _PLANTS.search(doubt.before)
    if found is None:
        return ""
    is_some = found["which"] and _SOME_PLANTS.fullmatch(found["which"])
    is_told = is_some or _OF_SOME.match(found["more"])
    return "it is told of some of the plants" if is_told else ""


@caution(
    "anothers-size",
    of_others=True,
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
