"""Figures computed from tables of records: a claim costs the sum of a few cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from factcheck.model import Fact
from factcheck.reference.records.asking import Asked, read
from factcheck.reference.records.tabulated import Span, TabulatedFamily
from factcheck.reference.records.tallies import Tally


class Computed:
    """The families of all tables, ready for look-ups."""

    def __init__(self, tallies: Sequence[Tally]) -> None:
        self._families = {tally.id: TabulatedFamily(tally) for tally in tallies}
        for family in self._families.values():
            newer = self._families.get(family.tally.id_of_newer)
            family.newer = None if newer is None or self._replaces(family, newer) else newer
        self._subjects: dict[str, frozenset[str]] = {}
        self._values: dict[tuple[str, str], tuple[str, ...]] = {}
        self._of_measure: defaultdict[str, list[TabulatedFamily]] = defaultdict(list)
        for family in self._families.values():
            self._of_measure[family.tally.measure].append(family)

    def _replaces(self, one: TabulatedFamily, other: TabulatedFamily) -> bool:
        """Whether a family is said to replace another, directly or by way of others."""
        at: TabulatedFamily | None = other
        for _ in self._families:
            if at is None or at is one:
                break
            at = self._families.get(at.tally.id_of_newer)
        return at is not None

    def subjects_of(self, measure: str) -> frozenset[str]:
        """Give the entities for which a measure has computed figures."""
        if measure not in self._subjects:
            families = self._of_measure.get(measure, ())
            self._subjects[measure] = frozenset(s for each in families for s in each.subjects)
        return self._subjects[measure]

    def values_of(self, measure: str, subject: str) -> tuple[str, ...]:
        """Give the words that narrow a measure's figures of a subject: sectors, kinds."""
        known = self._values.get((measure, subject))
        if known is None:
            families = self._of_measure.get(measure, ())
            found = (value for each in families for some in each.values(subject) for value in some)
            known = self._values[measure, subject] = tuple(dict.fromkeys(found))
        return known

    def about(
        self,
        measure: str,
        subject: str,
        spans: Sequence[Span],
        *,
        givers: Sequence[str] = (),
        others: Sequence[str] = (),
        words: AbstractSet[str] = frozenset(),
    ) -> Iterator[Fact]:
        """Yield the figures that a claim may mean: for its times, givers and narrowing words.

        `others` are entities that may be givers where none is stated.

        A claim may also mean the whole time, or any year of a stock where it states none.
        """
        for family in self._of_measure.get(measure, ()):
            yield from family.about(subject, spans, givers=givers, others=others, words=words)

    def fact(self, fact_id: str) -> Fact | None:
        """Compute the figure with an id, `RESOURCE/FAMILY?recipient=kenya&year=2013/2017`."""
        name, _, query = fact_id.partition("?")
        family = self._families.get(name)
        return next(iter(family.figures(read(query, family.tally))), None) if family else None

    def every(self) -> Iterator[Fact]:
        """Yield the figures of each subject for the whole time and for each year."""
        for family in self._families.values():
            for subject in sorted(family.subjects - {family.tally.subject}):
                for years in family.all_years(subject):
                    yield from family.figures(Asked(subject, years))

    def at_other_times(self, fact: Fact, stated: Span) -> Iterator[Fact]:
        """Yield the same figure for times other than the one stated.

        They are other years, or the span with one end moved.
        """
        name, _, query = fact.id.partition("?")
        if family := self._families.get(name):
            asked, own = read(query, family.tally), family.stated(stated)
            for years in family.other_years(own) if own else ():
                yield from family.figures(asked._replace(years=years))

    def of_others(self, fact: Fact) -> Iterator[Fact]:
        """Yield the same figure for the other subjects of the table."""
        name, _, query = fact.id.partition("?")
        if family := self._families.get(name):
            asked = read(query, family.tally)
            for subject in sorted(family.subjects - {asked.subject}):
                yield from family.figures(asked._replace(subject=subject))

    def at_several_times(self, measure: str, subject: str) -> bool:
        """Whether a measure has computed figures of a subject for more than one year."""
        return any(
            family.has_several_years(subject) for family in self._of_measure.get(measure, ())
        )
