"""The page as data: its head, its sections, the index of the nights."""

from __future__ import annotations

from msgspec import Struct

from factcheck.output.html.drawings import Spark, Trend
from factcheck.output.html.views import ArticleView, CardView


class Figure(Struct, frozen=True, kw_only=True):
    """A number at the top, its change in words, and the nights before."""

    label: str
    value: str
    delta: str = ""
    note: str = ""
    spark: Spark | None = None
    is_alarming: bool = False


class First(Struct, frozen=True, kw_only=True):
    """One of the findings to read first."""

    anchor: str
    sign: str
    severity: str
    place: str
    claimed: str
    title: str
    reference: str
    say: str
    cause: str


class Chip(Struct, frozen=True):
    """A button that adds a token to the query, with how many findings it leaves.

    `more` says what the label means, where it is a code.
    """

    token: str
    label: str
    count: int
    more: str = ""


class Chips(Struct, frozen=True):
    """Buttons of one kind."""

    label: str
    chips: tuple[Chip, ...]


class Reason(Struct, frozen=True):
    """Why claims could not be checked, how many, and a few of them."""

    words: str
    count: int
    share: str
    examples: tuple[str, ...]


class Unread(Struct, frozen=True):
    """What could not be read or checked: where, why, how to mend it."""

    where: str
    message: str
    hint: str
    code: str


class TableView(Struct, frozen=True, kw_only=True):
    """A table of reference data."""

    name: str
    file: str
    rows: str
    newest: str
    age: str
    licence: str
    sha256: str
    remark: str
    is_old: bool


class ArticleRow(Struct, frozen=True):
    """An article in numbers."""

    path: str
    anchor: str
    claims: int
    agree: int
    disagree: int
    unchecked: int
    quiet: int


class Oldest(Struct, frozen=True):
    """A finding that is still open."""

    anchor: str
    place: str
    text: str
    code: str
    title: str
    since: str
    nights: int


class Explained(Struct, frozen=True):
    """What a code means, why it matters, how to mend it."""

    code: str
    title: str
    meaning: str
    why: str
    mend: str


class RunView(Struct, frozen=True):
    """How the run was: names and values, the command apart."""

    facts: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    command: str


class Body(Struct, frozen=True, kw_only=True):
    """What a night and a run have in common: the findings, and what was and was not checked."""

    first: tuple[First, ...]
    total: int
    chips: tuple[Chips, ...]
    articles: tuple[ArticleView, ...]
    fixed: tuple[CardView, ...]
    oldest: tuple[Oldest, ...]
    quieted: tuple[CardView, ...]
    reasons: tuple[Reason, ...]
    undecided: int
    unread: tuple[Unread, ...]
    skipped: str
    checked: tuple[ArticleRow, ...]
    warnings: tuple[Unread, ...]
    codes: tuple[Explained, ...]


class Sheet(Struct, frozen=True, kw_only=True):
    """The whole page. What only a night has is empty for a run."""

    title: str
    mood: str
    lead: str
    denominators: str
    body: Body
    run: RunView
    dateline: str = ""
    gates: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    broken: tuple[Unread, ...] = ()
    figures: tuple[Figure, ...] = ()
    trend: Trend | None = None
    tables: tuple[TableView, ...] = ()
    previous: str = ""
    following: str = ""
    is_night: bool = True


class NightRow(Struct, frozen=True, kw_only=True):
    """A night of the index."""

    name: str
    day: str
    new: int
    open: int
    fixed: int
    articles: int
    claims: int
    coverage: str
    unread: int
    verdict: str
    sign: str
    remark: str


class IndexSheet(Struct, frozen=True, kw_only=True):
    """The index of the nights."""

    title: str
    lead: str
    address: str
    nights: tuple[NightRow, ...]
    trend: Trend | None
