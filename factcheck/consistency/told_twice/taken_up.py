"""FC401: a figure that "the" takes up, which no figure before it is, but for a slip of the pen.

"A bookkeeper took £412,000 … How much of the £214,000 can be recovered". What is definite and
told by no words of its own was told before. So it is wrong where the article has it nowhere else,
and just one other number of the kind before it that a slip explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.consistency.misprints import may_have_been
from factcheck.consistency.operands import behind, is_alike
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.consistency.told_twice.repeats import otherwise_before
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.model import Document
from factcheck.patterns import pattern

_LED = pattern(r"\b(?:the|that|this|those|these)\s+\Z", re.IGNORECASE)
_LEAD = 8
_ENDS = pattern(
    r"(?:\s(?!with|that|wh)[a-z]+){0,2}?(?:\s*(?:\Z|[.;:!?)]|,(?!\s*(?:of|which|who|whose|that|in|from|for)\b)"
    r"|\s(?:and|but)\b)|\s(?:can|could|should|will|would|may|might|must|is|are|was|were|has|have|had)\b)"
)
"""What follows where no words of its own say which figure it is ("the £168m it raised in 2019")."""
_FEWEST = 3
"""Of two digits, swapped ones tell little; another scale tells as much."""


@inconsistency
def taken_up(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "each of the 1,540 households" where 1,450 households were told of."""
    text = document.text
    amounts = [each for sentence in checked.counts_by_sentence.values() for each in sentence]
    for later in amounts:
        if not _is_taken_up(text, later):
            continue
        alike = [each for each in amounts if each is not later and _is_alike(each, later)]
        if any(as_printed(each).meets(as_printed(later)) for each in alike):
            continue
        before = [each for each in alike if each.end < later.start and _is_it(each, later)]
        if before and len({each.interval.point for each in before}) == 1:
            yield otherwise_before(later, before[-1])


def _is_taken_up(text: str, amount: Amount) -> bool:
    if not is_plain(amount) or amount.is_known:
        return False
    if _LED.search(text, max(0, amount.start - _LEAD), amount.start) is None:
        return False
    return _ENDS.match(text, behind(text, amount)) is not None


def _is_alike(one: Amount, later: Amount) -> bool:
    """Whether two are counted in the same; of long numbers "1,450 homes" may be "households"."""
    is_long = (
        later.kind == one.kind == "count" and len(_printed_digits(later).strip("0")) >= _FEWEST
    )
    return is_long or is_alike(later, one)


def _is_it(before: Amount, later: Amount) -> bool:
    """Whether a slip of the pen makes the one of the other, in so many digits that it must be."""
    if not is_plain(before) or not may_have_been(later, before.interval.point):
        return False
    one, other = (_printed_digits(each) for each in (before, later))
    return min(len(one), len(other)) >= _FEWEST or (one == other and len(one) > 1)


def _printed_digits(amount: Amount) -> str:
    """Give what is printed of an amount, without what parts its digits or tells its scale."""
    return "".join(filter(str.isdigit, amount.checked.claim.mention.digits))
