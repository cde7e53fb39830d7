"""Pictures as data: where their parts stand.

Positions are percentages of the width, 0 to 100, so that pictures need no scaling and letters
stay as large as they are; heights are pixels.
"""

from __future__ import annotations

from msgspec import Struct


class Tick(Struct, frozen=True):
    """A mark of an axis."""

    at: float
    label: str


class Label(Struct, frozen=True):
    """Words at a place of a picture; `anchor` is start, middle or end.

    `more` is left out on a phone; the text beside the picture says it.
    """

    at: float
    anchor: str
    text: str
    more: str = ""


class Extent(Struct, frozen=True):
    """What something covers on an axis, with its middle."""

    left: float
    width: float
    at: float


class Line(Struct, frozen=True, kw_only=True):
    """A number line or a time line: what is claimed above, what stands against it below.

    `rows` are its table: what, from, to.
    """

    title: str
    told: str
    caption: str
    ticks: tuple[Tick, ...]
    claimed: Extent
    claimed_label: Label
    against: Extent
    against_label: Label
    rivals: tuple[Extent, ...] = ()
    rows: tuple[tuple[str, str, str], ...] = ()


class Bar(Struct, frozen=True):
    """An upright bar from `top` down."""

    left: float
    width: float
    top: float
    height: float


class Trend(Struct, frozen=True, kw_only=True):
    """Nights as bars: open with new above the line, fixed below it."""

    height: float
    base: float
    open: tuple[Bar, ...]
    new: tuple[Bar, ...]
    fixed: tuple[Bar, ...]
    data_marks: tuple[float, ...]
    rules_marks: tuple[float, ...]
    broken_marks: tuple[float, ...]
    ticks: tuple[tuple[float, str], ...]
    labels: tuple[Label, ...]
    told: str
    rows: tuple[TrendRow, ...]


class TrendRow(Struct, frozen=True):
    """A night of the table beside the trend."""

    night: str
    new: int
    open: int
    fixed: int
    remark: str


class Spark(Struct, frozen=True):
    """A small row of bars."""

    height: int
    bars: tuple[Bar, ...]
