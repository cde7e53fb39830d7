"""The claims of an article judged together: what it tells elsewhere counts for each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from factcheck.judging.alone.verdict import judged_alone
from factcheck.judging.together.by_its_day import of_their_days
from factcheck.judging.together.company import Companies
from factcheck.judging.together.corroborating import corroborated
from factcheck.judging.together.next_in_a_row import of_others_in_rows
from factcheck.judging.together.recognising import UNKNOWN, recognised
from factcheck.judging.together.said_right import without_doubles
from factcheck.judging.together.told_together import in_company, known_in_company
from factcheck.judging.together.vouching import vouched_for
from factcheck.matching import Match
from factcheck.model import CheckedClaim
from factcheck.reference import Index

_AROUND = 12
"""So many claims before and behind one are judged anew with it: what it costs stays bounded."""


class Together:
    """The matches of an article with what became of them, and of any other in the place of one."""

    def __init__(
        self,
        matches: Sequence[Match],
        index: Index,
        tolerances: Mapping[str, float],
    ) -> None:
        self.matches, self.index = matches, index
        self._tolerances = tolerances

    @cached_property
    def checked(self) -> list[CheckedClaim]:
        """What is known of each claim by itself and by others that corroborate it."""
        alone = self._strictly if not self._tolerances else self._alone(self._tolerances)
        return self._by_others(self.matches, alone, self._tolerances)

    @cached_property
    def in_company(self) -> list[CheckedClaim]:
        """The same, with what is known by the company of what is told, and what that bears out."""
        known = in_company(self.matches, self.checked, self.index)
        pairs = list(zip(self.matches, known, strict=True))
        return corroborated(pairs, self.index, self._tolerances)

    def with_instead(self, at: int, match: Match) -> CheckedClaim:
        """Judge what would stand in the place of a claim, those around it being as they are.

        Tolerances of a configuration do not count: they forgive, and accuse nobody.
        """
        first, last = max(0, at - _AROUND), at + _AROUND + 1
        matches, alone = list(self.matches[first:last]), self._strictly[first:last]
        matches[at - first], alone[at - first] = match, judged_alone(match)
        again = self._by_others(matches, alone, {})[at - first]
        if again.verdict.reason not in UNKNOWN:
            return again
        near, here = self.companies.all, self.companies.beside(match.claim)
        return known_in_company(match, again, near, here, within="sentence")

    @cached_property
    def companies(self) -> Companies:
        """The company that each sentence keeps, with all that is known of it."""
        return Companies(self.in_company, self.index)

    @cached_property
    def _strictly(self) -> list[CheckedClaim]:
        return self._alone({})

    def _alone(self, tolerances: Mapping[str, float]) -> list[CheckedClaim]:
        return [judged_alone(each, tolerances) for each in self.matches]

    def _by_others(
        self,
        matches: Sequence[Match],
        alone: Sequence[CheckedClaim],
        tolerances: Mapping[str, float],
    ) -> list[CheckedClaim]:
        pairs = list(zip(matches, alone, strict=True))
        sure = corroborated(pairs, self.index, tolerances)
        known = without_doubles(matches, sure, tolerances)
        known = of_others_in_rows(matches, known, self.index)
        known = of_their_days(matches, recognised(matches, known))
        return vouched_for(matches, known)
