"""Words near an amount by which it is of another measure than the one they seem to name."""

from __future__ import annotations

from factcheck.claims.compounds import is_of_another_name
from factcheck.claims.groups import is_of_a_group
from factcheck.claims.leading import heads_the_next
from factcheck.claims.scene import Scene
from factcheck.model import Measure, Mention
from factcheck.patterns import pattern
from factcheck.reference import PhraseHit

_ITS_OWN = pattern(r"\s+(?:of\s+)?(?:[a-z]+\s+)?")


def means_another(scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit) -> bool:
    """Whether words near an amount make another figure of it than the measure's."""
    return (
        is_vetoed(scene, mention, measure.id, hit)
        or is_of_a_group(scene, mention, measure, hit)
        or is_of_another_name(scene, mention, measure, hit)
    )


def is_vetoed(scene: Scene, mention: Mention, measure_id: str, hit: PhraseHit) -> bool:
    """Whether words in the amount's clause, or in that of the words, mean another measure."""
    clauses = {scene.clause_of(mention.start), scene.clause_of(hit.start)}
    for veto in scene.phrases_near(mention):
        if measure_id not in veto.vetoes or scene.clause_of(veto.start) not in clauses:
            continue
        if _is_said_of_another(scene, mention, veto) or scene.is_in_name(veto.start, veto.end):
            continue
        inside = hit.start <= veto.start and veto.end <= hit.end
        runs_on = hit.start < veto.start < hit.end
        if not (inside or runs_on):
            return True
    return False


def _is_said_of_another(scene: Scene, mention: Mention, veto: PhraseHit) -> bool:
    """Whether another amount stands nearer to a vetoing word than the mention does.

    As near is near enough where the amount has it behind it: "9 km of roads and 4 km of railways".
    """
    if heads_the_next(scene, mention, veto):
        return True
    if scene.is_nearer_another(mention, veto.start, veto.end):
        return True
    return veto.end <= mention.start and any(
        other.end <= veto.start and _ITS_OWN.fullmatch(scene.text, other.end, veto.start)
        for other in scene.mentions_near(mention)
    )
