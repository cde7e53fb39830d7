"""Fetching: what a publisher that keeps to HTTP has becomes a package."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from frictionless import validate

from .publisher import Publisher, declare, packed, pakistan, snapshot

if TYPE_CHECKING:
    from conftest import Factcheck

    from .conftest import Fetch


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_what_can_be_fetched_is_listed(
    factcheck: Factcheck, data: Path, edition: Path, publisher: Publisher
) -> None:
    assert edition.is_relative_to(data)
    assert factcheck("references", "fetch").out == (
        "gcdf-3.0  AidData's Global Chinese Development Finance Dataset, Version 3.0, ODC-By-1.0\n"
        f"  {publisher.url}\n"
        f"  is there: {edition}\n"
    )


def test_a_name_that_is_not_known_gets_a_suggestion(factcheck: Factcheck) -> None:
    ended = factcheck("references", "fetch", "gcdf-3")
    assert ended.code == 2
    assert ended.err == (
        "error: no dataset 'gcdf-3' is known\n  = help: did you mean \"gcdf-3.0\"?\n"
    )


def test_the_first_fetch_says_what_came_and_how_to_use_it(
    fetch: Fetch, data: Path, small_file: bytes
) -> None:
    ended = fetch("--accept-sha256", sha256(small_file))
    assert ended.out == (
        f"gcdf-3.0: 20 rows, now in {data}/references/gcdf-3.0\n"
        f"  sha256 {sha256(small_file)}\n"
        "  AidData at William & Mary (2023): AidData's Global Chinese Development Finance Dataset,"
        " Version 3.0 (ODC-By-1.0)\n"
        "  use it with --references gcdf-3.0\n"
        "No other edition was there before.\n"
    )
    assert ended.err == ""
    assert ended.code == 0
    assert list((data / "downloads").iterdir()) == []


def test_what_was_fetched_is_a_package_without_faults(edition: Path, factcheck: Factcheck) -> None:
    ran = factcheck("references", "check", "gcdf-3.0")
    assert ran.code == 0
    assert ran.out.startswith(f"{edition}: no faults\n")
    report = validate(edition / "datapackage.json")
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type"])


def test_a_package_names_its_licence_its_source_and_what_it_was_made_of(
    edition: Path, small_file: bytes, publisher: Publisher
) -> None:
    content = json.loads((edition / "datapackage.json").read_text(encoding="utf-8"))
    assert content["licenses"][0]["name"] == "ODC-By-1.0"
    assert content["sources"][0]["title"].startswith("AidData at William & Mary (2023)")
    made_of = content["factcheck"]["fetched"]
    assert made_of["sha256"] == sha256(small_file)
    assert made_of["receipt"]["address"] == publisher.url
    assert made_of["receipt"]["etag"] == publisher.etag


def test_a_new_edition_is_told_row_by_row(
    fetch: Fetch, edition: Path, publisher: Publisher
) -> None:
    rows = pakistan()[1:21]
    rows[1]["Status"] = "Suspended"
    rows[1]["Adjusted Amount (Constant USD 2021)"] = None
    publisher.file = packed(rows)
    publisher.etag = '"second"'
    before = {path.name for path in edition.glob("projects-*")}
    ended = fetch("--accept-sha256", "yes")
    assert ended.out.splitlines()[4:] == [
        "entities: 7 rows, no row changed",
        "measures: 10 rows, no row changed",
        "projects: 20 rows, 1 added, 1 gone, 1 altered",
        "  + 35345  China sends first International Rescue Team to Pakistan fol…",
        "  - 34489  China donates humanitarian aid worth 2 million RMB to Pakis…",
        (
            "  ~ 34496  Status: Completion → Suspended;"
            " Adjusted Amount (Constant USD 2021): 3037927.3350346 → nothing"
        ),
    ]
    now = {path.name for path in edition.glob("projects-*")}
    assert len(now) == 1
    assert now != before


def test_nothing_new_is_said_to_be_so_without_a_download(
    fetch: Fetch, edition: Path, publisher: Publisher
) -> None:
    before = snapshot(edition)
    publisher.asked.clear()
    ended = fetch()
    assert ended.out == f"gcdf-3.0: nothing new, {edition} stays\n"
    assert ended.code == 0
    assert [asked["if-none-match"] for asked in publisher.asked] == ['"first"']
    assert snapshot(edition) == before


def test_an_edition_that_was_damaged_is_fetched_again(
    fetch: Fetch, edition: Path, factcheck: Factcheck
) -> None:
    (projects,) = edition.glob("projects-*")
    projects.unlink()
    assert fetch("--accept-sha256", "yes").out.startswith("gcdf-3.0: 20 rows, now in ")
    assert factcheck("references", "check", "gcdf-3.0").code == 0


def test_a_declaration_that_has_changed_makes_another_package_of_the_same_file(
    fetch: Fetch,
    edition: Path,
    publisher: Publisher,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    declare(tmp_path / "datasets", monkeypatch, address=publisher.url, version="3.0.1")
    assert fetch().code == 0
    content = json.loads((edition / "datapackage.json").read_text(encoding="utf-8"))
    assert content["version"] == "3.0.1"


def test_a_file_that_nobody_vouched_for_is_kept_and_not_used(
    fetch: Fetch, data: Path, small_file: bytes, publisher: Publisher
) -> None:
    ended = fetch()
    assert ended.code == 2
    assert ended.err == (
        f"http://PUBLISHER/dataset.zip: error: nobody has vouched for this file: "
        f"sha256 {sha256(small_file)} (no other is known)\n"
        "  = help: compare it with one that you trust; then the same command uses it, without\n"
        f"  = help: another download, with --accept-sha256 {sha256(small_file)}\n"
    )
    assert not (data / "references").exists()
    publisher.asked.clear()
    assert fetch("--accept-sha256", sha256(small_file)).code == 0
    assert publisher.asked == []


def test_another_file_than_the_one_that_was_accepted_is_not_used(
    fetch: Fetch, edition: Path, publisher: Publisher, small_file: bytes
) -> None:
    before = snapshot(edition)
    publisher.file = packed(pakistan()[:19])
    publisher.etag = '"second"'
    ended = fetch()
    assert ended.code == 2
    assert ended.err.splitlines()[0] == (
        "http://PUBLISHER/dataset.zip: error: nobody has vouched for this file: "
        f"sha256 {sha256(publisher.file)} (not the one before, {sha256(small_file)})"
    )
    assert snapshot(edition) == before


def test_a_file_with_another_hash_than_the_one_to_accept_is_thrown_away(
    fetch: Fetch, data: Path, small_file: bytes
) -> None:
    ended = fetch("--accept-sha256", "0" * 64)
    assert ended.code == 2
    assert ended.err == (
        "http://PUBLISHER/dataset.zip: error: this is another file than the one to accept: "
        f"its sha256 is {sha256(small_file)}\n"
        "  = help: see https://aiddata.org/data/aiddatas-global-chinese-development-finance-"
        "dataset-version-3-0 for what is new, and compare\n"
    )
    assert list((data / "downloads").iterdir()) == []


def test_a_hash_that_is_none_is_wrong_usage(fetch: Fetch) -> None:
    ended = fetch("--accept-sha256", "abc")
    assert ended.code == 2
    assert "'abc' is no sha256: 64 digits 0 to 9 and a to f, or yes." in ended.err


def test_a_hash_that_is_declared_needs_nobody_to_accept_it(
    fetch: Fetch,
    publisher: Publisher,
    small_file: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "datasets"
    declare(folder, monkeypatch, address=publisher.url, sha256=sha256(small_file))
    assert fetch().code == 0


def test_a_file_that_was_downloaded_by_hand_needs_no_network(
    fetch: Fetch, data: Path, publisher: Publisher, small_file: bytes, tmp_path: Path
) -> None:
    (tmp_path / "by-hand.zip").write_bytes(small_file)
    ended = fetch("--from", str(tmp_path / "by-hand.zip"))
    assert ended.code == 0, ended.err
    assert (data / "references" / "gcdf-3.0" / "datapackage.json").exists()
    assert publisher.asked == []
    assert (tmp_path / "by-hand.zip").exists()


def test_a_file_by_hand_must_be_the_declared_one_where_one_is_declared(
    fetch: Fetch,
    publisher: Publisher,
    small_file: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "datasets"
    declare(folder, monkeypatch, address=publisher.url, sha256="0" * 64)
    (tmp_path / "by-hand.zip").write_bytes(small_file)
    ended = fetch("--from", str(tmp_path / "by-hand.zip"))
    assert ended.code == 2
    assert f"(not the one before, {'0' * 64})" in ended.err


def test_a_file_by_hand_that_is_not_there_is_told(fetch: Fetch, edition: Path) -> None:
    before = snapshot(edition)
    ended = fetch("--from", "nowhere.zip")
    assert ended.code == 2
    assert ended.err == (
        "nowhere.zip: error: the file cannot be read: No such file or directory\n"
        "  = help: give the ZIP as it was downloaded\n"
    )
    assert snapshot(edition) == before


def test_a_package_can_stand_in_a_folder_of_ones_own(
    fetch: Fetch, factcheck: Factcheck, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    ended = fetch("--accept-sha256", "yes", "--to", str(folder))
    assert f"  use it with --references {folder}\n" in ended.out
    assert factcheck("references", "check", str(folder)).code == 0


def test_a_folder_of_another_package_is_left_alone(fetch: Fetch, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "datapackage.json").write_text('{"name": "mine"}', encoding="utf-8")
    before = snapshot(folder)
    ended = fetch("--accept-sha256", "yes", "--to", str(folder))
    assert ended.code == 2
    assert ended.err == (
        f"{folder}: error: the package 'mine' stands here\n"
        "  = help: give --to a folder of its own\n"
    )
    assert snapshot(folder) == before


def test_a_folder_of_that_name_comes_before_a_fetched_package(
    edition: Path, factcheck: Factcheck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert factcheck("references", "check", "gcdf-3.0").out.startswith(f"{edition}: ")
    (tmp_path / "gcdf-3.0").mkdir()
    assert factcheck("references", "check", "gcdf-3.0").out.startswith("gcdf-3.0")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are made another way there")
@pytest.mark.parametrize(("said", "code"), [("y\n", 0), ("n\n", 2)])
def test_on_a_terminal_somebody_is_asked(
    said: str, code: int, publisher: Publisher, data: Path, tmp_path: Path
) -> None:
    program = (
        "import sys; from pathlib import Path; from factcheck.cli import invoke;"
        "from factcheck.fetching import datasets;"
        f"datasets.FOLDER = Path({str(tmp_path / 'datasets')!r});"
        "sys.exit(invoke(['references', 'fetch', 'gcdf-3.0']))"
    )
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=os.environ | {"FACTCHECK_DATA_DIR": str(data), "TERM": "xterm", "COLUMNS": "200"},
    ) as process:
        os.close(theirs)
        shown = ""
        while "[y/N]" not in shown:
            shown += os.read(ours, 4096).decode()
        os.write(ours, said.encode())
        while process.poll() is None:
            with suppress(OSError):
                shown += os.read(ours, 4096).decode()
        assert process.stdout
        out = process.stdout.read().decode()
    os.close(ours)
    assert f"sha256 {sha256(publisher.file)} (no other is known)" in shown
    assert "downloading" in shown
    assert process.returncode == code
    assert ("use it with --references gcdf-3.0" in out) is (code == 0)
    assert ("error: the file was not accepted" in shown) is (code == 2)
    assert list((data / "downloads").iterdir()) == []
