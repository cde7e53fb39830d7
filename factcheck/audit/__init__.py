"""What a package of reference data can catch: true sentences made of its facts, and altered ones.

Each fact is told in a frame, altered in every way of the contract that applies to it, and both
are checked. The outcome is counted: how many true sentences were flagged, how many altered ones
were caught, how many of those were named right.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factcheck.audit.alterations import ALTERATIONS, Altered
from factcheck.audit.sampling import told
from factcheck.audit.sentences import Sentence, frames_of
from factcheck.audit.tallying import Audit, Outcome, Tally, wilson
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.kinds import AGREEING, FLAGGED
from factcheck.model import CheckedClaim, Fact
from factcheck.reference import Index

__all__ = ["Audit", "Case", "Outcome", "Tally", "audit", "cases", "wilson"]


class Case(Struct, frozen=True, kw_only=True):
    """A sentence with the fact that it tells, and how it was altered ("" where it is true)."""

    fact: Fact
    sentence: Sentence
    alteration: str = ""
    codes: tuple[str, ...] = ()


def cases(index: Index, *, sample: int | None = None, seed: int = 0) -> Iterator[Case]:
    """Make the sentences of a package, true ones first for each fact and frame.

    With `sample`, so many facts are taken, always the same ones for a seed. Of the figures that
    tables add up to at most a hundred are taken.
    """
    for fact in told(index, sample, seed):
        for sentence in frames_of(fact, index):
            yield Case(fact=fact, sentence=sentence)
            for name, alter in ALTERATIONS.items():
                altered = alter(sentence, index)
                if isinstance(altered, Altered):
                    yield Case(
                        fact=fact,
                        sentence=altered.sentence,
                        alteration=name,
                        codes=altered.codes,
                    )


def audit(index: Index, *, sample: int | None = None, seed: int = 0) -> Audit:
    """Check the sentences of a package and count what came of them."""
    outcomes = [_checked(case, index) for case in cases(index, sample=sample, seed=seed)]
    return Audit.of(outcomes, index)


def _checked(case: Case, index: Index) -> Outcome:
    document = from_text(case.sentence.text, published=case.sentence.published)
    report = check_document(document, index, Config())
    claim = _covering(report.claims, case.sentence)
    status = claim.verdict.status if claim else None
    code = claim.verdict.code if claim else None
    flagged = [c for c in report.claims if c.verdict.status in FLAGGED]
    return Outcome(
        fact=case.fact.id,
        text=case.sentence.text,
        alteration=case.alteration,
        status=status.value if status else "none",
        code=code,
        agrees=status in AGREEING,
        flagged=status in FLAGGED if case.alteration else bool(flagged),
        named=code in case.codes,
    )


def _covering(claims: tuple[CheckedClaim, ...], sentence: Sentence) -> CheckedClaim | None:
    """Give the claim that stands on the sentence's figure."""
    start, end = sentence.span
    for checked in claims:
        mention = checked.claim.mention
        if mention.start < end and start < mention.end:
            return checked
    return None
