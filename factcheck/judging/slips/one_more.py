"""Whether an amount is told of one more of the kind, which has a number of its own."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.judging.comparing.digits import MANY, telling_digits
from factcheck.model import Claim
from factcheck.patterns import HEDGES, pattern

_OF_ANOTHER = pattern(
    r"\b(?:further|another|(?<!and )(?<!or )other(?! (?:side|hand)\b)|others|else|second|third"
    r"|older|newer|remaining|separate(?:ly)?|rest)\b"
)
"""Words that bring in one more of the kind, with a number of its own."""
_ONE_MORE = pattern(rf"\b(?:another|further|additional|other)\s+{HEDGES}$")
_ANOTHER_THING = pattern(
    r"\b(?:another|other|second|third|separate|remaining|older|newer)\s+"
    r"(?!(?:phases?|stages?|editions?|half|place|largest|biggest|most|times?|years?)\b)[a-z]{3,}"
)


def brings_one_more(claim: Claim) -> bool:
    """Whether words bring in one more of the kind; many digits may be those of a second phase."""
    clause = claim.setting.clause
    if telling_digits(claim) < MANY:
        return _OF_ANOTHER.search(clause) is not None
    brings = _ONE_MORE.search(around.before_in_clause(claim)) or _ANOTHER_THING.search(clause)
    return brings is not None
