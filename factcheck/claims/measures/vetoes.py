"""Words near an amount by which it is of another measure than the one they seem to name."""

from __future__ import annotations

from functools import cache

from factcheck.claims.measures.compounds import is_of_another_name
from factcheck.claims.measures.groups import is_of_a_group
from factcheck.claims.measures.growth import is_of_something_else
from factcheck.claims.measures.leading import heads_the_next, is_how_it_is_paid
from factcheck.claims.measures.own_nouns import statistics
from factcheck.claims.measures.parts import is_of_a_kind, is_of_many_years, is_part_of_another
from factcheck.claims.scenes.scene import EARSHOT, Scene
from factcheck.claims.scenes.words import OWED_THANKS, own_words
from factcheck.claims.scenes.written_units import HEAD_WORDS
from factcheck.kinds import DATES
from factcheck.model import Measure, Mention
from factcheck.patterns import HEDGES, pattern, worded
from factcheck.reference import PhraseHit
from factcheck.tables import cells, rows

_NEXT = pattern(r"[ -]([a-z]+)\b")

_DONE_TO = worded(
    "loss losses damage damages cost costs harm blow boost threat benefit benefits contribution"
    " contributions",
    r"(?i)\b(?:loss|losses|damage|damages|costs?|harm|blow|boost|threat|benefits?|contributions?)"
    r" to (?:the |its |their |this )?(?:[a-z-]+ )?$",
)
_OWES_THANKS = pattern(rf"(?i)ow(?:es?|ed|ing)\s+{OWED_THANKS}")
"""Owing in a figure of speech: "it owes its place to"."""
_SET_APART = worded(
    "unlike instead rather opposed apart aside besides top addition distinct",
    r"(?i)\b(?:unlike|instead of|rather than|as opposed to|apart from|aside from|besides|on top of"
    r"|in addition to|(?:as )?distinct from)\s+(?:(?:the|its|their)\s+)?$",
)
"""What sets the words of a measure apart from what is told: "unlike the trade balance"."""
_PER_ONE = worded("per", r"\b[Pp]er\s+$")
"""What leads to those by whom something else is told: "freshwater per inhabitant"."""
TAXED = pattern(
    r"(?i)\b(?:(?P<before>pre-?tax|before[ -]tax)"
    r"|(?P<after>post-?tax|after[ -]tax|net of tax))(?:es)?\b"
)
"""Whether a sum is told before or after tax, by the name of the group."""
_BY_HEAD = pattern(rf"Per (?:{'|'.join(HEAD_WORDS)})\s?,\s")
_COMPARED = pattern(
    r"\b(?:than\s+(?:(?:the|its|their|that of)\s+)?"
    r"|(?:double|twice|triple|thrice|half)\s+(?:its|their)\s+"
    r"|as\s+(?:long|high|much|large|big|many|low)\s+as\s+(?:it\s+takes\s+to\s+)?"
    r"(?:(?:the|its|their|that\s+of)\s+)?)$"
)
"""What leads to another figure that the amount is held against: "smaller than its GNI"."""
_PIECE = worded(
    "group component category basket sub subindex subgroup",
    r"\b(?:group|component|category|basket|sub-?index|subgroup)\s+(?:of|in)\s+the\s+$",
)
"""What makes an amount that of a part: "the food group of the consumer price index"."""
_AS_A_SHARE = pattern(
    r"(?:\s+[a-z]+)?,?\s+(?:as|in)\s+(?:an?\s+)?(?:%|per ?cent(?:age)?|share|proportion)\s+of\b"
)
_OF_THEM = pattern(
    r"\s+of\s+(?:(?:the|all|its|their|total|overall)\s+|[A-Z][\w.-]*\s?['\u2019]s?\s+){0,4}"
)
_OF_WHAT = pattern(r"\s+of\s+(?:(?:the|its|their|all|total)\s+)*(?P<what>[a-z]+)\b")
SHARE_OF = pattern(r"(?:share|per ?cent(?:age)?|%) of (?:the )?(?P<whole>[a-z]+)")
"""How a measure says of what it is a share."""
_FROM = " from"
_TO_ITS_END = pattern(r"\s+(?:the\s+)?[A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+){0,2}\s+(?:up\s+)?to\s")
"""What follows "from" where both ends of a thing are told."""
_IS_LABEL = pattern(r"\s*(?:\([^()]{0,60}\)\s*)?[:=]\s*")
_ITS_OWN = pattern(r"\s+(?:of\s+)?(?:[a-z]+\s+)?")
_COUNTED = pattern(r"\s+")
_LED_TO = pattern(rf"(?:(?:\s+[a-z]+){{0,4}}?\s+(?:of|at|is|was|to))?\s+{HEDGES}[^\s\w]?\s?")
_NEXT_CELL = pattern(
    r"[A-Z](?:[a-z]+|[A-Z]+)(?:\s+(?:\([^()]{0,30}\)|[a-z-]+)){0,4}\s*:?\s+[-+]?\d"
)
"""The label of the next cell of a row, which begins right behind an amount: "2 % Density 186"."""
_PARTED = pattern(r"[,;]\s|\band\b")
"""What lies between an amount and the word that is said of it alone, and between two amounts."""
_ITS = pattern(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]he|[Tt]h(?:is|at))\s+$")


def means_another(scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit) -> bool:
    """Whether words near an amount make another figure of it than the measure's."""
    return (
        is_vetoed(scene, mention, measure.id, hit)
        or is_of_a_group(scene, mention, measure, hit)
        or is_of_another_name(scene, mention, measure, hit)
        or is_part_of_another(scene, mention, hit)
        or is_of_many_years(scene, mention, measure)
        or is_of_a_kind(scene, mention, measure, hit)
        or _belongs_to_another_noun(scene, hit)
        or is_of_something_else(scene, mention, hit)
        or any(
            scene.search(lead, scene.back(hit.start), hit.start)
            for lead in (_SET_APART, _PER_ONE, _PIECE, _DONE_TO)
        )
        or _is_told_by_head(scene, mention, measure)
        or _is_taxed_otherwise(scene, measure)
        or _is_compared_with(scene, mention, hit)
        or _is_told_as_a_share(scene, mention, measure, hit)
        or _OWES_THANKS.match(scene.text, hit.start, scene.span.end) is not None
    )


def _is_told_by_head(scene: Scene, mention: Mention, measure: Measure) -> bool:
    """Whether a sentence begins with those by whom it is told: "Per head, it managed 4 %"."""
    found = _BY_HEAD.match(scene.text, scene.span.start, mention.start)
    return found is not None and "per " not in own_words(measure)


def _is_taxed_otherwise(scene: Scene, measure: Measure) -> bool:
    """Whether a sentence tells a sum after tax, and a measure is of one before it, or reversed."""
    words = own_words(measure)
    if "tax" not in words:
        return False
    told, own = (
        {found.lastgroup for found in TAXED.finditer(text)} for text in (scene.sentence, words)
    )
    return bool(told and own) and told.isdisjoint(own)


def _is_compared_with(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words behind an amount are those of what it is compared with."""
    if hit.start < mention.end:
        return False
    return _COMPARED.search(scene.text, mention.end, hit.start) is not None


def is_share_of(scene: Scene, mention: Mention, at: int) -> bool:
    """Whether an amount is told as one of the words at a place: "7 percent of its exports"."""
    return _OF_THEM.fullmatch(scene.text, mention.end, at) is not None


def _is_told_as_a_share(scene: Scene, mention: Mention, measure: Measure, hit: PhraseHit) -> bool:
    """Whether an amount is a share of what words name: "35.4 % of Belarus's trade in goods".

    Or of what it is told by: "armed forces as % of the labour force 5.0". The words may stand
    before it, too: "Internet users are young: 64 % of internet users are under 25".
    """
    if measure.unit_kind != "percent":
        return _AS_A_SHARE.match(scene.text, hit.end, scene.span.end) is not None
    whole = SHARE_OF.search(own_words(measure)) if mention.kind == "percent" else None
    if whole is None:
        return False
    if whole["whole"] == "gdp" and _is_of_another_whole(scene, mention, measure):
        return True
    again = scene.phrases if hit.end <= mention.start else ()
    return any(
        whole["whole"] not in other.text.lower() and is_share_of(scene, mention, other.start)
        for other in (hit, *(other for other in again if measure.id in other.measures))
    )


def _is_of_another_whole(scene: Scene, mention: Mention, measure: Measure) -> bool:
    """Whether a share is told of another statistic than GDP: "oil makes up 94 % of exports"."""
    found = _OF_WHAT.match(scene.text, mention.end, scene.span.end)
    if found is None or found["what"] in ("gross", "output", "production"):
        return False
    return found["what"] in statistics() and found["what"] not in own_words(measure)


def _belongs_to_another_noun(scene: Scene, hit: PhraseHit) -> bool:
    """Whether the words only go before another noun: "debt service", "a cost overrun"."""
    found = _NEXT.match(scene.text, hit.end, scene.span.end)
    return found is not None and found[1] in _other_heads()


@cache
def _other_heads() -> frozenset[str]:
    return frozenset(word for row in rows("other_heads") for word in cells(row["words"]))


def is_vetoed(scene: Scene, mention: Mention, measure_id: str, hit: PhraseHit) -> bool:
    """Whether words in the amount's clause, or in that of the words, mean another measure."""
    if measure_id not in scene.vetoes:
        return False
    clauses = {scene.clause_of(mention.start), scene.clause_of(hit.start)}
    for veto in scene.vetoes[measure_id]:
        is_near = mention.start - EARSHOT <= veto.start < mention.end + EARSHOT
        is_its_label = _IS_LABEL.fullmatch(scene.text, veto.end, mention.start) is not None
        if not is_near or not (is_its_label or scene.clause_of(veto.start) in clauses):
            continue
        is_shared = veto.start < hit.start < veto.end
        if not is_shared and _is_said_of_another(scene, mention, veto):
            continue
        if scene.is_in_name(veto.start, veto.end) or _is_inside_own(scene, measure_id, veto):
            continue
        if mention.kind == "count" and _is_a_single_one(scene, veto):
            continue
        if _is_from_end_to_end(scene, mention, veto):
            continue
        inside = hit.start <= veto.start and veto.end <= hit.end
        runs_on = hit.start < veto.start < hit.end
        if not (inside or runs_on):
            return True
    return False


def _is_a_single_one(scene: Scene, veto: PhraseHit) -> bool:
    """Whether vetoing words tell of one alone, of which there is no number: "his country"."""
    if scene.text.endswith("s", veto.start, veto.end):
        return False
    return _ITS.search(scene.text, scene.back(veto.start), veto.start) is not None


def _is_inside_own(scene: Scene, measure_id: str, veto: PhraseHit) -> bool:
    """Whether vetoing words are some of the measure's own: "with rollovers left out"."""
    return any(
        measure_id in hit.measures
        and hit.start <= veto.start
        and veto.end <= hit.end
        and hit.end - hit.start > veto.end - veto.start
        for hit in scene.phrases
    )


def _is_from_end_to_end(scene: Scene, mention: Mention, veto: PhraseHit) -> bool:
    """Whether an amount's unit and "from" tell no distance, but a length with both its ends.

    "1,726 kilometers from Karachi to Peshawar"; "over 1,229 km" may be those of a part.
    """
    if mention.hedge is not None:
        return False
    is_its_unit = mention.start < veto.start < mention.end and veto.text.endswith(_FROM)
    return is_its_unit and _TO_ITS_END.match(scene.text, veto.end, scene.span.end) is not None


def _counts_another(scene: Scene, mention: Mention, veto: PhraseHit) -> bool:
    """Whether a vetoing word is the noun or the verb of another amount in a list of them.

    "It requires 18 procedures, takes 135 days, costs 98.2 % of income".
    """
    text = scene.text
    return any(
        other is not mention
        and (
            _COUNTED.fullmatch(text, other.end, veto.start) is not None
            if other.end <= veto.start
            else _LED_TO.fullmatch(text, veto.end, other.start) is not None
        )
        and _PARTED.search(text, min(mention.end, other.end), max(mention.start, other.start))
        is not None
        for other in scene.mentions_near(mention)
        if other.kind not in DATES
    )


def _is_said_of_another(scene: Scene, mention: Mention, veto: PhraseHit) -> bool:
    """Whether a vetoing word stands nearer to another amount, or tells how this one is paid.

    As near is near enough where the amount has it behind it: "9 km of roads and 4 km of railways".
    """
    if is_how_it_is_paid(scene, mention, veto.start):
        return True
    whole = (hit for hit in scene.phrases if hit.start <= veto.start and veto.end <= hit.end)
    if any(heads_the_next(scene, mention, hit) for hit in whole):
        return True
    if (
        veto.start >= mention.end
        and not scene.text[mention.end : veto.start].strip()
        and _NEXT_CELL.match(scene.text, veto.start, scene.span.end)
    ):
        return True
    if any(
        _IS_LABEL.fullmatch(scene.text, veto.end, other.start)
        for other in scene.mentions_near(mention)
        if veto.end <= other.start < mention.start
    ):
        return True
    if scene.is_nearer_another(mention, veto.start, veto.end) or _counts_another(
        scene, mention, veto
    ):
        return True
    return veto.end <= mention.start and any(
        other.end <= veto.start and _ITS_OWN.fullmatch(scene.text, other.end, veto.start)
        for other in scene.mentions_near(mention)
    )
