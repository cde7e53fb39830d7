"""What is imported before anything is done: start-up is felt at every call."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "pandas", "pandera", "pint", "rich", "re2", "requests", "openpyxl", "numpy", "jinja2",
    "feedparser", "protego", "factcheck.reference",
)  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        "--help",
        "--version",
        "explain FC201",
        "run --help",
        "extract --help",
        "show --help",
        "lookup --help",
        "init --help",
        "config --help",
        "config",
        "references --help",
        "references check --help",
        "references fetch --help",
    ],
)
def test_telling_about_itself_imports_nothing_heavy(arguments: str) -> None:
    program = (
        "import sys, factcheck.cli\n"
        f"code = factcheck.cli.invoke({arguments.split()!r})\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], code, file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert ended.stderr.decode().strip() == "[] 0"
