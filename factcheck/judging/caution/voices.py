"""Why an amount is not told by who published the figure, or is only planned."""

from __future__ import annotations

from decimal import Decimal

from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.far_off import is_times_off
from factcheck.judging.caution.registry import caution
from factcheck.judging.comparing.digits import VERY_MANY, telling_digits
from factcheck.judging.comparing.timeliness import A_YEAR, is_of_its_day
from factcheck.kinds import DATES, PLACES
from factcheck.matching.bearings import stems
from factcheck.matching.sectors import are_named
from factcheck.model import Reach
from factcheck.patterns import HEDGES, pattern
from factcheck.reference.undated import is_undated, may_tell_for_all

_ARTICLE = stems("the")
_FROM = pattern(
    r"\b(?:from|citing|cites|quoting|quotes|according\s+to|based\s+on)\s+(?:the\s+|an?\s+)?$"
)
_ITS_STUDY = pattern(
    r"['\u2019]s?\s+(?:[a-z]+\s+){0,2}(?:stud(?:y|ies)|reports?|data(?:set|base)?|figures?|research"
    r"|findings?|profile|numbers|counts?|statistics)\b"
)
_PLANS = pattern(r"^planned\b|\bplanned (?:or|projects?|capacity)\b|\bplanned$|\basked for\b")
"""What the title of a measure of plans says; "planned treatment" is none."""
_DISPUTES_IT = pattern(
    r"\b(?:disput|den(?:y|ie)|reject|contest|question|dismiss)[a-z]*\s[^.;]{0,40}['\u2019]s?\s+(?:figures?|estimates?"
    r"|numbers?|counts?|claims?|calculations?)\b[^.;]{0,40}\b(?:say|says|said|puts?|insists?|insisted|maintains?|claims?)\b"
)
_CAME_ELSEWHERE = pattern(
    r"[^;]*?[;,]\s[^;.]{0,80}?\b(?:arriv|c[ao]me|ha[sd]|count|put)[a-z]*\s+(?:at\s+|to\s+|up\s+with\s+)?"
    r"(?:quite\s+)?(?:another|an?\s+(?:[a-z]+\s+)?(?:different|higher|lower|larger|smaller))\s+"
    r"(?:sum|figure|number|total|estimate)\b"
)
_ESTIMATES = pattern(
    r"\bestimates\b[^.;]*\b(?:(?:as|so)\s+(?:high|low|much|little)\s+as|up\s+to|rang(?:e|ing)\s+from"
    r"|var(?:y|ying)\s+from)\s+$"
)
"""What tells the greatest or least of several: "estimates go as high as"."""
_ORIGINALLY = pattern(r"\b(?:originally|initially|at first|once|earlier)\b")
"""What tells of a plan that was changed: "was originally to cost"."""
_NEXT = Decimal("1.5")
"""A plan that is more than so many times what a thing has, or less, is not next to it."""
_MORE = pattern(r"\b(?:more|another|additional|further|extra|next|new|also|besides)\b")
"""What brings in another plan than the one that was announced."""
_TO_BE = pattern(
    r"(?i)(?:will|would|shall|(?:is|are|was|were) (?:to|expected|planned)|planned|proposed)\b"
)
_ONCE = pattern(r"(?i)(?:was|were)\b")
_BUT_IT_IS = pattern(
    rf"\b(?:but|while|whereas|though|although)\s[^,;]*\b(?:is|was|were|stood\s+at|reached)\s+{HEDGES}$"
)
_YOU_WILL_NEED = pattern(
    rf"\b(?:you|one|anybody|anyone)\s+(?:will|would|must)\s+(?:need|wait|spend)\s+{HEDGES}$"
)
"""What is so with anybody in a country: "you will need 29 days to start a business"."""
_WITH_IT = pattern(rf"with\s[^,;\d]*\s(?:at|of|standing\s+at)\s+{HEDGES}")
"""A clause that tells what is: "but the rate was 15 %", "with growth at 3 %, it will double"."""
_NOUN_OF = pattern(r"\b[a-z-]+\s+(?:of|to|from|at|near)\s+(?:the\s+)?$")
_CHANGED = pattern(
    r"\b(?:yield|generat|produc|deliver|expan(?:d|sion)|extend|extension|enlarge|upgrade|rais|increas|double|add|first|second|branch|cut|reduc)"
)
"""What makes a plan one for a thing that stands, or of what it gives: "is to be expanded"."""


@caution(
    "unknown-source",
    blocks="wrong",
    examples={
        "The Tana Bridge cost $392 million, the Harbour Post reported.": (
            "the Harbour Post is a source that the reference data do not know"
        ),
    },
    rejects=(
        "The Tana Bridge cost $392 million, the Lake Observatory reported.",
        "The Tana Bridge cost $392 million, the Harbour Post has from the Lake Observatory's data.",
    ),
)
def unknown_source(doubt: Doubt) -> str:
    """Give the source that tells an amount, and of which the references know nothing.

    In a table that tells neither times nor sources the figures are those of who counts for all.
    """
    source = doubt.claim.setting.source
    if source is None or _is_all_the_same(doubt, source):
        return ""
    if doubt.has_a_figure and (_is_the_publisher(doubt, source) or _hands_on(doubt)):
        return ""
    return f"{source} is a source that the reference data do not know"


def _is_all_the_same(doubt: Doubt, source: str) -> bool:
    """Whether it is no matter who is quoted: the table has no sources, the number few digits."""
    is_exact = telling_digits(doubt.claim) >= VERY_MANY
    return may_tell_for_all(source) and is_undated(doubt.index) and not is_exact


def _hands_on(doubt: Doubt) -> bool:
    """Whether a source only tells what the publisher has: "reports Anadolu from its study"."""
    return any(
        hit.entity == doubt.fact.publisher
        and _FROM.search(around.before(doubt.claim, hit.slot.start))
        and _ITS_STUDY.match(around.behind(doubt.claim, hit.slot.end))
        for hit in doubt.bearings.stated
    )


def _is_the_publisher(doubt: Doubt, source: str) -> bool:
    """Whether a source is called by words of the publisher's own name: "the embassy says"."""
    publisher = doubt.index.entities.get(doubt.fact.publisher or "")
    if publisher is None or not source.lower().startswith("the "):
        return False
    own = stems(" ".join((publisher.name, *publisher.aliases)).lower())
    return stems(source.lower()) - _ARTICLE <= own


@caution(
    "against-the-figure",
    blocks="wrong",
    by_words=True,
    examples={
        "Some deny the Rift Institute's figure and say Kenya owed Norway $9.4 billion in 2020.": (
            "it is told against the figure"
        ),
        "In 2020 Kenya owed Norway $9.4 billion; a paper came to a different figure.": (
            "it is told against the figure"
        ),
    },
    rejects=("In 2020 Kenya owed Norway $9.4 billion, the Rift Institute said.",),
)
def against_the_figure(doubt: Doubt) -> str:
    """Give why what is said against a figure is not that figure: "dispute it and say it is"."""
    found = _DISPUTES_IT.search(doubt.before)
    if found is None:
        is_it = _CAME_ELSEWHERE.match(doubt.behind)
        return "it is told against the figure" if is_it else ""
    said, publisher = doubt.claim.slots.attribution.value, None
    if doubt.has_a_figure:
        publisher = doubt.fact.publisher
    first = doubt.claim.sentence.start + found.start()
    is_disputed = any(
        hit.entity == publisher and first <= hit.slot.start < first + len(found[0])
        for hit in doubt.claim.setting.entities
    )
    is_its = publisher is not None and said == publisher and not is_disputed
    return "" if is_its else "it is told against the figure"


@caution(
    "one-of-the-estimates",
    blocks="wrong",
    examples={
        "Estimates of the cost of the Tana Bridge go as high as $392 million.": (
            "it is one of several estimates"
        ),
    },
    rejects=("The cost of the Tana Bridge is as high as $392 million.",),
)
def one_of_the_estimates(doubt: Doubt) -> str:
    """Give why one of many estimates need not be that of the figure's publisher."""
    return "it is one of several estimates" if _ESTIMATES.search(doubt.before) else ""


@caution(
    "part-of-the-publisher",
    blocks="wrong",
    examples={
        "In 2021 Burundi had 197,300 visitors, the Ministry of Lakes said.": (
            "Ministry of Lakes is not who published the figure"
        ),
    },
    rejects=(
        "In 2021 Burundi had 197,300 visitors.",
        "In 2021 Burundi had 197,300 visitors, the Delta Monitor said.",
    ),
)
def part_of_the_publisher(doubt: Doubt) -> str:
    """Give the ministry or office that tells an amount, of whose government the figure is."""
    said = doubt.claim.slots.attribution
    is_part = doubt.bearings.is_part_of(said.value, doubt.fact.publisher) and (
        doubt.index.entities[said.value or ""].kind == "organisation"
    )
    return f"{said.text} is not who published the figure" if is_part else ""


@caution(
    "a-plan",
    blocks="wrong",
    examples={
        "The Tana Bridge will cost $392 million.": '"will cost": a plan has no row',
    },
    rejects=("The Tana Bridge cost $392 million.", "The Tana Bridge is to be 4.7 km long."),
)
def a_plan(doubt: Doubt) -> str:
    """Give the words that make an amount a plan, where the figure is of none.

    How large a project is to be, and what it is to cost, is what a figure of that time tells, too.
    """
    said, fact = doubt.claim.slots.modality, doubt.fact
    if said.value != "planned" or _is_told_as_it_is(doubt, said.text):
        return ""
    if doubt.subject.kind == "project" and fact.date_value is None and _TO_BE.match(said.text):
        is_of_then = is_of_its_day(fact, doubt.claim.setting.published, A_YEAR)
        is_its_size = not _ONCE.match(said.text) and _is_its_size(doubt)
        if (is_of_then or is_its_size or _is_next_to_it(doubt)) and not _is_of_a_change(doubt):
            return ""
    title = f"{doubt.measure.title} {fact.sector}".lower()
    is_of_a_plan = _PLANS.search(title) or _is_announced(doubt)
    return "" if is_of_a_plan else f'"{said.text}": a plan has no row'


def _is_told_as_it_is(doubt: Doubt, plan: str) -> bool:
    """Whether a plan is told in another clause, or only the days that something takes: "needs"."""
    if doubt.kind == "duration" and (
        plan in ("needs", "need")
        or (doubt.subject.kind in PLACES and _YOU_WILL_NEED.search(doubt.before) is not None)
    ):
        return True
    before, behind = doubt.before, doubt.behind
    against = _BUT_IT_IS.search(before)
    if against is not None:
        return plan in before[: against.start()]
    return _WITH_IT.fullmatch(before) is not None and plan in behind.partition(", ")[2]


def _is_next_to_it(doubt: Doubt) -> bool:
    """Whether a plan is so close to what its thing cost, or has, that it is that of the thing."""
    return (
        doubt.first.certain
        and _ORIGINALLY.search(doubt.before) is None
        and doubt.claim.slots.measure.is_stated
        and doubt.claim.unit == doubt.fact.unit
        and not is_times_off(doubt.match, _NEXT)
    )


def _is_of_a_change(doubt: Doubt) -> bool:
    """Whether a plan is one for a thing that stands, for a piece of it, or of what it gives.

    Not where the figure is of that piece: "the second phase is to cost".
    """
    if doubt.fact.sector and are_named(doubt.bearings.near_stems, doubt.fact.sector):
        return False
    return _CHANGED.search(doubt.claim.setting.sentence) is not None


def _is_announced(doubt: Doubt) -> bool:
    """Whether the figure is of a plan that an article of its day tells, and of no more of it."""
    return (
        _TO_BE.match(doubt.claim.slots.modality.text) is not None
        and "announced" in doubt.measure.title.lower()
        and is_of_its_day(doubt.fact, doubt.claim.setting.published)
        and not _MORE.search(doubt.claim.setting.sentence)
    )


def _is_its_size(doubt: Doubt) -> bool:
    """Whether it is told how large the project itself is to be, and no branch of it."""
    if doubt.kind != "quantity" or doubt.covered is not None:
        return False
    before = (around.before(doubt.claim, name.start) for name in doubt.subject_here)
    return any(_NOUN_OF.search(words) is None for words in before)


@caution(
    "another-publisher",
    blocks="wrong",
    examples={
        "For the Rift Institute the Tana Bridge cost $392 million.": (
            "Rift Institute is not who published the figure"
        ),
    },
    rejects=("For the Lake Observatory the Tana Bridge cost $392 million.",),
)
def another_publisher(doubt: Doubt) -> str:
    """Give who else publishes figures and is named beside an amount, where nobody tells it.

    Nor does who tells what stands before a semicolon: "so the BBC; the AP had a $45bn package".
    """
    said, at = doubt.claim.slots.attribution, doubt.claim.mention.start
    is_past = said.value is not None and ";" in around.between(doubt.claim, said.end, at)
    if said.value is not None and not is_past:
        return ""
    bearings, bound = doubt.bearings, doubt.match.bound
    others = (
        hit.slot.text
        for hit in bearings.stated
        if hit.reach is Reach.CLAUSE
        and (hit.kind != "person" or doubt.kind not in DATES)  # who opened a road, on that day
        and (hit.slot.start < at or not is_past)
        and doubt.index.measures_by(hit.entity)
        and not bearings.is_party(hit.entity, doubt.fact)
        and not any(bearings.related(hit.entity, each.fact.publisher) for each in bound)
    )
    other = next(others, None)
    return f"{other} is not who published the figure" if other else ""
