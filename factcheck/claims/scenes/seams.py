"""Words that others part: "the GDP in Georgia expanded", "a coal plant of 1,320 MW at Sahiwal"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.scenes.persons import called_shortly
from factcheck.model import Mention, Span
from factcheck.patterns import HEDGES, YEAR, pattern
from factcheck.reference import Index, NameHit, PhraseHit

_IN_A_PLACE = pattern(r"(?<=[a-zA-Z])\s+(?:in|(?P<of>of))\s+(?:the\s+)?$")
_GOES_ON = pattern(r"\s+[a-z]")
_BASE_YEAR = pattern(rf"\bconstant(?P<cut>\s{YEAR})(?=\sprices?\b)")
_SO_MANY_GROWING = pattern(
    rf"(?<=[a-z])(?P<cut>\s+of\s+{HEDGES}\d[\d.,]*(?:\s[mb]illion)?(?:\s(?:people|inhabitants))?\s?,?)"
    r"(?=\s+growing\b)"
)
"""How many there are of what grows: "a population of 3 million growing at 2 percent"."""
_AN_AMOUNT_OF_IT = pattern(rf"(?<=[a-z])\s+(?:of|with)\s+{HEDGES}$")
_IN_ITS_PLACE = pattern(r"\s+(?:at|in|near)\s+(?:the\s+)?(?=[A-Z])")
_ONE_OF_THEIR_OWN = pattern(r"\b(?:its|their|his|our|another|a\s+second)\s+$")
_OWNERS = ("'s ", "\u2019s ", "' ", "\u2019 ")
_ON_THE = pattern(r"\s(?:(?:section|stretch|part|piece)\s)?(?:on|of|along)\sthe\s|,\s")
_THE = "the "
_THE_AMOUNT = pattern(rf"\b[Tt]he\s+{HEDGES}$")
_OF_THAT_SIZE = pattern(r"[\s-]+(?=[a-z])")
_NO_PROGRAMME = pattern(
    r"\s+(?:for|from|between|through|across|of|linking|to\s+[A-Z]|[a-z]+\s+(?:plant|line|station)s?)\b|\s+that\s+[A-Z]"
)
"""What follows another corridor than the one of the article: "between Kenya and Uganda"."""
_BILLION = 1_000_000_000
_AROUND = 3000
_REACH, _LEAD = 50, 12


def all_phrases(text: str, span: Span, names: Sequence[NameHit], index: Index) -> list[PhraseHit]:
    """Give the phrases of a sentence, and those that it holds without a place in it, or a year."""
    whole = index.phrases_in(text[span.start : span.end], span.start)
    parted = list(_across_seams(text, span, names, index))
    return sorted((*whole, *parted), key=lambda hit: (hit.start, -hit.end)) if parted else whole


def _across_seams(
    text: str, span: Span, names: Sequence[NameHit], index: Index
) -> Iterator[PhraseHit]:
    for cut in _seams(text, span, names, index):
        first, last = max(span.start, cut.start - _REACH), min(span.end, cut.end + _REACH)
        before = text[first : cut.start]
        for hit in index.phrases_in(before + text[cut.end : last]):
            if hit.start < len(before) < hit.end:
                end = cut.end + hit.end - len(before)
                yield hit._replace(start=first + hit.start, end=end)


def _seams(text: str, span: Span, names: Sequence[NameHit], index: Index) -> Iterator[Span]:
    """Yield the places with what leads to them, "of" to countries alone, and the base years."""
    for name in names:
        place = _IN_A_PLACE.search(text, max(span.start, name.start - _LEAD), name.start)
        if place is None or (place["of"] and index.entities[name.entity].kind != "country"):
            continue
        if _GOES_ON.match(text, name.end, span.end):
            yield Span(place.start(), name.end)
    if "constant" in text[span.start : span.end]:
        for found in _BASE_YEAR.finditer(text, span.start, span.end):
            yield Span(*found.span("cut"))
    if "growing" in text[span.start : span.end]:
        for found in _SO_MANY_GROWING.finditer(text, span.start, span.end):
            yield Span(*found.span("cut"))


def all_names(text: str, span: Span, mentions: Sequence[Mention], index: Index) -> list[NameHit]:
    """Give the names of a sentence; of one that an amount parts what is behind, and people's."""
    named = index.names_in(text[span.start : span.end], span.start)
    whole = [
        hit
        for hit in _with_owners(text, named, index)
        if not (hit.text[0].islower() and _fits_any(text, span, hit, index))
    ]
    parted = [
        hit
        for hit in _around_amounts(text, span, mentions, index)
        if not any(hit.start < other.end and other.start < hit.end for other in whole)
    ]
    parted += called_shortly(text, span, whole, index)
    return sorted((*whole, *parted)) if parted else whole


def _with_owners(text: str, names: Sequence[NameHit], index: Index) -> list[NameHit]:
    """Give the names; one of a country's own bodies begins with its owner: "China's Exim Bank".

    Two that tell of a piece are one, too: "the Karakoram Highway's Thakot-Havelian section".
    """
    told: list[NameHit] = []
    for name in names:
        body, owner = index.entities[name.entity], told[-1] if told else None
        if (
            owner is not None
            and text[owner.end : name.start] in _OWNERS
            and body.kind == "organisation"
            and body.part_of == owner.entity
        ):
            told[-1] = NameHit(owner.start, name.end, text[owner.start : name.end], name.entity)
        elif owner is not None and (piece := _piece_of(text, owner, name, index)):
            told[-1] = NameHit(owner.start, name.end, text[owner.start : name.end], piece)
        else:
            told.append(name)
    return told


def _piece_of(text: str, one: NameHit, other: NameHit, index: Index) -> str | None:
    """Give the piece that two names tell with its whole: "the Highway's Thakot-Havelian section".

    Or "Thakot to Havelian on the Karakoram Highway".
    """
    first, second = (index.entities[name.entity] for name in (one, other))
    between = text[one.end : other.start]
    if first.kind != "project" or second.kind != "project" or first is second:
        return None
    if first.name in second.name and between in (*_OWNERS, " "):
        return second.id
    return first.id if second.name in first.name and _ON_THE.fullmatch(between) else None


def _fits_any(text: str, span: Span, hit: NameHit, index: Index) -> bool:
    """Whether words are told of one of somebody's own things: "its plant at Port Qasim"."""
    if index.entities[hit.entity].kind != "project":
        return False
    return _ONE_OF_THEIR_OWN.search(text, max(span.start, hit.start - _LEAD), hit.start) is not None


def _around_amounts(
    text: str, span: Span, mentions: Sequence[Mention], index: Index
) -> Iterator[NameHit]:
    for mention in mentions:
        yield from _of_a_size(text, span, mention, index)
        place = _IN_ITS_PLACE.match(text, mention.end, span.end)
        opens = place and _AN_AMOUNT_OF_IT.search(text, span.start, mention.start)
        if not place or not opens:
            continue
        before = text[max(span.start, opens.start() - _REACH) : opens.start()]
        for hit in index.names_in(before + text[mention.end : place.end() + _REACH]):
            if hit.start < len(before) < hit.end:
                end = mention.end + hit.end - len(before)
                yield NameHit(place.end(), end, text[place.end() : end], hit.entity)


def _of_a_size(text: str, span: Span, mention: Mention, index: Index) -> Iterator[NameHit]:
    """Yield the name that an amount parts from its article: "the $46bn corridor".

    The text around it must name it, or a part of it.
    """
    if mention.kind != "money" or (mention.value or 0) < _BILLION:
        return
    noun = _OF_THAT_SIZE.match(text, mention.end, span.end)
    if noun is None or not _THE_AMOUNT.search(
        text, max(span.start, mention.start - _REACH), mention.start
    ):
        return
    at = noun.end()
    for hit in index.names_in(_THE + text[at : min(at + _REACH, span.end)]):
        end = at + hit.end - len(_THE)
        if hit.start or _NO_PROGRAMME.match(text, end, span.end):
            continue
        around = text[max(0, at - _AROUND) : at + _AROUND]
        if any(hit.entity in index.lineage(other.entity) for other in index.names_in(around)):
            yield NameHit(at, end, text[at:end], hit.entity)
