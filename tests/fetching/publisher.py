"""A publisher on the loopback that keeps to HTTP, or breaks it in one of many ways."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from factcheck.fetching import Patience, datasets

if TYPE_CHECKING:
    from conftest import Asked, Loopback

HERE = Path(__file__).parent
PROJECTS = HERE.parents[1] / "reference_data" / "gcdf_pakistan_projects.csv"
BOOK = "AidDatasGlobalChineseDevelopmentFinanceDataset_v3.0.xlsx"
Cells = dict[str, object]
Answer = Callable[["Publisher", "Asked"], None]
PATIENT = Patience(connect=20, read=20, tries=3, first_wait=0.01, longest_wait=5)


def header() -> list[str]:
    """Give the 126 headers of the sheet, as they are."""
    with (HERE / "gcdf_headers.csv").open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def pakistan() -> list[Cells]:
    """Give the 257 real projects; what flows they are, and who paid, is made up."""
    with PROJECTS.open(encoding="utf-8", newline="") as file:
        return [_record(row) for row in csv.DictReader(file)]


def _record(row: Mapping[str, str]) -> Cells:
    amount = row["Amount (Constant USD 2021)"]
    is_loan = re.search(r"loan|credit|syndicate", row["Title"], re.IGNORECASE) is not None
    return dict(row) | {
        "AidData Record ID": int(row["AidData Record ID"]),
        "Commitment Year": int(row["Commitment Year"]),
        "Amount (Constant USD 2021)": float(amount) if amount else None,
        "Adjusted Amount (Constant USD 2021)": float(amount) if amount else None,
        "Recommended For Aggregates": "Yes",
        "Umbrella": "No",
        "Financier Country": "China (People's Republic of)",
        "Recipient": "Pakistan",
        "Recipient ISO-3": "PAK",
        "Flow Type": "Loan" if is_loan else "Grant",
        "Flow Type Simplified": "Loan" if is_loan else "Grant",
        "Flow Class": "OOF-like" if is_loan else "ODA-like",
        "Funding Agencies": "Export-Import Bank of China"
        if is_loan
        else "China Ministry of Commerce",
    }


def packed(
    rows: Sequence[Cells], names: Sequence[str] | None = None, *, sheet: str = "GCDF_3.0"
) -> bytes:
    """Pack rows into a ZIP that is laid out like the publisher's. `names` are its headers."""
    book = Workbook(write_only=True)
    table = book.create_sheet(sheet)
    table.append(list(names or header()))
    for row in rows:
        table.append([row.get(name) for name in header()])
    book.create_sheet("Definitions").append(["Field", "Definition"])
    unpacked = io.BytesIO()
    book.save(unpacked)
    return zipped({BOOK: unpacked.getvalue(), "ADM Location Data/README.txt": b"Locations\n"})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Pack files into a ZIP that has the same bytes each time."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (2023, 11, 6, 0, 0, 0))
            out.writestr(info, content, compress_type=zipfile.ZIP_DEFLATED)
    return archive.getvalue()


class Publisher:
    """A server with one file. `answers` are given first, in order; `asked` are the headers."""

    def __init__(self, file: bytes, loopback: Loopback) -> None:
        self.file = file
        self.etag = '"first"'
        self.answers: list[Answer] = []
        self.asked: list[dict[str, str]] = []
        server = loopback(self._answer)
        self.host, self.closing = server.host, server.closing
        self.url = f"http://{self.host}/dataset.zip"

    def _answer(self, asked: Asked) -> None:
        self.asked.append({name.lower(): value for name, value in asked.headers.items()})
        answer = self.answers.pop(0) if self.answers else serve
        answer(self, asked)


def serve(publisher: Publisher, asked: Asked) -> None:
    """Answer as HTTP has it: the whole, the rest, or that nothing changed."""
    file, etag = publisher.file, publisher.etag
    span = re.fullmatch(r"bytes=(\d+)-", asked.headers.get("Range", ""))
    if asked.headers.get("If-None-Match") == etag:
        asked.begin(304, ETag=etag)
    elif span and asked.headers.get("If-Range", etag) == etag:
        start = int(span[1])
        if start >= len(file):
            asked.begin(416, Content_Range=f"bytes */{len(file)}", Content_Length=0)
            return
        where = f"bytes {start}-{len(file) - 1}/{len(file)}"
        asked.begin(206, ETag=etag, Content_Range=where, Content_Length=len(file) - start)
        asked.wfile.write(file[start:])
    else:
        asked.begin(200, ETag=etag, Content_Length=len(file))
        asked.wfile.write(file)


def cut(size: int) -> Answer:
    """Send so many bytes, then break off."""

    def answer(publisher: Publisher, asked: Asked) -> None:
        asked.begin(200, ETag=publisher.etag, Content_Length=len(publisher.file))
        asked.wfile.write(publisher.file[:size])
        asked.end()

    return answer


def stall(size: int) -> Answer:
    """Send so many bytes, then nothing more."""

    def answer(publisher: Publisher, asked: Asked) -> None:
        asked.begin(200, ETag=publisher.etag, Content_Length=len(publisher.file))
        asked.wfile.write(publisher.file[:size])
        asked.wfile.flush()
        publisher.closing.wait(120)
        asked.end()

    return answer


def silence(publisher: Publisher, asked: Asked) -> None:
    """Answer nothing at all."""
    publisher.closing.wait(120)
    asked.end()


def status(code: int, **headers: object) -> Answer:
    """Answer with a code and no file."""

    def answer(_: Publisher, asked: Asked) -> None:
        asked.begin(code, **headers, Content_Length=0)

    return answer


def whole_again(publisher: Publisher, asked: Asked) -> None:
    """Send the whole, whatever part was asked for."""
    asked.begin(200, ETag=publisher.etag, Content_Length=len(publisher.file))
    asked.wfile.write(publisher.file)


def says_it_has(size: int) -> Answer:
    """Send the file, and say that it has another size."""

    def answer(publisher: Publisher, asked: Asked) -> None:
        asked.begin(200, ETag=publisher.etag, Content_Length=size)
        asked.wfile.write(publisher.file)
        asked.end()

    return answer


def declare(folder: Path, monkeypatch: pytest.MonkeyPatch, **changed: object) -> None:
    """Declare `gcdf-3.0` as the program does, with some terms changed, in a folder of its own."""
    declared = (Path(datasets.__file__).parents[1] / "data/datasets/gcdf-3.0.toml").read_text(
        encoding="utf-8"
    )
    for name, value in changed.items():
        written = f'"{value}"' if isinstance(value, str) else f"{value}"
        declared, count = re.subn(rf"(?m)^{name} = .*$", f"{name} = {written}", declared)
        assert count == 1
    folder.mkdir(exist_ok=True)
    (folder / "gcdf-3.0.toml").write_text(declared, encoding="utf-8")
    monkeypatch.setattr(datasets, "FOLDER", folder)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Give all files of a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
