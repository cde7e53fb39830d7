"""Names and phrases found in prose: two Aho-Corasick automata over its even form.

A name must match the capitals that its alias has ("Dawn", "US"); an alias without any matches
in either case, and so does one of several words that begins with "the". Phrases match in
either case, their last word in singular or plural.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

import ahocorasick
from msgspec import Struct

from factcheck.model import Entity, Measure
from factcheck.reference.inflections import (
    LONG_ENOUGH_FOR_PLURAL,
    forms,
    growing,
    inflected,
    joined,
    otherwise,
    regrouped,
    shares,
    spaced,
    spelled_out,
    verbs,
)
from factcheck.reference.prose import Prose, even

T = TypeVar("T")

_NOBODY = ""
_THE = "the "


class NameHit(NamedTuple):
    """A name of an entity in a text, `text[start:end]`, a plural ending included."""

    start: int
    end: int
    text: str
    entity: str


class PhraseHit(NamedTuple):
    """Words of a text that name some measures and veto others, by their ids."""

    start: int
    end: int
    text: str
    measures: tuple[str, ...]
    vetoes: tuple[str, ...]


class Lexicon(Generic[T]):
    """Patterns in even form, each with what it means."""

    def __init__(self, patterns: Mapping[str, T]) -> None:
        self._patterns = patterns
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
        for words in patterns:
            self._automaton.add_word(words)
        self._automaton.make_automaton()

    def matches(self, lowered: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of every occurrence that begins no word in its midst, by its end."""
        if self._patterns:
            for last, length in self._automaton.iter(lowered):
                start = last + 1 - length
                if start and lowered[start - 1].isalpha() and lowered[start].isalpha():
                    continue
                yield start, last + 1

    def meaning(self, words: str) -> T:
        """Give what a pattern means."""
        return self._patterns[words]

    def whole(self, text: str) -> Iterator[tuple[int, int, T]]:
        """Yield the occurrences of whole words in a text, with their offsets in it."""
        prose = even(text)
        for start, end in self.matches(prose.lowered):
            if prose.is_whole(start, end):
                yield *prose.span(start, end), self._patterns[prose.lowered[start:end]]


class Alias(Struct, frozen=True, gc=False, array_like=True):
    """How a name must be written to mean an entity, beyond its even form."""

    entity: str
    capitals: tuple[int, ...]
    lower_too: bool
    takes_plural: bool

    def fits(self, prose: Prose, start: int, end: int) -> bool:
        """Whether the capitals of a stretch of prose are those of the name."""
        if not self.capitals:
            return True
        written = prose.written(start, end)
        if all(written[at].isupper() for at in self.capitals):
            return True
        return self.lower_too and not any(map(str.isupper, written))


class Meaning(Struct, frozen=True, gc=False, array_like=True):
    """The measures that a phrase names, and those that it vetoes, by their numbers."""

    measures: tuple[int, ...]
    vetoes: tuple[int, ...]


def spelling(name: str) -> tuple[str, tuple[int, ...]]:
    """Give what tells a name from others in prose: its even form and where capitals stand."""
    words = even(name.strip())
    written = words.written(0, len(words.lowered))
    return words.lowered, tuple([at for at, char in enumerate(written) if char.isupper()])


def name_patterns(
    entities: Iterable[Entity], lookalikes: Iterable[str] = ()
) -> dict[str, tuple[Alias, ...]]:
    """Give the even forms of names and aliases, and what each means, the most capitals first.

    Of two entities with one alias the first has it. `lookalikes` are phrases that keep a name
    within them from being found.
    """
    found: dict[str, dict[tuple[int, ...], Alias]] = {}
    spelled = [
        (spelt, each.id)
        for each in entities
        for name in (each.name, *each.aliases)
        for spelt in _with_possessive(name, each.kind)
    ]
    for name, entity in (*spelled, *((phrase, _NOBODY) for phrase in lookalikes)):
        words, capitals = spelling(name)
        if words:
            plural = len(words) >= LONG_ENOUGH_FOR_PLURAL and name.rstrip()[-1].islower()
            alias = Alias(entity, capitals, name.lstrip().startswith("the "), plural)
            found.setdefault(words, {}).setdefault(capitals, alias)
    return {
        words: tuple(sorted(aliases.values(), key=lambda alias: -len(alias.capitals)))
        for words, aliases in found.items()
    }


def _with_possessive(name: str, kind: str) -> Iterator[str]:
    """Give a name and, for a project named by its place, "Sahiwal's power plant" too."""
    yield name
    place, space, what = name.partition(" ")
    if kind == "project" and space and what[:1].islower() and place[-1].isalpha():
        yield f"{place}'s {what}"


def phrase_patterns(measures: Iterable[Measure]) -> dict[str, Meaning]:
    """Give the even forms of phrases, in singular and plural, and what each means.

    Measures go by their number in the order given: the cache has thousands of these.
    """
    found: dict[str, tuple[dict[int, None], dict[int, None]]] = {}
    for number, measure in enumerate(measures):
        for which, phrases in enumerate((measure.phrases, measure.not_phrases)):
            for phrase in phrases:
                spelt = even(phrase.strip()).lowered
                others = () if which else otherwise(spelt)
                for each in (
                    spelt,
                    *others,
                    *spelled_out(spelt),
                    *joined(spelt),
                    *regrouped(spelt),
                ):
                    moved = verbs(each) if which else (*inflected(each), *growing(each))
                    for form in (*forms(each), *spaced(each), *shares(each), *moved):
                        found.setdefault(form, ({}, {}))[which][number] = None
    return {form: Meaning(tuple(names), tuple(vetoes)) for form, (names, vetoes) in found.items()}


class Names:
    """Finds names of entities."""

    def __init__(self, patterns: Mapping[str, tuple[Alias, ...]]) -> None:
        self._lexicon = Lexicon(patterns)

    def find(self, text: str, at: int = 0) -> list[NameHit]:
        """Find the names in a text from left to right, none within or across another.

        At one place the longest wins, and a "the" before a capital counts for nothing: "the World
        Bank" is not "the World". The text begins at `at`.
        """
        prose = even(text)
        hits: list[NameHit] = []
        done = 0

        def place(hit: tuple[int, int, str]) -> tuple[int, int]:
            name = hit[0] + len(_THE) * prose.lowered.startswith(_THE, hit[0])
            return (name if prose.written(name, name + 1).isupper() else hit[0]), -hit[1]

        for start, end, entity in sorted(self._all(prose), key=place):
            if start >= done:
                done = end
                first, last = prose.span(start, end)
                if entity != _NOBODY:
                    hits.append(NameHit(at + first, at + last, text[first:last], entity))
        return hits

    def _all(self, prose: Prose) -> Iterator[tuple[int, int, str]]:
        for start, end in self._lexicon.matches(prose.lowered):
            whole = end if prose.is_whole(start, end) else _end_of_plural(prose, start, end)
            if not whole:
                continue
            for alias in self._lexicon.meaning(prose.lowered[start:end]):
                if (whole == end or alias.takes_plural) and alias.fits(prose, start, end):
                    yield start, whole, alias.entity
                    break


def _end_of_plural(prose: Prose, start: int, end: int) -> int:
    """Give the end of words that go on with an "s" and are whole then, else 0."""
    goes_on = prose.lowered[end : end + 1] == "s" and prose.is_whole(start, end + 1)
    return end + 1 if goes_on else 0


class Phrases:
    """Finds phrases that name measures, and those that veto them."""

    def __init__(self, patterns: Mapping[str, Meaning], measures: Sequence[Measure]) -> None:
        self._lexicon = Lexicon(patterns)
        self._ids = [measure.id for measure in measures]
        self._named: dict[tuple[int, ...], tuple[str, ...]] = {}

    def find(self, text: str, at: int = 0) -> list[PhraseHit]:
        """Find every phrase in a text by its start, the longest first; they may overlap.

        The text begins at `at`.
        """
        hits = []
        for start, end, meaning in self._lexicon.whole(text):
            named, vetoed = self._ids_of(meaning.measures), self._ids_of(meaning.vetoes)
            hits.append(PhraseHit(at + start, at + end, text[start:end], named, vetoed))
        return sorted(hits, key=lambda hit: (hit.start, -hit.end))

    def _ids_of(self, numbers: tuple[int, ...]) -> tuple[str, ...]:
        if numbers not in self._named:
            self._named[numbers] = tuple([self._ids[number] for number in numbers])
        return self._named[numbers]
