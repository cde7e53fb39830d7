"""Whether a sentence looks ahead or back: the nearest verb before a date, else the first behind.

A report's own date ("NAIROBI, June 10 (Reuters) - ") is past whatever follows.
"""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern

_CLAUSE: Final = 150
"""How far back a verb is looked for, and half as far ahead, in code points."""
_SHORT: Final = (
    "mr", "ms", "mrs", "dr", "st", "rs", "gen", "sen", "gov", "rep", "jan", "feb", "aug", "sept",
    "oct", "nov", "dec",
)  # fmt: skip
_NOT_SHORT: Final = "".join(rf"(?<!\b{word})" for word in _SHORT)
_STOP: Final = rf"(?<!\b[a-z])(?<!\.[a-z]){_NOT_SHORT}[.!?]\s|;\s"
"""Where a sentence or half of one ends."""
_TO: Final = r" to(?: [a-z]+)?"
"""A verb behind another is not looked at: "will put", "vows to put"."""
_AHEAD: Final = (
    r"(?:will|won't|shall|(?:would|must|(?-i:may)|might)(?!(?: not)? have)|could(?! (?:not|have)))"
    r"(?: (?:not|also|only|then|now))?(?: be)?(?: [a-z]+)?|"
    r"expects?|sees|foresees?|forecasts|predicts?|anticipates?|(?:analysts|markets|now) see|"
    r"(?<!fell )due|upcoming|payable|set (?:to|for)|until (?:at least|after)|"
    rf"(?:is|are|was|were|be|have|has|wants?|going|needs?){_TO}|"
    rf"(?:hop|aim|plan|vow|pledg|promis|agre|intend|threaten)(?:e|s|es|n?ed)?{_TO}|"
    r"(?<!than )(?<!as )(?:scheduled|slated|expected|planned)(?: to)?(?: not)?(?: be \w+)?|"
    r"begins|starts|opens|returns|meets|reopens|arrives|expires?|resumes?|kicks? off|comes? into|"
    r"takes? (?:place|effect|office)|goe?s? (?:on sale|to the polls)"
)
_NO_VERBS: Final = (
    "united|allied|hundred|need|indeed|exceed|proceed|succeed|speed|feed|seed|deed|greed|breed|"
    "bleed|shed|steed|ahmed|mohammed|muhammad|saeed|sacred|hatred|unprecedented|so-called"
)
"""Words in -ed that tell no past ("the United Nations")."""
_NO_CUT: Final = r"(?<!a )(?<!the )(?<!rate )(?<!tax )(?<!first )(?<!next )(?<!another )"
"""What stands before a cut that is a noun."""
_OWNED: Final = r"[$€£¥\d]|(?:an?|the|its|his|her|their|no|some|about|until|more) "
"""What follows "has" where it is no part of another verb ("has €20bn of debt")."""
_PAST: Final = (
    rf"was|were|had|did|said|told|been|ha(?:s|ve)(?! (?:{_OWNED}))|(?<!the )(?<!total )cost|"
    rf"(?<! is )(?<! are )(?!(?:{_NO_VERBS})\b)[a-z]{{2,}}ed|"
    r"fell|rose|grew|began|took|gave|went|came|saw|held|met|won|lost|made|paid|sold|bought|built|"
    rf"led|left|kept|sank|(?<!a )(?<!the )hit|{_NO_CUT}cut|spent|"
    r"sent|broke|brought|became|ran|shrank|struck|wrote|stood|got|spoke|found|put|shut|quit|"
    r"lent|repaid|rebuilt|resold|drew|withdrew|undertook|overtook|thought|sought|fought|caught|felt|"
    r"fled|dealt|swept|drove|froze|chose|flew|threw|beat|shot|stole|meant|heard|swung|understood"
)
_VERB = pattern(rf"(?i)\b(?:({_AHEAD})|({_PAST}))\b|(['\u2019]ll)\b|({_STOP})")
_BREAK = pattern(r",\s(?:and|but|while|whereas|though)\s")
"""Where the clause ends in which a date stands."""
_HAS_UNTIL = pattern(r"\bha(?:s|ve)\s\Z")


_DATELINE = pattern(r"\s?\([A-Z][A-Za-z]+\)\s?[-\u2013\u2014]|\s(?:--|\u2013|\u2014|-)\s[A-Z]")
"""What follows the date of a report itself ("NAIROBI, June 10 (Reuters) - ")."""


_DELIVERY = pattern(r"\s(?:delivery|deliveries|settlement|expiry|futures|contracts?)\b")
"""What is traded ahead of its month ("wheat for December delivery")."""


def is_traded(text: str, end: int) -> bool:
    """Whether what ends at `end` is the month in which goods sold ahead are due."""
    return _DELIVERY.match(text, end) is not None


def is_past(word: str) -> bool:
    """Whether a word is a verb that looks back ("began")."""
    verb = _VERB.fullmatch(word)
    return verb is not None and verb[2] is not None


def looks_ahead(text: str, start: int, end: int) -> bool | None:
    """Whether the sentence of `text[start:end]` looks ahead; None where no verb tells."""
    if _DATELINE.match(text, end):
        return False
    if is_traded(text, end):
        return True
    if text.startswith("until", start) and _HAS_UNTIL.search(text, max(0, start - 6), start):
        return True
    verdict: bool | None = None
    for match in _VERB.finditer(text, max(0, start - _CLAUSE), start):
        verdict = None if match[4] else bool(match[1] or match[3])
    if verdict is not None:
        return verdict
    broken = _BREAK.search(text, end, end + _CLAUSE // 2)
    after = _VERB.search(text, end, broken.start() if broken else end + _CLAUSE // 2)
    return None if after is None or after[4] else bool(after[1] or after[3])
