"""The kinds of unit in which measures count what an amount is printed in."""

from __future__ import annotations

from functools import partial

from factcheck.claims.lists.alignment import is_in_a_series
from factcheck.claims.lists.gapping import told_with
from factcheck.claims.lists.pairing import run_of
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.claims.scenes.written_units import PER_HUNDRED, kind_of, unit_in_front, unit_told
from factcheck.kinds import COUNTS, DATES, MEASURED
from factcheck.model import Mention, UnitKind
from factcheck.patterns import HEDGES, pattern
from factcheck.units import DIMENSIONS, kind_in_prose

_SMALL = 1000
_OF_THEM = pattern(rf"(?i)\bof\s+(?:those|these|them|which),?\s+{HEDGES}$")
_SOME_OF_THEM = pattern(r"\s+of\s+(?:those|these|them)\b")


def _is_per_hundred(scene: Scene) -> bool:
    """Whether a sentence tells something of each hundred."""
    return PER_HUNDRED.search(scene.sentence) is not None


@once_a_place
def kinds_of(scene: Scene, mention: Mention) -> tuple[UnitKind | None, ...]:
    """Give the kinds of unit in which measures count what the mention is printed in.

    A bare number takes its unit from the measure's wording, where it is written beside it.
    """
    match mention.kind:
        case "count":
            return ("count", "number")
        case "date" | "daterange":
            return ("date",)
        case "quantity":
            if mention.unit is None:
                return ()
            per = f"/{mention.per}" if mention.per and mention.per != "year" else ""
            a_head = (kind_in_prose(mention.unit),) if mention.per == "person" else ()
            return (kind_in_prose(mention.unit + per), *a_head)
        case "number":
            told = told_with(scene, mention)
            beside = kinds_of(scene, told) if told else ()
            if not beside and run_of(scene, mention):
                beside = left_to_measure(scene, mention)
            if unit := _unit_in_front(scene, mention):
                return (*beside, kind_of(unit))
            is_shared = scene.once((_is_per_hundred,), partial(_is_per_hundred, scene))
            shared = ("percent",) if is_shared else ()
            told_in = kind_of(unit_told(mention, scene.sentence, scene.span.start))
            return ("count", "number", *beside, *shared, told_in)
        case kind:
            return (kind,)


def is_a_rate(mention: Mention) -> bool:
    """Whether a small number has decimals, which counts nothing: "undernourished people 28.9"."""
    value, step = mention.value, mention.step
    return value is not None and abs(value) < _SMALL and bool(step) and (step or 1) < 1


def may_go_on(scene: Scene, mention: Mention) -> bool:
    """Whether an amount may be of what sentences before tell of; of a count only a large one.

    "Germany had 329,035 applications, Spain 160,460. In 2022 it was 217,735." One with a noun of
    its own may not be hedged: "more than 46,000 cars stood unsold" is of something else. A small
    one must be told as some of them: "56 projects. Of those 26 have been completed".
    """
    if mention.kind in MEASURED:
        return True
    value = mention.value
    if mention.kind not in COUNTS or value is None:
        return False
    is_hedged = mention.modifier not in ("exact", "approx")
    if abs(value) < _SMALL:
        return mention.kind == "number" and not is_hedged and _is_of_them(scene, mention)
    return mention.kind == "number" or not is_hedged


def _is_of_them(scene: Scene, mention: Mention) -> bool:
    led = _OF_THEM.search(scene.text, scene.back(mention.start), mention.start)
    return (led or _SOME_OF_THEM.match(scene.text, mention.end, scene.span.end)) is not None


def left_to_measure(scene: Scene, mention: Mention) -> tuple[UnitKind, ...]:
    """Give the kinds of unit that a bare number may leave to the words of its measure.

    Money is left only to what is printed finely, or in millions: "GDP - Malta 9,642,000,000", and
    nothing where a unit is written.
    """
    if unit_in_front(scene.sentence, mention.start - scene.span.start):
        return ()
    money = ("money",) if mention.scale != 1 or _is_fine(mention) else ()
    return (*(("duration", "percent", *DIMENSIONS) if mention.scale == 1 else ()), *money)


def _is_fine(mention: Mention) -> bool:
    """Whether a number has decimals, or thousands."""
    value, step = mention.value, mention.step
    return value is not None and (abs(value) >= _SMALL or bool(step and step < 1))


def _unit_in_front(scene: Scene, mention: Mention) -> str | None:
    """Give the unit in brackets before a number, where no other amount stands between."""
    own = unit_in_front(scene.sentence, mention.start - scene.span.start)
    if own is None or run_of(scene, mention) or is_in_a_series(scene, mention):
        return own.unit if own else None
    between = (m for m in scene.mentions_near(mention) if m.kind not in DATES)
    first = scene.span.start + own.at
    return None if any(first <= m.start < mention.start for m in between) else own.unit
