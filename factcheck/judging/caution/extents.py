"""Why an amount is of more, of less or of something else than the figure."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.claims import around
from factcheck.claims.measures.groups import KIND_OF
from factcheck.claims.qualifiers.aggregation import ONE_OF_A_LIST, SOME_MORE, SOME_OF_IT
from factcheck.claims.qualifiers.deeds import EVENT
from factcheck.claims.qualifiers.names import UNKNOWN_NAME
from factcheck.claims.qualifiers.registry import is_told_by, said_of
from factcheck.claims.qualifiers.subsets import SOME_LENDERS
from factcheck.claims.scenes.strangers import is_where_something_lies
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.judging.caution.sizes import LED_BY_THE
from factcheck.kinds import PLACES
from factcheck.matching.bearings import stems
from factcheck.matching.sectors import are_named
from factcheck.model import Reach, Slot
from factcheck.patterns import HEDGES, pattern

_JOINED = pattern(r"\s*(?:,|,?\s+and|\s*&)\s+(?:the\s+)?")
_GOES_ON = pattern(r"(?:['\u2019]s)?\s*(?:,|(?:and|or|as well as)\b|&)")
_AMONG_THEM = pattern(r"[^.;:()]{0,80}?\bamong (?:them|those)\b")
_SIGNED = pattern(
    r"\s+(?:(?:ha[sd]|have)\s+)?(?:sign|ink|seal|initiall|conclud|agre|launch)e?[ds]?\b"
)
_SMALL = frozenset(("for", "of", "in", "on", "at", "by", "via", "from", "with", "among", "the"))
_OF_THE_SUM = ("of which", "of that", "of that sum", "of that total", "of that amount")
_WORD = pattern(r"[\w-]+")
_OF_WHO_GAVE = ("body", SOME_LENDERS, "its-bodies")
"""The rules of qualifiers that tell which bodies of a country gave."""
_OF_A_NAME = (UNKNOWN_NAME, "where", "to-a-part", "for-a-use", "thing-at-a-place")
"""Those that take words for the name of something else."""
_ONE_OF_ALL = "one-of-a-programme"
_PIECES, _OF_THE_MONEY = ("a-piece", "to-a-part"), "of-the-money"
_NOT_GIVEN = (KIND_OF, EVENT)
"""The rules of parts that say nothing of what one gives another ("financed 161 projects")."""
_OF_THE_WHOLE = pattern(
    r"(?:^|[;:]\s+)of\s+(?:the|its|their|this|that|[\w'\u2019-]+['\u2019]s?)\s[^;:]*?(?P<whole>\d[\d.,]*)[^;:\d]*,\s+"
    rf"{HEDGES}$"
)
_SAME = Decimal("0.005")
_OF_A_SITE = ("power", "date")
"""What a river or a province has no such figure of itself."""


@caution(
    "of-the-whole",
    blocks="wrong",
    of=("quantity",),
    examples={
        "Of the Tana Bridge's length of 4.2 km, 3.9 km are over water.": (
            "its sentence tells the whole, too"
        ),
    },
    rejects=("The Tana Bridge's length is 3.9 km.",),
)
def of_the_whole(doubt: Doubt) -> str:
    """Give why a part of a length is not that length: "of its 241.1 km, 224.9 are main line"."""
    found, value = _OF_THE_WHOLE.search(doubt.before), doubt.fact.value
    if found is None or not value:
        return ""
    whole = Decimal(found["whole"].replace(",", "").rstrip("."))
    return "its sentence tells the whole, too" if abs(whole / value - 1) < _SAME else ""


@caution(
    "told-of-two",
    blocks="wrong",
    examples={
        "From 2000 to 2021 Norway lent Kenya and Ethiopia $8.9 billion.": (
            "it is told of Ethiopia as well"
        ),
    },
    rejects=(
        "From 2000 to 2021 Norway lent Kenya $8.9 billion.",
        "Near Uganda, Norway lent Kenya $8.9 billion from 2000 to 2021.",
    ),
)
def told_of_two(doubt: Doubt) -> str:
    """Give who shares the amount with a party of the figure: "to Pakistan and Sri Lanka"."""
    fact = doubt.fact
    parties = {fact.subject, fact.provider, fact.recipient}
    kinds = PLACES | {"organisation"} if doubt.subject.kind == "organisation" else PLACES
    told = {*doubt.bearings.speakers, fact.publisher}
    places = sorted(
        {
            hit.slot.start: hit
            for hit in doubt.bearings.stated
            if hit.kind in kinds and (hit.kind in PLACES or hit.entity not in told)
        }.items()
    )
    for (_, one), (_, other) in pairwise(places):
        between = around.between(doubt.claim, one.slot.end, other.slot.start)
        if len({one.entity, other.entity} & parties) != 1 or not _JOINED.fullmatch(between):
            continue
        rest = around.behind(doubt.claim, other.slot.end)
        if (between == ", " and not _GOES_ON.match(rest)) or _AMONG_THEM.match(rest):
            continue  # "which leaned towards Washington, China committed"
        if fact.recipient in (one.entity, other.entity) and _SIGNED.match(rest):
            continue  # "Pakistan and China signed"
        if one.role and other.role and one.role != other.role:
            continue
        sharing = other.entity if one.entity in parties else one.entity
        return f"it is told of {doubt.index.entities[sharing].name} as well"
    return ""


@caution(
    "one-of-a-list",
    blocks="wrong",
    examples={
        "Cost of the Tana Bridge: $392 million, $14 million, $27 million.": (
            "it stands in a list, and nothing says of what it is"
        ),
    },
    rejects=("Cost of the Tana Bridge: $392 million.",),
)
def one_of_a_list(doubt: Doubt) -> str:
    """Give why nobody knows of what an amount of a list is."""
    is_it = doubt.claim.slots.aggregation.rule == ONE_OF_A_LIST
    return "it stands in a list, and nothing says of what it is" if is_it else ""


@caution(
    "a-part",
    blocks="wrong",
    examples={
        "Part of the cost of the Tana Bridge, $92 million, was paid.": (
            '"Part of": a part has no row'
        ),
    },
    rejects=("The cost of the Tana Bridge, $392 million, was paid.",),
)
def a_part(doubt: Doubt) -> str:
    """Give the words that make an amount a part of something, where only the whole has a row."""
    said = doubt.claim.slots.aggregation
    return f'"{said.text}": a part has no row' if _is_a_part(doubt) else ""


def _is_a_part(doubt: Doubt) -> bool:
    """Whether the amount is a part of something for which only the whole has a row."""
    aggregation, sector = doubt.claim.slots.aggregation, doubt.fact.sector
    if aggregation.value != "part" or _is_no_piece(doubt, aggregation):
        return False
    if aggregation.rule == SOME_OF_IT:
        is_ahead = aggregation.end <= doubt.claim.mention.start
        is_named = is_ahead and are_named(stems(doubt.claim.setting.behind), sector)
        return not (
            (sector and is_named) or _is_of_the_figures_time(doubt) or _is_its_takers(doubt)
        )
    if aggregation.text in _OF_THE_SUM and _has_its_own_row(doubt):
        return False
    if aggregation.rule == SOME_MORE:
        return not (sector and are_named(stems(doubt.claim.setting.behind), sector))
    return not sector and not (aggregation.rule in _NOT_GIVEN and doubt.fact.provider)


def _is_no_piece(doubt: Doubt, said: Slot) -> bool:
    """Whether words for a part are those of the thing's own name, or only lead to a count.

    "The optical fibre cable", "China's loans for 13,427 projects".
    """
    mention = doubt.claim.mention
    is_all = said.end == mention.end and said.text.lower().startswith("for ")
    if mention.kind == "count" and is_all and doubt.subject.kind == "programme":
        return True
    names = " ".join((doubt.subject.name, *doubt.subject.aliases)).lower().split()
    return doubt.subject.kind == "project" and said.text.lower() in names


def _has_its_own_row(doubt: Doubt) -> bool:
    """Whether the words behind a part say what has a row: "of which $2.6bn was ODA-like"."""
    measure, end = doubt.claim.slots.measure, doubt.claim.mention.end
    is_behind = end <= measure.start < end + len(doubt.claim.setting.behind)
    return (is_behind and measure.is_stated) or _is_of_the_figures_time(doubt)


def _is_its_takers(doubt: Doubt) -> bool:
    """Whether a part of all that was given is what the figure's own country took of it.

    "Borrowers in the United States took $202 billion of the lending".
    """
    fact, said = doubt.fact, doubt.claim.slots.aggregation.text
    if doubt.subject.kind != "country" or fact.provider is None or fact.sector:
        return False
    if not said.startswith(doubt.claim.mention.text):
        return False
    named = [hit.entity for hit in doubt.bearings.stated if hit.reach is Reach.CLAUSE]
    others = set(named) - {fact.subject, fact.provider, fact.publisher}
    return fact.subject in named and not others


def _is_of_the_figures_time(doubt: Doubt) -> bool:
    """Whether a part is told by the very time that the bound figure is of: "$12.7bn in 2008"."""
    period, end = doubt.claim.slots.period, doubt.claim.mention.end
    is_behind = end <= period.start < end + len(doubt.claim.setting.behind)
    is_its = doubt.first.period_agrees and doubt.fact.computed
    return bool(is_its) and is_behind and period.is_stated


@caution(
    "narrowed",
    blocks="wrong",
    examples={
        "The Tana Bridge cost $392 million, the roads aside.": (
            '"the roads aside" leaves something out'
        ),
    },
    rejects=(
        "The Tana Bridge cost $392 million.",
        "The Tana Bridge, on the Tana, cost $392 million.",
        "From 2000 to 2021 energy was $7.3 billion of what Norway committed to Kenya.",
    ),
)
def narrowed(doubt: Doubt) -> str:
    """Give the qualifier that makes an amount that of something else than the figure's.

    `factcheck explain left-out` explains one.
    """
    qualifier, fact = doubt.claim.setting.qualifier, doubt.fact
    if qualifier is None or is_told_by(fact.measure, qualifier):
        return ""
    if _is_its_own(doubt, qualifier) or _is_its_part(doubt, qualifier):
        return ""
    return said_of(qualifier)


def _is_its_part(doubt: Doubt, qualifier: Slot) -> bool:
    """Whether words that would narrow an amount only tell the part that the figure is of, too.

    "Energy took $28.4 billion of what China committed", "the transport sector attracted".
    """
    sector = doubt.fact.sector.lower()
    said, own = stems(qualifier.text.lower()) - _SMALL, stems(sector)
    if said and said <= own:
        return True
    if qualifier.rule in _PIECES:
        return bool(said & own)
    is_of_a_part = qualifier.rule == _OF_THE_MONEY or qualifier.text == "sector"
    return is_of_a_part and bool(sector) and are_named(doubt.bearings.stems_before, sector)


def _is_its_own(doubt: Doubt, qualifier: Slot) -> bool:
    """Whether words that would narrow an amount only name a party of the figure once more.

    "The loan for the expressway" is that of the Eastbay Expressway; what Chinese banks lend to a
    plant is what China lends to it.
    """
    if qualifier.rule == "included":
        return _is_of_the_figures_time(doubt)
    if qualifier.end <= doubt.claim.mention.start and _is_called_by_it(doubt):
        return True
    if qualifier.rule in _OF_WHO_GAVE:
        return doubt.subject.kind == "project" and doubt.fact.provider is not None
    if qualifier.rule == _ONE_OF_ALL:
        return doubt.subject.kind == "project"
    if qualifier.rule not in _OF_A_NAME:
        return False
    if doubt.measure.unit_kind in _OF_A_SITE and is_where_something_lies(
        doubt.claim.setting.sentence, qualifier.text
    ):
        return True
    words = set(_WORD.findall(qualifier.text.lower())) - _SMALL
    if qualifier.rule != UNKNOWN_NAME and doubt.subject.kind != "project":
        return any(
            hit.slot.text.lower() == qualifier.text.lower() and hit.entity == doubt.fact.subject
            for hit in doubt.claim.setting.entities
        )
    return bool(words) and words <= _words_of_parties(doubt)


def _is_called_by_it(doubt: Doubt) -> bool:
    """Whether a project is called by its amount: "a deal to build the $1.5 billion Azad Pattan"."""
    end = doubt.claim.mention.end
    is_before_its_name = any(name.start == end + 1 for name in doubt.project_here)
    return is_before_its_name and LED_BY_THE.search(doubt.before) is not None


def _words_of_parties(doubt: Doubt) -> set[str]:
    """Give the words, numbers too, of all names of whom or what a figure is of."""
    parties = (doubt.fact.subject, doubt.fact.provider, doubt.fact.recipient)
    entities = [doubt.index.entities[each] for each in parties if each]
    names = " ".join(name for each in entities for name in (each.name, *each.aliases))
    return set(_WORD.findall(names.lower()))
