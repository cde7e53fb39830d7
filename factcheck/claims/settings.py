"""What the words around an amount offer for binding: its sentence first, then what stands farther.

In a list or a table the line that leads to it comes before the sentences of the text; in prose
what the sentence goes on with does.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from factcheck.claims.discourse.events import what_it_befell
from factcheck.claims.discourse.going_on import as_known, going_on
from factcheck.claims.discourse.list_leads import (
    as_inferred,
    entities_of_lead,
    label_of,
    measures_of_lead,
    narrowed_in,
    periods_of_lead,
)
from factcheck.claims.discourse.pronouns import givers_meant, speaker_meant
from factcheck.claims.discourse.same_figure import Meant, same_figure
from factcheck.claims.discourse.same_measure import same_measure
from factcheck.claims.discourse.surroundings import Far, Surroundings
from factcheck.claims.entities.reading import nearest_each, read_entities
from factcheck.claims.entities.shortly import with_short_names
from factcheck.claims.measures.kinds import may_go_on
from factcheck.claims.measures.parts import measures_left
from factcheck.claims.measures.reading import read_measures
from factcheck.claims.periods.comparisons import is_of_the_same_time
from factcheck.claims.periods.dating import is_to_come
from factcheck.claims.periods.reading import read_periods
from factcheck.claims.qualifiers.narrowing import read_qualifier
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.standing_in import without_those_of_others
from factcheck.claims.scenes.words import in_lower_case
from factcheck.kinds import DATES
from factcheck.model import (
    EntityHit,
    MeasureHit,
    Mention,
    PeriodHit,
    Reach,
    Setting,
    Slot,
)
from factcheck.patterns import pattern
from factcheck.reference.undated import is_undated, may_tell_for_all

_LABEL = pattern(r"[^:\d\n]{1,60}:\s")


class _Words(Struct, frozen=True, gc=False):
    """What is found so far, and the sentences farther off that may add to it."""

    measures: list[MeasureHit]
    entities: list[EntityHit]
    periods: list[PeriodHit]
    qualifier: Slot | None
    around: Sequence[Far]


def read_setting(
    scene: Scene, mention: Mention, measures: list[MeasureHit], surroundings: Surroundings
) -> Setting:
    """Gather what the words around a mention offer for binding.

    `measures` are those that its own sentence names.
    """
    words = _Words(
        measures=measures,
        entities=read_entities(scene, mention),
        periods=read_periods(scene, mention),
        qualifier=read_qualifier(scene, mention, measures[0] if measures else None),
        around=surroundings.around(scene),
    )
    lead, is_cell = surroundings.lead_of(scene), surroundings.is_cell(scene)
    if lead is not None and (is_cell or not _tells_more_of_its_item(scene, words.around)):
        words = _with_lead(words, lead, scene, mention, is_cell=is_cell)
    else:
        words = _with_what_it_goes_on_with(words, scene, mention, surroundings)
    words = _with_text_around(words, scene, mention, surroundings.document.published)
    entities = words.entities
    if words.measures and words.measures[0].slot.state == "stated":
        entities = [*entities, *surroundings.topic(scene, entities)]
    if mention.kind in DATES:
        entities = [*entities, *what_it_befell(scene, words.measures, entities, surroundings)]
    clause = scene.clauses[scene.clause_of(mention.start)]
    return Setting(
        measures=tuple(words.measures),
        entities=nearest_each(entities),
        periods=tuple(words.periods),
        clause=in_lower_case(scene.text[clause.start : clause.end]),
        behind=in_lower_case(scene.text[mention.end : clause.end]),
        sentence=scene.lowered,
        qualifier=words.qualifier,
        source=speaker_meant(scene, surroundings.around(scene)),
        published=surroundings.document.published,
    )


def _tells_more_of_its_item(scene: Scene, around: Sequence[Far]) -> bool:
    """Whether a sentence of an item names no project, and one before it in the item does.

    "Sukkur-Multan motorway: handed over. Length 392 km": what leads to the list says no more of it.
    """
    in_the_item = (
        far.scene
        for far in around
        if far.reach is Reach.BEFORE
        and "\n" not in scene.text[far.scene.span.end : scene.span.start]
    )
    return not _names_a_project(scene) and any(map(_names_a_project, in_the_item))


def _names_a_project(scene: Scene) -> bool:
    entities = scene.index.entities
    return any(entities[name.entity].kind == "project" for name in scene.names)


def _with_lead(
    words: _Words, lead: Scene, scene: Scene, mention: Mention, *, is_cell: bool
) -> _Words:
    """Add what leads to the list or table of an amount; of the text, only headlines are left."""
    measures = words.measures or measures_of_lead(lead, scene, mention, is_cell=is_cell)
    qualifier = words.qualifier or label_of(scene, mention)
    entities = [*words.entities, *entities_of_lead(lead, words.entities, measures)]
    if is_cell and (narrowing := narrowed_in(lead, measures)):
        qualifier, measures = qualifier or narrowing, as_inferred(measures)
    return _Words(
        measures=measures,
        entities=entities,
        periods=words.periods or periods_of_lead(lead, mention),
        qualifier=qualifier,
        around=[far for far in words.around if far.reach is Reach.HEADLINE],
    )


def _with_what_it_goes_on_with(
    words: _Words, scene: Scene, mention: Mention, surroundings: Surroundings
) -> _Words:
    """Add what the sentence takes over from those before, and whom the text is about."""
    measures, entities = words.measures, words.entities
    if not measures and (meant := _meant(scene, mention, words)):
        measures, entities = meant.measures, [*entities, *meant.entities]
    known = frozenset[str]()
    far = without_those_of_others(scene, mention, surroundings.far_entities(scene))
    if words.qualifier is None and not _is_told_by_others(scene):
        entities = [*entities, *givers_meant(scene, mention, measures, far)]
        known = going_on(scene, mention, measures, far)
    entities = [*entities, *as_known(scene, far, known)]
    return replace(words, measures=measures, entities=entities)


def _is_told_by_others(scene: Scene) -> bool:
    """Whether a source tells what a sentence does that may have figures of its own."""
    source = scene.unknown_source
    return source is not None and not (may_tell_for_all(source) and is_undated(scene.index))


def _meant(scene: Scene, mention: Mention, words: _Words) -> Meant | None:
    """Give what the figure of the sentence before is of, where the amount is told of the same."""
    if not words.around or words.around[0].reach is not Reach.BEFORE:
        return None
    before = [each.scene for each in words.around if each.reach is Reach.BEFORE]
    told = same_figure(scene, mention, before[0]) if words.periods else None
    return told or same_measure(scene, mention, before)


def _with_text_around(
    words: _Words, scene: Scene, mention: Mention, published: str | None
) -> _Words:
    """Add what is still open from the sentences farther off, the nearest first."""
    before = [far.scene for far in words.around if far.reach is Reach.BEFORE]
    measures, periods = words.measures, words.periods
    if not measures and mention.kind == "money" and _is_behind_a_semicolon(scene, mention):
        measures = measures_left(scene, mention, read_measures(scene, mention, Reach.BEFORE))
    for reach, _, other in words.around:
        if not measures and may_go_on(scene, mention) and not _have_labels(scene, other):
            measures = measures_left(scene, mention, read_measures(other, mention, reach))
        if not periods and reach is Reach.BEFORE:
            periods = _periods_before(other, scene, mention, published)
    entities = with_short_names(scene, mention, measures, words.entities, before)
    return replace(words, measures=measures, entities=entities, periods=periods)


def _have_labels(scene: Scene, other: Scene) -> bool:
    """Whether two lines have labels, and that of the other its measure: "Loans paid out: $4bn"."""
    own = _LABEL.match(scene.text, scene.span.start, scene.span.end)
    label = _LABEL.match(other.text, other.span.start, other.span.end) if own else None
    return label is not None and any(
        hit.measures and hit.end <= label.end() for hit in other.phrases
    )


def _periods_before(
    other: Scene, scene: Scene, mention: Mention, published: str | None
) -> list[PeriodHit]:
    spanning = is_of_the_same_time(scene, mention)
    return [
        each
        for each in read_periods(other, mention, Reach.BEFORE)
        if ("/" in each.edtf or not spanning) and not is_to_come(each, published)
    ]


def _is_behind_a_semicolon(scene: Scene, mention: Mention) -> bool:
    """Whether a semicolon before an amount closes what may say what it is of: "; Laos got $2bn"."""
    return ";" in scene.text[scene.span.start : mention.start]
