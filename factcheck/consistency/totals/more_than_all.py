"""FC404: a part that is more than all there are: "71 shops, of which 92 have shut".

Any number told before may be the one that "of them" is of, or all may be, so a part must be more
than these together; and words that leave open who "they" are say nothing ("workers walked out of
three plants, 400 of them").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.consistency.operands import begin, is_part, scale_of
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.whole_and_list import OF
from factcheck.kinds import COUNTS
from factcheck.model import Document, Span
from factcheck.patterns import pattern

_WORDS = ("of ", "Of ", "including", " in all", " in total", "altogether")
_PART_OF = pattern(
    r"\s+(?:out )?of\s+(?P<all>(?:the|its|their|his|her|all|those|these|our)\s+"
    r"(?:[\w-]+['\u2019]s?\s+)?)?$"
)
_AHEAD = pattern(
    r"(?:^|[\s(\u201c])(?:[\w'\u2019-]*[,;:]|\u2014|\u2013|and|but|or|that|because|as|while|when"
    r"|where|which|who|whom|in|on|at|for|to|by|with|from|than|had|has|have|is|are|was|were|be|been"
    r"|won|wins?|lost|loses?|took|takes?|got|gets?|holds?|held|makes?|made|sold|sells?|kept|keeps?"
    r"|shut|hit|beat|pays?|paid|gave|gives?|met|saw|sees|only|just|all|far|already|yesterday|today|now|also"
    r"|years?|months?|weeks?|night|season|summer|winter|spring|autumn|[a-z]+day"
    r"|says?|said|(?!aged|need)[a-z]+ed)\s+$",
    re.IGNORECASE,
)
"""What stands before a part: "chapter 40 of the 12" and "the top 40 of the 12" are none."""
_IN_A_YEAR = pattern(r"\b(?:in|by|since|until|from|before|after|to|of)\s+$", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_AT = pattern(r"\bat\s+$", re.IGNORECASE)
"""What makes a number an age where "of" has no article: "died at 83 of two strokes"."""
_NO_LIMIT = pattern(
    r"\b(?:need\w*|requir\w+|necessary|plan\w*|expect\w*|allow\w*|permit\w*|want\w*|target\w*"
    r"|sought|seeks?|ask\w*|aim\w*|goals?|promis\w+|pledg\w+|quotas?|budget\w*|hop\w+|forecast"
    r"|allotted|allocated|due|places? for|different|kinds?|types?|sorts?|makes|models|varieties"
    r"|nationalities|colou?rs|sizes|species|points|marks|stars|versions|editions)\b",
    re.IGNORECASE,
)
"""What may be exceeded, and what says how many sorts there are."""
_A_NAME = pattern(
    r"(?:7\d7|3[0-9]0|9\d\d)\s+(?:[A-Z]|jets?\b|planes?\b|air|cars\b|models?\b)"
    r"|\w+-|[\d,]+\s+(?:Series|Class|(?:and|or|to|plus)\s+\d)"
    r"|[\d,]+\s+[A-Z][\w-]+\s+[A-Z][a-z]*[a-rt-z]\b"
    r"|\w+\s+(?:[\w-]+\s+)?[\w-]+(?:s['\u2019]|['\u2019]s)\s"
)
"""What a whole is not: "its 787 jets", "the 10 Downing Street staff", "the 122 trains' cars"."""
_OF_THEM = pattern(r"\s+of (?:them|these|those|whom|which)\b")
_OF_IT = pattern(r"\s+of it\b")
_OF_WHICH = pattern(
    r"[,(\u2014]\s*(?:and\s+)?(?:of (?:whom|which|these|them|those)|among (?:them|whom))\s+$"
)
_AND = pattern(r"[^.;:,()]{1,40}\s+and\s+$")
_IN_ALL = pattern(r"(?:\s+[a-z]+)?\s+(?:in all|in total|altogether)\s*(?:[.,;)]|\Z|(?:and|but)\b)")
_INCLUDING = pattern(r",?\s+including\s+$")
_OPENS = pattern(r"\s*Of (?:these|those|them),?\s+$")
_TIMES = pattern(r"\s+times\b")
_STRETCH = 120
_UNTOLD = pattern(
    r"\b(?:dozens?|hundreds|thousands|millions|scores|others?|another|more|many|several|some"
    r"|most|both|half|third|quarter|rest|famil(?:y|ies)|households?|groups?|teams?|crews?|couples"
    r"|pairs|classes|sides|parties|busloads|per|each|every)\b",
    re.IGNORECASE,
)
_PLURAL = pattern(
    r"(?<![\w'\u2019])(?!(?:was|has|is|its|his|this|as|us|less|across|plus|always|perhaps|besides"
    r"|does|news|yes|thus|towards|years?|months|weeks|days|hours|minutes)\b)"
    r"(?:[A-Za-z]+[a-hj-rtv-z'\u2019]s|people|men|women|children|police|staff|workforce)(?![\w'\u2019])",
    re.IGNORECASE,
)
_PLACED = pattern(
    r"\b(?:in|at|on|near|during|since|after|across|off)\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE
)
_IN_PLACE = pattern(
    r"\b(?:in|at|on|near|after|from|by|of|to|with|for|against|between)\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
_PEOPLE = frozenset(
    {"people", "men", "women", "children", "passengers", "pupils", "students", "staff", "soldiers"}
)
_TOLD = pattern(
    r"\s+(?:of (?:them|these|those|whom|which)|are|were|have|had|will|would|can|could|did|do|died"
    r"|voted|said|say|came|went|got|fell|rose|won|lost|took|left|in|on|at|from|for|against|[a-z]+ed)\b"
)
_NOT_ONE = pattern(
    r"(?:\b(?:in|on|at|by|of|to|from|for|with|aged?|under|over|than|nearly|about|or|and|no"
    r"|number|top|room|route|flight|page|the)|[A-Z][\w'\u2019]*)\s+$"
)
_TWO = 2
_SURE, _LEAST = Decimal(1), Decimal("1.2")


@inconsistency
def more_than_all(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "126 of the 80 flights", "80 flights, of which 126" and "Of the 80 flights 126 were"."""
    text, before = document.text, (Span(0, 0), list[Amount]())
    for span, amounts in checked.counts_by_sentence.items():
        told, before = before, (span, amounts)
        words = text[span.start : span.end]
        if not any(word in words for word in _WORDS):
            continue
        for at, part in enumerate(amounts):
            whole = (
                _behind(text, amounts, at)
                or _of_the_whole(text, amounts, at)
                or _in_all(text, amounts, at)
                or _told_before(text, span, amounts, at)
                or _sentence_before(text, span, part, told)
            )
            if whole is not None and not _may_be_of(part, told[1]):
                yield _wrong(part, whole)
                break


def _may_be_of(part: Amount, before: Sequence[Amount]) -> bool:
    """Whether the sentence before tells of a sum that is more: "worth $46bn. … $37bn of it"."""
    return part.kind not in COUNTS and any(
        _are_alike(part, each) and each.interval.point >= part.interval.point for each in before
    )


def _is_more(part: Amount, whole: Amount) -> bool:
    """Whether a part is surely more: a hedge may hide a fifth of the whole."""
    mention = whole.checked.claim.mention
    if mention.value_max is not None or part.checked.claim.mention.value_max is not None:
        return False
    if part.is_wrong or whole.is_wrong:
        return False
    is_least = mention.modifier in ("over", "at_least")
    most = whole.interval.point * (_LEAST if is_least else _SURE)
    return part.interval.low > (most if is_least else whole.interval.high)


def _are_alike(part: Amount, whole: Amount) -> bool:
    """Whether one is counted as the other is, and the part has no noun of its own."""
    if part.kind in COUNTS:
        mention, other = part.checked.claim.mention, whole.checked.claim.mention
        is_bare = mention.noun is None or mention.noun == other.noun
        return whole.kind in COUNTS and is_bare and scale_of(part) <= scale_of(whole)
    return part.kind == whole.kind and part.kind != "percent" and is_part(part, whole)


def _is_year(text: str, part: Amount) -> bool:
    is_like = part.text.isdigit() and _FIRST_YEAR <= part.interval.point <= _LAST_YEAR
    return is_like and _IN_A_YEAR.search(text, max(0, part.start - 10), part.start) is not None


def _behind(text: str, amounts: Sequence[Amount], at: int) -> Amount | None:
    """Read "126 of the 80 flights"."""
    part, whole = amounts[at], amounts[min(at + 1, len(amounts) - 1)]
    found = _PART_OF.fullmatch(text, part.end, whole.start)
    if found is None or not (_are_alike(part, whole) and _is_more(part, whole)):
        return None
    is_whole = whole.interval.point == whole.interval.point.to_integral_value()
    if not (found["all"] or whole.kind == "count") or _is_year(text, part) or not is_whole:
        return None
    start = begin(text, part)
    is_first = start - part.checked.claim.sentence.start <= 2
    if not is_first and not _AHEAD.search(text, max(0, start - 30), start):
        return None
    is_age = not found["all"] and _AT.search(text, max(0, part.start - 5), part.start)
    if is_age or _A_NAME.match(text, whole.start):
        return None
    return None if _NO_LIMIT.search(text, whole.end, whole.end + _STRETCH // 2) else whole


def _of_the_whole(text: str, amounts: Sequence[Amount], at: int) -> Amount | None:
    """Read "Of the 80 flights, 126 were cancelled"."""
    part, whole = amounts[at], amounts[max(at - 1, 0)]
    between = text[whole.end : part.start]
    if part is whole or len(between) > _STRETCH // 2 or re.search(r"[.;:()]", between):
        return None
    if not OF.search(text, max(0, whole.start - 20), whole.start):
        return None
    if not _TOLD.match(text, part.end) or _NOT_ONE.search(
        text, max(0, part.start - 20), part.start
    ):
        return None
    is_less = part.text.isdigit() and _FIRST_YEAR <= part.interval.point <= _LAST_YEAR
    is_told = not is_less and _are_alike(part, whole) and _is_more(part, whole)
    if _UNTOLD.search(whole.checked.claim.mention.noun or ""):
        return None  # "of the two teams 11 are Danes"
    return whole if is_told and not _NO_LIMIT.search(between) else None


def _in_all(text: str, amounts: Sequence[Amount], at: int) -> Amount | None:
    """Read "has 580 lorries in Leeds and 140 in all"."""
    part, whole = amounts[at], amounts[min(at + 1, len(amounts) - 1)]
    if not _AND.fullmatch(text, part.end, whole.start) or not _IN_ALL.match(text, whole.end):
        return None
    nouns = {each.checked.claim.mention.noun for each in (part, whole)} - {None}
    is_told = part.kind in COUNTS and whole.kind in COUNTS and len(nouns) < 2
    return whole if is_told and _is_more(part, whole) else None


def _told_before(text: str, span: Span, amounts: Sequence[Amount], at: int) -> Amount | None:
    """Read "80 flights, 126 of them to Rome", of all that its sentence tells before."""
    part = amounts[at]
    told = [each for each in amounts[:at] if not _TIMES.match(text, each.end)]
    if not told or part.start - told[-1].end > _STRETCH:
        return None
    if re.search(r"[;:]", text[told[-1].end : part.start]):
        return None
    is_of_which = _OF_WHICH.search(text, max(0, part.start - 25), part.start)
    if part.kind not in COUNTS and _OF_IT.match(text, part.end):
        alike = [each for each in told if each.kind == part.kind]
        return _antecedent(text, Span(part.start, part.start), part, alike) if alike else None
    if is_of_which and (whole := _some_of_all(text, told, part)):
        return whole
    if is_of_which or _OF_THEM.match(text, part.end):
        people = [each for each in told if each.kind in COUNTS]
        if people and people[-1].checked.claim.mention.noun in _PEOPLE:
            told = people  # "makes 40,000 square metres a day and employs 900 people"
        return _antecedent(text, Span(span.start, part.start), part, told)
    if _INCLUDING.search(text, max(0, part.start - 14), part.start):
        is_of_people = told[-1].checked.claim.mention.noun == "people"
        if is_of_people and part.checked.claim.mention.noun in _PEOPLE:
            return _antecedent(text, Span(span.start, part.start), part, told, bare=False)
    return None


def _some_of_all(text: str, told: Sequence[Amount], part: Amount) -> Amount | None:
    """Read "Of 340 farms 112 have asked for aid, of which 190 have had it": "which" are the 112."""
    if len(told) != _TWO or not OF.search(text, max(0, told[0].start - 20), told[0].start):
        return None
    whole, some = told
    is_some = _are_alike(some, whole) and whole.interval.point > some.interval.point
    is_told = is_some and _are_alike(part, some) and _is_more(part, some)
    return some if is_told and _TOLD.match(text, part.end) else None


def _sentence_before(
    text: str, span: Span, part: Amount, told: tuple[Span, list[Amount]]
) -> Amount | None:
    """Read "There were 80 flights. Of these, 126 went to Rome"."""
    where, amounts = told
    if not amounts or span.start - where.end > 3:
        return None
    opens = part.start - span.start < 2 and _OF_THEM.match(text, part.end)
    if opens or _OPENS.match(text, span.start, part.start):
        return _antecedent(text, where, part, amounts)
    return None


def _antecedent(
    text: str, where: Span, part: Amount, told: Sequence[Amount], *, bare: bool = True
) -> Amount | None:
    """Give the last number told, if the part is more than each, and nothing else can be meant."""
    whole = told[-1]
    if any(each.kind not in COUNTS and each.kind not in (part.kind, whole.kind) for each in told):
        return None
    is_measured = whole.kind == "quantity" and is_part(part, whole)  # "900 ha, 1,200 of which"
    if not all(_is_more(part, each) for each in told):
        return None
    if bare and not (is_measured or _are_alike(part, whole)):
        return None
    if part.interval.point <= sum(each.interval.point for each in told):
        return None  # "three men, four women and two children were hurt, six of them badly"
    if _is_year(text, part) or _UNTOLD.search(text, where.start, where.end):
        return None
    return None if _others_meant(text, where, whole) else whole


def _others_meant(text: str, where: Span, whole: Amount) -> bool:
    """Whether others than the whole may be meant: "officers raided 12 homes"."""
    noun = whole.checked.claim.mention.noun
    are_people = noun in _PEOPLE
    start = begin(text, whole)
    is_object = are_people and not _IN_PLACE.search(text, max(0, start - 30), start)
    for found in _PLURAL.finditer(text, where.start, where.end):
        beside = text[found.end() : whole.start].strip(" :")
        if whole.start <= found.start() < whole.end:
            continue
        if found[0] == noun or (not beside and found.end() < whole.start):
            continue  # its noun, its verb or its heading
        if is_object and found.end() < whole.start:
            continue
        if are_people and _PLACED.search(text, max(0, found.start() - 30), found.start()):
            continue
        return True
    return False


def _wrong(part: Amount, whole: Amount) -> Inconsistency:
    later, earlier = (part, whole) if part.start > whole.start else (whole, part)
    return Inconsistency(
        position=later.position,
        code="FC404",
        message=f"a part ({part.text}) cannot be more than its whole ({whole.text})",
        notes=(f"{'whole' if later is part else 'part'}: {earlier.text}",),
    )
