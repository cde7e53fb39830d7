"""What is weighed in an article (`factcheck/judging/balance`), before anything is called wrong."""

from __future__ import annotations

from collections.abc import Sequence
from unittest.mock import patch

from factcheck import engine
from factcheck.config import Config
from factcheck.judging import steps
from factcheck.judging.balance import weighed
from factcheck.judging.balance.signs import signs_of
from factcheck.matching import Match
from factcheck.model import CheckedClaim, Document
from factcheck.reference import Index


def signs_in(
    document: Document, index: Index
) -> tuple[dict[int, tuple[str, ...]], Sequence[CheckedClaim]]:
    """Give the signs of all that is weighed, by where it begins, and the claims as they stood."""
    found: dict[int, tuple[str, ...]] = {}

    def only_looked_at(
        matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
    ) -> list[CheckedClaim]:
        found.update(
            (evidence.claim.mention.start, signs_of(evidence))
            for _, evidence in weighed(matches, checked, index)
        )
        return list(checked)

    with patch.object(steps, "on_balance", only_looked_at):
        return found, engine.check_document(document, index, Config()).claims
