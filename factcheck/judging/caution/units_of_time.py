"""Whether pay is told by the time that its figures are told by: a month, an hour, 14 times a year.

"The minimum wage is $12" leaves out what all know: that it is by the hour.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.claims.printed import says_by
from factcheck.claims.scenes.words import own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.patterns import pattern
from factcheck.units import is_currency

_MONEY = frozenset({"money"})
_TIMES_OF_PAY: dict[str, tuple[tuple[str, Decimal, Decimal], ...]] = {
    "month": (
        ("an hour", 1 / Decimal(195), 1 / Decimal(140)),
        ("a day", 1 / Decimal(31), 1 / Decimal(19)),
        ("a week", Decimal("0.22"), Decimal("0.25")),
        ("a year", Decimal("11.9"), Decimal("14.1")),
    ),
    "hour": (
        ("a week", Decimal(34), Decimal(48)),
        ("a month", Decimal(140), Decimal(195)),
        ("a year", Decimal(1600), Decimal(2300)),
    ),
}
"""How much of the pay for a time is that for another one, as people work: at least, at most."""
_PAYMENTS = pattern(
    r"\b(?:in|over|across|with|for)\s+(?:\d\d|twelve|thirteen|fourteen|fifteen)\s+"
    r"(?:(?:annual|yearly|monthly|equal)\s+)?(?:payments|instalments|installments|salaries|pays)\b",
)


@caution(
    "pay-for-another-time",
    of=_MONEY,
    examples={
        "In 2021 Kenya's minimum wage was $8.30.": "it may be for an hour, the figure for a month",
        "In 2021 Kenya's minimum wage was $16,700.": "it may be for a year, the figure for a month",
    },
    rejects=(
        "In 2021 Kenya's minimum wage was $8.30 a month.",
        "In 2021 Kenya's monthly minimum wage was $8.30.",
        "In 2021 Kenya's minimum wage was $1,830.",
    ),
)
def pay_for_another_time(doubt: Doubt) -> str:
    """Give the time for which a bare sum may be paid, where its figure is for another one.

    It is so much more or less than the figure as people work in that time.
    """
    claim, by = doubt.claim, _told_by(doubt)
    said, value = claim.mention.value, doubt.fact.value
    if not by or claim.mention.per or said is None or not value:
        return ""
    if says_by(by, claim.setting.clause):
        return ""
    ratio = abs(said / value)
    times = (time for time, least, most in _TIMES_OF_PAY[by] if least <= ratio <= most)
    article = "an" if by == "hour" else "a"
    return next((f"it may be for {time}, the figure for {article} {by}" for time in times), "")


@caution(
    "in-so-many-payments",
    of=_MONEY,
    examples={
        "In 2021 Kenya's minimum wage was $1,280 a month in 14 payments.": (
            '"in 14 payments" may be more of them than twelve'
        ),
    },
    rejects=("In 2021 Kenya's minimum wage was $1,280 a month in 14 towns.",),
)
def in_so_many_payments(doubt: Doubt) -> str:
    """Give in how many payments a year a sum is told, which are more than there are months."""
    clause = doubt.claim.setting.clause
    found = _PAYMENTS.search(clause) if _told_by(doubt) else None
    return f'"{found[0]}" may be more of them than twelve' if found else ""


def _told_by(doubt: Doubt) -> str:
    """Give the time by which the figures of a measure tell pay: `month` or `hour`; else ""."""
    money, _, by = doubt.fact.unit.partition("/")
    if not is_currency(money):
        return ""
    if by:
        return by if by in _TIMES_OF_PAY else ""
    return _time_of_pay(own_words(doubt.measure))


@lru_cache(maxsize=1024)
def _time_of_pay(words: str) -> str:
    """Give the time by which the words of a measure say that pay is told."""
    return next((time for time in _TIMES_OF_PAY if says_by(time, words)), "")
