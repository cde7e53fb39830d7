"""Elided verbs: "Russia borrowed $172 billion and the European Union $161 billion"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from factcheck.claims.lists.pairing import are_alike, only_tells, run_of
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import HEDGE, HEDGES, SET_AGAINST, YEAR, pattern
from factcheck.reference import NameHit

_NEARBY = r"(?:(?:neighbou?ring|nearby|adjacent|landlocked|tiny|[a-z]+-rich)\s+)?"
"""What may stand before a name: "and 79 in neighbouring Chile"."""
_BETWEEN = pattern(
    r"(?:\s+(?:as a whole|together|itself|alone|(?:one|total|sum)(?: of)?))?"
    r"(?:\s?['\u2019]s?,?\s+(?:(?:was|is|at|came to|stood at|reached|totalled)\s+)?|\s*\(\s*"
    r"|\s*,?\s+(?:with|at|to)\s+|\s*,\s+"
    r"|\s+(?:(?:it|that|the figure|the rate|the share) (?:was|is|takes|took|costs?|lasts?)\s+)?"
    rf"|\s+(?:is|was)\s+(?:at\s+|(?=(?:{HEDGE}\s+)+)))"
    rf"{HEDGES}"
)
_NEAR_TO = (
    r"(?:close|near|nearly equal) to|level with|on a par with|short of|(?:close )?on the heels of"
    r"|far (?:from|off)"
)
_SET_BESIDE = pattern(
    rf"(?:\b(?:and|while|but|vs\.?|{SET_AGAINST})|[,;])\s+{HEDGES}$",
    re.IGNORECASE,
)
_OF_NAME = pattern(
    r"(?:\s+(?:a|an|per)\s+[A-Za-z]+)?\s+(?:in|into|for|to|at|among|by|under)\s+(?:the\s+)?"
    rf"{_NEARBY}"
)
_WHERE = pattern(
    r"(?:\s+to\s+[a-z]+(?:\s+[a-z-]+){0,4}?|\s+of\s+(?:[a-z-]+\s+)?[a-z-]+"
    r"|\s+(?:a|an|per)\s+[A-Za-z]+)?"
    rf"\s+(?:in|into|of|for|to|at|among|by|under)\s+(?:the\s+)?{_NEARBY}"
)
_SHARE_OF_NAME = pattern(rf"\s+(?:in|of|for|at|among|by|under)\s+(?:the\s+)?{_NEARBY}")
_BEFORE = pattern(
    r"(?:\b(?:and|while|but|ahead of|behind|followed by|then|against|above|below|exceed(?:s|ed)?"
    r"|surpass(?:es|ed)?|compared (?:with|to)|equal to|(?:second|next) (?:only )?to"
    rf"|(?:more|less|higher|lower|larger|smaller|longer|shorter) than|{_NEAR_TO})|[,;])"
    r"\s+(?:(?:those|that) (?:of|in|for|to|from|by)\s+)?(?:(?:in|to|into)\s+)?"
    rf"(?:all\s+)?(?:the\s+)?(?:(?:members|countries|nations) of\s+(?:the\s+)?)?{_NEARBY}$",
    re.IGNORECASE,
)
_OF_WHOM = pattern(
    r"\s+(?:of|(?P<gives>(?:(?:given|provided|committed|lent|granted|offered)\s+)?by"
    r"|(?:(?:coming|that\s+came)\s+)?from))\s+(?:the\s+)?"
)
_MEASURED_BY = pattern(
    rf"\b(?:{_NEAR_TO}|twice|double|triple|half|times|{SET_AGAINST}|ahead of|behind|above|below"
    r"|(?:more|less|higher|lower|larger|smaller) than|as (?:much|large|big|high) as"
    rf"|(?:exceed|surpass)(?:s|es|ed|ing)?)\s+(?:the\s+)?{HEDGES}$",
    re.IGNORECASE,
)
"""What leads to an amount that another is measured by: "close to the", "three times the"."""
_AND_THE = pattern(rf",?\s+(?:and|or)\s+(?:the\s+)?{HEDGES}")
_ALONE = pattern(
    r"\s*(?:[.,;:)]|$|(?:in|for|from|over|between|during|and|or|but|while|that|a\s+year)\b)"
)
"""What stands behind a name that is all there is to it: not "of Kenya's railways"."""
_TO_DO = pattern(r"\s+to\s+[a-z]")
_BUT = pattern(rf"\b(?:and|but|yet|against)\s+{HEDGES}$")
_RECORDS = pattern(rf"\s+(?:recorded|registered|posted|logged|saw)\s+{HEDGES}")
"""Verbs that say nothing but whose an amount is: "while Kenya recorded $2 billion"."""
_ENDS = pattern(
    rf"\s*(?:[.,;)]|$|(?:and|but|while|or)\b|in {YEAR}\b"
    r"|(?:in|for) (?:the|that) (?:same )?year\b)"
)
"""What stands behind an amount of which nothing more is told."""


_AFTER = pattern(rf"\b(?:after|from|than|{SET_AGAINST})\s+(?:the\s+)?{HEDGES}$")
"""What leads from an amount to what it was before: "averaged 3 million barrels, as against"."""
_LARGE = 1000


class Gap(NamedTuple):
    """The name, by its position, that takes the place of another beside an earlier amount.

    `parallel` is that other name, where both stand behind their amounts; `takes` where the name
    is led to by "to" or "into": "… to Ethiopia and $10 billion to Ghana", "and to Ghana $10bn";
    `gives` where "by" or "from" leads to it: "close to the $3 billion from Japan".
    """

    name: int
    antecedent: Mention
    parallel: int | None = None
    takes: bool = False
    gives: bool = False


@once_a_place
def gap_before(scene: Scene, mention: Mention) -> Gap | None:
    """Find the name beside an amount whose verb is that of the amount before it.

    The name stands right before it, or right behind: "$5 million in Kenya, $2 million in Ghana".
    """
    number = bisect_left(scene.names, mention.start, key=lambda hit: hit.start)
    if number > 0 and _is_before(scene, scene.names[number - 1], mention):
        number, start = number - 1, scene.names[number - 1].start
    elif (whose := whose_it_is_measured_by(scene, mention)) is not None:
        return _measured(scene, mention, whose)
    elif number < len(scene.names) and _is_behind(scene, mention, scene.names[number]):
        start = mention.start
    else:
        return None
    for earlier in reversed(scene.mentions_near(mention)):
        if earlier.end <= start and (are_alike(earlier, mention) or _is_bare(mention, earlier)):
            parallel = _parallel(scene, earlier) if start == mention.start else None
            return Gap(number, earlier, parallel, takes=_takes(scene, mention, number))
    return None


def _measured(scene: Scene, mention: Mention, number: int) -> Gap | None:
    """Give the name of whom an amount is, beside the one that is measured by it."""
    for earlier in reversed(scene.mentions_near(mention)):
        if earlier.end <= mention.start and are_alike(earlier, mention):
            led = _OF_WHOM.fullmatch(scene.text, mention.end, scene.names[number].start)
            return Gap(number, earlier, gives=led is not None and led["gives"] is not None)
    return None


@once_a_place
def whose_it_is_measured_by(scene: Scene, mention: Mention) -> int | None:
    """Give the name right behind an amount that another is measured by: "half the $3bn of Japan".

    Or by two: "twice the $3 billion of Japan and the $2 billion of Norway".
    """
    number = bisect_left(scene.names, mention.end, key=lambda hit: hit.start)
    if number == len(scene.names):
        return None
    name = scene.names[number]
    if not _OF_WHOM.fullmatch(scene.text, mention.end, name.start) or not _ALONE.match(
        scene.text, name.end, scene.span.end
    ):
        return None
    if _MEASURED_BY.search(scene.text, scene.back(mention.start), mention.start):
        return number
    if number == 0 or not _AND_THE.fullmatch(
        scene.text, scene.names[number - 1].end, mention.start
    ):
        return None
    before = (m for m in reversed(scene.mentions_near(mention)) if m.end <= mention.start)
    last = next((m for m in before if are_alike(m, mention)), None)
    is_second = last is not None and whose_it_is_measured_by(scene, last) == number - 1
    return number if is_second else None


def _takes(scene: Scene, mention: Mention, number: int) -> bool:
    """Whether "to" or "into" leads from an amount to a name, or stands before it."""
    name = scene.names[number]
    if name.end <= mention.start:
        return scene.text.endswith((" to ", " into "), scene.span.start, name.start)
    led = scene.text[mention.end : name.start].split()
    return led[:1] in (["to"], ["into"])


def _parallel(scene: Scene, earlier: Mention) -> int | None:
    """Give the name right behind the amount before: "$5 million in Kenya, $2 million in Ghana"."""
    at = bisect_left(scene.names, earlier.end, key=lambda hit: hit.start)
    found = at < len(scene.names) and _WHERE.fullmatch(
        scene.text, earlier.end, scene.names[at].start
    )
    return at if found else None


def told_with(scene: Scene, mention: Mention) -> Mention | None:
    """Give the amount that says what a bare number is counted in: "Peru 5, Kenya 7 tonnes"."""
    if mention.kind != "number":
        return None
    run = run_of(scene, mention)
    if run is not None and run.told is not None:
        return run.told
    gap = gap_before(scene, run.pairs[0].mention if run else mention)
    if gap is None:
        return _for_something_else(scene, mention) or _set_against(scene, mention)
    if gap.antecedent.kind == "count":
        return None
    return told_with(scene, gap.antecedent) if gap.antecedent.kind == "number" else gap.antecedent


def _for_something_else(scene: Scene, mention: Mention) -> Mention | None:
    """Give the length or share of one thing beside that of another: "9 days to A, but 19 to B"."""
    before = next(
        (m for m in reversed(scene.mentions_near(mention)) if m.end <= mention.start), None
    )
    if before is None or before.kind not in ("duration", "percent"):
        return None
    is_beside = _BUT.search(scene.text, before.end, mention.start)
    does = all(_TO_DO.match(scene.text, each.end) for each in (before, mention))
    return before if is_beside and does else None


def _set_against(scene: Scene, mention: Mention) -> Mention | None:
    """Give the quantity that a number is set against: "3 million barrels, after 4 million"."""
    amounts = (m for m in reversed(scene.mentions_near(mention)) if m.kind not in DATES)
    before = next((m for m in amounts if m.end <= mention.start), None)
    if before is None or before.kind != "quantity" or not _is_bare(mention, before):
        return None
    led = _AFTER.search(scene.text, before.end, mention.start)
    return before if led and mention.scale != 1 else None


def _is_bare(mention: Mention, earlier: Mention) -> bool:
    """Whether a number may be counted in the unit before: "3.3 million barrels, Peru 2 million"."""
    if mention.kind != "number":
        return False
    is_large = mention.scale != 1 or (mention.value is not None and abs(mention.value) >= _LARGE)
    is_sum = earlier.kind == "money" and is_large
    return is_sum or earlier.kind in ("quantity", "duration", "percent")


def _is_before(scene: Scene, name: NameHit, mention: Mention) -> bool:
    if only_tells(scene, name):
        return False
    text, first = scene.text, scene.back(name.start)
    is_recorded = (
        _RECORDS.fullmatch(text, name.end, mention.start) is not None
        and _ENDS.match(text, mention.end, scene.span.end) is not None
    )
    if not is_recorded and not _BETWEEN.fullmatch(text, name.end, mention.start):
        return False
    return _BEFORE.search(text, first, name.start) is not None


def _is_behind(scene: Scene, mention: Mention, name: NameHit) -> bool:
    of_name = _SHARE_OF_NAME if mention.kind == "percent" else _OF_NAME
    if not of_name.fullmatch(scene.text, mention.end, name.start):
        return False
    return _SET_BESIDE.search(scene.text, scene.back(mention.start), mention.start) is not None
