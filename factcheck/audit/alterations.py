"""Ways of being wrong: one thing of a true sentence altered, and the codes that name it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factcheck import edtf
from factcheck.audit.sentences import Sentence, figure_of, named, retold
from factcheck.judging.diagnoses.coincidence import MOST
from factcheck.judging.phrasing.dates import date_words
from factcheck.matching import thing_of
from factcheck.model import Fact
from factcheck.reference import Index
from factcheck.reference.figures import fact_interval


class Altered(Struct, frozen=True):
    """An altered sentence, and the codes that name the alteration."""

    sentence: Sentence
    codes: tuple[str, ...]


Alteration = Callable[[Sentence, Index], Altered | None]
ALTERATIONS: dict[str, Alteration] = {}


def alteration(name: str) -> Callable[[Alteration], Alteration]:
    """Register a way of being wrong."""

    def register(alter: Alteration) -> Alteration:
        ALTERATIONS[name] = alter
        return alter

    return register


def _same_thing(fact: Fact, index: Index) -> list[Fact]:
    held = index.facts_about(fact.measure, fact.subject)
    return [other for other in held if other.sector == fact.sector]


def _is_true(value: Fact, others: Iterable[Fact]) -> bool:
    """Whether an altered figure happens to be that of one of these facts."""
    tried = fact_interval(value)
    return tried is not None and any(
        span is not None and span.meets(tried)
        for span in map(fact_interval, (o for o in others if o.unit == value.unit))
    )


def _is_too_common(fact: Fact, index: Index) -> bool:
    """Whether so many other facts have this figure that no diagnosis may rest on it."""
    tried = fact_interval(fact)
    if tried is None:
        return False
    figures = index.figures_in(fact.unit)
    thing = thing_of(fact)
    met = sum(thing_of(other) != thing for other in figures.meeting(tried))
    return met > MOST * figures.count


def _with_value(sentence: Sentence, value: Decimal, index: Index, *codes: str) -> Altered | None:
    fact = replace(sentence.fact, value=value)
    if _is_true(fact, _same_thing(sentence.fact, index)):
        return None
    return Altered(replace(sentence, figure=figure_of(fact)), codes)


@alteration("scale")
def scale(sentence: Sentence, index: Index) -> Altered | None:
    """Tell a thousandth or a thousandfold: a million for a billion."""
    value = sentence.fact.value
    if value is None or sentence.fact.value_high is not None or not value:
        return None
    if sentence.fact.unit in ("percent", "year", "day"):
        return None
    factor = Decimal("0.001") if value >= 10**9 else Decimal(1000)
    changed = value * factor
    precision = sentence.fact.precision
    fact = replace(
        sentence.fact, value=changed, precision=precision * factor if precision else precision
    )
    if _is_true(fact, _same_thing(sentence.fact, index)):
        return None
    return Altered(replace(sentence, figure=figure_of(fact)), ("FC102",))


@alteration("digits")
def digits(sentence: Sentence, index: Index) -> Altered | None:
    """Exchange the first two neighbouring digits that differ."""
    value, precision = sentence.fact.value, sentence.fact.precision or Decimal(1)
    if value is None or sentence.fact.value_high is not None or sentence.hedge:
        return None
    said = f"{(value / precision).to_integral_value():f}"
    for at in range(value < 0, len(said) - 1):
        if said[at] != said[at + 1] and said[at + 1] != "0":
            swapped = said[:at] + said[at + 1] + said[at] + said[at + 2 :]
            return _with_value(sentence, Decimal(swapped) * precision, index, "FC104")
    return None


@alteration("amount")
def amount(sentence: Sentence, index: Index) -> Altered | None:
    """Tell a third more."""
    value = sentence.fact.value
    if value is None or sentence.fact.value_high is not None or sentence.hedge:
        return None
    step = sentence.fact.precision or Decimal(1)
    changed = (value * Decimal("1.37") / step).to_integral_value() * step
    if changed == value:
        return None
    return _with_value(sentence, changed, index, "FC101", "FC301", "FC303", "FC104")


@alteration("currency")
def currency(sentence: Sentence, index: Index) -> Altered | None:
    """Tell the number in another currency."""
    fact = sentence.fact
    if fact.value is None or len(fact.unit) != 3 or not fact.unit.isupper():
        return None
    if _is_too_common(fact, index):
        return None
    other = "EUR" if fact.unit == "USD" else "USD"
    changed = replace(fact, unit=other)
    if _is_true(changed, _same_thing(fact, index)):
        return None
    return Altered(replace(sentence, figure=figure_of(changed)), ("FC103", "FC101"))


@alteration("entity")
def entity(sentence: Sentence, index: Index) -> Altered | None:
    """Tell it of another entity of the same kind that has a figure of this measure."""
    fact, kind = sentence.fact, index.entities[sentence.fact.subject].kind
    if fact.value is None or _is_too_common(fact, index):
        return None
    for subject in sorted(index.subjects_of(fact.measure)):
        if subject == fact.subject or index.entities[subject].kind != kind:
            continue
        if subject in index.lineage(fact.subject) or fact.subject in index.lineage(subject):
            continue
        theirs = index.facts_about(fact.measure, subject)
        if _is_true(fact, theirs) or not any(_is_comparable(fact, other) for other in theirs):
            continue
        name = named(index.entities[subject].name)
        recipient = name if fact.recipient in (None, fact.subject) else sentence.recipient
        changed = replace(sentence, subject=name, recipient=recipient)
        return Altered(changed, ("FC301", "FC101", "FC201"))
    return None


def _is_comparable(fact: Fact, other: Fact) -> bool:
    """Whether one figure can stand against another: unit, source, time and part are the same."""
    keys = ("unit", "publisher", "period_start", "period_end", "sector")
    return all(getattr(fact, key) == getattr(other, key) for key in keys)


@alteration("direction")
def direction(sentence: Sentence, index: Index) -> Altered | None:
    """Exchange giver and receiver."""
    if "{provider}" not in sentence.frame or _is_too_common(sentence.fact, index):
        return None
    if index.measures[sentence.fact.measure].unit_kind != "money":
        return None
    changed = replace(sentence, provider=sentence.recipient, recipient=sentence.provider)
    return Altered(changed, ("FC302",))


@alteration("measure")
def measure(sentence: Sentence, index: Index) -> Altered | None:
    """Tell it of a measure that is easily confused, and has a figure of its own here."""
    fact = sentence.fact
    if fact.value is None or _is_too_common(fact, index):
        return None
    for other in index.measures[fact.measure].confusable_with:
        theirs = list(index.facts_about(other, fact.subject))
        told = retold(sentence, other, index)
        if told is None or _share_words(fact.measure, other, index):
            continue
        if not any(_is_comparable(fact, figure) for figure in theirs):
            continue
        if not _is_true(fact, theirs):
            return Altered(told, ("FC303", "FC101"))
    return None


def _share_words(one: str, other: str, index: Index) -> bool:
    """Whether a measure goes by words of the other, so that they name either."""
    first, second = index.measures[one].phrases, index.measures[other].phrases
    return bool(set(first[:1]) & set(second)) or bool(set(second[:1]) & set(first))


@alteration("date")
def date_(sentence: Sentence, index: Index) -> Altered | None:
    """Tell another time: some years earlier."""
    fact = sentence.fact
    if fact.date_value is not None:
        moved = _moved(fact.date_value, 3)
        others = [o.date_value for o in _same_thing(fact, index) if o.date_value]
        if moved is None or any(edtf.bounds(moved).overlaps(edtf.bounds(o)) for o in others):
            return None
        return Altered(replace(sentence, figure=date_words(moved)), ("FC202",))
    if not fact.period_start or not sentence.period or _is_too_common(fact, index):
        return None
    start, end = _moved(fact.period_start, 3), _moved(fact.period_end or fact.period_start, 3)
    if start is None or end is None or _told_for(start, end, fact, index):
        return None
    between = f"from {date_words(start)} to {date_words(end)}"
    alone = f"{'on' if edtf.is_a_day(start) else 'in'} {date_words(start)}"
    period = alone if start == end else between
    return Altered(replace(sentence, period=period), ("FC201",))


def _moved(text: str, years: int) -> str | None:
    if not text[:4].isdigit():
        return None
    return f"{int(text[:4]) - years:04d}{text[4:]}"


def _told_for(start: str, end: str, fact: Fact, index: Index) -> bool:
    """Whether the same thing has a figure for that time, or for one that meets it."""
    interval = edtf.interval(start, end)
    days = edtf.bounds(interval) if interval and edtf.is_valid(interval) else None
    if days is None:
        return True
    dynamics = index.measures[fact.measure].dynamics
    for other in _same_thing(fact, index):
        span = edtf.interval(other.period_start, other.period_end)
        if span is None or (other.id != fact.id and days.overlaps(edtf.bounds(span))):
            return True
        if other.id == fact.id and dynamics != "flow" and days.overlaps(edtf.bounds(span)):
            return True
    return False


@alteration("source")
def source(sentence: Sentence, index: Index) -> Altered | None:
    """Put it down to another publisher that is no party to it."""
    fact = sentence.fact
    parties = {fact.subject, fact.provider, fact.recipient, fact.publisher}
    if not sentence.publisher or fact.value is None or _is_too_common(fact, index):
        return None
    held = {o.publisher for o in _same_thing(fact, index)}
    if len(held) != 1:
        return None
    for other in sorted(index.publishers):
        entity_ = index.entities[other]
        if entity_.kind == "organisation" and not parties & set(index.lineage(other)):
            return Altered(replace(sentence, publisher=entity_.name), ("FC304",))
    return None


@alteration("basis")
def basis(sentence: Sentence, index: Index) -> Altered | None:
    """Tell it in prices of another year."""
    fact = sentence.fact
    if not fact.price_basis.startswith("constant-") or _is_too_common(fact, index):
        return None
    year = int(fact.price_basis[-4:]) - 7
    return Altered(replace(sentence, extra=f"in constant {year} dollars"), ("FC105",))


@alteration("annual")
def annual(sentence: Sentence, index: Index) -> Altered | None:
    """Tell a sum over many years as a yearly figure."""
    fact = sentence.fact
    if index.measures[fact.measure].unit_kind != "money" or _is_too_common(fact, index):
        return None
    title = index.measures[fact.measure].title.lower()
    if index.measures[fact.measure].dynamics != "flow" or "annual" in title:
        return None
    if not fact.period_start or (fact.period_end or "")[:4] == fact.period_start[:4]:
        return None
    return Altered(replace(sentence, extra="a year"), ("FC106",))


@alteration("edition")
def edition(sentence: Sentence, index: Index) -> Altered | None:
    """Tell the figure of the edition before as today's, the day after the newer one."""
    fact = sentence.fact
    older = [
        o
        for o in index.facts_about(fact.measure, fact.subject)
        if o.superseded_by == fact.id
        and o.value is not None
        and o.period_start == fact.period_start
    ]
    if not older or not fact.as_of or fact.value is None or _is_true(older[0], [fact]):
        return None
    last = edtf.bounds(fact.as_of).last
    if last is None or (older[0].period_end, older[0].unit) != (fact.period_end, fact.unit):
        return None
    day = last + timedelta(days=1) if last < date.max else last
    changed = replace(sentence, figure=figure_of(older[0]), published=day.isoformat())
    return Altered(changed, ("FC203",))
