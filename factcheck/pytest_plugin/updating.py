"""`--factcheck-update`: what was found becomes what is expected, when the tests have ended."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from factcheck.errors import FaultsError
from factcheck.paths import shown
from factcheck.pytest_plugin import expected, items


class Updating:
    """Gathers the verdicts of all tests, also of the workers of pytest-xdist, and writes them."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._found: dict[Path, dict[str, str]] = defaultdict(dict)
        self._unused: dict[Path, set[str]] = defaultdict(set)
        self._told: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the verdict of a test."""
        told = {key: str(value) for key, value in report.user_properties}
        if report.when != "call" or items.STATUS not in told:
            return
        path, _, name = report.nodeid.partition("::")
        file = expected.beside(self._config.rootpath / path)
        if told[items.STATUS] == items.UNUSED:
            self._unused[file].add(name)
        else:
            words = (told[items.STATUS], told.get(items.CODE, ""))
            self._found[file][name] = " ".join(filter(None, words))

    def pytest_sessionfinish(self) -> None:
        """Write the files that changed."""
        for file in sorted({*self._found, *self._unused}):
            try:
                changes = expected.renew(file, self._found[file], self._unused[file])
            except (FaultsError, OSError) as error:
                changes = [str(error)]
            if changes:
                self._told += [shown(file), *(f"  {line}" for line in changes)]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Show what changed."""
        terminalreporter.section("expected verdicts")
        for line in self._told or ["nothing changed"]:
            terminalreporter.write_line(line)
