"""What the line above a list says of each item: "Chinese commitments to Pakistan, by sector:"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.claims.discourse.surroundings import Surroundings
from factcheck.claims.measures.reading import read_measures
from factcheck.claims.periods.reading import read_periods
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.told_units import told_unit
from factcheck.claims.scenes.words import harmless_words, own_words, words_that_bring_nothing
from factcheck.claims.scenes.written_units import is_in_unit, kind_of, written_unit
from factcheck.kinds import COUNTS
from factcheck.model import EntityHit, MeasureHit, Mention, PeriodHit, Reach, Slot
from factcheck.patterns import HEDGES, pattern
from factcheck.units import DIMENSIONS

_LED = "list-lead"
_LABEL = pattern(r"[^\W\d_][\w'\u2019-]*")
_BY = pattern(r"\bby(?:\s+(?:and\s+)?[a-z-]+){1,3}")
_OF_TABLES = frozenset(("selected", "chart", "fig", "tab"))
_MAKES_ANOTHER = frozenset(
    (
        "change", "changes", "increase", "decrease", "growth", "forecast", "forecasts", "target",
        "projected", "planned", "expected", "cumulative", "per", "capita", "quarterly", "monthly",
        "weekly", "daily", "quarter", "quarters", "half", "month", "months", "excluding",
        "without", "except", "including",
    )
)  # fmt: skip
"""Ordinary words that make another figure of a measure."""
_AND_ITS = pattern(rf"\s*[,:(\u2013\u2014-]\s*{HEDGES}")
"""What leads from a name to its number in a list."""
_LARGE = 10**6
"""From here on a sum may stand as it is."""
_NO_UNITS = frozenset({"count", "number", "date"})
_SAID_OF_EACH = 30
_AS_FAR_AS = 200
"""How far off, in words, the lead counts as standing: behind all that the item itself says."""


def measures_of_table(
    scene: Scene, mention: Mention, surroundings: Surroundings
) -> list[MeasureHit]:
    """Give what a bare number in a table is of, as the line above the table says.

    Or the number of an item that names nothing but whose it is: "1. Iran, 3.5 million".
    """
    lead = surroundings.lead_of(scene) if mention.kind in COUNTS else None
    is_cell = surroundings.is_cell(scene)
    if lead is None or not (is_cell or _is_all_of_an_item(scene, mention)):
        return []
    return measures_of_lead(lead, scene, mention, is_cell=is_cell)


def _is_all_of_an_item(scene: Scene, mention: Mention) -> bool:
    """Whether an item of a list is a name and its number."""
    name = scene.names[0] if len(scene.names) == 1 else None
    return (
        name is not None
        and mention.noun is None
        and not scene.text[scene.span.start : name.start].strip("*-+ \t")
        and _AND_ITS.fullmatch(scene.text, name.end, mention.start) is not None
        and not scene.text[mention.end : scene.span.end].strip(" .;,")
    )


def is_in_an_untold_unit(
    scene: Scene, mention: Mention, measures: Sequence[MeasureHit], surroundings: Surroundings
) -> bool:
    """Whether words above a bare number in a table may measure it, and none tells the unit.

    What is counted has none, and `measures` that are found leave it to the words but for sums.
    """
    if mention.kind != "number" or not surroundings.is_cell(scene):
        return False
    if mention.start == scene.span.start or written_unit(scene.sentence):
        return False
    if measures:
        kind = scene.index.measures[measures[0].measure].unit_kind
        return kind == "money" and mention.value is not None and abs(mention.value) < _LARGE
    if any(hit.measures for hit in scene.phrases):
        return _has_units(scene)
    lead = surroundings.lead_of(scene)
    if lead is None or "rank" in scene.vocabulary or label_of(scene, mention):
        return False
    return _has_units(lead)


def _has_units(scene: Scene) -> bool:
    """Whether words name a measure whose figures have a unit."""
    measures = {each for hit in scene.phrases for each in hit.measures} - scene.vetoes.keys()
    return any(scene.index.measures[each].unit_kind not in _NO_UNITS for each in measures)


def measures_of_lead(
    lead: Scene, scene: Scene, mention: Mention, *, is_cell: bool = False
) -> list[MeasureHit]:
    """Give the measures of the lead, as good as said of each item.

    A cell whose row or column has words of a measure is of what these say.
    """
    if is_cell and any(hit.measures for hit in scene.phrases):
        return []
    hits = read_measures(lead, _as_written(scene, mention), Reach.BEFORE)
    return [
        MeasureHit(
            hit.measure, hit.weight + _SAID_OF_EACH, replace(hit.slot, state="stated", rule=_LED)
        )
        for hit in hits
    ]


def _as_written(scene: Scene, mention: Mention) -> Mention:
    """Give a bare number in the unit that its column has in brackets."""
    unit = written_unit(scene.sentence) if mention.kind == "number" else None
    kind = kind_of(unit)
    if kind == "money":
        return replace(mention, kind="money", unit=unit)
    if kind == "percent":
        return replace(mention, kind="percent", unit=unit)
    return replace(mention, kind="quantity", unit=unit) if kind in DIMENSIONS else mention


def entities_of_lead(
    lead: Scene, own: Sequence[EntityHit], measures: Sequence[MeasureHit]
) -> list[EntityHit]:
    """Give the names of the lead with their roles.

    Where an item names what it is of, the lead's own subject is only what holds it.
    """
    subjects = [lead.index.subjects_of(hit.measure) for hit in measures]
    is_own = any(hit.entity in each for hit in own for each in subjects)
    return [
        hit
        for hit in _hits(lead)
        if hit.role in ("provider", "attribution")
        or not (is_own and any(hit.entity in each for each in subjects))
    ]


def _hits(lead: Scene) -> Iterator[EntityHit]:
    for number, name in enumerate(lead.names):
        roles = lead.roles.get(number, ())
        for role, rule in [(role.role, role.rule) for role in roles] or [("", _LED)]:
            yield EntityHit(
                entity=name.entity,
                kind=lead.index.entities[name.entity].kind,
                role=role,
                reach=Reach.SENTENCE,
                distance=_AS_FAR_AS + name.start - lead.span.start,
                slot=lead.slot(name.entity, name.start, name.end, rule),
            )


def periods_of_lead(lead: Scene, mention: Mention) -> list[PeriodHit]:
    """Give the dates of the lead, as good as said of each item."""
    hits = read_periods(lead, mention, Reach.SENTENCE)
    return [PeriodHit(h.edtf, h.reach, replace(h.slot, state="stated"), h.telling) for h in hits]


def label_of(scene: Scene, mention: Mention) -> Slot | None:
    """Give the words of an item that name what the references may not know: "Schools"."""
    for found in _LABEL.finditer(scene.text, scene.span.start, scene.span.end):
        if mention.start <= found.start() < mention.end or scene.is_known(*found.span()):
            continue
        if is_in_unit(scene.sentence, found.start() - scene.span.start):
            continue
        if found[0].lower() not in words_that_bring_nothing():
            words = scene.text[scene.span.start : mention.start].strip(" :\u2013-\u2014").lower()
            return Slot(state="stated", text=words or found[0], rule="label")
    return None


def narrowed_in(lead: Scene, measures: Sequence[MeasureHit]) -> Slot | None:
    """Give words by which the line above a table narrows what it tells: "… rate of women (%)".

    Capitals are those of names, but right before the words of the measure; "by sector" only says
    what the rows are.
    """
    if not measures or measures[0].slot.rule != _LED:
        return None
    own = own_words(lead.index.measures[measures[0].measure])
    narrowing = (*_groups(lead, own), *_others(lead, measures[0].slot, own))
    return Slot(state="stated", text=narrowing[0], rule="label") if narrowing else None


def as_inferred(measures: Sequence[MeasureHit]) -> list[MeasureHit]:
    """Give measures as no more than likely."""
    return [
        MeasureHit(hit.measure, hit.weight, replace(hit.slot, state="inferred")) for hit in measures
    ]


def _groups(lead: Scene, own: str) -> Iterator[str]:
    """Yield the words for groups of people that are none of a measure's own."""
    for word in lead.words:
        words = lead.text[word.start : word.end]
        is_group = word.slot == "group" and words.lower() not in own
        if is_group and not lead.is_in_name(word.start, word.end):
            yield words


def _others(lead: Scene, said: Slot, own: str) -> Iterator[str]:
    """Yield the other words that are neither known nor ordinary."""
    outside = [found.span() for found in _BY.finditer(lead.text, lead.span.start, lead.span.end)]
    outside += [(lead.span.start + first, lead.span.start + end) for first, end in _units(lead)]
    for found in _LABEL.finditer(lead.text, lead.span.start, lead.span.end):
        start, end = found.span()
        if any(first <= start < last for first, last in outside) or lead.is_known(start, end):
            continue
        is_near = end <= said.start and not lead.text[end : said.start].strip()
        is_told = found[0].islower() or is_near or found[0].lower() in _MAKES_ANOTHER
        if is_told and not _says_nothing(found[0].lower(), own):
            yield found[0]


def _units(lead: Scene) -> Iterator[tuple[int, int]]:
    """Yield where units stand in words: ", percent of the labour force", "in millions of euros"."""
    if (unit := told_unit(lead.sentence.rstrip(" :"))) is not None:
        yield unit.first, unit.last


def _says_nothing(word: str, own: str) -> bool:
    if word in own.split():
        return True
    plain = words_that_bring_nothing() | harmless_words() | _OF_TABLES
    return word in plain and word not in _MAKES_ANOTHER
