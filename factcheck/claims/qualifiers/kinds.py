"""What kind of a thing a measure's words are of, or whose part: "renewable commitments"."""

from __future__ import annotations

import re

from factcheck.claims.measures.leading import counts_others
from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.sectors import SECTOR
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.qualifiers.unknown_names import words_back
from factcheck.claims.scenes.built_things import any_built_thing, last_words
from factcheck.claims.scenes.strangers import bodies
from factcheck.model import Span
from factcheck.patterns import pattern, worded
from factcheck.reference import PhraseHit

_KINDS = (
    r"(?P<what>renewable|solar|wind|hydro|hydropower|nuclear|coal|gas|green|climate|clean"
    r"|military(?! alike)|defence|defense|security|health|medical|humanitarian|food|education"
    r"|agricultural|agriculture|railway|rail|telecom|digital|mining|concessional|non-concessional|preferential"
    r"|interest-free|zero-interest|syndicated|short-term|long-term|commercial"
    r"|(?<!public-)private|export"
    r"|largest|biggest|costliest|single|remaining|undisbursed|monthly|quarterly|provincial"
    r"|municipal|local|regional|rural|urban|domestic|overdue|creative|gig|non-[a-z]+)"
)
_KIND = pattern(rf"\b{_KINDS}\b", re.IGNORECASE)
_KIND_OF_THING = pattern(
    rf"\b{_KINDS}\s+(?:projects?|schemes?|plants?|sector|component|part|share)\b", re.IGNORECASE
)
_NEAR_BEHIND = 30
_OF_THAT = pattern(r"\s+(?:of|called|named)\s+(?:the\s+)?")
_OF_THE_STATE = ("state ", "state-owned ", "state-run ")
_COSTS = frozenset(("cost", "costs", "costing", "worth"))
_OF_IT = pattern(
    r"(?:['\u2019]s?|\b[Ii]ts|\b[Tt]heir)\s+"
    r"(?P<what>(?!(?:construction|building|development|total|overall|estimated|final|revised"
    r"|original|initial|project|plant)\b)[a-z][a-z-]+\s+(?:[a-z][a-z-]+\s+){0,2})$"
)
_ITS_SECTOR = worded(
    "sector industry",
    r"\b(?:[Ii]ts|[Tt]heir|'s|\u2019s)\s+(?P<what>(?:[a-z-]+\s+){0,2}(?:sector|industry))\s+"
    r"(?:has|have|had|with|posted|recorded)\b",
)
_OWN_PART = worded(
    last_words("owned"),
    rf"['\u2019]s\s+(?P<what>(?:[a-z][a-z-]+\s+){{0,2}}{any_built_thing('owned')})\b",
)
_OF_ONE_SECTOR = pattern(rf"\b(?P<what>{SECTOR})\b", re.IGNORECASE)


@qualifier(
    "body",
    "is only one of the bodies there",
    measured=True,
    examples={"Kenya's power companies received $2.1 billion from Norway.": "companies"},
    rejects=("Norway's state banks lent Kenya $11.4 billion.",),
)
def body_of_a_place(told: Told) -> str | None:
    """Read those of a place that act in its stead: "Pakistan's power companies owe"."""
    body = next(bodies(told.scene, told.words, told.until_the_next), None)
    if body is None or _only_lends(told, body):
        return None
    return told.scene.text[body.start : body.end]


@qualifier(
    "kind-behind",
    "is only one kind of them",
    measured=True,
    examples={"Norway gave Kenya five transport loans.": "transport"},
)
def kind_behind(told: Told) -> str | None:
    """Give the kind of things that are counted: "five transport projects", "two coal plants"."""
    text, start, end = told.scene.text, told.mention.end, told.words.start
    if not start <= end <= start + _NEAR_BEHIND or _is_of_a_named_one(told):
        return None
    kind = _KIND.search(text, start, end) or _OF_ONE_SECTOR.search(text, start, end)
    return kind["what"] if kind and not told.scene.is_in_name(*kind.span("what")) else None


@qualifier(
    "counts-another",
    "may be what the measure does not count",
    of=("count",),
    measured=True,
    examples={"In May 2021 Kenya hosted 52,000 concerts.": "concerts"},
    rejects=("In May 2021 Kenya hosted 52,000 visitors.",),
)
def counts_another(told: Told) -> str | None:
    """Read what a deed was done to, where the measure is not said to count it: "sold 24 plants"."""
    words, scene, mention = told.words, told.scene, told.mention
    assert told.named is not None
    assert words.start is not None
    assert words.end is not None
    hit = PhraseHit(words.start, words.end, words.text, (told.named.measure,), ())
    is_its = words.end > mention.start or not counts_others(scene, mention, hit)
    return None if is_its else mention.noun


def _is_of_a_named_one(told: Told) -> bool:
    """Whether a size is that of one thing of a kind: "a 330 MW coal power project of Thar"."""
    scene = told.scene
    return told.mention.kind == "quantity" and any(
        scene.index.entities[name.entity].kind == "project"
        and _OF_THAT.fullmatch(scene.text, told.words.end, name.start)
        for name in scene.names
    )


@qualifier(
    "own-part",
    "is only a part of it",
    measured=True,
    needs=(_ITS_SECTOR, _OWN_PART),
    examples={
        "For the Mara Dam's spillway the cost was $41 million.": "spillway",
        "Kenya's loans: its mining sector has loans of $900 million.": "mining sector",
    },
)
def own_part(told: Told) -> str | None:
    """Give a part that something is said to own: "Karot's access bridge", "its mining sector"."""
    scene, clause, mention = told.scene, told.clause, told.mention
    if sector := scene.search(_ITS_SECTOR, clause.start, told.words.start):
        return sector["what"]
    if not scene.may_hold(_OWN_PART):
        return None
    for name in scene.names:
        if clause.start <= name.start and name.end < mention.start:
            part = _OWN_PART.pattern.match(scene.text, name.end, mention.start)
            if part and scene.index.entities[name.entity].kind == "project":
                return part["what"]
    return None


@qualifier(
    "cost-of-its",
    "is only a part of what it cost",
    measured=True,
    examples={"The Mara Dam's staff training costs came to $41 million.": "staff training"},
    rejects=("The Mara Dam's construction cost $641 million.",),
)
def cost_of_its(told: Told) -> str | None:
    """Read what of a thing cost an amount: "its security costs $2 billion"."""
    scene, words, start = told.scene, told.words, told.clause.start
    if (
        not start <= words.start < told.mention.start
        or words.text.split()[-1].lower() not in _COSTS
    ):
        return None
    owned = _OF_IT.search(scene.text, start, words.start)
    if owned is None or scene.is_in_name(owned.start("what"), owned.end("what") - 1):
        return None
    return owned["what"].strip()


@qualifier(
    "of-a-kind",
    "is only one kind of it",
    measured=True,
    examples={
        "Norway's concessional lending to Kenya was $5.1 billion.": "concessional",
        "For its coal plants Kenya received $5.1 billion.": "coal",
    },
    rejects=(
        "Norway, a coal country, sold solar cells; its lending to Kenya was $11.4 billion.",
        "In a public-private partnership Norway's lending to Kenya was $11.4 billion.",
    ),
)
def of_a_kind(told: Told) -> str | None:
    """Read a kind right before a measure's words, or one of things in the same clause."""
    scene, words, clause = told.scene, told.words, told.clause
    if not clause.start <= words.start < told.mention.start:
        return None
    start = words_back(scene.text, words.start, clause.start)
    for kind in (
        _KIND.search(scene.text, start, words.start),
        _KIND_OF_THING.search(scene.text, clause.start, words.start),
    ):
        if kind and not _is_other(told, kind):
            return kind["what"]
    return None


def _only_lends(told: Told, body: Span) -> bool:
    """Whether banks are named as who lends for a project, or pays for it, whose all of it is.

    State banks lend for their state.
    """
    text = told.scene.text
    if text[body.start : body.end] != "banks":
        return False
    if text.endswith(_OF_THE_STATE, told.scene.span.start, body.start):
        return True
    return told.words.text.split()[-1].lower() in _COSTS or told.is_of_a_project


def _is_other(told: Told, kind: re.Match[str]) -> bool:
    """Whether words of a kind belong to a name, to the measure itself or to an amount before."""
    scene = told.scene
    if scene.is_in_name(*kind.span("what")) or told.is_of_the_measure(kind["what"]):
        return True
    if told.says_which_thing(kind.end("what")):
        return True
    others = scene.mentions_near(told.mention)
    return any(kind.end() <= other.start < told.words.start for other in others)
