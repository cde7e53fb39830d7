"""An amount told of the same as the one before: "5 percent in 2022, up from 4 percent in 2021"."""

from __future__ import annotations

import re

from factcheck.claims.lists.gapping import gap_before, told_with
from factcheck.claims.lists.pairing import are_alike
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.kinds import DATES
from factcheck.model import Mention, Slot
from factcheck.patterns import HEDGES, MOVED, SET_AGAINST, YEAR, pattern

_BACK = pattern(
    r"(?i)\b(?:(?:up|down|higher than|lower than)\s+(?:from\s+)?(?:the\s+)?"
    rf"|(?:below|above)\s+the\s+){HEDGES}$"
)
_AIM = pattern(r"\s+(?:targets?|goals?|ceilings?|floors?|limits?|thresholds?|marks?|averages?)\b")
_SOURCE = r"(?:the\s+)?[A-Z][\w'.-]*(?:\s+[A-Z][\w'.-]*){0,3}"
_RECORDS = (
    r"(?:(?:reporting\s+)?systems?|databases?|datasets?|trackers?|statistics|data|figures|tables"
    r"|records)"
)
_SAYS_ANOTHER = pattern(
    rf",?\s+(?:while|and|but|whereas)\s+(?:the\s+(?:[a-z-]+\s+){{0,2}}{_RECORDS}\s+of\s+)?{_SOURCE}"
    rf"(?:['\u2019]?s?\s+(?:[a-z-]+\s+)?{_RECORDS})?\s+(?:has|had|have|gives?|gave|counts?|reports?"
    rf"|shows?|showed|(?:puts|estimates) it at)\s+{HEDGES}$"
)
"""What another source has of the same: "8.3 percent, while the World Bank has 10.8 percent"."""
_BESIDE = pattern(
    r"(?i)(?:,?\s+with\s+an?\s+(?:peak|high|record|low)\s+of\s+|\b(?:and|but|after"
    rf"|vs\.?|{SET_AGAINST}|before|from|to|of which)\s+|[,:]\s+){HEDGES}$"
)
_IN_BRACKETS = pattern(rf"\s*\(\s*(?:or\s+)?{HEDGES}")
_OR = pattern(rf",?\s+or\s+{HEDGES}")
_LEVEL = pattern(
    r"(?i)(?:\band|\bbut|,)\s+(?:(?:had|has|have|then|later|it|they|was|were)\s+)*"
    rf"(?:{MOVED})\s+to\s+{HEDGES}$"
)
"""What became of the same: "peaked at $14 billion in 2017 and had fallen to $4 billion by 2021"."""
_THEY = pattern(
    r"(?i)(?:\band|\bbut|[,;])\s+(?:(?:by|in|at|on|under|since|for)\s+[^,;$]{2,30}\s+)?"
    r"(?:it|they|that|these)\s+(?:had\s+|have\s+)?(?:was|were|been|stood\s+at|reached|hit|came\s+to"
    rf"|amounted\s+to|totall?ed|(?:{MOVED})\s+to)\s+{HEDGES}$"
)
"""What the same was elsewhere or then: "they were $4 billion, and by May they were $5 billion"."""
_SOME_OF_IT = pattern(rf"(?i)(?:,\s+(?:with|including|although|though)|\bof\s+which)\s+{HEDGES}$")
_AT_ITS_TIME = pattern(
    r"\s+(?:(?:alone|of (?:it|that))\s+)?(?:(?:fell|came|went|was|were|followed|arrived)\s+)?"
    r"(?:(?:committed|pledged|promised|lent|agreed|given)\s+)?(?:as\s+(?:early|late|recently)\s+as\s+)?"
    r"(?:(?:in|on|for|from|over|during)\s+)?(?:the\s+year\s+)?$"
)
"""What was of it at one time: ", with $5 million in 2016", "of which $2 million fell in 2014"."""
_PARTED = pattern(rf"(?i)(?:,\s+|,?\s+(?:of which|and)\s+){HEDGES}$")
_PART = pattern(
    r"\s+(?:of (?:it|that|them)\s+)?(?:(?:is|was|were|being)\s+)?(?P<what>[a-z-]+)\b"
    r"(?!\s+(?:loans?|debt))"
)
"""What a part of the amount before is: "of which $23.9 billion was bilateral"."""
_PEAK = pattern(
    r"(?i)(?:[,;]|\band|\bbut)\s+(?:the|its|their)\s+(?:single\s+)?(?:peak|high|low|best|[a-z]+est|record"
    r"|top)(?:\s+(?:single\s+)?year)?(?:\s+by\s+far|\s+of\s+(?:all|them))?\s+(?:was|came|being)\s+"
    rf"(?:in\s+)?{YEAR},?\s+(?:with|at)\s+{HEDGES}$"
)
"""What the year of most had of the same: "; its best year was 2018, with $6.6 billion"."""
_NOUN = r"(?:\s+(?!in\b)[a-z-]+){0,3}?"
_OWN_DATE = pattern(rf"{_NOUN}\s*(?:\(|,?\s*in\s+|for\s+)$")
_ENDS = pattern(
    r"(?:\s+alone)?\s*(?:[).,;\u2013\u2014]|$|(?:and|but|before|to|against|compared)\b)"
)
_FEW = 4
_FAR = 120


def told_before(scene: Scene, mention: Mention) -> Mention | None:
    """Give the amount before that this one is told of the same as, or in step with."""
    gap = gap_before(scene, mention)
    return gap.antecedent if gap else continued(scene, mention)


def is_told_faintly(scene: Scene, mention: Mention, words: Slot) -> bool:
    """Whether words of a measure are inferred, or stand in a later clause than an amount."""
    if words.state == "inferred":
        return True
    own = scene.clause_of(mention.start)
    return words.start >= mention.end and scene.clause_of(words.start) > own


@once_a_place
def continued(scene: Scene, mention: Mention) -> Mention | None:
    """Give the amount before, whose measure and subject this one shares at a time of its own.

    Words for going back ("up from") say so alone, others only with a date behind: what follows
    "and" may be anything. No words of a measure stand between; a name beside it is that of
    another (`gapping`).
    """
    earlier = next((m for m in reversed(_before(scene, mention)) if m.kind not in DATES), None)
    if earlier is None or not (are_alike(earlier, mention) or told_with(scene, mention) is earlier):
        return None
    if _is_the_same(scene, earlier, mention):
        return earlier
    if mention.per not in (None, earlier.per):
        return None
    if earlier.kind == mention.kind and earlier.unit != mention.unit:
        return None
    if _SAYS_ANOTHER.search(scene.text, earlier.end, mention.start):
        return earlier
    if mention.start - earlier.end > _FAR or gap_before(scene, mention) is not None:
        return None
    link = _link(scene, earlier, mention)
    return None if link is None or _has_own_words(scene, mention, link.start()) else earlier


def _link(scene: Scene, earlier: Mention, mention: Mention) -> re.Match[str] | None:
    """Give the words by which an amount goes on from the one before."""
    text, start, end = scene.text, earlier.end, mention.start
    ways = (way.search(text, start, end) for way in (_BACK, _LEVEL, _THEY, _PEAK))
    if link := next(filter(None, ways), None):
        return None if _AIM.match(text, mention.end) else link
    if _has_own_date(scene, mention) and (link := _BESIDE.search(text, start, end)):
        return link
    at_its_time = _has_own_date(scene, mention, _AT_ITS_TIME)
    if at_its_time and (link := _SOME_OF_IT.search(text, start, end)):
        return link
    return _PARTED.search(text, start, end) if _is_a_known_part(scene, mention) else None


def _is_a_known_part(scene: Scene, mention: Mention) -> bool:
    """Whether a part that has figures is named right behind: "of which $24bn was bilateral"."""
    part = _PART.match(scene.text, mention.end, scene.span.end)
    return part is not None and part["what"].lower() in scene.index.sectors


def _is_the_same(scene: Scene, earlier: Mention, mention: Mention) -> bool:
    """Whether an amount is the one before in another currency: "$6.74bn (Rs1.137tn)"."""
    if mention.kind != "money" or earlier.unit == mention.unit:
        return False
    between = scene.text[earlier.end : mention.start]
    return (
        _IN_BRACKETS.fullmatch(between) is not None and scene.text.startswith(")", mention.end)
    ) or _OR.fullmatch(between) is not None


def _has_own_words(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether words of a measure stand before an amount from a place on, or close behind it."""
    return any(
        hit.measures
        and (
            start <= hit.start < mention.start
            or (hit.start >= mention.end and scene.words_between(mention.end, hit.start) < _FEW)
        )
        for hit in scene.phrases_near(mention)
    )


def _before(scene: Scene, mention: Mention) -> list[Mention]:
    return [m for m in scene.mentions_near(mention) if m.end <= mention.start]


def _has_own_date(scene: Scene, mention: Mention, led_to: re.Pattern[str] = _OWN_DATE) -> bool:
    """Whether a date right behind an amount ends what is said of it: "4 million in 2020."."""
    date = next((m for m in scene.mentions_near(mention) if m.start >= mention.end), None)
    if date is None or date.kind not in DATES:
        return False
    is_beside = date.start == mention.end + 1 and date.text.startswith("a year ")
    return (
        is_beside or led_to.fullmatch(scene.text, mention.end, date.start) is not None
    ) and _ENDS.match(scene.text, date.end, scene.span.end) is not None
