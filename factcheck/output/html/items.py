"""The findings of a page: what was checked, joined with what the history says of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from factcheck.codes import CODES
from factcheck.model import ArticleReport, CheckedClaim, Confidence, Finding, Report, Severity
from factcheck.nights import HEARD, Card, Night, Standing, State
from factcheck.output.anchors import Key, anchors
from factcheck.output.cards import findings
from factcheck.output.tally import RANKS
from factcheck.output.telling import FRESH

_SURENESS: dict[Confidence, int] = {"high": 0, "medium": 1, "low": 2}


class Item(Struct, frozen=True, kw_only=True):
    """A finding. One of `checked`, `finding` and `standing` at least is there.

    `standing` is what the history says of it; a run has none. What the report does not hold any
    more (its article gone or unread, its claim gone) is known from `standing.card` alone.
    """

    anchor: str
    path: str
    article: ArticleReport | None = None
    checked: CheckedClaim | None = None
    finding: Finding | None = None
    standing: Standing | None = None

    @property
    def card(self) -> Card:
        """What the history keeps of it.

        Raises:
            ValueError: it is of a run, and no history knows it.

        """
        if self.standing is None:
            raise ValueError(self.path)
        return self.standing.card

    @property
    def state(self) -> State | None:
        """What it is, seen from the nights before; in a run None, if it is not silenced."""
        if self.standing:
            return self.standing.state
        is_silent = self.checked is not None and self.checked.claim.suppressed is not None
        return State.SILENCED if is_silent else None

    @property
    def is_heard(self) -> bool:
        """Whether it is wrong now, and neither silenced nor accepted."""
        return self.state is None or self.state in HEARD

    @property
    def is_fresh(self) -> bool:
        """Whether it asks for somebody who has not looked yet."""
        return self.state is None or self.state in FRESH

    @property
    def code(self) -> str:
        """Its code; empty for what is off by rounding only."""
        if self.checked:
            return self.checked.verdict.code or ""
        code = self.finding.code if self.finding else self.card.code
        return code if code in CODES else ""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        if self.checked:
            return self.checked.verdict.severity or "info"
        return self.finding.severity if self.finding else self.card.severity

    @property
    def confidence(self) -> Confidence:
        """How sure the program is."""
        if self.checked:
            return self.checked.verdict.confidence
        return "high" if self.finding else self.card.confidence

    @property
    def place(self) -> tuple[int, int]:
        """Line and column, from 1."""
        if self.checked:
            return self.checked.claim.line, self.checked.claim.column
        known = self.finding or self.card
        return known.line, known.column

    @property
    def rank(self) -> tuple[int, int]:
        """How early it should be read: the worse first, then the surer."""
        return -RANKS[self.severity], _SURENESS[self.confidence]


def items_of_run(report: Report) -> list[Item]:
    """Give the findings of a run, in the order of its articles."""
    found = [(key, item) for article in report.articles for key, item in _of_article(article)]
    wanted = [pair for pair in found if pair[1].finding or _is_finding(pair[1].checked)]
    names = anchors(key for key, _ in wanted)
    return [replace(item, anchor=names[key]) for key, item in wanted]


def items_of_night(report: Report, night: Night) -> list[Item]:
    """Give the findings of a night, in the order of its standings."""
    known = {key: item for article in report.articles for key, item in _of_article(article)}
    names = anchors((each.path, each.id) for each in night.standings)
    return [_standing(each, known, names) for each in night.standings]


def _of_article(article: ArticleReport) -> Iterator[tuple[Key, Item]]:
    for checked in article.claims:
        key = (article.path, checked.claim.id)
        yield key, Item(anchor="", path=article.path, article=article, checked=checked)
    for id_, finding in findings(article):
        yield (
            (article.path, id_),
            Item(anchor="", path=article.path, article=article, finding=finding),
        )


def _standing(standing: Standing, known: dict[Key, Item], names: dict[Key, str]) -> Item:
    key = (standing.path, standing.id)
    now = known.get(key)
    if standing.state is State.FIXED or (now and now.checked and not _is_finding(now.checked)):
        now = None
    return Item(
        anchor=names[key],
        path=standing.path,
        article=now.article if now else None,
        checked=now.checked if now else None,
        finding=now.finding if now else None,
        standing=standing,
    )


def _is_finding(checked: CheckedClaim | None) -> bool:
    return checked is not None and checked.verdict.severity is not None
