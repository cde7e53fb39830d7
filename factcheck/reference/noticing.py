"""What a package's keeper may want to look at: nothing of it is wrong, or stops a run.

Each kind of remark is told once, with how often it was found and the first few of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations, islice
from pathlib import Path

from factcheck import edtf
from factcheck.edtf import Days
from factcheck.errors import FactcheckError
from factcheck.model import Fact
from factcheck.reference import package as packages
from factcheck.reference.checks import Examined, examine
from factcheck.reference.compiling import compiled
from factcheck.reference.contents import listed
from factcheck.reference.figures import fact_interval
from factcheck.reference.index import Index

_SHOWN = 3
_CLOSE = Decimal("0.05")


def remarks(directory: Path, today: date) -> list[FactcheckError]:
    """Give the remarks on the package in a folder; none where it has faults.

    Raises:
        FactcheckError: there is no package.

    """
    examined = examine(packages.read(directory))
    if examined.faults:
        return []
    index = Index(compiled([examined]))
    return [
        *_too_old(examined, today),
        *_unused_rows(examined),
        *_shared_phrases(index, directory),
        *_disagreeing(index.facts, directory),
        *_clashing(index.facts, directory),
        *_close_by(index, directory),
    ]


def _summed(
    code: str, found: Sequence[str], message: str, directory: Path, hint: str
) -> Iterator[FactcheckError]:
    """Yield one remark for all that was found, if anything was."""
    if found:
        more = f" and {len(found) - _SHOWN:,} more" if len(found) > _SHOWN else ""
        told = f"{message.format(len(found))}: {'; '.join(found[:_SHOWN])}{more}"
        yield FactcheckError(code, told, where=str(directory), hint=hint)


def _too_old(examined: Examined, today: date) -> Iterator[FactcheckError]:
    for resource in examined.package.resources:
        table = listed(examined.package, resource, today)
        age, limit = table.age, table.max_age
        if limit is not None and age is not None and age > limit:
            yield FactcheckError(
                "too-old",
                f"the newest figure of {resource.name!r} is {age:,} days old, "
                f"and max_age is {limit:,}",
                where=examined.package.place(resource.name),
                hint="look for a newer edition, or raise max_age",
            )


def _unused_rows(examined: Examined) -> Iterator[FactcheckError]:
    by_kind: defaultdict[tuple[str, str], list[FactcheckError]] = defaultdict(list)
    for remark in examined.remarks:
        by_kind[remark.where.rsplit(":", 2)[0], remark.code].append(remark)
    for first, *rest in by_kind.values():
        more = f"; and {len(rest):,} more such cells" if rest else ""
        yield FactcheckError(first.code, first.message + more, where=first.where, hint=first.hint)


def _shared_phrases(index: Index, directory: Path) -> Iterator[FactcheckError]:
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for measure in index.measures.values():
        for phrase in measure.phrases:
            owners[phrase.lower()].append(measure.id)
    found = [
        f'"{phrase}" ({", ".join(dict.fromkeys(ids))})'
        for phrase, ids in owners.items()
        if len(set(ids)) > 1
    ]
    yield from _summed(
        "shared-phrases",
        found,
        "{:,} phrases name several measures",
        directory,
        "what else the words say must tell them apart: see not_phrases and confusable_with",
    )


def _disagreeing(facts: Iterable[Fact], directory: Path) -> Iterator[FactcheckError]:
    """Yield the things that have figures for the same time which do not meet."""
    of_thing: defaultdict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.superseded_by is None and fact.unit != "date":
            thing = (fact.measure, fact.subject, fact.provider, fact.sector, fact.unit)
            time = (fact.price_basis, fact.period_start, fact.period_end)
            of_thing[*thing, *time].append(fact)
    found = [
        f"{one.id}, {other.id}"
        for alike in of_thing.values()
        for one, other in islice(combinations(alike, 2), 1)
        if not _meet(one, other)
    ]
    yield from _summed(
        "disagreeing-figures",
        found,
        "{:,} things have figures for one time that disagree",
        directory,
        "a claim that agrees with one of them is supported; superseded_by retires an old one",
    )


def _clashing(facts: Iterable[Fact], directory: Path) -> Iterator[FactcheckError]:
    """Yield the figures of one thing in one edition whose times overlap, neither in the other."""
    of_thing: defaultdict[tuple[object, ...], list[tuple[Fact, Days]]] = defaultdict(list)
    for fact in facts:
        span = edtf.interval(fact.period_start, fact.period_end)
        if span and fact.publisher:
            thing = (fact.measure, fact.subject, fact.provider, fact.sector)
            of_thing[*thing, fact.publisher, fact.as_of].append((fact, edtf.bounds(span)))
    found = [
        f"{one.id}, {other.id}"
        for alike in of_thing.values()
        for (one, first), (other, second) in combinations(alike, 2)
        if _cross(first, second)
    ]
    yield from _summed(
        "clashing-periods",
        found,
        "{:,} pairs of figures of one edition have times that overlap, neither within the other",
        directory,
        "see whether one of the periods is mistyped",
    )


def _cross(one: Days, other: Days) -> bool:
    if not (one.first and one.last and other.first and other.last):
        return False
    first, second = sorted(((one.first, one.last), (other.first, other.last)))
    return first[0] < second[0] <= first[1] < second[1]


def _meet(one: Fact, other: Fact) -> bool:
    first, second = fact_interval(one), fact_interval(other)
    return first is None or second is None or first.meets(second)


def _close_by(index: Index, directory: Path) -> Iterator[FactcheckError]:
    """Yield the pairs of confusable figures that lie close together, the closest first."""
    pairs = sorted(
        (abs(one.value / other.value - 1), one.id, other.id)
        for one in index.facts
        for measure in index.measures[one.measure].confusable_with
        for other in index.facts_about(measure, one.subject)
        if one.id < other.id and one.unit == other.unit and one.value and other.value
    )
    found = [f"{one} and {other}, {gap:.1%}" for gap, one, other in pairs if gap <= _CLOSE]
    yield from _summed(
        "confusable-figures",
        found,
        "{:,} pairs of figures lie within 5 % and only the words tell them apart",
        directory,
        "factcheck references audit measures whether they do",
    )
