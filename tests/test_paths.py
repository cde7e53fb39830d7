from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.paths import shown, without_password


def test_paths_are_shown_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown("a/./b.txt") == "a/b.txt"
    assert shown(tmp_path / "a" / "b.txt") == "a/b.txt"
    assert shown(tmp_path) == "."
    assert shown("../b.txt") == "../b.txt"
    assert shown(tmp_path.parent / "b.txt") == f"{tmp_path.parent.as_posix()}/b.txt"


def test_an_address_is_shown_without_its_user() -> None:
    assert without_password("https://ada:pw@example.org/a@b") == "https://example.org/a@b"
    assert without_password("ftp://a@b@example.org") == "ftp://example.org"
    assert without_password("https://example.org/@ada") == "https://example.org/@ada"
    assert without_password("drafts/ada@home.txt") == "drafts/ada@home.txt"
