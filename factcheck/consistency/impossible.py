"""FC404: dates that no calendar has, and stakes and shares of people of more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.consistency.registry import Inconsistency, inconsistency
from factcheck.model import CheckedClaim, Document
from factcheck.patterns import pattern


@inconsistency
def impossible_dates(
    document: Document, checked: Sequence[CheckedClaim]
) -> Iterator[Inconsistency]:
    """Find dates like 31 June."""
    del document
    for position, entry in enumerate(checked):
        if entry.claim.mention.flag == "impossible":
            text = entry.claim.mention.text
            yield Inconsistency(
                position=position, code="FC404", message=f'no calendar has a day "{text}"'
            )


_STAKE = pattern(r"\b(?:stake|shareholding|equity share|ownership share) of\s+$", re.IGNORECASE)
_STAKE_AFTER = pattern(r"\s+(?:stake|shareholding|equity stake)\b", re.IGNORECASE)
_WHOLE = 100


@inconsistency
def impossible_stakes(
    document: Document, checked: Sequence[CheckedClaim]
) -> Iterator[Inconsistency]:
    """Find "a stake of 130 percent"."""
    for position, entry in enumerate(checked):
        mention = entry.claim.mention
        if mention.kind != "percent" or mention.value is None or mention.value <= _WHOLE:
            continue
        before = document.text[max(0, mention.start - 40) : mention.start]
        if _STAKE.search(before) or _STAKE_AFTER.match(document.text, mention.end):
            words = f"nobody can hold {mention.text} of anything"
            yield Inconsistency(position=position, code="FC404", message=words)


_OF_PEOPLE = pattern(
    r"\s+of\s+(?:(?:the|all|its|their|those|these|our)\s+)?(?:[a-z-]+\s+){0,2}?"
    r"(?P<noun>[a-z]+)\s+(?:are|were|say|said|agree|think|believe|live|work|want)\b"
    r"(?:\s+(?P<what>[a-z]+))?"
)
_OF_PEOPLE_ASKED = pattern(
    r"\s+of\s+(?:(?:them|us)(?=\s(?!(?:in|at|by|on|for|to|and|or|if|as|is|are|was|were|had|have|has)\b)[a-z])|(?:the\s+)?(?:respondents|voters|adults|those\s+(?:asked|polled|questioned|surveyed)"
    r"|the\s+(?:people|women|men|households)\s+(?:asked|polled|questioned|surveyed)))\b"
)
_ALL_OR_SHARE = pattern(
    r"(?:^|[.;:\n]\s)(?P<many>[\d,]+)(?:\s[a-z]+)?(?:,\s(?:or|that\sis)\s|\s\()$"
)
_WERE = pattern(
    r"(?:\)|,|\sof\s(?:them|these|those|the\s[a-z ]{3,20}),?)\s(?:were|are|had|have|was)\b"
)
_A_LIMIT = pattern(
    r"\b(?:plan\w*|target\w*|aim\w*|expect\w*|capacity|quotas?|places|beds|cells|room for"
    r"|goals?|limit)\b"
)
_MANKIND = frozenset({"women", "men", "girls", "boys", "female", "male", "foreign", "foreigners"})


@inconsistency
def impossible_shares(
    document: Document, checked: Sequence[CheckedClaim]
) -> Iterator[Inconsistency]:
    """Find "184 percent of the keepers are women", and of people asked more than all.

    Quiet of what may be more than it was meant to be: prisons, targets, seats, doses, shares.
    """
    for position, entry in enumerate(checked):
        mention = entry.claim.mention
        if mention.kind != "percent" or mention.value is None or mention.value <= _WHOLE:
            continue
        if mention.noun is not None or mention.text == mention.digits:
            continue
        found = _OF_PEOPLE.match(document.text, mention.end)
        is_of_people = found is not None and found["what"] in _MANKIND
        before = document.text[max(0, mention.start - 40) : mention.start]
        are_some = (
            _WERE.match(document.text, mention.end)
            and _ALL_OR_SHARE.search(before)
            and not _A_LIMIT.search(document.text, entry.claim.sentence.start, mention.start)
        )
        if is_of_people or are_some or _OF_PEOPLE_ASKED.match(document.text, mention.end):
            words = f"{mention.text} of them are more than all of them"
            yield Inconsistency(position=position, code="FC404", message=words)
