"""What a journalist calls what a header names: the phrases of a measure, and its vetoes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.drafting.quantities import Quantity
from factcheck.drafting.titles import GENERIC
from factcheck.drafting.vetoes import vetoes_of
from factcheck.drafting.wording import bracketed, lowered
from factcheck.tables import cells, rows

_FILLERS = frozenset(
    cells(
        "total|all|both sexes|all ages|annual|national|overall|all sectors|general|per annum"
        "|current|number"
    )
)
_LEADING = re.compile(
    r"^(?:(?:total |the )?number of|count of|total|annual|amount of|value of|no\.? of|size of"
    r"|overall|sum of)\s+",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?:percentage|share|proportion|percent|%) (?:of )?", re.IGNORECASE)
_WHO = re.compile(r"\b(?:who|that|which) (?:were|are|is|was|had|have|has) (?:not )?")
_ONE_OF_ANOTHER = re.compile(r"(?P<one>\w+) of (?P<other>\w+(?: \w+){0,2})")
_PER_SO_MANY = re.compile(r"\bper \S+ \S.*")
_OF_WHAT = frozenset(
    cells("servings|production|exports|imports|sales|consumption|users|prices|emissions|output")
)
_NO_RATE = re.compile(r"\b(?:rate|growth|change|of|ratio|share|index)\b")
_SPELLINGS = (("labour", "labor"), ("defence", "defense"), ("programme", "program"))
_MOST = 14


class Words(NamedTuple):
    """The phrases of a measure, a noun first, those that veto it, and what is known of its kind."""

    title: str
    phrases: tuple[str, ...]
    not_phrases: tuple[str, ...]
    kind: str
    dynamics: str


class _Known(NamedTuple):
    phrases: tuple[str, ...] = ()
    not_phrases: tuple[str, ...] = ()
    kind: str = ""
    dynamics: str = ""


def words_for(noun: str, counted: Quantity, *, is_title: bool = False, span: str = "") -> Words:
    """Give the words for what a header names, counted so; `span` is what a figure covers.

    A noun from a title may be narrowed by words that prose leaves out ("Beijing medal table").
    """
    outside, inside = bracketed(noun)
    said = [word for word in inside if word.lower() not in _FILLERS]
    base = _plain(outside)
    known = _Known() if said else _known(base, counted, is_title=is_title)
    named = [*known.phrases, *_variants(base, said, counted)]
    if is_title and not known.phrases and not counted.per:
        named += [word for word in base.split()[-1:] if word.endswith("s")]
    kept = tuple(dict.fromkeys(phrase for phrase in named if _tells(phrase)))
    kept = (kept or (base or lowered(noun) or "figure",))[:_MOST]
    further = vetoes_of(kept, noun, counted.kind, span)
    vetoes = dict.fromkeys((*known.not_phrases, *further))
    title = " ".join((outside[:1].upper() + outside[1:], *(f"({each})" for each in inside)))
    return Words(
        title=title.strip() or kept[0],
        phrases=kept,
        not_phrases=tuple(veto for veto in vetoes if veto not in kept),
        kind=known.kind,
        dynamics=known.dynamics,
    )


def _plain(words: str) -> str:
    """Give a header's noun without fillers: "Population, total", "Total number of deaths"."""
    head, *tails = [part.strip() for part in lowered(words).split(",")]
    told = [tail for tail in tails if tail and tail not in _FILLERS]
    is_short = all(len(tail.split()) < 3 for tail in told)
    base = " ".join((*reversed(told), head)) if is_short else head
    shorter = _LEADING.sub("", base)
    return base if shorter in GENERIC else shorter


def _variants(base: str, said: Sequence[str], counted: Quantity) -> list[str]:
    modified = [f"{lowered(word)} {base}" for word in said if len(word.split()) < 3]
    found = [phrase for each in modified or [base] for phrase in _forms(each, counted)]
    for one, other in _SPELLINGS:
        found += [each.replace(one, other) for each in found if one in each]
        found += [re.sub(rf"\b{other}\b", one, each) for each in found]
    return found


def _forms(base: str, counted: Quantity) -> Iterator[str]:
    """Yield the forms of a noun, itself first unless it is a rate and would mean a number."""
    if counted.per:
        yield f"{base} per {counted.per}"
        yield f"{_singular(base)} rate"
        yield f"rate of {base}"
        yield f"per {counted.per}"
        return
    yield base
    if found := _PER_SO_MANY.search(base):
        yield found[0]
    if found := _ONE_OF_ANOTHER.fullmatch(base):
        yield f"{found['other']} {found['one']}"
    head, is_per_head, _ = base.partition(" per capita")
    if is_per_head:
        yield from (f"{head} per person", f"{head} per head", f"per capita {head}")
    if base.endswith(" rate"):
        yield f"rate of {base.removesuffix(' rate')}"
        if len(base.split()) > 2:
            yield base.removesuffix(" rate")
    if counted.unit == "percent":
        yield from _of_percent(base, counted.of)
        return
    words = base.split()
    if len(words) == 2 and words[1] in _OF_WHAT:
        yield f"{words[1]} of {words[0]}"


def _of_percent(base: str, of: str) -> Iterator[str]:
    """Yield what shares are called: "speeding" for "percentage of drivers who were speeding"."""
    if share := _SHARE.match(base):
        rest = base[share.end() :]
        yield from (f"share of {rest}", rest)
        if tail := _WHO.search(rest):
            yield rest[tail.end() :]
    elif "GDP" in of:
        yield f"{base} as a share of {of}"
    elif len(base.split()) < 4 and not _NO_RATE.search(base):
        yield f"{base} rate"


def _singular(words: str) -> str:
    return words.removesuffix("s") if not words.endswith("ss") else words


def _tells(phrase: str) -> bool:
    return len(phrase) > 1 and phrase.lower() not in GENERIC and not phrase.isdigit()


def _known(base: str, counted: Quantity, *, is_title: bool) -> _Known:
    """Give what is known of a common statistic, if it is counted as that one is."""
    words = base.lower().split()
    tails = [" ".join(words[at:]) for at in range(len(words) if is_title else 1)]
    for tail in tails:
        for spelling in (tail, tail.replace("labor", "labour"), f"{tail}s" if is_title else tail):
            known = _lexicon().get(spelling)
            if known and known.kind in ("", counted.kind or known.kind) and not counted.per:
                return known
    return _Known()


@cache
def _lexicon() -> dict[str, _Known]:
    """Give the rows of `data/statistics.csv` by the words that tables have for them."""
    found: dict[str, _Known] = {}
    for row in rows("statistics"):
        lists = (cells(row["phrases"]), cells(row["not_phrases"]))
        for words in cells(row["words"]):
            found.setdefault(words.lower(), _Known(*lists, row["kind"], row["dynamics"]))
    return found
