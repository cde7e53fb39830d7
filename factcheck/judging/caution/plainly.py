"""Whether words say nothing but what a figure is told by: of what it is, whose, and when."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.claims import around
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.words import neutral_words, own_words, plain_verbs
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.project_nouns import ON_THE_WAY, words_used
from factcheck.model import Claim, Slot
from factcheck.patterns import pattern

_WORD = pattern(r"[a-z]+")
_UNTIL_NOW = pattern(r"\b(?:so far|to date|(?:up )?(?:until|to|till) now|over the years)\b")
_JOINS = frozenset(
    (
        *("a", "an", "the", "its", "their", "s", "of", "to", "in", "on", "from", "by", "at", "for"),
        *("between", "until", "and", "with", "according", "says", "said", "was", "is", "were"),
        *("are", "had", "has", "have", "came", "comes", "stood", "stands", "reached", "amounted"),
        *("amounts", "totalled", "totaled", "put", "about", "around", "over", "more", "than"),
        *("nearly", "some", "least", "up", "under", "us", "there", "projects"),
    )
)
"""Words that only join a measure, its parties and their time to an amount."""
_UP_TO = pattern(r"(?:(?!\s(?:and|or|but)\b)[^,;:.()])*")
_ENDS = pattern(r"[;:]|\.\s")
_OF_WHAT = pattern(r"\s+(?:of|in|worth\s+of)\s+(?:the\s+)?(?P<what>[a-z]+)")
"""What an amount is told to be of, right behind it: "39 km of bridges"."""
_PART_OF = pattern(r"\s+(?:out\s+)?of\s+(?:the\s+)?")
_GOES_ON = frozenset(
    (
        *("it", "they", "that", "those", "this", "who", "which", "while", "but", "then", "only"),
        *("figure", "amount", "government", "borrowers", "alone", "itself", "together", "went"),
        *("same", "years", "year", "period", "earlier", "later", "been", "offered", "among"),
        *("neighbours", "neighbors", "million", "billion", "trillion", "bn"),
    )
)
"""Words by which a sentence goes on about what was measured: "those in the EU account for"."""


def is_plainly_told(doubt: Doubt) -> bool:
    """Whether the sentence is its measure, parties, time and amount, and no other word.

    "The cost of the ML-1 railway was $200 million": that is no part of it.
    """
    claim, setting = doubt.claim, doubt.claim.setting
    measured = (m.slot for m in setting.measures if m.measure == doubt.fact.measure)
    amount = Slot(start=claim.mention.start, end=claim.mention.end)
    rest = _without(setting.sentence, claim.sentence.start, (*_told(claim), *measured, amount))
    own = f"{own_words(doubt.measure)} {doubt.fact.sector.lower()}".split()
    return words_that_join().issuperset(rest.difference(own))


def is_joined_to(claim: Claim, name: Slot, own: str) -> bool:
    """Whether nothing but words that join, and `own`, leads from a name to an amount.

    "Karot is a $1.74 billion investment": but what "Karot burns for $17 million" has no part in
    it, nor has what "the sponsor of Karot" owns, nor are "11 km of tunnels" all of a road.
    """
    words = words_that_join() | neutral_words() | words_used(ON_THE_WAY) | {*own.split()}
    amount = Slot(start=claim.mention.start, end=claim.mention.end)
    first, last = sorted((name, amount), key=lambda slot: slot.start)
    between = around.between(claim, first.end, last.start)
    if _ENDS.search(between) or (first is amount and _PART_OF.fullmatch(between)):
        return False
    what = _OF_WHAT.match(around.behind(claim))
    is_of_it = first is amount and what and amount.end + what.end() >= name.start
    if what and not is_of_it and what["what"] not in words:
        return False
    before = around.before(claim, first.start)
    begin = first.start - len(before) + 1 + max(map(before.rfind, ",;:"))
    told = around.between(claim, begin, last.start)
    return _without(told, begin, (*_told(claim), amount)) <= words


def sums_up(claim: Claim) -> bool:
    """Whether an amount is told for all the time until now, and not for what was told before."""
    return _UNTIL_NOW.search(around.before_in_clause(claim)) is not None


def goes_on(claim: Claim) -> bool:
    """Whether an amount's clause names nothing that it would be of but parties and their time.

    "Australian borrowers account for", "under the PTI the sum was": so it goes on about what the
    sentence before measures, but for "so far", which sums up what that does not.
    """
    return not sums_up(claim) and not words_left(claim)


def goes_on_from(claim: Claim, names: Iterable[int], own: str) -> bool:
    """Whether no word between whose an amount is, and it, or behind it, is of anything but `own`.

    `names` are where the names of whose it is end. "Australia's mines got $60 billion" and "in
    Australia $60 billion went to mines" are of mines, and "Kenya's tax revenue was" of revenue.
    """
    start = claim.mention.start
    last = max((end for end in names if end <= start), default=start)
    behind = _UP_TO.match(around.behind(claim))
    told = around.between(claim, last, start), behind[0] if behind else ""
    named = " ".join(hit.slot.text for hit in claim.setting.entities)
    said = {*_WORD.findall(f"{own} {named}".lower())}
    known = words_that_join() | _GOES_ON | neutral_words() | said
    if not told[0].startswith(("'", "\u2019")):  # "Nepal's exports" are none of the verb
        known |= plain_verbs()
    return all(known.issuperset(_WORD.findall(words)) for words in told)


def words_left(claim: Claim) -> set[str]:
    """Give the words up to an amount, in its clause, that do not only go on with what was told."""
    before = around.before_in_clause(claim)
    rest = _without(before, claim.mention.start - len(before), _told(claim))
    return rest - words_that_join() - neutral_words() - _GOES_ON


def _told(claim: Claim) -> Iterable[Slot]:
    """Give where parties and times are named."""
    setting = claim.setting
    return (*(hit.slot for hit in setting.entities), *(hit.slot for hit in setting.periods))


def _without(text: str, first: int, slots: Iterable[Slot]) -> set[str]:
    """Give the words of a text that begins at `first` which stand in none of the slots."""
    rest = list(text)
    for slot in slots:
        for at in range(max(slot.start - first, 0), min(slot.end - first, len(rest))):
            rest[at] = " "
    return {*_WORD.findall("".join(rest))}


@cache
def words_that_join() -> frozenset[str]:
    """Give the words that only join a measure, its parties and their time to an amount."""
    return _JOINS.union(words_of_group("give-verb"), words_of_group("take-verb"))


def words_that_go_on() -> frozenset[str]:
    """Give the words by which a sentence goes on about what was measured: "those", "the figure"."""
    return _GOES_ON
