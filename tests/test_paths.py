from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.paths import shown


def test_paths_are_shown_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown("a/./b.txt") == "a/b.txt"
    assert shown(tmp_path / "a" / "b.txt") == "a/b.txt"
    assert shown(tmp_path) == "."
    assert shown("../b.txt") == "../b.txt"
    assert shown(tmp_path.parent / "b.txt") == f"{tmp_path.parent.as_posix()}/b.txt"
