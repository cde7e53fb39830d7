"""When a claim agrees with a fact: intervals overlap, or days do."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from factcheck import edtf
from factcheck.amounts import LONG, plain
from factcheck.intervals import Interval, interval_of, nearly_reached, printed
from factcheck.judging.comparing.digits import TWO, slip, telling_digits
from factcheck.kinds import COUNTS, NO_LESS
from factcheck.matching.attributes import may_be_in
from factcheck.model import Claim, Fact
from factcheck.patterns import pattern
from factcheck.reference import Index
from factcheck.reference.figures import fact_interval
from factcheck.units import convert, is_currency

_TELLING_ZEROS = 3
_TONS = {"ton", "tonne"}
_DEFICIT_WORDS = (
    r"\b(?:deficits?|shortfalls?|gap|loss(?:es)?|outflows?|emigration|exodus|departures?|deflation"
    r"|contract(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|declin(?:e[sd]?|ing)|f[ae]ll(?:s|en|ing)?|decrease[ds]?"
    r"|minus|negative|lost)\b"
)
DEFICIT = pattern(_DEFICIT_WORDS)
"""Words by which an amount without a sign is one below zero."""
_OTHER_SIDE = pattern(r"\b(?:net|inflows?)\b")
"""Words of what some count from the other side: "net inflows of $68 billion"."""
_ABOVE_ZERO = pattern(r"\b(?:profits?|surplus(?:es)?|gains?|earned|income|earnings)\b")
_DAY_WITHOUT_A_YEAR = pattern(
    r"(?i)(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?"
)
_CLOSELY = Decimal("0.05")
_THOUSANDS, _A_THOUSAND = pattern(r"[1-9]\d{0,2}\.\d{3}"), 1000
_WEEKS_OF_A_MONTH = Decimal("0.02")
"""So far apart are 52 weeks in twelve months, as pay is told, and those of the calendar."""
_TOO_WIDE = 100
"""A range whose ends are so many times apart is none: "$1.1 billion to $1.5 trillion"."""
_ROUND_QUANTITY = 2
"""A plant of 1,124 MW is called one of 1,100 MW."""
_NEXT = Decimal("0.03")
"""One of 510 MW is called one of 500 MW, as this is that near."""
_SIX_DIGITS = 6
"""Behind so many digits any zero is one of rounding: -325,817,400 of -325,817,353."""
_SCALES = tuple((of, to) for tens in (10, 1000) for of, to in ((1, tens), (tens, 1)))
_BOUNDS = frozenset(("over", "at_least", "under", "at_most", "up_to", "nearly"))


def is_bare(claim: Claim) -> bool:
    """Whether a claim only counts, or is a number without a unit."""
    return claim.unit is None or claim.unit in COUNTS


def in_unit_of(claim: Claim, fact: Fact) -> Interval | None:
    """Give a fact's interval in the claim's unit; None for a date or where nothing converts."""
    span = fact_interval(fact)
    if span is None or claim.unit is None or claim.unit == fact.unit or may_be_in(claim, fact.unit):
        return span
    if is_bare(claim) or fact.unit in COUNTS:
        return span
    ends = [convert(value, fact.unit, claim.unit) for value in span]
    low, point, high = ends
    if low is None or point is None or high is None:
        return None
    converted = Interval(low, point, high)
    return span if _are_tons(claim, fact) and not _is_met(claim, converted) else converted


def _are_tons(claim: Claim, fact: Fact) -> bool:
    """Whether one of the two says tons, which are short or metric ones, as its country has them."""
    return {claim.unit, fact.unit} == _TONS and "short" not in claim.mention.text


def _is_met(claim: Claim, span: Interval) -> bool:
    own = interval_of(claim.mention)
    return own is not None and own.meets(span)


def agrees(claim: Claim, fact: Fact) -> bool:
    """Whether the claim's amount, or its date, is the fact's."""
    if fact.date_value is not None:
        return _dates_agree(claim, fact.date_value)
    own, other = interval_of(claim.mention), in_unit_of(claim, fact)
    if own is None or other is None:
        return False
    if own.low > 0 and own.high > _TOO_WIDE * own.low and claim.mention.value_max is not None:
        return False  # one end has lost its scale word
    if other.high < 0 < own.low and tells_no_sign(claim):
        other = other.negated()
    if claim.mention.modifier in NO_LESS and not fact.is_whole:
        return own.low < other.high  # the whole is more still
    return own.meets(other)


def figures_of_that_number(claim: Claim, index: Index) -> Iterable[Fact]:
    """Give the figures in an amount's unit that its number meets, whatever they are of."""
    own = interval_of(claim.mention)
    return () if own is None or not claim.unit else index.figures_in(claim.unit).meeting(own)


def figures_of_the_very_number(claim: Claim, index: Index) -> list[Fact]:
    """Give those of them that are no other number than the one printed."""
    own = interval_of(claim.mention)
    if own is None or not claim.unit:
        return []
    return index.figures_in(claim.unit).meeting_with(claim.mention.value, own)


def tells_no_sign(claim: Claim) -> bool:
    """Whether words of a clause, or those of its measure, tell an amount without its sign."""
    said = claim.slots.measure.text.lower()
    told = f"{said} {claim.setting.clause}"
    if DEFICIT.search(told):
        return True
    return _OTHER_SIDE.search(told) is not None and _ABOVE_ZERO.search(said) is None


def _dates_agree(claim: Claim, value: str) -> bool:
    stated = claim.mention.resolved
    if stated is None:
        return False
    if _DAY_WITHOUT_A_YEAR.fullmatch(claim.mention.text) and stated[4:] == value[4:] != "":
        return True  # the year is only inferred
    return edtf.bounds(stated).overlaps(edtf.bounds(value))


def fineness(claim: Claim, telling_zeros: int = _TELLING_ZEROS) -> Decimal | None:
    """Give the size of the last digit of a claim that says something; None for an exact number.

    So many zeros or more at the end of a whole number say nothing (3,685,000,000), and behind six
    digits any.
    """
    value, step = claim.mention.value, claim.mention.step
    if value is None or not step:
        return step
    digits = f"{value / step:f}".split(".")[0]
    zeros = len(digits) - len(digits.rstrip("0"))
    is_rounded = zeros >= telling_zeros or len(digits.lstrip("-")) - zeros >= _SIX_DIGITS
    return step.scaleb(zeros) if is_rounded and value else step


def telling_interval(claim: Claim) -> Interval | None:
    """Give the interval of the digits of a claim that say something, for the diagnosis."""
    mention = claim.mention
    if mention.value is None or mention.value_max is not None:
        return interval_of(mention)
    return printed(mention.value, fineness(claim), mention.modifier)


def in_unit(claim: Claim, unit: str) -> Interval | None:
    """Give the interval of a claim's telling digits in another unit; None where none converts."""
    span = telling_interval(claim)
    if span is None or claim.unit is None or claim.unit == unit or may_be_in(claim, unit):
        return span
    if is_bare(claim) or unit in COUNTS:
        return span
    low, point, high = (convert(value, claim.unit, unit) for value in span)
    if low is None or point is None or high is None:
        return None
    return Interval(low, point, high)


def fits(claim: Claim, fact: Fact, own: Interval | None = None) -> bool:
    """Whether the digits of a claim that say something are the fact's, in the claim's unit.

    `own` is their interval, where that is known.
    """
    if fact.date_value is not None:
        return _dates_agree(claim, fact.date_value)
    own, other = own or telling_interval(claim), in_unit_of(claim, fact)
    return own is not None and other is not None and own.meets(other)


def is_told_closely(claim: Claim, fact: Fact) -> bool:
    """Whether a number is close to a figure that only its hedge may reach: "at least $70bn"."""
    said, span = claim.mention.value, in_unit_of(claim, fact)
    if said is None or span is None or claim.mention.modifier in ("exact", "approx", "range"):
        return True
    return abs(said - span.point) <= abs(span.point) * _CLOSELY


def number_fits(claim: Claim, fact: Fact) -> bool:
    """Whether those digits are the fact's, whatever they are counted in."""
    own, other = telling_interval(claim), fact_interval(fact)
    return own is not None and other is not None and own.meets(other)


def is_near(claim: Claim, fact: Fact) -> bool:
    """Whether the claim misses the fact by rounding or cutting off, or its hedge by little."""
    own, other = interval_of(claim.mention), in_unit_of(claim, fact)
    if own is None or other is None:
        return False
    if has_a_point_for_thousands(claim, fact):
        return True
    if nearly_reached(own, claim.mention.modifier, other):
        return True
    if is_by_another_time(claim, fact) and _is_within(own, other, _WEEKS_OF_A_MONTH):
        return True
    if claim.mention.modifier != "exact" or _is_swapped(claim, other.point):
        return False
    return _cut_off(claim, other.point, fact)


def is_at_another_scale(claim: Claim, facts: Iterable[Fact]) -> bool:
    """Whether a hedged number has the very digits of a figure at another scale.

    "Over $2.5 billion" understates no 17 billion where others have 25.
    """
    said = claim.mention.value
    if not said or claim.mention.modifier not in _BOUNDS or telling_digits(claim) < TWO:
        return False
    spans = [span for fact in facts if (span := in_unit_of(claim, fact)) is not None]
    return any(span.point * ten == said * one for span in spans for ten, one in _SCALES)


def _is_swapped(claim: Claim, value: Decimal) -> bool:
    """Whether a number has two digits of a figure swapped, as nobody rounds 401 to 410."""
    said, scale = claim.mention.value, claim.mention.scale
    return said is not None and slip(plain(said / scale), plain(value / scale)) == "swapped"


def has_a_point_for_thousands(claim: Claim, fact: Fact) -> bool:
    """Whether a count has three decimals, as other languages part its thousands: "99.354 seats"."""
    said = claim.mention.value
    is_parted = fact.unit == "count" and _THOUSANDS.fullmatch(claim.mention.text) is not None
    return is_parted and said is not None and said * _A_THOUSAND == fact.value


def is_by_another_time(claim: Claim, fact: Fact) -> bool:
    """Whether two tell of the same money by the week and by the month."""
    (own, _, by), (other, _, other_by) = (claim.unit or "").partition("/"), fact.unit.partition("/")
    return own == other and by != other_by and bool(by and other_by) and is_currency(own)


def _is_within(own: Interval, other: Interval, margin: Decimal) -> bool:
    slack = abs(other.point) * margin
    return own.meets(Interval(other.low - slack, other.point, other.high + slack))


def _cut_off(claim: Claim, value: Decimal, fact: Fact) -> bool:
    """Whether the fact cut off or rounded up to the claim's digits gives the claim."""
    step, said = fineness(claim), claim.mention.value
    coarse = fineness(claim, _ROUND_QUANTITY) if claim.mention.kind == "quantity" else step
    if coarse and said and (said >= 10 * coarse or abs(value / said - 1) <= _NEXT):
        step = coarse
    if not step or said is None or claim.mention.value_max not in (None, said):
        return False
    if fact.precision is not None and fact.precision >= step:
        return False
    steps = value / step
    return abs(steps) >= 1 and any(
        steps.to_integral_value(rounding) * step == said
        for rounding in (ROUND_FLOOR, ROUND_CEILING)
    )


def explains(claim: Claim, fact: Fact) -> bool:
    """Whether a fact is printed finely enough to explain a claim: not coarser than it.

    One that only tells a bound ("over $1 trillion") explains the number of that bound.
    """
    step, value = fineness(claim), claim.mention.value
    if fact.modifier in _BOUNDS and fact.value is not None:
        said = telling_interval(claim)
        if said is not None and not said.low <= fact.value <= said.high:
            return False
    precision = _precision_in(claim.unit, fact)
    if not step or not precision or precision <= step:
        return True
    return value is not None and LONG.remainder(value, precision) == 0


def is_only_about_it(claim: Claim, fact: Fact) -> bool:
    """Whether a figure is so much by its hedge alone: "about $62 billion" is no $64 billion."""
    said = telling_interval(claim)
    if fact.modifier != "approx" or said is None or fact.value is None or claim.unit != fact.unit:
        return False
    return not said.meets(printed(fact.value, fact.precision, "exact", fact.value_high))


def _precision_in(unit: str | None, fact: Fact) -> Decimal | None:
    """Give the size of the last digit of a figure, in another unit where it can be converted."""
    if not fact.precision or unit is None or unit == fact.unit:
        return fact.precision
    return convert(fact.precision, fact.unit, unit) or fact.precision
