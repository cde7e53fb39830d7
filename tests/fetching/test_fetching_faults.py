"""Everything that a network, a server or a file can do wrong: what it prints, what stays."""

from __future__ import annotations

import errno
import io
import signal
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import requests
from msgspec.structs import replace

from factcheck.cli.work import fetching
from factcheck.fetching import datasets, editions
from factcheck.web.asking import next_step
from factcheck.writing import write_at_once

from .publisher import (
    BOOK,
    PATIENT,
    Answer,
    Publisher,
    cut,
    declare,
    packed,
    pakistan,
    says_it_has,
    serve,
    silence,
    snapshot,
    stall,
    status,
    whole_again,
    zipped,
)

if TYPE_CHECKING:
    from conftest import Asked, Factcheck

    from .conftest import Fetch

HAND = "or download it with a browser and give it with --from FILE.zip"
LATER = f"  = help: try again later, {HAND}\n"
AT = "http://PUBLISHER/dataset.zip: error: "


@pytest.fixture
def renewed(publisher: Publisher, edition: Path) -> Publisher:
    """A publisher with something new; the edition before is there."""
    assert edition.exists()
    publisher.file = packed(pakistan()[:21])
    publisher.etag = '"second"'
    publisher.asked.clear()
    return publisher


def no_content(_: Publisher, asked: Asked) -> None:
    asked.begin(204)


def wrong_part(_: Publisher, asked: Asked) -> None:
    asked.begin(206, Content_Range="bytes 5-9/10", Content_Length=5)
    asked.wfile.write(b"12345")


RETRYING = "PUBLISHER cannot be reached; another try in {} s\n"


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        pytest.param(
            [status(404)],
            f"{AT}the server does not give the file: 404 Not Found\n"
            f"  = help: see whether it has moved, {HAND}\n",
            id="not there",
        ),
        pytest.param(
            [status(403)],
            f"{AT}the server does not give the file: 403 Forbidden\n"
            f"  = help: see whether it has moved, {HAND}\n",
            id="forbidden",
        ),
        pytest.param(
            [status(503)] * 3,
            "the server answers 503 Service Unavailable; another try in 0.01 s\n"
            "the server answers 503 Service Unavailable; another try in 0.02 s\n"
            f"{AT}the server answers 503 Service Unavailable (3 tries)\n{LATER}",
            id="out of service",
        ),
        pytest.param(
            [status(429, Retry_After=3600)],
            f"{AT}the server answers 429 Too Many Requests, and asks to wait for 3,600 s\n{LATER}",
            id="too many requests",
        ),
        pytest.param(
            [silence] * 3,
            "PUBLISHER sent nothing for 1 s; another try in 0.01 s\n"
            "PUBLISHER sent nothing for 1 s; another try in 0.02 s\n"
            f"{AT}PUBLISHER sent nothing for 1 s (3 tries)\n{LATER}",
            id="silent",
        ),
        pytest.param(
            [stall(9000), silence, silence],
            "PUBLISHER sent nothing for 1 s; another try in 0.01 s\n"
            "PUBLISHER sent nothing for 1 s; another try in 0.02 s\n"
            f"{AT}PUBLISHER sent nothing for 1 s (3 tries); 8,192 of SIZE bytes are there\n"
            f"  = help: the same command goes on from there; {HAND}\n",
            id="stalled",
        ),
        pytest.param(
            [cut(9000), status(503), status(503)],
            "the connection broke off; another try in 0.01 s\n"
            "the server answers 503 Service Unavailable; another try in 0.02 s\n"
            f"{AT}the server answers 503 Service Unavailable (3 tries);"
            " 8,192 of SIZE bytes are there\n"
            f"  = help: the same command goes on from there; {HAND}\n",
            id="broken off",
        ),
        pytest.param(
            [says_it_has(10_000_000)] * 3,
            "the connection broke off; another try in 0.01 s\n"
            "the connection broke off; another try in 0.02 s\n"
            f"{AT}the connection broke off (3 tries); KEPT of 10,000,000 bytes are there\n"
            f"  = help: the same command goes on from there; {HAND}\n",
            id="less than it said",
        ),
        pytest.param(
            [says_it_has(1000)],
            f"{AT}this is no whole ZIP (File is not a zip file)\n"
            "  = help: fetch it again; if that does not help, the publisher's file is broken\n",
            id="more than it said",
        ),
        pytest.param(
            [status(302, Location="ftp://example.org/dataset.zip")],
            f"{AT}the server leads to ftp://example.org/dataset.zip, which is not safe:"
            " from http to ftp\n"
            "  = help: the publisher has to mend this; download it with a browser and give it"
            " with --from FILE.zip\n",
            id="redirect to elsewhere",
        ),
        pytest.param(
            [status(302, Location="/dataset.zip")] * 6,
            f"{AT}the server leads from one address to another, 5 times\n"
            f"  = help: look at the address with a browser, {HAND}\n",
            id="redirects without end",
        ),
        pytest.param(
            [no_content] * 3,
            "the server's answer does not fit (204, no range); another try in 0 s\n"
            "the server's answer does not fit (204, no range); another try in 0 s\n"
            f"{AT}the server's answer does not fit (204, no range) (3 tries)\n{LATER}",
            id="no file",
        ),
        pytest.param(
            [cut(9000), wrong_part, status(404)],
            "the connection broke off; another try in 0.01 s\n"
            "the server's answer does not fit (206, bytes 5-9/10); another try in 0 s\n"
            f"{AT}the server does not give the file: 404 Not Found\n"
            f"  = help: see whether it has moved, {HAND}\n",
            id="another part than asked for",
        ),
    ],
)
def test_a_fault_of_the_server_is_told_and_the_edition_before_stays(
    answers: Sequence[Answer],
    told: str,
    fetch: Fetch,
    renewed: Publisher,
    edition: Path,
    factcheck: Factcheck,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = snapshot(edition)
    renewed.answers = list(answers)
    if silence in answers:
        monkeypatch.setattr(fetching, "PATIENCE", replace(PATIENT, read=1))
    ended = fetch("--accept-sha256", "yes")
    size = len(renewed.file)
    told = told.replace("SIZE", f"{size:,}").replace("KEPT", f"{size // 8192 * 8192:,}")
    assert ended.err == told
    assert ended.out == ""
    assert ended.code == 2
    assert renewed.answers == []
    assert snapshot(edition) == before
    assert factcheck("references", "check", "gcdf-3.0").code == 0
    assert fetch("--accept-sha256", "yes").out.startswith("gcdf-3.0: 21 rows, now in ")


def test_a_server_that_is_not_there_is_told(
    fetch: Fetch, edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(edition)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    declare(tmp_path / "datasets", monkeypatch, address=f"http://{host}/dataset.zip")
    ended = fetch()
    assert ended.err.replace(host, "PUBLISHER") == (
        "PUBLISHER cannot be reached; another try in 0.01 s\n"
        "PUBLISHER cannot be reached; another try in 0.02 s\n"
        f"{AT}PUBLISHER cannot be reached (3 tries)\n{LATER}"
    )
    assert ended.code == 2
    assert snapshot(edition) == before


def test_a_download_that_broke_off_goes_on_where_it_stopped(
    fetch: Fetch, renewed: Publisher
) -> None:
    renewed.answers = [cut(9000)]
    ended = fetch("--accept-sha256", "yes")
    assert ended.code == 0
    assert ended.err == "the connection broke off; another try in 0.01 s\n"
    assert [asked.get("range") for asked in renewed.asked] == [None, "bytes=8192-"]
    assert renewed.asked[1]["if-range"] == '"second"'


def test_the_next_call_goes_on_as_well(fetch: Fetch, renewed: Publisher) -> None:
    renewed.answers = [cut(9000), status(404)]
    assert fetch("--accept-sha256", "yes").code == 2
    renewed.asked.clear()
    assert fetch("--accept-sha256", "yes").code == 0
    assert [asked["range"] for asked in renewed.asked] == ["bytes=8192-"]


def test_a_server_that_knows_no_parts_sends_the_whole_again(
    fetch: Fetch, renewed: Publisher
) -> None:
    renewed.answers = [cut(9000), whole_again]
    ended = fetch("--accept-sha256", "yes")
    assert ended.code == 0
    assert "gcdf-3.0: 21 rows" in ended.out


def test_a_file_that_changed_while_it_was_downloaded_is_taken_anew(
    fetch: Fetch, renewed: Publisher
) -> None:
    renewed.answers = [cut(9000), status(404)]
    assert fetch("--accept-sha256", "yes").code == 2
    renewed.file = packed(pakistan()[:22])
    renewed.etag = '"third"'
    assert "gcdf-3.0: 22 rows" in fetch("--accept-sha256", "yes").out


def test_a_download_that_was_whole_already_is_not_taken_twice(
    fetch: Fetch, renewed: Publisher
) -> None:
    with zipfile.ZipFile(file := io.BytesIO(renewed.file), "a") as archive:
        archive.comment = bytes(-len(renewed.file) % 8192)
    renewed.file = file.getvalue()
    renewed.answers = [says_it_has(len(renewed.file) + 1)]
    ended = fetch("--accept-sha256", "yes")
    assert ended.code == 0
    assert [asked.get("range") for asked in renewed.asked] == [None, f"bytes={len(renewed.file)}-"]


def test_a_server_that_gives_nothing_to_tell_files_apart_by_is_asked_for_the_whole(
    fetch: Fetch, renewed: Publisher
) -> None:
    renewed.etag = 'W/"second"'
    renewed.answers = [cut(9000)]
    assert fetch("--accept-sha256", "yes").code == 0
    assert [asked.get("range") for asked in renewed.asked] == [None, None]


@pytest.mark.parametrize("code", [429, 503])
@pytest.mark.parametrize("is_date", [False, True])
def test_a_busy_server_is_left_alone_for_as_long_as_it_asks(
    code: int, is_date: bool, fetch: Fetch, renewed: Publisher
) -> None:
    past = format_datetime(datetime.now(tz=UTC) - timedelta(seconds=30), usegmt=True)
    renewed.answers = [status(code, Retry_After=past if is_date else 0)]
    ended = fetch("--accept-sha256", "yes")
    assert ended.code == 0
    assert ended.err.endswith("; another try in 0 s\n")


def test_a_redirect_is_followed(fetch: Fetch, renewed: Publisher) -> None:
    renewed.answers = [status(301, Location="/moved/dataset.zip"), serve]
    assert fetch("--accept-sha256", "yes").code == 0
    assert len(renewed.asked) == 2


def test_encryption_is_not_given_up_on_the_way(
    fetch: Fetch,
    edition: Path,
    publisher: Publisher,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Unwrapped(requests.adapters.HTTPAdapter):
        """Ask for `https` without it, so that the publisher needs no certificate."""

        def send(self, request: requests.PreparedRequest, **how: object) -> requests.Response:  # type: ignore[override]
            assert request.url
            request.url = request.url.replace("https://", "http://")
            return super().send(request, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(requests.Session, "get_adapter", lambda *_, **__: Unwrapped())
    secure = publisher.url.replace("http://", "https://")
    declare(tmp_path / "datasets", monkeypatch, address=secure)
    before = snapshot(edition)
    publisher.answers = [status(302, Location=publisher.url)]
    ended = fetch()
    assert ended.err == (
        "https://PUBLISHER/dataset.zip: error: the server leads to http://PUBLISHER/dataset.zip,"
        " which is not safe: from https to http\n"
        "  = help: the publisher has to mend this; download it with a browser and give it with"
        " --from FILE.zip\n"
    )
    assert ended.code == 2
    assert snapshot(edition) == before


def test_a_redirect_to_better_encryption_is_taken() -> None:
    assert next_step("http://a.org/x", "https://b.org/y") == "https://b.org/y"
    assert next_step("https://a.org/x/y", "../z") == "https://a.org/z"


@pytest.mark.parametrize("is_announced", [True, False])
def test_a_file_that_is_too_large_is_not_taken(
    is_announced: bool,
    fetch: Fetch,
    renewed: Publisher,
    edition: Path,
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unannounced(_: Publisher, asked: Asked) -> None:
        asked.begin(200, Connection="close")
        asked.wfile.write(renewed.file)
        asked.end()

    declare(tmp_path / "datasets", monkeypatch, address=renewed.url, largest_download=5000)
    before = snapshot(edition)
    renewed.answers = [] if is_announced else [unannounced]
    ended = fetch()
    assert ended.err == (
        f"{AT}the file has more than the 5,000 bytes that are allowed\n"
        "  = help: this may not be the dataset: look at https://aiddata.org/data/aiddatas-global-"
        "chinese-development-finance-dataset-version-3-0\n"
    )
    assert ended.code == 2
    assert snapshot(edition) == before
    assert list((data / "downloads").iterdir()) == []


TAMPERED = "  = help: this is not the publisher's file, or it was tampered with: do not use it\n"
BROKEN = "  = help: fetch it again; if that does not help, the publisher's file is broken\n"


@pytest.mark.parametrize(
    ("file", "told"),
    [
        pytest.param(
            b"<html>Sign in first</html>",
            f"{AT}this is no whole ZIP (File is not a zip file)\n{BROKEN}",
            id="a page",
        ),
        pytest.param(
            zipped({"../../etc/cron.d/x": b"x"}),
            f"{AT}the ZIP holds the path '../../etc/cron.d/x', which leads out of its folder\n"
            f"{TAMPERED}",
            id="a path that leads out",
        ),
        pytest.param(
            zipped({"C:\\x.xlsx": b"x"}),
            f"{AT}the ZIP holds the path 'C:\\\\x.xlsx', which leads out of its folder\n{TAMPERED}",
            id="a path of a drive",
        ),
        pytest.param(
            zipped({BOOK: zipped({"/etc/passwd": b"x"})}),
            f"{AT}the ZIP holds the path '/etc/passwd', which leads out of its folder\n{TAMPERED}",
            id="a path from the root in the workbook",
        ),
        pytest.param(
            zipped({BOOK: bytes(2_000_001)}),
            f"{AT}the ZIP unpacks to 2,000,001 bytes, more than the 2,000,000 that are allowed\n"
            f"{TAMPERED}",
            id="a bomb",
        ),
        pytest.param(
            zipped({BOOK: zipped({"xl/worksheets/sheet1.xml": bytes(2_000_001)})}),
            f"{AT}the ZIP unpacks to 2,000,001 bytes, more than the 2,000,000 that are allowed\n"
            f"{TAMPERED}",
            id="a bomb in the workbook",
        ),
        pytest.param(
            zipped({"a.xlsx": b"", "b.xlsx": b""}),
            f"{AT}the ZIP holds no {BOOK}\n"
            "  = help: take the ZIP as it is offered at https://aiddata.org/data/aiddatas-global-"
            "chinese-development-finance-dataset-version-3-0\n",
            id="no workbook",
        ),
        pytest.param(
            zipped({BOOK: zipped({"hello.txt": b"x"})}),
            f"{BOOK}: error: the workbook cannot be read (KeyError)\n{BROKEN}",
            id="no workbook inside the workbook",
        ),
        pytest.param(
            packed(pakistan()[:1], sheet="GCDF 3.0"),
            f"{BOOK}: error: the workbook has no sheet 'GCDF_3.0'\n"
            '  = help: did you mean "GCDF 3.0"?\n',
            id="no sheet",
        ),
        pytest.param(
            packed([]),
            "GCDF_3.0: error: the sheet has no rows\n",
            id="no rows",
        ),
    ],
)
def test_a_file_that_is_not_the_dataset_is_told_and_the_edition_before_stays(
    file: bytes,
    told: str,
    fetch: Fetch,
    renewed: Publisher,
    edition: Path,
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    declare(tmp_path / "datasets", monkeypatch, address=renewed.url, largest_unpacked=2_000_000)
    before = snapshot(edition)
    renewed.file = file
    ended = fetch("--accept-sha256", "yes")
    assert ended.err == told
    assert ended.code == 2
    assert snapshot(edition) == before
    assert list((data / "downloads").iterdir()) == []


def test_a_damaged_byte_in_the_archive_is_noticed(
    fetch: Fetch, renewed: Publisher, edition: Path
) -> None:
    before = snapshot(edition)
    middle = len(renewed.file) // 2
    renewed.file = renewed.file[:middle] + bytes(8) + renewed.file[middle + 8 :]
    ended = fetch("--accept-sha256", "yes")
    assert ended.err.startswith(f"{AT}this is no whole ZIP (")
    assert ended.code == 2
    assert snapshot(edition) == before


@pytest.mark.usefixtures("renewed")
@pytest.mark.parametrize("failing", ["projects-", "datapackage.json"])
def test_a_full_disk_leaves_the_edition_before(
    failing: str,
    fetch: Fetch,
    edition: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def write(target: Path, content: bytes) -> None:
        if target.name.startswith(failing):
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        write_at_once(target, content)

    before = snapshot(edition)
    with monkeypatch.context() as full:
        full.setattr(editions, "write_at_once", write)
        ended = fetch("--accept-sha256", "yes")
    assert ended.err.endswith(": error: No space left on device\n")
    assert ended.code == 2
    assert snapshot(edition) == before
    assert "gcdf-3.0: 21 rows" in fetch("--accept-sha256", "yes").out
    assert len(snapshot(edition)) == len(before)


@pytest.mark.skipif(sys.platform == "win32", reason="ctrl-C is sent another way there")
def test_an_interrupted_download_goes_on_with_the_next_call(
    fetch: Fetch, renewed: Publisher, edition: Path, data: Path
) -> None:
    before = snapshot(edition)
    renewed.answers = [stall(9000)]
    program = (
        "import signal, sys; from pathlib import Path; from factcheck.cli import invoke;"
        "from factcheck.fetching import datasets;"
        "signal.signal(signal.SIGINT, signal.default_int_handler);"  # background jobs ignore it
        f"datasets.FOLDER = Path({str(datasets.FOLDER)!r});"
        "sys.exit(invoke(['references', 'fetch', 'gcdf-3.0']))"
    )
    part = data / "downloads" / "gcdf-3.0.zip"
    with subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE) as process:
        while not (part.exists() and renewed.asked):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        told = process.stderr.read().decode()
    assert told.strip() == "Interrupted."
    assert process.returncode == 130
    assert snapshot(edition) == before
    assert fetch("--accept-sha256", "yes").code == 0
