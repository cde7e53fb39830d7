# ruff: noqa: RUF001 - quotes are what is read here
"""What a word of a sentence tells of time: it looks ahead, it looks back, or it is no such verb.

The verbs stand in `data/verbs.csv`.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from factcheck.tables import cells, rows

_QUOTES: Final = "\"'“”‘’()[],:"
_STOPS: Final = (".", "!", "?", ";", ".”", '."', "?”", ".)")
_WILL: Final = ("will", "won't", "won’t", "shall")
_SHORT_WILL: Final = ("'ll", "’ll")
_PRESENT: Final = ("is", "are")
_STAYS: Final = ("stay", "stays", "remain", "remains")
"""What something closed or divided does that goes on being so."""
_PRESENT_TOO: Final = ("was", "were", "had", "did")
_NEAR: Final = 4
"""Within so many words before a day a passive present tells what is to come ("is sworn in on")."""
_ASIDE: Final = 3
"""So many words may stand between a modal and its "be"."""
_SEEN: Final = 6
"""Within so many words somebody "will see the new president sworn in"."""
_WHO: Final = ("who", "which", "he", "she", "it", "they")
"""Who "set", "put" or "let" something in the past: in the present it has an s."""
_SHORTENED: Final = ("he", "she", "it", "who", "that", "there", "what", "here", "where")
"""Words behind which "'s" is "has" or "is"."""
_JOINED: Final = ("and", "then")
_JOINING: Final = ("and", "or")
_UNCHANGED: Final = ("set", "let", "put", "cut", "bet", "forecast")
_LETTERS_AND_STOPS: Final = frozenset("abcdefghijklmnopqrstuvwxyz.")
"""What short forms are made of ("a.m.", "U.S."), and no decimals ("$3.5bn.")."""
_SUMS: Final = ("$", "€", "£", "¥", *"0123456789")


@cache
def verbs_of(tells: str) -> frozenset[str]:
    """Give the words of `data/verbs.csv` that tell one thing."""
    return frozenset(
        word for row in rows("verbs") if row["tells"] == tells for word in cells(row["words"])
    )


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """Give the phrases that look ahead by their last words."""
    ends: dict[str, tuple[str, ...]] = {}
    for phrase in verbs_of("ahead_phrase"):
        last = phrase.rpartition(" ")[2]
        ends[last] = (*ends.get(last, ()), phrase)
    return ends


def stops(word: str) -> bool:
    """Whether a sentence, or half of one, ends with a word; it does not with "Mr." or "a.m."."""
    if word in (".", ";", "!", "?"):
        return True  # right behind a date
    if not word.endswith(_STOPS):
        return False
    plain = word.rstrip(".").lstrip(_QUOTES).lower()
    if len(plain) < 2 or plain in verbs_of("short"):
        return False
    return "." not in plain or not _LETTERS_AND_STOPS.issuperset(plain)


def bare(word: str) -> str:
    """Give a word without its marks and capitals."""
    return word.strip(_QUOTES).rstrip(".!?;").lower()


def verdict(words: list[str], at: int) -> bool | None:
    """Say whether the word at `at` looks ahead (True) or back (False); None if it is no such."""
    word = bare(words[at])
    before = bare(words[at - 1]) if at else ""
    if _is_modal(word):
        return None if words[at].startswith("May") else _modal(words, at)
    phrases = _phrases().get(word)
    if phrases and " ".join(words[max(0, at - 3) : at + 1]).lower().endswith(phrases):
        return True
    if word == "to":
        return True if _leads_on(words, at) and not is_to_a_thing(words, at) else None
    if word in _UNCHANGED and before in _WHO:
        return False
    if word in verbs_of("ahead"):
        is_noun = word in verbs_of("noun_ahead") and looks_back(before)
        comes_of = words[at : at + 2] == ["due", "to"]  # "shut due to a landslide on"
        return None if is_noun or comes_of or before in ("than", "as", "fell") else True
    if before == "to" and word in verbs_of("past_alike"):
        return None  # "for schools to shut on"
    if before in _JOINING and word in verbs_of("alike") and _goes_on(words, at - 1):
        return True
    if not looks_back(word) or _is_none(word, before, words, at):
        return None
    return _led(words, at)


def is_joined_alike(words: list[str], at: int) -> bool:
    """Whether a verb that is alike in all its times goes on from another ("and cut")."""
    return bool(at) and bare(words[at - 1]) in _JOINING and bare(words[at]) in verbs_of("alike")


def _goes_on(words: list[str], end: int) -> bool:
    """Whether a verb leads ahead to more than one: "he is to raise one tax and cut another".

    The present does not: behind "it expects a loss and" stands "cut", and no "cuts". Nor does a
    verb that looks back itself: "it vowed to fight on and cut 300 jobs".
    """
    for at in range(end - 1, -1, -1):
        if stops(words[at]):
            return False
        told, word, leads = verdict(words, at), bare(words[at]), bare(words[at - 1]) if at else ""
        if word == "to" and told and leads not in ("has", "have") and looks_back(leads):
            return at > 1 and bare(words[at - 2]) in _PRESENT  # "are expected to raise and cut"
        if told is not None:
            return told and word not in verbs_of("ahead")
    return False


def _leads_on(words: list[str], at: int) -> bool:
    """Whether what leads to a "to" looks ahead: "is to", "was not to", "was never again to"."""
    back = at - 1
    while back > 0 and bare(words[back]) in verbs_of("between") - verbs_of("leads_to"):
        back -= 1
    return back >= 0 and bare(words[back]) in verbs_of("leads_to")


def is_to_a_thing(words: list[str], at: int) -> bool:
    """Whether "to" leads to no verb: "pledged to the corridor", "due to flooding in April"."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    is_none = behind.lower() in verbs_of("determiner") | verbs_of("preposition") | verbs_of("thing")
    return behind[:1].isupper() or is_none


def is_present(words: list[str], at: int, *, is_rule: bool = False) -> bool:
    """Whether a word is the present of what is held, opened or voted on a day.

    A passive beside a day of a month may be a rule: "books are closed on the last Friday of".
    """
    word, before = bare(words[at]), words[at - 1] if at else ""
    behind = bare(words[at + 1]) if at + 1 < len(words) else ""
    if behind in verbs_of("of_prices") or (word, behind) == ("close", "to"):
        return False  # "shares close lower on Friday", "sources close to the talks"
    if word in verbs_of("ahead_of_day") or (not is_rule and _is_passive(words, at)):
        return True
    if word == "votes":
        return before[:1].isupper()
    if word in verbs_of("ahead_with_object"):  # "visits Rome", but "after visits to Rome"
        return behind != "" and behind not in verbs_of("no_object")
    if words[at] in verbs_of("of_a_team") and _is_of_a_team(words, at):
        return True
    return word in verbs_of("plural") and _is_of_several(word, before, behind)


def _is_of_several(word: str, before: str, behind: str) -> bool:
    """Whether the words around make a verb in the plural: "polls close", "and travel to Lisbon".

    "The games opened on 27 July and close on August 12."
    """
    plain = before.lower().lstrip(_QUOTES)
    if plain in verbs_of("plural_subject") or (plain in _JOINED and behind == "to"):
        return True
    if plain == "and" and behind == "on" and word in verbs_of("joined_on"):
        return True
    is_plural = before.endswith("s") and before.isalpha() and plain not in verbs_of("owned")
    return is_plural and plain not in ("this", "as", "was")


def _is_of_a_team(words: list[str], at: int) -> bool:
    """Whether a name stands before a verb as its subject: "France face Italy", no "a Pinter play".

    "He saw France face Italy" looks back.
    """
    back = at - 1
    while back >= 0 and words[back][:1].isupper() and words[back].isalpha():
        back -= 1
    if back == at - 1:
        return False
    word = bare(words[back]) if back >= 0 else ""
    return word not in verbs_of("determiner") and not looks_back(word)


def _is_passive(words: list[str], at: int) -> bool:
    """Whether a passive present leads to a day ("is sworn in on Tuesday", "are out on Friday")."""
    behind = words[at + 1 :]
    if not at or len(behind) >= _NEAR or bare(words[at - 1]) not in _PRESENT:
        return False
    led = all(bare(word) in verbs_of("leads_to_day") for word in behind)
    return led and looks_back(bare(words[at]))


def _is_modal(word: str) -> bool:
    return word in verbs_of("modal") or _is_will(word)


def _is_will(word: str) -> bool:
    return word in _WILL or word.endswith(_SHORT_WILL)


def _modal(words: list[str], at: int) -> bool | None:
    """Say that "will" looks ahead; "could not" and "may have been" do not."""
    behind = [bare(word) for word in words[at + 1 : at + 3]]
    word = bare(words[at])
    if not _is_will(word) and "have" in behind[: 1 + (behind[:1] == ["not"])]:
        return None
    return None if word == "could" and behind[:1] == ["not"] else True


def looks_back(word: str) -> bool:
    """Whether a bare word is a verb that looks back, or can be ("fell", "cut", "signed")."""
    if word in verbs_of("past"):
        return True
    is_form = word.endswith("ed") and len(word) > 3 and word.isalpha()
    return is_form and word not in verbs_of("no_verb")


def _is_none(word: str, before: str, words: list[str], at: int) -> bool:
    """Whether a word that can look back does not: "a cut", "is needed", "its listed arm"."""
    if word in verbs_of("noun_too") and before in verbs_of("before_noun"):
        return True
    if word in ("has", "have"):
        behind = words[at + 1] if at + 1 < len(words) else ""
        return behind.lower() in verbs_of("owned") or behind.startswith(_SUMS)
    if before in _PRESENT:
        return word not in _PRESENT_TOO
    if before in _STAYS:
        return word.endswith("ed") or word in verbs_of("past_alike")
    return word.endswith("ed") and (before in verbs_of("determiner") or _is_owner(before))


def _is_owner(word: str) -> bool:
    """Whether a word owns what follows ("Ontario's balanced budget"); "she's" may have done it."""
    return word.endswith(("'s", "\u2019s")) and word[:-2] not in _SHORTENED


def _led(words: list[str], at: int) -> bool:
    """Whether a word that is a past elsewhere belongs to a verb that looks ahead ("will put")."""
    back = at - 1
    while back >= 0 and bare(words[back]) in verbs_of("between"):
        back -= 1
    if back < 0:
        return False
    if "be" in words[back + 1 : at]:  # "must by law be held"
        back = next(
            (i for i in range(back, max(back - _ASIDE, -1), -1) if _modal_at(words, i)), back
        )
    word = bare(words[back])
    if _modal_at(words, back):
        return _modal(words, back) is True
    if _is_seen(words, at):
        return True
    if word == "to" and "be" in words[back + 1 : at]:
        return back == 0 or words[back - 1] != "had"  # "a pact to be signed"
    return word == "to" and back > 0 and bare(words[back - 1]) in verbs_of("leads_to")


def _modal_at(words: list[str], at: int) -> bool:
    return _is_modal(bare(words[at])) and not words[at].startswith("May")


def _is_seen(words: list[str], at: int) -> bool:
    """Whether somebody will see it happen: "they will see the new president sworn in on"."""
    return any(
        bare(words[back]) in ("see", "have") and _is_will(bare(words[back - 1]))
        for back in range(max(1, at - _SEEN), at - 1)
    )


def is_past(word: str) -> bool:
    """Whether a word is a verb that looks back ("began")."""
    return looks_back(word.lower())


def is_done_by(words: list[str]) -> bool:
    """Whether the last word leads to what comes behind or does it ("followed by Saturday")."""
    return bool(words) and bare(words[-1]) in verbs_of("done_by")
