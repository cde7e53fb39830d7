"""`factcheck init`: the first files of a project that checks its articles."""

from __future__ import annotations

import re
from pathlib import Path

import click

from factcheck.cli.grammar import Command, output_option
from factcheck.errors import ExitCode

_CODES = {
    ExitCode.OK: "what was missing is written, and nothing else touched",
    ExitCode.USAGE: "wrong usage, or a file could not be written",
}
_SETTINGS = "factcheck_articles = articles/*"
_PYTEST_INI = f"""\
[pytest]
# Each figure in these articles is a test. `factcheck_strict = true` fails unverifiable ones.
{_SETTINGS}
"""
_TEST = Path("tests", "test_articles.py")
_FIRST_TEST = '''\
"""What is published has to be true."""

from factcheck import Text, assert_facts


def test_a_text_at_hand_is_right() -> None:
    text = Text("The package for CPEC that China announced in 2015 came to $46 billion.")
    assert_facts(text)  # with require=["$46 billion"] your data have to say so, too
'''
_SECTIONS = {  # in the order in which pytest takes them
    "pytest.toml": "",
    ".pytest.toml": "",
    "pytest.ini": "",
    ".pytest.ini": "",
    "pyproject.toml": r"^\[tool\.pytest(\.ini_options)?\]",
    "tox.ini": r"^\[pytest\]",
    "setup.cfg": r"^\[tool:pytest\]",
}


@click.command(
    "init",
    cls=Command,
    no_args_is_help=True,
    examples=("factcheck init --pytest",),
    exit_codes=_CODES,
)
@output_option(
    "--pytest",
    "is_pytest",
    is_flag=True,
    required=True,
    help="Write a first test and the settings of pytest that make tests of articles.",
)
def command(*, is_pytest: bool) -> int:  # noqa: ARG001 - the only thing there is to write yet
    """Write the first files of a project into the working directory; none is overwritten."""
    configured = _configured()
    if configured is None:
        _write(Path("pytest.ini"), _PYTEST_INI)
    else:
        _tell(configured)
    _write(_TEST, _FIRST_TEST)
    click.echo("next: put articles into articles/, then run pytest")
    return ExitCode.OK


def _configured() -> Path | None:
    """Give the file that holds the settings of pytest."""
    for name, section in _SECTIONS.items():
        path = Path(name)
        if path.is_file() and re.search(section, path.read_text(encoding="utf-8"), re.MULTILINE):
            return path
    return None


def _tell(path: Path) -> None:
    """Say what is missing in a file that is not ours."""
    if "factcheck_articles" in path.read_text(encoding="utf-8"):
        click.echo(f"kept   {path}")
        return
    line = 'factcheck_articles = ["articles/*"]' if path.suffix == ".toml" else _SETTINGS
    click.echo(f"kept   {path}: add this line to its settings of pytest:\n       {line}")


def _write(path: Path, text: str) -> None:
    if path.exists():
        click.echo(f"kept   {path.as_posix()}")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    click.echo(f"wrote  {path.as_posix()}")
