"""What a finding and its article say, as data: the templates only lay it out."""

from __future__ import annotations

from msgspec import Struct

from factcheck.output.html.drawings import Line


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
    url: str = ""
    off: str = ""
    data: str = ""


class CardView(Struct, frozen=True, kw_only=True):
    """A finding. `back` is where its mark stands in the article, if anywhere.

    `elsewhere` is the night that told more of it than this page does. `how_bad` says in full
    what `severity` says to the filter.
    """

    anchor: str
    back: str
    tags: Tags
    told: Told
    sign: str
    severity: str
    how_bad: str
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
