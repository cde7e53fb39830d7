"""One test for each claim of an article, and for what else is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from factcheck.checking import Claim
from factcheck.checking.naming import without_number
from factcheck.kinds import UNDECIDED
from factcheck.model import Finding, Report
from factcheck.output import renderer
from factcheck.output.page import QUIET, Page
from factcheck.output.tally import fails

if TYPE_CHECKING:
    from pathlib import Path

UPDATE = "run pytest --factcheck-update"
UNUSED = "unused"
STATUS, CODE = "factcheck_status", "factcheck_code"


class Place(NamedTuple):
    """Where a test stands in its article, and how reports of it call that."""

    path: str
    line: int = 1


class WrongArticle(Exception):  # noqa: N818 - no error of a program, a verdict
    """Something is wrong with an article: all of it, and in a few words."""

    def __init__(self, told: str, short: str) -> None:
        super().__init__(told)
        self.short = short


class ArticleItem(pytest.Item):
    """A test of an article."""

    place: Place

    def reportinfo(self) -> tuple[Path, int, str]:
        """Give the line of the article, from 0, and the heading of a failure."""
        return self.path, self.place.line - 1, f"{self.place.path}: {self.name}"

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401 - pytest's own
        """Show what is wrong as `factcheck run` does, without a traceback."""
        if not isinstance(excinfo.value, WrongArticle):
            return super().repr_failure(excinfo, style)
        told: Any = excinfo.getrepr(style="value")
        text = told.reprtraceback
        if self.config.getoption("tbstyle") == "line":
            text = replace(text, reprentries=[])
        crash = replace(
            told.reprcrash,
            path=self.place.path,
            lineno=self.place.line,
            message=excinfo.value.short,
        )
        return type(told)([(text, crash, None)])


class ClaimItem(ArticleItem):
    """The test of a claim: it is not wrong, or it has the verdict that is expected."""

    def __init__(
        self,
        *,
        claim: Claim,
        fail_on: str,
        expected: dict[str, str] | None,
        **rest: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(**rest)
        self.claim = claim
        self.place = Place(claim.path, claim.line)
        self._fail_on = fail_on
        self._expected = expected
        self.user_properties.extend(_properties(claim))
        if expected is None and self._is_silenced():
            self.add_marker(pytest.mark.xfail(reason=claim.suppressed or "", raises=WrongArticle))

    def runtest(self) -> None:
        """Hold the claim against what is expected, else against the references."""
        if self.config.getoption("factcheck_update"):
            return
        if self._expected is not None:
            self._compare(self._expected.get(self.name))
        elif self._is_silenced() or self._is_open() or fails(self.claim.alone(), self._fail_on):
            raise WrongArticle(self._told(), in_short(self.claim))

    def _is_silenced(self) -> bool:
        """Whether it is wrong, and the article says why that is as it should be."""
        is_wrong = self.claim.record.verdict.severity is not None
        is_kept = self.config.getoption("factcheck_update")
        return is_wrong and self.claim.suppressed is not None and not is_kept

    def _is_open(self) -> bool:
        """Whether it could not be checked, and that counts."""
        is_open = self.claim.record.verdict.status in UNDECIDED
        return is_open and bool(self.config.getini("factcheck_strict"))

    def _compare(self, expected: str | None) -> None:
        found = word(self.claim)
        if found != expected:
            gap = (
                f'"{self.claim.name}"\n- expected  {expected or "nothing yet"}\n+ found     {found}'
            )
            told = f"{gap}\n\n{self._told()}\n\nif that is meant: {UPDATE}"
            raise WrongArticle(told, f"{found}, expected {expected or 'nothing yet'}")

    def _told(self) -> str:
        """Give what `factcheck run` prints, with -vv the way to the verdict too."""
        steps = (
            self.claim.record.verdict.derivation if self.config.getoption("verbose") >= 2 else ()
        )
        return "\n".join((str(self.claim), *(f"   because {step}" for step in steps)))


class FindingItem(ArticleItem):
    """What is wrong with an article and with no claim of it: a suppression, for instance.

    `alone` is a report of it and nothing else.
    """

    def __init__(self, *, finding: Finding, alone: Report, fail_on: str, **rest: Any) -> None:  # noqa: ANN401
        super().__init__(**rest)
        self.place = Place(alone.articles[0].path, finding.line)
        self._finding = finding
        self._alone = alone
        self._fail_on = fail_on
        self.user_properties.append((CODE, finding.code))

    def runtest(self) -> None:
        """Fail with the finding."""
        if fails(self._alone, self._fail_on):
            told = "".join(renderer("text")(self._alone, Page(detail=QUIET))).rstrip("\n")
            raise WrongArticle(told, f"{self._finding.code} {self._finding.message}")


class FaultItem(ArticleItem):
    """An article, or what is expected of it, that cannot be read: an error, never a pass."""

    def __init__(self, *, fault: str, article: str, **rest: Any) -> None:  # noqa: ANN401
        super().__init__(**rest)
        self.place = Place(article)
        self._fault = fault

    def setup(self) -> None:
        """End with the fault."""
        pytest.fail(self._fault, pytrace=False)

    def runtest(self) -> None:
        """Do nothing: it does not come so far."""


class EmptyItem(ArticleItem):
    """An article without any figure: it is skipped, and says so."""

    def __init__(self, *, article: str, **rest: Any) -> None:  # noqa: ANN401
        super().__init__(**rest)
        self.place = Place(article)
        self.add_marker(pytest.mark.skip(reason="there is no figure in this article"))

    def runtest(self) -> None:
        """Do nothing: it does not come so far."""


class UnusedItem(ArticleItem):
    """A verdict that is expected of a claim that the article does not make any more."""

    def __init__(self, *, expected: str, article: str, **rest: Any) -> None:  # noqa: ANN401
        super().__init__(**rest)
        self.place = Place(article)
        self._expected = expected
        self.user_properties.append((STATUS, UNUSED))

    def runtest(self) -> None:
        """Fail, but where it is about to be taken out."""
        if not self.config.getoption("factcheck_update"):
            short = f'"{self.name}" is expected to be {self._expected}, and no claim says it'
            raise WrongArticle(f"{short}\n\nif that is meant: {UPDATE}", short)


def word(claim: Claim) -> str:
    """Give the verdict of a claim as files of expected verdicts have it."""
    return " ".join(part for part in (claim.status, claim.code) if part)


def in_short(claim: Claim) -> str:
    """Say on one line what became of a claim, and what to write instead."""
    mend = f' (write "{claim.suggestion}")' if claim.suggestion else ""
    words = without_number(claim.name)
    return f'{claim.code or claim.status} "{words}": {claim.message or "not checked"}{mend}'


def _properties(claim: Claim) -> Iterator[tuple[str, object]]:
    """Give what reports for machines are told of a claim."""
    yield STATUS, str(claim.status)
    if claim.code:
        yield CODE, claim.code
    if claim.suggestion:
        yield "factcheck_suggestion", claim.suggestion
    for row in claim.evidence:
        yield "factcheck_evidence", row
