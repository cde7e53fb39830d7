"""A time within that which a sentence tells, in words that give no year: "in the final year"."""

from __future__ import annotations

from factcheck.model import Claim
from factcheck.patterns import pattern

_WITHIN = pattern(
    r"\s+(?P<when>(?:in|for|during) (?:the|its|their) (?:final|last|first|closing|opening|peak|best"
    r"|worst|record|busiest|leanest)(?: \w+)? (?:years?|months?|quarters?|half|decade)\b)(?! of\b)"
)


def time_in_it(claim: Claim) -> str:
    """Give the words behind an amount for a time within that of its sentence: "the last year"."""
    found = _WITHIN.match(claim.setting.behind)
    return found["when"] if found else ""
