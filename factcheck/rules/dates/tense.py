# ruff: noqa: RUF001 - quotes are what is read here
"""Whether a sentence looks ahead or back: the nearest verb before a date, else the first behind.

The verbs stand in `data/verbs.csv`. A report's own date ("NAIROBI, June 10 (Reuters) - ") is past
whatever follows.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.nouns import words_of
from factcheck.tables import cells, rows

_BACK: Final = 150
_FORWARD: Final = 75
"""How far a verb is looked for, in code points."""
_QUOTES: Final = "\"'“”‘’()[],:"
_STOPS: Final = (".", "!", "?", ";", ".”", '."', "?”", ".)")
_WILL: Final = ("will", "won't", "won’t", "shall")
_SHORT_WILL: Final = ("'ll", "’ll")
_POSSESSIVE: Final = ("'s ", "’s ")
_PAST_LED: Final = ("above", "below", "following", "despite", "from", "since")
"""What stands before a day whose own things are told ("above Wednesday's close")."""
_PRESENT: Final = ("is", "are")
_PRESENT_TOO: Final = ("was", "were", "had", "did")
_NEAR: Final = 4
"""Within so many words before a day a passive present tells what is to come ("is sworn in on")."""
_SHORT_DATE: Final = 24
"""A day and its month are no longer, in code points."""
_NEAR_LED: Final = ("before", "after", "of", "at")
"""What stands before a day whose own things are near: "ahead of Sunday's vote"."""
_SUMS: Final = ("$", "€", "£", "¥", *"0123456789")
_DATELINE = pattern(r"\s?\([A-Z][A-Za-z]+\)\s?[-\u2013\u2014]|\s(?:--|\u2013|\u2014|-)\s[A-Z]")
"""What follows the date of a report itself ("NAIROBI, June 10 (Reuters) - ")."""
_DELIVERY = pattern(r"\s(?:delivery|deliveries|settlement|expiry|futures|contracts?)\b")
"""What is traded ahead of its month ("wheat for December delivery")."""
_COMPARED = pattern(
    r"\s(?:after|from|against|than|versus|vs|compared\s(?:with|to))\s[^.;,0-9]{0,24}\d[^;]{0,20}"
    r"\s(?:in|for)\s\Z"
)
"""What was is told beside what is to come ("is seen at 4% after 3% in February")."""
_ADJECTIVE: Final = "-quarter"
_GOODS = pattern(r"\s([a-z]+)(?:\s([a-z]+))?")
_CONTRACT = pattern(r"\b(?:contracts?|futures|delivery|deliveries|options)\sfor\s\Z")
"""What stands before such a month ("the wheat contract for March")."""
_LED: Final = 16
_BREAK = pattern(r",\s(?:and|but|while|whereas|though)\s")
"""Where the clause ends in which a date stands."""


_NOUN = pattern(r"\s[a-z]{3}")
"""What a date names that stands between an article and it ("the April 14 accords")."""


def _is_of_day(text: str, start: int, end: int) -> bool:
    """Whether a day is told, of the week or of a month: "Friday", "May 3", "3 May"."""
    if text.startswith("day", end - 3):
        return True
    return end - start < _SHORT_DATE and any(map(str.isdigit, text[start:end]))


def _is_traded(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is the month in which goods sold ahead are due."""
    if _DELIVERY.match(text, end):
        return True
    goods = _GOODS.match(text, end)
    if goods is not None and goods[1] in words_of("traded"):
        return goods[2] not in words_of("flow")
    led = text.endswith("for ", 0, start)
    return led and _CONTRACT.search(text, max(0, start - _LED), start) is not None


def is_told_for(text: str, start: int, end: int) -> bool:
    """Whether "for May" says which month something is of ("wheat for May delivery", "data for").

    Anything else is for a person of that name, as often as not.
    """
    if _is_traded(text, start, end):
        return True
    word = text[max(0, start - _LED) : start - 5].split()[-1:]
    return bool(word) and word[0].lower() in words_of("monthly") | words_of("scheduled")


def _is_told_late(text: str, start: int, end: int) -> bool:
    """Whether it is of a time that is mostly over when it is told, even in a future tense.

    "It will report first-quarter earnings", "the figures for March are due on Friday".
    """
    if text.startswith(_ADJECTIVE, end - len(_ADJECTIVE)):
        noun = _GOODS.match(text, end)
        return noun is not None and noun[1] in words_of("accounts")
    if not text.endswith("for ", 0, start):
        return False
    word = text[max(0, start - _LED) : start - 5].split()[-1:]
    of_data = bool(word) and word[0].lower() in words_of("monthly")
    return of_data or text.startswith(_ADJECTIVE[1:], end - len(_ADJECTIVE) + 1)


def is_past(word: str) -> bool:
    """Whether a word is a verb that looks back ("began")."""
    return _looks_back(word.lower())


def looks_ahead(text: str, start: int, end: int) -> bool | None:
    """Whether the sentence of `text[start:end]` looks ahead; None where no verb tells.

    What was done "for March" says nothing of when that March is.
    """
    if _DATELINE.match(text, end):
        return False
    if _is_traded(text, start, end):
        return True
    low = max(0, start - _BACK)
    words = text[low:start].split()
    last = words[-1].lower() if words else ""
    if last in ("has", "have") and text.startswith("until", start):
        return True
    if last in _PAST_LED and text.startswith(_POSSESSIVE, end):
        return False
    if low and not text[low - 1].isspace():
        del words[:1]  # cut in two
    if last in _NEAR_LED and text.startswith(_POSSESSIVE, end):
        return None
    verdict = _before(words, of_day=_is_of_day(text, start, end))
    if verdict is None:
        told = len(words) > 1 and last == "in" and text.startswith(_POSSESSIVE, end)
        return None if told else _behind(text, end)  # "the dead in Tuesday's quake could"
    if verdict and _is_told_late(text, start, end):
        return None
    if verdict and (last == "of" or _COMPARED.search(text, low, start)):
        return None  # "will undo the rise of July 16"
    if verdict and last == "the" and _NOUN.match(text, end):
        return None  # "must be gone under the April 14 accords"
    return None if last == "for" and not verdict else verdict


def _before(words: list[str], *, of_day: bool) -> bool | None:
    """Say what the last verb before a date tells, None where its sentence has none.

    The present tells of a day of the week to come ("they vote on Sunday").
    """
    for at in range(len(words) - 1, -1, -1):
        if _stops(words[at]):
            break
        verdict = _verdict(words, at)
        if verdict is None and of_day and _is_present(words, at):
            return True
        if verdict is not None:
            return verdict
    return None


def _behind(text: str, end: int) -> bool | None:
    """Say what the first verb behind a date tells, None where its clause has none."""
    high = min(len(text), end + _FORWARD)
    broken = _BREAK.search(text, end, high)
    words = text[end : broken.start() if broken else high].split()
    for at, word in enumerate(words):
        verdict = _verdict(words, at)
        if verdict is not None or _stops(word):
            return verdict
    return None


@cache
def _words(tells: str) -> frozenset[str]:
    return frozenset(
        word for row in rows("verbs") if row["tells"] == tells for word in cells(row["words"])
    )


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """Give the phrases that look ahead by their last words."""
    ends: dict[str, tuple[str, ...]] = {}
    for phrase in _words("ahead_phrase"):
        last = phrase.rpartition(" ")[2]
        ends[last] = (*ends.get(last, ()), phrase)
    return ends


def _stops(word: str) -> bool:
    """Whether a sentence, or half of one, ends with a word; it does not with "Mr." or "a.m."."""
    if not word.endswith(_STOPS):
        return False
    plain = word.rstrip(".").lower()
    return len(plain) > 1 and "." not in plain and plain not in _words("short")


def _plain(word: str) -> str:
    return word.strip(_QUOTES).rstrip(".!?;").lower()


def _verdict(words: list[str], at: int) -> bool | None:
    """Say whether the word at `at` looks ahead (True) or back (False); None if it is no such."""
    word = _plain(words[at])
    before = _plain(words[at - 1]) if at else ""
    if _is_modal(word):
        return None if words[at] == "May" else _modal(words, at)
    if word == "to":
        return True if before in _words("leads_to") else None
    if word in _words("ahead"):
        return None if before in ("than", "as", "fell") else True
    if any(" ".join(words[max(0, at - 3) : at + 1]).lower().endswith(p) for p in _ends(word)):
        return True
    if not _looks_back(word) or _is_none(word, before, words, at):
        return None
    return _led(words, at)


def _ends(word: str) -> tuple[str, ...]:
    return _phrases().get(word, ())


def _is_present(words: list[str], at: int) -> bool:
    """Whether a word is the present of what is held, opened or voted on a day."""
    word, before = _plain(words[at]), words[at - 1] if at else ""
    if word in _words("ahead_of_day") or _is_passive(words, at):
        return True
    if word == "votes":
        return before[:1].isupper()
    is_plural = before.endswith("s") and before.isalpha() and before.lower() not in _words("owned")
    return word in _words("plural") and is_plural and before.lower() not in ("this", "as", "was")


def _is_passive(words: list[str], at: int) -> bool:
    """Whether a passive present leads to a day ("is sworn in on Tuesday", "are out on Friday")."""
    behind = words[at + 1 :]
    if not at or len(behind) >= _NEAR or _plain(words[at - 1]) not in _PRESENT:
        return False
    led = all(_plain(word) in _words("leads_to_day") for word in behind)
    return led and _looks_back(_plain(words[at]))


def _is_modal(word: str) -> bool:
    return word in _words("modal") or _is_will(word)


def _is_will(word: str) -> bool:
    return word in _WILL or word.endswith(_SHORT_WILL)


def _modal(words: list[str], at: int) -> bool | None:
    """Say that "will" looks ahead; "could not" and "may have been" do not."""
    behind = [_plain(word) for word in words[at + 1 : at + 3]]
    word = _plain(words[at])
    if not _is_will(word) and "have" in behind[: 1 + (behind[:1] == ["not"])]:
        return None
    return None if word == "could" and behind[:1] == ["not"] else True


def _looks_back(word: str) -> bool:
    if word in _words("past"):
        return True
    is_form = word.endswith("ed") and len(word) > 3 and word.isalpha()
    return is_form and word not in _words("no_verb")


def _is_none(word: str, before: str, words: list[str], at: int) -> bool:
    """Whether a word that can look back does not: "a cut", "is needed", "its listed arm"."""
    if word in _words("noun_too") and before in _words("before_noun"):
        return True
    if word in ("has", "have"):
        behind = words[at + 1] if at + 1 < len(words) else ""
        return behind.lower() in _words("owned") or behind.startswith(_SUMS)
    if before in _PRESENT:
        return word not in _PRESENT_TOO
    return word.endswith("ed") and before in _words("determiner")


def _led(words: list[str], at: int) -> bool:
    """Whether a word that is a past elsewhere belongs to a verb that looks ahead ("will put")."""
    back = at - 1
    while back >= 0 and _plain(words[back]) in _words("between"):
        back -= 1
    if back < 0:
        return False
    word = _plain(words[back])
    if _is_modal(word):
        return _modal(words, back) is True
    if word == "to" and "be" in words[back + 1 : at]:
        return back == 0 or words[back - 1] != "had"  # "a pact to be signed"
    return word == "to" and back > 0 and _plain(words[back - 1]) in _words("leads_to")
