"""Claim x index -> `Match`: which facts a claim is about. Never sees its value.

Every fact of the measures that the words name is held against the slots. A slot that is stated
and differs is a conflict and sets the fact aside as a near miss, kept for the diagnosis. Of the
rest, the facts whose slots fit best are bound, with all that lie within a margin of them.
"""

from factcheck.matching.bearings import Bearings
from factcheck.matching.binding import MARGIN, asked_of, candidates_of, match
from factcheck.matching.bound import Match, Thing, thing_of
from factcheck.matching.slots import Candidate

__all__ = [
    "MARGIN",
    "Bearings",
    "Candidate",
    "Match",
    "Thing",
    "asked_of",
    "candidates_of",
    "match",
    "thing_of",
]
