"""Whether an amount is a total, a yearly figure, an average, a part or a change."""

from __future__ import annotations

import re

from factcheck.claims.lists.alignment import is_one_of_a_list
from factcheck.claims.measures.groups import kind_before, other_side
from factcheck.claims.measures.vetoes import SHARE_OF
from factcheck.claims.qualifiers.changes import change_before, change_behind
from factcheck.claims.qualifiers.deeds import event_of_a_stock
from factcheck.claims.qualifiers.of_something_else import is_of_something_else
from factcheck.claims.qualifiers.sectors import is_part_of_a_programme
from factcheck.claims.qualifiers.which_part import THE_PART_IS, WHICH
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.tellers import LABS, STAFF
from factcheck.claims.scenes.words import A_PART, WordHit, own_words, values_of
from factcheck.claims.scenes.written_units import HEAD_WORDS
from factcheck.kinds import COUNTS
from factcheck.model import ABSENT, Measure, MeasureHit, Mention, Reach, Slot
from factcheck.patterns import HEDGES, YEAR, pattern, worded
from factcheck.reference.inflections import is_verb_of_change

_AGO = pattern(r"\s(?:ago|earlier|before|later|after)\b|['\u2019]s\b")
_REACHES = {"change": 2, "part": 3}
_CLOSE_WORDS = 8
_OF = pattern(r"\bof\b")
_OF_A_WHOLE = pattern(r"\s+of\b")
_WHOLE = pattern(r"\s+(?:(?:the|all|its|their|total)\s+)*(?P<whole>\w+)")
_BY_WAY_OF = pattern(r"\s+[a-z]+\s+(?:through|via)\s+")
"""What leads from a change to the measure that is of it: "gained 900 people through migration"."""
_OF_THE = pattern(r"\b(?:out of|of) (?:the|that|this|its|these)\s+(?:\w+\s+)?$", re.IGNORECASE)
_A_OF_B = pattern(r"\s+of (?:an?|the|its|their|some|about)\s+(?:\w+\s+)?", re.IGNORECASE)
_OF_ITS = pattern(r"\s+of (?:the|its|their|these|those)\s+(?:\w+\s+)?")
_BY_REACH = 80
_COUNTED = pattern(
    rf"\s+(?:they|it|he|she|(?:the )?{STAFF}|the (?:authors|team|{LABS}))\s+(?:have\s+|has\s+)?"
    r"(?:count(?:s|ed)?|track(?:s|ed)?|trac(?:es|ed)|found|finds?|record(?:s|ed)?|identified)\b"
)
"""What counts all of a thing: "loans, of which they counted 161"."""
_SAYS_NOTHING = pattern(
    r"\s+(?:yardstick|comparison|example|instance)\b"
    r"|(?:\s+of)?\s+(?:it|them)\s[^,;.\d]{3,50},\s+(?!worth|with|for|at|costing|valued)"
)
"""What a word of parts goes with that tells no part: "a good part of it due soon, stands at"."""
_NEXT = pattern(r"[^,;]{0,20}[,;]\s")
_LED_TO = pattern(r"\b(?:to|with|from|and|between|near)\s+the\s+[a-z-]+\s+$")
"""What leads to another thing of the same sort: "a road from the port to the coastal highway"."""
SOME_OF_IT = "some-of-it"
"""The rule of a part of the very thing that is measured: "$2 billion of the dues"."""
SOME_MORE = "some-more"
"""The rule of what comes on top of others of its kind: "63 more"."""
_SEVERAL = (
    *("two", "three", "four", "five", "six", "seven", "eight", "first", "second", "third", "each"),
    *("x", "\u00d7"),
)
_ONE_OF_SEVERAL = pattern(
    rf"\b(?:{'|'.join(_SEVERAL[:-2])}|\d+ ?[x\u00d7])\s+$",
    re.IGNORECASE,
)
_MORE = pattern(
    r"\s+(?:more|other|additional|further|largest|biggest|top|costliest|most expensive)\b",
    re.IGNORECASE,
)
_MORE_WORTH = pattern(
    r"\b(?:\d+|[a-z]+) (?:more|others)(?:,? [a-z]+){0,2},? (?:worth|valued at|costing|priced at)\s+"
    rf"{HEDGES}$"
)
_PER_HEAD = pattern(
    r"\b(?:(?:each|every|the average|an average)\s+(?:[A-Z]\w+|citizen|person|household|family"
    r"|taxpayer|resident|inhabitant|man|woman|child)"
    r"|[Pp]er\s+(?:head|person|citizen|household))\b"
    r"[^.;:]{0,60}$|\bPer\s+(?:head|capita|person|citizen|household),[^.;]{0,150}$"
    r"|\b(?:Each|Every|The average)\s+(?:[A-Z]\w+|citizen|person|household)\b[^.;:]{0,60}$"
    r"|\b[Ee](?:ach|very)\s+(?!(?:year|month|week|day|quarter|season|time|of|other|one)\b)[a-z-]{3,}\s"
    r"[^.;:,]{0,60}$"
)
_BY_HEAD = ("each", "ever", "per")
_A_HEAD = pattern(
    rf"\b(?:per|a|each|every) (?:{'|'.join(HEAD_WORDS)}|citizen|resident|household)\b"
)
_ACCOUNTS_FOR = worded(
    "account accounts accounted accounting make makes made",
    r"\b(?:account(?:s|ed|ing)?\s+for|makes?\s+up|made\s+up)\s+"
    rf"{HEDGES}$",
)
_SO_FAR = pattern(rf"\bso far (?:in {YEAR}|this (?:fiscal )?year)\b", re.IGNORECASE)
_OF_A_SUM = pattern(r"Of (?:the|this|that|its|their|all)\s[^.;]{3,80},\s+(?:[a-z]+\s+){0,3}$")
_SHARE_OF = pattern(
    r"\b(?:shares? of (?:[^\s,;]+ ){0,3}$"
    rf"|of (?:the|this|that) (?:total|sum|whole|lot),? {HEDGES}$"
    rf"|(?:{A_PART}) of (?:[^\s,;]+ ){{0,3}}$(?<!['\u2019]s ))",
    re.IGNORECASE,
)
_SHARE_APPOSED = pattern(
    rf"\b(?!(?<=the )most\b)(?:{A_PART})(?: of)? (?:[^\s,;]+ ){{0,6}}[^\s,;]+,\s+"
    rf"(?:or\s+)?{HEDGES}$",
    re.IGNORECASE,
)
_EACH_OF = pattern(r"\bEach of (?:the|its|their|these|those)\b[^.;]{3,80}$")
_EACH_BEHIND = pattern(
    r"\s+(?:(?:each|apiece)\b(?!\s+(?:year|month|day|week)\b)|(?P<whole>of it)\b)"
)
"""What stands behind one of several, or behind a part of what was told of: "12 km of it"."""
_OF_ITS_OWN = pattern(
    r"\s+of\s+(?:the\s+)?(?:[A-Z][\w.-]*\s+)*[A-Z][\w.-]*['\u2019]s?\s+(?:[a-z-]+\s+){0,2}"
)
_OF_ALL = pattern(r"\bOf (?:the|all|its|their|those|these)\b[^,;]*,\s*(?:\w+\s+){0,2}$")
ONE_OF_A_LIST = "one-of-a-list"
"""The rule of a part that is one of several listed."""


def read_aggregation(scene: Scene, mention: Mention, named: MeasureHit | None = None) -> Slot:
    """Read whether the amount is a total, a yearly figure, an average, a part or a change.

    "a year" right after the amount was read with it (`per`), which a share may only have changed
    by; other words count only close by.
    """
    change = change_before(scene, mention) or change_behind(scene, mention)
    if mention.per == "year" and not (change and mention.kind == "percent"):
        return scene.slot("annual", mention.start, mention.end, "per-year")
    by_way = named and _BY_WAY_OF.fullmatch(scene.text, mention.end, named.slot.start)
    if change is not None and not by_way and not _is_named(scene, change):
        return change
    measure = scene.index.measures[named.measure] if named else None
    if named and (event := event_of_a_stock(scene, mention, named)):
        return event
    part = (
        _some_of(scene, mention, measure)
        or _part_of(scene, mention)
        or _of_its_own(scene, mention, named)
    )
    if part is not None:
        return part
    of_its = named and _OF_ITS.fullmatch(scene.text, mention.end, named.slot.start)
    if named and of_its and not _is_by_whom(scene, mention, measure):
        return scene.slot("part", mention.start, named.slot.end, SOME_OF_IT)
    for value in values_of("aggregation"):
        for hit in scene.words:
            if hit.value == value and _goes_with(scene, mention, hit):
                slot = scene.slot(value, hit.start, hit.end, "aggregation-words")
                if not (value == "change" and _is_named(scene, slot)):
                    return slot
    return (named and (_kind_before(scene, named) or other_side(scene, named))) or ABSENT


def _is_by_whom(scene: Scene, mention: Mention, measure: Measure | None) -> bool:
    """Whether a share is of those of whom its measure is one: "86 % of the population uses"."""
    whole = _OF_A_WHOLE.match(scene.text, mention.end) if mention.kind == "percent" else None
    return whole is not None and _is_share_of(scene, measure, whole.end())


def _kind_before(scene: Scene, named: MeasureHit) -> Slot | None:
    """Give a noun in front of any words of a measure in the clause of those that name it."""
    own = scene.clause_of(named.slot.start)
    return kind_before(scene, named) or scene.once(
        (_kind_in_clause, named.measure, own), lambda: _kind_in_clause(scene, named, own)
    )


def _kind_in_clause(scene: Scene, named: MeasureHit, clause: int) -> Slot | None:
    words = (
        scene.slot(None, hit.start, hit.end, named.slot.rule)
        for hit in scene.phrases
        if named.measure in hit.measures
        and scene.clause_of(hit.start) == clause
        and not _LED_TO.search(scene.text, scene.back(hit.start), hit.start)
    )
    told = (kind_before(scene, MeasureHit(named.measure, 0, slot)) for slot in words)
    return next(filter(None, told), None)


def _is_named(scene: Scene, change: Slot) -> bool:
    """Whether the change is what a measure is of, in its own words: "consumer prices rose"."""
    assert change.start is not None
    is_by = scene.text.startswith("by ", change.start)
    return any(
        hit.measures
        and hit.start <= change.start
        and (
            change.start < hit.end
            or (is_by and hit.end + 1 == change.start and is_verb_of_change(hit.text.split()[-1]))
        )
        for hit in scene.phrases
    )


def _some_of(scene: Scene, mention: Mention, measure: Measure | None) -> Slot | None:
    """Read "two 660 MW plants", "the largest share of the $2 trillion", "20 more projects"."""
    if mention.kind in ("money", "quantity"):
        start = scene.back(mention.start)
        before = scene.text[start : mention.start].rstrip().lower()
        for words, is_there in (
            (_ONE_OF_SEVERAL, before.endswith(_SEVERAL)),
            (_SHARE_OF, " of" in before),
            (THE_PART_IS, WHICH.intersection(before.split())),
            (_SHARE_APPOSED, "," in before),
            (_EACH_OF, before.startswith("each")),
            (_PER_HEAD, any(word in before for word in _BY_HEAD)),
            (_SO_FAR, "so far" in before),
            (_MORE_WORTH, " more" in before or " others" in before),
        ):
            found = words.search(scene.text, start, mention.start) if is_there else None
            if found and not (words is _PER_HEAD and _is_a_head(measure)):
                rule = SOME_MORE if words is _MORE_WORTH else "one-of-several"
                return scene.slot("part", found.start(), mention.start, rule)
    if mention.kind != "percent" and (
        found := _OF_A_SUM.match(scene.text, scene.span.start, mention.start)
    ):
        return scene.slot("part", found.start(), mention.start, SOME_OF_IT)
    if mention.kind != "percent" and (found := _EACH_BEHIND.match(scene.text, mention.end)):
        rule = SOME_OF_IT if found["whole"] else "one-of-several"
        return scene.slot("part", mention.start, found.end(), rule)
    if mention.kind == "percent" and (
        found := _OF_ALL.search(scene.text, scene.back(mention.start), mention.start)
    ):
        return scene.slot("part", found.start(), found.end(), "of-all")
    accounts = scene.search(_ACCOUNTS_FOR, scene.back(mention.start), mention.start)
    whole = accounts and _OF_A_WHOLE.match(scene.text, mention.end)
    if accounts and whole and not _is_share_of(scene, measure, whole.end()):
        return scene.slot("part", accounts.start(), mention.start, "accounts-for")
    if mention.kind in ("money", "quantity") and is_one_of_a_list(scene, mention):
        return scene.slot("part", mention.start, mention.end, ONE_OF_A_LIST)
    more = _MORE.match(scene.text, mention.end, scene.span.end)
    if more and mention.kind in COUNTS:
        return scene.slot("part", mention.start, more.end(), SOME_MORE)
    return None


def _is_share_of(scene: Scene, measure: Measure | None, at: int) -> bool:
    """Whether a measure is a share of the very whole named at a place: "5 percent of GDP"."""
    if measure is None or measure.unit_kind != "percent":
        return False
    found = _WHOLE.match(scene.text, at)
    if found is None or scene.is_known(*found.span("whole")):
        return found is not None
    if own := SHARE_OF.search(measure.title.lower()):
        return own["whole"] == found["whole"].lower()
    return re.search(rf"\b{re.escape(found['whole'].lower())}\b", measure.title.lower()) is not None


def _is_a_head(measure: Measure | None) -> bool:
    """Whether a measure is itself told by the head or the household."""
    words = own_words(measure) if measure else ""
    return _A_HEAD.search(words) is not None


def _part_of(scene: Scene, mention: Mention) -> Slot | None:
    """Read "of the $70 billion committed, $2 billion went to schools": the second is a part."""
    for other in scene.mentions_near(mention):
        if other.kind == mention.kind and _A_OF_B.fullmatch(scene.text, mention.end, other.start):
            return scene.slot("part", mention.start, other.end, "part-of")
        if other.start > mention.start or other.kind != mention.kind or other.unit != mention.unit:
            continue
        near = max(scene.span.start, other.start - _BY_REACH)
        if found := _OF_THE.search(scene.text, near, other.start):
            return scene.slot("part", found.start(), other.end, "part-of")
    return None


def _of_its_own(scene: Scene, mention: Mention, named: MeasureHit | None) -> Slot | None:
    """Read "$1 billion of the dam's cost" as a part, and no share of it: that is told of it."""
    start = named.slot.start if named else None
    if start is None or mention.kind == "percent" or not mention.end < start:
        return None
    if _OF_ITS_OWN.fullmatch(scene.text, mention.end, start) is None:
        return None
    return scene.slot("part", mention.start, start, "part-of")


def _goes_with(scene: Scene, mention: Mention, hit: WordHit) -> bool:
    """Whether words of aggregation stand close enough, in no other amount or measure's name."""
    if scene.reach(mention, hit.start) is not Reach.CLAUSE or _AGO.match(scene.text, hit.end):
        return False
    reach = _REACHES.get(hit.value, _CLOSE_WORDS)
    if hit.value == "part" and _OF.search(scene.text, hit.end - 2, hit.end + 4):
        reach = _CLOSE_WORDS
    if scene.distance(mention, hit.start, hit.end) > reach:
        return False
    if is_of_something_else(scene, mention, hit):
        return False
    if hit.value == "part" and (
        (mention.kind == "quantity" and is_part_of_a_programme(scene, hit))
        or _SAYS_NOTHING.match(scene.text, hit.end, scene.span.end)
        or _COUNTED.match(scene.text, hit.end, mention.start)
        or _is_of_the_next(scene, mention, hit)
    ):
        return False
    return hit.value != "part" or not any(
        phrase.start < hit.end and hit.start < phrase.end for phrase in scene.phrases
    )


def _is_of_the_next(scene: Scene, mention: Mention, hit: WordHit) -> bool:
    """Whether words of a part begin what is told next: "$17 billion, a further 30 schemes"."""
    return _NEXT.match(scene.text, mention.end, hit.start) is not None and any(
        other.start >= hit.end for other in scene.mentions_near(mention)
    )
