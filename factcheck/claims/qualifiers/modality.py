"""Whether an amount is stated at all, or planned, hoped for, denied or merely talked of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.measures.kinds import kinds_of
from factcheck.claims.qualifiers.other_plans import (
    end_of_what_it_tells_of,
    is_of_another_amount,
    is_told_aside,
)
from factcheck.claims.qualifiers.plans import planned_with_another, when_done
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import WordHit
from factcheck.kinds import DATES
from factcheck.model import ABSENT, Mention, Reach, Slot
from factcheck.patterns import HEDGES, Worded, pattern, worded

UNVOUCHED = frozenset({"hoped", "denied", "hypothetical"})
"""Modalities of amounts that nobody states as a fact."""

_GUESSING = frozenset({"perhaps", "potentially"})
"""Adverbs that are said of what stands behind them, and of nothing before."""
_FIND = r"(?:find|trace|identify|document|establish|confirm|verify)"
_NO_GUESS = pattern(
    r"(?i)(?:perhaps\s+(?:as\s+(?:much|many)\s+as|up\s+to|even|more\s+than|over)"
    r"|could\s+(?:count|draw)\s+on"
    rf"|could\s+(?:(?:only|barely|hardly)\s+{_FIND}|{_FIND}\s+(?:[a-z]+\s+){{0,3}}?"
    r"(?:only|just|merely|nothing\s+but|at\s+most|not?\s+more\s+than))"
    r"|(?:might|could|may)\s+(?:well\s+)?(?:think|expect|imagine|suppose|assume|guess|believe)\b"
    r"|if\s+(?:you|one|we)\s+(?:also\s+)?(?:counts?|includes?|adds?)"
    r"|if\s+(?:[a-z]+\s+){1,3}(?:are|is)\s+(?:counted|included|added))\b"
)
"""Words of guessing in what only hedges an amount, or tells how it is counted or was found."""
_OF_WHAT_FOLLOWS = pattern(r"\b(?:that|which)\s+(?:was|were|is|are|had been)\s+$")
_ALL_THAT = pattern(
    r"\b(?:is|are|was|were)\s+(?:about\s+|nearly\s+)?(?:all|everything|the\s+most)\s+(?:that\s+)?"
    r"(?:[\w'\u2019]+\s+){1,4}$"
)
"""What leads to how far a search came: "a loan of $750 million is all that the lab could find"."""
_OF_OTHERS = pattern(r"\b(?:everything|anything|whatever|(?:more|less|better)\s+than)\s")
"""What leads to words about others than the amount: "$4 billion, more than Japan could offer"."""
_IF = pattern(r"(?:if|were|had|should|unless|without)\b", re.IGNORECASE)
_WOULD = worded("would could might", r"\b(?:would|could|might)\b", re.IGNORECASE)
_HOPES = worded(
    "hoped hopes denied denies dreamt speculated joked",
    r"\b(hoped|hopes|denied|denies|dreamt|speculated|joked)\W*$",
)
_SPEAKER_WORDS = 6
_FAR = 60
"""How far a verb stands before what it has for its object, in code points."""
_BE = r"(?:is|are|was|were)"
_HELP = rf"(?:did|does|do|has|have|had|{_BE}|will|would|could|should|may|might|must)"
_BETWEEN = r"(?:\s+(?:[a-z]+ly|also|yet|still|ever|even))?"
_NOT = worded(
    "not never t cannot no neither failed fails refused refuses declined declines ruled blocked"
    " withheld froze turned held",
    rf"\b(?:{_HELP}{_BETWEEN}\s+(?:not|never)|(?:{_HELP}|wo|ca)n['\u2019]t|cannot|no longer|never"
    r"|neither|(?:failed|fails|refused|refuses|declined|declines)\s+to|ruled\s+out|blocked|withheld|froze"
    r"|turned\s+down|held\s+back)"
    r"(?!\s+(?:only|just|merely))\b",
    re.IGNORECASE,
)
_TO_COME = worded(
    "will shall would should must to",
    rf"\b(?:(?:will|shall|would|should|must){_BETWEEN}\s+(?!have\b)[a-z]+"
    rf"|(?:will|shall){_BETWEEN}\s+have\s+[a-z]+(?:ed|ought|uilt|en|one|aid|ent)"
    rf"|{_BE}\s+(?:(?:set|due|likely|expected|scheduled|slated|supposed|about|bound|poised)\s+)?"
    r"to\s+[a-z]+)\b",
)
_TO_REACH = worded(
    "will shall would is are",
    rf"\b(?:(?:will|shall|would){_BETWEEN}|(?:is|are)\s+to)\s+(?:be\s+)?(?:reduced?|cut|increased?|raised?"
    r"|expand(?:ed)?|brought|fall|rise|grow|drop|decline|shrink|go|come"
    r"|swell|climb|balloon|jump|soar)\s+(?:up\s+|down\s+)?to\s+"
    rf"{HEDGES}$",
)
_TO_HAVE = worded(
    "will shall would should must",
    rf"\b(?:will|shall|would|should|must){_BETWEEN}\s+have\s+(?:an?\s+(?:[a-z-]+\s+){{1,4}}"
    rf"(?:of|at)\s+(?:up\s+to\s+)?)?{HEDGES}$",
)
_ON_A_DAY = worded(
    "will shall would is are",
    rf"\b(?:will|shall|would|(?:is|are)(?:\s+[a-z]+)?\s+to){_BETWEEN}\s+(?!have\b)(?:[a-z-]+\s+){{1,6}}"
    r"(?:on|in|by|from|during)\s+(?:the\s+)?$",
)
_TALK = worded(
    "may would reportedly allegedly purportedly supposedly said rumored rumoured alleged claimed",
    rf"\b(?:may{_BETWEEN}\s+[a-z]+|would{_BETWEEN}\s+have(?!\s+to\b)|reportedly|allegedly|purportedly"
    rf"|supposedly|{_BE}\s+(?:said|rumou?red|alleged|claimed)\s+to)\b",
)
_OBJECT = pattern(
    r"(?!.*(?:[,;:()\u2013\u2014]|\b(?:but|that|how|whether|what|which|where|when|why|who|because|until"
    r"|and|or)\b))(?!.*\b(?:the|its|their|his|her|this|those|these|of|for|in|to|at|by|on|with|from"
    r"|under)\s+$)",
    re.IGNORECASE | re.DOTALL,
)
"""What may stand between a verb and its object: no other clause, and no word that tells of
something known, or leads to something beside it."""
_A_SUM = pattern(r",\s+(?:an?|the)\s+(?:sum|figure|amount|price|bill|total)\b")
_WHICH = pattern(r"\s(?:that|which)\s")
_WILL = pattern(r"\s+(?:will|would|can|could)\b")
_NOT_THIS = worded("not", r"\b[Nn]ot\s+(?:about\s+|some\s+)?$")
_NOBODY = worded(
    "nobody no few",
    r"\b(?:nobody|no one|few)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:believe[sd]?|thinks?|thought|claims?|claimed|says?|said|expects?|expected)\b",
    re.IGNORECASE,
)
_CLAIM_THAT = worded(
    "that",
    r"\b(?:claims?|reports?|rumou?rs?|suggestions?|notion|idea|assertions?|allegations?|myth|belief)"
    r"\s+that\b",
    re.IGNORECASE,
)
_NOT_SO = worded(
    "wrong false untrue incorrect nonsense myth true dismissed dismisses rejected rejects denied"
    " denies",
    r"\b(?:dismisse[sd]|reject(?:s|ed)|denie[sd])\s+(?:as\s+(?:an?\s+)?[a-z]+\s+)?(?:an?\s+|the\s+|all\s+)?"
    r"(?:claims?|reports?|suggestions?|idea|notion|allegations?|rumou?rs?)\s+that\b"
    r"|\b(?:is|was|would\s+be)\s+(?:[a-z]+\s+)?(?:wrong|false|untrue|incorrect|nonsense|a\s+myth"
    r"|not\s+true)\s+(?:to\s+say\s+)?that\b",
)
_NEW_CLAUSE = pattern(r"[:;]|,\s+(?:and|but)\b")
_NEARER = pattern(r"\s+would\s+be\s+(?:nearer|closer|more)\b")
_IS_FALSE = pattern(
    rf"\b(?:{_BE}|has been|have been)\s+(?:\w+\s+)?(?:false|untrue|wrong|incorrect|inaccurate"
    r"|baseless|unfounded|a myth|fabricated|not true|denied|rejected|debunked|misleading|fake)\b"
)
_ASKED = pattern(rf"(?:{_HELP}|[Cc]an)\b.*\?[\s\"\u201d\u2019')]*$", re.IGNORECASE | re.DOTALL)


def read_modality(scene: Scene, mention: Mention) -> Slot:
    """Read whether the amount is hoped for, denied, hypothetical or planned rather than stated."""
    thing_ends = end_of_what_it_tells_of(scene, mention)
    for slot in _readings(scene, mention):
        if slot.state == "stated" and not (thing_ends and slot.start >= thing_ends):
            return slot
    return Slot(value="stated", state="inferred", rule="nothing-else-said")


def _readings(scene: Scene, mention: Mention) -> Iterator[Slot]:
    yield _in_clause(scene, mention, UNVOUCHED)
    yield _denied(scene, mention)
    yield _on_condition(scene, mention)
    yield _hope_of_a_speaker(scene, mention)
    yield _asked(scene)
    yield _by_verb(scene, mention, _TALK, "hypothetical")
    yield _in_clause(scene, mention, frozenset({"planned"}))
    yield _by_verb(scene, mention, _TO_COME, "planned")
    yield _leading(scene, mention, _TO_HAVE)
    yield _leading(scene, mention, _TO_REACH)
    if mention.kind in DATES:
        yield _leading(scene, mention, _ON_A_DAY)
    yield when_done(scene)
    yield planned_with_another(scene, mention)


def _in_clause(scene: Scene, mention: Mention, values: frozenset[str]) -> Slot:
    for hit in scene.words:
        meant = hit.slot == "modality" and hit.value in values
        if not meant or is_told_aside(scene, mention, hit.start):
            continue
        if _is_of_a_measure(scene, mention, hit.start, hit.end):
            continue
        if hit.value == "planned" and is_of_another_amount(scene, mention, hit):
            continue
        if hit.start > mention.end and scene.text[hit.start : hit.end].lower() in _GUESSING:
            continue
        if _NO_GUESS.match(scene.text, hit.start):
            continue
        if hit.start > mention.end and any(
            lead.search(scene.text, mention.end, hit.start)
            for lead in (_OF_WHAT_FOLLOWS, _OF_OTHERS, _ALL_THAT)
        ):
            continue
        is_near = scene.reach(mention, hit.start) is Reach.CLAUSE
        if is_near and not _is_of_its_effect(scene, mention, hit):
            return scene.slot(hit.value, hit.start, hit.end, "modality-words")
    return ABSENT


def _is_of_its_effect(scene: Scene, mention: Mention, hit: WordHit) -> bool:
    """Whether a verb tells what the thing will do: "a $46bn plan that Pakistan hopes will …".

    Or what somebody does with the sum: "$46 billion, a sum that it hopes to earn back".
    """
    if hit.start < mention.end:
        return False
    if _A_SUM.match(scene.text, mention.end, hit.start):
        return True
    if _WILL.match(scene.text, hit.end) is None:
        return False
    return _WHICH.search(scene.text, mention.end, hit.start) is not None


def _is_of_a_measure(scene: Scene, mention: Mention, start: int, end: int) -> bool:
    """Whether words are some of a measure's own: "expected to live", "goals".

    In "will owe" only the verb is one, and "expected to be completed" is of no cost.
    """
    kinds = kinds_of(scene, mention)
    last = max(start, scene.text.rfind(" ", start, end))
    return any(
        start < hit.end and (hit.start <= start or start < hit.start < last)
        for hit in scene.phrases
        if any(scene.index.measures[each].unit_kind in kinds for each in hit.measures)
    )


def _on_condition(scene: Scene, mention: Mention) -> Slot:
    """Read "if every rollover were counted, the debt would come to $110 billion"."""
    own = scene.clauses[scene.clause_of(mention.start)]
    if not scene.search(_WOULD, own.start, own.end):
        return ABSENT
    for clause in scene.clauses:
        if found := _IF.match(scene.text, clause.start):
            return scene.slot("hypothetical", found.start(), found.end(), "condition")
    return ABSENT


def _hope_of_a_speaker(scene: Scene, mention: Mention) -> Slot:
    """Read the verb of a trailing speaker: "…, a spokesman hoped"."""
    behind = scene.text[mention.end : scene.span.end].rstrip()
    found = scene.search(_HOPES, mention.end, mention.end + len(behind))
    if not found:
        return ABSENT
    comma = scene.text.rfind(",", mention.end, found.start())
    if comma < 0 or scene.words_between(comma, found.start()) > _SPEAKER_WORDS:
        return ABSENT
    value = "denied" if found[1].startswith("den") else "hoped"
    return scene.slot(value, found.start(1), found.end(1), "modality-of-speaker")


def _denied(scene: Scene, mention: Mention) -> Slot:
    """Read "did not give $9 billion", "not $9 billion but …", "the claim that … is false"."""
    text, start, end = scene.text, scene.span.start, mention.start
    if found := scene.search(_NOT_THIS, max(start, end - 12), end):
        return scene.slot("denied", found.start(), found.end(), "denial")
    if (slot := _by_verb(scene, mention, _NOT, "denied")).state == "stated":
        return slot
    if found := scene.search(_NOBODY, start, end) or _not_so(scene, start, end):
        return scene.slot("denied", found.start(), found.end(), "denial")
    if found := _NEARER.match(text, mention.end, scene.span.end):
        return scene.slot("hypothetical", found.start(), found.end(), "denial")
    if scene.search(_CLAIM_THAT, start, end) and (
        found := _IS_FALSE.search(text, mention.end, scene.span.end)
    ):
        return scene.slot("denied", found.start(), found.end(), "denial")
    return ABSENT


def _not_so(scene: Scene, start: int, end: int) -> re.Match[str] | None:
    """Read "it is wrong that China lent $9 billion", and nothing that stands past a new clause."""
    found = scene.search(_NOT_SO, start, end)
    return found if found and not _NEW_CLAUSE.search(scene.text, found.end(), end) else None


def _by_verb(scene: Scene, mention: Mention, verb: Worded, value: str) -> Slot:
    """Read a verb that has the amount for its object."""
    if not scene.may_hold(verb):
        return ABSENT
    clause = scene.clauses[scene.clause_of(mention.start)]
    for found in verb.pattern.finditer(
        scene.text, max(clause.start, mention.start - _FAR), mention.start
    ):
        if value == "planned" and _is_of_a_measure(scene, mention, *found.span()):
            continue
        if _OBJECT.match(scene.text, found.end(), mention.start):
            return scene.slot(value, found.start(), found.end(), "verb")
    return ABSENT


def _leading(scene: Scene, mention: Mention, words: Worded) -> Slot:
    """Read "will have a capacity of 660 MW", "will be reduced to 122,000", "will open on"."""
    found = scene.search(words, max(scene.span.start, mention.start - _FAR), mention.start)
    return scene.slot("planned", found.start(), found.end(), "verb") if found else ABSENT


def _asked(scene: Scene) -> Slot:
    """Read a question that a yes or a no answers: "Did it lend $9 billion?"."""
    if "?" not in scene.sentence or not _ASKED.match(scene.text, scene.span.start, scene.span.end):
        return ABSENT
    return scene.slot("hypothetical", scene.span.start, scene.span.end, "question")
