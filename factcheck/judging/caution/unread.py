"""Words between a project and its amount that may make the amount another thing's."""

from __future__ import annotations

from factcheck.claims.scenes.words import own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.plainly import words_unread
from factcheck.judging.caution.registry import DATES, caution

_SPECIFIC = ("project", "programme")


@caution(
    "unread-words",
    of=(*DATES, "money", "quantity"),
    examples={
        "The Tana Bridge crosses the lake at a cost of $392 million.": (
            '"crosses" may make it that of something else'
        ),
        "The Mara Dam feeds a plant that opened in March 2019.": (
            '"feeds" may make it that of something else'
        ),
    },
    rejects=(
        "The Tana Bridge, a major project of Kenya, has cost $392 million.",
        "The Mara Dam was officially opened in March 2019.",
    ),
)
def unread_words(doubt: Doubt) -> str:
    """Give a word between the name of a project and an amount that no list knows.

    What is not understood there may tell of another thing, and nothing is called wrong for it.
    """
    if doubt.subject.kind not in _SPECIFIC:
        return ""
    own = " ".join(
        (own_words(doubt.measure), doubt.fact.sector, doubt.subject.name, *doubt.subject.aliases)
    ).lower()
    claim, names = doubt.claim, doubt.subject_here
    unread = [words_unread(claim, name, own) for name in names if name.end <= claim.mention.start]
    if not unread or len(unread) < len(names) or not all(unread):
        return ""
    return f'"{min(unread, key=len)[0]}" may make it that of something else'
