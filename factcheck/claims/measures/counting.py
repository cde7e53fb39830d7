"""Whether a number counts what the words of a measure say: "161 loans", "467 people died"."""

from __future__ import annotations

from factcheck.claims.lists.alignment import aligned, is_in_a_series
from factcheck.claims.lists.gapping import gap_before
from factcheck.claims.lists.pairing import run_of
from factcheck.claims.measures.leading import PEOPLE, counts_others, heads, is_per, leads_to
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import own_words
from factcheck.claims.scenes.written_units import is_in_unit
from factcheck.model import Measure, Mention, Reach
from factcheck.patterns import HEDGES, MOVED, YEAR, pattern
from factcheck.reference import PhraseHit

_COUNT_GAP = 3
_ANYBODY = frozenset(("members", "personnel", "people", "persons", "individuals", "men"))
_WHOM = PEOPLE | {
    *("patients", "students", "pupils", "teachers", "doctors", "nurses", "soldiers", "members"),
    *("prisoners", "refugees", "migrants", "jobseekers", "personnel"),
}
"""Words for people, of which a measure must have one to be of people."""
_HAVE = pattern(
    r"\b(?:have|has|had|comprised?|number(?:s|ed|ing)?|count(?:s|ed|ing)?|keeps?|kept"
    r"|maintain(?:s|ed)?|employ(?:s|ed)?|total(?:s|led|ed)?|consist(?:s|ed|ing)?\s+of)"
    rf"\s+{HEDGES}$"
)
"""What leads from a body to those of whom it is made: "the armed forces had 8,900 members"."""
_IN_ITS = pattern(r"\s+[a-z]+\s+(?:in|under|with)\s+(?:its|the|their|his)\s+")
"""What leads from members to the body that has them: "keeps 713,480 people in its armed forces"."""
_OF_THEM = pattern(rf"\s*(?:\bof\s+|[-\u2013\u2014:]\s+){HEDGES}")
"""What leads from a body right to them: "armed forces of 9,800 people"."""
_OF_OTHERS = pattern(r"\s+members\s+of\b")
"""What tells of whom members are: "forces of 28 members of the pact"."""
_AS_ITS = pattern(
    r"\s+[a-z]+\s+(?:counted|listed|reported|given|shown)\s+as\s+(?:its|the|their)\s+"
)
"""What leads from those who are counted to as what: "the 180 people counted as its army"."""
_GAINS = pattern(
    rf"\b(?:gain|los|attract|add|dr[ae]w|receiv|took\s+in|s[ae][wen]+)(?:e?[sd]|t|ing)?\s+{HEDGES}$"
)
_THROUGH = pattern(r"\s+[a-z]+\s+(?:through|by|via|to|from)\s+")
"""What leads from people to how they were won or lost: "gained 9,800 people through births"."""
_AHEAD = pattern(r"\s*(?:At|With)\s+")
"""What opens a sentence with the number of what it goes on with: "At 137.24, its index is"."""
_WITH_THEM = pattern(
    r"\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:the\s+)?[A-Z][\w'\u2019-]*(?:\s+[A-Z][\w'\u2019-]*){0,3}\s+"
    r"(?:ha[sd]|have|maintains?|keeps?|fields?|boasts?|commands?|possesses)\s+(?:one\s+of\s+)?"
    r"(?:the|an?|(?:hardly|barely|scarcely)\s+any)\s+(?:[\w'\u2019-]+\s+){0,3}"
)
"""What leads from members to the body: "With 300,000 personnel Kenya has one of the largest"."""
_NUMBERS_THEM = pattern(r"\s+(?:is|was)\s+the\s+(?:[a-z]+\s+)?number\s+of\s+(?:[a-z-]+\s+){0,2}")
"""What says that an amount is a number of something: "3,500 is the number of active troops"."""
_ARMY = " army of"
_INDEX = pattern(rf"(?:\([^()]{{0,30}}|\b{YEAR}\s*)=\s*$")
_A_DEED = pattern(
    r"(?i)(?:.*\s)?(?:[a-z]+ed|employs|sold|built|made|sent|bought|hired|lost|won|shipped)"
)
"""Words of a measure that are a deed, whose object may be called anything: "delivered 2m cars"."""
_ITS_OBJECT = pattern(r"\s+an?\s+[a-z-]+,")
"""What a deed was done to, so that no number behind is: "employs a cook, 137 are fed"."""
_AMONG = pattern(
    r"\s+[a-z]+\s+(?:(?:who\s+)?(?:is|are|was|were|stood|waited)\s+)?(?:(?:now|still|then)\s+)?"
    r"(?:on|in|at)\s+"
    r"(?:(?:the|its|their|an?)\s+|(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*['\u2019]s?\s+)"
    r"(?:[a-z-]+\s+){0,2}"
)
"""What leads from those who are counted to what they stand in: "2m patients on Ireland's list"."""
_SHRANK_FROM = pattern(
    r"(?:\s+(?:of|at|in)\s+(?:the\s+)?(?:[A-Z][\w.-]*\s+){1,4})?"
    rf"\s*(?:{MOVED})\s+(?:from|to)\s+{HEDGES}"
)
"""What leads from a body to how many it was: "the payroll shrank from 140,500 people"."""
_SAID_OF_THEM = pattern(
    r"(?:\s+(?:in|across|of|from|around|throughout)\s+(?:the\s+)?"
    r"(?:world|globe|country|region|\d+\s[a-z]+|[A-Z][\w.'\u2019-]*(?:\s+(?:and\s+)?[A-Z][\w.'\u2019-]*){0,3})"
    r"|\s+(?:worldwide|globally|there))?"
    r"(?:,\s[^,.;:\d]{1,50},)?"
    r"\s+(?:(?:(?:who|that|which)\s+)?(?:were|was|are|is|have|has|had|been|being|will|be|still|now|then"
    r"|currently|already)\s+)*"
)
"""What leads from those who are counted to what is said of them: "2m people in Chad are"."""
_DONE_BY = pattern(
    r"\s+(?:(?:that|which|whom)\s+)?(?:the\s+)?"
    r"(?:it|they|[A-Z][\w.'\u2019-]*(?:\s+[A-Z][\w.'\u2019-]*){0,3})\s+(?:(?:has|have|had)\s+)?"
)
"""What leads to a deed from those to whom it was done: "470 planes that Air India ordered"."""
_PER_SO_MANY = pattern(r"\s+[a-z-]+(?:\s+[a-z-]+)?\s+(?:per|in every|for every)\s+[\d,]+")

_OF_A_HUNDRED = pattern(
    r"\s+[a-z]+(?:\s+[a-z]+)?\s+(?:per|in every|of every|for every)\s+100"
    r"(?:\s+(?:people|inhabitants|persons|individuals|adults|residents))?(?![.,]?[\d]|\s+[a-z]+s\b)"
)


def counts(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether a count's number goes with the words: "161 loans", "the number of loans was 161"."""
    if run_of(scene, mention) is not None or is_in_a_series(scene, mention):
        return True
    if (lists := aligned(scene, mention)) is not None and lists.name is not None:
        return True
    if hit.start >= mention.start:
        return _counts_behind(scene, mention, hit)
    if hit.text.endswith(_ARMY):
        return mention.noun in _ANYBODY and leads_to(scene, mention, hit)
    if mention.noun in _ANYBODY and (
        _HAVE.search(scene.text, hit.end, mention.start)
        or _OF_THEM.fullmatch(scene.text, hit.end, mention.start)
    ):
        return not _OF_OTHERS.match(scene.text, mention.end)
    if mention.noun in _ANYBODY and _SHRANK_FROM.fullmatch(scene.text, hit.end, mention.start):
        return True
    is_rate = mention.noun is not None and _PER_SO_MANY.match(scene.text, mention.end)
    if (
        mention.noun is not None
        and not is_rate
        and (
            not leads_to(scene, mention, hit)
            or (counts_others(scene, mention, hit) and not _A_DEED.fullmatch(hit.text))
        )
    ):
        return False
    if _ITS_OBJECT.match(scene.text, hit.end):
        return False
    gap = gap_before(scene, mention)
    if scene.reach(mention, hit.start) is Reach.CLAUSE or (
        gap and scene.clause_of(gap.antecedent.start) == scene.clause_of(hit.start)
    ):
        return True
    return heads(scene, mention, hit) and not amounts_between(scene, mention, hit)


def _counts_behind(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether a count's number goes with words behind it: "161 loans", "3,500 is the number of"."""
    between = scene.text[mention.end : hit.start]
    if _NUMBERS_THEM.fullmatch(scene.text, mention.end, hit.start):
        return True
    if _AHEAD.fullmatch(scene.text, scene.span.start, mention.start):
        if mention.noun in _ANYBODY and _is_had_with(scene, mention, hit):
            return True
        return scene.words_between(mention.end, hit.start) <= _COUNT_GAP
    if mention.noun in _ANYBODY and _is_of_a_body(scene, mention, hit):
        return True
    if mention.noun and _are_among(scene, mention, hit):
        return True
    if mention.noun and _is_said_of_noun(scene.text, mention, hit):
        return True
    if mention.noun and not _holds_noun(scene.text, mention, hit):
        return False
    return scene.words_between(mention.end, hit.start) <= _COUNT_GAP and "," not in between


def _is_of_a_body(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words behind an amount are of the body that somebody has so many members in.

    Or they tell how so many were won or lost.
    """
    if _AS_ITS.fullmatch(scene.text, mention.end, hit.start):
        return True
    first = scene.back(mention.start)
    ways = ((_HAVE, _IN_ITS), (_GAINS, _THROUGH))
    return any(
        led.search(scene.text, first, mention.start) is not None
        and link.fullmatch(scene.text, mention.end, hit.start) is not None
        for led, link in ways
    )


def _are_among(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether those who are counted are so many of a measure: "2m patients on the waiting list".

    It must count them, or anybody.
    """
    if _AMONG.fullmatch(scene.text, mention.end, hit.start) is None:
        return False
    noun = (mention.noun or "").rpartition(" ")[2].lower()
    words = {
        word for each in hit.measures for word in own_words(scene.index.measures[each]).split()
    }
    return noun in words or (noun in _ANYBODY and not words.isdisjoint(_WHOM))


def _is_had_with(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words behind the members of a body are that body, which somebody has."""
    at = scene.text.find(mention.noun or "", mention.end) + len(mention.noun or "")
    return _WITH_THEM.fullmatch(scene.text, at, hit.start) is not None


def _is_said_of_noun(text: str, mention: Mention, hit: PhraseHit) -> bool:
    """Whether the words are the verb of what is counted: "467 people were killed by police".

    Or what somebody did to it: "470 planes that Air India ordered".
    """
    noun = mention.noun or ""
    start = text.find(noun, mention.end, hit.start)
    if start < 0:
        return False
    end = start + len(noun)
    if _SAID_OF_THEM.fullmatch(text, end, hit.start):
        return True
    is_done = _A_DEED.fullmatch(hit.text) is not None
    return is_done and _DONE_BY.fullmatch(text, end, hit.start) is not None


def _holds_noun(text: str, mention: Mention, hit: PhraseHit) -> bool:
    """Whether the words reach the noun that is counted, and begin no later."""
    start = text.find(mention.noun or "", mention.end)
    return hit.start <= start + len(mention.noun or "") and start <= hit.end


def may_count(mention: Mention, measure: Measure) -> bool:
    """Whether those who are counted may be a measure's: they are called so, or are anybody."""
    if mention.kind != "count" or mention.noun is None:
        return True
    noun = mention.noun.rpartition(" ")[2].lower()
    return noun in _ANYBODY or noun in own_words(measure).split()


def amounts_between(scene: Scene, mention: Mention, hit: PhraseHit) -> int:
    """Count the amounts of its kind that stand between a mention and words."""
    low, high = sorted((mention.start, hit.start))
    return sum(
        1
        for other in scene.mentions_near(mention)
        if low < other.start < high
        and other.kind == mention.kind
        and other is not mention
        and not is_base(scene, other)
    )


def is_base(scene: Scene, other: Mention) -> bool:
    """Whether a number only says where an index begins, or is of a unit.

    "(2005 = 100)", "(% of total population ages 15+)", "beds per 1,000: 7.9".
    """
    if is_per(scene, other):
        return True
    is_start = _INDEX.search(scene.text, scene.back(other.start), other.start) is not None
    return is_start or is_in_unit(scene.sentence, other.start - scene.span.start)


def is_so_many(scene: Scene, mention: Mention, measure: Measure) -> bool:
    """Whether a count is a share because of its unit: "54 users per 100 people" of "users"."""
    if measure.unit_kind != "percent" or mention.kind != "count" or not mention.noun:
        return False
    is_its_noun = mention.noun.rpartition(" ")[2].removesuffix("s") in own_words(measure)
    return is_its_noun and _OF_A_HUNDRED.match(scene.text, mention.end) is not None
