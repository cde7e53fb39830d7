"""What stands to another number as part, whole, price or share, and where it stands."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.consistency.registry import Amount
from factcheck.kinds import COUNTS
from factcheck.patterns import pattern

HUNDRED = Decimal(100)
PARAGRAPH = "\n\n"
"""What parts paragraphs, in a text whose lines all end alike."""
_A_HEDGE = 24
_QUALIFIES = (
    r"(?:includ\w+|exclud\w+|with\w*|after|before|net|gross|plus|minus|less|more|fewer|higher|lower|if|when"
    r"|once|not|on|in|at|for|per|under|from|of|by|adjusted|counting|as|give"
    r"|according|depending|based|assuming|averaged|up|down|rising|falling|or|each|[a-z]+\s(?:included|excluded|added|aside|apart|extra))"
)
_CLOSED = pattern(
    rf"\s*(?:\Z|[.;:!?)\]\u2014]|\u2013|,(?!\s*{_QUALIFIES}\b)"
    rf"|\s(?:and|but|while|whereas)\s(?!{_QUALIFIES}\b))",
    re.IGNORECASE,
)


def closes(text: str, end: int) -> bool:
    """Whether nothing more is told of an amount: no "with tax", "of this year's share"."""
    return _CLOSED.match(text, end) is not None


_CLOSED_BESIDE = pattern(
    r"\s*(?:\Z|[.;:!?)\]\u2014]|\u2013|,(?!\s*(?:of|more|less|fewer|up|down|includ\w+|exclud\w+|count\w+"
    r"|not|or|with\w*|plus|net|gross|if|when|once|measured|adjusted|based|before|after|per|(?:by|in|at)\s(?:value|volume|weight|number|area|size"
    r"|terms|real|constant|a|an|the))\b)|\s(?:and|but|while|whereas)\s(?!more|less|of\b))",
    re.IGNORECASE,
)


def closes_beside(text: str, end: int) -> bool:
    """Whether a share stands alone beside its operands: "a quarter, by June" goes on with these."""
    return _CLOSED_BESIDE.match(text, end) is not None


_STRIKING = pattern(
    r"(?<!\w)(?:(?:just|only|a mere|as (?:much|many|little) as|some|about|around)\s)+$",
    re.IGNORECASE,
)


def begin(text: str, amount: Amount) -> int:
    """Give where an amount begins with its hedge, so that no pattern need know all hedges.

    "Up to" is none: what is sold at up to so much each may make any less.
    """
    mention = amount.checked.claim.mention
    hedge = None if mention.modifier == "up_to" else mention.hedge
    at = min(amount.start, hedge.start) if hedge else amount.start
    found = _STRIKING.search(text, max(0, at - _A_HEDGE), at)
    return found.start() if found else at


def behind(text: str, amount: Amount) -> int:
    """Give where an amount ends with the noun that it counts: "30 pupils" each."""
    noun = f" {amount.checked.claim.mention.noun}"
    return amount.end + (len(noun) if text.startswith(noun, amount.end) else 0)


def is_bare(amount: Amount) -> bool:
    """Whether a share is printed without a word for it: "480, or 20 per cent" has such a one."""
    mention = amount.checked.claim.mention
    is_percent = mention.kind == "percent" and mention.rule != "percent.share"
    return is_percent and mention.text == mention.digits


def is_printed_share(amount: Amount) -> bool:
    """Whether an amount is a percentage by its own words, and none of points."""
    mention = amount.checked.claim.mention
    return mention.kind == "percent" and mention.noun is None and not is_bare(amount)


def is_count(amount: Amount) -> bool:
    """Whether an amount may be a number of things."""
    return amount.kind in COUNTS or is_bare(amount)


def is_part(part: Amount, whole: Amount) -> bool:
    """Whether two amounts may be part and whole by what they are counted in."""
    if any(is_printed_share(each) or _is_rate(each) for each in (part, whole)):
        return False
    bare = [each for each in (part, whole) if is_count(each)]
    if len(bare) == 1:  # "131 million tonnes of the 235 million"
        other = whole if bare[0] is part else part
        return bare[0].kind == "number" and scale_of(bare[0]) == scale_of(other)
    return bool(bare) or (part.unit is not None and part.unit == whole.unit)


def _is_rate(amount: Amount) -> bool:
    mention = amount.checked.claim.mention
    return mention.per is not None or "/" in (amount.unit or "")


def scale_of(amount: Amount) -> Decimal:
    """Give what one of its printed numbers stands for: a million of "20 million"."""
    return amount.checked.claim.mention.scale


def is_alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one unit, and count the same things if both say what."""
    if one.kind == "percent" and not is_printed_share(other):
        return False
    if one.kind not in COUNTS:
        return other.kind == one.kind and other.unit == one.unit
    nouns = {each.checked.claim.mention.noun for each in (one, other)} - {None}
    return other.kind in COUNTS and len(nouns) < 2
