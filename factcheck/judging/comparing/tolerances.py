"""Percents that a configuration lets an amount be off, by package, table or measure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal

from factcheck.config import Config, entry
from factcheck.errors import FactcheckError, FaultsError
from factcheck.intervals import Interval, interval_of
from factcheck.judging.comparing.agreement import in_unit_of
from factcheck.model import Claim, Fact
from factcheck.reference import Index
from factcheck.spelling import did_you_mean


def tolerance(fact: Fact, tolerances: Mapping[str, float]) -> float:
    """Give the percent that holds for a fact; what names it most narrowly counts.

    That is a measure of a table or package (`aiddata/debt`), a measure, a table, a package.
    """
    datasets = (fact.file, fact.file.removesuffix(".csv"), fact.package)
    narrow = (f"{dataset}/{fact.measure}" for dataset in datasets)
    names = (*narrow, fact.measure, *datasets)
    return next((tolerances[name] for name in names if name in tolerances), 0.0)


def is_tolerated(claim: Claim, fact: Fact, tolerances: Mapping[str, float]) -> bool:
    """Whether a claim agrees with a fact once its interval is widened by what is tolerated."""
    percent = tolerance(fact, tolerances)
    own, other = interval_of(claim.mention), in_unit_of(claim, fact)
    if not percent or own is None or other is None:
        return False
    reach = abs(own.point) * Decimal(str(percent)) / 100
    return Interval(own.low - reach, own.point, own.high + reach).meets(other)


def refuse_unknown(config: Config, index: Index) -> None:
    """See that the references hold what the tolerances of a configuration are for.

    Raises:
        FaultsError: some are for what is not there; each has its place.

    """
    if not _wrong(config.tolerances, _known(index.facts, index)):
        return
    known = _known([*index.facts, *index.computed.every()], index)
    faults = [
        FactcheckError(
            "unknown-tolerance",
            f'no package, table or measure is called "{part}"',
            where=config.origins[entry("tolerances", name)],
            hint=did_you_mean(part, known) or "factcheck references list names the tables",
        )
        for name, part in _wrong(config.tolerances, known)
    ]
    if faults:
        raise FaultsError(faults)


def _wrong(names: Iterable[str], known: AbstractSet[str]) -> list[tuple[str, str]]:
    """Give the tolerances that name something unknown, each with what that is."""
    return [(name, part) for name in names for part in name.split("/") if part not in known]


def _known(facts: Iterable[Fact], index: Index) -> set[str]:
    tables = {fact.file for fact in facts}
    stems = {file.removesuffix(".csv") for file in tables}
    return {*index.measures, *tables, *stems, *(package.name for package in index.packages)}
