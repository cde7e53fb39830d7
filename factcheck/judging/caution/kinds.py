"""Things of another kind than what a figure is of: "Karot and a 1,100MW nuclear plant"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from itertools import takewhile

from factcheck.claims import around
from factcheck.claims.scenes.words import own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.model import Entity
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import rows

_ITS_NOUN = pattern(
    r"(?:^|[^\w-])(?P<what>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,3})\s+"
    rf"(?:of|with|worth|costing|for|at)\s+{HEDGES}$"
)
"""The words of which an amount is told behind them: "a coal plant of 1,320 MW"."""
_NOUN_BEHIND = pattern(r"[\s-]+(?P<what>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,3})")
"""Those of which it is told before them: "a 1,100 MW nuclear plant"."""
_PRODUCES = pattern(
    r"\b(?:is|are|was|were)\s+(?:[a-z]+\s+){0,2}(?:producing|generating|delivering|running\s+at|operating\s+at)\b"
    r"[^,;]{0,20}$"
    r"|\b(?:currently|only|just|now|barely|hardly)\s+(?:produces?|generates?|delivers?|feeds?)\b[^,;]{0,20}$"
    r"|\b(?:produced|delivered|sold|sells?)\s+(?:[a-z]+\s+)?$"
    r"|\boutput\b[^,;]{0,30}\b(?:fell|rose|dropped|climbed|declined|sank|slipped|was|stood)\b[^,;]{0,15}$"
    r"|\bnet\s+(?:capacity|output)\b[^,;]{0,60}$"
)
_IN_ITS_SEASON = pattern(r"\b(?:in|during)\s+(?:the\s+)?(?:winter|summer|dry\s+season|monsoon)\b")
_CAPACITY = pattern(r"\bcapacity\s+(?:of|is|was)\s+$")
_AT_A_TIME = pattern(
    r"\s+net\b|,?\s+(?:at\s+(?:noon|night|peak)|that\s+day|this\s+week|when|today|yesterday|because)\b"
)
_A_KIND = (
    r"\b(?P<what>(?P<kind>coal|coal-fired|solar|wind|hydropower|hydroelectric|hydel|nuclear"
    r"|transport|road|rail|railway|port)\s+(?:power\s+)?(?:plants|parks|farms|projects|stations|schemes))\b"
)
_KIND = pattern(_A_KIND)
_ONE_KIND = pattern(r"[\s\w'\u2019]*?" + _A_KIND)
_SENT_OUT = pattern(r"\bto\s+the\s+(?:national\s+)?grid\b|\bsen[dt](?:s|ing)?\s+out\b")
_LEAST_SENT_OUT = Decimal("0.85")
_WORD = pattern(r"[\w-]+")
_NO_NOUN = pattern(
    r"(?:of|in|at|on|for|with|to|from|by|and|or|but|than|as|is|are|was|were|has|have|had|will|would|the"
    r"|its|their|that|which|who|where|when|while)"
)
"""Where the words of one noun phrase end."""
_GOT_ONE_KIND = pattern(
    r"[\s\w-]{0,40}?\b(?:received|got|took|taken|obtained)\s+(?:[a-z]+\s+){0,2}?"
    r"(?P<what>loans?|credits?|grants?|gifts?|equity)\b"
    r"(?!\s+(?:and|or)\s+(?:loans?|credits?|grants?|gifts?|equity)\b)"
)
"""Those who got one kind of money: "179 countries received loans"."""
_A_PIECE_OF = pattern(r"\b(?:section|stretch|segment)\s+of\b")
_BY_ITS_ENDS = pattern(r"\b(?:between|from)\s+[A-Z]")
_OF_IT = pattern(r"\s+of\s+(?:the\s+)?")
_THE_WHOLE = pattern(
    r"\b(?:whole|entire)\s+(?:length\s+of\s+the\s+)?(?:highway|road|motorway|route)\b|\bas\s+a\s+whole\b"
)


@caution(
    "got-one-kind",
    of=("count",),
    examples={
        "Kenya and its 920 jobs at the Mara Dam received loans.": (
            "it is told of those who got loans"
        ),
    },
    rejects=("The Mara Dam had 920 jobs in 2018.",),
)
def got_one_kind(doubt: Doubt) -> str:
    """Give what those got of whom a count is told, where all did not get just that."""
    found = _GOT_ONE_KIND.match(doubt.behind)
    if found is None or found["what"] in own_words(doubt.measure):
        return ""
    return f"it is told of those who got {found['what']}"


@caution(
    "other-kind",
    examples={
        "The length of the Tana Bridge is told beside a tunnel of 5.2 km.": (
            '"tunnel" is a thing of another kind'
        ),
        "Long are the Tana Bridge and a 5.2 km tunnel.": '"tunnel" is a thing of another kind',
    },
    rejects=("The Tana Bridge has a length of 5.2 km.",),
)
def other_kind(doubt: Doubt) -> str:
    """Give the kind of thing that an amount is told of, where what its figure is of is another."""
    if doubt.subject.kind != "project":
        return ""
    word = _of_its_noun(doubt)
    if not word:
        return ""
    return f'"{word}" is a thing of another kind' if is_of_another_kind(word, doubt.subject) else ""


@caution(
    "momentary-output",
    of=("quantity",),
    examples={
        "The Mara Dam, with its capacity, was producing 310 MW.": (
            "it is what is produced, not the capacity"
        ),
    },
    rejects=("The Mara Dam has a capacity of 410 MW.",),
)
def momentary_output(doubt: Doubt) -> str:
    """Give why what a plant produces at a time is not its capacity: "is producing only 410 MW"."""
    if doubt.measure.unit_kind != "power" or doubt.subject.kind != "project":
        return ""
    said, whole = doubt.claim.mention.value, doubt.fact.value
    if said is None or whole is None or said >= whole:
        return ""
    if _IN_ITS_SEASON.search(doubt.before):
        return "it is what is produced, not the capacity"
    has_word = _CAPACITY.search(doubt.before)
    is_output = _PRODUCES.search(doubt.before) or (not has_word and _AT_A_TIME.match(doubt.behind))
    return "it is what is produced, not the capacity" if is_output else ""


@caution(
    "one-kind-of-it",
    of=("quantity", "money", "count"),
    examples={
        "In May 2019 Norway pledged coal plants of the corridor a package worth $4.3 billion.": (
            'it is told of the "coal plants" alone'
        ),
    },
    rejects=("In May 2019 Norway pledged Kenya a package worth $4.3 billion for the corridor.",),
)
def one_kind_of_it(doubt: Doubt) -> str:
    """Give the kind of things that an amount is of, where the figure is of a whole programme."""
    if doubt.subject.kind != "programme":
        return ""
    before = doubt.before_in_clause
    found = _KIND.search(before)
    at = doubt.claim.mention.start - len(before) + found.start() if found else 0
    if found and any(hit.slot.start <= at < hit.slot.end for hit in doubt.claim.setting.entities):
        found = None  # "Belt and Road projects"
    found = found or _ONE_KIND.match(doubt.behind)
    if found is None or found["kind"] in doubt.fact.sector.lower():
        return ""
    return f'it is told of the "{found["what"]}" alone'


@caution(
    "sent-out",
    of=("quantity",),
    examples={
        "The Mara Dam, with its capacity, gives 361 MW to the grid.": (
            "what a plant sends out is a little less than its capacity"
        ),
    },
    rejects=(
        "The Mara Dam has a capacity of 361 MW.",
        "The Mara Dam, with its capacity, gives 210 MW to the grid.",
    ),
)
def sent_out(doubt: Doubt) -> str:
    """Give why what a plant sends out, less what it uses itself, does not belie what it makes."""
    said, value = doubt.claim.mention.value, doubt.fact.value
    if doubt.measure.unit_kind != "power" or not said or not value:
        return ""
    is_net = doubt.claim.unit == doubt.fact.unit and _LEAST_SENT_OUT <= said / value < 1
    is_told = is_net and _SENT_OUT.search(doubt.claim.setting.clause)
    return "what a plant sends out is a little less than its capacity" if is_told else ""


@caution(
    "whole-by-its-ends",
    of=("quantity",),
    examples={
        "The Coast Road between Lamu and Malindi has a length of 650 km.": (
            "its whole may be told, by the ends of one section"
        ),
        "The Lamu-Malindi section is safe; the whole road has a length of 650 km.": (
            "its whole may be told, by the ends of one section"
        ),
    },
    rejects=(
        "The Lamu-Malindi section of the Coast Road has a length of 650 km.",
        "Builders widened 650 km of the Coast Road between Lamu and Malindi; its length is known.",
    ),
)
def whole_by_its_ends(doubt: Doubt) -> str:
    """Give why the length of a road that is named with two ends may not be a section's."""
    if _A_PIECE_OF.search(doubt.subject.name) is None:
        return ""
    if _THE_WHOLE.search(doubt.claim.setting.sentence):
        return "its whole may be told, by the ends of one section"
    for name in doubt.subject_here:
        is_open = _BY_ITS_ENDS.search(name.text) and not _A_PIECE_OF.search(name.text)
        between = around.between(doubt.claim, doubt.claim.mention.end, name.start)
        if is_open and not _OF_IT.fullmatch(between):
            return "its whole may be told, by the ends of one section"
    return ""


def is_of_another_kind(word: str, entity: Entity) -> bool:
    """Whether a noun names a kind of thing, and the names of an entity only others."""
    kind, own = _kinds().get(_singular(word)), _kinds_of((entity.name, *entity.aliases))
    return kind is not None and bool(own) and kind not in own


def _of_its_noun(doubt: Doubt) -> str | None:
    """Give the last word of the amount's own noun phrase that names a kind."""
    before, behind = _ITS_NOUN.search(doubt.before), _NOUN_BEHIND.match(doubt.behind)
    phrases = (
        _without_the_rest(_WORD.findall(before["what"])[::-1]) if before else [],
        _without_the_rest(_WORD.findall(behind["what"]))[::-1] if behind else [],
    )
    named = (str(word) for words in phrases for word in words if _singular(word) in _kinds())
    return next(named, None)


def _without_the_rest(words: list[str]) -> list[str]:
    """Give words up to one that ends a noun phrase."""
    return list(takewhile(lambda word: not _NO_NOUN.fullmatch(word), words))


@lru_cache(maxsize=1024)
def _kinds_of(names: tuple[str, ...]) -> frozenset[str]:
    words = {_singular(word) for name in names for word in _WORD.findall(name.lower())}
    return frozenset(_kinds()[word] for word in words if word in _kinds())


def _singular(word: str) -> str:
    return word.removesuffix("s") if not word.endswith("ss") else word


@cache
def _kinds() -> dict[str, str]:
    return {row["word"].lower(): row["kind"] for row in rows("kinds_of_things")}
