"""The schedules of the README: each is read by what would read it, and its commands are run."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from .conftest import Desk

README = Path(__file__).parents[2] / "README.md"
DESK = "/srv/desk"


def block(name: str) -> str:
    found = re.search(
        rf"^```\w+ {re.escape(name)}\n(.*?)^```$", README.read_text(), re.MULTILINE | re.DOTALL
    )
    assert found, name
    return found[1]


@pytest.fixture
def there(desk: Desk) -> Path:
    """The folder of a desk, with the program where the schedules expect it."""
    program = desk.folder / ".venv/bin/factcheck"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n')
    program.chmod(0o755)
    mail = '[nightly.mail]\nto = ["a@desk.example"]\nsender = "b@desk.example"\n'
    desk.write("factcheck.toml", (desk.folder / "factcheck.toml").read_text() + mail)
    return desk.folder


def run(command: str, folder: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command of a schedule, without the mail that it would send."""
    script = command.replace(DESK, str(folder)).replace(" --send", "")
    return subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env=os.environ | {"FACTCHECK_CACHE_DIR": str(folder / "cache")} | more,
        capture_output=True,
        check=False,
    )


def test_the_line_for_cron_holds_a_night(there: Path) -> None:
    *times, command = block("crontab").split(maxsplit=5)
    limits = (59, 23, 31, 12, 7)
    assert all(time == "*" or int(time) <= most for time, most in zip(times, limits, strict=True))
    ended = run(command, there)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")
    assert (there / "site/latest.html").exists()


def test_the_unit_for_systemd_holds_a_night(there: Path) -> None:
    unit = configparser.ConfigParser()
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(block("factcheck.service"))
    service = unit["Service"]
    assert service["WorkingDirectory"] == DESK
    ended = run(service["ExecStart"], there)
    assert str(ended.returncode) == service["SuccessExitStatus"]
    assert ended.stdout.startswith(b"1 mismatch on the first night")


def test_the_timer_for_systemd_comes_once_a_night() -> None:
    timer = configparser.ConfigParser()
    timer.read_string(block("factcheck.timer"))
    assert re.fullmatch(r"\*-\*-\* \d\d:\d\d:00", timer["Timer"]["OnCalendar"])
    assert timer["Install"]["WantedBy"] == "timers.target"


def test_the_workflow_holds_a_night_and_tells_it_whatever_comes_of_it(there: Path) -> None:
    workflow = yaml.safe_load(block("nightly.yml"))
    steps = workflow["jobs"]["nightly"]["steps"]
    commands = [step for step in steps if "run" in step and "pip install" not in step["run"]]
    night, summary = commands
    assert run(night["run"], there).returncode == 1
    assert summary["if"] == "always()"
    written = there / "summary.md"
    assert run(summary["run"], there, GITHUB_STEP_SUMMARY=str(written)).returncode == 0
    assert "1 new mismatch" in written.read_text(encoding="utf-8")
    kept = {step["uses"].split("@")[0]: step.get("with", {}) for step in steps if "uses" in step}
    assert (there / kept["actions/upload-artifact"]["path"] / "index.html").exists()
    assert (there / kept["actions/cache"]["path"]).exists()
