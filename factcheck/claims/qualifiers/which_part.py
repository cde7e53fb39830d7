"""What leads from one part of a sum to it: "the largest slice was a credit of $966 million"."""

from __future__ import annotations

from factcheck.patterns import pattern

WHICH = frozenset(
    ("largest", "biggest", "smallest", "first", "second", "third", "last", "other", "main")
)
"""Words of which one stands before the part."""
THE_PART_IS = pattern(
    rf"\b(?:{'|'.join(sorted(WHICH))})\s+"
    r"(?:slice|chunk|portion|part|share|tranche|instal?lment|piece|component)\s+"
    r"(?:of\s+(?:it|that|this|the\s+(?:sum|total|money))\s+)?(?:was|is|were|being|came)\b[^.;:]{0,90}$"
)
