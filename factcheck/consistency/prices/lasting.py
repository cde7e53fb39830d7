"""FC403: how long there is enough of what is used up: "€310 million, enough for 11 months"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency.operands import closes
from factcheck.consistency.prices.nearby import Made, Place, is_single, operand, slips
from factcheck.consistency.prices.told_apart import DAYS, in_unit_of, per_of
from factcheck.consistency.registry import Claims, Inconsistency, amount_of, inconsistency
from factcheck.intervals import divided
from factcheck.model import Document
from factcheck.patterns import pattern

_ENOUGH = pattern(
    r"\benough\s(?:for|to\s(?:last|run|keep|feed|cover)(?:\s[a-z]+){0,3}?)(?:\sfor)?"
    r"\s(?:some\s|about\s|only\s)?$"
)
_LEAD, _TWO = 60, 2


@inconsistency
def lasting(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "has €310 million and spends €28 million a month, enough for 21 months".

    Where stock and use stand in its sentence alone it must be so long; elsewhere a slip tells.
    """
    text, sentences = document.text, list(checked.counts_by_sentence)
    for at, span in enumerate(sentences if "enough " in text else ()):
        for position, entry in checked.times_by_sentence.get(span, []):
            mention, last = entry.claim.mention, amount_of(position, entry)
            is_told = _ENOUGH.search(text, max(span.start, mention.start - _LEAD), mention.start)
            if not is_told or last is None or mention.unit not in DAYS:
                continue
            if is_single(last) and any(map(str.isdigit, mention.text)):
                made = list(_so_long(Place(text, checked, sentences, at, last), mention.unit))
                are_two = len(checked.counts_by_sentence[span]) == _TWO
                yield from slips(last, made, is_sure=are_two and closes(text, mention.end))


def _so_long(place: Place, unit: str) -> Iterator[Made]:
    """Yield how long what there is lasts at so much a day."""
    told = list(place.amounts(beside=True))
    for rate, is_near in told:
        per = per_of(place.text, rate)
        for each, is_beside in told if per in DAYS else ():
            size = in_unit_of(rate, each) if per_of(place.text, each) is None else None
            if size is None:
                continue
            stock = operand(each, is_near=is_beside).times(size * DAYS[per or ""] / DAYS[unit])
            use = operand(rate, is_near=is_near)
            exact, loose = divided(stock.exact, use.exact), divided(stock.loose, use.loose)
            if exact is not None and loose is not None:
                use = use._replace(text=f"{use.text} a {per}")
                yield Made((stock, use), exact, loose, "at")
