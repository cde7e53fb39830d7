"""How strongly words around an amount name a measure: by their length, and how near they stand."""

from __future__ import annotations

from factcheck.claims.lists.alignment import aligned
from factcheck.claims.lists.gapping import gap_before
from factcheck.claims.lists.pairing import run_of
from factcheck.claims.measures.counting import amounts_between, counts, is_base
from factcheck.claims.measures.kinds import kinds_of
from factcheck.claims.measures.leading import (
    has_own_label,
    heads_the_next,
    is_how_it_is_paid,
    is_label_of,
    stands_right_before,
)
from factcheck.claims.measures.shares import is_in_another_share
from factcheck.claims.scenes.adjectives import is_led_to
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.kinds import COUNTS
from factcheck.model import Mention, Reach
from factcheck.patterns import pattern
from factcheck.reference import PhraseHit

FULL, _PER_WORD, _PER_PHRASE_WORD = 90, 3, 4
_OTHER_AMOUNT_BETWEEN, _PAST_A_COMMA, _IS_FOR = 25, 5, 12
_TIMES = pattern(r"(?i)\s*(?:times\b|-?fold\b|x\s)")
_OF_A_WHOLE = pattern(
    r"(?i)(?:(?:%|\b(?:percent|per cent|pc|half|fraction|proportion"
    r"|(?:third|quarter|fifth|sixth|tenth)(?:s(?!\s+of\s+it\b))?))(?:, or[^,.;]{1,30},)?\s+of"
    r"|\b(?:adds|added|contribut\w+)\b(?:[^.;]|\.(?=\d)){0,40}\bto)\s+(?:[\w'\u2019-]+\s+){0,2}$"
)
_FOR_SO_MANY = pattern(r"\s+(?:for|to|per)\s")
"""What leads from what is counted to those for whom so many are."""
_NEXT = pattern(r",|\band\b")
_WHAT_FOR = pattern(r"(?i)for\s")
_TO_WHOM = pattern(r"\s+(?:(?:to|by|from|of|on)\s+(?:the\s+)?(?:[\w'\u2019-]+\s+){1,2}?){0,2}")
"""Who gives or gets a sum, and how, before what it is for: "loans on soft terms to the state"."""


def weight_of(scene: Scene, mention: Mention, hit: PhraseHit, reach: Reach | None) -> int:
    """Give how strongly words name a measure of an amount; 0 where they do not.

    With `reach` they stand not in its own sentence, but in one before it or a headline.
    """
    words = len(hit.text.split())
    if reach is not None:
        return 30 + _PER_PHRASE_WORD * words - (0 if reach is Reach.BEFORE else 10)
    if hit.start < mention.end and mention.start < hit.end:
        return FULL + _PER_PHRASE_WORD * words if begins_within(mention, hit) else 0
    if mention.kind == "percent" and is_in_another_share(scene, mention, hit):
        return 0
    if mention.kind in COUNTS and (
        _TIMES.match(scene.text, mention.end) or not counts(scene, mention, hit)
    ):
        return 0
    if _belongs_elsewhere(scene, mention, hit) or _is_of_another(scene, mention, hit):
        return 0
    leads = stands_right_before(scene, hit, mention)
    if "percent" not in kinds_of(scene, mention) and not leads and _is_a_whole(scene, hit):
        return 0
    if not leads and has_own_label(scene, mention, hit):
        return 0
    weight = FULL - _PER_WORD * _distance(scene, mention, hit) + _PER_PHRASE_WORD * words
    if aligned(scene, mention) or gap_before(scene, mention):
        return weight
    return weight - _OTHER_AMOUNT_BETWEEN * amounts_between(scene, mention, hit)


def _distance(scene: Scene, mention: Mention, hit: PhraseHit) -> int:
    """Give how many words lie between words and an amount, and more where others stand closer."""
    run = run_of(scene, mention)
    first = run.pairs[0].mention if run else mention
    distance = scene.distance(first if hit.end <= first.start else mention, hit.start, hit.end)
    if hit.start >= mention.end and _NEXT.search(scene.text, mention.end, hit.start):
        distance += _PAST_A_COMMA
    return distance + _IS_FOR if _says_what_for(scene, hit) else distance


def _says_what_for(scene: Scene, hit: PhraseHit) -> bool:
    """Whether words only say what the sum before is for: "grants for transport infrastructure"."""
    return _WHAT_FOR.match(hit.text) is not None and any(
        other.measures and _TO_WHOM.fullmatch(scene.text, other.end, hit.start)
        for other in scene.phrases
    )


def _is_of_another(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words are those of the next amount, of what holds this one, or tell how it is paid.

    "The first energy project under the $46 billion plan", "of the total $46 billion, …", "$256
    million, paid for by a grant".
    """
    if heads_the_next(scene, mention, hit) and not _is_its_noun(scene, mention, hit):
        return True
    if hit.end <= mention.start:
        is_its_whole = hit.text.lower().startswith("of ") and hit.end + 1 == mention.start
        return is_its_whole or is_led_to(scene, mention)
    return is_how_it_is_paid(scene, mention, hit.start)


def _is_its_noun(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words are what an amount counts, for so many: "19,700 beds for 10m people"."""
    is_next = mention.kind == "count" and hit.start == mention.end + 1
    return is_next and _FOR_SO_MANY.match(scene.text, hit.end) is not None


def _belongs_elsewhere(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words stand in a clause that has an amount of its own, or past a semicolon."""
    if ";" in scene.text[mention.end : hit.start]:
        return True
    clause = scene.clause_of(hit.start)
    is_its = clause == scene.clause_of(mention.start) or is_label_of(scene, hit, mention)
    if is_its or aligned(scene, mention):
        return False
    gap = gap_before(scene, mention)
    if gap is not None and scene.clause_of(gap.antecedent.start) == clause:
        return False
    return any(
        other.kind == mention.kind
        and scene.clause_of(other.start) == clause
        and not is_base(scene, other)
        for other in scene.mentions_near(mention)
    )


def begins_within(mention: Mention, hit: PhraseHit) -> bool:
    """Whether words begin inside an amount and go on behind it: "14.4 litres of pure alcohol"."""
    return mention.start < hit.start < mention.end < hit.end


@once_a_place
def _is_a_whole(scene: Scene, hit: PhraseHit) -> bool:
    """Whether the words say of what another amount is a share: "$31 billion, 9 percent of GDP"."""
    return _OF_A_WHOLE.search(scene.text, scene.back(hit.start), hit.start) is not None
