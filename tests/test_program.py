"""The digest of the program's own files moves with each of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import pytest

from factcheck import keys
from factcheck import program as files
from factcheck.reference import cache, load

PACKAGE = Path(__file__).parents[1] / "reference_data"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(files, "_PROGRAM", tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "months.csv").write_text("number,forms\n")
    (tmp_path / "scan.py").write_text("")
    return tmp_path


def digest() -> str:
    files._digest.cache_clear()
    return files.digest_of("*.py", "data/*.csv")


def test_a_table_and_a_module_change_the_digest(program: Path) -> None:
    first = digest()
    assert digest() == first
    (program / "data" / "months.csv").write_text("number,forms\n1,january\n")
    second = digest()
    (program / "scan.py").write_text("A = 1\n")
    assert len({first, second, digest()}) == 3


def test_a_file_under_another_name_is_another_part(program: Path) -> None:
    first = digest()
    (program / "scan.py").rename(program / "scanning.py")
    assert digest() != first


def test_files_of_other_rooms_do_not_count(program: Path) -> None:
    first = digest()
    (program / "output").mkdir()
    (program / "output" / "page.py").write_text("A = 1\n")
    assert digest() == first


def test_an_index_is_compiled_anew_where_a_table_of_the_program_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load([PACKAGE], cache_dir=tmp_path)
    load([PACKAGE], cache_dir=tmp_path)
    assert len(list(tmp_path.rglob("*.*"))) == 1
    monkeypatch.setattr(cache, "digest_of", lambda *_: "other")
    load([PACKAGE], cache_dir=tmp_path)
    assert len(list(tmp_path.rglob("*.*"))) == 2


def _raises(_: str) -> None:
    raise ValueError("trafilatura.__spec__ is not set")


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (lambda _: None, ""),
        (_raises, "trafilatura"),
        (lambda name: ModuleSpec(name, None, origin="/nowhere/a.zip/__init__.py"), "trafilatura"),
    ],
)
def test_a_reader_that_is_missing_or_cannot_be_read_stops_nothing(
    found: Callable[[str], ModuleSpec | None], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "find_spec", found)
    assert keys._first_module("trafilatura") == told


@pytest.mark.parametrize("library", ["trafilatura", "markdown_it", "re2"])
def test_another_version_of_what_reads_articles_is_another_program(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = keys._readers()
    other = tmp_path / "__init__.py"
    other.write_text('__version__ = "999"\n')
    spec = ModuleSpec(library, None, origin=str(other))
    monkeypatch.setattr(
        keys, "find_spec", lambda name: spec if name == library else find_spec(name)
    )
    assert keys._readers() != found
