"""FC403: so many at so much each make a sum, and a sum for so many is so much each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.amounts import plain
from factcheck.consistency.operands import (
    begin,
    behind,
    closes,
    closes_beside,
    is_count,
    is_part,
    is_printed_share,
    scale_of,
)
from factcheck.consistency.prices.nearby import IN_ALL
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import due, loosely
from factcheck.intervals import Interval, divided, multiplied, widened
from factcheck.judging.phrasing.style import in_style_of
from factcheck.kinds import COUNTS
from factcheck.model import Document
from factcheck.patterns import pattern

_SLACK = Decimal("0.03")
_WORD = (
    r"(?:\s(?!(?:and|or|but|plus|with|than|while|as|more|less|fewer|another|extra|first|last|over)\b)"
    r"[a-z][a-z\u2019'-]*)"
)
_EACH = r",?\s(?:each|apiece|for\seach(?:\sof\sthem)?|a\shead|on\saverage\sfor\seach)\b"
_TAIL = pattern(rf"(?:{_EACH})?(?:,?\son\saverage)?(?:{_EACH})?", re.IGNORECASE)
_IS_EACH = pattern(rf"(?:\son\saverage)?{_EACH}", re.IGNORECASE)
_FOR_EACH_OF = pattern(
    r"(?:\son\saverage)?\sfor\s(?:each|every\sone)\sof\s(?:(?:the|its)\s)?(?:[a-z]+[\u2019']s\s)?",
    re.IGNORECASE,
)
_IN_ALL = pattern(rf"{IN_ALL}\b", re.IGNORECASE)
_THEN_PRICE = pattern(
    rf"(?:{_WORD}{{0,4}})(?:\ssince\s\d{{4}})?(?:,|\s\()\s?(?:(?:or|that\sis|i\.e\.|which\sis|equal\sto"
    rf"|on\saverage|an\saverage\sof|at|making|meaning),?\s){{0,3}}"
    rf"|{_WORD}{{0,4}}\s(?:at|or)\s(?:an\saverage\sof\s)?",
    re.IGNORECASE,
)
_MANY_FOR_SUM = pattern(
    rf"{_WORD}{{0,4}},?\s(?:for|worth|costing|valued\sat|at\sa(?:\stotal)?\scost\sof|for\sa\stotal\sof)"
    rf"(?:\sa\stotal\sof)?\s",
    re.IGNORECASE,
)
_SUM_FOR_MANY = pattern(
    rf"{_WORD}{{0,5}}\s(?:for|on|to|from|among|across)(?:\s(?:the|its|all|these|those))?"
    rf"(?:\s(?!under|over|each|first)[a-z-]+)?\s",
    re.IGNORECASE,
)
_MANY_AT_PRICE = pattern(
    rf"{_WORD}{{0,3}}\s(?:at|for|worth|costing|of|receives?|gets?|gave|pays?|paid|ha[ds]|have|hold|carr(?:y|ied))"
    rf"(?:\s(?:a\sprice\sof|an\saverage\s(?:price\s)?of))?\s",
    re.IGNORECASE,
)
_MEASURE_AT_PRICE = pattern(
    rf"{_WORD}{{0,3}}\s(?:at|for|worth|costing|receives?|gets?|fetched|fetches|gives?|gave|yield(?:ed|s)?)\s",
    re.IGNORECASE,
)
_THEN_SUM = pattern(
    r"(?:,|:|;|\s\(|\s\u2013|\s?\u2014)?\s?(?:and\s)?(?:(?:or|making|that\sis|which\s(?:makes?|made|gives?"
    r"|gave|comes?\sto|came\sto)|for|to\sgive|giving|bringing\sin|bringing\sthe\stotal\sto)\s)?"
    r"(?:(?:revenues?|sales|a\sbill|a\scost|costs)\s(?:[a-z]+\s){0,3}of\s)?"
    r"(?P<told>(?:(?:a|the)\s(?:combined\s)?total\s(?:price\s|cost\s|bill\s)?of|totall?ing)\s)?",
    re.IGNORECASE,
)
_LED = pattern(
    r"(?:\b(?:or|making|gives?|gave|giving|made|makes?|is|to|in|for|of)\s)", re.IGNORECASE
)
_SO_THAT = pattern(
    r"[^.;]{0,40}?\b(?:so|so\sthat|which\smeans(?:\sthat)?|meaning(?:\sthat)?|hence|therefore)\s"
    r"(?:(?:an?|the)\s[a-z-]+\sof\s)?",
    re.IGNORECASE,
)
_COSTS = pattern(
    rf"{_WORD}{{0,3}}\s(?:costs?|comes?\sto|came\sto|(?:would|will)\scost|fetch(?:es|ed)?)\s",
    re.IGNORECASE,
)
_AND = pattern(r"(?:,|\b(?:and|or|plus))\s$", re.IGNORECASE)
_TIMES_A_YEAR = tuple(map(Decimal, ("12", "52", "365", "4.3", "30", "7", "4", "2", "10", "24")))
_NEAR = Decimal("0.12")


@inconsistency
def so_much_each(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "20 buses at $300,000 each, a total of $9 million", where that is not the sum.

    Number, price and sum may stand in any order: "20 buses for $6 million, or $600,000 each".
    """
    text = document.text
    for amounts in checked.counts_by_sentence.values():
        if len(amounts) < 3:
            continue
        for at, three in enumerate(zip(amounts, amounts[1:], amounts[2:], strict=False)):
            one, two, three_ = three
            if at and _AND.search(text, max(0, one.start - 40), begin(text, one)):
                continue  # "20 buses and 5 trams for $16 million, or $640,000 each"
            others = [*amounts[:at], *amounts[at + 3 :]]
            if _is_price(text, three_) and (found := _divides(text, one, two, three_)):
                many, total = found
                yield from _compared(many, three_, total, others)
            elif two.kind == "money" and _is_for_each_of(text, one, two, three_):
                yield from _compared(three_, two, one, others)
            elif _is_price(text, two) and _multiplies(text, one, two, three_):
                yield from _compared(one, two, three_, others)
            elif _is_price(text, one) and _goes_on(text, one, two, three_):
                yield from _compared(two, one, three_, others)


def _is_price(text: str, amount: Amount) -> bool:
    """Whether an amount is told for each of something; a limit for each is no price."""
    mention = amount.checked.claim.mention
    if mention.value is None or mention.value <= 0 or mention.value_max is not None:
        return False
    if mention.modifier in ("at_most", "at_least", "up_to"):
        return False
    return mention.per is not None or _IS_EACH.match(text, behind(text, amount)) is not None


def _per(amount: Amount) -> str:
    return amount.checked.claim.mention.per or "piece"


def _unit(amount: Amount) -> str:
    return (amount.unit or "").partition("/")[0]


def _is_number_of(many: Amount, price: Amount) -> bool:
    """Whether a price is one for each of so many: "a tonne" of tonnes, "per home" of homes."""
    per, mention = _per(price), many.checked.claim.mention
    if mention.value is None or mention.value_max is not None or mention.value < 1:
        return False
    if many.kind == "quantity":
        return mention.per is None and per in (many.unit, "piece")
    if not is_count(many):
        return False
    words = (mention.noun or "").lower().split()
    return per == "piece" or any(word in (per, f"{per}s") for word in words)


def _is_sum_of(total: Amount, price: Amount) -> bool:
    """Whether an amount may be the sum at a price: of its currency and for no time alone."""
    per = total.checked.claim.mention.per
    if price.kind in ("quantity", *COUNTS):
        return per is None and is_part(total, price)
    if price.kind != "money" or total.kind not in ("money", "number"):
        return False
    if total.kind == "number":
        return per is None and scale_of(total) > 1
    return _unit(total) == _unit(price) and (per is None or per in _PERIODS)


_PERIODS = frozenset({"year", "month", "week", "day"})


def _divides(text: str, one: Amount, two: Amount, price: Amount) -> tuple[Amount, Amount] | None:
    """Read "20 buses for $6 million, or $600,000 each", and "$6 million for 20 buses, or …"."""
    if not _THEN_PRICE.fullmatch(text, two.end, begin(text, price)) or not _price_ends(text, price):
        return None
    if _is_number_of(one, price) and _is_plain_sum(two, price):
        return (one, two) if _MANY_FOR_SUM.fullmatch(text, one.end, begin(text, two)) else None
    if _is_number_of(two, price) and _is_plain_sum(one, price):
        return (two, one) if _SUM_FOR_MANY.fullmatch(text, one.end, begin(text, two)) else None
    return None


def _is_for_each_of(text: str, total: Amount, price: Amount, many: Amount) -> bool:
    """Read "came to $2.4 million, that is $60 on average for each of 30,000 visitors"."""
    return (
        price.checked.claim.mention.per is None
        and _is_number_of(many, price)
        and _is_plain_sum(total, price)
        and _THEN_PRICE.fullmatch(text, total.end, begin(text, price)) is not None
        and _FOR_EACH_OF.fullmatch(text, price.end, begin(text, many)) is not None
    )


def _is_plain_sum(total: Amount, price: Amount) -> bool:
    return _is_sum_of(total, price) and total.checked.claim.mention.per is None


def _price_ends(text: str, price: Amount) -> bool:
    """Whether nothing more is told of a price behind its "each" or "a tonne"."""
    return closes_beside(text, _behind_price(text, price))


_PER = pattern(
    r"\s(?:an?|per|the|to\sthe|for\s(?:each|every))\s[a-z-]+(?:\s(?:metre|meter|foot|mile|yard)s?)?|/[a-z]+"
)


def _behind_price(text: str, price: Amount) -> int:
    at = behind(text, price)
    if price.checked.claim.mention.per not in (None, "piece") and (per := _PER.match(text, at)):
        at = per.end()
    tail = _TAIL.match(text, at)
    return tail.end() if tail else at


def _multiplies(text: str, many: Amount, price: Amount, total: Amount) -> bool:
    """Read "20 buses at $300,000 each, a total of $6 million"."""
    if not _is_number_of(many, price) or not _is_sum_of(total, price):
        return False
    leads = _MANY_AT_PRICE if is_count(many) else _MEASURE_AT_PRICE
    if not leads.fullmatch(text, many.end, begin(text, price)):
        return False
    found = _THEN_SUM.fullmatch(text, _behind_price(text, price), begin(text, total))
    if found is None or total.interval.point < 2 * price.interval.point:
        return False
    in_all = _IN_ALL.match(text, total.end)
    told = found["told"] or in_all or _LED.search(found[0]) or many.kind == "quantity"
    return bool(told) and _sum_ends(text, total, in_all)


def _goes_on(text: str, price: Amount, many: Amount, total: Amount) -> bool:
    """Read "€11.50 a square metre, so that 80 square metres cost €920"."""
    if not _is_number_of(many, price) or not _is_sum_of(total, price):
        return False
    leads = _SO_THAT.fullmatch(text, _behind_price(text, price), begin(text, many))
    costs = _COSTS.fullmatch(text, many.end, begin(text, total))
    return bool(leads and costs) and _sum_ends(text, total, None)


def _sum_ends(text: str, total: Amount, in_all: re.Match[str] | None) -> bool:
    at = in_all.end() if in_all else total.end
    if total.checked.claim.mention.per is not None and (per := _PER.match(text, at)):
        at = per.end()
    return closes(text, at)


def _compared(
    many: Amount, price: Amount, total: Amount, others: Sequence[Amount]
) -> Iterator[Inconsistency]:
    """Hold number, price and sum against each other; other amounts may be those that are meant."""
    if any(each.is_wrong for each in (many, price, total)):
        return
    made = widened(multiplied(loosely(many), loosely(price)), _SLACK)
    told = loosely(total)
    if made.meets(told) or _is_for_a_time(total, made, told):
        return
    if any(_would_do(each, many, price, total) for each in others):
        return
    yield _told(many, price, total)


def _is_for_a_time(total: Amount, made: Interval, told: Interval) -> bool:
    """Whether a sum a year may be that of a price a month: so many times as much, or as little."""
    if total.checked.claim.mention.per is None:
        return False
    times = max(made.point, told.point) / min(made.point, told.point)
    return any(abs(times / known - 1) < _NEAR for known in _TIMES_A_YEAR)


def _would_do(each: Amount, many: Amount, price: Amount, total: Amount) -> bool:
    if each.interval.low <= 0 or is_printed_share(each):
        return False
    if is_count(each):
        made = multiplied(loosely(each), loosely(price))
        if widened(made, _SLACK).meets(loosely(total)):
            return True
    made = multiplied(loosely(many), loosely(price))
    return each.unit == total.unit and widened(made, _SLACK).meets(loosely(each))


def _told(many: Amount, price: Amount, total: Amount) -> Inconsistency:
    last = price if total.start < price.start else total
    others = [each for each in (many, price, total) if each is not last]
    ratio = divided(total.interval, many.interval) if last is price else None
    right = ratio.point if ratio else many.interval.point * price.interval.point
    claim = last.checked.claim
    value, step, about = due(right, claim)
    said = in_style_of(claim, value, step)
    noun, per = many.checked.claim.mention.noun, _per_in_words(price)
    number = f"{many.text} {noun}" if noun else many.text
    made = (
        f"{total.text} for {number} is {about}{said}{per}"
        if last is price
        else f"{number} at {price.text}{per} make {about}{said}"
    )
    return Inconsistency(
        position=last.position,
        code="FC403",
        message=f"{made}, not {last.text}",
        expected=plain(value),
        expected_unit=last.unit,
        suggestion=said,
        notes=tuple(f"operand: {each.text}" for each in others),
    )


def _per_in_words(price: Amount) -> str:
    per = _per(price)
    return " each" if per == "piece" else f" a {per}" if per.isalpha() else ""
