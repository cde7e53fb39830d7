"""The records of a night: what the history keeps of it and the report shows.

A night is one run of the nightly job. Its findings are known by their article and the id of
their claim, so that they are told apart from those of the nights before: `Standing` says which
is new, and why.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from factcheck.model import Confidence, Problem, Severity


class State(StrEnum):
    """What a finding is, seen from the nights before.

    `new` and `reopened` ask for somebody; `open` did so before; `fixed` is told once, on the
    night on which it is gone.
    """

    NEW = "new"
    REOPENED = "reopened"
    OPEN = "open"
    FIXED = "fixed"
    SILENCED = "silenced"
    BASELINED = "baselined"


HEARD = (State.NEW, State.REOPENED, State.OPEN)
"""The states of what is wrong tonight, and neither silenced nor accepted in the baseline."""


class Cause(StrEnum):
    """Why a finding came, or went, on the night on which it did."""

    ARTICLE_NEW = "article new"
    ARTICLE_EDITED = "article edited"
    ARTICLE_GONE = "article gone"
    DATA = "reference data changed"
    RULES = "rules changed"
    CONFIGURATION = "configuration changed"
    SILENCE = "silence changed"
    BASELINE = "baseline changed"


class Card(Struct, frozen=True, kw_only=True):
    """A finding in words, kept so that it can be told when its article is gone.

    `line` and `column` count from 1. `claimed` is the claim as it was understood ("46 bn USD
    (45.5 to 46.5)"), `references` what the rows say that it was held against, with their places,
    `difference` how far they are apart.
    """

    code: str
    severity: Severity
    confidence: Confidence = "high"
    line: int
    column: int
    text: str = ""
    sentence: str = ""
    title: str | None = None
    claimed: str = ""
    references: tuple[str, ...] = ()
    difference: str = ""
    message: str = ""
    suggestion: str | None = None
    source_url: str = ""


class Event(Struct, frozen=True, kw_only=True):
    """A change in the life of a finding: on which night, to which state, why, under which code."""

    night: str
    state: State
    cause: Cause | None
    code: str


class Standing(Struct, frozen=True, kw_only=True):
    """A finding of a night.

    `path` names its article and `id` its claim (for FC9xx, which have none, `fc901-1`). `since`
    is the name of the night on which it came, first or anew; `nights` counts the nights that it
    has been there, this one included. `cause` says why it is new, reopened or fixed, and for the
    others why it was when it became so. `is_unseen` marks what could not be looked at tonight,
    as its article could not be read: it stands as it stood.
    """

    path: str
    id: str
    state: State
    cause: Cause | None
    since: str
    nights: int
    card: Card
    reason: str = ""
    """Why it is silenced, or accepted in the baseline."""
    events: tuple[Event, ...] = ()
    """All that happened to it, the oldest first, what happens tonight included."""
    updated: datetime | None = None
    """When its state last changed, in UTC."""
    is_unseen: bool = False
    finding: int = 0
    """Its number in the history, which stays when article or claim are called otherwise."""


class Count(Struct, frozen=True, kw_only=True):
    """A night in numbers.

    `open` are the findings that stayed; new and reopened ones go under `new`. `supported` to
    `unverifiable` count claims. `failed` names the gates that did.
    """

    night: str
    started: datetime
    new: int = 0
    open: int = 0
    fixed: int = 0
    silenced: int = 0
    baselined: int = 0
    articles: int = 0
    unread: int = 0
    claims: int = 0
    supported: int = 0
    near: int = 0
    contradicted: int = 0
    inconsistent: int = 0
    ambiguous: int = 0
    unverifiable: int = 0
    is_data_changed: bool = False
    is_rules_changed: bool = False
    is_broken: bool = False
    failed: tuple[str, ...] = ()

    @property
    def is_blind(self) -> bool:
        """Whether nothing was checked as no article could be read."""
        return self.unread > 0 and not self.articles

    @property
    def undecided(self) -> int:
        """Claims that could not be checked."""
        return self.ambiguous + self.unverifiable

    @property
    def coverage(self) -> float:
        """The share of the claims that were decided, 0 to 1; all of none."""
        return (self.claims - self.undecided) / self.claims if self.claims else 1.0


class Gate(Struct, frozen=True, kw_only=True):
    """A bound that the configuration sets to a night: `max_new = 0`, and what was found."""

    name: str
    bound: str
    found: str
    is_met: bool


class Table(Struct, frozen=True, kw_only=True):
    """A table of reference data on that night.

    `newest` is the ISO day of its newest figure, `age` its days since; more than `max_age` of
    them is too old.
    """

    package: str
    name: str
    file: str
    rows: int
    sha256: str
    licence: str = ""
    newest: str | None = None
    age: int | None = None
    max_age: int | None = None
    is_changed: bool = False

    @property
    def is_old(self) -> bool:
        """Whether its newest figure is older than it should be."""
        return self.age is not None and self.max_age is not None and self.age > self.max_age


class Night(Struct, frozen=True, kw_only=True):
    """A night, beside the `Report` of what was checked in it.

    `name` is its day, `2026-11-25`, with `-2` behind it for the second of the day; its page is
    `NAME.html`. `trend` holds the nights up to this one, the oldest first, this one last.
    """

    name: str
    started: datetime
    seconds: float
    trend: tuple[Count, ...]
    standings: tuple[Standing, ...] = ()
    gates: tuple[Gate, ...] = ()
    tables: tuple[Table, ...] = ()
    previous: str | None = None
    following: str | None = None
    notes: tuple[str, ...] = ()
    """What is to be known of the run: taken up after it was cut off, a history set aside."""
    broken: tuple[Problem, ...] = ()
    """Why nothing could be checked: faults of the reference data."""
    command: str = ""
    configuration: str = ""
    """The sha256 of the settings in force."""
    version: str = ""
    python: str = ""
    address: str = ""
    """Where the site is served, `https://desk.example/facts/`; empty if nobody said."""

    @property
    def count(self) -> Count:
        """This night in numbers."""
        return self.trend[-1]
