"""The claim is bound, and its number was changed: FC102 and FC104."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from msgspec.structs import replace

from factcheck.amounts import plain
from factcheck.intervals import Interval
from factcheck.judging.caution.abstaining import is_named_faintly
from factcheck.judging.caution.extents import narrowed
from factcheck.judging.comparing.agreement import (
    agrees,
    explains,
    fineness,
    in_unit_of,
    is_by_another_time,
)
from factcheck.judging.comparing.digits import TWO, UNIQUE, slip
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.registry import Diagnosis, Silenced, diagnosis
from factcheck.judging.diagnoses.whose_date import may_be_of_any_time
from factcheck.judging.phrasing.style import fact_in_style
from factcheck.kinds import COUNTS
from factcheck.matching import Candidate
from factcheck.matching.bearings import stems
from factcheck.model import Fact

_NEXT_TO_NOTHING = Decimal("0.02")
_A_FEW = 1000
_ENOUGH_DIGITS = 4
"""Of fewer, two that are swapped come next to many a figure."""
_SLIPS = tuple(
    (power, Decimal(10) ** power)
    for power in sorted(range(-12, 13), key=lambda p: (abs(abs(p) - 3), abs(p), p))
    if power
)
"""Powers of ten and their factors, the likeliest first."""

_THOUSAND = 3
"""Of a part, a tenth of the whole is no slip; a thousandth is."""
_FEW = 3
_BARE = frozenset({"count", "number", "percent", "duration"})
"""Kinds of measures whose numbers need no unit."""


def _comparable(case: Case) -> Iterator[tuple[Fact, Interval]]:
    """Yield the figures whose digits an amount may have; none are those of "a week" of a month."""
    for fact in case.bound:
        span = in_unit_of(case.claim, fact)
        is_as_printed = not is_by_another_time(case.claim, fact)
        if span is not None and is_as_printed and explains(case.claim, fact):
            yield fact, span


def _changed(
    case: Case,
    code: str,
    fact: Fact,
    tried: Interval,
    message: str,
    *,
    factor: Decimal = Decimal(1),
) -> Diagnosis:
    """Tell of a figure in the article's style; `factor` is by how much its digits are too small."""
    assert fact.value is not None
    mention = case.claim.mention
    step = (mention.step * factor).normalize() if mention.step else None
    meant = replace(case.claim, mention=replace(mention, step=step))
    return Diagnosis(
        code=code,
        facts=(fact,),
        message=message,
        expected=f"{fact.value:f}",
        expected_unit=fact.unit,
        suggestion=fact_in_style(meant, fact),
        tried=tried,
    )


@diagnosis("FC102")
def scale_slip(case: Case) -> Diagnosis | None:
    """Find the same digits at another scale: million for billion, lakh for crore."""
    own = case.interval
    if own is None or not own.point or is_without_its_unit(case):
        return None
    step = fineness(case.claim)
    bound = [(f, span) for f in case.bound if (span := in_unit_of(case.claim, f)) is not None]
    is_inferred = not case.claim.slots.measure.is_stated
    is_loose = is_inferred or _may_be_of_another(case) or narrowed.speaks(case.doubt)
    if not case.is_stated and case.telling_digits < TWO + is_loose:
        return None
    must_be_it = case.is_of_a_name and case.telling_digits <= TWO
    is_a_digit = case.telling_digits < TWO
    is_faint = is_named_faintly(case.match)
    is_few = case.telling_digits <= TWO and abs(case.value or Decimal(0)) < _A_FEW
    is_a_few = is_a_digit and case.claim.mention.kind in COUNTS
    if is_a_few and case.claim.mention.text.isalpha():
        return None  # "six documents" are no 6,000
    only_thousands = narrowed.speaks(case.doubt) or not case.is_stated or is_a_few
    for power, factor in _SLIPS if bound else ():
        if only_thousands and power % _THOUSAND:
            continue
        tried = Interval(own.low * factor, own.point * factor, own.high * factor)
        for fact, span in bound:
            if power % _THOUSAND and (
                (is_a_digit and is_faint)
                or ((is_a_digit or (is_few and fact.unit == "count")) and tried.point != fact.value)
            ):
                continue
            if must_be_it and tried.point != fact.value:
                continue
            if tried.meets(span) and _is_as_fine(fact, case.value, step, factor):
                return told_at_another_scale(power, case, fact)
    is_somebodys = case.is_of_a_name and case.claim.mention.kind == "money"
    may_be_near = case.is_stated and not is_somebodys
    return _thousandfold(case, own) if may_be_near else None


def is_without_its_unit(case: Case) -> bool:
    """Whether a bare number, of few digits, or a ratio, is told of what has a unit: no scale."""
    claim = case.claim
    measure = case.index.measures.get(claim.slots.measure.value or "")
    if claim.unit is not None or measure is None:
        return False
    if " out of " in claim.mention.text:
        return True  # "1,275 out of 28,232" of what is told in percent
    return case.telling_digits < UNIQUE and measure.unit_kind not in _BARE


def told_at_another_scale(power: int, case: Case, fact: Fact) -> Diagnosis:
    """Tell by which power of ten a number is off."""
    own, factor = case.interval, Decimal(10) ** power
    assert own is not None
    tried = Interval(own.low * factor, own.point * factor, own.high * factor)
    word = "small" if power > 0 else "large"
    message = f"the number is {Decimal(10) ** abs(power):,f} times too {word}"
    return _changed(case, "FC102", fact, tried, message, factor=factor)


def _thousandfold(case: Case, own: Interval) -> Diagnosis | None:
    """Find a number off by thousands and next to nothing else: another edition's, slipped."""
    for power in (3, -3, 6, -6):
        factor = Decimal(10) ** power
        slack = abs(own.point * factor) * _NEXT_TO_NOTHING
        tried = Interval(own.low * factor - slack, own.point * factor, own.high * factor + slack)
        for fact in case.bound:
            span = in_unit_of(case.claim, fact)
            if span is not None and tried.meets(span):
                word = "small" if power > 0 else "large"
                times = f"about {Decimal(10) ** abs(power):,f} times too {word}"
                return _changed(case, "FC102", fact, tried, f"the number is {times}", factor=factor)
    return None


def _is_as_fine(fact: Fact, said: Decimal | None, step: Decimal | None, factor: Decimal) -> bool:
    """Whether the digits of a fact are as fine as the claim's at the tried scale."""
    if not step or fact.precision is None or fact.precision <= step * factor:
        return True
    return fact.value is not None and said is not None and said * factor == fact.value


@diagnosis("FC104")
def digit_slip(case: Case) -> Diagnosis | None:
    """Find digits swapped, dropped or doubled."""
    mention = case.claim.mention
    if mention.value is None or not _may_have_slipped(case):
        return None
    said = plain(mention.value / mention.scale)
    is_telling = case.telling_digits > TWO or _is_the_only_one(case)
    for fact, span in _comparable(case):
        if span.point * mention.value < 0:
            continue  # the sign is no digit
        meant = plain(_rounded(span.point, fineness(case.claim)) / mention.scale)
        if not (is_telling or _prints(fact, meant, mention.scale)):
            continue
        kind = _slip(case, said, meant) or _swapped_in_full(said, span.point, mention.scale)
        if kind and _is_of_another_part(case, fact):
            raise Silenced
        if kind and may_be_of_any_time(case):
            return None
        if kind and (not case.only_plain_slips or _is_plain(case, kind, meant)):
            return _slipped(case, fact, span.point, kind)
    return None if case.only_plain_slips else _swapped_next_to(case, said)


def _slip(case: Case, said: str, meant: str) -> str:
    """Say how a number was mistyped; a nought behind the point may be swapped: 73.0 for 70.3."""
    printed = case.claim.mention.digits.replace(",", "")
    return "swapped" if slip(printed, meant) == "swapped" else slip(said, meant)


def _swapped_in_full(said: str, value: Decimal, scale: Decimal) -> str:
    """Give "swapped" where two of all digits of a figure are, be one a nought: 410 for 401."""
    kind = slip(said, plain(value / scale))
    return kind if kind == "swapped" else ""


def _may_have_slipped(case: Case) -> bool:
    """Whether a number has digits enough, and its giver is named near, for one to be mistyped."""
    mention = case.claim.mention
    if not mention.digits or mention.value_max is not None or case.telling_digits < TWO:
        return False
    if case.only_plain_slips and _has_many(case):
        return False
    return all(c.giver_named or _is_named_near(case, c) for c in case.match.best)


def _is_of_another_part(case: Case, fact: Fact) -> bool:
    """Whether a number is that of another part, which words name: "89 percent as official loans".

    The share of all loans is 98.
    """
    own, words = stems(fact.sector.lower()), case.bearings.clause_stems
    return bool(own) and any(
        agrees(case.claim, other) and not words.isdisjoint(stems(other.sector.lower()) - own)
        for other in case.index.facts_about(fact.measure, fact.subject)
    )


def _is_the_only_one(case: Case) -> bool:
    """Whether one figure alone is bound, of what the sentence itself names."""
    return len({f.value for f in case.bound}) == 1 and case.bearings.says(case.bound[0].subject)


def _is_plain(case: Case, kind: str, meant: str) -> bool:
    """Whether digits are swapped and many: more than two, or two where only the time is open."""
    is_whole = case.is_stated and not narrowed.speaks(case.doubt)
    enough = TWO if is_whole else TWO + 1
    return kind == "swapped" and len(meant.replace(".", "").strip("0")) >= enough


def _has_many(case: Case) -> bool:
    """Whether the bound figures are so many that digits like theirs come by chance."""
    if case.telling_digits >= _ENOUGH_DIGITS:
        return False
    return len({fact.value for fact in case.bound}) > _FEW


def _may_be_of_another(case: Case) -> bool:
    """Whether nothing names what the figures are of, and they are many, or only of that sort."""
    if any(c.is_named for c in case.match.best):
        return False
    return _has_many(case) or not case.claim.slots.measure.is_stated


def _is_named_near(case: Case, candidate: Candidate) -> bool:
    """Whether a sentence around names the giver of a figure: enough for digits that are swapped."""
    return case.only_plain_slips and candidate.fact.provider in case.bearings.named


def _prints(fact: Fact, digits: str, scale: Decimal) -> bool:
    """Whether a figure is given to just those digits; several, rounded to two, fit too much."""
    return fact.value is not None and plain(fact.value / scale) == digits


def _slipped(case: Case, fact: Fact, meant: Decimal, kind: str) -> Diagnosis:
    words = f"two digits {kind}" if kind == "swapped" else f"a digit {kind}"
    return _changed(case, "FC104", fact, Interval(meant, meant, meant), words)


def told_with_digits_swapped(case: Case, fact: Fact) -> Diagnosis:
    """Tell which figure has the digits in order."""
    span = in_unit_of(case.claim, fact)
    assert span is not None
    return _slipped(case, fact, span.point, "swapped")


def _swapped_next_to(case: Case, said: str) -> Diagnosis | None:
    """Find two neighbouring digits swapped in a figure next to the fact: another edition's."""
    scale, off = case.claim.mention.scale, _how_far_off(case)
    if sum(map(str.isdigit, said)) < _ENOUGH_DIGITS or off is None:
        return None
    for at in range(len(said) - 1):
        swapped = said[:at] + said[at + 1] + said[at] + said[at + 2 :]
        if not said[at : at + 2].isdigit() or swapped == said:
            continue
        meant = Decimal(swapped) * scale
        for fact, span in _comparable(case):
            if abs(meant - span.point) <= abs(span.point) * min(off / 2, _NEXT_TO_NOTHING / 2):
                return _slipped(case, fact, meant, "swapped")
    return None


def _how_far_off(case: Case) -> Decimal | None:
    """Give how far a number is from the nearest figure, in parts of it; None for next to nothing.

    Next to one it is that of another edition as it stands, and no swap is needed.
    """
    said = case.claim.mention.value or Decimal(0)
    off = [abs(said / span.point - 1) for _, span in _comparable(case) if span.point]
    return min(off) if off and min(off) > _NEXT_TO_NOTHING / 2 else None


def _rounded(value: Decimal, step: Decimal | None) -> Decimal:
    return (value / step).to_integral_value(ROUND_HALF_UP) * step if step else value
