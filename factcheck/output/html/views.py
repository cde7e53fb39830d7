"""What the page says, as data: the templates only lay it out.

Positions in pictures are percentages of their width, 0 to 100, so that they need no scaling and
letters stay as large as they are; heights are pixels.
"""

from __future__ import annotations

from msgspec import Struct

# ---- pictures ----------------------------------------------------------------------------


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


# ---- findings ----------------------------------------------------------------------------


class Piece(Struct, frozen=True):
    """Words of an article. `kind` is empty for those of no claim; `target` the card, if any.

    `anchor` is set where the card leads back to.
    """

    text: str
    kind: str = ""
    word: str = ""
    target: str = ""
    anchor: str = ""


class Passage(Struct, frozen=True):
    """A sentence with its claims, or a paragraph of the whole text."""

    line: int
    pieces: tuple[Piece, ...]
    kind: str = ""


class Evidence(Struct, frozen=True, kw_only=True):
    """A row of reference data, told to the end."""

    figure: str
    about: str
    place: str
    row: str
    publisher: str
    licence: str
    note: str
    url: str
    host: str
    computed: str


class Happened(Struct, frozen=True):
    """A line of the history of a finding."""

    night: str
    told: str


class Tags(Struct, frozen=True, kw_only=True):
    """What the filter goes by."""

    state: str
    severity: str
    rule: str
    cause: str
    data: str
    off: str


class Told(Struct, frozen=True, kw_only=True):
    """What a finding says, and how it came about.

    `off` is by how many percent it misses, `data` the tables and publishers behind it, both for
    the filter.
    """

    text: str = ""
    sentence: tuple[Piece, ...] = ()
    claimed: str = ""
    references: tuple[str, ...] = ()
    difference: str = ""
    why: str = ""
    say: str = ""
    instead_of: str = ""
    ruling: str = ""
    picture: Line | None = None
    steps: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    further: int = 0
    rivals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    draft: str = ""
    url: str = ""
    off: str = ""
    data: str = ""


class CardView(Struct, frozen=True, kw_only=True):
    """A finding. `back` is where its mark stands in the article, if anywhere.

    `elsewhere` is the night that told more of it than this page does.
    """

    anchor: str
    back: str
    tags: Tags
    told: Told
    sign: str
    severity: str
    code: str
    title: str
    confidence: str
    state: str
    since: str
    place: str
    history: tuple[Happened, ...]
    silence: str
    reason: str
    is_unseen: bool
    is_open: bool
    elsewhere: str = ""


class ArticleView(Struct, frozen=True, kw_only=True):
    """An article with its findings."""

    anchor: str
    path: str
    title: str
    about: str
    url: str
    counts: str
    passages: tuple[Passage, ...]
    whole: tuple[Passage, ...]
    cards: tuple[CardView, ...]


# ---- the page ----------------------------------------------------------------------------


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
    is_changed: bool


class ArticleRow(Struct, frozen=True):
    """An article in numbers."""

    path: str
    anchor: str
    claims: int
    agree: int
    disagree: int
    unchecked: int


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
    denominators: tuple[str, ...]
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
