"""A claim and what became of it, as a program asks for it."""

from __future__ import annotations

from typing import Self

from msgspec.structs import replace

from factcheck.amounts import published
from factcheck.model import ArticleReport, CheckedClaim, Fact, Report, Severity
from factcheck.output import renderer
from factcheck.output.page import QUIET, VERBOSE, Page
from factcheck.output.rows import evidence


class Outcome(str):
    """The status of a claim, a plain word (`"supported"`) that knows of which claim it is.

    It is compared as any text; a failed comparison in a test can tell why.
    """

    __slots__ = ("claim",)

    claim: Claim

    def __new__(cls, word: str, claim: Claim) -> Self:
        """Make the word of a claim."""
        outcome = super().__new__(cls, word)
        outcome.claim = claim
        return outcome


class Claim:
    """A figure of an article with its verdict.

    `name` is what it says, with `~2` behind it for the second of the same. `record` holds all
    that is known of it: `record.claim` with its slots and interval, `record.verdict`.
    `str(claim)` is what `factcheck run` prints of it.
    """

    def __init__(self, name: str, record: CheckedClaim, article: ArticleReport, of: Report) -> None:
        self.name = name
        self.record = record
        self._article = article
        self._of = of

    @property
    def text(self) -> str:
        """The figure as it is printed in the article."""
        return self.record.claim.mention.text

    @property
    def sentence(self) -> str:
        """The sentence in which it stands."""
        assert self._article.document is not None
        span = self.record.claim.sentence
        return self._article.document.source[span.start : span.end]

    @property
    def path(self) -> str:
        """The article in which it stands."""
        return self._article.path

    @property
    def line(self) -> int:
        """Its line, from 1."""
        return self.record.claim.line

    @property
    def column(self) -> int:
        """Its column in code points, from 1."""
        return self.record.claim.column

    @property
    def status(self) -> str:
        """The verdict in a word: `supported`, `contradicted` and so on, as an `Outcome`."""
        return Outcome(self.record.verdict.status.value, self)

    @property
    def code(self) -> str | None:
        """What is wrong with it (`FC201`), if anything is."""
        return self.record.verdict.code

    @property
    def severity(self) -> Severity | None:
        """How bad that is; None for what is fine, undecided or silenced."""
        return None if self.suppressed is not None else self.record.verdict.severity

    @property
    def message(self) -> str:
        """Why, in words."""
        return self.record.verdict.message

    @property
    def expected(self) -> str | None:
        """What the reference says: a plain decimal in base units, or an EDTF date."""
        return self.record.verdict.expected

    @property
    def suggestion(self) -> str | None:
        """What to write instead, in the style of the article."""
        return self.record.verdict.suggestion

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The rows of the references that it was held against."""
        known = {fact.id: fact for fact in self._of.facts}
        return tuple(known[key] for key in self.record.verdict.facts if key in known)

    @property
    def evidence(self) -> tuple[str, ...]:
        """Where those rows stand, who published them and when."""
        return tuple(f"{published(fact)}  {evidence(fact, self._of.names)}" for fact in self.facts)

    @property
    def suppressed(self) -> str | None:
        """The reason for which it was silenced or allowed, None where it was not."""
        return self.record.claim.suppressed

    def alone(self) -> Report:
        """Give a report of this claim and nothing else."""
        article = replace(self._article, claims=(self.record,), findings=(), errors=())
        return Report(articles=(article,), facts=self._of.facts, names=self._of.names)

    def __str__(self) -> str:
        name, page = (
            ("text", Page(detail=QUIET)) if self.severity else ("concise", Page(detail=VERBOSE))
        )
        return "".join(renderer(name)(self.alone(), page)).rstrip("\n")

    def __repr__(self) -> str:
        word = " ".join(part for part in (self.status, self.code) if part)
        mend = f' (write "{self.suggestion}")' if self.suggestion else ""
        why = f": {self.message}{mend}" if self.message or mend else ""
        silenced = f", silenced: {self.suppressed}" if self.suppressed is not None else ""
        return f'<Claim {self.line}:{self.column} "{self.name}" {word}{why}{silenced}>'
