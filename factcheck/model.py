"""The frozen records on the arrows of the pipeline, and nothing else.

article -> `Document` -> `Mention` -> `Claim` -> `Match` -> `Verdict` -> `Report`

(`Match`, which knows the index that it comes from, is at home in `matching`.)

Offsets are Unicode code points into `Document.source`, end exclusive. Amounts are
`Decimal` in base units (46 billion dollars is `Decimal("46000000000")`, unit `USD`).
Dates are EDTF text, and `datetime.date` bounds (both included) where they are compared.
"""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Literal

from msgspec import Struct, field

Kind = Literal["money", "date", "daterange", "duration", "percent", "count", "quantity", "number"]
Modifier = Literal[
    "exact", "approx", "over", "at_least", "under", "at_most", "nearly", "up_to", "range"
]
SlotState = Literal["stated", "inferred", "absent"]
Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]
BlockKind = Literal["heading", "paragraph", "item", "cell", "caption"]
UnitKind = str
"""`money`, `percent`, `count`, `number`, `date`, `duration` or a pint dimension (`power`)."""


class Status(StrEnum):
    """The outcome of a check (contract, section 4)."""

    SUPPORTED = "supported"
    NEAR = "near"
    CONTRADICTED = "contradicted"
    INCONSISTENT = "inconsistent"
    AMBIGUOUS = "ambiguous"
    UNVERIFIABLE = "unverifiable"


# ---- documents ---------------------------------------------------------------------------


class Span(Struct, frozen=True, gc=False, order=True):
    """A half-open stretch of code points, `source[start:end]`."""

    start: int
    end: int


class Block(Struct, frozen=True, gc=False):
    """A part of an article; `place` is row and column, from 0, of a cell of a table."""

    start: int
    end: int
    kind: BlockKind = "paragraph"
    place: tuple[int, int] | None = None


class Document(Struct, frozen=True, gc=False, kw_only=True):
    """An article with exact source positions.

    `source` is the decoded text as it stands on disk, a BOM included. `text` has the same
    length: what is no prose (markup, a BOM) is blanked, so an offset means the same in both;
    inside a block in the way that `documents.folding` reads. `published` is the article's own
    date as an ISO 8601 day, if it has one. `blocks` is empty where the format tells no
    structure (plain text); `documents.segments` then finds it.
    """

    path: str
    source: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = ()
    faults: tuple[Problem, ...] = ()
    """What it says of itself and cannot be understood: a day that is none."""


# ---- rules -------------------------------------------------------------------------------


class Mention(Struct, frozen=True, gc=False, kw_only=True):
    """An amount or date read in an article (contract, section 3).

    `value` and `value_max` are in base units of `unit`. `step` and `step_max` are the size
    of the last printed digit of each ("$46 billion": 1e9; "67,200 million": 1e8), None where
    the number was written in words that have none. `digits` is the number as printed
    ("67,200"), `digits_max` that of the other end of a range, `scale` what one of it stands for
    (1e6). `unit_stated` is false where the unit was settled by the country or by default ("$",
    "Rs"). `noun` is what a count counts ("loans"), as written. `unmarked` is the text without the
    markup in it, "" if it has none.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: str | None = None
    per: str | None = None
    modifier: Modifier = "exact"
    resolved: str | None = None
    flag: Literal["impossible", "ambiguous"] | None = None
    step: Decimal | None = None
    step_max: Decimal | None = None
    digits: str = ""
    digits_max: str = ""
    scale: Decimal = Decimal(1)
    unit_stated: bool = True
    noun: str | None = None
    hedge: Span | None = None
    rule: str = ""
    unmarked: str = ""


# ---- reference ---------------------------------------------------------------------------


class Entity(Struct, frozen=True, gc=False, kw_only=True):
    """A country, organisation, programme, project, person or region that figures are about."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    part_of: str | None = None


class Measure(Struct, frozen=True, gc=False, kw_only=True):
    """What a figure measures, with the words that name it in prose and those that veto it."""

    id: str
    title: str
    unit_kind: UnitKind
    dynamics: Literal["flow", "stock", "event"]
    phrases: tuple[str, ...] = ()
    not_phrases: tuple[str, ...] = ()
    confusable_with: tuple[str, ...] = ()


class Computation(Struct, frozen=True, gc=False, kw_only=True):
    """How a figure was computed from a table: in words, from how many rows, the first few lines.

    `is_whole` is false for a table that holds only part of what its figures are of, `is_general`
    true for a figure of a table whose rows no column says are of whom. `aggregate`: "sum", "mean".
    """

    told: str
    rows: int
    lines: tuple[int, ...]
    is_whole: bool = True
    is_general: bool = False
    aggregate: str = "sum"


class Fact(Struct, frozen=True, gc=False, kw_only=True):
    """One published figure (contract, section 1, role `facts`), with the place of its row.

    For `unit == "date"` `value` is None and `date_value` the EDTF date; otherwise `value`
    is in base units of `unit`. Empty cells are None (entities, dates) or "" (words). A figure
    that is not a row but an aggregate over rows says how it came about under `computed`.
    """

    id: str
    measure: str
    subject: str
    provider: str | None = None
    recipient: str | None = None
    sector: str = ""
    value: Decimal | None = None
    value_high: Decimal | None = None
    date_value: str | None = None
    modifier: Modifier = "exact"
    precision: Decimal | None = None
    unit: str
    price_basis: str = ""
    period_start: str | None = None
    period_end: str | None = None
    as_of: str | None = None
    publisher: str | None = None
    superseded_by: str | None = None
    source_url: str = ""
    note: str = ""
    package: str = ""
    file: str = ""
    line: int = 0
    computed: Computation | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is a row of its own, or of a table that holds all of what it is of."""
        return self.computed is None or self.computed.is_whole


class PackageInfo(Struct, frozen=True, gc=False, kw_only=True):
    """Which package answered: as named in the JSON under `references`, and for people."""

    name: str
    version: str
    sha256: str
    title: str = ""
    directory: str = ""


# ---- claims ------------------------------------------------------------------------------


class Slot(Struct, frozen=True, gc=False, kw_only=True):
    """One thing that a claim says of its amount: its value, from which words, by which rule."""

    value: str | None = None
    state: SlotState = "absent"
    text: str = ""
    start: int = 0
    end: int = 0
    rule: str = ""

    @property
    def is_stated(self) -> bool:
        """Whether words where the amount stands fill it."""
        return self.state == "stated"


ABSENT = Slot()


class Slots(Struct, frozen=True, gc=False, kw_only=True):
    """What a claim says: the slots of the contract, section 4."""

    measure: Slot = ABSENT
    subject: Slot = ABSENT
    provider: Slot = ABSENT
    recipient: Slot = ABSENT
    period: Slot = ABSENT
    price_basis: Slot = ABSENT
    aggregation: Slot = ABSENT
    attribution: Slot = ABSENT
    modality: Slot = ABSENT


class Reach(IntEnum):
    """How far from its amount a word stands; what is nearer speaks louder."""

    CLAUSE = 0
    SENTENCE = 1
    BEFORE = 2
    HEADLINE = 3


Role = Literal["", "provider", "recipient", "attribution", "partner"]


class MeasureHit(Struct, frozen=True, gc=False):
    """A measure that words near the amount name, and how strongly (0 to 100)."""

    measure: str
    weight: int
    slot: Slot


class EntityHit(Struct, frozen=True, gc=False, kw_only=True):
    """An entity that the article names near the amount, and what it does there."""

    entity: str
    kind: str
    role: Role
    reach: Reach
    distance: int
    slot: Slot


class PeriodHit(Struct, frozen=True, gc=False):
    """A date near the amount; `telling` where it may be that of the report ("its 2023 report")."""

    edtf: str
    reach: Reach
    slot: Slot
    telling: bool = False


class Setting(Struct, frozen=True, gc=False, kw_only=True):
    """All that the words around an amount offer for binding, before one reading is chosen.

    `clause` and `sentence` are their words in lower case, `behind` those of the clause behind
    the amount. `qualifier` holds words that make it that of something which the references do not
    know ("for roads and railways", an unknown name): only figures of the measures that its `value`
    names may belie it. `source` is an attribution to somebody unknown to the references.
    """

    measures: tuple[MeasureHit, ...] = ()
    entities: tuple[EntityHit, ...] = ()
    periods: tuple[PeriodHit, ...] = ()
    clause: str = ""
    behind: str = ""
    sentence: str = ""
    qualifier: Slot | None = None
    source: str | None = None
    published: str | None = None


class Claim(Struct, frozen=True, gc=False, kw_only=True):
    """A mention with what the article says of it. `low` to `high` is its interval.

    For a date `low` and `high` are ISO days and `point` the EDTF form. `unit` is what its
    figure is counted in, `USD/liter` for a rate.
    """

    id: str
    mention: Mention
    sentence: Span
    line: int
    column: int
    low: str | None
    point: str | None
    high: str | None
    unit: str | None
    slots: Slots = field(default_factory=Slots)
    setting: Setting = field(default_factory=Setting)
    suppressed: str | None = None


# ---- verdicts ----------------------------------------------------------------------------


class Verdict(Struct, frozen=True, gc=False, kw_only=True):
    """What became of a claim, why, and what to write instead (contract, section 4).

    `reason` is a slug that says why nothing was decided (`no-reference`, `no-measure`,
    `speaker-only`, `hypothetical`, `several-fit` …); the last line of a run counts by it.
    """

    status: Status
    code: str | None = None
    severity: Severity | None = None
    confidence: Confidence = "high"
    message: str = ""
    facts: tuple[str, ...] = ()
    expected: str | None = None
    expected_unit: str | None = None
    suggestion: str | None = None
    coincidence: Decimal | None = None
    notes: tuple[str, ...] = ()
    derivation: tuple[str, ...] = ()
    reason: str = ""


class CheckedClaim(Struct, frozen=True, gc=False):
    """A claim and its verdict."""

    claim: Claim
    verdict: Verdict


class Problem(Struct, frozen=True, gc=False, kw_only=True):
    """Something that could not be read or checked: what, where, how to mend it."""

    code: str
    message: str
    where: str = ""
    hint: str = ""


class Finding(Struct, frozen=True, gc=False, kw_only=True):
    """What belongs to an article and to no claim (FC901 to FC903)."""

    code: str
    severity: Severity
    message: str
    line: int
    column: int


class ArticleReport(Struct, frozen=True, gc=False, kw_only=True):
    """An article, its claims with their verdicts, and what kept it from being checked."""

    path: str
    document: Document | None
    claims: tuple[CheckedClaim, ...] = ()
    errors: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()


class Skipped(Struct, frozen=True, gc=False):
    """A file of a folder that is no article, and why."""

    path: str
    reason: str


class Report(Struct, frozen=True, gc=False, kw_only=True):
    """What a run found, article by article.

    `facts` are the rows that its verdicts name, `names` the words for the ids in those rows
    (entities and measures), so that a report can be shown without the index.
    """

    articles: tuple[ArticleReport, ...] = ()
    packages: tuple[PackageInfo, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Inputs that could not be read at all (a path that does not exist)."""
    warnings: tuple[Problem, ...] = ()
    """What is off with the reference data, and does not stop a run (a stale hash)."""
    facts: tuple[Fact, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    is_interrupted: bool = False
    """Whether ctrl-C ended the run: the articles that were left are not in it."""
