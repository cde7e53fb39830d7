"""The marker `factcheck`: a test for each article."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.checking import Checker, Report
from factcheck.checking.checker import Options
from factcheck.documents import discover
from factcheck.errors import FactcheckError
from factcheck.paths import is_address, shown
from factcheck.spelling import did_you_mean

_REPORT = "factcheck_report"
_OPTIONS = tuple(name for name in Options.__annotations__ if name != "text")


_PLUGIN = "factcheck-marked"
_CHECKERS = pytest.StashKey[dict[str | tuple[str, ...], Checker]]()
"""The checkers of a run by the folders of their references."""


class Asserting:
    """Fails marked tests whose article is wrong, before their own lines are run."""

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Check the article of a marked test: one that cannot be read is an error."""
        if isinstance(item, pytest.Function) and item.get_closest_marker("factcheck"):
            item.funcargs[_REPORT] = item._request.getfixturevalue(_REPORT)  # noqa: SLF001 - pytest has no other way

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> None:
        """Fail with what `factcheck run` prints."""
        report = pyfuncitem.funcargs.get(_REPORT)
        if isinstance(report, Report) and not report.ok:
            pytest.fail(str(report), pytrace=False)


class Marked(NamedTuple):
    """An article of a marker; `is_only` where there are no others."""

    path: str
    is_only: bool


class Faulty(NamedTuple):
    """What is wrong with a marker: an error of its test, and of no other one."""

    told: str


def parametrize(metafunc: pytest.Metafunc, marker: pytest.Mark) -> None:
    """Make a test of each article that a marker names, or one that ends with its faults."""
    root = metafunc.config.rootpath
    named = [str(path) for path in marker.args]
    found = discover([path if is_address(path) else str(root / path) for path in named])
    faults = [str(fault) for fault in (*_faults(marker), *found.errors)]
    if "factcheck_article" not in metafunc.fixturenames:
        metafunc.fixturenames.append("factcheck_article")
    if not metafunc.config.pluginmanager.has_plugin(_PLUGIN):
        metafunc.config.pluginmanager.register(Asserting(), _PLUGIN)
    articles: list[Marked | Faulty] = [
        Marked(source.file, len(found.sources) == 1) for source in found.sources
    ]
    ids = [source.path for source in found.sources]
    if faults:
        file, line, _ = metafunc.definition.reportinfo()
        place = f"{shown(Path(file))}:{(line or 0) + 1}"
        articles, ids = [Faulty("\n".join(f"{place}: {each}" for each in faults))], ["faulty"]
    metafunc.parametrize("factcheck_article", articles, ids=ids, indirect=True)


def marked(request: pytest.FixtureRequest) -> Marked:
    """Give the article that a test is run for."""
    article: Marked | Faulty | None = getattr(request, "param", None)
    if article is None:
        pytest.fail('mark the test with @pytest.mark.factcheck("articles/*.txt")', pytrace=False)
    if isinstance(article, Faulty):
        pytest.fail(article.told, pytrace=False)
    return article


def report(request: pytest.FixtureRequest, checker: Checker) -> Report:
    """Check the article that a test is run for, as its marker says.

    Of several articles an allowance may be for one: only where there are no others must each
    be used.
    """
    request.getfixturevalue("factcheck_article")
    article: Marked = request.node.callspec.params["factcheck_article"]
    marker = request.node.get_closest_marker("factcheck")
    try:
        return checker.check(article.path, all_used=article.is_only, **marker.kwargs)
    except FactcheckError as error:
        told = str(error)
    pytest.fail(told, pytrace=False)


def checker_of(config: pytest.Config, references: Sequence[str]) -> Checker:
    """Give the one checker of a run for folders of reference packages."""
    known = config.stash.setdefault(_CHECKERS, {})
    key = references if isinstance(references, str) else tuple(map(str, references))
    if key not in known:
        known[key] = Checker(references=references, base=config.rootpath)
    return known[key]


def _faults(marker: pytest.Mark) -> list[FactcheckError]:
    faults = [
        FactcheckError(
            "unknown-option",
            f'the marker factcheck has no "{name}"',
            hint=did_you_mean(name, _OPTIONS) or f"it has {', '.join(_OPTIONS)}",
        )
        for name in marker.kwargs
        if name not in _OPTIONS
    ]
    if not marker.args:
        hint = '@pytest.mark.factcheck("articles/*.txt")'
        faults.append(
            FactcheckError("no-article", "the marker factcheck names no article", hint=hint)
        )
    return faults
