"""Whether a claim speaks of the sector or part that a fact is limited to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.matching.bearings import OPEN, Bearings, Held, stems
from factcheck.model import Fact
from factcheck.tables import cells, rows

_GROUPS = ("states_of_work", "sector_words")
"""The tables of what says the same of a part, a group of words a row."""
_SMALL = stems("and of the in for other to a an with general")
_OF_A_STATE = stems("government")
"""What may be left unsaid of a part that other words name: "a (government) concessional loan"."""
_IN_ANY_NEWS = stems("government business services")
"""Words that alone name no part: "changes of government", of "government and civil society"."""


def compare_sector(bearings: Bearings, fact: Fact) -> Held:
    """Give the weight, whether the sector conflicts, and why.

    A fact of a sector which the sentence does not name is narrower than the claim, unless the
    references know this thing only by that sector. A whole where the clause names a sector
    that has a figure of its own is wider, which costs; not where the sector stands behind the
    amount, which is weak ("$46 billion in infrastructure").
    """
    near = sectors_near(bearings, fact.measure, fact.subject)
    if fact.sector:
        return _named_sector(bearings, fact, near) if near else _unnamed_sector(bearings, fact)
    for part in near:
        if are_named(bearings.clause_stems, part):
            weak = not are_named(bearings.stems_before, part)
            return Held(0 if weak else -14, why=f"named for {part}, a part")
    return OPEN


def _named_sector(bearings: Bearings, fact: Fact, near: Sequence[str]) -> Held:
    if closer := _closer_sector(bearings, fact, near):
        return Held(0, conflict=True, why=f"only {fact.sector}, not {closer}")
    for words, weight in (
        (bearings.stems_before, 25),
        (bearings.clause_stems, 12),
        (bearings.sentence_stems, 10),
    ):
        if are_named(words, fact.sector):
            return Held(weight, why=f"sector {fact.sector}")
    return _unnamed_sector(bearings, fact)


def _unnamed_sector(bearings: Bearings, fact: Fact) -> Held:
    is_another = is_of_another_part(bearings, fact)
    if is_another or len(bearings.index.sectors_of(fact.measure, fact.subject)) > 1:
        return Held(0, conflict=True, why=f"only {fact.sector}")
    return Held(-6)


def is_of_another_part(bearings: Bearings, fact: Fact) -> bool:
    """Whether a share is told of a part that others have figures of, and not of its own."""
    is_a_share = fact.unit == "percent" and fact.sector
    if not is_a_share or are_named(bearings.sentence_stems, fact.sector):
        return False
    parts = bearings.index.sectors_of(fact.measure, "")
    return any(part and are_named(bearings.clause_stems, part) for part in parts)


def _closer_sector(bearings: Bearings, fact: Fact, near: Sequence[str]) -> str:
    """Give another sector of the thing that the sentence names more closely."""
    beside = [each for each in near if are_named(bearings.stems_beside, each)]
    if beside and fact.sector not in beside:
        return beside[0]
    if not beside and (led := _led_by(bearings.stems_since, near)) and fact.sector not in led:
        return led[-1]
    own = {word for part in _parts(fact.sector) for word in part}
    for other in beside or near:
        if other == fact.sector or not are_named(bearings.sentence_stems, other):
            continue
        if any(own < part for part in _parts(other)):
            return other
    return ""


def _led_by(since: frozenset[str], near: Sequence[str]) -> list[str]:
    """Give the sectors that words name, or by what no other has: "and the second, $3.4 billion"."""
    if not since or len(near) == 1:
        return []
    led = [each for each in near if are_named(since, each)]
    return led or [each for each in near if _is_told_apart(since, each, near)]


def _is_told_apart(since: frozenset[str], sector: str, near: Sequence[str]) -> bool:
    """Whether words are all that tells a part of a sector from the other sectors."""
    others = {word for each in near if each != sector for part in _parts(each) for word in part}
    return any(own and own <= since for own in (part - others for part in _parts(sector)))


def sectors_near(bearings: Bearings, measure: str, subject: str) -> tuple[str, ...]:
    """Give the sectors of a measure's figures of one entity that words near the amount name."""
    found = bearings.sectors.get((measure, subject))
    if found is None:
        near = bearings.near_stems
        sectors = bearings.index.sectors_of(measure, subject)
        if near.isdisjoint(_words_of_sectors(sectors)):
            found = ()
        else:
            found = tuple([each for each in sectors if each and are_named(near, each)])
        bearings.sectors[measure, subject] = found
    return found


def are_named(words: frozenset[str], sector: str) -> bool:
    """Whether stems hold all content words of the sector, or of one of its `and` parts."""
    for part in _parts(sector):  # noqa: SIM110 - asked very often
        if part <= words:
            return True
    return False


@lru_cache(maxsize=1024)
def _parts(sector: str) -> tuple[frozenset[str], ...]:
    said = _said_otherwise().get(sector.lower()) or sector.lower().split(" and ")
    parts = [part for part in (stems(part) - _SMALL for part in said) if part]
    parts = [short if len(short := part - _OF_A_STATE) > 1 else part for part in parts]
    return tuple(part for part in parts if len(parts) == 1 or not part <= _IN_ANY_NEWS)


@cache
def _said_otherwise() -> dict[str, tuple[str, ...]]:
    """Give what says the same of a part, or of how far works have come, by the words for it.

    "ESG risk" is the risk that a text calls "environmental, social or governance risk". The words
    of one way to say it may stand in any order: "early projects of coal and wind".
    """
    groups = [cells(row["words"]) for of in _GROUPS for row in rows(of)]
    return {words.lower(): tuple(map(str.lower, group)) for group in groups for words in group}


@lru_cache(maxsize=1024)
def _words_of_sectors(sectors: tuple[str, ...]) -> frozenset[str]:
    """Give the content words of all sectors together."""
    return frozenset(word for sector in sectors for part in _parts(sector) for word in part)
