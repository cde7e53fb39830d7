"""Every block of the README is run, or compared with what the program has.

A `console` block holds commands after `$ ` and what they write; a line `…` stands for any
lines. A block with a file name after its language is that file, for the commands that follow in
the same chapter. `sh` without a name is what `.ci/run` runs, `json` without a name a part of the
report on the seed. `FACTCHECK_UPDATE_GOLDEN=1` writes the outputs anew that are given in full.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.cli.grammar import EXIT_CODES
from factcheck.codes import CODES
from factcheck.config import setting_names
from factcheck.documents.formats import article_format
from factcheck.judging.balance.signs import sign
from factcheck.judging.caution.registry import caution
from factcheck.judging.diagnoses.registry import diagnosis
from factcheck.model import Status
from factcheck.output import output_format
from factcheck.rules.registry import rule

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
ANY = "…"
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block; `start` and `end` are where its content stands in the README."""

    chapter: str
    language: str
    file: str
    content: str
    start: int
    end: int


def blocks() -> Iterator[Block]:
    text = README.read_text(encoding="utf-8")
    assert text.count("```") == 2 * len(_BLOCK.findall(text)), "a block without a language"
    for found in _BLOCK.finditer(text):
        chapter = re.findall(r"^## (.*)$", text[: found.start()], re.MULTILINE)[-1]
        language, file, content = found.groups()
        yield Block(chapter, language, file or "", content, *found.span(3))


BLOCKS = list(blocks())
CHAPTERS = list(dict.fromkeys(block.chapter for block in BLOCKS if block.language == "console"))


def test_every_block_is_of_a_kind_that_is_tested() -> None:
    named = {block.language for block in BLOCKS if block.file}
    assert named <= {"csv", "ini", "json", "toml", "text", "python", "sh", "yaml"}
    assert {block.language for block in BLOCKS if not block.file} == {"console", "sh", "json"}
    assert all(block.chapter in CHAPTERS for block in BLOCKS if block.file)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_commands_write_what_the_readme_says(
    chapter: str, tmp_path: Path, cache_home: Path
) -> None:
    for name in ("seeds", "reference_data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    environment = surroundings(tmp_path, cache_home)
    code = 0
    written: dict[Block, str] = {}
    for block in (each for each in BLOCKS if each.chapter == chapter):
        if block.file:
            path = tmp_path / block.file
            path.parent.mkdir(exist_ok=True)
            path.write_text(block.content, encoding="utf-8")
        elif block.language == "console":
            shown = ""
            for command in re.findall(r"^\$ (.*)$", block.content, re.MULTILINE):
                ended = run(f"(exit {code})\n{command}", tmp_path, environment)
                code = ended.returncode
                shown += f"$ {command}\n{ended.stdout.decode()}"
            written[block] = shown
    if os.environ.get("FACTCHECK_UPDATE_GOLDEN"):
        update(written)
        return
    for block, shown in written.items():
        assert "Traceback" not in shown
        if not agrees(block.content, shown):
            assert shown == block.content


def surroundings(folder: Path, cache: Path) -> dict[str, str]:
    """Give an environment in which the programs are those of this test, as on a desk, not in CI."""
    programs = folder / ".programs"
    programs.mkdir()
    for name, start in {
        "factcheck": f'"{sys.executable}" -m factcheck',
        "pytest": f'"{sys.executable}" -m pytest',
        "python3": f'"{sys.executable}"',
    }.items():
        (programs / name).write_text(f'#!/bin/sh\nexec {start} "$@"\n', encoding="utf-8")
        (programs / name).chmod(0o755)
    set_aside = {"FORCE_COLOR", "CI", "BUILD_NUMBER", "PYTEST_ADDOPTS"}
    kept = {name: value for name, value in os.environ.items() if name not in set_aside}
    return kept | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "FACTCHECK_CACHE_DIR": str(cache),
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": "1795572000",
    }


def run(
    script: str, folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["sh", "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        check=False,
    )


def agrees(told: str, shown: str) -> bool:
    """Whether an output is as told, but for checksums (people edit the data) and seconds."""
    pattern = "".join(
        "(?:.*\n)*" if line == ANY else f"{re.escape(line)}\n" for line in _plain(told)
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in _plain(shown))) is not None


def _plain(text: str) -> Iterator[str]:
    """Give lines without checksums, seconds, and the spaces at their ends that nobody sees."""
    for line in text.splitlines():
        known = re.sub(r"sha256 [0-9a-f]{12}", "sha256 *", line)
        yield re.sub(r" in \d+\.\d\ds\b", " in *s", known).rstrip()


def update(written: Mapping[Block, str]) -> None:
    """Write outputs that are given in full into the README."""
    text = README.read_text(encoding="utf-8")
    for block, shown in written.items():
        if f"\n{ANY}\n" not in block.content and not agrees(block.content, shown):
            assert text.count(f"\n{block.content}```") == 1
            text = text.replace(f"\n{block.content}```", f"\n{shown}```")
    README.write_text(text, encoding="utf-8")


def test_commands_for_the_workshop_are_those_of_ci() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = [
        line
        for block in BLOCKS
        if block.language == "sh" and not block.file
        for line in block.content.splitlines()
    ]
    assert len(commands) >= 3
    for command in commands:
        assert f"{command}\n" in script


def test_files_of_the_readme_are_well_formed() -> None:
    for block in BLOCKS:
        if block.language == "json":
            json.loads(block.content)
        elif block.language == "toml":
            tomllib.loads(block.content)


def test_the_json_of_the_readme_is_part_of_the_report(tmp_path: Path, cache_home: Path) -> None:
    environment = surroundings(tmp_path, cache_home)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    written = run("factcheck run seeds/ --format json --quiet", tmp_path, environment).stdout
    claims = json.loads(written)["articles"][0]["claims"]
    told = [json.loads(b.content) for b in BLOCKS if b.language == "json" and not b.file]
    assert told
    for part in told:
        claim = next(each for each in claims if each["text"] == part["text"])
        assert _only(claim, part) == part


def _only(whole: Any, part: Any) -> Any:
    """Give of an object what a part of it has."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return {key: _only(whole.get(key), value) for key, value in part.items()}
    return whole


def rows(head: str) -> list[list[str]]:
    """Give the cells of the table that begins with a head."""
    lines = README.read_text(encoding="utf-8").splitlines()
    table = lines[lines.index(head) + 2 :]
    cells = [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in table]
    return cells[: next(at for at, line in enumerate(table) if not line.startswith("|"))]


def test_the_words_of_verdicts_are_all_told() -> None:
    assert {row[0] for row in rows("| verdict | means | fails a run |")} == set(Status)


def test_the_codes_are_all_told_with_their_titles() -> None:
    told = {row[0]: row[1] for row in rows("| code | means | for example |")}
    assert told == {code: entry.title for code, entry in CODES.items()}


def test_the_exit_codes_are_all_told_as_the_help_tells_them() -> None:
    told = {int(row[0]): row[1] for row in rows("| code | means |")}
    assert told == {int(code): words for code, words in EXIT_CODES.items()}


def test_every_setting_is_told() -> None:
    text = README.read_text(encoding="utf-8")
    chapter = text[text.index("### Configuration") : text.index("## Reference data")]
    assert {name for name in setting_names() if name not in chapter} == set()


def test_files_that_are_named_exist() -> None:
    text = README.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    names = re.findall(r"`((?:factcheck|tests|reference_data)/[\w./]*)`", text)
    anchors = {
        re.sub(r"\W+", "-", head.lower()) for head in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }
    for name in (*links, *names):
        assert name[1:] in anchors if name.startswith("#") else (ROOT / name).exists()


def test_decorators_that_are_named_exist() -> None:
    told = set(re.findall(r"`@(\w+)`", README.read_text(encoding="utf-8")))
    named = (rule, qualifier, caution, sign, diagnosis, output_format, article_format)
    assert told == {each.__name__ for each in named}
