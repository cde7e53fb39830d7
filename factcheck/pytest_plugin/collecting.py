"""Articles collected as tests: a node for each, and under it one test a claim."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck import documents, model
from factcheck.checking import Checker, Report
from factcheck.checking.naming import names
from factcheck.documents import Source, discover
from factcheck.documents.formats import reader_for
from factcheck.errors import FactcheckError, FaultsError
from factcheck.kinds import UNDECIDED
from factcheck.model import Document
from factcheck.paths import is_address
from factcheck.pytest_plugin import expected, items
from factcheck.pytest_plugin.updating import Updating

INI = "factcheck_articles"
STRICT = "factcheck_strict"
_NOT_CHECKED = {status.value for status in UNDECIDED}


class Collecting:
    """Collects the articles that the command line names, else those of the ini option."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        _see_that_strict_is_known(config)
        asked = _asked(config)
        named = asked or [_under(config.rootpath, each) for each in config.getini(INI)]
        found = discover(named)
        if asked and found.errors:
            raise pytest.UsageError("\n".join(map(str, found.errors)))
        self._errors = found.errors
        self._is_in_vain = any(_would_be_visited(config, each) for each in found.errors)
        sources = {Path(_under(Path.cwd(), each.file)): each for each in found.sources}
        if asked:
            config.args = _alone(config, asked)
        elif config.args_source is config.ArgsSource.TESTPATHS:
            config.args += _beside(config, sources)
        self._passed_through = PassedThrough(config, sources)
        self._sources = _visited(config, sources)
        self.checker = Checker(base=config.rootpath)
        if config.getoption("factcheck_update") and not hasattr(config, "workerinput"):
            config.pluginmanager.register(Updating(config), "factcheck-update")

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionstart(self) -> None:
        """Load what articles are held against, before the workers of pytest-xdist start.

        Raises:
            pytest.UsageError: every fault of the configuration or the references.

        """
        faults: dict[str, None] = {}
        for folder in dict.fromkeys(path.parent for path in self._sources):
            try:
                self.checker.desk.index(self.checker.desk.config(folder))
            except FactcheckError as error:
                faults[str(error)] = None
        if faults:
            raise pytest.UsageError("\n".join(faults))

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.File | None:
        """Take a file that is an article."""
        source = self._sources.get(file_path)
        if source is None:
            return None
        return ArticleFile.from_parent(parent, path=file_path, source=source, checker=self.checker)

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave alone what lies beside an article whose folder is visited in its place."""
        return True if self._passed_through.is_passed(collection_path) else None

    def pytest_report_teststatus(
        self, report: pytest.TestReport
    ) -> tuple[str, str, tuple[str, dict[str, bool]]] | None:
        """Count what could not be checked as that, and not as passed."""
        if report.when == "call" and report.passed:
            status = str(dict(report.user_properties).get(items.STATUS))
            if status in _NOT_CHECKED:
                return status, "?", (status.upper(), {"yellow": True})
        return None

    def pytest_report_header(self) -> str | None:
        """Say how many articles there are."""
        many = len(self._sources)
        return (
            None
            if not many
            else f"factcheck: {many} article{'' if many == 1 else 's'} collected as tests"
        )

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Let no run look clean that should have come by articles that are not there."""
        is_green = session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
        if self._is_in_vain and is_green:
            session.exitstatus = pytest.ExitCode.USAGE_ERROR

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what the ini option names and is not there."""
        colour = {"red" if self._is_in_vain else "yellow": True}
        for error in self._errors:
            terminalreporter.write_line(f"factcheck_articles: {error}", **colour)


def _see_that_strict_is_known(config: pytest.Config) -> None:
    """Read a setting that each figure asks for, so that a mistyped one is told once."""
    try:
        config.getini(STRICT)
    except (ValueError, pytest.UsageError) as error:
        raise pytest.UsageError(f"{STRICT}: {error}\n  = help: write true or false") from None


def _would_be_visited(config: pytest.Config, missing: FactcheckError) -> bool:
    """Whether a run would come by what the ini option names, if it were there."""
    if config.args_source is not config.ArgsSource.ARGS:
        return True
    base = config.invocation_params.dir
    visited = {Path(_under(base, each.partition("::")[0])) for each in config.args}
    path = Path(_under(Path.cwd(), missing.where))
    return not visited.isdisjoint((path, *path.parents))


class PassedThrough:
    """Folders that pytest visits for what it cannot be given: a path with `[` or `::` in it.

    Nothing but articles is taken of them, and what else is visited by its own name.
    """

    def __init__(self, config: pytest.Config, articles: Iterable[Path]) -> None:
        base, args, self._folders = config.invocation_params.dir, list[str](), set[Path]()
        for each in config.args:
            path = Path(_under(base, each))
            if _is_no_argument(each) and path.exists():
                path = next(above for above in path.parents if not _is_no_argument(str(above)))
                self._folders.add(path)
                each = str(path)  # noqa: PLW2901 - that is given to pytest in its place
            args.append(each)
        if self._folders:
            config.args = [each for each in dict.fromkeys(args) if not self._leads_to(each, base)]
        visited = {Path(_under(base, each.partition("::")[0])) for each in args} - self._folders
        self._wanted, self._visited = {*articles, *visited}, visited

    def _leads_to(self, argument: str, base: Path) -> bool:
        """Whether such a folder leads to a path: pytest before 9.0 visits but one of both."""
        path = Path(_under(base, argument))
        return "::" not in argument and not self._folders.isdisjoint(path.parents)

    def is_passed(self, path: Path) -> bool:
        """Whether something in such a folder is neither wanted nor on the way to that."""
        if not self._folders or self._folders.isdisjoint(path.parents):
            return False
        is_inside = not self._visited.isdisjoint(path.parents)
        return not is_inside and not any(map(_is_at_or_above(path), self._wanted))


def _is_no_argument(path: str) -> bool:
    """Whether pytest reads more than a path in a path: parameters, or the name of a test."""
    return "[" in path or "::" in path


def _is_at_or_above(path: Path) -> Callable[[Path], bool]:
    return lambda wanted: wanted == path or path in wanted.parents


class ArticleFile(pytest.File):
    """A file with an article, or a collection of them."""

    def __init__(self, *, source: Source, checker: Checker, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type] # pytest's own
        self._source = source
        self._checker = checker

    def collect(self) -> Iterator[pytest.Item]:
        """Check the article, and give a test for each of its claims."""
        try:
            verdicts = expected.read(expected.beside(self.path))
        except FaultsError as error:
            yield self._fault("expected", error)
            return
        seen: list[str] = []
        for at, article in enumerate(documents.read(self._source)):
            for item in self._items(article, at, verdicts):
                seen.append(item.name)
                yield item
        for name in sorted((verdicts or {}).keys() - set(seen)):
            word = (verdicts or {})[name]
            yield items.UnusedItem.from_parent(
                self, name=name, expected=word, article=self._source.path
            )

    def _items(
        self, article: Document | FactcheckError, at: int, verdicts: dict[str, str] | None
    ) -> Iterator[pytest.Item]:
        if isinstance(article, FactcheckError):
            yield self._fault("unreadable" if not at else f"unreadable~{at + 1}", article)
            return
        try:
            report = self._checker.check_documents([article], self.path.parent)
        except FactcheckError as error:
            yield self._fault("unreadable", error)
            return
        yield from self._of_report(report, verdicts, _prefix(article))

    def _of_report(
        self, report: Report, verdicts: dict[str, str] | None, prefix: str
    ) -> Iterator[pytest.Item]:
        fail_on = self._checker.desk.config(self.path.parent).fail_on
        (article,) = report.record.articles
        make = partial(items.ClaimItem.from_parent, self, fail_on=fail_on, expected=verdicts)
        for claim in report:
            yield make(name=prefix + claim.name, claim=claim)
        for name, finding in zip(
            names(each.code for each in article.findings), article.findings, strict=True
        ):
            alone = model.Report(articles=(replace(article, claims=(), findings=(finding,)),))
            yield items.FindingItem.from_parent(
                self, name=prefix + name, finding=finding, alone=alone, fail_on=fail_on
            )
        if not article.claims and not article.findings:
            name = f"{prefix}no figure"
            yield items.EmptyItem.from_parent(self, name=name, article=article.path)

    def _fault(self, name: str, error: FactcheckError) -> pytest.Item:
        return items.FaultItem.from_parent(
            self, name=name, fault=str(error), article=self._source.path
        )


def _prefix(article: Document) -> str:
    """Give what the names of the claims of an article begin with: its id in a collection.

    pytest parts the names of tests at `::` and `[`, and would not know those again with `--lf`.
    """
    _, mark, name = article.path.partition("#")
    plain = name.replace("::", ":").replace("[", "(").replace("]", ")")
    return f"{plain}: " if mark else ""


def _asked(config: pytest.Config) -> list[str]:
    """Give the articles of the command line, those too that a shell made of a glob."""
    base = config.invocation_params.dir
    named = [_under(base, each) for each in config.getoption("factcheck")]
    if not named or config.args_source is not config.ArgsSource.ARGS:
        return named
    others = (_under(base, each) for each in config.args)
    return named + [each for each in others if reader_for(each) and Path(each).is_file()]


def _alone(config: pytest.Config, asked: Iterable[str]) -> list[str]:
    """Give what pytest has to visit for the articles of the command line, each once."""
    base, places = config.invocation_params.dir, dict[str, None]()
    for path in asked:
        files = () if Path(path).exists() else discover([path]).sources
        places |= dict.fromkeys(source.file for source in files) if files else {path: None}
    named = config.args if config.args_source is config.ArgsSource.ARGS else ()
    others = [each for each in named if _under(base, each) not in places]
    return [*others, *places]


def _beside(config: pytest.Config, articles: Iterable[Path]) -> list[str]:
    """Give what pytest has to visit beside `testpaths`: the folders of articles.

    A folder that holds the tests stands for its files: more of it was not asked for.
    """
    visited = [Path(_under(config.invocation_params.dir, each)) for each in config.args]
    places: dict[str, None] = {}
    for article in articles:
        folder = article.parent
        if not any(map(article.is_relative_to, visited)):
            is_above = any(each.is_relative_to(folder) for each in (config.rootpath, *visited))
            places[str(article if is_above else folder)] = None
    return list(places)


def _visited(config: pytest.Config, articles: Mapping[Path, Source]) -> dict[Path, Source]:
    """Give the articles that pytest comes by: nothing is loaded for the others."""
    base = config.invocation_params.dir
    visited = {Path(_under(base, each.partition("::")[0])) for each in config.args}
    return {
        path: source
        for path, source in articles.items()
        if not visited.isdisjoint((path, *path.parents))
    }


def _under(base: Path, path: str) -> str:
    """Give a path, or a glob, as an absolute one."""
    if is_address(path):
        return path
    return os.path.normpath(os.path.join(base, path))  # noqa: PTH118 - a glob is no path
