"""The other forms of a phrase in which prose says the same: plurals, verbs, spaces, in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.patterns import YEAR
from factcheck.tables import cells, rows

LONG_ENOUGH_FOR_PLURAL = 4
_MARK = re.compile(r"([();]|(?<!\d)[,:]|[,:](?!\d))")
_TIGHT = re.compile(r"\s+(?=[),;:])|(?<=\()\s+")
_THOUSANDS = re.compile(
    r"(?<![\d.,])(?:(?!0)\d{1,3}(?:[ ,.]\d{3})+"
    rf"|(?!{YEAR}(?!\d))\d{{4,}})(?![.,]?\d)"
)
_BETWEEN_THOUSANDS = (",", " ", ".", "")
_SEPARATORS = (" > ", " , ", ", ", " ; ", "; ", " - ", ": ", " : ")
_TITLES_OF_GROWTH = (" - real growth rate", " real growth rate", " (real growth rate)")
_ECONOMIC = "economic growth"
_HOW_MUCH = ("more", "less", "most", "least", "little", "much", "only", "just", "heavily")
_PREPOSITIONS = frozenset({"on", "in", "to", "for", "from"})
_WITH_OBJECT = re.compile(
    r"(?P<verb>[a-z]+)(?P<particle>(?: up| out)?) (?:an?|the) (?P<object>[a-z -]+)"
)
_SHARES = ("percent of", "per cent of", "percentage of", "% of", "pct of")
_WHOSE = ("", "its ", "their ", "the ")
_ECONOMIES = ("gdp", "gni", "gross ")
_NO_PLURALS = frozenset({"goods", "means", "news", "arms", "customs", "this", "thus"})


def forms(phrase: str) -> tuple[str, ...]:
    """Give a phrase and the same with its last word in the other number."""
    if not phrase or not phrase[-1].isalpha():
        return (phrase,) if phrase else ()
    head, space, last = phrase.rpartition(" ")
    found = {phrase: None}
    found |= {head + space + word: None for word in (_plural(last), _singular(last)) if word}
    return tuple(found)


def inflected(phrase: str) -> tuple[str, ...]:
    """Give a phrase with each verb in its other forms: "live in poverty" is "lived" there too.

    "Population growing" is "population is growing" as well. A single word is a verb for certain in
    the past alone, and so are its other forms that are no nouns: "emits", "hosting" of "hosted".
    """
    words = phrase.split()
    if len(words) == 1:
        return _of_a_past(phrase)
    found = [
        (*words[:at], form, *words[at + 1 :])
        for at, word in enumerate(words)
        for form in _forms_of_verbs().get(word, ())
    ]
    going_on = [
        (*head, being, last)
        for *head, last in found
        if last.endswith("ing")
        for being in ("is", "was", "has been")
    ]
    return tuple(map(" ".join, (*found, *going_on, *_with_an_adverb(words)))) + _passive(phrase)


def _of_a_past(word: str) -> tuple[str, ...]:
    own = _forms_of_verbs().get(word, ())
    if word not in own[2:] or word.endswith("ing") or word in own[:2]:
        return ()
    ends = ("ing",) if own[0] in _nouns_as_well() else ("ing", "s")
    return tuple(form for form in own if form.endswith(ends))


def _with_an_adverb(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Give a verb and its preposition with how much between them: "spends less on health"."""
    verbs = _forms_of_verbs()
    return [
        (*words[:at], form, adverb, *words[at + 1 :])
        for at, word in enumerate(words[:-1])
        if words[at + 1] in _PREPOSITIONS
        for form in verbs.get(word, ())
        for adverb in _HOW_MUCH
    ]


def _passive(phrase: str) -> tuple[str, ...]:
    """Give the passive of a verb with its object: "a business can be started" of "start a"."""
    found = _WITH_OBJECT.fullmatch(phrase)
    if found is None:
        return ()
    forms = _forms_of_verbs().get(found["verb"], ())
    past = [form for form in forms if not form.endswith(("ing", "s"))]
    return tuple(
        " ".join((found["object"], being, form + found["particle"]))
        for form in past[1:] or past
        for being in ("is", "was", "are", "were", "can be", "could be", "to be")
    )


@cache
def _nouns_as_well() -> frozenset[str]:
    """Give the verbs that are nouns, too, so that "exports" tells of no deed."""
    return frozenset(cells(row["forms"])[0] for row in rows("verb_forms") if row["is_a_noun"])


@cache
def _forms_of_verbs() -> dict[str, tuple[str, ...]]:
    table = [cells(row["forms"]) for row in rows("verb_forms")]
    return {form: forms for forms in table for form in forms}


def growing(phrase: str) -> tuple[str, ...]:
    """Give the verbs of a growth or change: of "GDP growth" "GDP grew", of "economy grew" "shrank".

    And "growth" alone for that of an economy, of which newspapers do not say what grows.
    """
    head, _, last = phrase.rpartition(" ")
    if phrase == _ECONOMIC:
        return (last,)
    noun = next((each for each, verbs in _verbs_of().items() if last in (each, *verbs)), None)
    if not head or noun is None:
        return ()
    heads = forms(head) if last == "change" else (head,)
    titles = _TITLES_OF_GROWTH if last == "growth" else ()
    told = (each for form in _verbs_of()[noun] for each in (form, f"has {form}", f"had {form}"))
    verbs = tuple(f"{each} {verb}" for verb in told for each in heads if verb != last)
    return (*verbs, *(head + title for title in titles))


def is_verb_of_change(word: str) -> bool:
    """Whether a word is a form of a verb of growing, shrinking or changing."""
    return any(word in verbs for verbs in _verbs_of().values())


@cache
def _verbs_of() -> dict[str, tuple[str, ...]]:
    """Give the forms of the verbs of growing and shrinking, and of those of any change."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("growth_verbs"):
        found[row["noun"]] = (*found.get(row["noun"], ()), *cells(row["forms"]))
    return found


def spelled_out(phrase: str) -> tuple[str, ...]:
    """Give a phrase of several words with its abbreviation in full: "GDP at constant prices"."""
    words = phrase.split()
    if len(words) == 1:
        return ()
    return tuple(
        " ".join((*words[:at], _in_full()[word], *words[at + 1 :]))
        for at, word in enumerate(words)
        if word in _in_full()
    )


def otherwise(phrase: str) -> tuple[str, ...]:
    """Give a phrase as others word it (`data/synonyms.csv`): "launch a business" for "start"."""
    return tuple(
        re.sub(rf"\b{re.escape(words)}\b", other, phrase)
        for words, others in _synonyms().items()
        if words in phrase
        for other in others
    )


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    """Give the phrases that say the same, by each of them."""
    groups = [cells(row["phrases"]) for row in rows("synonyms")]
    return {
        each: tuple(other for other in group if other != each) for group in groups for each in group
    }


def regrouped(phrase: str) -> tuple[str, ...]:
    """Give a phrase with the thousands of its numbers parted otherwise: "per 100,000 people"."""
    if not any(map(str.isdigit, phrase)):
        return ()
    told = (_with_thousands(phrase, mark) for mark in _BETWEEN_THOUSANDS)
    return tuple(each for each in told if each != phrase)


def _with_thousands(phrase: str, mark: str) -> str:
    return _THOUSANDS.sub(lambda found: _grouped(found[0], mark), phrase)


def _grouped(number: str, mark: str) -> str:
    digits = "".join(filter(str.isdigit, number))
    return f"{int(digits):,}".replace(",", mark)


def joined(phrase: str) -> tuple[str, ...]:
    """Give a phrase with its parts put together otherwise: "grants plus loans"."""
    parts = phrase.split(" and ")
    return tuple(word.join(parts) for word in (" plus ", " & ")) if len(parts) > 1 else ()


@cache
def _in_full() -> dict[str, str]:
    return {row["short"]: row["words"] for row in rows("spelled_out")}


def shares(phrase: str) -> tuple[str, ...]:
    """Give a share of an economy otherwise: "percent of GDP" is "% of its GDP" as well."""
    of = next((each for each in _SHARES if phrase.startswith(f"{each} ")), "")
    whole = phrase[len(of) + 1 :]
    if not of or not whole.startswith(_ECONOMIES):
        return ()
    told = (f"{each} {whose}{whole}" for each in _SHARES for whose in _WHOSE)
    return tuple(each for each in told if each != phrase)


def verbs(phrase: str) -> tuple[str, ...]:
    """Give the verb of a noun in the plural: who "exported" tells of exports."""
    stem = _singular(phrase)
    if not stem.isalpha() or len(stem) < LONG_ENOUGH_FOR_PLURAL:
        return ()
    stem = stem.removesuffix("e")
    return (f"{stem}ed", f"{stem}ing")


def spaced(phrase: str) -> tuple[str, ...]:
    """Give a phrase with its marks set apart, as tables print them: "debt , total ( % )"."""
    if " per " in phrase:  # "GDP > Per capita", "GDP - per capita"
        return tuple(phrase.replace(" per ", f"{mark}per ", 1) for mark in _SEPARATORS[:-2])
    if not phrase or all(char.isalnum() or char in " '" for char in phrase):
        return ()
    apart = " ".join(_MARK.sub(r" \1 ", phrase).split())
    told = {apart, _TIGHT.sub("", phrase)}
    if " ( " in apart:  # "GDP > Constant 2000 US$", "GDP, constant"
        told |= {apart.replace(" ( ", mark).removesuffix(" )") for mark in _SEPARATORS}
    return tuple(told)


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _singular(word: str) -> str:
    if len(word) < LONG_ENOUGH_FOR_PLURAL or word in _NO_PLURALS:
        return ""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return ""
