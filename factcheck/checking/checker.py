"""Articles checked under one set of references, which are loaded once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack, get_args

from factcheck import rules
from factcheck.checking.articles import Article, folder_of, iso_day, read_article
from factcheck.checking.claims import Claim
from factcheck.checking.demands import Allowed, Demands, allowances, allowed
from factcheck.checking.mentions import Mentions
from factcheck.checking.reports import Report, not_found
from factcheck.codes import CODES
from factcheck.config import Asked, Config, FailOn
from factcheck.desk import Desk
from factcheck.engine import check_documents
from factcheck.errors import FactcheckError, FaultsError
from factcheck.model import Document, Status
from factcheck.output.tally import problems
from factcheck.reporting import error_of
from factcheck.spelling import did_you_mean

if TYPE_CHECKING:
    from factcheck.web import Web

Day = date | str
Folders = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]


class Options(TypedDict, total=False):
    """How an article is checked, beside its configuration.

    `as_of` is the day on which "last year" is understood where the article has no date of its
    own. `allow` names codes or figures that may be wrong, each with its reason. `fail_on` is the
    least severity that is not ok; `min_coverage` the share of the claims (0 to 1) that must be
    decided; `require` the figures that must be found and supported.
    """

    text: str | None
    as_of: Day | None
    allow: Allowed
    fail_on: FailOn | None
    min_coverage: float | None
    require: Iterable[str]


class Checker:
    """Checks articles, each under the configuration nearest to it.

    `references` are folders of packages; without any, those of the configuration, else
    `reference_data/` of the folder `base`, else those that are installed with the program.
    """

    def __init__(self, *, references: Folders = (), base: Path | None = None) -> None:
        self.desk = Desk(Asked(environment=os.environ), _folders(references), base)
        self._web: Web | None = None

    def _opened(self) -> Web:
        """Give what gets articles from the web, as the working directory allows."""
        from factcheck.web import opened  # noqa: PLC0415 - few articles have an address

        self._web = self._web or opened(self.desk.config(Path()))
        return self._web

    def check(
        self, article: Article | None = None, *, all_used: bool = True, **options: Unpack[Options]
    ) -> Report:
        """Check an article; `all_used` refuses an allowance for what is not wrong.

        What is wrong with the call is told at the line of the call, without ours.
        """
        __tracebackhide__ = True
        try:
            documents = read_article(article, options.get("text"), self._opened)
            return self.check_documents(documents, folder_of(article), all_used=all_used, **options)
        except FactcheckError as error:
            raise error.with_traceback(None) from error.__cause__

    __call__ = check

    def check_documents(
        self,
        documents: Iterable[Document],
        folder: Path,
        *,
        all_used: bool = True,
        **options: Unpack[Options],
    ) -> Report:
        """Check documents that were read already, with the configuration of a folder.

        Raises:
            FaultsError: suppressions in them that cannot be understood.

        """
        __tracebackhide__ = True
        _refuse_misspelt(options)
        config, day = self.desk.config(folder), _day(options)
        allow, demands = allowances(options.get("allow", ())), _demands(options, config)
        today = day or datetime.now(tz=UTC).date()
        record = check_documents(documents, self.desk.index(config), config, day, today)
        if faults := [error_of(problem) for problem in problems(record)]:
            raise FaultsError(faults)
        return Report(allowed(record, allow, all_used=all_used), demands)

    def extract(
        self, article: Article | None = None, *, text: str | None = None, as_of: Day | None = None
    ) -> Mentions:
        """List the amounts and dates of an article, without any checking."""
        config, day = self.desk.config(folder_of(article)), _day({"as_of": as_of})
        documents = read_article(article, text, self._opened)
        return Mentions([(each, list(rules.extract(each, config, day))) for each in documents])

    def assert_facts(self, article: Article | None = None, **options: Unpack[Options]) -> Report:
        """Check an article, and fail with what `factcheck run` prints where it is not ok."""
        __tracebackhide__ = True
        report = self.check(article, **options)
        if not report.ok:
            raise AssertionError(str(report))
        return report

    def assert_figure(
        self,
        article: Article | None,
        figure: str,
        *,
        status: str | None = None,
        code: str | None = None,
        **options: Unpack[Options],
    ) -> Claim:
        """Check one figure of an article; without status and code it must be supported."""
        __tracebackhide__ = True
        _refuse_unknown(status, tuple(Status), "status")
        _refuse_unknown(code, tuple(CODES), "code")
        wanted = status or ("" if code else Status.SUPPORTED)
        report = self.check(article, **options)
        if figure not in report:
            raise AssertionError(not_found(figure, report))
        claim = report[figure]
        if wanted not in ("", claim.status) or code not in (None, claim.code):
            found = " ".join(part for part in (claim.status, claim.code) if part)
            asked = " ".join(part for part in (wanted, code) if part)
            raise AssertionError(f'"{figure}" is {found}, not {asked}\n{claim}')
        return claim


def _folders(references: Folders) -> tuple[str, ...]:
    if isinstance(references, str | os.PathLike):
        return (os.fspath(references),)
    return tuple(os.fspath(folder) for folder in references)


def _day(options: Options) -> date | None:
    day = options.get("as_of")
    return date.fromisoformat(iso_day(day)) if day else None


def _refuse_misspelt(options: Options) -> None:
    """See that no keyword argument is misspelt: it would be passed over in silence.

    Raises:
        TypeError: one is, as of any function.

    """
    __tracebackhide__ = True
    for name in options:
        if name not in Options.__annotations__:
            hint = did_you_mean(name, Options.__annotations__)
            message = f"unexpected keyword argument {name!r}"
            raise TypeError(f"{message}: {hint}" if hint else message)


def _demands(options: Options, config: Config) -> Demands:
    fail_on, share = options.get("fail_on"), options.get("min_coverage")
    _refuse_unknown(fail_on, get_args(FailOn), "fail_on")
    if share is not None and not (isinstance(share, int | float) and 0 <= share <= 1):
        raise FactcheckError(
            "wrong-share", f"min_coverage is {share!r}, and no share", hint="half of them is 0.5"
        )
    require = options.get("require", ())
    return Demands(
        fail_on=fail_on or config.fail_on,
        min_coverage=config.min_coverage if share is None else share,
        require=(require,) if isinstance(require, str) else tuple(require),
    )


def _refuse_unknown(word: str | None, known: Sequence[str], kind: str) -> None:
    __tracebackhide__ = True
    if word is not None and word not in known:
        message = f'there is no {kind} "{word}"'
        raise FactcheckError(f"unknown-{kind}", message, hint=did_you_mean(word, known))
