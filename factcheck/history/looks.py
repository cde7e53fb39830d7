"""What a night sees of an article, and what is remembered of the nights before."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from factcheck.keys import Basis
from factcheck.model import ArticleReport, Fact, PackageInfo, Problem, Skipped
from factcheck.nights import Card, Standing


class Found(Struct, frozen=True, kw_only=True):
    """A finding of tonight; `silenced` and `accepted` (in the baseline) are reasons, or None."""

    id: str
    card: Card
    silenced: str | None = None
    accepted: str | None = None


class Look(Struct, frozen=True, kw_only=True):
    """An article as a night saw it.

    `source` names where it came from. `content` is the sha256 of its text, None where it could
    not be read. `said` gives of every claim, by its id, a digest of its words, its sentence and the
    day on which the article says it.
    """

    path: str
    source: str
    basis: Basis
    content: str | None = None
    said: Mapping[str, str] = field(default_factory=dict)
    found: tuple[Found, ...] = ()


class Article(Struct, frozen=True, kw_only=True):
    """What is remembered of an article: how it was when it was last read.

    `is_gone` marks one that was no longer there on the night before.
    """

    path: str
    source: str
    content: str
    basis: Basis
    said: Mapping[str, str]
    is_gone: bool = False


class Past(Struct, frozen=True, kw_only=True):
    """All that is remembered, by the paths of articles; of findings the fixed ones too."""

    articles: Mapping[str, Article] = field(default_factory=dict)
    findings: Mapping[str, Mapping[str, Standing]] = field(default_factory=dict)


class Kept(Struct, frozen=True, kw_only=True):
    """The outcome of checking an article, with the rows and names that its verdicts mention."""

    article: ArticleReport
    facts: tuple[Fact, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


class Entry(Struct, frozen=True, kw_only=True):
    """An article in a night: under which key it was checked, or why it could not be read."""

    path: str
    source: str
    key: str | None = None
    unread: ArticleReport | None = None


class Inputs(Struct, frozen=True, kw_only=True):
    """What a night had to do with beside its articles, as in `Report`."""

    packages: tuple[PackageInfo, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
