"""The pytest plugin: articles as tests.

Nothing but this page is imported in suites that do not use it: what does the work is imported
where an article is named, by the ini option, the command line, the marker or a fixture.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from factcheck.checking import Checker, Report

_MARKER = (
    "factcheck(*paths, as_of, allow, fail_on, min_coverage, require): run the test for each "
    "article of the paths (files, folders, globs, relative to rootdir); it fails where one is wrong"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and the settings."""
    group = parser.getgroup("factcheck", "articles as tests")
    group.addoption(
        "--factcheck",
        action="append",
        default=[],
        metavar="PATH",
        help="check an article, or a folder or glob of them: a test for every figure",
    )
    group.addoption(
        "--factcheck-update",
        action="store_true",
        help="write the verdicts found into NAME.expected.json beside each article",
    )
    parser.addini(
        "factcheck_articles",
        "articles to check, files, folders or globs relative to rootdir",
        type="args",
        default=[],
    )
    parser.addini(
        "factcheck_strict",
        "whether a figure that cannot be checked fails",
        type="bool",
        default=False,
    )


def pytest_configure(config: pytest.Config) -> None:
    """Have articles collected, where any are named."""
    config.addinivalue_line("markers", _MARKER)
    if config.getoption("factcheck") or config.getini("factcheck_articles"):
        from factcheck.pytest_plugin.collecting import Collecting  # noqa: PLC0415 - only if used

        config.pluginmanager.register(Collecting(config), "factcheck-articles")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a test of each article of a marker."""
    marker = metafunc.definition.get_closest_marker("factcheck")
    if marker is not None:
        from factcheck.pytest_plugin.marked import parametrize  # noqa: PLC0415 - only if used

        parametrize(metafunc, marker)


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Tell of a status, or of claims, what `factcheck run` prints of them."""
    if "factcheck.checking" not in sys.modules:
        return None
    from factcheck.pytest_plugin.comparing import compared  # noqa: PLC0415 - only if used

    return compared(op, left, right)


@pytest.fixture(scope="session")
def factcheck_references() -> Sequence[str]:
    """Folders of reference packages for the fixture `factcheck`; override it to name them.

    None are those of the configuration, else `reference_data/`, else those of the program.
    """
    return ()


@pytest.fixture(scope="module")
def factcheck(factcheck_references: Sequence[str], pytestconfig: pytest.Config) -> Checker:
    """Check articles: `factcheck("draft.txt")` gives the report; the references are loaded once.

    Of each module it is one of its own, as each folder may override `factcheck_references`.
    """
    from factcheck.pytest_plugin.marked import checker_of  # noqa: PLC0415 - only if used

    return checker_of(pytestconfig, factcheck_references)


@pytest.fixture
def factcheck_article(request: pytest.FixtureRequest) -> str:
    """Give the path of the article that a test with the marker `factcheck` is run for."""
    from factcheck.pytest_plugin.marked import marked  # noqa: PLC0415 - only if used

    return marked(request).path


@pytest.fixture
def factcheck_report(request: pytest.FixtureRequest, factcheck: Checker) -> Report:
    """Give the report of the article that a test with the marker `factcheck` is run for."""
    from factcheck.pytest_plugin.marked import report  # noqa: PLC0415 - only if used

    return report(request, factcheck)
