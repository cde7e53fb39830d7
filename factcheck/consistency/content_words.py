"""The words of a sentence that tell what it is of, and their stems.

Two sentences that share such words may be of one thing.
"""

from __future__ import annotations

from factcheck.patterns import pattern

_WORD = pattern(r"[a-z]{3,}")
_PLAIN = pattern(r"\b[a-z]{3,}")
_ENDING = pattern(r"(?:ing|ed|es|en|s|e)$")
_SMALL = frozenset(
    word
    for line in (
        "the and for that which who whom this these those its their his her our has have had was",
        "were will would can could may might not but nor with without from into onto over under",
        "about than then there here when where while what how all any some more most other another",
        "such only own same one two three out off per says said say critics according also new yet",
        "still been being are did does million billion trillion crore lakh dollars dollar rupees",
        "enough cent percent",
    )
    for word in line.split()
)
_STEM = 5


def telling(text: str) -> list[str]:
    """Give the words that tell something, in small letters."""
    return [word for word in _WORD.findall(text.lower()) if word not in _SMALL]


def stems(text: str) -> frozenset[str]:
    """Give their stems."""
    return frozenset(_ENDING.sub("", word)[:_STEM] for word in telling(text))


def plain_stems(text: str) -> frozenset[str]:
    """Give the stems of those that are no names: that two sentences share a name says little."""
    return stems(" ".join(_PLAIN.findall(text)))
