"""What the verbs before a date say of it besides their time: it is put off, wanted, to be done.

What somebody is asked or has agreed to do is to come from then on ("urged them to stay through
Thursday"). What they had, failed or managed to do is over, as the verb says.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates.verbs import (
    bare,
    is_joined_alike,
    is_to_a_thing,
    looks_back,
    stops,
    verbs_of,
    verdict,
)
from factcheck.rules.nouns import words_as

UNTIL: Final = ("until ", "till ")
"""What leads to the end of what goes on ("the tax stays at 9% until April 30")."""
_LED_TO: Final = (*UNTIL, "through ", "by ")
_WANTED: Final = 10
"""Within so many words before its day something is wanted by then."""
_ASKED: Final = 9
"""Within so many words before what is to be done somebody is asked to, or agrees to."""
_MADE: Final = 6
"""Within so many words before a deal or an order it is made."""
_MONTH = pattern(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
_AND: Final = ("and", "or", "but")
_HAD: Final = 3
"""Within so many words before a verb may stand the "had" that puts it further back."""
_GIVEN: Final = 5
"""So many words are the longest name of who is given until a day."""
_DEADLINE = pattern(r"\s(?:[a-z]+\s)?(?:deadline|cut-?off)\b")
_FAR: Final = 90
"""So far from a deadline, in code points, it is told what becomes of it."""
_MISSED: Final = 4
_CHANCES: Final = frozenset(("chance", "chances", "odds", "probability", "likelihood", "prospect"))
_THE: Final = ("the", "its", "their", "both", "all")
_WHOM: Final = frozenset(("him", "her", "it", "them", "us", "me", "you"))


def led_ahead(text: str, start: int, end: int, words: list[str]) -> bool | None:
    """Say that a date which the words before lead to is to come: "bailed until", "wants by".

    What they "told lenders to put up by December" may be told soon after it, and "the tapes from
    Friday" that they asked to see are of what was: None, the nearest is meant. False where
    nothing leads ahead.
    """
    if _is_before_a_deadline(text, start, end):
        return True
    if text.startswith(UNTIL, start) and (
        words[-1:] in (["has"], ["have"]) or _is_put_off(words) or _is_given(words)
    ):
        return True
    if _is_likely(words):
        return True
    led = words[:-1] if words[-1:] == ["from"] else words
    if led is words and not text.startswith(_LED_TO, start):
        return False
    if led is words and _is_wanted(words):
        return True
    to = _infinitive(led, len(led))
    asking = _asking(led, to) if to > 0 else None
    if asking is None:
        return False
    is_near = led is not words or _MONTH.search(text, start, end)
    return None if is_near and asking not in verbs_of("leads_to") else True


def _is_likely(words: list[str]) -> bool:
    """Whether a chance is told of what is done by then: "odds of another cut in December"."""
    near = words[-_WANTED:]
    return any(each in _CHANCES and of == "of" for each, of in pairwise(near))


def _is_before_a_deadline(text: str, start: int, end: int) -> bool:
    """Whether a deadline is still to come: "they want the Friday deadline for tenders moved".

    Not where a word says that it was met or missed, or a verb something else of what was, nor
    that of a month, which may be long over.
    """
    if not text.endswith("day", start, end) or not _DEADLINE.match(text, end):
        return False
    before, behind = _clause(text, start, end)
    told = next((told for at in range(len(before) - 1, -1, -1)
                 if (told := verdict(before, at)) is not None), None)  # fmt: skip
    over = verbs_of("of_a_deadline")
    return told is not False and over.isdisjoint(map(bare, behind + before[-_MISSED:]))


def _clause(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """Give the words of a date's sentence before it, and those close behind it."""
    before = text[max(0, start - _FAR) : start].split()
    behind = text[end : end + _FAR].split()
    opens = next((at for at in range(len(before), 0, -1) if stops(before[at - 1])), 0)
    closes = next((at for at, word in enumerate(behind) if stops(word)), len(behind))
    return before[opens:], behind[: closes + 1]


def _infinitive(words: list[str], end: int) -> int:
    """Give where the last "to" with a verb stands before `end`, -1 where another verb does."""
    for at in range(end - 1, -1, -1):
        if stops(words[at]) or words[at].endswith(","):
            break
        is_to = bare(words[at]) == "to"
        if is_to and not is_to_a_thing(words, at) and words[at + 1 : at + 2] != ["be"]:
            return at
        follows = (at and bare(words[at - 1]) == "to") or is_joined_alike(words, at)
        if not follows and verdict(words, at) is not None:
            break
    return -1


def _asking(words: list[str], to: int) -> str | None:
    """Give the word that leads to an infinitive, where it asks for something or agrees to it.

    "Urged them to stay through", "they agreed in Vienna to cut output from", "signed a deal to
    buy gas and to decide by". What they "had agreed to do by" June may be over.
    """
    back = to - 1
    word = bare(words[back])
    while back > 0 and word in verbs_of("between") and word not in _AND:
        back -= 1
        word = bare(words[back])
    if word in _AND:
        other = _infinitive(words, back)
        return _asking(words, other) if other > 0 else None
    if word in verbs_of("task"):
        made = verbs_of("made").intersection(map(bare, words[max(0, back - _MADE) : back]))
        return word if made else None
    for at in range(back, max(back - _ASKED, -1), -1):
        word = bare(words[at])
        if word in verbs_of("asked"):
            is_earlier = "had" in map(bare, words[max(0, at - _HAD) : at])
            return word if is_earlier == (word == "meant") else None  # "had meant to" may go on
        if stops(words[at]) or words[at].endswith(",") or word in verbs_of("of_then"):
            return None
        if verdict(words, at) is not None:
            return None
    return None


def _is_given(words: list[str]) -> bool:
    """Whether somebody is given time up to a day: "gave him until", "has given Iraq until".

    "Gave concerts until" tells of what went on.
    """
    for length in range(1, min(_GIVEN, len(words)) + 1):
        whom = words[-length:]
        given = bare(words[-length - 1]) if len(words) > length else ""
        if given in verbs_of("gives"):
            return _is_somebody(whom)
        if stops(whom[0]) or looks_back(bare(whom[0])):
            return False
    return False


def _is_somebody(whom: list[str]) -> bool:
    """Whether words can name who is given something: "him", "Iraq", "the two companies"."""
    first, last = whom[0], whom[-1]
    return (
        (len(whom) == 1 and first in _WHOM)
        or (first[:1].isupper() and last[:1].isupper())
        or first in _THE
    )


def _is_put_off(words: list[str]) -> bool:
    """Whether the last words put something off ("was put back", "is suspended")."""
    before, last = ["", "", *map(bare, words[-2:])][-2:]
    is_led = last in verbs_of("put_off_behind") and before in verbs_of("put_off_led")
    return is_led or last in verbs_of("put_off")


def is_plotted(words: list[str], *, before: bool) -> bool:
    """Whether the last words tell when something was planned, rather than for when.

    "It had been planned in" the spring, surely `before`; it "was planned in" spring, perhaps.
    """
    last = " ".join(map(bare, words[-4:]))
    return last.endswith(tuple(verbs_of("plotted_before" if before else "plotted")))


def is_last(words: list[str], tells: str) -> bool:
    """Whether the last verb that looks back "orders" what may go on, or has "rescheduled" it."""
    for word in reversed(words):
        plain = bare(word)
        if stops(word) or plain in verbs_of(tells) or looks_back(plain):
            return plain in verbs_of(tells) and not stops(word)
    return False


def is_reported(words: AbstractSet[str]) -> bool:
    """Whether words tell of accounts that were given, and of none that are foreseen."""
    told = verbs_of("reported") & words and words_as("accounts") & words
    return bool(told) and words_as("foreseen").isdisjoint(words)


def _is_wanted(words: list[str]) -> bool:
    """Whether the last verb says that something is still to be had ("wants another $1bn by").

    Or to be done with it: "they want their pay doubled by", but not "want what she borrowed by".
    """
    found = None
    for word in reversed(words[-_WANTED:]):
        plain = bare(word)
        if plain in verbs_of("wanted"):
            return found is None or plain in verbs_of("wanted_done")
        if stops(word) or (found and (plain in verbs_of("subject") or looks_back(plain))):
            return False
        if looks_back(plain):
            found = plain
            if not plain.endswith("ed"):
                return False
    return False
