"""Words between a project and its amount that may make the amount another thing's."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.claims import around
from factcheck.claims.scenes.built_things import any_built_thing
from factcheck.claims.scenes.words import neutral_words, own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.plainly import words_that_join
from factcheck.judging.caution.project_nouns import ON_THE_WAY, words_used
from factcheck.judging.caution.registry import caution
from factcheck.kinds import DATES, THINGS
from factcheck.model import Claim, Entity, Measure, Slot
from factcheck.patterns import pattern

_WORD = pattern(r"[a-z]+")
_THING = any_built_thing(
    "again", "project", "scheme", "dam", "railway", "road", "line", "loan", "credit"
)
_SUM = (
    r"(?:(?:the|total|overall|final|construction|installed)\s+){0,3}"
    r"(?:costs?|capacity|length|investment|total)"
)
_AGAIN = (
    r"(?:its?|they|this|that|construction|work|in\s+all|"
    rf"the\s+(?:[a-z'\u2019]+\s+){{0,3}}?{_THING}|{_SUM}"
    r"|the\s+(?:completed|finished|planned|ongoing|remaining)\s+projects)\b"
)
GOES_BACK = pattern(rf"\b(?:its?|they|this|that|which|the\s+(?:[a-z]+\s+)?{_THING})\b")
"""Words by which the rest of a sentence takes up what was named: "the plant", "total cost"."""
_PARTED = pattern(rf";(?!\s+(?:and\s+)?{_AGAIN})")
"""A semicolon, but for words that go back to what stands before it."""
_ANEW = pattern(
    r"(?:,\s*|\s)(?:and|but|yet)\s+(?:it\s+|then\s+)?(?=(?:[a-z]+ly\s+)?(?:has|have|had|is|was|were|will|would"
    r"|costs?|opened|began|started|went|entered|came|runs?|took|got|received)\b)|:\s+(?=it\b)"
    rf"|;\s+(?:and\s+)?(?={_AGAIN})"
)
"""What begins one more thing that is said of the subject: "burns coal and has a capacity of"."""
_AT_A_PLACE = pattern(
    r"(?:\s+(?:power\s+)?(?:project|plant|station|dam))?"
    r"(?:(?:,|\s+(?:is|was))\s+an?\s+"
    r"(?:(?:[\d.,]+[- ]?[a-z]+|[a-z]+(?:-[a-z]+)+|(?:hydro)?power)\s+){0,3}"
    r"(?:project|plant|station|dam))?,?\s+(?:is\s+|was\s+)?(?:located\s+|built\s+)?"
    r"(?:on|in|at|near|by|(?:north|south|east|west)(?:-?(?:east|west))?\s+of)\s+(?:the\s+)?"
    r"(?:(?:river|central|(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?)\s+)?"
    r"[a-z]+(?<!s)(?<!ing)(?:\s+(?:river|valley|district|province))?\b"
)
"""Where a project lies, behind its name and what it is: "Karot, a 720 MW plant on the Jhelum",
"is a coal-fired station east of Karachi"."""
_ASIDE = pattern(r"[\u2013\u2014][^;\u2013\u2014]*[\u2013\u2014]|\([^()]*\)|,[^,;()]*(?=,)")
_OF_ITS_KIND = pattern(r"[a-z]+(?:-[a-z]+){2,}(?=\s+[a-z])")
"""Words that only say of what kind the next one is: "a run-of-river plant"."""
_BY_WHOM = pattern(r"\bby\s+(?:[\w'\u2019.-]+\s+){1,6}(?=(?:in|on)\s+$)")
"""Who opened or signed it: "by then prime minister Nawaz Sharif in"."""
_ONE_OF = pattern(r"\bone\s+of\s+$")


@caution(
    "unread-words",
    blocks="wrong",
    of=DATES | {"money", "quantity"},
    examples={
        "The Tana Bridge crosses the lake at a cost of $392 million.": (
            '"crosses" may make it that of something else'
        ),
        "The Mara Dam outshines one that opened in March 2019.": (
            '"outshines" may make it that of something else'
        ),
        "The Tana Bridge is free; a ferry was bought at a cost of $392 million.": (
            "a semicolon parts it from the name"
        ),
    },
    rejects=(
        "The Tana Bridge, a major project of Kenya, has cost $392 million.",
        "The Mara Dam was officially opened in March 2019.",
        "The Tana Bridge crosses the lake and has cost $392 million.",
        "The Tana Bridge, a build-own-operate project, has cost $392 million.",
        "The Mara Dam is a coal-fired plant west of Embu with a cost of $392 million.",
    ),
)
def unread_words(doubt: Doubt) -> str:
    """Give a word between the name of a project and an amount behind it that no list knows.

    What is not understood there may tell of another thing, and nothing is called wrong for it.
    """
    names = doubt.subject_here if doubt.subject.kind in THINGS else []
    end = doubt.claim.mention.start
    if not names or any(name.end > end for name in names):
        return ""
    own = _own(doubt.measure, doubt.subject, doubt.fact.sector) | _of_its_whole(doubt)
    unread = [_unread(doubt.claim, name, own) for name in names]
    if not all(unread):
        return ""
    word = min(unread, key=len)[0]
    if word == ";":
        return "a semicolon parts it from the name"
    return f'"{word}" may make it that of something else'


def _unread(claim: Claim, name: Slot, own: frozenset[str]) -> list[str]:
    """Give the words between a name and an amount that may make it another thing's, in order.

    None is a word that joins them, one of its `own`, or is said of any project: "crosses a bus
    line" is none of the line's own. Asides do not count, nor what was said of it before another
    verb.
    """
    between = around.between(claim, name.end, claim.mention.start)
    if _PARTED.search(between):
        return [";"]
    begin = max((found.end() for found in _ANEW.finditer(between)), default=0)
    place = None if begin else _AT_A_PLACE.match(between)
    begin = place.end() if place else begin
    rest = list(between)
    setting = claim.setting
    told = [hit.slot for hits in (setting.entities, setting.periods) for hit in hits]
    told.append(claim.slots.measure)
    spans = [(slot.start - name.end, slot.end - name.end) for slot in told]
    for reading in (_ASIDE, _BY_WHOM, _ONE_OF, _OF_ITS_KIND):
        spans += (found.span() for found in reading.finditer(between))
    for start, end in spans:
        for at in range(max(start, 0), min(end, len(rest))):
            rest[at] = " "
    known = _harmless()
    words = _WORD.findall("".join(rest[begin:]))
    return [word for word in words if word not in known and word not in own]


def _of_its_whole(doubt: Doubt) -> frozenset[str]:
    """Give the words for the thing that an agreement is on: "for the Mara power plant"."""
    whole = doubt.index.entities.get(doubt.subject.part_of or "")
    if doubt.kind not in DATES or whole is None or whole.kind != "project":
        return frozenset()
    return _own(doubt.measure, whole, "")


@lru_cache(maxsize=1024)
def _own(measure: Measure, subject: Entity, sector: str) -> frozenset[str]:
    """Give the words of a measure's phrases, of a project's names and of a part of it."""
    told = " ".join((own_words(measure), sector, subject.name, *subject.aliases))
    return frozenset(_WORD.findall(told.lower()))


@cache
def _harmless() -> frozenset[str]:
    return words_that_join() | neutral_words().union(
        words_used(ON_THE_WAY), words_used("says nothing of another thing")
    )
