"""A sentence as claims read it: its clauses, names, measure words and mentions in one place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, wraps
from typing import Any, TypeVar

from factcheck import geography
from factcheck.claims.scenes.contrast import is_contrasted, is_left_aside, is_ranked_in, owns
from factcheck.claims.scenes.currencies import is_of_a_currency
from factcheck.claims.scenes.dateline import end_of_dateline
from factcheck.claims.scenes.languages import is_a_language
from factcheck.claims.scenes.price_basis import basis_of, price_bases
from factcheck.claims.scenes.roles import RoleHit, read_roles
from factcheck.claims.scenes.seams import all_names, all_phrases
from factcheck.claims.scenes.sources import read_unknown_source
from factcheck.claims.scenes.stretches import Stretches
from factcheck.claims.scenes.words import WordHit, claim_words, in_lower_case
from factcheck.documents import segments
from factcheck.kinds import DATES
from factcheck.model import ABSENT, Mention, Reach, Slot, Span
from factcheck.patterns import Worded, pattern
from factcheck.reference import Index, NameHit, PhraseHit

_MOST_NAMES = 40
EARSHOT = 400
"""How far, in code points, words can stand and still be said of an amount."""
_IN_PROSE = pattern(
    r"\b(?!(?:billion|million|trillion|yuan|rupees|dollars|with|from|into|over)\b)[a-z]{4,}\b"
    r"|\b(?:is|are|was|has|had|its|and|the)\b"
)
_PLAIN_WORD = pattern(r"[a-z]+")
_WORD = pattern(r"[^\W_]+(?:[-'\u2019.][^\W_]+)*")
_UNREAD: Any = object()
_S = TypeVar("_S", bound="Scene")
_P = TypeVar("_P", Mention, NameHit, PhraseHit, Span)
_T = TypeVar("_T")


def once_a_place(read: Callable[[_S, _P], _T]) -> Callable[[_S, _P], _T]:
    """Read only once what the place of a mention or of words says, however often it is asked."""

    @wraps(read)
    def known(scene: _S, placed: _P) -> _T:
        key = (read, placed.start, placed.end)
        answer: _T = scene.answers.get(key, _UNREAD)
        if answer is _UNREAD:
            answer = scene.answers[key] = read(scene, placed)
        return answer

    return known


class Scene:
    """One sentence with everything that was found in it. Offsets count in the document.

    `answers` keeps what was read of each place (`once_a_place`) and of the whole (`once`).
    """

    def __init__(self, text: str, span: Span, mentions: Sequence[Mention], index: Index) -> None:
        self.text = text
        self.span = span
        self.sentence = text[span.start : span.end]
        self.index = index
        self.answers: dict[tuple[object, ...], Any] = {}
        self.mentions = [m for m in mentions if span.start <= m.start < span.end]

    def once(self, key: tuple[object, ...], read: Callable[[], _T]) -> _T:
        """Read only once what a key stands for, however often it is asked."""
        answer: _T = self.answers.get(key, _UNREAD)
        if answer is _UNREAD:
            answer = self.answers[key] = read()
        return answer

    @cached_property
    def lowered(self) -> str:
        """The sentence in lower case."""
        return in_lower_case(self.sentence)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The sentence's words in lower case; what marks join counts as several."""
        return frozenset(_PLAIN_WORD.findall(self.lowered))

    def search(self, worded: Worded, start: int, end: int) -> re.Match[str] | None:
        """Search a stretch for a pattern, if the sentence has a word that it needs."""
        if worded.words.isdisjoint(self.vocabulary):
            return None
        return worded.pattern.search(self.text, start, end)

    def back(self, place: int) -> int:
        """Give from where on words before a place can be said of it."""
        return max(self.span.start, place - EARSHOT)

    def may_hold(self, worded: Worded) -> bool:
        """Whether the sentence has one of the words of which a pattern needs one."""
        return not worded.words.isdisjoint(self.vocabulary)

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """The sentence's clauses, in order."""
        return segments.clauses(self.text, self.span.start, self.span.end)

    @cached_property
    def _found(self) -> list[NameHit]:
        """All the names of entities, those of currencies and of what is set against too."""
        return all_names(self.text, self.span, self.mentions, self.index)

    @cached_property
    def names(self) -> list[NameHit]:
        """The entities named in the sentence, longest first at one place, none inside another."""
        return [
            hit
            for hit in self._found
            if not is_of_a_currency(self.text, hit, self.mentions)
            and not is_ranked_in(self.text, self.end_of_dateline, hit)
            and not is_a_language(self.text, self.span.start, hit)
            and not self._is_set_against(hit)
            and not self._is_dateline(hit)
        ]

    def _is_dateline(self, hit: NameHit) -> bool:
        """Whether a name is only that of the place of the news: "WASHINGTON (AP) - "."""
        places = geography.places_of_news
        return hit.end <= self.end_of_dateline and hit.text.title() in places()

    @cached_property
    def end_of_dateline(self) -> int:
        """Where the place and day of the news end, "LAHORE, July 11 - ", or the sentence begins."""
        return end_of_dateline(self.text, self.span)

    def _is_set_against(self, hit: NameHit) -> bool:
        """Whether a name is only compared with, and has no amount of its own: "unlike Norway"."""
        if is_left_aside(self.text, hit):
            return True
        if not is_contrasted(self.text, self.end_of_dateline, hit.start):
            return False
        return all(not self.is_owner(hit, mention) for mention in self.mentions)

    def is_owner(self, hit: NameHit, mention: Mention) -> bool:
        """Whether a name stands before an amount as what it is of: "Ghana's $193 million".

        "Ghana ($193 million)", "Ghana with $193 million", "Ghana, which got $193 million", too.
        """
        return owns(self.text, hit, mention.start)

    def names_near(self, mention: Mention) -> Iterator[tuple[int, NameHit]]:
        """Yield the names around a mention, the nearest ones where there are very many."""
        at = bisect_left(self._name_borders[0], mention.start)
        first = max(at - _MOST_NAMES // 2, 0)
        yield from enumerate(self.names[first : first + _MOST_NAMES], first)

    @once_a_place
    def phrases_near(self, mention: Mention) -> list[PhraseHit]:
        """Give the words of measures close enough to a mention to be said of it."""
        hits = self.phrases
        first = bisect_left(hits, mention.start - EARSHOT, key=lambda hit: hit.start)
        return hits[first : bisect_left(hits, mention.end + EARSHOT, key=lambda hit: hit.start)]

    @once_a_place
    def mentions_near(self, mention: Mention) -> list[Mention]:
        """Give the other mentions close enough for words to be said of them instead."""
        found = self.mentions
        first = bisect_left(found, mention.start - EARSHOT, key=lambda m: m.start)
        last = bisect_left(found, mention.end + EARSHOT, key=lambda m: m.start)
        return [other for other in found[first:last] if other.start != mention.start]

    def countries_inside(self, name: NameHit) -> list[tuple[int, int, str]]:
        """Give the countries named within a longer name, with their offsets."""
        return [
            (name.start + hit.start, name.start + hit.end, hit.entity)
            for hit in self.index.names_inside(name.text)
            if hit.entity != name.entity and self.index.entities[hit.entity].kind == "country"
        ]

    @cached_property
    def phrases(self) -> list[PhraseHit]:
        """The words of measures in the sentence, which may overlap; "2021 prices" are none."""
        bases = self._price_bases
        return [
            hit
            for hit in all_phrases(self.text, self.span, self.names, self.index)
            if not any(base.start <= hit.start and hit.end <= base.end for base in bases)
        ]

    @cached_property
    def vetoes(self) -> dict[str, list[PhraseHit]]:
        """The words in the sentence that rule out a measure, by its id."""
        found: dict[str, list[PhraseHit]] = {}
        for hit in self.phrases:
            for measure in hit.vetoes:
                found.setdefault(measure, []).append(hit)
        return found

    @cached_property
    def roles(self) -> dict[int, list[RoleHit]]:
        """What the names do in the sentence, by their position in `names`."""
        return read_roles(self.text, self.span, self.names, self.mentions, self.index)

    @cached_property
    def _known(self) -> Stretches:
        """The names, words of measures and mentions."""
        return Stretches((*self._found, *self.phrases, *self.mentions))

    def is_known(self, start: int, end: int) -> bool:
        """Whether a stretch touches a name, words of a measure or a mention."""
        return self._known.touch(start, end)

    @cached_property
    def unknown_source(self) -> str | None:
        """Somebody unknown to the references to whom the sentence puts its amounts down."""
        return read_unknown_source(self.text, self.span, self.words, self.is_known)

    def names_touching(self, start: int, end: int) -> list[NameHit]:
        """Give the names that share a place with a stretch."""
        starts, ends = self._name_borders
        first = bisect_right(ends, start)
        return self.names[first : bisect_left(starts, end, first)]

    @cached_property
    def _name_borders(self) -> tuple[list[int], list[int]]:
        """Where the names begin, and where they end."""
        return [name.start for name in self.names], [name.end for name in self.names]

    def is_in_name(self, start: int, end: int) -> bool:
        """Whether a stretch lies within a name."""
        touched = self.names_touching(start, end)
        return any(name.start <= start and end <= name.end for name in touched)

    @cached_property
    def is_in_title_case(self) -> bool:
        """Whether the sentence capitalises its words anyway, as some headlines do."""
        return _IN_PROSE.search(self.sentence) is None

    @cached_property
    def _price_bases(self) -> list[WordHit]:
        return price_bases(self.text, self.span, self.words)

    def price_basis(self, mention: Mention) -> Slot:
        """In which prices the sentence tells an amount."""
        hit = basis_of(self.text, self._price_bases, mention, self.mentions)
        return self.slot(hit.value, hit.start, hit.end, "price-basis") if hit else ABSENT

    @cached_property
    def words(self) -> list[WordHit]:
        """Words that say how amounts are meant."""
        return claim_words(self.sentence, self.span.start)

    def clause_of(self, start: int) -> int:
        """Give the position in `clauses` of the clause that holds an offset."""
        return bisect_right(self._clause_starts, start, 1) - 1

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [clause.start for clause in self.clauses]

    def reach(self, amount: Mention, start: int) -> Reach:
        """Say how near to an amount a word of this sentence stands: in its clause, or beyond."""
        same = self.clause_of(amount.start) == self.clause_of(start)
        return Reach.CLAUSE if same else Reach.SENTENCE

    @cached_property
    def _word_starts(self) -> list[int]:
        """Where the words begin; a name counts as one."""
        starts = [w.start() for w in _WORD.finditer(self.text, self.span.start, self.span.end)]
        inner = {at for name in self.names for at in range(name.start + 1, name.end)}
        return [start for start in starts if start not in inner] if inner else starts

    def words_between(self, first_end: int, second_start: int) -> int:
        """Count the words that begin between two places."""
        starts = self._word_starts
        return max(bisect_left(starts, second_start) - bisect_left(starts, first_end), 0)

    def distance(self, amount: Mention, start: int, end: int) -> int:
        """Count the words between the amount and a stretch, a clause border as six."""
        first, last = (
            (end, amount.start) if end <= amount.start else (amount.end, max(start, amount.end))
        )
        borders = abs(self.clause_of(amount.start) - self.clause_of(start))
        return self.words_between(first, last) + 6 * borders

    def is_nearer_another(self, amount: Mention, start: int, end: int) -> bool:
        """Whether another amount stands nearer to a stretch, and is none of its words."""
        own = self.distance(amount, start, end)
        return any(
            self.distance(other, start, end) < own
            for other in self.mentions_near(amount)
            if other.kind not in DATES and not start <= other.start < end
        )

    def slot(self, value: str | None, start: int, end: int, rule: str) -> Slot:
        """Give a stated slot from these words."""
        return Slot(
            value=value, state="stated", text=self.text[start:end], start=start, end=end, rule=rule
        )
