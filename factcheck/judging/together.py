"""The claims of an article judged together: what it tells elsewhere counts for each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from factcheck.judging import checked as judged
from factcheck.judging.corroborating import corroborated
from factcheck.judging.recognising import recognised
from factcheck.judging.said_right import without_doubles
from factcheck.judging.told_together import in_company
from factcheck.judging.vouching import vouched_for
from factcheck.matching import Match
from factcheck.model import CheckedClaim
from factcheck.reference import Index


class Together:
    """The matches of an article with what became of them, and of any other in the place of one."""

    def __init__(
        self,
        matches: Sequence[Match],
        index: Index,
        tolerances: Mapping[str, float] | None = None,
    ) -> None:
        self.matches, self.index = matches, index
        self._tolerances = tolerances or {}

    @cached_property
    def checked(self) -> list[CheckedClaim]:
        """What is known of each claim by itself and by others that corroborate it."""
        alone = self._strictly if not self._tolerances else self._alone(self._tolerances)
        return self._by_others(self.matches, alone, self._tolerances)

    @cached_property
    def in_company(self) -> list[CheckedClaim]:
        """The same, with what is known by the company of what is told, which is asked last."""
        return in_company(self.matches, self.checked, self.index)

    def with_instead(self, at: int, match: Match) -> CheckedClaim:
        """Judge what would stand in the place of a claim, all others being as they are.

        Tolerances of a configuration do not count: they forgive, and accuse nobody.
        """
        matches, alone = list(self.matches), list(self._strictly)
        matches[at], alone[at] = match, judged(match, self.index)
        return in_company(matches, self._by_others(matches, alone, {}), self.index)[at]

    @cached_property
    def _strictly(self) -> list[CheckedClaim]:
        return self._alone({})

    def _alone(self, tolerances: Mapping[str, float]) -> list[CheckedClaim]:
        return [judged(each, self.index, tolerances) for each in self.matches]

    def _by_others(
        self,
        matches: Sequence[Match],
        alone: Sequence[CheckedClaim],
        tolerances: Mapping[str, float],
    ) -> list[CheckedClaim]:
        pairs = list(zip(matches, alone, strict=True))
        sure = corroborated(pairs, self.index, tolerances)
        known = without_doubles(matches, sure, self.index, tolerances)
        return vouched_for(matches, recognised(matches, known, self.index), self.index)
