"""Two amounts of a sentence told in each other's place: each is the figure of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.judging.alone.verdict import contradicted, with_stated_slots
from factcheck.judging.comparing.agreement import agrees, explains
from factcheck.judging.comparing.digits import TWO, telling_digits
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.coincidence import MOST, coincidence
from factcheck.judging.diagnoses.registry import Diagnosis
from factcheck.judging.phrasing.style import fact_in_style
from factcheck.judging.together.told_together import is_told_plainly
from factcheck.matching import Match
from factcheck.matching.bearings import stems
from factcheck.matching.sectors import are_named
from factcheck.model import CheckedClaim, Fact, Status

_KINDS = ("money", "percent", "quantity")


class _Place(NamedTuple):
    """An amount with the stretches before and behind it, up to the amounts beside it."""

    at: int
    match: Match
    first: int
    last: int

    def names(self, own: Fact, other: Fact, *, is_before: bool) -> bool:
        """Whether words on one side tell which of two figures the amount is of."""
        mention, bearings = self.match.claim.mention, self.match.bearings
        start, end = (self.first, mention.start) if is_before else (mention.end, self.last)
        if own.subject != other.subject:
            return any(
                hit.entity == own.subject and start <= hit.slot.start < end
                for hit in bearings.stated
            )
        said = stems(around.between(self.match.claim, start, end))
        return own.sector not in ("", other.sector) and are_named(said, own.sector)


def with_exchanges(matches: Sequence[Match], checked: Sequence[CheckedClaim]) -> list[CheckedClaim]:
    """Call both wrong where each of two amounts side by side is what the other should be.

    "Commercial debt made up $23.87 billion and bilateral debt $5.71 billion" has them exchanged.
    """
    after = list(checked)
    for one, other in _side_by_side(matches):
        if any(after[place.at].verdict.status is Status.CONTRADICTED for place in (one, other)):
            continue
        for own, others in _exchanged(one, other):
            after[one.at] = _told(one.match, own, others)
            after[other.at] = _told(other.match, others, own)
            break
    return after


def _side_by_side(matches: Sequence[Match]) -> Iterator[tuple[_Place, _Place]]:
    """Yield two amounts next to each other in a sentence that may be exchanged, in one unit."""
    amounts = [at for at, match in enumerate(matches) if match.claim.mention.kind in _KINDS]
    for sentence, beside in groupby(amounts, key=lambda at: matches[at].claim.sentence):
        here = list(beside)
        mentions = [matches[at].claim.mention for at in here]
        firsts = [sentence.start, *(mention.end for mention in mentions)]
        lasts = [*(mention.start for mention in mentions[1:]), sentence.end]
        places = map(_Place, here, (matches[at] for at in here), firsts, lasts)
        yield from (pair for pair in pairwise(places) if _may_be_exchanged(*pair))


def _may_be_exchanged(one: _Place, other: _Place) -> bool:
    first, second = one.match.claim, other.match.claim
    return (
        first.unit == second.unit
        and is_told_plainly(first)
        and is_told_plainly(second)
        and max(telling_digits(first), telling_digits(second)) >= TWO
    )


def _exchanged(one: _Place, other: _Place) -> Iterator[tuple[Fact, Fact]]:
    """Yield the figures that two amounts are told of, if each is the number of the other's.

    What tells them apart must stand on the same side of both.
    """
    for own in _meant(one.match):
        for others in _meant(other.match):
            if (
                own.publisher == others.publisher
                and _is_it(one.match, others)
                and _is_it(other.match, own)
                and any(
                    one.names(own, others, is_before=side)
                    and other.names(others, own, is_before=side)
                    for side in (True, False)
                )
            ):
                yield own, others


def _meant(match: Match) -> list[Fact]:
    """Give the figures that an amount is bound to, if it agrees with none of them."""
    own = [candidate.fact for candidate in match.best if candidate.fact.value is not None]
    return [] if any(agrees(match.claim, fact) for fact in own) else own


def _is_it(match: Match, fact: Fact) -> bool:
    return agrees(match.claim, fact) and explains(match.claim, fact)


def _told(match: Match, own: Fact, others: Fact) -> CheckedClaim:
    """Say whose an amount is, and what it should be."""
    case, right = Case(match), fact_in_style(match.claim, own)
    plain = Diagnosis(
        code="FC101",
        facts=(own,),
        message=f"this amount and the one beside it are exchanged: the reference data have {right}",
        expected=f"{own.value:f}",
        expected_unit=own.unit,
        suggestion=right,
        tried=case.interval,
    )
    found, chance = plain, None
    if own.subject != others.subject:
        of_another = replace(plain, code="FC301", facts=(others, own))
        chance = coincidence(case, of_another)
        found, chance = (plain, None) if (chance or 0) > MOST else (of_another, chance)
    return with_stated_slots(match, contradicted(match, found, chance))
